/**
 * A session over one workbook: what a face shows and the verbs it offers. One session lives as long
 * as the runtime, shared by ribbon and pane. createSession (createSession.ts) makes it.
 */
import type { Assessment } from '../assessment/assessment';
import type { CountyAssessment } from '../assessment/countyAssessment';
import type { RunChanges } from '../assessment/runChanges';
import type { CellPlace } from '../county/cell';
import type { Finding } from '../county/finding';
import type { Settings } from '../county/settings';
import type { ReportRequest } from '../reports/input';
import type { ReportAnswer } from '../reports/makeReport';
import type { PurchaseRefusal, PurchaseWish } from '../improvement/purchaseProblem';
import type { ScenarioChange } from '../improvement/scenario';
import type { TransferRefusal, TransferWish } from '../improvement/transferProblem';
import type { SheetArea } from '../sheets/area';
import type { BoundTable, TableEntry } from '../sheets/binding';
import type { ColumnMeaning, Correction } from '../sheets/binding/corrections';
import type { TableView } from '../sheets/binding/tableView';
import type { CountyForm } from '../sheets/countyForm';
import type { TakenReason } from '../sheets/layout/place';
import type { CountyTyping } from '../sheets/layout/countyEntries';
import type { PreviewLine } from '../sheets/plan';
import type { UnreadTable } from '../sheets/binding/unreadTables';
import type { Message } from '../standards/message';
import type { Stage, StandardId } from '../standards/standard';
import type { Capabilities, Failure } from '../workbook/port';
import type { OutputId } from './dependencies';
import type { Causes, PurchaseAnswer, SolveOptions, TransferAnswer } from './improving';
import type { IntakeState, IntakeWritten, TakeIn } from './intakeState';
import type { SchoolFacts } from './schoolFacts';
import type { CompareYears, YearsState } from './yearsState';

export interface Session {
  /** The present state; a new object after every change, to be used with useSyncExternalStore. */
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the whole workbook, binds and checks it. Writes nothing. */
  readonly survey: () => Promise<void>;
  /** Changes the county's choices; remembered in the workbook with the next run. */
  readonly choose: (choices: Partial<Settings>) => void;
  /** Answers a question about tables, rows, columns or schools: chooses, and surveys again at once. */
  readonly answer: (answers: Partial<Settings>) => Promise<void>;
  /**
   * The main job, and the renewal of all that was written before and is old. Before the first write of
   * a workbook it stops at `consent` with the list of cells it will write, as every verb does that
   * writes results, tables, county data or remedies; `agreed`: it does not.
   */
  readonly recalculate: (options: { readonly agreed: boolean }) => Promise<void>;
  /** Writes the sheet 均衡_县级数据, on which the county enters what no school table holds. */
  readonly writeCountySheet: () => Promise<void>;
  /** Writes into 均衡_县级数据 what was typed in its form, where the sheet holds what the form showed. */
  readonly enterCounty: (typed: readonly CountyTyping[]) => Promise<void>;
  /** Writes the headers of columns that a table lacks beside it, for the county to fill. */
  readonly addColumns: (wanted: WantedColumns) => Promise<void>;
  /** Writes the province's rules in use as the sheet 均衡_省定标准, which counts from then on. */
  readonly writePackSheet: () => Promise<void>;
  /** Writes the official tables of the chosen standard as sheets. */
  readonly writeTables: () => Promise<void>;
  /**
   * 列对应: which column a field has, which rows are a table's. Counts at once; a run keeps it in the
   * workbook's names.
   */
  readonly correct: (correction: Correction) => Promise<void>;
  /** The cells that are selected on the sheet; null where nothing is or the host cannot tell. */
  readonly selection: () => Promise<SheetArea | null>;
  /** Puts a made-up county on new sheets of the workbook, to try the add-in on. */
  readonly addSample: () => Promise<void>;
  /**
   * 说明, the user's answer to one finding or the same to many; an empty one takes it back. Kept on 均衡_数据核查: at once where
   * that sheet stands, else with the next run.
   */
  readonly remark: (findings: readonly Finding[], text: string) => Promise<void>;
  /** Recalculates by itself, a second after the last change of an entry. */
  readonly setLive: (live: boolean) => void;
  /** What to do about the results; each answer is null where it could not be had (see outcome). */
  readonly improve: Improve;
  /** A report as a tree, of the entries as they stand; null where it could not be had (see outcome). */
  readonly report: (request: ReportRequest) => Promise<ReportAnswer | null>;
  /** 从统计报表取数: the exports of the statistics system become the county's table. */
  readonly takeIn: TakeIn;
  /** 年度对比: the workbooks of earlier years. */
  readonly compareYears: CompareYears;
  /** Has a host that computes only when it is told to compute all formulas, and surveys again. */
  readonly calculate: () => Promise<void>;
  /** Goes on with what waits at `consent` or `keeps`. */
  readonly agree: () => Promise<void>;
  readonly declineConsent: () => void;
  /** Opens a copy of the workbook, for the user to keep before anything is written; see `copy`. */
  readonly openCopy: () => Promise<void>;
  /** Takes the last write back; where it would leave cells alone, it stops at `keeps` first. */
  readonly undo: () => Promise<void>;
  readonly reveal: (place: CellPlace) => Promise<void>;
  /** Stops the work under way; nothing half-written stays. */
  readonly cancel: () => void;
  readonly dismissOutcome: () => void;
  /** The workbook is left: nothing is done by itself any more, and work under way stops. */
  readonly close: () => void;
}

