/** What the page 帮助 explains, in English. */
import type { HelpCode } from '../zh-CN/explanations';

export const explanations: Readonly<Record<HelpCode, string>> = {
  'help.search': 'Search the help',
  'help.search.hint': 'Indicators, formulas, use',
  'help.search.clear': 'Clear',
  'help.search.found': 'Found: {{count}}.',
  'help.search.none': 'Nothing found for “{{wanted}}”.',
  'help.indicators': 'Indicators of {{standard}}: {{count}}',
  'help.rules': 'How figures and verdicts come about',
  'help.usage': 'Using the add-in',
  'help.and': '; ',

  'help.label.definition': 'Definition',
  'help.label.formula': 'Formula',
  'help.label.threshold': 'Threshold',
  'help.label.limit': 'CV',
  'help.label.clause': 'Source',
  'help.label.example': 'In this county',

  'help.definition.1': 'How much there is per pupil, in {{unit}}, by stage.',
  'help.definition.100': 'How much there is per 100 pupils, in {{unit}}, by stage.',
  'help.formula': '{{amount}} ÷ pupils{{times}}',
  'help.sum': '({{sum}})',
  'help.stage': '{{stage}}: {{told}}',
  'help.ways.or': 'or {{formula}}',
  'help.ways.note': 'Of several ways, the first whose columns are all found counts.',
  'help.note.minus': 'The statistics form counts “{{field}}” in it, so it is taken off.',
  'help.note.unit':
    'A column without a unit is read as {{unit}} and multiplied by {{factor}} to {{own}}.',
  'help.note.shared':
    'Held by the whole school; where a school has several stages they share it by weighted pupils, see “Sharing among stages”.',
  'help.note.arts':
    'Where the column “{{arts}}” is the subtotal of “{{music}}” and “{{art}}” it counts once; see the settings.',
  'help.note.computers.teaching':
    'Where there is a column “{{teaching}}”, only that counts; the settings can count all computers.',
  'help.note.computers.all':
    'All computers count, as the settings say; “{{teaching}}” only where “{{all}}” is missing.',
  'help.note.relaxed': 'With the relaxation “{{name}}”, schools that qualify may add: {{fields}}.',

  'help.threshold': 'at least {{threshold}} {{unit}}',
  'help.threshold.floor': 'at least {{threshold}} {{unit}} ({{percent}}% of it is {{floor}})',
  'help.threshold.none': 'The state sets no threshold for a school.',
  'help.limit': 'at most {{limit}}',
  'help.limit.none': 'Not judged by itself; part of the composite CV.',
  'help.byPack': 'As the provincial standard “{{name}}” has it, unlike the national one.',

  'help.example.notYet': 'Not computed yet. After Recalculate this is worked out with your data.',
  'help.example.stale': 'The data changed; this is worked out with those of the last run.',
  'help.example.school': '{{stage}}, first school: {{school}}',
  'help.example.missing': 'The school lacks data, so there is no value.',
  'help.example.term': '{{header}} {{entry}}',
  'help.example.termTimes': '{{header}} {{entry}} × {{factor}}',
  'help.example.go': '{{told}}: go to {{sheet}}!{{cell}}',
  'help.example.added': 'Added by a relaxation: {{added}}',
  'help.example.amount': 'Amount: {{sum}} = {{amount}}',
  'help.example.shared':
    'Amount: {{sum}} × {{own}} ÷ {{all}} = {{amount}} (shared by weighted pupils: {{own}} of this stage, {{all}} of the school)',
  'help.example.value':
    'Value: {{amount}} ÷ {{students}}{{times}} = {{value}}, printed as {{printed}} {{unit}}',
  'help.example.met': '✓ reaches {{threshold}}',
  'help.example.floor': '▲ below {{threshold}}, but at least {{percent}}% of it',
  'help.example.below': '✕ below {{percent}}% of {{threshold}}',
  'help.example.cv': 'CV, {{stage}}: {{sd}} ÷ {{mean}} = {{cv}}',
  'help.example.cvLimit': 'CV, {{stage}}: {{sd}} ÷ {{mean}} = {{cv}}, limit {{limit}}',

  'help.cv': 'Coefficient of variation (CV)',
  'help.cv.what':
    'How far schools lie apart, weighted by pupils: the smaller, the more even; 0 where all are alike.',
  'help.cv.mean': 'X̄ = Σxᵢ ÷ ΣPᵢ',
  'help.cv.sd': 'S = √( Σ (Pᵢ ÷ P) × (Xᵢ − X̄)² )',
  'help.cv.cv': 'CV = S ÷ X̄',
  'help.cv.legend':
    'Pᵢ are the pupils of school i, P those of all; xᵢ is its amount and Xᵢ = xᵢ ÷ Pᵢ its value; X̄ is the county’s mean and S the standard deviation.',
  'help.cv.population': 'The population form, without n − 1, as the regulation of 2012 has it.',
  'help.cv.zero':
    'A school with an amount of 0 stays in; one without pupils is left out and listed.',
  'help.cv.share':
    'What a school adds = (Pᵢ ÷ P) × (Xᵢ − X̄)² ÷ X̄²; all schools together give CV². High ones widen the gap as low ones do.',
  'help.cv.each':
    'Each is judged: {{limits}}. The composite, their mean, is listed and not judged.',
  'help.cv.composite':
    'Only the composite, the mean of the {{count}}, is judged: {{limits}}. One alone may exceed it.',
  'help.cv.limit': '{{stage}} at most {{limit}}',
  'help.cv.example': 'In this county: {{stage}}, {{indicator}}',
  'help.cv.exampleSchools': 'Schools: {{schools}}, P = {{students}} pupils',
  'help.cv.exampleMean': 'X̄ = {{mean}} {{unit}}',
  'help.cv.exampleSd': 'S = {{sd}} {{unit}}',
  'help.cv.exampleCv': 'CV = {{sd}} ÷ {{mean}} = {{cv}}',

  'help.other': 'Why other ways give other numbers',
  'help.other.what': 'Ways that are common and are not the regulation’s:',
  'help.other.unweighted':
    'STDEV ÷ AVERAGE: large and small schools weigh the same, and it divides by n − 1.',
  'help.other.meanOfMeans':
    'The mean of the schools’ values as the mean: it is the sum of amounts by the sum of pupils.',
  'help.other.rounded': 'Rounding the schools’ values first: the error may turn the verdict.',
  'help.other.withoutZeros': 'Leaving out schools with 0: the spread becomes too small.',
  'help.other.table': 'The same data in other ways: {{stage}}, {{indicator}}',
  'help.other.way': 'Way',
  'help.other.right': 'As the regulation has it',
  'help.other.way.unweighted': 'STDEV ÷ AVERAGE',
  'help.other.way.meanOfMeans': 'Mean of the means',
  'help.other.way.rounded': 'Rounded first',
  'help.other.way.withoutZeros': 'Without zeros',
  'help.other.noZeros': 'no school has 0',

  'help.school': 'When a school passes',
  'help.school.rule':
    'At least {{atLeast}} of the {{count}} indicators reach their threshold, and every other one reaches {{percent}}% of it.',
  'help.school.stages':
    'Primary and junior secondary are judged apart, also in a school that has both. Every school must pass.',
  'help.school.missing': 'A school that lacks data is incomplete and does not pass.',
  'help.school.example':
    'Example: the threshold of {{indicator}} is {{threshold}}; {{percent}}% of it is {{floor}}.',
  'help.school.none':
    'The state sets no resource threshold for a school. Its conditions are the province’s; load them under Settings.',
  'help.school.pack': 'In use: {{name}}.',

  'help.sharing': 'Sharing among stages',
  'help.sharing.what':
    'Pupils, teachers and classes are entered by stage. Buildings, grounds, equipment, books, computers and multimedia rooms are the whole school’s and shared by weighted pupils.',
  'help.sharing.weights':
    'Weights: primary {{primary}}, junior secondary {{junior}}, senior secondary {{senior}}.',
  'help.sharing.formula':
    'Share of a stage = weight × pupils ÷ the sum of weight × pupils over all stages',
  'help.sharing.example':
    'Example: a nine-year school has {{primary}} primary and {{junior}} junior pupils and {{books}} books.',
  'help.sharing.total': '{{primaryWeight}} × {{primary}} + {{juniorWeight}} × {{junior}} = {{all}}',
  'help.sharing.primary': 'Primary: {{books}} × {{own}} ÷ {{all}} = {{share}} books',
  'help.sharing.junior': 'Junior: {{books}} × {{own}} ÷ {{all}} = {{share}} books',
  'help.sharing.exact':
    'Shares are not rounded and add up to the whole. Papers that round early differ a little (9711 and 13515).',

  'help.equal': 'Equality counts as met',
  'help.equal.rule':
    'Exactly the threshold, exactly {{percent}}% of it and exactly the CV’s limit are met.',
  'help.equal.exact':
    'Decimals are compared as they were typed: 42 teachers for 1000 pupils are 4.2; 901 for 20000 are 4.505, exactly 85% of 5.3.',
  'help.equal.rounding':
    'Verdicts are taken on unrounded values. Where the printed digits would mislead, a remark says so.',

  'help.data': 'Which data count',
  'help.data.record':
    'The education statistics as of 1 September; dropouts from the pupil register.',
  'help.data.blank':
    'A blank is not a zero. A dash or a slash is read as blank, with a warning. Without an entry, school and stage are incomplete.',
  'help.data.rows':
    'Every row below the header is accounted for: school, total, group or note. A total needs proof: its word, or numbers that are the sums or means of at least two schools beside it. A doubtful row is asked about, and its stage is incomplete until you answer.',
  'help.data.tables':
    'So is every table. One whose schools all count elsewhere is left out, and so is an earlier year or a backup if most of its schools do; what is unclear, as a hidden table with further schools or one at odds with another, is asked about. See Tables that count on Columns.',
  'help.data.text':
    'Full-width digits, thousands separators, trailing units and numbers stored as text are read as what they show.',
  'help.data.out':
    'Schools left out (special schools, kindergartens, closed ones …) are listed with the reason under Results.',

  'help.intake': 'Import statistics exports',
  'help.intake.files':
    '“Import statistics exports” at the top of the pane takes files or folders exported by the national statistics system, in any mix: wide exports with a row per school (one file for each stage), or the workbooks of forms of single schools.',
  'help.intake.asks':
    'Where exports are of several counties or years, some premises are used alone but not owned, or a campus does not count as a school, you are asked. The answers are kept in the workbook.',
  'help.intake.blank':
    'An empty cell of a form that was filled in is 0. Where a form is missing, or two places tell a figure differently, the cell stays blank and is never taken as 0.',
  'help.intake.list':
    'It writes the school table (a row per school; its last column names file and cell of every figure) and a sheet that lists the import (files, missing figures, conflicts, rows left out). Then recalculate.',
  'help.intake.again':
    'A second import updates by school code, and only cells that still hold what the last one wrote. Cells that you changed or filled in are left alone and listed.',
  'help.intake.offline':
    'Files are read one by one on this computer; nothing is uploaded or changed, and reading can be cancelled.',

  'help.writes': 'What is written, and what is not',
  'help.writes.beside':
    'Written: indicators, counts, verdict and remarks to the right of each school table, one column apart.',
  'help.writes.sheets':
    'Written: sheets whose names begin with “{{prefix}}”, such as CVs, checks, verdicts, official tables, settings.',
  'help.writes.never': 'Never written: your entries, formulas, formats, names and other sheets.',
  'help.writes.typed':
    'A cell that you type into a computed column is kept, too, and told under Checks; clear it, and the next run writes the result again.',
  'help.writes.yours':
    'What you enter there (explanations, county data) stays and moves along with its school.',
  'help.writes.first': 'Before the first write its cells are listed, and you agree or not.',
  'help.writes.offline': 'Data stay on this computer; the add-in uses no network.',

  'help.undo': 'Undo',
  'help.undo.how':
    'After every write, Undo this write brings back what was there; again and again, write by write.',
  'help.undo.native':
    'In Excel, Ctrl+Z is no substitute: it does not take a write for one step, some versions take back a part of it and some nothing, and after a write your own earlier changes may be out of its reach.',
  'help.undo.kept': 'Cells that you changed afterwards are left alone and named.',
  'help.undo.until':
    'Closing Excel or reopening the pane ends it; Recalculate brings the results up to date.',

  'help.old': 'When Excel is too old',
  'help.old.needs': 'Excel 2021 or newer, Microsoft 365 or Excel on the web is needed.',
  'help.old.workbench':
    'With Excel 2016, 2019 or WPS, open the Junheng workbench in Edge or Chrome, choose the workbook, compute and save a copy. Whoever installed the add-in knows its address.',
  'help.old.safe': 'The file itself is neither changed nor uploaded.',

  'help.selfTest': 'Self-test: try this Excel',
  'help.selfTest.found': 'self-test check diagnose fault report version',

  'help.about': 'Version and sources',
  'help.about.version': 'Junheng {{version}}',
  'help.about.source': 'Standard in use: {{standard}} ({{source}}).',
  'help.about.pack': 'Provincial standard: {{name}}.',
};
