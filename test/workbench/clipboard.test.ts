import fc from 'fast-check';
import { cellsOf, textOf } from '../../src/workbench/clipboard';

describe('cells on the clipboard', () => {
  it('are lines and tabs, with or without an end of the last line', () => {
    expect(cellsOf('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cellsOf('a\tb\nc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cellsOf('5')).toEqual([['5']]);
    expect(cellsOf('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  it('may hold line breaks and quotes', () => {
    expect(cellsOf('"两\n行"\t"说""好"""\nx\t"不完')).toEqual([
      ['两\n行', '说"好"'],
      ['x', '"不完'],
    ]);
  });

  it('come back as they went', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', '小') });
    const rows = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([columns, count]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: count,
          maxLength: count,
        }),
      );
    fc.assert(fc.property(rows, (cells) => expect(cellsOf(textOf(cells))).toEqual(cells)));
  });
});
