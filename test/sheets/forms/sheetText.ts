/** Reads the tables as a reader does: sheets by their title, lines by what stands in them. */
import type { CellValue } from '../../../src/county/cell';
import { layOutTables, type TablesInput } from '../../../src/sheets/forms/layOutTables';
import { proveOwnership } from '../../../src/sheets/ownership';
import type { Operation } from '../../../src/sheets/plan';
import { sheetNamed, type Snapshot } from '../../../src/sheets/snapshot';
import { applyToSnapshot } from '../../support/planOnSnapshot';

export interface Written {
  readonly operations: readonly Operation[];
  readonly after: Snapshot;
}

/** Lays the tables out and carries the plan out; never a cell of the county's. */
export function written(input: TablesInput): Written {
  const { plan } = layOutTables(input);
  expect(proveOwnership(plan, input.snapshot)).toEqual([]);
  return { operations: plan.operations, after: applyToSnapshot(plan, input.snapshot) };
}

export type Line = readonly CellValue[];

export function linesOf({ after }: Written, sheet: string): readonly Line[] {
  const grid = sheetNamed(after, sheet)?.grid;
  if (!grid) throw new Error(`there is no sheet ${sheet}`);
  return grid.values;
}

/** All texts of a sheet, one under the other. */
export function textOf(tables: Written, sheet: string): string {
  return linesOf(tables, sheet)
    .flatMap((line) => line.filter((cell) => cell !== null).map(String))
    .join('\n');
}

/** The first line that begins with the text, or has it in its second cell. */
export function lineWith(tables: Written, sheet: string, text: CellValue): Line {
  const line = linesOf(tables, sheet).find(([first, second]) => first === text || second === text);
  if (!line) throw new Error(`${sheet} has no line ${String(text)}`);
  return line;
}

/** The schools of a stage in 表Ⅱ-2: the numbered lines below its heading. */
export function schoolLines(tables: Written, sheet: string, stage: string): readonly Line[] {
  const lines = linesOf(tables, sheet);
  const heading = lines.findIndex(([first]) => first === stage);
  if (heading < 0) return [];
  const rest = lines.slice(heading + 1);
  const end = rest.findIndex(([first]) => typeof first !== 'number');
  return end < 0 ? rest : rest.slice(0, end);
}
