/**
 * What this Excel can do and how much it takes at once, and work cut into batches of that size:
 * one request each, usually one in all. Never knows what a batch is about.
 */
import type { SheetArea } from '../../sheets/area';
import { WorkbookFailure } from '../port';
import { failureOf, isEditMode, isTooLarge } from './failures';
import { rangesTogether } from './manyRanges';
import { answered, runWaiting, Waiting } from './waiting';

export interface Limits {
  /** Bytes of one request, as JSON. */
  readonly requestBytes: number;
  /** Bytes of one response, as JSON. */
  readonly responseBytes: number;
  /** Cells of one request. */
  readonly cells: number;
}

/** Bytes that a cell is reckoned to take in a response where nothing is known of it. */
export const cellBytes = 24;

/** The least that the product runs on. */
const needed = '1.9';

/** Whether this Excel is new enough. */
export function isSupported(): boolean {
  return (
    typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('ExcelApi', needed)
  );
}

/** @throws WorkbookFailure unsupportedHost */
export function demandSupport(): void {
  if (!isSupported())
    throw new WorkbookFailure({ kind: 'unsupportedHost', needs: `ExcelApi ${needed}` });
}

/** Merges can be read since ExcelApi 1.13. */
export function mergesReadable(): boolean {
  return isSupported() && Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

const [webBytes, desktopCells] = [4_500_000, 5_000_000];

/**
 * Excel on the web takes and gives 5 MB, the desktop 5 million cells. Where a cell of a response takes
 * more than it is reckoned at, the reader halves.
 */
export function hostLimits(): Limits {
  return Office.context.platform === Office.PlatformType.OfficeOnline
    ? { requestBytes: webBytes, responseBytes: webBytes, cells: webBytes / cellBytes }
    : {
        requestBytes: Number.POSITIVE_INFINITY,
        responseBytes: desktopCells * cellBytes,
        cells: desktopCells,
      };
}

/**
 * Cells that the client sends as one array; it cuts a larger one itself, into pieces that take seven
 * actions each, and has Excel look at its shape first.
 */
export const cellsAtOnce = 1500;

/** One thing to queue, and its share of a request. */
export interface Step {
  readonly bytes: number;
  readonly cells: number;
  readonly queue: (batch: Batch) => void;
}

/** Bytes of an action with the path of its object, generously: the client takes some 130. */
export const actionBytes = 160;

/** A step of so many actions that carries no cells. */
export function step(actions: number, queue: Step['queue']): Step {
  return { bytes: actions * actionBytes, cells: 0, queue };
}

/** A step of few actions. */
export function newStep(queue: Step['queue']): Step {
  return step(6, queue);
}

/** One request under construction; the proxy of a sheet or a range is made once in it. */
export interface Batch {
  readonly context: Excel.RequestContext;
  readonly sheet: (name: string) => Excel.Worksheet;
  /**
   * It is not tracked, as no range here is: the client would have Excel keep each, ask for its reference,
   * and give them all back in a request of its own.
   */
  readonly range: (area: SheetArea) => Excel.Range;
  /** Several ranges of a sheet by their addresses, at once where Excel lets them. */
  readonly areas: (
    sheet: string,
    addresses: readonly string[],
  ) => readonly (Excel.Range | Excel.RangeAreas)[];
}

export function openBatch(context: Excel.RequestContext): Batch {
  const sheets = new Map<string, Excel.Worksheet>();
  const ranges = new Map<string, Excel.Range>();
  const areas = new Map<string, ReturnType<Batch['areas']>>();
  const sheet = (name: string) => {
    const known = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, known);
    return known;
  };
  return {
    context,
    sheet,
    range: ({ sheet: name, row, column, rows, columns }) => {
      const place = JSON.stringify([name, row, column, rows, columns]);
      const known =
        ranges.get(place) ?? sheet(name).getRangeByIndexes(row, column, rows, columns).untrack();
      ranges.set(place, known);
      return known;
    },
    areas: (name, addresses) => {
      const place = JSON.stringify([name, addresses]);
      const known = areas.get(place) ?? rangesTogether(sheet(name), addresses);
      areas.set(place, known);
      return known;
    },
  };
}

/**
 * Bytes of one request of a large job, which then tells how far it is and can be stopped: some fifteen
 * sheets. A job of no more than `jobBytes` goes out at once.
 */
const [jobBytes, jobRequestBytes] = [3_000_000, 1_000_000];

/** Steps in order: at once where the host takes them and they are no large job that makes new sheets. */
export function packJob(steps: readonly Step[], makesSheets: boolean): Step[][] {
  const limits = hostLimits();
  const bytes = steps.reduce((sum, one) => sum + one.bytes, 0);
  const isLarge = makesSheets && bytes > jobBytes;
  return packSteps(steps, isLarge ? { ...limits, requestBytes: jobRequestBytes } : limits);
}

