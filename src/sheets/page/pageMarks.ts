/**
 * What a page held when we wrote it, as short marks of its rows and of its columns, and by them what a
 * person put there since. A row keeps its mark wherever it is moved to; a cell is a person's where
 * neither its row nor its column is as we left it, and what stands there is not what is to be written.
 *
 * Pages of version 0.1.0 have no marks: all in their place is ours.
 */
import { isCellError, isEmpty, type CellValue } from '../../county/cell';
import type { Area } from '../area';
import { eachMark, formulaMark, markedContent, markLength } from '../cellMarks';
import { Hash, shortMark } from '../hash';
import { pageFormulaIdentity } from '../live/formulaIdentity';
import type { IsUsers, PageDraft, PageFormula, UsersCells } from './draft';
import { placeOfCell } from '../far';
import { valueAt, type Grid, type SheetSnapshot } from '../snapshot';

/** Between the marks of the columns and those of the rows. */
const between = '.';

type Marked = Pick<PageDraft, 'cells' | 'hiddenColumns' | 'users' | 'formulas'>;

export interface PlaceOfYours {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** A formula where the user is asked to write, which comes to what stays there: nothing to tell. */
  readonly untold?: true;
}

/** The marks of a page as it is going to be written. */
export function marksOfPage(draft: Marked): string {
  const identities = (draft.formulas ?? []).map((one) => ({ ...one, content: liveContent(one) }));
  const { rows, columns } = hashesOf(withLive(draft.cells, identities), 0, usersOf(draft).draft);
  const live = [...new Set(identities.map(({ content }) => shortOf(hashOf(content))))];
  return [columns.map(shortOf), rows.map(shortOf), ...(live.length > 0 ? [live] : [])]
    .map((marks) => marks.join(''))
    .join(between);
}

/** A formula of ours is marked in place of what it comes to. */
function liveContent({ formula, row, column }: PageFormula): string {
  return formulaMark(pageFormulaIdentity(formula, row, column));
}

function withLive(
  cells: readonly (readonly CellValue[])[],
  live: readonly { readonly row: number; readonly column: number; readonly content: string }[],
): readonly (readonly CellValue[])[] {
  if (live.length === 0) return cells;
  const all = cells.map((row) => [...row]);
  for (const { row, column, content } of live) {
    const cellsOfRow = all[row];
    if (cellsOfRow && column < cellsOfRow.length) cellsOfRow[column] = content;
  }
  return all;
}

/** The formulas on a page that we wrote, by their places, as they are marked. */
export type LivePlaces = ReadonlyMap<number, string>;

export function liveOnPage(texts: SheetSnapshot['formulaTexts'], marks: string | null): LivePlaces {
  const known = eachMark(marks?.split(between)[2] ?? '');
  if (!texts || known.size === 0) return new Map();
  return new Map(
    [...texts].flatMap(([place, formula]) => {
      const content = liveContent({ formula, ...cellOfPlace(place) });
      return known.has(shortOf(hashOf(content))) ? [[place, content] as const] : [];
    }),
  );
}

function cellOfPlace(place: number): { readonly row: number; readonly column: number } {
  const column = place % placeOfCell(1, 0);
  return { row: (place - column) / placeOfCell(1, 0), column };
}

/**
 * @param marks of the last write; null where nobody remembers them
 * @param old the cells of that write, wherever they are by now
 */
export function placesOfYours(
  draft: Marked,
  old: Area,
  grid: Grid,
  marks: string | null,
  {
    formulas: all = new Set(),
    formulaTexts,
  }: Pick<SheetSnapshot, 'formulas' | 'formulaTexts'> = {},
): readonly PlaceOfYours[] {
  const live = liveOnPage(formulaTexts, marks);
  const formulas = new Set([...all].filter((place) => !live.has(place)));
  const isWanted = ({ row, column, value }: PlaceOfYours) =>
    (draft.cells[row]?.[column] ?? null) === (isCellError(value) ? value.error : value);
  const isFormula = ({ row, column }: PlaceOfYours) => all.has(placeOfCell(row, column));
  return [
    ...withFormulas(draft, old, grid, formulas),
    ...[...changedSince(draft, old, grid, marks, live), ...reachedFirst(draft, old, grid)].filter(
      (place) => !isFormula(place) && !isWanted(place),
    ),
  ];
}

