/**
 * Charts of ours on sheets of ours: how they are called and coloured. A chart's name ends in a mark
 * of all that it is drawn from, so that a host can tell by the name alone whether the one that
 * stands is the one wanted: no host tells all of that of a chart.
 */
import type { Chart, ChartSeries, Plan } from './plan';

/** Six hex digits, apart from each other in hue and in darkness. */
export const chartColours: Readonly<
  Record<Plan['palette'], Readonly<Record<ChartSeries['drawn'], string>>>
> = {
  builtin: { columns: '5B9BD5', limit: '9C0006' },
  safe: { columns: '5B9BD5', limit: '4A1A00' },
};

const prefix = '均衡_图_';

/** `均衡_图_<id>_<mark>`. */
export function chartName(chart: Chart, palette: Plan['palette']): string {
  const { id, title, corner, size, categories, series } = chart;
  const drawnFrom = JSON.stringify([
    title,
    [corner.row, corner.column, size.width, size.height],
    [categories, ...series.map(({ values }) => values)].map((area) => [
      area.row,
      area.column,
      area.rows,
      area.columns,
    ]),
    series.map(({ name, drawn }) => [name, drawn, chartColours[palette][drawn]]),
  ]);
  return `${prefix}${id}_${chartMark(drawnFrom)}`;
}

/** The id of a chart of ours, by its name; null for anybody else's. */
export function ownChartId(name: string): string | null {
  return /^均衡_图_([A-Za-z0-9_]+)_[0-9a-f]{8}$/.exec(name)?.[1] ?? null;
}

export function isChartId(id: string): boolean {
  return /^[A-Za-z0-9_]+$/.test(id);
}

/** FNV-1a over UTF-16 units, as eight hex digits. */
function chartMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
