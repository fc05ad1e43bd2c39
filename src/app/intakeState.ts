/** 从统计报表取数 in a session: the files that are given, what was found in them, and the verbs. */
import type { IntakeSetting, Settings } from '../county/settings';
import type { Snapshot } from '../sheets/snapshot';
import type { FileCode } from '../statistics/fileMessages';
import type { IntakeQuestion, IntakeWish } from '../statistics/intake';
import type { Message } from '../standards/message';
import type { Collecting, Imported } from './importing';

/** A file that a person chose or dropped. Its bytes stay on this machine, and are let go once it was read. */
export interface GivenFile {
  /** With the folders below the chosen one, parted by `/`. */
  readonly name: string;
  /** The chosen folder; null for a file that was chosen by itself. */
  readonly folder: string | null;
  readonly read: () => Promise<Uint8Array>;
}

/** Opens a file as a workbook of sheets and cells; the face knows how. */
export type OpenExport = (bytes: Uint8Array, name: string) => Promise<OpenedExport>;

export type OpenedExport =
  | { readonly kind: 'opened'; readonly snapshot: Snapshot }
  | { readonly kind: 'unreadable'; readonly reason: Message<FileCode> };

/** What the county answers here; kept in the workbook with the write. */
export type IntakeAnswers = Partial<Pick<Settings, IntakeSetting | 'county' | 'parents'>>;

export interface TakeIn {
  /**
   * Reads files one at a time, besides those read before. When it is cancelled none of these files
   * counts, and what was read before stays.
   */
  readonly collect: (files: readonly GivenFile[]) => Promise<void>;
  /** Takes effect at once, without reading a file again. */
  readonly answer: (answers: IntakeAnswers) => Promise<void>;
  /** Writes the table and 取数清单; before a first write of a workbook it stops at `consent`. */
  readonly write: () => Promise<void>;
  /** Lets go of all that was read. The workbook stays as it is. */
  readonly discard: () => void;
}

export interface IntakeState {
  /** The files under way; null when all were read. */
  readonly reading: { readonly at: number; readonly of: number; readonly name: string } | null;
  /** Null until files have been read. */
  readonly found: IntakeFound | null;
  /** What was written last, as long as the workbook is as it left it. */
  readonly written: IntakeWritten | null;
}

export type IntakeFound =
  ({ readonly kind: 'asks'; readonly question: IntakeQuestion } & Wished) | FoundIntake;

export interface FoundIntake extends Wished {
  readonly kind: 'found';
  readonly imported: Extract<Imported, { readonly kind: 'imported' }>;
  /** Schools that do not count as schools of their own, and whose parent is or was asked. */
  readonly campuses: readonly Campus[];
  /** The table stands in the workbook and is brought up to date. */
  readonly renews: boolean;
  /** The workbook holds all of it already. */
  readonly isWritten: boolean;
}

interface Wished {
  /** With what the workbook keeps and what was answered. */
  readonly wish: IntakeWish;
}

/** 是否计校数 = 否. */
export interface Campus {
  /** Its code; its name where it has none. */
  readonly key: string;
  readonly name: string;
}

export interface IntakeWritten {
  /** Of the table. */
  readonly sheet: string;
  /** 取数清单. */
  readonly list: string;
  readonly schools: number;
  /** Cells that got another value, and schools that came to a table that stood. */
  readonly renewed: number;
  readonly added: number;
  /** Figures that are missing, or told in two ways: their cells are blank. */
  readonly missing: number;
  readonly conflicts: number;
}

/** What is remembered of an intake between its verbs. */
export interface IntakeMemory {
  readonly collecting: Collecting;
  readonly answers: IntakeAnswers;
  /** The workbook as it was read last. */
  readonly snapshot: Snapshot;
  /** Campuses that were asked about: an answer can be changed. */
  readonly campuses: readonly Campus[];
}
