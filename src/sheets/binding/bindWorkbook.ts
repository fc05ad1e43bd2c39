/**
 * Binds a workbook: finds its school tables by names and headers and understands their columns.
 * Whatever the grid holds, it answers with tables, findings and refusals, never with an exception;
 * it reads the snapshot and writes nothing.
 */
import type { Finding } from '../../county/finding';
import { fieldOfPack } from '../../county/ownField';
import { isRowQuestion } from '../../county/findingCatalogue';
import type { Settings } from '../../county/settings';
import { isFilled } from '../../county/totals';
import type { Message } from '../../standards/message';
import type { Binding, LeftOutCode, RefusalCode } from '../binding';
import { tableKey } from '../naming';
import { ownedAreas } from '../written';
import type { Snapshot } from '../snapshot';
import { isSampleSheet } from '../sample/sampleSheet';
import { bindTable, type BoundDraft, type TableDraft } from './bindTable';
import { findBlocks, type TableBlock, type Segment } from './tableBlocks';
import {
  countyFaults,
  countyNamesOver,
  countyTables,
  ownTables,
  readColumnNames,
  type ColumnName,
  type NamedTable,
} from './columnNames';
import { keepLedger } from './tableLedger';
import { rowCells } from './regionRows';
import { viewSheet, type SheetView } from './sheetView';
import { listsOnOurSheets } from './onOurSheets';
import { withToldColumns } from './toldColumns';
import { unknownLists, type UnknownList } from './unknownLists';

/**
 * @param snapshot sheets without a grid and sheets of ours are not looked at
 * @param settings `stages` says the stage of tables that do not say it, `tableStates` and `rowKinds`
 * answer what was asked about tables and rows; `blankIsZero` by name
 */
export function bindWorkbook(snapshot: Snapshot, settings: Settings): Binding {
  const { drafts, lists, findings: faults, brokenPupils } = understandTables(snapshot, settings);
  const ledger = keepLedger({ drafts, lists, brokenPupils, settings });
  const shown = new Set(
    ledger.entries
      .filter(({ state }) => state === 'counted' || state === 'joined')
      .map(({ key }) => key),
  );
  // its rows are the question
  const rowsAsked = new Set(
    ledger.entries
      .filter(({ reason }) => reason?.code === 'refused.noSchools')
      .map(({ key }) => key),
  );
  const findings = [
    ...faults,
    ...drafts.flatMap(({ key, bound }) => {
      if (shown.has(key)) return bound.findings;
      return rowsAsked.has(key) ? bound.findings.filter(({ rule }) => isRowQuestion(rule)) : [];
    }),
    ...ledger.findings,
  ];
  const { counted: tables, joined, senior, entries, openStages } = ledger;
  const found = { tables, joined, senior, ledger: entries, openStages, findings };
  if (tables.length > 0) return { ...found, refusals: [] };
  const refusals = entries.flatMap(({ state, reason }) =>
    state === 'refused' && reason && isRefusal(reason) ? [reason] : [],
  );
  if (refusals.length > 0) return { ...found, refusals };
  const [bare] = entries.filter(({ reason }) => reason?.code === 'leftOut.noSchools');
  if (bare) {
    const params = { table: bare.key, sheet: bare.sheet };
    return { ...found, refusals: [{ code: 'refused.noSchools', params }] };
  }
  const code = isEmptyWorkbook(snapshot) ? 'refused.emptyWorkbook' : 'refused.noSchoolTable';
  return { ...found, refusals: [{ code }] };
}

function isRefusal(reason: Message<RefusalCode | LeftOutCode>): reason is Message<RefusalCode> {
  return reason.code.startsWith('refused.');
}

/** A place that looks like a table, what speaks for its columns, and what came of it. */
export interface UnderstoodDraft extends TableDraft {
  readonly bound: BoundDraft;
}

