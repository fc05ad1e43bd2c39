/** A row while it is being classified: what it is by its words, and what its numbers may still say. */
import type { ClassifiedRow, RowKind, RowQuestion } from './rowKind';

/** A row as far as it is understood; `row` is replaced when its numbers say more. */
export interface UnderstoodRow {
  row: ClassifiedRow;
  /** Its numbers count among those of the schools. */
  summed: boolean;
  /** No code, no type, no owner: its numbers may prove it a total. */
  readonly provable: boolean;
  /** Has a type or an owner, or is a school over others: its numbers can only raise the question. */
  readonly askable: boolean;
  /** A township with numbers: a total if it comes near the sum of the schools beside it. */
  readonly likely: boolean;
  readonly schoolLike: boolean;
  /** No school's name, or a school's over others: what it adds up may end at any row. */
  readonly over: boolean;
  /** Has a code, a type or a school's name. */
  readonly plain: boolean;
  /** A total by its word. */
  readonly word: boolean;
  /** A line that names a year. */
  readonly year?: boolean;
}

export const blankRow: UnderstoodRow = fixedRow(classifiedRow('blank', 0));

/** A row of which its numbers say no more. */
export function fixedRow(row: ClassifiedRow): UnderstoodRow {
  return {
    row,
    summed: row.kind === 'school',
    provable: false,
    askable: false,
    likely: false,
    schoolLike: false,
    over: false,
    plain: row.kind === 'school',
    word: false,
  };
}

export function classifiedRow(
  kind: RowKind,
  place: number,
  { proof = null, stage = null, sums = false, question = null }: Partial<ClassifiedRow> = {},
): ClassifiedRow {
  return { kind, place, proof, stage, question, sums, difference: null, heads: false };
}

export function unexplainedRow(question: RowQuestion, place: number): ClassifiedRow {
  return classifiedRow('unexplained', place, { question });
}
