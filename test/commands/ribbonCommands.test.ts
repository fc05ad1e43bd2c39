import type { SessionState } from '../../src/app/session';
import { ribbonCommands, ribbonVerbs, type RibbonVerb } from '../../src/commands/ribbonCommands';
import { createNavigation } from '../../src/taskpane/navigation';
import { handMadeSession } from '../taskpane/handMadeSession';

/** Presses one button of the ribbon and tells what came of it. */
async function press(
  verb: RibbonVerb,
  after: Partial<SessionState> = {},
  showPane?: () => Promise<void>,
) {
  const shown: (string | null)[] = [];
  const session = handMadeSession(after);
  const navigation = createNavigation();
  const commands = ribbonCommands(
    session,
    navigation.go,
    showPane ?? (async () => void shown.push(navigation.page())),
  );
  let completed = 0;
  const failure = await commands[verb]({ completed: () => (completed += 1) }).catch(
    (error: unknown) => error,
  );
  return { verbs: session.verbs, shown, completed, failure };
}

const failed = { kind: 'failed', failure: { kind: 'editMode' }, unrestored: [] } as const;
const refused = { kind: 'refused', refusals: [] } as const;

describe('一键测算 on the ribbon', () => {
  it('does the job without opening the pane', async () => {
    const outcome = { kind: 'recalculated', errors: 0, warnings: 0, dispersion: null } as const;
    const { verbs, shown, completed } = await press('recalculate', { outcome });
    expect({ verbs, shown, completed }).toEqual({
      verbs: ['recalculate'],
      shown: [],
      completed: 1,
    });
  });

  it('opens the pane with the question when nobody has agreed to writing yet', async () => {
    const { shown, completed } = await press('recalculate', { consent: [] });
    expect({ shown, completed }).toEqual({ shown: [null], completed: 1 });
  });

  it('opens the pane when the job was refused or failed', async () => {
    expect((await press('recalculate', { outcome: failed })).shown).toHaveLength(1);
    expect((await press('recalculate', { outcome: refused })).shown).toHaveLength(1);
  });
});

it('opens the pane where results may come from old results of formulas', async () => {
  const outcome = { kind: 'recalculated', errors: 0, warnings: 0, dispersion: null } as const;
  expect((await press('recalculate', { outcome, mayBeOld: true })).shown).toHaveLength(1);
});

describe('the pages on the ribbon', () => {
  it.each([
    ['showBinding', 'binding'],
    ['showFindings', 'findings'],
    ['showForms', 'forms'],
  ] as const)('%s opens the pane at its page and starts no job', async (verb, page) => {
    const { verbs, shown, completed } = await press(verb);
    expect({ verbs, shown, completed }).toEqual({ verbs: [], shown: [page], completed: 1 });
  });
});

describe('撤销本次写入 on the ribbon', () => {
  it('takes the last write back without opening the pane', async () => {
    const outcome = { kind: 'undone', kept: [] } as const;
    const { verbs, shown, completed } = await press('undo', { canUndo: true, outcome });
    expect({ verbs, shown, completed }).toEqual({ verbs: ['undo'], shown: [], completed: 1 });
  });

  it('opens the pane where there is nothing to take back, so that the press is answered', async () => {
    expect((await press('undo', { canUndo: false })).shown).toHaveLength(1);
  });

  it('opens the pane when it failed', async () => {
    expect((await press('undo', { canUndo: true, outcome: failed })).shown).toHaveLength(1);
  });
});

describe('every button of the ribbon', () => {
  it.each(ribbonVerbs)('%s ends its command even when the pane cannot be shown', async (verb) => {
    const noRuntime = new Error('no shared runtime');
    const { completed, failure } = await press(verb, { consent: [] }, () =>
      Promise.reject(noRuntime),
    );
    expect({ completed, failure }).toEqual({ completed: 1, failure: noRuntime });
  });

  it.each(['recalculate', 'undo'] as const)(
    '%s ends its command when the job itself throws',
    async (verb) => {
      const session = { ...handMadeSession({ canUndo: true }) };
      const fault = new Error('a fault of ours');
      session[verb] = () => Promise.reject(fault);
      let completed = 0;
      const pressed = ribbonCommands(
        session,
        () => undefined,
        () => Promise.resolve(),
      )[verb]({ completed: () => (completed += 1) });
      await expect(pressed).rejects.toBe(fault);
      expect(completed).toBe(1);
    },
  );
});
