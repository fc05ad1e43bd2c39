/** The table of kinds of rows (workbook.md, "Every row accounted for"): each kind, and its proof. */
import type { CellValue } from '../../../src/county/cell';
import type { FieldId } from '../../../src/county/fields';
import { saysClosed } from '../../../src/county/rows/rowText';
import { classified, kindsOf } from '../../support/rowKinds';

type Row = readonly CellValue[];

const of = (...fields: readonly FieldId[]) => fields.map((field) => ({ field }));
const plain = of('name', 'students', 'classes', 'teachers', 'books', 'computers');
const coded = of('code', 'name', 'type', 'students', 'classes', 'teachers', 'books');
const schools: readonly Row[] = [
  ['甲村小学', 120, 6, 10, 2000, 31],
  ['乙村小学', 340, 8, 25, 5300, 42],
  ['丙村小学', 560, 14, 41, 9100, 77],
];
const sums: Row = [1020, 28, 76, 16400, 150];
const codedSchools: readonly Row[] = schools.map(([name, ...numbers], at) => [
  `213300000${at}`,
  name ?? null,
  '小学',
  ...numbers.slice(0, 4),
]);

/** What the last row is, below three schools. */
function last(row: Row, columns = plain, before: readonly Row[] = schools) {
  const rows = classified(columns, [...before, row]);
  expect(rows.slice(0, -1).every(({ kind }) => kind === 'school')).toBe(true);
  return rows[rows.length - 1];
}

describe('a school', () => {
  it.each<[string, Row]>([
    ['a name and numbers', ['丁村小学', 90, 6, 7, 900, 20]],
    ['a name with a star', ['*丁村小学', 90, 6, 7, 900, 20]],
    ['a star behind the name', ['丁村小学※', 90, 6, 7, 900, 20]],
    ['a name that begins with 注', ['注家湾小学', 90, 6, 7, 900, 20]],
    ['a name with 合计 in it', ['合计村小学', 90, 6, 7, 900, 20]],
    ['a name that begins with 全', ['全家湾小学', 90, 6, 7, 900, 20]],
    ['a name that ends in 计', ['丁村计家小学', 90, 6, 7, 900, 20]],
    ['a name without figures', ['丁村小学', null, null, null, null, null]],
    ['no pupils', ['丁村小学', 0, 0, 0, 0, 0]],
    ['a short name', ['县一中', 90, 6, 7, 900, 20]],
    ['a numbered name', ['4.丁村小学', 90, 6, 7, 900, 20]],
    ['特殊教育学校', ['特殊教育学校', 90, 6, 7, 900, 20]],
    ['a long name', ['云南省某某县某某镇某某村民委员会希望完全小学', 90, 6, 7, 900, 20]],
  ])('is %s', (_, row) => {
    expect(last(row)).toMatchObject({ kind: 'school', question: null });
  });

  it('is one by its code or type, whatever it is called', () => {
    expect(last(['2133000009', '青石', null, 90, 6, 7, 900], coded, codedSchools)?.kind).toBe(
      'school',
    );
    expect(last([null, '青石', '小学', 90, 6, 7, 900], coded, codedSchools)?.kind).toBe('school');
    expect(last(['2133000009', null, null, 90, 6, 7, 900], coded, codedSchools)?.kind).toBe(
      'school',
    );
  });

  it('is one in a county whose schools are all called by their place', () => {
    const names = ['城关', '青石', '白河', '大湾'];
    const rows = names.map((name, at) => [
      name,
      100 + 37 * at,
      5 + at,
      9 + 2 * at,
      1000 + 311 * at,
      20 + at,
    ]);
    expect(kindsOf(plain, rows)).toEqual(names.map(() => 'school'));
  });
});

describe('a blank row', () => {
  it.each<[string, Row]>([
    ['nothing', [null, null, null]],
    ['zeros', [null, 0, '0']],
    ['empty texts of formulas', ['', '', '']],
    ['marks for nothing', [null, '-', '/']],
  ])('holds %s', (_, [name = null, students = null, classes = null]) => {
    expect(last([name, students, classes, null, null, null])?.kind).toBe('blank');
  });

  it('holds a lone 序号 and a prepared zero', () => {
    const columns = of('township', 'name', 'students', 'classes');
    expect(
      kindsOf(columns, [
        [1, '甲村小学', 120, 6],
        [2, '', 0, ''],
      ]),
    ).toEqual(['school', 'blank']);
  });
});

