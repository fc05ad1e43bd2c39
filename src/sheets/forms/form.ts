/**
 * An official form as lines of cells that span columns and rows, and its way onto a page: places,
 * merges, heights, borders, print set-up. Knows nothing of what a form says.
 */
import type { Area } from '../area';
import { lookOf } from '../roleLooks';
import type { Content, FormRole, PageFooter, Role } from '../plan';
import { pageOf, type BlockShade } from '../page/blocks';
import type { PageDraft, PageFormat, PageRule } from '../page/draft';
import { cellHeight } from '../page/rowHeights';
import type { Message } from '../../standards/message';

export interface FormCell {
  readonly content: Content;
  readonly role: FormRole | Extract<Role, 'status' | 'entry'>;
  /** 1 when absent. */
  readonly columns?: number;
  readonly rows?: number;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** A row of cells from left to right; places that a cell above reaches down to are passed over. */
export interface FormLine {
  readonly cells: readonly FormCell[];
  /** Least height in points. */
  readonly least?: number;
  /** Of the header: repeated on every page. */
  readonly repeated?: boolean;
  /** The name by which rules find the line. */
  readonly mark?: string;
}

export interface Form {
  readonly id: string;
  readonly tab: string;
  readonly what: Message;
  /** In characters, of the printed columns and then of those that only the add-in reads. */
  readonly widths: readonly number[];
  readonly hidden: number;
  readonly landscape: boolean;
  readonly lines: readonly FormLine[];
  readonly footer: PageFooter;
  /** Made from where the lines came to stand; none when absent. */
  readonly shades?: (placed: Placed) => readonly BlockShade[];
}

export interface Placed {
  /** 0-based rows of the lines with a mark, first and number; lines of one mark stand together. */
  readonly marked: (mark: string) => { readonly row: number; readonly rows: number } | null;
}

export function pageOfForm(form: Form): PageDraft {
  const grid = gridOf(form);
  const repeated = form.lines.flatMap(({ repeated: again }, at) => (again ? [at] : []));
  const first = repeated[0];
  const last = repeated.at(-1);
  const formats = formatsOf(grid.looks);
  const shades = form.shades?.({ marked: (mark) => markedLines(form.lines, mark) }) ?? [];
  const printColumns = form.widths.length - form.hidden;
  const page = pageOf({
    id: form.id,
    tab: form.tab,
    title: '',
    what: form.what,
    blocks: [{ rows: grid.cells, formats, shades }],
    columns: form.widths.map((width, at) => ({ width, hidden: at >= printColumns })),
    freeze: { rows: last === undefined ? 0 : last + 1, columns: 0 },
    repeatRows: first === undefined || last === undefined ? null : { first, last },
    form: {
      merges: grid.merges,
      heights: heightsOf(form, grid),
      landscape: form.landscape,
      printColumns,
      footer: form.footer,
    },
  });
  return { ...page, shape: shapeOf(formats, grid.merges, page.rules) };
}

function markedLines(lines: readonly FormLine[], mark: string) {
  const row = lines.findIndex((line) => line.mark === mark);
  if (row < 0) return null;
  return { row, rows: lines.filter((line) => line.mark === mark).length };
}

interface Look {
  readonly role: FormCell['role'];
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
}

interface Grid {
  readonly cells: readonly (readonly Content[])[];
  /** Equal looks are the same object; null where no cell stands. */
  readonly looks: readonly (readonly (Look | null)[])[];
  readonly merges: readonly Area[];
  readonly spans: readonly { readonly area: Area; readonly cell: FormCell }[];
}

function gridOf({ lines, widths }: Form): Grid {
  const cells = lines.map(() => new Array<Content>(widths.length).fill(null));
  const looks = lines.map(() => new Array<Look | null>(widths.length).fill(null));
  const known = new Map<string, Look>();
  const spans: { area: Area; cell: FormCell }[] = [];
  lines.forEach((line, row) => {
    let column = 0;
    for (const cell of line.cells) {
      while (looks[row]?.[column]) column += 1;
      const area = { row, column, rows: cell.rows ?? 1, columns: cell.columns ?? 1 };
      if (column + area.columns > widths.length || row + area.rows > lines.length) {
        throw new Error(`a cell of the form leaves it: row ${row}, column ${column}`);
      }
      const top = cells[row];
      if (top) top[column] = cell.content;
      const look = sameLook(cell, known);
      for (let r = row; r < row + area.rows; r += 1) {
        looks[r]?.fill(look, column, column + area.columns);
      }
      spans.push({ area, cell });
      column += area.columns;
    }
  });
  const merges = spans.flatMap(({ area }) => (area.rows * area.columns > 1 ? [area] : []));
  return { cells, looks, merges, spans };
}

function sameLook({ role, numberFormat, align }: FormCell, known: Map<string, Look>): Look {
  const key = `${role}|${numberFormat ?? ''}|${align ?? ''}`;
  const look = known.get(key) ?? {
    role,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(align === undefined ? {} : { align }),
  };
  known.set(key, look);
  return look;
}

/** Blocks of one look, as few as there are; they do not grow in number with the schools. */
function formatsOf(looks: Grid['looks']): readonly PageFormat[] {
  const formats: PageFormat[] = [];
  const done = looks.map((row) => row.map(() => false));
  looks.forEach((line, row) =>
    line.forEach((look, column) => {
      if (look === null || done[row]?.[column] === true) return;
      let rows = 1;
      while (looks[row + rows]?.[column] === look) rows += 1;
      const isSame = (at: number) => {
        for (let r = row; r < row + rows; r += 1) {
          if (looks[r]?.[at] !== look || done[r]?.[at] === true) return false;
        }
        return true;
      };
      let columns = 1;
      while (isSame(column + columns)) columns += 1;
      for (let r = row; r < row + rows; r += 1) done[r]?.fill(true, column, column + columns);
      formats.push({ area: { row, column, rows, columns }, ...look });
    }),
  );
  return formats;
}

/** Height of a line with little in it: easy to read and to write into by hand. */
const plainLine = 18;

function heightsOf({ lines, widths }: Form, { spans }: Grid): readonly number[] {
  const heights = lines.map(({ least }) => least ?? plainLine);
  const tall = spans.filter(({ area }) => area.rows > 1);
  for (const span of [...spans.filter(({ area }) => area.rows === 1), ...tall]) {
    const { area, cell } = span;
    const need = neededHeight(cell, area, widths);
    const last = area.row + area.rows - 1;
    const there = heights.slice(area.row, last + 1).reduce((sum, height) => sum + height, 0);
    if (need > there) heights[last] = (heights[last] ?? 0) + need - there;
  }
  return heights.map((height) => Math.min(409, Math.ceil(height)));
}

/** A little more than the text: fonts differ from reader to reader. */
const air = 4;

function neededHeight({ content, role }: FormCell, area: Area, widths: readonly number[]): number {
  if (typeof content !== 'string' || content === '') return 0;
  const width = widths
    .slice(area.column, area.column + area.columns)
    .reduce((sum, each) => sum + each, 0);
  // Two characters of width hold one Chinese one of 10.5 points.
  return cellHeight(content, role, (width * 10.5) / lookOf(role, 'builtin').size) + air;
}

/** What formats and merges are made from, short: a digest, since it is remembered in a cell. */
function shapeOf(
  formats: readonly PageFormat[],
  merges: readonly Area[],
  rules: readonly PageRule[],
): string {
  let digest = 0;
  const text = JSON.stringify([formats, merges, rules]);
  for (let at = 0; at < text.length; at += 1) {
    digest = (Math.imul(digest, 31) + text.charCodeAt(at)) | 0;
  }
  return (digest >>> 0).toString(36);
}
