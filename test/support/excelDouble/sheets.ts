/**
 * Sheets and tables of the double.
 */
import { parseReference, type SheetArea } from '../../../src/sheets/area';
import {
  asHost,
  CollectionProxy,
  DoubleError,
  Proxy,
  type Fetchable,
  type LoadOption,
  type Made,
  type Queue,
} from './engine';
import { ChartsDouble } from './charts';
import { HandlersDouble } from './handlers';
import { RangeAreasDouble, RangeDouble } from './range';
import {
  AutoFilterDouble,
  FreezePanesDouble,
  PageBreaksDouble,
  PageLayoutDouble,
  SheetProtectionDouble,
} from './sheetParts';
import { bare, type Spot } from './spots';
import { emptySheet, usedArea, type SheetState, type TableState } from './state';
import type { World } from './world';

export class WorksheetsDouble
  extends CollectionProxy<World, WorksheetDouble>
  implements Pick<Excel.WorksheetCollection, 'load' | 'add' | 'getItem' | 'getItemOrNullObject'>
{
  readonly onChanged: OfficeExtension.EventHandlers<Excel.WorksheetChangedEventArgs>;
  readonly onDeleted: OfficeExtension.EventHandlers<Excel.WorksheetDeletedEventArgs>;

  constructor(
    private readonly world: World,
    queue: Queue,
  ) {
    super(queue, () => world, null);
    this.onChanged = asHost(new HandlersDouble(queue, 'onChanged', world.listeners.changed));
    this.onDeleted = asHost(new HandlersDouble(queue, 'onDeleted', world.listeners.deleted));
  }

  get onNameChanged(): OfficeExtension.EventHandlers<Excel.WorksheetNameChangedEventArgs> {
    this.demand(17, 'WorksheetCollection.onNameChanged');
    return asHost(new HandlersDouble(this.queue, 'onNameChanged', this.world.listeners.renamed));
  }

  protected itemsOf({ book }: World): WorksheetDouble[] {
    return book.sheets.map((sheet) => this.double(() => sheet, null));
  }

  load(option?: LoadOption): Excel.WorksheetCollection {
    this.queueLoad(option);
    return asHost(this);
  }

  getItem(key: string): Excel.Worksheet {
    const resolve = () => {
      const sheet = this.find(key);
      if (!sheet) throw new DoubleError('ItemNotFound', `no sheet ${key}`);
      return sheet;
    };
    return asHost(this.double(resolve, { label: 'worksheets.getItem', args: [key] }));
  }

  getItemOrNullObject(key: string): Excel.Worksheet {
    const made = { label: 'worksheets.getItemOrNullObject', args: [key] };
    return asHost(this.double(() => this.find(key), made));
  }

  add(name?: string): Excel.Worksheet {
    const resolve = () => {
      const { book } = this.world;
      if (book.structureProtected) throw new DoubleError('AccessDenied');
      const title = name ?? `Sheet${book.sheets.length + 1}`;
      demandTitle(title);
      if (this.find(title)) throw new DoubleError('ItemAlreadyExists', title);
      const sheet = emptySheet(title);
      book.sheets.push(sheet);
      return sheet;
    };
    return asHost(this.double(resolve, { label: 'worksheets.add', args: [name], writes: true }));
  }

  private find(key: string): SheetState | null {
    const wanted = key.toLowerCase();
    const { sheets } = this.world.book;
    return sheets.find(({ name, id }) => name.toLowerCase() === wanted || id === key) ?? null;
  }

  private double(resolve: () => SheetState | null, made: Made): WorksheetDouble {
    return new WorksheetDouble(this.world, this.queue, resolve, made);
  }
}

