/** rules.md section 6a: what each state of the data does, row by row. */
import type { AssessedRow } from '../../src/assessment/assessment';
import { notCalculated, type CellValue } from '../../src/county/cell';
import {
  addressOf,
  assessed,
  briefly,
  byType,
  findingsOf,
  people,
  soundSchool,
  tableOf,
  wholeSchool,
  without,
} from './schools';

const others = [soundSchool('甲'), soundSchool('乙')];

function withCell(field: string, cell: CellValue) {
  const table = tableOf([...others, soundSchool('丙', { [field]: cell })]);
  const assessment = assessed([table]);
  const stage = assessment.stages.primary;
  if (!stage) throw new Error('no primary stage');
  const row = stage.rows.find(({ school }) => school === '丙');
  return { table, assessment, stage, row };
}

describe('a needed cell without a number', () => {
  it.each([
    ['is blank', null, 'blank'],
    ['holds text', '约三十', 'notANumber'],
    ['holds an error value', { error: '#N/A' }, 'errorValue'],
    ['is negative', -3, 'negative'],
    ['is a formula without a stored result', { error: notCalculated }, 'notCalculated'],
  ] as const)(
    'that %s makes the value missing and everything on it undetermined',
    (_, cell, rule) => {
      const { table, assessment, stage, row } = withCell('backbone', cell);
      expect(row?.indicators.backboneTeachers).toEqual({
        value: null,
        status: 'missing',
        roundingSensitive: false,
      });
      expect(row?.verdict).toBe('undetermined');
      expect(row?.hasErrors).toBe(true);
      expect(stage.indicators.backboneTeachers).toMatchObject({
        schools: 2,
        of: 3,
        cv: 0,
        verdict: 'undetermined',
      });
      expect(stage.indicators.teachingArea?.verdict).toBe('met');
      expect(stage.dispersionVerdict).toBe('undetermined');
      expect(findingsOf(assessment, rule)).toMatchObject([
        { severity: 'error', sheet: '小学', cell: addressOf(table, 2, 'backbone'), school: '丙' },
      ]);
      expect(briefly(assessment)).toHaveLength(1);
    },
  );

  it('is undetermined even where the school fails already', () => {
    const failing = soundSchool('丙', { backbone: null, teachingArea: 100 });
    const stage = assessed([tableOf([...others, failing])]).stages.primary;
    expect(stage?.rows[2]?.verdict).toBe('undetermined');
  });

  it('counts as zero where the column is declared blank-is-zero', () => {
    const table = tableOf([...others, soundSchool('丙', { doctors: null })], undefined, {
      blankIsZero: ['doctors'],
    });
    const assessment = assessed([table]);
    expect(assessment.stages.primary?.rows[2]?.indicators.higherDegreeTeachers?.value).toBe(4.2);
    expect(briefly(assessment)).toEqual([]);
  });

  it('matters only where an indicator of the standard needs it', () => {
    expect(briefly(withCell('books', null).assessment)).toEqual([]);
  });

  it('that holds 无 is both read as blank, a warning, and not filled in, an error', () => {
    const { assessment, table } = withCell('backbone', '无');
    const cell = addressOf(table, 2, 'backbone');
    expect(briefly(assessment)).toEqual([
      `warning readAsBlank 小学!${cell}`,
      `error blank 小学!${cell}`,
    ]);
  });
});

describe('amounts', () => {
  it('that come out negative are missing, with an error at the part', () => {
    const table = tableOf([...others, soundSchool('丙', { indoorSportsArea: 4600 })]);
    const assessment = assessed([table]);
    const row = assessment.stages.primary?.rows[2];
    expect(row?.indicators.teachingArea).toMatchObject({ value: null, status: 'missing' });
    expect(row?.indicators.sportsArea).toMatchObject({ value: 12.1, status: 'met' });
    expect(assessment.stages.primary?.dispersionVerdict).toBe('undetermined');
    expect(briefly(assessment)).toEqual([
      `error partAboveWhole 小学!${addressOf(table, 2, 'indoorSportsArea')}`,
    ]);
  });

  it('of zero stay in mean and CV, with a warning', () => {
    const { assessment, stage, row } = withCell('backbone', 0);
    expect(row?.indicators.backboneTeachers).toMatchObject({ value: 0, status: 'below' });
    expect(row?.verdict).toBe('notMet');
    expect(stage.indicators.backboneTeachers?.mean).toBeCloseTo(2 / 3, 12);
    expect(stage.indicators.backboneTeachers).toMatchObject({ schools: 3, of: 3 });
    expect(stage.dispersionVerdict).toBe('notMet');
    expect(findingsOf(assessment, 'zeroAmount')).toHaveLength(1);
  });
});

