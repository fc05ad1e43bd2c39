/** What a recalculation with a known binding costs in Excel: round trips, operations, payload. */
import { createSession } from '../src/app/createSession';
import { speaker } from '../src/messages/speak';
import { createExcelWorkbook } from '../src/workbook/excel';
import { countyRows } from '../test/support/counties';
import { installExcelDouble } from '../test/support/excelDouble';
import { bookOf } from '../test/support/excelDouble/fixtures';
import { print } from './measure';

export async function benchExcel(): Promise<void> {
  const rows = [];
  for (const schools of [10, 100, 1_000, 10_000]) {
    const book = bookOf({ sheets: [{ name: '小学', values: countyRows(schools) }] });
    const excel = installExcelDouble(globalThis, book, '365');
    const session = createSession(createExcelWorkbook(), () => ({
      language: 'zh-CN',
      say: speaker('zh-CN'),
    }));
    await session.recalculate({ agreed: true });
    const first = excel.cost();
    excel.resetCost();
    await session.recalculate({ agreed: true });
    const { syncs, operations, requestBytes, responseBytes } = excel.cost();
    const { outcome } = session.state();
    if (outcome?.kind !== 'recalculated')
      throw new Error(`not recalculated: ${JSON.stringify(outcome)}`);
    rows.push({
      schools,
      syncs,
      operations,
      requestBytes,
      responseBytes,
      'first run syncs': first.syncs,
    });
  }
  print('Recalculation in Excel (bound, over the Excel double)', rows);
}