export interface UnderstoodTables {
  readonly drafts: readonly UnderstoodDraft[];
  /** Schools under headers that are not known. */
  readonly lists: readonly UnknownList[];
  readonly findings: readonly Finding[];
  /** Names of pupils that are broken, by the key of the table that they leave without. */
  readonly brokenPupils: ReadonlyMap<string, string>;
}

/** All places that look like tables, those of made-up schools only where there are no others. */
export function understandTables(snapshot: Snapshot, settings: Settings): UnderstoodTables {
  const views = viewSheets(snapshot, settings);
  const names = readColumnNames(snapshot);
  const own = ownTables(names, views, snapshot);
  const blocksOf = new Map(
    [...views.values()].map((view) => [view.name, findBlocks(view, settings.rowKinds)] as const),
  );
  const drafts = draftTables(names, own.tables, views, blocksOf);
  const all = drafts.map((draft): UnderstoodDraft => ({
    ...draft,
    bound: bindTable(draft, settings),
  }));
  const real = all.filter(({ view }) => !isSampleSheet(view.name));
  const isTable = ({ bound }: UnderstoodDraft) => bound.table !== null || bound.refusals.length > 0;
  const lists = [...views.values()].flatMap((view) => {
    if (isSampleSheet(view.name)) return [];
    const rows = real.filter(
      (draft) => draft.view === view && (isTable(draft) || draft.bound.outside),
    );
    return unknownLists(view, blocksOf.get(view.name) ?? [], (row) =>
      rows.some(({ region }) => row >= region.first && row <= region.last),
    );
  });
  return {
    drafts: real.some(isTable) || lists.length > 0 ? real : all,
    lists: [...lists, ...listsOnOurSheets(snapshot)],
    findings: [...own.findings, ...faultsOfCountyNames(names, drafts, views)],
    brokenPupils: brokenPupils(names, real),
  };
}

/** Broken names of pupils, of ours by their key, of the county's by the prefix of the table's names. */
function brokenPupils(
  names: readonly ColumnName[],
  drafts: readonly UnderstoodDraft[],
): ReadonlyMap<string, string> {
  const broken = names.filter(
    ({ area, fits }) => area === null && fits.some(({ field }) => field.id === 'students'),
  );
  const found = new Map<string, string>();
  for (const { key, names: attached } of drafts) {
    const prefixes = new Set([key, ...attached.map(({ table }) => table)]);
    const name = broken.find(({ table }) => prefixes.has(table));
    if (name) found.set(key, name.name);
  }
  return found;
}

/** The sheets that may hold tables: those that were read and are not ours. */
export function viewSheets(
  snapshot: Snapshot,
  { fieldColumns, pack }: Pick<Settings, 'fieldColumns' | 'pack'>,
): ReadonlyMap<string, SheetView> {
  const ownFields = (pack?.fields ?? []).map(fieldOfPack);
  const { pages, outputs } = ownedAreas(snapshot);
  const ownSheets = new Set([...pages.values()].map(({ sheet }) => sheet));
  const views = new Map<string, SheetView>();
  for (const sheet of snapshot.sheets) {
    if (sheet.grid === null || ownSheets.has(sheet.name) || wasOurs(sheet.name)) continue;
    const ours = outputs.map(({ area }) => area).filter((area) => area.sheet === sheet.name);
    views.set(
      sheet.name,
      withToldColumns(
        viewSheet(sheet, sheet.grid, ours, snapshot.file ?? null, ownFields),
        fieldColumns,
      ),
    );
  }
  return views;
}

/** A sheet of ours whose names are lost (saved as .xls or .ods) is no county's. */
function wasOurs(sheet: string): boolean {
  return /^(?:均衡_|一校一策_|取数清单\d*$)/.test(sheet) && !isSampleSheet(sheet);
}

type TablePlace = Omit<TableDraft, 'key' | 'names' | 'region'> & {
  readonly named: NamedTable | null;
};

