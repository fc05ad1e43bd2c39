/** The first 取数: a table that the binding reads without a question, and all that is told beside it. */
import { defaultSettings } from '../../../src/county/settings';
import { fields } from '../../../src/county/fields';
import { pupilStages } from '../../../src/standards/standard';
import { figureKey, type FigureKey } from '../../../src/statistics/schoolReport';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { layOutIntake } from '../../../src/sheets/intake/layOutIntake';
import { readSettings } from '../../../src/sheets/settingsSheet';
import type { Language } from '../../../src/standards/message';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { sheet, workbook } from '../../support/grids';
import {
  emptyWorkbook,
  first,
  intakeOf,
  linesOf,
  oneStage,
  school,
  second,
  take,
  textOf,
  third,
  threeSchools,
  valueOf,
  without,
  type Figures,
} from './world';

const name = '学校数据_2025';

/** As if every name were gone, so that only the headers speak. */
const nameless = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  names: snapshot.names.filter((one) => !one.name.startsWith('均衡_学校数据')),
});

describe.each<Language>(['zh-CN', 'en-US'])('the table (%s)', (language) => {
  const { after } = take(emptyWorkbook, threeSchools, { language });

  it.each([
    ['by its names', after],
    ['by its headers alone', nameless(after)],
  ])('is bound %s, every column to its own field and stage, with nothing to ask', (_, snapshot) => {
    const { tables, findings, refusals, openStages, ledger } = bindWorkbook(
      snapshot,
      defaultSettings,
    );
    expect({ findings, refusals, openStages }).toEqual({
      findings: [],
      refusals: [],
      openStages: [],
    });
    expect(ledger.map(({ state }) => state)).toEqual(['counted']);
    const [table] = tables;
    expect(table).toMatchObject({ sheet: name, mode: { kind: 'byType' }, rowCount: 3 });
    const headers = linesOf(snapshot, name)[1] ?? [];
    const bound = new Map(
      (table?.columns ?? []).map(({ column, field, stage }) => [column, figureKey(field, stage)]),
    );
    const wanted = new Set<FigureKey>(['code', 'name', 'type']);
    for (const each of threeSchools.schools) for (const key of each.figures.keys()) wanted.add(key);
    expect(new Set(bound.values())).toEqual(wanted);
    expect(headers).toHaveLength(wanted.size + 1);
    expect(headers.at(-1)).toBe('数据来源');
  });

  it('has a school in every row, and no total', () => {
    const [table] = bindWorkbook(after, defaultSettings).tables;
    expect(table?.rows.map(({ kind }) => kind)).toEqual(['school', 'school', 'school']);
  });
});

it('binds every field that an export can hold, each to itself', () => {
  const all: Figures = Object.fromEntries(
    fields
      // 艺术 holds these two
      .filter(({ id, kind }) => kind !== 'text' && id !== 'music' && id !== 'art')
      .flatMap(({ id, level }) =>
        (level === 'stage' ? pupilStages : [null]).map((stage) => [figureKey(id, stage), 7]),
      ),
  );
  const one = school('1', '全项学校', '十二年一贯制学校', all);
  const { after } = take(emptyWorkbook, intakeOf([one]));
  const [table] = bindWorkbook(nameless(after), defaultSettings).tables;
  const keys = table?.columns.map(({ field, stage }) => figureKey(field, stage));
  expect(new Set(keys)).toEqual(new Set(['code', 'name', 'type', ...Object.keys(all)]));
  expect(table?.columns.filter(({ unconfirmed }) => unconfirmed)).toEqual([]);
});

describe('a cell', () => {
  const { after } = take(emptyWorkbook, threeSchools);

  it('holds 0 as 0, what is missing as nothing, and a code as text', () => {
    expect(valueOf(after, name, '云岭县第一小学', '室内体育用房面积（㎡）')).toBe(0);
    expect(valueOf(after, name, '龙潭乡九年一贯制学校', '初中县级及以上骨干教师数')).toBeNull();
    expect(valueOf(after, name, '云岭县第一小学', '初中在校生数')).toBeNull();
    expect(valueOf(after, name, '云岭县第一小学', '学校标识码')).toBe('2153000001');
    expect(valueOf(after, name, '河口镇初级中学', '教学仪器设备资产值（万元）')).toBe(152.37);
  });
});

