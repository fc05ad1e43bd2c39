/**
 * Rows of other kinds between the schools of a clean county, in any number and order: the schools,
 * their pupils and the CVs stay what they are, or the county is told and no stage is 达标.
 */
import fc from 'fast-check';
import {
  makeCounty,
  outcomeOf,
  shapeOf,
  sheetOf,
  snapshotOf,
  chanceOf,
  type MadeCounty,
  type Outcome,
} from '../../support/madeCounties';
import { otherTexts, wholeRows, withOtherRows, type OtherRow } from '../../support/otherRows';
import { workbook } from '../../support/grids';

const kinds = otherTexts.length + wholeRows.length;
const places = ['name', 'name', 'code', 'serial', 'leading'] as const;

function withRows(county: MadeCounty, rows: readonly OtherRow[]) {
  return workbook(
    county.sheets.map((one, index) => {
      const own = rows.filter((_, at) => at % county.sheets.length === index);
      const { sheet, merges } = withOtherRows(one, own);
      return sheetOf(sheet, merges);
    }),
  );
}

type Result = 'same' | 'told' | 'silent';

const cleanFigures = new Map<number, Outcome['figures']>();

function tried(seed: number, rows: readonly OtherRow[]): Result {
  const county = makeCounty(shapeOf(seed, [2, 30]));
  const clean = cleanFigures.get(seed) ?? outcomeOf(snapshotOf(county)).figures;
  cleanFigures.set(seed, clean);
  const { figures, errors, met, binding } = outcomeOf(withRows(county, rows));
  const changed = (['primary', 'junior'] as const).filter(
    (stage) => figures[stage] !== clean[stage],
  );
  if (met.some((stage) => changed.includes(stage) || binding.openStages.includes(stage))) {
    return 'silent';
  }
  if (errors.length > 0) return 'told';
  return changed.length === 0 ? 'same' : 'silent';
}

it('there are at least 60 texts, each its own', () => {
  expect(new Set(otherTexts.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60);
});

it('any rows anywhere change nothing, or are asked about and nothing is 达标', () => {
  const row: fc.Arbitrary<OtherRow> = fc.record({
    what: fc.nat(kinds - 1),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    place: fc.constantFrom(...places),
    numbers: fc.double({ min: 0, max: 0.999, noNaN: true }),
    merged: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.nat(100_000), fc.array(row, { minLength: 1, maxLength: 6 }), (seed, rows) => {
      expect(tried(seed, rows)).not.toBe('silent');
    }),
    { numRuns: 200 },
  );
});

const tries = 1600;

it('nine of ten rows change nothing and raise no question', () => {
  const chance = chanceOf(20250901);
  const counts: Record<Result, number> = { same: 0, told: 0, silent: 0 };
  const silent: unknown[] = [];
  for (let run = 0; run < tries; run++) {
    const row: OtherRow = {
      what: run % kinds,
      at: chance(),
      place: places[Math.floor(chance() * places.length)] ?? 'name',
      numbers: chance(),
      merged: chance() < 0.4,
    };
    const result = tried(run % 150, [row]);
    counts[result] += 1;
    if (result === 'silent') silent.push([run % 150, row, otherTexts[row.what]?.text]);
  }
  expect(silent).toEqual([]);
  expect(counts.same / tries).toBeGreaterThanOrEqual(0.9);
});
