/** Made-up counties as the plans get them, and their sheets as a reader and a typist meet them. */
import type { CellValue } from '../../../src/county/cell';
import { layOutPlans, type PlanPart } from '../../../src/sheets/plans/layOutPlans';
import type { PlansInput, Remedy } from '../../../src/sheets/plans/input';
import { ownedAreas } from '../../../src/sheets/written';
import { proveOwnership } from '../../../src/sheets/ownership';
import type { Plan } from '../../../src/sheets/plan';
import { sheetNamed, valueAt, type Snapshot } from '../../../src/sheets/snapshot';
import { applyToSnapshot } from '../../support/planOnSnapshot';
import { tablesInput, type TablesOptions } from '../forms/county';
import ledgerBefore from './ledgerBefore.json';

export interface PlansOptions extends TablesOptions {
  readonly schools?: readonly string[] | null;
  readonly archived?: readonly string[] | null;
  readonly remedies?: readonly Remedy[];
}

export function plansInput(snapshot: Snapshot, options: PlansOptions = {}): PlansInput {
  const { schools = null, archived = null, remedies = [], ...rest } = options;
  return { ...tablesInput(snapshot, rest), schools, archived, remedies };
}

export interface Written {
  readonly plan: Plan;
  readonly after: Snapshot;
}

/** Lays the plans out and carries them out; never a cell of the county's. */
export function written(
  snapshot: Snapshot,
  options: PlansOptions = {},
  parts?: readonly PlanPart[],
): Written {
  const { plan } = layOutPlans(plansInput(snapshot, options), parts);
  expect(proveOwnership(plan, snapshot)).toEqual([]);
  return { plan, after: applyToSnapshot(plan, snapshot) };
}

export function sheetOfPage(snapshot: Snapshot, id: string): string {
  const page = ownedAreas(snapshot).pages.get(id);
  if (!page) throw new Error(`there is no page ${id}`);
  return page.sheet;
}

export type Line = readonly CellValue[];

export function linesOf(snapshot: Snapshot, sheet: string): readonly Line[] {
  const grid = sheetNamed(snapshot, sheet)?.grid;
  if (!grid) throw new Error(`there is no sheet ${sheet}`);
  return grid.values;
}

/** All contents of a sheet. */
export function contentsOf(snapshot: Snapshot, sheet: string): readonly CellValue[] {
  return linesOf(snapshot, sheet)
    .flat()
    .filter((cell) => cell !== null);
}

export function textOf(snapshot: Snapshot, sheet: string): string {
  return contentsOf(snapshot, sheet).map(String).join('\n');
}

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The first cell with this content. */
export function spotOf(snapshot: Snapshot, sheet: string, content: CellValue): Spot {
  const lines = linesOf(snapshot, sheet);
  const row = lines.findIndex((line) => line.includes(content));
  if (row < 0) throw new Error(`${sheet} has no ${String(content)}`);
  return { row, column: lines[row]?.indexOf(content) ?? -1 };
}

/** What a user types into a cell. */
export function typed(
  snapshot: Snapshot,
  sheet: string,
  { row, column }: Spot,
  value: CellValue,
): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) => {
      if (one.name !== sheet || !one.grid) return one;
      const { grid } = one;
      const rows = Math.max(grid.values.length, row + 1);
      const columns = Math.max(grid.values[0]?.length ?? 0, column + 1);
      const values = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) =>
          r === row && c === column ? value : valueAt(grid, r, c),
        ),
      );
      return { ...one, grid: { row: 0, column: 0, values } };
    }),
  };
}

/** What a user does when inserting a row or a column: cells and names behind it move. */
export function inserted(
  snapshot: Snapshot,
  sheet: string,
  where: { readonly row: number } | { readonly column: number },
): Snapshot {
  const isRow = 'row' in where;
  const at = isRow ? where.row : where.column;
  return {
    sheets: snapshot.sheets.map((one) => {
      if (one.name !== sheet || !one.grid) return one;
      const { values } = one.grid;
      const blank = new Array<CellValue>(values[0]?.length ?? 0).fill(null);
      const moved = isRow
        ? [...values.slice(0, at), blank, ...values.slice(at)]
        : values.map((line) => [...line.slice(0, at), null, ...line.slice(at)]);
      return { ...one, grid: { row: 0, column: 0, values: moved } };
    }),
    names: snapshot.names.map((name) => {
      const { area } = name;
      if (area?.sheet !== sheet) return name;
      const [start, length] = isRow ? [area.row, area.rows] : [area.column, area.columns];
      const shift = at <= start ? 1 : 0;
      const grow = at > start && at < start + length ? 1 : 0;
      const next = isRow
        ? { ...area, row: start + shift, rows: length + grow }
        : { ...area, column: start + shift, columns: length + grow };
      return { ...name, area: next };
    }),
  };
}

/** The county with other schools: the sheets that stand stay. */
export function withCounty(snapshot: Snapshot, other: Snapshot): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) => (one.name === '学校' ? (other.sheets[0] ?? one) : one)),
  };
}

export function rowsWhere(
  snapshot: Snapshot,
  sheet: string,
  is: (line: Line) => boolean,
): readonly Line[] {
  return linesOf(snapshot, sheet).filter(is);
}

/** The county with the ledger that the version before wrote (ledgerBefore.json), and its settings. */
export function withLedgerBefore(county: Snapshot): Snapshot {
  const sheets = ledgerBefore.sheets.map(({ name, visibility, values }) => ({
    name,
    visibility: visibility === 'hidden' ? ('hidden' as const) : ('visible' as const),
    protected: false,
    grid: { row: 0, column: 0, values },
    merges: [],
    tables: [],
  }));
  return {
    sheets: [...county.sheets, ...sheets],
    names: [...county.names, ...ledgerBefore.names],
  };
}
