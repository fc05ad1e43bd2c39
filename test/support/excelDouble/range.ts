/**
 * Ranges of the double and their areas: the members that the product uses, with signatures that the
 * compiler holds against Office.js.
 */
import { areaAddress, contains, overlaps } from '../../../src/sheets/area';
import {
  asHost,
  CollectionProxy,
  DoubleError,
  Proxy,
  type Fetchable,
  type LoadOption,
  type Queue,
} from './engine';
import { boundingArea, copied, intersection, write } from './cellWrites';
import { RangeFormatDouble } from './formats';
import { ConditionalFormatsDouble } from './rules';
import { cellsOf, demandShape, demandUnlocked, each, restyle, type Spot } from './spots';
import { standardWidth, usedArea, type SheetState } from './state';
import { clear as clearValidation, DataValidationDouble } from './validation';
import { cellFormat, without } from './styles';
import type { World } from './world';

export class RangeDouble
  extends Proxy<Spot>
  implements
    Pick<
      Excel.Range,
      | 'context'
      | 'isNullObject'
      | 'load'
      | 'values'
      | 'formulas'
      | 'numberFormat'
      | 'rowIndex'
      | 'columnIndex'
      | 'rowCount'
      | 'columnCount'
      | 'rowHidden'
      | 'columnHidden'
      | 'address'
      | 'format'
      | 'conditionalFormats'
      | 'dataValidation'
      | 'clear'
      | 'merge'
      | 'unmerge'
      | 'select'
      | 'untrack'
      | 'getRow'
      | 'getBoundingRect'
      | 'getIntersectionOrNullObject'
      | 'getUsedRangeOrNullObject'
      | 'getMergedAreasOrNullObject'
      | 'getCellProperties'
      | 'getColumnProperties'
      | 'getRowProperties'
    >
{
  readonly context: Excel.RequestContext;
  readonly format: Excel.RangeFormat;
  readonly conditionalFormats: Excel.ConditionalFormatCollection;
  readonly dataValidation: Excel.DataValidation;

  constructor(
    private readonly world: World,
    queue: Queue,
    resolve: () => Spot | null,
    made: { readonly label: string; readonly args: readonly unknown[] } | null,
  ) {
    super(queue, resolve, made);
    this.context = asHost(world);
    this.format = asHost(
      new RangeFormatDouble(
        world,
        queue,
        () => {
          const spot = this.orNull();
          return spot && [spot];
        },
        null,
      ),
    );
    this.conditionalFormats = asHost(
      new ConditionalFormatsDouble(world, queue, () => this.orNull(), null),
    );
    this.dataValidation = asHost(new DataValidationDouble(world, queue, () => this.orNull()));
  }

  protected readonly readers = {
    values: (spot: Spot) => cellsOf(spot, ({ value }) => value),
    formulas: (spot: Spot) => cellsOf(spot, ({ value, formula }) => formula ?? value),
    numberFormat: (spot: Spot) => cellsOf(spot, ({ style }) => style.numFmt ?? 'General'),
    rowIndex: ({ area }: Spot) => area.row,
    columnIndex: ({ area }: Spot) => area.column,
    rowCount: ({ area }: Spot) => area.rows,
    columnCount: ({ area }: Spot) => area.columns,
    rowHidden: hiddenOf,
    // Excel cuts long addresses; one rectangle is never long.
    address: ({ sheet, area }: Spot) => `${sheet.name}!${areaAddress(area)}`,
  };

  load(option?: LoadOption): Excel.Range {
    this.queueLoad(option);
    return asHost(this);
  }

  get values(): unknown[][] {
    return this.property('values');
  }
  set values(values: unknown[][]) {
    const written = copied(values);
    this.call('values=', [values], (spot) => write(this.world, spot, written));
  }

  get formulas(): unknown[][] {
    return this.property('formulas');
  }
  set formulas(formulas: unknown[][]) {
    const written = copied(formulas);
    this.call('formulas=', [formulas], (spot) => write(this.world, spot, written));
  }

  get numberFormat(): unknown[][] {
    return this.property('numberFormat');
  }
  set numberFormat(formats: unknown[][]) {
    const written = copied(formats);
    this.call('numberFormat=', [formats], (spot) => {
      const one = written.length === 1 && written[0]?.length === 1 ? written[0][0] : undefined;
      if (one === undefined) demandShape(written, spot.area);
      restyle(spot, (style, r, c) => {
        const format = one ?? written[r]?.[c];
        if (format === null || format === undefined) return style;
        return format === 'General'
          ? without(style, 'numFmt')
          : { ...style, numFmt: String(format) };
      });
    });
  }

  get rowIndex(): number {
    return this.property('rowIndex');
  }
  get columnIndex(): number {
    return this.property('columnIndex');
  }
  get rowCount(): number {
    return this.property('rowCount');
  }
  get columnCount(): number {
    return this.property('columnCount');
  }
  get address(): string {
    return this.property('address');
  }

  get rowHidden(): boolean {
    return this.property('rowHidden');
  }

  set rowHidden(hidden: boolean) {
    this.call('rowHidden=', [hidden], ({ sheet, area }) => {
      demandUnlocked(sheet);
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        if (hidden) sheet.hiddenRows.add(row);
        else sheet.hiddenRows.delete(row);
      }
    });
  }

  get columnHidden(): boolean {
    return this.property('columnHidden');
  }
  set columnHidden(hidden: boolean) {
    this.call('columnHidden=', [hidden], ({ sheet, area }) => {
      demandUnlocked(sheet);
      for (let c = area.column; c < area.column + area.columns; c += 1) {
        const width = sheet.columns.get(c)?.width ?? null;
        if (width === null && !hidden) sheet.columns.delete(c);
        else sheet.columns.set(c, { width, hidden });
      }
    });
  }

  clear(applyTo: string = 'All'): void {
    this.call('clear', [applyTo], (spot) => {
      const { sheet, area } = spot;
      demandUnlocked(sheet, area);
      if (sheet.merges.some((merge) => overlaps(merge, area) && !contains(area, merge))) {
        throw new DoubleError('MergedRangeConflict');
      }
      const contents = applyTo === 'All' || applyTo === 'Contents';
      const formats = applyTo === 'All' || applyTo === 'Formats';
      each(spot, (cell) => ({
        value: contents ? '' : cell.value,
        formula: contents ? null : cell.formula,
        style: formats ? {} : cell.style,
      }));
      if (applyTo === 'All') clearValidation(spot);
      this.world.changed(sheet, areaAddress(area));
    });
  }

  merge(across?: boolean): void {
    this.call('merge', [across], ({ sheet, area: whole }) => {
      // Across: every row for itself.
      const rows = across === true ? whole.rows : 1;
      for (let row = 0; row < rows; row += 1) {
        const area = across === true ? { ...whole, row: whole.row + row, rows: 1 } : whole;
        mergeCells({ sheet, area });
      }
    });
  }

  unmerge(): void {
    this.call('unmerge', [], ({ sheet, area }) => {
      demandUnlocked(sheet, area);
      sheet.merges = sheet.merges.filter((one) => !overlaps(one, area));
    });
  }

  select(): void {
    this.call('select', [], (spot) => {
      if (spot.sheet.visibility !== 'Visible') throw new DoubleError('InvalidOperation', 'hidden');
      this.world.activeSheet = spot.sheet.name;
      this.world.selected = { kind: 'cells', sheet: spot.sheet, areas: [spot.area] };
    });
  }

  /** The double keeps no reference to any range. */
  untrack(): Excel.Range {
    return asHost(this);
  }

  getRow(row: number): Excel.Range {
    const resolve = () => {
      const { sheet, area } = this.thing();
      return { sheet, area: { ...area, row: area.row + row, rows: 1 } };
    };
    const made = { label: 'getRow', args: [row] };
    return asHost(new RangeDouble(this.world, this.queue, resolve, made));
  }

  getBoundingRect(other: Excel.Range | string): Excel.Range {
    const otherRange: unknown = other;
    if (!(otherRange instanceof RangeDouble)) throw new DoubleError('InvalidArgument');
    const resolve = () => {
      const here = this.thing();
      const there = otherRange.thing();
      if (here.sheet !== there.sheet) throw new DoubleError('InvalidArgument', 'another sheet');
      return { sheet: here.sheet, area: boundingArea(here.area, there.area) };
    };
    const made = { label: 'getBoundingRect', args: [] };
    return asHost(new RangeDouble(this.world, this.queue, resolve, made));
  }

  getIntersectionOrNullObject(other: Excel.Range | string): Excel.Range {
    const otherRange: unknown = other;
    if (!(otherRange instanceof RangeDouble)) throw new DoubleError('InvalidArgument');
    const resolve = () => {
      const here = this.thing();
      const there = otherRange.thing();
      const area = here.sheet === there.sheet ? intersection(here.area, there.area) : null;
      return area && { sheet: here.sheet, area };
    };
    const made = { label: 'getIntersectionOrNullObject', args: [] };
    return asHost(new RangeDouble(this.world, this.queue, resolve, made));
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): Excel.Range {
    const resolve = () => {
      const spot = this.orNull();
      const area = spot && usedArea(spot.sheet, valuesOnly ?? false, spot.area);
      return spot && area ? { sheet: spot.sheet, area } : null;
    };
    const made = { label: 'getUsedRangeOrNullObject', args: [valuesOnly] };
    return asHost(new RangeDouble(this.world, this.queue, resolve, made));
  }

  getMergedAreasOrNullObject(): Excel.RangeAreas {
    this.demand(13, 'Range.getMergedAreasOrNullObject');
    const resolve = () => {
      const spot = this.orNull();
      const merges = spot?.sheet.merges.filter((merge) => overlaps(merge, spot.area)) ?? [];
      if (merges.length > 512)
        throw new DoubleError('GeneralException', 'more than 512 merged areas');
      return spot && merges.length > 0 ? merges.map((area) => ({ sheet: spot.sheet, area })) : null;
    };
    return asHost(
      new RangeAreasDouble(this.world, this.queue, resolve, {
        label: 'getMergedAreasOrNullObject',
        args: [],
      }),
    );
  }

  getCellProperties(
    options: Excel.CellPropertiesLoadOptions,
  ): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
    return this.result('getCellProperties', options, (spot) =>
      cellsOf(spot, ({ style }) => ({ format: cellFormat(style) })),
    );
  }

  getColumnProperties(
    options: Excel.ColumnPropertiesLoadOptions,
  ): OfficeExtension.ClientResult<Excel.ColumnProperties[]> {
    return this.result('getColumnProperties', options, ({ sheet, area }) =>
      Array.from({ length: area.columns }, (_, index) => {
        const column = sheet.columns.get(area.column + index);
        const columnHidden = column?.hidden ?? false;
        const columnWidth = columnHidden ? 0 : (column?.width ?? standardWidth);
        return { columnHidden, format: { columnWidth } };
      }),
    );
  }

  getRowProperties(
    options: Excel.RowPropertiesLoadOptions,
  ): OfficeExtension.ClientResult<Excel.RowProperties[]> {
    const { rowHidden, ...others } = options;
    if (rowHidden !== true || Object.keys(others).length > 0) {
      throw new DoubleError('NotImplemented', 'row properties other than rowHidden');
    }
    return this.result('getRowProperties', options, ({ sheet, area }) =>
      Array.from({ length: area.rows }, (_, index) => ({
        rowHidden: sheet.hiddenRows.has(area.row + index),
      })),
    );
  }

  private result<T>(
    label: string,
    options: object,
    take: (spot: Spot) => T,
  ): OfficeExtension.ClientResult<T> {
    const result = new ResultDouble<T>();
    this.queue.push({
      label,
      args: [options],
      writes: false,
      run: () => {
        const value = take(this.thing());
        this.queue.commit(() => result.set(value));
        return value;
      },
    });
    return asHost(result);
  }
}

