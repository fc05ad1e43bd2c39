/** 一校一策: the plan of one school. */
import { defaultSettings } from '../../../src/county/settings';
import { packSchema } from '../../../src/standards/pack';
import { schoolsInLedger } from '../../../src/sheets/plans/layOutPlans';
import { sixtySchools, workbookOf, type MadeSchool } from '../forms/county';
import {
  contentsOf,
  linesOf,
  plansInput,
  sheetOfPage,
  spotOf,
  textOf,
  typed,
  written,
  type Line,
} from './county';

const schools = sixtySchools();
const county = workbookOf(schools);
const plans = written(county, {}, ['plans']);
const small: readonly MadeSchool[] = [
  { primary: 480 },
  {
    primary: 360,
    junior: 240,
    changes: { 运动场地面积: 2000, 初中县级及以上骨干教师数: 0, 校舍建筑面积: null },
  },
  { primary: 400, changes: { 运动场地面积: 1500, 小学县级及以上骨干教师数: 1 } },
];
const tiny = workbookOf(small);

/** The line of an entry, without the hidden cells. */
function entryLine(snapshot: ReturnType<typeof workbookOf>, sheet: string, name: string): Line {
  const line = linesOf(snapshot, sheet).find(([first]) => first === name);
  if (!line) throw new Error(`${sheet} has no entry ${name}`);
  return line.slice(0, 8);
}

describe('which schools get one', () => {
  it('those in the ledger, each on a sheet of its own', () => {
    const listed = schoolsInLedger(plansInput(county));
    expect(listed).toEqual(expect.arrayContaining(['第8学校', '第12学校', '第20学校']));
    const added = plans.plan.operations.flatMap((one) =>
      one.kind === 'addSheet' ? [one.sheet] : [],
    );
    expect(added).toEqual(listed.map((name) => `一校一策_${name}`));
  });

  it('those that were chosen, whether they fail or not', () => {
    const { plan } = written(county, { schools: ['第1学校'] }, ['plans']);
    expect(plan.preview.map(({ sheet }) => sheet)).toEqual(['一校一策_第1学校']);
  });

  it('none, where a school lacks what it would be judged by', () => {
    const unknown = workbookOf([{ primary: 480, changes: { 运动场地面积: null } }]);
    expect(schoolsInLedger(plansInput(unknown))).toEqual([]);
    expect(written(unknown, {}, ['plans']).plan.operations).toEqual([]);
  });

  it('the preview names each sheet and its school', () => {
    expect(plans.plan.preview).toContainEqual(
      expect.objectContaining({
        sheet: '一校一策_第12学校',
        what: { code: 'plans.preview.plan', params: { school: '第12学校' } },
      }),
    );
  });
});

describe('the sheet', () => {
  const tab = (name: string) => {
    const { after } = written(workbookOf([{ primary: 400, changes: { 学校名称: name } }]), {
      schools: [name],
    });
    return sheetOfPage(after, 'plan_2153000000');
  };

  it('is found again by the school’s code', () => {
    expect(sheetOfPage(plans.after, 'plan_2153000011')).toBe('一校一策_第12学校');
  });

  it('bears no character that Excel refuses', () => {
    expect(tab("A/B[1]:'小学'?*\\")).toBe('一校一策_A／B［1］：’小学’？＊＼');
  });

  it('has a name of at most 31 characters, cut between characters', () => {
    const name = tab(`${'某'.repeat(25)}𠮷𠮷小学`);
    expect(name).toBe(`一校一策_${'某'.repeat(25)}`);
    expect(name.length).toBeLessThanOrEqual(31);
  });

  it('of two schools of one name bears a number', () => {
    const twins = workbookOf([
      { primary: 400, changes: { 学校名称: '光明小学' } },
      { primary: 300, changes: { 学校名称: '光明小学' } },
    ]);
    const { plan } = written(twins, { schools: ['光明小学'] }, ['plans']);
    expect(plan.preview.map(({ sheet }) => sheet)).toEqual([
      '一校一策_光明小学',
      '一校一策_光明小学2',
    ]);
  });

  it('of a school without a code is known by a mark of its name', () => {
    const nameless = workbookOf([{ primary: 400, changes: { 学校标识码: null } }]);
    const { plan, after } = written(nameless, { schools: ['第1学校'] }, ['plans']);
    const names = plan.operations.flatMap((one) => (one.kind === 'name' ? [one.name] : []));
    expect(names).toEqual([expect.stringMatching(/^均衡_页_plan_n_[0-9a-z]+$/)]);
    // and is still known when the school has got one
    const coded = typed(after, '学校', { row: 2, column: 0 }, '2153000000');
    const again = written(coded, { schools: ['第1学校'] }, ['plans']);
    expect(again.plan.operations.filter(({ kind }) => kind === 'addSheet')).toEqual([]);
  });
});

