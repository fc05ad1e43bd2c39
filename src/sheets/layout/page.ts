/**
 * A sheet of ours: finding it by its name 均衡_页_<id>, or making it, and writing its content there.
 * Formats and colour rules are made when the sheet is new, its shape or the palette changed; else a
 * plain write does, so that a reader's own widths, fonts and formulas in entry cells stay.
 */
import { isCellError, type CellValue } from '../../county/cell';
import type { Message } from '../../standards/message';
import { areaAddress, type Area } from '../area';
import { pageName } from '../naming';
import { ownedAreas } from '../written';
import type { Chart, Content, Operation, PageFooter, PreviewLine, Role, RuleRole } from '../plan';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';
import { emptyRow, rowHeights } from './rowHeights';

export interface PageDraft {
  /** Of the name 均衡_页_<id>: letters, digits and `_`. */
  readonly id: string;
  /** Title of the sheet's tab; gets a number when a county's sheet bears it already. */
  readonly tab: string;
  readonly hidden: boolean;
  readonly what: Message;
  /** Contents from A1 on; rows are of one length. */
  readonly cells: readonly (readonly Content[])[];
  readonly formats: readonly PageFormat[];
  readonly rules: readonly PageRule[];
  /** Given with the sheet, once: they are the user's from then on. */
  readonly hints?: readonly PageHint[];
  readonly widths: readonly number[];
  /** Columns that only the add-in reads. */
  readonly hiddenColumns: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  /** 1 when absent. */
  readonly pagesWide?: number;
  /** Columns from A on that are printed; all when absent. */
  readonly printColumns?: number;
  /** Beside the cells, so that they are neither in the page's area nor in print. */
  readonly charts?: readonly PageChart[];
  /** A column in which the user writes; not written when its contents stay. */
  readonly userColumn: number | null;
  /**
   * Whether a cell of a row is one in which a user writes, or the row one that a user put in: what
   * stands there is carried along by the page itself. None is when absent. Columns count from the
   * page's first; they may stand elsewhere on the sheet than they are going to. `below`: under all
   * that an earlier run wrote. `at`: the row of the sheet.
   */
  readonly isUsers?: (
    row: readonly CellValue[],
    column: number,
    where: 'standing' | 'below' | 'draft',
    at: number,
  ) => boolean;
  /** What formats and rules depend on besides the area, the palette and the language. */
  readonly shape: string;
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** Of a page that is printed as an official form. */
  readonly form?: FormSetup;
}

export interface FormSetup {
  readonly merges: readonly Area[];
  /** In points, of every row: texts in merged cells are not fitted by any host. */
  readonly heights: readonly number[];
  readonly landscape: boolean;
  /** Columns from A on that are printed; those behind them are the add-in's own. */
  readonly printColumns: number;
  readonly footer: PageFooter;
}

export interface PageFormat {
  readonly area: Area;
  readonly role: Role;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
}

export interface PageRule {
  readonly area: Area;
  readonly formula: string;
  readonly role: RuleRole;
  readonly numberFormat?: string;
}

/** `null`: the page has nothing to draw it from, by now. */
export interface PageChart {
  readonly id: string;
  readonly drawn: Omit<Chart, 'id'> | null;
}

export type PageHint = Pick<
  Extract<Operation, { readonly kind: 'validation' }>,
  'area' | 'allow' | 'prompt'
>;

/** Where a page stands or will stand. */
export interface PageSpot {
  readonly sheet: string;
  readonly added: boolean;
  /** The cells that an earlier run wrote. */
  readonly old: Area | null;
}

/** A part of a plan. */
export interface Part {
  readonly operations: readonly Operation[];
  readonly preview: readonly PreviewLine[];
}

const longestTab = 31;

/** The sheet of each page, in the order of the drafts. A deleted one (#REF!) is made again. */
export function allotPages(
  drafts: readonly Pick<PageDraft, 'id' | 'tab'>[],
  snapshot: Snapshot,
): readonly PageSpot[] {
  const { pages } = ownedAreas(snapshot);
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  return drafts.map(({ id, tab }) => {
    const known = pages.get(id);
    if (known && sheetNamed(snapshot, known.sheet)) {
      return { sheet: known.sheet, added: false, old: known.area };
    }
    const sheet = freeTab(tab, taken);
    taken.add(sheet.toLowerCase());
    return { sheet, added: true, old: null };
  });
}

