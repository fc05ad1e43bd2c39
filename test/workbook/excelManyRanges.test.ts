/** An Excel that refuses several ranges of a sheet at once is asked for each by itself. */
import type { Plan } from '../../src/sheets/plan';
import { appearance, block, county, failureOf, firstRun, laterRun, page } from './excelFixture';

/** Looks of places that lie apart, which go together where they can. */
function apart(plan: Plan): Plan {
  return {
    ...plan,
    operations: [
      ...plan.operations,
      { kind: 'format', sheet: page, area: block(0, 0, 1, 2), role: 'header' },
      { kind: 'format', sheet: page, area: block(4, 0, 1, 2), role: 'header' },
      { kind: 'columns', sheet: page, column: 0, widths: [12, 30, 12] },
      { kind: 'rowHeights', sheet: page, row: 0, heights: [20, 30, 20] },
    ],
  };
}

function written(refusing: boolean) {
  const made = county(3);
  if (refusing) made.excel.refuse('getRanges');
  return made;
}

it('writes the same, and goes back with one undo', async () => {
  const usual = written(false);
  await usual.port.apply(apart(firstRun(3)));
  const wanted = appearance(usual.excel);

  const { excel, port } = written(true);
  const before = appearance(excel);
  const restoring: boolean[] = [];
  const undo = await port.apply(apart(firstRun(3)), { onRestore: () => restoring.push(true) });
  const { sheets } = appearance(excel);
  expect(sheets).toEqual(wanted.sheets);
  expect(restoring).toEqual([true]);
  expect(excel.eventsOn()).toBe(true);
  expect(await port.undo(undo)).toEqual({ kept: [] });
  expect(appearance(excel)).toEqual(before);
});

it('is not asked for it again', async () => {
  const { excel, port } = written(true);
  await port.apply(apart(firstRun(3)));
  const restoring: boolean[] = [];
  const first = appearance(excel);
  const undo = await port.apply(apart(laterRun(3, 0.9)), { onRestore: () => restoring.push(true) });
  expect(restoring).toEqual([]);
  expect(await port.undo(undo)).toEqual({ kept: [] });
  expect(appearance(excel)).toEqual(first);
});

it('another refusal is told as before, and nothing is tried twice', async () => {
  const { excel, port } = written(false);
  const before = appearance(excel);
  excel.refuse('charts.add');
  const restoring: boolean[] = [];
  const onRestore = () => restoring.push(true);
  const { failure } = await failureOf(port.apply(apart(firstRun(3)), { onRestore }));
  expect(failure.kind).toBe('host');
  expect(restoring).toEqual([true]);
  expect(appearance(excel)).toEqual(before);
});
