/** A session of plain data for the pane's tests: it records the verbs and shows what it is told to. */
import type { Session, SessionState } from '../../src/app/session';
import type { Place } from '../../src/county/cell';
import { defaultSettings } from '../../src/county/settings';

export interface HandMadeSession extends Session {
  readonly verbs: string[];
  readonly revealed: Place[];
  readonly show: (change: Partial<SessionState>) => void;
}

export const untouched: SessionState = {
  settings: defaultSettings,
  activity: null,
  freshness: 'none',
  survey: null,
  assessment: null,
  county: null,
  hasCountySheet: false,
  consent: null,
  outcome: null,
  canUndo: false,
};

export function handMadeSession(first: Partial<SessionState> = {}): HandMadeSession {
  let state: SessionState = { ...untouched, ...first };
  const listeners = new Set<() => void>();
  const verbs: string[] = [];
  const revealed: Place[] = [];
  const show = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const verb = (name: string) => {
    verbs.push(name);
    return Promise.resolve();
  };
  return {
    verbs,
    revealed,
    show,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    survey: () => verb('survey'),
    choose: (choices) => {
      verbs.push('choose');
      show({ settings: { ...state.settings, ...choices } });
    },
    recalculate: ({ agreed }) => verb(agreed ? 'recalculate agreed' : 'recalculate'),
    writeCountySheet: () => verb('writeCountySheet'),
    writeTables: () => verb('writeTables'),
    declineConsent: () => {
      verbs.push('declineConsent');
      show({ consent: null });
    },
    undo: () => verb('undo'),
    reveal: (place) => {
      revealed.push(place);
      return verb('reveal');
    },
    cancel: () => {
      verbs.push('cancel');
    },
    dismissOutcome: () => show({ outcome: null }),
  };
}
