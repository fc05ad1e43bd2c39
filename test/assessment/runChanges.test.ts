import type { CountyAssessment } from '../../src/assessment/countyAssessment';
import {
  changesBetween,
  isUnchanged,
  runFigures,
  type RunFigures,
} from '../../src/assessment/runChanges';
import { assessed } from '../taskpane/county';

type School = NonNullable<RunFigures['stages']['primary']>['schools'][number];

const school = (name: string, change: Partial<School> = {}): School => ({
  school: name,
  code: null,
  met: 7,
  verdict: 'met',
  ...change,
});

const run = (
  schools: readonly School[],
  cvs: readonly (readonly ['books' | 'composite', number | null, 'met' | 'notMet' | null])[] = [],
  verdict: RunFigures['verdict'] = 'notMet',
): RunFigures => ({
  standard: 'quality-2017',
  verdict,
  stages: {
    primary: {
      cvs: new Map(cvs.map(([id, cv, of]) => [id as 'composite', { cv, verdict: of }] as const)),
      schools,
    },
    junior: null,
  },
});

describe('what changed since the last run', () => {
  it('is nothing where nothing did', () => {
    const same = run([school('甲')], [['composite', 0.4, null]]);
    expect(isUnchanged(changesBetween(same, same))).toBe(true);
  });

  it('is each CV that moved, before and after, and one that came or went', () => {
    const before = run([], [['composite', 0.4, null]]);
    const after = run([], [['composite', 0.5, null]]);
    const { cvs } = changesBetween(before, after);
    expect(cvs).toEqual([
      {
        stage: 'primary',
        indicator: 'composite',
        before: { cv: 0.4, verdict: null },
        after: { cv: 0.5, verdict: null },
      },
    ]);
    expect(changesBetween(run([]), after).cvs[0]?.before).toBeNull();
    expect(changesBetween(before, run([])).cvs[0]?.after).toBeNull();
  });

  it('is each school that turned, or meets more or less than before', () => {
    const { schools } = changesBetween(
      run([school('甲'), school('乙', { met: 5, verdict: 'notMet' }), school('丙')]),
      run([
        school('甲', { met: 6, verdict: 'notMet' }),
        school('乙', { met: 6, verdict: 'notMet' }),
        school('丙'),
      ]),
    );
    expect(schools.map(({ school: name }) => name)).toEqual(['甲', '乙']);
    expect(schools[0]?.verdict).toEqual({ before: 'met', after: 'notMet' });
    expect(schools[1]?.met).toEqual({ before: 5, after: 6 });
  });

  it('knows a school by its code, whatever it is called by now', () => {
    const { came, gone, schools } = changesBetween(
      run([school('老名', { code: '1' })]),
      run([school('新名', { code: '1', verdict: 'notMet' })]),
    );
    expect({ came, gone, names: schools.map(({ school: name }) => name) }).toEqual({
      came: [],
      gone: [],
      names: ['新名'],
    });
  });

  it('names the schools that came and those that went', () => {
    const { came, gone } = changesBetween(run([school('甲')]), run([school('乙')]));
    expect({ came, gone }).toEqual({
      came: [{ stage: 'primary', school: '乙' }],
      gone: [{ stage: 'primary', school: '甲' }],
    });
  });

  it('guesses nothing where a name stands twice', () => {
    const twice = run([school('甲'), school('甲', { verdict: 'notMet' })]);
    const { unclear, schools, gone } = changesBetween(twice, run([school('甲')]));
    expect({ unclear, schools, gone }).toEqual({
      unclear: [{ stage: 'primary', school: '甲' }],
      schools: [],
      gone: [],
    });
  });

  it('tells the verdict of the county where it turned', () => {
    expect(changesBetween(run([], []), run([], [], 'met')).verdict).toEqual({
      before: 'notMet',
      after: 'met',
    });
  });
});

it('keeps of a run every CV that is bound, 综合 with it, and what each school comes to', () => {
  const { assessment } = assessed;
  if (!assessment) throw new Error('the county is assessed');
  const county: CountyAssessment = {
    standard: 'quality-2017',
    verdict: 'notMet',
    blocks: [],
    relaxations: [],
    conditions: null,
  };
  const { stages } = runFigures(assessment, county);
  const { primary } = assessment.stages;
  const bound = assessment.standard.indicators.filter(({ id }) => primary?.indicators[id]);
  expect(stages.primary?.cvs.size).toBe(bound.length + 1);
  expect(stages.primary?.schools.map(({ school: name, met }) => [name, met])).toEqual(
    primary?.rows.map(({ school: name, met }) => [name, met]),
  );
});
