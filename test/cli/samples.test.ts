/**
 * The main job on real input: published figures and the two synthetic counties, field by field.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessed, junheng, project, samples } from '../support/junheng';
import { expectSameFigures, readExpected } from '../support/expected';

describe('the published worked example', () => {
  it('gives CV 0.51526 for 生均图书册数', () => {
    const report = assessed(join(samples, 'five-schools.xlsx'), '--standard', 'basic-2012');
    expect(report.stages.primary?.indicators.books?.cv).toBeCloseTo(0.51526, 5);
  });

  it('gives every published figure of the five schools, and no verdict on what is not bound', () => {
    const report = assessed(join(samples, 'five-schools.xlsx'), '--standard', 'basic-2012');
    expectSameFigures(report, readExpected(join(samples, 'five-schools.expected.json')));
  });
});

describe.each(['county-staged', 'county-mixed'])('%s', (county) => {
  const expected: unknown = JSON.parse(
    readFileSync(join(samples, `${county}.expected.json`), 'utf8'),
  );

  it.each(['quality-2017', 'basic-2012'])(
    '%s: every value, status, verdict and exclusion',
    (id) => {
      const report = assessed(join(samples, `${county}.xlsx`), '--standard', id);
      expectSameFigures(report, (expected as Record<string, unknown>)[id]);
    },
  );
});

it.each(['assess', 'check'])('%s says in words whose figures these are', (command) => {
  const { stdout } = junheng(command, join(samples, 'county-mixed.xlsx'));
  expect(stdout).toMatch(/^ *小学 35 所 28,990 人；未计入 4 所$/m);
  expect(stdout).toMatch(/^ *初中 22 所 17,318 人$/m);
});

const california = join(project, '..', 'shared', 'samples', 'california-sonoma-1998');

(existsSync(`${california}.xlsx`) ? describe : describe.skip)(
  'real figures of 29 districts',
  () => {
    it('give the CVs that R computes', () => {
      const expected = JSON.parse(readFileSync(`${california}.expected.json`, 'utf8')) as {
        indicators: Record<string, { mean: number; sd: number; cv: number }>;
      };
      const report = assessed(`${california}.xlsx`, '--standard', 'basic-2012');
      expectSameFigures(report.stages.primary?.indicators, expected.indicators);
      expect(report.stages.primary?.rows).toHaveLength(29);
    });
  },
);