class WorksheetDouble
  extends Proxy<SheetState>
  implements
    Pick<
      Excel.Worksheet,
      | 'context'
      | 'isNullObject'
      | 'load'
      | 'id'
      | 'name'
      | 'visibility'
      | 'protection'
      | 'tables'
      | 'charts'
      | 'freezePanes'
      | 'autoFilter'
      | 'pageLayout'
      | 'horizontalPageBreaks'
      | 'activate'
      | 'delete'
      | 'getRange'
      | 'getRangeByIndexes'
      | 'getRanges'
      | 'getUsedRange'
      | 'getUsedRangeOrNullObject'
    >
{
  readonly context: Excel.RequestContext;
  readonly protection: Excel.WorksheetProtection;
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
  readonly freezePanes: Excel.WorksheetFreezePanes;
  readonly autoFilter: Excel.AutoFilter;
  readonly pageLayout: Excel.PageLayout;
  readonly horizontalPageBreaks: Excel.PageBreakCollection;

  constructor(
    private readonly world: World,
    queue: Queue,
    resolve: () => SheetState | null,
    made: Made,
  ) {
    super(queue, resolve, made);
    this.context = asHost(world);
    const here = () => this.orNull();
    this.protection = asHost(new SheetProtectionDouble(queue, here, null));
    this.tables = asHost(new TablesDouble(world, queue, () => [this.thing()]));
    this.charts = asHost(new ChartsDouble(queue, here));
    this.freezePanes = asHost(new FreezePanesDouble(queue, here, null));
    this.autoFilter = asHost(new AutoFilterDouble(queue, here, null));
    this.pageLayout = asHost(new PageLayoutDouble(queue, here, null));
    this.horizontalPageBreaks = asHost(new PageBreaksDouble(queue, here, null));
  }

  protected readonly readers = {
    id: ({ id }: SheetState) => id,
    name: ({ name }: SheetState) => name,
    visibility: ({ visibility }: SheetState) => visibility,
  };

  protected override child(name: string): Fetchable | null {
    const parts: Readonly<Record<string, unknown>> = {
      protection: this.protection,
      charts: this.charts,
    };
    const part = parts[name];
    return part instanceof Proxy ? part : null;
  }

  load(option?: LoadOption): Excel.Worksheet {
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
    this.call('worksheet.name=', [name], (sheet) => {
      const { book } = this.world;
      demandTitle(name);
      const taken = book.sheets.some(
        (one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase(),
      );
      if (taken) throw new DoubleError('ItemAlreadyExists', name);
      const before = sheet.name;
      for (const each of book.names) {
        each.formula = each.formula.replaceAll(`'${before}'!`, `'${name}'!`);
      }
      sheet.name = name;
      this.world.renamed(sheet, before);
    });
  }
  get visibility(): SheetState['visibility'] {
    return this.property('visibility');
  }
  set visibility(visibility: Excel.Worksheet['visibility']) {
    this.call('visibility=', [visibility], (sheet) => {
      const others = this.world.book.sheets.filter((one) => one !== sheet);
      const seen = others.some((one) => one.visibility === 'Visible');
      if (visibility !== 'Visible' && !seen) throw new DoubleError('InvalidOperation');
      sheet.visibility =
        visibility === 'Hidden' ? 'Hidden' : visibility === 'VeryHidden' ? 'VeryHidden' : 'Visible';
    });
  }

  activate(): void {
    this.call('activate', [], (sheet) => {
      if (sheet.visibility !== 'Visible') throw new DoubleError('InvalidOperation', 'hidden sheet');
      this.world.activeSheet = sheet.name;
    });
  }

  delete(): void {
    this.call('worksheet.delete', [], (sheet) => {
      const { book } = this.world;
      if (book.structureProtected) throw new DoubleError('AccessDenied');
      const others = book.sheets.filter((one) => one !== sheet);
      if (!others.some((one) => one.visibility === 'Visible')) {
        throw new DoubleError('InvalidOperation', 'the last visible sheet');
      }
      book.sheets = others;
      for (const name of book.names) {
        if (parseReference(name.formula)?.sheet === sheet.name) name.formula = '=#REF!';
      }
      this.world.deleted(sheet);
    });
  }

  getRange(address?: string): Excel.Range {
    if (address === undefined) throw new DoubleError('NotImplemented', 'whole sheet');
    const resolve = () => {
      const sheet = this.thing();
      const place = parseReference(`x!${address}`) ?? wholeLines(address);
      if (!place) throw new DoubleError('InvalidArgument', address);
      return { sheet, area: bare(place) };
    };
    return this.range(resolve, 'getRange', [address]);
  }

  getRanges(addresses?: string): Excel.RangeAreas {
    this.demand(9, 'Worksheet.getRanges');
    if (addresses === undefined) throw new DoubleError('NotImplemented', 'whole sheet');
    const resolve = () => {
      const sheet = this.thing();
      if (addresses.length > longestAddress) throw new DoubleError('InvalidArgument', 'too long');
      return addresses.split(',').map((address) => {
        const place = parseReference(`x!${address}`) ?? wholeLines(address);
        if (!place) throw new DoubleError('InvalidArgument', address);
        return { sheet, area: bare(place) };
      });
    };
    const made = { label: 'getRanges', args: [addresses] };
    return asHost(new RangeAreasDouble(this.world, this.queue, resolve, made));
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Excel.Range {
    const resolve = () => {
      const sheet = this.thing();
      const whole = [row, column, rows, columns].every(Number.isInteger);
      const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
      if (!whole || !inside || row + rows > 1048576 || column + columns > 16384) {
        throw new DoubleError('InvalidArgument');
      }
      return { sheet, area: { row, column, rows, columns } };
    };
    return this.range(resolve, 'getRangeByIndexes', [row, column, rows, columns]);
  }

  getUsedRange(valuesOnly?: boolean): Excel.Range {
    const resolve = () => {
      const sheet = this.thing();
      const corner = { row: 0, column: 0, rows: 1, columns: 1 };
      return { sheet, area: usedArea(sheet, valuesOnly ?? false) ?? corner };
    };
    return this.range(resolve, 'getUsedRange', [valuesOnly]);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): Excel.Range {
    const resolve = () => {
      const sheet = this.orNull();
      const area = sheet && usedArea(sheet, valuesOnly ?? false);
      return sheet && area ? { sheet, area } : null;
    };
    return this.range(resolve, 'getUsedRangeOrNullObject', [valuesOnly]);
  }

  private range(resolve: () => Spot | null, label: string, args: unknown[]): Excel.Range {
    return asHost(new RangeDouble(this.world, this.queue, resolve, { label, args }));
  }
}

interface TableSpot {
  readonly sheet: SheetState;
  readonly table: TableState;
}

export class TablesDouble
  extends CollectionProxy<readonly SheetState[], TableDouble>
  implements Pick<Excel.TableCollection, 'load' | 'add' | 'getItem'>
{
  constructor(
    private readonly world: World,
    queue: Queue,
    private readonly sheets: () => readonly SheetState[],
  ) {
    super(queue, sheets, null);
  }
  protected itemsOf(sheets: readonly SheetState[]): TableDouble[] {
    return spots(sheets).map((spot) => new TableDouble(this.world, this.queue, () => spot, null));
  }
  load(option?: LoadOption): Excel.TableCollection {
    this.queueLoad(option);
    return asHost(this);
  }
  /** On the one sheet whose tables these are. */
  add(address: Excel.Range | string, hasHeaders: boolean): Excel.Table {
    const resolve = () => {
      const [sheet] = this.sheets();
      const place = typeof address === 'string' ? parseReference(`x!${address}`) : null;
      if (!sheet || !place || !hasHeaders) throw new DoubleError('InvalidArgument');
      if (sheet.protected) throw new DoubleError('AccessDenied');
      const names = this.world.book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
      let number = 1;
      while (names.includes(`表${number}`)) number += 1;
      const table: TableState = { name: `表${number}`, area: bare(place) };
      sheet.tables = [...sheet.tables, table];
      return { sheet, table };
    };
    const made = { label: 'tables.add', args: [address], writes: true };
    return asHost(new TableDouble(this.world, this.queue, resolve, made));
  }
  getItem(key: string): Excel.Table {
    const resolve = () => {
      const spot = spots(this.sheets()).find(({ table }) => table.name === key);
      if (!spot) throw new DoubleError('ItemNotFound', `no table ${key}`);
      return spot;
    };
    const made = { label: 'tables.getItem', args: [key] };
    return asHost(new TableDouble(this.world, this.queue, resolve, made));
  }
}

function spots(sheets: readonly SheetState[]): TableSpot[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

class TableDouble
  extends Proxy<TableSpot>
  implements Pick<Excel.Table, 'load' | 'name' | 'worksheet' | 'getRange'>
{
  readonly worksheet: Excel.Worksheet;
  constructor(
    private readonly world: World,
    queue: Queue,
    resolve: () => TableSpot | null,
    made: Made,
  ) {
    super(queue, resolve, made);
    this.worksheet = asHost(
      new WorksheetDouble(world, queue, () => this.orNull()?.sheet ?? null, null),
    );
  }
  protected readonly readers = { name: ({ table }: TableSpot) => table.name };
  protected override child(name: string): Fetchable | null {
    const worksheet: unknown = this.worksheet;
    return name === 'worksheet' && worksheet instanceof WorksheetDouble ? worksheet : null;
  }
  load(option?: LoadOption): Excel.Table {
    this.queueLoad(option);
    return asHost(this);
  }
  get name(): string {
    return this.property('name');
  }
  getRange(): Excel.Range {
    const resolve = () => {
      const { sheet, table } = this.thing();
      return { sheet, area: table.area };
    };
    const made = { label: 'table.getRange', args: [] };
    return asHost(new RangeDouble(this.world, this.queue, resolve, made));
  }
}

/** Of an address of several areas. */
const longestAddress = 8192;

function demandTitle(title: string): void {
  if (title === '' || title.length > 31 || /[[\]:*?/\\]/.test(title)) {
    throw new DoubleError('InvalidArgument', title);
  }
}

/** `3:9`, `C:D`: rows or columns as a whole. */
function wholeLines(address: string): SheetArea | null {
  const rows = /^(\d+):(\d+)$/.exec(address);
  if (rows) return parseReference(`x!A${rows[1]}:XFD${rows[2]}`);
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(address);
  return columns && parseReference(`x!${columns[1]}1:${columns[2]}1048576`);
}
