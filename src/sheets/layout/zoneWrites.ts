/** The operations that write a zone beside its table, and those that give a zone its looks. */
import { areaAddress, type Area, type SheetArea } from '../area';
import { headerId, outputName } from '../naming';
import { bearsMarks } from '../cellMarks';
import { ownedAreas } from '../written';
import { ownCells } from '../ownership';
import type { Operation, PreviewLine } from '../plan';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';
import type { LayoutInput } from './input';
import { standardTerm } from './messages';
import { nameWhereNew, plain } from '../page/writePage';
import type { Part } from '../page/draft';
import { plainLooks } from '../page/blocks';
import { formulaOn } from '../live/liveCells';
import { runsOf, statusColumnOf, zoneCells, type ZonePlace } from './place';
import { isStatus, ruleFormula, type Zone, type ZoneColumn } from './zone';

/** A zone with its place beside the table. */
export interface PlacedZone {
  readonly zone: Zone;
  readonly place: Extract<ZonePlace, { readonly kind: 'beside' }>;
}

export function writeZone(placed: PlacedZone, input: LayoutInput, coloursChanged: boolean): Part {
  const { zone, place } = placed;
  const { table } = zone;
  const remade = place.remade || coloursChanged;
  const runs = runsOf(place.columns).map((run) => zoneRunOf(run, placed));
  return {
    operations: [
      ...(remade && !place.isNew ? clearedZone(zone, input) : []),
      ...runs.flatMap((run) => runWrites(run, placed, input, remade)),
      ...(remade ? zoneLooks(zone, place.columns, table.sheet, table.firstRow) : []),
      ...zoneNames(placed, input),
    ],
    preview: runs.flatMap((run) => runPreview(run, placed, input)),
  };
}

/** Columns of a zone that stand side by side. */
interface ZoneRun {
  readonly columns: readonly ZoneColumn[];
  /** The first of them on the sheet, 0-based. */
  readonly first: number;
  /** The status among them, with its column on the sheet. */
  readonly status: { readonly column: ZoneColumn; readonly at: number } | null;
}

function zoneRunOf(run: readonly number[], { zone, place }: PlacedZone): ZoneRun {
  const at = (index: number) => place.columns[index] ?? 0;
  const columns = run.flatMap((index) => {
    const column = zone.columns[index];
    return column ? [{ column, at: at(index) }] : [];
  });
  return {
    columns: columns.map(({ column }) => column),
    first: at(run[0] ?? 0),
    status: columns.find(({ column }) => isStatus(column)) ?? null,
  };
}

/** Clears where the zone stood, so that formats and rules are made on empty ground. */
function clearedZone(
  { table, stage }: Zone,
  { snapshot, assessment }: LayoutInput,
): readonly Operation[] {
  const old = ownedAreas(snapshot).outputs.filter(
    (output) =>
      output.table === table.key &&
      output.stage === stage &&
      output.standard === assessment.standard.id,
  );
  const { sheet } = table;
  return joined(ownCells(old, sheet)).map((area): Operation => ({ kind: 'clear', sheet, area }));
}

function runWrites(
  { columns, first, status }: ZoneRun,
  { zone, place }: PlacedZone,
  { snapshot }: LayoutInput,
  remade: boolean,
): readonly Operation[] {
  const { sheet, firstRow, rowCount } = zone.table;
  const header: Area = { ...place.head, column: first, columns: columns.length };
  const data: Area = { row: firstRow, column: first, rows: rowCount, columns: columns.length };
  const heads = Array.from({ length: header.rows }, (_, row) =>
    columns.map((column) => (row === 0 ? column.header : null)),
  );
  const rows = Array.from({ length: rowCount }, (_, row) =>
    columns.map(({ values }) => values[row] ?? null),
  );
  const widths = columns.map(({ width }) => width);
  const isHidden =
    status !== null && (place.isNew || isFirstMarked(snapshot, sheet, data, place.head, status.at));
  return [
    { kind: 'write', sheet, area: header, values: heads },
    { kind: 'write', sheet, area: data, values: rows, ...formulasOf(columns, sheet, rowCount) },
    ...(remade ? headerLooks(sheet, header) : []),
    ...(place.isNew ? [{ kind: 'columns', sheet, column: first, widths } as const] : []),
    ...(isHidden ? [hiding(sheet, status.at, status.column)] : []),
  ];
}

/** Absent where no cell has one. */
function formulasOf(
  columns: readonly ZoneColumn[],
  sheet: string,
  rowCount: number,
): Pick<Extract<Operation, { kind: 'write' }>, 'formulas'> {
  if (columns.every(({ formulas }) => formulas === undefined)) return {};
  const formulas = Array.from({ length: rowCount }, (_, row) =>
    columns.map((column) => {
      const found = column.formulas?.[row];
      return found ? formulaOn(sheet, sheet, found.formula) : null;
    }),
  );
  return { formulas };
}

