/**
 * Mean, S and CV of an indicator as formulas over the computed columns and the pupils beside them:
 * X̄ = Σ P·X ÷ Σ P, S = √(Σ P·(X − X̄)² ÷ Σ P), CV = S ÷ X̄. Rows that hold no value stay out, since their
 * cell is empty; where a cell is a text or no plain number, the rows around it are taken, and what counts
 * of it stands by itself.
 */
import type { Stage, Indicator } from '../../standards/standard';
import type { StageRow } from '../../county/county';
import type { LayoutInput } from '../layout/input';
import { areaAddress, columnLetters, type SheetArea } from '../area';
import { sheetNamed, valueAt } from '../snapshot';
import { writtenIn } from '../written';
import { constantPart, sheetPrefix, type LiveSurroundings } from './liveCells';
import { liveRun } from './liveZone';
import type { OutputPlaces, ZonePlaces } from './outputPlaces';

/** For cells of the mean and of S, as the formulas name them. */
export interface DispersionFormulas {
  /** Without =. */
  readonly mean: string;
  readonly sd: (mean: string) => string;
  readonly constant: boolean;
}

/** A column of values with the pupils beside them: of whole columns by their names. */
interface WeighedColumn {
  readonly values: string;
  readonly pupils: string;
}

interface WeighedParts {
  readonly columns: readonly WeighedColumn[];
  /** Single rows: value and pupils. */
  readonly rows: readonly WeighedColumn[];
  readonly constant: boolean;
}

/** Excel takes 8,192 characters. */
const longestFormula = 8000;

/** @returns null where there is nothing to compute with */
export function dispersionFormulas(
  stage: Stage,
  indicator: Indicator,
  places: OutputPlaces | null,
  input: LayoutInput,
): DispersionFormulas | null {
  const run = liveRun(input);
  if (!run || !places) return null;
  const of = places.zones.filter((zone) => zone.stage === stage);
  const found = of.map((zone) => weighedParts(zone, indicator, run, input));
  const parts = found.flatMap((one) => one ?? []);
  const columns = parts.flatMap((one) => one.columns);
  const rows = parts.flatMap((one) => one.rows);
  if (parts.length < found.length || columns.length + rows.length === 0) return null;
  const all = sumOf([
    ...columns.map(({ values, pupils }) => `SUMPRODUCT((${values}<>"")*1,${pupils})`),
    ...rows.map(({ pupils }) => pupils),
  ]);
  const mean = sumOf([
    ...columns.map(({ values, pupils }) => `SUMPRODUCT(${values},${pupils})`),
    ...rows.map(({ values, pupils }) => `${values}*${pupils}`),
  ]);
  const sd = (middle: string) =>
    `SQRT(${sumOf([
      ...columns.map(
        ({ values, pupils }) => `SUMPRODUCT((${values}<>"")*1,${pupils},(${values}-${middle})^2)`,
      ),
      ...rows.map(({ values, pupils }) => `${pupils}*(${values}-${middle})^2`),
    ])}/${all})`;
  const formulas = {
    mean: `${mean}/${all}`,
    sd,
    constant: parts.some((one) => one.constant),
  };
  const longest = Math.max(formulas.mean.length, sd('$XFD$1048576').length);
  return longest > longestFormula ? null : formulas;
}

function sumOf(summands: readonly string[]): string {
  return summands.length === 1 ? (summands[0] ?? '') : `(${summands.join('+')})`;
}

type RowState = 'empty' | 'plain' | 'alone' | 'out';

