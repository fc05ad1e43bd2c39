/** 均衡_问题台账: one line for each thing that fails, and what becomes of it. */
import type { CellValue } from '../../../src/county/cell';
import { ledgerEntries } from '../../../src/sheets/plans/standingLedger';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { entered, sixtySchools, workbookOf, type MadeSchool } from '../forms/county';
import {
  inserted,
  linesOf,
  plansInput,
  rowsWhere,
  spotOf,
  textOf,
  typed,
  withCounty,
  written,
  type Line,
  type PlansOptions,
} from './county';

const ledgerSheet = '均衡_问题台账';
const landTitle = '土地证或其他权属证明（四至说明，不限于围墙以内）';
const column = (snapshot: Snapshot, header: string) =>
  linesOf(snapshot, ledgerSheet)[2]?.indexOf(header) ?? -1;
const run = (snapshot: Snapshot, options: PlansOptions = {}) =>
  written(snapshot, options, ['ledger']);

/** A line by the headers of its columns. */
function told(snapshot: Snapshot, line: Line, headers: readonly string[]): readonly CellValue[] {
  return headers.map((header) => line[column(snapshot, header)] ?? null);
}

function lineOf(snapshot: Snapshot, school: string): Line {
  const line = linesOf(snapshot, ledgerSheet).find((each) => each[2] === school);
  if (!line) throw new Error(`the ledger has no line of ${school}`);
  return line;
}

/** The county types into a line of a school. */
function typedAt(snapshot: Snapshot, school: string, header: string, value: CellValue): Snapshot {
  const row = linesOf(snapshot, ledgerSheet).findIndex((each) => each[2] === school);
  return typed(snapshot, ledgerSheet, { row, column: column(snapshot, header) }, value);
}

/** The county with a column 公用经费（元）. */
function withOperatingFunds(made: Snapshot, funds: readonly number[]): Snapshot {
  return {
    ...made,
    sheets: made.sheets.map((one) => ({
      ...one,
      grid: {
        row: 0,
        column: 0,
        values: linesOf(made, one.name).map((line, at): Line => [
          ...line,
          at === 1 ? '公用经费（元）' : (funds[at - 2] ?? null),
        ]),
      },
    })),
  };
}

const small: readonly MadeSchool[] = [
  { primary: 480 },
  { primary: 400, changes: { 运动场地面积: 1500 } },
  { junior: 500, changes: { 运动场地面积: 2000 } },
];
const mended: readonly MadeSchool[] = [{ primary: 480 }, { primary: 400 }, ...small.slice(2)];
const county = workbookOf(small);
const before = run(county).after;

