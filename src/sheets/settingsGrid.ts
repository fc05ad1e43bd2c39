/** Where the rows of 均衡_设置 stand: its columns of keys and of values, found by their headers. */
import { isCellError, type CellValue } from '../county/cell';
import { ownedAreas } from './written';
import type { Content } from './plan';
import { perSnapshot, sheetNamed, valueAt, type Grid } from './snapshot';

/** Column offsets within the page. */
export const settingsColumns = { item: 0, value: 1, hint: 2, key: 3 } as const;
/** Header text of the key column, by which the rows are found again. */
export const keyHeader = 'key';
/** That of the values, in every language. */
const valueHeaders: readonly CellValue[] = ['值', 'Value'];

export interface SettingsGrid {
  readonly sheet: string;
  readonly grid: Grid;
  readonly keyColumn: number;
  readonly valueColumn: number;
  readonly headerRow: number;
}

export interface SettingsEntry {
  readonly key: string;
  readonly value: CellValue;
  readonly row: number;
}

/** Our settings sheet; values without their header stand as far before the keys as we wrote them. */
export const settingsGrid = perSnapshot((snapshot): SettingsGrid | null => {
  const page = ownedAreas(snapshot).pages.get('settings');
  const grid = page ? sheetNamed(snapshot, page.sheet)?.grid : null;
  if (!page || !grid) return null;
  for (const [down, cells] of grid.values.entries()) {
    const across = cells.indexOf(keyHeader);
    const keyColumn = grid.column + across;
    const headed = cells
      .slice(0, Math.max(0, across))
      .findIndex((cell) => valueHeaders.includes(cell));
    const valueColumn =
      headed >= 0 ? grid.column + headed : keyColumn - settingsColumns.key + settingsColumns.value;
    if (across >= 0 && valueColumn >= 0) {
      return { sheet: page.sheet, grid, keyColumn, valueColumn, headerRow: grid.row + down };
    }
  }
  return null;
});

export function settingsEntries({
  grid,
  keyColumn,
  valueColumn,
  headerRow,
}: SettingsGrid): readonly SettingsEntry[] {
  const entries: SettingsEntry[] = [];
  for (let row = headerRow + 1; row < grid.row + grid.values.length; row += 1) {
    const key = valueAt(grid, row, keyColumn);
    if (typeof key === 'string') entries.push({ key, value: valueAt(grid, row, valueColumn), row });
  }
  return entries;
}

export function settingsValue(sheet: SettingsGrid, key: string): CellValue {
  return settingsEntries(sheet).find((entry) => entry.key === key)?.value ?? null;
}

export function asText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value).trim();
}

export function plainContent(value: CellValue): Content {
  return isCellError(value) ? value.error : value;
}