describe('a total by word', () => {
  it.each([
    '合计', '总计', '小计', '共计', '累计', '总数', '平均', '县均', '校均', '最大值', '最小值', '标准差', '差异系数', '标准值', '达标值', '国家标准',
    '上年数', 'Total', '合 计', '（合计）', '合计24所', '合计（24所）', '全县共24所', '其中：公办小计', '青石镇小计', '农村 小计', '小学部小计',
    '本页小计', '承前页', '过次页', '占比', '占比（%）', '增减', '去年同期', '省定标准', '各校平均', '2024年合计', '合计/Total', '汇总', '城区', '镇区',
    '乡村', '公办', '民办', '小学', '初中', '县直', '全县', '全县小学', '其中：民办', '其中', '上年',
  ])('is %s, with whatever numbers', (word) => {
    expect(last([word, 77, 3, 5, 10, 2])).toMatchObject({ kind: 'total', proof: 'word' });
  }); // prettier-ignore

  it('stands in the name, the code or left of the name', () => {
    const columns = of('township', 'code', 'name', 'students', 'classes');
    const before: readonly Row[] = [['青石镇', '2133000001', '甲村小学', 120, 6]];
    for (const place of [0, 1, 2]) {
      const row: CellValue[] = [null, null, null, 77, 3];
      row[place] = '合计';
      expect(last(row, columns, before)?.kind).toBe('total');
    }
  });

  it.each<FieldId>(['type', 'ownership', 'locale', 'stage', 'boarding'])(
    'never stands in a column of %s',
    (field) => {
      const columns = of(field, 'name', 'students', 'classes');
      expect(last(['合计', '丁村小学', 77, 3], columns, [['', '甲村小学', 120, 6]])?.kind).toBe(
        'school',
      );
    },
  );

  it('is asked about with a code or a type', () => {
    const asked = { kind: 'unexplained', question: 'totalWithCode' };
    expect(last(['530000', '合计', null, 1020, 28, 76, 16400], coded, codedSchools)).toMatchObject(
      asked,
    );
    expect(last([null, '合计', '小学', 1020, 28, 76, 16400], coded, codedSchools)).toMatchObject(
      asked,
    );
  });

  it('is asked about beside a school’s name', () => {
    const columns = of('township', 'name', 'students', 'classes');
    const row: Row = ['合计', '丁村小学', 77, 3];
    expect(last(row, columns, [['', '甲村小学', 120, 6]])).toMatchObject({
      question: 'totalWithCode',
    });
  });

  it('says where it is not the sum of its schools', () => {
    expect(last(['合计', ...sums])?.difference).toBeNull();
    expect(last(['合计', 1000, 28, 76, 16400, 150])?.difference).toEqual({
      place: 1,
      found: 1000,
      expected: 1020,
    });
    expect(last(['平均', 1000, 28, 76, 16400, 150])?.difference).toBeNull();
  });

  it('is no word in the column of codes that makes a code of it', () => {
    expect(last(['2024年合计', null, null, 77, 3, 5, 90], coded, codedSchools)?.kind).toBe('total');
  });
});

