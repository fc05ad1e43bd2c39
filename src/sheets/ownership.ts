/**
 * What in a workbook is ours, and the proof that a plan stays inside it. The proof trusts nobody:
 * it reads the snapshot and the plan alone and is run before any plan is carried out.
 *
 * Ours are: sheets that a name 均衡_页_… points to, or that the plan adds; cells below a name
 * 均衡_输出_…; and cells that the plan newly takes by such a name, if they are empty, unmerged,
 * outside Excel tables and on an unprotected sheet. What a person put among our cells (written.ts) is
 * neither written nor cleared. The county's cells may only be pointed at; of a table that 取数 made, those
 * that still hold what it wrote may be renewed (intake/provenCells.ts).
 */
import { contains, overlaps, areaAddress, type Area, type SheetArea } from './area';
import { isChartId } from './chart';
import { headerId, parseOwnName, type OwnedOutput } from './naming';
import { isArea, mayTake, uncovered } from './freeCells';
import { provenGifts } from './provenGifts';
import { fillsFresh, provenRenewals } from './intake/provenCells';
import { ownedAreas, writtenIn } from './written';
import type { Chart, KeptCell, Operation, Plan } from './plan';
import { farPlaces, rowsOfASheet, sheetNamed, valueAt, type Snapshot } from './snapshot';

export interface Violation {
  /** Index into the plan's operations. */
  readonly operation: number;
  readonly reason: ViolationReason;
  readonly sheet: string | null;
  /** A1 of the cells meant; null for an operation on a whole sheet or a name. */
  readonly address: string | null;
}

export type ViolationReason =
  /** The sheet to add is there already. */
  | 'sheetExists'
  | 'unknownSheet'
  /** An operation on a whole sheet that is not ours. */
  | 'foreignSheet'
  /** Cells that are not ours and cannot become ours. */
  | 'foreignCells'
  /** A column that holds cells of the county. */
  | 'foreignColumn'
  /** A name that is not ours, or one of ours that would claim what is not. */
  | 'foreignName'
  /** Contents that do not fit their area, or no area at all. */
  | 'shape';

/** The plan's violations; empty when it stays inside what is ours. */
export function proveOwnership(plan: Plan, snapshot: Snapshot): readonly Violation[] {
  const world = worldOf(plan, snapshot);
  return plan.operations.flatMap((operation, at) => {
    const reason = violationOf(operation, at, world);
    if (reason === null) return [];
    return [
      {
        operation: at,
        reason,
        sheet: 'sheet' in operation ? operation.sheet : null,
        address: 'area' in operation && isArea(operation.area) ? areaAddress(operation.area) : null,
      },
    ];
  });
}

/** Cells of the outputs on a county sheet: computed columns and the header cells above them. */
export function ownCells(outputs: readonly OwnedOutput[], sheet: string): readonly Area[] {
  const data = outputs.filter(({ id, area }) => id !== headerId && area.sheet === sheet);
  return [...data.map(({ area }) => area), ...zoneHeaderCells(outputs, sheet)];
}

/** The header cells above the columns of their zones, of one or more rows each. */
function zoneHeaderCells(outputs: readonly OwnedOutput[], sheet: string): readonly Area[] {
  const here = outputs.filter(({ area }) => area.sheet === sheet);
  return here
    .filter(({ id }) => id === headerId)
    .flatMap((header) =>
      here
        .filter((other) => other.id !== headerId && sameZone(other, header))
        .map(({ area }) => ({ ...header.area, column: area.column, columns: area.columns }))
        .filter((cell) => contains(header.area, cell)),
    );
}

function sameZone(a: OwnedOutput, b: OwnedOutput): boolean {
  return a.table === b.table && a.stage === b.stage && a.standard === b.standard;
}

interface World {
  readonly snapshot: Snapshot;
  /** Cells of a person's among ours. */
  readonly strange: readonly KeptCell[];
  /** Sheets of ours by name, with the index of the operation from which on they are. */
  readonly ownSheets: ReadonlyMap<string, number>;
  /** Our cells on county sheets: before the plan, and with what it newly takes. */
  readonly before: (sheet: string) => readonly Area[];
  readonly after: (sheet: string) => readonly Area[];
  /** The cells that a header's name would make ours. */
  readonly headerParts: (
    operation: Extract<Operation, { readonly kind: 'name' }>,
  ) => readonly Area[];
  /** Writes that renew a table of the county's and may. */
  readonly renewals: ReadonlySet<Operation>;
  /** Headers for the county to fill the columns below, where nothing stands. */
  readonly gifts: ReadonlySet<Operation>;
}

