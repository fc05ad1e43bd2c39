/**
 * The double's workbook: the way to its sheets, names and tables, protection and application.
 */
import { asHost, Proxy, type LoadOption, type Queue } from './engine';
import { NamesDouble } from './names';
import { TablesDouble, WorksheetsDouble } from './sheets';
import type { BookState } from './state';
import type { World } from './world';

export class WorkbookDouble implements Pick<
  Excel.Workbook,
  'context' | 'names' | 'worksheets' | 'tables' | 'protection' | 'application'
> {
  readonly context: Excel.RequestContext;
  readonly names: Excel.NamedItemCollection;
  readonly worksheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly protection: Excel.WorkbookProtection;
  readonly application: Excel.Application;

  constructor(context: Excel.RequestContext, world: World, queue: Queue) {
    this.context = context;
    this.names = asHost(new NamesDouble(world, queue));
    this.worksheets = asHost(new WorksheetsDouble(world, queue));
    this.tables = asHost(new TablesDouble(world, queue, () => world.book.sheets));
    this.protection = asHost(new BookProtectionDouble(queue, () => world.book, null));
    this.application = asHost(new ApplicationDouble(queue, () => world, null));
  }
}

class ApplicationDouble
  extends Proxy<World>
  implements
    Pick<
      Excel.Application,
      'suspendApiCalculationUntilNextSync' | 'suspendScreenUpdatingUntilNextSync'
    >
{
  protected readonly readers = {};
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