describe('a group line', () => {
  it.each([
    '一、城区学校', '（一）城区', '(二) 农村', '1.县直学校', '城区', '公办', '小学', '青石镇', '白河乡', '城关街道', '东片学区', '西片区', '县直学校',
    '第一片区', '【城区】', '城区学校：', '三、特殊教育学校', '小学基本情况表（续）', '①城区学校', '高新区', '一',
  ])('is %s alone', (text) => {
    expect(last([text, null, null, null, null, null])).toMatchObject({ kind: 'group', proof: 'word' });
  }); // prettier-ignore

  it('names its stage', () => {
    expect(last(['二、初中', null, null, null, null, null])?.stage).toBe('junior');
    expect(last(['小学', null, null, null, null, null])?.stage).toBe('primary');
    expect(last(['中小学', null, null, null, null, null])?.stage).toBeNull();
  });

  it.each(['丁村小学', '县一中', '丁村教学点', '城南校区', '城北分校'])(
    'is never %s: a school without figures',
    (text) => {
      expect(last([text, null, null, null, null, null])?.kind).toBe('school');
    },
  );

  it('is no other lone text: that is asked about', () => {
    expect(last(['王家湾', null, null, null, null, null])).toMatchObject({ question: 'words' });
    expect(last(['农村小学', null, null, null, null, null])).toMatchObject({
      question: 'scopeOrSchool',
    });
  });

  it('is a line of a year that heads or ends the schools, never one between them', () => {
    const line: Row = ['2024年', null, null, null, null, null];
    expect(kindsOf(plain, [line, ...schools])).toEqual(['group', 'school', 'school', 'school']);
    expect(kindsOf(plain, [...schools, line])).toEqual(['school', 'school', 'school', 'group']);
    expect(kindsOf(plain, [...schools, line, ['丁村小学', 90, 6, 7, 900, 20]])[3]).toBe(
      'unexplained',
    );
  });
});

