/** How high rows are made for their texts, and when they are fitted again. */
import { linesOf, rowHeights } from '../../../src/sheets/page/rowHeights';
import type { Role } from '../../../src/sheets/plan';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { type as typeIn } from '../../support/editing';
import { primarySheet, run, school, workbook } from './county';

const one = (text: string | number, role: Role, width = 10) =>
  rowHeights(
    { formats: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, role }], widths: [width] },
    [[text]],
  )[0];

describe('a row', () => {
  it('is never lower than an empty one', () => {
    expect(rowHeights({ formats: [], widths: [] }, [[null, 'x'], []])).toEqual([15, 15]);
    expect(one('短', 'text')).toBe(15);
  });

  it('has room for every line of a wrapped text, a Chinese character counting two', () => {
    expect(linesOf('生均体育', 9)).toBe(1);
    expect(linesOf('生均体育场', 9)).toBe(2);
    expect(linesOf('甲\n乙\n\n丙', 9)).toBe(4);
    expect(one('甲小学\n乙小学\n丙小学', 'note')).toBe(43);
  });

  it('breaks other text between words, and only a word that no line holds within', () => {
    expect(linesOf('seven letter words', 8)).toBe(3);
    expect(linesOf('a'.repeat(30), 11)).toBe(3);
  });

  it('takes text that does not wrap, and numbers, as one line of their size', () => {
    expect(one('一句很长很长很长很长的结论', 'statement')).toBe(15);
    expect(one(12345678901234, 'number', 4)).toBe(15);
    expect(one('标题', 'title')).toBe(21);
  });

  it('is as high as its highest cell, and no higher than Excel allows', () => {
    expect(one('长'.repeat(5000), 'entry')).toBe(409);
    const area = { row: 0, column: 0, rows: 1, columns: 2 };
    const heights = rowHeights({ formats: [{ area, role: 'text' }], widths: [9, 5] }, [
      ['生均体育', '生均体育'],
    ]);
    expect(heights).toEqual([29]);
  });

  it('goes by the last format that covers a cell', () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const formats = [
      { area, role: 'text' as const },
      { area, role: 'status' as const },
    ];
    expect(rowHeights({ formats, widths: [4] }, [['✓✓✓✓✓✓✓✓']])).toEqual([15]);
  });
});

describe('rows are fitted', () => {
  const county = workbook(
    primarySheet([school('甲小学'), school('乙小学'), school('丙小学', { 网络多媒体教室数: 99 })]),
  );
  const first = run(county);
  const fitted = (snapshot: Snapshot) =>
    run(snapshot).operations.flatMap((one) => (one.kind === 'fitRows' ? [one] : []));

  it('once for every page that is made, and never on a sheet of the county', () => {
    const sheets = first.operations.flatMap((one) => (one.kind === 'fitRows' ? [one.sheet] : []));
    expect(sheets).toEqual(['均衡_优质_差异系数', '均衡_数据核查', '均衡_设置']);
  });

  it('not again while the texts need no other height', () => {
    expect(fitted(first.after)).toEqual([]);
    const other = typeIn(first.after, '小学', 3, 7, 11);
    expect(fitted(run(other).after)).toEqual([]);
  });

  it('again when a text needs more lines than before', () => {
    const page = '均衡_优质_差异系数';
    const shorter = typeIn(first.after, page, 12, 10, null);
    expect(fitted(shorter).map(({ sheet }) => sheet)).toEqual([page]);
    expect(fitted(run(shorter).after)).toEqual([]);
  });
});