describe('pupils', () => {
  it.each([
    ['blank', null, 'pupilsMissing'],
    ['text', '很多', 'notANumber'],
    ['negative', -40, 'negative'],
    ['an error value', { error: '#REF!' }, 'errorValue'],
  ] as const)('that are %s leave the row out and the stage undetermined', (_, cell, rule) => {
    const { assessment, stage, row } = withCell('students', cell);
    expect(row).toBeUndefined();
    expect(assessment.excluded).toMatchObject([
      { school: '丙', reason: { code: 'excluded.pupilsInvalid' } },
    ]);
    expect(stage.dispersionVerdict).toBe('undetermined');
    expect(stage.indicators.teachingArea).toMatchObject({ cv: 0, verdict: 'undetermined' });
    expect(findingsOf(assessment, rule)).toMatchObject([{ severity: 'error' }]);
  });

  it('of zero leave the row out and the stage as it is, with a warning', () => {
    const closed = { students: 0, teachers: 0, classes: 0 };
    const assessment = assessed([tableOf([...others, soundSchool('丙', closed)])]);
    expect(assessment.excluded).toMatchObject([
      { school: '丙', reason: { code: 'excluded.noPupils' } },
    ]);
    expect(assessment.stages.primary?.dispersionVerdict).toBe('met');
    expect(findingsOf(assessment, 'zeroPupils')).toMatchObject([{ severity: 'warning' }]);
    expect(assessment.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('of zero with teachers and classes are an error as well', () => {
    const { assessment } = withCell('students', 0);
    expect(findingsOf(assessment, 'teachersWithoutPupils')).toHaveLength(1);
    expect(findingsOf(assessment, 'classesWithoutPupils')).toHaveLength(1);
  });
});

it('a broken relation leaves value and verdict as they fall and marks the row', () => {
  const { stage, row, assessment } = withCell('backbone', 61);
  expect(row?.indicators.backboneTeachers).toMatchObject({ value: 6.1, status: 'met' });
  expect(row).toMatchObject<Partial<AssessedRow>>({ verdict: 'met', hasErrors: true });
  expect(stage.rows[0]?.hasErrors).toBe(false);
  expect(stage.dispersionVerdict).toBe('notMet');
  expect(findingsOf(assessment, 'partAboveWhole')).toMatchObject([{ severity: 'error' }]);
});

describe('a field that is bound nowhere in the table', () => {
  const unbound = others.map((school) => without(school, 'backbone'));

  it('leaves its indicator out and the rest as computed', () => {
    const assessment = assessed([tableOf(unbound)]);
    const stage = assessment.stages.primary;
    expect(stage?.rows[0]?.indicators.backboneTeachers).toBeUndefined();
    expect(stage?.rows[0]).toMatchObject({ verdict: 'undetermined', met: 6 });
    expect(stage?.indicators.backboneTeachers).toBeNull();
    expect(stage?.indicators.teachingArea?.verdict).toBe('met');
    expect(stage?.compositeCv).toBeNull();
    expect(stage?.dispersionVerdict).toBe('undetermined');
  });

  it('draws one warning, however many schools there are', () => {
    const assessment = assessed([tableOf(unbound)]);
    expect(findingsOf(assessment, 'fieldNotBound')).toMatchObject([
      { severity: 'warning', cell: null, params: { field: { 'zh-CN': '县级及以上骨干教师数' } } },
    ]);
  });

  it('names all indicators that want it', () => {
    const bare = others.map((school) => without(school, 'indoorSportsArea'));
    const [finding] = findingsOf(assessed([tableOf(bare)]), 'fieldNotBound');
    expect(finding?.params).toMatchObject({
      indicators: { 'zh-CN': '生均教学及辅助用房面积、生均体育运动场馆面积' },
    });
  });

  it('in one of two tables leaves the CV over the schools of the other', () => {
    const tables = [tableOf(others), tableOf(unbound, undefined, { key: '小学2' })];
    const stage = assessed(tables).stages.primary;
    expect(stage?.indicators.backboneTeachers).toMatchObject({
      schools: 2,
      of: 4,
      verdict: 'undetermined',
    });
    expect(stage?.compositeCv).toBe(0);
  });
});

it('a mean of zero has no CV and leaves the stage undetermined', () => {
  const assessment = assessed([tableOf(others.map((school) => ({ ...school, backbone: 0 })))]);
  const stage = assessment.stages.primary;
  expect(stage?.indicators.backboneTeachers).toMatchObject({
    mean: 0,
    sd: 0,
    cv: null,
    verdict: 'undetermined',
  });
  expect(stage?.rows[0]?.indicators.backboneTeachers?.status).toBe('below');
  expect(stage?.dispersionVerdict).toBe('undetermined');
  expect(findingsOf(assessment, 'zeroMean')).toMatchObject([{ severity: 'warning' }]);
});

it.each([
  ['is blank', null],
  ['is a formula that was not calculated', { error: notCalculated }],
])('an indicator has no mean where the entry of every school %s', (_, cell) => {
  const assessment = assessed([tableOf(others.map((school) => ({ ...school, backbone: cell })))]);
  const stage = assessment.stages.primary;
  expect(stage?.indicators.backboneTeachers).toMatchObject({
    mean: null,
    sd: null,
    cv: null,
    schools: 0,
    of: 2,
    verdict: 'undetermined',
    drivers: [],
  });
  expect(stage?.rows[0]?.indicators.backboneTeachers).toMatchObject({
    value: null,
    status: 'missing',
  });
  expect(stage?.dispersionVerdict).toBe('undetermined');
  // That all are 0 would be a lie.
  expect(findingsOf(assessment, 'zeroMean')).toEqual([]);
});

it('one school only has a CV of zero, with a warning', () => {
  const assessment = assessed([tableOf([soundSchool('甲')])]);
  expect(assessment.stages.primary).toMatchObject({ compositeCv: 0, dispersionVerdict: 'met' });
  expect(findingsOf(assessment, 'oneSchool')).toMatchObject([{ severity: 'warning' }]);
});

it('a stage without a row left is null, with a warning', () => {
  const assessment = assessed([tableOf([soundSchool('甲', { type: '幼儿园' })])]);
  expect(assessment.stages).toEqual({ primary: null, junior: null });
  expect(findingsOf(assessment, 'emptyStage')).toMatchObject([
    { severity: 'warning', params: { stage: { 'zh-CN': '小学' } } },
    { severity: 'warning', params: { stage: { 'zh-CN': '初中' } } },
  ]);
});

describe('a school of several stages in a by-type table', () => {
  const both = (changes = {}) =>
    wholeSchool('一贯', {
      type: '九年一贯制学校',
      'junior.students': 500,
      ...people('junior', 5),
      ...changes,
    });

  it('with pupils of one stage only is an ordinary school of that stage, with a warning', () => {
    const assessment = assessed([
      tableOf([wholeSchool('一贯', { type: '九年一贯制学校' })], byType),
    ]);
    expect(assessment.stages.junior).toBeNull();
    expect(assessment.stages.primary?.rows[0]?.indicators.teachingArea?.value).toBe(4.9);
    expect(briefly(assessment)).toEqual(['warning singleStageOfMixedType 小学!D3']);
    expect(assessment.excluded).toEqual([]);
  });

  it('with teachers but no pupils entered at a stage is left out of that stage, which stays open', () => {
    const assessment = assessed([tableOf([both({ 'junior.students': null })], byType)]);
    expect(findingsOf(assessment, 'pupilsMissing')).toMatchObject([{ cell: 'D3' }]);
    expect(assessment.excluded).toMatchObject([{ reason: { code: 'excluded.pupilsInvalid' } }]);
    const row = assessment.stages.primary?.rows[0];
    expect(row?.indicators.backboneTeachers?.value).toBe(1);
    // its share of the school's rooms cannot be known
    expect(row?.indicators.teachingArea?.status).toBe('missing');
  });

  it('without any pupils is an error at every stage that its type has', () => {
    const blank = both({ 'primary.students': null, 'junior.students': null });
    const assessment = assessed([tableOf([blank, wholeSchool('甲')], byType)]);
    expect(findingsOf(assessment, 'pupilsMissing')).toHaveLength(2);
    expect(assessment.stages.primary?.dispersionVerdict).toBe('undetermined');
  });

  it('with an error in one stage marks only that stage’s row', () => {
    const assessment = assessed([tableOf([both({ 'junior.backbone': null })], byType)]);
    expect(assessment.stages.primary?.rows[0]?.hasErrors).toBe(false);
    expect(assessment.stages.junior?.rows[0]?.hasErrors).toBe(true);
  });

  it('whose shared cell is blank is missing it in both stages and told once', () => {
    const assessment = assessed([tableOf([both({ teachingArea: null })], byType)]);
    expect(assessment.stages.primary?.rows[0]?.verdict).toBe('undetermined');
    expect(assessment.stages.junior?.rows[0]?.verdict).toBe('undetermined');
    expect(findingsOf(assessment, 'blank')).toHaveLength(1);
  });
});
