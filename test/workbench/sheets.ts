/** Workbooks for tests of the workbench, and views of their sheets. */
import type { CellValue } from '../../src/county/cell';
import type { Area } from '../../src/sheets/area';
import { openFile, type SheetView } from '../../src/workbook/file';
import { workbookParts, zipped } from '../support/workbooks';

/**
 * A view of one sheet.
 * @param change puts other XML in the sheet's part
 */
export async function sheetOf(
  values: readonly (readonly CellValue[])[],
  merges: readonly Area[] = [],
  change: (xml: string) => string = (xml) => xml,
): Promise<SheetView> {
  const parts = workbookParts({ sheets: [{ name: '小学', values, merges }] });
  const part = 'xl/worksheets/sheet1.xml';
  parts[part] = change(parts[part] ?? '');
  const [sheet] = (await openFile(zipped(parts))).view().sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
