/** What a person does to whole sheets of ours between two runs, on the double's plain data. */
import { contains, overlaps, parseReference, type Area } from '../../../src/sheets/area';
import { planColumns, readKey } from '../../../src/sheets/plans/planLines';
import { copyCell, rearrange, shifted, type Along, type At, type Entry, type Hand } from './edits';
import { pick, renameSheet } from './wholeSheets';
import {
  cellAt,
  cellKey,
  keyPlace,
  putCell,
  usedArea,
  type BookState,
  type CellState,
  type SheetState,
} from '../excelDouble/state';

/** Where on the sheet an edit is meant. */
export type PageZone =
  /** Any cell of the page, one with something in it, an empty one. */
  | 'any'
  | 'filled'
  | 'blank'
  | 'title'
  /** Where a user is asked to write, and the columns that only the add-in reads. */
  | 'entry'
  | 'hidden'
  | 'below'
  | 'beside';

/** `page` and the place are taken modulo what there is. */
export type PageEdit = { readonly on: 'page'; readonly page: number } & (
  | { readonly kind: 'type'; readonly zone: PageZone; readonly at: At; readonly entry: Entry }
  | { readonly kind: 'clear'; readonly zone: PageZone; readonly at: At; readonly row: boolean }
  | {
      readonly kind: 'insert' | 'delete';
      readonly along: Along;
      readonly at: At;
    }
  | { readonly kind: 'sort'; readonly by: number }
  | { readonly kind: 'copyRow'; readonly at: At; readonly inserted: boolean }
  | { readonly kind: 'rename' | 'hide' }
  | { readonly kind: 'deleteName'; readonly which: number }
);

export function isOnPage<T extends object>(edit: T | PageEdit): edit is PageEdit {
  return 'on' in edit;
}

/** A sheet of ours with the cells that a run wrote on it. */
export interface StandingPage {
  readonly id: string;
  readonly sheet: SheetState;
  readonly area: Area;
}

const pageName = /^均衡_页_/;

export function standingPages(book: BookState): readonly StandingPage[] {
  const pages = new Map<string, StandingPage>();
  for (const { name, formula } of book.names) {
    if (!pageName.test(name)) continue;
    const area = parseReference(formula);
    const sheet = area && book.sheets.find((one) => one.name === area.sheet);
    if (!sheet) continue;
    const known = pages.get(sheet.id);
    if (known && known.area.columns >= area.columns) continue;
    pages.set(sheet.id, { id: name.replace(pageName, ''), sheet, area });
  }
  return [...pages.values()];
}

export function performOnPage(edit: PageEdit, hand: Hand): void {
  const page = pick(standingPages(hand.book), edit.page);
  if (!page) return;
  const { sheet, area } = page;
  hand.touches?.(sheet);
  switch (edit.kind) {
    case 'type': {
      const place = placeOn(page, edit.zone, edit.at, hand.book);
      // On 均衡_设置 a user's entries are choices, and all else is written anew.
      if (!place || page.id === 'settings') return;
      const { style } = cellAt(sheet, place.row, place.column);
      const made: CellState = { ...edit.entry, style };
      putCell(sheet, place.row, place.column, made);
      hand.typed(made);
      return;
    }
    case 'clear': {
      const place = placeOn(page, edit.zone, edit.at, hand.book);
      if (!place || page.id === 'settings') return;
      const cleared = edit.row ? { ...area, row: place.row, rows: 1 } : one(place);
      for (const key of [...sheet.cells.keys()]) {
        if (contains(cleared, one(keyPlace(key)))) {
          const { row, column } = keyPlace(key);
          const { style } = cellAt(sheet, row, column);
          putCell(sheet, row, column, { value: '', formula: null, style });
        }
      }
      return;
    }
    case 'insert':
    case 'delete': {
      const [r, c] = edit.at;
      // The record of all writes goes with its rows.
      if (page.id === 'settings' && edit.kind === 'delete') return;
      const at =
        edit.along === 'row'
          ? area.row + (r % (area.rows + 1))
          : area.column + (c % (area.columns + 1));
      shifted(hand.book, sheet, { along: edit.along, at, count: edit.kind === 'insert' ? 1 : -1 });
      return;
    }
    case 'sort':
      return sortList(page, edit.by);
    case 'copyRow':
      return copyRow(page, edit, hand);
    case 'rename':
      return renameSheet(hand.book.sheets.indexOf(sheet), hand.book);
    case 'hide':
      sheet.visibility = sheet.visibility === 'Visible' ? 'Hidden' : 'Visible';
      return;
    case 'deleteName': {
      const further = hand.book.names.filter(
        ({ name, formula }) =>
          pageName.test(name) &&
          name !== `均衡_页_${page.id}` &&
          parseReference(formula)?.sheet === sheet.name,
      );
      const gone = pick(further, edit.which);
      hand.book.names = hand.book.names.filter((name) => name !== gone);
    }
  }
}

