/**
 * The use cases over one workbook: survey, recalculate, undo. Holds what is known of the binding
 * between runs, so that a recalculation reads in one round trip, and turns every refusal of the
 * host into an outcome that a face can put into words.
 */
import type { Settings } from '../county/settings';
import { defaultSettings } from '../county/settings';
import type { BoundTable } from '../sheets/binding';
import { countyCellSheets } from '../sheets/countyNames';
import { countySheetOf } from '../sheets/countySheet';
import { ownedAreas } from '../sheets/naming';
import type { Plan } from '../sheets/plan';
import type { Words } from '../standards/message';
import { WorkbookFailure, type Change, type Undo, type WorkbookPort } from '../workbook/port';
import { changesNothing } from './freshness';
import type { Activity, Outcome, Session, SessionState } from './session';
import { understand, type Understanding } from './understand';

/** Rules, forms and layout: the larger half of the code, which the first sight of a pane needs not. */
const computing = () => import(/* webpackChunkName: 'compute' */ './compute');

/** What the last read showed: which sheets there are, and which hold school tables. */
interface Known {
  readonly sheets: readonly string[];
  /** Sheets of the tables and of single cells that hold county inputs. */
  readonly inputSheets: readonly string[];
  readonly tables: readonly string[];
}

const initialState: SessionState = {
  settings: defaultSettings,
  activity: null,
  freshness: 'none',
  survey: null,
  assessment: null,
  county: null,
  hasCountySheet: false,
  consent: null,
  outcome: null,
  canUndo: false,
};

/** @param words the reader's language at the time of a run */
export function createSession(port: WorkbookPort, words: () => Words): Session {
  let state = initialState;
  let choices: Partial<Settings> = {};
  let known: Known | null = null;
  let lastUndo: Undo | null = null;
  let work: AbortController | null = null;
  const listeners = new Set<() => void>();

  function update(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function progress(kind: Activity['kind'], done: number, cancellable: boolean): void {
    update({ activity: { kind, done, cancellable } });
  }

  /** Runs one verb at a time; what the host refuses becomes the outcome. */
  async function perform(verb: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (work) return;
    work = new AbortController();
    try {
      await verb(work.signal);
    } catch (error) {
      update({ outcome: failureOutcome(error) });
    } finally {
      work = null;
      update({ activity: null });
    }
  }

  async function read(full: boolean): Promise<Understanding> {
    progress('reading', 0, false);
    if (known && !full) {
      const understanding = understand(await port.read({ sheets: known.inputSheets }), choices);
      if (stillHolds(known, understanding)) return remember(understanding);
    }
    return remember(understand(await port.read({ sheets: 'all' }), choices));
  }

  function remember(understanding: Understanding): Understanding {
    const { binding, settings } = understanding;
    known = knownOf(understanding);
    update({
      settings,
      hasCountySheet: countySheetOf(understanding.snapshot) !== null,
      survey: { tables: binding.tables, findings: binding.findings, refusals: binding.refusals },
    });
    return understanding;
  }

  async function survey(signal: AbortSignal): Promise<void> {
    const understanding = await read(true);
    if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
    if (understanding.binding.refusals.length > 0) {
      update({ assessment: null, county: null, freshness: 'none' });
      return;
    }
    progress('computing', 0, false);
    const { compute } = await computing();
    const { plan, findings, assessment, blocks } = compute(understanding, words());
    const stands = hasOutputs(understanding, understanding.settings.standard);
    update({
      survey: { tables: understanding.binding.tables, findings, refusals: [] },
      assessment: stands ? assessment : null,
      county: stands ? blocks : null,
      freshness: !stands
        ? 'none'
        : changesNothing(plan, understanding.snapshot)
          ? 'fresh'
          : 'stale',
    });
  }

  async function recalculate(agreed: boolean, signal: AbortSignal): Promise<void> {
    update({ consent: null, outcome: null });
    const understanding = await read(false);
    const { refusals } = understanding.binding;
    if (refusals.length > 0) {
      update({ outcome: { kind: 'refused', refusals } });
      return;
    }
    progress('computing', 0, true);
    const { compute } = await computing();
    const { plan, assessment, blocks, findings } = compute(understanding, words());
    if (!agreed && !hasOutputs(understanding, null)) {
      update({ consent: plan.preview });
      return;
    }
    await write(plan, signal);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    update({
      assessment,
      county: blocks,
      survey: { tables: understanding.binding.tables.map(named), findings, refusals: [] },
      freshness: 'fresh',
      outcome: { kind: 'recalculated', errors, warnings: findings.length - errors },
    });
  }

  async function write(plan: Plan, signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
    progress('writing', 0, true);
    lastUndo = await port.apply(plan, {
      signal,
      onProgress: (done) => progress('writing', done, true),
    });
    update({ canUndo: true });
  }

  async function writeCountySheet(signal: AbortSignal): Promise<void> {
    update({ outcome: null });
    const understanding = await read(true);
    const { computeCountySheet } = await computing();
    const { plan } = computeCountySheet(understanding, words());
    await write(plan, signal);
    const [line] = plan.preview;
    const sheet = line?.sheet ?? countySheetOf(understanding.snapshot)?.sheet ?? '';
    update({ hasCountySheet: true, outcome: { kind: 'countySheetWritten', sheet } });
  }

  async function writeTables(signal: AbortSignal): Promise<void> {
    update({ outcome: null });
    const understanding = await read(true);
    const { refusals } = understanding.binding;
    if (refusals.length > 0) {
      update({ outcome: { kind: 'refused', refusals } });
      return;
    }
    progress('computing', 0, true);
    const { computeTables } = await computing();
    const { plan, blocks } = computeTables(understanding, words());
    await write(plan, signal);
    const sheets = [...new Set(plan.preview.map(({ sheet }) => sheet))];
    update({ county: blocks, outcome: { kind: 'tablesWritten', sheets } });
  }

  async function undo(signal: AbortSignal): Promise<void> {
    if (!lastUndo) return;
    progress('undoing', 0, false);
    const { kept } = await port.undo(lastUndo);
    lastUndo = null;
    update({ canUndo: false });
    await survey(signal);
    update({ outcome: { kind: 'undone', kept } });
  }

  function noticeChange({ sheet }: Change): void {
    if (state.freshness === 'fresh' && known?.inputSheets.includes(sheet)) {
      update({ freshness: 'stale' });
    }
  }

  port.onChange(noticeChange);

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    survey: () => perform(survey),
    choose: (chosen) => {
      choices = { ...choices, ...chosen };
      const settings = { ...state.settings, ...chosen };
      update({ settings, ...(state.freshness === 'fresh' ? { freshness: 'stale' } : {}) });
    },
    recalculate: ({ agreed }) => perform((signal) => recalculate(agreed, signal)),
    writeCountySheet: () => perform(writeCountySheet),
    writeTables: () => perform(writeTables),
    declineConsent: () => update({ consent: null }),
    undo: () => perform(undo),
    reveal: (place) => perform(() => port.reveal(place)),
    cancel: () => work?.abort(),
    dismissOutcome: () => update({ outcome: null }),
  };
}