/** Whatever a formula comes to, a person typed it: within the page as it was or as it is to be. */
function withFormulas(
  draft: Marked,
  old: Area,
  grid: Grid,
  formulas: NonNullable<SheetSnapshot['formulas']>,
): readonly PlaceOfYours[] {
  const isUsers = usersOf(draft).standing;
  const rows = Math.max(draft.cells.length, old.row + old.rows);
  const columns = Math.max(draft.cells[0]?.length ?? 0, old.column + old.columns);
  return [...formulas].flatMap((place) => {
    const { row, column } = cellOfPlace(place);
    if (row >= rows || column >= columns || draft.hiddenColumns.includes(column)) return [];
    const cells = Array.from({ length: columns }, (_, at) => valueAt(grid, row, old.column + at));
    const value = valueAt(grid, row, column);
    if (!isUsers(cells, column - old.column, row)) return [{ row, column, value }];
    const stays = (draft.cells[row]?.[column] ?? null) === value;
    return stays ? [{ row, column, value, untold: true }] : [];
  });
}

/** Within the cells of the last write. */
function changedSince(
  draft: Marked,
  old: Area,
  grid: Grid,
  marks: string | null,
  live: LivePlaces,
): readonly PlaceOfYours[] {
  const [ofColumns, ofRows] = marks?.split(between) ?? [];
  if (ofColumns === undefined || ofRows === undefined) return [];
  const cells = Array.from({ length: old.rows }, (_, down) =>
    Array.from(
      { length: old.columns },
      (_, across): CellValue =>
        live.get(placeOfCell(old.row + down, old.column + across)) ??
        valueAt(grid, old.row + down, old.column + across),
    ),
  );
  const isUsers = usersOf(draft).standing;
  const found = hashesOf(cells, old.row, isUsers);
  const isRowOurs = knownTo(eachMark(ofRows), found.rows);
  const isColumnOurs = knownTo(eachMark(ofColumns), found.columns);
  return cells.flatMap((row, down) => {
    if (isRowOurs(down)) return [];
    return row.flatMap((value, across) => {
      if (isEmpty(value) || isColumnOurs(across) || isUsers(row, across, old.row + down)) return [];
      const column = old.column + across;
      // A record that is not as it was is no use to anybody.
      return draft.hiddenColumns.includes(column) ? [] : [{ row: old.row + down, column, value }];
    });
  });
}

/** Where the page is larger than it was. */
function reachedFirst(draft: Marked, old: Area, grid: Grid): readonly PlaceOfYours[] {
  const isOld = (row: number, column: number) =>
    row >= old.row &&
    row < old.row + old.rows &&
    column >= old.column &&
    column < old.column + old.columns;
  const last = Math.min(draft.cells.length, grid.row + grid.values.length);
  const places: PlaceOfYours[] = [];
  const width = draft.cells[0]?.length ?? 0;
  const { standing, below } = usersOf(draft);
  for (let row = 0; row < last; row += 1) {
    if (isOld(row, 0) && isOld(row, width - 1)) continue;
    const isUsers = row < old.row + old.rows ? standing : below;
    const cells = Array.from({ length: width }, (_, column) => valueAt(grid, row, column));
    cells.forEach((value, column) => {
      if (isEmpty(value) || isOld(row, column) || isUsers(cells, column, row)) return;
      places.push({ row, column, value });
    });
  }
  return places;
}

interface Hashes {
  /** 0 where nothing of ours stands. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A row's in the order of its contents, a column's in none, so that inserted ones disturb neither. */
function hashesOf(cells: readonly (readonly CellValue[])[], top: number, isUsers: IsUsers): Hashes {
  const columns = new Array<number>(cells[0]?.length ?? 0).fill(0);
  const rows = cells.map((row, down) => {
    let mark = 0;
    row.forEach((value, column) => {
      if (isEmpty(value) || isUsers(row, column, top + down)) return;
      const hash = hashOf(value);
      mark = Math.imul(mark ^ hash, 2654435761) >>> 0;
      columns[column] = ((columns[column] ?? 0) + hash) >>> 0;
    });
    return mark;
  });
  return { rows, columns };
}

function hashOf(value: CellValue): number {
  const hash = new Hash();
  hash.add(markedContent(value));
  return hash.whole();
}

function usersOf({ users = nobodys }: Marked): Required<UsersCells> {
  return { below: users.standing, ...users };
}

const nobodys: UsersCells = { draft: () => false, standing: () => false };

function shortOf(hash: number): string {
  return shortMark(hash, markLength);
}

function knownTo(marks: ReadonlySet<string>, hashes: readonly number[]): (at: number) => boolean {
  return (at) => {
    const hash = hashes[at] ?? 0;
    return hash === 0 || marks.has(shortOf(hash));
  };
}
