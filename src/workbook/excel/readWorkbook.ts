/**
 * Reading: in one round trip where the last read showed what lies where, else by way of the names
 * and the sheets. A name is only ever read by its formula, since the range of a broken one throws.
 */
import { contains, parseReference, type Area, type SheetArea } from '../../sheets/area';
import { placeOfCell } from '../../sheets/far';
import {
  valueAt,
  type Grid,
  type NameSnapshot,
  type SheetSnapshot,
  type Snapshot,
} from '../../sheets/snapshot';
import type { ReadRequest } from '../port';
import { loadCharts, type KnownChart } from './charts';
import { isFinal } from './failures';
import { filledAreas } from './filled';
import { blockOf, gridFrom, surroundings } from './grids';
import { askRows, hiddenRowsOfRange, isMixed, loadUsed, readHiddenRows } from './hiddenRows';
import { hostLimits, mergesReadable } from './host';
import {
  hasGrid,
  hasHiddenRows,
  knowsRows,
  sameZones,
  ownedZones,
  readWithFormulas,
  type FormulaBlock,
  type KnownTable,
  type Memory,
} from './memory';
import { loadPlace, rangeArea, rangeOf, readBlocks, type Wanted } from './pieces';

/**
 * @param memory the last read, null on a cold start
 * @throws Office.js errors, WorkbookFailure tooLarge
 */
export async function readWorkbook(request: ReadRequest, memory: Memory | null): Promise<Memory> {
  if (memory !== null && request.sheets !== 'all' && fitsOneResponse(memory, request.sheets)) {
    const wanted = request.sheets;
    const known = await orNull(() => Excel.run((context) => readKnown(context, memory, wanted)));
    if (known !== null) return known;
  }
  const withMerges = mergesReadable();
  // Excel cannot list more than 512 merges of a range; then they stay unknown.
  const cold = withMerges ? await orNull(() => readCold(request, true)) : null;
  return cold ?? readCold(request, false);
}

/** What another way of reading might still get is no error. */
async function orNull<Result>(attempt: () => Promise<Result>): Promise<Result | null> {
  try {
    return await attempt();
  } catch (error) {
    if (isFinal(error)) throw error;
    return null;
  }
}

interface Listing {
  readonly names: Excel.NamedItemCollection;
  readonly sheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly application: Excel.Application;
}

function loadListing({ workbook }: Excel.RequestContext): Listing {
  return {
    names: workbook.names.load({ name: true, formula: true, scope: true }),
    sheets: workbook.worksheets.load({
      id: true,
      name: true,
      visibility: true,
      protection: { protected: true },
    }),
    tables: workbook.tables.load({ name: true, worksheet: { name: true } }),
    protection: workbook.protection.load({ protected: true }),
    application: workbook.application.load({ calculationMode: true }),
  };
}

interface Listed {
  readonly names: NameSnapshot[];
  readonly sheets: SheetSnapshot[];
  readonly sheetsById: Map<string, string>;
  readonly tables: KnownTable[];
  readonly structureProtected: boolean;
  readonly computedByHand: boolean;
}

function readListing({ names, sheets, tables, protection, application }: Listing): Listed {
  return {
    names: names.items
      .filter(({ scope }) => scope === 'Workbook')
      .map(({ name, formula }) => {
        const refersTo = String(formula).replace(/^=/, '');
        return { name, refersTo, area: parseReference(refersTo) };
      }),
    sheets: sheets.items.map((sheet) => ({
      name: sheet.name,
      visibility: visibilityOf(sheet.visibility),
      protected: sheet.protection.protected,
      grid: null,
      merges: null,
      tables: [],
    })),
    sheetsById: new Map(sheets.items.map(({ id, name }) => [id, name])),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    structureProtected: protection.protected,
    computedByHand: application.calculationMode === 'Manual',
  };
}

function visibilityOf(visibility: Excel.Worksheet['visibility']): SheetSnapshot['visibility'] {
  switch (visibility) {
    case 'Hidden':
      return 'hidden';
    case 'VeryHidden':
      return 'veryHidden';
    default:
      return 'visible';
  }
}

