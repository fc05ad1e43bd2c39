/** 说明 given in the pane: where it is written, and that pane and sheet agree on whose it is. */
import fc from 'fast-check';
import type { Finding } from '../../../src/county/finding';
import { findingIdentity } from '../../../src/county/findingIdentity';
import { defaultSettings } from '../../../src/county/settings';
import type { LayoutInput } from '../../../src/sheets/layout/input';
import { layOut } from '../../../src/sheets/layout/layOut';
import { layOutRemark, remarksOf } from '../../../src/sheets/layout/remarkWrite';
import { proveOwnership } from '../../../src/sheets/ownership';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { deleteSheet, insert, remove, type as typeIn } from '../../support/editing';
import { applyToSnapshot } from '../../support/planOnSnapshot';
import { assessed, bind, primarySheet, school, valuesOf, wordsIn, workbook } from './county';

const checks = '均衡_数据核查';
const remarkColumn = 10;
const unmatchedHeading = '未匹配(以下说明对应的问题已不存在，保留备查)';

const county = workbook(primarySheet([school('甲小学'), school('乙小学'), school('丙小学')]));

const fraction = finding('fraction', 'H5', '乙小学', { column: '骨干教师数', found: 1.5 });
const gap = finding('gap', 'G4', '甲小学', { column: '图书册数' });
const blank = finding('blank', 'N6', '丙小学', { column: '网络多媒体教室数' });
const all = [fraction, gap, blank];

describe('说明 shown in the pane', () => {
  it('are those on the sheet, beside the findings they were written for', () => {
    const told = write(ran(county, all), fraction, '半天在编');
    expect(remarksOf(all, { snapshot: told })).toEqual(['半天在编', null, null]);
    expect(remarksOf([blank, gap, fraction], { snapshot: told })).toEqual([null, null, '半天在编']);
  });

  it('are there before any sheet stands, and go before what stands on it', () => {
    expect(remarksOf(all, { snapshot: county, newRemarks: given(gap, '已补报') })).toEqual([
      null,
      '已补报',
      null,
    ]);
    const told = write(ran(county, all), gap, '旧的');
    expect(remarksOf(all, { snapshot: told, newRemarks: given(gap, '新的') })[1]).toBe('新的');
    expect(remarksOf(all, { snapshot: told, newRemarks: given(gap, '') })[1]).toBeNull();
  });

  it('are what a user typed on the sheet, also when it is no text', () => {
    const typed = typeIn(ran(county, all), checks, rowOf(ran(county, all), 'G4'), 10, 2024);
    expect(remarksOf(all, { snapshot: typed })[1]).toBe('2024');
  });

  it('are told apart where a finding of the other standard bears the same key', () => {
    const here = finding('fieldNotBound', null, null, fieldParams('图书'), '小学');
    const there = finding('fieldNotBound', null, null, fieldParams('图书'), '初中');
    const twin = finding('duplicateName', 'B4', '甲小学', { other: 'B5' }, '小学');
    const otherTwin = finding('duplicateName', 'B9', '甲小学', { other: 'B10' }, '初中');
    const own = [here, twin];
    const basic = [there, otherTwin];
    const once = ran(county, own, {}, basic);
    const told = write(once, twin, '同名不同校', own, basic);
    expect(
      remarksOf(own, {
        snapshot: told,
        otherFindings: [{ standard: 'basic-2012', findings: basic }],
      }),
    ).toEqual([null, '同名不同校']);
  });
});

describe('a run', () => {
  it('writes a new 说明 beside its finding and leaves the others as they are', () => {
    const told = write(ran(county, all), fraction, '半天在编');
    const after = ran(told, all, { newRemarks: given(gap, '已补报') });
    expect(listed(after)).toEqual({ H5: '半天在编', G4: '已补报', N6: null });
  });

  it('takes a 说明 back, and overrides what stood there', () => {
    const told = write(write(ran(county, all), fraction, '半天在编'), gap, '旧的');
    const newRemarks = new Map([...given(fraction, ''), ...given(gap, '新的')]);
    expect(listed(ran(told, all, { newRemarks }))).toEqual({ H5: null, G4: '新的', N6: null });
  });

  it('brings a new 说明 to its finding though the cell has moved since', () => {
    const moved = { ...fraction, cell: 'H8' };
    const after = ran(county, [moved, gap, blank], { newRemarks: given(fraction, '半天在编') });
    expect(listed(after)).toEqual({ H8: '半天在编', G4: null, N6: null });
  });

  it('keeps a new 说明 whose finding was corrected in the meantime', () => {
    const after = ran(county, [gap, blank], { newRemarks: given(fraction, '半天在编') });
    expect(valuesOf(after, checks).flat()).toEqual(
      expect.arrayContaining([unmatchedHeading, '乙小学', '半天在编']),
    );
    expect(ran(after, [gap, blank])).toEqual(after);
    expect(listed(ran(after, all))).toEqual({ H5: '半天在编', G4: null, N6: null });
  });

  it('has nothing to change after a 说明 was written into its cell', () => {
    const told = write(ran(county, all), gap, '已补报\n两处');
    const plan = layOut(inputOf(told, all)).plan;
    const writes = plan.operations.filter(
      (one) => one.kind !== 'name' && 'sheet' in one && one.sheet === checks,
    );
    expect(writes.map(({ kind }) => kind)).toEqual(['write', 'write']);
    expect(applyToSnapshot(plan, told)).toEqual(told);
  });
});

