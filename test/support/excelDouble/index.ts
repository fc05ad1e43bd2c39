/**
 * An Excel in memory for tests, strict where Excel is strict. It takes the place of office.js: in a
 * test's globals, or bundled in a page (nothing here needs Node). The compiler holds every member
 * against @types/office-js; what neither the product nor Microsoft's client uses, it does not have.
 */
import { areaAddress, columnLetters, parseReference, type Area } from '../../../src/sheets/area';
import { asHost, DoubleError, noCost, Queue, type Cost } from './engine';
import { cellAt, putCell, shift, type BookState, type CellState, type SheetState } from './state';
import { FilesDouble } from './handedOut';
import { RuntimeDouble, WorkbookDouble } from './workbook';
import { traitsOf, type HostTraits, type Profile } from './traits';
import { World, type Silence } from './world';

export type { Cost } from './engine';
export { DoubleError } from './engine';
export type { Profile } from './traits';

/** What a test does as the user, and what it sees. */
export interface ExcelDouble {
  readonly book: BookState;
  readonly cost: () => Cost;
  readonly resetCost: () => void;
  /** Something typed into a cell, as in the formula bar. */
  readonly setCell: (sheet: string, row: number, column: number, typed: unknown) => Promise<void>;
  /** The same just now: between two requests, with `interruptAt`. */
  readonly setCellNow: (sheet: string, row: number, column: number, typed: unknown) => void;
  readonly cell: (sheet: string, row: number, column: number) => CellState;
  readonly sheet: (name: string) => SheetState;
  readonly insertRows: (sheet: string, at: number, count: number) => Promise<void>;
  readonly deleteRows: (sheet: string, at: number, count: number) => Promise<void>;
  readonly insertColumns: (sheet: string, at: number, count: number) => Promise<void>;
  readonly deleteColumns: (sheet: string, at: number, count: number) => Promise<void>;
  readonly renameSheet: (sheet: string, to: string) => Promise<void>;
  readonly deleteSheet: (sheet: string) => Promise<void>;
  readonly deleteName: (name: string) => void;
  readonly setName: (name: string, formula: string) => void;
  /** The user has Excel compute only when it is told to; then `act` happens. */
  readonly calculateByHand: (act: () => void) => void;
  /** From now on nothing is answered; requests wait before they are carried out, or after. */
  readonly silence: (when: 'before' | 'after') => Silence;
  readonly beginEdit: () => void;
  readonly endEdit: () => void;
  /** The operation with this number fails; counted over requests that write, from now on. */
  readonly failAt: (operation: number, code?: string) => void;
  /** What somebody does right before the request with this number, counted from now on. */
  readonly interruptAt: (request: number, act: () => void) => void;
  /** Calls of this name fail from now on. */
  readonly refuse: (call: string) => void;
  /** What somebody does right after that failure. */
  readonly onFailure: (act: () => void) => void;
  readonly eventsOn: () => boolean;
  readonly activeSheet: () => string | null;
  /** Cells as `小学!A1:B2`, of several areas all; null where nothing was selected yet or an object is. */
  readonly selection: () => string | null;
  readonly select: (sheet: string, ...areas: readonly Area[]) => void;
  /** Selects a chart or a picture. */
  readonly selectObject: () => void;
  /** Workbooks that were opened from a file, as base64. */
  readonly openedCopies: () => readonly string[];
  /** What the host hands out as the file of the workbook; none: it refuses. */
  readonly handOut: (file: Uint8Array | null) => void;
  /** Files handed out that nobody closed. */
  readonly filesOpen: () => number;
  /** Ribbon commands by id. */
  readonly actions: ReadonlyMap<string, (event: Office.AddinCommands.Event) => void>;
}

/** The application behind an Excel of the double, for a client library that is not the double's own. */
export interface Application {
  readonly world: World;
  /** A context whose queue is carried out action by action. */
  readonly open: () => { readonly context: Excel.RequestContext; readonly queue: Queue };
  readonly createWorkbook: (base64?: string) => Promise<void>;
}

/** Puts another client library before an application, in the global object. */
export type Client = (globalObject: object, application: Application) => void;

let client: Client | null = null;

/** Which client library every Excel installed from now on is reached through; null: the double's own. */
export function reachThrough(other: Client | null): void {
  client = other;
}

let usual: Profile = '365';

/** Which Excel is installed from now on where none is named. */
export function installUsually(profile: Profile): void {
  usual = profile;
}