function worldOf(plan: Plan, snapshot: Snapshot): World {
  const owned = ownedAreas(snapshot);
  const ownSheets = new Map<string, number>();
  for (const { sheet } of owned.pages.values()) ownSheets.set(sheet, -1);
  plan.operations.forEach((operation, at) => {
    if (operation.kind !== 'addSheet' || exists(snapshot, operation.sheet)) return;
    if (!ownSheets.has(operation.sheet)) ownSheets.set(operation.sheet, at);
  });
  const before = remembered((sheet) => ownCells(owned.outputs, sheet));
  const claims = claimedOutputs(plan);
  const claimed = new Set(claims.map(({ name }) => name.toLowerCase()));
  // A header may be claimed anew over columns whose names stay.
  const outputs = [
    ...owned.outputs.filter(({ name }) => !claimed.has(name.toLowerCase())),
    ...claims,
  ];
  const after = remembered((sheet) => {
    const own = before(sheet);
    const page = sheetNamed(snapshot, sheet);
    const taken = ownCells(outputs, sheet).filter((area) => page && mayTake(page, area, own));
    return [...own, ...taken];
  });
  return {
    snapshot,
    strange: [...writtenIn(snapshot).strange, ...(plan.kept ?? [])],
    ownSheets,
    before,
    after,
    headerParts: ({ name, sheet }) => {
      const header = outputs.find((output) => output.name === name);
      const zone = header ? outputs.filter((output) => sameZone(output, header)) : [];
      return zoneHeaderCells(zone, sheet);
    },
    renewals: provenRenewals(plan, snapshot),
    gifts: provenGifts(plan, snapshot, (left, sheet) => ownCells(left, sheet)),
  };
}

function remembered<T>(make: (sheet: string) => T): (sheet: string) => T {
  const known = new Map<string, T>();
  return (sheet) => {
    const found = known.get(sheet);
    if (found !== undefined) return found;
    const made = make(sheet);
    known.set(sheet, made);
    return made;
  };
}

function exists(snapshot: Snapshot, sheet: string): boolean {
  return snapshot.sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase());
}

function claimedOutputs(plan: Plan): readonly OwnedOutput[] {
  return plan.operations.flatMap((operation): readonly OwnedOutput[] => {
    if (operation.kind !== 'name') return [];
    const own = parseOwnName(operation.name);
    if (own?.kind !== 'output') return [];
    const { table, stage, standard, id } = own;
    const area: SheetArea = { ...operation.area, sheet: operation.sheet };
    return [{ name: operation.name, table, stage, standard, id, area }];
  });
}

function violationOf(operation: Operation, at: number, world: World): ViolationReason | null {
  switch (operation.kind) {
    case 'addSheet':
      return world.ownSheets.get(operation.sheet) === at ? null : 'sheetExists';
    case 'removeName':
      return parseOwnName(operation.name) === null ? 'foreignName' : null;
    case 'name':
      return nameViolation(operation, at, world);
    case 'chart':
      if (!isChart(operation)) return 'shape';
      return isOwnSheet(operation.sheet, at, world) ? null : 'foreignSheet';
    case 'removeChart':
      if (!isChartId(operation.id)) return 'shape';
      return isOwnSheet(operation.sheet, at, world) ? null : 'foreignSheet';
    case 'freeze':
      return isOwnSheet(operation.sheet, at, world) ? null : 'foreignSheet';
    case 'filter':
    case 'print':
      if (!isArea(operation.area)) return 'shape';
      return isOwnSheet(operation.sheet, at, world) ? null : 'foreignSheet';
    case 'fitRows':
    case 'rowHeights':
      return rowsViolation(operation, at, world);
    case 'columns':
      return columnsViolation(operation, at, world);
    case 'write': {
      const { area, values, formulas = values } = operation;
      if (!isArea(area)) return 'shape';
      for (const rows of [values, formulas]) {
        if (rows.length !== area.rows) return 'shape';
        if (rows.some((row) => row.length !== area.columns)) return 'shape';
      }
      if (meetsStrange(operation.sheet, area, world)) return 'foreignCells';
      if (operation.gives) return world.gifts.has(operation) ? null : 'foreignCells';
      if (world.renewals.has(operation)) return null;
      return cellsViolation(operation.sheet, area, at, world, world.after);
    }
    case 'clear':
      if (meetsStrange(operation.sheet, operation.area, world)) return 'foreignCells';
      return cellsViolation(operation.sheet, operation.area, at, world, world.before);
    case 'validation':
      if (!isAllowed(operation)) return 'shape';
      return cellsViolation(operation.sheet, operation.area, at, world, world.after);
    case 'format':
      if (fillsFresh(operation.sheet, operation.area, world.renewals, world.snapshot)) return null;
      return cellsViolation(operation.sheet, operation.area, at, world, world.after);
    case 'merge':
      return cellsViolation(operation.sheet, operation.area, at, world, world.after);
    case 'colourRule':
      if (!operation.formula.startsWith('=')) return 'shape';
      return cellsViolation(operation.sheet, operation.area, at, world, world.after);
  }
}

