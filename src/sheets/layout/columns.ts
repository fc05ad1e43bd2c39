/**
 * Computed columns of all tables: beside each table, or on a sheet of their own where the place is
 * taken or the county wants it so. Zones are found by their names; a zone of which a name is gone
 * is cleared as far as it is still ours and placed anew.
 */
import { makeFinding, type Finding } from '../../county/finding';
import { stages, type Stage } from '../../standards/standard';
import { cellAddress, contains } from '../area';
import type { BoundTable } from '../binding';
import { headerId, outputName } from '../naming';
import { ownCells } from '../ownership';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';
import { headsOurs, ownedAreas, writtenIn } from '../written';
import { columnsPage, columnsPageId, movedColumnsPage } from './columnsSheet';
import type { LayoutInput } from './input';
import { leftOut } from './leftOut';
import { allotPages } from '../page/allotPages';
import type { PageDraft, Part } from '../page/draft';
import { formulaFindings } from '../live/formulaFindings';
import { liveRun, liveZone, type LiveRun } from '../live/liveZone';
import { outputPlaces, type OutputPlaces } from '../live/outputPlaces';
import { outputsOf, placeOf, standsAt, type TakenReason } from './place';
import { retire } from './retire';
import { columnsAfter } from './columnsAfter';
import { strangeFindings } from './strangeFindings';
import { zoneOf, type Zone } from './zone';
import { coveredBy, writeZone, type PlacedZone } from './zoneWrites';

export interface ColumnsLayout extends Part {
  readonly pages: readonly PageDraft[];
  readonly findings: readonly Finding[];
  /** Said by this run alone: it writes anew what they are about. */
  readonly passing: readonly Finding[];
  readonly places: OutputPlaces;
}

/** `coloursChanged`: the palette is another than when the standard's rules were last made. */
export function layOutColumns(input: LayoutInput, coloursChanged: boolean): ColumnsLayout {
  const { snapshot, binding, assessment, settings } = input;
  const placed: PlacedZone[] = [];
  const pages: PageDraft[] = [];
  const findings: Finding[] = [];
  const apart: { zones: readonly Zone[]; page: PageDraft }[] = [];
  const live = liveRun(input);
  const all: Zone[] = [];
  for (const table of binding.tables) {
    const zones = zonesOf(table, input, live);
    if (zones.length === 0) continue;
    all.push(...zones);
    findings.push(...zones.flatMap((zone) => lostNames(zone, input)));
    const places = settings.columns === 'sheet' ? null : besideAll(zones, input, placed);
    if (places?.kind === 'beside') {
      placed.push(...places.placed);
      continue;
    }
    const page = columnsPage(zones, input);
    pages.push(page);
    apart.push({ zones, page });
    if (places) findings.push(placeTaken(table, places.reason, page, input));
  }
  const pagesOfStandard = columnsPageId(assessment.standard.id, '');
  for (const id of ownedAreas(snapshot).pages.keys()) {
    if (!id.startsWith(pagesOfStandard) || pages.some((page) => page.id === id)) continue;
    pages.push(movedColumnsPage(id, input));
  }

  const parts = [
    retire(input, placed, pages),
    ...placed.map((entry) => writeZone(entry, input, coloursChanged)),
  ];
  return {
    operations: parts.flatMap(({ operations }) => operations),
    preview: parts.flatMap(({ preview }) => preview),
    pages,
    findings: [
      ...strangeFindings(snapshot, assessment.standard.id, columnsAfter(input, placed, pages)),
      ...findings,
    ],
    passing: formulaFindings(all, input),
    places: outputPlaces(placed, apart, input),
  };
}

/** Every stage of the table with assessed rows, or whose columns stand there from earlier. */
function zonesOf(table: BoundTable, input: LayoutInput, run: LiveRun | null): readonly Zone[] {
  const { assessment, snapshot, words } = input;
  const candidates = stagesOf(table);
  const { outputs } = ownedAreas(snapshot);
  const live = candidates.filter(
    (stage) =>
      assessment.stages[stage]?.rows.some((row) => row.table === table.key) ||
      outputs.some(
        (output) =>
          output.table === table.key &&
          output.stage === stage &&
          output.standard === assessment.standard.id,
      ),
  );
  const chosen = live.length > 0 ? live : candidates.slice(0, 1);
  return chosen.map((stage) =>
    zoneOf(
      table,
      stage,
      assessment,
      leftOut(table, stage, chosen, input),
      words,
      input.countyAssessment?.conditions,
      liveZone(table, stage, run, input),
    ),
  );
}