describe('of a 一贯制 school', () => {
  const { after } = written(tiny, { schools: ['第2学校'] }, ['plans']);
  const sheet = '一校一策_第2学校';

  it('all stages stand on one sheet, and the entries name theirs', () => {
    const names = linesOf(after, sheet).map(([first]) => String(first));
    expect(names.filter((name) => name.includes('生均体育运动场馆面积'))).toEqual([
      '小学：生均体育运动场馆面积（㎡）',
      '初中：生均体育运动场馆面积（㎡）',
    ]);
  });

  it('what the stages share is lacking to the school as a whole, so that one sum serves both', () => {
    const [primary, junior] = ['小学', '初中'].map((stage) =>
      entryLine(after, sheet, `${stage}：生均体育运动场馆面积（㎡）`),
    );
    // 360 + 1.1 × 240 weighted pupils: 624; 7.5 × 360 is 2,700 of 360/624 of the school
    expect(primary?.[4]).toBeCloseTo((7.5 * 360 * 624) / 360 - 2000 - 624 * 0.3, 1);
    expect(junior?.[4]).toBeCloseTo((10.2 * 240 * 624) / 264 - 2000 - 624 * 0.3, 1);
  });

  it('people are the stage’s own', () => {
    expect(
      entryLine(after, sheet, '初中：每百名学生拥有县级及以上骨干教师数（人）').slice(1, 5),
    ).toEqual([0, 1, '✕ 不达标', 3]);
  });

  it('classes and pupils are given in all and by stage', () => {
    expect(contentsOf(after, sheet)).toContain('15（小学9、初中6）');
    expect(contentsOf(after, sheet)).toContain('600（小学360、初中240）');
  });
});

describe('the sections', () => {
  const school = { schools: ['第1学校'] } as const;
  const sheet = '一校一策_第1学校';
  const firsts = (snapshot: ReturnType<typeof workbookOf>) =>
    linesOf(snapshot, sheet).map(([first]) => String(first));
  const numbered = (texts: readonly string[]) =>
    texts.filter((text) => /^[一二三四五六七八九]、/.test(text));

  // 封面; 目录; then 一 to 九, each named in the contents as it is headed
  it('stand behind a cover and the contents, numbered', () => {
    const { after } = written(county, school, ['plans']);
    const texts = firsts(after);
    const contents = texts.find((text) => text.startsWith('目　录\n')) ?? '';
    expect(contents.split('\n').slice(1)).toEqual(numbered(texts));
    expect(numbered(texts)[0]).toBe('一、基本情况');
    const spot = (text: string) => texts.findIndex((each) => each === text);
    expect(spot('第1学校')).toBeLessThan(spot(contents));
    expect(spot(contents)).toBeLessThan(spot('一、基本情况'));
  });

  // the order of sections is a choice: a second county begins with its 领导小组
  it('may begin with 领导小组, with the same texts and what was written kept', () => {
    const { after } = written(county, school, ['plans']);
    const told = typed(after, sheet, { ...spotOf(after, sheet, '组长'), column: 1 }, '王校长');
    const settings = { ...defaultSettings, planOrder: 'leading' as const };
    const again = written(told, { ...school, settings }, ['plans']).after;
    expect(numbered(firsts(again)).slice(0, 2)).toEqual(['一、领导小组', '二、基本情况']);
    const names = (snapshot: typeof after) =>
      numbered(firsts(snapshot))
        .map((text) => text.slice(2))
        .sort();
    expect(names(again)).toEqual(names(after));
    const leader = spotOf(again, sheet, '组长');
    expect(linesOf(again, sheet)[leader.row]?.[1]).toBe('王校长');
  });

  // 工作职责分工, each with a name to fill
  it('have each duty with a name to fill in, which stays', () => {
    const { after } = written(county, school, ['plans']);
    const duties = [
      '领导小组（全面负责）',
      '教师队伍建设',
      '教育教学与教研',
      '德育、安全、卫生与留守儿童',
      '项目工程与校舍维修',
      '校园文化',
      '远程教育、控辍保学与质量监测',
      '档案',
    ];
    expect(firsts(after).filter((text) => duties.includes(text))).toEqual(duties);
    const { row } = spotOf(after, sheet, '档案');
    const told = typed(after, sheet, { row, column: 2 }, '李老师');
    const again = written(told, school, ['plans']).after;
    expect(linesOf(again, sheet)[spotOf(again, sheet, '档案').row]?.[2]).toBe('李老师');
  });
});

