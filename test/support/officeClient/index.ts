/**
 * Excel as Microsoft's own client library has it, over the Excel double: half of every round trip is
 * then the code that runs in the pane. What goes over the wire is counted as it goes.
 */
import { DoubleError } from '../excelDouble/engine';
import { reachThrough, type Application } from '../excelDouble';
import { libraryOver, type Library } from './library';
import { Request, type Kept } from './request';
import {
  bytesOf,
  camel,
  delayForCellEdit,
  isCleanUp,
  isWriting,
  refusals,
  type Answer,
  type RequestBody,
  type Wire,
} from './wire';

/** One request and its answer. */
export interface Exchange {
  readonly request: RequestBody;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Nobody waits for it: it gives references back after a run. */
  readonly unawaited: boolean;
}

export interface WireCost {
  readonly awaited: number;
  readonly unawaited: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly largestRequest: number;
  readonly responseBytes: number;
}

/** The wire under one Excel. */
export interface WireDouble {
  readonly exchanges: readonly Exchange[];
  readonly cost: () => WireCost;
  readonly reset: () => void;
  /** The action with this number fails, over all requests that somebody awaits, from now on. */
  readonly failAt: (action: number, code?: string) => void;
  /** Requests larger than this are refused as too large, whatever the platform. */
  readonly limitTo: (bytes: number) => void;
}

let current: WireDouble | null = null;

/** The wire of the Excel that was installed last. */
export function wire(): WireDouble {
  if (current === null) throw new Error('no Excel is reached through the client');
  return current;
}

/** Ranges that the Excel that was installed last was asked to keep, by how they were asked for. */
export function keptRanges(): readonly string[] {
  return (current?.exchanges ?? []).flatMap(
    ({ request: { Actions: actions, ObjectPaths: paths } }) =>
      actions
        .filter(({ Name: name }) => name === '_KeepReference')
        .map(({ ObjectPathId: id }) => paths[id]?.Name ?? ''),
  );
}

/** Every Excel double installed from now on is reached through Microsoft's client. */
export function reachThroughOfficeClient(): void {
  reachThrough((globalObject, application) => {
    const host = new WireHost(application);
    current = host;
    Object.assign(globalObject, { Excel: { ...host.library.Excel, createWorkbook } });
    function createWorkbook(base64?: string): Promise<void> {
      return application.createWorkbook(base64);
    }
  });
}

class WireHost implements WireDouble {
  readonly library: Library;
  exchanges: Exchange[] = [];
  private readonly kept: Kept;
  private failure: { left: number; readonly code: string } | null = null;
  private limit = Number.POSITIVE_INFINITY;

  constructor(private readonly application: Application) {
    this.library = libraryOver((wire) => this.answer(wire));
    this.kept = {
      references: new Map(),
      listeners: new Map(),
      tell: (event, args) => this.tell(event, args),
    };
  }

  cost(): WireCost {
    const awaited = this.exchanges.filter(({ unawaited }) => !unawaited);
    const sum = (share: (exchange: Exchange) => number) =>
      this.exchanges.reduce((all, exchange) => all + share(exchange), 0);
    return {
      awaited: awaited.length,
      unawaited: this.exchanges.length - awaited.length,
      actions: sum(({ request }) => request.Actions.length),
      requestBytes: sum(({ requestBytes }) => requestBytes),
      largestRequest: Math.max(0, ...this.exchanges.map(({ requestBytes }) => requestBytes)),
      responseBytes: sum(({ responseBytes }) => responseBytes),
    };
  }

  reset(): void {
    this.exchanges = [];
  }

  failAt(action: number, code = 'GeneralException'): void {
    this.failure = { left: action, code };
  }

  limitTo(bytes: number): void {
    this.limit = bytes;
  }

  private async answer(wire: Wire): Promise<Answer> {
    const request = JSON.parse(wire.body) as RequestBody;
    const { world } = this.application;
    const unawaited = isCleanUp(request);
    if (!unawaited) world.beforeSync();
    await world.speaks('before');
    const requestBytes = bytesOf(wire.body);
    const given = await this.respond(wire, request, unawaited);
    const responseBytes = 'body' in given ? bytesOf(given.body) : 0;
    this.exchanges.push({ request, requestBytes, responseBytes, unawaited });
    world.spend({ operations: request.Actions.length, requestBytes, responseBytes });
    world.afterSync();
    await world.speaks('after');
    return 'body' in given && responseBytes > world.payloadLimit
      ? { code: refusals.responseTooLarge, message: 'the response is too large' }
      : given;
  }

  private async respond(
    { body, flags }: Wire,
    request: RequestBody,
    unawaited: boolean,
  ): Promise<Answer> {
    const { world } = this.application;
    if (world.editing()) {
      if (!world.waitsForEdit || (flags & delayForCellEdit) === 0)
        return { code: refusals.editMode, message: 'a cell is being edited' };
      await world.editEnds();
    }
    if (bytesOf(body) > Math.min(world.payloadLimit, this.limit))
      return { code: refusals.requestTooLarge, message: 'the request is too large' };
    return this.carryOut(request, unawaited);
  }

  /** What was carried out before an action that fails stays done. */
  private carryOut(body: RequestBody, unawaited: boolean): Answer {
    const { world } = this.application;
    const request = new Request(this.application, this.kept, body.ObjectPaths);
    const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
    const writes = isWriting(body);
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (!unawaited) this.countDown();
        if (writes) world.beforeOperation();
        results.push({ ActionId: action.Id, Value: request.carryOut(action) ?? null });
      } catch (error) {
        const refused = error instanceof DoubleError;
        const path = body.ObjectPaths[action.ObjectPathId];
        return answerOf({
          Error: {
            // A fault of the double must not look like a refusal of Excel's.
            Code: refused ? error.code : 'FaultOfTheDouble',
            Message: refused ? error.message : String(error),
            Location: `${path?.Name ?? ''}.${camel(action.Name)}`,
            ActionIndex: index,
            HttpStatusCode: 400,
          },
          Results: results,
          TraceIds: [],
        });
      }
    }
    return answerOf({ Results: results, TraceIds: [] });
  }

  private countDown(): void {
    if (this.failure === null) return;
    this.failure.left -= 1;
    if (this.failure.left > 0) return;
    const { code } = this.failure;
    this.failure = null;
    throw new DoubleError(code);
  }

  private tell(messageType: number, args: object): Promise<void> {
    const message = JSON.stringify(args);
    const entry = { messageCategory: 65536, messageType, targetId: 'Workbook', message };
    this.library.OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entry] });
    return new Promise((resolve) => setTimeout(resolve, 0));
  }
}

function answerOf(body: object): Answer {
  return { body: JSON.stringify(body) };
}
