/**
 * The port over a workbook open in Excel, through Office.js. Holds what the last read showed, so
 * that a recalculation costs one round trip to read and one to write, and the way back from every
 * write. Nothing outside this folder knows Office.js.
 */
import type { SheetArea } from '../../sheets/area';
import type { Plan } from '../../sheets/plan';
import { sheetNamed, valueAt, type NameSnapshot, type Snapshot } from '../../sheets/snapshot';
import {
  WorkbookFailure,
  type ApplyOptions,
  type Change as HostChange,
  type ReadRequest,
  type Undo,
  type UndoReport,
  type WorkbookPort,
} from '../port';
import { captureLooks } from './capture';
import { listen } from './changes';
import { chartsImage, drawnAfter, type DrawnChart } from './charts';
import { failureOf, hostCode } from './failures';
import {
  demandSupport,
  demandUncancelled,
  inExcel,
  limits,
  mergesReadable,
  packed,
  send,
  supported,
} from './host';
import {
  disjoint,
  imageOf,
  lookArea,
  releasedLooks,
  sheetsTouched,
  takenCells,
  takenLooks,
  touchedColumns,
} from './image';
import { foreseen, sameZones, type Memory } from './memory';
import { paintedAfter, type Painted } from './paint';
import { readWorkbook } from './read';
import { changeOn, restore, type Change } from './restore';
import { placeName, stepsOf } from './steps';
import { reveal, selection } from './view';

export interface ExcelWorkbook extends WorkbookPort {
  /** Whether this Excel is new enough (ExcelApi 1.9); every verb of an older one refuses. */
  readonly supported: () => boolean;
}

/** What the writes of this runtime left standing. */
interface Standing {
  /** Null where an earlier runtime painted too. */
  readonly looks: readonly Painted[] | null;
  /** Names as they left them: where they still say the same, the looks are where they were. */
  readonly names: readonly NameSnapshot[];
}

