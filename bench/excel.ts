/**
 * What a recalculation with a known binding costs in Excel, as it goes over the wire: through Microsoft's
 * client library, before the Excel double.
 */
import { createSession } from '../src/app/createSession';
import { speaker } from '../src/messages/speak';
import { createExcelWorkbook } from '../src/workbook/excel';
import { countyRows } from '../test/support/counties';
import { installExcelDouble } from '../test/support/excelDouble';
import { bookOf } from '../test/support/excelDouble/fixtures';
import { reachThroughOfficeClient, wire } from '../test/support/officeClient';
import { print } from './measure';

export async function benchExcel(): Promise<void> {
  reachThroughOfficeClient();
  const rows = [];
  for (const schools of [10, 100, 1_000, 10_000]) {
    const book = bookOf({ sheets: [{ name: '小学', values: countyRows(schools) }] });
    installExcelDouble(globalThis, book, 'web');
    const session = createSession(createExcelWorkbook(), () => ({
      language: 'zh-CN',
      say: speaker('zh-CN'),
    }));
    for (const run of ['first', 'bound']) {
      wire().reset();
      await session.recalculate({ agreed: true });
      const { outcome } = session.state();
      if (outcome?.kind !== 'recalculated')
        throw new Error(`not recalculated: ${JSON.stringify(outcome)}`);
      rows.push({ schools, run, ...wire().cost() });
    }
  }
  print('Recalculation in Excel on the web, over the wire of the client library', rows);
}
