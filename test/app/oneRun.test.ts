/** One run at a time: who asks for a run that waits or is under way gets that run. */
import { createSession } from '../support/sessions';
import { ribbonCommands } from '../../src/commands/ribbonCommands';
import { speaker } from '../../src/messages/speak';
import { openFile } from '../../src/workbook/file';
import { columnOf, countyBytes, headerRow } from '../support/counties';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

async function opened() {
  const workbook = await openFile(await countyBytes());
  const seen = { applied: 0, whileWriting: () => undefined as void };
  const session = createSession(
    {
      ...workbook,
      apply: (plan, options) => {
        seen.applied += 1;
        seen.whileWriting();
        return workbook.apply(plan, options);
      },
    },
    words,
  );
  const edit = (value: number) =>
    workbook.setCell('小学', headerRow + 1, columnOf('在校生数'), value);
  return { session, seen, edit };
}

const again = { agreed: false };

it('two quick clicks write once and are taken back by one undo', async () => {
  const { session, seen, edit } = await opened();
  await Promise.all([1, 2].map(() => session.recalculate({ agreed: true })));
  expect(seen.applied).toBe(1);
  edit(321);
  await Promise.all([1, 2, 3].map(() => session.recalculate(again)));
  expect(seen.applied).toBe(2);
  await session.undo();
  await session.undo();
  expect(session.state()).toMatchObject({ canUndo: false, freshness: 'none' });
});

it('so does a click while a run is writing, and the ribbon’s button', async () => {
  const { session, seen, edit } = await opened();
  await session.recalculate({ agreed: true });
  edit(321);
  const shown = jest.fn(() => Promise.resolve());
  const { recalculate } = ribbonCommands(session, () => undefined, shown);
  const completed = jest.fn();
  const others: Promise<void>[] = [];
  seen.whileWriting = () => {
    others.push(session.recalculate(again), recalculate({ completed }));
  };
  await session.recalculate(again);
  await Promise.all(others);
  expect(others).toHaveLength(2);
  expect(seen.applied).toBe(2);
  expect(completed).toHaveBeenCalledTimes(1);
  expect(session.state()).toMatchObject({ freshness: 'fresh', outcome: { kind: 'recalculated' } });
});

it('runs again for a click after an edit that the run under way has not read', async () => {
  const { session, seen, edit } = await opened();
  await session.recalculate({ agreed: true });
  edit(321);
  const others: Promise<void>[] = [];
  seen.whileWriting = () => {
    seen.whileWriting = () => undefined;
    edit(322);
    others.push(session.recalculate(again), session.recalculate(again));
  };
  await session.recalculate(again);
  await Promise.all(others);
  expect(seen.applied).toBe(3);
  expect(session.state().freshness).toBe('fresh');
});

it('asks before the first write, and writes once for two who agree', async () => {
  const { session, seen } = await opened();
  await Promise.all([session.recalculate(again), session.recalculate(again)]);
  expect(session.state().consent).not.toBeNull();
  expect(seen.applied).toBe(0);
  await Promise.all([1, 2].map(() => session.recalculate({ agreed: true })));
  expect(seen.applied).toBe(1);
});

it('runs anew once a run has ended or failed', async () => {
  const { session, seen } = await opened();
  seen.whileWriting = () => {
    throw new Error('refused');
  };
  await session.recalculate({ agreed: true });
  expect(session.state().outcome?.kind).toBe('failed');
  seen.whileWriting = () => undefined;
  await session.recalculate({ agreed: true });
  expect(session.state().outcome?.kind).toBe('recalculated');
  expect(seen.applied).toBe(2);
});
