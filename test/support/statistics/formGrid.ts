/** A sheet of a form as it is written in tests: cells by their usual address, then drifted. */
import type { CellValue } from '../../../src/county/cell';
import type { ExportSheet, MergedCells } from '../../../src/statistics/exportFile';

/** How far a year's layout stands from the usual one. */
export interface Drift {
  /** Empty rows in front of the header. */
  readonly rows: number;
  /** Empty columns in front of everything, and in front of the figures. */
  readonly left: number;
  readonly inside: number;
}

export class FormGrid {
  private readonly cells: { row: number; column: number; value: CellValue; key: string | null }[] =
    [];
  private readonly merged: MergedCells[] = [];

  constructor(readonly name: string) {}

  /** @param address as the form usually has it; `key` names the figure for a test */
  put(address: string, value: CellValue, key: string | null = null): void {
    const { row, column } = cellAt(address);
    this.cells.push({ row, column, value, key });
  }

  merge(from: string, to: string): void {
    const first = cellAt(from);
    const last = cellAt(to);
    this.merged.push({
      ...first,
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1,
    });
  }

  /**
   * @param head 0-based row from which rows drift
   * @param values 0-based column of the first figure
   * @param places gets the place of every named figure
   */
  sheet(
    drift: Drift,
    head: number,
    values: number,
    places: Map<string, string>,
    asText: boolean,
  ): ExportSheet {
    const rowOf = (row: number) => (row < head ? row : row + drift.rows);
    const columnOf = (column: number) =>
      column + drift.left + (column >= values ? drift.inside : 0);
    const grid: CellValue[][] = [];
    for (const { row, column, value, key } of this.cells) {
      const at = { row: rowOf(row), column: columnOf(column) };
      while (grid.length <= at.row) grid.push([]);
      const line = grid[at.row] ?? [];
      while (line.length <= at.column) line.push(null);
      line[at.column] = asText && typeof value === 'number' ? String(value) : value;
      if (key !== null) places.set(key, `${this.name}!${addressOf(at.row, at.column)}`);
    }
    const columns = Math.max(0, ...grid.map((line) => line.length));
    return {
      name: this.name,
      visible: true,
      cell: (row, column) => grid[row]?.[column] ?? null,
      rows: grid.length,
      columns,
      merges: this.merged.map((area) => {
        const row = rowOf(area.row);
        const column = columnOf(area.column);
        return {
          row,
          column,
          rows: rowOf(area.row + area.rows - 1) - row + 1,
          columns: columnOf(area.column + area.columns - 1) - column + 1,
        };
      }),
    };
  }
}

function cellAt(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((all, one) => all * 26 + one.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function addressOf(row: number, column: number): string {
  return `${lettersOf(column)}${row + 1}`;
}

export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
