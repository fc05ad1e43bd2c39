/**
 * Totals that no word tells (workbook.md, "total, by numbers"): only sums and means over at least two
 * schools prove one, over at least four columns that say something, 80 % of them equal; with fewer, or
 * with a code, a type or an owner, the row is asked about, and only where all agree.
 */
import type { CellValue } from '../../../src/county/cell';
import type { FieldId } from '../../../src/county/fields';
import { classified, kindsOf } from '../../support/rowKinds';

type Row = readonly CellValue[];

const of = (...fields: readonly FieldId[]) => fields.map((field) => ({ field }));
const plain = of('name', 'students', 'classes', 'teachers', 'books', 'computers');
const a: Row = ['甲村小学', 120, 6, 10, 2000, 31];
const b: Row = ['乙村小学', 340, 8, 25, 5300, 42];
const c: Row = ['丙村小学', 560, 14, 41, 9100, 77];
const d: Row = ['丁村小学', 210, 7, 16, 3300, 38];

function plus(...rows: readonly Row[]): number[] {
  return [1, 2, 3, 4, 5].map((at) => rows.reduce((sum, row) => sum + Number(row[at]), 0));
}

const named = (name: string | null, numbers: readonly CellValue[]): Row => [name, ...numbers];
const kinds = (...rows: readonly Row[]) => kindsOf(plain, rows);

describe('a sum', () => {
  it.each([null, '青石镇', '王家湾', '农村小学', '××县教育局'])(
    'proves %s a total below its schools',
    (name) => {
      expect(kinds(a, b, c, named(name, plus(a, b, c)))[3]).toBe('total');
    },
  );

  it('proves it above its schools, and in the middle of the table', () => {
    expect(kinds(named('青石镇', plus(a, b)), a, b, named('白河乡', plus(c, d)), c, d)).toEqual([
      'total', 'school', 'school', 'total', 'school', 'school',
    ]); // prettier-ignore
  });

  it('runs to the next line; totals are never summed', () => {
    const rows = kinds(
      a,
      b,
      named('青石镇', plus(a, b)),
      c,
      d,
      named('白河乡', plus(c, d)),
      named(null, plus(a, b, c, d)),
    );
    expect(rows.filter((kind) => kind === 'total')).toHaveLength(3);
  });

  it('over one school proves nothing', () => {
    expect(kinds(a, named('戊村小学', plus(b)), b)).toEqual(['school', 'school', 'school']);
  });

  it('may be off in one column of five, not in two', () => {
    const [s = 0, k = 0, t = 0, books = 0, computers = 0] = plus(a, b, c);
    expect(kinds(a, b, c, named(null, [s + 9, k, t, books, computers]))[3]).toBe('total');
    expect(kinds(a, b, c, named(null, [s + 9, k + 9, t, books, computers]))[3]).toBe('unexplained');
  });

  it('needs four columns; with three it is asked about', () => {
    const few = of('name', 'students', 'classes', 'teachers');
    const rows = [a, b, c, named(null, plus(a, b, c))].map((row) => row.slice(0, 4));
    expect(classified(few, rows)[3]).toMatchObject({ kind: 'unexplained' });
    const school = [a, b, c, named('戊村小学', plus(a, b, c))].map((row) => row.slice(0, 4));
    expect(classified(few, school)[3]).toMatchObject({
      kind: 'unexplained',
      question: 'likeTotal',
    });
  });

  it('is no evidence in columns that are the same in all schools, or 0', () => {
    const same = [a, b, c].map((row) => [...row.slice(0, 3), 5, 0, 0]);
    const total = named('戊村小学', [1020, 28, 5, 0, 0]);
    expect(kindsOf(plain, [...same, total])[3]).toBe('school');
  });

  it('counts texts that show a number', () => {
    expect(
      kinds(a, b, ['丙村小学', '５６０', '14', '41', '9,100', '77'], named(null, plus(a, b, c)))[3],
    ).toBe('total');
  });

  it('is equal within half a unit of the last typed digit', () => {
    const areas = of('name', 'students', 'teachingArea', 'sportsGroundArea', 'equipmentValue');
    const rows: readonly Row[] = [
      ['甲村小学', 120, 700.25, 1200.4, 33.333],
      ['乙村小学', 340, 2000.25, 3100.4, 66.666],
      [null, 460, 2700.5, 4300.8, 100],
    ];
    expect(kindsOf(areas, rows)[2]).toBe('total');
    expect(kindsOf(areas, [...rows.slice(0, 2), [null, 460, 2702, 4302, 100]])[2]).toBe(
      'unexplained',
    );
  });

  it('is asked about with a type, an owner or a code that no school’s name goes with', () => {
    const columns = of(
      'code',
      'name',
      'type',
      'ownership',
      'students',
      'classes',
      'teachers',
      'books',
    );
    const full = [a, b, c].map(([name, ...numbers], at) => [
      `213300000${at}`,
      name ?? null,
      '小学',
      '公办',
      ...numbers.slice(0, 4),
    ]);
    const sum = plus(a, b, c).slice(0, 4);
    for (const front of [
      [null, '戊村小学', '小学', null],
      [null, '戊村小学', null, '公办'],
      ['5301000000', '××县', null, null],
    ]) {
      expect(classified(columns, [...full, [...front, ...sum]])[3]).toMatchObject({
        question: 'likeTotal',
      });
    }
    const school = ['2133000009', '戊村小学', '小学', '公办', ...sum];
    expect(classified(columns, [...full, school])[3]?.kind).toBe('school');
  });

  it('makes a centre school over its schools a question, wherever they end', () => {
    for (const name of ['青石中心校', '青石中心学校', '青石教育集团']) {
      const rows = classified(plain, [named(name, plus(a, b)), a, b, c]);
      expect(rows.map(({ kind }) => kind)).toEqual([
        rows[0]?.kind === 'total' ? 'total' : 'unexplained', 'school', 'school', 'school',
      ]); // prettier-ignore
    }
  });
});

