/**
 * The kinds of rows below a table's header (workbook.md, "Every row accounted for"). Every row that
 * is not empty gets one, from classifyRows.ts; whatever reads or counts rows goes by it.
 */
import type { PupilStage } from '../../standards/standard';

export const rowKinds = [
  'school',
  'blank',
  'total',
  'group',
  'numbering',
  'note',
  'unexplained',
] as const;
export type RowKind = (typeof rowKinds)[number];

/** Why a row is asked about. */
export type RowQuestion =
  /** A total's word, but with a code or a type. */
  | 'totalWithCode'
  /** Its numbers are the sum of schools beside it, but not surely enough. */
  | 'likeTotal'
  /** 公办小学, 青石镇 …: a total whose numbers agree with nothing, or a school. */
  | 'scopeOrSchool'
  /** Numbers without a name. */
  | 'unnamed'
  /** Neither code nor type nor a school's name, which the others have. */
  | 'notPlain'
  /** Words that say nothing known. */
  | 'words';

export interface ClassifiedRow {
  readonly kind: RowKind;
  /** Column within the table of the cell that says so, for pointing to it. */
  readonly place: number;
  /** What makes it that: a word, numbers, a person's answer; null where it simply is. */
  readonly proof: 'word' | 'numbers' | 'told' | null;
  /** Of a total or a group line: the stage that it names. */
  readonly stage: PupilStage | null;
  /** Set where kind is `unexplained`. */
  readonly question: RowQuestion | null;
  /** A total by word that is the sum of schools: 合计, 小计. */
  readonly sums: boolean;
  /** Of a total by word: where it is not the sum of its schools. */
  readonly difference: RowDifference | null;
  /** Words in three or more cells that head something else: the table ends here. */
  readonly heads: boolean;
}

/** The first column in which a total is not the sum of the schools that it comes nearest to. */
export interface RowDifference {
  readonly place: number;
  readonly found: number;
  readonly expected: number;
}

/** How many rows there are of each kind, and how many of them are hidden. */
export type RowCounts = Readonly<Record<RowKind, number>> & { readonly hidden: number };

export function countRows(
  rows: readonly Pick<ClassifiedRow, 'kind'>[],
  isHidden: (index: number) => boolean = () => false,
): RowCounts {
  const counts = {
    school: 0,
    blank: 0,
    total: 0,
    group: 0,
    numbering: 0,
    note: 0,
    unexplained: 0,
    hidden: 0,
  };
  rows.forEach(({ kind }, index) => {
    counts[kind] += 1;
    if (isHidden(index)) counts.hidden += 1;
  });
  return counts;
}
