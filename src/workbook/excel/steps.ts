/**
 * A plan's operations as steps for Excel: contents, names and sheets here, looks in paint.ts. The
 * number of steps does not grow with the schools, except where a block is too large for a request.
 */
import { areaAddress, nameReference, overlaps, type Area, type SheetArea } from '../../sheets/area';
import type { Operation, Plan } from '../../sheets/plan';
import { asTyped, type Typed } from './cells';
import { cellsAtOnce, newStep, step, type Step } from './host';
import { formatSteps } from './regions';
import { chartsAway, chartSteps, type ChartsImage } from './charts';
import { columnSteps, fitRows, hintStep, lookStep } from './paint';

/** What the workbook is known to hold. */
export interface KnownContents {
  /** A block holds just these contents, and these formulas or none. */
  readonly stands: (place: SheetArea, contents: Contents, formulas: Formulas) => boolean;
  /** What a name of the workbook refers to, without =; undefined when there is none. */
  readonly refersTo: (name: string) => string | undefined;
  readonly charts: ChartsImage;
}

type Contents = Extract<Operation, { kind: 'write' }>['values'];
type Formulas = Extract<Operation, { kind: 'write' }>['formulas'];

export function stepsOf(plan: Plan, known: KnownContents): Step[] {
  const added = new Set(
    plan.operations.flatMap((one) => (one.kind === 'addSheet' ? [one.sheet] : [])),
  );
  const steps: Step[] = [];
  /** Looks of one sheet that wait for what else it gets, to be painted together. */
  let waiting: GatheredLook[] = [];
  const paintTogether = () => {
    const isNew = waiting.some(({ sheet }) => added.has(sheet));
    steps.push(
      ...formatSteps(ofKind(waiting, 'format'), plan.palette, isNew),
      ...columnSteps(ofKind(waiting, 'columns')),
      ...mergeSteps(ofKind(waiting, 'merge')),
    );
    waiting = [];
  };
  const isFresh = freshness();
  for (const operation of plan.operations) {
    if (waiting.some((look) => comesAfter(operation, look))) paintTogether();
    if (isGathered(operation)) {
      isFresh(operation);
      waiting.push(operation);
      continue;
    }
    const isKnown = isFresh(operation);
    if (isKnown && operation.kind === 'write') {
      const { area, sheet, values, formulas } = operation;
      if (known.stands({ ...area, sheet }, values, formulas)) continue;
    }
    steps.push(...stepsOfOperation(operation, plan.palette, known));
  }
  paintTogether();
  return [...steps, ...chartsAway(known.charts)];
}

type GatheredLook = Extract<Operation, { kind: 'format' | 'columns' | 'merge' }>;

function isGathered(operation: Operation): operation is GatheredLook {
  return operation.kind === 'format' || operation.kind === 'columns' || operation.kind === 'merge';
}

function ofKind<Kind extends GatheredLook['kind']>(
  looks: readonly GatheredLook[],
  kind: Kind,
): Extract<GatheredLook, { kind: Kind }>[] {
  return looks.filter((one): one is Extract<GatheredLook, { kind: Kind }> => one.kind === kind);
}

/** It must find the look painted; or it is of another sheet, and sheets go one by one. */
function comesAfter(operation: Operation, look: GatheredLook): boolean {
  if (!('sheet' in operation)) return false;
  if (operation.sheet !== look.sheet || operation.kind === 'fitRows') return true;
  if (look.kind === 'columns') return false;
  switch (operation.kind) {
    case 'clear':
    case 'write':
      return overlaps(operation.area, look.area);
    case 'format':
      // What is merged takes the look of its first cell.
      return look.kind === 'merge' && overlaps(operation.area, look.area);
    default:
      return false;
  }
}

/** Merges of single rows, one below the other, as one. */
function mergeSteps(merges: readonly Extract<Operation, { kind: 'merge' }>[]): Step[] {
  const [first] = merges;
  if (!first) return [];
  const { sheet } = first;
  const single = merges.filter(({ area }) => area.rows === 1).map(({ area }) => area);
  const tall = merges.filter(({ area }) => area.rows > 1).map(({ area }) => area);
  return [
    ...tall.map((area) => step(4, (batch) => batch.range({ ...area, sheet }).merge(false))),
    ...stacked(single).map((area) =>
      step(4, (batch) => batch.range({ ...area, sheet }).merge(area.rows > 1)),
    ),
  ];
}

/** Rows of the same columns that follow one another. */
function stacked(rows: readonly Area[]): Area[] {
  const sorted = [...rows].sort(
    (a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row,
  );
  const found: Area[] = [];
  for (const area of sorted) {
    const last = found.at(-1);
    const follows =
      last?.column === area.column &&
      last.columns === area.columns &&
      last.row + last.rows === area.row;
    if (last && follows) found[found.length - 1] = { ...last, rows: last.rows + 1 };
    else found.push(area);
  }
  return found;
}

/** Tells of each operation whether its place still holds what was read, when the time for it comes. */
function freshness(): (operation: Operation) => boolean {
  const changed = new Map<string, Area[]>();
  return (operation) => {
    if (operation.kind !== 'write' && operation.kind !== 'clear' && operation.kind !== 'merge') {
      return true;
    }
    const { area, sheet } = operation;
    const others = changed.get(sheet) ?? [];
    const isFresh = others.every((one) => !overlaps(one, area));
    others.push(area);
    changed.set(sheet, others);
    return isFresh;
  };
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
        operation.values.map((row, r) =>
          row.map((content, c) => operation.formulas?.[r]?.[c] ?? asTyped(content)),
        ),
        operation.formulas ? 'formulas' : 'values',
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
    case 'filter':
      return [
        step(4, (batch) => {
          const { area, sheet } = operation;
          batch.sheet(sheet).autoFilter.apply(batch.range({ ...area, sheet }));
        }),
      ];
    case 'validation':
      return [hintStep(operation)];
    case 'format':
    case 'merge':
    case 'columns':
    case 'rowHeights':
    case 'freeze':
    case 'colourRule':
    case 'print':
      return [lookStep(operation, palette)];
  }
}

/**
 * Bytes that one step of cells may take, so that a request is filled to within so much of what the host
 * takes; ordinary cells never come near.
 */
const stepBytes = 200_000;

/** A block of cells, by rows where it is too large to be sent at once. */
export function writeSteps(
  sheet: string,
  area: Area,
  values: readonly (readonly Typed[])[],
  as: 'values' | 'formulas' = 'values',
): readonly Step[] {
  const most = Math.max(1, Math.floor(cellsAtOnce / area.columns));
  const steps: Step[] = [];
  for (let first = 0; first < values.length;) {
    const { rows, bytes } = rowsAtOnce(values, first, most);
    const part = { ...area, row: area.row + first, rows: rows.length };
    const one = step(3, (batch) => {
      batch.range({ ...part, sheet })[as] = rows;
    });
    steps.push({ ...one, bytes: one.bytes + bytes, cells: rows.length * area.columns });
    first += rows.length;
  }
  return steps;
}

/** Rows from `first` on: at least one, no more than `most`, and no more bytes than a step may take. */
function rowsAtOnce(
  values: readonly (readonly Typed[])[],
  first: number,
  most: number,
): { readonly rows: Typed[][]; readonly bytes: number } {
  const rows: Typed[][] = [];
  let bytes = 2;
  for (const row of values.slice(first, first + most)) {
    const more = byteLength(row) + 1;
    if (rows.length > 0 && bytes + more > stepBytes) break;
    rows.push([...row]);
    bytes += more;
  }
  return { rows, bytes };
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
  return encoder.encode(JSON.stringify(row)).length;
}
