import type { SessionState } from '../../src/app/session';
import { recalculateFromRibbon } from '../../src/commands/commands';
import { handMadeSession } from '../taskpane/handMadeSession';

async function press(after: Partial<SessionState>, showPane?: () => Promise<void>) {
  const shown: string[] = [];
  const session = handMadeSession(after);
  let completed = 0;
  const press = recalculateFromRibbon(session, showPane ?? (async () => void shown.push('pane')));
  await press({ completed: () => (completed += 1) }).catch((error: unknown) => error);
  return { verbs: session.verbs, shown, completed };
}

describe('一键测算 on the ribbon', () => {
  it('does the job without opening the pane', async () => {
    const outcome = { kind: 'recalculated', errors: 0, warnings: 0 } as const;
    expect(await press({ outcome })).toEqual({ verbs: ['recalculate'], shown: [], completed: 1 });
  });

  it('waits for work under way, which would make the session ignore it', async () => {
    const session = handMadeSession({ activity: { kind: 'reading', done: 0, cancellable: false } });
    const pressed = recalculateFromRibbon(session, () => Promise.resolve())({
      completed: () => undefined,
    });
    session.show({ activity: { kind: 'computing', done: 0, cancellable: false } });
    expect(session.verbs).toEqual([]);
    session.show({ activity: null });
    await pressed;
    expect(session.verbs).toEqual(['recalculate']);
  });

  it('opens the pane with the question when nobody has agreed to writing yet', async () => {
    const { shown, completed } = await press({ consent: [] });
    expect({ shown, completed }).toEqual({ shown: ['pane'], completed: 1 });
  });

  it('opens the pane when the job was refused or failed', async () => {
    const failed = { kind: 'failed', failure: { kind: 'editMode' }, unrestored: [] } as const;
    expect((await press({ outcome: failed })).shown).toEqual(['pane']);
    expect((await press({ outcome: { kind: 'refused', refusals: [] } })).shown).toEqual(['pane']);
  });

  it('ends the command even when the pane cannot be shown', async () => {
    const { completed } = await press({ consent: [] }, () =>
      Promise.reject(new Error('no runtime')),
    );
    expect(completed).toBe(1);
  });
});
