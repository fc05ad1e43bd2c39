/**
 * The self-test (自检) in Excel: tries every probe of the table on a sheet of its own, holds what it saw
 * against what is expected, and takes everything away again. What one probe meets ends no other.
 */
import { compareProbe, type ProbeOutcome } from '../../../selftest/compareProbe';
import { probeIds, probeOf, type ProbeId } from '../../../selftest/probes';
import type { ProbeResult, SelfTestReport, TestedHost } from '../../../selftest/report';
import { hostCode } from '../failures';
import { rest, type Pause } from '../host';
import { errorOf, freeBeginning, openBench, type OpenBench, type TriedProbe } from './bench';
import { cellProbes } from './cellProbes';
import { alsoNeeded, hostProbes, testedHost } from './hostProbes';
import { lookProbes } from './lookProbes';
import { sheetProbes } from './sheetProbes';

export { createGuide, type Guide } from './guide';

const tried: Readonly<Record<ProbeId, TriedProbe>> = {
  ...hostProbes,
  ...sheetProbes,
  ...cellProbes,
  ...lookProbes,
};

export interface SelfTestOptions {
  /** Of the add-in. */
  readonly version: string;
  /** navigator.userAgent */
  readonly agent: string;
  /** Probes that move much data, which somebody chose. */
  readonly chosen: readonly ProbeId[];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, id: ProbeId) => void;
  readonly pause?: Pause;
  /** Milliseconds that a probe may take. */
  readonly patience?: number;
}

/** Why the self-test could not begin. */
export class SelfTestRefused extends Error {
  constructor(readonly why: 'protectedWorkbook' | 'editMode' | 'host' | 'silent' | 'cancelled') {
    super(why);
  }
}

/**
 * @returns a report without guided questions; of a cancelled one the rest of the probes is `cancelled`
 * @throws SelfTestRefused where no sheet can be added at all
 */
export async function runSelfTest(options: SelfTestOptions): Promise<SelfTestReport> {
  const host = testedHost(options.agent);
  const place = { beginning: await begun(options), isClear: true, isSilent: false };
  const back = await answered(selectedNow(), options);
  const results: ProbeResult[] = [];
  for (const id of probeIds) {
    options.onProgress(results.length, probeIds.length, id);
    const outcome = await outcomeOf(id, host, place, options);
    results.push(comparedOn(host, id, outcome));
  }
  if (back !== 'cancelled') await within(back(), options);
  return {
    format: 'junheng-self-test',
    revision: 1,
    version: options.version,
    host,
    probes: results,
    guided: [],
    removed: place.isClear,
  };
}

interface ProbePlace {
  beginning: string;
  /** All that was made is gone again. */
  isClear: boolean;
  /** Excel answers nothing any more. */
  isSilent: boolean;
}

/** @throws SelfTestRefused where no sheet can be added */
async function begun(options: SelfTestOptions): Promise<string> {
  const adding = async () => {
    const beginning = await freeBeginning();
    const bench = await openBench(beginning, rest);
    return (await bench.clear()) ? beginning : freeBeginning();
  };
  try {
    const beginning = await answered(adding(), options);
    if (beginning !== 'cancelled') return beginning;
  } catch (error) {
    throw error instanceof NoAnswer ? new SelfTestRefused('silent') : refusedBy(error);
  }
  throw new SelfTestRefused('cancelled');
}

function refusedBy(error: unknown): SelfTestRefused {
  switch (hostCode(error)) {
    case 'InvalidOperationInCellEditMode':
      return new SelfTestRefused('editMode');
    case 'AccessDenied':
      return new SelfTestRefused('protectedWorkbook');
    default:
      return new SelfTestRefused('host');
  }
}

