/** Words of 取数: the sheet 取数清单 and what the preview says of the table. */
import type { IntakeMessageCode, IntakeParameters } from '../../sheets/intake/messages';
import { sentencesOf } from '../placeholders';

export const intake = sentencesOf<IntakeMessageCode, IntakeParameters>()({
  'intake.title': 'What was taken from the statistics exports',
  'intake.intro':
    '{{schools}} schools were taken from the statistics exports, onto sheet “{{sheet}}”.',
  'intake.introOf':
    '{{schools}} schools were taken from the statistics exports of {{year}}, onto sheet “{{sheet}}”.',
  'intake.nothing':
    'No school was found, and the tables of the workbook were left as they are. See what is said of each file below.',
  'intake.counts':
    'Missing: {{missing}}; told in two ways: {{conflicts}}; doubtful: {{doubts}}; rows left out: {{left}}. Check them one by one before you compute.',
  'intake.otherTables':
    'The workbook has other school tables (sheets {{sheets}}). Where they hold the same schools as “{{sheet}}” with other figures, you will be asked which one counts: choose one under Columns and leave the other out, so that no school counts twice.',
  'intake.none': 'None.',
  'intake.noSheet': '—',
  'intake.empty': '(empty)',

  'intake.section.files': 'Files that were read',
  'intake.section.blanks': 'What an empty cell means',
  'intake.section.changes': 'What changed since the last import',
  'intake.section.conflicts': 'Figures that two places tell differently',
  'intake.section.doubts': 'Doubtful figures',
  'intake.section.missing': 'Missing figures',
  'intake.section.untold':
    'Further figures that these forms have no place for (no indicator needs them; where an item does, add them to the school table)',
  'intake.section.left': 'Rows and files that were left out',
  'intake.section.schools': 'What was found, school by school',
  'intake.section.columns': 'In which columns of 分校数据 the figures stand',
  'intake.section.measures': 'How figures were taken',
  'intake.section.sums':
    'Sums over the schools (to fill in 均衡_县级数据 by; nothing was written there)',
  'intake.section.stillTyped': 'What stays to be typed',

  'intake.head.file': 'File',
  'intake.head.kind': 'Kind',
  'intake.head.schools': 'Schools',
  'intake.head.reason': 'Remark',
  'intake.head.school': 'School',
  'intake.head.code': 'School code',
  'intake.head.type': 'School type',
  'intake.head.found': 'Found',
  'intake.head.lacking': 'Missing',
  'intake.head.form': 'Form',
  'intake.head.figures': 'Figures',
  'intake.head.figure': 'Figure',
  'intake.head.place': 'Place',
  'intake.head.sheet': 'Sheet',
  'intake.head.row': 'Row',
  'intake.head.told': 'What each place says',
  'intake.head.used': 'Taken',
  'intake.head.doubt': 'Doubt',
  'intake.head.change': 'What was done',
  'intake.head.old': 'Former value',
  'intake.head.now': 'Exports say',
  'intake.head.column': 'Column',
  'intake.head.primary': 'Primary',
  'intake.head.junior': 'Junior',
  'intake.head.total': 'Both',
  'intake.head.untold': 'Schools that do not tell it',
  'intake.head.use': 'May be used for',

  'intake.kind.wide': '分校数据',
  'intake.kind.newForms': 'Forms of a school (教基)',
  'intake.kind.oldForms': 'Forms of a school (基础基)',
  'intake.kind.other': 'Not of the statistics system',
  'intake.kind.unreadable': 'Cannot be read',

  'intake.blank.wide':
    '分校数据: an empty cell of people of the stage or of an amount is written as 0; where all amounts of 校舍 or of 占地面积及其他办学条件 are empty in a row, that form was not filled in and its figures are missing.',
  'intake.blank.newForms':
    'Forms of a school (教基): an empty cell of a form that is filled in is written as 0; * does not apply; figures of a form that is not there are missing.',
  'intake.blank.oldForms':
    'Forms of a school (基础基): an empty cell of a form that is filled in is written as 0; * does not apply; figures of a form that is not there are missing.',

  'intake.lack.noForm':
    'The school’s form, or its row in the export of that stage, is not among the files',
  'intake.lack.emptyForm': 'The form was left empty',
  'intake.lack.noPlace': 'The form has no such line or column',
  'intake.lack.notApplicable': 'The form says * (does not apply)',
  'intake.lack.noNumber': 'The cell holds no number',
  'intake.lack.premisesUnanswered':
    'nobody has said yet whether premises used alone but not owned count',
  'intake.lackFound': 'The cell holds: {{found}}',

  'intake.found': '{{found}} of {{of}}',
  'intake.row': 'Row {{row}}',
  'intake.told': '{{value}} ({{place}})',
  'intake.notUsed': 'None was taken: find out which is right and enter it',
  'intake.campuses': 'Merged into it: {{names}}',
  'intake.typedAt':
    '{{cell}} was typed over and stays; if the exports are right, enter what they say',

  'intake.change.renewed': 'Now as the exports say',
  'intake.change.emptied': 'The exports no longer have it; the cell was emptied',
  'intake.change.typedOver': 'Somebody typed over it; it stays',
  'intake.change.notInExports': 'Not in these files; the former value stays',
  'intake.change.schoolAdded': 'New in the exports; added below the last school',
  'intake.change.schoolGone':
    'Not taken this time; its row stays and counts. Delete the row yourself if the school is closed or merged',
  'intake.change.schoolMerged':
    'No school of its own and now in its parent’s figures; what the import wrote in its row was emptied, so that nothing counts twice',
  'intake.change.rowByHand': 'A row that the county added; it stays. Check it against the exports',
  'intake.change.rowsUnclear':
    'Several rows are this school; none was changed. Delete those too many, then import again',
  'intake.change.columnAdded': 'A new column',
  'intake.change.columnNotPlaced':
    'Not written, as there is no free column on the right. Make room right of 数据来源, then import again',
  'intake.change.columnGone': 'The column was deleted and is not written any more',
  'intake.made.deleted':
    'The former table ({{earlier}}) was deleted; sheet “{{sheet}}” was made anew.',
  'intake.made.broken':
    'The names over the former table ({{earlier}}) are broken, so that nobody can tell which cells the import wrote; it was left as it is, and sheet “{{sheet}}” was written beside it. Compare them and delete one.',
  'intake.made.otherYear':
    'The former table ({{earlier}}) is of another year and stays; sheet “{{sheet}}” was written beside it.',

  'intake.sum.teachers': '专任教师总数 of the county data',
  'intake.sum.staff': 'Staff in 表Ⅰ (forms tell it for schools of one stage)',
  'intake.sum.migrants':
    '符合条件的随迁子女数, which counts more narrowly than the forms: check it',
  'intake.sum.migrantsInPublic': '在公办学校就读的随迁子女数, without private schools: check it',
  'intake.sum.leftBehind': 'Evidence of care for left-behind children',
  'intake.sum.boarders': 'Checking boarders',
  'intake.stillTyped':
    'Not in the forms, or not taken in this time; where 表Ⅳ or the province asks for them, add columns beside the school table:',
  'intake.measure.arts':
    'Arts teachers are those of the column 艺术, which holds those of 音乐 and 美术; where there is none, the sum of the two.',
  'intake.measure.owned': 'Teaching rooms and indoor sports areas are those that the school owns.',
  'intake.measure.ownedAndUsedAlone':
    'Teaching rooms and indoor sports areas are those that the school owns, and those not owned that it uses alone.',

  'intake.preview.table': 'School figures: {{schools}} schools',
  'intake.preview.renewed':
    'School figures: {{cells}} cells renewed (only those that still hold what the last import wrote)',
});
