/**
 * The looks of places before the add-in takes them: formats, colour rules and column widths, as
 * rectangles of one look, and the way back. Refuses places that hold something after all. Never
 * touches contents.
 */
import type { CellValue } from '../../county/cell';
import type { SheetArea } from '../../sheets/area';
import { WorkbookFailure } from '../port';
import { hostLimits, inExcel, newStep, openBatch, step, type Batch, type Step } from './host';
import { fromHost, sameCell } from './cells';
import { placeName } from './steps';
import { answered, type Waiting } from './waiting';

/** A rectangle whose cells look alike. */
interface UniformLook extends SheetArea {
  readonly format: Excel.CellPropertiesFormat;
  readonly numberFormat: string;
}

interface ColumnLook extends SheetArea {
  readonly width: number;
  readonly hidden: boolean;
}

export interface Looks {
  readonly cells: readonly UniformLook[];
  readonly columns: readonly ColumnLook[];
  readonly rules: readonly RulesBefore[];
}

/** Colour rules that lay over a place before. */
export interface RulesBefore extends SheetArea {
  readonly ids: readonly string[];
}

/** Cells by what the last read showed there. */
export interface ReadCells extends SheetArea {
  readonly read: (row: number, column: number) => CellValue;
}

export const noLooks: Looks = { cells: [], columns: [], rules: [] };

/** What is asked of the looks of cells. */
export const wantedFormat = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, color: true, bold: true, italic: true, underline: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
} as const satisfies Excel.CellPropertiesLoadOptions;

/** Bytes that the properties of one cell take in a response. */
const lookBytes = 700;

/**
 * One round trip where the places lie outside what the sheet uses, as they mostly do: a column's
 * first cell then speaks for all. Else one more for the cells that carry formats.
 *
 * @param reliedCells cells of the county's that will be written, and what was read there
 * @throws WorkbookFailure placeRefused where one holds something else than was read
 */
export async function captureLooks(
  areas: readonly SheetArea[],
  columnAreas: readonly SheetArea[],
  reliedCells: readonly ReadCells[],
  waiting: Waiting,
): Promise<Looks> {
  // A run with nothing queued would be a round trip all the same.
  if (areas.length + columnAreas.length + reliedCells.length === 0) return noLooks;
  return inExcel((context) => capture(context, areas, columnAreas, reliedCells), waiting);
}

async function capture(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  columnAreas: readonly SheetArea[],
  reliedCells: readonly ReadCells[],
): Promise<Looks> {
  const batch = openBatch(context);
  const usedOf = usedRanges(batch);
  const contents = reliedCells.map((area) => askContents(batch, usedOf, area));
  const probes = areas.map((area) => {
    const range = batch.range(area);
    // Whether there is one is told by asking for it; nothing of it need be loaded.
    const used = range.getIntersectionOrNullObject(usedOf(area.sheet)).untrack();
    const rules = range.conditionalFormats;
    rules.load({ id: true });
    return { area, used, rules, firstRow: askLooks(batch, { ...area, rows: 1 }) };
  });
  const widths = columnAreas.map((area) => ({
    area,
    properties: batch.range(area).getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true },
    }),
  }));
  await answered(context);
  for (const asked of contents) demandAsRead(asked);

  const cells: UniformLook[] = [];
  const inUse: SheetArea[] = [];
  for (const { area, used, firstRow } of probes) {
    if (used.isNullObject) cells.push(...stretched(firstRow, area));
    else inUse.push(area);
  }
  cells.push(...(await readLooks(context, inUse)));
  return {
    cells,
    columns: widths.flatMap(({ area, properties }) => columnLooks(area, properties.value)),
    rules: probes.map(({ area, rules }) => ({ ...area, ids: rules.items.map(({ id }) => id) })),
  };
}

/** Each sheet's used range, formatted cells and all, asked for once. */
function usedRanges(batch: Batch): (sheet: string) => Excel.Range {
  const known = new Map<string, Excel.Range>();
  return (sheet) => {
    const used = known.get(sheet) ?? batch.sheet(sheet).getUsedRange(false).untrack();
    known.set(sheet, used);
    return used;
  };
}

interface AskedContents {
  readonly cells: ReadCells;
  /** Those of the cells that the sheet uses. */
  readonly used: Excel.Range;
}

/** Up to so many cells are asked for whether the sheet uses them or not. */
const fewCells = 500;

function askContents(
  batch: Batch,
  usedOf: (sheet: string) => Excel.Range,
  cells: ReadCells,
): AskedContents {
  const range = batch.range(cells);
  const used =
    cells.rows * cells.columns <= fewCells
      ? range
      : range.getIntersectionOrNullObject(usedOf(cells.sheet)).untrack();
  return { cells, used: used.load({ rowIndex: true, columnIndex: true, formulas: true }) };
}

/**
 * Every cell still holds what was read there. A formula that gives an empty text looks like an empty cell
 * by its value, and is none.
 */
function demandAsRead({ cells, used }: AskedContents): void {
  for (let row = cells.row; row < cells.row + cells.rows; row += 1) {
    for (let column = cells.column; column < cells.column + cells.columns; column += 1) {
      const formula: unknown = used.isNullObject
        ? ''
        : used.formulas[row - used.rowIndex]?.[column - used.columnIndex];
      if (sameCell(fromHost(formula ?? ''), cells.read(row, column))) continue;
      const place = placeName(cells.sheet, { row, column, rows: 1, columns: 1 });
      throw new WorkbookFailure({ kind: 'placeRefused', detail: place });
    }
  }
}

