/** Which schools of a stage are listed, and in which order. */
import type { AssessedRow, StageAssessment } from '../../assessment/assessment';
import { normalText } from '../../county/cellEntry';
import type { Stage, Standard } from '../../standards/standard';
import { isFailing } from './failingSchools';

export const schoolOrders = ['table', 'gap', 'students', 'met'] as const;
export type SchoolOrder = (typeof schoolOrders)[number];

/** A school with its place in the stage's rows, by which its facts are asked for. */
export interface ListedSchool {
  readonly row: AssessedRow;
  readonly at: number;
}

export interface SchoolChoice {
  /** Part of a name; empty: all. */
  readonly query: string;
  readonly order: SchoolOrder;
  readonly onlyFailing: boolean;
}

/** Orders that say something: without thresholds no school lacks or meets anything. */
export function ordersFor(standard: Standard, stage: Stage): readonly SchoolOrder[] {
  const judges = standard.indicators.some(({ threshold }) => threshold[stage] !== null);
  return judges ? schoolOrders : ['table', 'students'];
}

export function listedSchools(
  { stage, rows }: StageAssessment,
  standard: Standard,
  { query, order, onlyFailing }: SchoolChoice,
): readonly ListedSchool[] {
  const wanted = searchedName(query);
  const found = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => !onlyFailing || isFailing(row))
    .filter(({ row }) => searchedName(row.school).includes(wanted));
  switch (order) {
    case 'table':
      return found;
    case 'gap': {
      const shares = new Map(found.map(({ row, at }) => [at, shortfall(row, standard, stage)]));
      return found.sort((a, b) => (shares.get(b.at) ?? 0) - (shares.get(a.at) ?? 0));
    }
    case 'students':
      return found.sort((a, b) => b.row.students - a.row.students);
    case 'met':
      return found.sort((a, b) => a.row.met - b.row.met);
  }
}

/** The greatest part of a threshold that the school lacks at any indicator: 0 … 1. */
function shortfall({ indicators }: AssessedRow, standard: Standard, stage: Stage): number {
  return standard.indicators.reduce((most, { id, threshold }) => {
    const value = indicators[id]?.value ?? null;
    const full = threshold[stage];
    return value === null || full === null ? most : Math.max(most, 1 - value / full);
  }, 0);
}

function searchedName(text: string): string {
  return normalText(text).toLowerCase();
}