/** Null when the workbook is no longer as it was known, so that the answer is not to be trusted. */
async function readKnown(
  context: Excel.RequestContext,
  memory: Memory,
  requested: readonly string[],
): Promise<Memory | null> {
  const { pages } = memory.zones;
  const outputs = readWithFormulas(memory.zones);
  const wanted = [...new Set([...requested, ...pages])].filter((name) =>
    memory.snapshot.sheets.some((sheet) => sheet.name === name),
  );
  const listing = loadListing(context);
  const reads = wanted.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const place = loadUsed(sheet);
    const near = surroundings(memory, name);
    const used = rangeOf(sheet, near).getUsedRangeOrNullObject(true);
    used.load({ rowIndex: true, columnIndex: true, values: true, formulas: pages.has(name) });
    const zones = outputs
      .filter((zone) => zone.sheet === name)
      .map((zone) => ({ zone, range: rangeOf(sheet, zone).load({ formulas: true }) }));
    const tables = memory.tables
      .filter((table) => table.sheet === name)
      .map((table) => loadPlace(sheet.tables.getItem(table.name).getRange()));
    const merges = loadMerges(sheet, mergesWereRead(memory, name));
    const rows = hasHiddenRows(memory, name) ? askRows(sheet, near) : null;
    return {
      name,
      place,
      rows,
      near,
      used,
      zones,
      tables,
      merges,
      charts: pages.has(name) ? loadCharts(sheet) : null,
    };
  });
  await context.sync();

  const now = readListing(listing);
  const unchanged =
    sameZones(now.names, memory.snapshot.names) &&
    JSON.stringify(now.tables) === JSON.stringify(memory.tables) &&
    requested.every((name) => wanted.includes(name) || !now.sheets.some((s) => s.name === name)) &&
    reads.every(({ place, near }) => place.isNullObject || contains(near, rangeArea(place))) &&
    // Rows were hidden since, and nobody asked which.
    reads.every(({ name, place, rows }) => !isMixed(place) || rows || !knowsRows(memory, name));
  if (!unchanged) return null;

  const formulas: FormulaBlock[] = [];
  const details = new Map<string, Detail>();
  for (const { name, place, rows, used, zones, tables, merges } of reads) {
    const blocks = used.isNullObject ? [] : [blockOf(used.rowIndex, used.columnIndex, used.values)];
    const grid = gridFrom(blocks, pages.has(name));
    details.set(name, {
      grid,
      tables: tables.map(rangeArea),
      merges: readMerges(merges),
      ...knownHiddenRows(hiddenRowsOfRange(place, rows)),
    });
    for (const { zone, range } of zones) formulas.push({ ...zone, formulas: range.formulas });
    if (pages.has(name) && !used.isNullObject) {
      const { rowIndex: row, columnIndex: column } = used;
      formulas.push(pageBlock(name, { row, column }, used.formulas));
    }
  }
  return remembered(now, details, formulas, reads.flatMap(knownCharts));
}

/** The diagnostic way: lists first, then the sizes, then the cells in as many reads as it takes. */
async function readCold(request: ReadRequest, withMerges: boolean): Promise<Memory> {
  return Excel.run(async (context) => {
    const listing = loadListing(context);
    await context.sync();
    const now = readListing(listing);
    const zones = ownedZones(now.names);
    const wanted = now.sheets
      .map(({ name }) => name)
      .filter((n) => request.sheets === 'all' || request.sheets.includes(n) || zones.pages.has(n));

    const sizes = wanted.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const tables = now.tables
        .filter((table) => table.sheet === name)
        .map((table) => loadPlace(sheet.tables.getItem(table.name).getRange()));
      const used = loadUsed(sheet);
      const merges = loadMerges(sheet, withMerges);
      return {
        name,
        used,
        tables,
        merges,
        charts: zones.pages.has(name) ? loadCharts(sheet) : null,
      };
    });
    await context.sync();

    const hidden = await readHiddenRows(context, sizes);
    const used = sizes.filter((size) => !size.used.isNullObject);
    const filled = await filledAreas(
      context,
      used.map((size) => ({ ...rangeArea(size.used), sheet: size.name })),
    );
    const grids = filled.map((area): Wanted => ({
      ...area,
      formulas: zones.pages.has(area.sheet),
    }));
    const outputs = readWithFormulas(zones).filter(({ sheet }) => wanted.includes(sheet));
    const blocks = await readBlocks(context, [
      ...grids,
      ...outputs.map((zone) => ({ ...zone, formulas: true })),
    ]);

    const formulas: FormulaBlock[] = [];
    const read = new Map<string, Grid[]>();
    for (const [index, area] of [...grids, ...outputs].entries()) {
      const block = blocks[index];
      if (!block) continue;
      if (index < grids.length) {
        const held = blockOf(area.row, area.column, block.values);
        read.set(area.sheet, [...(read.get(area.sheet) ?? []), held]);
      }
      if (block.formulas) formulas.push({ ...bareArea(area), formulas: block.formulas });
    }
    const details = new Map(
      sizes.map(({ name, tables, merges }) => [
        name,
        {
          grid: gridFrom(read.get(name) ?? [], zones.pages.has(name)),
          tables: tables.map(rangeArea),
          merges: readMerges(merges),
          ...knownHiddenRows(hidden.get(name)),
        },
      ]),
    );
    return remembered(now, details, formulas, sizes.flatMap(knownCharts));
  });
}