/** A table after a run: its columns bear names of ours now. */
function named(table: BoundTable): BoundTable {
  return { ...table, columns: table.columns.map((column) => ({ ...column, source: 'own' })) };
}

function knownOf({ snapshot, binding }: Understanding): Known {
  return {
    sheets: snapshot.sheets.map(({ name }) => name),
    inputSheets: [
      ...new Set([
        ...binding.tables.map(({ sheet }) => sheet),
        ...countyCellSheets(snapshot),
        ...[countySheetOf(snapshot)?.sheet ?? []].flat(),
      ]),
    ],
    tables: binding.tables.map(({ key }) => key),
  };
}

/**
 * Whether a read of the known sheets alone shows the whole binding: no table is gone and no sheet
 * has come that might hold one. Sheets of ours do not count.
 */
function stillHolds(known: Known, understanding: Understanding): boolean {
  const now = knownOf(understanding);
  const ours = new Set(
    [...ownedAreas(understanding.snapshot).pages.values()].map(({ sheet }) => sheet),
  );
  return (
    known.tables.join('\n') === now.tables.join('\n') &&
    understanding.binding.refusals.length === 0 &&
    now.sheets.every((sheet) => ours.has(sheet) || known.sheets.includes(sheet))
  );
}

/** Whether an earlier run stands in the workbook: of one standard, or of any. */
function hasOutputs({ snapshot }: Understanding, standard: Settings['standard'] | null): boolean {
  const { pages, outputs } = ownedAreas(snapshot);
  return standard === null
    ? outputs.length > 0 || pages.size > 0
    : outputs.some((output) => output.standard === standard);
}

function failureOutcome(error: unknown): Outcome {
  if (error instanceof WorkbookFailure) {
    return { kind: 'failed', failure: error.failure, unrestored: error.unrestored };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', failure: { kind: 'host', detail }, unrestored: [] };
}