async function outcomeOf(
  id: ProbeId,
  { sets }: TestedHost,
  place: ProbePlace,
  options: SelfTestOptions,
): Promise<ProbeOutcome> {
  if (options.signal.aborted || place.isSilent) return { kind: 'cancelled' };
  const { since, chosen: byChoice } = probeOf(id);
  const present = Number(sets.ExcelApi?.split('.')[1] ?? 0);
  const needs = id in alsoNeeded ? alsoNeeded[id as keyof typeof alsoNeeded] : null;
  if (present < since || (byChoice && !options.chosen.includes(id)) || needs?.() === false) {
    return { kind: 'skipped' };
  }
  try {
    const bench = await answered(openBench(place.beginning, options.pause ?? rest), options);
    if (bench === 'cancelled') return { kind: 'cancelled' };
    const outcome = await tryProbe(id, bench, options);
    const isClear = await within(bench.clear(), options);
    place.isClear &&= isClear === true;
    place.isSilent = isClear === 'late';
    if (isClear === false) place.beginning = await freeBeginning();
    return outcome;
  } catch (error) {
    return { kind: 'failed', error: errorOf(error), observed: {} };
  }
}

async function tryProbe(
  id: ProbeId,
  bench: OpenBench,
  options: SelfTestOptions,
): Promise<ProbeOutcome> {
  const work = tried[id](bench);
  try {
    const seen = await answered(work, options);
    if (seen !== 'cancelled') return { kind: 'seen', observed: { ...bench.seen(), ...seen } };
    bench.close();
    // What is under way ends before its sheet is taken away.
    await within(work, { patience: untilSettled });
    return { kind: 'cancelled' };
  } catch (error) {
    bench.close();
    return { kind: 'failed', error: errorOf(error), observed: bench.seen() };
  }
}

const untilSettled = 2000;

/** What never answers is told as such. */
const longestWait = 60_000;
const longestTidying = 15_000;

class NoAnswer extends Error {
  readonly code = 'NoAnswer';
}

/**
 * What came of work, or that somebody did not want to wait for it.
 * @throws NoAnswer
 */
async function answered<T>(
  work: Promise<T>,
  { signal, patience = longestWait }: Pick<SelfTestOptions, 'signal' | 'patience'>,
): Promise<T | 'cancelled'> {
  let stop = () => undefined as void;
  const cancelledOrLate = new Promise<'cancelled'>((resolve, reject) => {
    const cancel = () => resolve('cancelled');
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    const timer = setTimeout(() => reject(new NoAnswer()), patience);
    stop = () => {
      signal.removeEventListener('abort', cancel);
      clearTimeout(timer);
    };
  });
  try {
    return await Promise.race([work, cancelledOrLate]);
  } finally {
    stop();
  }
}

/** What came of work that nobody can cancel; `late`: nothing so far, or it failed. */
async function within<T>(
  work: Promise<T>,
  { patience }: Pick<SelfTestOptions, 'patience'>,
): Promise<T | 'late'> {
  try {
    const result = await answered(work, {
      signal: new AbortController().signal,
      patience: Math.min(patience ?? longestWait, longestTidying),
    });
    return result === 'cancelled' ? 'late' : result;
  } catch {
    return 'late';
  }
}

function comparedOn({ platform }: TestedHost, id: ProbeId, outcome: ProbeOutcome): ProbeResult {
  const { expected, onWeb } = probeOf(id);
  const wanted = platform === 'OfficeOnline' ? { ...expected, ...onWeb } : expected;
  return compareProbe(id, wanted, outcome);
}

/** @returns goes back to what was selected, as far as the host lets it */
async function selectedNow(): Promise<() => Promise<void>> {
  try {
    const [sheet, address] = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const selected = context.workbook.getSelectedRanges().load({ worksheet: { name: true } });
      const first = selected.areas.getItemAt(0).load({ address: true });
      await context.sync();
      return [selected.worksheet.name, first.address] as const;
    });
    const cells = address.slice(address.lastIndexOf('!') + 1);
    return () => selectAgain(sheet, cells);
  } catch {
    // A chart or a picture is selected, which no call can select again.
    return () => Promise.resolve();
  }
}

async function selectAgain(sheet: string, cells: string): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(cells).select();
      await context.sync();
    });
  } catch {
    // It is only where the reader looks.
  }
}
