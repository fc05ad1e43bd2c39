/** What if, and purchases, over wide exports: what the whole school has changes in each of its rows. */
import fc from 'fast-check';
import { assess } from '../../src/assessment/assess';
import { understand, type Understanding } from '../../src/app/understand';
import { readCounty } from '../../src/county/readCounty';
import { schoolOf, type County } from '../../src/county/county';
import { defaultPrices } from '../../src/improvement/prices';
import { purchaseProblem } from '../../src/improvement/purchaseProblem';
import { changedTables, type ScenarioChange } from '../../src/improvement/scenario';
import { quality2017 } from '../../src/standards/quality2017';
import { pupilStages, stages } from '../../src/standards/standard';
import { workbook } from '../support/grids';
import { statisticsCounties, type StatisticsCounty } from '../support/statistics/county';
import { typedSheet } from '../support/statistics/typedTable';
import { wideSheet } from '../support/statistics/wideWriter';

/** Without campuses, whose rows a scenario would have to name. */
const counties = statisticsCounties({ least: 3, most: 7 }).map((made): StatisticsCounty => ({
  ...made,
  schools: made.schools.map((school) => ({
    ...school,
    countsAsSchool: true,
    parent: null,
    closed: false,
  })),
}));

function bothWays(county: StatisticsCounty): readonly [Understanding, Understanding] {
  const exports = pupilStages
    .filter((stage) => county.schools.some(({ byStage }) => byStage[stage]))
    .map((stage) => wideSheet(county, stage));
  return [understand(workbook(exports), {}), understand(workbook([typedSheet(county)]), {})];
}

const countyOf = ({ tables, settings }: Pick<Understanding, 'tables' | 'settings'>) =>
  readCounty(tables, quality2017, settings);

function amountsOf({ stages: byStage }: County) {
  return stages.map((stage) =>
    byStage[stage].rows
      .map((row, at) => ({
        school: schoolOf(row),
        students: row.students,
        amounts: byStage[stage].amounts.map((column) => column[at]?.toPrecision(12)),
      }))
      .sort((a, b) => (a.school < b.school ? -1 : 1)),
  );
}

/** The same change of the same school, by its place in this county. */
function changeOf(
  county: County,
  change: { readonly kind: 'amount' | 'close'; readonly school: number; readonly by: number },
): ScenarioChange | null {
  const all = stages.flatMap((stage) =>
    county.stages[stage].rows.map((row, at) => ({ stage, at, row, name: schoolOf(row) })),
  );
  const names = [...new Set(all.map(({ name }) => name))].sort();
  const named = all.find(({ name }) => name === names[change.school % names.length]);
  if (!named) return null;
  const { reading } = named.row.layout;
  return change.kind === 'close'
    ? { kind: 'close', at: { table: reading.table.key, row: named.row.row } }
    : {
        kind: 'amount',
        stage: named.stage,
        row: named.at,
        indicator: 'sportsArea',
        by: change.by,
      };
}

it('changes what a school has in the rows of all its stages', () => {
  fc.assert(
    fc.property(
      counties,
      fc.record({
        kind: fc.constantFrom('amount' as const, 'close' as const),
        school: fc.nat({ max: 20 }),
        by: fc.integer({ min: 1, max: 500 }),
      }),
      fc.integer({ min: 5, max: 20 }),
      (made, change, tenths) => {
        const results = bothWays(made).map((understanding) => {
          const county = countyOf(understanding);
          const told = changeOf(county, change);
          const more: ScenarioChange = { kind: 'pupilsBy', stage: 'junior', factor: tenths / 10 };
          const changes = told ? [told, more] : [more];
          const { settings } = understanding;
          const tables = changedTables(understanding.tables, county, changes);
          return amountsOf(countyOf({ tables, settings }));
        });
        expect(results[0]).toEqual(results[1]);
      },
    ),
    { numRuns: 40, endOnFailure: true },
  );
});

it('buys once for all stages of a school', () => {
  fc.assert(
    fc.property(counties, (made) => {
      const problems = bothWays(made).map((understanding) => {
        const county = countyOf(understanding);
        const wish = { stages, prices: defaultPrices };
        const setUp = purchaseProblem(county, assess(county, quality2017), wish);
        return setUp.kind === 'refused'
          ? setUp.why.code
          : setUp.problem.items.map(({ effects }) => effects.length).sort();
      });
      expect(problems[0]).toEqual(problems[1]);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
