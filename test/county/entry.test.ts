/** How entries, totals, types and ownership are read. */
import { notCalculated } from '../../src/county/cell';
import { readEntry } from '../../src/county/cellEntry';
import { isNotCounted, isRural, readOwnership } from '../../src/county/schoolOwner';
import { readSchoolType } from '../../src/county/schoolType';
import { isNoteRow, isTotalRow } from '../../src/county/totals';

describe('a number as people type it', () => {
  it.each([
    [140, 140],
    ['140', 140],
    [' 1,337 ', 1337],
    ['１，３３７', 1337],
    ['1,234,567', 1234567],
    ['\u30001020\u00a0', 1020],
    ['３.５㎡', 3.5],
    ['12.5平方米', 12.5],
    ['45人', 45],
    ['18 间', 18],
    ['23.3万册', 233000],
    ['+7', 7],
    ['.5', 0.5],
    ['0', 0],
  ])('%j is read as %j without a finding', (cell, value) => {
    expect(readEntry(cell, 'measure')).toEqual({ kind: 'number', value });
  });

  it.each([
    ['200万元', 10_000, 200],
    ['120万元', 1_000, 1200],
    ['1200千元', 10_000, 120],
    ['1200000元', 1_000, 1200],
    ['200万', 10_000, 200],
    ['200', 10_000, 200],
    ['2000000元', 10_000, 200],
    ['2000000元', 1, 2_000_000],
    ['1.1万元', 1, 11_000],
  ])('%j in a column of factor %j is %j there', (cell, factor, value) => {
    expect(readEntry(cell, 'measure', factor)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['1,23', '1,23'],
    ['12,34,567', '12,34,567'],
    ['约30', '约30'],
    ['3-5', '3-5'],
    ['1.2.3', '1.2.3'],
    [true, 'TRUE'],
    [Infinity, 'Infinity'],
    [1e300, '1e+300'],
    [1e-300, '1e-300'],
  ])('%j is no number', (cell, found) => {
    expect(readEntry(cell, 'people')).toEqual({ kind: 'notANumber', found });
  });

  it.each([
    ['300 400'],
    ['1 234'],
    ['12 345.6'],
    ['1 234 567'],
    ['３００　４００'],
    ['300\u00a0400'],
    ['300\u202f400'],
    ['300\n400'],
    ['300人 400人'],
    ['-3 +4.5万元'],
    ['1,200 1,300'],
  ])('%j may be two numbers, so it is none', (cell) => {
    expect(readEntry(cell, 'people')).toEqual({ kind: 'twoNumbers', found: cell });
  });

  it('a cell that holds a page is quoted by its beginning, whole characters', () => {
    for (const letter of ['长', '9', '\u{20000}', '9 ', ' 9', '9,', '.']) {
      const entry = readEntry(letter.repeat(40_000), 'people');
      const found = 'found' in entry ? String(entry.found) : '';
      expect(found).toHaveLength(letter === '\u{20000}' ? 199 : 200);
      expect(found.endsWith('…')).toBe(true);
      expect(found).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }
  });

  it.each([null, '', '   ', '\u3000'])('%j is blank', (cell) => {
    expect(readEntry(cell, 'people')).toEqual({ kind: 'blank', found: null });
  });

  it.each(['无', '/', '／', '-', '－', '—', '——'])('%j stands for blank', (cell) => {
    expect(readEntry(cell, 'people')).toEqual({ kind: 'blank', found: cell });
  });

  it('negative, an error and a formula without a result are told apart', () => {
    expect(readEntry('-5', 'people')).toEqual({ kind: 'negative', found: -5 });
    expect(readEntry(-0.5, 'measure')).toEqual({ kind: 'negative', found: -0.5 });
    expect(readEntry({ error: '#N/A' }, 'people')).toEqual({ kind: 'errorValue', found: '#N/A' });
    expect(readEntry({ error: notCalculated }, 'people')).toEqual({ kind: 'notCalculated' });
  });
});

describe('rows that are no schools', () => {
  it.each([
    '合计',
    '合 计',
    '总计',
    '小计',
    '平均',
    '全县',
    '全县合计',
    '城关镇小计',
    '合计(26所)',
    '小学合计',
    '全县义务教育学校合计(不含民办学校)',
    '平均值',
    '总　计',
    '计',
  ])('%s makes a total row, in whichever column', (word) => {
    expect(isTotalRow([null, 12, word, 300])).toBe(true);
    expect(isTotalRow([word, null])).toBe(true);
  });

  it.each([
    '和平小学',
    '全民小学',
    '计家墩小学',
    '汇丰小学',
    '平均坝中心小学',
    '合计桥小学',
    '总参希望小学',
  ])('%s is a school', (name) => {
    expect(isTotalRow([1, name, 300])).toBe(false);
    expect(isNoteRow([name, 300])).toBe(false);
  });

  it.each([
    '注：数据以统计报表为准。',
    '注:1',
    '说明：',
    '备注：无',
    '填表人：张三',
    '审核人: ',
    '※ 见附表',
    '本表数据取自教育事业统计，截止九月一日',
  ])('%s makes a note', (text) => {
    expect(isNoteRow([null, text])).toBe(true);
  });

  it('a school whose row begins with its number is no note', () => {
    expect(isNoteRow([3, '注溪小学', 200])).toBe(false);
    expect(isNoteRow(['注溪小学', 200])).toBe(false);
  });
});

describe('办学类型', () => {
  it.each([
    ['小学', ['primary']],
    ['完全小学', ['primary']],
    ['小学(211)', ['primary']],
    ['211 小学', ['primary']],
    ['村小', ['primary']],
    ['初级中学', ['junior']],
    ['初 中', ['junior']],
    ['九年一贯制学校', ['primary', 'junior']],
    ['9年一贯制', ['primary', 'junior']],
    ['九年制学校', ['primary', 'junior']],
    ['九年一贯制学校小学部', ['primary']],
    ['九年一贯制学校（初中部）', ['junior']],
    ['十二年一贯制学校', ['primary', 'junior', 'senior']],
    ['十二年一贯制学校初中部', ['junior']],
    ['完全中学', ['junior', 'senior']],
    ['完全中学初中部', ['junior']],
    ['附设初中班', ['junior']],
    ['初中附设小学班', ['primary']],
    ['小学（含幼儿园）', ['primary']],
    ['小学（附设幼儿班）', ['primary']],
    ['小学附设特教班', ['primary']],
    ['小学、附设幼儿园', ['primary']],
    ['含幼儿园的小学', ['primary']],
    ['完全小学（寄宿制）', ['primary']],
    ['中心小学（带教学点）', ['primary']],
    ['村小（附学前班）', ['primary']],
    ['初级中学（含附设小学班）', ['junior']],
    ['九年一贯制学校（含学前班）', ['primary', 'junior']],
    ['九年一贯制学校（含小学部）', ['primary', 'junior']],
    ['初级中学（九年一贯制）', ['primary', 'junior']],
    ['十二年一贯制学校（含幼儿园）', ['primary', 'junior', 'senior']],
    ['高级中学（含初中部）', ['junior', 'senior']],
  ])('%s is in scope with its stages', (words, stages) => {
    expect(readSchoolType(words)).toMatchObject({ scope: 'school', stages });
  });

  it.each([
    '特殊教育学校',
    '培智学校',
    '中等职业学校',
    '职业高中',
    '高级中学',
    '普通高中',
    '幼儿园',
    '专门学校',
    '工读学校',
    '完全中学高中部',
    '附设幼儿班',
    '附设特教班',
    '幼儿园（含小学部）',
    '小学附属幼儿园',
    '特教学校（含小学部）',
    '特殊教育学校（附设小学班）',
    '小学（特殊教育）',
    '九年一贯制学校幼儿部',
    '职业学校（含初中部）',
  ])('%s is out of scope', (words) => {
    expect(readSchoolType(words)?.scope).toBe('outside');
  });

  it('小学教学点 have a scope of their own', () => {
    expect(readSchoolType('小学教学点')?.scope).toBe('teachingPoint');
    expect(readSchoolType('教学点')?.scope).toBe('teachingPoint');
    expect(readSchoolType('小学（教学点）')?.scope).toBe('teachingPoint');
    expect(readSchoolType('小学教学点（含幼儿班）')?.scope).toBe('teachingPoint');
    expect(readSchoolType('小学（含教学点）')?.scope).toBe('school');
  });

  it('附设班 are attached only where they are the row itself', () => {
    for (const words of ['附设小学班', '小学附设初中班']) {
      expect(readSchoolType(words)?.attached).toBe(true);
    }
    for (const words of ['初级中学（含附设小学班）', '小学附设特教班', '小学（附设幼儿班）']) {
      expect(readSchoolType(words)?.attached).toBe(false);
    }
  });

  it.each(['学校', '211', '其他', ''])('%j is unknown', (words) => {
    expect(readSchoolType(words)).toBeNull();
  });
});

describe('举办者类型', () => {
  it.each([
    ['7', 7],
    ['7 县级教育部门', 7],
    ['10', 10],
    ['10 民办', 10],
    ['民办', 10],
    ['公办', 7],
    ['县级教育部门', 7],
    ['县级其他部门', 8],
    ['地级教育部门', 5],
    ['地级其他部门', 6],
    ['省级教育部门', 3],
    ['省级其他部门', 4],
    ['中央教育部门', 1],
    ['中央其他部门', 2],
    ['地方企业', 9],
    ['教育部门', 7],
  ])('%s is code %d', (words, code) => {
    expect(readOwnership(words)).toBe(code);
  });

  it.each(['', '不详', '11', '0'])('%j is unknown', (words) => {
    expect(readOwnership(words)).toBeNull();
  });
});

it('是否计校数 is no for 0, 否 and their kind only', () => {
  expect([0, '0', '否', false, ' 否 '].map(isNotCounted)).toEqual([true, true, true, true, true]);
  expect([1, '1', '是', null, '', true].map((cell) => isNotCounted(cell)).includes(true)).toBe(
    false,
  );
});

it('乡村 is told by word or code', () => {
  expect(['乡村', '农村', '210', '220 村庄'].every(isRural)).toBe(true);
  expect([null, '镇区', '城区', '111', '非农村'].some(isRural)).toBe(false);
});
