/**
 * What a face can ask about one school's indicator: how the figure comes about from the entries,
 * and what the school lacks. Reckoned when asked, so that two thousand schools cost nothing.
 */
import { workedOut, type Worked } from '../assessment/worked';
import type { County } from '../county/county';
import { gapOf, type Gap } from '../improvement/gaps';
import type { IndicatorId, Stage } from '../standards/standard';

export interface SchoolFacts {
  /** @param row place in the stage's rows; null where the school has no value */
  readonly worked: (stage: Stage, row: number, indicator: IndicatorId) => Worked | null;
  /** Null where the standard has no threshold or the school no value. */
  readonly gap: (stage: Stage, row: number, indicator: IndicatorId) => Gap | null;
}

export function schoolFacts(county: County): SchoolFacts {
  const { standard, stages } = county;
  const placeOf = (id: IndicatorId) => standard.indicators.findIndex((each) => each.id === id);
  return {
    worked: (stage, row, id) => {
      const at = stages[stage].rows[row];
      return at ? workedOut(at, placeOf(id), standard) : null;
    },
    gap: (stage, row, id) => {
      const at = stages[stage].rows[row];
      return at ? gapOf(at, placeOf(id), standard) : null;
    },
  };
}
