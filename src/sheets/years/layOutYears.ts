/** The pages of years: comparison, trend, and what is kept of earlier years. */
import type { PageDraft } from '../page/draft';
import { comparisonPage } from './comparisonPage';
import { pastYearsPage } from './pastYearsSheet';
import { schoolsPage } from './schoolsPage';
import { trendPage } from './trendPage';
import type { YearsInput } from './yearsInput';

export function yearPages(input: YearsInput): readonly PageDraft[] {
  const { past, standard, words } = input;
  return [
    comparisonPage(input),
    schoolsPage(input),
    trendPage(input),
    pastYearsPage(past, standard, words),
  ];
}
