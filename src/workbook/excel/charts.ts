/**
 * Native charts of ours: which a plan adds and takes away, how they are drawn, and the way back.
 * The reader's own charts, and those of ours that are as wanted, are never touched.
 */
import { chartColours, chartName, ownChartId } from '../../sheets/chart';
import type { Area } from '../../sheets/area';
import type { ChartSeries, Operation, Plan } from '../../sheets/plan';
import { newStep, type Batch, type Step } from './host';

/** A chart by its sheet and its name; two may bear one name. */
export interface NamedChart {
  readonly sheet: string;
  readonly name: string;
}

/** As Excel had it when it was read; anybody's. */
export interface KnownChart extends NamedChart {
  /** Excel's own id, which no other chart ever gets. */
  readonly id: string;
}

/** What a plan does to the charts of ours. */
export interface ChartsImage {
  /** All charts, ours and others, of the sheets that the plan draws on. */
  readonly before: readonly KnownChart[];
  readonly added: readonly NamedChart[];
  readonly removed: readonly RemovedChart[];
}

interface RemovedChart extends KnownChart {
  /** What it was drawn from; null where nobody can tell. */
  readonly drawn: DrawnChart | null;
}

export interface DrawnChart {
  readonly operation: ChartOperation;
  readonly palette: Plan['palette'];
}

/** The charts that plans asked for, each once: Excel itself tells little of a chart. */
export function drawnAfter(before: readonly DrawnChart[], plan: Plan): readonly DrawnChart[] {
  const fresh = drawnBy(plan).filter(
    (chart) => !before.some((one) => sameChart(namedChart(one), namedChart(chart))),
  );
  return [...before, ...fresh];
}

function drawnBy({ operations, palette }: Plan): readonly DrawnChart[] {
  return operations.flatMap((operation) =>
    operation.kind === 'chart' ? [{ operation, palette }] : [],
  );
}

/** A chart that stands there now. */
export interface PresentChart extends KnownChart {
  readonly chart: Excel.Chart;
}

const palettes = ['builtin', 'safe'] as const satisfies readonly Plan['palette'][];

type ChartOperation = Extract<Operation, { kind: 'chart' }>;

export function loadCharts(sheet: Excel.Worksheet): Excel.ChartCollection {
  return sheet.charts.load({ id: true, name: true });
}

export function presentCharts(
  sheet: string,
  charts: Excel.ChartCollection | undefined,
): readonly PresentChart[] {
  return (charts?.items ?? []).map((chart) => ({ sheet, id: chart.id, name: chart.name, chart }));
}

/**
 * @param known the charts of our sheets
 * @param drawn what plans of this runtime asked for
 */
export function chartsImage(
  plan: Plan,
  known: readonly KnownChart[],
  drawn: readonly DrawnChart[],
): ChartsImage {
  // One that an earlier runtime drew may differ from the one wanted in its colours alone.
  const candidates = [...drawn, ...palettes.flatMap((palette) => drawnBy({ ...plan, palette }))];
  const before = new Set<KnownChart>();
  const added: NamedChart[] = [];
  const removed: RemovedChart[] = [];
  for (const operation of plan.operations) {
    if (operation.kind !== 'chart' && operation.kind !== 'removeChart') continue;
    const { sheet, id } = operation;
    const wanted = operation.kind === 'chart' ? chartName(operation, plan.palette) : null;
    const here = known.filter((one) => one.sheet === sheet);
    for (const one of here) before.add(one);
    const mine = here.filter(({ name }) => ownChartId(name) === id);
    for (const chart of mine) {
      if (chart.name === wanted) continue;
      const as = candidates.find((one) => sameChart(namedChart(one), chart)) ?? null;
      removed.push({ ...chart, drawn: as });
    }
    if (wanted !== null && !mine.some(({ name }) => name === wanted)) {
      added.push({ sheet, name: wanted });
    }
  }
  return { before: [...before], added, removed };
}

/** Draws a chart, unless it stands. */
export function chartSteps(
  operation: ChartOperation,
  palette: Plan['palette'],
  { added }: ChartsImage,
): Step[] {
  const wanted = { sheet: operation.sheet, name: chartName(operation, palette) };
  return added.some((chart) => sameChart(chart, wanted)) ? [drawing(operation, palette)] : [];
}

/** Takes the replaced ones away: last of all, for what fails before finds them standing. */
export function chartsAway({ removed }: ChartsImage): Step[] {
  return removed.map(({ sheet, name }) =>
    newStep((batch) => batch.sheet(sheet).charts.getItem(name).delete()),
  );
}