type ExcelGlobal = Pick<typeof Excel, 'run' | 'createWorkbook'>;

interface OfficeGlobal extends Pick<
  typeof Office,
  'onReady' | 'HostType' | 'PlatformType' | 'StartupBehavior' | 'FileType' | 'AsyncResultStatus'
> {
  readonly context: Pick<
    Office.Context,
    'platform' | 'host' | 'displayLanguage' | 'contentLanguage'
  > & {
    readonly requirements: Pick<Office.RequirementSetSupport, 'isSetSupported'>;
    readonly document: Pick<Office.Document, 'getFileAsync'>;
  };
  readonly actions: Pick<typeof Office.actions, 'associate'>;
  readonly addin: Pick<typeof Office.addin, 'showAsTaskpane' | 'hide' | 'setStartupBehavior'>;
}

/** Makes `Excel` and `Office` of this workbook in a global object (globalThis, window). */
export function installExcelDouble(
  globalObject: object,
  book: BookState,
  profile: Profile | HostTraits = usual,
): ExcelDouble {
  const traits = traitsOf(profile);
  const world = new World(book, traits);
  const actions = new Map<string, (event: Office.AddinCommands.Event) => void>();
  const files = new FilesDouble();
  Object.assign(globalObject, {
    Excel: {
      run: runOver(world),
      createWorkbook: (base64) => files.create(base64),
    } satisfies ExcelGlobal,
    Office: officeOver(traits, world, actions, files),
  });
  client?.(globalObject, {
    world,
    open: () => {
      const queue = new Queue(world);
      return { context: contextOver(world, queue), queue };
    },
    createWorkbook: (base64) => files.create(base64),
  });
  return userOf(world, actions, files);
}

function runOver(world: World): typeof Excel.run {
  async function run<T>(first: unknown, second?: unknown): Promise<T> {
    const work = asHost<(context: Excel.RequestContext) => Promise<T>>(second ?? first);
    if (typeof work !== 'function') throw new DoubleError('InvalidArgument');
    const queue = new Queue(world);
    const options =
      second === undefined ? undefined : asHost<{ delayForCellEdit?: boolean }>(first);
    queue.waitForEdit = options?.delayForCellEdit === true;
    const context = contextOver(world, queue);
    const result = await work(context);
    // Excel sends what is left at the end.
    if (queue.pending) await queue.sync();
    return result;
  }
  return run;
}

function contextOver(world: World, queue: Queue): Excel.RequestContext {
  const context: Partial<Record<keyof Excel.RequestContext, unknown>> = {
    sync: async <T>(passed?: T) => {
      await queue.sync();
      return passed;
    },
  };
  const host = asHost<Excel.RequestContext>(context);
  Object.assign(context, {
    workbook: new WorkbookDouble(host, world, queue),
    runtime: new RuntimeDouble(queue, () => world, null),
  } satisfies Partial<Record<keyof Excel.RequestContext, unknown>>);
  return host;
}

