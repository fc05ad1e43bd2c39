/** The pane prints what Excel shows for the same number. */
import fc from 'fast-check';
import { standardOf } from '../../src/standards/standards';
import {
  printedCv,
  printedLack,
  printedLimit,
  printedShare,
  printedSurplus,
  printedValue,
  unroundedText,
} from '../../src/taskpane/printedFigures';

it('halves are rounded away from zero, as on the sheet', () => {
  const standard = standardOf('quality-2017');
  const [indicator] = standard.indicators;
  if (!indicator) throw new Error('no indicator');
  expect(printedValue(1.005, indicator)).toEqual({ text: '1.01', unrounded: '1.005' });
  expect(printedCv(0.4445, standard).text).toBe('0.445');
  expect(printedShare(0.285)).toBe('29');
});

it('a limit is printed as the regulation writes it, and a province’s as the province does', () => {
  expect([0.5, 0.45, 0.455, 7.5, 2000].map(printedLimit)).toEqual([
    '0.50',
    '0.45',
    '0.455',
    '7.5',
    '2000',
  ]);
});

it('an unrounded number shows what it says and nothing that binary fractions leave', () => {
  expect(unroundedText(0.1 + 0.2)).toBe('0.3');
  expect(unroundedText(8.2 - 3.7)).toBe('4.5');
  expect(unroundedText(1.1 * 210)).toBe('231');
  expect(unroundedText(0.501787)).toBe('0.501787');
  expect(unroundedText(1 / 3)).toBe('0.333333333333');
  expect(unroundedText(1_876_600)).toBe('1876600');
});

describe('what is lacking', () => {
  it('is printed as the forms count it: ㎡ and 万元 with two decimals, the rest whole', () => {
    expect(printedLack(3, 'people')).toBe('3');
    expect(printedLack(12, 'rooms')).toBe('12');
    expect(printedLack(1570, 'books')).toBe('1570');
    expect(printedLack(824.5, 'squareMetres')).toBe('824.50');
    expect(printedLack(1_876_600, 'yuan')).toBe('187.66');
  });

  it('is rounded up, so that what is printed suffices; what is beyond is rounded down', () => {
    expect(printedLack(100 / 3, 'squareMetres')).toBe('33.34');
    expect(printedLack(0.001, 'squareMetres')).toBe('0.01');
    expect(printedLack(1, 'yuan')).toBe('0.01');
    expect(printedSurplus(200 / 3, 'squareMetres')).toBe('66.66');
    expect(printedSurplus(12_399, 'yuan')).toBe('1.23');
  });

  it('is not rounded up by what binary fractions leave', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        const exact = (hundredths / 100).toFixed(2);
        expect(printedLack(hundredths / 100, 'squareMetres')).toBe(exact);
        expect(printedSurplus(hundredths / 100, 'squareMetres')).toBe(exact);
      }),
    );
  });
});
