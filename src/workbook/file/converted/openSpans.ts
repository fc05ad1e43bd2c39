/** Cells that reach down from a row: what they cover in the rows below is taken. */
import type { Budget } from './readBook';

export interface Span {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** The row behind the last that it covers. */
  readonly end: number;
}

export class OpenSpans {
  /** By column; none overlaps another in the row that is read. */
  private spans: Span[] = [];

  constructor(private readonly budget: Budget) {}

  /** The one that covers a cell of a row. */
  at(row: number, column: number): Span | undefined {
    this.budget.step(this.spans.length);
    return this.spans.find((span) => covers(span, row, column));
  }

  /** How many columns are free from one on, of those wanted. */
  room(row: number, column: number, wanted: number): number {
    this.budget.step(this.spans.length);
    const next = this.spans
      .filter((span) => span.end > row && span.column >= column)
      .reduce((nearest, span) => Math.min(nearest, span.column), Infinity);
    return Math.min(wanted, next - column);
  }

  add(span: Span): void {
    this.spans.push(span);
  }

  /** Forgets those that end before a row. */
  upTo(row: number): void {
    this.budget.step(this.spans.length);
    this.spans = this.spans.filter(({ end }) => end > row);
  }
}

function covers({ end, column: first, columns }: Span, row: number, column: number): boolean {
  return end > row && first <= column && column < first + columns;
}
