/** Sentences of the page 列对应, in English. */
import type { binding as chinese } from '../../zh-CN/pane/binding';

export const binding: Readonly<Record<keyof typeof chinese, string>> = {
  'pane.binding': 'Columns',
  'pane.binding.tables': 'School tables: {{count}}',
  'pane.binding.found':
    'School tables found: {{count}} ({{sheets}}). Check the columns, then press “Recalculate”.',
  'pane.binding.refused': 'Nothing can be computed yet. Please settle the questions below.',
  'pane.binding.asks': 'School tables counted: {{count}} ({{sheets}}). Some questions are open.',
  'pane.binding.and': ', ',
  'pane.binding.reading': 'Reading the workbook…',
  'pane.binding.unread': 'The workbook has not been read yet.',
  'pane.binding.reread': 'Read again',
  'pane.binding.reread.hint':
    'After changing headers, rows, columns or names on the sheet, press “Read again”.',

  'pane.binding.welcome': 'Getting started',
  'pane.binding.welcome.none': 'This workbook has no school table yet.',
  'pane.binding.welcome.sample': 'Try it on sample data',
  'pane.binding.welcome.sample.hint':
    'Puts the schools of a made-up county on new sheets, to show what comes out. Can be undone.',
  'pane.binding.welcome.intake.hint':
    'Makes the school table from files exported by the national statistics system, without typing.',
  'pane.binding.welcome.own': 'Use my table',
  'pane.binding.welcome.own.hint':
    'Use your county’s table of schools, or copy it into this workbook first.',
  'pane.binding.welcome.needs': 'A school table has:',
  'pane.binding.welcome.needs.rows': 'one row per school;',
  'pane.binding.welcome.needs.columns': 'the headers 学校名称 (school name) and 在校生数 (pupils);',
  'pane.binding.welcome.needs.stages':
    'for schools of several stages, a column per stage (小学在校生数, 初中在校生数), or a table for each stage;',
  'pane.binding.welcome.needs.others':
    'any further columns there are (teachers, rooms, equipment …), in any order.',
  'pane.binding.welcome.needs.extra':
    'Titles, totals, blank rows and notes may stay. Your table is not changed.',
  'pane.binding.welcome.ready':
    'When the headers are right, press “Read again”. Where the headers use other words, point out two columns below:',

  'pane.binding.rows': 'Rows: {{rows}}',
  'pane.binding.columns': 'Columns understood: {{columns}}',
  'pane.binding.toCheck': 'To check: {{columns}}',
  'pane.binding.mode.byType': 'Columns per stage, split automatically',
  'pane.binding.mode.perRow': 'By the stage column',
  'pane.binding.stage': 'Stage',
  'pane.binding.stage.changed': '“{{sheet}}” is now taken as {{stage}}.',
  'pane.binding.county':
    'Columns understood by names of the workbook: {{columns}}. Please check them once.',
  'pane.binding.extension.below': 'Schools below that are not counted: {{rows}}.',
  'pane.binding.extension.above': 'Schools above that are not counted: {{rows}}.',
  'pane.binding.extension.around': 'Schools above and below that are not counted: {{rows}}.',
  'pane.binding.extension.include': 'Include',
  'pane.binding.extension.included': 'Schools included: {{rows}}.',
  'pane.binding.extension.go': 'Go to row {{first}}',
  'pane.binding.offerBlank': 'Mostly blank: {{columns}}. Does blank mean 0?',
  'pane.binding.offerBlank.more': '{{columns}} and others, {{count}} columns',
  'pane.binding.offerBlank.accept': 'Count blank as 0',
  'pane.binding.offerBlank.accepted': 'Blank now counts as 0 in {{count}} columns.',
  'pane.binding.askStage': 'Which stage is “{{table}}”?',

  'pane.binding.group.check': 'To check ({{count}})',
  'pane.binding.group.unused': 'Number columns not used ({{count}})',
  'pane.binding.group.all': 'All columns ({{count}})',
  'pane.binding.group.rest': 'All other columns ({{count}})',
  'pane.binding.clear': 'Every column is clear; none needs checking.',
  'pane.binding.go': '{{letters}} · {{header}} (go to this column)',
  'pane.binding.path': ' › ',
  'pane.binding.noHeader': '(no header)',
  'pane.binding.samples': 'e.g. {{samples}}',
  'pane.binding.samples.none': 'No data',
  'pane.binding.blanks': 'blank cells: {{blanks}}',
  'pane.binding.dot': ' · ',
  'pane.binding.staged': '{{stage}}: {{field}}',
  'pane.binding.inUnit': '{{field}} ({{unit}})',
  'pane.binding.likely': 'Perhaps “{{field}}”, please check',
  'pane.binding.ambiguous': 'Another column fits “{{field}}” as well, please choose one',
  'pane.binding.unused': 'Not used; if it is needed, choose its field',
  'pane.binding.none': 'Plays no part',
  'pane.binding.source.own': 'registered name',
  'pane.binding.source.county': 'workbook name {{name}}',
  'pane.binding.source.exact': 'header agrees',
  'pane.binding.source.near': 'header is close',
  'pane.binding.is': 'It is “{{field}}”',
  'pane.binding.isOf': 'Column {{letters}}: it is “{{field}}”',
  'pane.binding.change': 'Change',
  'pane.binding.changeOf': 'Change column {{letters}}',
  'pane.binding.choose': 'Choose field',
  'pane.binding.chooseOf': 'Choose field of column {{letters}}',
  'pane.binding.corrected': 'Column {{letters}} is now “{{field}}”.',
  'pane.binding.correctedNone': 'Column {{letters}} now holds no field.',
  'pane.binding.blankIsZero': 'Blank is 0',
  'pane.binding.blankIsZeroOf': 'Blank is 0 in {{header}}',

  'pane.binding.field': 'Field of column {{letters}}',
  'pane.binding.field.placeholder': 'Type to search, or choose',
  'pane.binding.field.list': 'List of fields',
  'pane.binding.field.none': 'No field',
  'pane.binding.field.nothing': 'No field with “{{query}}”',
  'pane.binding.field.candidates': 'Likely fields',
  'pane.binding.field.school': 'About the school',
  'pane.binding.field.people': 'Pupils, classes and teachers',
  'pane.binding.field.resources': 'Rooms, equipment and funds',
  'pane.binding.field.unit': 'Unit',
  'pane.binding.field.unit.header': 'As the header says, else {{unit}}',
  'pane.binding.confirm': 'OK',
  'pane.binding.cancel': 'Cancel',

  'pane.binding.missing': 'No column found ({{count}})',
  'pane.binding.missing.of': 'Fields without a column in “{{sheet}}”',
  'pane.binding.missing.indicators': 'Cannot be computed: {{indicators}}',
  'pane.binding.missing.ambiguous': 'Several columns fit: {{first}}; {{second}}',
  'pane.binding.pick': 'Select on sheet',
  'pane.binding.pickFor': 'Select on sheet: column of “{{field}}”',
  'pane.binding.pick.how':
    'On the sheet “{{sheet}}”, select any cell of the column that holds “{{field}}”, then press “Use selected column”.',
  'pane.binding.pick.take': 'Use selected column',

  'pane.binding.taken.nothing':
    'No selection could be read. Select a cell on the sheet, then press again.',
  'pane.binding.taken.otherSheet':
    'Selected is {{address}} on “{{sheet}}”, not on “{{wanted}}”. Please select on “{{wanted}}”.',
  'pane.binding.taken.otherTable':
    '{{address}} belongs to another table of this sheet. Please select between rows {{first}} and {{last}}.',
  'pane.binding.taken.outside':
    '{{address}} is outside of this table. Please select between columns {{from}} and {{to}}.',
  'pane.binding.taken.severalColumns':
    '{{address}} has {{columns}} columns. Please select just one.',
  'pane.binding.taken.longHeader':
    '{{rows}} rows are selected. A header has 1 to 6: select just those, no whole column and no data.',
  'pane.binding.taken.aboveHeader':
    '{{address}} touches the header rows or stands above them. Select the rows of schools below.',
  'pane.binding.taken.wholeColumn':
    'A whole column is selected. Select just the rows of schools, from the first to the last.',

  'pane.binding.byHand': 'Show header rows and schools by hand',
  'pane.binding.byHand.why': 'For a table that was not found, or whose rows were taken wrongly.',
  'pane.binding.byHand.header':
    'Step 1: on the sheet, select the header rows (all levels), then press:',
  'pane.binding.byHand.rows':
    'Step 2: select the rows of schools, first to last, without totals, then press:',
  'pane.binding.byHand.takeHeader': 'Take as header rows',
  'pane.binding.byHand.takeRows': 'Take as rows of schools',
  'pane.binding.byHand.retakeHeader': 'Take header rows again',
  'pane.binding.byHand.retakeRows': 'Take rows of schools again',
  'pane.binding.byHand.taken': '{{sheet}}, rows {{first}}–{{last}} ({{rows}} in all)',
  'pane.binding.byHand.apply': 'Read these rows',
  'pane.binding.byHand.found': 'The rows of “{{sheet}}” are read. Please check the columns.',
  'pane.binding.byHand.notFound':
    'These header rows have no 学校名称 and 在校生数 that could be recognised. Check the header rows; where they use other words, point the two columns out under “Show me”.',

  'pane.binding.names': 'Names that went wrong ({{count}})',
  'pane.binding.name.broken':
    'The name “{{name}}” points nowhere; its column may have been deleted or moved. The header is used instead.',
  'pane.binding.name.length':
    'The name “{{name}}” has {{found}} rows, the other columns of the table {{expected}}; its range may have changed. The header is used instead.',
  'pane.binding.name.width':
    'The name “{{name}}” covers several columns, so it is not clear which. The header is used instead.',
  'pane.binding.name.output':
    'Names of results that point nowhere: {{count}}, mostly because result columns were deleted. Nothing to do: the next run writes them again. What was left in the old place may be deleted.',
  'pane.binding.name.input':
    'The name “{{name}}” should point to the one cell that holds “{{input}}”. It does not, so that entry is missing.',
  'pane.binding.name.lost':
    'The column of values on 均衡_县级数据 was deleted. Undo the deletion; if that is not possible, delete the sheet and make it again.',
  'pane.binding.name.own':
    '“Mend” takes the name away and goes by the header; the next run registers it again. Your data do not change.',
  'pane.binding.name.county':
    'This name is your county’s own: correct what it refers to, or delete it, in the Name Manager on the Formulas tab; then press “Read again”.',
  'pane.binding.name.repair': 'Mend',
  'pane.binding.name.repairOf': 'Mend the name {{name}}',
  'pane.binding.name.repairAll': 'Mend all ({{count}})',
  'pane.binding.name.repaired': 'The name “{{name}}” is gone; the header is used instead.',

  'pane.binding.notes': 'Also noticed ({{count}})',
};
