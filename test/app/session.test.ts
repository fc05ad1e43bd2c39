/**
 * The use cases as a statistician meets them, over a workbook file in memory.
 */
import { createSession } from '../support/sessions';
import type { Session } from '../../src/app/session';
import { speaker } from '../../src/messages/speak';
import { newFile, openFile, type FileWorkbook } from '../../src/workbook/file';
import { WorkbookFailure, type WorkbookPort } from '../../src/workbook/port';
import { columnOf, countyBytes, headerRow, type CountyChanges } from '../support/counties';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

async function opened(changes: CountyChanges = {}) {
  const workbook = await openFile(await countyBytes(changes));
  return { workbook, session: createSession(workbook, words) };
}

async function everything(workbook: WorkbookPort) {
  return workbook.read({ sheets: 'all' });
}

/** The port with what it was asked to read, and a host that refuses on demand. */
function watched(workbook: FileWorkbook) {
  const reads: (readonly string[] | 'all')[] = [];
  let refusal: WorkbookFailure | null = null;
  const port: WorkbookPort = {
    ...workbook,
    read: (request) => {
      reads.push(request.sheets);
      return workbook.read(request);
    },
    apply: (plan, options) => (refusal ? Promise.reject(refusal) : workbook.apply(plan, options)),
  };
  return { port, reads, refuse: (failure: WorkbookFailure | null) => (refusal = failure) };
}

describe('the first run', () => {
  it('lists which cells it will write and writes nothing before the user agreed', async () => {
    const { workbook, session } = await opened();
    const before = await everything(workbook);
    await session.recalculate({ agreed: false });
    expect(session.state().consent?.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['小学', '均衡_优质_差异系数', '均衡_数据核查']),
    );
    expect(await everything(workbook)).toEqual(before);
    expect(session.state().freshness).toBe('none');
  });

  it('writes once the user agreed, and says how many findings there are', async () => {
    const { workbook, session } = await opened();
    await session.recalculate({ agreed: false });
    await session.recalculate({ agreed: true });
    expect(session.state()).toMatchObject({
      consent: null,
      freshness: 'fresh',
      canUndo: true,
      activity: null,
      outcome: { kind: 'recalculated', errors: 0 },
    });
    const { sheets } = await everything(workbook);
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['均衡_优质_差异系数', '均衡_数据核查', '均衡_设置']),
    );
  });

  it.each<[string, (session: Session) => Promise<void>, string]>([
    ['一键测算', (session) => session.recalculate({ agreed: false }), '均衡_优质_差异系数'],
    ['county data', (session) => session.writeCountySheet(), '均衡_县级数据'],
    ['official tables', (session) => session.writeTables(), '均衡_优质_表Ⅰ'],
    [
      'an analysis',
      (session) => session.improve.writeAnalysis({ transfers: [], purchases: null }),
      '均衡_优质_差异分析',
    ],
  ])(
    'asks whatever is written first, and goes on when the user agrees: %s',
    async (_, write, sheet) => {
      const { workbook, session } = await opened();
      await write(session);
      expect(session.state()).toMatchObject({ outcome: null, canUndo: false });
      expect(session.state().consent?.map((line) => line.sheet)).toContain(sheet);
      expect((await everything(workbook)).sheets).toHaveLength(1);
      await session.agree();
      expect(session.state().consent).toBeNull();
      expect((await everything(workbook)).sheets.map(({ name }) => name)).toContain(sheet);
      await write(session);
      expect(session.state().consent).toBeNull();
    },
  );

  it('tries again what the user agreed to and the host refused', async () => {
    const { workbook } = await opened();
    const { port, refuse } = watched(workbook);
    const session = createSession(port, words);
    await session.recalculate({ agreed: false });
    refuse(new WorkbookFailure({ kind: 'editMode' }));
    await session.agree();
    expect(session.state().outcome).toMatchObject({ kind: 'failed' });
    refuse(null);
    await session.agree();
    expect(session.state().outcome).toMatchObject({ kind: 'recalculated' });
  });

  it('opens a copy of the workbook as it is where the host does', async () => {
    const { workbook } = await opened();
    let copies = 0;
    const session = createSession(
      {
        ...workbook,
        capabilities: { ...workbook.capabilities, copies: 'opens' },
        openCopy: async () => {
          copies += 1;
          if (copies > 1) throw new WorkbookFailure({ kind: 'host', detail: 'no' });
        },
      },
      words,
    );
    expect(session.state().copy).toEqual({ way: 'opens', state: 'none' });
    await session.openCopy();
    expect(session.state().copy).toEqual({ way: 'opens', state: 'opened' });
    await session.openCopy();
    expect(session.state().copy).toEqual({ way: 'opens', state: 'refused' });
    expect(session.state().outcome).toBeNull();
  });

  it('can be declined: the question goes away and nothing was written', async () => {
    const { workbook, session } = await opened();
    await session.recalculate({ agreed: false });
    session.declineConsent();
    expect(session.state().consent).toBeNull();
    expect((await everything(workbook)).sheets).toHaveLength(1);
  });
});

