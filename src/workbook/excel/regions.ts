/**
 * Formats of a sheet by region: what several formats leave in each cell, and every property once for all
 * cells that get the same, however the plan cut them. A format for itself would take some thirty actions.
 */
import { areaAddress, type Area } from '../../sheets/area';
import { lookOf } from '../../sheets/roleLooks';
import type { Operation, Plan } from '../../sheets/plan';
import { actionBytes, cellsAtOnce, step, type Batch, type Step } from './host';
import { around } from './joined';

export type FormatOperation = Extract<Operation, { kind: 'format' }>;

const horizontals = { left: 'Left', center: 'Center', right: 'Right', general: 'General' } as const;

/** What a format sets; undefined leaves the cell's own. */
interface CellFormat {
  readonly fill: string | undefined;
  readonly colour: string;
  readonly bold: boolean;
  readonly size: number;
  readonly typeface: string | undefined;
  readonly wrap: boolean;
  readonly horizontal: (typeof horizontals)[keyof typeof horizontals];
  readonly vertical: 'Center';
  /** Colour of the lines around and between its cells. */
  readonly line: string | undefined;
  readonly numberFormat: string | undefined;
}

type Property = keyof CellFormat;

/** How a cell of a new sheet looks by itself. */
const plain: Partial<CellFormat> = {
  colour: '#000000',
  bold: false,
  wrap: false,
  horizontal: 'General',
};

/**
 * @param formats of one sheet, in their order
 * @param isNew the sheet is added by the same plan
 */
export function formatSteps(
  formats: readonly FormatOperation[],
  palette: Plan['palette'],
  isNew: boolean,
): Step[] {
  const [first] = formats;
  if (!first) return [];
  const { sheet } = first;
  const board = boardOf(formats.map(({ area }) => area));
  const painted = new Map<Property, Map<unknown, Area[]>>();
  const looks = formats.map((format) => cellFormat(format, palette));
  for (const property of properties) {
    const byValue = regionsOf(board, formats, (at) => looks[at]?.[property]);
    if (isNew) byValue.delete(plain[property]);
    painted.set(property, byValue);
  }
  return properties.flatMap((property) => {
    const byValue = painted.get(property) ?? new Map<unknown, Area[]>();
    if (property === 'numberFormat') return numberFormatSteps(sheet, byValue);
    return [...byValue].flatMap(([value, areas]) => paintSteps(sheet, property, value, areas));
  });
}

/** Bytes of a cell that an array of number formats leaves alone, and of one that it sets, about. */
const [leftBytes, setBytes] = [5, 9];

/**
 * Regions have no number formats: one value stands for the whole of a range. Where the ranges are many
 * and small, an array over all of them weighs less; null in it leaves a cell alone.
 */
function numberFormatSteps(
  sheet: string,
  byValue: ReadonlyMap<unknown, readonly Area[]>,
): readonly Step[] {
  const painted = [...byValue].flatMap(([value, areas]) => areas.map((area) => ({ value, area })));
  const all = around(painted.map(({ area }) => area));
  const bytes = all.rows * all.columns * leftBytes + painted.length * setBytes;
  const oneByOne = painted.map(({ value, area }) =>
    step(3, (batch) => {
      batch.range({ ...area, sheet }).numberFormat = [[value]];
    }),
  );
  const weight = oneByOne.reduce((sum, one) => sum + one.bytes, 0);
  if (all.rows * all.columns > cellsAtOnce || bytes + 3 * actionBytes >= weight) return oneByOne;
  const formats = Array.from({ length: all.rows }, () =>
    new Array<unknown>(all.columns).fill(null),
  );
  for (const { value, area } of painted) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const from = area.column - all.column;
      formats[row - all.row]?.fill(value, from, from + area.columns);
    }
  }
  const whole = step(3, (batch) => {
    batch.range({ ...all, sheet }).numberFormat = formats;
  });
  return [{ ...whole, bytes: whole.bytes + JSON.stringify(formats).length }];
}

const properties: readonly Property[] = [
  'fill',
  'colour',
  'bold',
  'size',
  'typeface',
  'wrap',
  'horizontal',
  'vertical',
  'line',
  'numberFormat',
];

function cellFormat(
  { role, numberFormat, align }: FormatOperation,
  palette: Plan['palette'],
): CellFormat {
  const look = lookOf(role, palette);
  return {
    fill: look.fill === null ? undefined : `#${look.fill}`,
    colour: `#${look.colour}`,
    bold: look.bold,
    size: look.size,
    typeface: look.typeface ?? undefined,
    wrap: look.wrap,
    horizontal: horizontals[align ?? look.horizontal],
    vertical: 'Center',
    line: look.border ? `#${look.line}` : undefined,
    numberFormat,
  };
}

/** Actions that reach a region and its format. */
const reachActions = 4;

function paintSteps(
  sheet: string,
  property: Exclude<Property, 'numberFormat'>,
  value: unknown,
  areas: readonly Area[],
): Step[] {
  switch (property) {
    case 'line':
      return byShape(areas).flatMap((alike) =>
        regionSteps(sheet, alike, 19, (format, area) => border(format, area, String(value))),
      );
    default:
      return regionSteps(sheet, areas, 1, (format) => paintProperty(format, property, value));
  }
}

