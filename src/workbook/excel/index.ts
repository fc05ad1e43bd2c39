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
  type WorkbookChange as HostChange,
  type ReadRequest,
  type Undo,
  type UndoReport,
  type WorkbookPort,
} from '../port';
import { captureLooks } from './capture';
import { copiesItself, openCopy } from './openCopy';
import { listener } from './changes';
import { chartsImage, drawnAfter, type DrawnChart } from './charts';
import { failureOf, isEditMode } from './failures';
import {
  demandSupport,
  demandUncancelled,
  inExcel,
  hostLimits,
  mergesReadable,
  packSteps,
  patiently,
  rest,
  send,
  isSupported,
  type Pause,
  newStep,
} from './host';
import {
  disjointAreas,
  imageOf,
  lookArea,
  releasedLooks,
  sheetsTouched,
  takenCells,
  takenLooks,
  touchedColumns,
} from './image';
import { foreseenMemory, sameZones, type Memory } from './memory';
import { paintedAfter, type Painted } from './paint';
import { readWorkbook } from './readWorkbook';
import { keptBy, restore, type AppliedChange } from './restore';
import { putBack } from './rollback';
import { stepsOf } from './steps';
import {
  holdTurn,
  isRunName,
  namesAfter,
  otherRun,
  sameVersion,
  takeTurn,
  turnAfter,
  versionIn,
  type Turn,
} from './turn';
import { reveal, selection } from './view';

export interface ExcelWorkbook extends WorkbookPort {
  /** Whether this Excel is new enough (ExcelApi 1.9); every verb of an older one refuses. */
  readonly supported: () => boolean;
}

/** What the writes of this runtime left standing. */
interface StandingLooks {
  /** Null where an earlier runtime painted too. */
  readonly looks: readonly Painted[] | null;
  /** Names as they left them: where they still say the same, the looks are where they were. */
  readonly names: readonly NameSnapshot[];
}

