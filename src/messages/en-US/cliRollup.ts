import type { cliRollup as cliRollupChinese } from '../zh-CN/cliRollup';

/** Sentences of the command `rollup`; cli.ts takes them in. */
export const cliRollup: Readonly<Record<keyof typeof cliRollupChinese, string>> = {
  'cli.usage.noCounties':
    'Name the workbooks or exports of the counties, or their folder, e.g.: rollup folder --out comparison.xlsx',
  'cli.usage.outXlsx': '--out must be an .xlsx file, not “{{found}}”.',
  'cli.usage.name': '--name is wrong: “{{found}}”. Write file=county.',
  'cli.usage.noSuchFile':
    '--{{option}} names “{{found}}”, which is none of the files given; write it as the results do.',
  'cli.rollup.passedOver': '{{passedOver}} more files, locks or no spreadsheets, were not read',
  'cli.rollup.ownOutput':
    '“{{path}}” is the comparison written before: not read, it will be replaced',
  'cli.rollup.nothing': '{{files}} files were read, and no county can be compared.',
  'cli.rollup.heading': '{{standard}}: {{counties}} counties side by side, year: {{year}}',
  'cli.rollup.stage':
    '{{stage}}: {{counties}} counties, balance met {{met}}, not met {{notMet}}, incomplete {{undetermined}}; {{schools}} schools',
  'cli.rollup.county': '  {{mark}} {{county}}: {{stages}}; data: {{state}}{{notes}}',
  'cli.rollup.countyStage': '{{stage}} {{verdict}}',
  'cli.rollup.note': '; {{note}}',
  'cli.rollup.left': 'Left out, {{count}}:',
  'cli.rollup.leftFile': '  {{file}}: {{reason}}',
  'cli.rollup.written': 'The comparison was written to: {{out}}',
  'cli.usage.provinceAlone': '--province goes with --parquet.',
  'cli.usage.parquet':
    '--parquet needs --province and --year, which are the folders of the data set.',
  'cli.usage.plainName':
    '“{{found}}” becomes the name of a folder or file and must not hold \\ / = : * ? " < > | %.',
  'cli.parquet.written': 'Data set written: {{path}} ({{lines}} lines)',
  'cli.parquet.left':
    'Counties not in the data set, as pupils are no whole numbers, {{count}}: {{counties}}',
  'cli.parquet.doubled':
    '{{count}} counties ({{counties}}) are in the data set already, in “{{path}}”: nothing was written. Replace that file by the same --region, or move it away.',
};