/** 差异分析 and 整改. All but the writes leave the workbook alone. */
export interface Improve {
  readonly causes: () => Promise<Causes | null>;
  readonly transfers: (wish: TransferWish) => Promise<TransferAnswer | null>;
  /** Long work: `cancel` ends it; `onProgress` tells the best plan so far and the proven bound. */
  readonly purchases: (
    wish: PurchaseWish,
    options: Pick<SolveOptions, 'seconds' | 'onProgress'> & Pick<ChosenPlans, 'transfers'>,
  ) => Promise<PurchaseAnswer | null>;
  /** The assessment of each scenario, beside the real one. */
  readonly compare: (
    scenarios: readonly (readonly ScenarioChange[])[],
  ) => Promise<readonly Assessment[] | null>;
  /** Writes 均衡_差异分析 and, where plans are given, their lists. */
  readonly writeAnalysis: (plans: ChosenPlans) => Promise<void>;
  /** Writes 一校一策, 均衡_问题台账 and 均衡_档案目录. */
  readonly writePlans: (request: PlansRequest) => Promise<void>;
  /**
   * Writes 均衡_档案目录, and for printing the contents of each box, 学校办学条件达标情况表 and the labels: of the
   * schools of these names, of all with null.
   */
  readonly writeArchives: (schools: readonly string[] | null) => Promise<void>;
}

/** Plans that the user chose to go by. */
export interface ChosenPlans {
  readonly transfers: readonly PlannedTransfers[];
  readonly purchases: PlannedPurchases | null;
}
export type PlannedTransfers = Extract<TransferAnswer, { readonly kind: 'planned' }>;
export type PlannedPurchases = Extract<PurchaseAnswer, { readonly kind: 'planned' }>;

export interface PlansRequest extends ChosenPlans {
  /** Names of the schools that get a plan; null: those that fail. */
  readonly schools: readonly string[] | null;
}

export interface SessionState {
  readonly settings: Settings;
  readonly activity: Activity | null;
  /** Of the results of the chosen standard: 未测算 / 已是最新 / 数据已改动. */
  readonly freshness: 'none' | 'fresh' | 'stale';
  /** What of the chosen standard is in the workbook. */
  readonly outputs: readonly OutputId[];
  /** What is in the workbook and was made from other inputs than those there are. */
  readonly old: readonly OldOutput[];
  readonly survey: Survey | null;
  readonly assessment: Assessment | null;
  /** All blocks of the chosen standard; null until computed. */
  readonly county: CountyAssessment | null;
  /** Since the run before; null where none is known that it could be compared with. */
  readonly changes: RunChanges | null;
  /** 均衡_县级数据 stands in the workbook. */
  readonly hasCountySheet: boolean;
  /** What the chosen standard asks of the county, with what is entered. */
  readonly countyForm: CountyForm;
  /** 均衡_省定标准 stands in the workbook: what stands there counts. */
  readonly hasPackSheet: boolean;
  /** The first empty cell of what the county enters for an item of the chosen standard. */
  readonly countyPlaces: ReadonlyMap<string, CellPlace>;
  /** Cells that the first run will write, waiting for the user's word. */
  readonly consent: readonly PreviewLine[] | null;
  /** Cells, with sheet, that the undo which waits for the user's word would leave as they are. */
  readonly keeps: readonly string[] | null;
  readonly copy: CopyOffer;
  readonly outcome: Outcome | null;
  readonly canUndo: boolean;
  readonly live: boolean;
  /** The host computes only when it is told to, and was not told since the last change. */
  readonly mayBeOld: boolean;
  /** How each school's figures come about and what it lacks; null until computed. */
  readonly schools: SchoolFacts | null;
  /** What is taken from exports of the statistics system; null where nobody gave any. */
  readonly intake: IntakeState | null;
  /** The workbook beside its earlier years. */
  readonly years: YearsState;
}