interface AskedLooks {
  readonly area: SheetArea;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly range: Excel.Range;
}

function askLooks(batch: Batch, area: SheetArea): AskedLooks {
  const range = batch.range(area);
  return {
    area,
    properties: range.getCellProperties(wantedFormat),
    range: range.load({ numberFormat: true }),
  };
}

/** Every cell's look, in as many round trips as the response limit asks for. */
async function readLooks(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<UniformLook[]> {
  const { requestBytes, cells } = hostLimits();
  const most = Number.isFinite(requestBytes) ? requestBytes / lookBytes : cells / 20;
  const [first, ...rest] = areas;
  if (!first) return [];
  const rows = Math.min(first.rows, Math.max(1, Math.floor(most / first.columns)));
  const asked = askLooks(openBatch(context), { ...first, rows });
  await answered(context);
  const tail = { ...first, row: first.row + rows, rows: first.rows - rows };
  const left = tail.rows > 0 ? [tail, ...rest] : rest;
  return [...uniformLooks(asked), ...(await readLooks(context, left))];
}

/** Runs of like neighbours in a row, joined with the same run of the row above. */
function uniformLooks({ area, properties, range }: AskedLooks): UniformLook[] {
  const done: UniformLook[] = [];
  let open = new Map<string, UniformLook>();
  properties.value.forEach((row, r) => {
    const next = new Map<string, UniformLook>();
    let start = 0;
    const keys = row.map((cell, c) => JSON.stringify([cell.format, range.numberFormat[r]?.[c]]));
    keys.forEach((key, c) => {
      if (keys[c + 1] === key) return;
      const place = `${start}:${c}:${key}`;
      const above = open.get(place);
      next.set(
        place,
        above
          ? { ...above, rows: above.rows + 1 }
          : {
              sheet: area.sheet,
              row: area.row + r,
              column: area.column + start,
              rows: 1,
              columns: c - start + 1,
              format: row[c]?.format ?? {},
              numberFormat: String(range.numberFormat[r]?.[c] ?? 'General'),
            },
      );
      open.delete(place);
      start = c + 1;
    });
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()];
}

function stretched(firstRow: AskedLooks, area: SheetArea): UniformLook[] {
  return uniformLooks(firstRow).map((look) => ({ ...look, rows: area.rows }));
}

function columnLooks(area: SheetArea, properties: Excel.ColumnProperties[]): ColumnLook[] {
  return properties.flatMap(({ columnHidden, format }, index) => {
    const width = format?.columnWidth;
    if (width === undefined || columnHidden === undefined) return [];
    return [{ ...area, column: area.column + index, columns: 1, width, hidden: columnHidden }];
  });
}

/** The colour rules that lie over a place by now; to be read after the next sync. */
export function captureRulesNow(
  context: Excel.RequestContext,
  area: SheetArea,
): Excel.ConditionalFormatCollection {
  const range = openBatch(context).range(area);
  return range.conditionalFormats.load({ id: true });
}

/** Steps that give the places their looks again. @param moved where a place lies by now */
export function looksBack(looks: Looks, moved: (area: SheetArea) => SheetArea | null): Step[] {
  return [
    ...looks.cells.flatMap((look) => {
      const area = moved(look);
      return area === null ? [] : [step(40, (batch) => paintBack(batch.range(area), look, area))];
    }),
    ...looks.columns.flatMap((look) => {
      const area = moved(look);
      return area === null
        ? []
        : [
            newStep((batch) => {
              const columns = batch.range(area);
              // A hidden column has no width of its own to restore.
              if (!look.hidden) columns.format.columnWidth = look.width;
              columns.columnHidden = look.hidden;
            }),
          ];
    }),
  ];
}

const edges = [
  ['EdgeTop', 'top'],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
  ['InsideHorizontal', 'bottom'],
  ['InsideVertical', 'right'],
] as const;

function paintBack(range: Excel.Range, look: UniformLook, area: SheetArea): void {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, wrapText, indentLevel } =
    look.format;
  const { format } = range;
  // A cell without fill reports white, and white would hide the grid.
  if (fill?.pattern === 'None' || fill?.color === undefined) format.fill.clear();
  else format.fill.color = fill.color;
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.color !== undefined) format.font.color = font.color;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.italic !== undefined) format.font.italic = font.italic;
  if (font?.underline !== undefined) format.font.underline = font.underline;
  if (horizontalAlignment !== undefined) format.horizontalAlignment = horizontalAlignment;
  if (verticalAlignment !== undefined) format.verticalAlignment = verticalAlignment;
  if (wrapText !== undefined) format.wrapText = wrapText;
  if (indentLevel !== undefined && indentLevel > 0) format.indentLevel = indentLevel;
  for (const [edge, side] of edges) {
    if (edge === 'InsideHorizontal' && area.rows === 1) continue;
    if (edge === 'InsideVertical' && area.columns === 1) continue;
    const before = borders?.[side];
    const border = format.borders.getItem(edge);
    border.style = before?.style ?? 'None';
    if (before?.style === undefined || before.style === 'None') continue;
    // A double line has no other weight.
    if (before.weight !== undefined && before.style !== 'Double') border.weight = before.weight;
    if (before.color !== undefined) border.color = before.color;
  }
  range.numberFormat = [[look.numberFormat]];
}
