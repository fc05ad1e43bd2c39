/** Sentences of the page 各县汇总 of the workbench in English. */
import type { RollupPageCode } from '../zh-CN/rollupPage';

export const rollupPage: Readonly<Record<RollupPageCode, string>> = {
  'rollupPage.title': 'Counties side by side',
  'rollupPage.lead':
    'Drop the workbooks of the counties of a city or province here, or exports of the statistics system: they are put side by side in a workbook. Files are read on this computer only; nothing is uploaded or changed.',
  'rollupPage.files': 'Choose the counties’ files…',
  'rollupPage.folder': 'Choose a folder…',
  'rollupPage.again': 'Choose files anew…',
  'rollupPage.close': 'Back',
  'rollupPage.reading': 'Reading {{at}}/{{of}}: {{name}}',
  'rollupPage.stop': 'Stop',
  'rollupPage.none':
    'None of the {{files}} files holds a county that can be compared; see why below.',
  'rollupPage.noFiles': 'There are no spreadsheets in what was chosen.',
  'rollupPage.fault': 'The comparison was not finished: {{detail}}',
  'rollupPage.download': 'Download the comparison',
  'rollupPage.open': 'Open the comparison here',
  'rollupPage.file': 'counties.xlsx',
  'rollupPage.table': '{{stage}}: counties side by side',
  'rollupPage.left': 'Left out',
  'rollupPage.left.hint':
    'Where a reason names --leave, which is for the command line, press “Leave this file out” here.',
  'rollupPage.leave': 'Leave this file out: {{file}}',
  'rollupPage.passedOver':
    '{{count}} more files of the folders are no spreadsheets and were not read.',
};
