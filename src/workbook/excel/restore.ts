/**
 * The way back, after a write that failed and for the user's undo: first what stands there now is
 * read, then all that differs is put back. Undo leaves alone what somebody changed since.
 */
import type { CellValue } from '../../county/cell';
import { contains, overlaps, parseReference, type SheetArea } from '../../sheets/area';
import type { Plan } from '../../sheets/plan';
import { asBefore, fromHost, isAsLeft, sameCell, saysFormula, type Typed } from './cells';
import { looksBack, type Looks } from './capture';
import { chartsBack, type ChartsImage } from './charts';
import { hostLimits, packSteps, send, newStep, type Step, type Watch } from './host';
import { lookAreas, type CellsImage, type Image } from './image';
import { fitRows, lookStep, paintedAfter, type LookOperation, type Painted } from './paint';
import { movedArea, renamedTo } from './followed';
import { readPresent, type Present, type PresentCells, type PresentSheet } from './present';
import { nameSteps, placeName, writeSteps } from './steps';
import { giveBack, holdTurn, tookTurn, versionIn, type Turn } from './turn';

/** All that one apply changed. */
export interface AppliedChange {
  readonly plan: Plan;
  readonly image: Image;
  readonly looks: Looks;
  readonly charts: ChartsImage;
  /** Places that were ours before the plan. */
  readonly ours: readonly SheetArea[];
  /** The looks that stood in the places that were ours; null when nobody knows. */
  readonly previous: readonly Painted[] | null;
  readonly turn: Turn;
}

export interface Restoring {
  /** `failed`: everything goes back, whatever stands there. `undo`: only what still is as written. */
  readonly reason: 'failed' | 'undo';
  /** The write's first request went through, so that the turn was taken. */
  readonly taken: boolean;
  /** It is a share of the change: the turn is given back with the last one. */
  readonly share?: boolean;
}

/**
 * @returns cells that were left alone, with their sheet
 * @throws WorkbookFailure otherRun, before anything is changed
 */
export async function restore(
  context: Excel.RequestContext,
  change: AppliedChange,
  { reason, taken, share = false }: Restoring,
  watch: Watch = {},
): Promise<readonly string[]> {
  const now = await readPresent(context, change.image, change.looks, change.charts);
  const version = versionOf(now);
  if (!tookTurn(change, version, { reason, taken })) {
    // Nothing else was carried out.
    const steps = giveBack(change.turn, version);
    if (steps.length > 0) await send(context, packSteps(steps, hostLimits()), watch);
    return [];
  }
  const { kept, keptSheets, cells } = keptOf(change, now, { reason, taken });
  const steps: Step[] = [...rulesAway(change, now), ...mergesAway(change, now), ...cells];
  steps.push(...looksBack(change.looks, (area) => placesNow([area], now)[0] ?? null));
  steps.push(...mergesBack(change, now));
  steps.push(...ownLooksBack(change, now));
  // Sheets that the plan added go with their charts.
  const stays = (sheet: string) => now.sheets.has(sheet) && !now.added.has(sheet);
  steps.push(...chartsBack(change.charts, now.charts, stays, reason));
  steps.push(...namesBack(change.image, now, keptSheets));
  for (const name of now.added.keys()) {
    if (!keptSheets.has(name)) steps.push(newStep((batch) => batch.sheet(name).delete()));
  }
  if (!share) steps.push(...giveBack(change.turn, version));
  const hold = version === null ? [] : holdTurn(change.turn);
  const batches = packSteps(steps.length > 0 ? steps : [newStep(() => undefined)], hostLimits());
  await send(context, batches, { ...watch, take: hold, hold });
  return kept;
}

/**
 * What an undo would leave alone, read only. Cells that a later write covers are that one's to tell.
 *
 * @param later the changes after this one, which are taken back before it
 * @param taken it is certain that the write went through, at least in part
 * @throws WorkbookFailure otherRun, as the undo would
 */
export async function keptBy(
  context: Excel.RequestContext,
  change: AppliedChange,
  later: readonly AppliedChange[],
  taken: boolean,
): Promise<readonly string[]> {
  const now = await readPresent(context, change.image, change.looks, change.charts);
  const isLast = later.length === 0;
  if (isLast && !tookTurn(change, versionOf(now), { reason: 'undo', taken })) return [];
  const covered = later.flatMap(({ image }) => image.cells.map((cells) => movedArea(cells, now)));
  const isCovered = (place: string) => {
    const cell = parseReference(place);
    return cell !== null && covered.some((area) => area !== null && coversCell(area, cell));
  };
  return keptOf(change, now, { reason: 'undo', taken }).kept.filter((place) => !isCovered(place));
}

