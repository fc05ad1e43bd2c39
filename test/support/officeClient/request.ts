/**
 * One request of Microsoft's client library, carried out on the Excel double action by action. Knows
 * how objects are asked for; of Excel's own objects only ranges, which are kept between requests, and
 * the events.
 */
import { asHost, CollectionProxy, DoubleError, Proxy } from '../excelDouble/engine';
import type { Application } from '../excelDouble';
import { RangeAreasDouble, RangeDouble, ResultDouble } from '../excelDouble/range';
import type { Spot } from '../excelDouble/spots';
import { memberOf } from './requirements';
import {
  actionTypes,
  camel,
  pascal,
  pathTypes,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
} from './wire';

/** What the host holds on to from one request to the next. */
export interface Kept {
  /** Ranges that the client asked to keep, by their references. */
  readonly references: Map<string, Spot | readonly Spot[]>;
  /** Makes the client hear of an event; the number is what it calls the event. */
  readonly tell: (event: number, args: object) => Promise<void>;
  /** What hears of the double's events for the client. */
  readonly listeners: Map<string, Listener>;
}

type Listener = (args: object) => Promise<void>;

/** An object of the double, with the class that Office.js gives it. */
interface Known {
  readonly object: Target | null;
  readonly className: string;
}

type Target = Readonly<Record<string, unknown>>;

const events = new Map([
  ['_RegisterDataChangedEvent', ['onChanged', 'changed', 10]],
  ['_RegisterDeletedEvent', ['onDeleted', 'deleted', 15]],
  ['_RegisterEventNameChanged', ['onNameChanged', 'renamed', 25]],
] as const);

/** The client asks for this when the last handler of an event is removed. */
const ended = new Map([
  ['_UnregisterDataChangedEvent', 'changed'],
  ['_UnregisterDeletedEvent', 'deleted'],
  ['_UnregisterEventNameChanged', 'renamed'],
]);

export class Request {
  private readonly context: Excel.RequestContext;
  private readonly objects = new Map<number, Known>();
  /** References of this request's ranges, by path. */
  private readonly references = new Map<number, string>();
  private readonly queue;

  constructor(
    private readonly application: Application,
    private readonly kept: Kept,
    private readonly paths: RequestBody['ObjectPaths'],
  ) {
    const { context, queue } = application.open();
    this.context = context;
    this.queue = queue;
  }

