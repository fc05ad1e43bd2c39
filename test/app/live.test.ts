/** 自动测算: the session recalculates by itself when the entries have rested. */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { openFile } from '../../src/workbook/file';
import { WorkbookFailure, type WorkbookPort } from '../../src/workbook/port';
import { columnOf, countyBytes, headerRow } from '../support/counties';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const rest = 1000;

afterEach(() => {
  jest.useRealTimers();
});

async function computed() {
  const workbook = await openFile(await countyBytes());
  let applied = 0;
  let reads = 0;
  let refusals: WorkbookFailure[] = [];
  const port: WorkbookPort = {
    ...workbook,
    read: (request) => {
      reads += 1;
      const refusal = refusals.shift();
      return refusal ? Promise.reject(refusal) : workbook.read(request);
    },
    apply: (plan, options) => {
      applied += 1;
      return workbook.apply(plan, options);
    },
  };
  const session = createSession(port, words);
  await session.recalculate({ agreed: true });
  session.dismissOutcome();
  // Only from here on: on a slow machine the first run waits for timers of its own.
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date'] });
  applied = 0;
  reads = 0;
  const edit = (value: number) => {
    workbook.setCell('小学', headerRow + 1, columnOf('网络多媒体教室数'), value);
  };
  return {
    session,
    edit,
    applied: () => applied,
    reads: () => reads,
    refuse: (...next: WorkbookFailure[]) => {
      refusals = next;
    },
  };
}

/** Lets timers of `ms` run, and what they start come to its end. */
async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
  for (let turn = 0; turn < 50; turn += 1) {
    await new Promise((resume) => setImmediate(resume));
    await jest.advanceTimersByTimeAsync(0);
  }
}

describe('自动测算', () => {
  it('does not even read while it is off: whose entry was edited says what is old', async () => {
    const { session, edit, reads } = await computed();
    edit(7);
    await pass(5 * rest);
    expect(reads()).toBe(0);
    expect(session.state().freshness).toBe('stale');
  });

  it('is off until somebody switches it on', async () => {
    const { session, edit, applied } = await computed();
    edit(7);
    await pass(5 * rest);
    expect(session.state()).toMatchObject({ live: false, freshness: 'stale' });
    expect(applied()).toBe(0);
  });

  it('runs a second after the last change, without a message', async () => {
    const { session, edit, applied } = await computed();
    session.setLive(true);
    edit(7);
    await pass(0.9 * rest);
    edit(8);
    await pass(0.9 * rest);
    expect(applied()).toBe(0);
    await pass(0.2 * rest);
    expect(applied()).toBe(1);
    expect(session.state()).toMatchObject({ freshness: 'fresh', outcome: null });
  });

  it('renews the results alone: official tables stay as they are and are named as old', async () => {
    const { session, edit } = await computed();
    jest.useRealTimers();
    await session.writeTables();
    session.setLive(true);
    edit(7);
    expect(session.state().freshness).toBe('stale');
    while (session.state().freshness !== 'fresh' || session.state().activity !== null) {
      await new Promise((resume) => setTimeout(resume, 50));
    }
    expect(session.state()).toMatchObject({ freshness: 'fresh', old: [{ output: 'tables' }] });
    await session.recalculate({ agreed: false });
    expect(session.state().old).toEqual([]);
  });

  it('waits as long as a cell is being edited, and says nothing about it', async () => {
    const { session, edit, applied, refuse } = await computed();
    session.setLive(true);
    const editing = () => new WorkbookFailure({ kind: 'editMode' });
    refuse(editing(), editing());
    edit(7);
    await pass(rest);
    await pass(rest);
    expect(applied()).toBe(0);
    expect(session.state().outcome).toBeNull();
    await pass(rest);
    expect(session.state().freshness).toBe('fresh');
    expect(applied()).toBe(1);
  });

  it('catches up on what was changed before it was switched on', async () => {
    const { session, edit } = await computed();
    edit(7);
    session.setLive(true);
    await pass(rest);
    expect(session.state().freshness).toBe('fresh');
  });

  it('stops when it is switched off', async () => {
    const { session, edit, applied } = await computed();
    session.setLive(true);
    edit(7);
    session.setLive(false);
    await pass(5 * rest);
    expect(applied()).toBe(0);
  });

  it('does nothing by itself any more once the workbook is left', async () => {
    const { session, edit, applied, reads } = await computed();
    session.setLive(true);
    edit(7);
    session.close();
    edit(8);
    await pass(5 * rest);
    expect([applied(), reads()]).toEqual([0, 0]);
  });

  it('shows what keeps it from running', async () => {
    const { session, edit, refuse } = await computed();
    session.setLive(true);
    refuse(new WorkbookFailure({ kind: 'tooLarge' }));
    edit(7);
    await pass(rest);
    expect(session.state().outcome).toMatchObject({
      kind: 'failed',
      failure: { kind: 'tooLarge' },
    });
  });
});
