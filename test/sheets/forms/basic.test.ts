/** The tables of 基本均衡. */
import type { Settings } from '../../../src/county/settings';
import { packSchema } from '../../../src/standards/pack';
import { allScores, sixtySchools, tablesInput, workbookOf } from './county';
import { lineWith, linesOf, schoolLines, textOf, written } from './sheetText';

const county = workbookOf(sixtySchools());
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
        id: 'books',
        name: '生均图书册数',
        unit: '册',
        quantity: { kind: 'indicator', indicator: 'books' },
        direction: '>=',
        thresholds: [{ primary: 20, junior: 30 }],
      },
    ],
    rule: { kind: 'atLeast', count: 2 },
  },
});
const settings: Partial<Settings> = { pack };
const tables = written(
  tablesInput(county, { standard: 'basic-2012', settings, scores: allScores() }),
);

it('there are a cover, seven tables and the page of the vetoes', () => {
  const added = tables.operations.flatMap((one) => (one.kind === 'addSheet' ? [one.sheet] : []));
  const tables7 = ['表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ', '表Ⅳ', '表Ⅴ', '表Ⅵ', '表Ⅶ'];
  const tabs = ['封面', ...tables7, '一票否决'];
  expect(added).toEqual([...tabs.map((tab) => `均衡_基本_${tab}`), '均衡_设置']);
});

it('the cover names the county, and leaves who reports and when to be filled in', () => {
  const text = textOf(tables, '均衡_基本_封面');
  expect(text).toContain('义务教育发展基本均衡县（市、区）申报表');
  expect(text).toMatch(/县（市、区）：\S+县/);
  expect(text).toContain('报送单位（盖章）');
  expect(text).toContain('报送时间');
  expect(text).not.toContain('填报单位（公章）');
});

it('表Ⅰ has 22 columns: 一贯制学校 in one and no 50人及以上教学点', () => {
  const sheet = '均衡_基本_表Ⅰ';
  expect(lineWith(tables, sheet, 'L1')).toHaveLength(22);
  expect(textOf(tables, sheet)).toContain('一贯制学校');
  expect(textOf(tables, sheet)).not.toMatch(/九年一贯制学校|50人及以上/);
  expect(textOf(tables, sheet)).toMatch(
    /其中省直属、市直属学校\d+所，企业办学校\d+所，民办学校\d+所/,
  );
});

describe('表Ⅴ', () => {
  const sheet = '均衡_基本_表Ⅴ';
  const funds = written(
    tablesInput(county, {
      standard: 'basic-2012',
      data: {
        ...{
          appropriation0: 1000,
          appropriation1: 1100,
          appropriation2: 1100,
          appropriation3: 990,
        },
        ...{ expenditureShare0: 18, costPrimary0: 5000, costPrimary1: 5100.5 },
        ...{ pay2: 60_000, pay3: 66_000 },
      },
    }),
  );

  it('has four years in rows, 15 columns, 千元, and no growth in the first', () => {
    expect(lineWith(funds, sheet, 'L1')).toHaveLength(16);
    const base = lineWith(funds, sheet, '三年前');
    expect(base.slice(1, 7)).toEqual([10_000, '——', null, '——', 18, 5000]);
    expect(base[7]).toBe('——');
  });

  it('has the growth of each year over the one before, in %, and none from a blank', () => {
    const growth = ['第一年', '第二年', '第三年'].map((year) => lineWith(funds, sheet, year)[2]);
    expect(growth[0]).toBeCloseTo(10, 10);
    expect(growth[1]).toBe(0);
    expect(growth[2]).toBeCloseTo(-10, 10);
    expect(lineWith(funds, sheet, '第一年')[7]).toBeCloseTo(2.01, 10);
    expect(lineWith(funds, sheet, '第二年').slice(14)).toEqual([60_000, null]);
    expect(lineWith(funds, sheet, '第三年')[15]).toBeCloseTo(10, 10);
    expect(textOf(funds, sheet)).toContain('初中生均预算内公用经费');
  });
});

it('表Ⅵ has the counts of the survey of 公众满意度 and the rates computed from them', () => {
  const line = lineWith(tables, '均衡_基本_表Ⅵ', '计');
  expect(line.slice(0, 4)).toEqual(['计', 2000, 1900, 1733]);
  expect(line[4]).toBeCloseTo((1733 / 1900) * 100, 10);
  expect(line.slice(5, 7)).toEqual([300, 280]);
});

it('表Ⅶ is the county’s text, with a place for the seal; without one it is a page to write on', () => {
  const sheet = '均衡_基本_表Ⅶ';
  const data = { measures: '一是加大投入。\n二是均衡师资。' };
  const told = written(tablesInput(county, { standard: 'basic-2012', data }));
  expect(textOf(told, sheet)).toContain('二是均衡师资');
  expect(textOf(told, sheet)).toContain('县人民政府（盖章）');
  expect(textOf(told, sheet)).not.toContain('审核人');
  expect(textOf(tables, sheet)).toContain('推进义务教育均衡发展工作措施和成效');
});

it.each(['表Ⅱ-1', '表Ⅱ-2', '表Ⅲ'])('%s says whose figures these are', (tab) => {
  expect(textOf(tables, `均衡_基本_${tab}`)).toMatch(
    /计入测算：小学 38 所 [\d,]+ 人；未计入 6 所。初中 21 所 [\d,]+ 人；未计入 1 所。/,
  );
});

