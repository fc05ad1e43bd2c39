/**
 * A plan's operations as steps for Excel: contents, names and sheets here, looks in paint.ts. The
 * number of steps does not grow with the schools, except where a block is too large for a request.
 */
import { areaAddress, nameReference, overlaps, type Area, type SheetArea } from '../../sheets/area';
import type { Operation, Plan } from '../../sheets/plan';
import { asTyped, type Typed } from './cells';
import { operationBytes, newStep, type Step } from './host';
import { chartsAway, chartSteps, type ChartsImage } from './charts';
import { fitRows, hint, paint } from './paint';

/** What the workbook is known to hold. */
export interface KnownContents {
  /** A block holds just these contents, and no formula. */
  readonly stands: (place: SheetArea, contents: Contents) => boolean;
  /** What a name of the workbook refers to, without =; undefined when there is none. */
  readonly refersTo: (name: string) => string | undefined;
  readonly charts: ChartsImage;
}

type Contents = Extract<Operation, { kind: 'write' }>['values'];

export function stepsOf(plan: Plan, known: KnownContents): Step[] {
  /** Places whose contents are no longer as they are known. */
  const changed: SheetArea[] = [];
  const steps = plan.operations.flatMap((operation) => {
    if (operation.kind === 'write' || operation.kind === 'clear' || operation.kind === 'merge') {
      const place = { ...operation.area, sheet: operation.sheet };
      const isFresh = changed.every((one) => one.sheet !== place.sheet || !overlaps(one, place));
      const stands = operation.kind === 'write' && known.stands(place, operation.values);
      if (isFresh && stands) return [];
      changed.push(place);
    }
    return stepsOfOperation(operation, plan.palette, known);
  });
  return [...steps, ...chartsAway(known.charts)];
}

function stepsOfOperation(
  operation: Operation,
  palette: Plan['palette'],
  known: KnownContents,
): readonly Step[] {
  switch (operation.kind) {
    case 'addSheet':
      return [
        newStep(({ context }) => {
          const sheet = context.workbook.worksheets.add(operation.sheet);
          if (operation.hidden) sheet.visibility = 'Hidden';
        }),
      ];
    case 'clear':
      return [
        newStep((batch) => {
          const range = batch.range({ ...operation.area, sheet: operation.sheet });
          range.unmerge();
          range.clear('All');
          range.conditionalFormats.clearAll();
        }),
      ];
    case 'write':
      return writeSteps(
        operation.sheet,
        operation.area,
        operation.values.map((row) => row.map(asTyped)),
      );
    case 'name': {
      const reference = nameReference({ ...operation.area, sheet: operation.sheet });
      return nameSteps(operation.name, reference, known.refersTo(operation.name));
    }
    case 'removeName':
      return known.refersTo(operation.name) === undefined
        ? []
        : [newStep(({ context }) => context.workbook.names.getItem(operation.name).delete())];
    case 'chart':
      return chartSteps(operation, palette, known.charts);
    case 'removeChart':
      return [];
    case 'fitRows':
      return [newStep((batch) => fitRows(batch, operation))];
    case 'validation':
      return [newStep((batch) => hint(batch, operation))];
    case 'format':
    case 'merge':
    case 'columns':
    case 'rowHeights':
    case 'freeze':
    case 'colourRule':
    case 'print':
      return [newStep((batch) => paint(batch, operation, palette))];
  }
}

/**
 * Cells that the client sends as one array; it cuts a larger one itself, into pieces that take seven
 * actions each, and has Excel look at its shape first.
 */
const cellsAtOnce = 1500;

/** A block of cells, by rows where it is too large to be sent at once. */
export function writeSteps(
  sheet: string,
  area: Area,
  values: readonly (readonly Typed[])[],
): readonly Step[] {
  const most = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  return Array.from({ length: Math.ceil(values.length / most) }, (_, index): Step => {
    const first = index * most;
    const rows = values.slice(first, first + most).map((row) => [...row]);
    const part = { ...area, row: area.row + first, rows: rows.length };
    return {
      bytes: byteLength(rows) + operationBytes,
      cells: rows.length * area.columns,
      queue: (batch) => {
        batch.range({ ...part, sheet }).values = rows;
      },
    };
  });
}

/** @param present what the name refers to now, undefined when there is none */
export function nameSteps(
  name: string,
  reference: string,
  present: string | undefined,
): readonly Step[] {
  if (present === undefined) {
    return [newStep(({ context }) => context.workbook.names.add(name, `=${reference}`))];
  }
  if (plainReference(present) === plainReference(reference)) return [];
  return [
    newStep(({ context }) => {
      context.workbook.names.getItem(name).formula = `=${reference}`;
    }),
  ];
}

/** `'小学'!E2:F7`, to tell a reader which cells are meant. */
export function placeName(sheet: string, area: Area): string {
  return `'${sheet.replaceAll("'", "''")}'!${areaAddress(area)}`;
}

/** Excel quotes a sheet's name only where it must. */
function plainReference(reference: string): string {
  return reference.replaceAll("'", '');
}

const encoder = new TextEncoder();

function byteLength(rows: readonly (readonly Typed[])[]): number {
  return encoder.encode(JSON.stringify(rows)).length;
}