/** null where some rows are hidden and others are not. */
function hiddenOf({ sheet, area }: Spot): boolean | null {
  let hidden = 0;
  for (const row of sheet.hiddenRows) {
    if (row >= area.row && row < area.row + area.rows) hidden += 1;
  }
  return hidden === 0 ? false : hidden === area.rows ? true : null;
}

export class ResultDouble<T> implements Pick<OfficeExtension.ClientResult<T>, 'value'> {
  private held: { readonly value: T } | null = null;
  set(value: T): void {
    this.held = { value };
  }
  get value(): T {
    if (!this.held) throw new DoubleError('ValueNotLoaded');
    return this.held.value;
  }
}

export class RangeAreasDouble
  extends Proxy<Spot[]>
  implements
    Pick<
      Excel.RangeAreas,
      | 'context'
      | 'isNullObject'
      | 'load'
      | 'untrack'
      | 'format'
      | 'areas'
      | 'areaCount'
      | 'worksheet'
    >
{
  readonly context: Excel.RequestContext;
  readonly areas: Excel.RangeCollection;
  readonly format: Excel.RangeFormat;
  readonly worksheet: Excel.Worksheet;

  constructor(
    world: World,
    queue: Queue,
    resolve: () => Spot[] | null,
    made: { readonly label: string; readonly args: readonly unknown[] } | null,
  ) {
    super(queue, resolve, made);
    this.context = asHost(world);
    this.format = asHost(new RangeFormatDouble(world, queue, () => this.orNull(), null));
    this.areas = asHost(new RangeCollectionDouble(world, queue, () => this.orNull()));
    this.worksheet = asHost(
      new SheetOfRangesDouble(queue, () => this.orNull()?.[0]?.sheet ?? null, null),
    );
  }

  protected readonly readers = { areaCount: (spots: Spot[]) => spots.length };
  protected override child(name: string): Fetchable | null {
    const worksheet: unknown = this.worksheet;
    return name === 'worksheet' && worksheet instanceof SheetOfRangesDouble ? worksheet : null;
  }

  untrack(): Excel.RangeAreas {
    return asHost(this);
  }

  load(option?: LoadOption): Excel.RangeAreas {
    this.queueLoad(option);
    return asHost(this);
  }
  get areaCount(): number {
    return this.property('areaCount');
  }
}

