/** A row of 政府工作评分 as it stands in the workbook, before it is read. */
import type { CellValue, CellPlace } from './cell';

export interface ScoreEntry {
  /** Of the score item (`A1.2`); null for a row that the county added. */
  readonly id: string | null;
  /** A 级指标. */
  readonly head: CellValue;
  /** B 级指标, as the county words it. */
  readonly name: CellValue;
  /** 满分. */
  readonly points: CellValue;
  /** 得分. */
  readonly score: CellValue;
  readonly note: CellValue;
  readonly evidence: CellValue;
  /** The cell of the score. */
  readonly place: CellPlace;
}