function runPreview(
  { columns, first }: ZoneRun,
  { zone, place }: PlacedZone,
  { assessment, words }: LayoutInput,
): readonly PreviewLine[] {
  const { table } = zone;
  return zoneCells(table, place.head, first, columns.length).map((area) => ({
    sheet: table.sheet,
    address: areaAddress(area),
    what: {
      code: 'sheet.preview.columns',
      params: { standard: standardTerm(words, assessment.standard.id), table: table.key },
    },
  }));
}

function zoneNames(
  { zone, place }: PlacedZone,
  { snapshot, assessment }: LayoutInput,
): readonly Operation[] {
  const { table, stage, columns } = zone;
  const { sheet, firstRow, rowCount } = table;
  const left = Math.min(...place.columns);
  const right = Math.max(...place.columns);
  const names = [
    ...columns.map(({ id }, index) => ({
      id,
      area: { row: firstRow, column: place.columns[index] ?? 0, rows: rowCount, columns: 1 },
    })),
    { id: headerId, area: { ...place.head, column: left, columns: right - left + 1 } },
  ];
  return names.flatMap(({ id, area }) =>
    nameWhereNew(snapshot, outputName(table.key, stage, assessment.standard.id, id), sheet, area),
  );
}

/** A status of version 0.1.0, which bore no marks and was seen, in a column with nothing of the county's. */
function isFirstMarked(
  snapshot: Snapshot,
  sheet: string,
  data: Area,
  head: Pick<Area, 'row' | 'rows'>,
  column: number,
): boolean {
  const grid = sheetNamed(snapshot, sheet)?.grid;
  if (!grid || bearsMarks(valueAt(grid, head.row, column))) return false;
  const ours = (row: number) =>
    [head, data].some((part) => row >= part.row && row < part.row + part.rows);
  return grid.values.every(
    (_, at) => ours(grid.row + at) || valueAt(grid, grid.row + at, column) === null,
  );
}

/** The status is for colour rules and marks, not for readers. */
function hiding(sheet: string, column: number, { width }: ZoneColumn): Operation {
  return { kind: 'columns', sheet, column, widths: [width], hidden: true };
}

/** Each header cell covers all header rows of the table, as a county's own columns do. */
function headerLooks(sheet: string, header: Area): readonly Operation[] {
  const cells = Array.from({ length: header.columns }, (_, at): Area => ({
    ...header,
    column: header.column + at,
    columns: 1,
  }));
  return [
    { kind: 'format', sheet, area: header, role: 'header' },
    ...(header.rows === 1 ? [] : cells.map((area): Operation => ({ kind: 'merge', sheet, area }))),
  ];
}

/** Formats and colour rules, one per column and role, whatever the number of schools. */
export function zoneLooks(
  zone: Zone,
  columns: readonly number[],
  sheet: string,
  firstRow: number,
): readonly Operation[] {
  const statusColumn = statusColumnOf(zone, columns);
  return zone.columns.flatMap((column, index): readonly Operation[] => {
    const area: Area = {
      row: firstRow,
      column: columns[index] ?? 0,
      rows: zone.table.rowCount,
      columns: 1,
    };
    return [
      { kind: 'format', sheet, area, ...plainLooks(column) },
      ...column.rules.map((rule): Operation => ({
        kind: 'colourRule',
        sheet,
        area,
        formula: ruleFormula(rule, statusColumn, firstRow, area.column),
        role: rule.role,
        ...(rule.numberFormat === undefined ? {} : { numberFormat: rule.numberFormat }),
      })),
    ];
  });
}

/** The cells that a placed zone will cover. */
export function coveredBy({ zone, place }: PlacedZone): readonly SheetArea[] {
  const { table } = zone;
  return place.columns.flatMap((column) =>
    zoneCells(table, place.head, column, 1).map((area) => ({ ...area, sheet: table.sheet })),
  );
}

/** Cells of the same rows side by side as one area, so that clearing takes few operations. */
export function joined(areas: readonly Area[]): readonly Area[] {
  const sorted = [...areas].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column);
  const blocks: Area[] = [];
  for (const area of sorted) {
    const last = blocks.at(-1);
    const beside =
      last?.row === area.row &&
      last.rows === area.rows &&
      last.column + last.columns === area.column;
    if (last && beside) {
      blocks[blocks.length - 1] = { ...last, columns: last.columns + area.columns };
    } else blocks.push(plain(area));
  }
  return blocks;
}