/** Every series has a value for each label. */
function isChart({ id, corner, size, categories, series }: Chart): boolean {
  const cell = { ...corner, rows: 1, columns: 1 };
  const areas = [cell, categories, ...series.map(({ values }) => values)];
  return (
    isChartId(id) &&
    size.width > 0 &&
    size.height > 0 &&
    series.length > 0 &&
    areas.every(isArea) &&
    categories.columns === 1 &&
    series.every(({ values }) => values.columns === 1 && values.rows === categories.rows)
  );
}

/** Excel holds a list of at most 255 characters, a prompt of 255 and its title of 32. */
function isAllowed({
  allow,
  prompt,
}: Extract<Operation, { readonly kind: 'validation' }>): boolean {
  if (prompt.title.length > 32 || prompt.message.length > 255) return false;
  if (allow.kind === 'number') return allow.most === null || allow.most >= allow.least;
  if (allow.kind === 'cells') return isArea(allow.area) && allow.area.columns === 1;
  const { options } = allow;
  return (
    options.length > 0 &&
    options.join().length <= 255 &&
    options.every((option) => option !== '' && !/[,"]/.test(option))
  );
}

/** A cell of a person's would be lost. */
function meetsStrange(sheet: string, area: Area, { strange }: World): boolean {
  return strange.some(
    ({ row, column, sheet: of }) =>
      of === sheet && overlaps(area, { row, column, rows: 1, columns: 1 }),
  );
}

function isOwnSheet(sheet: string, at: number, { ownSheets }: World): boolean {
  const since = ownSheets.get(sheet);
  return since !== undefined && since < at;
}

function cellsViolation(
  sheet: string,
  area: Area,
  at: number,
  world: World,
  own: World['after'],
): ViolationReason | null {
  if (!isArea(area)) return 'shape';
  if (isOwnSheet(sheet, at, world)) return null;
  if (!sheetNamed(world.snapshot, sheet)) return 'unknownSheet';
  return uncovered(area, own(sheet)).length === 0 ? null : 'foreignCells';
}

/** The heights of a county's rows are the county's, whoever's cells stand in them. */
function rowsViolation(
  { sheet, row, heights }: Extract<Operation, { readonly kind: 'fitRows' | 'rowHeights' }>,
  at: number,
  world: World,
): ViolationReason | null {
  const strip = { row, column: 0, rows: heights.length, columns: 1 };
  if (!isArea(strip) || !heights.every((height) => height > 0 && height <= highestRow)) {
    return 'shape';
  }
  return isOwnSheet(sheet, at, world) ? null : 'foreignSheet';
}

function columnsViolation(
  operation: Extract<Operation, { readonly kind: 'columns' }>,
  at: number,
  world: World,
): ViolationReason | null {
  const { sheet, column, widths } = operation;
  const strip = { row: 0, column, rows: 1, columns: widths.length };
  if (!isArea(strip)) return 'shape';
  if (isOwnSheet(sheet, at, world)) return null;
  const page = sheetNamed(world.snapshot, sheet);
  if (!page?.grid) return 'unknownSheet';
  const { grid } = page;
  const own = world.after(sheet);
  for (let place = column; place < column + widths.length; place += 1) {
    const ours = own.filter((area) => place >= area.column && place < area.column + area.columns);
    if (ours.length === 0) return 'foreignColumn';
    const isOurs = (row: number) =>
      ours.some((area) => row >= area.row && row < area.row + area.rows);
    const strip = { row: 0, rows: rowsOfASheet, column: place, columns: 1 };
    if (farPlaces(grid, strip).some(({ row }) => !isOurs(row))) return 'foreignColumn';
    for (let row = grid.row; row < grid.row + grid.values.length; row += 1) {
      if (!isOurs(row) && valueAt(grid, row, place) !== null) return 'foreignColumn';
    }
  }
  return null;
}

function nameViolation(
  operation: Extract<Operation, { readonly kind: 'name' }>,
  at: number,
  world: World,
): ViolationReason | null {
  const own = parseOwnName(operation.name);
  if (own === null || own.kind === 'run') return 'foreignName';
  const { sheet, area } = operation;
  if (!isArea(area)) return 'shape';
  if (isOwnSheet(sheet, at, world)) return null;
  if (!sheetNamed(world.snapshot, sheet)) return 'unknownSheet';
  switch (own.kind) {
    case 'input':
    case 'source':
      return null;
    case 'page':
      return 'foreignName';
    case 'output':
      if (own.id !== headerId) {
        return uncovered(area, world.after(sheet)).length === 0 ? null : 'foreignName';
      }
      // A header's name may span a column that the county put between ours; it claims only ours.
      return world
        .headerParts(operation)
        .every((part) => uncovered(part, world.after(sheet)).length === 0)
        ? null
        : 'foreignName';
  }
}

/** In points. */
const highestRow = 409.5;