function paintProperty(
  format: Excel.RangeFormat,
  property: Exclude<Property, 'line' | 'numberFormat'>,
  value: unknown,
): void {
  switch (property) {
    case 'fill':
      format.fill.color = value as string;
      return;
    case 'colour':
      format.font.color = value as string;
      return;
    case 'bold':
      format.font.bold = value as boolean;
      return;
    case 'size':
      format.font.size = value as number;
      return;
    case 'typeface':
      format.font.name = value as string;
      return;
    case 'wrap':
      format.wrapText = value as boolean;
      return;
    case 'horizontal':
      format.horizontalAlignment = value as CellFormat['horizontal'];
      return;
    case 'vertical':
      format.verticalAlignment = value as CellFormat['vertical'];
      return;
  }
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;

/** @param shape one of the region's areas, which are alike in having inner lines */
function border({ borders }: Excel.RangeFormat, shape: Area, colour: string): void {
  for (const edge of edges) {
    if (edge === 'InsideVertical' && shape.columns === 1) continue;
    if (edge === 'InsideHorizontal' && shape.rows === 1) continue;
    const line = borders.getItem(edge);
    line.style = 'Continuous';
    // Lines are black by themselves.
    if (colour !== '#000000') line.color = colour;
  }
}

/** A single row has no lines between rows to be drawn, and asking for them is refused. */
function byShape(areas: readonly Area[]): readonly (readonly Area[])[] {
  const groups = new Map<string, Area[]>();
  for (const area of areas) {
    const shape = JSON.stringify([area.rows > 1, area.columns > 1]);
    groups.set(shape, [...(groups.get(shape) ?? []), area]);
  }
  return [...groups.values()];
}

/** As many areas go together as an address may be long. */
const [mostAreas, longestAddress] = [60, 1000];

function regionSteps(
  sheet: string,
  areas: readonly Area[],
  actions: number,
  paint: (format: Excel.RangeFormat, first: Area) => void,
): Step[] {
  return regions(areas).map((region): Step => {
    const bytes = region.map(areaAddress).join().length;
    const one = step(reachActions + actions, (batch) => {
      const [first] = region;
      if (!first) return;
      for (const { format } of regionOf(batch, sheet, region)) paint(format, first);
    });
    return { ...one, bytes: one.bytes + bytes };
  });
}

function regions(areas: readonly Area[]): readonly (readonly Area[])[] {
  const found: Area[][] = [];
  let length = 0;
  for (const area of areas) {
    const size = areaAddress(area).length + 1;
    const last = found.at(-1);
    if (last && last.length < mostAreas && length + size <= longestAddress) {
      last.push(area);
      length += size;
    } else {
      found.push([area]);
      length = size;
    }
  }
  return found;
}

/** Several rectangles of a sheet, as one object where Excel lets them. */
export function regionOf(
  batch: Batch,
  sheet: string,
  areas: readonly Area[],
): ReturnType<Batch['areas']> {
  const [first, ...others] = areas;
  return first && others.length === 0
    ? [batch.range({ ...first, sheet })]
    : batch.areas(sheet, areas.map(areaAddress));
}

/** Rows and columns at which some area begins or ends: between two of them all cells are alike. */
interface Board {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The place of a row and of a column among them. */
  readonly placeOfRow: ReadonlyMap<number, number>;
  readonly placeOfColumn: ReadonlyMap<number, number>;
}

function boardOf(areas: readonly Area[]): Board {
  const sorted = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);
  const placesOf = (of: readonly number[]) => new Map(of.map((each, place) => [each, place]));
  const rows = sorted(areas.flatMap(({ row, rows: count }) => [row, row + count]));
  const columns = sorted(areas.flatMap(({ column, columns: count }) => [column, column + count]));
  return { rows, columns, placeOfRow: placesOf(rows), placeOfColumn: placesOf(columns) };
}

/** The areas of each value that the last format of a cell leaves, as few rectangles as rows make. */
function regionsOf(
  board: Board,
  formats: readonly FormatOperation[],
  valueOf: (index: number) => unknown,
): Map<unknown, Area[]> {
  const cells = board.rows.slice(1).map(() => new Array<unknown>(board.columns.length - 1));
  formats.forEach(({ area }, index) => {
    const value = valueOf(index);
    if (value === undefined) return;
    const { placeOfRow, placeOfColumn } = board;
    const left = placeOfColumn.get(area.column);
    const right = placeOfColumn.get(area.column + area.columns);
    const bottom = placeOfRow.get(area.row + area.rows) ?? 0;
    for (let row = placeOfRow.get(area.row) ?? bottom; row < bottom; row += 1) {
      cells[row]?.fill(value, left, right);
    }
  });
  const found = new Map<unknown, Area[]>();
  for (const { value, area } of rectangles(board, cells)) {
    found.set(value, [...(found.get(value) ?? []), area]);
  }
  return found;
}

interface Rectangle {
  readonly value: unknown;
  readonly area: Area;
}

/** Runs of one value in a row, joined with the same run of the row above. */
function rectangles({ rows, columns }: Board, cells: readonly unknown[][]): Rectangle[] {
  const done: Rectangle[] = [];
  let open = new Map<string, Rectangle>();
  cells.forEach((line, r) => {
    const next = new Map<string, Rectangle>();
    const height = (rows[r + 1] ?? 0) - (rows[r] ?? 0);
    let start = 0;
    for (let c = 0; c < line.length; c += 1) {
      if (c + 1 < line.length && line[c + 1] === line[c]) continue;
      const value = line[c];
      const [left = 0, right = 0] = [columns[start], columns[c + 1]];
      start = c + 1;
      if (value === undefined) continue;
      const key = JSON.stringify([left, right, value]);
      const above = open.get(key);
      const area = above
        ? { ...above.area, rows: above.area.rows + height }
        : { row: rows[r] ?? 0, column: left, rows: height, columns: right - left };
      next.set(key, { value, area });
      open.delete(key);
    }
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()];
}
