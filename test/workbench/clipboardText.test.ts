import fc from 'fast-check';
import { cellsFromText, textFromCells } from '../../src/workbench/clipboardText';

describe('cells on the clipboard', () => {
  it('are lines and tabs, with or without an end of the last line', () => {
    expect(cellsFromText('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cellsFromText('a\tb\nc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cellsFromText('5')).toEqual([['5']]);
    expect(cellsFromText('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  it('may hold line breaks and quotes', () => {
    expect(cellsFromText('"两\n行"\t"说""好"""\nx\t"不完')).toEqual([
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
    fc.assert(
      fc.property(rows, (cells) => expect(cellsFromText(textFromCells(cells))).toEqual(cells)),
    );
  });
});
