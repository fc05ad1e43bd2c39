/**
 * 取数: what was taken from the exports of the statistics system, school by school, with the place of
 * every number, and what was left out, is missing or is told in two ways. takeIn.ts makes it.
 */
import type { Message } from '../standards/message';
import type { ReportYear } from './reportYear';
import type { FigureKey, FigureSource, LackReason, SchoolIdentity } from './schoolReport';

/** What the county says before figures are taken in. */
export interface IntakeWish {
  /** 统计三级; null: that of the exports, which is asked where they name several. */
  readonly county: string | null;
  /** Null: that of the exports, which is asked where they name several. */
  readonly year: number | null;
  /** 是否计校数 = 否: code or name of a campus to that of its parent school. */
  readonly parents: Readonly<Record<string, string>>;
  /** Whether premises that are used alone but not owned count; null: not said, asked where there are some. */
  readonly premises: 'owned' | 'ownedAndUsedAlone' | null;
}

/** What has to be answered before anything can be taken in. */
export type IntakeQuestion =
  | { readonly kind: 'county'; readonly counties: readonly string[] }
  | { readonly kind: 'year'; readonly years: readonly string[] };

export interface Intake {
  /** 统计三级 of the schools taken in; null where no export says it. */
  readonly county: string | null;
  /** Null where nothing names one. */
  readonly year: ReportYear | null;
  /** In the order in which they were met. */
  readonly schools: readonly IntakeSchool[];
  /** Campuses whose figures are in those of their parents; absent where there are none. */
  readonly merged?: readonly Pick<SchoolIdentity, 'code' | 'name'>[];
  /** Every file that was given. */
  readonly files: readonly IntakeFile[];
  readonly left: readonly LeftRow[];
  /** What an indicator counts, and what a form that has its place does not say. */
  readonly missing: readonly MissingFigures[];
  /** Further figures (class bands, boarders, 占地 …) for which the forms given have no place. */
  readonly untold: readonly UntoldFigures[];
  readonly conflicts: readonly Conflict[];
  readonly doubts: readonly SchoolDoubt[];
}

export interface IntakeSchool {
  readonly identity: SchoolIdentity;
  /** A key that the school has no part in is absent; one that it lacks has the value null. */
  readonly figures: ReadonlyMap<FigureKey, IntakeFigure>;
  /** Names of the campuses (是否计校数 = 否) that were added up into it; absent where there are none. */
  readonly campuses?: readonly string[];
}

export interface IntakeFigure {
  readonly value: number | string | null;
  /** The places that say so; of a school with merged campuses one for each of them. */
  readonly sources: readonly FigureSource[];
}

export interface IntakeFile {
  readonly file: string;
  readonly kind: 'wide' | 'newForms' | 'oldForms' | 'other' | 'unreadable';
  /** How many schools came from it. */
  readonly schools: number;
  /** Why nothing, or not all, came from it; null where there is nothing to say. */
  readonly reason: Message | null;
}

/** A row, or a school's workbook, that was not taken in. */
export interface LeftRow {
  readonly file: string;
  readonly sheet: string | null;
  /** 1-based; null for a workbook of forms. */
  readonly row: number | null;
  readonly school: string;
  readonly reason: Message;
}

export interface MissingFigures {
  readonly school: string;
  readonly code: string | null;
  /** The campus that lacks them, where it was added to this school. */
  readonly part?: string;
  readonly form: string;
  readonly keys: readonly FigureKey[];
  readonly reason: LackReason;
  readonly source: FigureSource | null;
  readonly found: string | null;
}

export interface UntoldFigures {
  readonly form: string;
  readonly keys: readonly FigureKey[];
  readonly schools: number;
}

/** One number that two places tell differently. */
export interface Conflict {
  readonly school: string;
  readonly code: string | null;
  /** The campus of which it is told, where it was added to this school. */
  readonly part?: string;
  readonly key: FigureKey;
  readonly told: readonly { readonly value: number | string; readonly source: FigureSource }[];
  /** What was taken; null where nobody can say which one is right. */
  readonly used: number | string | null;
}

export interface SchoolDoubt {
  readonly school: string;
  readonly code: string | null;
  /** The campus that it is about, where it was added to this school. */
  readonly part?: string;
  readonly message: Message;
  readonly keys: readonly FigureKey[];
  readonly sources: readonly FigureSource[];
}
