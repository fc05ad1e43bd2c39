/**
 * Charts of the double: the members that the product uses, with what Excel refuses of them. Nothing
 * is drawn; a test sees what each chart is drawn from.
 */
import type { Area } from '../../../src/sheets/area';
import { parseReference } from '../../../src/sheets/area';
import {
  asHost,
  CollectionProxy,
  DoubleError,
  Proxy,
  type LoadOption,
  type Made,
  type Queue,
} from './engine';
import { RangeDouble } from './range';
import {
  demandOpen,
  demandType,
  plainSeries,
  SeriesCollectionDouble,
  type ChartSpot,
} from './chartSeries';
import { bare } from './spots';
import { freshId, type ChartState, type SheetState } from './state';

export class ChartsDouble
  extends CollectionProxy<SheetState, ChartDouble>
  implements Pick<Excel.ChartCollection, 'load' | 'add' | 'getItem' | 'getItemOrNullObject'>
{
  constructor(queue: Queue, sheet: () => SheetState | null) {
    super(queue, sheet, null);
  }
  protected itemsOf(sheet: SheetState): ChartDouble[] {
    return sheet.charts.map((chart) => this.double(() => ({ sheet, chart }), null));
  }
  load(option?: LoadOption): Excel.ChartCollection {
    this.queueLoad(option);
    return asHost(this);
  }
  /** @param name or Excel's own id, by which the client asks again for a chart that it has */
  getItem(name: string): Excel.Chart {
    const resolve = () => {
      const found = this.find(name);
      if (!found) throw new DoubleError('ItemNotFound', `no chart ${name}`);
      return found;
    };
    return asHost(this.double(resolve, { label: 'charts.getItem', args: [name] }));
  }
  getItemOrNullObject(name: string): Excel.Chart {
    this.demand(4, 'ChartCollection.getItemOrNullObject');
    const made = { label: 'charts.getItemOrNullObject', args: [name] };
    return asHost(this.double(() => this.find(name), made));
  }
  add(type: string, sourceData: Excel.Range, seriesBy = 'Auto'): Excel.Chart {
    const source: unknown = sourceData;
    const resolve = () => {
      const sheet = this.thing();
      demandOpen(sheet);
      demandType(type);
      if (!(source instanceof RangeDouble)) throw new DoubleError('InvalidArgument');
      if (seriesBy !== 'Columns') throw new DoubleError('NotImplemented', seriesBy);
      const { sheet: from, area } = source.thing();
      const chart: ChartState = {
        id: freshId(),
        name: `图表 ${sheet.charts.length + 1}`,
        title: '',
        corner: { row: 0, column: 0 },
        width: 360,
        height: 216,
        legend: 'Right',
        plotVisibleOnly: true,
        displayBlanksAs: 'NotPlotted',
        labelOrientation: null,
        minimum: null,
        series: Array.from({ length: area.columns }, (_, at) => ({
          ...plainSeries(`系列${at + 1}`, type),
          sheet: from.id,
          values: { ...area, column: area.column + at, columns: 1 },
        })),
      };
      sheet.charts = [...sheet.charts, chart];
      return { sheet, chart };
    };
    const made = { label: 'charts.add', args: [type, seriesBy], writes: true };
    return asHost(this.double(resolve, made));
  }
  /** Of several with the name the first. */
  private find(key: string): ChartSpot | null {
    const sheet = this.orNull();
    const chart =
      sheet?.charts.find((one) => one.id === key) ?? sheet?.charts.find((one) => one.name === key);
    return sheet && chart ? { sheet, chart } : null;
  }
  private double(resolve: () => ChartSpot | null, made: Made): ChartDouble {
    return new ChartDouble(this.queue, resolve, made);
  }
}

