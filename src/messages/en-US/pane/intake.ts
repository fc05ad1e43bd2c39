/** Sentences of the page 从统计报表取数 in English, fetched with the page. */
import type { IntakePageCode } from '../../zh-CN/pane/intake';

export const intakePage: Readonly<Record<IntakePageCode, string>> = {
  'intakePage.intro':
    'Choose files exported from the national statistics system, in any mix: wide exports 分校数据 (one file each for 小学, 初中, 高中), or the workbooks of forms of single schools (教基…, 基础基…).',
  'intakePage.private': 'Files are read on this computer only. Nothing is uploaded or changed.',
  'intakePage.sample': 'Try it on sample exports (a made-up county)',
  'intakePage.drop': 'Drop files or folders here',
  'intakePage.drop.now': 'Let go to read these files',
  'intakePage.files': 'Choose files…',
  'intakePage.folder': 'Choose a folder…',
  'intakePage.more': 'Add files',
  'intakePage.more.hint':
    'They join what was read, for example another stage or a school that was left out.',
  'intakePage.discard': 'Clear all and choose again',
  'intakePage.and': ', ',
  'intakePage.comma': ', ',
  'intakePage.count': '{{title}} ({{count}})',

  'intakePage.reading': 'Reading {{at}}/{{of}}: {{name}}',
  'intakePage.reading.said': 'Reading {{of}} files.',
  'intakePage.reading.cancel':
    'Cancel below at any time: then none of these files counts, what was read before stays, and the workbook is unchanged.',

  'intakePage.asked': 'Please answer first',
  'intakePage.none': 'No school was found',
  'intakePage.none.noFiles': 'There is no spreadsheet file in what was chosen. Check the folder.',
  'intakePage.none.why':
    '{{files}} files were read and no school was found in them. The workbook is unchanged. The reasons stand below.',
  'intakePage.schools': 'Schools found: {{schools}}',
  'intakePage.of': '{{county}} {{year}}',
  'intakePage.year': '{{year}}',
  'intakePage.type': '{{type}}: {{count}}',
  'intakePage.noType': 'type unknown',
  'intakePage.used': 'Files read: {{files}}; with schools that were taken: {{used}}.',
  'intakePage.passedOver': 'Lock files and other files not read: {{passedOver}}.',
  'intakePage.blank':
    'Cells of figures that are missing or told differently stay blank. They count as missing data, never as 0.',
  'intakePage.nothingOpen': 'No figure is missing or told differently.',

  'intakePage.questions': 'Please answer',
  'intakePage.county': 'Which county (统计三级)',
  'intakePage.county.choose': 'Choose a county',
  'intakePage.year.ask': 'Which year',
  'intakePage.year.choose': 'Choose a year',
  'intakePage.premises': 'Do premises count that are used alone but not owned',
  'intakePage.premises.hint':
    'Shared premises never count. Until this is answered, schools with such premises have blank areas.',
  'intakePage.premises.owned': 'No, owned premises only',
  'intakePage.premises.ownedAndUsedAlone': 'Yes, owned plus used alone',
  'intakePage.campuses': 'Campuses that do not count as schools: whose are they',
  'intakePage.campuses.hint':
    '是否计校数 is 否. People and resources are added to the school that you choose; a campus without one stays a school of its own.',
  'intakePage.parent': '{{campus}} belongs to',
  'intakePage.parent.none': 'A school of its own',
  'intakePage.parent.noneOf': '{{campus}}: a school of its own',
  'intakePage.named': '{{name}} ({{code}})',

  'intakePage.write.new': 'Write sheet “{{sheet}}” (schools: {{schools}})',
  'intakePage.write.renew': 'Update “{{sheet}}”: cells changed {{cells}}, schools added {{added}}',
  'intakePage.write.list': 'Update 取数清单 (school data unchanged)',
  'intakePage.write.done': 'The workbook holds these figures already. There is nothing to write.',
  'intakePage.write.open':
    'Some questions are open. You may write now, and once more after answering.',
  'intakePage.write.how':
    'The column 数据来源 and the sheet 取数清单 are written as well. One click undoes it.',

  'intakePage.written': 'Written to the workbook',
  'intakePage.written.schools': '{{schools}} schools on sheet',
  'intakePage.written.list': 'Every detail on sheet',
  'intakePage.written.go': 'Go to sheet {{sheet}}',
  'intakePage.written.next':
    'Next: “Recalculate” at the bottom of the pane. Missing figures may be entered in the school table; a later import does not overwrite them.',

  'intakePage.part.files': 'Files not used, or with a remark',
  'intakePage.part.missing': 'Missing figures',
  'intakePage.part.conflicts': 'Figures told differently',
  'intakePage.part.doubts': 'Please check',
  'intakePage.part.untold': 'Further data that the forms do not have (no indicator needs it)',
  'intakePage.part.left': 'Rows not taken',
  'intakePage.part.changes': 'Compared with the last import',
  'intakePage.file': '{{file}}: {{reason}}',
  'intakePage.missing': '{{form}}: {{count}} schools lack {{fields}} ({{reason}})',
  'intakePage.untold': '{{form}}: {{fields}} ({{count}} schools)',
  'intakePage.missing.schools': '{{schools}}',
  'intakePage.missing.moreSchools': '{{schools}} and others, {{count}} in all',
  'intakePage.part.of': '{{school}} / {{part}}',
  'intakePage.conflict': '{{school}} {{field}}: {{told}}',
  'intakePage.told': '{{value}} ({{place}})',
  'intakePage.semicolon': '; ',
  'intakePage.doubt': '{{school}}: {{doubt}}',
  'intakePage.left': '{{school}} ({{place}}): {{reason}}',
  'intakePage.row': '{{file}} › {{sheet}} row {{row}}',
  'intakePage.place': '{{file}} › {{sheet}}!{{cell}}',
  'intakePage.change.renewed': '{{school}} {{field}}: {{old}} → {{now}}',
  'intakePage.change.figure': '{{school}} {{field}}: {{old}}, {{change}}',
  'intakePage.change.typedOver':
    '{{school}} {{field}}: {{old}} stands there, the exports say {{now}}; {{change}}',
  'intakePage.change.school': '{{school}}: {{change}}',
  'intakePage.change.column': '{{field}}: {{change}}',
  'intakePage.change.tableMade': 'Another school table is made: {{change}}',
  'intakePage.change.tableMade.deleted': 'the former one was deleted',
  'intakePage.change.tableMade.broken':
    'the names of the former one are broken; it is left unchanged',
  'intakePage.change.tableMade.otherYear': 'another year; the former one is left unchanged',
  'intakePage.empty': '(blank)',
  'intakePage.source': '数据来源',
};