function coversCell(area: SheetArea, cell: SheetArea): boolean {
  return area.sheet === cell.sheet && contains(area, cell);
}

function versionOf({ names }: Present): ReturnType<typeof versionIn> {
  return versionIn([...names].map(([name, refersTo]) => ({ name, refersTo })));
}

/** What stays, and how the other cells go back. */
function keptOf(
  { image, plan }: AppliedChange,
  now: Present,
  { reason, taken }: Restoring,
): {
  readonly kept: readonly string[];
  readonly keptSheets: Set<string>;
  readonly cells: readonly Step[];
} {
  const unsure = reason === 'undo' && !taken;
  const kept: string[] = [];
  const keptSheets = new Set<string>();
  for (const name of image.addedSheets) {
    const present = now.added.get(name);
    if (present === undefined) {
      const elsewhere = reason === 'undo' ? renamedTo(name, image.names, now) : null;
      if (elsewhere === null) continue;
      kept.push(placeName(elsewhere.sheet, elsewhere));
      keptSheets.add(name);
      continue;
    }
    const strange = reason === 'undo' ? strangeCells(name, present, image, unsure) : [];
    kept.push(...strange);
    if (strange.length > 0) keptSheets.add(name);
  }
  const blocks = now.cells.map((block) =>
    cellsBack(block, reason, unsure ? clearedBy(plan) : neverCleared),
  );
  kept.push(...blocks.flatMap((block) => block.kept));
  for (const area of now.lost) kept.push(placeName(area.sheet, area));
  return { kept, keptSheets, cells: blocks.flatMap(({ steps }) => steps) };
}

type IsCleared = (sheet: string, row: number, column: number) => boolean;

const neverCleared: IsCleared = () => false;

/** A write of which nobody knows how far it came may have left these cells empty. */
function clearedBy({ operations }: Plan): IsCleared {
  const cleared = operations.flatMap((one) =>
    one.kind === 'clear' ? [{ ...one.area, sheet: one.sheet }] : [],
  );
  return (sheet, row, column) =>
    cleared.some((area) => coversCell(area, { sheet, row, column, rows: 1, columns: 1 }));
}

function cellsBack(
  { image, area, block }: PresentCells,
  reason: 'failed' | 'undo',
  isCleared: IsCleared,
): { steps: readonly Step[]; kept: string[] } {
  const kept: string[] = [];
  const back = image.values.map((row, r): Typed[] =>
    row.map((value, c) => {
      const present = fromHost(block.values[r]?.[c]);
      const formula = block.formulas?.[r]?.[c];
      const typed = asBefore(value, image.formulas[r]?.[c]);
      const unchanged = sameCell(present, value) && sameFormula(formula, typed);
      if (unchanged) return null;
      const half = present === null && isCleared(image.sheet, image.row + r, image.column + c);
      const left = isAsLeft(
        { value: block.values[r]?.[c], formula },
        image.after[r]?.[c] ?? null,
        image.afterFormulas[r]?.[c] ?? null,
      );
      if (reason === 'undo' && !half && !left) {
        kept.push(cellName(area.sheet, area.row + r, area.column + c));
        return null;
      }
      return typed;
    }),
  );
  const needed = back.some((row) => row.some((cell) => cell !== null));
  return { steps: needed ? writeSteps(area.sheet, area, back) : [], kept };
}

/** A cell may show the same value and yet have lost its formula. */
function sameFormula(present: unknown, before: Typed): boolean {
  const isFormula = (cell: unknown) => typeof cell === 'string' && cell.startsWith('=');
  return !isFormula(before) || present === before;
}

/** Cells of an added sheet that hold something else than the plan wrote. */
function strangeCells(
  sheet: string,
  present: PresentSheet,
  image: Image,
  unsure: boolean,
): string[] {
  const ours = image.cells.filter((cells) => cells.sheet === sheet);
  const strange = new Set<string>();
  present.values.forEach((cells, r) =>
    cells.forEach((value, c) => {
      const row = present.row + r;
      const column = present.column + c;
      if (!isWritten(value, present.formulas[r]?.[c], ours, { row, column }))
        strange.add(cellName(sheet, row, column));
    }),
  );
  for (const block of ours) {
    block.after.forEach((cells, r) =>
      cells.forEach((value, c) => {
        const row = block.row + r;
        const column = block.column + c;
        const there = present.values[row - present.row]?.[column - present.column] ?? null;
        // A cell that was not written yet is nobody's.
        if (unsure && sameCell(there, null)) return;
        if (there === null && !sameCell(null, value)) strange.add(cellName(sheet, row, column));
      }),
    );
  }
  return [...strange];
}

