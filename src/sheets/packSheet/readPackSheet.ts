/**
 * 均衡_省定标准 of a workbook: the province's rule pack as the county typed it. It is found by its tab and
 * its sections; whatever is wrong in it refuses it whole, and each fault is told at its row.
 */
import { makeFinding, type Finding } from '../../county/finding';
import { readPack, type Pack } from '../../standards/pack';
import { cellAddress } from '../area';
import { perSnapshot, type Snapshot } from '../snapshot';
import { faultInWords } from './faultWords';
import { readPackRows } from './readPackRows';
import { packSections, packTab } from './packWords';

export interface PackOnSheet {
  readonly sheet: string;
  /** Null where it has faults. */
  readonly pack: Pack | null;
  readonly faults: readonly Finding[];
}

/** Null: the workbook has no such sheet. */
export const readPackSheet = perSnapshot((snapshot: Snapshot): PackOnSheet | null => {
  const found = snapshot.sheets.find(({ name }) => name === packTab);
  const grid = found?.grid;
  if (!found || !grid) return null;
  const titles: readonly unknown[] = Object.values(packSections);
  const first = grid.values.map(([cell]) => (typeof cell === 'string' ? cell.trim() : cell));
  // a sheet of the county's that merely bears the title has none of the sections
  if (grid.column !== 0 || !first.some((cell) => titles.includes(cell))) return null;
  const { json, places } = readPackRows(grid.values);
  const read = readPack(json);
  const { name: sheet } = found;
  if (read.ok) return { sheet, pack: read.pack, faults: [] };
  const faults = read.faults.map((fault) => {
    const row = placeOfFault(fault.path, places);
    const cell = row === null ? null : cellAddress(grid.row + row, 0);
    return makeFinding('packSheetFault', { sheet, cell }, faultInWords(fault, json));
  });
  return { sheet, pack: null, faults };
});

/** The row of the innermost part that the path lies in. */
function placeOfFault(path: string, places: ReadonlyMap<string, number>): number | null {
  for (let part = path; part !== ''; part = part.replace(/(?:\.[^.[\]]*|\[\d+\]|^[^.[\]]*)$/, '')) {
    const row = places.get(part);
    if (row !== undefined) return row;
  }
  return null;
}
