/**
 * The self-test under way, outside of the page that shows it: who folds the page or goes to another one
 * finds it again. Knows no sentence.
 */
import type { GuidedId, Observed, ProbeId } from '../../selftest/probes';
import type { GuidedResult, SelfTestReport } from '../../selftest/report';
import { version } from '../../ui/errorReport/version';
import {
  createGuide,
  runSelfTest,
  SelfTestRefused,
  type Guide,
} from '../../workbook/excel/selftest';

export interface SelfTestState {
  readonly progress: TestProgress | null;
  /** Somebody cancelled; what was made is being taken away. */
  readonly tidying: boolean;
  readonly refused: SelfTestRefused['why'] | null;
  /** With all answers so far; null before the first self-test. */
  readonly report: SelfTestReport | null;
  /** The question that the reader is at. */
  readonly asked: AskedQuestion | null;
}

export interface TestProgress {
  readonly done: number;
  readonly total: number;
  readonly id: ProbeId;
}

export interface AskedQuestion {
  readonly id: GuidedId;
  readonly step: 'preparing' | 'prepared' | 'acting' | 'acted';
  readonly observed: Observed;
  /** Why Excel did not do its share. */
  readonly code: string | null;
}

export interface SelfTestRun {
  readonly state: () => SelfTestState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: (chosen: readonly ProbeId[]) => Promise<void>;
  readonly cancel: () => void;
  readonly prepare: (id: GuidedId) => Promise<void>;
  readonly act: () => Promise<void>;
  readonly answer: (answer: GuidedResult['answer']) => Promise<void>;
  /** Leaves the question without an answer. */
  readonly leave: () => Promise<void>;
}

const idle: SelfTestState = {
  progress: null,
  tidying: false,
  refused: null,
  report: null,
  asked: null,
};

/** @param guide does the add-in's share of the questions */
export function createSelfTestRun(
  test: typeof runSelfTest = runSelfTest,
  guide: Guide = createGuide(),
): SelfTestRun {
  let state = idle;
  const listeners = new Set<() => void>();
  let cancelling = new AbortController();
  const show = (change: Partial<SelfTestState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const ask = (change: Partial<AskedQuestion>) => {
    if (state.asked) show({ asked: { ...state.asked, ...change } });
  };
  /** What a share of the add-in came to; a failure stays at the step before. */
  const doing = async (before: AskedQuestion['step'], work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      ask({ step: before, code: refusedCode(error) });
    }
  };
  const ended = async (answered: readonly GuidedResult[]) => {
    const gone = await guide.end();
    const { report } = state;
    if (report) {
      show({ report: { ...report, guided: [...answered], removed: report.removed && gone } });
    }
    show({ asked: null });
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async (chosen) => {
      if (state.progress || state.asked) return;
      cancelling = new AbortController();
      show({ ...idle, progress: { done: 0, total: 1, id: 'requirements' } });
      try {
        const report = await test({
          version,
          agent: navigator.userAgent,
          chosen,
          signal: cancelling.signal,
          onProgress: (done, total, id) => show({ progress: { done, total, id } }),
        });
        show({ ...idle, report });
      } catch (error) {
        show({ ...idle, refused: error instanceof SelfTestRefused ? error.why : 'host' });
      }
    },
    cancel: () => {
      show({ tidying: true });
      cancelling.abort();
    },
    prepare: async (id) => {
      if (state.progress || state.asked) return;
      show({ asked: { id, step: 'preparing', observed: {}, code: null } });
      await doing('preparing', async () => {
        await guide.prepare(id);
        ask({ step: 'prepared' });
      });
    },
    act: async () => {
      if (!state.asked) return;
      const { id } = state.asked;
      ask({ step: 'acting', code: null });
      await doing('prepared', async () => ask({ observed: await guide.act(id), step: 'acted' }));
    },
    answer: async (answer) => {
      const { asked, report } = state;
      if (!asked || !report) return;
      const others = report.guided.filter(({ id }) => id !== asked.id);
      const { id, observed } = asked;
      await ended([...others, { id, answer, observed }]);
    },
    leave: () => ended(state.report?.guided ?? []),
  };
}

function refusedCode(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : 'Unknown';
}

/** One for the life of the runtime. */
export const paneSelfTest = createSelfTestRun();
