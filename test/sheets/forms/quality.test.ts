/** The tables of 优质均衡, as the 申报表 has them. */
import type { Operation } from '../../../src/sheets/plan';
import { entered, sixtySchools, tablesInput, workbookOf } from './county';
import { lineWith, linesOf, schoolLines, textOf, written } from './sheetText';

const county = workbookOf(sixtySchools());
const tables = written(tablesInput(county));
const sheets = ['表Ⅰ', '表Ⅱ-1', '表Ⅱ-2', '表Ⅲ', '表Ⅳ', '表Ⅴ', '表Ⅵ'].map(
  (tab) => `均衡_优质_${tab}`,
);

const codes = (count: number) => Array.from({ length: count }, (_, at) => `L${at + 1}`);

it('there are seven of them, in the order of the 申报表', () => {
  const added = tables.operations.flatMap((one) => (one.kind === 'addSheet' ? [one.sheet] : []));
  expect(added).toEqual([...sheets, '均衡_设置']);
});

it('a sheet of the county that bears such a title stays, and ours gets a number', () => {
  const taken = {
    ...county,
    sheets: [
      ...county.sheets,
      ...county.sheets.map((sheet) => ({ ...sheet, name: '均衡_优质_表Ⅲ' })),
    ],
  };
  // The copy holds the same schools: it is the title that matters here.
  const added = written({ ...tablesInput(county), snapshot: taken }).operations.flatMap((one) =>
    one.kind === 'addSheet' ? [one.sheet] : [],
  );
  expect(added).toContain('均衡_优质_表Ⅲ2');
});