describe('a later run', () => {
  it('just runs, and reads only the sheets of the tables', async () => {
    const { workbook } = await opened({ otherSheets: [{ name: '说明', rows: [['填表说明']] }] });
    const { port, reads } = watched(workbook);
    const session = createSession(port, words);
    await session.recalculate({ agreed: true });
    await session.recalculate({ agreed: false });
    expect(reads).toEqual(['all', ['小学']]);
    expect(session.state().outcome?.kind).toBe('recalculated');
  });

  it('changes nothing on the same inputs', async () => {
    const { workbook, session } = await opened({ entries: [[2, '本科', null]] });
    await session.recalculate({ agreed: true });
    const once = await everything(workbook);
    await session.recalculate({ agreed: false });
    expect(await everything(workbook)).toEqual(once);
  });

  it('of the other standard leaves the outputs of the first as they are', async () => {
    const { workbook, session } = await opened();
    await session.recalculate({ agreed: true });
    const first = await everything(workbook);
    session.choose({ standard: 'basic-2012' });
    await session.recalculate({ agreed: false });
    const both = await everything(workbook);
    expect(both.sheets.find(({ name }) => name === '均衡_优质_差异系数')).toEqual(
      first.sheets.find(({ name }) => name === '均衡_优质_差异系数'),
    );
    expect(both.sheets.map(({ name }) => name)).toContain('均衡_基本_差异系数');
    session.choose({ standard: 'quality-2017' });
    await session.recalculate({ agreed: false });
    session.choose({ standard: 'basic-2012' });
    await session.recalculate({ agreed: false });
    expect(await everything(workbook)).toEqual(both);
  });

  it('sees a corrected entry', async () => {
    const { workbook, session } = await opened({ entries: [[2, '本科', null]] });
    await session.recalculate({ agreed: true });
    expect(session.state().outcome).toMatchObject({ errors: 1 });
    await workbook.setCell('小学', headerRow + 3, columnOf('本科'), 21);
    expect(session.state().freshness).toBe('stale');
    await session.recalculate({ agreed: false });
    expect(session.state()).toMatchObject({ freshness: 'fresh', outcome: { errors: 0 } });
  });
});

