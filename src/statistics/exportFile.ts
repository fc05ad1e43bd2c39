/**
 * A file of the statistics system (教育事业统计) as it was read, as far as this room needs it: sheets of
 * cells. Which host or library opened it is not known here.
 */
import type { CellValue } from '../county/cell';

export interface ExportFile {
  /** As the user knows it: with the folders below the one that was chosen, parted by `/`. */
  readonly name: string;
  readonly sheets: readonly ExportSheet[];
}

export interface ExportSheet {
  readonly name: string;
  readonly visible: boolean;
  /** 0-based; null beyond what is filled. */
  readonly cell: (row: number, column: number) => CellValue;
  /** One more than the last row and column that hold something. */
  readonly rows: number;
  readonly columns: number;
  /** 0-based rectangles of merged cells, whose text stands in the first. */
  readonly merges: readonly MergedCells[];
}

export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
