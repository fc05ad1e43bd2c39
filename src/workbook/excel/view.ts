/**
 * What the user looks at: bringing a cell into view, and what is selected. Changes nothing in the
 * workbook.
 */
import type { CellPlace } from '../../county/cell';
import type { SheetArea } from '../../sheets/area';
import { WorkbookFailure, type Patience } from '../port';
import { failureOf, hostCode } from './failures';
import { demandSupport, inExcel } from './host';
import { Waiting } from './waiting';

export async function reveal({ sheet, cell }: CellPlace, patience?: Patience): Promise<void> {
  const waiting = new Waiting(patience);
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load({ visibility: true });
    await waiting.until(() => context.sync());
    // Showing a hidden sheet would change the county's workbook.
    if (worksheet.isNullObject || worksheet.visibility !== 'Visible') {
      throw new WorkbookFailure({ kind: 'hiddenSheet', sheet });
    }
    worksheet.activate();
    worksheet
      .getRange(cell ?? 'A1')
      .untrack()
      .select();
    await waiting.until(() => context.sync());
  }, waiting);
}

/** The selected cells, of several areas the first; null where a chart or a picture is selected. */
export async function selection(): Promise<SheetArea | null> {
  demandSupport();
  try {
    return await Excel.run(selectedArea);
  } catch (error) {
    if (hostCode(error) === 'InvalidSelection') return null;
    throw failureOf(error);
  }
}

async function selectedArea(context: Excel.RequestContext): Promise<SheetArea> {
  const selected = context.workbook.getSelectedRanges().untrack();
  selected.load({ worksheet: { name: true } });
  // Never the list of areas: Excel loads every cell of a sheet that is selected as a whole.
  const first = selected.areas.getItemAt(0).untrack();
  first.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await context.sync();
  return {
    sheet: selected.worksheet.name,
    row: first.rowIndex,
    column: first.columnIndex,
    rows: first.rowCount,
    columns: first.columnCount,
  };
}