export class ChartDouble
  extends Proxy<ChartSpot>
  implements
    Pick<
      Excel.Chart,
      | 'isNullObject'
      | 'load'
      | 'id'
      | 'name'
      | 'title'
      | 'legend'
      | 'axes'
      | 'series'
      | 'plotVisibleOnly'
      | 'displayBlanksAs'
      | 'width'
      | 'height'
      | 'setPosition'
      | 'delete'
    >
{
  readonly title: Excel.ChartTitle;
  readonly legend: Excel.ChartLegend;
  readonly axes: Excel.ChartAxes;
  readonly series: Excel.ChartSeriesCollection;

  constructor(queue: Queue, resolve: () => ChartSpot | null, made: Made) {
    super(queue, resolve, made);
    const here = () => this.orNull();
    this.title = asHost(new TitleDouble(queue, here, null));
    this.legend = asHost(new LegendDouble(queue, here, null));
    this.axes = asHost({
      categoryAxis: new CategoryAxisDouble(queue, here, null),
      valueAxis: new ValueAxisDouble(queue, here, null),
    });
    this.series = asHost(new SeriesCollectionDouble(queue, here, null));
  }

  protected readonly readers = {
    id: ({ chart }: ChartSpot) => chart.id,
    name: ({ chart }: ChartSpot) => chart.name,
  };

  override fetch(path: readonly string[]): unknown {
    if (path[0] === 'id') this.demand(7, 'Chart.id');
    return super.fetch(path);
  }
  load(option?: LoadOption): Excel.Chart {
    this.queueLoad(option);
    return asHost(this);
  }
  get id(): string {
    return this.property('id');
  }
  get name(): string {
    return this.property('name');
  }
  set name(name: string) {
    this.change('chart.name=', [name], (chart) => {
      if (name === '' || name.length > 255) throw new DoubleError('InvalidArgument', name);
      chart.name = name;
    });
  }
  get plotVisibleOnly(): boolean {
    return this.property('plotVisibleOnly');
  }
  set plotVisibleOnly(only: boolean) {
    this.demand(8, 'Chart.plotVisibleOnly');
    this.change('chart.plotVisibleOnly=', [only], (chart) => {
      chart.plotVisibleOnly = only;
    });
  }
  get displayBlanksAs(): Excel.Chart['displayBlanksAs'] {
    return this.property('displayBlanksAs');
  }
  set displayBlanksAs(as: Excel.Chart['displayBlanksAs']) {
    this.demand(8, 'Chart.displayBlanksAs');
    this.change('chart.displayBlanksAs=', [as], (chart) => {
      chart.displayBlanksAs = as;
    });
  }
  get width(): number {
    return this.property('width');
  }
  set width(width: number) {
    this.change('chart.width=', [width], (chart) => {
      demandSize(width);
      chart.width = width;
    });
  }
  get height(): number {
    return this.property('height');
  }
  set height(height: number) {
    this.change('chart.height=', [height], (chart) => {
      demandSize(height);
      chart.height = height;
    });
  }
  /** With an end the chart would cover the cells between; it keeps its size without. */
  setPosition(startCell: Excel.Range | string, endCell?: Excel.Range | string): void {
    if (endCell !== undefined) throw new DoubleError('NotImplemented', 'an end of the position');
    this.change('chart.setPosition', [], (chart, sheet) => {
      const { row, column } = placeOf(startCell, sheet);
      chart.corner = { row, column };
    });
  }
  delete(): void {
    this.call('chart.delete', [], ({ sheet, chart }) => {
      demandOpen(sheet);
      sheet.charts = sheet.charts.filter((one) => one !== chart);
    });
  }
  private change(
    label: string,
    args: readonly unknown[],
    change: (chart: ChartState, sheet: SheetState) => void,
  ): void {
    this.call(label, args, (spot) => changeChart(spot, change));
  }
}

class TitleDouble extends Proxy<ChartSpot> implements Pick<Excel.ChartTitle, 'text'> {
  protected readonly readers = {};
  get text(): string {
    return this.property('text');
  }
  set text(text: string) {
    this.call('title.text=', [text], (spot) =>
      changeChart(spot, (chart) => {
        chart.title = text;
      }),
    );
  }
}

class LegendDouble extends Proxy<ChartSpot> implements Pick<Excel.ChartLegend, 'position'> {
  protected readonly readers = {};
  get position(): Excel.ChartLegend['position'] {
    return this.property('position');
  }
  set position(position: Excel.ChartLegend['position']) {
    this.call('legend.position=', [position], (spot) =>
      changeChart(spot, (chart) => {
        chart.legend = position;
      }),
    );
  }
}

class CategoryAxisDouble
  extends Proxy<ChartSpot>
  implements Pick<Excel.ChartAxis, 'textOrientation'>
{
  protected readonly readers = {};
  get textOrientation(): unknown {
    return this.property('textOrientation');
  }
  set textOrientation(degrees: unknown) {
    this.demand(8, 'ChartAxis.textOrientation');
    this.call('categoryAxis.textOrientation=', [degrees], (spot) =>
      changeChart(spot, (chart) => {
        if (typeof degrees !== 'number' || Math.abs(degrees) > 90) {
          throw new DoubleError('InvalidArgument', 'textOrientation');
        }
        chart.labelOrientation = degrees;
      }),
    );
  }
}

class ValueAxisDouble extends Proxy<ChartSpot> implements Pick<Excel.ChartAxis, 'minimum'> {
  protected readonly readers = {};
  get minimum(): unknown {
    return this.property('minimum');
  }
  set minimum(least: unknown) {
    this.call('valueAxis.minimum=', [least], (spot) =>
      changeChart(spot, (chart) => {
        if (typeof least !== 'number') throw new DoubleError('InvalidArgument', 'minimum');
        chart.minimum = least;
      }),
    );
  }
}

function changeChart(
  { sheet, chart }: ChartSpot,
  change: (chart: ChartState, sheet: SheetState) => void,
): void {
  demandOpen(sheet);
  change(chart, sheet);
}

function demandSize(points: number): void {
  if (!(points > 0)) throw new DoubleError('InvalidArgument', 'a size above 0');
}

function placeOf(given: Excel.Range | string, sheet: SheetState): Area {
  const cell: unknown = given;
  if (cell instanceof RangeDouble) {
    const spot = cell.thing();
    if (spot.sheet !== sheet) throw new DoubleError('InvalidArgument', 'another sheet');
    return spot.area;
  }
  const place = typeof cell === 'string' ? parseReference(`x!${cell}`) : null;
  if (!place) throw new DoubleError('InvalidArgument', String(cell));
  return bare(place);
}