/**
 * Steps back to the charts from before. One that was replaced is drawn again where it is known
 * what it was drawn from; where it is not, the new one stays.
 *
 * @param present on sheets that stay
 */
export function chartsBack(
  image: ChartsImage,
  present: readonly PresentChart[],
  stays: (sheet: string) => boolean,
  reason: 'failed' | 'undo',
): Step[] {
  const lost = image.removed.filter(
    ({ id, sheet }) => stays(sheet) && !present.some((one) => one.id === id),
  );
  const retrievable = lost.flatMap(({ drawn }) => drawn ?? []);
  const irretrievable = lost.filter(({ drawn }) => drawn === null);
  const drawn = present.filter((chart) => image.added.some((one) => sameChart(one, chart)));
  const away = [
    ...drawn.filter((chart) => !irretrievable.some((one) => sameOwn(one, chart))),
    ...(reason === 'failed' ? nameless(image, present, drawn) : []),
  ];
  return [
    ...away.map(({ chart }) => newStep(() => chart.delete())),
    ...retrievable.map(({ operation, palette }) => drawing(operation, palette)),
  ];
}

/** The chart whose drawing failed before it bore its name. */
function nameless(
  { before, added }: ChartsImage,
  present: readonly PresentChart[],
  drawn: readonly PresentChart[],
): readonly PresentChart[] {
  if (drawn.length >= added.length) return [];
  const fresh = present.filter(({ id }) => !before.some((one) => one.id === id));
  return fresh.filter((chart) => !drawn.includes(chart)).slice(-1);
}

function namedChart({ operation, palette }: DrawnChart): NamedChart {
  return { sheet: operation.sheet, name: chartName(operation, palette) };
}

function sameChart(a: NamedChart, b: NamedChart): boolean {
  return a.sheet === b.sheet && a.name === b.name;
}

function sameOwn(a: NamedChart, b: NamedChart): boolean {
  return a.sheet === b.sheet && ownChartId(a.name) === ownChartId(b.name);
}

/** Bytes of a chart's calls, generously. */
const drawingBytes = 6000;

function drawing(operation: ChartOperation, palette: Plan['palette']): Step {
  return {
    ...newStep((batch) => drawChart(batch, operation, palette)),
    bytes: drawingBytes,
  };
}

/** Named at once, so that it can be found again when the rest fails. */
function drawChart(batch: Batch, operation: ChartOperation, palette: Plan['palette']): void {
  const sheet = batch.sheet(operation.sheet);
  const at = (area: Area) => batch.range({ ...area, sheet: operation.sheet });
  const { title, corner, size, categories, series } = operation;
  const [first, ...others] = series;
  if (!first) return;
  const chart = sheet.charts.add('ColumnClustered', at(first.values), 'Columns');
  chart.name = chartName(operation, palette);
  chart.setPosition(at({ ...corner, rows: 1, columns: 1 }));
  chart.width = size.width;
  chart.height = size.height;
  chart.title.text = title;
  chart.legend.position = 'Bottom';
  // Limits stand in a hidden column.
  chart.plotVisibleOnly = false;
  chart.displayBlanksAs = 'NotPlotted';
  // Level labels wrap; left to itself, Excel turns long ones askew.
  chart.axes.categoryAxis.textOrientation = 0;
  chart.axes.valueAxis.minimum = 0;
  const labels = at(categories);
  drawSeries(at, chart.series.getItemAt(0), first, labels, palette);
  for (const one of others) {
    drawSeries(at, chart.series.add(one.name), one, labels, palette);
  }
}

function drawSeries(
  at: (area: Area) => Excel.Range,
  drawn: Excel.ChartSeries,
  { name, values, drawn: as }: ChartSeries,
  labels: Excel.Range,
  palette: Plan['palette'],
): void {
  const colour = `#${chartColours[palette][as]}`;
  drawn.name = name;
  drawn.setValues(at(values));
  drawn.setXAxisValues(labels);
  switch (as) {
    case 'columns':
      drawn.format.fill.setSolidColor(colour);
      drawn.hasDataLabels = true;
      return;
    case 'limit':
      drawn.chartType = 'LineMarkers';
      drawn.format.line.color = colour;
      drawn.format.line.weight = 2;
      // A limit that no neighbour shares is a mark alone.
      drawn.markerStyle = 'Dash';
      drawn.markerSize = 12;
      drawn.markerForegroundColor = colour;
      drawn.markerBackgroundColor = colour;
      return;
  }
}