describe('一、基本情况', () => {
  const withSite = (site: number | null) => {
    const made = workbookOf([{ primary: 400, changes: { 运动场地面积: 1500 } }]);
    const [sheet] = made.sheets;
    const values = sheet?.grid?.values ?? [];
    return {
      ...made,
      sheets: made.sheets.map((one) => ({
        ...one,
        grid: {
          row: 0,
          column: 0,
          values: values.map((line, at) => [...line, [null, '占地面积', site][at] ?? null]),
        },
      })),
    };
  };
  const facts = { schools: ['第1学校'] } as const;

  it('has the site in ㎡ and in 亩 where the county has it', () => {
    const { after } = written(withSite(66667), facts, ['plans']);
    const line = linesOf(after, '一校一策_第1学校').find(([first]) =>
      String(first).startsWith('校园用地面积'),
    );
    expect([line?.[1], line?.[5]]).toEqual([66667, 100]);
  });

  // 教师总数(在编在岗, 特岗, 三支一扶, 借入, 代课)
  it('has kinds of staff where a column gives them, else a cell to fill', () => {
    const columns: readonly (readonly [string, number | null])[] = [
      ['小学在编在岗教师数', 20],
      ['小学特岗教师数', 3],
      ['小学三支一扶教师数', 0],
      ['小学代课教师数', 2],
    ];
    const made = workbookOf([{ primary: 400 }]);
    const values = made.sheets[0]?.grid?.values ?? [];
    const wider = {
      ...made,
      sheets: made.sheets.map((one) => ({
        ...one,
        grid: {
          row: 0,
          column: 0,
          values: values.map((line, at) => [
            ...line,
            ...columns.map((column) => (at === 1 || at === 2 ? (column[at - 1] ?? null) : null)),
          ]),
        },
      })),
    };
    const { after } = written(wider, facts, ['plans']);
    const below = (label: string) => {
      const { row, column } = spotOf(after, '一校一策_第1学校', label);
      return linesOf(after, '一校一策_第1学校')[row + 1]?.[column];
    };
    const told = ['在编在岗', '特岗', '三支一扶', '借入', '代课'].map(below);
    expect(told).toEqual([20, 3, 0, null, 2]);
  });

  it('leaves a cell for the school where the county has none, and reckons 亩 from what it writes', () => {
    const first = written(withSite(null), facts, ['plans']);
    const sheet = '一校一策_第1学校';
    const { row } = spotOf(first.after, sheet, '校园用地面积\n（㎡）');
    const told = typed(first.after, sheet, { row, column: 1 }, 13333.4);
    const second = written(told, facts, ['plans']);
    const line = linesOf(second.after, sheet)[row];
    expect([line?.[1], line?.[5]]).toEqual([13333.4, 20]);
  });

  it('the county’s column goes before what the school wrote, which is kept at the end', () => {
    const first = written(withSite(null), facts, ['plans']);
    const sheet = '一校一策_第1学校';
    const { row } = spotOf(first.after, sheet, '校园用地面积\n（㎡）');
    const told = typed(first.after, sheet, { row, column: 1 }, 13333.4);
    const named = { ...withSite(12000).sheets[0], name: '学校' };
    const changed = {
      ...told,
      sheets: told.sheets.map((one) =>
        one.name === '学校' && named.grid ? { ...one, grid: named.grid } : one,
      ),
    };
    const lines = linesOf(written(changed, facts, ['plans']).after, sheet);
    expect(lines[row]?.[1]).toBe(12000);
    const tail = lines.findIndex(([cell]) => String(cell).startsWith('未匹配'));
    expect(lines[tail + 1]?.slice(0, 2)).toEqual(['校园用地面积\n（㎡）', 13333.4]);
  });
});

describe('the entries', () => {
  it('have 现状, 标准, 达标情况 and 缺口', () => {
    const sheet = '一校一策_第12学校';
    const sports = entryLine(plans.after, sheet, '生均体育运动场馆面积（㎡）');
    expect(sports[1]).toBeCloseTo((2500 + 640 * 0.3) / 640, 10);
    expect(sports.slice(2, 5)).toEqual([7.5, '✕ 不达标', 2108]);
    expect(
      entryLine(plans.after, sheet, '每百名学生拥有县级及以上骨干教师数（人）').slice(2, 5),
    ).toEqual([1, '✓ 达标', '——']);
  });

  it('money is lacking in 万元', () => {
    const poor = workbookOf([
      { primary: 400, changes: { '教学仪器设备资产值（元）': 123456, 运动场地面积: 1500 } },
    ]);
    const { plan, after } = written(poor, {}, ['plans']);
    const line = entryLine(after, '一校一策_第1学校', '生均教学仪器设备值（元）');
    expect(line[4]).toBe(67.66);
    expect(plan.operations).toContainEqual(
      expect.objectContaining({ kind: 'format', numberFormat: '0.00"万元"' }),
    );
  });

  it('a school at 85 % is marked so', () => {
    const { after } = written(county, { schools: ['第8学校'] }, ['plans']);
    const line = entryLine(after, '一校一策_第8学校', '每百名学生拥有县级及以上骨干教师数（人）');
    expect(line.slice(3, 5)).toEqual(['▲ 达到85%', 1]);
  });

  it('存在的问题 lists what is missed', () => {
    expect(textOf(plans.after, '一校一策_第12学校')).toContain(
      '1．生均体育运动场馆面积为4.21㎡，未达到7.5㎡，缺口2108.00㎡。',
    );
  });

  it('存在的问题 names what the other blocks say of the school', () => {
    const crowded = workbookOf([{ primary: 2100, changes: { 运动场地面积: 3000 } }]);
    const { after } = written(crowded, {}, ['plans']);
    expect(textOf(after, '一校一策_第1学校')).toMatch(/2．.*规模.*2100/);
  });

  it('are shaded by their symbols with two rules', () => {
    const rules = plans.plan.operations.filter(
      (one) => one.kind === 'colourRule' && one.sheet === '一校一策_第12学校',
    );
    expect(rules.map((one) => (one.kind === 'colourRule' ? one.role : null))).toEqual([
      'formBelow',
      'formFloor',
    ]);
  });
});

