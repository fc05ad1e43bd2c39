/** Figures of four years move along from one workbook to the next; what is asked for once stays. */
import { countyInputIds } from '../../src/county/countyData';
import { yearsBack } from '../../src/county/yearsBack';

const series = countyInputIds.filter((id) => /\D[0-3]$/.test(id));

it.each(series)('%s of last year is the year before in the next workbook', (id) => {
  const year = Number(id.slice(-1));
  const moved = (years: number) => (year < years ? null : `${id.slice(0, -1)}${year - years}`);
  expect([0, 1, 2, 3].map((years) => yearsBack(id, years))).toEqual([0, 1, 2, 3].map(moved));
  expect(yearsBack(id, null)).toBeNull();
});

it('is there for every figure of four years', () => {
  expect(series.length % 4).toBe(0);
  expect(series).toContain('appropriation0');
  expect(series).toContain('dropoutsPrimary3');
});

it.each(['population', 'died'] as const)('%s stays itself', (id) => {
  expect([0, 1, null].map((years) => yearsBack(id, years))).toEqual([id, id, id]);
});
