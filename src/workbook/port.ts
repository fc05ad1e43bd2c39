/**
 * The port: all that the use cases ask of a workbook, whichever host holds it.
 * One contract suite (test/workbook/contract.ts) runs against every adapter.
 */
import type { CellPlace } from '../county/cell';
import type { SheetArea } from '../sheets/area';
import type { Plan } from '../sheets/plan';
import type { Snapshot } from '../sheets/snapshot';

export interface WorkbookPort {
  readonly capabilities: Capabilities;
  /**
   * Reads what a run needs. With a list of sheets, only these and the sheets of ours have a grid;
   * a sheet of the list that is gone is simply absent.
   * @throws WorkbookFailure
   */
  read(request: ReadRequest, patience?: Patience): Promise<Snapshot>;
  /**
   * Carries the plan out as a whole: when something fails, every cell is as before.
   * @throws WorkbookFailure, which says whether all could be restored; where the host never answered, with
   * the way back
   */
  apply(plan: Plan, options?: ApplyOptions): Promise<Undo>;
  /**
   * Takes an apply back; leaves cells alone that somebody changed since, and names them.
   * @throws WorkbookFailure otherRun, where another run has written since
   */
  undo(undo: Undo, patience?: Patience): Promise<UndoReport>;
  /**
   * What taking these back, the last one first, would leave alone; changes nothing.
   * @param undos in the order of their applies
   * @throws WorkbookFailure
   */
  foresee(undos: readonly Undo[], patience?: Patience): Promise<UndoReport>;
  /**
   * Brings a cell into view and selects it.
   * @throws WorkbookFailure hiddenSheet: nothing is unhidden for it
   */
  reveal(place: CellPlace, patience?: Patience): Promise<void>;
  /**
   * The cells that the user has selected, of several areas the first; null where something else is,
   * a chart, or the host cannot tell.
   */
  selection(): Promise<SheetArea | null>;
  /**
   * Opens a copy of the workbook as it stands, for the user to keep; where capabilities say so.
   * @throws WorkbookFailure
   */
  openCopy(patience?: Patience): Promise<void>;
  /**
   * Has the host compute all formulas, where it does so only when it is told to.
   * @throws WorkbookFailure
   */
  calculate(patience?: Patience): Promise<void>;
  /**
   * Calls back after somebody else than this port changed cells, once something was read: before,
   * nobody knows anything that could be old. Returns the unsubscriber.
   */
  onChange(listener: (change: WorkbookChange) => void): () => void;
}

export interface ReadRequest {
  readonly sheets: 'all' | readonly string[];
}

export interface Capabilities {
  readonly host: 'excel' | 'file';
  /** Merges can be read, so that headers and free places are known for certain. */
  readonly merges: boolean;
  /** Cells can be brought into view. */
  readonly reveal: boolean;
  /** Native charts can be made (the plan's operation `chart`). */
  readonly charts: boolean;
  /**
   * How the user keeps the workbook as it was: a copy opens, he saves one himself, or nothing is ever
   * written to where it came from.
   */
  readonly copies: 'opens' | 'byHand' | 'kept';
}

/** How long a verb waits for its host. */
export interface Patience {
  /**
   * Ends the verb. A request that only reads is waited for no longer; one that changes something is, so that
   * nothing half-written stays.
   */
  readonly signal?: AbortSignal;
  /**
   * The host has answered nothing for a minute; what is called with it then gives up waiting. Null: it
   * answers again, or nobody waits any more.
   */
  readonly onSilence?: (giveUp: (() => void) | null) => void;
}

export interface ApplyOptions extends Patience {
  /** Share of the work done, 0 … 1. */
  readonly onProgress?: (done: number) => void;
  /** The write failed and is being taken back, which waits until no cell is edited any more. */
  readonly onRestore?: () => void;
}

/** The way back from one apply; opaque outside the adapter that made it. */
export interface Undo {
  readonly host: Capabilities['host'];
}

export interface UndoReport {
  /** Addresses (with sheet) that were left alone because somebody changed them since. */
  readonly kept: readonly string[];
}

export interface WorkbookChange {
  /** By the name that it had when it was last read: a renamed or deleted one is told by it. */
  readonly sheet: string;
  /** A1 without sheet; null for a change to the sheet as a whole. */
  readonly address: string | null;
  /** It came while this add-in wrote, and the host does not tell whose it is. */
  readonly unsure?: true;
}

export type Failure =
  /** A cell is being edited: finish with Enter, try again. */
  | { readonly kind: 'editMode' }
  | { readonly kind: 'protectedSheet'; readonly sheet: string | null }
  | { readonly kind: 'protectedWorkbook' }
  /** A merge or a table is in the way. */
  | { readonly kind: 'placeRefused'; readonly detail: string }
  | { readonly kind: 'tooLarge' }
  /** A cell to show is on a sheet that is hidden, or gone. */
  | { readonly kind: 'hiddenSheet'; readonly sheet: string }
  | { readonly kind: 'unsupportedHost'; readonly needs: string }
  /** Somebody else has let a run write since this one read: another pane, another person. */
  | {
      readonly kind: 'otherRun';
      readonly verb: 'write' | 'undo';
      /** Where this one was to change something. */
      readonly sheets: readonly string[];
    }
  | { readonly kind: 'cancelled' }
  /** The host answered nothing until nobody waited any more: done, done in part, or not done at all. */
  | {
      readonly kind: 'unanswered';
      readonly verb: 'write' | 'undo' | 'calculate';
      /** Where something was to change. */
      readonly sheets: readonly string[];
    }
  | { readonly kind: 'host'; readonly detail: string };

/** A host refused. `unrestored` names what an interrupted write could not be taken back from. */
export class WorkbookFailure extends Error {
  /** The way back from a write that may have happened, or may still; where nobody knows. */
  readonly undo: Undo | null;

  constructor(
    readonly failure: Failure,
    readonly unrestored: readonly string[] = [],
    options: FailureOptions = {},
  ) {
    super(failure.kind, options);
    this.name = 'WorkbookFailure';
    this.undo = options.undo ?? null;
  }
}

interface FailureOptions extends ErrorOptions {
  readonly undo?: Undo;
}