describe('opening a workbook again', () => {
  const reopened = async (between: (workbook: FileWorkbook) => Promise<unknown>) => {
    const { workbook, session } = await opened();
    await session.recalculate({ agreed: true });
    const saved = await workbook.save();
    if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
    const again = await openFile(saved.bytes);
    await between(again);
    const second = createSession(again, words);
    await second.survey();
    return second.state();
  };

  it('finds its results up to date', async () => {
    const state = await reopened(() => Promise.resolve());
    expect(state.freshness).toBe('fresh');
    expect(state.assessment?.stages.primary?.rows).toHaveLength(6);
  });

  it('finds them out of date when an entry was changed meanwhile', async () => {
    const state = await reopened(async (workbook) =>
      workbook.setCell('小学', headerRow + 1, columnOf('图书册数') - 1, 3),
    );
    expect(state.freshness).toBe('stale');
  });

  it('shows the binding and the findings of a new workbook without writing', async () => {
    const { workbook, session } = await opened({ entries: [[1, '专科', '五']] });
    const before = await everything(workbook);
    await session.survey();
    expect(session.state().survey?.tables.map(({ key }) => key)).toEqual(['小学']);
    expect(session.state().survey?.findings.map(({ rule }) => rule)).toContain('notANumber');
    expect(await everything(workbook)).toEqual(before);
  });
});

describe('undo', () => {
  it('takes the run back, whole', async () => {
    const { workbook, session } = await opened();
    const before = await everything(workbook);
    await session.recalculate({ agreed: true });
    await session.undo();
    expect(await everything(workbook)).toEqual(before);
    expect(session.state()).toMatchObject({
      canUndo: false,
      freshness: 'none',
      outcome: { kind: 'undone', kept: [] },
    });
  });
});

describe('what cannot be done', () => {
  it('a workbook without a school table is refused with the reason', async () => {
    const session = createSession(newFile(), words);
    await session.recalculate({ agreed: true });
    expect(session.state().outcome).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'refused.emptyWorkbook' }],
    });
  });

  it('a host that refuses is an outcome; the next try works', async () => {
    const { workbook } = await opened();
    const { port, refuse } = watched(workbook);
    const session = createSession(port, words);
    refuse(new WorkbookFailure({ kind: 'editMode' }));
    await session.recalculate({ agreed: true });
    expect(session.state()).toMatchObject({
      activity: null,
      outcome: { kind: 'failed', failure: { kind: 'editMode' }, unrestored: [] },
    });
    refuse(null);
    await session.recalculate({ agreed: true });
    expect(session.state().outcome?.kind).toBe('recalculated');
  });

  it('a run that is cancelled while writing leaves nothing', async () => {
    const { workbook, session } = await opened();
    const before = await everything(workbook);
    const stop = session.subscribe(() => {
      if (session.state().activity?.kind === 'writing') session.cancel();
    });
    await session.recalculate({ agreed: true });
    stop();
    expect(session.state().outcome).toMatchObject({ failure: { kind: 'cancelled' } });
    expect(await everything(workbook)).toEqual(before);
  });

  it('two verbs at once do not mix: the second begins when the first has ended', async () => {
    const { workbook } = await opened();
    const { port, reads } = watched(workbook);
    const session = createSession(port, words);
    await Promise.all([session.survey(), session.recalculate({ agreed: true })]);
    expect(reads).toEqual(['all', ['小学']]);
    expect(session.state()).toMatchObject({ freshness: 'fresh', activity: null });
  });

  it('a verb that fails does not hold up the next', async () => {
    const { workbook } = await opened();
    const { port, refuse } = watched(workbook);
    const session = createSession(port, words);
    refuse(new WorkbookFailure({ kind: 'editMode' }));
    const failing = session.recalculate({ agreed: true });
    const next = session.survey();
    await failing;
    expect(session.state().outcome).toMatchObject({ kind: 'failed' });
    await next;
    expect(session.state().survey?.tables).toHaveLength(1);
  });

  it('writes are taken back one by one, the last one first', async () => {
    const { workbook, session } = await opened();
    const before = await everything(workbook);
    await session.recalculate({ agreed: true });
    const afterRun = (await everything(workbook)).sheets.length;
    await session.writeTables();
    await session.undo();
    expect((await everything(workbook)).sheets).toHaveLength(afterRun);
    expect(session.state().canUndo).toBe(true);
    await session.undo();
    expect(await everything(workbook)).toEqual(before);
    expect(session.state().canUndo).toBe(false);
  });
});
