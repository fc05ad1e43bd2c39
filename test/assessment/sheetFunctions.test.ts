/** Custom functions come to what the engine computes, and say what is wrong with their cells. */
import fc from 'fast-check';
import { dispersion } from '../../src/assessment/dispersion';
import { sheetFunctions } from '../../src/assessment/sheetFunctions';

const { 'CV.P': CV, MEAN, SHARE, CONTRIBUTION, GAP, MET } = sheetFunctions;
const column = (...cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe('functions of a county’s own sheets', () => {
  const school = fc.record({
    students: fc.integer({ min: 1, max: 3000 }),
    amount: fc.integer({ min: 1, max: 90000 }),
  });

  it('give mean and CV of the engine, whatever the shape of the areas', () => {
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 40 }), (schools) => {
        const amounts = schools.map(({ amount }) => amount);
        const pupils = schools.map(({ students }) => students);
        const { cv, mean } = dispersion(schools);
        expect(CV(column(...amounts), [pupils])).toBe(cv);
        expect(MEAN(column(...amounts), column(...pupils), 100)).toBe((mean ?? 0) * 100);
        const parts = CONTRIBUTION(column(...amounts), column(...pupils))
          .flat()
          .map(Number);
        expect(parts.reduce((all, part) => all + part, 0)).toBeCloseTo((cv ?? 0) ** 2, 10);
      }),
    );
  });

  it('pass over rows that are empty in both, and stay beside their schools', () => {
    expect(CONTRIBUTION(column(10, '', 30), column(5, '', 5))).toEqual([[0.125], [''], [0.125]]);
    expect(MEAN(column(10, '', 30), column(5, '', 5))).toBe(4);
  });

  it('share 23226 books between 166 and 210 pupils as the regulation’s example does', () => {
    expect(23226 * SHARE(166, 210, '', '小学')).toBeCloseTo(9711.627, 3);
    expect(23226 * SHARE(166, 210, '', 'junior')).toBeCloseTo(13514.373, 3);
    expect(SHARE('', 300, 200, '初中')).toBeCloseTo(300 / (300 + 1.2 * 200), 12);
    expect(SHARE(100, '', 0, '小学')).toBe(1);
  });

  it('take equality as met, in decimals', () => {
    expect(MET(42, 1000, 4.2, 100)).toBe(true);
    expect(GAP(42, 1000, 4.2, 100)).toBe(0);
    expect(MET(41.9, 1000, 4.2, 100)).toBe(false);
    expect(GAP(40, 1000, 4.2, 100)).toBeCloseTo(2, 10);
    expect(GAP(900, 100, 7.5)).toBe(0);
  });

  it.each([
    ['value', 'size', () => CV(column(1, 2), column(1))],
    ['value', 'amount', () => CV(column(1, '12人'), column(1, 2))],
    ['value', 'amount', () => CV(column(1, ''), column(1, 2))],
    ['value', 'pupils', () => CV(column(1, 2), column(1, -2))],
    ['value', 'noPupils', () => CV(column(1, 2), column(1, 0))],
    ['notAvailable', 'nothing', () => CV(column(''), column(''))],
    ['notAvailable', 'zeroMean', () => CV(column(0, 0), column(1, 2))],
    ['value', 'stage', () => SHARE(1, 2, 3, '幼儿园')],
    ['notAvailable', 'otherStage', () => SHARE(1, 2, 0, '高中')],
    ['value', 'per', () => MEAN(column(1), column(1), 0)],
    ['value', 'number', () => MET(1, 1, 'x')],
  ])('shows %s and says %s', (shows, code, compute) => {
    expect(compute).toThrow(expect.objectContaining({ shows, code }) as Error);
  });
});
