/**
 * Reading a workbook that is not known yet: its lists, then the sheets, with all that a first look at
 * each shows. Only what is larger, or far away, takes round trips more.
 */
import { contains, type Area, type SheetArea } from '../../sheets/area';
import type { Grid } from '../../sheets/snapshot';
import { loadCharts } from './charts';
import type { Hearing } from './changes';
import { isTooLarge } from './failures';
import { filledAreas } from './filled';
import { blockOf, gridFrom } from './grids';
import { loadUsed, readHiddenRows } from './hiddenRows';
import { cellBytes, hostLimits, openBatch, type Batch } from './host';
import { loadListing, readListing, type Listed } from './listing';
import { ownedZones, readWithFormulas, type FormulaBlock, type Memory, type Zones } from './memory';
import { loadPlace, rangeArea, readBlocks, type Wanted } from './pieces';
import { knownHiddenRows, remembered, type Detail } from './remembered';
import { loadMerges, loadTables, readMerges } from './sheetParts';
import { answered } from './waiting';
import type { ReadRequest } from '../port';

export interface HowToRead {
  /** Excel cannot list more than 512 merges of a range; then they stay unknown. */
  readonly withMerges: boolean;
  /** What else goes with the first request. */
  readonly alongside: Hearing['alongside'];
}

export async function readCold(
  context: Excel.RequestContext,
  request: ReadRequest,
  { withMerges, alongside }: HowToRead,
): Promise<Memory> {
  const listing = loadListing(context);
  const sent = alongside?.(context);
  await answered(context, sent);
  const now = readListing(listing);
  const zones = ownedZones(now.names);
  const wanted = now.sheets
    .map(({ name }) => name)
    .filter((n) => request.sheets === 'all' || request.sheets.includes(n) || zones.pages.has(n));
  const ask = (batch: Batch, glance: boolean) =>
    wanted.map((name) =>
      askSheet(batch, name, now, zones, { withMerges, glance: glance ? wanted.length : null }),
    );
  const { asked, zonesAsked } = await looked(context, ask, zones, wanted);

  const hidden = await readHiddenRows(context, asked);
  const { grids, formulas } = await readCells(context, asked, zones, zonesAsked);
  const details = asked.map((sheet): [string, Detail] => [
    sheet.name,
    {
      used: sheet.used.isNullObject ? null : rangeArea(sheet.used),
      read: {
        grid: gridFrom(grids.get(sheet.name) ?? [], zones.pages.has(sheet.name)),
        tables: sheet.tables.map(rangeArea),
        merges: readMerges(sheet.merges),
        ...knownHiddenRows(hidden.get(sheet.name)),
      },
    },
  ]);
  const charts = asked.flatMap(({ name: sheet, charts: found }) =>
    (found?.items ?? []).map(({ id, name }) => ({ sheet, id, name })),
  );
  return remembered(now, new Map(details), formulas, charts);
}

interface Asking {
  readonly withMerges: boolean;
  /** Its first cells at once; the number of sheets that are. */
  readonly glance: number | null;
}

function askSheet(
  batch: Batch,
  name: string,
  { tables }: Listed,
  { pages }: Zones,
  { withMerges, glance }: Asking,
) {
  const sheet = batch.sheet(name);
  const first =
    glance === null
      ? null
      : loadPlace(
          batch
            .range({ ...firstCells(glance), sheet: name })
            .getUsedRangeOrNullObject(true)
            .untrack(),
        ).load({ values: true, formulas: pages.has(name) });
  return {
    name,
    first,
    used: loadUsed(sheet),
    tables: loadTables(sheet, name, tables),
    // Merges reach beyond the filled cells: those of formatted empty ones stand in the way too.
    merges: withMerges ? loadMerges(sheet.getUsedRangeOrNullObject(false).untrack()) : null,
    charts: pages.has(name) ? loadCharts(sheet) : null,
  };
}

type AskedSheet = ReturnType<typeof askSheet>;

