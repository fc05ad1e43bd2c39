/**
 * Which cells have their remark: of several checks that a cell draws, the most specific speaks.
 */
import type { StageRow } from './county';

export class RemarkedCells {
  private readonly keys = new Set<string>();

  has(row: StageRow, column: number): boolean {
    return this.keys.has(this.key(row, column));
  }

  add(row: StageRow, column: number): void {
    this.keys.add(this.key(row, column));
  }

  private key({ layout, row }: StageRow, column: number): string {
    return `${layout.reading.index} ${row} ${column}`;
  }
}
