/**
 * What a person sees of a school table: every column with its header, samples and how sure we are,
 * and what could be put right. Made at every survey, so it takes one pass over a table's cells.
 */
import type { CellValue } from '../../county/cell';
import { fieldOf, type Field, type FieldId } from '../../county/fields';
import type { Settings } from '../../county/settings';
import { pupilStages, type PupilStage } from '../../standards/standard';
import type { Binding, BoundColumn, BoundTable } from '../binding';
import type { Snapshot } from '../snapshot';
import { understandTables, viewSheets } from './bindWorkbook';
import type { ColumnMeaning } from './corrections';
import { headerOver, type HeaderColumn } from './headerRows';
import { stageInHeader, type Fit } from './matching';
import { nearFields } from './nearTerms';
import { silencedColumns } from './notBound';
import type { SheetView } from './sheetView';
import { schoolRows } from './tableRows';

/**
 * `named`: a name of ours or the county's says so; `exact`: header or synonym; `likely`: a wider or
 * a near term; `ambiguous`: fits as well as another column; `none`: no field.
 */
export type Confidence = 'named' | 'exact' | 'likely' | 'ambiguous' | 'none';

export interface ColumnView {
  /** 0-based on the sheet. */
  readonly column: number;
  /** Header texts, parents first, spaces and line breaks tidied. */
  readonly path: readonly string[];
  readonly bound: BoundColumn | null;
  readonly confidence: Confidence;
  /** What the header might mean, best first, near terms last; empty where no field comes near. */
  readonly candidates: readonly ColumnMeaning[];
  /** The first few filled cells of the schools, as they stand. */
  readonly samples: readonly CellValue[];
  /** Among the schools that the column is about: a by-type table's 初中 columns are about those with 初中. */
  readonly blanks: number;
}

export interface TableView {
  /** `<表>`, the key of the table. */
  readonly table: string;
  /** From the table's first to its last; empty ones without a header are left out, and ours. */
  readonly columns: readonly ColumnView[];
  /** The table's rows with the schools that the county's names leave out; else null. */
  readonly extension: { readonly firstRow: number; readonly rowCount: number } | null;
  /** Names of columns of people that are mostly blank: 空白即 0 is worth offering there. */
  readonly offerBlankIsZero: readonly string[];
}

/**
 * The views of all tables, bound ones first; then, by their keys, those that a refusal names because
 * two of their columns might hold the pupils or the schools' names.
 */
export function viewTables(
  snapshot: Snapshot,
  binding: Binding,
  settings: Settings,
): readonly TableView[] {
  const views = viewSheets(snapshot, settings);
  const tables = [
    ...binding.tables,
    ...[...new Set(binding.joined.map(({ table }) => table))],
    ...refusedTables(snapshot, binding, settings),
  ];
  return tables.flatMap((table) => {
    const view = views.get(table.sheet);
    return view ? [viewTable(view, table, settings)] : [];
  });
}

/** Tables that are refused or left out, as far as they were understood. */
function refusedTables(
  snapshot: Snapshot,
  { ledger }: Binding,
  settings: Settings,
): readonly BoundTable[] {
  const keys = new Set(ledger.filter(({ state }) => state === 'refused').map(({ key }) => key));
  if (keys.size === 0) return [];
  return understandTables(snapshot, settings).drafts.flatMap(({ key, bound }) =>
    keys.has(key) ? (bound.refused ?? bound.table ?? []) : [],
  );
}

const mostSamples = 3;

function viewTable(view: SheetView, table: BoundTable, settings: Settings): TableView {
  const rows = schoolRows(table);
  const bound = new Map(table.columns.map((column) => [column.column, column]));
  const headers = headerOver(view, table.header, table.firstRow, table, nameColumnOf(table));
  const silenced = silencedColumns(
    { key: table.key, header: { columns: headers }, names: [] },
    settings,
  );
  const contested = contestedColumns(table, headers, silenced);
  const about = rowsByStage(view, table, rows);
  const columns: ColumnView[] = [];
  const offerBlankIsZero: string[] = [];
  for (let column = table.firstColumn; column <= table.lastColumn; column += 1) {
    const header = headers.get(column) ?? null;
    const of = bound.get(column) ?? null;
    const relevant = (of?.stage ? about.get(of.stage) : undefined) ?? rows;
    const { samples, blanks } = contentOf(view, column, relevant);
    if (header === null && of === null && samples.length === 0) continue;
    const ambiguous = !silenced.has(column) && contested.has(column);
    columns.push({
      column,
      path: (header?.path ?? []).map(tidy),
      bound: of,
      confidence: of ? sureness(of, header) : ambiguous ? 'ambiguous' : 'none',
      candidates: header ? meaningsOf(header, table) : [],
      samples,
      blanks,
    });
    if (of && mostlyBlank(of, relevant.length, blanks)) offerBlankIsZero.push(of.name);
  }
  return { table: table.key, columns, extension: table.beyond, offerBlankIsZero };
}