describe('a line', () => {
  it('has the columns of the form in their order', () => {
    expect(linesOf(before, ledgerSheet)[2]?.slice(0, 16)).toEqual([
      '序号', '问题来源', '学校', '乡镇', '学段', '问题', '类别', '整改措施', '责任单位', '责任人', '完成时限', '状态',
      '整改结果', '佐证材料\n（档案盒）', '销号日期', '测算情况',
    ]); // prettier-ignore
  });

  it('says which requirement is missed, by how much, and by which clause', () => {
    const line = lineOf(before, '第2学校');
    expect(line.slice(1, 7)).toEqual([
      '测算',
      '第2学校',
      '城关镇',
      '小学',
      '生均体育运动场馆面积为4.05㎡，未达到7.5㎡，缺口1380.00㎡（依据：教督〔2017〕6号 第六条）',
      '资源配置',
    ]);
    expect(told(before, line, ['状态', '测算情况', '现状', '标准', '缺口', '超出', '单位'])).toEqual([
      '未整改', '✕ 不达标', 4.05, 7.5, 1380, null, '㎡',
    ]); // prettier-ignore
  });

  it('tells a value just below its standard by as many decimals as it takes', () => {
    const near = workbookOf([{ primary: 400, changes: { 运动场地面积: 2879.5 } }]);
    expect(lineOf(run(near).after, '第1学校')[5]).toContain('为7.499㎡，未达到7.5㎡');
  });

  it('of a school that is too large names a surplus', () => {
    const large = run(workbookOf([{ primary: 2100 }])).after;
    const [line] = rowsWhere(
      large,
      ledgerSheet,
      (each) => each[6] === '政府保障' && each[2] === '第1学校',
    );
    expect(line?.[5]).toMatch(
      /^学校规模：小学学生2100人，超过2000人，超出100人（要求：.*；依据：教督/,
    );
    expect(line && told(large, line, ['现状', '标准', '缺口', '超出', '单位'])).toEqual([
      2100, 2000, null, 100, '人',
    ]); // prettier-ignore
  });

  it('is the county’s where a CV or an item of the county fails', () => {
    const rich = { primary: 480, changes: { 运动场地面积: 400_000 } };
    const apart = run(workbookOf([rich, ...sixtySchools()])).after;
    const ours = rowsWhere(apart, ledgerSheet, (each) => each[2] === '县级');
    const named = ours.map((line) => `${String(line[6])} ${String(line[5]).split('（')[0] ?? ''}`);
    expect(named).toContain('教育质量 无过重课业负担：个别学校作业偏多');
    expect(named.filter((each) => each.startsWith('校际均衡'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/差异系数为\d\.\d{3}，超过0\.\d{2}，超出\d\.\d{3}$/),
      ]),
    );
  });

  it('names a school that only an item asks, and makes its plan', () => {
    const tiny = { type: '小学教学点', primary: 20, changes: { 学校名称: '小寨教学点' } };
    const made = withOperatingFunds(workbookOf([{ primary: 480 }, tiny]), [900_000, 100]);
    const { after } = written(made, {}, ['ledger', 'plans', 'archive']);
    const line = rowsWhere(after, ledgerSheet, (each) => each[2] === '小寨教学点')[0] ?? [];
    expect(line.slice(3, 7)).toEqual([
      '城关镇',
      null,
      expect.stringMatching(/^不足100人学校公用经费：学生20人，公用经费100元/),
      '政府保障',
    ]);
    expect(textOf(after, '一校一策_小寨教学点')).toContain('1．不足100人学校公用经费');
    expect(textOf(after, '均衡_档案目录')).not.toContain('小寨教学点');
    const given = withOperatingFunds(workbookOf([{ primary: 480 }, tiny]), [900_000, 900_000]);
    const then = run(withCounty(after, given)).after;
    expect(told(then, lineOf(then, '小寨教学点'), ['测算情况'])).toEqual(['✓ 数据已达标，待销号']);
  });

  it('stands for a paper that the archive list says is missing', () => {
    const listed = written(county, {}, ['archive']).after;
    const filed = linesOf(listed, '均衡_档案目录')[2]?.indexOf('归档情况') ?? -1;
    const { row } = spotOf(listed, '均衡_档案目录', landTitle);
    const missing = typed(listed, '均衡_档案目录', { row, column: filed }, '缺');
    const once = run(missing).after;
    const line = rowsWhere(once, ledgerSheet, (each) => each[6] === '档案')[0] ?? [];
    expect(line.slice(1, 6)).toEqual([
      '自查',
      '第1学校',
      '城关镇',
      null,
      `档案材料缺：四 生均占地面积—${landTitle}`,
    ]);
    const found = typed(once, '均衡_档案目录', { row, column: filed }, '已归档');
    const then = run(found).after;
    expect(told(then, lineOf(then, '第1学校'), ['状态', '测算情况'])).toEqual([
      '待销号',
      '✓ 数据已达标，待销号',
    ]);
  });
});