function one({ row, column }: { readonly row: number; readonly column: number }): Area {
  return { row, column, rows: 1, columns: 1 };
}

function placeOn(
  page: StandingPage,
  zone: PageZone,
  [r, c]: At,
  book: BookState,
): { row: number; column: number } | null {
  const { sheet, area } = page;
  const used = usedArea(sheet, true) ?? area;
  const found = (): { row: number; column: number } | null => {
    const any = { row: area.row + (r % area.rows), column: area.column + (c % area.columns) };
    switch (zone) {
      case 'any':
        return any;
      case 'title':
        return { row: area.row + (r % Math.min(4, area.rows)), column: any.column };
      case 'filled':
      case 'blank':
        return (
          pick(
            cellsOf(area).filter((at) => isBlank(sheet, at) === (zone === 'blank')),
            r * 61 + c,
          ) ?? null
        );
      case 'entry':
        return pick(entryCells(page, book), r * 61 + c) ?? null;
      case 'hidden': {
        const columns = [...sheet.columns].filter(([, { hidden }]) => hidden).map(([at]) => at);
        const column = pick(columns, c);
        return column === undefined ? null : { row: any.row, column };
      }
      case 'below':
        return { row: used.row + used.rows + (r % 3), column: any.column };
      case 'beside':
        return { row: any.row, column: used.column + used.columns + (c % 3) };
    }
  };
  const place = found();
  if (!place) return null;
  // What is typed into a merge stands in its first cell.
  const merge = sheet.merges.find((merged) => overlaps(merged, one(place)));
  return merge ? { row: merge.row, column: merge.column } : place;
}

function cellsOf(area: Area): readonly { row: number; column: number }[] {
  return Array.from({ length: area.rows * area.columns }, (_, at) => ({
    row: area.row + Math.floor(at / area.columns),
    column: area.column + (at % area.columns),
  }));
}

function isBlank(sheet: SheetState, { row, column }: { row: number; column: number }): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  return value === '' && formula === null;
}

const entryNames =
  /^均衡_页_(?:.*_(?:solution|unit|deadline|progress|remarks|filed|note|value|evidence))$/;

/** The cells in which a user is asked to write. */
export function entryCells(
  { sheet, area }: StandingPage,
  book: BookState,
): readonly { row: number; column: number }[] {
  const named = book.names
    .filter(({ name }) => entryNames.test(name) && name !== '均衡_页_county_data_unit')
    .map(({ formula }) => parseReference(formula))
    .filter((place) => place?.sheet === sheet.name)
    .flatMap((place) => (place ? cellsOf(place) : []));
  const planned = cellsOf({ ...area, columns: 1 }).flatMap(({ row }) => {
    const key = cellAt(sheet, row, area.column + planColumns).value;
    const fields = typeof key === 'string' ? readKey(key)?.fields : null;
    return (fields ?? []).map(([, column]) => ({ row, column: area.column + column }));
  });
  return [...named, ...planned];
}

/** The rows below the header. */
function sortList({ sheet, area }: StandingPage, by: number): void {
  const rows = { ...area, row: area.row + 3, rows: area.rows - 3 };
  if (rows.rows < 1 || sheet.merges.some((merge) => overlaps(merge, rows))) return;
  const column = area.column + (by % area.columns);
  const key = (row: number) => String(cellAt(sheet, row, column).value);
  const order = Array.from({ length: rows.rows }, (_, at) => rows.row + at).sort((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b,
  );
  rearrange(sheet, rows, (row) => order[row - rows.row] ?? row);
}

function copyRow(
  { sheet, area }: StandingPage,
  { at: [from, to], inserted }: Extract<PageEdit, { kind: 'copyRow' }>,
  hand: Hand,
): void {
  const source = area.row + (from % area.rows);
  const target = inserted ? area.row + (to % area.rows) + 1 : area.row + area.rows + (to % 2);
  if (inserted) shifted(hand.book, sheet, { along: 'row', at: target, count: 1 });
  const old = inserted && source >= target ? source + 1 : source;
  for (const key of [...sheet.cells.keys()]) {
    const { row, column } = keyPlace(key);
    if (row !== old) continue;
    const cell = sheet.cells.get(key);
    // A copy of what we wrote is ours or a person's.
    const typed = cell && hand.isTheirs(cell) ? hand.typed : (hand.copied ?? (() => undefined));
    copyCell(sheet, key, cellKey(target, column), { typed });
  }
}
