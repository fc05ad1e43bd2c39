/**
 * Verbs over an Excel that answers nothing: the pane is told after a minute and can stop waiting; what it
 * then says is true, undo has everything as it was, and the session goes on.
 */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { silentAfter } from '../../src/workbook/excel/waiting';
import { countyRows } from '../support/counties';
import { installExcelDouble, type ExcelDouble } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { appearance } from '../workbook/excelFixture';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

beforeEach(() =>
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] }),
);
afterEach(() => jest.useRealTimers());

/** Lets timers of `ms` run, and what they start come to its end. */
async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resume) => setImmediate(resume));
    await jest.advanceTimersByTimeAsync(0);
  }
}

function opened() {
  const book = bookOf({
    sheets: [
      { name: '小学', values: countyRows(5) },
      { name: '备注', values: [['通讯录']] },
    ],
  });
  const excel = installExcelDouble(globalThis, book);
  const session = createSession(createExcelWorkbook(), words);
  const state = () => session.state();
  return { excel, session, state, before: appearance(excel) };
}

type Opened = ReturnType<typeof opened>;

/** Excel falls silent as the results come. */
function silentAtWriting({ excel, session }: Opened, when: 'before' | 'after') {
  let hush: ReturnType<ExcelDouble['silence']> | null = null;
  const stop = session.subscribe(() => {
    if (session.state().activity?.kind !== 'writing' || hush) return;
    hush = excel.silence(when);
    stop();
  });
  return { end: () => hush?.end(), lose: () => hush?.lose() };
}

it('a survey is told of and can be cancelled; nothing is changed and the next verb runs', async () => {
  const { excel, session, state, before } = opened();
  const hush = excel.silence('before');
  const survey = session.survey();
  await pass(silentAfter / 2);
  expect(state().activity).toEqual({ kind: 'reading', done: 0, cancellable: true });
  await pass(silentAfter / 2);
  expect(state().activity).toMatchObject({ kind: 'reading', cancellable: true, silent: true });
  session.cancel();
  await survey;
  expect(state()).toMatchObject({ activity: null, outcome: { failure: { kind: 'cancelled' } } });
  hush.end();
  await pass(100);
  expect(state()).toMatchObject({ activity: null, survey: null });
  expect(appearance(excel)).toEqual(before);
  await session.recalculate({ agreed: true });
  expect(state().outcome).toMatchObject({ kind: 'recalculated' });
});

it('is told no more once Excel answers again', async () => {
  const { excel, session, state } = opened();
  const hush = excel.silence('before');
  const told: boolean[] = [];
  session.subscribe(() => told.push(state().activity?.silent ?? false));
  const survey = session.survey();
  await pass(silentAfter);
  expect(state().activity?.silent).toBe(true);
  hush.end();
  await survey;
  expect(told.at(-1)).toBe(false);
  expect(state()).toMatchObject({ activity: null, outcome: null });
  expect(state().survey?.tables).toHaveLength(1);
});

describe('一键测算 whose write is not answered', () => {
  async function givenUp(when: 'before' | 'after') {
    const made = opened();
    const { session, state } = made;
    const hush = silentAtWriting(made, when);
    const run = session.recalculate({ agreed: true });
    await pass(silentAfter);
    expect(state().activity).toMatchObject({ cancellable: true, silent: true });
    session.cancel();
    // What Excel answers before a write is read, and let go; the write itself is waited for.
    await run;
    return { ...made, hush };
  }

  async function unanswered(when: 'before' | 'after') {
    const made = opened();
    const { excel, session, state } = made;
    await session.survey();
    // The first write reads what lies in its places; it is the request after that which falls silent.
    let hush: ReturnType<ExcelDouble['silence']> | null = null;
    const stop = session.subscribe(() => {
      if (state().activity?.kind !== 'writing') return;
      stop();
      excel.interruptAt(2, () => {
        hush = excel.silence(when);
      });
    });
    const run = session.recalculate({ agreed: true });
    await pass(silentAfter);
    expect(state().activity).toMatchObject({ kind: 'writing', cancellable: true, silent: true });
    session.cancel();
    await run;
    const { outcome } = state();
    expect(outcome).toMatchObject({ failure: { kind: 'unanswered', verb: 'write' } });
    expect(state()).toMatchObject({ activity: null, canUndo: true });
    return { ...made, end: () => hush?.end(), lose: () => hush?.lose() };
  }

  it('says nothing of the kind where only its reading was let go', async () => {
    const { excel, hush, state, before } = await givenUp('before');
    expect(state()).toMatchObject({ canUndo: false, outcome: { failure: { kind: 'cancelled' } } });
    hush.end();
    await pass(2000);
    expect(appearance(excel)).toEqual(before);
  });

  it.each([
    ['came, and is answered late', 'after', 'end'],
    ['came, and is never answered', 'after', 'lose'],
    ['comes late', 'before', 'end'],
    ['never comes', 'before', 'lose'],
  ] as const)('%s: undo has everything as it was', async (_, when, how) => {
    const made = await unanswered(when);
    const { excel, session, state, before } = made;
    made[how]();
    await pass(2000);
    await session.undo();
    expect(state()).toMatchObject({ canUndo: false, outcome: { kind: 'undone', kept: [] } });
    expect(appearance(excel)).toEqual(before);
    expect(excel.eventsOn()).toBe(true);
    expect(state().freshness).toBe('none');
  });

  it.each([
    ['after', 'end'],
    ['before', 'lose'],
  ] as const)('is written anew, and both are taken back (%s, %s)', async (when, how) => {
    const made = await unanswered(when);
    const { excel, session, state, before } = made;
    made[how]();
    await pass(2000);
    await session.recalculate({ agreed: true });
    expect(state()).toMatchObject({ freshness: 'fresh', outcome: { kind: 'recalculated' } });
    while (state().canUndo) await session.undo();
    expect(state().outcome).toMatchObject({ kind: 'undone', kept: [] });
    expect(appearance(excel)).toEqual(before);
  });

  it('is looked at again when the answer comes after all', async () => {
    const { session, state, end } = await unanswered('after');
    expect(state().freshness).toBe('none');
    session.dismissOutcome();
    end();
    await pass(2000);
    expect(state()).toMatchObject({ freshness: 'fresh', outcome: null, activity: null });
  });
});

it('tells of a look that nobody asked for, since it keeps others waiting', async () => {
  const { excel, session, state } = opened();
  await session.recalculate({ agreed: true });
  await pass(2000);
  session.dismissOutcome();
  // No input of a run: only a look can tell whether it makes something old.
  void excel.setCell('备注', 3, 3, '我的');
  await pass(10);
  expect(state().activity).toBeNull();
  const hush = excel.silence('before');
  await pass(1000 + silentAfter);
  expect(state().activity).toMatchObject({ kind: 'reading', cancellable: true, silent: true });
  session.cancel();
  await pass(0);
  expect(state()).toMatchObject({ activity: null, outcome: null });
  hush.end();
});

it('what is cancelled after an undo says that the undo stands', async () => {
  const { excel, session, state, before } = opened();
  await session.recalculate({ agreed: true });
  const stop = session.subscribe(() => {
    if (state().activity?.kind === 'reading') session.cancel();
  });
  await session.undo();
  stop();
  expect(state().outcome).toMatchObject({ failure: { kind: 'stopped', after: 'undo' } });
  expect(appearance(excel)).toEqual(before);
});
