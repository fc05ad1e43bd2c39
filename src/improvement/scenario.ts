/**
 * What if: the county's entries with some of them changed, beside the real ones. A scenario is the
 * same tables with other cells, so that whatever assesses the county assesses the scenario, too.
 */
import type { CellValue } from '../county/cell';
import type { County } from '../county/county';
import { isNumeric, type FieldId } from '../county/fields';
import type { SchoolTable } from '../county/table';
import type { pupilStages } from '../standards/standard';
import { type IndicatorId, type Stage } from '../standards/standard';

/** A row of a table. */
export interface SchoolPlace {
  readonly table: string;
  /** Index into the table's rows. */
  readonly row: number;
}

export type ScenarioChange =
  /** All pupils of a stage, times a factor, to whole pupils. */
  | { readonly kind: 'pupilsBy'; readonly stage: Stage | 'all'; readonly factor: number }
  /** Next year's pupils of one school. */
  | {
      readonly kind: 'pupils';
      readonly at: SchoolPlace;
      /** Of a by-type table; null: the row's own pupils. */
      readonly stage: Stage | null;
      readonly students: number;
    }
  /** More (or fewer) of what an indicator counts, in its own unit; of the whole school where shared. */
  | {
      readonly kind: 'amount';
      readonly stage: Stage;
      /** Place in the stage's rows. */
      readonly row: number;
      readonly indicator: IndicatorId;
      readonly by: number;
    }
  /** One school goes into another with all that it has. */
  | { readonly kind: 'merge'; readonly from: SchoolPlace; readonly into: SchoolPlace }
  | { readonly kind: 'close'; readonly at: SchoolPlace };

/** @param county the rows that `tables` gave, to know which entry an indicator rests on */
export function changedTables(
  tables: readonly SchoolTable[],
  county: County,
  changes: readonly ScenarioChange[],
): readonly SchoolTable[] {
  const drafts = tables.map((table) => ({
    table,
    rows: table.rows.map((cells): CellValue[] => [...cells]),
  }));
  for (const change of changes) apply(change, drafts, county);
  return drafts.map(({ table, rows }) => ({ ...table, rows }));
}

interface Draft {
  readonly table: SchoolTable;
  readonly rows: CellValue[][];
}

function apply(change: ScenarioChange, drafts: readonly Draft[], county: County): void {
  switch (change.kind) {
    case 'pupilsBy':
      for (const draft of drafts) scalePupils(draft, change.stage, change.factor);
      return;
    case 'pupils': {
      const draft = draftOf(drafts, change.at);
      const column = draft ? columnOf(draft.table, 'students', change.stage) : -1;
      if (draft && column >= 0) write(draft, change.at.row, column, change.students);
      return;
    }
    case 'amount':
      addAmount(change, drafts, county);
      return;
    case 'merge': {
      const from = draftOf(drafts, change.from);
      const into = draftOf(drafts, change.into);
      if (from && into) merge(from, change.from.row, into, change.into.row);
      return;
    }
    case 'close': {
      const draft = draftOf(drafts, change.at);
      if (draft) draft.rows[change.at.row] = draft.table.columns.map(() => null);
    }
  }
}

function draftOf(drafts: readonly Draft[], { table }: SchoolPlace): Draft | undefined {
  return drafts.find((draft) => draft.table.key === table);
}

function scalePupils({ table, rows }: Draft, stage: Stage | 'all', factor: number): void {
  table.columns.forEach(({ field, stage: of }, column) => {
    if (field !== 'students') return;
    const own = of ?? (table.mode.kind === 'oneStage' ? table.mode.stage : null);
    if (stage !== 'all' && own !== null && own !== stage) return;
    for (const cells of rows) {
      const pupils = cells[column];
      if (typeof pupils === 'number') cells[column] = Math.max(0, Math.round(pupils * factor));
    }
  });
}

/** Fields of teachers that are already in the school: one more of them is nobody new. */
const amongTheOthers: ReadonlySet<IndicatorId> = new Set<IndicatorId>([
  'backboneTeachers',
  'midTitleTeachers',
]);

/** Onto the last entry that counts, of degrees the lowest; off that one first, then off those before it. */
function addAmount(
  { stage, row, indicator, by }: Extract<ScenarioChange, { kind: 'amount' }>,
  drafts: readonly Draft[],
  { standard, stages }: County,
): void {
  const place = standard.indicators.findIndex(({ id }) => id === indicator);
  const of = stages[stage].rows[row];
  const terms = of?.layout.plans[place]?.terms.filter(({ sign }) => sign === 1) ?? [];
  if (!of || terms.length === 0) return;
  const { reading, teachers } = of.layout;
  const draft = drafts[reading.index];
  if (!draft) return;
  let left = by;
  for (const [before, { column, factor }] of [...terms.entries()].reverse()) {
    const held = numberAt(draft, of.row, column, reading);
    // what is taken beyond all entries shows on the first, so that nobody overlooks it
    const change = before === 0 ? left : Math.max(left, -held * factor);
    if (change !== 0) write(draft, of.row, column, asTyped(held + change / factor));
    left -= change;
    if (left >= 0) break;
  }
  const people = standard.indicators[place]?.counted === 'people';
  const isEntry = terms.some(({ column }) => column === teachers);
  if (people && teachers >= 0 && !isEntry && !amongTheOthers.has(indicator)) {
    write(draft, of.row, teachers, numberAt(draft, of.row, teachers, reading) + by);
  }
}

/** A sum as a person would type it: entries count to the last digit, which sums leave noise in. */
function asTyped(sum: number): number {
  return Number(sum.toPrecision(14));
}

/** As the reading understands the entry, unless the scenario has changed it before. */
function numberAt(
  { table, rows }: Draft,
  row: number,
  column: number,
  reading: { readonly number: (row: number, column: number) => number },
): number {
  const cell = rows[row]?.[column];
  if (typeof cell === 'number' && cell !== table.rows[row]?.[column]) return cell;
  const read = reading.number(row, column);
  return Number.isNaN(read) ? 0 : read;
}

function merge(from: Draft, fromRow: number, into: Draft, intoRow: number): void {
  const given = from.rows[fromRow];
  const taking = into.rows[intoRow];
  if (!given || !taking || given === taking) return;
  into.table.columns.forEach(({ field, stage, factor }, column) => {
    if (!isNumeric(field) || field === 'grades' || field === 'foundedYear') return;
    const other = columnOf(from.table, field, stage);
    const more = given[other];
    if (typeof more !== 'number') return;
    const own = taking[column];
    const scale = (from.table.columns[other]?.factor ?? 1) / factor;
    taking[column] = asTyped((typeof own === 'number' ? own : 0) + more * scale);
  });
  from.rows[fromRow] = from.table.columns.map(() => null);
}

function columnOf(
  { columns }: SchoolTable,
  field: FieldId,
  stage: (typeof pupilStages)[number] | null,
): number {
  return columns.findIndex((column) => column.field === field && column.stage === stage);
}

function write({ rows }: Draft, row: number, column: number, value: number): void {
  const cells = rows[row];
  if (cells) cells[column] = value;
}