function isWritten(
  value: CellValue,
  formula: unknown,
  blocks: readonly CellsImage[],
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const block = blocks.find((one) => overlaps(one, { row, column, rows: 1, columns: 1 }));
  const [r, c] = [row - (block?.row ?? 0), column - (block?.column ?? 0)];
  const live = block?.afterFormulas[r]?.[c] ?? null;
  return (
    (live !== null && saysFormula(formula, live)) || sameCell(value, block?.after[r]?.[c] ?? null)
  );
}

/** Rules that came over taken places since; those of our places that the plan changed, to be made anew. */
function rulesAway(change: AppliedChange, now: Present): Step[] {
  const { looks } = change;
  const added = looks.rules.flatMap((area, index) => {
    const [place = null] = placesNow([area], now);
    const fresh = (now.rules[index] ?? []).filter((id) => !area.ids.includes(id));
    return place === null ? [] : fresh.map((id) => ({ place, id }));
  });
  const unique = [...new Map(added.map((one) => [`${one.place.sheet}\n${one.id}`, one])).values()];
  return [
    ...unique.map(({ place, id }) =>
      newStep((batch) => {
        batch.range(place).conditionalFormats.getItem(id).delete();
      }),
    ),
    ...placesNow(repainted(change).rules, now).map((area) =>
      newStep((batch) => batch.range(area).conditionalFormats.clearAll()),
    ),
  ];
}

function placesNow(areas: readonly SheetArea[], now: Present): SheetArea[] {
  return areas.flatMap((area) => {
    const place = now.sheets.has(area.sheet) ? movedArea(area, now) : null;
    return place === null ? [] : [place];
  });
}

function mergesAway({ plan, image }: AppliedChange, now: Present): Step[] {
  const merges = plan.operations.flatMap((one) =>
    one.kind === 'merge' && !image.addedSheets.includes(one.sheet)
      ? [{ ...one.area, sheet: one.sheet }]
      : [],
  );
  return placesNow(merges, now).map((area) => newStep((batch) => batch.range(area).unmerge()));
}

/** Merges of ours that the plan undid; it never touches another's. */
function mergesBack({ image }: AppliedChange, now: Present): Step[] {
  return placesNow(image.merges ?? [], now).map((area) =>
    newStep((batch) => batch.range(area).merge(false)),
  );
}

/** Looks of places that were ours and that the plan changed. */
function ownLooksBack(change: AppliedChange, now: Present): Step[] {
  const placed = repainted(change).looks.flatMap(({ operation, palette }) => {
    const place = now.sheets.has(operation.sheet) ? movedArea(placeOfLook(operation), now) : null;
    if (place === null) return [];
    return [lookStep({ ...operation, area: place }, palette)];
  });
  return [
    ...placed,
    ...panesAndWidthsBack(change, now),
    ...rowsFitted(change, now),
    ...hintsAway(change, now),
  ];
}

/** Hints that the plan gave to cells of sheets that stay. */
function hintsAway({ plan, image }: AppliedChange, now: Present): Step[] {
  const hinted = plan.operations.flatMap((one) =>
    one.kind === 'validation' && !image.addedSheets.includes(one.sheet)
      ? [{ ...one.area, sheet: one.sheet }]
      : [],
  );
  return placesNow(hinted, now).map((area) =>
    newStep((batch) => batch.range(area).dataValidation.clear()),
  );
}

/** Rows of our sheets that the plan fitted to its texts fit those from before again. */
function rowsFitted({ plan, image }: AppliedChange, now: Present): Step[] {
  return plan.operations.flatMap((operation) => {
    if (operation.kind !== 'fitRows') return [];
    const { sheet } = operation;
    if (!now.sheets.has(sheet) || image.addedSheets.includes(sheet)) return [];
    return [newStep((batch) => fitRows(batch, operation))];
  });
}

