/** Rows of a list and what a user wrote beside them, found again by their keys. */
import { carryRows, straysTaken } from '../../../src/sheets/page/carried';

const rows = (...keys: readonly string[]) => keys.map((key, at) => ({ key, at }));
const found = (carried: { readonly byWanted: readonly ({ at: number } | null)[] }) =>
  carried.byWanted.map((row) => row?.at ?? null);

it('a row is found wherever it stands now', () => {
  expect(found(carryRows([['b'], ['a']], rows('a', 'b')))).toEqual([1, 0]);
});

it('a school that got a code is still found by its name', () => {
  const carried = carryRows(
    [
      ['2101', '第一小学'],
      ['2102', '第二小学'],
    ],
    rows('第二小学', '2101'),
  );
  expect(found(carried)).toEqual([1, 0]);
});

it('its own key goes before another’s second', () => {
  const carried = carryRows([['x', '同名'], ['同名']], rows('同名'));
  expect(found(carried)).toEqual([null, 0]);
});

it('rows of one key are given out in their order, and each once', () => {
  const carried = carryRows([['同名'], ['同名'], ['同名']], rows('同名', '同名'));
  expect(found(carried)).toEqual([0, 1, null]);
});

it('what nothing answers to is left over', () => {
  expect(carryRows([['a']], rows('a', 'b')).unmatched).toEqual([{ key: 'b', at: 1 }]);
});

it('where nothing else fits, near is enough', () => {
  const near = (key: string) => key.replace(/@.*$/, '');
  expect(found(carryRows([['rule']], rows('rule@小学'), near))).toEqual([0]);
});

describe('rows that are not ours', () => {
  const old = { row: 0, column: 0, rows: 5, columns: 3 };
  const stray = (at: number) => ({ at, row: ['甲'] });

  it('are taken in from inside the list', () => {
    expect(straysTaken([stray(3)], old, () => 5)).toEqual([stray(3)]);
  });

  it('are left below it as long as the list does not reach them', () => {
    expect(straysTaken([stray(5)], old, () => 5)).toEqual([]);
    expect(straysTaken([stray(5)], old, () => 6)).toEqual([stray(5)]);
  });

  it('are taken in where taking in others makes the list reach them', () => {
    const strays = [stray(5), stray(7), stray(20)];
    const rowsWith = (count: number) => 6 + (count === 0 ? 0 : count + 2);
    expect(straysTaken(strays, old, rowsWith)).toEqual([stray(5), stray(7)]);
  });
});
