/**
 * What each check says: the rule, what is there, what is expected, what to do. Clauses without a
 * full stop, so that faces can show them apart or as one sentence.
 */
import { wordsOfFindings } from '../findingWords';

export const findings = wordsOfFindings({
  // logic checks
  blank: {
    title: 'Blank',
    found: '“{{column}}” is blank',
    expected: 'the assessment needs this entry; none is written as 0',
    remedy: 'Fill it in, or declare the column “blank is zero” where blanks mean 0',
  },
  notANumber: {
    title: 'Not a number',
    found: '“{{column}}” holds “{{found}}”',
    expected: 'a number is expected',
    remedy: 'Enter a number; none is 0',
  },
  twoNumbers: {
    title: 'Two numbers',
    found: '“{{column}}” holds digits with a space between them in one cell, “{{found}}”',
    expected: 'one number per cell, its thousands set apart by commas or not at all',
    remedy: 'Take the space out if it is one number; put each into its own cell if there are two',
  },
  errorValue: {
    title: 'Error value',
    found: '“{{column}}” shows {{found}}',
    expected: 'a number is expected',
    remedy: 'Correct the formula or enter the number',
  },
  notCalculated: {
    title: 'Formula not calculated',
    found: 'the formula in “{{column}}” was not calculated: the file holds no result to go by',
    expected: 'a calculated result is expected',
    remedy:
      'Open this file in Excel or WPS, save it and try again; where you recalculate by hand, press F9 first',
  },
  negative: {
    title: 'Negative',
    found: '“{{column}}” is {{found}}',
    expected: '0 or more is expected',
    remedy: 'Check and correct it',
  },
  partAboveWhole: {
    title: 'Parts exceed the whole',
    found: '“{{part}}” add up to {{partValue}}, more than “{{whole}}” {{wholeValue}}',
    expected: 'parts must not exceed their whole',
    remedy: 'Check the parts and the whole and correct what is wrong',
  },
  pupilsWithoutTeachers: {
    title: 'Pupils without teachers',
    found: '{{stage}}: {{students}} pupils and no full-time teacher',
    expected: 'a stage with pupils has teachers',
    remedy: 'Check the numbers of pupils and teachers',
  },
  pupilsWithoutClasses: {
    title: 'Pupils without classes',
    found: '{{stage}}: {{students}} pupils and no class',
    expected: 'a stage with pupils has classes',
    remedy: 'Check the numbers of pupils and classes',
  },
  teachersWithoutPupils: {
    title: 'Teachers without pupils',
    found: '{{stage}}: {{teachers}} full-time teachers and no pupil',
    expected: 'a stage with teachers has pupils',
    remedy: 'Check the numbers of pupils and teachers',
  },
  classesWithoutPupils: {
    title: 'Classes without pupils',
    found: '{{stage}}: {{classes}} classes and no pupil',
    expected: 'a stage with classes has pupils',
    remedy: 'Check the numbers of pupils and classes',
  },
  pupilsMissing: {
    title: 'Pupils missing',
    found: '{{stage}}: the number of pupils is blank',
    expected: 'a school that counts has its number of pupils',
    remedy: 'Fill it in; until then the school does not count at this stage. No pupils is 0',
  },
  vocationalHost: {
    title: 'Resources of classes at a vocational school not known',
    found:
      'the type is “{{type}}”, and it has primary or junior classes; pupils of vocational schools have no weight, so that its resources cannot be parted',
    expected: 'premises, grounds, equipment and books that these classes use',
    remedy:
      'Add a row for these classes, of type 附设小学班 or 附设初中班, with their pupils, teachers and what they use, and take the pupils out of this row',
  },
  seniorPupilsMissing: {
    title: 'Senior pupils missing',
    found: 'the type is “{{type}}”, and its senior secondary pupils are blank',
    expected:
      'a school with a senior stage states its pupils, so that what the school shares can be parted by stage',
    remedy:
      'Enter them; until then premises, grounds, equipment and books of the school are not parted and the indicators stay incomplete. Enter 0 if there are none',
  },
  sisterPupilsMissing: {
    title: 'Pupils of another stage missing',
    found: 'the type is “{{type}}”, and its pupils of {{stage}} were not found',
    expected:
      'in a wide export premises, grounds and equipment are the whole school’s and are parted by the pupils of each stage',
    remedy:
      'Put the wide export of {{stage}} from the same release into this workbook, too, or take all of them in with 从统计报表取数 (import on the command line); where it is there under another 机构编码, make the codes the same; until then these indicators of the school stay incomplete',
  },
  stageUnknown: {
    title: 'Stage unknown',
    found: 'the stage is given as “{{found}}”',
    expected: '小学 or 初中 is expected',
    remedy: 'Enter the stage; until then the school does not count',
  },
  duplicateCode: {
    title: 'Duplicate school code',
    found: 'code {{code}} is the same as that of {{other}}',
    expected: 'each school of a stage has a code of its own',
    remedy: 'Correct the code, or delete a row that was reported twice',
  },
  classBandsSum: {
    title: 'Class bands do not add up',
    found: '{{stage}}: the bands hold {{found}} classes, the number of classes is {{classes}}',
    expected: 'class bands add up to the number of classes',
    remedy: 'Check the bands and the number of classes',
  },
  classBandsImpossible: {
    title: 'Class bands do not fit the pupils',
    found: '{{stage}}: {{students}} pupils; by the class bands there should be {{range}}',
    expected: 'pupils and class bands agree',
    remedy: 'Check the bands and the number of pupils',
  },
  largestClassImpossible: {
    title: 'Largest class impossible',
    found:
      '{{stage}}: the largest class has {{found}} pupils; by pupils, classes and bands it has {{range}}',
    expected: 'the largest class fits pupils, classes and bands',
    remedy: 'Check the largest class',
  },
  roomAreasInvalid: {
    title: 'Areas not understood',
    found: '“{{column}}” holds “{{found}}”',
    expected: 'the area of each room, such as “96、100”',
    remedy: 'List the areas; none is 0',
  },
  roomsAboveAll: {
    title: 'More rooms than there are',
    found: '“{{column}}” is {{found}}, but “{{list}}” lists {{rooms}}',
    expected: 'rooms of the required size are not more than all rooms',
    remedy: 'Check the number of rooms and their areas',
  },
  retentionAbove100: {
    title: 'Retention above 100 %',
    found: 'three-year retention is {{found}} %',
    expected: 'at most 100 %',
    remedy: 'Check graduates, transfers, pupils of three years ago and deaths',
  },

  // experience checks
  gap: {
    title: 'Left blank',
    found: '“{{column}}” is blank',
    expected: 'an entry, as in the other schools',
    remedy: 'Fill it in; enter 0 if there is none',
  },
  readAsBlank: {
    title: 'Read as blank',
    found: '“{{column}}” holds “{{found}}”, which is read as blank',
    expected: 'a number is expected; blank is not zero',
    remedy: 'Enter 0 for none, or the number that is missing',
  },
  zeroPupils: {
    title: 'No pupils',
    found: '{{stage}}: 0 pupils, left out of the assessment',
    expected: 'a school that counts has pupils',
    remedy: 'Check it; explain it if the school really has none',
  },
  fraction: {
    title: 'Not a whole number',
    found: '“{{column}}” is {{found}}',
    expected: 'people, rooms, computers and classes are whole',
    remedy: 'Check and correct or explain it',
  },
  equipmentRange: {
    title: 'Equipment value out of range',
    found: 'teaching equipment is worth {{perPupil}} yuan per pupil',
    expected: 'usually between 50 and 100,000 yuan',
    remedy: 'Check whether the unit is 万元 or 元',
  },
  yearChange: {
    title: 'Changed much since last year',
    found: '{{indicator}} is {{found}}; it was {{last}} in {{year}}, a change of {{change}}',
    expected: 'usually a change of no more than {{limit}}% from year to year',
    remedy: 'Check the figures of both years; correct what is wrong and explain what is right',
  },
  outlier: {
    title: 'Far from most schools',
    found: '{{indicator}} is {{found}}; the median of the stage is {{median}}',
    expected: 'usually close to most schools of the stage',
    remedy: 'Check and correct or explain it',
  },
  classSize: {
    title: 'Unusual class size',
    found: '{{stage}}: {{found}} pupils per class',
    expected: 'usually between 15 and 66',
    remedy: 'Check the numbers of pupils and classes',
  },
  pupilTeacherRatio: {
    title: 'Unusual pupil-teacher ratio',
    found: '{{stage}}: {{found}} pupils per full-time teacher',
    expected: 'usually between 5 and 35',
    remedy: 'Check the numbers of pupils and teachers',
  },
  artsSubtotal: {
    title: 'Arts is a subtotal',
    found:
      'in table “{{table}}” arts teachers equal music plus fine art in every school{{schools}}, so they are counted once',
    expected: 'arts teachers are not counted twice',
    remedy: 'Choose “separate” in the settings if they are teachers of their own',
  },
  duplicateName: {
    title: 'Duplicate school name',
    found: 'the name is the same as in {{other}}',
    expected: 'schools of a stage usually have different names',
    remedy: 'Check whether the school was reported twice',
  },
  zeroAmount: {
    title: 'Indicator at zero',
    found: '{{indicator}} is 0',
    expected: 'usually above 0',
    remedy: 'Check it; explain it if it really is 0',
  },
  stageNotOfType: {
    title: 'Stage does not fit the type',
    found: 'a school of type “{{type}}” has pupils of {{stage}}',
    expected: 'the stage fits the type of school',
    remedy: 'Check the type and the number of pupils',
  },
  stageMissingFromType: {
    title: 'Stage missing',
    found: 'a school of type “{{type}}” has no pupils of {{stage}}',
    expected: 'such a school usually has {{stage}} pupils',
    remedy: 'Check the type and the number of pupils',
  },
  takenAsSplit: {
    title: 'Taken as already split',
    found: 'the type is “{{type}}”, and this table is of {{stage}} alone',
    expected: 'in a table of one stage premises, grounds and equipment are those of {{stage}}',
    remedy:
      'Make sure that they are not the whole school’s; if they are, choose 全校数 for this table on the page 列对应',
  },
  attachedClasses: {
    title: 'Attached classes',
    found: 'a school of type “{{type}}” has pupils of {{stage}}, read as attached classes',
    expected: 'attached classes are a row of their own and share the school’s resources',
    remedy: 'Check the type and the number of pupils',
  },
  singleStageOfMixedType: {
    title: 'One stage only',
    found: 'a school of type “{{type}}” has pupils of {{stage}} only and counts as such a school',
    expected: 'such a school usually has more than one stage',
    remedy: 'Check the pupils of the other stages',
  },
  factorSlip: {
    title: 'Perhaps off by a factor of {{factor}}',
    found: '“{{column}}” is {{found}}, some {{factor}} times off the other schools',
    expected: 'per pupil usually close to most schools of the stage',
    remedy: 'Check the unit and the decimal point',
  },
  ownershipUnknown: {
    title: 'Ownership unknown',
    found: 'ownership is given as “{{found}}”; the school counts',
    expected: 'a code from 1 to 10, or 公办 or 民办',
    remedy:
      'Enter or correct the ownership; where schools of some owners do not count (as in 基本均衡), the stage stays undetermined while a word given here is not understood',
  },
  typeUnknown: {
    title: 'School type unknown',
    found: 'the type is given as “{{found}}”; the school counts',
    expected: '小学, 小学教学点, 初级中学, 九年一贯制学校 and the like',
    remedy: 'Enter or correct the type',
  },
  notASchool: {
    title: 'Not a school of its own',
    found: 'the row does not count as a school and was left out',
    expected: 'such a campus is merged into its parent school',
    remedy: 'Add its figures to the parent school',
  },
  nameMissing: {
    title: 'School name missing',
    found: 'the school’s name is blank',
    expected: 'each school has a name',
    remedy: 'Enter the name; move rows that are no schools out of the table',
  },
  fundsRange: {
    title: 'Operating funds out of range',
    found: '“{{column}}” is {{perPupil}} yuan per pupil',
    expected: 'usually between 50 and 100,000 yuan',
    remedy: 'Check whether the unit is 万元 or 元',
  },

  // the county's own inputs
  countyInputInvalid: {
    title: 'County input not understood',
    found: '“{{input}}” holds “{{found}}”',
    expected: '{{expected}} is expected',
    remedy: 'Correct it; until then it counts as blank',
  },
  countyInputNegative: {
    title: 'Negative county input',
    found: '“{{input}}” is {{found}}',
    expected: '0 or more is expected',
    remedy: 'Check and correct it',
  },
  countyPartAboveWhole: {
    title: 'County part exceeds its whole',
    found: '“{{part}}” {{partValue}} is more than “{{whole}}” {{wholeValue}}',
    expected: 'parts must not exceed their whole',
    remedy: 'Check the part and the whole and correct what is wrong',
  },
  countyRetentionAbove100: {
    title: 'County retention above 100 %',
    found: 'three-year retention of the county is {{found}} %',
    expected: 'at most 100 %',
    remedy: 'Check graduating pupils, transfers, pupils of three years ago and deaths',
  },
  countyInputFormer: {
    title: 'A row that is not used any more',
    found: '“{{input}}” holds “{{found}}”, which nothing rests on any more',
    expected: 'counts, or figures by stage, are asked for now',
    remedy:
      'Fill in on the sheet: {{now}}; where it has no such row, add one with that name as its item. This row may be deleted then',
  },
  countyReadAsBlank: {
    title: 'County input read as blank',
    found: '“{{input}}” holds “{{found}}”, which is read as blank',
    expected: 'none is written as 0',
    remedy: 'Enter 0 for none, or the number that is missing',
  },
  countyFraction: {
    title: 'County input not whole',
    found: '“{{input}}” is {{found}}',
    expected: 'people, schools, classes and questionnaires are whole',
    remedy: 'Check and correct or explain it',
  },

  // the county
  severalCounties: {
    title: 'Schools of several counties',
    found: 'the column 统计三级 names {{counties}}',
    expected: 'one county is assessed at a time',
    remedy:
      'Choose the county; until then every stage stays incomplete. Command line: --county {{first}}',
  },
  zeroMean: {
    title: 'Zero everywhere',
    found: '{{stage}}: {{indicator}} is 0 in every school, so there is no coefficient of variation',
    expected: 'at least one school above 0',
    remedy: 'Check these entries',
  },
  oneSchool: {
    title: 'One school only',
    found: '{{stage}}: one school only{{schools}}, so the coefficient of variation is 0',
    expected: 'usually two schools or more',
    remedy: 'Check whether schools are missing',
  },
  emptyStage: {
    title: 'No schools',
    found: '{{stage}}: no school counts{{schools}}',
    expected: 'at least one school in each stage',
    remedy: 'Check whether tables or schools are missing; ignore it if there is no such stage',
  },

  // columns
  fieldNotBound: {
    title: 'No column found',
    found: 'no column was found for “{{field}}”; not computed: {{indicators}}',
    expected: 'the table has a column “{{field}}”',
    remedy: 'Add the column, or name an existing column so',
  },
  ambiguousColumn: {
    title: 'Ambiguous column',
    found: 'two columns fit “{{field}}”: {{first}}; {{second}}',
    expected: 'one column fits',
    remedy: 'Rename one of them; until then its indicators are not computed',
  },
  oldTitle: {
    title: 'Title of the old system',
    found: '“{{column}}” is a title of the old system and was not used',
    expected: 'senior, associate senior or intermediate',
    remedy: 'Name the present grade in the header',
  },
  pupilsUnconfirmed: {
    title: 'Pupils to be confirmed',
    found: '“{{column}}” was taken for the pupils and has not been confirmed',
    expected: 'the table has a column “在校生数”',
    remedy: 'Say whether it holds the pupils: choose it under Columns, or name it 在校生数',
  },
  unitUnclear: {
    title: 'Unclear unit',
    found:
      '“{{column}}” states no unit, and the line above the table, “{{line}}”, leaves it open; the column was not used',
    expected: 'one unit of money (元, 千元 or 万元), and areas in ㎡',
    remedy: 'State the unit in the column’s header, or choose it under Columns',
  },
  roomSizeUnstated: {
    title: 'Room size not stated',
    found: '“{{column}}” states no size and is read as “{{field}}”',
    expected: 'the header states 96 ㎡ for music rooms and 90 ㎡ for fine-art rooms',
    remedy: 'Make sure that all rooms have that size, and say so in the header',
  },
  brokenName: {
    title: 'Broken name',
    found: 'the name “{{name}}” points to {{refersTo}}; the header was used',
    expected: 'the name points to a column of the table',
    remedy: 'Correct or delete it in the Name Manager',
  },
  nameLength: {
    title: 'Name of another length',
    found:
      'the name “{{name}}” covers {{found}} rows, the others {{expected}}; the header was used',
    expected: 'names of one table cover the same rows',
    remedy: 'Correct its range in the Name Manager',
  },
  nameWidth: {
    title: 'Name wider than a column',
    found: 'the name “{{name}}” covers more than one column; the header was used',
    expected: 'a name covers one column',
    remedy: 'Correct its range in the Name Manager',
  },
  countyNameBroken: {
    title: 'Broken name of a county figure',
    found: 'The name “{{name}}” refers to {{refersTo}}, which is no cell',
    expected: 'One cell that holds “{{input}}”',
    remedy: 'Correct or delete the name, or enter the figure on the county data sheet',
  },
  countyNameWide: {
    title: 'Name of a county figure over several cells',
    found: 'The name “{{name}}” refers to several cells ({{refersTo}})',
    expected: 'One cell that holds “{{input}}”',
    remedy: 'Correct the name, or enter the figure on the county data sheet',
  },
  countyColumnLost: {
    title: 'County data without values',
    found: 'The value column, named “{{name}}”, was deleted',
    expected: 'The county data sheet has a value column',
    remedy: 'Undo the deletion; else delete the sheet and create it anew',
  },
  countyInputTwice: {
    title: 'County figure in two places',
    found: '“{{input}}” has two values: in {{first}} and in {{second}}; neither was used',
    expected: 'One place for one figure',
    remedy: 'Keep the right one and delete the other entry or name',
  },
  outputNameLost: {
    title: 'Place of results lost',
    found: 'the name “{{name}}” no longer points to the results',
    expected: 'it points to their column or sheet',
    remedy: 'Nothing to do, they are written again; what is left in the old place can be deleted',
  },
  outputNameForeign: {
    title: 'Name of results over your data',
    found: 'the name “{{name}}” points to cells that cannot be told to be written by Junheng',
    expected: 'it points to results only, which the status column beside them tells',
    remedy:
      'The cells stay as they are and are not renewed, the results go elsewhere and the name with them; delete old results among them that you do not need',
  },
  pageMoved: {
    title: 'Results moved beside a school table',
    found:
      'the results that the name “{{name}}” points to were cut and pasted on a sheet with a school table',
    expected:
      'results on a sheet of their own; what was moved stays as it is and is not renewed, a new sheet is written',
    remedy: 'Delete what was moved if you do not need it; if you keep it, mind that it is old',
  },
  formulaDiffers: {
    title: 'Formula differs from the assessment',
    found:
      '{{cells}} formula(s) of “{{column}}” come to another value than this run, the first to {{found}} where {{computed}} was computed',
    expected:
      'formula and assessment agree; after rows, columns, stages or rules have changed an old formula may no longer fit',
    remedy:
      'This run has written the formulas anew; if it comes back, check inserted rows, merged schools and the settings',
  },
  cellOfYours: {
    title: 'Your entry among the results',
    found:
      '{{cells}} cell(s) of “{{column}}” were not written by Junheng, the first is “{{found}}”',
    expected: 'results only; what you entered was kept and not written over',
    remedy: 'Move it elsewhere and assess again: the result is then written here',
  },
  pageUntold: {
    title: 'Record of a sheet of results lost',
    found:
      'the sheet 均衡_设置 was deleted or its record of what was written emptied, so that nobody can tell which cells of “{{page}}” are yours',
    expected: 'a sheet of results and the record of it stay together',
    remedy:
      'The old sheet was left as it is and the results went to a new one; check the old sheet and delete it',
  },
  pageCellOfYours: {
    title: 'Your entry on a sheet of results',
    found: '{{cells}} cell(s) of “{{page}}” were not written by Junheng: {{places}}',
    expected:
      'a sheet that Junheng fills; what you entered was kept and not written over, so no result stands there',
    remedy:
      'Move it beside the table or to another sheet and assess or make the sheet again: the result is then written here',
  },
  schoolTwice: {
    title: 'The same school twice',
    found: '“{{school}}” has the same code, or the same name and pupils, as {{other}}',
    expected: 'each school stands once in a stage',
    remedy:
      'Delete one of the rows, or choose under Columns: two different schools, merge, or count one',
  },
  closedWithPupils: {
    title: 'Closed, yet with pupils',
    found: 'the row says that the school is closed, but has {{students}} pupils; it is not counted',
    expected: 'a closed school has no pupils',
    remedy: 'Take the word away if the school is open, or empty its pupils',
  },
  rowsBelow: {
    title: 'Schools outside the table',
    found:
      '{{rows}} schools ({{schools}}) lie outside the rows that the names cover, the first at {{first}}; they are not counted',
    expected: 'all schools lie within the table',
    remedy:
      'Let the names refer to those rows too, or say under Columns what they are; until then the stage is incomplete',
  },
  rowsTakenIn: {
    title: 'Added schools taken in',
    found:
      '{{rows}} schools ({{schools}}) beside the table’s rows are counted now, the first at {{first}}',
    expected: 'all schools count',
    remedy: 'Check them; say under Columns if one is no school',
  },
  totalDiffers: {
    title: 'A total that does not add up',
    found: '“{{column}}” of “{{found}}” is {{total}}, its schools add up to {{sum}}',
    expected: 'a total is the sum of its schools',
    remedy:
      'Check whether the total is out of date or a school is missing or doubled; totals are not used',
  },
  rowTotalWithCode: {
    title: 'Total or school?',
    found: 'the row bears a word of totals, and a code, a type or a school’s name: {{shown}}',
    expected: 'a total has neither code nor type',
    remedy: 'Say under Columns what the row is; until then the stage is incomplete',
  },
  rowLikeTotal: {
    title: 'Perhaps a total',
    found: 'the numbers of the row are the sums of the schools beside it: {{shown}}',
    expected: 'totals are not counted, schools are',
    remedy:
      'Say under Columns whether it is a total or a school; until then the stage is incomplete',
  },
  rowScopeOrSchool: {
    title: 'Subtotal or school?',
    found:
      'the row reads like the subtotal of a kind of schools or of a township, but agrees with no sum: {{shown}}',
    expected: 'subtotals are not counted, schools are',
    remedy:
      'Say under Columns whether it is a subtotal or a school; until then the stage is incomplete',
  },
  rowUnnamed: {
    title: 'Numbers without a name',
    found: 'the row has numbers, but neither name nor code: {{shown}}',
    expected: 'a school has a name, a total says so',
    remedy:
      'Enter the school’s name, or say under Columns what the row is; until then the stage is incomplete',
  },
  rowNotPlain: {
    title: 'Not plainly a school',
    found: 'the other schools have a code, a type or a school’s name, this row has none: {{shown}}',
    expected: 'each row shows whether it is a school',
    remedy:
      'Enter a code or a type, or say under Columns what the row is; until then the stage is incomplete',
  },
  rowUnexplained: {
    title: 'A row that nobody can explain',
    found: 'the row may or may not be a school: {{shown}}',
    expected: 'each row is a school, a total, a line or a note',
    remedy: 'Say under Columns what the row is; until then the stage is incomplete',
  },
  tableRefused: {
    title: 'A table is not counted',
    found: 'table “{{table}}”{{schools}} is not counted: {{reason}}',
    expected: 'each table of schools is counted, joined or said not to count',
    remedy:
      'Choose under Columns whether it is counted, left out, last year’s, or joined to another; until then its stage is incomplete',
  },
  tableLeftOut: {
    title: 'A table is left out',
    found: 'table “{{table}}”{{schools}} is left out: {{reason}}',
    expected: 'a school counts once',
    remedy: 'Check it; choose otherwise under Columns if it shall count',
  },
  wholeOrSplit: {
    title: 'Whole school or already split',
    found:
      'premises, grounds and equipment of “{{school}}” are the same in the tables “{{table}}” and “{{other}}”',
    expected:
      'they are either the whole school’s, to be parted by pupils, or split by stage already',
    remedy:
      "Choose 全校数 or 已分学段 for both tables on the page 列对应; until then the stages stay incomplete. Command line: --table '{{table}}=whole|split'",
  },
  joinAmbiguous: {
    title: 'A school that is not unique',
    found: '“{{school}}” of the joined table “{{table}}” matches several rows; nothing was taken',
    expected: 'each school matches one row',
    remedy: 'Enter the codes, or make the names unique',
  },
  joinContradiction: {
    title: 'Two tables disagree',
    found:
      '“{{field}}” of “{{school}}” is different at {{first}} and {{second}}; the former counts',
    expected: 'the same figure of a school is the same everywhere',
    remedy: 'Check and correct one of them',
  },
  joinUnknownSchool: {
    title: 'A school without pupils’ table',
    found: '“{{school}}” stands in table “{{table}}” only, not in one with pupils',
    expected: 'both tables have the same schools',
    remedy: 'Check its code and name, or add its pupils',
  },
  totalRowBound: {
    title: 'Total row in the table',
    found: 'the total row “{{found}}” is within the table and does not count',
    expected: 'the table covers schools only',
    remedy: 'Move the total row out of the table',
  },
  settingIgnored: {
    title: 'Setting not understood',
    found: 'the setting “{{setting}}” holds “{{found}}”; the default was used',
    expected: 'one of the values on offer',
    remedy: 'Choose again in the pane’s settings',
  },
  packSheetFault: {
    title: 'Fault in the province’s rules',
    found: 'Province’s rules, “{{path}}”: {{reason}}; nothing of the sheet counts',
    expected: 'Columns filled in with the words that the sheet offers',
    remedy: 'Correct it on 均衡_省定标准 and recalculate',
  },
  packFieldKnown: {
    title: 'A field of the province’s own is known already',
    found:
      'the province’s own field “{{field}}” is the known field “{{known}}”; that column of the school tables is read as the known one',
    expected: 'Fields that are known already need no definition of the province’s own',
    remedy: 'Name “{{known}}” in the items that use it, and remove the row of the own field',
  },
  packSheetBeforeSettings: {
    title: 'Two sets of provincial rules',
    found:
      '均衡_省定标准 holds “{{pack}}”, 均衡_设置 keeps “{{kept}}”, and they differ; the sheet 均衡_省定标准 counts',
    expected: 'One set of provincial rules in a workbook',
    remedy:
      'If the one in the settings is meant, delete the sheet 均衡_省定标准 and recalculate; else empty its row on 均衡_设置',
  },
  packNeverJudges: {
    title: 'The province’s rules give no verdict',
    found:
      'Too much of “{{pack}}” is still to be filled in: no school of {{stages}} gets an overall verdict whatever is entered',
    expected: 'Standards, items and the pass mark of the province’s own document',
    remedy: 'Fill in what says 待定 on 均衡_省定标准 or in the file of the rules',
  },
  farRows: {
    title: 'Data far off',
    found:
      '{{places}} holds entries (cells: {{cells}}) too far from the table to be read with it; {{read}} was read',
    expected: 'schools stand in the table, or they are not counted',
    remedy: 'Move schools into the table; delete anything else there or move it to another sheet',
  },
  farCells: {
    title: 'Cells far off',
    found:
      '{{places}} holds stray entries (cells: {{cells}}) too far from the table to be read with it; {{read}} was read',
    expected: 'nothing is expected that far from the table',
    remedy: 'See whether it was typed by mistake and delete it then; the file is left as it is',
  },
  oldResultsLeft: {
    title: 'Old results beside the table',
    found:
      'to the right of table “{{table}}” results of an earlier run still stand (from {{cell}} on); their names are lost, so they are not renewed; the new results went to the sheet “{{sheet}}”',
    expected: 'only results of the present figures stand beside the table',
    remedy:
      'Check and delete these old columns, then assess again: the results go back beside the table',
  },
  placeTaken: {
    title: 'Results on a sheet of their own',
    found:
      'to the right of table “{{table}}” $t(finding.placeTaken.reason.{{reason}}); the results went to the sheet “{{sheet}}”',
    expected: 'the results stand to the right of the table',
    remedy: 'Nothing to do; free the columns and run again to have them beside the table',
  },
});

/** Why computed columns could not stand beside their table. */
export const placeReasons = {
  'finding.placeTaken.reason.values': 'there are entries',
  'finding.placeTaken.reason.merge': 'there are merged cells',
  'finding.placeTaken.reason.table': 'there is an Excel table',
  'finding.placeTaken.reason.protected': 'the cells are protected',
} as const;

/** A finding as one sentence. */
export const findingSentence = {
  'finding.sentence': '{{found}}; {{expected}}. {{remedy}}.',
} as const;
