/**
 * A school's plan as it stands: what the user wrote, by key and field, and what stands in rows that
 * are not ours. A plan whose columns somebody changed is no longer read: it is left to the county.
 */
import { areaAddress, type Area } from '../area';
import { contentAt, type StrayRow } from '../page/carried';
import { ownedAreas } from '../written';
import type { Content } from '../plan';
import { sheetNamed, type Grid, type Snapshot } from '../snapshot';
import { readMarks, wrote, type Answer } from './answers';
import { planColumns, readKey, ruler } from './planLines';

export interface StandingPlan {
  /** Of the page. */
  readonly id: string;
  readonly sheet: string;
  readonly area: Area;
  readonly address: string;
  /** Null: its columns are no longer where they were written. */
  readonly told: ToldPlan | null;
}

export interface ToldPlan {
  readonly answers: readonly PlanAnswer[];
  readonly strays: readonly StrayRow[];
  /** What its formats were made from when they were last made. */
  readonly look: string | null;
}

export interface PlanAnswer extends Answer {
  readonly key: string;
  readonly field: string;
  /** What stands at the beginning of its line. */
  readonly label: Content;
}

/** All plans of the workbook whose page ids begin so, by id in lower case. */
export function standingPlans(
  snapshot: Snapshot,
  isPlan: (id: string) => boolean,
): ReadonlyMap<string, StandingPlan> {
  const plans = new Map<string, StandingPlan>();
  for (const [id, { sheet, area }] of ownedAreas(snapshot).pages) {
    const grid = isPlan(id) ? sheetNamed(snapshot, sheet)?.grid : null;
    if (!grid) continue;
    const address = areaAddress(area);
    plans.set(id.toLowerCase(), { id, sheet, area, address, told: toldOf(grid, area) });
  }
  return plans;
}

/** Whether the user wrote anything on it, as far as can be told. */
export function holdsText({ told }: StandingPlan): boolean {
  return !told || told.strays.length > 0 || told.answers.some((answer) => wrote(answer) !== null);
}

function toldOf(grid: Grid, area: Area): ToldPlan | null {
  if (area.column !== 0 || area.columns !== planColumns + 2) return null;
  const rows = Array.from({ length: grid.row + grid.values.length }, (_, at) => at);
  const first = rows.find((at) => contentAt(grid, at, planColumns) === ruler);
  if (first === undefined) return null;
  const answers: PlanAnswer[] = [];
  const strays: StrayRow[] = [];
  for (const at of rows) {
    const keyCell = contentAt(grid, at, planColumns);
    if (typeof keyCell !== 'string') {
      const row = Array.from({ length: planColumns }, (_, column) => contentAt(grid, at, column));
      if (row.some((content) => content !== null)) strays.push({ at, row });
      continue;
    }
    const line = readKey(keyCell);
    if (!line) continue;
    const marks = readMarks(contentAt(grid, at, planColumns + 1));
    const label = contentAt(grid, at, 0);
    for (const [field, column] of line.fields) {
      const text = contentAt(grid, at, column);
      answers.push({ key: line.key, field, label, text, mark: marks.get(field) ?? null });
    }
  }
  const look = contentAt(grid, first, planColumns + 1);
  return { answers, strays, look: typeof look === 'string' ? look : null };
}