type Detail = Pick<SheetSnapshot, 'grid' | 'merges' | 'tables' | 'hiddenRows'>;

function knownHiddenRows(hiddenRows: readonly number[] | undefined): Pick<Detail, 'hiddenRows'> {
  return hiddenRows === undefined ? {} : { hiddenRows };
}

function remembered(
  { names, sheets, sheetsById, tables, structureProtected, computedByHand }: Listed,
  details: ReadonlyMap<string, Detail>,
  formulas: readonly FormulaBlock[],
  charts: readonly KnownChart[],
): Memory {
  const snapshot: Snapshot = {
    sheets: sheets.map((sheet) => {
      const detail = details.get(sheet.name);
      return { ...sheet, ...detail, ...formulasAmong(formulas, sheet.name, detail?.grid ?? null) };
    }),
    names,
    ...(computedByHand ? { computedByHand } : {}),
  };
  const zones = ownedZones(names);
  return {
    snapshot,
    sheetsById,
    tables,
    charts,
    structureProtected,
    zones,
    formulas,
    stale: false,
  };
}

/** A text that only looks like a formula is its own value. */
function formulasAmong(
  blocks: readonly FormulaBlock[],
  sheet: string,
  grid: Grid | null,
): Pick<SheetSnapshot, 'formulas'> {
  const found = new Set<number>();
  for (const block of blocks) {
    if (block.sheet !== sheet || grid === null) continue;
    block.formulas.forEach((cells, down) =>
      cells.forEach((formula, across) => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) return;
        const [row, column] = [block.row + down, block.column + across];
        if (valueAt(grid, row, column) !== formula) found.add(placeOfCell(row, column));
      }),
    );
  }
  return found.size === 0 ? {} : { formulas: found };
}

/** @param read a sheet whose charts were asked for, and have come */
function knownCharts({
  name: sheet,
  charts,
}: {
  readonly name: string;
  readonly charts: Excel.ChartCollection | null;
}): KnownChart[] {
  return (charts?.items ?? []).map(({ id, name }) => ({ sheet, id, name }));
}

/** A sheet of the list that was never read must be read the cold way, as must what is too large. */
function fitsOneResponse(memory: Memory, requested: readonly string[]): boolean {
  const names = [...new Set([...requested, ...memory.zones.pages])];
  const cells = memory.snapshot.sheets
    .filter(({ name }) => names.includes(name))
    .reduce((sum, { name, grid }) => {
      const share = memory.zones.pages.has(name) ? 2 : 1;
      return sum + share * (grid?.values.length ?? 0) * (grid?.values[0]?.length ?? 0);
    }, 0);
  const beside = readWithFormulas(memory.zones);
  const zones = beside.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  return names.every((name) => hasGrid(memory, name)) && cells + zones <= hostLimits().cells;
}

interface LoadedMerges {
  readonly merged: Excel.RangeAreas;
  readonly areas: Excel.RangeCollection;
}

function mergesWereRead(memory: Memory, name: string): boolean {
  const sheet = memory.snapshot.sheets.find((one) => one.name === name);
  return sheet !== undefined && sheet.merges !== null;
}

/** Merges reach beyond the filled cells: those of formatted empty ones stand in the way too. */
function loadMerges(sheet: Excel.Worksheet, readable: boolean): LoadedMerges | null {
  if (!readable) return null;
  const merged = sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject();
  merged.load({ areaCount: true });
  const areas = merged.areas;
  areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return { merged, areas };
}

function readMerges(loaded: LoadedMerges | null): Area[] | null {
  if (loaded === null) return null;
  return loaded.merged.isNullObject ? [] : loaded.areas.items.map(rangeArea);
}

function pageBlock(
  sheet: string,
  { row, column }: Pick<Grid, 'row' | 'column'>,
  formulas: unknown[][],
): FormulaBlock {
  const columns = formulas[0]?.length ?? 0;
  return { sheet, row, column, rows: formulas.length, columns, formulas };
}

function bareArea({ sheet, row, column, rows, columns }: SheetArea): SheetArea {
  return { sheet, row, column, rows, columns };
}