describe('a thing that is met', () => {
  const waiting = run(withCounty(before, workbookOf(mended))).after;

  it('waits to be closed under its number, with what it was and is', () => {
    const line = lineOf(waiting, '第2学校');
    expect(told(waiting, line, ['序号', '状态', '测算情况', '整改结果'])).toEqual([
      lineOf(before, '第2学校')[0],
      '待销号',
      '✓ 数据已达标，待销号',
      '数据已达标：4.05㎡ → 11.30㎡',
    ]);
    expect(line[5]).toBe(lineOf(before, '第2学校')[5]);
    expect(run(waiting).after).toEqual(waiting);
  });

  it('keeps what the user said of its progress', () => {
    const said = typedAt(before, '第2学校', '状态', '整改中');
    const then = run(withCounty(said, workbookOf(mended))).after;
    expect(told(then, lineOf(then, '第2学校'), ['状态', '测算情况'])).toEqual([
      '整改中',
      '✓ 数据已达标，待销号',
    ]);
  });

  it('is not called met where the data do not say it', () => {
    const blank = workbookOf([
      { primary: 480 },
      { primary: 400, changes: { 运动场地面积: null } },
      ...small.slice(2),
    ]);
    const then = run(withCounty(before, blank)).after;
    expect(told(then, lineOf(then, '第2学校'), ['状态', '测算情况'])).toEqual([
      '未整改',
      '– 数据不全',
    ]);
  });

  it('of an item that others still fail waits all the same', () => {
    const large = run(workbookOf([{ primary: 2100 }, { primary: 2200 }]));
    const one = workbookOf([{ primary: 1900 }, { primary: 2200 }]);
    const then = run(withCounty(large.after, one)).after;
    const sizes = rowsWhere(then, ledgerSheet, (line) => String(line[5]).startsWith('学校规模'));
    expect(sizes.map((line) => told(then, line, ['学校', '测算情况', '整改结果']))).toEqual([
      ['第1学校', '✓ 数据已达标，待销号', '数据已达标：2100 → 1900'],
      ['第2学校', '✕ 不达标', null],
    ]);
  });

  it('of a school that is gone stays, and says so', () => {
    const without = workbookOf([{ primary: 480 }, { primary: 480 }]);
    const then = run(withCounty(before, without)).after;
    expect(told(then, lineOf(then, '第3学校'), ['测算情况'])).toEqual(['– 本次测算不再涉及']);
  });

  const closed = [
    ['状态', '已销号'],
    ['整改结果', '已扩建运动场'],
    ['销号日期', 46143],
  ] as const;
  const shut = closed.reduce<Snapshot>(
    (snapshot, [header, value]) => typedAt(snapshot, '第2学校', header, value),
    waiting,
  );

  it('stays under 已销号 with its date and result when it is closed', () => {
    const then = run(shut).after;
    const lines = linesOf(then, ledgerSheet);
    const heading = lines.findIndex(([first]) => first === '已销号');
    expect(heading).toBeGreaterThan(0);
    expect(lines[heading + 1]?.[2]).toBe('第2学校');
    expect(
      told(then, lines[heading + 1] ?? [], ['状态', '整改结果', '销号日期', '测算情况']),
    ).toEqual(['已销号', '已扩建运动场', 46143, '✓ 已达标']);
    expect(run(then).after).toEqual(then);
  });

  it('that fails again is opened under the same number, and says when it was closed', () => {
    const then = run(withCounty(run(shut).after, county)).after;
    const line = lineOf(then, '第2学校');
    expect(
      told(then, line, ['序号', '状态', '测算情况', '销号日期', '历次销号', '整改结果']),
    ).toEqual([
      lineOf(before, '第2学校')[0],
      '未整改',
      '✕ 再次不达标',
      null,
      '2026-05-01销号，后再次不达标',
      '已扩建运动场',
    ]);
    expect(linesOf(then, ledgerSheet).map(([first]) => first)).not.toContain('已销号');
    expect(run(then).after).toEqual(then);
  });

  it('that the user closed while it still fails stays closed, and says so', () => {
    const early = run(typedAt(before, '第2学校', '状态', '已销号')).after;
    expect(told(early, lineOf(early, '第2学校'), ['状态', '测算情况'])).toEqual([
      '已销号',
      '✕ 已销号，数据仍不达标',
    ]);
    const english = run(early, { language: 'en-US' }).after;
    expect(rowsWhere(english, ledgerSheet, ([first]) => first === 'Closed')).toHaveLength(1);
  });
});

