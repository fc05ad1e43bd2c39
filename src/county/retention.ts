/**
 * 初中三年巩固率 = (毕业生 − 三年转入 + 三年转出) ÷ (三年前初一在校生 − 三年死亡), of a school or of
 * the county (rules.md section 7, quality item 1).
 */
export interface RetentionNumbers {
  readonly graduates: number | null;
  readonly transferredIn: number | null;
  readonly transferredOut: number | null;
  readonly enteredThreeYearsAgo: number | null;
  readonly died: number | null;
}

/** The rate as a fraction, so that a limit can be compared without rounding. */
export interface Retention {
  /** 毕业生 − 三年转入 + 三年转出. */
  readonly stayed: number;
  /** 三年前初一在校生 − 三年死亡; more than 0. */
  readonly of: number;
}

/** @returns null as long as a number is missing, or when nobody entered */
export function retention(numbers: RetentionNumbers): Retention | null {
  const { graduates, transferredIn, transferredOut, enteredThreeYearsAgo, died } = numbers;
  if (
    graduates === null ||
    transferredIn === null ||
    transferredOut === null ||
    enteredThreeYearsAgo === null ||
    died === null ||
    enteredThreeYearsAgo <= died
  ) {
    return null;
  }
  return { stayed: graduates - transferredIn + transferredOut, of: enteredThreeYearsAgo - died };
}
