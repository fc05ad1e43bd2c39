/**
 * Writes the content of a page onto its sheet, which is made where there is none. Formats and colour
 * rules are made when the sheet is new, its shape or the palette changed; else a plain write does, so
 * that a reader's own widths, fonts and formulas in entry cells stay.
 */
import { isCellError, type CellValue } from '../../county/cell';
import { areaAddress, type Area } from '../area';
import { pageName } from '../naming';
import type { Content, Operation } from '../plan';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';
import { contentAt } from './carried';
import type { PageDraft, PageSpot, Part } from './draft';
import { emptyRow, rowHeights } from './rowHeights';

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
  if (remade && spot.old) operations.push(...clears(draft, sheet, plain(spot.old)));
  operations.push(...writes(draft, spot, area, snapshot, remade));
  if (remade) operations.push(...looks(draft, sheet));
  if (spot.added || draft.newColumns) operations.push(...arrangement(draft, sheet));
  else if (remade && spot.old) operations.push(...hiding(draft, sheet, spot.old));
  // A sheet that stands has the filter that its reader left on it, or none.
  if (spot.added && draft.filter) operations.push({ kind: 'filter', sheet, area: draft.filter });
  operations.push(...fitting(draft, spot, remade ? null : snapshot));
  // The foot of a form tells what its figures are made from, and changes with them.
  if (remade || draft.form) operations.push(printing(draft, sheet, area));
  operations.push(...charts(draft, sheet));
  const names = [{ name: pageName(draft.id), area }, ...draft.names];
  for (const { name, area: place } of names) {
    operations.push(...nameWhereNew(snapshot, name, sheet, place));
  }
  const address = areaAddress(area);
  const preview = [draft.what, ...(draft.said ?? [])].map((what) => ({ sheet, address, what }));
  return { operations, preview };
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

/** All but a column with choices that stays; of that one only the rows that the page no longer reaches. */
function clears(
  { choicesColumn, cells, newColumns }: PageDraft,
  sheet: string,
  old: Area,
): readonly Operation[] {
  if (choicesColumn === undefined || newColumns) return [{ kind: 'clear', sheet, area: old }];
  const end = old.column + old.columns;
  return [
    { ...old, columns: choicesColumn - old.column },
    { ...old, column: choicesColumn + 1, columns: end - choicesColumn - 1 },
    {
      row: cells.length,
      rows: old.row + old.rows - cells.length,
      column: choicesColumn,
      columns: 1,
    },
  ]
    .filter((area) => area.rows > 0 && area.columns > 0)
    .map((area): Operation => ({ kind: 'clear', sheet, area }));
}

/** Contents but for users' columns that stay as they are. */
function writes(
  { cells, usersColumns = [], formulas = [] }: PageDraft,
  { sheet, added }: PageSpot,
  area: Area,
  snapshot: Snapshot,
  remade: boolean,
): readonly Operation[] {
  const grid = added || remade ? null : (sheetNamed(snapshot, sheet)?.grid ?? null);
  const stays = (column: number) =>
    grid !== null &&
    cells.every((row, at) => (row[column] ?? null) === contentAt(grid, at, column));
  const kept = usersColumns.filter(stays).sort((a, b) => a - b);
  const edges = [-1, ...kept, area.columns];
  return edges.slice(1).flatMap((end, at): Operation[] => {
    const column = (edges[at] ?? -1) + 1;
    if (end <= column) return [];
    const part = { ...area, column, columns: end - column };
    const values = cells.map((row) => row.slice(column, end));
    const live = formulas.filter((one) => one.column >= column && one.column < end);
    if (live.length === 0) return [{ kind: 'write', sheet, area: part, values }];
    const rows = values.map((row) => row.map((): string | null => null));
    for (const { row, column: at, formula } of live) {
      const cellsOfRow = rows[row];
      if (cellsOfRow) cellsOfRow[at - column] = formula;
    }
    return [{ kind: 'write', sheet, area: part, values, formulas: rows }];
  });
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
    ...unseen(draft, sheet),
  ];
}

/**
 * No text in the add-in's own columns: LibreOffice prints that of a hidden column over the empty cells
 * beside it.
 */
function unseen(draft: PageDraft, sheet: string): readonly Operation[] {
  const columns = unseenColumns(draft);
  const firsts = columns.filter((column) => !columns.includes(column - 1));
  return firsts.map((column): Operation => {
    let end = column + 1;
    while (columns.includes(end)) end += 1;
    const area = { row: 0, column, rows: draft.cells.length, columns: end - column };
    return { kind: 'format', sheet, area, role: 'subtitle', numberFormat: ';;;' };
  });
}

/** Nothing of a hidden sheet is printed. */
export function unseenColumns({
  hidden,
  hiddenColumns,
}: Pick<PageDraft, 'hidden' | 'hiddenColumns'>): readonly number[] {
  return hidden ? [] : hiddenColumns;
}

function arrangement(draft: PageDraft, sheet: string): readonly Operation[] {
  return [
    {
      kind: 'columns',
      sheet,
      column: 0,
      widths: draft.widths,
      // others may have been hidden so far
      ...(draft.newColumns && { hidden: false }),
    },
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
  const { repeatRows, repeatColumns, pagesWide, scale, breaks, printFrom = 0, form } = draft;
  const foot = form?.footer ?? draft.footer;
  const columns = form?.printColumns ?? draft.printColumns ?? area.columns;
  return {
    kind: 'print',
    sheet,
    landscape: form?.landscape ?? true,
    area: { ...area, row: area.row + printFrom, rows: area.rows - printFrom, columns },
    repeatRows,
    ...(repeatColumns === undefined ? {} : { repeatColumns }),
    ...(pagesWide === undefined ? {} : { pagesWide }),
    ...(scale === undefined ? {} : { scale }),
    ...(breaks === undefined ? {} : { breaks }),
    ...(form ? { centred: true } : {}),
    ...(foot === undefined ? {} : { footer: foot }),
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