describe('numbers', () => {
  it('go on behind the last, whatever is closed or new', () => {
    const worse = workbookOf([{ primary: 480, changes: { 运动场地面积: 900 } }, ...small.slice(1)]);
    const then = run(withCounty(before, worse)).after;
    const numbers = linesOf(then, ledgerSheet).flatMap(([first]) =>
      typeof first === 'number' ? [first] : [],
    );
    const had = linesOf(before, ledgerSheet).filter(([first]) => typeof first === 'number').length;
    expect(numbers.slice(0, had)).toEqual(Array.from({ length: had }, (_, at) => at + 1));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(had);
  });

  it('stay with their things when the lines are sorted, as does the order', () => {
    const lines = linesOf(before, ledgerSheet);
    const [a, b] = [3, 4];
    const swapped = lines.map(
      (line, at) => (at === a ? lines[b] : at === b ? lines[a] : line) ?? [],
    );
    const sorted: Snapshot = {
      ...before,
      sheets: before.sheets.map((one) =>
        one.name === ledgerSheet ? { ...one, grid: { row: 0, column: 0, values: swapped } } : one,
      ),
    };
    expect(linesOf(run(sorted).after, ledgerSheet)[a]?.slice(0, 6)).toEqual(lines[b]?.slice(0, 6));
  });
});

