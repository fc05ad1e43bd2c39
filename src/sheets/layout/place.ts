/**
 * Where a zone of computed columns stands beside its table: where its names say, else to the right
 * with one empty column between, else nowhere because the place is taken. Decides, writes nothing.
 */
import type { FindingParams } from '../../county/finding';
import type { StandardId } from '../../standards/standard';
import { contains, overlaps, type Area, type SheetArea } from '../area';
import type { BoundTable } from '../binding';
import type { OwnedOutput } from '../naming';
import { ownCells } from '../ownership';
import { farPlaces, sheetNamed, valueAt, type SheetSnapshot, type Snapshot } from '../snapshot';
import { headerId } from '../naming';
import { isStatus, type Zone } from './zone';

export type TakenReason = FindingParams['placeTaken']['reason'];

export type ZonePlace =
  /** Columns of the zone (0-based on the sheet), in the zone's order. */
  | {
      readonly kind: 'beside';
      readonly columns: readonly number[];
      readonly head: HeadRows;
      /** The zone is new or its rows changed: formats and rules must be made. */
      readonly remade: boolean;
      readonly isNew: boolean;
    }
  | { readonly kind: 'taken'; readonly reason: TakenReason };

/**
 * Rows of a zone's header cells, each merged over them: those of the table's header, so that the
 * texts have its height; only the last one where the others are taken.
 */
export interface HeadRows {
  readonly row: number;
  readonly rows: number;
}

export interface PlaceRequest {
  readonly zone: Zone;
  readonly standard: StandardId;
  readonly tables: readonly BoundTable[];
  readonly snapshot: Snapshot;
  /** Outputs that the workbook's names point to. */
  readonly outputs: readonly OwnedOutput[];
  /** Outputs among them of zones that this run places anew: no zone keeps clear of those. */
  readonly leaving: readonly OwnedOutput[];
  /** Cells that zones placed earlier in this run will cover. */
  readonly placed: readonly SheetArea[];
}

const sheetColumns = 16_384;
const sheetRows = 1_048_576;

export function placeOf(request: PlaceRequest): ZonePlace {
  const { zone, snapshot } = request;
  const sheet = sheetNamed(snapshot, zone.table.sheet);
  const [tall, low] = headsOf(zone.table);
  if (!sheet?.grid || low.row < 0) return { kind: 'taken', reason: 'values' };
  if (sheet.protected) return { kind: 'taken', reason: 'protected' };
  const stands = standsAt(request);
  if (stands) return stands;
  const place = newPlace(request, sheet, tall);
  return place.kind === 'beside' ? place : newPlace(request, sheet, low);
}

/** The zone where it stands and can stay; null where it is placed anew. */
export function standsAt(
  request: Pick<PlaceRequest, 'zone' | 'standard' | 'outputs' | 'snapshot'>,
): ZonePlace | null {
  const { table } = request.zone;
  const sheet = sheetNamed(request.snapshot, table.sheet);
  const [tall, low] = headsOf(table);
  if (!sheet?.grid) return null;
  return standing(request, sheet, tall) ?? standing(request, sheet, low);
}

/** All header rows of the table, and the last one; the row above the data where it has none. */
export function headsOf({ header, firstRow }: BoundTable): readonly [HeadRows, HeadRows] {
  const last = header?.last ?? firstRow - 1;
  const first = header?.first ?? last;
  return [
    { row: first, rows: last - first + 1 },
    { row: last, rows: 1 },
  ];
}

/** The outputs of one zone, whichever sheet they stand on. */
export function outputsOf({
  zone,
  standard,
  outputs,
}: Pick<PlaceRequest, 'zone' | 'standard' | 'outputs'>): readonly OwnedOutput[] {
  return outputs.filter(
    (output) =>
      output.standard === standard &&
      output.table === zone.table.key &&
      output.stage === zone.stage,
  );
}

/** The zone where its names say it stands, provided every one of them is whole. */
function standing(
  request: Parameters<typeof standsAt>[0],
  sheet: SheetSnapshot,
  head: HeadRows,
): ZonePlace | null {
  const { zone, outputs } = request;
  const known = new Map(outputsOf(request).map((output) => [output.id, output.area] as const));
  const header = known.get(headerId);
  const areas = zone.columns.map(({ id }) => known.get(id));
  if (!header || known.size !== zone.columns.length + 1) return null;
  const [first] = areas;
  if (!first) return null;
  const columns: number[] = [];
  for (const area of areas) {
    const whole =
      area?.sheet === sheet.name &&
      area.columns === 1 &&
      area.row === first.row &&
      area.rows === first.rows &&
      area.column >= header.column &&
      area.column < header.column + header.columns &&
      !columns.includes(area.column);
    if (!whole) return null;
    columns.push(area.column);
  }
  const { firstRow, rowCount } = zone.table;
  const remade =
    first.row !== firstRow ||
    first.rows !== rowCount ||
    header.row !== head.row ||
    header.rows !== head.rows;
  if (remade) {
    const own = ownCells(outputs, sheet.name);
    const grown = columns.flatMap((column) => zoneCells(zone.table, head, column, 1));
    if (obstacle(sheet, grown, own)) return null;
  }
  return { kind: 'beside', columns, head, remade, isNew: false };
}

