/** The numbers of a table's rows in one block, read once, for sums and means over rows. */
import { isPlainNumber, readEntry } from '../cellEntry';
import type { RowShape, RowSource } from './rowShape';

export class RowNumbers {
  readonly rows: number;
  readonly columns: number;
  /** Columns of pupils first: what every total has. */
  private readonly places: readonly number[];
  private readonly values: Float64Array;

  constructor(shape: RowShape, source: RowSource) {
    this.places = [...shape.pupils, ...shape.amounts.filter((at) => !shape.pupils.includes(at))];
    this.rows = source.rows;
    this.columns = this.places.length;
    this.values = new Float64Array(this.rows * this.columns);
    let at = 0;
    for (let row = 0; row < this.rows; row++) {
      for (const place of this.places) {
        const cell = source.cell(row, place);
        if (isPlainNumber(cell)) this.values[at] = cell;
        else {
          const entry =
            typeof cell === 'string' ? readEntry(cell, 'measure') : ({ kind: 'blank' } as const);
          this.values[at] = entry.kind === 'number' ? entry.value : NaN;
        }
        at += 1;
      }
    }
  }

  /** Column within the table of one of these columns. */
  placeOf(column: number): number {
    return this.places[column] ?? 0;
  }

  /** NaN where there is no number. */
  at(row: number, column: number): number {
    return this.values[row * this.columns + column] ?? NaN;
  }
}

/** Half a unit of the last typed digit, or what adding up in binary loses. */
export function tolerance(value: number): number {
  return Math.max(halfOfLastDigit(value), Math.abs(value) * 1e-9);
}

function halfOfLastDigit(value: number): number {
  if (Number.isInteger(value)) return 0.5;
  if (Math.round(value * 10) / 10 === value) return 0.05;
  if (Math.round(value * 100) / 100 === value) return 0.005;
  const text = String(value);
  const point = text.indexOf('.');
  const decimals = point < 0 || text.includes('e') ? 0 : text.length - point - 1;
  return decimals > 9 ? 0 : 0.5 * 10 ** -decimals;
}