describe('what the county typed', () => {
  const typedRow = [
    '甲1',
    '国家反馈',
    '第1学校',
    '城关镇',
    null,
    '校园文化氛围不浓。',
    '校园文化',
    '布展',
    '学校',
    '李四',
  ];
  const end = spotOf(
    before,
    ledgerSheet,
    linesOf(before, ledgerSheet).find((line) => line.at(-1) === '-end')?.[0] ?? null,
  ).row;
  const wrote = typedRow.reduce<Snapshot>(
    (snapshot, value, at) => typed(snapshot, ledgerSheet, { row: end - 3, column: at }, value),
    before,
  );
  const typedLines = (snapshot: Snapshot) =>
    rowsWhere(snapshot, ledgerSheet, ([first]) => first === '甲1').map((line) => line.slice(0, 10));

  it('stays as it is, and five more lines wait', () => {
    const once = run(wrote).after;
    expect(typedLines(once)).toEqual([typedRow]);
    expect(run(once).after).toEqual(once);
    const lines = linesOf(once, ledgerSheet);
    const ended = lines.findIndex((line) => line.at(-1) === '-end');
    const empty = lines.slice(ended - 5, ended).flat();
    expect(empty.every((cell) => cell === null)).toBe(true);
  });

  it('stays where it is put between other lines', () => {
    const wider = inserted(before, ledgerSheet, { row: 4 });
    const put = typed(wider, ledgerSheet, { row: 4, column: 2 }, '第9学校');
    const then = run(put).after;
    expect(linesOf(then, ledgerSheet)[4]?.[2]).toBe('第9学校');
    expect(run(then).after).toEqual(then);
  });

  it('is counted, and makes a plan of its school that names it', () => {
    const { after } = written(wrote);
    expect(textOf(after, '一校一策_第1学校')).toContain('1．校园文化氛围不浓。');
    expect(textOf(before, ledgerSheet)).toMatch(/^.*涉及2所学校/m);
    expect(textOf(after, ledgerSheet)).toMatch(/^.*涉及3所学校/m);
  });

  it('is named in a plan whose school wrote its own text', () => {
    const both = written(wrote).after;
    const sheet = '一校一策_第1学校';
    const { row } = spotOf(both, sheet, '存在的问题');
    const own = typed(both, sheet, { row, column: 1 }, '我校运行平稳。');
    const then = written(own).after;
    expect(textOf(then, sheet)).toContain('我校运行平稳。');
    expect(linesOf(then, sheet).find(([first]) => first === '台账中另有')?.[1]).toBe(
      '1．校园文化氛围不浓。',
    );
  });

  it('goes under 已销号 when it is closed', () => {
    const shut = typed(
      wrote,
      ledgerSheet,
      { row: end - 3, column: column(before, '状态') },
      '已销号',
    );
    const lines = linesOf(run(shut).after, ledgerSheet);
    const heading = lines.findIndex(([first]) => first === '已销号');
    expect(lines[heading + 1]?.slice(0, 10)).toEqual(typedRow);
  });

  it('is read with the other lines by whoever reports', () => {
    const all = ledgerEntries(plansInput(run(wrote).after)) ?? [];
    expect(all.filter(({ isTyped }) => isTyped).map(({ cells }) => cells.problem)).toEqual([
      '校园文化氛围不浓。',
    ]);
    expect(all.filter(({ isTyped }) => !isTyped).map(({ cells }) => cells.school)).toEqual(
      expect.arrayContaining(['第2学校', '第3学校']),
    );
    expect(ledgerEntries(plansInput(county))).toBeNull();
  });

  it('into a copy of a line becomes a line of its own; a bare copy is none', () => {
    const lines = linesOf(before, ledgerSheet);
    const at = lines.findIndex((line) => line[2] === '第2学校');
    const copy = (change: (line: Line) => Line): Snapshot => {
      const values = [...lines.slice(0, at + 1), change(lines[at] ?? []), ...lines.slice(at + 1)];
      return {
        ...inserted(before, ledgerSheet, { row: at + 1 }),
        sheets: before.sheets.map((one) =>
          one.name === ledgerSheet ? { ...one, grid: { row: 0, column: 0, values } } : one,
        ),
      };
    };
    const bare = linesOf(run(copy((line) => line)).after, ledgerSheet);
    expect(bare.filter((line) => line.some((cell) => cell !== null))).toEqual(
      lines.filter((line) => line.some((cell) => cell !== null)),
    );
    const edited = copy((line) => line.map((cell, place) => (place === 5 ? '大门破损' : cell)));
    const then = run(edited).after;
    expect(rowsWhere(then, ledgerSheet, (line) => line[5] === '大门破损')).toHaveLength(1);
    expect(run(then).after).toEqual(then);
  });
});

