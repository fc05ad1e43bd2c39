/**
 * What is held of a workbook open in Excel between the verbs of the port: what the last read showed,
 * the looks that the writes of this runtime left, and the way back from each of them.
 */
import type { Plan } from '../../sheets/plan';
import { sheetNamed, type NameSnapshot, type Snapshot } from '../../sheets/snapshot';
import {
  WorkbookFailure,
  type ApplyOptions,
  type Patience,
  type WorkbookChange,
  type ReadRequest,
  type Undo,
  type UndoReport,
} from '../port';
import { hearing, type Hearing } from './changes';
import { drawnAfter, type DrawnChart } from './charts';
import { failureOf, isEditMode } from './failures';
import {
  demandSupport,
  demandUncancelled,
  hearAgain,
  inExcel,
  packJob,
  patiently,
  send,
  isSupported,
  type Pause,
  newStep,
} from './host';
import { sheetsTouched } from './image';
import { foreseenMemory } from './foreseen';
import { learnsToPartRanges } from './manyRanges';
import { holds, sameZones, type Memory } from './memory';
import { paintedAfter, type Painted } from './paint';
import { demandUnprotected, lockedSheet, prepareWrite } from './prepareWrite';
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
import { runWaiting, Waiting } from './waiting';

/** What the writes of this runtime left standing. */
interface StandingLooks {
  /** Null where an earlier runtime painted too. */
  readonly looks: readonly Painted[] | null;
  /** Names as they left them: where they still say the same, the looks are where they were. */
  readonly names: readonly NameSnapshot[];
}

export class ExcelSession {
  private memory: Memory | null = null;
  private standing: StandingLooks | null = null;
  /** Every chart that was ever asked for, to draw it again. */
  private drawn: readonly DrawnChart[] = [];
  private writing = false;
  private readonly ways = new WeakMap<Undo, WayBack>();
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private hearing: (() => Hearing) | null = null;
  /** Something was read, so that there is something to hear about. */
  private hasRead = false;

  /** @param pause how to rest between two attempts while a cell is being edited */
  constructor(private readonly pause: Pause) {}

  async read(request: ReadRequest, patience?: Patience): Promise<Snapshot> {
    return this.readFor(request, new Waiting(patience));
  }

  private async readFor(request: ReadRequest, waiting: Waiting): Promise<Snapshot> {
    demandSupport();
    try {
      this.memory = await readWorkbook(request, this.memory, this.hearing?.() ?? null, waiting);
    } catch (error) {
      throw failureOf(error);
    }
    this.hasRead = true;
    if (this.standing && !sameWriter(this.standing.names, this.memory.snapshot.names))
      this.standing = null;
    // The run's own name tells a caller nothing of the county.
    const { snapshot } = this.memory;
    return { ...snapshot, names: snapshot.names.filter(({ name }) => !isRunName(name)) };
  }

  async apply(plan: Plan, options: ApplyOptions = {}): Promise<Undo> {
    demandSupport();
    demandUncancelled(options.signal);
    const waiting = new Waiting(options);
    const known = await this.knowledgeFor(plan, waiting);
    demandUnprotected(plan, known);
    const previous = this.standing ? this.standing.looks : looksOfStranger(known);
    const turn = turnAfter(versionIn(known.snapshot.names));
    const change = await this.prepared(plan, known, previous, turn, waiting);
    demandUncancelled(options.signal);
    await this.perform(change, known, options, waiting);
    const after = foreseenMemory(known, plan, change.image.cells);
    const names = namesAfter(after.snapshot.names, turn);
    this.memory = { ...after, snapshot: { ...after.snapshot, names } };
    this.drawn = drawnAfter(this.drawn, plan);
    const looks = previous && paintedAfter(previous, plan);
    this.standing = { looks, names: this.memory.snapshot.names };
    return this.wayBack(change, true);
  }

  /** @param taken it is certain that the write went through, at least in part */
  private wayBack(change: AppliedChange, taken: boolean): Undo {
    const undo: Undo = { host: 'excel' };
    this.ways.set(undo, { change, taken });
    return undo;
  }

  async undo(way: Undo, patience?: Patience): Promise<UndoReport> {
    demandSupport();
    const back = this.ways.get(way);
    if (!back) throw new Error('Undo of another workbook, or one that was used before');
    const { change, taken } = back;
    const waiting = new Waiting(patience);
    waiting.isWriting = true;
    let sent = 0;
    const watch = {
      pause: this.pause,
      waiting,
      onSend: () => (sent += 1),
      onRefused: () => (sent -= 1),
    };
    const how = { reason: 'undo', taken } as const;
    this.writing = true;
    this.memory = null;
    this.standing = null;
    try {
      // Once something went back the rest follows, even if it must wait for a cell being edited.
      const restoring = () => inExcel((context) => restore(context, change, how, watch), waiting);
      const kept = await patiently(restoring, this.pause, () => sent > 1);
      this.ways.delete(way);
      return { kept };
    } catch (error) {
      if (!waiting.isGivenUp || sent === 0) throw error;
      // It may have gone back as a whole by then.
      this.ways.set(way, { change, taken: false });
      this.whenAnswered(change, waiting);
      throw unanswered(change, 'undo');
    } finally {
      this.writing = false;
    }
  }

  async foresee(undos: readonly Undo[], patience?: Patience): Promise<UndoReport> {
    demandSupport();
    const ways = undos.flatMap((way) => this.ways.get(way) ?? []);
    return inExcel(async (context) => {
      const kept: string[] = [];
      for (const [at, { change, taken }] of [...ways.entries()].reverse()) {
        const later = ways.slice(at + 1).map((one) => one.change);
        kept.push(...(await keptBy(context, change, later, taken)));
      }
      return { kept };
    }, new Waiting(patience));
  }

