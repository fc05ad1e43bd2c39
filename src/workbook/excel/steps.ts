/**
 * A plan's operations as steps for Excel: contents, names and sheets here, looks in paint.ts. The
 * number of steps does not grow with the schools, except where a block is too large for a request.
 */
import { areaAddress, nameReference, type Area } from '../../sheets/area';
import type { Operation, Plan } from '../../sheets/plan';
import { asTyped, type Typed } from './cells';
import { hostLimits, operationBytes, newStep, type Step } from './host';
import { chartsAway, chartSteps, type ChartsImage } from './charts';
import { fitRows, hint, paint } from './paint';
import { rangeOf } from './pieces';

/** What the workbook is known to hold. */
export interface KnownContents {
  /** What a name of the workbook refers to, without =; undefined when there is none. */
  readonly refersTo: (name: string) => string | undefined;
  readonly charts: ChartsImage;
}

export function stepsOf(plan: Plan, known: KnownContents): Step[] {
  return [
    ...plan.operations.flatMap((operation) => stepsOfOperation(operation, plan.palette, known)),
    ...chartsAway(known.charts),
  ];
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
          const range = rangeOf(batch.sheet(operation.sheet), operation.area);
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

/** A block of cells, by rows where it is too large for one request. */
export function writeSteps(
  sheet: string,
  area: Area,
  values: readonly (readonly Typed[])[],
): readonly Step[] {
  const { requestBytes, cells } = hostLimits();
  const steps: Step[] = [];
  let first = 0;
  let bytes = 0;
  const cut = (end: number) => {
    const rows = values.slice(first, end).map((row) => [...row]);
    const part = { ...area, row: area.row + first, rows: rows.length };
    if (rows.length > 0) {
      steps.push({
        bytes: bytes + operationBytes,
        cells: rows.length * area.columns,
        queue: (batch) => {
          rangeOf(batch.sheet(sheet), part).values = rows;
        },
      });
    }
    first = end;
    bytes = 0;
  };
  for (const [index, row] of values.entries()) {
    const size = Number.isFinite(requestBytes) ? byteLength(row) : 0;
    const tooMany = (index - first + 1) * area.columns > cells;
    if (index > first && (bytes + size > requestBytes / 2 || tooMany)) cut(index);
    bytes += size;
  }
  cut(values.length);
  return steps;
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

function byteLength(row: readonly Typed[]): number {
  return encoder.encode(JSON.stringify(row)).length + 1;
}
