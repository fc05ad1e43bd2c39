/** Writes are taken back from the last to the first, as far as they are kept. */
import { createWriteStack } from '../../src/app/writeStack';
import type { Undo } from '../../src/workbook/port';

const before = { corrections: new Map(), remarks: new Map() };

function stackOf(writes: number) {
  const undos = Array.from({ length: writes }, (): Undo => ({ host: 'file' }));
  const taken: number[] = [];
  const stack = createWriteStack({
    undo: (undo) => {
      taken.push(undos.indexOf(undo) + 1);
      return Promise.resolve({ kept: [] });
    },
    foresee: () => Promise.resolve({ kept: [] }),
  });
  return { stack, undos, taken };
}

it('takes back ten writes, the last first, and none before them', async () => {
  const { stack, undos, taken } = stackOf(11);
  for (const undo of undos) stack.push(undo, before);
  while (await stack.takeBack());
  expect(taken).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(stack.isEmpty()).toBe(true);
});

it('takes back what was joined with the write that it was joined to', async () => {
  const { stack, undos, taken } = stackOf(3);
  const [first, second, joined] = undos as [Undo, Undo, Undo];
  stack.push(first, before);
  stack.push(second, before);
  stack.join(joined, before);
  await stack.takeBack();
  expect(taken).toEqual([3, 2]);
  expect(stack.isEmpty()).toBe(false);
});
