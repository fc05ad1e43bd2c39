/** The cells of 均衡_省定标准 as JSON values: words, numbers, lists, and rows under their headers. */
import type { CellValue } from '../../county/cell';
import { toBeFilled, yesNoVocabulary } from './packWords';

export type Json = Record<string, unknown>;
export type Cell = string | number | null;

export interface SheetLine {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Spaces around and full-width digits aside, as it stands; a number typed as text is that number. */
export function plainCell(value: CellValue): Cell {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return yesNoVocabulary.word(value ? 'true' : 'false');
  if (typeof value !== 'string') return null;
  const told = value.trim();
  if (told === '') return null;
  return told;
}

export function numeric(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell ?? undefined;
  if (cell === toBeFilled) return null;
  const plain = cell.normalize('NFKC').trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : cell;
}

export const asWords = (cell: Cell): string | undefined =>
  cell === null ? undefined : String(cell);

export function listIn(cell: Cell): readonly string[] | undefined {
  const words = asWords(cell)?.split(/\s*[;；、，,]\s*/);
  return words?.filter((word) => word !== '');
}

/** Without the keys that nothing is said of. */
export function said(json: Json): Json {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));
}

export function truth(value: Cell): unknown {
  const id = yesNoVocabulary.id(String(value));
  return id === 'true' ? true : id === 'false' ? false : value;
}

/** The cell below each header, by the header's word; headers may stand in any order. */
export function byHeader(
  lines: readonly SheetLine[],
  columns: readonly string[],
): readonly { readonly row: number; readonly at: (column: string) => Cell }[] {
  const header = lines.find(
    ({ cells }) => columns.filter((each) => cells.includes(each)).length > 2,
  );
  if (!header) return [];
  return lines
    .filter(({ row }) => row > header.row)
    .map(({ row, cells }) => ({
      row,
      at: (column) => cells[header.cells.indexOf(column)] ?? null,
    }));
}

export type PackLine = ReturnType<typeof byHeader>[number];