  /** @returns what the answer says of the action */
  carryOut(action: Action): unknown {
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.instantiate(action.ObjectPathId);
      case actionTypes.query:
        return this.query(action);
      case actionTypes.method:
        return this.invoke(action);
      case actionTypes.set:
        return this.set(action);
      case actionTypes.trace:
        return null;
      default:
        throw new DoubleError('NotImplemented', `an action of type ${action.ActionType}`);
    }
  }

  private known(id: number): Known {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.paths[id];
    if (!path) throw new DoubleError('InvalidObjectPath', `no path ${id}`);
    const made = this.reach(path);
    this.objects.set(id, made);
    return made;
  }

  private reach(path: ObjectPath): Known {
    const { ObjectPathType: type, Name: name } = path;
    if (type === pathTypes.root)
      return { object: asHost(this.context.workbook), className: 'Workbook' };
    if (type === pathTypes.nullObject) return { object: null, className: '' };
    if (type === pathTypes.reference) return this.reachReference(name);
    const parent = this.known(path.ParentObjectPathId ?? 0);
    if (parent.object === null) throw new DoubleError('InvalidObjectPath');
    const member = type === pathTypes.indexer ? 'getItem' : camel(name);
    const { gives = '' } = memberOf(parent.className, member, this.queue.host.api);
    if (type === pathTypes.property) {
      const object = member === '_Runtime' ? this.context.runtime : parent.object[member];
      return { object: asHost(object), className: gives };
    }
    const object = this.call(parent.object, member, path.ArgumentInfo);
    return { object: asHost(object), className: gives };
  }

  private reachReference(reference: string): Known {
    const spot = this.kept.references.get(reference);
    if (spot === undefined) throw new DoubleError('InvalidReference', reference);
    const { world } = this.application;
    const object = isSpots(spot)
      ? new RangeAreasDouble(world, this.queue, () => [...spot], null)
      : new RangeDouble(world, this.queue, () => spot, null);
    return { object: asHost(object), className: isSpots(spot) ? 'RangeAreas' : 'Range' };
  }

  private call(object: Target, member: string, info?: ArgumentInfo): unknown {
    const method = object[member];
    if (typeof method !== 'function') {
      throw new DoubleError('ApiNotFound', `the double has no ${member}()`);
    }
    const ids = info?.ReferencedObjectPathIds ?? [];
    const given = (info?.Arguments ?? []).map((argument, index) => {
      const id = ids[index];
      return id ? this.known(id).object : argument;
    });
    // Arguments that were not given go out as null.
    while (given.length > 0 && given.at(-1) === null) given.pop();
    return asHost<(...given: unknown[]) => unknown>(method).apply(object, given);
  }

  private instantiate(id: number): unknown {
    const { object } = this.known(id);
    this.queue.carryOut();
    if (object === null) return null;
    const identity = object instanceof Proxy ? object.identity() : {};
    if (identity === null) return null;
    const reference = this.references.get(id);
    return {
      ...(identity.id === undefined ? {} : { Id: identity.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private query({ ObjectPathId: id, QueryInfo: query }: Action): unknown {
    const { object, className } = this.known(id);
    this.queue.carryOut();
    if (!(object instanceof Proxy) || object.orNull() === null) return null;
    const paths = (query?.Select ?? []).map((one) => one.split('/').map(camel));
    for (const path of paths) this.demandLoadable(className, path);
    asHost<{ load: (paths: readonly string[]) => void }>(object).load(
      paths.map((path) => path.join('/')),
    );
    this.queue.carryOut();
    return picked(object, paths);
  }

  private demandLoadable(className: string, path: readonly string[]): void {
    const { api } = this.queue.host;
    if (className.endsWith('Collection')) {
      const { gives = '' } = memberOf(className, itemGetter(className), api);
      return this.demandLoadable(gives, path);
    }
    const [name = '', ...rest] = path;
    const { gives = '' } = memberOf(className, name, api);
    if (rest.length > 0) this.demandLoadable(gives, rest);
  }

  private set({ ObjectPathId: id, Name: name, ArgumentInfo: info }: Action): null {
    const { object, className } = this.known(id);
    const member = camel(name);
    memberOf(className, member, this.queue.host.api);
    if (object === null) throw new DoubleError('InvalidObjectPath');
    // Else it would make a property of its own, and nobody would know.
    if (!hasSetter(object, member))
      throw new DoubleError('ApiNotFound', `the double has no ${className}.${member}=`);
    Object.assign(object, { [member]: info?.Arguments?.[0] });
    this.queue.carryOut();
    return null;
  }

  private invoke(action: Action): unknown {
    const { ObjectPathId: id, Name: name, ArgumentInfo: info } = action;
    const event = events.get(name as Parameters<typeof events.get>[0]);
    if (event) return this.listen(event, id);
    const over = ended.get(name);
    if (over !== undefined) return this.listenNoMore(over);
    switch (name) {
      case '_KeepReference':
        return this.keep(id);
      case '_RemoveReference':
        this.kept.references.delete(String(info?.Arguments?.[0]));
        return null;
      case '_ValidateArraySize':
        return this.demandSize(id, info?.Arguments ?? []);
    }
    const { object, className } = this.known(id);
    memberOf(className, camel(name), this.queue.host.api);
    this.queue.carryOut();
    if (object === null) throw new DoubleError('InvalidObjectPath');
    const result = this.call(object, camel(name), info);
    this.queue.carryOut();
    return result instanceof ResultDouble ? result.value : null;
  }

  private keep(id: number): null {
    const { object } = this.known(id);
    this.queue.carryOut();
    const spot = object instanceof Proxy ? asHost<Spot | Spot[] | null>(object.orNull()) : null;
    if (spot === null) return null;
    const path = this.paths[id];
    const reference =
      path?.ObjectPathType === pathTypes.reference
        ? path.Name
        : `kept-${this.kept.references.size}-${id}`;
    this.kept.references.set(reference, spot);
    this.references.set(id, reference);
    return null;
  }

  private demandSize(id: number, [rows, columns]: readonly unknown[]): null {
    const { object } = this.known(id);
    this.queue.carryOut();
    if (!(object instanceof RangeDouble)) throw new DoubleError('InvalidArgument');
    const { area } = object.thing();
    if (area.rows !== rows || area.columns !== columns)
      throw new DoubleError('InvalidArgument', 'the array does not fit the range');
    return null;
  }

  private listen(
    [member, event, number]: typeof events extends ReadonlyMap<string, infer Event> ? Event : never,
    id: number,
  ): null {
    memberOf(this.known(id).className, member, this.queue.host.api);
    if (this.queue.host.refused.has(`${member}.add`)) throw new DoubleError('GeneralException');
    const handler: Listener = (args) => this.kept.tell(number, args);
    this.listenersOf(event)?.add(handler);
    this.kept.listeners.set(event, handler);
    return null;
  }

  private listenNoMore(event: string): null {
    const handler = this.kept.listeners.get(event);
    if (handler) this.listenersOf(event)?.delete(handler);
    this.kept.listeners.delete(event);
    return null;
  }

  private listenersOf(event: string): Set<Listener> | undefined {
    return asHost<Record<string, Set<Listener>>>(this.application.world.listeners)[event];
  }
}

function isSpots(spot: Spot | readonly Spot[]): spot is readonly Spot[] {
  return Array.isArray(spot);
}

/** How items of a collection are asked for by themselves. */
function itemGetter(className: string): string {
  return className === 'RangeCollection' ? 'getItemAt' : 'getItem';
}

/** What was loaded of an object, in the shape of an answer. */
function picked(from: unknown, paths: readonly (readonly string[])[]): object {
  if (from instanceof CollectionProxy) {
    return { _Items: from.items.map((item) => picked(item, paths)) };
  }
  const value: Record<string, unknown> = {};
  for (const [name = ''] of paths) {
    if (pascal(name) in value) continue;
    const below = paths.flatMap(([head, ...rest]) =>
      head === name && rest.length > 0 ? [rest] : [],
    );
    const found = asHost<Target>(from)[name];
    value[pascal(name)] = below.length > 0 ? picked(found, below) : found;
  }
  return value;
}

function hasSetter(target: object, name: string): boolean {
  for (let at: unknown = target; at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found.set !== undefined;
  }
  return false;
}
