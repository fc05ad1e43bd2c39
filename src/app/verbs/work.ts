/**
 * What the verbs of one session share: the state that a face sees, what is remembered between them,
 * and the queue in which they run one after the other.
 */
import type { RunFigures } from '../../assessment/runChanges';
import { defaultSettings, type Settings } from '../../county/settings';
import { noCountyForm } from '../../sheets/countyForm';
import type { NameOverlay } from '../../sheets/binding/corrections';
import type { Words } from '../../standards/message';
import type { StandardId } from '../../standards/standard';
import type { Patience, WorkbookPort } from '../../workbook/port';
import type { Remarks } from '../compute';
import { failureOutcome } from '../failureOutcome';
import type { Solve } from '../improving';
import type { IntakeMemory, OpenExport } from '../intakeState';
import type { KnownSheets } from '../known';
import { createMarks } from '../marks';
import type { Activity, Outcome, SessionState, Standing } from '../session';
import type { Understanding } from '../understand';
import type { ChosenYear } from './compareYears';
import { createWriteStack } from '../writeStack';

/** Before anything was read. */
export const initialState: Omit<SessionState, 'copy'> = {
  settings: defaultSettings,
  activity: null,
  freshness: 'none',
  outputs: [],
  old: [],
  survey: null,
  assessment: null,
  county: null,
  changes: null,
  hasCountySheet: false,
  countyForm: noCountyForm,
  hasPackSheet: false,
  countyPlaces: new Map(),
  consent: null,
  keeps: null,
  outcome: null,
  canUndo: false,
  live: false,
  mayBeOld: false,
  schools: null,
  intake: null,
  years: { asks: null, compared: null, carry: [] },
};

/** A verb, or the rest of one. */
export type Verb = (signal: AbortSignal) => Promise<void>;

export class Work {
  state: SessionState;
  /** What the user chose since the workbook's own choices were read. */
  choices: Partial<Settings> = {};
  /** What the last read showed. */
  known: KnownSheets | null = null;
  /** What was corrected and answered by hand, and is not in the workbook yet. */
  corrections: NameOverlay = new Map();
  remarks: Remarks = new Map();
  /** Goes on with what waits for the user's word. */
  agreed: Verb | null = null;
  /** What was read of exports. */
  intake: IntakeMemory | null = null;
  /** What the last run of each standard came to, as far as it is known. */
  readonly lastRun = new Map<StandardId, RunFigures>();
  /** Earlier workbooks that were read, while something about them is asked. */
  chosenYears: readonly ChosenYear[] = [];
  /** Earlier years that were read and are not in the workbook yet. */
  past: Understanding['past'] = undefined;
  /** The latest of them, from which more can be taken over. */
  lastYear: Understanding | null = null;
  /** The host was told to compute, and nothing was changed since. */
  calculated = false;
  readonly marks = createMarks();
  readonly writes: ReturnType<typeof createWriteStack>;
  private readonly listeners = new Set<() => void>();
  private underWay: AbortController | null = null;
  /** Gives up waiting for a host that is silent. */
  private giveUp: (() => void) | null = null;
  /** What the verb under way has brought into the workbook for good. */
  private standing: Standing | null = null;
  /** What was shown before the host fell silent. */
  private shown: Activity | null = null;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    readonly port: WorkbookPort,
    readonly words: () => Words,
    readonly solve: Solve | undefined,
    readonly openExport: OpenExport | undefined,
    private readonly allWords?: () => Promise<void>,
  ) {
    this.state = { ...initialState, copy: { way: port.capabilities.copies, state: 'none' } };
    this.writes = createWriteStack(port, () => this.patience());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  update(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Shows what is old by now, of the chosen standard before all. */
  showMarks(change: Partial<SessionState> = {}, standard = this.state.settings.standard): void {
    this.update({ ...change, ...this.marks.shown(standard) });
  }

  progress(kind: Activity['kind'], done: number, cancellable: boolean): void {
    this.update({ activity: { kind, done, cancellable } });
  }

  /** Runs one verb after the other; what the host refuses becomes the outcome. */
  perform(
    verb: Verb,
    refused: (outcome: Outcome) => void = (outcome) => this.update({ outcome }),
  ): Promise<void> {
    const run = async () => {
      const own = new AbortController();
      this.underWay = own;
      this.standing = null;
      try {
        if (this.allWords) await this.allWords();
        await verb(own.signal);
      } catch (error) {
        refused(failureOutcome(error, this.standing));
      } finally {
        this.underWay = null;
        this.update({ activity: null });
      }
    };
    this.queue = this.queue.then(run);
    return this.queue;
  }

  /** How long the verb under way waits for its host. */
  patience(): Patience {
    const signal = this.underWay?.signal;
    return {
      ...(signal ? { signal } : {}),
      onSilence: (giveUp) => {
        this.giveUp = giveUp;
        this.silence(giveUp !== null);
      },
    };
  }

  /** A write, or the undoing of one, went through: what is cancelled later leaves it as it is. */
  stands(what: Standing): void {
    this.standing = what;
  }

  /** A host that is silent is told of, also where nothing of the work was shown. */
  private silence(silent: boolean): void {
    const { activity } = this.state;
    if (silent) {
      this.shown = activity;
      const { kind, done } = activity ?? { kind: 'reading', done: 0 };
      this.update({ activity: { kind, done, cancellable: true, silent } });
    } else if (activity?.silent) {
      this.update({ activity: this.shown });
    }
  }

  /** Nothing half-written stays; where the host is silent, nobody waits for it any more. */
  cancel(): void {
    this.underWay?.abort();
    this.giveUp?.();
  }
}
