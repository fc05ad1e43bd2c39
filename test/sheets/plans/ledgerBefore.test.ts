/**
 * A ledger that the version before this one wrote (ledgerBefore.json), with what users wrote in it: renewed
 * in place.
 */
import { layOutPlans } from '../../../src/sheets/plans/layOutPlans';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { workbookOf, type MadeSchool } from '../forms/county';
import {
  inserted,
  linesOf,
  plansInput,
  rowsWhere,
  spotOf,
  typed,
  withCounty,
  withLedgerBefore,
  written,
} from './county';

const ledgerSheet = '均衡_问题台账';
const failing: readonly MadeSchool[] = [
  { primary: 480 },
  { primary: 400, changes: { 运动场地面积: 1500 } },
  { junior: 500, changes: { 运动场地面积: 2000, 网络多媒体教室数: 9 } },
];

const countyBefore = (schools = failing) => withLedgerBefore(workbookOf(schools));
const run = (snapshot: Snapshot) => written(snapshot, {}, ['ledger']);
const headersOf = (snapshot: Snapshot) => linesOf(snapshot, ledgerSheet)[2] ?? [];

function told(snapshot: Snapshot, school: string, headers: readonly string[]) {
  const [line = []] = rowsWhere(snapshot, ledgerSheet, (each) => each[2] === school);
  return headers.map((header) => line[headersOf(snapshot).indexOf(header)] ?? null);
}

it('keeps the numbers, and what was written goes to its new columns', () => {
  const { plan, after } = run(countyBefore());
  expect(plan.operations.filter(({ kind }) => kind === 'addSheet')).toEqual([]);
  expect(headersOf(after).slice(0, 3)).toEqual(['序号', '问题来源', '学校']);
  expect(told(after, '第2学校', ['序号', '整改措施', '状态', '缺口'])).toEqual([
    1, '扩建运动场', '整改中', 1380,
  ]); // prettier-ignore
  expect(told(after, '第3学校', ['序号', '责任单位', '状态'])).toEqual([2, '县教育局', '未整改']);
  expect(run(after).after).toEqual(after);
});

it('holds no cell of ours for a person’s', () => {
  const { findings } = layOutPlans(plansInput(countyBefore()), ['ledger']);
  expect(findings.filter(({ rule }) => rule === 'pageCellOfYours')).toEqual([]);
});

it('gets its widths, panes and choices anew, and hides the new keys alone', () => {
  const { operations } = run(countyBefore()).plan;
  expect(operations).toContainEqual(
    expect.objectContaining({ kind: 'columns', column: 0, hidden: false }),
  );
  const hidden = operations.flatMap((one) =>
    one.kind === 'columns' && one.hidden ? [one.column] : [],
  );
  expect(hidden).toEqual([23, 24]);
  const choices = operations.flatMap((one) => (one.kind === 'validation' ? [one.area.column] : []));
  expect(choices).toEqual([11]);
});

it('takes what is met by now along, with the words of then', () => {
  const mended = [{ primary: 480 }, { primary: 400 }, ...failing.slice(2)];
  const { after } = run(withCounty(countyBefore(), workbookOf(mended)));
  expect(told(after, '第2学校', ['序号', '问题', '状态', '测算情况', '整改结果'])).toEqual([
    1,
    '生均体育运动场馆面积（㎡）为4.05，未达到7.5，缺口1380㎡',
    '整改中',
    '✓ 数据已达标，待销号',
    '数据已达标：4.05 → 11.30㎡',
  ]);
});

it('takes lines that the county put in as its own', () => {
  const wider = inserted(countyBefore(), ledgerSheet, { row: 4 });
  const entries = { 1: '小学', 2: '第1学校', 5: '校园文化', 6: '走廊无展示', 12: '布展' };
  const put = Object.entries(entries).reduce(
    (snapshot, [at, value]) => typed(snapshot, ledgerSheet, { row: 4, column: Number(at) }, value),
    wider,
  );
  const { after } = run(put);
  const line = linesOf(after, ledgerSheet)[4] ?? [];
  expect(line.slice(0, 8)).toEqual([
    null,
    null,
    '第1学校',
    null,
    '小学',
    '走廊无展示',
    '校园文化',
    '布展',
  ]);
  expect(run(after).after).toEqual(after);
});

it('leaves a cell that a person wrote over ours where it is', () => {
  const noted = typed(countyBefore(), ledgerSheet, { row: 3, column: 19 }, '另见附件');
  const { after } = run(noted);
  expect(spotOf(after, ledgerSheet, '另见附件')).toEqual({ row: 3, column: 19 });
});

it('is set aside where its columns were moved', () => {
  const moved = inserted(countyBefore(), ledgerSheet, { column: 3 });
  const { after } = run(moved);
  expect(linesOf(after, ledgerSheet)).toEqual(linesOf(moved, ledgerSheet));
  const other = rowsWhere(after, `${ledgerSheet}2`, (line) => line[2] === '第2学校')[0];
  expect(other?.[7]).toBe('扩建运动场');
});
