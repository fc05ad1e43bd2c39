/** What a probe saw beside what is expected of it. */
import { compareProbe } from '../../src/selftest/compareProbe';
import type { Expected, Observed } from '../../src/selftest/probes';

const compared = (expected: Expected, observed: Observed) =>
  compareProbe('values', expected, { kind: 'seen', observed });

it.each<[string, Expected, Observed]>([
  ['the same', { a: 1, b: ['x', null, true] }, { a: 1, b: ['x', null, true] }],
  ['one of several', { a: { among: ['Manual', 'Automatic'] } }, { a: 'Automatic' }],
  ['nearly a number', { a: { near: 98.25, within: 3 } }, { a: 97 }],
  ['anything, to be told', { a: 'told' }, { a: 'ItemAlreadyExists' }],
  ['a number but for its last bits', { a: 0.3 }, { a: 0.1 + 0.2 }],
  ['more than was asked for', { a: 1 }, { a: 1, b: 2 }],
])('%s is as expected', (_, expected, observed) => {
  expect(compared(expected, observed)).toMatchObject({ state: 'same', differences: [] });
});

it.each<[string, Expected, Observed, unknown]>([
  ['another value', { a: 1 }, { a: '1' }, { what: 'a', expected: 1, observed: '1' }],
  ['another cell', { a: [1, 2] }, { a: [1, 3] }, { expected: [1, 2], observed: [1, 3] }],
  ['none of several', { a: { among: ['x'] } }, { a: 'y' }, { expected: ['x'], observed: 'y' }],
  ['a number too far', { a: { near: 1, within: 0.5 } }, { a: 2 }, { expected: 1, observed: 2 }],
  ['nothing at all', { a: 'told' }, {}, { observed: null }],
])('%s is a difference', (_, expected, observed, difference) => {
  const { state, differences } = compared(expected, observed);
  expect(state).toBe('different');
  expect(differences).toMatchObject([difference]);
});

it('a probe that failed is different, with what it saw before', () => {
  const error = { code: 'GeneralException', member: 'Range.values' };
  const result = compareProbe(
    'values',
    { a: 1, b: 2, c: 3 },
    { kind: 'failed', error, observed: { a: 1, b: 3 } },
  );
  expect(result).toMatchObject({ state: 'different', error, observed: { a: 1, b: 3 } });
  expect(result.differences).toEqual([{ what: 'b', expected: 2, observed: 3 }]);
});

it.each(['skipped', 'cancelled'] as const)('a probe that was %s saw nothing', (kind) => {
  expect(compareProbe('values', { a: 1 }, { kind })).toMatchObject({ state: kind, observed: {} });
});

it('long texts end', () => {
  expect(compared({ a: 'x' }, { a: 'y'.repeat(500) }).observed).toEqual({ a: 'y'.repeat(80) });
});
