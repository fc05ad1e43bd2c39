/** The sheets of ours: 差异系数, 数据核查, 设置. */
import type { Finding } from '../../../src/county/finding';
import { countRows } from '../../../src/county/rows/rowKind';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { TableEntry } from '../../../src/sheets/binding';
import { layOut } from '../../../src/sheets/layout/layOut';
import { readSettings } from '../../../src/sheets/settingsSheet';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { applyToSnapshot, rulesAfter } from '../../support/planOnSnapshot';
import { deleteSheet, insert, renameSheet, type as typeIn } from '../../support/editing';
import {
  assessed,
  bind,
  kinds,
  mixedSchool,
  mixedSheet,
  place,
  primarySheet,
  rowWith,
  run,
  school,
  sheetOf,
  tableEntry,
  valuesOf,
  wordsIn,
  workbook,
} from './county';

const sheet = '均衡_优质_差异系数';
const checks = '均衡_数据核查';
const uneven = workbook(
  primarySheet([
    school('甲小学', { 骨干教师数: 0 }),
    school('乙小学', { 骨干教师数: 40 }),
    school('丙小学'),
    school('丁小学', { 在校生数: 0 }),
  ]),
);

describe('均衡_优质_差异系数', () => {
  const { after } = run(uneven);

  it('holds mean, S, CV and limit as numbers, and the verdict as a word', () => {
    const row = rowWith(after, sheet, 'L2 每百名学生拥有县级及以上骨干教师数');
    expect(row.slice(1, 4)).toEqual(['人', 3, 3]);
    expect(row[4]).toBeCloseTo(5 / 3, 12);
    expect(row[6]).toBeCloseTo(1.0198, 4);
    expect(row.slice(7, 9)).toEqual([0.5, '不达标']);
    expect(rowWith(after, sheet, 'L1 每百名学生拥有高于规定学历教师数')[8]).toBe('达标');
  });

  it('says what pulls a CV up, and which way', () => {
    const row = rowWith(after, sheet, 'L2 每百名学生拥有县级及以上骨干教师数');
    expect(row[10]).toMatch(
      /^乙小学\(贡献\d+\.\d%，偏高，学生1000人\)\n甲小学\(贡献\d+\.\d%，偏低，学生1000人\)/,
    );
  });

  it('has dashes where no school has a value: an empty cell looks forgotten, a 0 is a lie', () => {
    const blank = { 骨干教师数: null, 网络多媒体教室数: 0 };
    const { after: sheets } = run(
      workbook(primarySheet([school('甲小学', blank), school('乙小学', blank)])),
    );
    const row = (name: string) => rowWith(sheets, sheet, name);
    expect(row('L2 每百名学生拥有县级及以上骨干教师数').slice(2, 9)).toEqual([
      ...[0, 2, '—', '—', '—', 0.5],
      '数据不全',
    ]);
    expect(row('L7 每百名学生拥有网络多媒体教室数').slice(2, 7)).toEqual([2, 2, 0, 0, '—']);
  });

  it('prints the composite of 优质均衡 without judging it', () => {
    expect(rowWith(after, sheet, '综合差异系数').slice(7, 9)).toEqual(['——', '——']);
  });

  it('sums each stage up in a sentence, with the schools that pass', () => {
    expect(valuesOf(after, sheet).flat()).toContain(
      '小学：每百名学生拥有县级及以上骨干教师数的差异系数超过限值(共1项)，校际均衡不达标。',
    );
    expect(valuesOf(after, sheet).flat()).toContain(
      '小学：共3所(部)，综合评估达标2所，占66.7%；不达标1所，数据不全0所。',
    );
    expect(valuesOf(after, sheet).flat()).toContain('没有可测算的初中学校。');
  });

  it('says under each stage whose figures these are', () => {
    expect(valuesOf(after, sheet).flat()).toContain('小学 3 所 3,000 人；未计入 1 所');
    expect(valuesOf(after, sheet).flat()).toContain('初中 0 所 0 人');
  });

  it('says where a stage has rows or tables that nobody has explained', () => {
    const binding = { ...bind(uneven), openStages: ['junior' as const] };
    const { after: open } = run(uneven, { binding });
    expect(valuesOf(open, sheet).flat()).toContain('初中 0 所 0 人，另有未说明的行或表，数据不全');
    expect(valuesOf(open, sheet).flat()).toContain('小学 3 所 3,000 人；未计入 1 所');
  });

  it('lists the schools left out with their reasons', () => {
    expect(valuesOf(after, sheet).flat()).toContain('未纳入测算的学校(1所)');
    expect(rowWith(after, sheet, '丁小学')[1]).toContain('excluded.noPupils');
  });

  it('judges the composite alone under 基本均衡', () => {
    const basic = run(
      workbook(
        mixedSheet([
          mixedSchool('甲', '小学', 500, null, 30, null, 5, null, 2500, 100),
          mixedSchool('乙', '小学', 500, null, 30, null, 5, null, null, 100),
        ]),
      ),
      { standard: 'basic-2012' },
    ).after;
    const area = rowWith(basic, '均衡_基本_差异系数', 'L1 生均教学及辅助用房面积');
    expect(area.slice(2, 4)).toEqual([1, 2]);
    expect(area.slice(7, 10)).toEqual(['——', '——', '1/2所有数据，数据不全']);
    expect(rowWith(basic, '均衡_基本_差异系数', 'L5 生均图书册数')[8]).toBe('未找到对应列');
    expect(rowWith(basic, '均衡_基本_差异系数', '综合差异系数').slice(7, 9)).toEqual([
      0.65,
      '未找到对应列',
    ]);
  });

  it('is found again when renamed, and made again when deleted', () => {
    const renamed = run(renameSheet(after, sheet, '校际差异')).after;
    expect(renamed.sheets.map(({ name }) => name)).not.toContain(sheet);
    expect(valuesOf(renamed, '校际差异')).toEqual(valuesOf(after, sheet));
    const again = run(deleteSheet(after, sheet)).after;
    expect(valuesOf(again, sheet)).toEqual(valuesOf(after, sheet));
  });

  it('shows and judges by the limits of the province’s pack, and names it', () => {
    const pack = {
      name: '某省办法',
      standards: {
        'quality-2017': { indicators: { backboneTeachers: { limit: { primary: 1.1 } } } },
      },
    };
    const { after: provincial } = run(uneven, { settings: { pack } });
    expect(rowWith(provincial, sheet, 'L2 每百名学生拥有县级及以上骨干教师数').slice(7, 9)).toEqual(
      [1.1, '达标'],
    );
    expect(valuesOf(provincial, sheet)[1]?.[0]).toContain('省定标准：某省办法');
  });
});