describe('one 说明', () => {
  const once = ran(county, all);

  it('goes into the one cell beside its finding', () => {
    const plan = layOutRemark(inputOf(once, all), [gap], '已补报');
    expect(plan?.operations.filter(({ kind }) => kind === 'write')).toEqual([
      {
        kind: 'write',
        sheet: checks,
        area: { row: rowOf(once, 'G4'), column: remarkColumn, rows: 1, columns: 1 },
        values: [['已补报']],
      },
    ]);
    expect(plan?.preview).toEqual([expect.objectContaining({ sheet: checks, address: 'K5' })]);
  });

  it('is found by its key, whatever rows and columns the user moved', () => {
    const moved = insert(insert(once, checks, 'row', 0, 2), checks, 'column', 3);
    const told = write(moved, gap, '已补报');
    expect(remarksOf(all, { snapshot: told })).toEqual([null, '已补报', null]);
    expect(valuesOf(told, checks)[rowOf(once, 'G4') + 2]?.[remarkColumn + 1]).toBe('已补报');
  });

  it('reaches its finding though the entries moved since the last run', () => {
    const moved = all.map((one) => ({ ...one, cell: one.cell?.replace(/\d/, '9') ?? null }));
    const told = write(once, gap, '已补报', moved);
    expect(remarksOf(moved, { snapshot: told })).toEqual([null, '已补报', null]);
  });

  it('is taken back by an empty one', () => {
    const told = write(once, gap, '已补报');
    expect(listed(write(told, gap, '  '))['G4']).toBeNull();
  });

  it('lets its row grow with the text', () => {
    const long = layOutRemark(inputOf(once, all), [gap], '补报情况见附件。'.repeat(20));
    expect(long?.operations.map(({ kind }) => kind)).toEqual(['write', 'fitRows']);
    const short = layOutRemark(inputOf(once, all), [gap], '已补报');
    expect(short?.operations.map(({ kind }) => kind)).toEqual(['write']);
  });

  it('waits for a run where the sheet does not stand or does not list the finding', () => {
    expect(layOutRemark(inputOf(county, all), [gap], '已补报')).toBeNull();
    expect(layOutRemark(inputOf(deleteSheet(once, checks), all), [gap], '已补报')).toBeNull();
    const later = finding('gap', 'G6', '丙小学', { column: '图书册数' });
    expect(layOutRemark(inputOf(once, [...all, later]), [later], '已补报')).toBeNull();
    const without = remove(once, checks, 'row', rowOf(once, 'G4'));
    expect(layOutRemark(inputOf(without, all), [gap], '已补报')).toBeNull();
  });

  it('waits for a run where a second finding of the same kind makes its row ambiguous', () => {
    const other = { ...gap, sheet: '初中', cell: 'G9' };
    const both = [other, ...all];
    const held = [gap, other].filter(
      (one) => layOutRemark(inputOf(once, both), [one], '甲') === null,
    );
    expect(held).not.toEqual([]);
    for (const one of [gap, other]) {
      const after = ran(once, both, { newRemarks: given(one, '甲') });
      const told = remarksOf(both, { snapshot: after });
      expect(told.filter((each) => each !== null)).toEqual(['甲']);
      expect(told[both.indexOf(one)]).toBe('甲');
    }
  });

  it('never goes over a 说明 that belongs to another finding', () => {
    const told = write(once, gap, '已补报');
    const renamed = { ...gap, sheet: '初中', cell: 'G9' };
    const plan = layOutRemark(inputOf(told, [fraction, blank, renamed, gap]), [renamed], '另一条');
    const after = plan ? applyToSnapshot(plan, told) : told;
    expect(valuesOf(after, checks).flat()).toContain('已补报');
  });

  it('also answers what only the layout finds', () => {
    const taken = finding('placeTaken', null, null, {
      table: '小学',
      sheet: '均衡_优质_小学',
      reason: 'values',
    });
    const stands = ran(county, [...all, taken]);
    const told = write(stands, taken, '知道了');
    expect(remarksOf([...all, taken], { snapshot: told })).toEqual([null, null, null, '知道了']);
  });
});

