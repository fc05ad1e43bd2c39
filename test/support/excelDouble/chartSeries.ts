/**
 * Series of the double's charts: what each is drawn from, and how.
 */
import type { Area } from '../../../src/sheets/area';
import { asHost, DoubleError, Proxy } from './engine';
import { RangeDouble } from './range';
import { bare, demandColour } from './spots';
import type { ChartState, SeriesState, SheetState } from './state';

export interface ChartSpot {
  readonly sheet: SheetState;
  readonly chart: ChartState;
}

interface SeriesSpot extends ChartSpot {
  readonly series: SeriesState;
}

export class SeriesCollectionDouble
  extends Proxy<ChartSpot>
  implements Pick<Excel.ChartSeriesCollection, 'getItemAt' | 'add'>
{
  protected readonly readers = {};
  getItemAt(index: number): Excel.ChartSeries {
    const resolve = () => {
      const spot = this.thing();
      const series = spot.chart.series[index];
      if (!series) throw new DoubleError('InvalidArgument', `no series ${index}`);
      return { ...spot, series };
    };
    const made = { label: 'series.getItemAt', args: [index] };
    return asHost(new SeriesDouble(this.queue, resolve, made));
  }
  add(name?: string): Excel.ChartSeries {
    this.demand(7, 'ChartSeriesCollection.add');
    const resolve = () => {
      const spot = this.thing();
      demandOpen(spot.sheet);
      const { chart } = spot;
      const series = plainSeries(
        name ?? `系列${chart.series.length + 1}`,
        chart.series[0]?.type ?? 'ColumnClustered',
      );
      chart.series = [...chart.series, series];
      return { ...spot, series };
    };
    const made = { label: 'series.add', args: [name], writes: true };
    return asHost(new SeriesDouble(this.queue, resolve, made));
  }
}

class SeriesDouble
  extends Proxy<SeriesSpot>
  implements
    Pick<
      Excel.ChartSeries,
      | 'name'
      | 'chartType'
      | 'hasDataLabels'
      | 'format'
      | 'markerStyle'
      | 'markerSize'
      | 'markerForegroundColor'
      | 'markerBackgroundColor'
      | 'setValues'
      | 'setXAxisValues'
    >
{
  protected readonly readers = {};

  get name(): string {
    return this.property('name');
  }
  set name(name: string) {
    if (name.length > 255) throw new DoubleError('InvalidArgument', 'name');
    this.change('series.name=', name, { name });
  }
  get chartType(): Excel.ChartSeries['chartType'] {
    return this.property('chartType');
  }
  set chartType(type: Excel.ChartSeries['chartType']) {
    this.demand(7, 'ChartSeries.chartType');
    demandType(type);
    this.change('series.chartType=', type, { type });
  }
  get hasDataLabels(): boolean {
    return this.property('hasDataLabels');
  }
  set hasDataLabels(labels: boolean) {
    this.demand(7, 'ChartSeries.hasDataLabels');
    this.change('series.hasDataLabels=', labels, { labels });
  }
  get markerStyle(): Excel.ChartSeries['markerStyle'] {
    return this.property('markerStyle');
  }
  set markerStyle(marker: Excel.ChartSeries['markerStyle']) {
    this.demand(7, 'ChartSeries.markerStyle');
    this.change('series.markerStyle=', marker, { marker });
  }
  get markerSize(): number {
    return this.property('markerSize');
  }
  set markerSize(size: number) {
    this.demand(7, 'ChartSeries.markerSize');
    if (size < 2 || size > 72) throw new DoubleError('InvalidArgument', 'markerSize');
    this.change('series.markerSize=', size, { markerSize: size });
  }
  get markerForegroundColor(): string {
    return this.property('markerForegroundColor');
  }
  set markerForegroundColor(colour: string) {
    this.changeColour('series.markerForegroundColor=', colour);
  }
  get markerBackgroundColor(): string {
    return this.property('markerBackgroundColor');
  }
  set markerBackgroundColor(colour: string) {
    this.changeColour('series.markerBackgroundColor=', colour);
  }
  get format(): Excel.ChartSeriesFormat {
    const changeColour = (label: string, colour: string) => this.changeColour(label, colour);
    const changeWeight = (weight: number) => {
      this.demand(7, 'ChartLineFormat.weight');
      this.change('line.weight=', weight, { weight });
    };
    return asHost({
      fill: {
        setSolidColor: (colour: string) => changeColour('fill.setSolidColor', colour),
      } satisfies Pick<Excel.ChartFill, 'setSolidColor'>,
      line: new LineFormatDouble(changeColour, changeWeight),
    });
  }
  setValues(source: Excel.Range): void {
    this.demand(7, 'ChartSeries.setValues');
    this.setSource('series.setValues', source, (area, sheet) => ({ values: area, sheet }));
  }
  setXAxisValues(source: Excel.Range): void {
    this.demand(7, 'ChartSeries.setXAxisValues');
    this.setSource('series.setXAxisValues', source, (area) => ({ categories: area }));
  }

  private setSource(
    label: string,
    given: Excel.Range,
    change: (area: Area, sheet: string) => Partial<SeriesState>,
  ): void {
    const source: unknown = given;
    this.call(label, [], (spot) => {
      if (!(source instanceof RangeDouble)) throw new DoubleError('InvalidArgument');
      const { sheet, area } = source.thing();
      if (area.rows > 1 && area.columns > 1) {
        throw new DoubleError('InvalidArgument', 'a series is one row or one column');
      }
      changeSeries(spot, change(bare(area), sheet.id));
    });
  }
  private changeColour(label: string, colour: string): void {
    demandColour(colour);
    this.change(label, colour, { colour });
  }
  private change(label: string, arg: unknown, change: Partial<SeriesState>): void {
    this.call(label, [arg], (spot) => changeSeries(spot, change));
  }
}

class LineFormatDouble implements Pick<Excel.ChartLineFormat, 'color' | 'weight'> {
  constructor(
    private readonly changeColour: (label: string, colour: string) => void,
    private readonly changeWeight: (weight: number) => void,
  ) {}
  get color(): string {
    throw new DoubleError('PropertyNotLoaded', 'color');
  }
  set color(colour: string) {
    this.changeColour('line.color=', colour);
  }
  get weight(): number {
    throw new DoubleError('PropertyNotLoaded', 'weight');
  }
  set weight(weight: number) {
    this.changeWeight(weight);
  }
}

function changeSeries({ sheet, series }: SeriesSpot, change: Partial<SeriesState>): void {
  demandOpen(sheet);
  Object.assign(series, change);
}

export function plainSeries(name: string, type: string): SeriesState {
  return {
    name,
    type,
    sheet: null,
    values: null,
    categories: null,
    colour: null,
    labels: false,
    marker: null,
    markerSize: null,
    weight: null,
  };
}

/** Objects of a protected sheet are locked. */
export function demandOpen(sheet: SheetState): void {
  if (sheet.protected) throw new DoubleError('AccessDenied');
}

export function demandType(type: string): void {
  if (!['ColumnClustered', 'LineMarkers'].includes(type)) {
    throw new DoubleError('NotImplemented', type);
  }
}
