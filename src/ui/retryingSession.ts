/** A session that can try its last verb again, after the user has cleared what was in the way. */
import type { Session } from '../app/session';

export interface RetryingSession extends Session {
  readonly retry: () => Promise<void>;
}

export function retryingSession(session: Session): RetryingSession {
  let last: () => Promise<void> = session.survey;
  const remembered = (verb: () => Promise<void>): Promise<void> => {
    last = verb;
    return verb();
  };
  return {
    ...session,
    survey: () => remembered(session.survey),
    agree: () => remembered(session.agree),
    recalculate: (options) => remembered(() => session.recalculate(options)),
    writeCountySheet: () => remembered(session.writeCountySheet),
    writeTables: () => remembered(session.writeTables),
    answer: (answers) => remembered(() => session.answer(answers)),
    correct: (correction) => remembered(() => session.correct(correction)),
    calculate: () => remembered(session.calculate),
    addSample: () => remembered(session.addSample),
    remark: (findings, told) => remembered(() => session.remark(findings, told)),
    improve: {
      ...session.improve,
      writeAnalysis: (plans) => remembered(() => session.improve.writeAnalysis(plans)),
      writePlans: (request) => remembered(() => session.improve.writePlans(request)),
      writeArchives: (schools) => remembered(() => session.improve.writeArchives(schools)),
    },
    takeIn: {
      ...session.takeIn,
      collect: (files) => remembered(() => session.takeIn.collect(files)),
      answer: (answers) => remembered(() => session.takeIn.answer(answers)),
      write: () => remembered(session.takeIn.write),
    },
    compareYears: {
      choose: (files) => remembered(() => session.compareYears.choose(files)),
      tell: (told) => remembered(() => session.compareYears.tell(told)),
      carry: (parts) => remembered(() => session.compareYears.carry(parts)),
    },
    undo: () => remembered(session.undo),
    reveal: (place) => remembered(() => session.reveal(place)),
    retry: () => last(),
  };
}