describe('the columns', () => {
  it('are in the order of the catalogue, stage by stage', () => {
    const { after } = take(emptyWorkbook, threeSchools);
    const headers = linesOf(after, name)[1] ?? [];
    const inOrder = [
      '学校标识码', '学校名称', '办学类型', '举办者类型', '城乡类型', '小学在校生数', '初中在校生数',
      '小学班级数', '小学博士研究生', '小学正高级', '初中班级数', '小学25人及以下班级数',
      '教学及辅助用房面积（㎡）', '教学仪器设备资产值（万元）', '小学寄宿生数', '占地面积（㎡）', '数据来源',
    ]; // prettier-ignore
    expect(headers.filter((header) => inOrder.includes(String(header)))).toEqual(inOrder);
    expect(headers).not.toContain('高中在校生数');
    expect(headers).not.toContain('乡镇');
  });

  it('ask for the pupils of 高中 where a 完全中学 is among the schools', () => {
    const full = school('4', '云岭县第一中学', '完全中学', { 'students@junior': 864 });
    const { after } = take(emptyWorkbook, intakeOf([first, full]));
    expect(linesOf(after, name)[1]).toContain('高中在校生数');
    expect(valueOf(after, name, '云岭县第一中学', '高中在校生数')).toBeNull();
  });

  it('say 是 or 否 where an export says whether it counts as a school', () => {
    const counted = { ...first, identity: { ...first.identity, countsAsSchool: false } };
    const { after } = take(emptyWorkbook, intakeOf([counted, second]));
    expect(valueOf(after, name, '云岭县第一小学', '是否计校数')).toBe('否');
    expect(valueOf(after, name, '河口镇初级中学', '是否计校数')).toBeNull();
  });
});

describe('数据来源', () => {
  it('gives every number of a form its cell', () => {
    const { after } = take(emptyWorkbook, threeSchools);
    const told = String(valueOf(after, name, '云岭县第一小学', '数据来源'));
    expect(told).toContain('云岭县第一小学.xlsx › 教基3112!C5 举办者类型');
    expect(told).toContain('教基3112!C7 小学在校生数');
  });

  it('names the row of a wide export, whose columns stand on 取数清单 once', () => {
    const source = (row: number) => (_: FigureKey, at: number) => ({
      file: '2025年分校数据.xlsx',
      sheet: '小学',
      form: null,
      cell: `${String.fromCharCode(65 + at)}${row}`,
    });
    const figures: Figures = { 'students@primary': 90, 'teachers@primary': 8 };
    const schools = [7, 8].map((row) =>
      school(`${row}`, `第${row}小学`, '小学', figures, source(row)),
    );
    const { after } = take(emptyWorkbook, intakeOf(schools));
    expect(valueOf(after, name, '第8小学', '数据来源')).toBe('2025年分校数据.xlsx › 小学 第8行');
    const list = textOf(after, '取数清单');
    expect(list.match(/2025年分校数据\.xlsx \| 小学 \| A \| 小学在校生数/g)).toHaveLength(1);
    expect(list).toContain('2025年分校数据.xlsx | 小学 | B | 小学专任教师数');
  });

  it('names the rows of campuses that were merged into the school', () => {
    const source = (cell: string) => ({ file: '分校.xlsx', sheet: '小学', form: null, cell });
    const merged = {
      ...first,
      campuses: ['东校区'],
      figures: new Map([
        ['students@primary' as const, { value: 120, sources: [source('H7'), source('H9')] }],
      ]),
    };
    const { after } = take(emptyWorkbook, intakeOf([merged]));
    expect(valueOf(after, name, '云岭县第一小学', '数据来源')).toBe(
      '分校.xlsx › 小学 第7行、第9行',
    );
    expect(textOf(after, '取数清单')).toContain('已并入：东校区');
  });

  it('stays within what a cell of Excel holds', () => {
    const sources = Array.from({ length: 3000 }, (_, at) => ({
      file: `${'很长的文件夹名'.repeat(3)}/${at}.xlsx`,
      sheet: '教基3112',
      form: '教基3112',
      cell: 'I6',
    }));
    const many = {
      ...first,
      figures: new Map([['students@primary' as const, { value: 1, sources }]]),
    };
    const { after } = take(emptyWorkbook, intakeOf([many]));
    const told = String(valueOf(after, name, '云岭县第一小学', '数据来源'));
    expect(told.length).toBeLessThan(32_767);
    expect(told).toContain('未完');
  });
});

