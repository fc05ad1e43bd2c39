/**
 * Clean counties raise no question: whatever real schools are called and however few they are, every
 * row is a school, every table is counted, and no line says otherwise.
 */
import fc from 'fast-check';
import {
  makeCounty,
  outcomeOf,
  shapeOf,
  snapshotOf,
  type CountyShape,
} from '../../support/madeCounties';

/** What stands against the county: an error, a row that is no school, a table that is not counted. */
function questions(shape: CountyShape): readonly string[] {
  const county = makeCounty(shape);
  const { binding, errors, assessed } = outcomeOf(snapshotOf(county));
  const found: string[] = errors.map((rule) => `error ${rule}`);
  for (const { sheet, state, rows } of binding.ledger) {
    if (state !== 'counted') found.push(`${sheet} is ${state}`);
    const made = county.sheets.find(({ name }) => name === sheet);
    if (rows.school !== made?.rows.length) found.push(`${sheet}: ${JSON.stringify(rows)}`);
  }
  if (binding.openStages.length > 0) found.push(`open ${binding.openStages.join()}`);
  const { stages } = assessed.assessment;
  const counted = (stages.primary?.rows.length ?? 0) + (stages.junior?.rows.length ?? 0);
  const excluded = assessed.assessment.excluded.length;
  if (counted + excluded !== shape.primary + shape.junior) found.push(`${counted} counted`);
  return found;
}

const rowsOf = ({ primary, junior }: CountyShape) => primary + junior;

describe('a clean county', () => {
  it('of 2 to 60 schools raises no question: 10,000 rows', () => {
    let rows = 0;
    for (let seed = 1; rows < 10_000; seed++) {
      const shape = shapeOf(seed);
      rows += rowsOf(shape);
      expect([seed, questions(shape)]).toEqual([seed, []]);
    }
  });

  it('of 2 to 5 schools and few columns raises no question: 10,000 rows', () => {
    let rows = 0;
    for (let seed = 1; rows < 10_000; seed++) {
      const shape: CountyShape = { ...shapeOf(seed + 50_000, [2, 5]), columns: 'four' };
      rows += rowsOf(shape);
      expect([seed, questions(shape)]).toEqual([seed, []]);
    }
  });

  it('raises none from any seed', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.boolean(), (seed, small) => {
        expect(questions(shapeOf(seed, small ? [2, 5] : [2, 60]))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
