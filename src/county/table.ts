/**
 * A school table as it was bound: which column holds which field, and the raw cells of its rows.
 * The sheets layer makes it from a workbook; everything below works on it alone.
 */
import type { PupilStage, Stage } from '../standards/standard';
import { cellAddress, type CellValue, type CellPlace } from './cell';
import type { Exclusion } from './exclusion';
import { fieldOf, type FieldId } from './fields';
import type { RowKind } from './rows/rowKind';

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
  /** Of a table that is joined: where the cells of each row stand; absent: in the table's own rows. */
  readonly from?: {
    readonly sheet: string;
    /** By row of the table: 0-based on that sheet; null: nowhere. */
    readonly rows: readonly (number | null)[];
  };
}

/** How the rows of a table get their stage (workbook.md, "Stage of a table"). */
export type StageMode =
  | { readonly kind: 'byType' }
  | { readonly kind: 'oneStage'; readonly stage: Stage }
  /** A 学段 column says it row by row. */
  | { readonly kind: 'perRow' };

/**
 * What a table of one stage has from the statistics system, where rooms, areas and equipment are the
 * whole school's and stand again in the table of its other stage (workbook.md, "Stage of a table").
 */
export interface WholeSchools {
  /** Pupils of 高中 by code and by name, null where they are not told; null: no export of 高中 is there. */
  readonly senior: ReadonlyMap<string, number | null> | null;
}

export interface SchoolTable {
  readonly key: string;
  readonly sheet: string;
  readonly mode: StageMode;
  readonly columns: readonly TableColumn[];
  /** 0-based sheet row of the first school. */
  readonly firstRow: number;
  /** One entry per data row, cells in the order of `columns`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** What each row is: only schools are read. */
  readonly kinds: readonly RowKind[];
  /** Schools that the county said are counted with another row, or not at all. */
  readonly leftOut?: ReadonlyMap<number, Exclusion['reason']>;
  /** Amounts of the whole school are shared with the rows of its other stages. */
  readonly whole?: WholeSchools;
  /** A wide export of the statistics system: 艺术 holds 音乐 and 美术. */
  readonly statistics?: true;
  /** 取数 made it, and wrote every zero out: a blank is never a stage that the school does not have. */
  readonly zerosWritten?: true;
  /** Rows in which 停办 or 撤销 stands. */
  readonly closed?: ReadonlySet<number>;
}

/** The cell of a field holds what the whole school has, of which a stage has its share. */
export function isWholeSchools(
  { mode, whole }: Pick<SchoolTable, 'mode' | 'whole'>,
  field: FieldId,
): boolean {
  return (mode.kind === 'byType' || whole !== undefined) && fieldOf(field).level === 'school';
}

/** Where a cell of a table stands on its sheet. */
export function cellPlace(
  { sheet, firstRow }: Pick<SchoolTable, 'sheet' | 'firstRow'>,
  row: number,
  { column, from }: Pick<TableColumn, 'column' | 'from'>,
): CellPlace {
  if (!from) return { sheet, cell: cellAddress(firstRow + row, column) };
  const at = from.rows[row] ?? null;
  return { sheet: from.sheet, cell: at === null ? null : cellAddress(at, column) };
}