describe('取数清单', () => {
  const intake = intakeOf([first, third], {
    files: [
      { file: '甲.xlsx', kind: 'newForms', schools: 1, reason: null },
      { file: '乙.doc', kind: 'unreadable', schools: 0, reason: { code: 'refused.emptyWorkbook' } },
    ],
    left: [
      {
        file: '甲.xlsx',
        sheet: '小学',
        row: 9,
        school: '撤销小学',
        reason: { code: 'excluded.closed' },
      },
    ],
    missing: [
      {
        school: '龙潭乡九年一贯制学校',
        code: '2153000003',
        form: '教基1102',
        keys: ['backbone@junior'],
        reason: 'notApplicable',
        source: { file: '甲.xlsx', sheet: '教基1102', form: '教基1102', cell: 'D13' },
        found: '*',
      },
    ],
    conflicts: [
      {
        school: '云岭县第一小学',
        code: '2153000001',
        key: 'students@primary',
        told: [
          {
            value: 960,
            source: { file: '甲.xlsx', sheet: '教基3112', form: '教基3112', cell: 'I6' },
          },
          { value: 961, source: { file: '丙.xlsx', sheet: '小学', form: null, cell: 'H7' } },
        ],
        used: null,
      },
    ],
    doubts: [
      {
        school: '云岭县第一小学',
        code: '2153000001',
        message: { code: 'excluded.closed' },
        keys: ['classes@primary'],
        sources: [],
      },
    ],
  });
  const list = textOf(take(emptyWorkbook, intake).after, '取数清单');

  it('tells files, gaps, rows left out, conflicts with both places, and doubts', () => {
    expect(list).toContain('甲.xlsx | 学校报表（教基） | 1');
    expect(list).toContain('乙.doc | 无法读取 | 0 |');
    expect(list).toContain('甲.xlsx | 小学 | 第9行 | 撤销小学 | 停办或撤销');
    expect(list).toContain(
      '龙潭乡九年一贯制学校 | 2153000003 | 教基1102 | 初中县级及以上骨干教师数 | 表中填“*”（不适用） | 甲.xlsx › 教基1102!D13\n单元格内容：*',
    );
    expect(list).toContain(
      '云岭县第一小学 | 2153000001 | 小学在校生数 | 960（甲.xlsx › 教基3112!I6）\n961（丙.xlsx › 小学!H7） | 未取用',
    );
    expect(list).toContain('云岭县第一小学 | 2153000001 | 小学班级数 | 停办或撤销');
    expect(list).toContain('已填报的表中空单元格按 0 写入');
  });

  it('counts what was found of each school', () => {
    const { size } = third.figures;
    expect(list).toContain(
      `龙潭乡九年一贯制学校 | 2153000003 | 九年一贯制学校 | ${size - 1}/${size}项 | 初中县级及以上骨干教师数`,
    );
  });

  it('is never a school table, even when its names are lost', () => {
    const { after } = take(emptyWorkbook, intake);
    const bare = workbook(after.sheets.filter(({ name: of }) => of !== name));
    expect(bindWorkbook(bare, defaultSettings).ledger).toEqual([]);
  });
});

