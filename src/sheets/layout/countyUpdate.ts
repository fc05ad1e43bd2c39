/**
 * Brings a 均衡_县级数据 that stands up to date without touching what the county wrote: rows that are
 * missing are added at the end, score items of another pack take the rows of old ones in which
 * nothing was written, and old ones in which something was are marked as no longer scored.
 */
import { isEmpty, type CellValue } from '../../county/cell';
import type { Words } from '../../standards/message';
import { nationalScoreItems } from '../../standards/scoreItems';
import { areaAddress, type Area } from '../area';
import {
  columnPageId,
  countyColumns,
  countyPageId,
  keyText,
  type CountyColumn,
  type CountyRow,
  type CountySheet,
} from '../countySheet';
import { pageName } from '../naming';
import type { Content, Operation } from '../plan';
import { countyText } from './countyMessages';
import {
  cellsOfRow,
  countyWidths,
  hintsOfRow,
  rowFormats,
  spareRow,
  type AskingRow,
  type Section,
} from './countyRows';
import { plain } from '../page/writePage';
import { rectangle, type Part } from '../page/draft';
import { rowHeights } from '../page/rowHeights';

/** Columns of a score row that the add-in may write; the others are the county's. */
const scoreColumns = ['item', 'unit', 'place', 'key'] as const;

/** A row of the sheet that gets another content in the columns named. */
interface Rewrite {
  readonly row: CountyRow;
  readonly cells: Partial<Record<(typeof scoreColumns)[number], Content>>;
}

export function updateCountySheet(
  sheet: CountySheet,
  sections: readonly Section[],
  words: Words,
): Part {
  // without the key column no row could be told again: a finding says that it is lost
  if (sheet.columns.key === null) return { operations: [], preview: [] };
  const scores = sections.find(({ id }) => id === 'scores');
  // a standard that scores nothing leaves the scores of the other alone
  const { rewrites, missing: unplaced } = scores
    ? placeScores(sheet, scores.rows, words)
    : { rewrites: [], missing: [] };
  const standing = new Set(sheet.rows.map(({ key }) => keyText(key)));
  const missing = [
    ...sections
      .filter(({ id }) => id !== 'scores')
      .flatMap(({ rows }) => rows.filter(({ key }) => !standing.has(keyText(key)))),
    ...unplaced,
  ];
  const operations = [
    ...rewrites.flatMap((rewrite) => rewriteRow(sheet, rewrite)),
    ...(missing.length === 0 ? [] : append(sheet, missing, words)),
  ];
  if (operations.length === 0) return { operations, preview: [] };
  const what = {
    code: 'sheet.preview.page',
    params: { page: countyText(words, 'county.title') },
  };
  const written = areaAddress(around(operations.flatMap(writtenArea)));
  return { operations, preview: [{ sheet: sheet.sheet, address: written, what }] };
}

function writtenArea(operation: Operation): readonly Area[] {
  return operation.kind === 'write' ? [operation.area] : [];
}

/** The rectangle around the areas, of which there is at least one. */
function around(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}

/** Which rows the score items in force have or take, and which items find none. */
function placeScores(
  { rows }: CountySheet,
  scores: readonly AskingRow[],
  words: Words,
): { readonly rewrites: readonly Rewrite[]; readonly missing: readonly AskingRow[] } {
  const rewrites: Rewrite[] = [];
  const wanted = new Map<string, AskingRow>();
  for (const row of scores) if (row.key.kind === 'score') wanted.set(itemOf(row.key), row);
  const free: CountyRow[] = [];
  for (const row of rows) {
    const { key } = row;
    if (key.kind === 'input') continue;
    if (key.kind === 'own') {
      if (isUntouched(row)) free.push(row);
      continue;
    }
    const item = wanted.get(itemOf(key));
    if (item) {
      wanted.delete(itemOf(key));
      const kept = keptScore(row, item);
      if (kept) rewrites.push({ row, cells: kept });
    } else if (isUntouched(row)) {
      free.push(row);
    } else if (!key.retired) {
      const place = countyText(words, 'county.place.retired');
      rewrites.push({ row, cells: { place, key: keyText({ ...key, retired: true }) } });
    }
  }
  // Rows of old items first, in the order of the sheet; then the empty ones.
  free.sort((a, b) => Number(a.key.kind === 'own') - Number(b.key.kind === 'own') || a.row - b.row);
  const missing: AskingRow[] = [];
  for (const item of wanted.values()) {
    const row = free.shift();
    if (row) rewrites.push({ row, cells: writtenCells(item) });
    else missing.push(item);
  }
  for (const row of free) {
    if (row.key.kind === 'score') rewrites.push({ row, cells: writtenCells(spareRow(null)) });
  }
  return { rewrites, missing };
}

