/**
 * Written exports as .xlsx files: cells with a thin border and merged headers, as the statistics system hands
 * them out. The same sheets give the same bytes whenever they are written.
 */
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { isCellError } from '../../../src/county/cell';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import type { ExportFile, ExportSheet } from '../../../src/statistics/exportFile';

const border = (['top', 'right', 'bottom', 'left'] as const).reduce(
  (sides, side) => ({ ...sides, [side]: { style: 'thin', color: { rgb: 'A6A6A6' } } }),
  {},
);
const style: CellStyle = { font: { name: '宋体', size: 10 }, border };

/** Not the present moment, which no two runs share. */
const written = new Date(Date.UTC(2026, 8, 1));

type SheetCells = Pick<ExportSheet, 'name' | 'cell' | 'rows' | 'columns' | 'merges'>;

export function exportBytes({ sheets }: Pick<ExportFile, 'sheets'>): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(writtenSheet), properties: { modified: written } });
}

/** The same of a sheet that is kept as a snapshot. */
export function snapshotSheet({ name, grid, merges }: SheetSnapshot): ExportSheet {
  const rows = grid?.values ?? [];
  return {
    name,
    visible: true,
    cell: (row, column) => rows[row]?.[column] ?? null,
    rows: rows.length,
    columns: Math.max(0, ...rows.map((row) => row.length)),
    merges: merges ?? [],
  };
}

function writtenSheet({ name, cell, rows, columns, merges }: SheetCells): WriteSheet {
  const values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const value = cell(row, column);
      return isCellError(value) ? null : value;
    }),
  );
  const cells = new Map<string, Partial<Cell>>();
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null) cells.set(`${row},${column}`, { value, style });
    });
  });
  return {
    name,
    rows: values,
    cells,
    merges: merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
  };
}