it('one 说明 for many goes beside each of them in one plan, or waits for them all', () => {
  const once = ran(county, all);
  const plan = layOutRemark(inputOf(once, all), [fraction, gap], '核实无误');
  const after = plan ? applyToSnapshot(plan, once) : once;
  expect(remarksOf(all, { snapshot: after })).toEqual(['核实无误', '核实无误', null]);
  const later = finding('gap', 'G6', '丙小学', { column: '图书册数' });
  expect(layOutRemark(inputOf(once, [...all, later]), [fraction, later], '核实无误')).toBeNull();
});

it('is the same whether it is written at once or by the next run', () => {
  const texts = fc.constantFrom('甲', '乙\n丙', '', '=1+1');
  const some = fc.subarray(all, { minLength: 1 });
  const answers = fc.array(fc.tuple(some, texts), { maxLength: 5 });
  const seen = fc.subarray(all, { minLength: 1 });
  fc.assert(
    fc.property(answers, seen, seen, (given_, before, now) => {
      const once = ran(county, before);
      const pending = new Map(
        given_.flatMap(([told, text]) => told.map((one) => [findingIdentity(one), text] as const)),
      );
      const atOnce = given_.reduce((snapshot, [told, text]) => {
        const plan = layOutRemark(inputOf(snapshot, now), told, text);
        if (plan) expect(proveOwnership(plan, snapshot)).toEqual([]);
        return plan ? applyToSnapshot(plan, snapshot) : snapshot;
      }, once);
      const wait = remarksOf(now, { snapshot: once, newRemarks: pending });
      expect(remarksOf(now, { snapshot: atOnce, newRemarks: pending })).toEqual(wait);
      const after = ran(once, now, { newRemarks: pending });
      expect(remarksOf(now, { snapshot: after })).toEqual(wait);
      expect(ran(after, now)).toEqual(after);
    }),
    { numRuns: 60 },
  );
});

function finding<R extends Finding['rule']>(
  rule: R,
  cell: string | null,
  name: string | null,
  params: Extract<Finding, { readonly rule: R }>['params'],
  sheet = '小学',
): Finding {
  const severity = rule === 'blank' ? 'error' : 'warning';
  const schoolCode = name === null ? null : `21${name}`;
  return { severity, rule, sheet, cell, school: name, schoolCode, params } as Finding;
}

function fieldParams(field: string) {
  const term = { 'zh-CN': field, 'en-US': field };
  return { field: term, indicators: term };
}

function given(one: Finding, told: string): ReadonlyMap<string, string> {
  return new Map([[findingIdentity(one), told]]);
}

function inputOf(
  snapshot: Snapshot,
  findings: readonly Finding[],
  more: Partial<LayoutInput> = {},
  basic: readonly Finding[] = [],
): LayoutInput {
  return {
    snapshot,
    binding: bind(snapshot),
    assessment: { ...assessed(snapshot, defaultSettings), findings },
    ...(basic.length === 0 ? {} : { otherFindings: [{ standard: 'basic-2012', findings: basic }] }),
    settings: defaultSettings,
    words: wordsIn('zh-CN'),
    ...more,
  };
}

/** The workbook after a run. */
function ran(...[snapshot, ...rest]: Parameters<typeof inputOf>): Snapshot {
  const { plan } = layOut(inputOf(snapshot, ...rest));
  expect(proveOwnership(plan, snapshot)).toEqual([]);
  return applyToSnapshot(plan, snapshot);
}

/** The workbook after one 说明 was written at once. */
function write(
  snapshot: Snapshot,
  one: Finding,
  told: string,
  findings: readonly Finding[] = all,
  basic: readonly Finding[] = [],
): Snapshot {
  const plan = layOutRemark(inputOf(snapshot, findings, {}, basic), [one], told);
  if (!plan) throw new Error('the sheet has no place for the 说明');
  expect(proveOwnership(plan, snapshot)).toEqual([]);
  return applyToSnapshot(plan, snapshot);
}

/** 0-based row of the sheet that lists the finding of a cell. */
function rowOf(snapshot: Snapshot, cell: string): number {
  return valuesOf(snapshot, checks).findIndex((row) => row[4] === cell);
}

/** 说明 of the listed findings, by cell. */
function listed(snapshot: Snapshot) {
  return Object.fromEntries(
    valuesOf(snapshot, checks)
      .filter((row) => typeof row[0] === 'number')
      .map((row) => [row[4], row[remarkColumn]]),
  );
}
