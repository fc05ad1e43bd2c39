/**
 * The use cases over one workbook: survey, recalculate, undo and the rest, each in a file of verbs/.
 * What is known of the binding between runs lets a recalculation read in one round trip; every refusal
 * of the host becomes an outcome that a face can put into words.
 */
import type { Words } from '../standards/message';
import type { WorkbookPort } from '../workbook/port';
import { improveVerbs } from './improveVerbs';
import type { Solve } from './improving';
import type { OpenExport } from './intakeState';
import { asOneRun } from './oneRun';
import type { Session } from './session';
import { ask, selection } from './verbs/ask';
import { choose } from './verbs/choose';
import { agree, decline, openCopy } from './verbs/consent';
import { correctBinding, remark } from './verbs/correct';
import { addColumns } from './verbs/addColumns';
import { enterCounty } from './verbs/enterCounty';
import { hearEdits } from './verbs/hear';
import { intakeVerbs } from './verbs/intakeVerbs';
import { reporting } from './verbs/parts';
import { recalculate } from './verbs/recalculate';
import {
  addSample,
  writeCountySheet,
  writePackSheet,
  writeRemedy,
  writeTables,
} from './verbs/sheets';
import { calculate, survey } from './verbs/survey';
import { undo } from './verbs/undo';
import { Work } from './verbs/work';
import { yearsVerbs } from './verbs/yearsVerbs';

/**
 * @param words the reader's language at the time of a run
 * @param solve the solver of purchases; without one they are refused
 * @param openExport opens the files from which figures are taken; needed where files are given
 * @param allWords settles once every sentence is there; waited for before a verb
 */
export function createSession(
  port: WorkbookPort,
  words: () => Words,
  solve?: Solve,
  openExport?: OpenExport,
  allWords?: () => Promise<void>,
): Session {
  const work = new Work(port, words, solve, openExport, allWords);
  const { setLive, end } = hearEdits(work);

  return {
    state: () => work.state,
    subscribe: (listener) => work.subscribe(listener),
    survey: () => work.perform((signal) => survey(work, signal)),
    choose: (chosen) => choose(work, chosen),
    answer: (answers) => {
      choose(work, answers);
      return work.perform((signal) => survey(work, signal));
    },
    recalculate: asOneRun(
      (agreed, begun) =>
        work.perform((signal) => {
          begun();
          return recalculate(work, agreed, signal);
        }),
      work.marks.editedSince,
    ),
    writeCountySheet: () => work.perform((signal) => writeCountySheet(work, signal)),
    enterCounty: (typed) => work.perform((signal) => enterCounty(work, typed, signal)),
    addColumns: (wanted) => work.perform((signal) => addColumns(work, wanted, signal)),
    writePackSheet: () => work.perform((signal) => writePackSheet(work, signal)),
    writeTables: () => work.perform((signal) => writeTables(work, signal)),
    calculate: () => work.perform((signal) => calculate(work, signal)),
    agree: () => work.perform((signal) => agree(work, signal)),
    declineConsent: () => decline(work),
    openCopy: () => work.perform(() => openCopy(work)),
    undo: () => work.perform((signal) => undo(work, false, signal)),
    reveal: (place) => work.perform(() => port.reveal(place, work.patience())),
    correct: (correction) => work.perform((signal) => correctBinding(work, correction, signal)),
    selection: () => selection(work),
    addSample: () => work.perform((signal) => addSample(work, signal)),
    remark: (findings, told) => work.perform((signal) => remark(work, findings, told, signal)),
    setLive,
    improve: improveVerbs({
      ask: (question) => ask(work, question),
      write: (planOf) => work.perform((signal) => writeRemedy(work, planOf, signal)),
      solve,
    }),
    report: (request) =>
      ask(work, async (understanding, assessed, signal) => {
        const { computeReport } = await reporting();
        const making = { words: words(), solve, signal };
        return (await computeReport(understanding, request, making, assessed)).answer;
      }),
    takeIn: intakeVerbs(work),
    compareYears: yearsVerbs(work),
    cancel: () => work.cancel(),
    close: () => {
      end();
      work.cancel();
    },
    dismissOutcome: () => work.update({ outcome: null }),
  };
}
