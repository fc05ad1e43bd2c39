/** A session of plain data for the pane's tests: it records the verbs and shows what it is told to. */
import type {
  ChosenPlans,
  Improve,
  PlansRequest,
  Session,
  SessionState,
  WantedColumns,
} from '../../src/app/session';
import type { GivenFile, IntakeAnswers } from '../../src/app/intakeState';
import { initialState } from '../../src/app/verbs/work';
import type { CellPlace } from '../../src/county/cell';
import type { Finding } from '../../src/county/finding';
import type { ReportRequest } from '../../src/reports/input';
import type { ReportAnswer } from '../../src/reports/makeReport';
import type { SheetArea } from '../../src/sheets/area';
import type { Correction } from '../../src/sheets/binding/corrections';
import type { CountyTyping } from '../../src/sheets/layout/countyEntries';

export interface HandMadeSession extends Session {
  readonly verbs: string[];
  readonly revealed: CellPlace[];
  readonly corrections: Correction[];
  readonly remarked: (readonly [readonly Finding[], string])[];
  /** What was typed in the form of county data. */
  readonly typed: CountyTyping[];
  readonly added: WantedColumns[];
  /** What is selected on the sheet from now on. */
  readonly select: (area: SheetArea | null) => void;
  readonly show: (change: Partial<SessionState>) => void;
  /** What was given to 取数, and what was answered there. */
  readonly given: GivenFile[];
  readonly answered: IntakeAnswers[];
  /** What was asked for to be written of the remedies. */
  readonly written: (ChosenPlans | PlansRequest)[];
  /** Of which schools archive pages were asked for. */
  readonly archived: (readonly string[] | null)[];
  /** How questions about remedies are answered from now on. */
  readonly answerAsked: (answers: Partial<Improve>) => void;
  /** Reports that were asked for, and what comes of it from now on. */
  readonly reports: ReportRequest[];
  readonly answerReports: (answer: ReportAnswer) => void;
}

export const untouched: SessionState = {
  ...initialState,
  copy: { way: 'opens', state: 'none' },
};

export function handMadeSession(first: Partial<SessionState> = {}): HandMadeSession {
  let state: SessionState = { ...untouched, ...first };
  const listeners = new Set<() => void>();
  const verbs: string[] = [];
  const revealed: CellPlace[] = [];
  const corrections: Correction[] = [];
  const remarked: (readonly [readonly Finding[], string])[] = [];
  const typed: CountyTyping[] = [];
  const added: WantedColumns[] = [];
  const written: (ChosenPlans | PlansRequest)[] = [];
  const archived: (readonly string[] | null)[] = [];
  const given: GivenFile[] = [];
  const answered: IntakeAnswers[] = [];
  let answers: Partial<Improve> = {};
  const reports: ReportRequest[] = [];
  let answerReport: Session['report'] = () => Promise.resolve(null);
  let selected: SheetArea | null = null;
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
    corrections,
    remarked,
    typed,
    added,
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
    answer: (answers) => {
      show({ settings: { ...state.settings, ...answers } });
      return verb('answer');
    },
    recalculate: ({ agreed }) => verb(agreed ? 'recalculate agreed' : 'recalculate'),
    writeCountySheet: () => verb('writeCountySheet'),
    addColumns: (given) => {
      added.push(given);
      return verb('addColumns');
    },
    enterCounty: (given) => {
      typed.push(...given);
      return verb('enterCounty');
    },
    writePackSheet: () => verb('writePackSheet'),
    writeTables: () => verb('writeTables'),
    calculate: () => verb('calculate'),
    agree: () => verb('agree'),
    openCopy: () => verb('openCopy'),
    declineConsent: () => {
      verbs.push('declineConsent');
      show({ consent: null, keeps: null });
    },
    correct: (correction) => {
      corrections.push(correction);
      return verb('correct');
    },
    selection: () => Promise.resolve(selected),
    select: (area) => {
      selected = area;
    },
    addSample: () => verb('addSample'),
    remark: (told, text) => {
      remarked.push([told, text]);
      return verb('remark');
    },
    setLive: (live) => show({ live }),
    written,
    archived,
    answerAsked: (given) => {
      answers = { ...answers, ...given };
    },
    improve: {
      causes: () => answers.causes?.() ?? Promise.resolve(null),
      transfers: (wish) => answers.transfers?.(wish) ?? Promise.resolve(null),
      purchases: (wish, options) => answers.purchases?.(wish, options) ?? Promise.resolve(null),
      compare: (scenarios) => answers.compare?.(scenarios) ?? Promise.resolve(null),
      writeAnalysis: (plans) => {
        written.push(plans);
        return verb('writeAnalysis');
      },
      writePlans: (request) => {
        written.push(request);
        return verb('writePlans');
      },
      writeArchives: (schools) => {
        archived.push(schools);
        return verb('writeArchives');
      },
    },
    report: (request) => {
      reports.push(request);
      return answerReport(request);
    },
    reports,
    answerReports: (answer) => {
      answerReport = () => Promise.resolve(answer);
    },
    given,
    answered,
    compareYears: {
      choose: (files) => {
        given.push(...files);
        return verb('compareYears');
      },
      tell: (told) => verb(`tellYears ${JSON.stringify(told)}`),
      carry: (parts) => verb(`carry ${parts.join(',')}`),
    },
    takeIn: {
      collect: (files) => {
        given.push(...files);
        return verb('collect');
      },
      answer: (told) => {
        answered.push(told);
        return verb('answerIntake');
      },
      write: () => verb('writeIntake'),
      discard: () => {
        verbs.push('discardIntake');
        show({ intake: null });
      },
    },
    undo: () => verb('undo'),
    reveal: (place) => {
      revealed.push(place);
      return verb('reveal');
    },
    cancel: () => {
      verbs.push('cancel');
    },
    close: () => undefined,
    dismissOutcome: () => show({ outcome: null }),
  };
}
