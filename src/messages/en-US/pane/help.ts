/** Sentences of the error report and the frame of the page 帮助, in English. */
import type { help as chinese } from '../../zh-CN/pane/help';

export const help: Readonly<Record<keyof typeof chinese, string>> = {
  'pane.copy.done': 'Copied.',
  'pane.copy.refused': 'The clipboard is not allowed here.',
  'pane.boundary.title': 'Something went wrong, the pane cannot go on.',
  'pane.boundary.safe': 'The workbook was not changed by it.',
  'pane.boundary.reload': 'Reload',
  'pane.error.title': 'Error report',
  'pane.error.intro':
    'The add-in uses no network and sends nothing by itself. If you need help, copy the text below and send it to whoever gave you the add-in. It holds no names of schools and none of your data.',
  'pane.error.copy': 'Copy',
  'pane.error.version': 'Junheng {{version}}',
  'pane.error.host': 'Host: {{host}}, {{platform}}, version {{version}}',
  'pane.error.noHost': 'Host: browser (Office tells nothing)',
  'pane.error.apis': 'Interfaces: ExcelApi {{excel}}, SharedRuntime {{runtime}}',
  'pane.error.none': 'none',
  'pane.error.browser': 'Web view: {{agent}}',
  'pane.error.language': 'Language: {{language}}',
  'pane.error.standard': 'Standard: {{standard}}',
  'pane.error.kind': 'Kind of error: {{kind}}',
  'pane.error.detail': 'Detail: {{detail}}',
  'pane.error.unrestored': 'Cells that could not be restored: {{count}}',
  'pane.error.stack': 'Where:',
};
