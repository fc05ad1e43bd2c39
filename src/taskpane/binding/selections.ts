/**
 * What a selection on the sheet is good for: a column of a table, its header rows, its schools. A
 * selection that is not says why, so that the next one is right.
 */
import type { PaneMessage } from '../../messages/zh-CN/pane';
import { areaAddress, columnLetters, contains, type SheetArea } from '../../sheets/area';
import type { BoundTable } from '../../sheets/binding';

export type TakenSelection<T> = { readonly kind: 'taken'; readonly what: T } | RefusedSelection;

type RefusedSelection = { readonly kind: 'refused' } & PaneMessage<
  Extract<PaneMessage['code'], `pane.binding.taken.${string}`>
>;

/** Rows of a sheet, 0-based, both ends included. */
export interface SheetRows {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/** More rows than any header has. */
const mostHeaderRows = 10;
/** A selection this long is a whole column. */
const wholeColumnRows = 1_048_576;

/**
 * The one column of the table that is selected, whole or in part, 0-based on the sheet.
 *
 * @param others further tables of the same sheet, whose cells are not this table's
 */
export function takeColumn(
  area: SheetArea | null,
  table: BoundTable,
  others: readonly BoundTable[],
): TakenSelection<number> {
  if (!area) return nothingSelected;
  if (area.sheet !== table.sheet) return otherSheet(area, table.sheet);
  const address = areaAddress(area);
  if (area.columns > 1) {
    return {
      kind: 'refused',
      code: 'pane.binding.taken.severalColumns',
      params: { address, columns: area.columns },
    };
  }
  if (area.column < table.firstColumn || area.column > table.lastColumn) {
    return {
      kind: 'refused',
      code: 'pane.binding.taken.outside',
      params: {
        address,
        from: columnLetters(table.firstColumn),
        to: columnLetters(table.lastColumn),
      },
    };
  }
  if (others.some((other) => contains(tableArea(other), area))) {
    const { row, rows } = tableArea(table);
    return {
      kind: 'refused',
      code: 'pane.binding.taken.otherTable',
      params: { address, first: row + 1, last: row + rows },
    };
  }
  return { kind: 'taken', what: area.column };
}

/** The one column that is selected on whichever sheet. */
export function takeAnyColumn(
  area: SheetArea | null,
): TakenSelection<{ readonly sheet: string; readonly column: number }> {
  if (!area) return nothingSelected;
  const { sheet, column, columns } = area;
  if (columns > 1) {
    return {
      kind: 'refused',
      code: 'pane.binding.taken.severalColumns',
      params: { address: areaAddress(area), columns },
    };
  }
  return { kind: 'taken', what: { sheet, column } };
}

export function takeHeader(area: SheetArea | null): TakenSelection<SheetRows> {
  if (!area) return nothingSelected;
  if (area.rows > mostHeaderRows) {
    return { kind: 'refused', code: 'pane.binding.taken.longHeader', params: { rows: area.rows } };
  }
  return { kind: 'taken', what: selectedRows(area) };
}

export function takeSchools(area: SheetArea | null, header: SheetRows): TakenSelection<SheetRows> {
  if (!area) return nothingSelected;
  if (area.sheet !== header.sheet) return otherSheet(area, header.sheet);
  if (area.rows === wholeColumnRows)
    return { kind: 'refused', code: 'pane.binding.taken.wholeColumn' };
  if (area.row <= header.last) {
    return {
      kind: 'refused',
      code: 'pane.binding.taken.aboveHeader',
      params: { address: areaAddress(area) },
    };
  }
  return { kind: 'taken', what: selectedRows(area) };
}

/** Header and schools. */
export function tableArea(table: BoundTable): SheetArea {
  const row = table.header?.first ?? table.firstRow;
  return {
    sheet: table.sheet,
    row,
    rows: table.firstRow + table.rowCount - row,
    column: table.firstColumn,
    columns: table.lastColumn - table.firstColumn + 1,
  };
}

const nothingSelected: RefusedSelection = { kind: 'refused', code: 'pane.binding.taken.nothing' };

function otherSheet(area: SheetArea, wanted: string): TakenSelection<never> {
  const address = areaAddress(area);
  return {
    kind: 'refused',
    code: 'pane.binding.taken.otherSheet',
    params: { sheet: area.sheet, address, wanted },
  };
}

function selectedRows({ sheet, row, rows }: SheetArea): SheetRows {
  return { sheet, first: row, last: row + rows - 1 };
}
