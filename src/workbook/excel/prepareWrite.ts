/** What has to be known before a plan is written: what it would change, and whether it may. */
import type { SheetArea } from '../../sheets/area';
import type { Plan } from '../../sheets/plan';
import { sheetNamed, valueAt } from '../../sheets/snapshot';
import { WorkbookFailure } from '../port';
import { captureLooks } from './capture';
import { chartsImage, type DrawnChart } from './charts';
import {
  disjointAreas,
  imageOf,
  lookArea,
  releasedLooks,
  sheetsTouched,
  takenCells,
  takenLooks,
  touchedColumns,
} from './image';
import { joinedAreas } from './joined';
import { type Memory } from './memory';
import { type Painted } from './paint';
import { type AppliedChange } from './restore';
import { type Turn } from './turn';
import { type Waiting } from './waiting';

/** The before-image; one round trip for looks where the plan takes places that were not ours. */
export async function prepareWrite(
  plan: Plan,
  memory: Memory,
  previous: readonly Painted[] | null,
  drawn: readonly DrawnChart[],
  turn: Turn,
  waiting: Waiting,
): Promise<AppliedChange> {
  const image = imageOf(plan, memory);
  const outputs = previous
    ? disjointAreas([
        ...memory.zones.outputs,
        ...previous.flatMap(({ operation }) => lookArea(operation)),
      ])
    : memory.zones.outputs;
  const ours = outputs.filter(({ sheet }) => !memory.zones.pages.has(sheet));
  const taken = takenLooks(plan, memory, image, ours);
  const released = previous ? [] : releasedLooks(plan, memory);
  const columns = touchedColumns(plan.operations).filter(
    (area) => !image.addedSheets.includes(area.sheet) && !columnOfOurs(memory, previous, area),
  );
  // What the county may have changed since it was read, and the plan takes for what it was.
  const relied = joinedAreas(
    disjointAreas([...takenCells(image, memory, ours), ...renewedCells(plan)]),
  );
  const reliedCells = relied.map((area) => {
    const grid = sheetNamed(memory.snapshot, area.sheet)?.grid ?? null;
    const read = (row: number, column: number) => (grid ? valueAt(grid, row, column) : null);
    return { ...area, read };
  });
  const looks = await captureLooks(
    joinedAreas(disjointAreas([...taken, ...released])),
    columns,
    reliedCells,
    waiting,
  );
  const pages = image.cells.filter(
    ({ sheet }) => memory.zones.pages.has(sheet) && !image.addedSheets.includes(sheet),
  );
  const charts = chartsImage(plan, memory.charts, drawn);
  return { plan, image, looks, charts, previous, ours: [...ours, ...pages], turn };
}

/** Cells of the county's tables that 取数 renews. */
function renewedCells({ operations }: Plan): readonly SheetArea[] {
  return operations.flatMap((one) =>
    one.kind === 'write' && one.renews ? [{ ...one.area, sheet: one.sheet }] : [],
  );
}

/** Columns that hold outputs of ours, that the last plan set, and those of our sheets. */
function columnOfOurs(
  { zones }: Memory,
  previous: readonly Painted[] | null,
  area: SheetArea,
): boolean {
  const known = [
    ...zones.outputs,
    ...touchedColumns((previous ?? []).map(({ operation }) => operation)),
  ];
  return (
    zones.pages.has(area.sheet) ||
    known.some(
      (one) =>
        one.sheet === area.sheet &&
        one.column <= area.column &&
        one.column + one.columns >= area.column + area.columns,
    )
  );
}

/** Locked cells refuse; where a protected sheet has unlocked ones, its formats still do. */
export function demandUnprotected(plan: Plan, memory: Memory): void {
  const sheet = lockedSheet(plan, memory);
  if (sheet !== null) throw new WorkbookFailure({ kind: 'protectedSheet', sheet });
  if (memory.structureProtected && plan.operations.some(({ kind }) => kind === 'addSheet')) {
    throw new WorkbookFailure({ kind: 'protectedWorkbook' });
  }
}

export function lockedSheet(plan: Plan, { snapshot }: Memory): string | null {
  return sheetsTouched(plan).find((name) => sheetNamed(snapshot, name)?.protected) ?? null;
}