/** To the right of the sheet's tables and of our zones that share rows with it. */
function newPlace(request: PlaceRequest, sheet: SheetSnapshot, head: HeadRows): ZonePlace {
  const { zone, tables, outputs, leaving, placed } = request;
  const { table } = zone;
  const mine = new Set([...outputsOf(request), ...leaving]);
  const rows = { row: head.row, rows: table.firstRow + table.rowCount - head.row };
  const zones = [
    ...ownCells(
      outputs.filter((output) => !mine.has(output)),
      sheet.name,
    ),
    ...placed.filter((area) => area.sheet === sheet.name),
  ].filter((area) => overlaps(area, { ...rows, column: 0, columns: sheetColumns }));
  const last = Math.max(
    ...tables.filter((other) => other.sheet === sheet.name).map(({ lastColumn }) => lastColumn),
    ...zones.map((area) => area.column + area.columns - 1),
  );
  const first = last + 2;
  const { length } = zone.columns;
  if (first + length > sheetColumns) return { kind: 'taken', reason: 'values' };

  const own = ownCells(outputs, sheet.name);
  const below = headsOf(table)[1].row;
  const between = { row: below, rows: table.firstRow + table.rowCount - below };
  const reason =
    obstacle(sheet, zoneCells(table, head, first, length), own) ??
    (holdsValues(sheet, wholeColumns(first, length), own) ||
    holdsValues(sheet, { ...between, column: last + 1, columns: 1 }, own)
      ? 'values'
      : null);
  if (reason) return { kind: 'taken', reason };
  return {
    kind: 'beside',
    columns: zone.columns.map((_, at) => first + at),
    head,
    remade: true,
    isNew: true,
  };
}

/** The cells of columns of a zone: header and data, apart where the header stands higher. */
export function zoneCells(
  table: BoundTable,
  head: HeadRows,
  column: number,
  columns: number,
): readonly Area[] {
  const data = { row: table.firstRow, rows: table.rowCount, column, columns };
  if (head.row + head.rows === table.firstRow) {
    return [{ ...data, row: head.row, rows: head.rows + table.rowCount }];
  }
  return [{ ...head, column, columns }, data];
}

/** Columns side by side make one block; returns runs of indexes into `columns`. */
export function runsOf(columns: readonly number[]): readonly (readonly number[])[] {
  const order = columns.map((_, at) => at).sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0));
  const runs: number[][] = [];
  for (const at of order) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && columns[before] === (columns[at] ?? 0) - 1) run.push(at);
    else runs.push([at]);
  }
  return runs;
}

/** The column of a zone's status texts. */
export function statusColumnOf(zone: Zone, columns: readonly number[]): number {
  return columns[zone.columns.findIndex(isStatus)] ?? 0;
}

/** Why cells cannot be written. An Excel table beside them would grow over them. */
export function obstacle(
  sheet: SheetSnapshot,
  areas: readonly Area[],
  own: readonly Area[],
): TakenReason | null {
  const meets = (other: Area) => areas.some((area) => overlaps(area, other));
  if (areas.some((area) => holdsValues(sheet, area, own))) return 'values';
  const foreign = sheet.merges?.filter((merge) => !own.some((area) => contains(area, merge)));
  if (foreign?.some(meets)) return 'merge';
  const near = sheet.tables.some((table) =>
    meets({ ...table, column: table.column - 1, columns: table.columns + 2 }),
  );
  return near ? 'table' : null;
}

function wholeColumns(column: number, columns: number): Area {
  return { row: 0, rows: sheetRows, column, columns };
}

/** Some cell holds a value that is not ours. */
function holdsValues(sheet: SheetSnapshot, area: Area, own: readonly Area[]): boolean {
  const { grid } = sheet;
  if (!grid) return true;
  const near = own.filter((cells) => overlaps(cells, area));
  const isForeign = (row: number, column: number) =>
    !near.some((cells) => overlaps(cells, { row, column, rows: 1, columns: 1 }));
  if (farPlaces(grid, area).some(({ row, column }) => isForeign(row, column))) return true;
  const end = Math.min(area.row + area.rows, grid.row + grid.values.length);
  for (let row = Math.max(area.row, grid.row); row < end; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (valueAt(grid, row, column) !== null && isForeign(row, column)) return true;
    }
  }
  return false;
}