/** Steps in order, as many in one batch as the host takes. */
export function packSteps(
  steps: readonly Step[],
  { requestBytes, cells }: Pick<Limits, 'requestBytes' | 'cells'>,
): Step[][] {
  const batches: Step[][] = [];
  let current: Step[] = [];
  let bytesLeft = requestBytes;
  let cellsLeft = cells;
  for (const step of steps) {
    if (current.length > 0 && (step.bytes > bytesLeft || step.cells > cellsLeft)) {
      batches.push(current);
      current = [];
      bytesLeft = requestBytes;
      cellsLeft = cells;
    }
    current.push(step);
    bytesLeft -= step.bytes;
    cellsLeft -= step.cells;
  }
  if (current.length > 0) batches.push(current);
  return batches;
}

export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Called when a batch is about to go out; from here on something may stand in the workbook. */
  readonly onSend?: (() => void) | undefined;
  /** It was refused as too large, and goes out again in halves. */
  readonly onRefused?: (() => void) | undefined;
  /** At the head of the first batch, before anything else; what it refuses changes nothing. */
  readonly take?: readonly Step[] | undefined;
  /** At the head of each later batch. */
  readonly hold?: readonly Step[] | undefined;
  readonly pause?: Pause | undefined;
  /** The verb that waits for the answers. */
  readonly waiting?: Waiting | undefined;
}

/**
 * Writes the batches one after the other: calculation suspended for each, screen updating for the
 * first, events off from the first to the last, and on again when one fails.
 */
export async function send(
  context: Excel.RequestContext,
  batches: readonly (readonly Step[])[],
  watch: Watch = {},
  index = 0,
): Promise<void> {
  const steps = batches[index];
  if (!steps) return;
  if (watch.signal?.aborted) {
    if (index > 0) await hearAgain(watch.pause, watch.waiting);
    demandUncancelled(watch.signal);
  }
  const batch = openBatch(context);
  for (const check of (index === 0 ? watch.take : watch.hold) ?? []) check.queue(batch);
  if (index === 0) {
    context.runtime.enableEvents = false;
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
  }
  context.workbook.application.suspendApiCalculationUntilNextSync();
  for (const each of steps) each.queue(batch);
  if (index === batches.length - 1) context.runtime.enableEvents = true;
  watch.onSend?.();
  try {
    await answered(context);
  } catch (error) {
    if (watch.waiting?.isGivenUp) throw error;
    // Refused as a whole: nothing of it was carried out.
    if (isTooLarge(error) && steps.length > 1) {
      const half = Math.ceil(steps.length / 2);
      const split = [steps.slice(0, half), steps.slice(half)];
      watch.onRefused?.();
      const later = batches.slice(index + 1);
      return send(context, [...batches.slice(0, index), ...split, ...later], watch, index);
    }
    // In edit mode Excel refuses a request as a whole, so that events are as they were before.
    if (index > 0 || !isEditMode(error)) await hearAgain(watch.pause, watch.waiting);
    throw error;
  }
  watch.onProgress?.((index + 1) / batches.length);
  return send(context, batches, watch, index + 1);
}

/** @throws WorkbookFailure cancelled */
export function demandUncancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
}

/** Runs work on the workbook; whatever the host refuses comes out as a WorkbookFailure. */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  waiting = new Waiting(),
): Promise<Result> {
  demandSupport();
  try {
    return await runWaiting(waiting, work);
  } catch (error) {
    throw failureOf(error);
  }
}

/** Rests for some milliseconds. */
export type Pause = (milliseconds: number) => Promise<void>;

export const rest: Pause = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Some ten minutes: so long may a cell stay in edit mode. */
const attempts = 300;
const longestPause = 2000;

/**
 * Does the work again, with pauses, as long as it is refused because a cell is being edited; it
 * must not mind having been done in part.
 *
 * @param mayWait false: the refusal comes out at once
 */
export async function patiently<Result>(
  work: () => Promise<Result>,
  pause: Pause = rest,
  mayWait: () => boolean = () => true,
  attempt = 1,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isEditMode(error) || !mayWait() || attempt >= attempts) throw error;
  }
  await pause(Math.min(125 * 2 ** attempt, longestPause));
  return patiently(work, pause, mayWait, attempt + 1);
}

/** Events on, after a request that may have left them off. */
export async function hearAgain(pause?: Pause, waiting = new Waiting()): Promise<void> {
  const switchOn = async (context: Excel.RequestContext) => {
    context.runtime.enableEvents = true;
    await answered(context);
  };
  try {
    await patiently(() => runWaiting(waiting, switchOn, { delayForCellEdit: true }), pause);
  } catch {
    // What led here is what the user is told; the next write switches events on as well.
  }
}
