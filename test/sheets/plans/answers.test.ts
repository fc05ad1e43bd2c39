/** Cells in which we propose and the user decides, on one sheet and on two. */
import {
  marksText,
  nothing,
  proposed,
  readMarks,
  settle,
  wrote,
  type Answer,
  type Settled,
} from '../../../src/sheets/plans/answers';
import type { Content } from '../../../src/sheets/plan';

/** The cell on the next run, with what somebody wrote over it. */
const then = ({ text, mark }: Settled, over: Content = text): Answer => ({ text: over, mark });
const user = (text: string): Answer => then(settle({ text, mark: null }, null, null));

describe('a cell on one sheet', () => {
  it('has the proposal until the user writes', () => {
    expect(settle(nothing, null, '购置2台').text).toBe('购置2台');
  });

  it('has a new proposal where nobody touched the old one', () => {
    const first = settle(nothing, null, '购置2台');
    expect(settle(then(first), null, '购置3台').text).toBe('购置3台');
    expect(settle(then(first), null, null).text).toBeNull();
  });

  it('keeps what the user wrote whatever is proposed', () => {
    const first = settle(nothing, null, '购置2台');
    const second = settle(then(first, '由中心校调剂'), null, '购置3台');
    expect(second.text).toBe('由中心校调剂');
    expect(settle(then(second), null, '购置4台')).toEqual(second);
  });

  it('keeps a proposal that the user changed by one character', () => {
    const first = settle(nothing, null, '购置2台');
    expect(settle(then(first, '购置2台。'), null, '购置3台').text).toBe('购置2台。');
  });

  it('has the proposal again where the user emptied it', () => {
    const written = user('由中心校调剂');
    expect(settle({ ...written, text: null }, null, '购置3台').text).toBe('购置3台');
  });

  it('takes numbers as they are', () => {
    const second = settle({ text: 46022, mark: null }, null, null);
    expect(second.text).toBe(46022);
    expect(settle(then(second), null, null)).toEqual(second);
  });

  it('tells a proposal from what the user wrote', () => {
    const first = settle(nothing, null, '购置2台');
    expect([wrote(then(first)), proposed(then(first))]).toEqual([null, '购置2台']);
    expect([wrote(user('甲')), proposed(user('甲'))]).toEqual(['甲', null]);
  });
});

describe('the same cell on two sheets', () => {
  it('gets what the user wrote on the other', () => {
    const both = settle(nothing, nothing, '购置2台');
    expect(settle(then(both), then(both, '调剂'), '购置2台').text).toBe('调剂');
  });

  it('follows a change of what both held', () => {
    const agreed = user('甲');
    expect(settle(agreed, { ...agreed, text: '乙' }, null).text).toBe('乙');
    expect(settle({ ...agreed, text: '乙' }, agreed, null).text).toBe('乙');
  });

  it('keeps its own where both were changed, and goes on keeping it', () => {
    const agreed = user('甲');
    const left: Answer = { ...agreed, text: '乙' };
    const right: Answer = { ...agreed, text: '丙' };
    const settledLeft = settle(left, right, null);
    const settledRight = settle(right, left, null);
    expect([settledLeft.text, settledRight.text]).toEqual(['乙', '丙']);
    expect(settle(then(settledLeft), then(settledRight), null)).toEqual(settledLeft);
    expect(settle(then(settledLeft), then(settledRight, '丁'), null).text).toBe('乙');
  });

  it('does not lose a text by being emptied on one of them', () => {
    const agreed = user('甲');
    expect(settle({ ...agreed, text: null }, agreed, '购置2台').text).toBe('甲');
    expect(settle(agreed, { ...agreed, text: null }, '购置2台').text).toBe('甲');
  });
});

it('marks go through a hidden cell', () => {
  const marks = [
    ['solution', settle(nothing, null, '购置2台').mark],
    ['unit', user('教育局').mark],
    ['deadline', null],
  ] as const;
  const read = readMarks(marksText(marks));
  expect([...read]).toEqual(marks.slice(0, 2));
});

it('a cell of marks that somebody wrote over is no mark', () => {
  expect(readMarks('甲=乙;solution=x1').size).toBe(0);
  expect(readMarks(12).size).toBe(0);
});