/** Panes, widths, heights and print set-up that the plan changed where earlier writes of ours had set them. */
function panesAndWidthsBack({ plan, previous, image }: AppliedChange, now: Present): Step[] {
  const changed = new Set(
    plan.operations.map(({ kind, ...one }) => `${kind}${sheetOfOperation(one)}`),
  );
  return (previous ?? []).flatMap(({ operation, palette }) => {
    const { kind, sheet } = operation;
    if (kind !== 'freeze' && kind !== 'columns' && kind !== 'rowHeights' && kind !== 'print') {
      return [];
    }
    const gone = !now.sheets.has(sheet) || image.addedSheets.includes(sheet);
    if (gone || !changed.has(`${kind}${sheet}`)) return [];
    if (kind !== 'columns') return [lookStep(operation, palette)];
    const { column, widths } = operation;
    const place = movedArea({ sheet, row: 0, column, rows: 1, columns: widths.length }, now);
    if (place === null) return [];
    return [lookStep({ ...operation, column: place.column }, palette)];
  });
}

function sheetOfOperation(operation: object): string {
  return 'sheet' in operation ? String(operation.sheet) : '';
}

type PlacedLook = Extract<LookOperation, { area: unknown }>;

/**
 * The looks to paint again: as they stood; where that is not known, as this plan paints the same
 * places, which differs only where the palette or the layout changed. `rules`: where colour rules
 * must go first.
 */
function repainted({ plan, previous, ours, image }: AppliedChange): {
  looks: { operation: PlacedLook; palette: Plan['palette'] }[];
  rules: SheetArea[];
} {
  const touched = lookAreas(plan).filter((area) => clipped(area, ours) !== null);
  const rulesTouched = plan.operations.flatMap((one) =>
    one.kind === 'clear' || one.kind === 'colourRule' ? [{ ...one.area, sheet: one.sheet }] : [],
  );
  const meets = (areas: readonly SheetArea[], place: SheetArea) =>
    areas.some((area) => area.sheet === place.sheet && overlaps(area, place));
  const looks: { operation: PlacedLook; palette: Plan['palette'] }[] = [];
  const rules = rulesTouched.flatMap((area) => clipped(area, ours) ?? []);
  for (const { operation, palette } of previous ?? paintedAfter([], plan)) {
    if (!('area' in operation) || operation.kind === 'print') continue;
    // What was merged is known better from the workbook.
    if (operation.kind === 'merge' && image.merges !== null) continue;
    const area = clipped(placeOfLook(operation), ours);
    if (area === null) continue;
    const rule = operation.kind === 'colourRule';
    if (!meets(rule ? rulesTouched : touched, area)) continue;
    // Part of a rule's place cannot be made anew without the rest.
    if (rule) rules.push(area);
    looks.push({ operation: { ...operation, area }, palette });
  }
  return { looks, rules };
}

function placeOfLook(operation: PlacedLook): SheetArea {
  return { ...operation.area, sheet: operation.sheet };
}

/** The part of a place that was ours, where that includes its first cell; a rule is written for it. */
function clipped(area: SheetArea, ours: readonly SheetArea[]): SheetArea | null {
  if (ours.some((one) => one.sheet === area.sheet && contains(one, area))) return area;
  const first = { ...area, rows: 1, columns: 1 };
  const home = ours.find((one) => one.sheet === area.sheet && contains(one, first));
  if (home === undefined) return null;
  return {
    ...area,
    rows: Math.min(area.rows, home.row + home.rows - area.row),
    columns: Math.min(area.columns, home.column + home.columns - area.column),
  };
}

/**
 * A name that by now points to neither place is somebody else's doing. Places that cannot be found, on
 * a sheet of another name by now, keep their names: the next run knows them as ours.
 */
function namesBack({ names, addedSheets }: Image, now: Present, keptSheets: Set<string>): Step[] {
  return names.flatMap(({ name, before, after }) => {
    const present = now.names.get(name.toLowerCase());
    const sheet = after === undefined ? undefined : parseReference(after)?.sheet;
    if (sheet !== undefined && addedSheets.includes(sheet) && keptSheets.has(sheet)) return [];
    const place = after === undefined ? null : parseReference(after);
    if (place && now.lost.some((area) => area.sheet === place.sheet)) return [];
    if (before !== undefined) return [...nameSteps(name, before, present)];
    return present === undefined
      ? []
      : [newStep(({ context }) => context.workbook.names.getItem(name).delete())];
  });
}

function cellName(sheet: string, row: number, column: number): string {
  return placeName(sheet, { row, column, rows: 1, columns: 1 });
}
