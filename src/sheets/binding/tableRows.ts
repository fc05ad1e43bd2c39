/**
 * The rows of a bound table and those around it: which are schools, which lie just outside the rows
 * that its names cover, and which totals were taken in.
 */
import type { Finding } from '../../county/finding';
import type { FieldId } from '../../county/fields';
import { cellAddress } from '../area';
import type { BoundTable } from '../binding';
import { bindingFinding } from './bindingFinding';
import { isNumberText } from './headerRows';
import { isNoSchool, rowCells, totalCell } from './rowWords';
import type { SheetView } from './sheetView';

/** Rows of schools that touch a table from above or below; 0-based, of no rows where there are none. */
export interface SchoolsAround {
  readonly above: { readonly firstRow: number; readonly rowCount: number };
  readonly below: { readonly firstRow: number; readonly rowCount: number };
}

/** @param occupied whether a row of the sheet belongs to another table */
export function schoolsAround(
  view: SheetView,
  table: BoundTable,
  occupied: (row: number) => boolean,
): SchoolsAround {
  const { firstRow, rowCount, header } = table;
  const end = firstRow + rowCount;
  const isSchool = (row: number) => !occupied(row) && looksLikeSchool(view, row, table);
  let below = end;
  while (below <= view.lastRow && isSchool(below)) below++;
  let above = firstRow;
  while (above - 1 > (header?.last ?? Infinity) && isSchool(above - 1)) above--;
  return {
    above: { firstRow: above, rowCount: firstRow - above },
    below: { firstRow: end, rowCount: below - end },
  };
}

/** Schools just outside the named rows, and totals at the end of them. */
export function rowFindings(
  view: SheetView,
  table: BoundTable,
  occupied: (row: number) => boolean,
): readonly Finding[] {
  const { firstRow, rowCount } = table;
  const findings: Finding[] = [];
  const nameColumn = table.columns.find(({ field }) => field === 'name')?.column;
  const column = nameColumn ?? table.firstColumn;
  const { above, below } = schoolsAround(view, table, occupied);
  for (const { firstRow: first, rowCount: rows } of [above, below]) {
    if (rows === 0) continue;
    const cell = cellAddress(first, column);
    findings.push(bindingFinding('rowsBelow', view.name, cell, { rows, first: cell }));
  }
  const names = namePlaces(table);
  for (let row = firstRow + rowCount - 1; row >= firstRow; row--) {
    const cells = rowCells(view, row, table);
    const at = totalCell(cells, names);
    if (at !== null) {
      const cell = cellAddress(row, table.firstColumn + at);
      const found = String(cells[at]).trim();
      findings.push(bindingFinding('totalRowBound', view.name, cell, { found }));
    } else if (!isNoSchool(cells, names) && cells.some((cell) => cell !== null)) {
      break;
    }
  }
  return findings;
}

/** The rows of a table that are schools: no totals, notes or empty rows; 0-based on the sheet. */
export function schoolRows(view: SheetView, table: BoundTable): readonly number[] {
  const names = namePlaces(table);
  const rows: number[] = [];
  for (let row = table.firstRow; row < table.firstRow + table.rowCount; row++) {
    const cells = rowCells(view, row, table);
    if (cells.some((cell) => cell !== null) && !isNoSchool(cells, names)) rows.push(row);
  }
  return rows;
}

function looksLikeSchool(view: SheetView, row: number, table: BoundTable): boolean {
  const cells = rowCells(view, row, table);
  if (cells.every((cell) => cell === null) || isNoSchool(cells, namePlaces(table))) return false;
  const at = (id: FieldId) =>
    table.columns.filter(({ field }) => field === id).map(({ column }) => view.cell(row, column));
  const named = [...at('name'), ...at('code')].some((cell) => typeof cell === 'string');
  return named && at('students').some(isNumberText);
}

/** Places of the school's name among a row's cells. */
export function namePlaces({ columns, firstColumn }: BoundTable): readonly number[] {
  return columns.filter(({ field }) => field === 'name').map(({ column }) => column - firstColumn);
}