describe('均衡_数据核查', () => {
  const findings: readonly Finding[] = [
    finding('warning', 'fraction', 'H5', '乙小学', { column: '骨干教师数', found: 1.5 }),
    finding('error', 'blank', 'N6', '丙小学', { column: '网络多媒体教室数' }),
    finding('error', 'blank', 'F4', '甲小学', { column: '专任教师数' }),
  ];
  const basicFindings = [findings[2]].flatMap((one) => one ?? []);

  it('lists errors before warnings, each in the order of the sheet', () => {
    const { after } = withFindings(uneven, findings);
    expect(list(after).map((row) => [row[0], row[1], row[4]])).toEqual([
      [1, '逻辑校验', 'F4'],
      [2, '逻辑校验', 'N6'],
      [3, '经验校验', 'H5'],
    ]);
  });

  it('says so when there is nothing to say', () => {
    const { after } = withFindings(uneven, []);
    expect(rowWith(after, checks, '未发现问题。')).toBeDefined();
  });

  it('merges the same finding of both standards', () => {
    const { after } = withFindings(uneven, findings, basicFindings);
    expect(list(after).map((row) => row[9])).toEqual([
      '优质均衡、基本均衡',
      '优质均衡',
      '优质均衡',
    ]);
  });

  it('carries 说明 along when rows move and others are corrected', () => {
    const once = withFindings(uneven, findings).after;
    const told = typeIn(once, checks, 5, 10, '半天在编');
    const twice = withFindings(told, findings.slice(0, 2)).after;
    expect(list(twice).map((row) => [row[4], row[10]])).toEqual([
      ['N6', null],
      ['H5', '半天在编'],
    ]);
  });

  it('keeps a 说明 whose finding is gone at the end, and takes it back when the finding returns', () => {
    const once = withFindings(uneven, findings).after;
    const told = typeIn(once, checks, 3, 10, '正在核实');
    const gone = withFindings(told, findings.slice(0, 2)).after;
    expect(valuesOf(gone, checks).flat()).toContain('未匹配(以下说明对应的问题已不存在，保留备查)');
    const kept = rowWith(gone, checks, '正在核实');
    expect([kept[0], kept[4], kept[5]]).toEqual([null, 'F4', '甲小学']);
    expect(withFindings(gone, findings.slice(0, 2)).after).toEqual(gone);
    const back = withFindings(gone, findings).after;
    expect(list(back)[0]?.[10]).toBe('正在核实');
    expect(valuesOf(back, checks).flat()).not.toContain(
      '未匹配(以下说明对应的问题已不存在，保留备查)',
    );
  });

  it('keeps what the user wrote where no finding stands', () => {
    const once = withFindings(uneven, []).after;
    const twice = withFindings(typeIn(once, checks, 3, 10, '全部核对过'), []).after;
    expect(valuesOf(twice, checks).flat()).toContain('全部核对过');
    expect(withFindings(twice, []).after).toEqual(twice);
  });

  it('finds 说明 also after the user inserted rows and sorted', () => {
    const once = withFindings(uneven, findings).after;
    const told = insert(typeIn(once, checks, 4, 10, '已报送'), checks, 'row', 0, 2);
    const twice = withFindings(told, findings).after;
    expect(list(twice).map((row) => row[10])).toEqual([null, '已报送', null]);
  });

  it('writes the 说明 column only when something in it changes', () => {
    const once = withFindings(uneven, findings).after;
    const told = typeIn(once, checks, 4, 10, '已报送');
    const areas = withFindings(told, findings)
      .operations.filter((one) => one.kind === 'write' && one.sheet === checks)
      .map((one) => (one.kind === 'write' ? [one.area.column, one.area.columns] : []));
    expect(areas).toEqual([
      [0, 10],
      [11, 1],
    ]);
  });

  it('is coloured by two rules, however many findings there are', () => {
    const { plan } = withFindings(uneven, findings);
    const rules = rulesAfter(plan).filter(({ sheet: on }) => on === checks);
    expect(rules.map(({ formula, role }) => [formula, role])).toEqual([
      ['=$B4="逻辑校验"', 'below'],
      ['=$B4="经验校验"', 'floor'],
    ]);
  });

  describe('the ledger of tables', () => {
    const school = { kind: 'school' } as const;
    const rows = countRows([...new Array<typeof school>(5).fill(school), { kind: 'total' }], (at) =>
      [1, 2].includes(at),
    );
    const hidden = tableEntry('备份', {
      sheet: '备份表',
      visible: false,
      state: 'refused',
      stage: null,
      told: true,
      rows,
      schools: ['甲小学', '乙小学', '丙小学', '丁小学', '戊小学'],
      reason: { code: 'refused.hidden', params: { sheet: '备份表' } },
    });
    const joined = tableEntry('师资', { state: 'joined', joinedTo: '小学' });
    const two = [tableEntry('小学', { title: '某县小学' }), hidden];
    const line = (snapshot: Snapshot, name: string) => rowWith(snapshot, checks, name);
    const rowOf = (snapshot: Snapshot, name: string) =>
      valuesOf(snapshot, checks).findIndex((cells) => cells.includes(name));

    it('has a line per table: sheet, stage, state, rows by kind and why', () => {
      const { after } = withFindings(uneven, findings, null, [...two, joined]);
      expect(line(after, '某县小学').slice(0, 10)).toEqual([
        ...[1, '计入', '某县小学', '小学', '小学', '3所', '3 行：3 所学校', null, null, '自动识别'],
      ]);
      expect(line(after, '备份').slice(0, 10)).toEqual([
        ...[2, '没有计入，待说明', '备份', '备份表［隐藏］', '学段不明'],
        '甲小学、乙小学、丙小学等5所',
        '6 行：5 所学校、1 行合计，含 2 行隐藏',
        'refused.hidden {"sheet":"备份表"}',
        '请在“列对应”中选择：计入、不计入、上年数据或并入别的表',
        '您已说明',
      ]);
      expect(line(after, '师资')[1]).toBe('并入“小学”');
    });

    it('is said at the top where a table waits for an answer', () => {
      const counts = (ledger: readonly TableEntry[]) =>
        String(valuesOf(withFindings(uneven, findings, null, ledger).after, checks)[1]?.[0]);
      expect(counts(two)).toContain('有1张表没有计入，待说明');
      expect(counts([joined])).not.toContain('待说明');
    });

    it('colours what waits for an answer', () => {
      const { plan } = withFindings(uneven, findings, null, two);
      const rules = rulesAfter(plan).filter(({ sheet: on }) => on === checks);
      expect(rules.map(({ formula }) => formula)).toContain('=$B10="没有计入，待说明"');
      expect(rules.find(({ formula }) => formula.startsWith('=$B10'))?.area).toMatchObject({
        row: 9,
        rows: 2,
      });
    });

    it('leaves the same cells in a second run', () => {
      const once = withFindings(uneven, findings, null, two).after;
      expect(withFindings(once, findings, null, two).after).toEqual(once);
    });

    it('carries 说明 beside tables and findings along when their numbers change', () => {
      const once = withFindings(uneven, findings, null, two).after;
      const told = typeIn(
        typeIn(once, checks, rowOf(once, '备份'), 10, '上报前的底稿'),
        checks,
        ...([4, 10, '正在核实'] as const),
      );
      const more = withFindings(told, findings, null, [joined, ...two]).after;
      expect(line(more, '备份')[10]).toBe('上报前的底稿');
      expect(line(more, 'N6')[10]).toBe('正在核实');
      expect(
        valuesOf(more, checks)
          .flat()
          .filter((cell) => cell === '上报前的底稿'),
      ).toHaveLength(1);
      const fewer = withFindings(more, findings.slice(0, 2), null, two).after;
      expect(line(fewer, '备份')[10]).toBe('上报前的底稿');
      expect(line(fewer, 'N6')[10]).toBe('正在核实');
      expect(withFindings(fewer, findings.slice(0, 2), null, two).after).toEqual(fewer);
    });

    it('keeps the 说明 of a table that is gone, and gives it back', () => {
      const once = withFindings(uneven, findings, null, two).after;
      const told = typeIn(once, checks, rowOf(once, '备份'), 10, '上报前的底稿');
      const gone = withFindings(told, findings, null, two.slice(0, 1)).after;
      expect(valuesOf(gone, checks).flat()).toContain(
        '未匹配(以下说明对应的问题已不存在，保留备查)',
      );
      expect(line(gone, '上报前的底稿')[3]).toBe('备份表［隐藏］');
      const back = withFindings(gone, findings, null, two).after;
      expect(line(back, '备份').slice(0, 2)).toEqual([2, '没有计入，待说明']);
      expect(line(back, '备份')[10]).toBe('上报前的底稿');
    });

    it('keeps tables of one name apart', () => {
      const twins = [hidden, { ...hidden, title: '第二块' }];
      const once = withFindings(uneven, findings, null, twins).after;
      const told = typeIn(once, checks, rowOf(once, '第二块'), 10, '重复');
      const twice = withFindings(told, findings, null, twins).after;
      expect([line(twice, '备份')[10], line(twice, '第二块')[10]]).toEqual([null, '重复']);
    });

    it('leaves notes below the list where they are, and keeps those that it grows over', () => {
      const once = withFindings(uneven, findings, null, two).after;
      const end = valuesOf(once, checks).length;
      const noted = typeIn(
        typeIn(once, checks, end + 1, 0, '张三核对'),
        checks,
        ...([end + 4, 2, '李四复核'] as const),
      );
      const same = withFindings(noted, findings, null, two).after;
      expect(same).toEqual(noted);
      const fewer = withFindings(noted, findings, null, []).after;
      expect(rowOf(fewer, '张三核对')).toBe(end + 1);
      const many = [joined, ...two, tableEntry('初中'), tableEntry('旧表')];
      const grown = withFindings(noted, findings, null, many).after;
      expect(line(grown, '张三核对')[0]).toBe('张三核对');
      expect(line(grown, '李四复核')[2]).toBe('李四复核');
      expect(line(grown, '旧表')[1]).toBe('计入');
      expect(withFindings(grown, findings, null, many).after).toEqual(grown);
      const again = withFindings(grown, findings, null, two).after;
      expect(line(again, '张三核对')[0]).toBe('张三核对');
    });
  });

  function list(snapshot: Snapshot) {
    return valuesOf(snapshot, checks).filter((row) => typeof row[0] === 'number');
  }
});

