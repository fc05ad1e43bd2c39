/** Which schools of a stage are listed, and in which order. */
import type { AssessedRow } from '../../assessment/assessment';
import type { SchoolStanding } from '../../assessment/schoolStanding';
import { normalText } from '../../county/cellEntry';
import type { Stage, Standard } from '../../standards/standard';
import { isFailing, type StandingStage } from './failingSchools';

export const schoolOrders = ['table', 'gap', 'students', 'met'] as const;
export type SchoolOrder = (typeof schoolOrders)[number];

/** A school with its place in the stage's rows, by which its facts are asked for. */
export interface ListedSchool {
  readonly row: AssessedRow;
  readonly at: number;
  readonly standing: SchoolStanding;
}

export interface SchoolChoice {
  /** Part of a name; empty: all. */
  readonly query: string;
  readonly order: SchoolOrder;
  readonly onlyFailing: boolean;
}

/** Orders that say something: without thresholds no school lacks or meets anything. */
export function ordersFor(
  standard: Standard,
  { result, standings }: StandingStage,
): readonly SchoolOrder[] {
  const judges = standard.indicators.some(({ threshold }) => threshold[result.stage] !== null);
  if (judges) return schoolOrders;
  const isCounted = standings.some(({ met }) => met !== null);
  return isCounted ? ['table', 'students', 'met'] : ['table', 'students'];
}

export function listedSchools(
  { result: { stage, rows }, standings }: StandingStage,
  standard: Standard,
  { query, order, onlyFailing }: SchoolChoice,
): readonly ListedSchool[] {
  const wanted = searchedName(query);
  const found = rows
    .flatMap((row, at): ListedSchool[] => {
      const standing = standings[at];
      return standing ? [{ row, at, standing }] : [];
    })
    .filter(({ standing }) => !onlyFailing || isFailing(standing))
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
      // a count that is not known comes first: such a school has to be looked at
      return found.sort((a, b) => (a.standing.met ?? -1) - (b.standing.met ?? -1));
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
