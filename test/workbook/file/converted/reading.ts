/** What tests of converted files look at. */
import { openFile } from '../../../../src/workbook/file';
import type { CellValue } from '../../../../src/county/cell';
import type { SheetSnapshot } from '../../../../src/sheets/snapshot';

export async function sheetsOf(
  bytes: Uint8Array,
  name?: string,
): Promise<readonly SheetSnapshot[]> {
  const workbook = await openFile(bytes, name === undefined ? {} : { name });
  return (await workbook.read({ sheets: 'all' })).sheets;
}

/** The cells of the first sheet from A1 on. */
export async function firstGrid(bytes: Uint8Array, name?: string): Promise<CellValue[][]> {
  const [sheet] = await sheetsOf(bytes, name);
  return valuesOf(sheet);
}

export function valuesOf(sheet: SheetSnapshot | undefined): CellValue[][] {
  const grid = sheet?.grid ?? { row: 0, column: 0, values: [] };
  const left = Array.from({ length: grid.column }, () => null);
  return [
    ...Array.from({ length: grid.row }, () => []),
    ...grid.values.map((row) => [...left, ...row]),
  ];
}