describe('a mean', () => {
  it('over at least two schools proves a total where the pupils agree', () => {
    const mean = plus(a, b, c).map((sum) => Number((sum / 3).toFixed(2)));
    expect(kinds(a, b, c, named(null, mean))[3]).toBe('total');
    expect(kinds(a, b, c, named('戊村小学', mean))[3]).not.toBe('total');
  });
});

describe('what proves nothing', () => {
  it('is the greatest or least of each column', () => {
    expect(kinds(a, b, c, named('戊村小学', [560, 14, 41, 9100, 77]))[3]).toBe('school');
    expect(kinds(a, b, c, named(null, [120, 6, 10, 2000, 31]))[3]).toBe('unexplained');
  });
});

describe('of two rows with equal numbers', () => {
  it('the one without a school’s name is the total', () => {
    expect(kinds(named('青石镇', plus(a)), a, b, c)).toEqual([
      'total',
      'school',
      'school',
      'school',
    ]);
    expect(kinds(a, named(null, plus(a)), b, c)).toEqual(['school', 'total', 'school', 'school']);
  });

  it('two schools’ names stay two schools', () => {
    expect(kinds(a, named('戊村小学', plus(a)), b)).toEqual(['school', 'school', 'school']);
  });
});

describe('a township', () => {
  it('near the sum of its schools is a stale total, and says so', () => {
    const stale = plus(a, b).map((value) => Math.round(value * 1.07));
    const [line] = classified(plain, [named('青石镇', stale), a, b]);
    expect(line).toMatchObject({ kind: 'total', sums: true });
    expect(line?.difference).not.toBeNull();
  });

  it('far from it is asked about', () => {
    expect(classified(plain, [named('青石镇', [90, 3, 5, 700, 9]), a, b])[0]).toMatchObject({
      question: 'scopeOrSchool',
    });
  });
});

describe('over one school', () => {
  it('a township near its only school is no total of it', () => {
    const close = plus(a).map((value) => Math.round(value * 1.07));
    const [line] = classified(plain, [named('青石镇', close), a, named('小计', plus(a)), b, c]);
    expect(line).toMatchObject({ kind: 'unexplained', question: 'scopeOrSchool' });
  });

  it('no sum is looked for between two lines', () => {
    const rows = kinds(['城区', null], a, named('戊村小学', plus(a)), ['农村', null], b, c);
    expect(rows).toEqual(['group', 'school', 'school', 'group', 'school', 'school']);
  });
});

