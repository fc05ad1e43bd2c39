/**
 * A session over one workbook: what a face shows and the verbs it offers. One session lives as long
 * as the runtime, shared by ribbon and pane. createSession (createSession.ts) makes it.
 */
import type { Assessment } from '../assessment/assessment';
import type { CountyAssessment } from '../assessment/countyAssessment';
import type { Place } from '../county/cell';
import type { Finding } from '../county/finding';
import type { Settings } from '../county/settings';
import type { BoundTable } from '../sheets/binding';
import type { PreviewLine } from '../sheets/plan';
import type { Message } from '../standards/message';
import type { Failure } from '../workbook/port';

export interface Session {
  /** The present state; a new object after every change, to be used with useSyncExternalStore. */
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the whole workbook, binds and checks it. Writes nothing. */
  readonly survey: () => Promise<void>;
  /** Changes the county's choices; remembered in the workbook with the next run. */
  readonly choose: (choices: Partial<Settings>) => void;
  /**
   * The main job. Before the first write of a workbook it stops at `consent` with the list of
   * cells it will write; call it again with `agreed`.
   */
  readonly recalculate: (options: { readonly agreed: boolean }) => Promise<void>;
  /** Writes the sheet 均衡_县级数据, on which the county enters what no school table holds. */
  readonly writeCountySheet: () => Promise<void>;
  /** Writes the official tables of the chosen standard as sheets. */
  readonly writeTables: () => Promise<void>;
  readonly declineConsent: () => void;
  readonly undo: () => Promise<void>;
  readonly reveal: (place: Place) => Promise<void>;
  /** Stops the work under way; nothing half-written stays. */
  readonly cancel: () => void;
  readonly dismissOutcome: () => void;
}

export interface SessionState {
  readonly settings: Settings;
  readonly activity: Activity | null;
  /** 未测算 / 已是最新 / 数据已改动. */
  readonly freshness: 'none' | 'fresh' | 'stale';
  readonly survey: Survey | null;
  readonly assessment: Assessment | null;
  /** All blocks of the chosen standard; null until computed. */
  readonly county: CountyAssessment | null;
  /** 均衡_县级数据 stands in the workbook. */
  readonly hasCountySheet: boolean;
  /** Cells that the first run will write, waiting for the user's word. */
  readonly consent: readonly PreviewLine[] | null;
  readonly outcome: Outcome | null;
  readonly canUndo: boolean;
}

export interface Activity {
  readonly kind: 'reading' | 'computing' | 'writing' | 'undoing';
  /** 0 … 1. */
  readonly done: number;
  readonly cancellable: boolean;
}

export interface Survey {
  readonly tables: readonly BoundTable[];
  readonly findings: readonly Finding[];
  readonly refusals: readonly Message[];
}

/** What the last verb came to. */
export type Outcome =
  | { readonly kind: 'recalculated'; readonly errors: number; readonly warnings: number }
  | { readonly kind: 'countySheetWritten'; readonly sheet: string }
  | { readonly kind: 'tablesWritten'; readonly sheets: readonly string[] }
  | { readonly kind: 'undone'; readonly kept: readonly string[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Message[] }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly unrestored: readonly string[] };