/** Of the sheet nothing but its name is asked. */
class SheetOfRangesDouble extends Proxy<SheetState> implements Pick<Excel.Worksheet, 'name'> {
  protected readonly readers = { name: ({ name }: SheetState) => name };
  get name(): string {
    return this.property('name');
  }
}

class RangeCollectionDouble
  extends CollectionProxy<Spot[], RangeDouble>
  implements Pick<Excel.RangeCollection, 'load' | 'getItemAt'>
{
  constructor(
    private readonly world: World,
    queue: Queue,
    resolve: () => Spot[] | null,
  ) {
    super(queue, resolve, null);
  }
  protected itemsOf(spots: Spot[]): RangeDouble[] {
    // Excel hangs over the cells of a sheet that is selected as a whole.
    if (spots.some(({ area }) => area.rows * area.columns > 5_000_000)) {
      throw new DoubleError('GeneralException', 'too many cells');
    }
    return spots.map((spot) => new RangeDouble(this.world, this.queue, () => spot, null));
  }
  getItemAt(index: number): Excel.Range {
    const resolve = () => {
      const spot = this.thing()[index];
      if (!spot) throw new DoubleError('InvalidArgument', `no area ${index}`);
      return spot;
    };
    const made = { label: 'areas.getItemAt', args: [index] };
    return asHost(new RangeDouble(this.world, this.queue, resolve, made));
  }
  load(option?: LoadOption): Excel.RangeCollection {
    this.queueLoad(option);
    return asHost(this);
  }
}

function mergeCells(spot: Spot): void {
  const { sheet, area } = spot;
  demandUnlocked(sheet, area);
  if (sheet.merges.some((one) => overlaps(one, area) && !contains(area, one))) {
    throw new DoubleError('MergedRangeConflict');
  }
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw new DoubleError('InvalidOperation', 'a table cannot hold merged cells');
  }
  sheet.merges = [...sheet.merges.filter((one) => !overlaps(one, area)), area];
  each(spot, (cell, r, c) => (r === 0 && c === 0 ? cell : { ...cell, value: '', formula: null }));
}
