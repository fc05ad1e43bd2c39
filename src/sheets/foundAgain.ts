/**
 * Columns of ours that our names tell only in part, found again by the marks that we left (cellMarks.ts):
 * a column whose name somebody deleted, and rows that were moved past the first or the last of the
 * others, where a name does not follow. Without it they would stand there for ever with old figures.
 */
import { standardOf } from '../standards/standards';
import type { StandardId } from '../standards/standard';
import { contains, type Area } from './area';
import { cellMark, headerMarks, marksIn, statusMarks } from './cellMarks';
import { headerId, outputName, statusId, type OwnedOutput } from './naming';
import { sheetNamed, valueAt, type Grid, type SheetSnapshot, type Snapshot } from './snapshot';

/** What is left of one zone on one sheet. */
type ZoneOutputs = readonly OwnedOutput[];

/** The outputs that the names tell, with what is found again of their zones. */
export function foundAgain(
  outputs: readonly OwnedOutput[],
  snapshot: Snapshot,
): readonly OwnedOutput[] {
  const zones = new Map<string, OwnedOutput[]>();
  for (const output of outputs) {
    const { table, stage, standard, area } = output;
    const key = JSON.stringify([area.sheet, table, stage, standard]);
    zones.set(key, [...(zones.get(key) ?? []), output]);
  }
  return [...zones.values()].flatMap((zone) => {
    const sheet = zone[0] && sheetNamed(snapshot, zone[0].area.sheet);
    if (!sheet?.grid) return zone;
    const headed = withHeader(zone, sheet, sheet.grid);
    return withRows(withColumns(headed, sheet.grid), sheet.grid);
  });
}

/** Rows above the schools in which the header of the status column may stand. */
const headerReach = 6;

/** The name over the headers is gone: the header of the status column tells where they stand. */
function withHeader(zone: ZoneOutputs, sheet: SheetSnapshot, grid: Grid): ZoneOutputs {
  const status = zone.find(({ id }) => id === statusId);
  if (!status || zone.some(({ id }) => id === headerId)) return zone;
  const { row: first, column } = status.area;
  for (let row = first - 1; row >= Math.max(0, first - headerReach); row -= 1) {
    if (marksIn(valueAt(grid, row, column), headerMarks) === null) continue;
    const cell = { row, column, rows: 1, columns: 1 };
    const rows = sheet.merges?.find((merge) => contains(merge, cell))?.rows ?? 1;
    const places = zone.map(({ area }) => area.column);
    const left = Math.min(...places);
    const area = { sheet: sheet.name, row, rows, column: left, columns: column - left + 1 };
    return [...zone, outputOf(status, headerId, area)];
  }
  return zone;
}

/** Columns below a header of ours that no name tells any more. */
function withColumns(zone: ZoneOutputs, grid: Grid): ZoneOutputs {
  const header = zone.find(({ id }) => id === headerId);
  const beside = zone.find(({ id, area }) => id !== headerId && area.columns === 1);
  if (!header || !beside) return zone;
  const known = new Set(zone.map(({ id }) => id));
  const missing = idsOf(beside.standard).filter((id) => !known.has(id));
  if (missing.length === 0) return zone;
  const { area } = header;
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const headAt = (column: number) => valueAt(grid, area.row, column);
  const marks = columns.map((column) => marksIn(headAt(column), headerMarks)).find((one) => one);
  if (!marks) return zone;
  const found = columns
    .filter((column) => zone.every((one) => one === header || one.area.column !== column))
    .flatMap((column): OwnedOutput[] => {
      const value = headAt(column);
      const id = missing.find((candidate) =>
        candidate === statusId
          ? marksIn(value, headerMarks) !== null
          : marks.has(cellMark(candidate, value)),
      );
      return id === undefined ? [] : [outputOf(beside, id, { ...beside.area, column })];
    });
  return [...zone, ...found];
}

/** Rows of ours right above or below those that the names tell. */
function withRows(zone: ZoneOutputs, grid: Grid): ZoneOutputs {
  const status = zone.find(({ id }) => id === statusId);
  if (!status) return zone;
  const { area } = status;
  const isOurs = (row: number) => marksIn(valueAt(grid, row, area.column), statusMarks) !== null;
  let first = area.row;
  while (first > 0 && isOurs(first - 1)) first -= 1;
  let end = area.row + area.rows;
  while (isOurs(end)) end += 1;
  if (first === area.row && end === area.row + area.rows) return zone;
  return zone.map((output) =>
    output.id === headerId || !sameRows(output.area, area)
      ? output
      : { ...output, area: { ...output.area, row: first, rows: end - first } },
  );
}

function sameRows(a: Area, b: Area): boolean {
  return a.row === b.row && a.rows === b.rows;
}

function outputOf(
  { table, stage, standard, area: { sheet } }: OwnedOutput,
  id: string,
  area: Area,
): OwnedOutput {
  const name = outputName(table, stage, standard, id);
  return { name, table, stage, standard, id, area: { ...area, sheet } };
}

function idsOf(standard: StandardId): readonly string[] {
  const indicators = standardOf(standard).indicators.map(({ id }) => id);
  return [...indicators, 'met', 'verdict', 'note', statusId];
}