function stagesOf(table: BoundTable): readonly Stage[] {
  const { mode } = table;
  switch (mode.kind) {
    case 'oneStage':
      return [mode.stage];
    case 'perRow':
      return stages;
    case 'byType':
      return stages.filter((stage) =>
        table.columns.some((column) => column.field === 'students' && column.stage === stage),
      );
  }
}

type Places =
  | { readonly kind: 'beside'; readonly placed: readonly PlacedZone[] }
  | { readonly kind: 'taken'; readonly reason: TakenReason };

/** All zones of a table stand beside it, or none. */
function besideAll(
  zones: readonly Zone[],
  { snapshot, binding, assessment }: LayoutInput,
  earlier: readonly PlacedZone[],
): Places {
  const { outputs } = ownedAreas(snapshot);
  const standard = assessment.standard.id;
  const leaving = zones
    .map((zone) => ({ zone, standard, outputs, snapshot }))
    .filter((request) => standsAt(request) === null)
    .flatMap(outputsOf);
  const placed: PlacedZone[] = [];
  for (const zone of zones) {
    const place = placeOf({
      zone,
      standard,
      tables: binding.tables,
      snapshot,
      outputs,
      leaving,
      placed: [...earlier, ...placed].flatMap(coveredBy),
    });
    if (place.kind === 'taken') return place;
    placed.push({ zone, place });
  }
  return { kind: 'beside', placed };
}

/** Names of a zone that are gone or broken while others still stand. */
function lostNames(zone: Zone, { assessment, snapshot }: LayoutInput): readonly Finding[] {
  const { key, sheet } = zone.table;
  const standard = assessment.standard.id;
  const known = new Set(
    ownedAreas(snapshot)
      .outputs.filter(
        ({ table, stage, standard: of }) =>
          table === key && stage === zone.stage && of === standard,
      )
      .map(({ name }) => name),
  );
  if (known.size === 0) return [];
  const foreign = new Set(writtenIn(snapshot).foreign.map(({ name }) => name));
  return [...zone.columns.map(({ id }) => id), headerId]
    .map((id) => outputName(key, zone.stage, standard, id))
    .filter((name) => !known.has(name) && !foreign.has(name))
    .map((name) => makeFinding('outputNameLost', { sheet, cell: null }, { name }));
}

function placeTaken(
  table: BoundTable,
  reason: TakenReason,
  page: PageDraft,
  { snapshot }: LayoutInput,
): Finding {
  const [spot] = allotPages([page], snapshot);
  const { sheet } = table;
  const params = { table: table.key, sheet: spot?.sheet ?? page.tab };
  const cell = reason === 'values' ? oldResults(table, snapshot) : null;
  return cell === null
    ? makeFinding('placeTaken', { sheet, cell }, { ...params, reason })
    : makeFinding('oldResultsLeft', { sheet, cell }, { ...params, cell });
}

/** The first header of ours to the right of a table, where no name tells of it any more. */
function oldResults({ sheet, header, firstRow, lastColumn }: BoundTable, snapshot: Snapshot) {
  const grid = sheetNamed(snapshot, sheet)?.grid;
  if (!grid) return null;
  const own = ownCells(ownedAreas(snapshot).outputs, sheet);
  const isNamed = (row: number, column: number) =>
    own.some((area) => contains(area, { row, column, rows: 1, columns: 1 }));
  const end = grid.column + (grid.values[0]?.length ?? 0);
  for (let row = header?.first ?? firstRow - 1; row < firstRow; row += 1) {
    for (let column = lastColumn + 1; column < end; column += 1) {
      if (headsOurs(valueAt(grid, row, column)) && !isNamed(row, column)) {
        return cellAddress(row, column);
      }
    }
  }
  return null;
}
