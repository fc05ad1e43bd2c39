/**
 * The mean of the pupils from a row to the next total or group line above or below, for every row at
 * no cost: sums from the top are kept, and renewed when a row turned out to be a total.
 */
import type { RowNumbers } from './rowNumbers';
import type { UnderstoodRow } from './understoodRow';

export class RunMeans {
  private stale = true;
  /** By row: the sum of pupils, and the number of schools, in all rows above it. */
  private readonly sums: Float64Array;
  private readonly counts: Float64Array;
  /** The nearest line above and below each row. */
  private readonly above: Int32Array;
  private readonly below: Int32Array;

  constructor(
    private readonly standings: readonly UnderstoodRow[],
    private readonly numbers: RowNumbers,
  ) {
    const { rows } = numbers;
    this.sums = new Float64Array(rows + 1);
    this.counts = new Float64Array(rows + 1);
    this.above = new Int32Array(rows);
    this.below = new Int32Array(rows);
  }

  /** A row has become another kind. */
  renew(): void {
    this.stale = true;
  }

  /** The row of the next total or group line, or just beyond the edge of the table. */
  line(row: number, direction: 1 | -1): number {
    if (this.stale) this.read();
    return (direction === 1 ? this.below[row] : this.above[row]) ?? row;
  }

  /** Null over fewer than two schools. */
  mean(row: number, direction: 1 | -1): number | null {
    const line = this.line(row, direction);
    const [from, to] = direction === 1 ? [row + 1, line] : [line + 1, row];
    const schools = (this.counts[to] ?? 0) - (this.counts[from] ?? 0);
    return schools < 2 ? null : ((this.sums[to] ?? 0) - (this.sums[from] ?? 0)) / schools;
  }

  private read(): void {
    const { rows } = this.numbers;
    let line = -1;
    for (let row = 0; row < rows; row++) {
      this.above[row] = line;
      if (this.isLine(row)) line = row;
      const summed = this.standings[row]?.summed ?? false;
      this.sums[row + 1] = (this.sums[row] ?? 0) + (summed ? this.numbers.at(row, 0) || 0 : 0);
      this.counts[row + 1] = (this.counts[row] ?? 0) + (summed ? 1 : 0);
    }
    line = rows;
    for (let row = rows - 1; row >= 0; row--) {
      this.below[row] = line;
      if (this.isLine(row)) line = row;
    }
    this.stale = false;
  }

  private isLine(row: number): boolean {
    const kind = this.standings[row]?.row.kind;
    return kind === 'total' || kind === 'group';
  }
}
