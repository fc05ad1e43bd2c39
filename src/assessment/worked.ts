/**
 * How one school's figure comes about: the entries with their cells, the share of a school with
 * several stages, the amount, the pupils, the value. For people to check by hand.
 */
import { cellAddress, type CellPlace } from '../county/cell';
import { amountOfRow, type StageRow } from '../county/county';
import { addedTo } from '../county/relaxedAmounts';
import type { Standard } from '../standards/standard';

export interface WorkedTerm {
  /** The column as a reader would call it. */
  readonly header: string;
  readonly sign: 1 | -1;
  /** The entry as it stands in the cell. */
  readonly entry: number;
  /** Entry × factor is in the indicator's own unit (万元 × 10 000). */
  readonly factor: number;
  readonly place: CellPlace;
}

/** share = own / all, each weight × pupils (rules.md section 5). */
export interface WorkedShare {
  readonly own: number;
  readonly all: number;
}

/** value = (Σ sign × entry × factor + added) × own / all × per / students. */
export interface Worked {
  readonly terms: readonly WorkedTerm[];
  /** What a relaxation added, in the indicator's unit. */
  readonly added: number;
  /** Null where the school has one stage only, or the resource is counted by stage. */
  readonly share: WorkedShare | null;
  readonly amount: number;
  readonly students: number;
  readonly per: 1 | 100;
  readonly value: number;
}

/** @param indicator place in the standard; null where the school has no value */
export function workedOut(row: StageRow, indicator: number, standard: Standard): Worked | null {
  const { layout, students, sharing } = row;
  const { reading } = layout;
  const { table } = reading;
  const plan = layout.plans[indicator];
  const per = standard.indicators[indicator]?.per;
  const amount = amountOfRow(row, indicator);
  if (!plan || per === undefined || Number.isNaN(amount)) return null;
  const terms = plan.terms.map(({ column, sign, factor }): WorkedTerm => {
    const at = table.columns[column]?.column ?? 0;
    return {
      header: reading.header(column),
      sign,
      entry: reading.number(row.row, column),
      factor,
      place: { sheet: table.sheet, cell: cellAddress(table.firstRow + row.row, at) },
    };
  });
  const added = plan.relaxed ? addedTo(row.row, reading, plan.relaxed) : [];
  return {
    terms,
    added: added.reduce((all, more) => all + more, 0),
    share: plan.shared && sharing.kind === 'part' ? { own: sharing.own, all: sharing.total } : null,
    amount,
    students,
    per,
    value: (amount * per) / students,
  };
}