function officeOver(
  traits: HostTraits,
  world: World,
  actions: Map<string, (event: Office.AddinCommands.Event) => void>,
  files: FilesDouble,
): OfficeGlobal {
  const platforms = { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' };
  const platform = asHost<Office.PlatformType>(traits.platform);
  const host = asHost<Office.HostType>('Excel');
  const isSetSupported = (name: string, version = '1.1') => {
    const wanted = Number(version.split('.')[1] ?? 0);
    if (name === 'ExcelApi') return wanted <= world.api;
    if (name === 'CompressedFile') return traits.handsOutFile;
    if (name === 'DelayForCellEdit') return traits.waitsForEdit;
    return name === 'SharedRuntime' && traits.sharedRuntime && wanted <= 1;
  };
  return {
    context: {
      platform,
      host,
      displayLanguage: 'zh-CN',
      contentLanguage: 'zh-CN',
      requirements: { isSetSupported: asHost(isSetSupported) },
      document: files.document,
    },
    FileType: asHost({ Compressed: 'compressed' }),
    AsyncResultStatus: asHost({ Succeeded: 'succeeded', Failed: 'failed' }),
    HostType: asHost({ Excel: 'Excel', Word: 'Word' }),
    PlatformType: asHost(platforms),
    StartupBehavior: asHost({ none: 'None', load: 'Load' }),
    onReady: (callback) => {
      const info = { host, platform };
      return Promise.resolve().then(() => {
        callback?.(info);
        return info;
      });
    },
    actions: {
      associate: asHost((id: string, action: (event: Office.AddinCommands.Event) => void) => {
        actions.set(id, action);
      }),
    },
    addin: {
      showAsTaskpane: () => Promise.resolve(),
      hide: () => Promise.resolve(),
      setStartupBehavior: () => Promise.resolve(),
    },
  };
}

function userOf(world: World, actions: ExcelDouble['actions'], files: FilesDouble): ExcelDouble {
  const { book } = world;
  const sheetNamed = (name: string) => {
    const found = book.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new DoubleError('ItemNotFound', name);
    return found;
  };
  /** Other contexts' work comes first, then the user, then those who listen. */
  const asUser = async (act: () => void) => {
    await settled();
    act();
    await world.deliver();
  };
  const move = (along: 'row' | 'column', sign: 1 | -1, type: string) => {
    return (sheet: string, at: number, count: number) =>
      asUser(() => {
        const target = sheetNamed(sheet);
        shift(book, target, { along, at, count: sign * count });
        world.changed(target, shiftedAddress(along, at, count), type);
      });
  };
  const setCellNow: ExcelDouble['setCellNow'] = (sheet, row, column, input) => {
    const target = sheetNamed(sheet);
    putCell(target, row, column, world.typedCell(cellAt(target, row, column), input));
    world.changed(target, areaAddress({ row, column, rows: 1, columns: 1 }));
  };
  return {
    openedCopies: () => files.opened,
    handOut: (file) => files.handOut(file),
    filesOpen: () => files.open,
    book,
    actions,
    cost: () => world.cost,
    resetCost: () => {
      world.cost = noCost;
    },
    sheet: sheetNamed,
    cell: (sheet, row, column) => cellAt(sheetNamed(sheet), row, column),
    setCell: (...cell) => asUser(() => setCellNow(...cell)),
    setCellNow,
    insertRows: move('row', 1, 'RowInserted'),
    deleteRows: move('row', -1, 'RowDeleted'),
    insertColumns: move('column', 1, 'ColumnInserted'),
    deleteColumns: move('column', -1, 'ColumnDeleted'),
    renameSheet: (sheet, to) =>
      asUser(() => {
        const target = sheetNamed(sheet);
        for (const name of book.names) {
          name.formula = name.formula.replaceAll(`'${sheet}'!`, `'${to}'!`);
        }
        target.name = to;
        world.renamed(target, sheet);
      }),
    deleteSheet: (sheet) =>
      asUser(() => {
        const target = sheetNamed(sheet);
        book.sheets = book.sheets.filter((one) => one !== target);
        for (const name of book.names) {
          if (parseReference(name.formula)?.sheet === sheet) name.formula = '=#REF!';
        }
        world.deleted(target);
      }),
    deleteName: (name) => {
      book.names = book.names.filter((one) => one.name !== name);
    },
    setName: (name, formula) => {
      book.names = [...book.names.filter((one) => one.name !== name), { name, formula }];
    },
    calculateByHand: (act) => {
      world.calculationMode = 'Manual';
      world.whenCalculated = act;
    },
    silence: (when) => world.silence(when),
    beginEdit: () => world.beginEdit(),
    endEdit: () => world.endEdit(),
    failAt: (operation, code = 'GeneralException') => world.failAt(operation, code),
    interruptAt: (request, act) => world.interruptAt(request, act),
    refuse: (call) => {
      world.refused.add(call);
    },
    onFailure: (act) => {
      world.afterFailure = act;
    },
    eventsOn: () => world.eventsOn,
    activeSheet: () => world.activeSheet,
    selection: () => {
      const { selected } = world;
      if (selected.kind === 'object' || !selected.sheet) return null;
      return `${selected.sheet.name}!${selected.areas.map(areaAddress).join()}`;
    },
    select: (sheet, ...areas) => {
      world.selected = { kind: 'cells', sheet: sheetNamed(sheet), areas };
    },
    selectObject: () => {
      world.selected = { kind: 'object' };
    },
  };
}

/** `3:4` or `C:D`, as Excel tells of inserted and deleted rows and columns. */
function shiftedAddress(along: 'row' | 'column', at: number, count: number): string {
  const last = at + count - 1;
  return along === 'row' ? `${at + 1}:${last + 1}` : `${columnLetters(at)}:${columnLetters(last)}`;
}

/** Lets requests that are under way finish. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