/** Tables of our names, then of the county's, then of headers whose rows no names cover. */
function draftTables(
  names: readonly ColumnName[],
  own: readonly NamedTable[],
  views: ReadonlyMap<string, SheetView>,
  blocksOf: ReadonlyMap<string, readonly TableBlock[]>,
): readonly TableDraft[] {
  const county = countyTables(names, views);
  const ownKeys = own.flatMap(({ key }) => (key === null ? [] : [key]));
  const drafts: TableDraft[] = [];
  const keys = keyGiver(ownKeys);
  for (const view of views.values()) {
    const blocks = blocksOf.get(view.name) ?? [];
    const places: TablePlace[] = [];
    for (const named of [...own, ...county]) {
      if (named.sheet !== view.name || named.rowCount === 0) continue;
      const place = placeOfNames(named, view, blocks);
      if (!places.some((other) => sameRows(other, place))) places.push(place);
    }
    const byNames = [...places];
    for (const block of blocks) {
      for (const place of placesOfBlock(block, view)) {
        if (!byNames.some((other) => sameRows(other, place))) places.push(place);
      }
    }
    places.sort((a, b) => a.firstRow - b.firstRow || leftOf(a) - leftOf(b));
    places.forEach((place, index) => {
      const number = places.length > 1 ? index + 1 : null;
      const key = place.named?.key ?? keys(view.name, number);
      const { firstRow, rowCount, named } = place;
      const rows = { sheet: view.name, firstRow, rowCount };
      const ofCounty = countyNamesOver(names, rows, views).filter(
        ({ area }) => !place.block || named !== null || isInBlock(area.column, place.block),
      );
      const ofOurs = named && named.key !== null ? named.names : [];
      const region = regionOf(place, places[index - 1], places[index + 1]);
      drafts.push({ ...place, key, region, names: [...ofOurs, ...ofCounty] });
    });
  }
  return drafts;
}

function placeOfNames(
  named: NamedTable,
  view: SheetView,
  blocks: readonly TableBlock[],
): TablePlace {
  const { firstRow, rowCount } = named;
  const over = blocks.filter(
    (block) =>
      block.header.last < firstRow &&
      named.names.some(({ area }) => isInBlock(area.column, block)) &&
      block.segments.some(({ first, last }) => first < firstRow + rowCount && last >= firstRow),
  );
  const block = over[over.length - 1] ?? null;
  const segment = block?.segments.find(({ last }) => last >= firstRow);
  const section = segment?.stage ?? null;
  const byNames = named.key === null ? 'county' : 'own';
  return { view, firstRow, rowCount, block, section, byNames, named };
}

/**
 * The rows that are this table's or nobody's: from below its header or the table before it to the
 * next header or table.
 */
function regionOf(
  { view, firstRow, rowCount, block }: TablePlace,
  before: TablePlace | undefined,
  after: TablePlace | undefined,
): TableDraft['region'] {
  const end = firstRow + rowCount - 1;
  if (!block) {
    const next = after ? (after.block?.header.first ?? after.firstRow) : Infinity;
    return { first: firstRow, last: Math.max(end, lastRowOf(view, end, next - 1)) };
  }
  const { header, rows } = block;
  const beside = (other: TablePlace | undefined) => (other?.block === block ? other : undefined);
  const above = beside(before);
  const first = above ? above.firstRow + above.rowCount : header.last + 1;
  const last = beside(after) ? end : Math.max(end, header.last + rows.length);
  return { first: Math.min(first, firstRow), last };
}

/** Rows below the names of a table without a header: two empty ones end it. */
function lastRowOf(view: SheetView, end: number, limit: number): number {
  let last = end;
  for (let row = end + 1; row <= Math.min(limit, view.lastRow); row++) {
    if (rowCells(view, row, view).some((cell) => cell !== null)) last = row;
    else if (row - last >= 2) break;
  }
  return last;
}

