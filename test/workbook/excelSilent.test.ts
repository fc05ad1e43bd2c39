/**
 * An Excel that answers nothing: told after a minute, and nobody has to wait for it. What was only read is
 * let go; of a write nobody knows whether it came, and undo takes it back either way.
 */
import { silentAfter } from '../../src/workbook/excel/waiting';
import type { ExcelDouble } from '../support/excelDouble';
import { appearance, county, failureOf, firstRun, laterRun, table } from './excelFixture';

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());

const minute = () => jest.advanceTimersByTimeAsync(silentAfter);
/** Whatever can go on, does. */
const meanwhile = () => jest.advanceTimersByTimeAsync(100);

/** Somebody who waits, and hears when Excel is silent. */
function patient() {
  const cancelling = new AbortController();
  const told: boolean[] = [];
  let giveUp: (() => void) | null = null;
  const patience = {
    signal: cancelling.signal,
    onSilence: (stop: (() => void) | null) => {
      told.push(stop !== null);
      giveUp = stop;
    },
  };
  return { patience, told, cancel: () => cancelling.abort(), giveUp: () => giveUp?.() };
}

/** A chart without a name of ours may be a reader's by now, and is left alone. */
function withoutUnnamed({ names, sheets }: ReturnType<typeof appearance>) {
  const ours = ({ name }: { readonly name: string }) => name.startsWith('均衡');
  return { names, sheets: sheets.map((one) => ({ ...one, charts: one.charts.filter(ours) })) };
}

/** Silent from a request on, counted from now. */
function silentAt(excel: ExcelDouble, request: number, when: 'before' | 'after') {
  let hush: ReturnType<ExcelDouble['silence']> | null = null;
  excel.interruptAt(request, () => {
    hush = excel.silence(when);
  });
  return { end: () => hush?.end(), lose: () => hush?.lose() };
}

/** It fails at once, whenever it is looked at. */
function watched<T>(work: Promise<T>) {
  const failure = failureOf(work);
  failure.catch(() => undefined);
  let ended = false;
  void work.then(
    () => (ended = true),
    () => (ended = true),
  );
  return { failure, ended: () => ended };
}

describe('a read', () => {
  it('is told of after a minute, and goes on when Excel answers', async () => {
    const { excel, port } = county(5);
    const { patience, told } = patient();
    const hush = excel.silence('before');
    const reading = port.read({ sheets: 'all' }, patience);
    await jest.advanceTimersByTimeAsync(silentAfter - 1);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(told).toEqual([true]);
    hush.end();
    expect((await reading).sheets).toHaveLength(2);
    expect(told).toEqual([true, false]);
  });

  it.each(['end', 'lose'] as const)(
    'is let go at once, and a late answer changes nothing (%s)',
    async (how) => {
      const { excel, port } = county(5);
      await port.read({ sheets: 'all' });
      const { patience, cancel } = patient();
      const hush = excel.silence('after');
      const { failure } = watched(port.read({ sheets: [table] }, patience));
      await meanwhile();
      cancel();
      expect((await failure).failure).toEqual({ kind: 'cancelled' });
      hush[how]();
      await meanwhile();
      excel.setCellNow(table, 2, 2, 7);
      excel.resetCost();
      const { sheets } = await port.read({ sheets: [table] });
      expect(sheets[0]?.grid?.values[2]?.[2]).toBe(7);
      const before = appearance(excel);
      const undo = await port.apply(firstRun(5));
      expect(await port.undo(undo)).toEqual({ kept: [] });
      expect(appearance(excel)).toEqual(before);
    },
  );

  it('that was let go asks for nothing more', async () => {
    const { excel, port } = county(5);
    const { patience, cancel } = patient();
    const hush = excel.silence('before');
    const { failure } = watched(port.read({ sheets: 'all' }, patience));
    await meanwhile();
    cancel();
    await failure;
    excel.resetCost();
    hush.end();
    await meanwhile();
    expect(excel.cost().syncs).toBe(1);
  });

  it.each(['reveal', 'foresee', 'calculate', 'openCopy'] as const)(
    'of another kind can be given up too: %s',
    async (verb) => {
      const { excel, port } = county(5);
      const undo = await port.apply(firstRun(5));
      const before = appearance(excel);
      const { patience, giveUp } = patient();
      excel.silence('before');
      excel.handOut(null);
      if (verb === 'openCopy') excel.handOut(new Uint8Array([0x50, 0x4b]));
      const work: Promise<unknown> = {
        reveal: () => port.reveal({ sheet: table, cell: 'A1' }, patience),
        foresee: () => port.foresee([undo], patience),
        calculate: () => port.calculate(patience),
        openCopy: () => neverAnswering(() => port.openCopy(patience)),
      }[verb]();
      const { failure } = watched(work);
      await minute();
      giveUp();
      const kind = verb === 'calculate' ? 'unanswered' : 'cancelled';
      expect((await failure).failure).toMatchObject({ kind });
      expect(appearance(excel)).toEqual(before);
    },
  );
});

