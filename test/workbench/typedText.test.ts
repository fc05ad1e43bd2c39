/** What typed texts become, and what editing a cell begins with. */
import { textToEdit, readTyped, type TypedText } from '../../src/workbench/typedText';

const content = (value: number | string | boolean | null): TypedText => ({
  kind: 'content',
  content: value,
});

describe('a typed text', () => {
  it.each([
    ['12', 12],
    [' 12.50 ', 12.5],
    ['-3', -3],
    ['1,234.5', 1234.5],
    ['1,23', '1,23'],
    ['１２３', 123],
    ['12%', 0.12],
    ['0.7%', 0.007],
    ['¥1,200', 1200],
    ['1e3', 1000],
    ['.5', 0.5],
    ['true', true],
    ['', null],
    ['   ', null],
    ['一小', '一小'],
    ["'007", '007'],
    ["'=A1", '=A1'],
    ['2024/3/1', '2024/3/1'],
    ['12人', '12人'],
  ])('%j is %j', (text, value) => {
    expect(readTyped(text, 'General')).toEqual(content(value));
  });

  it('stays a text in a cell that is formatted as text', () => {
    expect(readTyped('007', '@')).toEqual(content('007'));
  });

  it.each([
    ['2024/3/1', 45352],
    ['2024-03-01', 45352],
    ['2024年3月', 45352],
    ['2024/2/30', '2024/2/30'],
    ['2024', 2024],
  ])('%j is a day in a cell that shows days', (text, value) => {
    expect(readTyped(text, 'yyyy/m/d')).toEqual(content(value));
  });

  it.each(['=A1+1', ' =1', '＝SUM(A1)'])('%j is a formula, which is not taken here', (text) => {
    expect(readTyped(text, 'General')).toEqual({ kind: 'formula' });
  });
});

describe('editing a cell', () => {
  it.each([
    [12.3456789, 'General'],
    [0.5, '0%'],
    ['一小', 'General'],
    ['007', 'General'],
    ['=A1', 'General'],
    ['12%', 'General'],
    ["'x", 'General'],
    [true, 'General'],
    [null, 'General'],
  ])('and typing the same again leaves %j as it is', (value, format) => {
    expect(readTyped(textToEdit(value, null, format, ''), format)).toEqual(content(value));
  });

  it('shows a formula with its sign, an error by its name, a day as a day', () => {
    expect(textToEdit(3, 'A1+2', 'General', '3')).toBe('=A1+2');
    expect(textToEdit({ error: '#N/A' }, null, 'General', '#N/A')).toBe('#N/A');
    expect(textToEdit(45352, null, 'yyyy/m/d', '2024/3/1')).toBe('2024/3/1');
    expect(textToEdit(45352, null, '0', '45352')).toBe('45352');
  });
});