  onChange(told: (change: WorkbookChange) => void): () => void {
    this.listeners.add(told);
    if (isSupported()) {
      this.hearing ??= hearing({
        knownSheet: (id) => this.memory?.sheetsById.get(id) ?? null,
        writing: () => this.writing,
        tell: (change) => this.tell(change),
      });
      // Else the first read asks along with everything else.
      if (this.hasRead) void this.hearing().alone();
    }
    return () => this.listeners.delete(told);
  }

  /** What is known of every sheet that the plan touches. */
  private async knowledgeFor(plan: Plan, waiting: Waiting): Promise<Memory> {
    const sheets = sheetsTouched(plan);
    const planned = this.memory;
    if (
      this.memory === null ||
      this.memory.stale ||
      sheets.some((name) => unread(this.memory, name))
    ) {
      await this.readFor({ sheets }, waiting);
    }
    if (this.memory === null)
      throw new WorkbookFailure({ kind: 'host', detail: 'nothing was read' });
    // The plan rests on what was read before.
    if (planned && !sameRun(planned, this.memory)) throw otherRun(plan, 'write');
    return this.memory;
  }

  /** @throws WorkbookFailure otherRun, where a place is refused because another run has just taken it */
  private async prepared(
    plan: Plan,
    known: Memory,
    previous: StandingLooks['looks'],
    turn: Turn,
    waiting: Waiting,
  ): Promise<AppliedChange> {
    try {
      return await prepareWrite(plan, known, previous, this.drawn, turn, waiting);
    } catch (error) {
      if (waiting.isGivenUp) throw error;
      const now = await readWorkbook({ sheets: [] }, null, null, waiting).catch(() => known);
      if (sameRun(known, now)) throw error;
      this.memory = { ...known, stale: true };
      throw otherRun(plan, 'write');
    }
  }

  /** Writes; when that fails or is cancelled, puts everything back. */
  private async perform(
    change: AppliedChange,
    known: Memory,
    options: ApplyOptions,
    waiting: Waiting,
  ): Promise<void> {
    const steps = stepsOf(change.plan, {
      refersTo: (name) =>
        known.snapshot.names.find((one) => one.name.toLowerCase() === name.toLowerCase())?.refersTo,
      charts: change.charts,
      stands: (place, contents, formulas) => holds(known, place, contents, formulas),
    });
    const makesSheets = change.image.addedSheets.length > 0;
    let sent = 0;
    this.writing = true;
    waiting.isWriting = true;
    try {
      await runWaiting(waiting, (context) =>
        send(context, packJob(steps.length > 0 ? steps : [newStep(() => undefined)], makesSheets), {
          ...options,
          onSend: () => (sent += 1),
          onRefused: () => (sent -= 1),
          take: takeTurn(change.turn),
          hold: holdTurn(change.turn),
          pause: this.pause,
          waiting,
        }),
      );
    } catch (error) {
      this.memory = { ...known, stale: true };
      if (waiting.isGivenUp) throw this.unansweredWrite(change, waiting);
      // In edit mode Excel refuses a request as a whole, so that the first one has left nothing.
      const untouched = sent === 0 || (sent === 1 && isEditMode(error));
      const anew = !untouched && (await this.learnsFrom(error, known, waiting));
      if (!untouched) options.onRestore?.();
      const { unrestored, otherRun: late } = untouched
        ? { unrestored: [], otherRun: false }
        : await putBack(change, sent > 1, { pause: this.pause, waiting });
      if (waiting.isGivenUp) throw this.unansweredWrite(change, waiting);
      if (anew && !late && unrestored.length === 0)
        return await this.perform(change, known, options, waiting);
      throw failureOf(
        late ? otherRun(change.plan, 'write') : error,
        lockedSheet(change.plan, known),
        unrestored,
      );
    } finally {
      this.writing = false;
    }
  }

  /** Whether what this Excel refused can be written another way, once all is as it was. */
  private async learnsFrom(error: unknown, known: Memory, waiting: Waiting): Promise<boolean> {
    const { kind } = failureOf(error).failure;
    const [sheet] = known.snapshot.sheets;
    if (sheet === undefined || (kind !== 'host' && kind !== 'unsupportedHost')) return false;
    return learnsToPartRanges(sheet.name, waiting);
  }

  /** Nothing is known of the workbook but how to take the write back, whether it came or not. */
  private unansweredWrite(change: AppliedChange, waiting: Waiting): WorkbookFailure {
    this.memory = null;
    this.standing = null;
    this.drawn = drawnAfter(this.drawn, change.plan);
    this.whenAnswered(change, waiting);
    return unanswered(change, 'write', this.wayBack(change, false));
  }

  /** The answer that nobody waited for: events may be off, and whoever listens must look again. */
  private whenAnswered({ plan }: AppliedChange, waiting: Waiting): void {
    waiting.afterLateAnswer(async () => {
      await hearAgain(this.pause);
      for (const sheet of sheetsTouched(plan)) this.tell({ sheet, address: null, unsure: true });
    });
  }

  private tell(change: WorkbookChange): void {
    for (const each of this.listeners) each(change);
  }
}

/** Where it came from is where it can be taken back to. */
interface WayBack {
  readonly change: AppliedChange;
  /** It is certain that the write went through, at least in part. */
  readonly taken: boolean;
}

function unanswered({ plan }: AppliedChange, verb: 'write' | 'undo', undo?: Undo): WorkbookFailure {
  const failure = { kind: 'unanswered', verb, sheets: sheetsTouched(plan) } as const;
  return new WorkbookFailure(failure, [], undo && { undo });
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