describe('every table', () => {
  it.each(sheets)('%s has a title, who reports, signatures and no time', (sheet) => {
    const text = textOf(tables, sheet);
    expect(text).toContain('填报单位（公章）：某某县');
    expect(text).toMatch(/单位负责人：.*审核人：.*填表人：.*填报日期：\s+年\s+月\s+日/);
    expect(text).toContain('教育事业统计，截至9月1日');
    expect(text).toMatch(/核对码：[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(text).not.toMatch(/20[2-9]\d年|\d{1,2}:\d{2}/);
  });

  it.each(sheets)(
    '%s prints on A4 with its header on every page, page numbers and code',
    (sheet) => {
      const print = tables.operations.find(
        (one): one is Extract<Operation, { kind: 'print' }> =>
          one.kind === 'print' && one.sheet === sheet,
      );
      expect(print).toMatchObject({ landscape: !/表[ⅣⅤ]$/.test(sheet), centred: true });
      expect(print?.repeatRows).not.toBeNull();
      expect(print?.footer?.center).toBe('第{page}页 共{pages}页');
      expect(print?.footer?.right).toMatch(/^核对码：/);
    },
  );

  it('a column that only the add-in reads is hidden and not printed', () => {
    const sheet = '均衡_优质_表Ⅱ-2';
    const print = tables.operations.find((one) => one.kind === 'print' && one.sheet === sheet);
    const hidden = tables.operations.find(
      (one) => one.kind === 'columns' && one.sheet === sheet && one.hidden === true,
    );
    expect(print).toMatchObject({ area: { column: 0, columns: 15 } });
    expect(hidden).toMatchObject({ column: 15 });
  });

  it('the number of looks does not grow with the schools', () => {
    const count = (schools: number) =>
      written(
        tablesInput(workbookOf(Array.from({ length: schools }, () => ({ primary: 400 })))),
      ).operations.filter(({ kind }) => kind !== 'write').length;
    expect(count(120)).toBe(count(12));
  });
});

describe('whose figures these are', () => {
  const tally = '计入测算：小学 43 所 25,195 人；未计入 1 所。初中 22 所 16,396 人。';

  it.each(['表Ⅱ-1', '表Ⅱ-2', '表Ⅲ'])('%s says in a note', (tab) => {
    expect(textOf(tables, `均衡_优质_${tab}`)).toContain(tally);
  });

  it('with the stages of which something is not explained', () => {
    const input = tablesInput(county);
    const open = { ...input, binding: { ...input.binding, openStages: ['primary' as const] } };
    expect(textOf(written(open), '均衡_优质_表Ⅱ-2')).toMatch(
      /小学 \d+ 所 [\d,]+ 人；未计入 \d+ 所，另有未说明的行或表，数据不全。初中 \d+ 所 [\d,]+ 人。/,
    );
  });

  it('and why a stage is incomplete: pupils that are missing, or what is not explained', () => {
    const input = tablesInput(county);
    const incomplete = { ...input.county.stages.primary, incomplete: true };
    const stages = { ...input.county.stages, primary: incomplete };
    const asked = { ...input, county: { ...input.county, stages } };
    expect(textOf(written(asked), '均衡_优质_表Ⅱ-2')).toContain('小学数据不全：');
    const lacking = workbookOf([
      ...sixtySchools(),
      { primary: 100, changes: { 小学在校生数: null } },
    ]);
    const text = textOf(written(tablesInput(lacking)), '均衡_优质_表Ⅱ-2');
    expect(text).toContain('小学有学校的在校生数缺失或有误');
    expect(text).not.toContain('小学数据不全：');
  });
});

describe('表Ⅰ', () => {
  const sheet = '均衡_优质_表Ⅰ';
  const lines = linesOf(tables, sheet);
  const values = lines[lines.findIndex(([first]) => first === 'L1') + 1] ?? [];

  it('has 24 columns', () => {
    expect(lineWith(tables, sheet, 'L1')).toEqual(codes(24));
  });

  it('takes the county’s facts from its data and counts the rest in the school tables', () => {
    expect(values.slice(0, 8)).toEqual([45.67, 28.3, 12, 146, 52310, 3120, 18240, 41230]);
    // 小学, 九年一贯制, 初中, 完全中学, 十二年一贯制, 特殊教育; 教学点, those of 50 pupils
    expect(values.slice(8, 16)).toEqual([33, 5, 12, 4, 1, 1, 5, 4]);
  });

  it('leaves blank what nobody entered, and says what is missing', () => {
    const bare = written(tablesInput(county, { data: { ...entered, population: null } }));
    const rows = linesOf(bare, sheet);
    expect(rows[rows.findIndex(([first]) => first === 'L1') + 1]?.[0]).toBeNull();
    expect(textOf(bare, sheet)).toContain('没有可以采用的填写，栏内空白：人口总数（常住）');
  });

  it('gives no total where a school has left its entry out', () => {
    const [first, ...rest] = sixtySchools();
    const gap = workbookOf([{ ...first, changes: { 小学班级数: null } }, ...rest]);
    expect(textOf(written(tablesInput(gap)), sheet)).toContain(
      '有学校没有可以采用的填写，暂不合计：小学教学班数',
    );
  });
});

describe('表Ⅱ-2', () => {
  const sheet = '均衡_优质_表Ⅱ-2';

  it('numbers the schools of each stage from 1', () => {
    for (const [stage, count] of [
      ['小学', 43],
      ['初中', 22],
    ] as const) {
      const numbers = schoolLines(tables, sheet, stage).map(([number]) => number);
      expect(numbers).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    }
  });

  it('has 举办者类型 as its code, 年级数 and 班级数, the verdict and 备注', () => {
    const [first] = schoolLines(tables, sheet, '小学');
    expect(first?.slice(0, 6)).toEqual([1, '第1学校', 7, 180, 6, 5]);
    expect(first?.slice(13, 15)).toEqual(['达标', '达标：L1、L2、L3、L4、L5、L6、L7']);
  });

  it('says which indicators are met and which reach only 85 %', () => {
    const floor = lineWith(tables, sheet, '第8学校');
    expect(floor[13]).toBe('达标');
    expect(floor[14]).toBe('达标：L1、L3、L4、L5、L6、L7；达到85%：L2');
    const below = lineWith(tables, sheet, '第12学校');
    expect(below[13]).toBe('不达标');
    expect(below[14]).toContain('未达85%：L5');
  });

  it('counts the schools under the table', () => {
    expect(textOf(tables, sheet)).toContain(
      '小学学校总数43所（其中一贯制学校的小学部6所，50人及以上教学点4个），' +
        '初中学校总数22所（其中一贯制学校的初中部6所，完全中学的初中部4所）。',
    );
  });

  it('darkens a failing value by the status that was computed, never by the value', () => {
    const rules = tables.operations.filter(
      (one): one is Extract<Operation, { kind: 'colourRule' }> =>
        one.kind === 'colourRule' && one.sheet === sheet,
    );
    expect(rules.map(({ role }) => role)).toEqual(['formBelow', 'formFloor', 'formBelow']);
    expect(lineWith(tables, sheet, '第12学校')[15]).toBe('✓✓✓✓✕✓✓');
    expect(lineWith(tables, sheet, '第8学校')[15]).toBe('✓▲✓✓✓✓✓');
  });
});

describe('表Ⅲ', () => {
  it('has no mean of 综合, and means and CVs unrounded with the form’s decimals', () => {
    const sheet = '均衡_优质_表Ⅲ';
    expect(lineWith(tables, sheet, '全县平均值').at(-2)).toBe('——');
    const formats = tables.operations.flatMap((one) =>
      one.kind === 'format' && one.sheet === sheet && one.numberFormat !== undefined
        ? [one.numberFormat]
        : [],
    );
    // the last of the hidden keys, which show no text
    expect(new Set(formats)).toEqual(new Set(['0.00', '0.000', ';;;']));
  });

  it('has a dash for the mean and the CV of an indicator of which no school has a value', () => {
    const changes = { 小学县级及以上骨干教师数: null, 网络多媒体教室数: 0 };
    const bare = written(
      tablesInput(workbookOf([400, 500].map((primary) => ({ primary, changes })))),
    );
    const sheet = '均衡_优质_表Ⅲ';
    const means = lineWith(bare, sheet, '全县平均值');
    const cvs = lineWith(bare, sheet, '差异系数');
    expect([means[3], means[8]]).toEqual(['——', 0]);
    expect([cvs[3], cvs[8]]).toEqual(['——', '——']);
  });
});

describe('表Ⅳ and 表Ⅴ', () => {
  it('have 15 and 9 items with value and verdict', () => {
    const government = linesOf(tables, '均衡_优质_表Ⅳ').filter(([n]) => typeof n === 'number');
    const quality = linesOf(tables, '均衡_优质_表Ⅴ').filter(([n]) => typeof n === 'number');
    expect(government.map(([number]) => number)).toHaveLength(15);
    expect(quality.map(([number]) => number)).toHaveLength(9);
    expect(government[7]?.slice(2)).toEqual(['教师年平均工资98000元，公务员97500元', '达标']);
    expect(government[10]?.[3]).toBe('不达标');
  });

  it('an item without entries has the form’s blanks and is 数据不全, never 达标', () => {
    const bare = written(tablesInput(county, { data: {} }));
    expect(lineWith(bare, '均衡_优质_表Ⅳ', 8).slice(2)).toEqual([
      '教师年平均工资____元，公务员____元',
      '数据不全',
    ]);
    const verdicts = linesOf(bare, '均衡_优质_表Ⅴ').map((line) => line[3]);
    expect(verdicts).not.toContain('达标');
  });
});

describe('表Ⅵ', () => {
  it('keeps questionnaires and visits apart, parents in a row of their own', () => {
    const sheet = '均衡_优质_表Ⅵ';
    const rates = (line: readonly unknown[]) => [line[4], line[7]];
    const all = lineWith(tables, sheet, '计').slice(1, 4);
    expect(lineWith(tables, sheet, '其中家长')[1]).toBe(2000);
    expect(all).not.toContain(null);
    const [overall] = rates(lineWith(tables, sheet, '其中家长'));
    expect(overall).toBeCloseTo((1770 / 1940) * 100, 10);
  });
});

describe('relaxations and packs', () => {
  const relaxed = written(
    tablesInput(county, {
      settings: { relaxations: { sportsExtra: '某省2020年建设规划', roomSizes: '某省2021年文件' } },
    }),
  );

  it('a relaxation is named with its basis on every table that it touches', () => {
    for (const tab of ['表Ⅱ-1', '表Ⅱ-2', '表Ⅲ']) {
      const text = textOf(relaxed, `均衡_优质_${tab}`);
      expect(text).toMatch(/已采用规程放宽情形：中心城区学校.*（依据：某省2020年建设规划）/);
      expect(text).not.toContain('某省2021年文件');
    }
    // with its basis once, not again among the notes
    expect(textOf(relaxed, '均衡_优质_表Ⅳ').split('某省2021年文件')).toHaveLength(2);
  });

  it('a table that none touches does not name any', () => {
    for (const tab of ['表Ⅰ', '表Ⅴ', '表Ⅵ']) {
      expect(textOf(relaxed, `均衡_优质_${tab}`)).not.toContain('放宽情形');
    }
  });

  it('a pack is named, and that it is still to be checked', () => {
    const pack = { name: '某省标准', checked: false, standards: {} };
    const text = textOf(written(tablesInput(county, { settings: { pack } })), '均衡_优质_表Ⅲ');
    expect(text).toContain('省定标准：某省标准（须对照本省文件核对）');
  });
});

describe('a second run', () => {
  it('leaves the same workbook', () => {
    const again = written(tablesInput(tables.after));
    expect(again.after).toEqual(tables.after);
    expect(again.operations.map(({ kind }) => kind)).not.toContain('addSheet');
    expect(again.operations.map(({ kind }) => kind)).not.toContain('merge');
  });

  it('makes a table anew when schools were added, without a trace of the old one', () => {
    const more = workbookOf([...sixtySchools(), { primary: 300 }]);
    const grown = { ...tables.after, sheets: [...more.sheets, ...tables.after.sheets.slice(1)] };
    const again = written(tablesInput(grown));
    const fresh = written(tablesInput(more));
    for (const sheet of sheets) expect(linesOf(again, sheet)).toEqual(linesOf(fresh, sheet));
  });
});

it('in English the form’s terms stay, our remarks are English', () => {
  const english = written(tablesInput(county, { language: 'en-US' }));
  const text = textOf(english, '均衡_优质_表Ⅱ-1');
  expect(text).toContain('达标学校总数（所）');
  expect(text).toContain('national education statistics as of 1 September');
});