describe('what is no evidence', () => {
  const four = of('name', 'students', 'classes', 'teachers', 'books');

  it('is a column that is the same in all schools, though the row adds it up', () => {
    const same = (row: Row, books: number): Row => [...row.slice(0, 4), books];
    const schools = [a, b, c].map((row) => same(row, 1));
    const total = same(named(null, plus(a, b, c)), 3);
    expect(classified(four, [...schools, total])[3]?.question).toBe('unnamed');
    const other = [same(a, 1), same(b, 1), same(c, 2)];
    expect(kindsOf(four, [...other, same(total, 4)])[3]).toBe('total');
  });

  it('is a column that only one of the schools fills', () => {
    const rows = [a, b, c].map((row, at) => [...row.slice(0, 4), at === 1 ? 300 : 0]);
    const total = [...named(null, plus(a, b, c)).slice(0, 4), 300];
    expect(kindsOf(four, [...rows, total])[3]).toBe('unexplained');
  });

  it('are three of four columns', () => {
    const [s = 0, k = 0, t = 0, books = 0] = plus(a, b, c);
    const rows = [a, b, c].map((row) => row.slice(0, 5));
    expect(kindsOf(four, [...rows, [null, s + 9, k, t, books]])[3]).toBe('unexplained');
    expect(kindsOf(four, [...rows, [null, s, k, t, books]])[3]).toBe('total');
  });

  it('is a row without a name that has an owner: it is asked about', () => {
    const columns = of('name', 'ownership', 'students', 'classes', 'teachers', 'books');
    const owned = (row: Row): Row => [row[0] ?? null, '公办', ...row.slice(1, 5)];
    const rows = [a, b, c, named(null, plus(a, b, c))].map(owned);
    expect(classified(columns, rows)[3]?.question).toBe('unnamed');
  });
});

describe('a total of the whole table', () => {
  const sum = plus(a, b, c, d);
  const mean = sum.map((value) => value / 4);

  it('is proved in the middle of its schools, by the sum and by the mean', () => {
    expect(kinds(a, b, named(null, sum), c, d)[2]).toBe('total');
    expect(kinds(a, b, named(null, mean), c, d)[2]).toBe('total');
  });

  it('is asked about there under a school’s name, with a type and all agreeing', () => {
    const columns = of('name', 'type', 'students', 'classes', 'teachers', 'books');
    const typed = (row: Row): Row => [row[0] ?? null, '小学', ...row.slice(1, 5)];
    const rows = [a, b, named('戊村小学', sum), c, d].map(typed);
    expect(classified(columns, rows)[2]?.question).toBe('likeTotal');
  });

  it('is none over a single other school', () => {
    expect(kinds(named('王家湾', plus(a)), ['城区', null], a)[0]).not.toBe('total');
  });
});

describe('a mean whose pupils do not agree', () => {
  const mean = plus(a, b, c).map((sum) => Number((sum / 3).toFixed(2)));

  it('proves nothing', () => {
    const [pupils = 0, ...rest] = mean;
    expect(kinds(a, b, c, named(null, [pupils + 9, ...rest]))[3]).toBe('unexplained');
    expect(kinds(a, b, named(null, [pupils + 9, ...rest]), c)[2]).toBe('unexplained');
  });

  it('proves nothing either where all schools have the same pupils', () => {
    const same = (row: Row): Row => [row[0] ?? null, 100, ...row.slice(2)];
    const row = same(named(null, mean));
    expect(kinds(same(a), same(b), same(c), row)[3]).toBe('unexplained');
    expect(kinds(same(a), same(b), row, same(c))[2]).toBe('unexplained');
  });
});

describe('how near a township comes', () => {
  const off = (share: number) => plus(a, b).map((value) => Math.round(value * share));

  it('within a quarter it is a stale total, beyond it is asked about', () => {
    expect(kinds(named('青石镇', off(1.2)), a, b)[0]).toBe('total');
    expect(kinds(named('青石镇', off(1.3)), a, b)[0]).toBe('unexplained');
  });

  it('a scope that may be a school is asked about, however near', () => {
    expect(classified(plain, [named('农村小学', off(1.07)), a, b])[0]?.question).toBe(
      'scopeOrSchool',
    );
  });
});