/** A block is one table, unless lines among its rows name several stages and its columns none. */
function placesOfBlock(block: TableBlock, view: SheetView): readonly TablePlace[] {
  const { header } = block;
  const segments = block.segments.length > 0 ? block.segments : withoutSchools(block);
  const [first] = segments;
  const last = segments[segments.length - 1];
  if (!first || !last) return [];
  const fits = [...header.columns.values()].flatMap(({ match }) => match.fits);
  const staged = fits.some(
    ({ field, stage }) => field.id === 'stage' || (field.id === 'students' && stage !== null),
  );
  const whole: Segment = { first: first.first, last: last.last, stage: null };
  const split = staged && segments.length > 1 ? [whole] : segments;
  return split.map((segment) => ({
    view,
    firstRow: segment.first,
    rowCount: segment.last - segment.first + 1,
    block,
    section: segment.stage,
    byNames: null,
    named: null,
  }));
}

/** A block in which no row is plainly a school stands in the ledger all the same. */
function withoutSchools({ rows, header }: TableBlock): readonly Segment[] {
  const used = rows.flatMap(({ kind }, index) =>
    kind === 'unexplained' || kind === 'total' ? [header.last + 1 + index] : [],
  );
  const [first] = used;
  const last = used[used.length - 1];
  return first === undefined || last === undefined ? [] : [{ first, last, stage: null }];
}

/** Whether two places are the same table: common rows, and common columns. */
function sameRows(a: TablePlace, b: TablePlace): boolean {
  if (a.firstRow >= b.firstRow + b.rowCount || b.firstRow >= a.firstRow + a.rowCount) return false;
  if (a.block && a.block === b.block) return true;
  const [one, other] = [columnSpan(a), columnSpan(b)];
  return one.first <= other.last && other.first <= one.last;
}

/** The columns of a place's header, or else those that its names point to. */
function columnSpan({ block, named }: TablePlace): {
  readonly first: number;
  readonly last: number;
} {
  if (block) return { first: block.header.firstColumn, last: block.header.lastColumn };
  const columns = named?.names.map(({ area }) => area.column) ?? [];
  return { first: Math.min(...columns), last: Math.max(...columns) };
}

function leftOf({ block }: TablePlace): number {
  return block?.header.firstColumn ?? 0;
}

function isInBlock(column: number, { header }: TableBlock): boolean {
  return column >= header.firstColumn && column <= header.lastColumn;
}

/** Gives each table a key of its own; Excel compares names without case. */
export function keyGiver(
  taken: readonly string[],
): (sheet: string, number: number | null) => string {
  const used = new Set(taken.map((key) => key.toLowerCase()));
  return (sheet, number) => {
    let key = tableKey(sheet, number);
    for (let next = (number ?? 1) + 1; used.has(key.toLowerCase()); next++) {
      key = tableKey(sheet, next);
    }
    used.add(key.toLowerCase());
    return key;
  };
}

function faultsOfCountyNames(
  names: readonly ColumnName[],
  drafts: readonly TableDraft[],
  views: ReadonlyMap<string, SheetView>,
): readonly Finding[] {
  if (names.every(({ source }) => source === 'own')) return [];
  const used = new Set(drafts.flatMap((draft) => draft.names.map(({ name }) => name)));
  const findings = new Map<string, Finding>();
  for (const { key, view, firstRow, rowCount, names: attached } of drafts) {
    const county = attached.filter(({ source }) => source === 'county');
    const own = attached.filter(({ source }) => source === 'own');
    const bound = new Set(own.flatMap(({ fits }) => fits.map(({ field }) => field.id)));
    const prefixes = new Set([key, tableKey(view.name), ...county.map(({ table }) => table)]);
    const table = { sheet: view.name, firstRow, rowCount, prefixes, used, bound };
    for (const finding of countyFaults(names, table, views)) {
      findings.set(JSON.stringify([finding.rule, finding.params]), finding);
    }
  }
  return [...findings.values()];
}

/** No sheet that was read holds anything. */
function isEmptyWorkbook({ sheets }: Snapshot): boolean {
  return sheets.every(({ grid }) => !grid?.values.some((row) => row.some(isFilled)));
}