export function createExcelWorkbook(): ExcelWorkbook {
  let memory: Memory | null = null;
  let standing: Standing | null = null;
  /** Every chart that was ever asked for, to draw it again. */
  let drawn: readonly DrawnChart[] = [];
  let writing = false;
  const ways = new WeakMap<Undo, Change>();
  const listeners = new Set<(change: HostChange) => void>();
  let listening = false;

  async function read(request: ReadRequest): Promise<Snapshot> {
    demandSupport();
    try {
      memory = await readWorkbook(request, memory);
    } catch (error) {
      throw failureOf(error);
    }
    if (standing && !sameZones(standing.names, memory.snapshot.names)) standing = null;
    return memory.snapshot;
  }

  /** What is known of every sheet that the plan touches. */
  async function knowledgeFor(plan: Plan): Promise<Memory> {
    const sheets = sheetsTouched(plan);
    if (memory === null || memory.stale || sheets.some((name) => unread(memory, name))) {
      await read({ sheets });
    }
    if (memory === null) throw new WorkbookFailure({ kind: 'host', detail: 'nothing was read' });
    return memory;
  }

  async function apply(plan: Plan, options: ApplyOptions = {}): Promise<Undo> {
    demandSupport();
    demandUncancelled(options.signal);
    const known = await knowledgeFor(plan);
    demandUnprotected(plan, known);
    const previous = standing ? standing.looks : looksOfStranger(known);
    const change = await inExcel((context) => prepare(context, plan, known, previous, drawn));
    demandUncancelled(options.signal);
    await perform(change, known, options);
    memory = foreseen(known, plan, change.image.cells);
    drawn = drawnAfter(drawn, plan);
    const looks = previous && paintedAfter(previous, plan);
    standing = { looks, names: memory.snapshot.names };
    const undo: Undo = { host: 'excel' };
    ways.set(undo, change);
    return undo;
  }

  /** Writes; when that fails or is cancelled, puts everything back. */
  async function perform(change: Change, known: Memory, options: ApplyOptions): Promise<void> {
    const steps = stepsOf(change.plan, {
      refersTo: (name) =>
        known.snapshot.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.refersTo,
      charts: change.charts,
    });
    let sent = 0;
    writing = true;
    try {
      await Excel.run((context) =>
        send(context, packed(steps, limits()), { ...options, onSend: () => (sent += 1) }),
      );
    } catch (error) {
      // In edit mode Excel refuses a request as a whole, so that the first one has left nothing.
      const untouched =
        sent === 0 || (sent === 1 && hostCode(error) === 'InvalidOperationInCellEditMode');
      const unrestored = untouched ? [] : await putBack(change);
      memory = { ...known, stale: true };
      throw failureOf(error, lockedSheet(change.plan, known), unrestored);
    } finally {
      writing = false;
    }
  }

  async function undo(way: Undo): Promise<UndoReport> {
    demandSupport();
    const change = ways.get(way);
    if (!change) throw new Error('Undo of another workbook, or one that was used before');
    writing = true;
    try {
      const kept = await inExcel((context) => restore(context, change, 'undo'));
      ways.delete(way);
      memory = null;
      standing = null;
      return { kept };
    } finally {
      writing = false;
    }
  }

  async function calculate(): Promise<void> {
    await inExcel(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
  }

  function onChange(listener: (change: HostChange) => void): () => void {
    listeners.add(listener);
    if (!listening && supported()) {
      listening = true;
      void listen({
        knownSheet: (id) => memory?.sheetsById.get(id) ?? null,
        deaf: () => writing,
        tell: (change) => {
          for (const each of listeners) each(change);
        },
      }).catch(() => {
        // Without events the results only lose their stale mark; the next subscriber tries again.
        listening = false;
      });
    }
    return () => listeners.delete(listener);
  }

  return {
    capabilities: {
      host: 'excel',
      reveal: true,
      charts: true,
      get merges() {
        return mergesReadable();
      },
    },
    supported,
    read,
    apply,
    undo,
    reveal,
    selection,
    calculate,
    onChange,
  };
}

/** A workbook without places of ours has no looks of ours; of others they are not known. */
function looksOfStranger({ zones }: Memory): readonly Painted[] | null {
  return zones.pages.size + zones.outputs.length === 0 ? [] : null;
}

function unread(memory: Memory | null, name: string): boolean {
  const sheet = memory === null ? undefined : sheetNamed(memory.snapshot, name);
  return sheet !== undefined && sheet.grid === null;
}

/** The before-image; one round trip for looks where the plan takes places that were not ours. */
async function prepare(
  context: Excel.RequestContext,
  plan: Plan,
  memory: Memory,
  previous: readonly Painted[] | null,
  drawn: readonly DrawnChart[],
): Promise<Change> {
  const image = imageOf(plan, memory);
  const outputs = previous
    ? disjoint([
        ...memory.zones.outputs,
        ...previous.flatMap(({ operation }) => lookArea(operation)),
      ])
    : memory.zones.outputs;
  const ours = outputs.filter(({ sheet }) => !memory.zones.pages.has(sheet));
  const taken = takenLooks(plan, memory, image, ours);
  const released = previous ? [] : releasedLooks(plan, memory);
  const columns = touchedColumns(plan.operations).filter(
    (area) => !image.addedSheets.includes(area.sheet) && !columnOfOurs(memory, previous, area),
  );
  const newCells = takenCells(image, memory, ours).map((area) => {
    const grid = sheetNamed(memory.snapshot, area.sheet)?.grid ?? null;
    const read = (row: number, column: number) => (grid ? valueAt(grid, row, column) : null);
    return { ...area, read };
  });
  const looks = await captureLooks(context, disjoint([...taken, ...released]), columns, newCells);
  const pages = image.cells.filter(
    ({ sheet }) => memory.zones.pages.has(sheet) && !image.addedSheets.includes(sheet),
  );
  const charts = chartsImage(plan, memory.charts, drawn);
  return { plan, image, looks, charts, previous, ours: [...ours, ...pages] };
}

/** Columns that hold outputs of ours, that the last plan set, and those of our sheets. */
function columnOfOurs(
  { zones }: Memory,
  previous: readonly Painted[] | null,
  area: SheetArea,
): boolean {
  const known = [
    ...zones.outputs,
    ...touchedColumns((previous ?? []).map(({ operation }) => operation)),
  ];
  return (
    zones.pages.has(area.sheet) ||
    known.some(
      (one) =>
        one.sheet === area.sheet &&
        one.column <= area.column &&
        one.column + one.columns >= area.column + area.columns,
    )
  );
}

/** Locked cells refuse; where a protected sheet has unlocked ones, its formats still do. */
function demandUnprotected(plan: Plan, memory: Memory): void {
  const sheet = lockedSheet(plan, memory);
  if (sheet !== null) throw new WorkbookFailure({ kind: 'protectedSheet', sheet });
  if (memory.structureProtected && plan.operations.some(({ kind }) => kind === 'addSheet')) {
    throw new WorkbookFailure({ kind: 'protectedWorkbook' });
  }
}

function lockedSheet(plan: Plan, { snapshot }: Memory): string | null {
  return sheetsTouched(plan).find((name) => sheetNamed(snapshot, name)?.protected) ?? null;
}

/**
 * Puts everything back, in one go or else sheet by sheet; waits for a cell being edited.
 * @returns places that could not be put back
 */
async function putBack(change: Change): Promise<readonly string[]> {
  if (await restored(change)) return [];
  const sheets = [
    ...new Set(change.plan.operations.flatMap((one) => ('sheet' in one ? one.sheet : []))),
  ];
  const back = await Promise.all(sheets.map((sheet) => restored(changeOn(sheet, change))));
  return sheets.flatMap((sheet, index) =>
    back[index] === true
      ? []
      : change.image.cells
          .filter((cells) => cells.sheet === sheet)
          .map((cells) => placeName(sheet, cells)),
  );
}

async function restored(change: Change): Promise<boolean> {
  try {
    await Excel.run({ delayForCellEdit: true }, (context) => restore(context, change, 'failed'));
    return true;
  } catch {
    // The failure that led here is what the user is told; what stays behind is named beside it.
    return false;
  }
}