it('表Ⅱ-1 counts the schools of each of the province’s items', () => {
  const primary = lineWith(tables, '均衡_基本_表Ⅱ-1', '达标学校总数（所）');
  // one 小学 of 38 has too little sports area
  expect(primary.slice(2, 5)).toEqual([37, 38, 37]);
});

it('表Ⅱ-2 has 1 for a school that passes and nothing for another, and darkens what it misses', () => {
  const sheet = '均衡_基本_表Ⅱ-2';
  const rows = schoolLines(tables, sheet, '小学');
  expect(new Set(rows.map((row) => row[8]))).toEqual(new Set([1, null]));
  const failing = lineWith(tables, sheet, '第12学校');
  expect(failing[8]).toBeNull();
  expect(failing[9]).toBe('✕·');
});

it('表Ⅲ has the eight indicators and 综合, 师生比 with three decimals', () => {
  const sheet = '均衡_基本_表Ⅲ';
  expect(lineWith(tables, sheet, '学段')).toContain('综合');
  expect(textOf(tables, sheet)).toContain('限值：小学 0.65、初中 0.55');
  const formats = tables.operations.filter(
    (one) =>
      one.kind === 'format' && one.sheet === sheet && one.area.rows === 1 && one.numberFormat,
  );
  expect(formats).toContainEqual(expect.objectContaining({ numberFormat: '0.000' }));
});

it('表Ⅶ cuts nothing off: a long text goes on in further rows, and all of it stands there', () => {
  const sentence = '加大投入，均衡配置教师。';
  const long = sentence.repeat(400);
  const data = { measures: `一、做法\n${long}\n二、成效` };
  const told = written(tablesInput(county, { standard: 'basic-2012', data }));
  const sheet = '均衡_基本_表Ⅶ';
  const body = linesOf(told, sheet).map(([first]) => String(first ?? ''));
  const from = body.findIndex((text) => text === '一、做法');
  const to = body.findIndex((text) => text === '二、成效');
  expect(body.slice(from + 1, to).join('')).toBe(long);
  for (const text of body.slice(from, to)) expect(text.length).toBeLessThanOrEqual(501);
});

describe('表Ⅳ and the page of the vetoes', () => {
  const scored = '均衡_基本_表Ⅳ';
  const sheet = '均衡_基本_一票否决';

  it('has points and scores by heads, and their sums', () => {
    expect(lineWith(tables, scored, '合计').slice(2, 4)).toEqual([100, 91.7]);
    expect(textOf(tables, scored)).toContain('政府推进义务教育均衡发展工作：达标');
    expect(lineWith(tables, sheet, '政府工作')).toContain('达标');
  });

  it('has 公众满意度 and the five vetoes with their verdicts', () => {
    expect(lineWith(tables, sheet, '公众满意度')).toContain('达标');
    const vetoes = linesOf(tables, sheet).filter((line) => line.includes('无此情形'));
    expect(vetoes).toHaveLength(3);
    expect(textOf(tables, sheet)).toContain('教育经费“三个增长”');
    expect(textOf(tables, sheet)).toContain('三类残疾儿童少年210人，入学204人，入学率97.1%');
  });

  it('without scores it has the national items with blanks, and no verdict', () => {
    const bare = written(tablesInput(county, { standard: 'basic-2012', data: {} }));
    expect(lineWith(bare, scored, '合计').slice(2, 4)).toEqual([null, null]);
    expect(lineWith(bare, sheet, '政府工作')).toContain('数据不全');
    expect(textOf(bare, scored)).toContain('留守儿童关爱');
  });
});

it('without a pack the tables say that the province’s conditions are missing', () => {
  const bare = written(tablesInput(county, { standard: 'basic-2012' }));
  for (const tab of ['表Ⅱ-1', '表Ⅱ-2']) {
    expect(textOf(bare, `均衡_基本_${tab}`)).toContain('尚无小学、初中的省定办学条件');
  }
  expect(schoolLines(bare, '均衡_基本_表Ⅱ-2', '小学')).toHaveLength(38);
});

it('without the province’s pass mark the tables say that, not that schools lack data', () => {
  const rule = { kind: 'scored' as const, pass: null };
  const items = (pack.conditions?.items ?? []).map((item) => ({ ...item, points: 50 }));
  const open = packSchema.parse({ ...pack, conditions: { items, rule } });
  const scored = written(tablesInput(county, { standard: 'basic-2012', settings: { pack: open } }));
  for (const tab of ['表Ⅱ-1', '表Ⅱ-2']) {
    const text = textOf(scored, `均衡_基本_${tab}`);
    expect(text).toContain('省定标准未给出合格分');
    expect(text).toContain('小学、初中综合评估：');
    expect(text).not.toContain('所学校数据不全');
  }
});

it('a second run leaves the same workbook', () => {
  const input = tablesInput(tables.after, {
    standard: 'basic-2012',
    settings,
    scores: allScores(),
  });
  expect(written(input).after).toEqual(tables.after);
});

it('the tables of the two standards stand side by side', () => {
  const both = written(tablesInput(tables.after));
  expect(linesOf(both, '均衡_基本_表Ⅱ-2')).toEqual(linesOf(tables, '均衡_基本_表Ⅱ-2'));
  expect(linesOf(both, '均衡_优质_表Ⅱ-2')).not.toHaveLength(0);
});
