import type { RollupSheetCode, RollupSheetParameters } from '../../sheets/rollup/messages';
import type { RollupMessageCode, RollupParameters } from '../../sheets/rollup/rollupMessages';
import { sentencesOf } from '../placeholders';

/** Counties side by side: the sheets, and what is said of files that are not among them. */
export const rollup = sentencesOf<
  RollupSheetCode | RollupMessageCode,
  RollupSheetParameters & RollupParameters
>()({
  'rollup.region': 'Region',
  'rollup.yearUnknown': 'not named',
  'rollup.title.counties': '{{region}}: counties side by side · {{standard}}',
  'rollup.title.ranking': '{{region}}: counties by their distance to the CV limits · {{standard}}',
  'rollup.title.sums': '{{region}}: sums · {{standard}}',
  'rollup.title.schools': '{{region}}: schools that do not pass · {{standard}}',
  'rollup.title.files': '{{region}}: files of the comparison · {{standard}}',
  'rollup.scope': 'Counties counted: {{counties}}; files left out: {{left}}; year: {{year}}',
  'rollup.legend.cv':
    'CVs of the indicators: ✓ within the limit, ✕ above it, – incomplete; the composite CV is shown, not judged. Figures of a county equal its own run.',
  'rollup.legend.composite':
    'CVs of the indicators; only the composite is judged: ✓ within the limit, ✕ above it, – incomplete. Figures of a county equal its own run.',
  'rollup.legend.bars':
    'By the indicator farthest from its limit (greatest CV ÷ limit), best first. ■ within the limit, ✕ beyond it, ▶ longer still; 20 cells are the limit. ┆ marks it.',
  'rollup.column.number': 'No.',
  'rollup.column.county': 'County',
  'rollup.column.schools': 'Schools',
  'rollup.column.students': 'Pupils',
  'rollup.column.composite': 'Composite CV',
  'rollup.column.balance': 'Balance',
  'rollup.column.schoolsMet': 'Schools met',
  'rollup.column.schoolsNotMet': 'Schools not met',
  'rollup.column.schoolsOpen': 'Schools incomplete',
  'rollup.column.state': 'Data',
  'rollup.column.checkCode': 'Check code',
  'rollup.limit': 'Limit',
  'rollup.stage':
    '{{stage}}: {{counties}} counties, balance met {{met}}, not met {{notMet}}, incomplete {{undetermined}}',
  'rollup.noStage': '{{stage}}: no school to be compared',
  'rollup.regionCv': 'All schools (information)',
  'rollup.information': 'not judged',
  'rollup.state.complete': 'complete',
  'rollup.state.errors': 'errors not corrected',
  'rollup.state.incomplete': 'incomplete',
  'rollup.ranking.place': 'Rank',
  'rollup.ranking.worst': 'Farthest from its limit',
  'rollup.ranking.cv': 'CV',
  'rollup.ranking.limit': 'Limit',
  'rollup.ranking.ratio': 'Of limit',
  'rollup.ranking.above': 'Above limit',
  'rollup.ranking.bar': '|',
  'rollup.ranking.unranked': 'incomplete, not ranked',
  'rollup.sums.stage': '{{stage}}: {{counties}} counties, {{schools}} schools, {{students}} pupils',
  'rollup.sums.verdicts':
    'Balance: {{met}} counties met, {{notMet}} not met, {{undetermined}} incomplete',
  'rollup.sums.schools': 'Schools: {{met}} met, {{notMet}} not met, {{undetermined}} incomplete',
  'rollup.sums.of': '{{county}} {{cv}}',
  'rollup.sums.indicator': 'Indicator',
  'rollup.sums.unit': 'Unit',
  'rollup.sums.amount': 'Sum',
  'rollup.sums.withAmount': 'Schools with a figure',
  'rollup.sums.students': 'Their pupils',
  'rollup.sums.mean': 'Mean',
  'rollup.sums.met': 'Schools met',
  'rollup.sums.floor': 'Schools at 85%',
  'rollup.sums.below': 'Schools below 85%',
  'rollup.sums.missing': 'Schools without',
  'rollup.sums.countiesMet': 'Counties within',
  'rollup.sums.countiesNotMet': 'Counties above',
  'rollup.sums.countiesOpen': 'Counties incomplete',
  'rollup.sums.least': 'Least CV',
  'rollup.sums.greatest': 'Greatest CV',
  'rollup.sums.regionCv': 'CV over all schools (information)',
  'rollup.schools.count': 'Not met: {{notMet}}; incomplete: {{undetermined}}',
  'rollup.schools.none': 'No school fails or is incomplete.',
  'rollup.schools.noRule':
    'No 办学条件 of the province is known, so no school is judged; give the pack by --settings.',
  'rollup.schools.stage': 'Stage',
  'rollup.schools.school': 'School',
  'rollup.schools.met': 'Indicators met',
  'rollup.schools.verdict': 'Verdict',
  'rollup.schools.missed': 'Indicators missed (▲ at 85%, ✕ below 85%, – no figure)',
  'rollup.files.counts': 'Counties counted: {{counties}}; files not counted: {{left}}',
  'rollup.files.file': 'File',
  'rollup.files.taken': 'Counted',
  'rollup.files.year': 'Year',
  'rollup.files.errors': 'Errors',
  'rollup.files.warnings': 'Warnings',
  'rollup.files.excluded': 'Schools out of scope',
  'rollup.files.rules': 'Rules',
  'rollup.files.verdict': 'County',
  'rollup.files.remark': 'Remark',
  'rollup.files.in': 'counted',
  'rollup.files.left': '✕ left out',
  'rollup.left.told': 'not counted, as asked for (--leave)',
  'rollup.left.noSchools':
    'no school to be assessed was read: not counted. Open the file and check its headers and schools',
  'rollup.left.otherYear':
    'figures of {{year}}, whereas those of {{wished}} are compared: not counted. Choose its year by --year; where the year is wrong, correct title, sheet or file name',
  'rollup.left.otherRules':
    'its rules are “{{own}}”, those of the others “{{common}}”: not counted. Give all counties one pack of the province, or name it by --settings',
  'rollup.left.sameCounty':
    '“{{county}}” has several files with different figures (also {{others}}): none is counted. Say which is not wanted by --leave file, or --name file=county where it is another county',
  'rollup.left.sameSchools':
    'has {{count}} schools in common with {{others}}, as if both were “{{county}}”: none is counted. Say which is not wanted by --leave file',
  'rollup.left.copy': 'the same schools and figures as {{other}}: a copy, only one is counted',
  'rollup.left.noCounty':
    '{{rows}} rows do not name their county (统计三级): not counted. Say it by --name file=county, or put the exports of each county into a folder of its own',
  'rollup.left.severalCounties':
    'holds several counties (统计三级): {{counties}}: not counted. Leave --by file away to go by county',
  'rollup.left.severalYears': 'holds several years: {{years}}: not counted. Choose one by --year',
  'rollup.left.sheet': 'sheet “{{sheet}}” was not taken: {{reason}}',
  'rollup.note.noYear': 'names no year: counted with the year of the others',
  'rollup.note.sharedSchools':
    '{{count}} schools stand in “{{county}}” as well ({{schools}}) and are in the sums twice: check them',
  'rollup.note.leftRows': '{{count}} rows were not taken ({{rows}}): {{reason}}',
  'rollup.note.relaxations': 'relaxations in use: {{names}}',
  'rollup.rules.national': 'national standard {{code}}',
  'rollup.rules.pack': '{{pack}} {{code}}',
});
