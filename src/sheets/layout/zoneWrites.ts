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
import { runsOf, statusColumnOf, zoneCells, type ZonePlace } from './place';
import { isStatus, ruleFormula, type Zone, type ZoneColumn } from './zone';

/** A zone with its place beside the table. */
export interface PlacedZone {
  readonly zone: Zone;
  readonly place: Extract<ZonePlace, { readonly kind: 'beside' }>;
}

export function writeZone(
  { zone, place }: PlacedZone,
  input: LayoutInput,
  coloursChanged: boolean,
): Part {
  const { snapshot, assessment, words } = input;
  const { table, stage, columns } = zone;
  const { sheet, firstRow, rowCount } = table;
  const standard = assessment.standard.id;
  const remade = place.remade || coloursChanged;
  const operations: Operation[] = [];
  const preview: PreviewLine[] = [];
  const at = (index: number) => place.columns[index] ?? 0;

  if (remade && !place.isNew) {
    const old = ownedAreas(snapshot).outputs.filter(
      (output) =>
        output.table === table.key && output.stage === stage && output.standard === standard,
    );
    for (const area of joined(ownCells(old, sheet)))
      operations.push({ kind: 'clear', sheet, area });
  }
  for (const run of runsOf(place.columns)) {
    const block = run.flatMap((index) => columns[index] ?? []);
    const first = at(run[0] ?? 0);
    const header: Area = { ...place.head, column: first, columns: run.length };
    const data: Area = { row: firstRow, column: first, rows: rowCount, columns: run.length };
    operations.push(
      {
        kind: 'write',
        sheet,
        area: header,
        values: Array.from({ length: header.rows }, (_, row) =>
          block.map((column) => (row === 0 ? column.header : null)),
        ),
      },
      {
        kind: 'write',
        sheet,
        area: data,
        values: Array.from({ length: rowCount }, (_, row) =>
          block.map(({ values }) => values[row] ?? null),
        ),
      },
    );
    if (remade) operations.push(...headerLooks(sheet, header));
    if (place.isNew) {
      const widths = block.map(({ width }) => width);
      operations.push({ kind: 'columns', sheet, column: first, widths });
    }
    const status = run.find((index) => columns[index] && isStatus(columns[index]));
    if (
      status !== undefined &&
      (place.isNew || isFirstMarked(snapshot, sheet, data, place.head, at(status)))
    ) {
      operations.push(hiding(sheet, at(status), columns[status]));
    }
    for (const area of zoneCells(table, place.head, first, run.length)) {
      preview.push({
        sheet,
        address: areaAddress(area),
        what: {
          code: 'sheet.preview.columns',
          params: { standard: standardTerm(words, standard), table: table.key },
        },
      });
    }
  }
  if (remade) operations.push(...zoneLooks(zone, place.columns, sheet, firstRow));
  const left = Math.min(...place.columns);
  const right = Math.max(...place.columns);
  const names = [
    ...columns.map(({ id }, index) => ({
      id,
      area: { row: firstRow, column: at(index), rows: rowCount, columns: 1 },
    })),
    {
      id: headerId,
      area: { ...place.head, column: left, columns: right - left + 1 },
    },
  ];
  for (const { id, area } of names) {
    operations.push(
      ...nameWhereNew(snapshot, outputName(table.key, stage, standard, id), sheet, area),
    );
  }
  return { operations, preview };
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
function hiding(sheet: string, column: number, status: ZoneColumn | undefined): Operation {
  return { kind: 'columns', sheet, column, widths: [status?.width ?? 10], hidden: true };
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
    const { role, numberFormat, align, rules } = column;
    return [
      {
        kind: 'format',
        sheet,
        area,
        role,
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(align === undefined ? {} : { align }),
      },
      ...rules.map((rule): Operation => ({
        kind: 'colourRule',
        sheet,
        area,
        formula: ruleFormula(rule, statusColumn, firstRow),
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
