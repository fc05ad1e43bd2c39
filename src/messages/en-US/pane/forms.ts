/** Sentences of the page 申报表, in English. */
import type { forms as chinese } from '../../zh-CN/pane/forms';

export const forms: Readonly<Record<keyof typeof chinese, string>> = {
  'pane.forms': 'Official tables',
  'pane.forms.intro':
    'These sheets will be written, laid out for A4, ready to print and sign. Writing again updates them and touches no other sheet.',
  'pane.forms.list': 'Tables to be written',
  'pane.forms.write': 'Write the official tables',
  'pane.forms.incomplete': 'Some items lack data, so the tables will be incomplete.',
  'pane.forms.first':
    'Nothing is computed yet. Check the columns first, then Recalculate; the tables can be written after that.',
  'pane.forms.again':
    'The table or its entries have changed. Fill them in, run again, then write the official tables.',
  'pane.forms.toBinding': 'Check the columns',
  'pane.forms.facts': 'County facts',
  'pane.forms.resources': 'Resources',
  'pane.forms.resourcesBySchool': 'Resources by school',
  'pane.forms.conditions': 'Conditions',
  'pane.forms.conditionsBySchool': 'Conditions by school',
  'pane.forms.dispersion': 'Balance between schools',
  'pane.forms.government': 'Government',
  'pane.forms.quality': 'Quality of education',
  'pane.forms.recognition': 'Public recognition',
  'pane.forms.scores': 'Government work',
  'pane.forms.cover': 'Cover',
  'pane.forms.funds': 'Education funds',
  'pane.forms.satisfaction': 'Public satisfaction',
  'pane.forms.measures': 'Measures and their effect',
  'pane.forms.vetoes': 'Vetoes',
  'pane.forms.complete': 'Complete',
  'pane.forms.lacks': 'Incomplete: {{list}}',
  'pane.forms.semicolon': '; ',
  'pane.forms.lacks.countySheet':
    'the county data sheet is not there yet; population, economy and the like stay blank',
  'pane.forms.lacks.facts': '{{count}} entries of county data are blank, such as {{names}}',
  'pane.forms.factsFilled': 'all county data are filled in',
  'pane.forms.lacks.items': '{{names}}',
  'pane.forms.lacks.moreItems': '{{names}} …, {{count}} in all',
  'pane.forms.lacks.columns': '{{stage}}, no matching column: {{names}}',
  'pane.forms.lacks.schools': '{{stage}}, schools with incomplete data: {{count}}',
  'pane.forms.lacks.values': '{{stage}}, some schools lack: {{names}}',
  'pane.forms.columns': '“{{sheet}}” lacks columns that the official tables need: {{headers}}',
  'pane.forms.columns.add': 'Add columns…',
  'pane.forms.columns.ask':
    '{{count}} headers will be written right of the table on “{{sheet}}”, from column {{from}} on, for you to fill in; no entry of yours changes. Computed columns that stand there are cleared, and the next run writes them right of the new ones.',
  'pane.forms.columns.write': 'Write the headers',
  'pane.forms.columns.cancel': 'Cancel',
  'pane.forms.and': '; ',
  'pane.forms.go': 'Go to sheet {{sheet}}',
  'pane.forms.written': 'Written. Choose a sheet’s name to see it.',
  'pane.forms.countySheet':
    'County facts, government work, quality, public recognition and the like stand in no school table. Enter them on the county data sheet.',
  'pane.forms.makeCountySheet': 'Make the county data sheet',
  'pane.reports': 'Reports (Word drafts)',
  'pane.reports.intro':
    'Makes a file of Word from the data as they stand; figures bear the check code, the text can be edited. The workbook is not changed.',
  'pane.reports.kind': 'Report',
  'pane.reports.ofCounty': '{{name}} (county)',
  'pane.reports.ofSchool': '{{name}} (one school)',
  'pane.reports.school': 'School',
  'pane.reports.make': 'Make the report',
  'pane.reports.made': '“{{file}}” was handed to the browser as a download.',
  'pane.reports.noDownload':
    'Where no download appears, this Excel lets add-ins hand over no files: save the workbook, open it in the web workbench and make the report there, or use report on the command line.',
  'pane.reports.unfetched':
    'The part that writes Word could not be loaded. Check the network and try again.',
};