function nameColumnOf({ columns, firstColumn }: BoundTable): number {
  const of = (id: FieldId) => columns.find(({ field }) => field === id)?.column;
  return of('name') ?? of('code') ?? firstColumn;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The schools that have a stage, by the stages of a by-type table. */
function rowsByStage(
  view: SheetView,
  { columns }: BoundTable,
  rows: readonly number[],
): ReadonlyMap<PupilStage, readonly number[]> {
  return new Map(
    columns.flatMap(({ field, stage, column }): [PupilStage, readonly number[]][] => {
      if (field !== 'students' || stage === null) return [];
      const pupils = (row: number) => view.cell(row, column);
      const has = rows.filter((row) => pupils(row) !== null && pupils(row) !== 0);
      return [[stage, has]];
    }),
  );
}

function contentOf(
  view: SheetView,
  column: number,
  rows: readonly number[],
): Pick<ColumnView, 'samples' | 'blanks'> {
  const samples: CellValue[] = [];
  let blanks = 0;
  for (const row of rows) {
    const cell = view.cell(row, column);
    if (cell === null) blanks += 1;
    else if (samples.length < mostSamples) samples.push(cell);
  }
  return { samples, blanks };
}

function sureness({ source, field }: BoundColumn, header: HeaderColumn | null): Confidence {
  if (source !== 'header') return 'named';
  const fit = header?.match.fits.find((one) => one.field.id === field);
  return fit && fit.distance > 0 ? 'likely' : 'exact';
}

/** Unbound columns that fit a field as well as another one does, so that it got neither. */
function contestedColumns(
  table: BoundTable,
  headers: ReadonlyMap<number, HeaderColumn>,
  silenced: ReadonlySet<number>,
): ReadonlySet<number> {
  const taken = new Set(table.columns.map(({ field, stage }) => meaningKey(field, stage)));
  const bound = new Set(table.columns.map(({ column }) => column));
  const wanting = new Map<string, number[]>();
  for (const [column, { match }] of headers) {
    if (bound.has(column) || silenced.has(column)) continue;
    for (const { field, stage } of match.fits) {
      const [only, ...others] = columnStages(field, stage, table);
      if (only === undefined || others.length > 0) continue;
      const key = meaningKey(field.id, only);
      if (!taken.has(key)) wanting.set(key, [...(wanting.get(key) ?? []), column]);
    }
  }
  return new Set([...wanting.values()].filter((columns) => columns.length > 1).flat());
}

function meaningKey(field: FieldId, stage: PupilStage | null): string {
  return `${field} ${stage ?? ''}`;
}

/** Exact and wider terms by their distance, then what merely looks like the header. */
function meaningsOf({ path, match }: HeaderColumn, table: BoundTable): readonly ColumnMeaning[] {
  const stage = stageInHeader(path);
  const offered: readonly Pick<Fit, 'field' | 'stage' | 'unit'>[] = [
    ...[...match.fits].sort((a, b) => a.distance - b.distance),
    ...nearFields(path).map((field) => ({ field, stage, unit: null })),
  ];
  const meanings = new Map<string, ColumnMeaning>();
  for (const { field, stage: stated, unit } of offered) {
    for (const of of columnStages(field, stated, table)) {
      const key = meaningKey(field.id, of);
      if (!meanings.has(key)) meanings.set(key, { field: field.id, stage: of, unit });
    }
  }
  return [...meanings.values()];
}

/** The stages that a column of this field may be of; none where the table has no place for it. */
function columnStages(
  field: Field,
  stated: PupilStage | null,
  { mode, columns }: BoundTable,
): readonly (PupilStage | null)[] {
  if (field.level === 'school') return [null];
  if (mode.kind === 'byType') {
    if (stated !== null) return [stated];
    const taught = columns.filter((column) => column.field === 'students');
    return pupilStages.filter((stage) => taught.some((column) => column.stage === stage));
  }
  const own = mode.kind === 'oneStage' ? mode.stage : null;
  return stated === null || stated === own ? [null] : [];
}

/** Columns of people in which an empty cell most likely says that there are none. */
function mostlyBlank(
  { field, blankIsZero }: BoundColumn,
  schools: number,
  blanks: number,
): boolean {
  if (fieldOf(field).kind !== 'people' || field === 'students' || blankIsZero) return false;
  return blanks * 2 > schools && (blanks < schools || seldomFilled.has(field));
}

/** Degrees and titles: where nobody holds one, the whole column is left empty. */
const seldomFilled: ReadonlySet<FieldId> = new Set<FieldId>([
  'doctors',
  'masters',
  'postgraduates',
  'bachelors',
  'associates',
  'senior',
  'associateSenior',
  'intermediate',
]);
