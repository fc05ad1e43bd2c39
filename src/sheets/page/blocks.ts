/**
 * What pages are put together from: tables whose columns have roles, lines of text, and blocks of both
 * one under the other. A block knows nothing of where it will stand.
 */
import { columnLetters, type Area } from '../area';
import type { Content, Role, RuleRole } from '../plan';
import {
  rectangle,
  type PageChart,
  type PageDraft,
  type PageFormat,
  type PageHint,
  type PageRule,
} from './draft';

/** A column of a table: how wide, what looks, and how numbers in it are shown. */
export interface SheetColumn<Id extends string = string> extends ColumnLooks {
  readonly id: Id;
  /** In characters of the default font. */
  readonly width: number;
  /** Only the add-in reads it. */
  readonly hidden?: boolean;
}

export interface ColumnLooks {
  readonly role: Role;
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
}

/** Row numbers count from the block's first row. */
export interface PageBlock {
  readonly rows: readonly (readonly Content[])[];
  readonly formats: readonly PageFormat[];
  readonly shades?: readonly BlockShade[];
  readonly hints?: readonly PageHint[];
  readonly names?: PageDraft['names'];
  /** Formulas in its cells, whose contents are their results. */
  readonly formulas?: readonly BlockFormula[];
  /** Drawn from its cells; `top` is the row of the sheet on which it begins. */
  readonly charts?: readonly ((top: number) => PageChart)[];
}

/** A formula in a cell of a block, for the row (1-based) of the sheet in which it stands. */
export interface BlockFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: (row: number) => string;
}

/** Colours an area by a formula; `row` (1-based) is the one in which the area begins. */
export interface BlockShade {
  readonly area: Area;
  readonly role: RuleRole;
  readonly formula: (row: number) => string;
  readonly numberFormat?: string;
}

export const emptyLine: PageBlock = { rows: [[]], formats: [] };

/** Rows of one role in their first columns. */
export function rowsOfRole(
  rows: readonly (readonly Content[])[],
  role: Role,
  columns = 1,
): PageBlock {
  const area = { row: 0, column: 0, rows: rows.length, columns };
  return { rows, formats: [{ area, role }] };
}

export function lineOfText(text: string, role: Role): PageBlock {
  return rowsOfRole([[text]], role);
}

export function headerLine(titles: readonly Content[]): PageBlock {
  return rowsOfRole([titles], 'header', titles.length);
}

/** The body of a table: one format per column, for any number of rows. */
export function tableBody(
  columns: readonly ColumnLooks[],
  rows: readonly (readonly Content[])[],
): PageBlock {
  return { rows, formats: bodyFormats(columns, { row: 0, rows: rows.length }) };
}

export function bodyFormats(
  columns: readonly ColumnLooks[],
  { row, rows }: Pick<Area, 'row' | 'rows'>,
): readonly PageFormat[] {
  if (rows === 0) return [];
  return columns.map((column, at): PageFormat => ({
    area: { row, rows, column: at, columns: 1 },
    ...plainLooks(column),
  }));
}

/** The looks of a column without what else is known of it. */
export function plainLooks({ role, align, numberFormat }: ColumnLooks): ColumnLooks {
  return {
    role,
    ...(align === undefined ? {} : { align }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** The place of a column in its table, 0-based. */
export function placeOfColumn<Id extends string>(
  columns: readonly Pick<SheetColumn<Id>, 'id'>[],
  id: Id,
): number {
  return columns.findIndex((column) => column.id === id);
}

/** Cells of a row by column; empty where nothing is given. */
export function cellsById<Id extends string>(
  columns: readonly Pick<SheetColumn<Id>, 'id'>[],
  cells: Readonly<Partial<Record<Id, Content>>>,
): readonly Content[] {
  return columns.map(({ id }) => cells[id] ?? null);
}

/** `=$I4="达标"`. */
export function cellIs(column: number, word: string): BlockShade['formula'] {
  return (row) => `=$${columnLetters(column)}${row}="${word.replaceAll('"', '""')}"`;
}

/** `=LEFT($J4,1)="✕"`. */
export function cellBegins(column: number, symbol: string): BlockShade['formula'] {
  return (row) => `=LEFT($${columnLetters(column)}${row},1)="${symbol}"`;
}

/** Each cell of the area by its own mark in a status column, which has one for each in their order. */
export function shadeByMark(
  area: Area,
  status: number,
  role: RuleRole,
  symbol: string,
): BlockShade {
  const first = columnLetters(area.column);
  const marks = columnLetters(status);
  return {
    area,
    role,
    formula: (row) => `=MID($${marks}${row},COLUMN()-COLUMN($${first}${row})+1,1)="${symbol}"`,
  };
}

/** Blocks one under the other as one. */
export function oneBlock(blocks: readonly PageBlock[]): Required<PageBlock> {
  const rows: (readonly Content[])[] = [];
  const formats: PageFormat[] = [];
  const shades: BlockShade[] = [];
  const hints: PageHint[] = [];
  const names: PageDraft['names'][number][] = [];
  const formulas: BlockFormula[] = [];
  const charts: ((top: number) => PageChart)[] = [];
  for (const block of blocks) {
    const first = rows.length;
    const moved = <T extends { readonly area: Area }>(part: T): T => ({
      ...part,
      area: { ...part.area, row: part.area.row + first },
    });
    formats.push(...block.formats.map(moved));
    shades.push(...(block.shades ?? []).map(moved));
    hints.push(...(block.hints ?? []).map(moved));
    names.push(...(block.names ?? []).map(moved));
    for (const live of block.formulas ?? []) formulas.push({ ...live, row: live.row + first });
    charts.push(...(block.charts ?? []).map((chart) => (top: number) => chart(top + first)));
    rows.push(...block.rows);
  }
  return { rows, formats, shades, hints, names, formulas, charts };
}

type PageGiven = 'id' | 'tab' | 'freeze' | 'repeatRows';

/** A page by its blocks; the rest is as on most pages where it is not given. */
export interface PageOfBlocks
  extends
    Pick<PageDraft, PageGiven>,
    Partial<
      Omit<
        PageDraft,
        PageGiven | 'names' | 'cells' | 'formats' | 'rules' | 'charts' | 'hints' | 'formulas'
      >
    > {
  /** In the preview. */
  readonly title: string;
  readonly blocks: readonly PageBlock[];
  readonly columns: readonly Pick<SheetColumn, 'width' | 'hidden'>[];
  /** Names besides those of the blocks, by the number of rows. */
  readonly names?: (rows: number) => PageDraft['names'];
}

export function pageOf({ title, blocks, columns, names, ...page }: PageOfBlocks): PageDraft {
  const whole = oneBlock(blocks);
  const rules = whole.shades.map(({ formula, ...shade }): PageRule => ({
    ...shade,
    formula: formula(shade.area.row + 1),
  }));
  return {
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    cells: rectangle(whole.rows),
    formats: whole.formats,
    rules,
    hints: whole.hints,
    formulas: whole.formulas.map(({ row, column, formula }) => ({
      row,
      column,
      formula: formula(row + 1),
    })),
    charts: whole.charts.map((chart) => chart(0)),
    widths: columns.map(({ width }) => width),
    hiddenColumns: columns.flatMap(({ hidden = false }, at) => (hidden ? [at] : [])),
    shape: blocks.map(({ rows }) => rows.length).join('+'),
    names: [...whole.names, ...(names?.(whole.rows.length) ?? [])],
    ...page,
  };
}
