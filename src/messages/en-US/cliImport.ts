import type { cliImport as cliImportChinese } from '../zh-CN/cliImport';

/** Sentences of the command `import`; cli.ts takes them in. */
export const cliImport: Readonly<Record<keyof typeof cliImportChinese, string>> = {
  'cli.usage.noExports': 'Name files or folders of exports, e.g.: import folder --out schools.xlsx',
  'cli.usage.year':
    '--year must be a year of four digits, e.g. 2025 (autumn 2025 to summer 2026); it is “{{found}}”.',
  'cli.usage.county': '--county must name a county as 统计三级 of the exports does.',
  'cli.failed.readFolder': 'The folder “{{path}}” cannot be read; check its permissions.',
  'cli.import.progress': 'Reading {{at}}/{{files}}: {{name}}',
  'cli.import.asks.county':
    'The exports are of several counties (统计三级): {{choices}}. Name one with --county, e.g. --county {{first}}.',
  'cli.import.asks.year':
    'The exports are of several years: {{choices}}. Name one with --year, e.g. --year {{first}}.',
  'cli.import.noFiles': 'There are no spreadsheets in what was given; check the path.',
  'cli.import.nothing': '{{files}} files were read and no school was found. {{reason}}',
  'cli.import.nothing.county':
    'The exports have no schools of “{{wished}}”; their 统计三级 is: {{choices}}. Correct --county (or the county of the settings).',
  'cli.import.nothing.year':
    'The exports have nothing of {{wished}}; they are of: {{choices}}. Correct --year (or the year of the settings).',
  'cli.import.heading': 'Taken in: {{of}}{{schools}} schools ({{types}})',
  'cli.import.year': '{{year}}',
  'cli.import.noType': 'type unknown',
  'cli.import.files': '{{files}} files read; schools came from {{used}} of them',
  'cli.import.passedOver': '{{passedOver}} lock files and files that are no spreadsheets not read',
  'cli.import.left': 'Rows (reports) that were not taken, {{count}}:',
  'cli.import.missing': 'Figures that are missing (empty in the table), {{count}}:',
  'cli.import.untold':
    'Further figures that these forms have no place for (no indicator needs them; add them to the school table where an item does):',
  'cli.import.untoldOf': '{{form}}: {{fields}} ({{count}} schools)',
  'cli.import.lacking': '{{form}}: {{count}} lack {{fields}} ({{schools}}): {{reason}}',
  'cli.import.lack.noForm': 'the form, or the school’s row in that export, is not among the files',
  'cli.import.lack.emptyForm': 'the form is empty as a whole',
  'cli.import.lack.noPlace': 'the form has no such line or column',
  'cli.import.lack.notApplicable': 'the form says “*” (does not apply)',
  'cli.import.lack.noNumber': 'the cell holds no number',
  'cli.import.lack.premisesUnanswered':
    'there are premises used alone but not owned; say --premises owned or --premises ownedAndUsedAlone',
  'cli.import.conflicts':
    'Figures that two places tell differently (empty in the table; check and enter them), {{count}}:',
  'cli.import.doubts': 'To be checked, {{count}}:',
  'cli.import.changes': 'Since the last intake (one by one on the sheet 取数清单):',
  'cli.import.change.renewed': '{{count}} figures renewed',
  'cli.import.change.typedOver': '{{count}} cells that somebody typed over, left alone',
  'cli.import.change.notInExports': '{{count}} cells that these exports do not have, left alone',
  'cli.import.change.schoolAdded': '{{count}} schools added',
  'cli.import.change.schoolGone':
    '{{count}} schools that were not taken this time; their rows stay and count',
  'cli.import.change.schoolMerged':
    '{{count}} schools now in the figures of their parents; their rows were emptied',
  'cli.import.change.rowByHand': '{{count}} rows entered by hand, left alone',
  'cli.import.change.rowsUnclear': '{{count}} schools with several rows, left alone',
  'cli.import.change.columnAdded': '{{count}} columns added',
  'cli.import.change.columnNotPlaced': '{{count}} columns for which there was no room',
  'cli.import.change.columnGone': '{{count}} columns that were taken away',
  'cli.import.change.tableMade': 'another table of schools was made',
  'cli.import.next': 'Next: open the workbook and click 一键测算, or run assess {{out}}',
};
