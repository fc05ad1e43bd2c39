/**
 * Binds a workbook: finds its school tables by names and headers and understands their columns.
 * Whatever the grid holds, it answers with tables, findings and refusals, never with an exception;
 * it reads the snapshot and writes nothing.
 */
import type { Finding } from '../../county/finding';
import type { Settings } from '../../county/settings';
import type { Binding } from '../binding';
import { ownedAreas, tableKey } from '../naming';
import type { Snapshot } from '../snapshot';
import { isSampleSheet } from '../sample/sampleSheet';
import { bindTable, type BoundDraft, type Draft } from './bindTable';
import { findBlocks, type Block, type Segment } from './blocks';
import {
  countyFaults,
  countyNamesOver,
  countyTables,
  ownTables,
  readColumnNames,
  type ColumnName,
  type NamedTable,
} from './columnNames';
import { viewSheet, type SheetView } from './sheetView';

/**
 * @param snapshot sheets without a grid and sheets of ours are not looked at
 * @param settings `stages` says the stage of tables that do not say it; `blankIsZero` by name
 */
export function bindWorkbook(snapshot: Snapshot, settings: Settings): Binding {
  const { drafts, findings: faults } = understandTables(snapshot, settings);
  const bound = drafts.map((draft) => draft.bound);
  const tables = bound.flatMap(({ table }) => (table ? [table] : []));
  const refusals = bound.flatMap((one) => one.refusals);
  const findings = [...faults, ...bound.flatMap((one) => one.findings)];
  if (tables.length > 0 || refusals.length > 0) return { tables, findings, refusals };
  const code = isEmpty(snapshot) ? 'refused.emptyWorkbook' : 'refused.noSchoolTable';
  return { tables: [], findings, refusals: [{ code }] };
}

/** A place that looks like a table, what speaks for its columns, and what came of it. */
export interface UnderstoodDraft extends Draft {
  readonly bound: BoundDraft;
}

/** All places that look like tables, those of made-up schools only where there are no others. */
export function understandTables(
  snapshot: Snapshot,
  settings: Settings,
): { readonly drafts: readonly UnderstoodDraft[]; readonly findings: readonly Finding[] } {
  const views = viewSheets(snapshot);
  const names = readColumnNames(snapshot);
  const own = ownTables(names, views, snapshot);
  const drafts = draftTables(names, own.tables, views);
  const all = drafts.map((draft): UnderstoodDraft => ({
    ...draft,
    bound: bindTable(draft, settings, occupiedBesides(draft, drafts)),
  }));
  const real = all.filter(({ view }) => !isSampleSheet(view.name));
  const isTable = ({ bound }: UnderstoodDraft) => bound.table !== null || bound.refusals.length > 0;
  return {
    drafts: real.some(isTable) ? real : all,
    findings: [...own.findings, ...faultsOfCountyNames(names, drafts, views)],
  };
}

/** The sheets that may hold tables: those that were read and are not ours. */
export function viewSheets(snapshot: Snapshot): ReadonlyMap<string, SheetView> {
  const { pages, outputs } = ownedAreas(snapshot);
  const ownSheets = new Set([...pages.values()].map(({ sheet }) => sheet));
  const views = new Map<string, SheetView>();
  for (const sheet of snapshot.sheets) {
    if (sheet.grid === null || ownSheets.has(sheet.name)) continue;
    const ours = outputs.map(({ area }) => area).filter((area) => area.sheet === sheet.name);
    views.set(sheet.name, viewSheet(sheet, sheet.grid, ours));
  }
  return views;
}

type Place = Omit<Draft, 'key' | 'names'> & { readonly named: NamedTable | null };

/** Tables of our names, then of the county's, then of headers whose rows no names cover. */
function draftTables(
  names: readonly ColumnName[],
  own: readonly NamedTable[],
  views: ReadonlyMap<string, SheetView>,
): readonly Draft[] {
  const county = countyTables(names, views);
  const ownKeys = own.flatMap(({ key }) => (key === null ? [] : [key]));
  const drafts: Draft[] = [];
  const keys = keyGiver(ownKeys);
  for (const view of views.values()) {
    const blocks = findBlocks(view);
    const places: Place[] = [];
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
        ({ area }) => !place.block || named !== null || within(area.column, place.block),
      );
      const ofOurs = named && named.key !== null ? named.names : [];
      drafts.push({ ...place, key, names: [...ofOurs, ...ofCounty] });
    });
  }
  return drafts;
}

function placeOfNames(named: NamedTable, view: SheetView, blocks: readonly Block[]): Place {
  const { firstRow, rowCount } = named;
  const over = blocks.filter(
    (block) =>
      block.header.last < firstRow &&
      named.names.some(({ area }) => within(area.column, block)) &&
      block.segments.some(({ first, last }) => first < firstRow + rowCount && last >= firstRow),
  );
  const block = over[over.length - 1] ?? null;
  const segment = block?.segments.find(({ last }) => last >= firstRow);
  const section = segment?.stage ?? null;
  return { view, firstRow, rowCount, block, section, byNames: true, named };
}

/** A block is one table, unless lines among its rows name several stages and its columns none. */
function placesOfBlock(block: Block, view: SheetView): readonly Place[] {
  const { segments, header } = block;
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
    byNames: false,
    named: null,
  }));
}

/** Whether two places are the same table: common rows, and common columns. */
function sameRows(a: Place, b: Place): boolean {
  if (a.firstRow >= b.firstRow + b.rowCount || b.firstRow >= a.firstRow + a.rowCount) return false;
  if (a.block && a.block === b.block) return true;
  const [one, other] = [columnsOf(a), columnsOf(b)];
  return one.first <= other.last && other.first <= one.last;
}

/** The columns of a place's header, or else those that its names point to. */
function columnsOf({ block, named }: Place): { readonly first: number; readonly last: number } {
  if (block) return { first: block.header.firstColumn, last: block.header.lastColumn };
  const columns = named?.names.map(({ area }) => area.column) ?? [];
  return { first: Math.min(...columns), last: Math.max(...columns) };
}

function leftOf({ block }: Place): number {
  return block?.header.firstColumn ?? 0;
}

function within(column: number, { header }: Block): boolean {
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

function occupiedBesides(draft: Draft, drafts: readonly Draft[]): (row: number) => boolean {
  if (!draft.byNames) return () => false;
  const others = drafts.filter((other) => other !== draft && other.view === draft.view);
  return (row) =>
    others.some(({ firstRow, rowCount }) => row >= firstRow && row < firstRow + rowCount);
}

function faultsOfCountyNames(
  names: readonly ColumnName[],
  drafts: readonly Draft[],
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
function isEmpty({ sheets }: Snapshot): boolean {
  return sheets.every(({ grid }) => !grid?.values.some((row) => row.some(isFilled)));
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
