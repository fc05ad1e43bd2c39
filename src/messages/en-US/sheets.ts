/** Words of the sheets that are written into the workbook. */
import type { SheetMessageCode, SheetParameters } from '../../sheets/layout/messages';
import { sentencesOf } from '../placeholders';

export const sheets = sentencesOf<SheetMessageCode, SheetParameters>()({
  'sheet.standard.quality-2017': 'High-quality balance',
  'sheet.standard.basic-2012': 'Basic balance',
  'sheet.verdict.met': 'Met',
  'sheet.verdict.notMet': 'Not met',
  'sheet.verdict.undetermined': 'Incomplete data',
  'sheet.pack': '均衡_省定标准',
  'sheet.verdict.ruleOpen': 'Incomplete data (rule not complete)',
  'sheet.notBound': 'No column found',
  'sheet.notJudged': '——',

  'sheet.header.scope': '{{standard}} · {{stage}}',
  'sheet.header.indicator': '{{code}} {{name}} ({{unit}})\n{{scope}}',
  'sheet.header.met': 'Indicators met\n{{scope}}',
  'sheet.header.verdict': 'School verdict\n{{scope}}',
  'sheet.header.note': 'Notes\n{{scope}}',
  'sheet.header.status': 'Status\n{{scope}}',
  'sheet.header.condition': '{{name}} ({{unit}}) {{asked}}\n{{scope}}',
  'sheet.header.conditionPlain': '{{name}} {{asked}}\n{{scope}}',
  'sheet.header.points': 'Points of conditions\n{{scope}}',
  'sheet.header.code': 'School code',
  'sheet.header.school': 'School name',
  'sheet.header.students': 'Pupils',

  'sheet.note.met': 'Met: {{indicators}}',
  'sheet.note.floor': 'At {{floor}} % or more: {{indicators}}',
  'sheet.note.below': 'Below {{floor}} %: {{indicators}}',
  'sheet.note.missing': 'Incomplete data: {{indicators}}',
  'sheet.note.notBound': 'No column found: {{indicators}}',
  'sheet.recheck': 'run again',
  'sheet.formula.elsewhere': 'from another table, does not follow it',
  'sheet.formula.constant': '{{cell}} is no plain number: a constant stands here',
  'sheet.note.constants': '{{indicators}}: holds a constant that does not follow its cell',
  'sheet.dispersion.constant': 'Holds constants, or is a number: does not follow every cell',
  'sheet.note.errors': 'Uncorrected logical errors',
  'sheet.note.rounding':
    '{{indicator}} prints as {{shown}} with {{decimals}} decimals but is {{actual}}: {{verdict}}',
  'sheet.note.statusMet': 'met',
  'sheet.note.statusFloor': 'not met, at {{floor}} % or more',
  'sheet.note.statusBelow': 'below {{floor}} %',
  'sheet.note.statusMissed': 'not met',
  'sheet.note.excluded': 'Not assessed: {{reason}}',
  'sheet.note.noRule':
    'No conditions of the province, so no overall verdict: choose or load the province’s rules under “Settings”',
  'sheet.note.condition.floor': 'Not met (at least {{floor}} % of the standard): {{items}}',
  'sheet.note.condition.below': 'Not met (below {{floor}} % of the standard): {{items}}',
  'sheet.note.condition.missed': 'Not met: {{items}}',
  'sheet.note.condition.missing': 'Conditions with incomplete data: {{items}}',
  'sheet.note.condition.notBound': 'Conditions without their columns: {{items}}',
  'sheet.note.condition.open': 'Rule not complete: {{items}}',
  'sheet.note.condition.openPass': 'Rule not complete: the pass mark',
  'sheet.note.condition.own': 'Standard of this school: {{items}}',
  'sheet.note.condition.value': '{{name}} {{value}} {{unit}} ({{asked}})',
  'sheet.condition.yes': 'Yes',
  'sheet.condition.no': 'No',
  'sheet.condition.notApplicable': 'Does not apply',
  'sheet.condition.open': 'Rule not complete',

  'sheet.columns.title': '{{standard}}, indicators by school: {{table}}',
  'sheet.columns.place': 'Row by row as in the school table on the sheet “{{sheet}}”.',
  'sheet.columns.moved':
    'The computed columns are no longer here (they stand beside the table, or the table is gone). This sheet can be deleted.',

  'sheet.dispersion.title': '{{standard}}: variation between schools',
  'sheet.source': '{{standard}} ({{source}}); education statistics as of 1 September',
  'sheet.source.pack': 'provincial pack: {{pack}}',
  'sheet.dispersion.stage': '{{stage}}',
  'sheet.dispersion.indicator': 'Indicator',
  'sheet.dispersion.unit': 'Unit',
  'sheet.dispersion.schools': 'Schools with data',
  'sheet.dispersion.of': 'Schools',
  'sheet.dispersion.mean': 'County mean',
  'sheet.dispersion.none': '—',
  'sheet.dispersion.sd': 'Standard deviation S',
  'sheet.dispersion.cv': 'CV',
  'sheet.dispersion.limit': 'Limit',
  'sheet.dispersion.verdict': 'Verdict',
  'sheet.dispersion.remark': 'Remarks',
  'sheet.dispersion.drivers': 'What pulls the CV up (share of CV squared)',
  'sheet.dispersion.composite': 'Composite CV',
  'sheet.dispersion.incomplete': 'Incomplete data: {{schools}} of {{of}} schools',
  'sheet.dispersion.zeroMean': 'The county mean is 0: no CV',
  'sheet.dispersion.rounding': 'The CV is {{actual}}; the printed decimals would turn the verdict',
  'sheet.dispersion.compositeMean': 'Arithmetic mean of the {{count}} CVs',
  'sheet.dispersion.compositePartial': 'Some indicators have incomplete data',
  'sheet.dispersion.driverLow': '{{school}} ({{share}} %, low, {{students}} pupils)',
  'sheet.dispersion.driverHigh': '{{school}} ({{share}} %, high, {{students}} pupils)',
  'sheet.dispersion.eachMet': '{{stage}}: no CV is above its limit. Balance between schools: met.',
  'sheet.dispersion.eachNotMet':
    '{{stage}}: the CV is above its limit for {{indicators}} ({{count}} in all). Balance between schools: not met.',
  'sheet.dispersion.compositeMet':
    '{{stage}}: the composite CV {{cv}} is not above {{limit}}. Balance between schools: met.',
  'sheet.dispersion.compositeNotMet':
    '{{stage}}: the composite CV {{cv}} is above {{limit}}. Balance between schools: not met.',
  'sheet.dispersion.undetermined':
    '{{stage}}: incomplete data, balance between schools cannot be judged yet.',
  'sheet.dispersion.schoolsMet':
    '{{stage}}: {{met}} of {{schools}} schools met ({{share}} %); {{notMet}} not met, {{undetermined}} with incomplete data.',
  'sheet.dispersion.schoolsOpen.entries':
    '{{stage}}: {{schools}} schools, none can be judged as a whole yet: incomplete data.',
  'sheet.dispersion.schoolsOpen.rule':
    '{{stage}}: {{schools}} schools, none can be judged as a whole yet: the province’s rule is not complete.',
  'sheet.dispersion.schoolsOpen.noRule':
    '{{stage}}: {{schools}} schools, incomplete data in all: there are no conditions of the province. Choose or load the province’s rules under “Settings”.',
  'sheet.dispersion.noStage': '{{stage}}: no school to assess.',
  'sheet.dispersion.excludedTitle': 'Schools left out ({{count}})',
  'sheet.dispersion.excluded': '{{table}}: {{reason}}',
  'sheet.dispersion.noneExcluded': 'None.',

  'sheet.findings.title': 'Data checks',
  'sheet.findings.counts':
    '{{errors}} logical errors to correct; {{warnings}} plausibility warnings to correct or to explain in the remarks. Then recalculate.',
  'sheet.findings.none': 'Nothing found.',
  'sheet.findings.number': 'No.',
  'sheet.findings.severity': 'Level',
  'sheet.findings.rule': 'Rule',
  'sheet.findings.sheet': 'Sheet',
  'sheet.findings.cell': 'Cell',
  'sheet.findings.school': 'School',
  'sheet.findings.found': 'What is there',
  'sheet.findings.expected': 'What is expected',
  'sheet.findings.remedy': 'What to do',
  'sheet.findings.standards': 'Standards',
  'sheet.findings.remark': 'Your remarks',
  'sheet.findings.key': 'Key',
  'sheet.findings.error': 'Logical',
  'sheet.findings.warning': 'Plausibility',
  'sheet.findings.unmatched': 'Unmatched (remarks whose finding is gone, kept for reference)',

  'sheet.ledger.title': 'Tables of the workbook ({{count}}): which are counted',
  'sheet.ledger.asked':
    ' Tables not counted and to be explained: {{count}}; see the list of tables below.',
  'sheet.ledger.state': 'State',
  'sheet.ledger.table': 'Table',
  'sheet.ledger.stage': 'Stage',
  'sheet.ledger.schools': 'Schools',
  'sheet.ledger.schools.count': '{{count}}',
  'sheet.ledger.schools.some': '{{list}} and others, {{count}} in all',
  'sheet.ledger.rows': 'Rows',
  'sheet.ledger.reason': 'Why',
  'sheet.ledger.remedy':
    'choose under Columns: counted, left out, last year’s, or joined to another table',
  'sheet.ledger.by': 'Decided by',
  'sheet.ledger.by.told': 'you',
  'sheet.ledger.by.found': 'recognition',

  'sheet.settings.title': 'Junheng settings',
  'sheet.settings.intro': 'Change the values only; they count from the next recalculation on.',
  'sheet.settings.item': 'Setting',
  'sheet.settings.value': 'Value',
  'sheet.settings.choices': 'Choices and notes',
  'sheet.settings.oneOf': 'One of: {{options}}',
  'sheet.settings.stageHint':
    'Primary or Junior secondary; empty: from headers, school types and sheet name',
  'sheet.settings.answer.tableStates':
    'Counted / Left out / Last year’s data / Join:another table; empty: decided by the add-in',
  'sheet.settings.answer.fieldColumns':
    'What the column holds: the field’s term, by stage “Enrolled pupils@Primary”, with a unit “…:元”',
  'sheet.settings.answer.rowKinds': 'School / Total / Group line / Note',
  'sheet.settings.answer.parents':
    'Code or name of the school to which the row’s figures are added',
  'sheet.settings.answer.sameSchools': 'Two different schools / Add up / Count one row',
  'sheet.settings.answer.formerSchools':
    'Codes or names of last year parted by 、; New for a new school',
  'sheet.settings.answer.goneSchools': 'Closed',
  'sheet.settings.yearChangeHint': 'Per cent; 30 unless chosen otherwise',
  'sheet.settings.blankIsZeroHint':
    'Names of columns (see the Name Manager), separated by semicolons; their blanks count as 0',
  'sheet.settings.notBoundHint':
    '“table›header”, separated by semicolons; their headers are not read. Usually set in the pane',
  'sheet.settings.packHint': 'Provincial limits, thresholds and scope (JSON); empty: national',
  'sheet.settings.relaxationHint':
    'Write the basis (document and number) to switch it on, leave empty to keep it off; the tables name it',
  'sheet.settings.countyHint':
    'Where exports hold several counties, only schools whose 统计三级 is this one count; asked again when empty',
  'sheet.settings.yearHint':
    'Year of the exports, e.g. 2025 (autumn 2025 to summer 2026); asked again when empty',
  'sheet.settings.specialFundsHint': 'Yuan per pupil; 8000 unless the province says otherwise',
  'sheet.settings.packMore': 'Continues the row above',
  'sheet.settings.recordHint': 'Recorded by the add-in; please leave as it is',

  'sheet.preview.columns': '{{standard}}, computed columns: {{table}}',
  'sheet.preview.page': 'Sheet “{{page}}”',
  'sheet.preview.form': 'Form “{{page}}”',
  'sheet.preview.headers': 'Headers: {{headers}}',
  'sheet.preview.clear': 'Clear computed columns written earlier',
});
