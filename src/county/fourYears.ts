/** A figure that the county is asked for over four years: a row of each year. */
import type { InputRow } from './countyInput';

/** Year 0 is the base: the one before the last three, so that each of the three has a growth. */
export const growthYears = [0, 1, 2, 3] as const;
export type GrowthYear = (typeof growthYears)[number];

export const yearTerms = [
  ['三年前', 'base year'],
  ['第一年', 'year 1'],
  ['第二年', 'year 2'],
  ['第三年', 'year 3'],
] as const satisfies Readonly<Record<GrowthYear, readonly [string, string]>>;

export function fourYears<const Series extends string>(
  series: Series,
  term: string,
  english: string,
  unit: string,
  kind: 'number' | 'percent',
  item?: string,
): Record<`${Series}${GrowthYear}`, InputRow> {
  const rows = growthYears.map((year) => {
    const [chinese, inEnglish] = yearTerms[year];
    const names = [`${term}（${chinese}）`, `${english}, ${inEnglish}`] as const;
    const row: InputRow =
      item === undefined ? [...names, unit, kind] : [...names, unit, kind, item];
    return [`${series}${year}`, row] as const;
  });
  return Object.fromEntries(rows) as Record<`${Series}${GrowthYear}`, InputRow>;
}

/** The term of a row without its year, which stands in brackets or behind a comma. */
export function seriesTerm(term: string): string {
  return term.replace(/（[^（）]*）$|, [^,]*$/, '');
}