describe('均衡_设置', () => {
  const settings = '均衡_设置';
  const pack = {
    name: '某省'.repeat(20_000),
    standards: { 'basic-2012': { compositeLimit: { primary: 0.6 } } },
  };
  const chosen: Settings = {
    ...defaultSettings,
    standard: 'basic-2012',
    stages: { 小学: 'primary' },
    blankIsZero: ['均衡_小学_博士研究生', '均衡_小学_硕士研究生'],
    notBound: ['小学›办学条件›图书册数(册)', '小学›教师(人、次)›骨干教师#2'],
    artsColumn: 'subtotal',
    computers: 'all',
    columns: 'sheet',
    palette: 'safe',
    relaxations: { roomSizes: '渝教督〔2020〕1号', sportsExtra: '建设规划(2019)' },
    specialFundsPerPupil: 9000.5,
    tutoringVeto: true,
    smallSchools: 'ruralOnly',
    planOrder: 'leading',
    pack,
  };

  it('gives back every choice that was written, in either language', () => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const { after } = run(uneven, { settings: chosen, language });
      expect(readSettings(after)).toEqual({ settings: chosen, problems: [] });
    }
  });

  it('is hidden, and gives the defaults where there is none', () => {
    const { after } = run(uneven);
    expect(after.sheets.find(({ name }) => name === settings)?.visibility).toBe('hidden');
    expect(readSettings(uneven)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it('takes what the user typed, whatever the case and spaces', () => {
    const { after } = run(uneven);
    const typed = choose(choose(after, 'standard', ' 基本 均衡'), 'palette', 'SAFE');
    expect(readSettings(typed).settings).toMatchObject({ standard: 'basic-2012', palette: 'safe' });
  });

  it('remembers the stage of a table, so that its sheet may be renamed', () => {
    expect(readSettings(run(uneven).after).settings.stages).toEqual({ 小学: 'primary' });
  });

  it('reports a value that it cannot read, uses the default, and leaves the value to the user', () => {
    const { after } = run(uneven);
    const typed = choose(choose(after, 'computers', '一半'), 'pack', '{"name":');
    const { settings: read, problems } = readSettings(typed);
    expect([read.computers, read.pack]).toEqual(['teaching', null]);
    expect(problems.map(({ rule, sheet: on, cell }) => [rule, on, cell])).toEqual([
      ['settingIgnored', settings, 'B9'],
      ['settingIgnored', settings, 'B20'],
    ]);
    const again = run(typed);
    expect(again.layout.findings).toEqual(expect.arrayContaining([...problems]));
    expect(rowWith(again.after, settings, 'computers')[1]).toBe('一半');
    expect(rowWith(again.after, settings, 'pack')[1]).toBe('{"name":');
  });

  it('switches a relaxation on with its basis only: 是 is none, 否 keeps it off', () => {
    const { after } = run(uneven);
    const key = 'relaxations.schoolSizes';
    const read = (told: string) => readSettings(choose(after, key, told));
    expect(read('省教督〔2021〕5号').settings.relaxations).toEqual({
      schoolSizes: '省教督〔2021〕5号',
    });
    for (const told of ['否', '无', '不启用', '—', 'No']) {
      expect(read(told)).toMatchObject({ settings: { relaxations: {} }, problems: [] });
    }
    expect(read('是').settings.relaxations).toEqual({});
    expect(read('是').problems).toHaveLength(1);
  });

  it('reads the amount for special schools as it is typed, and reports one that is none', () => {
    const { after } = run(uneven);
    const read = (told: string) => readSettings(choose(after, 'specialFundsPerPupil', told));
    expect(read('8,500 元').settings.specialFundsPerPupil).toBe(8500);
    expect(read('０').settings.specialFundsPerPupil).toBe(8000);
    expect(read('足额').problems).toHaveLength(1);
  });

  it('leaves the value column alone while nothing in it changes', () => {
    const areas = run(run(uneven).after).operations.flatMap((one) =>
      one.kind === 'write' && one.sheet === settings ? [one.area.column] : [],
    );
    expect(areas).not.toContain(1);
  });

  function choose(snapshot: Snapshot, key: string, value: string): Snapshot {
    const row = valuesOf(snapshot, settings).findIndex((cells) => cells[3] === key);
    return typeIn(snapshot, settings, row, 1, value);
  }
});

it('names of the binding are written once and only where they differ', () => {
  const once = run(uneven).after;
  expect(place(once, '均衡_小学_在校生数')).toBe("'小学'!$E$4:$E$7");
  expect(kinds(run(once).operations)).not.toHaveProperty('name');
});

it('a language change leaves figures and colours, in other words', () => {
  const chinese = run(uneven);
  const english = run(chinese.after, { language: 'en-US' });
  expect(rowWith(english.after, sheet, 'Composite CV')[6]).toBe(
    rowWith(chinese.after, sheet, '综合差异系数')[6],
  );
  expect(run(english.after, { language: 'en-US' }).after).toEqual(english.after);
});

it('a workbook that bears our titles loses nothing', () => {
  const own = ['均衡_优质_差异系数', '均衡_数据核查', '均衡_设置'].map((name) =>
    sheetOf(name, [['县里的表']]),
  );
  const { after } = run(workbook(...uneven.sheets, ...own));
  for (const { name } of own) expect(valuesOf(after, name)).toEqual([['县里的表']]);
  expect(run(after).after).toEqual(after);
});

function finding<R extends 'fraction' | 'blank'>(
  severity: Finding['severity'],
  rule: R,
  cell: string,
  name: string,
  params: Extract<Finding, { readonly rule: R }>['params'],
): Finding {
  const place = { severity, sheet: '小学', cell, school: name, schoolCode: `21${name}` };
  return { ...place, rule, params } as Finding;
}

function withFindings(
  snapshot: Snapshot,
  findings: readonly Finding[],
  basic: readonly Finding[] | null = null,
  ledger: readonly TableEntry[] = [],
) {
  const assessment = { ...assessed(snapshot, defaultSettings), findings };
  const { plan } = layOut({
    snapshot,
    binding: { ...bind(snapshot), ledger },
    assessment,
    ...(basic ? { otherFindings: [{ standard: 'basic-2012', findings: basic }] } : {}),
    settings: defaultSettings,
    words: wordsIn('zh-CN'),
  });
  return { plan, operations: plan.operations, after: applyToSnapshot(plan, snapshot) };
}