describe('the sheet', () => {
  const sixty = workbookOf(sixtySchools());
  const ledger = run(sixty);
  const lines = linesOf(ledger.after, ledgerSheet);
  const problems = lines.filter(([number]) => typeof number === 'number');

  it('lists every gap of every school, those of passing schools too', () => {
    const named = problems.map(
      (line) => `${line[4]} ${line[2]} ${String(line[5]).split('为')[0] ?? ''}`,
    );
    expect(named).toContain('小学 第8学校 每百名学生拥有县级及以上骨干教师数');
    expect(named).toContain('小学 第12学校 生均体育运动场馆面积');
    expect(named).toContain('初中 第20学校 每百名学生拥有网络多媒体教室数');
    expect(problems.map(([number]) => number)).toEqual(problems.map((_, at) => at + 1));
  });

  it('offers the words of 状态', () => {
    expect(ledger.plan.operations).toContainEqual(
      expect.objectContaining({
        kind: 'validation',
        allow: { kind: 'list', options: ['未整改', '整改中', '已完成', '待销号', '已销号'] },
      }),
    );
  });

  it('adds up each indicator, by 乡镇 and by 城乡', () => {
    const isSports = (line: Line) => String(line[5]).startsWith('生均体育运动场馆面积');
    const gap = column(ledger.after, '缺口');
    const sum = problems.filter(isSports).reduce((all, line) => all + Number(line[gap]), 0);
    const totals = lines.filter((line) => isSports(line) && line[0] === null);
    expect(totals.map((line) => [line[3], line[gap]])).toEqual([
      [null, expect.closeTo(sum, 2)],
      ['城关镇', expect.closeTo(sum, 2)],
      ['镇区', expect.closeTo(sum, 2)],
    ]);
    expect(totals[0]?.[5]).toBe(`生均体育运动场馆面积（㎡）：缺口${sum.toFixed(2)}㎡`);
  });

  it('counts once what the stages of a school share', () => {
    const shared = workbookOf([{ primary: 360, junior: 240, changes: { 运动场地面积: 2000 } }]);
    const { after } = run(shared, { data: {} });
    const gap = column(after, '缺口');
    const gaps = linesOf(after, ledgerSheet).flatMap((line) =>
      typeof line[0] === 'number' && line[gap] !== null ? [Number(line[gap])] : [],
    );
    const total = linesOf(after, ledgerSheet).find((line) => line[2] === '1所学校');
    expect(gaps).toHaveLength(2);
    expect(total?.[gap]).toBe(Math.max(...gaps));
  });

  it('repeats and freezes its header, and prints the form’s columns', () => {
    expect(ledger.plan.operations).toContainEqual(
      expect.objectContaining({ kind: 'freeze', rows: 3 }),
    );
    expect(ledger.plan.operations).toContainEqual(
      expect.objectContaining({
        kind: 'print',
        repeatRows: { first: 2, last: 2 },
        area: expect.objectContaining({ columns: 16 }) as unknown,
      }),
    );
  });

  it('says so where nothing is missed', () => {
    const good = workbookOf([{ primary: 400 }, { junior: 500 }]);
    const data = { ...entered, workload: '达标', rotatedBackbone: 15 };
    expect(textOf(run(good, { data }).after, ledgerSheet)).toContain('没有未达标的项目');
  });

  it('is the same after a second run, and nothing but contents is written', () => {
    const second = run(ledger.after);
    expect(second.after).toEqual(ledger.after);
    expect(new Set(second.plan.operations.map(({ kind }) => kind))).toEqual(new Set(['write']));
  });

  it('has as many formats and rules for sixty schools as for three', () => {
    const count = (snapshot: Snapshot) =>
      run(snapshot).plan.operations.filter(({ kind }) => kind === 'format' || kind === 'colourRule')
        .length;
    const few = workbookOf([
      { primary: 400, changes: { 运动场地面积: 2 } },
      { junior: 400, changes: { 运动场地面积: 2 } },
    ]);
    expect(count(sixty)).toBe(count(few));
  });

  it('a text comes to the plan of the school, and a change there comes back', () => {
    const said = typedAt(ledger.after, '第12学校', '责任单位', '县教育局');
    const both = written(said).after;
    const sheet = '一校一策_第12学校';
    expect(textOf(both, sheet)).toContain('县教育局');
    const { row } = spotOf(both, sheet, '✕ 不达标');
    const then = written(typed(both, sheet, { row, column: 5 }, '扩建运动场')).after;
    expect(told(then, lineOf(then, '第12学校'), ['整改措施', '责任单位'])).toEqual([
      '扩建运动场',
      '县教育局',
    ]);
  });

  it('is set aside with all that stands on it when its columns were changed', () => {
    const said = typedAt(ledger.after, '第12学校', '责任单位', '县教育局');
    const changed = inserted(said, ledgerSheet, { column: 2 });
    const then = run(changed);
    expect(linesOf(then.after, ledgerSheet)).toEqual(linesOf(changed, ledgerSheet));
    const other = linesOf(then.after, `${ledgerSheet}2`);
    expect(other.find((line) => line[2] === '第12学校')?.[8]).toBe('县教育局');
    expect(then.plan.preview.map(({ what }) => what.code)).toContain('plans.preview.setAside');
  });
});
