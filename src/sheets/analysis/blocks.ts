/** Parts of a page stacked one under the other, each with its looks. */
import type { Area } from '../area';
import type { VerdictRole } from '../looks';
import { columnLetters } from '../area';
import type { Content, Role } from '../plan';
import { rectangle, type PageDraft, type PageFormat, type PageRule } from '../page/draft';

/** Row numbers count from the block's first row. */
export interface Block {
  readonly rows: readonly (readonly Content[])[];
  readonly formats: readonly PageFormat[];
  /** Colours cells that hold a word. */
  readonly shades?: readonly {
    readonly area: Area;
    readonly role: VerdictRole;
    readonly word: string;
  }[];
}

export function stacked(
  blocks: readonly Block[],
): Pick<PageDraft, 'cells' | 'formats' | 'rules' | 'shape'> {
  const rows: (readonly Content[])[] = [];
  const formats: PageFormat[] = [];
  const rules: PageRule[] = [];
  for (const block of blocks) {
    const moved = (area: Area): Area => ({ ...area, row: area.row + rows.length });
    formats.push(...block.formats.map((format) => ({ ...format, area: moved(format.area) })));
    for (const { area, role, word } of block.shades ?? []) {
      const cell = `$${columnLetters(area.column)}${moved(area).row + 1}`;
      rules.push({ area: moved(area), role, formula: `=${cell}="${word.replaceAll('"', '""')}"` });
    }
    rows.push(...block.rows);
  }
  const shape = blocks.map((block) => block.rows.length).join('+');
  return { cells: rectangle(rows), formats, rules, shape };
}

/** A column of a table: how wide, what looks, and how numbers in it are shown. */
export interface Column {
  readonly width: number;
  readonly role: Role;
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
}

/** One format per column, for any number of rows. */
export function columnFormats(
  columns: readonly Column[],
  body: { readonly row: number; readonly rows: number },
): readonly PageFormat[] {
  if (body.rows === 0) return [];
  return columns.map(({ role, align, numberFormat }, column) => ({
    area: { ...body, column, columns: 1 },
    role,
    ...(align === undefined ? {} : { align }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  }));
}

export function line(text: string, role: Role): Block {
  return { rows: [[text]], formats: [{ area: row(0, 1), role }] };
}

export function headerRow(titles: readonly string[]): Block {
  return { rows: [titles], formats: [{ area: row(0, titles.length), role: 'header' }] };
}

export const emptyLine: Block = { rows: [[]], formats: [] };

export function row(at: number, columns: number): Area {
  return { row: at, column: 0, rows: 1, columns };
}
