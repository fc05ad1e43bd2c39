/** rules.md sections 5 and 6: which rows count, and how the stages of a school share. */
import fc from 'fast-check';
import type { CellValue } from '../../src/county/cell';
import { exactAmountOf } from '../../src/county/county';
import { wholeSharing, stageSharing } from '../../src/county/sharing';
import { quality2017 } from '../../src/standards/quality2017';
import type { StandardId } from '../../src/standards/standard';
import vectors from '../data/vectors.json';
import {
  assessed,
  byType,
  findingsOf,
  juniorTable,
  people,
  read,
  soundSchool,
  tableOf,
  wholeSchool,
  without,
  type Cells,
} from './schools';

function reasons(changes: Cells, standard: StandardId): readonly string[] {
  const { exclusions } = read([tableOf([soundSchool('校', changes)])], standard);
  return exclusions.map(({ reason }) => reason.code);
}

describe('which rows count', () => {
  it('leaves a stage open for a word that is no owner where some owners do not count', () => {
    const verdict = (ownership: CellValue, standard: StandardId) =>
      read([tableOf([soundSchool('校', { ownership })])], standard).stages.primary.incomplete;
    expect(verdict('不详', 'basic-2012')).toBe(true);
    expect(verdict('不详', 'quality-2017')).toBe(false);
    for (const known of [null, '', ' ', '公办', 7])
      expect(verdict(known, 'basic-2012')).toBe(false);
  });

  it('小学教学点 never in 基本均衡, from 50 pupils on in 优质均衡', () => {
    const point = { type: '小学教学点' };
    expect(reasons({ ...point, students: 500 }, 'basic-2012')).toEqual(['excluded.teachingPoint']);
    expect(reasons({ ...point, students: 49 }, 'quality-2017')).toEqual([
      'excluded.smallTeachingPoint',
    ]);
    expect(reasons({ ...point, students: 50 }, 'quality-2017')).toEqual([]);
  });

  it.each(['特殊教育学校', '中等职业学校', '高级中学', '幼儿园', '专门学校'])(
    '%s in neither',
    (type) => {
      expect(reasons({ type }, 'quality-2017')).toEqual(['excluded.type']);
      expect(reasons({ type }, 'basic-2012')).toEqual(['excluded.type']);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 9, 10, '民办'])('举办者类型 %s in 优质均衡 only', (ownership) => {
    expect(reasons({ ownership }, 'quality-2017')).toEqual([]);
    expect(reasons({ ownership }, 'basic-2012')).toEqual(['excluded.ownership']);
  });

  it.each([7, 8, '公办', null])('举办者类型 %s in both', (ownership) => {
    expect(reasons({ ownership }, 'basic-2012')).toEqual([]);
  });

  it("计 beside a name is the school's own word and no total: the row counts", () => {
    const county = read([
      tableOf([
        soundSchool('甲', { countsAsSchool: '计' }),
        soundSchool('乙', { countsAsSchool: '不计' }),
      ]),
    ]);
    expect(county.stages.primary.rows).toHaveLength(1);
    expect(county.exclusions).toHaveLength(1);
  });

  it('是否计校数 0 is named as to be merged into its parent school', () => {
    const county = read([tableOf([soundSchool('校', { countsAsSchool: 0 })])]);
    expect(county.exclusions).toMatchObject([{ reason: { code: 'excluded.notCounted' } }]);
    expect(findingsOf(county, 'notASchool')).toHaveLength(1);
  });

  it('scope comes before pupils: an excluded row with blank cells is no error', () => {
    const table = tableOf([
      soundSchool('甲'),
      { name: '盲校', type: '特殊教育学校', students: null, teachers: '无' },
    ]);
    const assessment = assessed([table]);
    expect(assessment.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(assessment.stages.primary?.dispersionVerdict).toBe('met');
  });

  it('total rows and notes are no schools and are not listed', () => {
    const table = tableOf([
      soundSchool('甲'),
      { name: '合计', students: 1000 },
      { name: null },
      { name: '注：数据截至九月一日' },
    ]);
    const county = read([table]);
    expect(county.stages.primary.rows).toHaveLength(1);
    expect(county.exclusions).toEqual([]);
  });

  it('a one-stage table is never split, whatever its 办学类型 says', () => {
    const school = soundSchool('一贯', { type: '九年一贯制学校', computers: 24.51 });
    const county = read([tableOf([school], juniorTable)]);
    expect(county.stages.junior.rows[0]?.sharing).toBe(wholeSharing);
    expect(county.findings.filter(({ rule }) => rule === 'fraction')).toEqual([]);
  });

  it('a 学段 column says the stage row by row; an unreadable one leaves both stages open', () => {
    const table = tableOf(
      [
        soundSchool('甲', { stage: '小学' }),
        soundSchool('乙', { stage: '初中', type: '初级中学' }),
        soundSchool('丙', { stage: '?' }),
      ],
      { kind: 'perRow' },
    );
    const assessment = assessed([table]);
    expect(assessment.stages.primary?.rows.map(({ school }) => school)).toEqual(['甲']);
    expect(assessment.stages.junior?.rows.map(({ school }) => school)).toEqual(['乙']);
    expect(findingsOf(assessment, 'stageUnknown')).toMatchObject([{ severity: 'error' }]);
    expect(assessment.stages.primary?.dispersionVerdict).toBe('undetermined');
  });
});

describe('sharing among stages', () => {
  it.each(vectors.split)('$type: the published example at full precision', (vector) => {
    const school = wholeSchool('校', {
      type: vector.type,
      books: vector.amount,
      'primary.students': vector.primary,
      'junior.students': vector.junior,
      ...people('junior', 3),
    });
    const { stages } = read([tableOf([school], byType)], 'basic-2012');
    const books = 4;
    expect(stages.primary.amounts[books]?.[0]).toBeCloseTo(vector.primaryShare, 9);
    expect(stages.junior.amounts[books]?.[0]).toBeCloseTo(vector.juniorShare, 9);
  });

  it('完全中学 share by B / (B + 1.2 C)', () => {
    const present = [
      { stage: 'junior', students: 412 },
      { stage: 'senior', students: 1301 },
    ] as const;
    const share = stageSharing('junior', present, quality2017.sharingWeights);
    if (share.kind !== 'part') throw new Error('not shared');
    expect(share.own / share.total).toBeCloseTo(412 / (412 + 1.2 * 1301), 14);
  });

  it('shares of a school, with 高中’s, add up to the school’s amount', () => {
    const pupils = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(pupils, pupils, pupils, fc.integer({ min: 1, max: 90_000 }), (a, b, c, books) => {
        const present = [
          { stage: 'primary', students: a },
          { stage: 'junior', students: b },
          { stage: 'senior', students: c },
        ] as const;
        const sum = present
          .map(({ stage }) => stageSharing(stage, present, quality2017.sharingWeights))
          .reduce(
            (parts, share) =>
              parts + (share.kind === 'part' ? (books * share.own) / share.total : 0),
            0,
          );
        expect(Math.abs(sum - books)).toBeLessThanOrEqual(books * 1e-12);
      }),
    );
  });

  it('is exact in fractions: the stages’ amounts are the typed one', () => {
    const school = wholeSchool('校', {
      type: '九年一贯制学校',
      teachingArea: 5000.3,
      indoorSportsArea: 0.1,
      'junior.students': 333,
      ...people('junior', 3),
    });
    const { stages } = read([tableOf([school], byType)]);
    const [a, b] = [stages.primary, stages.junior].map(({ rows }) => {
      const [row] = rows;
      return row && exactAmountOf(row, 3);
    });
    if (!a || !b) throw new Error('no amounts');
    // a + b = 5000.2
    expect((a.numerator * b.denominator + b.numerator * a.denominator) * 10n).toBe(
      50002n * a.denominator * b.denominator,
    );
  });

  describe('of a school whose type has a 高中', () => {
    const full = (senior: CellValue, type = '完全中学') =>
      assessed([
        tableOf(
          [
            wholeSchool('完中', {
              type,
              'primary.students': type === '完全中学' ? null : 200,
              ...people('primary', type === '完全中学' ? null : 2),
              'junior.students': 400,
              ...people('junior', 4),
              'senior.students': senior,
            }),
          ],
          byType,
        ),
      ]);

    it.each([
      [null, '完全中学'],
      ['—', '完全中学'],
      [null, '十二年一贯制学校'],
    ])('cannot be computed while its pupils are blank (%s, %s)', (senior, type) => {
      const assessment = full(senior, type);
      const row = assessment.stages.junior?.rows[0];
      expect(row?.indicators.teachingArea?.status).toBe('missing');
      expect(row?.indicators.backboneTeachers?.value).toBe(1);
      expect(assessment.stages.junior?.dispersionVerdict).toBe('undetermined');
      expect(findingsOf(assessment, 'seniorPupilsMissing')).toMatchObject([
        { severity: 'error', params: { type } },
      ]);
      expect(findingsOf(assessment, 'singleStageOfMixedType')).toEqual([]);
      expect(findingsOf(assessment, 'stageMissingFromType')).toEqual([]);
    });

    it('is the whole where they are a typed 0, with a warning', () => {
      const assessment = full(0);
      const row = assessment.stages.junior?.rows[0];
      expect(row?.indicators.teachingArea?.status).not.toBe('missing');
      expect(findingsOf(assessment, 'seniorPupilsMissing')).toEqual([]);
      expect(findingsOf(assessment, 'singleStageOfMixedType')).toHaveLength(1);
    });

    it('takes its part of what the school shares', () => {
      const value = (senior: number) =>
        full(senior).stages.junior?.rows[0]?.indicators.teachingArea?.value ?? NaN;
      expect(value(400) / value(0)).toBeCloseTo(1.1 / (1.1 + 1.32), 12);
    });
  });

  it('cannot be computed without the pupil column of a stage that the type has', () => {
    const school = wholeSchool('完中', {
      type: '完全中学',
      'primary.students': null,
      ...people('primary', null),
      'junior.students': 400,
      ...people('junior', 4),
    });
    const table = tableOf([without(school, 'senior.students')], byType);
    const assessment = assessed([table]);
    const row = assessment.stages.junior?.rows[0];
    expect(row?.indicators.teachingArea?.status).toBe('missing');
    expect(row?.indicators.backboneTeachers?.value).toBe(1);
    expect(findingsOf(assessment, 'fieldNotBound')).toMatchObject([
      { params: { field: { 'zh-CN': '高中在校生数' } } },
    ]);
  });

  it('附设班 are split off as a stage of their own, with a warning', () => {
    const school = wholeSchool('小学', { 'junior.students': 60, ...people('junior', 2) });
    const assessment = assessed([tableOf([school], byType)]);
    expect(assessment.stages.junior?.rows[0]?.students).toBe(60);
    expect(findingsOf(assessment, 'attachedClasses')).toHaveLength(1);
  });
});
