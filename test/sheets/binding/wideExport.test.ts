/** Wide exports of the statistics system where they stand: read like the same county typed by hand. */
import fc from 'fast-check';
import { assessStandard } from '../../../src/app/assessStandard';
import { understand } from '../../../src/app/understand';
import type { Settings } from '../../../src/county/settings';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import { pupilStages, type StandardId } from '../../../src/standards/standard';
import { sheet, workbook } from '../../support/grids';
import {
  parentsOf,
  statisticsCounties,
  withFilledForms,
  type StageFigures,
  type StatisticsCounty,
  type StatisticsSchool,
} from '../../support/statistics/county';
import { readerFigures } from '../../support/statistics/readerFigures';
import { typedSheet } from '../../support/statistics/typedTable';
import { wideSheet, type WideOptions } from '../../support/statistics/wideWriter';

function assessed(
  sheets: readonly SheetSnapshot[],
  standard: StandardId,
  choices: Partial<Settings> = {},
) {
  const understanding = understand(workbook(sheets), choices);
  const { assessment } = assessStandard(understanding, standard);
  return { understanding, assessment };
}

function exported(county: StatisticsCounty, options: WideOptions = {}): readonly SheetSnapshot[] {
  return pupilStages.flatMap((stage) =>
    county.schools.some(({ byStage }) => byStage[stage]) ? [wideSheet(county, stage, options)] : [],
  );
}

