/** What of a rollup is written: the counties side by side, as the workbook of a city or province. */
import type { Settings } from '../../county/settings';
import { layOutRollup } from '../../sheets/rollup/layOutRollup';
import type { Plan } from '../../sheets/plan';
import type { Words } from '../../standards/message';
import { standardOf } from '../../standards/standards';
import { provedLayout } from '../compute';
import type { RolledUp } from './rollingUp';

/** @param region city or province on the sheets; null: not named */
export function comparisonPlan(
  { counties, left, standard, year }: RolledUp,
  region: string | null,
  palette: Settings['palette'],
  words: Words,
): Plan {
  const plan = layOutRollup({
    ...{ counties, left, region, year, words, palette },
    standard: counties[0]?.standard ?? standardOf(standard),
  });
  return provedLayout({ plan }, { sheets: [], names: [] }).plan;
}
