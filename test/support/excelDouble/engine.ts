/**
 * The double's machinery: proxies that queue what they are asked, a sync that carries it out as
 * strictly as Excel does, and what it cost. Knows no Excel object in particular.
 */

/** How an Office.js error looks to a caller. */
export class DoubleError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
    this.name = 'RichApi.Error';
  }
}

export interface Cost {
  /** Requests that went out. */
  readonly syncs: number;
  /** Queued actions: calls, property writes, loads. */
  readonly operations: number;
  /** UTF-8 bytes of requests and responses as JSON. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The largest single ones. */
  readonly largestRequest: number;
  readonly largestResponse: number;
}

export const noCost: Cost = {
  syncs: 0,
  operations: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
};

export interface Action {
  readonly label: string;
  readonly args: readonly unknown[];
  /** It changes the workbook. */
  readonly writes: boolean;
  /** @returns what goes into the response, undefined for nothing */
  readonly run: () => unknown;
}

/** What a context needs of the application behind it. */
export interface Host {
  /** The x of ExcelApi 1.x. */
  readonly api: number;
  /** Bytes of one request or response; infinite on the desktop. */
  readonly payloadLimit: number;
  /** It knows `delayForCellEdit`; else every request is refused while a cell is edited. */
  readonly waitsForEdit: boolean;
  readonly editing: () => boolean;
  readonly editEnds: () => Promise<void>;
  /** While Excel is silent, whatever comes waits there before it is carried out or before its answer. */
  readonly speaks: (when: 'before' | 'after') => Promise<void>;
  /** Before each request. */
  readonly beforeSync: () => void;
  /** Before each operation of a request that writes; may throw. */
  readonly beforeOperation: () => void;
  /** What this host does not do, by its name. */
  readonly refused: ReadonlySet<string>;
  readonly spend: (cost: Pick<Cost, 'operations' | 'requestBytes' | 'responseBytes'>) => void;
  readonly afterSync: () => void;
}

const encoder = new TextEncoder();

export function byteLength(value: unknown): number {
  return encoder.encode(JSON.stringify(value) ?? '').length;
}

export class Queue {
  private actions: Action[] = [];
  private commits: (() => void)[] = [];
  waitForEdit = false;

  constructor(readonly host: Host) {}

  push(action: Action): void {
    this.actions.push(action);
  }

  /** Something that a caller sees only once the whole request has succeeded. */
  commit(show: () => void): void {
    this.commits.push(show);
  }

  /**
   * Carries out what is queued as a share of a request that another client has sent, and that another
   * one keeps the account of.
   */
  carryOut(): void {
    const actions = this.actions;
    this.actions = [];
    this.commits = [];
    for (const action of actions) {
      if (this.host.refused.has(action.label)) throw new DoubleError('GeneralException');
      action.run();
    }
    for (const show of this.commits) show();
  }

  get pending(): boolean {
    return this.actions.length > 0;
  }

  async sync(): Promise<void> {
    const actions = this.actions;
    this.actions = [];
    this.commits = [];
    await Promise.resolve();
    if (actions.length === 0) return;
    const { host } = this;
    host.beforeSync();
    await host.speaks('before');
    if (host.editing()) {
      if (!this.waitForEdit || !host.waitsForEdit)
        throw new DoubleError('InvalidOperationInCellEditMode');
      await host.editEnds();
    }
    const requestBytes = actions.reduce(
      (sum, { label, args }) => sum + label.length + byteLength(args),
      0,
    );
    if (requestBytes > host.payloadLimit) {
      host.spend({ operations: 0, requestBytes, responseBytes: 0 });
      throw new DoubleError('RequestPayloadSizeLimitExceeded');
    }
    let operations = 0;
    let responseBytes = 0;
    const writes = actions.some((action) => action.writes);
    try {
      for (const action of actions) {
        operations += 1;
        if (writes) host.beforeOperation();
        if (host.refused.has(action.label)) throw new DoubleError('GeneralException');
        const answer = action.run();
        if (answer !== undefined) responseBytes += byteLength(answer);
      }
    } finally {
      host.spend({ operations, requestBytes, responseBytes });
      host.afterSync();
    }
    await host.speaks('after');
    if (responseBytes > host.payloadLimit)
      throw new DoubleError('ResponsePayloadSizeLimitExceeded');
    for (const show of this.commits) show();
  }
}

/** How a proxy was asked for; null where it is reached by a property, which costs nothing. */
export type Made = {
  readonly label: string;
  readonly args: readonly unknown[];
  readonly writes?: boolean;
} | null;

export type LoadOption = string | readonly string[] | object | undefined;

/** `a,b/c`, `['a','b/c']` and `{ a: true, b: { c: true } }` as paths. */
export function loadPaths(option: LoadOption): string[][] {
  if (option === undefined) throw new DoubleError('InvalidArgument', 'load() without properties');
  if (typeof option === 'string') return option.split(',').map((path) => path.trim().split('/'));
  if (Array.isArray(option)) return option.map((path: unknown) => String(path).split('/'));
  return Object.entries(option).flatMap(([key, value]: [string, unknown]) => {
    if (value === true) return [[key]];
    if (typeof value === 'object' && value !== null) {
      return loadPaths(value).map((path) => [key, ...path]);
    }
    return [];
  });
}

/** Anything that can be loaded through. */
export interface Fetchable {
  fetch(path: readonly string[]): unknown;
}

