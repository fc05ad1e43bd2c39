/**
 * Where probes are tried: a sheet of its own for each, which is taken away again, and with it all that
 * stood on it; names of the workbook too. Never touches a sheet or a name that it did not make.
 */
import type { Observed } from '../../../selftest/probes';
import type { Pause } from '../host';

/** One probe's place in the workbook. */
export interface Bench {
  /** The probe's sheet. */
  readonly sheet: string;
  /** A request, or several; the sheet is there. */
  readonly run: <T>(
    work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
  ) => Promise<T>;
  /** A name of the workbook that nobody has, to be made; it is taken away afterwards. */
  readonly freeName: (word: string) => string;
  /** The name of a further sheet that nobody has, to be made; it is taken away afterwards. */
  readonly freeSheet: (word: string) => string;
  /** Waits until something holds, at most some two seconds. @returns whether it does */
  readonly comesTrue: (holds: () => boolean) => Promise<boolean>;
  /** Keeps what was seen so far, for the case that the rest fails. */
  readonly saw: (seen: Observed) => void;
}

export type TriedProbe = (bench: Bench) => Promise<Observed>;

/** How sheets and names of the self-test begin, while nothing else of the workbook begins so. */
export const benchWord = '均衡_自检';

/**
 * A beginning that no sheet and no name of the workbook has: one that is there is not ours to touch.
 */
export async function freeBeginning(): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = context.workbook.worksheets.load({ name: true });
    const names = context.workbook.names.load({ name: true });
    await context.sync();
    const taken = [...sheets.items, ...names.items].map(({ name }) => name.toLowerCase());
    let number = 1;
    const beginning = () => (number === 1 ? benchWord : `${benchWord}${number}`);
    while (taken.some((name) => name.startsWith(beginning().toLowerCase()))) number += 1;
    return beginning();
  });
}

/** Asked so often, with such pauses. */
const looks = 20;
const betweenLooks = 100;

/** No request begins any more: somebody cancelled, or waited long enough. */
class BenchClosed extends Error {
  readonly code = 'Closed';
}

export interface OpenBench extends Bench {
  /** Lets no further request begin. */
  readonly close: () => void;
  /** Takes everything away that was made. @returns whether it is gone */
  readonly clear: () => Promise<boolean>;
  readonly seen: () => Observed;
}

/** @throws Office.js errors where a sheet cannot be added */
export async function openBench(beginning: string, pause: Pause): Promise<OpenBench> {
  const sheets = new Set([beginning]);
  const names = new Set<string>();
  let seen: Observed = {};
  let isClosed = false;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.add(beginning);
    await context.sync();
  });
  return {
    sheet: beginning,
    run: async (work) => {
      if (isClosed) throw new BenchClosed();
      return Excel.run({ delayForCellEdit: true }, (context) =>
        work(context, context.workbook.worksheets.getItem(beginning)),
      );
    },
    close: () => {
      isClosed = true;
    },
    freeName: (word) => kept(names, `${beginning}_${word}`),
    freeSheet: (word) => kept(sheets, `${beginning}_${word}`),
    comesTrue: async (holds) => {
      for (let look = 0; look < looks && !holds(); look += 1) await pause(betweenLooks);
      return holds();
    },
    saw: (more) => {
      seen = { ...seen, ...more };
    },
    seen: () => seen,
    clear: () => cleared(sheets, names),
  };
}

function kept(list: Set<string>, name: string): string {
  list.add(name);
  return name;
}

/** Each by itself, so that what one refuses keeps no other; twice, for a host that was busy. */
async function cleared(sheets: ReadonlySet<string>, names: ReadonlySet<string>): Promise<boolean> {
  const things: readonly Removal[] = [
    ...[...names].map((name): Removal => ['names', name]),
    ...[...sheets].map((name): Removal => ['worksheets', name]),
  ];
  let left = things;
  for (let attempt = 0; attempt < 2 && left.length > 0; attempt += 1) {
    const gone = await inTurn(left, isGone);
    left = left.filter((_, at) => !gone[at]);
  }
  return left.length === 0;
}

type Removal = readonly [from: 'names' | 'worksheets', name: string];

async function isGone([from, name]: Removal): Promise<boolean> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const thing = context.workbook[from].getItemOrNullObject(name);
      thing.load('name');
      await context.sync();
      if (!thing.isNullObject) {
        thing.delete();
        await context.sync();
      }
      return true;
    });
  } catch {
    // told by what is left
    return false;
  }
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

/** The code with which a host refuses; `none` where it does not. */
export async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'none';
  } catch (error) {
    return errorOf(error).code;
  }
}

/** What a report keeps of an error: nothing that could quote a workbook. */
export function errorOf(error: unknown): { readonly code: string; readonly member: string | null } {
  const code = textAt(error, 'code') ?? textAt(error, 'name') ?? '';
  const debugInfo: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'debugInfo') : null;
  const member = textAt(debugInfo, 'errorLocation') ?? '';
  return {
    code: /^[A-Za-z]{1,60}$/.test(code) ? code : 'Unknown',
    member: /^[A-Za-z]+\.[A-Za-z]+$/.test(member) ? member : null,
  };
}

function textAt(thing: unknown, key: string): string | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const value: unknown = Reflect.get(thing, key);
  return typeof value === 'string' ? value : null;
}