/** What makes two score items the same: other words are another item. */
function itemOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${id}|${name}`;
}

/** What the row of an item in force lacks: full marks that the pack changed, or its place again. */
function keptScore(row: CountyRow, item: AskingRow): Rewrite['cells'] | null {
  const { key, cells } = row;
  if (key.kind !== 'score' || item.key.kind !== 'score') return null;
  const samePoints = key.points === item.key.points;
  if (samePoints && !key.retired) return null;
  // Full marks that the county wrote itself stay.
  const own = !isEmpty(cells.unit) && cells.unit !== key.points;
  return {
    ...(samePoints || own ? {} : { unit: item.unit }),
    ...(key.retired ? { place: item.place } : {}),
    key: keyText(item.key),
  };
}

function isUntouched({ key, cells }: CountyRow): boolean {
  const written = [cells.value, cells.note, cells.evidence].some((value) => value !== null);
  if (written) return false;
  if (key.kind === 'own') return isEmpty(cells.item) && isEmpty(cells.unit);
  if (key.kind !== 'score') return false;
  const renamed = !isEmpty(cells.item) && !namesOf(key.name).includes(cells.item);
  return !renamed && (isEmpty(cells.unit) || cells.unit === key.points);
}

/** What the add-in may have written as the name of an item. */
function namesOf(name: string): readonly CellValue[] {
  const items = nationalScoreItems.heads.flatMap((head) => head.items);
  return [name, ...items.flatMap((item) => (item.name === name ? (item.english ?? []) : []))];
}

function writtenCells({ key, item, unit, place }: AskingRow): Rewrite['cells'] {
  return { item, unit, place, key: keyText(key) };
}

function rewriteRow({ sheet, columns }: CountySheet, { row, cells }: Rewrite): Operation[] {
  return scoreColumns.flatMap((column): Operation[] => {
    const content = cells[column];
    const place = columns[column];
    if (content === undefined || place === null || content === row.cells[column]) return [];
    const area = { row: row.row, column: place, rows: 1, columns: 1 };
    return [{ kind: 'write', sheet, area, values: [[content]] }];
  });
}

/** A heading and the rows, below all that stands on the sheet. */
function append(standing: CountySheet, missing: readonly AskingRow[], words: Words): Operation[] {
  const { sheet, grid, area, columns } = standing;
  const heading = Math.max(area.row + area.rows, grid.row + grid.values.length);
  const first = heading + 1;
  const blocks = blocksOf(missing);
  const formats = blocks.flatMap(({ at, rows }) => rowFormats(rows, first + at));
  const columnOf = (at: number): number | null => {
    const column = countyColumns[at];
    return column === undefined ? null : columns[column];
  };
  const cells = missing.map(cellsOfRow);
  const title = columns.number ?? area.column;
  const grown = { ...plain(area), rows: first + missing.length - area.row };
  const heights = rowHeights(
    {
      formats: formats.map(({ area: place, ...format }) => ({
        ...format,
        area: { ...place, row: place.row - first },
      })),
      widths: countyWidths,
    },
    rectangle(cells),
  );
  const place = { row: heading, column: title, rows: 1, columns: 1 };
  return [
    { kind: 'write', sheet, area: place, values: [[countyText(words, 'county.added')]] },
    { kind: 'format', sheet, area: place, role: 'statement' },
    ...countyColumns.flatMap((column, at): Operation[] => {
      const to = columns[column];
      // What the county writes is not even written as empty.
      if (to === null || isCountys(column)) return [];
      const block = { row: first, column: to, rows: missing.length, columns: 1 };
      return [{ kind: 'write', sheet, area: block, values: cells.map((row) => [row[at] ?? null]) }];
    }),
    ...formats.flatMap(({ area: block, ...format }) =>
      Array.from({ length: block.columns }, (_, offset) => columnOf(block.column + offset)).flatMap(
        (column): Operation[] =>
          column === null
            ? []
            : [{ kind: 'format', sheet, area: { ...block, column, columns: 1 }, ...format }],
      ),
    ),
    ...missing.flatMap((row, at) =>
      hintsOfRow(row, first + at, columns, words).map((hint): Operation => ({
        kind: 'validation',
        sheet,
        ...hint,
      })),
    ),
    { kind: 'fitRows', sheet, row: first, heights },
    {
      kind: 'print',
      sheet,
      landscape: true,
      area: grown,
      repeatRows: { first: headerRowOf(area), last: headerRowOf(area) },
    },
    ...named(standing, grown),
  ];
}

/** Rows of scores, or rows of inputs, that stand together. */
function blocksOf(rows: readonly AskingRow[]): { at: number; rows: readonly AskingRow[] }[] {
  const blocks: { at: number; rows: AskingRow[] }[] = [];
  rows.forEach((row, at) => {
    const last = blocks.at(-1);
    const alike = last && (last.rows[0]?.hint === 'score') === (row.hint === 'score');
    if (alike) last.rows.push(row);
    else blocks.push({ at, rows: [row] });
  });
  return blocks;
}

function isCountys(column: CountyColumn): boolean {
  return column === 'value' || column === 'note' || column === 'evidence';
}

/** The header stands right above the rows that the names of the columns cover. */
function headerRowOf(area: Area): number {
  return area.row + 2;
}

/** The names over the sheet and its columns, down to the last row. */
function named({ sheet, area, columns }: CountySheet, grown: Area): Operation[] {
  const body = headerRowOf(area) + 1;
  const rows = grown.row + grown.rows - body;
  return [
    { kind: 'name', name: pageName(countyPageId), sheet, area: grown },
    ...countyColumns.flatMap((column): Operation[] => {
      const at = columns[column];
      if (at === null) return [];
      const place = { row: body, column: at, rows, columns: 1 };
      return [{ kind: 'name', name: pageName(columnPageId(column)), sheet, area: place }];
    }),
  ];
}