describe('a county’s workbook', () => {
  const own = sheet('小学', [
    ['学校名称', '在校生数', '专任教师数'],
    ['云岭县第一小学', 950, 50],
    ['龙潭乡九年一贯制学校', 300, 25],
  ]);
  const before = workbook([own, sheet(name, [['备忘']])], { 县名: '小学!$A$1' });
  const { after, sheet: made, plan } = take(before, threeSchools);

  it('gets sheets more, and nothing of its own is touched', () => {
    expect(made).toBe('学校数据_2025_2');
    expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
    expect(after.names).toEqual(expect.arrayContaining([...before.names]));
    const added = plan.operations.flatMap((one) => (one.kind === 'addSheet' ? [one.sheet] : []));
    expect(added).toEqual([made, '取数清单', '均衡_取数记录', '均衡_设置']);
  });

  it('is told which other tables hold schools, and what to do about them', () => {
    expect(textOf(after, '取数清单')).toContain('工作簿中另有学校表（工作表小学）');
  });

  it('never counts a school twice in silence', () => {
    const { openStages, ledger } = bindWorkbook(after, defaultSettings);
    expect(ledger.find((entry) => entry.sheet === '小学')?.state).toBe('refused');
    expect(openStages).toContain('primary');
  });
});

it('remembers what was answered', () => {
  const answered = { settings: { parents: { 分校: '总校' }, premises: 'owned' } } as const;
  const { after } = take(emptyWorkbook, threeSchools, answered);
  const { settings, problems } = readSettings(after);
  expect(settings).toMatchObject(answered.settings);
  expect(problems).toEqual([]);
  expect(textOf(after, '取数清单')).toContain('只取学校产权的面积');
});

it('takes 艺术 alone, of which 音乐 and 美术 are part', () => {
  const parts = school('1', '云岭县第一小学', '小学', {
    ...oneStage('primary', 300),
    'music@primary': 1,
    'art@primary': 0,
  });
  const { after } = take(emptyWorkbook, intakeOf([parts]));
  const fieldsOf = bindWorkbook(after, defaultSettings).tables[0]?.columns.map(
    ({ field }) => field,
  );
  expect(fieldsOf).toContain('arts');
  expect(fieldsOf).not.toContain('music');
  expect(textOf(after, '取数清单')).toContain('艺术教师数取报表的“艺术”一栏');
});

it('is the same plan for the same input', () => {
  const input = {
    snapshot: emptyWorkbook,
    intake: threeSchools,
    settings: defaultSettings,
    words: { language: 'zh-CN' as const, say: ({ code }: { readonly code: string }) => code },
  };
  expect(layOutIntake(input)).toEqual(layOutIntake(input));
});

it('writes no table where no school was found, and says so', () => {
  const { after, sheet: made } = take(emptyWorkbook, intakeOf([]));
  expect(made).toBe('');
  expect(after.sheets.map((one) => one.name)).toEqual(['取数清单', '均衡_设置']);
  expect(textOf(after, '取数清单')).toContain('没有取到任何学校');
});

it('has a sheet without a year where nothing names one', () => {
  const { sheet: made } = take(emptyWorkbook, intakeOf([first], { year: null }));
  expect(made).toBe('学校数据');
});

it('adds up what the county data may need, and names what stays to be typed', () => {
  const owned = (owner: string, migrants: number) =>
    school(owner, `${owner}小学`, '小学', {
      ...oneStage('primary', 300),
      ownership: owner,
      'migrantPupils@primary': migrants,
    });
  const untold = without(owned('地级教育部门', 0), 'migrantPupils@primary');
  const intake = intakeOf([owned('县级教育部门', 12), owned('民办', 30), untold]);
  const { after } = take(emptyWorkbook, intake);
  const text = textOf(after, '取数清单');
  expect(text).toContain('随迁子女数 | 42 | 42 | 1 | 县级数据“符合条件的随迁子女数”');
  expect(text).toContain('随迁子女数 | 12 | 12 | 1 | 县级数据“在公办学校就读的随迁子女数”');
  expect(text).toMatch(/还要自行填写的学校数据\n[^·]*公用经费/);
  expect(text).not.toMatch(/加列填写：[^·]*随迁子女数/);
});