it.each(['undo', 'calculate'] as const)(
  '%s that is cancelled is waited for, since it changes the workbook',
  async (verb) => {
    const { excel, port } = county(5);
    const before = appearance(excel);
    const undo = await port.apply(firstRun(5));
    const { patience, cancel } = patient();
    const hush = excel.silence('before');
    const work: Promise<unknown> =
      verb === 'undo' ? port.undo(undo, patience) : port.calculate(patience);
    const { ended } = watched(work);
    await meanwhile();
    cancel();
    await meanwhile();
    expect(ended()).toBe(false);
    hush.end();
    await work;
    if (verb === 'undo') expect(appearance(excel)).toEqual(before);
  },
);

/** Excel opens no workbook while it is silent; that is no request of a context. */
async function neverAnswering<T>(work: () => Promise<T>): Promise<T> {
  const { createWorkbook } = Excel;
  Object.assign(Excel, { createWorkbook: () => new Promise(() => undefined) });
  try {
    return await work();
  } finally {
    Object.assign(Excel, { createWorkbook });
  }
}

describe.each([
  ['a first write', false],
  ['a later write', true],
] as const)('%s', (_, later) => {
  const plan = later ? laterRun(5, 0.9) : firstRun(5);

  async function read() {
    const made = county(5);
    if (later) await made.port.apply(firstRun(5));
    await made.port.read({ sheets: [table] });
    made.excel.resetCost();
    return made;
  }

  async function ready() {
    // Excel answers what is asked before a write; the write itself is the last request.
    const twin = await read();
    await twin.port.apply(plan);
    const { syncs } = twin.excel.cost();
    const made = await read();
    const silentAtWrite = (when: 'before' | 'after') => silentAt(made.excel, syncs, when);
    return { ...made, ...patient(), silentAtWrite, before: appearance(made.excel) };
  }

  async function unanswered(when: 'before' | 'after') {
    const made = await ready();
    const { port, patience, giveUp, silentAtWrite } = made;
    const hush = silentAtWrite(when);
    const { failure } = watched(port.apply(plan, patience));
    await minute();
    giveUp();
    const told = await failure;
    expect(told.failure).toMatchObject({ kind: 'unanswered', verb: 'write' });
    const { undo } = told;
    if (undo === null) throw new Error('no way back');
    return { ...made, hush, undo };
  }

  it('that is cancelled is waited for, so that nothing half-written stays', async () => {
    const made = await ready();
    const { excel, port, patience, cancel, silentAtWrite, before } = made;
    const hush = silentAtWrite('before');
    const { ended } = watched(port.apply(plan, patience).then((undo) => port.undo(undo)));
    await meanwhile();
    cancel();
    await meanwhile();
    expect(ended()).toBe(false);
    hush.end();
    await meanwhile();
    expect(ended()).toBe(true);
    expect(appearance(excel)).toEqual(before);
  });

  it.each([
    ['came, and its answer late', 'after', 'end'],
    ['came, and its answer never', 'after', 'lose'],
    ['comes late', 'before', 'end'],
    ['never comes', 'before', 'lose'],
  ] as const)('that %s is taken back by undo', async (_name, when, how) => {
    const { excel, port, hush, undo, before } = await unanswered(when);
    hush[how]();
    await meanwhile();
    if (how === 'end') expect(excel.eventsOn()).toBe(true);
    expect(await port.foresee([undo])).toEqual({ kept: [] });
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(appearance(excel)).toEqual(before);
    expect(excel.eventsOn()).toBe(true);
  });

  it.each(['end', 'lose'] as const)(
    'is asked to be undone while Excel is still silent, and goes back when it speaks (%s)',
    async (how) => {
      const { excel, port, hush, undo, before } = await unanswered('before');
      const undoing = how === 'end' ? port.undo(undo) : null;
      await meanwhile();
      hush[how]();
      expect(await (undoing ?? port.undo(undo))).toEqual({ kept: [] });
      await meanwhile();
      expect(appearance(excel)).toEqual(before);
      expect(excel.eventsOn()).toBe(true);
    },
  );

  it.each([
    ['after', 'end'],
    ['before', 'lose'],
  ] as const)('is written anew, and both go back one after the other (%s)', async (when, how) => {
    const { excel, port, hush, undo, before } = await unanswered(when);
    hush[how]();
    await meanwhile();
    await port.read({ sheets: 'all' });
    // A plan that was made before may be over what stands there by now.
    const again = when === 'after' ? laterRun(5, 0.7) : plan;
    const second = await port.apply(again);
    expect(excel.eventsOn()).toBe(true);
    expect(await port.foresee([undo, second])).toEqual({ kept: [] });
    expect(await port.undo(second)).toEqual({ kept: [] });
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(appearance(excel)).toEqual(before);
  });

  it('whose late answer is a refusal leaves events on, and goes back', async () => {
    for (let operation = 1; ; operation += 1) {
      const { excel, port, hush, undo, before } = await unanswered('before');
      let failed = false;
      excel.failAt(operation);
      excel.onFailure(() => (failed = true));
      hush.end();
      await meanwhile();
      if (!failed) break;
      expect(excel.eventsOn()).toBe(true);
      expect(await port.undo(undo)).toEqual({ kept: [] });
      expect(withoutUnnamed(appearance(excel))).toEqual(before);
    }
  });

  it('that fails, and is not answered while it is taken back, can be undone', async () => {
    const made = await ready();
    const { excel, port, patience, told, giveUp, before } = made;
    excel.failAt(30);
    let hush = { end: () => undefined as void };
    excel.onFailure(() => {
      hush = excel.silence('before');
    });
    const { failure } = watched(port.apply(plan, patience));
    await minute();
    await meanwhile();
    expect(told).toEqual([true]);
    giveUp();
    const { failure: why, undo } = await failure;
    expect(why).toMatchObject({ kind: 'unanswered', verb: 'write' });
    hush.end();
    await meanwhile();
    expect(excel.eventsOn()).toBe(true);
    expect(undo && (await port.undo(undo))).toEqual({ kept: [] });
    expect(appearance(excel)).toEqual(before);
  });

  it('whose undo is not answered can be undone again', async () => {
    const twin = await read();
    const twinUndo = await twin.port.apply(plan);
    twin.excel.resetCost();
    await twin.port.undo(twinUndo);
    const requestsOfUndo = twin.excel.cost().syncs;
    for (const when of ['before', 'after'] as const) {
      for (const how of ['end', 'lose'] as const) {
        const { excel, port, before } = await ready();
        const undo = await port.apply(plan);
        const { patience, giveUp } = patient();
        // Some requests read what stands there, the last one puts it back.
        const hush = silentAt(excel, requestsOfUndo, when);
        const { failure } = watched(port.undo(undo, patience));
        await minute();
        giveUp();
        expect((await failure).failure).toMatchObject({ kind: 'unanswered', verb: 'undo' });
        hush[how]();
        await meanwhile();
        expect(await port.undo(undo)).toEqual({ kept: [] });
        expect(appearance(excel)).toEqual(before);
        expect(excel.eventsOn()).toBe(true);
      }
    }
  });
});
