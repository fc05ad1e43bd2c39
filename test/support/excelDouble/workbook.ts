/**
 * The double's workbook: the way to its sheets, names and tables, protection and application.
 */
import { asHost, DoubleError, Proxy, type Fetchable, type LoadOption, type Queue } from './engine';
import { NamesDouble } from './names';
import { RangeAreasDouble } from './range';
import { TablesDouble, WorksheetsDouble } from './sheets';
import type { BookState } from './state';
import type { World } from './world';

export class WorkbookDouble
  extends Proxy<World>
  implements
    Pick<
      Excel.Workbook,
      | 'context'
      | 'load'
      | 'names'
      | 'worksheets'
      | 'tables'
      | 'protection'
      | 'application'
      | 'getSelectedRanges'
    >
{
  readonly context: Excel.RequestContext;
  readonly names: Excel.NamedItemCollection;
  readonly worksheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly application: Excel.Application;

  constructor(
    context: Excel.RequestContext,
    private readonly world: World,
    queue: Queue,
  ) {
    super(queue, () => world, null);
    this.context = context;
    this.names = asHost(new NamesDouble(world, queue));
    this.worksheets = asHost(new WorksheetsDouble(world, queue));
    this.tables = asHost(new TablesDouble(world, queue, () => world.book.sheets));
    this.protection = asHost(new BookProtectionDouble(queue, () => world.book, null));
    this.application = asHost(new ApplicationDouble(queue, () => world, null));
  }

  protected readonly readers = {};
  protected override child(name: string): Fetchable | null {
    const parts: Readonly<Record<string, unknown>> = {
      tables: this.tables,
      protection: this.protection,
      application: this.application,
    };
    const part = parts[name];
    return part instanceof Proxy ? part : null;
  }
  load(option?: LoadOption): Excel.Workbook {
    this.queueLoad(option);
    return asHost(this);
  }

  /** Anything but cells is refused, as Excel does by design. */
  getSelectedRanges(): Excel.RangeAreas {
    if (this.queue.host.api < 9) throw new DoubleError('ApiNotFound', 'getSelectedRanges');
    const resolve = () => {
      const { selected, book } = this.world;
      if (selected.kind === 'object') throw new DoubleError('InvalidSelection');
      const sheet = selected.sheet ?? book.sheets[0];
      if (!sheet) throw new DoubleError('GeneralException');
      const areas =
        selected.areas.length > 0 ? selected.areas : [{ row: 0, column: 0, rows: 1, columns: 1 }];
      return areas.map((area) => ({ sheet, area }));
    };
    const made = { label: 'getSelectedRanges', args: [] };
    return asHost(new RangeAreasDouble(this.world, this.queue, resolve, made));
  }
}

class ApplicationDouble
  extends Proxy<World>
  implements
    Pick<
      Excel.Application,
      | 'calculate'
      | 'calculationMode'
      | 'load'
      | 'suspendApiCalculationUntilNextSync'
      | 'suspendScreenUpdatingUntilNextSync'
    >
{
  protected readonly readers = { calculationMode: (world: World) => world.calculationMode };
  load(option?: LoadOption): Excel.Application {
    this.queueLoad(option);
    return asHost(this);
  }
  get calculationMode(): Excel.Application['calculationMode'] {
    return this.property('calculationMode');
  }
  calculate(type: unknown): void {
    this.call('calculate', [type], (world) => world.calculate());
  }
  suspendApiCalculationUntilNextSync(): void {
    this.call('suspendApiCalculationUntilNextSync', [], () => undefined);
  }
  suspendScreenUpdatingUntilNextSync(): void {
    this.demand(9, 'Application.suspendScreenUpdatingUntilNextSync');
    this.call('suspendScreenUpdatingUntilNextSync', [], () => undefined);
  }
}

export class RuntimeDouble extends Proxy<World> implements Pick<Excel.Runtime, 'enableEvents'> {
  protected readonly readers = {};
  get enableEvents(): boolean {
    return this.property('enableEvents');
  }
  set enableEvents(on: boolean) {
    this.call('enableEvents=', [on], (world) => {
      world.eventsOn = on;
    });
  }
}

class BookProtectionDouble
  extends Proxy<BookState>
  implements Pick<Excel.WorkbookProtection, 'load' | 'protected'>
{
  protected readonly readers = { protected: (book: BookState) => book.structureProtected };
  load(option?: LoadOption): Excel.WorkbookProtection {
    this.queueLoad(option);
    return asHost(this);
  }
  get protected(): boolean {
    return this.property('protected');
  }
}