describe('解决办法 begins with the chosen plan', () => {
  const solution = (remedies: Parameters<typeof written>[1]) =>
    entryLine(
      written(tiny, { schools: ['第3学校'], ...remedies }, ['plans']).after,
      '一校一策_第3学校',
      '每百名学生拥有县级及以上骨干教师数（人）',
    )[5];
  const place = { stage: 'primary', row: 2, indicator: 'backboneTeachers' } as const;

  it.each([
    [
      'transfers from several schools',
      [
        { ...place, kind: 'receives', amount: 2, from: 'A小学' },
        { ...place, kind: 'receives', amount: 1, from: 'B小学' },
      ],
      '从A小学调入2名、从B小学调入1名',
    ],
    ['a transfer away', [{ ...place, kind: 'gives', amount: 1, to: 'C小学' }], '向C小学调出1名'],
    [
      'a purchase with its cost',
      [{ ...place, kind: 'buys', amount: 3, cost: 250_000 }],
      '补充教师3名，约需25.00万元',
    ],
    ['nothing of no one', [{ ...place, kind: 'buys', amount: 0, cost: 0 }], null],
    ['nothing', [], null],
  ] as const)('%s', (_, remedies, expected) => {
    expect(solution({ remedies })).toBe(expected);
  });

  it('and stays when a later run has no plan at hand', () => {
    const sheet = '一校一策_第3学校';
    const remedies = [{ ...place, kind: 'receives', amount: 2, from: 'A小学' }] as const;
    const first = written(tiny, { schools: ['第3学校'], remedies }, ['plans']);
    const second = written(first.after, { schools: ['第3学校'] }, ['plans']);
    expect(textOf(second.after, sheet)).toContain('从A小学调入2名');
  });
});

describe('基本均衡', () => {
  const pack = packSchema.parse({
    name: '某省办学基本标准',
    conditions: {
      items: [
        {
          id: 'sports',
          name: '生均体育场地面积',
          unit: '㎡',
          quantity: { kind: 'indicator', indicator: 'sportsArea' },
          direction: '>=',
          thresholds: [{ primary: 7, junior: 10 }],
        },
        {
          id: 'teachers',
          name: '生师比',
          quantity: { kind: 'ratio', fields: ['students'], to: ['teachers'] },
          direction: '<=',
          thresholds: [{ primary: 10, junior: 9 }],
        },
      ],
      rule: { kind: 'atLeast', count: 2 },
    },
  });
  const options = { standard: 'basic-2012', settings: { pack }, schools: ['第3学校'] } as const;
  const { after } = written(tiny, options, ['plans']);
  const sheet = '一校一策_基本_第3学校';

  it('has the province’s items with their gaps, before the indicators', () => {
    const sports = entryLine(after, sheet, '省定：生均体育场地面积（㎡）');
    expect(sports.slice(2, 5)).toEqual([7, '✕ 不达标', 1180]);
    // 400 pupils, 32 teachers, 10 pupils to a teacher
    const ratio = entryLine(after, sheet, '省定：生师比');
    expect(ratio.slice(1, 5)).toEqual([12.5, 10, '✕ 不达标', 8]);
    expect(entryLine(after, sheet, '师生比（人）').slice(2, 5)).toEqual(['——', '——', '——']);
  });

  it('stands beside the plan of 优质均衡', () => {
    const both = written(after, { schools: ['第3学校'] }, ['plans']);
    expect(textOf(both.after, sheet)).toBe(textOf(after, sheet));
    expect(textOf(both.after, '一校一策_第3学校')).toContain('优质均衡');
  });
});