function freeTab(tab: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : String(number);
    const candidate = tab.slice(0, longestTab - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/**
 * Writes a page. `look` and `lastLook` say what its formats and rules were made from, now and when
 * they were last made; `lastLook` is null when nobody remembers.
 */
export function writePage(
  draft: PageDraft,
  spot: PageSpot,
  snapshot: Snapshot,
  look: string,
  lastLook: string | null,
): Part {
  const { sheet } = spot;
  const area: Area = { row: 0, column: 0, rows: draft.cells.length, columns: width(draft) };
  const remade = spot.added || !spot.old || !sameArea(spot.old, area) || look !== lastLook;
  const operations: Operation[] = [];
  if (spot.added) operations.push({ kind: 'addSheet', sheet, hidden: draft.hidden });
  if (remade && spot.old) operations.push({ kind: 'clear', sheet, area: plain(spot.old) });
  operations.push(...writes(draft, spot, area, snapshot, remade));
  if (remade) operations.push(...looks(draft, sheet));
  if (spot.added) operations.push(...arrangement(draft, sheet));
  else if (remade && spot.old) operations.push(...hiding(draft, sheet, spot.old));
  operations.push(...fitting(draft, spot, remade ? null : snapshot));
  // The foot of a form tells what its figures are made from, and changes with them.
  if (remade || draft.form) operations.push(printing(draft, sheet, area));
  operations.push(...charts(draft, sheet));
  const names = [{ name: pageName(draft.id), area }, ...draft.names];
  for (const { name, area: place } of names) {
    operations.push(...nameWhereNew(snapshot, name, sheet, place));
  }
  return { operations, preview: [{ sheet, address: areaAddress(area), what: draft.what }] };
}

/** Defines a name unless it points there already. */
export function nameWhereNew(
  snapshot: Snapshot,
  name: string,
  sheet: string,
  area: Area,
): readonly Operation[] {
  const folded = name.toLowerCase();
  const known = snapshot.names.find((candidate) => candidate.name.toLowerCase() === folded);
  if (known?.area && known.area.sheet === sheet && sameArea(known.area, area)) return [];
  return [{ kind: 'name', name, sheet, area: plain(area) }];
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** An area without the sheet that a name's place carries. */
export function plain({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}

function width(draft: PageDraft): number {
  return draft.cells[0]?.length ?? 0;
}

function writes(
  draft: PageDraft,
  { sheet, added }: PageSpot,
  area: Area,
  snapshot: Snapshot,
  remade: boolean,
): readonly Operation[] {
  const block = (column: number, columns: number): Operation => ({
    kind: 'write',
    sheet,
    area: { ...area, column, columns },
    values: draft.cells.map((row) => row.slice(column, column + columns)),
  });
  const { userColumn } = draft;
  const grid = added ? null : (sheetNamed(snapshot, sheet)?.grid ?? null);
  const kept =
    !remade &&
    userColumn !== null &&
    grid !== null &&
    draft.cells.every((row, at) => (row[userColumn] ?? null) === valueAt(grid, at, userColumn));
  if (!kept) return [block(0, area.columns)];
  return [
    ...(userColumn > 0 ? [block(0, userColumn)] : []),
    ...(userColumn + 1 < area.columns
      ? [block(userColumn + 1, area.columns - userColumn - 1)]
      : []),
  ];
}

function looks(draft: PageDraft, sheet: string): readonly Operation[] {
  return [
    ...draft.formats.map((format): Operation => ({ kind: 'format', sheet, ...format })),
    ...(draft.form?.merges ?? []).map((merged): Operation => ({
      kind: 'merge',
      sheet,
      area: merged,
    })),
    ...draft.rules.map((rule): Operation => ({ kind: 'colourRule', sheet, ...rule })),
  ];
}

function arrangement(draft: PageDraft, sheet: string): readonly Operation[] {
  return [
    { kind: 'columns', sheet, column: 0, widths: draft.widths },
    ...hiding(draft, sheet, null),
    { kind: 'freeze', sheet, ...draft.freeze },
    ...(draft.hints ?? []).map((hint): Operation => ({ kind: 'validation', sheet, ...hint })),
  ];
}

/** Hides the add-in's own columns, on a page that is there already those that it did not have. */
function hiding(draft: PageDraft, sheet: string, old: Area | null): readonly Operation[] {
  const known = old === null ? 0 : old.column + old.columns;
  return draft.hiddenColumns
    .filter((column) => column >= known)
    .map((column): Operation => ({
      kind: 'columns',
      sheet,
      column,
      widths: [draft.widths[column] ?? 10],
      hidden: true,
    }));
}

/** Asked for in every run: only the host sees which of them stand. */
function charts(draft: PageDraft, sheet: string): readonly Operation[] {
  return (draft.charts ?? []).map(({ id, drawn }): Operation =>
    drawn ? { kind: 'chart', sheet, id, ...drawn } : { kind: 'removeChart', sheet, id },
  );
}

function printing(draft: PageDraft, sheet: string, area: Area): Operation {
  const { repeatRows, repeatColumns, pagesWide, form } = draft;
  const columns = form?.printColumns ?? draft.printColumns ?? area.columns;
  return {
    kind: 'print',
    sheet,
    landscape: form?.landscape ?? true,
    area: { ...area, columns },
    repeatRows,
    ...(repeatColumns === undefined ? {} : { repeatColumns }),
    ...(pagesWide === undefined ? {} : { pagesWide }),
    ...(form ? { centred: true, footer: form.footer } : {}),
  };
}

/**
 * Fits the rows to their texts where the page is made anew (`before` is null) or other texts need
 * other heights; else a reader's own heights stay.
 */
function fitting(
  draft: PageDraft,
  { sheet, old: stood }: PageSpot,
  before: Snapshot | null,
): readonly Operation[] {
  const heights = draft.form?.heights ?? rowHeights(draft, draft.cells);
  const grid = before === null ? null : (sheetNamed(before, sheet)?.grid ?? null);
  if (draft.form && grid !== null) {
    const stays = draft.cells.every((row, r) =>
      row.every((content, c) => content === shown(valueAt(grid, r, c))),
    );
    return stays ? [] : [{ kind: 'rowHeights', sheet, row: 0, heights }];
  }
  if (grid !== null) {
    const cells = draft.cells.map((row, r) => row.map((_, c) => shown(valueAt(grid, r, c))));
    const old = rowHeights(draft, cells);
    if (heights.every((height, at) => height === old[at])) return [];
  }
  // Rows that a shorter page leaves empty are low again.
  const left = Math.max(0, (stood ? stood.row + stood.rows : 0) - heights.length);
  const all = [...heights, ...new Array<number>(left).fill(emptyRow)];
  return [{ kind: draft.form ? 'rowHeights' : 'fitRows', sheet, row: 0, heights: all }];
}

function shown(value: CellValue): Content {
  return isCellError(value) ? value.error : value;
}

/** Rows of one length, short ones filled with empty cells. */
export function rectangle(rows: readonly (readonly Content[])[]): readonly (readonly Content[])[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<null>(columns - row.length).fill(null)]);
}
