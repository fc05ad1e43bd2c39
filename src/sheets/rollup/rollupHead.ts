/** The first lines of the pages of a rollup: what they show, of which counties and year. */
import { yearText } from '../../statistics/reportYear';
import type { RollupInput } from './input';
import { rollupText } from './messages';

export type RollupPage = 'counties' | 'ranking' | 'sums' | 'schools' | 'files';

export function titleOf(page: RollupPage, { region, standard, words }: RollupInput): string {
  return rollupText(words, `rollup.title.${page}`, {
    region: region ?? rollupText(words, 'rollup.region'),
    standard: standard.name,
  });
}

export function scopeLine({ counties, left, year, words }: RollupInput): string {
  return rollupText(words, 'rollup.scope', {
    counties: counties.length,
    left: new Set(left.map(({ file }) => file)).size,
    year: year === null ? rollupText(words, 'rollup.yearUnknown') : yearText(year),
  });
}