function weighedParts(
  { zone, columnOf }: ZonePlaces,
  indicator: Indicator,
  run: LiveSurroundings,
  input: LayoutInput,
): WeighedParts | null {
  const { county, snapshot } = input;
  const output = columnOf(indicator.id);
  const { table, stage } = zone;
  const own = (county?.stages[stage].rows ?? []).filter(
    ({ layout }) => layout.reading.table.key === table.key,
  );
  const [first] = own;
  // Of a table without schools of the stage nothing counts.
  if (!first) return { columns: [], rows: [], constant: false };
  if (!output) return null;
  const values = zone.columns.find(({ id }) => id === indicator.id)?.values ?? [];
  const pupils = pupilsColumn(first, run);
  const grid = sheetNamed(snapshot, table.sheet)?.grid;
  const byRow = new Map(own.map((row) => [row.row, row] as const));
  const strange = writtenIn(snapshot).strange.filter(
    ({ sheet, column }) => sheet === output.area.sheet && column === output.area.column,
  );
  const isStrange = (at: number) => strange.some(({ row }) => row === output.area.row + at);
  const enteredAt = (at: number) =>
    pupils && grid ? valueAt(grid, pupils.area.row + at, pupils.area.column) : null;
  const states = Array.from({ length: table.rowCount }, (_, at): RowState => {
    const value = values[at] ?? null;
    if (value === null) return isStrange(at) ? 'out' : 'empty';
    if (typeof value !== 'number') return 'out';
    return !isStrange(at) && enteredAt(at) === byRow.get(at)?.students ? 'plain' : 'alone';
  });
  const alone = states.flatMap((state, at) => (state === 'alone' ? [at] : []));
  const rows = alone.map((at): WeighedColumn => {
    const number = values[at];
    const value =
      isStrange(at) && typeof number === 'number'
        ? constantPart(number, cellOf(output.area, at), run).text
        : cellReference(output.area, at);
    const students = byRow.get(at)?.students ?? 0;
    const place = pupils && cellOf(pupils.area, at);
    return { values: value, pupils: constantPart(students, place, run).text };
  });
  const isWhole = states.every((state) => state === 'plain' || state === 'empty');
  const columns =
    pupils === null
      ? []
      : isWhole
        ? [{ values: output.name, pupils: pupils.name }]
        : runsOfPlain(states).map((part) => ({
            values: partReference(output.area, part),
            pupils: partReference(pupils.area, part),
          }));
  return { columns, rows, constant: rows.length > 0 };
}

/** The pupils of the stage in the table, under a name of ours over the same rows. */
function pupilsColumn(
  { layout: { reading, students } }: StageRow,
  { nameAt }: LiveSurroundings,
): { readonly name: string; readonly area: SheetArea } | null {
  const { table } = reading;
  const column = table.columns[students];
  if (!column || column.from) return null;
  const named = nameAt(table.sheet, table.firstRow, column.column);
  if (named?.down !== 0) return null;
  const rows = { row: table.firstRow, rows: table.rows.length };
  return {
    name: column.name,
    area: { sheet: table.sheet, ...rows, column: column.column, columns: 1 },
  };
}

interface RowRun {
  readonly from: number;
  readonly to: number;
}

/** Rows that lie together, empty ones between them too, from one with a value to one with a value. */
function runsOfPlain(states: readonly RowState[]): readonly RowRun[] {
  const runs: { from: number; to: number }[] = [];
  let isOpen = false;
  states.forEach((state, at) => {
    if (state === 'alone' || state === 'out') isOpen = false;
    if (state !== 'plain') return;
    const last = runs.at(-1);
    if (isOpen && last) last.to = at;
    else runs.push({ from: at, to: at });
    isOpen = true;
  });
  return runs;
}

function partReference(area: SheetArea, { from, to }: RowRun): string {
  const [first, last] = [from, to].map(
    (at) => `$${columnLetters(area.column)}$${area.row + at + 1}`,
  );
  return `${sheetPrefix(area.sheet)}${first}:${last}`;
}

function cellReference(area: SheetArea, at: number): string {
  const cell = areaAddress({ ...cellOf(area, at), rows: 1, columns: 1 });
  return `${sheetPrefix(area.sheet)}${cell}`;
}

function cellOf({ sheet, row, column }: SheetArea, at: number) {
  return { sheet, row: row + at, column };
}