/** @param pause how to rest between two attempts while a cell is being edited */
export function createExcelWorkbook(pause: Pause = rest): ExcelWorkbook {
  let memory: Memory | null = null;
  let standing: StandingLooks | null = null;
  /** Every chart that was ever asked for, to draw it again. */
  let drawn: readonly DrawnChart[] = [];
  let writing = false;
  const ways = new WeakMap<Undo, AppliedChange>();
  const listeners = new Set<(change: HostChange) => void>();
  let listen: (() => Promise<void>) | null = null;

  async function read(request: ReadRequest): Promise<Snapshot> {
    demandSupport();
    try {
      memory = await readWorkbook(request, memory);
    } catch (error) {
      throw failureOf(error);
    }
    if (standing && !sameWriter(standing.names, memory.snapshot.names)) standing = null;
    // The run's own name tells a caller nothing of the county.
    const { snapshot } = memory;
    return { ...snapshot, names: snapshot.names.filter(({ name }) => !isRunName(name)) };
  }

  /** What is known of every sheet that the plan touches. */
  async function knowledgeFor(plan: Plan): Promise<Memory> {
    const sheets = sheetsTouched(plan);
    const planned = memory;
    if (memory === null || memory.stale || sheets.some((name) => unread(memory, name))) {
      await read({ sheets });
    }
    if (memory === null) throw new WorkbookFailure({ kind: 'host', detail: 'nothing was read' });
    // The plan rests on what was read before.
    if (planned && !sameRun(planned, memory)) throw otherRun(plan, 'write');
    return memory;
  }

  async function apply(plan: Plan, options: ApplyOptions = {}): Promise<Undo> {
    demandSupport();
    demandUncancelled(options.signal);
    const known = await knowledgeFor(plan);
    demandUnprotected(plan, known);
    const previous = standing ? standing.looks : looksOfStranger(known);
    const turn = turnAfter(versionIn(known.snapshot.names));
    const change = await prepared(plan, known, previous, turn);
    demandUncancelled(options.signal);
    await perform(change, known, options);
    const after = foreseenMemory(known, plan, change.image.cells);
    const names = namesAfter(after.snapshot.names, turn);
    memory = { ...after, snapshot: { ...after.snapshot, names } };
    drawn = drawnAfter(drawn, plan);
    const looks = previous && paintedAfter(previous, plan);
    standing = { looks, names: memory.snapshot.names };
    const undo: Undo = { host: 'excel' };
    ways.set(undo, change);
    return undo;
  }

  /** @throws WorkbookFailure otherRun, where a place is refused because another run has just taken it */
  async function prepared(
    plan: Plan,
    known: Memory,
    previous: StandingLooks['looks'],
    turn: Turn,
  ): Promise<AppliedChange> {
    try {
      return await inExcel((context) => prepare(context, plan, known, previous, drawn, turn));
    } catch (error) {
      const now = await readWorkbook({ sheets: [] }, null).catch(() => known);
      if (sameRun(known, now)) throw error;
      memory = { ...known, stale: true };
      throw otherRun(plan, 'write');
    }
  }

  /** Writes; when that fails or is cancelled, puts everything back. */
  async function perform(
    change: AppliedChange,
    known: Memory,
    options: ApplyOptions,
  ): Promise<void> {
    const steps = stepsOf(change.plan, {
      refersTo: (name) =>
        known.snapshot.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.refersTo,
      charts: change.charts,
    });
    let sent = 0;
    writing = true;
    try {
      await Excel.run((context) =>
        send(
          context,
          packSteps(steps.length > 0 ? steps : [newStep(() => undefined)], hostLimits()),
          {
            ...options,
            onSend: () => (sent += 1),
            take: takeTurn(change.turn),
            hold: holdTurn(change.turn),
            pause,
          },
        ),
      );
    } catch (error) {
      memory = { ...known, stale: true };
      // In edit mode Excel refuses a request as a whole, so that the first one has left nothing.
      const untouched = sent === 0 || (sent === 1 && isEditMode(error));
      if (!untouched) options.onRestore?.();
      const { unrestored, otherRun: late } = untouched
        ? { unrestored: [], otherRun: false }
        : await putBack(change, sent > 1, pause);
      throw failureOf(
        late ? otherRun(change.plan, 'write') : error,
        lockedSheet(change.plan, known),
        unrestored,
      );
    } finally {
      writing = false;
    }
  }

  async function undo(way: Undo): Promise<UndoReport> {
    demandSupport();
    const change = ways.get(way);
    if (!change) throw new Error('Undo of another workbook, or one that was used before');
    let sent = 0;
    const watch = { pause, onSend: () => (sent += 1) };
    const how = { reason: 'undo', taken: true } as const;
    writing = true;
    memory = null;
    standing = null;
    try {
      // Once something went back the rest follows, even if it must wait for a cell being edited.
      const back = () => inExcel((context) => restore(context, change, how, watch));
      const kept = await patiently(back, pause, () => sent > 1);
      ways.delete(way);
      return { kept };
    } finally {
      writing = false;
    }
  }

  async function foresee(undos: readonly Undo[]): Promise<UndoReport> {
    demandSupport();
    const changes = undos.flatMap((way) => ways.get(way) ?? []);
    return inExcel(async (context) => {
      const kept: string[] = [];
      for (const [at, change] of [...changes.entries()].reverse()) {
        kept.push(...(await keptBy(context, change, changes.slice(at + 1))));
      }
      return { kept };
    });
  }

  async function calculate(): Promise<void> {
    await inExcel(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    });
  }

  function onChange(told: (change: HostChange) => void): () => void {
    listeners.add(told);
    if (isSupported()) {
      listen ??= listener({
        knownSheet: (id) => memory?.sheetsById.get(id) ?? null,
        writing: () => writing,
        tell: (change) => {
          for (const each of listeners) each(change);
        },
      });
      void listen();
    }
    return () => listeners.delete(told);
  }

  return {
    capabilities: {
      host: 'excel',
      reveal: true,
      charts: true,
      get merges() {
        return mergesReadable();
      },
      get copies() {
        return copiesItself() ? 'opens' : 'byHand';
      },
    },
    supported: isSupported,
    read,
    apply,
    undo,
    foresee,
    reveal,
    selection,
    openCopy,
    calculate,
    onChange,
  };
}

/** The last write that both tell of is the same, and so are the places that it left. */
function sameWriter(a: readonly NameSnapshot[], b: readonly NameSnapshot[]): boolean {
  return sameZones(a, b) && sameVersion(versionIn(a), versionIn(b));
}

function sameRun(a: Memory, b: Memory): boolean {
  return sameVersion(versionIn(a.snapshot.names), versionIn(b.snapshot.names));
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
  turn: Turn,
): Promise<AppliedChange> {
  const image = imageOf(plan, memory);
  const outputs = previous
    ? disjointAreas([
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
  const looks = await captureLooks(
    context,
    disjointAreas([...taken, ...released]),
    columns,
    newCells,
  );
  const pages = image.cells.filter(
    ({ sheet }) => memory.zones.pages.has(sheet) && !image.addedSheets.includes(sheet),
  );
  const charts = chartsImage(plan, memory.charts, drawn);
  return { plan, image, looks, charts, previous, ours: [...ours, ...pages], turn };
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