describe('numbering and units', () => {
  it.each<[string, Row]>([
    ['①②', ['①', '②', '③', '④', '⑤', '⑥']],
    ['甲 1 2', ['甲', 1, 2, 3, 4, 5]],
    ['(1)(2)', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']],
    ['L1 L2', ['代码', 'L1', 'L2', 'L3', 'L4', 'L5']],
    ['A B C', ['A', 'B', 'C', 'D', 'E', 'F']],
    ['1 to 6', [1, 2, 3, 4, 5, 6]],
    ['units', [null, '人', '个', '人', '册', '台']],
    ['units in brackets', [null, '（人）', '（个）', '（人）', '（册）', '（台）']],
  ])('are %s', (_, row) => {
    expect(last(row)?.kind).toBe('numbering');
  });

  it('are not the small numbers of a school', () => {
    expect(last(['丁村小学', 1, 2, 3, 4, 5])?.kind).toBe('school');
    expect(last([null, 1, 2, 3, 4, 5])?.kind).toBe('unexplained');
  });
});

describe('a note', () => {
  it.each([
    '注：数据截至9月1日', '注1：不含教学点', '说明：略', '备注', '填表人：张三', '审核人：李四', '单位负责人：王五', '填报日期：2025年9月', '*为教学点',
    '※为寄宿制学校', '带*的为民办学校', '▲表示教学点', '以上数据来自年报', '第1页 共3页', '2025年9月1日', '——以下空白——', '单位：人、平方米', '表号：教基1001',
    '××县教育体育局（盖章）', '本表一式三份；县教育局、督导室各留一份。',
  ])('is %s', (text) => {
    expect(last([text, null, null, null, null, null])).toMatchObject({ kind: 'note', proof: 'word' });
  }); // prettier-ignore

  it('stays one beside other words and one number', () => {
    expect(last(['填表人：张三', '审核：李四', null, null, null, null])?.kind).toBe('note');
    expect(last(['联系电话：', 13800000000, null, null, null, null])?.kind).toBe('note');
  });

  it('is none where two amounts look like a school’s, or one beside a school’s name', () => {
    expect(last(['说明：略', 90, 6, 7, 900, 20])?.kind).not.toBe('note');
    expect(last(['*为民小学', 90, null, null, null, null])?.kind).not.toBe('note');
  });
});

describe('what nobody can explain', () => {
  it('is a row of numbers without a name', () => {
    expect(last([null, 77, 3, 5, 900, 20])).toMatchObject({ question: 'unnamed' });
  });

  it('is a name unlike the others, without code and type', () => {
    expect(last(['王家湾', 77, 3, 5, 900, 20])).toMatchObject({ question: 'notPlain' });
  });

  it('is words in three cells: the header of something else', () => {
    expect(last(['指标', '数值', '单位', '来源', null, null])).toMatchObject({
      question: 'words',
      heads: true,
    });
  });

  it('is a scope or a numbered type that may be a school, with other numbers', () => {
    for (const name of ['农村小学', '青石镇', '三、特殊教育学校', '完全小学']) {
      expect(last([name, 77, 3, 5, 900, 20])).toMatchObject({ question: 'scopeOrSchool' });
    }
  });
});

describe('a closed school', () => {
  it.each(['已撤并', '2024年停办', '（停办）', '丁村小学（已撤销）', '现已停办', '2023年9月撤并'])(
    'is told by %s',
    (text) => {
      expect(saysClosed(text)).toBe(true);
    },
  );

  it.each(['丁村小学', '停车场小学', '不撤并', '撤县设市小学'])('is not told by %s', (text) => {
    expect(saysClosed(text)).toBe(false);
  });
});

describe('names among names', () => {
  it('that are half of one sort and half of another raise no question', () => {
    const names = ['甲村小学', '乙村小学', '丙村小学', '王家湾', '李家坪', '三岔河'];
    const rows = names.map((name, at) => [
      name,
      100 + 41 * at,
      5 + at,
      9 + 3 * at,
      1003 + 311 * at,
      20 + at,
    ]);
    expect(kindsOf(plain, rows)).toEqual(names.map(() => 'school'));
  });

  it('two words in a row head nothing', () => {
    expect(last(['王家湾', '不详', null, null, null, null])?.heads).toBe(false);
  });
});

describe('what stands beside decides', () => {
  const placed = of('township', 'code', 'name', 'students', 'classes');
  const first: readonly Row[] = [['青石镇', '2133000001', '甲村小学', 120, 6]];

  it('two amounts are a school’s, whatever the row begins with', () => {
    expect(last(['说明：略', 90, 6, null, null, null])?.kind).not.toBe('note');
  });

  it('a row with a code is no note', () => {
    expect(last(['备注', '2133000009', '丁村小学', 90, null], placed, first)?.kind).toBe('school');
  });

  it('a word in a column of codes right of the name makes a total without numbers', () => {
    const columns = of('name', 'code', 'students');
    const before: readonly Row[] = [['甲村小学', '2133000001', 120]];
    expect(last([null, '合计', null], columns, before)?.kind).toBe('total');
  });

  it('a single digit typed as text is no code: 合计 stays a total', () => {
    expect(last([null, '1', '合计', 120, 6], placed, first)?.kind).toBe('total');
    expect(last([null, '11', '合计', 120, 6], placed, first)?.question).toBe('totalWithCode');
  });

  it('a place beside other words heads nothing', () => {
    const columns = of('township', 'locale', 'name', 'students');
    const before: readonly Row[] = [['青石镇', '镇区', '甲村小学', 120]];
    expect(last(['白河镇', '镇区', null, null], columns, before)).toMatchObject({
      question: 'words',
    });
  });

  it('a numbered line beside words heads a group, and beside zeros it may be a school', () => {
    const columns = of('name', 'locale', 'students', 'classes');
    const before: readonly Row[] = schools.map(([name, students, classes]) => [
      name ?? null, '城区', students ?? null, classes ?? null,
    ]); // prettier-ignore
    expect(last(['一、城区', '城区', null, null], columns, before)?.kind).toBe('group');
    expect(last(['一、城区', '城区', 0, 0], columns, before)?.question).toBe('notPlain');
  });

  it('a school’s type makes a school of a name beside words', () => {
    const columns = of('name', 'type', 'students', 'classes');
    const before: readonly Row[] = [['甲村小学', '小学', 120, 6]];
    expect(last(['王家湾', '小学', '不详', '不详'], columns, before)?.kind).toBe('school');
    expect(last(['王家湾', '说明', '不详', '不详'], columns, before)?.heads).toBe(true);
  });

  it.each(['农村小学', '王家湾'])('%s merged over three columns heads a group', (text) => {
    const row: Row = [text, null, null, null, null, null];
    expect(classified(plain, [...schools, row], 3)[3]?.kind).toBe('group');
    expect(classified(plain, [...schools, row], 2)[3]?.kind).toBe('unexplained');
  });

  it('two schools’ names make no rule that a third has to follow', () => {
    const row: Row = ['王家湾', 77, 3, 5, 900, 20];
    expect(last(row, plain, schools.slice(0, 2))?.kind).toBe('school');
    expect(last(row)?.question).toBe('notPlain');
  });
});
