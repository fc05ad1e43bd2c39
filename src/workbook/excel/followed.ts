/**
 * Where places of ours lie by now: what their names say since rows and columns were inserted or
 * deleted, and, where a name grew or shrank, which of its rows are which, by what was written in them.
 */
import type { CellValue } from '../../county/cell';
import { overlaps, parseReference, type SheetArea } from '../../sheets/area';
import { isAsLeft } from './cells';
import type { CellsImage, Image } from './image';
import type { CellBlock } from './pieces';

/** A place that a name of ours marked; `now` is null where it is gone, or on another sheet. */
export interface Shift {
  readonly then: SheetArea;
  readonly now: SheetArea | null;
}

/** A block with the place in which it is to be looked for. */
export interface Sought {
  readonly image: CellsImage;
  readonly area: SheetArea;
}

export function shiftOf(written: string | undefined, present: string | undefined): Shift[] {
  const then = written === undefined ? null : parseReference(written);
  if (then === null || present === undefined) return [];
  const now = parseReference(present);
  return [{ then, now: now?.sheet === then.sheet ? now : null }];
}

/** Where a block lies now; null where nothing is left of it. */
export function movedArea(
  area: SheetArea,
  { shifts }: { readonly shifts: readonly Shift[] },
): SheetArea | null {
  const here = shifts.filter(({ then }) => then.sheet === area.sheet);
  const over = here.filter(({ then }) => overlaps(then, area));
  if (over.length > 0 && over.every(({ now }) => now === null)) return null;
  const near = over.some(({ now }) => now) ? over : here;
  const rows = spanNow(area.row, area.rows, near.map(rowSpans));
  const columns = spanNow(area.column, area.columns, near.map(columnSpans));
  if (rows.length <= 0 || columns.length <= 0) return null;
  return {
    sheet: area.sheet,
    row: rows.first,
    rows: rows.length,
    column: columns.first,
    columns: columns.length,
  };
}

interface Span {
  readonly first: number;
  readonly end: number;
}

interface Spans {
  readonly then: Span;
  readonly now: Span | null;
}

function rowSpans({ then, now }: Shift): Spans {
  const span = ({ row, rows }: SheetArea) => ({ first: row, end: row + rows });
  return { then: span(then), now: now && span(now) };
}

function columnSpans({ then, now }: Shift): Spans {
  const span = ({ column, columns }: SheetArea) => ({ first: column, end: column + columns });
  return { then: span(then), now: now && span(now) };
}

function spanNow(
  first: number,
  length: number,
  spans: readonly Spans[],
): { readonly first: number; readonly length: number } {
  const start = edgeNow(first, spans, 'first');
  return { first: start, length: edgeNow(first + length, spans, 'end') - start };
}

/** An edge goes with that of the nearest place on its side. */
function edgeNow(edge: number, spans: readonly Spans[], side: keyof Span): number {
  let nearest = Infinity;
  let by = 0;
  for (const { then, now } of spans) {
    if (now === null) continue;
    const distance = Math.abs(then[side] - edge);
    if (distance >= nearest) continue;
    nearest = distance;
    by = now[side] - then[side];
  }
  return edge + by;
}

/** The largest place of ours on a sheet that a plan added and that bears another name by now. */
export function renamedTo(
  sheet: string,
  names: Image['names'],
  now: { readonly names: ReadonlyMap<string, string>; readonly sheets: ReadonlySet<string> },
): SheetArea | null {
  const places = names.flatMap(({ name, before, after }) => {
    const then = after === undefined || before !== undefined ? null : parseReference(after);
    const place = parseReference(now.names.get(name.toLowerCase()) ?? '');
    if (then?.sheet !== sheet || !place || place.sheet === sheet) return [];
    return now.sheets.has(place.sheet) ? [place] : [];
  });
  const [largest] = places.sort((a, b) => b.rows * b.columns - a.rows * a.columns);
  return largest ?? null;
}

