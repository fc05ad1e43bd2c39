/** The charts beside the tables of 差异系数: what a plan draws them from. */
import { chartName, ownChartId } from '../../../src/sheets/chart';
import type { Area } from '../../../src/sheets/area';
import { ownedAreas } from '../../../src/sheets/written';
import type { Operation } from '../../../src/sheets/plan';
import { sheetNamed, valueAt, type Snapshot } from '../../../src/sheets/snapshot';
import { mixedSchool, mixedSheet, primarySheet, run, school, workbook } from './county';

const quality = '均衡_优质_差异系数';
const basic = '均衡_基本_差异系数';
const uneven = workbook(
  primarySheet([school('甲小学', { 骨干教师数: 0 }), school('乙小学', { 骨干教师数: 40 })]),
);
const mixed = workbook(
  mixedSheet([
    mixedSchool('甲', '小学', 500, null, 30, null, 5, null, 2500, 100),
    mixedSchool('乙', '九年一贯制学校', 500, 400, 30, 30, 5, 4, 5000, 100),
  ]),
);

type ChartOperation = Extract<Operation, { kind: 'chart' }>;

const chartsOf = (operations: readonly Operation[]): readonly ChartOperation[] =>
  operations.filter((one) => one.kind === 'chart');
const idsAway = (operations: readonly Operation[]) =>
  operations.flatMap((one) => (one.kind === 'removeChart' ? [one.id] : []));

function onlyChart(operations: readonly Operation[]): ChartOperation {
  const [chart, ...others] = chartsOf(operations);
  if (!chart || others.length > 0) throw new Error('expected one chart');
  return chart;
}

function columnValues(snapshot: Snapshot, sheet: string, area: Area | undefined) {
  const grid = sheetNamed(snapshot, sheet)?.grid;
  if (!grid || !area) throw new Error('nothing to read');
  return Array.from({ length: area.rows }, (_, at) => valueAt(grid, area.row + at, area.column));
}

const rows = (chart: ChartOperation, snapshot: Snapshot) => ({
  labels: columnValues(snapshot, chart.sheet, chart.categories),
  cvs: columnValues(snapshot, chart.sheet, chart.series[0]?.values),
  limits: columnValues(snapshot, chart.sheet, chart.series[1]?.values),
});

describe('the chart of a stage', () => {
  const { operations, after } = run(uneven);
  const chart = onlyChart(operations);

  it('holds every indicator’s CV and the composite against their limits', () => {
    expect(chart.sheet).toBe(quality);
    expect(chart.title).toBe('小学 差异系数CV');
    expect(chart.series.map(({ name, drawn }) => [name, drawn])).toEqual([
      ['差异系数CV', 'columns'],
      ['限值', 'limit'],
    ]);
    const { labels, cvs, limits } = rows(chart, after);
    expect(labels[1]).toBe('L2 每百名学生拥有县级及以上骨干教师数');
    expect(labels.at(-1)).toBe('综合差异系数');
    expect(cvs[1]).toBe(1);
    expect(limits).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, null]);
  });

  it('has a limit at the composite alone where that alone is judged', () => {
    const { operations: made, after: written } = run(mixed, { standard: 'basic-2012' });
    const [primary, junior] = chartsOf(made);
    if (!primary || !junior) throw new Error('expected two charts');
    expect(primary.sheet).toBe(basic);
    const none = new Array<null>(8).fill(null);
    expect(rows(primary, written).limits).toEqual([...none, 0.65]);
    expect(rows(junior, written).limits).toEqual([...none, 0.55]);
  });

  it('stands beside the page, outside of what is ours by name and of what is printed', () => {
    const page = ownedAreas(after).pages.get('dispersion_quality')?.area;
    if (!page) throw new Error('no page');
    expect(chart.corner.column).toBeGreaterThan(page.column + page.columns);
    expect(chart.corner.row).toBeLessThan(page.row + page.rows);
    const print = operations.find((one) => one.kind === 'print' && one.sheet === quality);
    expect(print).toMatchObject({ area: { column: 0, columns: 11 } });
    const hidden = operations.filter((one) => one.kind === 'columns' && one.hidden);
    expect(hidden).toContainEqual(expect.objectContaining({ sheet: quality, column: 11 }));
  });

  it('does not lie over that of the other stage, be the rows as low as they may', () => {
    const [primary, junior] = chartsOf(run(mixed).operations);
    if (!primary || !junior) throw new Error('expected two charts');
    const lowest = 13.5;
    const room = (junior.corner.row - primary.corner.row) * lowest;
    expect(room).toBeGreaterThan(primary.size.height);
  });

  it('goes where the stage has no school any more', () => {
    expect(idsAway(operations)).toEqual(['dispersion_quality_junior']);
    expect(idsAway(run(mixed).operations)).toEqual([]);
  });

  it('is not drawn from figures that are all missing', () => {
    const empty = workbook(
      mixedSheet([mixedSchool('甲', '小学', 500, null, null, null, null, null, null, null)]),
    );
    const made = run(empty).operations;
    expect(chartsOf(made)).toEqual([]);
    expect(idsAway(made)).toEqual(['dispersion_quality_primary', 'dispersion_quality_junior']);
  });

  it('hides the limits on a page of an earlier edition that had no place for them', () => {
    const old: Snapshot = {
      ...after,
      names: after.names.map((name) =>
        name.name === '均衡_页_dispersion_quality' && name.area
          ? { ...name, area: { ...name.area, columns: 11 } }
          : name,
      ),
    };
    const hidden = run(old).operations.filter((one) => one.kind === 'columns' && one.hidden);
    expect(hidden).toEqual([
      { kind: 'columns', sheet: quality, column: 11, widths: [7], hidden: true },
    ]);
  });
});

describe('a chart’s name', () => {
  const chart = onlyChart(run(uneven).operations);
  const name = chartName(chart, 'builtin');

  it('says whose and which it is', () => {
    expect(name).toMatch(/^均衡_图_dispersion_quality_primary_[0-9a-f]{8}$/);
    expect(ownChartId(name)).toBe('dispersion_quality_primary');
    expect(ownChartId('图表 1')).toBeNull();
    expect(ownChartId('均衡_图_我的')).toBeNull();
  });

  it('stays while the figures change, and changes with all that the chart is drawn from', () => {
    const later = workbook(primarySheet([school('甲小学'), school('乙小学', { 骨干教师数: 3 })]));
    expect(chartName(onlyChart(run(later).operations), 'builtin')).toBe(name);
    const [first, ...rest] = chart.series;
    if (!first) throw new Error('no series');
    const others = [
      chartName(chart, 'safe'),
      chartName({ ...chart, title: '别的' }, 'builtin'),
      chartName({ ...chart, corner: { row: 3, column: 3 } }, 'builtin'),
      chartName({ ...chart, size: { width: 9, height: 9 } }, 'builtin'),
      chartName({ ...chart, categories: { ...chart.categories, column: 1 } }, 'builtin'),
      chartName({ ...chart, series: [{ ...first, name: 'CV' }, ...rest] }, 'builtin'),
      chartName({ ...chart, series: [first] }, 'builtin'),
    ];
    expect(new Set([name, ...others]).size).toBe(8);
  });
});
