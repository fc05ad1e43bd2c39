/**
 * What if: the county's entries with some of them changed, beside the real ones. A scenario is the
 * same tables with other cells, so that whatever assesses the county assesses the scenario, too.
 */
import type { CellValue } from '../county/cell';
import type { County } from '../county/county';
import { readEntry, type CellEntry } from '../county/cellEntry';
import { fieldOf, isNumeric, type FieldId } from '../county/fields';
import { SisterRows, type RowPlace } from '../county/sisterRows';
import { isWholeSchools, type SchoolTable } from '../county/table';
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
  const sisters = new SisterRows(tables);
  for (const change of changes) {
    apply(change, drafts, county);
    followSisters(change, drafts, sisters, county);
  }
  return drafts.map(({ table, rows }) => ({ ...table, rows }));
}

interface EditedTable {
  readonly table: SchoolTable;
  readonly rows: CellValue[][];
}

function apply(change: ScenarioChange, drafts: readonly EditedTable[], county: County): void {
  switch (change.kind) {
    case 'pupilsBy':
      for (const draft of drafts) scalePupils(draft, change.stage, change.factor);
      return;
    case 'pupils': {
      const draft = draftOf(drafts, change.at);
      const column = draft ? fieldColumnOf(draft.table, 'students', change.stage) : -1;
      if (draft && column >= 0) writeCell(draft, change.at.row, column, change.students);
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

/** What the whole school has stands in the exports of all its stages, and changes in each. */
function followSisters(
  change: ScenarioChange,
  drafts: readonly EditedTable[],
  sisters: SisterRows,
  { stages }: County,
): void {
  if (change.kind === 'merge') mergeSisters(change, drafts, sisters);
  const at = changedRow(change, drafts, stages);
  const own = at && drafts[at.table];
  if (!own) return;
  for (const place of sisters.of(at)) {
    const other = drafts[place.table];
    const cells = other?.rows[place.row];
    if (!other || !cells) continue;
    other.table.columns.forEach(({ field, stage }, column) => {
      if (change.kind === 'close') cells[column] = null;
      else if (isWholeSchools(other.table, field) && isNumeric(field)) {
        const from = fieldColumnOf(own.table, field, stage);
        if (from >= 0) cells[column] = own.rows[at.row]?.[from] ?? null;
      }
    });
  }
}

/** The rows of the merged schools in the tables of their other stages. */
function mergeSisters(
  { from, into }: Extract<ScenarioChange, { kind: 'merge' }>,
  drafts: readonly EditedTable[],
  sisters: SisterRows,
): void {
  const placeOf = ({ table, row }: SchoolPlace): RowPlace => ({
    table: drafts.findIndex((draft) => draft.table.key === table),
    row,
  });
  const taking = sisters.of(placeOf(into));
  for (const given of sisters.of(placeOf(from))) {
    const draft = drafts[given.table];
    const target = taking.find(({ table }) => table === given.table);
    if (draft && target) merge(draft, given.row, draft, target.row);
  }
}

/** The row of whose school more than the row itself may have changed. */
function changedRow(
  change: ScenarioChange,
  drafts: readonly EditedTable[],
  stages: County['stages'],
): RowPlace | null {
  switch (change.kind) {
    case 'amount': {
      const of = stages[change.stage].rows[change.row];
      return of ? { table: of.layout.reading.index, row: of.row } : null;
    }
    case 'merge':
    case 'close': {
      const place = change.kind === 'merge' ? change.into : change.at;
      const table = drafts.findIndex((draft) => draft.table.key === place.table);
      return table < 0 ? null : { table, row: place.row };
    }
    case 'pupils':
    case 'pupilsBy':
      return null;
  }
}

function draftOf(drafts: readonly EditedTable[], { table }: SchoolPlace): EditedTable | undefined {
  return drafts.find((draft) => draft.table.key === table);
}

function scalePupils({ table, rows }: EditedTable, stage: Stage | 'all', factor: number): void {
  table.columns.forEach(({ field, stage: of }, column) => {
    if (field !== 'students') return;
    const own = of ?? (table.mode.kind === 'oneStage' ? table.mode.stage : null);
    if (stage !== 'all' && own !== null && own !== stage) return;
    for (const [row, cells] of rows.entries()) {
      const pupils = entryAt({ table, rows }, row, column);
      if (pupils.kind === 'number') cells[column] = Math.max(0, Math.round(pupils.value * factor));
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
  drafts: readonly EditedTable[],
  { standard, stages }: County,
): void {
  const place = standard.indicators.findIndex(({ id }) => id === indicator);
  const of = stages[stage].rows[row];
  const terms = of?.layout.plans[place]?.terms.filter(({ sign }) => sign === 1) ?? [];
  if (!of || terms.length === 0) return;
  const { reading, teachers } = of.layout;
  const draft = drafts[reading.index];
  if (!draft) return;
  const entries = terms.map(({ column }) => numberAt(draft, of.row, column));
  // more of an unknown amount is an unknown amount
  if (entries.includes(null)) return;
  let left = by;
  for (const [before, { column, factor }] of [...terms.entries()].reverse()) {
    const held = entries[before] ?? 0;
    // what is taken beyond all entries shows on the first, so that nobody overlooks it
    const change = before === 0 ? left : Math.max(left, -held * factor);
    if (change !== 0) writeCell(draft, of.row, column, asTyped(held + change / factor));
    left -= change;
    if (left >= 0) break;
  }
  const people = standard.indicators[place]?.counted === 'people';
  const isEntry = terms.some(({ column }) => column === teachers);
  const staff = numberAt(draft, of.row, teachers);
  if (people && staff !== null && !isEntry && !amongTheOthers.has(indicator)) {
    writeCell(draft, of.row, teachers, asTyped(staff + by));
  }
}

/** A sum as a person would type it: entries count to the last digit, which sums leave noise in. */
function asTyped(sum: number): number {
  return Number(sum.toPrecision(14));
}

/** What stands in a cell of the scenario, as the one reader of entries understands it. */
function entryAt({ table, rows }: EditedTable, row: number, column: number): CellEntry {
  const bound = table.columns[column];
  const kind = bound ? fieldOf(bound.field).kind : 'text';
  if (!bound || kind === 'text') return { kind: 'blank', found: null };
  return readEntry(rows[row]?.[column], kind, bound.factor);
}

/** Null where the scenario has no number: missing, wrong, or not bound. */
function numberAt(draft: EditedTable, row: number, column: number): number | null {
  const entry = entryAt(draft, row, column);
  if (entry.kind === 'number') return entry.value;
  return entry.kind === 'blank' && draft.table.columns[column]?.blankIsZero ? 0 : null;
}

/** What cannot be read and what is missing is no less unknown after the merger. */
function merge(from: EditedTable, fromRow: number, into: EditedTable, intoRow: number): void {
  const given = from.rows[fromRow];
  const taking = into.rows[intoRow];
  if (!given || !taking || given === taking) return;
  const merged = into.table.columns.map(({ field, stage, factor }, column): CellValue => {
    const cell = taking[column] ?? null;
    if (!isNumeric(field) || field === 'grades' || field === 'foundedYear') return cell;
    const other = fieldColumnOf(from.table, field, stage);
    const more = entryAt(from, fromRow, other);
    const own = entryAt(into, intoRow, column);
    if (other < 0 || (own.kind !== 'number' && own.kind !== 'blank')) return cell;
    if (more.kind !== 'number' && more.kind !== 'blank') return given[other] ?? null;
    if (isMissingCell(from, fromRow, other) || isMissingCell(into, intoRow, column)) return null;
    if (more.kind === 'blank') return cell;
    const scale = (from.table.columns[other]?.factor ?? 1) / factor;
    return asTyped((own.kind === 'number' ? own.value : 0) + more.value * scale);
  });
  into.rows[intoRow] = merged;
  from.rows[fromRow] = from.table.columns.map(() => null);
}

/** A blank that does not mean 0, of the whole school or of a stage at which it has pupils. */
function isMissingCell(draft: EditedTable, row: number, column: number): boolean {
  const { columns } = draft.table;
  const bound = columns[column];
  if (!bound || bound.blankIsZero || entryAt(draft, row, column).kind !== 'blank') return false;
  const pupils = fieldColumnOf(draft.table, 'students', bound.stage);
  return bound.stage === null || (numberAt(draft, row, pupils) ?? 0) > 0;
}

function fieldColumnOf(
  { columns }: SchoolTable,
  field: FieldId,
  stage: (typeof pupilStages)[number] | null,
): number {
  return columns.findIndex((column) => column.field === field && column.stage === stage);
}

function writeCell({ rows }: EditedTable, row: number, column: number, value: number): void {
  const cells = rows[row];
  if (cells) cells[column] = value;
}