/** Cells of each sheet that are looked at before it is known how many it has. */
function firstCells(sheets: number): Area {
  const columns = 100;
  const cells = hostLimits().responseBytes / cellBytes / sheets;
  const rows = Math.max(50, Math.min(1000, Math.floor(cells / columns)));
  return { row: 0, column: 0, rows, columns };
}

interface Looked {
  readonly asked: readonly AskedSheet[];
  /** Formulas of places of ours that came along, by the zone's index. */
  readonly zonesAsked: ReadonlyMap<number, Excel.Range>;
}

/** One round trip, or one more where the first cells of all are too many for an answer. */
async function looked(
  context: Excel.RequestContext,
  ask: (batch: Batch, glance: boolean) => readonly AskedSheet[],
  zones: Zones,
  wanted: readonly string[],
): Promise<Looked> {
  const batch = openBatch(context);
  const asked = ask(batch, true);
  const zonesAsked = new Map(
    readWithFormulas(zones).flatMap((zone, index): [number, Excel.Range][] => {
      const fits = zone.rows * zone.columns <= zoneCells && wanted.includes(zone.sheet);
      return fits ? [[index, batch.range(zone).load({ formulas: true })]] : [];
    }),
  );
  try {
    await answered(context);
    return { asked, zonesAsked };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const again = ask(openBatch(context), false);
  await answered(context);
  return { asked: again, zonesAsked: new Map() };
}

/** Places of ours up to so many cells come with the first look. */
const zoneCells = 20_000;

interface Cells {
  readonly grids: ReadonlyMap<string, readonly Grid[]>;
  readonly formulas: readonly FormulaBlock[];
}

/** What the first look has not shown is read in as many round trips as it takes. */
async function readCells(
  context: Excel.RequestContext,
  asked: readonly AskedSheet[],
  zones: Zones,
  zonesAsked: Looked['zonesAsked'],
): Promise<Cells> {
  const grids = new Map<string, Grid[]>();
  const formulas: FormulaBlock[] = [];
  const keep = (
    area: SheetArea,
    values: readonly (readonly unknown[])[],
    found: readonly (readonly unknown[])[] | null,
  ) => {
    const held = blockOf(area.row, area.column, values);
    if (values.length > 0) grids.set(area.sheet, [...(grids.get(area.sheet) ?? []), held]);
    if (found) formulas.push({ ...area, formulas: found });
  };
  const filled = asked.filter(({ used }) => !used.isNullObject);
  const seen = filled.filter(isSeen);
  for (const { name, first } of seen) {
    if (first === null) continue;
    const area = { ...rangeArea(first), sheet: name };
    keep(area, first.values, zones.pages.has(name) ? first.formulas : null);
  }
  const rest = filled.filter((sheet) => !seen.includes(sheet));
  const areas = await filledAreas(
    context,
    rest.map((sheet) => ({ ...rangeArea(sheet.used), sheet: sheet.name })),
  );
  const wanted = areas.map((area): Wanted => ({
    ...area,
    values: true,
    formulas: zones.pages.has(area.sheet),
  }));
  const names = new Set(asked.map(({ name }) => name));
  readWithFormulas(zones).forEach((zone, index) => {
    const range = zonesAsked.get(index);
    if (range) formulas.push({ ...zone, formulas: range.formulas });
    else if (names.has(zone.sheet)) wanted.push({ ...zone, values: false, formulas: true });
  });
  const blocks = await readBlocks(openBatch(context), wanted);
  wanted.forEach(({ sheet, row, column, rows, columns }, index) => {
    const area = { sheet, row, column, rows, columns };
    const block = blocks[index];
    if (block) keep(area, block.values, block.formulas);
  });
  return { grids, formulas };
}

/** The first look at it has shown all that it holds. */
function isSeen({ first, used }: AskedSheet): boolean {
  return first !== null && !first.isNullObject && contains(rangeArea(first), rangeArea(used));
}
