/**
 * What is read of a file that is no workbook but holds sheets: their cells, merges and what is
 * hidden. What the file looks like is left.
 */
import type { CellValue } from '../../../county/cell';
import type { Area } from '../../../sheets/area';
import { columnsOfASheet, rowsOfASheet } from '../../../sheets/snapshot';
import { longestText } from '../cellContent';
import { UnreadableFile } from '../unreadable';

/** Files that are read and saved as .xlsx. */
export type ConvertedFormat = 'webPage' | 'xml2003' | 'text';

export interface ReadBook {
  readonly sheets: readonly ReadSheet[];
  readonly names: readonly ReadName[];
}

export interface ReadName {
  readonly name: string;
  /** Position of its sheet; null for the whole workbook. */
  readonly scope: number | null;
  /** As Excel writes it, without =. */
  readonly refersTo: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows and columns ascending. */
  readonly rows: readonly ReadRow[];
  readonly merges: readonly Area[];
  /** 0-based. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface ReadRow {
  readonly row: number;
  readonly cells: readonly ReadCell[];
}

export interface ReadCell {
  readonly column: number;
  readonly value: CellValue;
  /** Absent for the general one. */
  readonly numberFormat?: NumberFormat;
  /** In A1, without =; only where no result came with it. */
  readonly formula?: string;
}

export type NumberFormat = '@' | '0%' | '0.00%' | 'yyyy\\-mm\\-dd' | 'yyyy\\-mm\\-dd\\ hh:mm:ss';

/** Cells with content, in all sheets; merges, and steps over cells that merges cover. */
const mostCells = 4_000_000;
const mostMerges = 200_000;
const mostSteps = 50_000_000;

/** What a file may cost, however little it says: the same for all its sheets. */
export class Budget {
  private cells = 0;
  private merges = 0;
  private steps = 0;

  /** @throws UnreadableFile */
  cell(row: number, column: number, value: CellValue): void {
    this.cells += 1;
    if (this.cells > mostCells || row >= rowsOfASheet || column >= columnsOfASheet) tooLarge();
    if (typeof value === 'string' && value.length > longestText) tooLarge();
  }

  /** @throws UnreadableFile */
  merge({ row, column, rows, columns }: Area): void {
    this.merges += 1;
    if (this.merges > mostMerges) tooLarge();
    if (row + rows > rowsOfASheet || column + columns > columnsOfASheet) tooLarge();
  }

  /** @throws UnreadableFile */
  step(count = 1): void {
    this.steps += count;
    if (this.steps > mostSteps) tooLarge();
  }
}

function tooLarge(): never {
  throw new UnreadableFile('tooLarge');
}