/** How the workbook as it is can be kept, and what came of it. */
export interface CopyOffer {
  readonly way: Capabilities['copies'];
  readonly state: 'none' | 'opened' | 'refused';
}

export interface OldOutput {
  readonly standard: StandardId;
  readonly output: OutputId;
  /** Why the last renewal left it as it was; null where none did. */
  readonly why: RenewalRefusal | null;
}

/** Why a plan that was chosen cannot be made anew. */
export type RenewalRefusal =
  TransferRefusal | PurchaseRefusal | Message<'renewal.noSolver' | 'renewal.notKept'>;

export interface Activity {
  readonly kind:
    'reading' | 'collecting' | 'computing' | 'planning' | 'writing' | 'restoring' | 'undoing';
  /** 0 … 1. */
  readonly done: number;
  readonly cancellable: boolean;
  /** The host has answered nothing for a minute; cancelling then gives up waiting for it. */
  readonly silent?: true;
}

export interface Survey {
  readonly tables: readonly BoundTable[];
  /** Every column of those tables, bound or not, with samples. */
  readonly views: readonly TableView[];
  readonly findings: readonly Finding[];
  /** 说明 by place of the finding; null where there is none. */
  readonly remarks: readonly (string | null)[];
  /** Every table of the workbook: counted, joined, left out or refused. */
  readonly ledger: readonly TableEntry[];
  /** Stages that stay 数据不全 until what was asked about tables and rows is answered. */
  readonly openStages: readonly Stage[];
  /** Why tables are refused, or why nothing can be computed at all. */
  readonly refusals: readonly Message[];
  /** Tables whose headers are the county's own, with their columns to be pointed out. */
  readonly unread: readonly UnreadTable[];
}

/** Columns that a table shall have. */
export interface WantedColumns extends Pick<BoundTable, 'sheet'> {
  /** Its key. */
  readonly table: string;
  readonly columns: readonly ColumnMeaning[];
}

/** What the last verb came to. */
export type Outcome =
  | ({
      readonly kind: 'recalculated';
      readonly errors: number;
      readonly warnings: number;
      /** The sheet with the table of CVs; null where none was written. */
      readonly dispersion: string | null;
    } & Kept)
  | { readonly kind: 'countySheetWritten'; readonly sheet: string }
  /** `left`: cells that hold something else than the form showed. */
  | { readonly kind: 'columnsAdded'; readonly place: CellPlace }
  /** Nothing was written: the cells right of the table are not free. */
  | { readonly kind: 'columnsRefused'; readonly sheet: string; readonly reason: TakenReason }
  | { readonly kind: 'countyEntered'; readonly count: number; readonly left: readonly string[] }
  | { readonly kind: 'sampleAdded'; readonly sheets: readonly string[] }
  | ({ readonly kind: 'tablesWritten'; readonly sheets: readonly string[] } & Kept)
  | ({ readonly kind: 'remedyWritten'; readonly sheets: readonly string[] } & Kept)
  | ({ readonly kind: 'intakeWritten' } & IntakeWritten)
  | { readonly kind: 'undone'; readonly kept: readonly string[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Message[] }
  | {
      readonly kind: 'failed';
      readonly failure: SessionFailure;
      readonly unrestored: readonly string[];
      /** A fault of ours, for a report. */
      readonly thrown?: Error;
    };

interface Kept {
  /**
   * Cells of whole sheets of ours (with sheet) that hold what a person put there, and were left alone.
   * Those of a run are among its findings.
   */
  readonly kept?: readonly string[];
}

/** What a host refused, or a part of the add-in that could not be fetched. */
export type SessionFailure =
  | Failure
  | { readonly kind: 'unfetched' }
  /** Cancelled once a write, or the undoing of one, had gone through; that stays. */
  | { readonly kind: 'stopped'; readonly after: Standing };

export type Standing = 'write' | 'undo';
