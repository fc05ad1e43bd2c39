/** A workbook as a file of the statistics system: its cells, without what only a host knows. */
import { isEmpty } from '../../county/cell';
import type { ExportFile, ExportSheet } from '../../statistics/exportFile';
import { valueAt, type Grid, type Snapshot } from '../snapshot';

/** @param name as the user knows the file, with folders parted by `/` */
export function exportFileOf(name: string, { sheets }: Snapshot): ExportFile {
  return {
    name,
    sheets: sheets.flatMap(({ name: sheet, visibility, grid, merges }): ExportSheet[] => {
      if (!grid) return [];
      const merged = merges ?? [];
      const visible = visibility === 'visible';
      const cell: ExportSheet['cell'] = (row, column) => valueAt(grid, row, column);
      return [{ name: sheet, visible, cell, ...extentOf(grid), merges: merged }];
    }),
  };
}

/** Cells far from the rest are no form: what is walked through ends with the others. */
function extentOf({ row, column, values }: Grid): Pick<ExportSheet, 'rows' | 'columns'> {
  let [rows, columns] = [0, 0];
  values.forEach((cells, down) => {
    cells.forEach((value, across) => {
      if (isEmpty(value)) return;
      rows = row + down + 1;
      columns = Math.max(columns, column + across + 1);
    });
  });
  return { rows, columns };
}