it.each(['quality-2017', 'basic-2012'] as const)(
  'gives what the same county typed by hand gives (%s)',
  (standard) => {
    fc.assert(
      fc.property(
        statisticsCounties({ least: 3, most: 9 }),
        fc.record({
          blankZeros: fc.boolean(),
          codeFirst: fc.boolean(),
          groupOrder: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
          filler: fc.nat({ max: 12 }),
        }),
        (made, options) => {
          const county = withFilledForms(made);
          const wide = assessed(exported(county, options), standard, {
            parents: parentsOf(county),
          });
          const typed = assessed([typedSheet(county)], standard);
          expect(readerFigures(wide.assessment)).toEqual(readerFigures(typed.assessment));
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  },
);

const madeSchool: StatisticsSchool = {
  code: '3127000000',
  name: '某县第一小学',
  type: '小学',
  ownership: '县级教育部门',
  locale: '镇区',
  county: '某县',
  countsAsSchool: true,
  parent: null,
  closed: false,
  byStage: { primary: figuresOf(100) },
  whole: {
    siteArea: 20_000,
    greenArea: 3000,
    sportsGroundArea: 6000,
    buildingArea: 8000,
    teachingArea: 4000,
    indoorSportsArea: 600,
    teachingUsedAlone: 0,
    sportsUsedAlone: 0,
    teachingShared: 0,
    books: 9000,
    computers: 60,
    teacherTerminals: 20,
    pupilTerminals: 40,
    classrooms: 20,
    multimediaRooms: 15,
    fixedAssets: 500,
    equipmentValue: 120,
    peEquipment: true,
    musicEquipment: true,
    artEquipment: true,
    mathsEquipment: true,
    scienceEquipment: true,
  },
};

describe('an export of one stage', () => {
  const school = (over: Partial<StatisticsSchool>): StatisticsSchool => ({
    ...madeSchool,
    ...over,
  });
  const nineYears = school({
    code: '3127000001',
    name: '某县第一学校',
    type: '九年一贯制学校',
    byStage: { primary: figuresOf(200), junior: figuresOf(100) },
  });
  const primary = school({
    code: '3127000002',
    name: '某县第二小学',
    byStage: { primary: figuresOf(300) },
  });
  const county = (schools: readonly StatisticsSchool[]): StatisticsCounty => ({
    county: '某县',
    year: 2025,
    schools,
  });
  const rulesOf = ({ assessment }: ReturnType<typeof assessed>) =>
    assessment.findings.map(({ rule, school: of }) => `${rule} ${of ?? ''}`.trim());
  const valueOf = (of: ReturnType<typeof assessed>, name: string, indicator: 'sportsArea') =>
    of.assessment.stages.primary?.rows.find((row) => row.school === name)?.indicators[indicator]
      ?.value;

  it('leaves the resources of a 一贯制学校 open until the export of its other stage is there', () => {
    const alone = assessed([wideSheet(county([nineYears, primary]), 'primary')], 'quality-2017');
    expect(rulesOf(alone)).toContain('sisterPupilsMissing 某县第一学校');
    expect(valueOf(alone, '某县第一学校', 'sportsArea')).toBeNull();
    expect(valueOf(alone, '某县第二小学', 'sportsArea')).toBe(6600 / 300);
    const both = assessed(exported(county([nineYears, primary])), 'quality-2017');
    // 200 of 200 + 1.1 × 100 weighted pupils
    expect(valueOf(both, '某县第一学校', 'sportsArea')).toBeCloseTo((6600 * 200) / 310 / 200, 12);
  });

  it('leaves them open where its other stage bears another code, and takes a stroke for none', () => {
    const coded = (code: string) =>
      assessed(
        [
          wideSheet(county([nineYears, primary]), 'primary'),
          wideSheet(county([{ ...nineYears, code }]), 'junior'),
        ],
        'quality-2017',
      );
    const differing = coded('3.127E+09');
    expect(rulesOf(differing)).toContain('sisterPupilsMissing 某县第一学校');
    expect(valueOf(differing, '某县第一学校', 'sportsArea')).toBeNull();
    const share = (6600 * 200) / 310 / 200;
    for (const code of ['-', '0', `'${nineYears.code}`]) {
      expect(valueOf(coded(code), '某县第一学校', 'sportsArea')).toBeCloseTo(share, 12);
    }
  });

  it('does not take two schools for one because a stroke stands for both their codes', () => {
    const stroked = (name: string, students: number): StatisticsSchool =>
      school({
        code: '-',
        name,
        type: '九年一贯制学校',
        byStage: { primary: figuresOf(students), junior: figuresOf(students) },
      });
    const [one, other] = [stroked('某县第五学校', 200), stroked('某县第六学校', 700)];
    const both = assessed(exported(county([one, other])), 'quality-2017');
    expect(valueOf(both, one.name, 'sportsArea')).toBeCloseTo(6600 / 2.1 / 200, 12);
    expect(valueOf(both, other.name, 'sportsArea')).toBeCloseTo(6600 / 2.1 / 700, 12);
  });

  describe('campuses of another stage than their parent', () => {
    const campus = (code: string, students: number, stage: 'primary' | 'junior' = 'junior') =>
      school({
        code,
        name: `某县第${code}校区`,
        type: stage === 'junior' ? '初级中学' : '小学',
        countsAsSchool: false,
        byStage: { [stage]: figuresOf(students) },
      });
    const joined = (campuses: readonly StatisticsSchool[], parents: Settings['parents']) =>
      assessed(exported(county([primary, ...campuses])), 'quality-2017', { parents });
    const juniorOf = ({ assessment }: ReturnType<typeof assessed>) =>
      assessment.stages.junior?.rows.map(({ school: of, students }) => [of, students]);
    const parentCode = primary.code;

    it('are a stage of the parent, which shares what both have', () => {
      const one = joined([campus('7', 100)], { '7': parentCode });
      expect(juniorOf(one)).toEqual([['某县第二小学', 100]]);
      const share = 300 / (300 + 1.1 * 100);
      expect(valueOf(one, '某县第二小学', 'sportsArea')).toBeCloseTo((13200 * share) / 300, 10);
    });

    it.each([
      ['two campuses', { '7': parentCode, '8': parentCode }],
      ['a campus of a campus', { '8': '7', '7': parentCode }],
      ['a campus of a campus, by names', { 某县第8校区: '某县第7校区', 某县第7校区: parentCode }],
    ])('are added up, %s', (_, parents) => {
      const both = joined([campus('7', 100), campus('8', 60)], parents);
      expect(juniorOf(both)).toEqual([['某县第二小学', 160]]);
      const share = 300 / (300 + 1.1 * 160);
      expect(valueOf(both, '某县第二小学', 'sportsArea')).toBeCloseTo((19800 * share) / 300, 10);
    });

    it('that belong to each other in a circle belong to nobody, and are asked about', () => {
      const circle = joined([campus('7', 100), campus('8', 60)], { '7': '8', '8': '7' });
      expect(rulesOf(circle)).toEqual(
        expect.arrayContaining(['notASchool 某县第7校区', 'notASchool 某县第8校区']),
      );
    });

    it('of the same stage are added to their parent through another campus', () => {
      const two = joined([campus('7', 100, 'primary'), campus('8', 60, 'primary')], {
        '7': parentCode,
        '8': '7',
      });
      expect(two.assessment.stages.primary?.rows.map(({ students }) => students)).toEqual([460]);
    });
  });

  it('leaves those of a 完全中学 open until the export of 高中 is there', () => {
    const full = school({
      code: '3127000003',
      name: '某县第三中学',
      type: '完全中学',
      byStage: { junior: figuresOf(100), senior: figuresOf(400) },
    });
    const valueIn = (sheets: readonly SheetSnapshot[]) =>
      assessed(sheets, 'quality-2017').assessment.stages.junior?.rows[0]?.indicators.sportsArea
        ?.value;
    const junior = wideSheet(county([full]), 'junior');
    expect(valueIn([junior])).toBeNull();
    const share = (1.1 * 100) / (1.1 * 100 + 1.32 * 400);
    expect(valueIn([junior, wideSheet(county([full]), 'senior')])).toBeCloseTo(
      (6600 * share) / 100,
      12,
    );
    // an export of 高中 that does not list it says that it has no pupils there
    const other = { ...full, code: '3127000009', name: '某县第九中学' };
    expect(valueIn([junior, wideSheet(county([other]), 'senior')])).toBe(66);
  });

  it('takes a form without one amount for missing, and every other empty cell for 0', () => {
    const bare = school({
      code: '3127000004',
      name: '某县第四小学',
      byStage: { primary: { ...figuresOf(60), backbone: 0 } },
      whole: { ...madeSchool.whole, multimediaRooms: 0 },
    });
    const options = {
      blankZeros: true,
      withoutForm: { form: 'premises', code: bare.code },
    } as const;
    const sheets = [wideSheet(county([bare, primary]), 'primary', options)];
    const { assessment } = assessed(sheets, 'quality-2017');
    const row = assessment.stages.primary?.rows.find((each) => each.school === bare.name);
    expect(row?.indicators.teachingArea?.status).toBe('missing');
    expect(row?.indicators.multimediaRooms?.value).toBe(0);
    expect(row?.indicators.backboneTeachers?.value).toBe(0);
  });

  it('counts the 县级以上骨干教师 of its own stage alone', () => {
    const sheets = exported(county([nineYears]));
    const { assessment } = assessed(sheets, 'quality-2017');
    const valueAt = (stage: 'primary' | 'junior') =>
      assessment.stages[stage]?.rows[0]?.indicators.backboneTeachers?.value;
    expect([valueAt('primary'), valueAt('junior')]).toEqual([1, 1]);
  });

  it('leaves out what was closed last year, and asks which county where there are several', () => {
    const closed = school({ code: '3127000005', name: '某县第五小学', closed: true });
    const foreign = school({ code: '3127000006', name: '邻县第一小学', county: '邻县' });
    const sheets = [wideSheet(county([primary, closed, foreign]), 'primary')];
    const asked = assessed(sheets, 'quality-2017');
    expect(rulesOf(asked)).toContain('severalCounties');
    expect(asked.assessment.stages.primary?.dispersionVerdict).toBe('undetermined');
    const told = assessed(sheets, 'quality-2017', { county: '某县' });
    expect(told.assessment.stages.primary?.rows.map((row) => row.school)).toEqual(['某县第二小学']);
    expect(told.assessment.excluded.map(({ school: of, reason }) => [of, reason.code])).toEqual([
      ['某县第五小学', 'excluded.closed'],
      ['邻县第一小学', 'excluded.otherCounty'],
    ]);
  });

  it('counts 艺术 once, those who teach neither 音乐 nor 美术 among them', () => {
    const sheet = wideSheet(county([primary]), 'primary');
    const leaf = (words: string) => {
      for (const row of sheet.grid?.values.slice(0, 6) ?? []) {
        const at = row.findIndex((cell) => cell === words);
        if (at >= 0) return at;
      }
      return -1;
    };
    const music = leaf('音乐');
    const values = sheet.grid?.values.map((row, at) =>
      at < 6 ? row : row.map((cell, column) => (column === music - 1 ? 9 : cell)),
    );
    const changed = { ...sheet, grid: { row: 0, column: 0, values: values ?? [] } };
    const { assessment } = assessed([changed], 'quality-2017');
    // 体育 3, 艺术 9
    expect(assessment.stages.primary?.rows[0]?.indicators.peArtTeachers?.value).toBe(4);
  });
});

describe('hand-made tables of one stage', () => {
  const header = [
    '学校名称',
    '办学类型',
    '在校生数',
    '运动场地面积',
    '图书册数',
    '计算机台数',
    '网络多媒体教室数',
  ];
  const table = (name: string, rows: readonly (readonly (string | number)[])[]) =>
    sheet(name, [header, ...rows]);
  const nine = '九年一贯制学校';
  const other = ['乙小学', '小学', 300, 900, 4000, 30, 9] as const;
  const openOf = ({ understanding }: ReturnType<typeof assessed>) =>
    understanding.binding.openStages;
  const wholeOf = ({ understanding }: ReturnType<typeof assessed>) =>
    understanding.binding.tables.map(({ holdsWhole }) => holdsWhole === true);
  const grounds = ({ assessment }: ReturnType<typeof assessed>) =>
    assessment.stages.primary?.rows[0]?.students;

  it('share where at least two schools, and four in five, have three equal amounts in both', () => {
    const equal = assessed(
      [
        table('小学', [
          ['甲学校', nine, 200, 1000, 5000, 40, 10],
          ['丙学校', nine, 100, 700, 2000, 20, 5],
          other,
        ]),
        table('初中', [
          ['甲学校', nine, 100, 1000, 5000, 40, 10],
          ['丙学校', nine, 50, 700, 2000, 20, 6],
        ]),
      ],
      'basic-2012',
    );
    expect([wholeOf(equal), openOf(equal), grounds(equal)]).toEqual([[true, true], [], 200]);
  });

  it('ask where one school alone has', () => {
    const sheets = [
      table('小学', [
        ['甲学校', nine, 200, 1000, 5000, 40, 10],
        ['丙学校', nine, 100, 500, 1500, 12, 3],
        other,
      ]),
      table('初中', [
        ['甲学校', nine, 100, 1000, 5000, 40, 10],
        ['丙学校', nine, 50, 200, 500, 8, 2],
      ]),
    ];
    const asked = assessed(sheets, 'basic-2012');
    expect(asked.assessment.findings.map(({ rule }) => rule)).toContain('wholeOrSplit');
    expect([wholeOf(asked), openOf(asked)]).toEqual([
      [false, false],
      ['primary', 'junior'],
    ]);
    const whole = assessed(sheets, 'basic-2012', { tableStates: { 小学: 'whole', 初中: 'whole' } });
    expect([wholeOf(whole), openOf(whole)]).toEqual([[true, true], []]);
    const split = assessed(sheets, 'basic-2012', { tableStates: { 小学: 'split', 初中: 'split' } });
    expect([wholeOf(split), openOf(split)]).toEqual([[false, false], []]);
  });

  it('are taken as already split where no amounts are equal, with a word on every such school', () => {
    const split = assessed(
      [
        table('小学', [['甲学校', nine, 200, 700, 3000, 25, 7], other]),
        table('初中', [['甲学校', nine, 100, 300, 2000, 15, 3]]),
      ],
      'basic-2012',
    );
    expect([wholeOf(split), openOf(split)]).toEqual([[false, false], []]);
    const said = split.assessment.findings.filter(({ rule }) => rule === 'takenAsSplit');
    expect(said.map(({ school: of, sheet: on }) => `${on} ${of ?? ''}`)).toEqual([
      '小学 甲学校',
      '初中 甲学校',
    ]);
  });
});

function figuresOf(students: number): StageFigures {
  const part = Math.round(students / 100);
  return {
    students,
    byGrade: [students],
    entrants: students,
    leavers: students,
    graduates: 0,
    girls: 0,
    boarders: 0,
    migrantPupils: 0,
    classes: Math.ceil(students / 40),
    classBands: [],
    teachers: part * 8,
    staff: part * 8,
    doctors: 0,
    masters: 0,
    bachelors: part * 5,
    associates: part * 2,
    upperSecondary: 0,
    belowUpperSecondary: 0,
    senior: 0,
    associateSenior: part,
    intermediate: part * 2,
    assistant: 0,
    clerk: 0,
    untitled: 0,
    backbone: part,
    pe: part,
    music: part,
    art: part,
  };
}
