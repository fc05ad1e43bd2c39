/** 年度对比 in a session: the earlier workbooks that are chosen, and what the comparison came to. */
import type { Message } from '../standards/message';
import type { GivenFile } from './intakeState';
import type { CarriedOffer, CarriedPart } from './years/carriedOver';
import type { ComparedYears } from './years/comparedYears';

export interface CompareYears {
  /** Reads earlier workbooks, compares, and writes the comparison with a run. */
  readonly choose: (files: readonly GivenFile[]) => Promise<void>;
  /** Says of which years they are, where nothing else does. */
  readonly tell: (told: YearsTold) => Promise<void>;
  /** Takes over what is offered of these parts, into what is still empty, and assesses again: one write. */
  readonly carry: (parts: readonly CarriedPart[]) => Promise<void>;
}

export interface YearsTold {
  /** By file. */
  readonly years: Readonly<Record<string, number>>;
  /** Of the workbook itself. */
  readonly now: number | null;
}

export interface YearsState {
  /** What keeps the chosen workbooks from being compared; null: nothing does. */
  readonly asks: YearsAsk | null;
  /** The workbook beside its earlier years; null where none is known. */
  readonly compared: ComparedYears | null;
  /** What of last year's workbook can be taken over; empty where it is not at hand. */
  readonly carry: readonly CarriedOffer[];
}

export type YearsAsk =
  | {
      readonly kind: 'whichYear';
      /** All that were chosen; null where nothing tells the year. */
      readonly sources: readonly { readonly source: string; readonly year: number | null }[];
      readonly now: number | null;
    }
  | { readonly kind: 'unreadable'; readonly source: string; readonly why: Message }
  | { readonly kind: 'sameYear' | 'notEarlier' | 'tooMany'; readonly sources: readonly string[] };
