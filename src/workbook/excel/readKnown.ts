/**
 * Reading a workbook again in one round trip, or as many as its cells take: the lists, where each sheet
 * holds something by now, and the cells where the last read found them. Where a sheet has grown, shrunk,
 * come or gone, the answer is not to be trusted.
 */
import { overlaps, type Area, type SheetArea } from '../../sheets/area';
import { blockOf, gridFrom } from './grids';
import { rowBytesOf } from './foreseen';
import { askRows, hiddenRowsOfRange, isMixed, loadUsed } from './hiddenRows';
import { listedCharts, loadListingAtOnce, readListing, type Listed } from './listing';
import {
  hasHiddenRows,
  knowsRows,
  readWithFormulas,
  sameZones,
  type FormulaBlock,
  type Memory,
} from './memory';
import { openBatch, type Batch } from './host';
import { rangeArea, readBlocks, type CellBlock, type Wanted } from './pieces';
import { knownHiddenRows, remembered, type Detail } from './remembered';
import { loadMerges, loadTables, readMerges } from './sheetParts';
import { answered } from './waiting';
import { sheetNamed } from '../../sheets/snapshot';

/** Whether every sheet of the list was read, and holds nothing far from the rest. */
export function canReadKnown(memory: Memory, requested: readonly string[]): boolean {
  return sheetsWanted(memory, requested).every(
    (name) => memory.used.has(name) && !sheetNamed(memory.snapshot, name)?.grid?.far,
  );
}

/** @returns null when the workbook is no longer as it was known */
export async function readKnown(
  context: Excel.RequestContext,
  memory: Memory,
  requested: readonly string[],
): Promise<Memory | null> {
  const wanted = sheetsWanted(memory, requested);
  const { pages } = memory.zones;
  const listing = loadListingAtOnce(context);
  const batch = openBatch(context);
  const reads = wanted.map((name) => askSheet(batch, memory, name));
  const grids = reads.flatMap(({ name, used }): Wanted[] =>
    used === null
      ? []
      : [{ ...used, sheet: name, ...sized(memory, name), values: true, formulas: pages.has(name) }],
  );
  const zones = readWithFormulas(memory.zones)
    .filter(({ sheet }) => wanted.includes(sheet))
    .map((zone) => ({ ...zone, values: false, formulas: true }));
  const asked = [...grids, ...zones];
  if (asked.length === 0) await answered(context);
  const blocks = await readBlocks(batch, asked, { halve: false });

  const now = readListing(listing);
  if (!isUnchanged(now, memory, requested, wanted) || !reads.every(isAsKnown(memory))) return null;
  return memoryOf(memory, now, reads, asked, blocks, listedCharts(listing, pages));
}

/** What is asked of a sheet beside its cells. */
function askSheet(batch: Batch, memory: Memory, name: string) {
  const sheet = batch.sheet(name);
  const used = memory.used.get(name) ?? null;
  const place = loadUsed(sheet);
  const merges = sheetNamed(memory.snapshot, name)?.merges ?? null;
  // Where the county may have merged cells since; on our sheets merges are ours.
  const isAsked = merges !== null && used !== null && !memory.zones.pages.has(name);
  return {
    name,
    used,
    place,
    tables: loadTables(sheet, name, memory.tables),
    merges,
    mergesNow: isAsked ? loadMerges(batch.range({ ...used, sheet: name })) : null,
    rows: hasHiddenRows(memory, name) && used !== null ? askRows(batch, name, used) : null,
  };
}

type SheetRead = ReturnType<typeof askSheet>;

type Entry = readonly [string, Detail];

function memoryOf(
  { zones: { pages } }: Memory,
  now: Listed,
  reads: readonly SheetRead[],
  asked: readonly Wanted[],
  blocks: readonly CellBlock[],
  charts: Memory['charts'],
): Memory {
  const formulas = asked.flatMap((area, index): FormulaBlock[] => {
    const found = blocks[index]?.formulas;
    return found ? [{ ...bareArea(area), formulas: found }] : [];
  });
  const details = reads.map(({ name, used, place, tables, merges, mergesNow, rows }): Entry => {
    const at = asked.findIndex((area) => area.values && area.sheet === name);
    const block = blocks[at];
    const held = used && block ? [blockOf(used.row, used.column, block.values)] : [];
    const read = {
      grid: gridFrom(held, pages.has(name)),
      tables: tables.map(rangeArea),
      merges:
        mergesNow && used ? [...beyond(merges, used), ...(readMerges(mergesNow) ?? [])] : merges,
      ...knownHiddenRows(hiddenRowsOfRange(place, rows)),
    };
    return [name, { read, used }];
  });
  return remembered(now, new Map(details), formulas, charts);
}

/** Merges of formatted cells that hold nothing, outside of what was asked about. */
function beyond(merges: readonly Area[] | null, used: Area): readonly Area[] {
  return (merges ?? []).filter((merge) => !overlaps(merge, used));
}

function sheetsWanted(memory: Memory, requested: readonly string[]): string[] {
  return [...new Set([...requested, ...memory.zones.pages])].filter((name) =>
    memory.snapshot.sheets.some((sheet) => sheet.name === name),
  );
}

/** A row of a small sheet is not worth reckoning. */
function sized(memory: Memory, name: string): Pick<Wanted, 'rowBytes'> {
  return { rowBytes: rowBytesOf(memory, name) };
}

function isUnchanged(
  now: Listed,
  memory: Memory,
  requested: readonly string[],
  wanted: readonly string[],
): boolean {
  return (
    sameZones(now.names, memory.snapshot.names) &&
    JSON.stringify(now.tables) === JSON.stringify(memory.tables) &&
    requested.every((name) => wanted.includes(name) || !now.sheets.some((one) => one.name === name))
  );
}

/** A sheet holds something where it was known to, and nobody hid rows of which none were. */
function isAsKnown(memory: Memory): (read: SheetRead) => boolean {
  return ({ name, place, used, rows }) => {
    const found = place.isNullObject ? null : rangeArea(place);
    return (
      JSON.stringify(found) === JSON.stringify(used && bare(used)) &&
      (!isMixed(place) || rows !== null || !knowsRows(memory, name))
    );
  };
}

function bare({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}

function bareArea({ sheet, ...area }: SheetArea): SheetArea {
  return { sheet, ...bare(area) };
}