/** One function where a double stands in for the real thing; `implements` checks its members. */
export function asHost<T>(double: unknown): T {
  return double as T;
}

/**
 * A proxy of something in the workbook. The thing itself is found when the queue gets there.
 * Reading a property that was not loaded and synced throws.
 */
export abstract class Proxy<Target> {
  private target: Target | null | undefined;
  private found = false;
  private readonly loaded = new Map<string, unknown>();

  /**
   * @param resolve finds the thing, null for a null object
   * @param made how it was asked for; null where it is reached by a property, which costs nothing
   */
  constructor(
    readonly queue: Queue,
    private readonly resolve: () => Target | null,
    made: {
      readonly label: string;
      readonly args: readonly unknown[];
      readonly writes?: boolean;
    } | null,
  ) {
    if (made === null) return;
    queue.push({
      label: made.label,
      args: made.args,
      writes: made.writes ?? false,
      run: () => {
        const target = resolve();
        this.target = target;
        // Whether there is such a thing is told by asking for it.
        queue.commit(() => {
          this.found = true;
          this.loaded.set('isNullObject', target === null);
        });
        return {};
      },
    });
    this.target = undefined;
    this.byCall = true;
  }

  private readonly byCall: boolean = false;

  /** Values that `load` can fetch. */
  protected abstract readonly readers: Readonly<Record<string, (target: Target) => unknown>>;
  /** Objects that `load` can go through. */
  protected child(name: string): Fetchable | null {
    throw new DoubleError('InvalidArgument', `cannot load through ${name}`);
  }

  /** The thing, null for a null object; only while the queue runs. */
  orNull(): Target | null {
    if (!this.byCall) return this.resolve();
    if (this.target === undefined) throw new DoubleError('InvalidObjectPath');
    return this.target;
  }

  /** The thing; a null object refuses. */
  thing(): Target {
    const thing = this.orNull();
    if (thing === null) throw new DoubleError('ItemNotFound');
    return thing;
  }

  /** What an object is told by when it is asked for again: its id, where it has one; null: there is none. */
  identity(): { readonly id?: unknown } | null {
    const target = this.orNull();
    if (target === null) return null;
    const { id } = this.readers;
    return id === undefined ? {} : { id: id(target) };
  }

  get isNullObject(): boolean {
    if (!this.found)
      throw new DoubleError('PropertyNotLoaded', 'isNullObject before load and sync');
    return this.loaded.get('isNullObject') === true;
  }

  protected demand(api: number, member: string): void {
    if (this.queue.host.api < api)
      throw new DoubleError('ApiNotFound', `${member} needs ExcelApi 1.${api}`);
  }

  protected call(label: string, args: readonly unknown[], run: (target: Target) => void): void {
    this.queue.push({
      label,
      args,
      writes: true,
      run: () => {
        run(this.thing());
      },
    });
  }

  /** The value of a loaded property. */
  protected property<T>(name: string): T {
    if (!this.loaded.has(name)) {
      throw new DoubleError('PropertyNotLoaded', `The property '${name}' is not available.`);
    }
    return this.loaded.get(name) as T;
  }

  protected queueLoad(option: LoadOption): void {
    const paths = loadPaths(option);
    this.queue.push({
      label: 'load',
      args: [paths],
      writes: false,
      run: () => paths.map((path) => this.fetch(path)),
    });
  }

  /** Takes one value now, to be seen after the sync. */
  fetch(path: readonly string[]): unknown {
    const [name = '', ...rest] = path;
    const thing = this.orNull();
    this.queue.commit(() => {
      this.found = true;
      this.loaded.set('isNullObject', thing === null);
    });
    if (thing === null) return null;
    if (rest.length > 0) {
      const child = this.child(name);
      if (!child) throw new DoubleError('InvalidArgument', `cannot load through ${name}`);
      return child.fetch(rest);
    }
    const reader = this.readers[name];
    if (!reader) throw new DoubleError('InvalidArgument', `cannot load ${name}`);
    const value = reader(thing);
    this.queue.commit(() => this.loaded.set(name, value));
    return value;
  }
}

/** A collection: loading it makes proxies of its items and loads the properties of each. */
export abstract class CollectionProxy<Target, Item extends Fetchable> extends Proxy<Target> {
  private present: Item[] | null = null;
  private gathered: Item[] | null = null;

  protected abstract itemsOf(target: Target): Item[];
  protected readonly readers = {};

  get items(): Item[] {
    if (this.present === null)
      throw new DoubleError('PropertyNotLoaded', 'items before load and sync');
    return this.present;
  }

  protected override queueLoad(option: LoadOption): void {
    const paths = loadPaths(option).map((path) => (path[0] === 'items' ? path.slice(1) : path));
    this.queue.push({
      label: 'load',
      args: [paths],
      writes: false,
      run: () => {
        const items = this.gather();
        if (items === null) return null;
        return items.map((item) =>
          paths.filter((path) => path.length > 0).map((path) => item.fetch(path)),
        );
      },
    });
  }

  /** The items of one request, the same however many of their properties it asks for. */
  private gather(): Item[] | null {
    const target = this.orNull();
    if (target === null) return null;
    const items = (this.gathered ??= this.itemsOf(target));
    this.queue.commit(() => {
      this.present = items;
      this.gathered = null;
    });
    return items;
  }

  /** Asked for with what it hangs on. */
  override fetch(path: readonly string[]): unknown {
    return this.gather()?.map((item) => item.fetch(path)) ?? null;
  }
}
