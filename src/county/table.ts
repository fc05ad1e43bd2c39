/**
 * A school table as it was bound: which column holds which field, and the raw cells of its rows.
 * The sheets layer makes it from a workbook; everything below works on it alone.
 */
import type { PupilStage, Stage } from '../standards/standard';
import type { CellValue } from './cell';
import type { FieldId } from './fields';

export interface TableColumn {
  readonly field: FieldId;
  /** Set for stage fields of a by-type table; null otherwise. */
  readonly stage: PupilStage | null;
  /** 0-based column on the sheet. */
  readonly column: number;
  /** Header as a reader would call the column, e.g. 小学专任教师数. */
  readonly header: string;
  /** Name of the column in the workbook: 均衡_<表>_<header>. */
  readonly name: string;
  /** Multiply an entry by this to have it in the field's own unit (equipment: 元). */
  readonly factor: number;
  readonly blankIsZero: boolean;
}

/** How the rows of a table get their stage (workbook.md, "Stage of a table"). */
export type StageMode =
  | { readonly kind: 'byType' }
  | { readonly kind: 'oneStage'; readonly stage: Stage }
  /** A 学段 column says it row by row. */
  | { readonly kind: 'perRow' };

export interface SchoolTable {
  readonly key: string;
  readonly sheet: string;
  readonly mode: StageMode;
  readonly columns: readonly TableColumn[];
  /** 0-based sheet row of the first school. */
  readonly firstRow: number;
  /** One entry per data row, cells in the order of `columns`. */
  readonly rows: readonly (readonly CellValue[])[];
}
