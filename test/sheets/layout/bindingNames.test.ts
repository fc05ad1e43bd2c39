/** The names by which a binding lasts, as a run writes them: made, moved, mended and taken away. */
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { withNames, type NameOverlay } from '../../../src/sheets/binding/corrections';
import { layOut } from '../../../src/sheets/layout/layOut';
import { proveOwnership } from '../../../src/sheets/ownership';
import type { Operation } from '../../../src/sheets/plan';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { applyToSnapshot } from '../../support/planOnSnapshot';
import { assessed, place, primarySheet, school, wordsIn, workbook } from './county';

const county = workbook(primarySheet([school('甲'), school('乙'), school('丙')]));

function run(snapshot: Snapshot, corrections: NameOverlay = new Map()) {
  const binding = bindWorkbook(withNames(snapshot, corrections), defaultSettings);
  const { plan } = layOut({
    snapshot,
    binding,
    corrections,
    assessment: assessed(snapshot, defaultSettings, binding),
    settings: defaultSettings,
    words: wordsIn('zh-CN'),
  });
  expect(proveOwnership(plan, snapshot)).toEqual([]);
  return { operations: plan.operations, after: applyToSnapshot(plan, snapshot) };
}

const namesIn = (operations: readonly Operation[]) =>
  operations.flatMap((one) =>
    one.kind === 'removeName' || (one.kind === 'name' && /^均衡_小学_/.test(one.name))
      ? [`${one.kind} ${one.name}`]
      : [],
  );

const over = (column: number) => ({ sheet: '小学', row: 3, column, rows: 3, columns: 1 });

it('are made once: a second run has none to write', () => {
  const first = run(county);
  expect(namesIn(first.operations)).toHaveLength(14);
  expect(namesIn(run(first.after).operations)).toEqual([]);
});

it('are pointed elsewhere where a correction says so, and then stay', () => {
  const { after } = run(county);
  const corrections: NameOverlay = new Map([['均衡_小学_运动场地面积', over(13)]]);
  const moved = run(after, corrections);
  expect(namesIn(moved.operations)).toContain('name 均衡_小学_运动场地面积');
  expect(place(moved.after, '均衡_小学_运动场地面积')).toBe("'小学'!$N$4:$N$6");
  expect(namesIn(run(moved.after).operations)).toEqual([]);
});

it('are taken away where a correction drops them, once', () => {
  const { after } = run(county);
  const silent = after.names.map((one) =>
    one.name === '均衡_小学_县级及以上骨干教师数' ? { ...one, name: '均衡_小学_绿化面积' } : one,
  );
  const corrections: NameOverlay = new Map([['均衡_小学_绿化面积', null]]);
  const dropped = run({ ...after, names: silent }, corrections);
  expect(namesIn(dropped.operations)).toContain('removeName 均衡_小学_绿化面积');
  expect(place(dropped.after, '均衡_小学_绿化面积')).toBeNull();
  expect(namesIn(run(dropped.after, corrections).operations)).toEqual([]);
});

it('that are dropped but found again by the header are kept in place', () => {
  const { after } = run(county);
  const corrections: NameOverlay = new Map([['均衡_小学_在校生数', null]]);
  expect(namesIn(run(after, corrections).operations)).toEqual([]);
});

it.each(['#REF!', "'小学'!$E$4:$E$5"])(
  'that refer to %s are pointed at the column that the header tells',
  (refersTo) => {
    const { after } = run(county);
    const area = refersTo === '#REF!' ? null : { ...over(4), rows: 2 };
    const broken = after.names.map((one) =>
      one.name === '均衡_小学_在校生数' ? { ...one, refersTo, area } : one,
    );
    const mended = run({ ...after, names: broken });
    expect(namesIn(mended.operations)).toEqual(['name 均衡_小学_在校生数']);
    expect(place(mended.after, '均衡_小学_在校生数')).toBe("'小学'!$E$4:$E$6");
  },
);