/** The columns of a block that lie side by side now as they did; deleted ones are no more. */
export function soughtPieces(image: CellsImage, shifts: readonly Shift[]): readonly Sought[] {
  const rows = rowsToSearch(image, shifts);
  if (rows === null) return [];
  const pairs = Array.from({ length: image.columns }, (_, at) => at).flatMap((at) => {
    const column = columnNow(image, image.column + at, shifts);
    return column === null ? [] : [[at, column] as const];
  });
  return runsOf(pairs).map(({ from, to, length }) => ({
    image: imageColumns(image, from, length),
    area: { ...rows, column: to, columns: length },
  }));
}

/** Where no name begins with the block, rows above the nearest one may have stayed. */
function rowsToSearch(image: CellsImage, shifts: readonly Shift[]): SheetArea | null {
  const place = movedArea(image, { shifts });
  if (place === null) return null;
  const begins = shifts.some(({ then }) => then.sheet === image.sheet && then.row === image.row);
  const row = begins ? place.row : Math.min(place.row, image.row);
  return { ...place, row, rows: place.row + place.rows - row };
}

/** By a name over this column alone, where there is one: over the block, else above or below it. */
function columnNow(image: CellsImage, column: number, shifts: readonly Shift[]): number | null {
  const cell = { ...image, column, columns: 1 };
  const alone = shifts.filter(
    ({ then }) => then.sheet === image.sheet && then.columns === 1 && then.column === column,
  );
  const own = alone.find(({ then }) => overlaps(then, cell)) ?? alone[0];
  if (own) return own.now?.column ?? null;
  return movedArea(cell, { shifts })?.column ?? null;
}

function imageColumns(image: CellsImage, at: number, columns: number): CellsImage {
  const cut = <T>(rows: readonly (readonly T[])[]) =>
    rows.map((row) => row.slice(at, at + columns));
  return {
    ...image,
    column: image.column + at,
    columns,
    values: cut(image.values),
    formulas: cut(image.formulas),
    after: cut(image.after),
    afterFormulas: cut(image.afterFormulas),
  };
}

/** The rows of a block in a place that grew or shrank: each with the row in which it stands now. */
export function rowsFound(
  { image, area }: Sought,
  block: CellBlock,
): readonly { readonly image: CellsImage; readonly area: SheetArea; readonly block: CellBlock }[] {
  if (image.rows === area.rows) return [{ image, area, block }];
  const pairs: (readonly [then: number, now: number])[] = [];
  const same = (then: number, now: number) =>
    (image.after[then] ?? []).every((value: CellValue, c) =>
      isAsLeft(
        { value: block.values[now]?.[c], formula: block.formulas?.[now]?.[c] },
        value,
        image.afterFormulas[then]?.[c] ?? null,
      ),
    );
  let then = 0;
  let now = 0;
  let spareThen = Math.max(0, image.rows - area.rows);
  let spareNow = Math.max(0, area.rows - image.rows);
  while (then < image.rows && now < area.rows) {
    if (!same(then, now) && spareNow > 0) {
      now += 1;
      spareNow -= 1;
    } else if (!same(then, now) && spareThen > 0) {
      then += 1;
      spareThen -= 1;
    } else {
      pairs.push([then, now]);
      then += 1;
      now += 1;
    }
  }
  return runsOf(pairs).map(({ from, to, length: rows }) => {
    const cut = <T>(all: readonly T[], first: number) => all.slice(first, first + rows);
    return {
      image: {
        ...image,
        row: image.row + from,
        rows,
        values: cut(image.values, from),
        formulas: cut(image.formulas, from),
        after: cut(image.after, from),
        afterFormulas: cut(image.afterFormulas, from),
      },
      area: { ...area, row: area.row + to, rows },
      block: {
        ...block,
        values: cut(block.values, to),
        ...(block.formulas ? { formulas: cut(block.formulas, to) } : {}),
      },
    };
  });
}

function runsOf(
  pairs: readonly (readonly [number, number])[],
): readonly { readonly from: number; readonly to: number; readonly length: number }[] {
  const runs: { from: number; to: number; length: number }[] = [];
  for (const [from, to] of pairs) {
    const last = runs.at(-1);
    if (last && last.from + last.length === from && last.to + last.length === to) last.length += 1;
    else runs.push({ from, to, length: 1 });
  }
  return runs;
}
