/**
 * Writes that are interrupted, in an Excel that refuses every request while a cell is being edited:
 * whatever fails and whenever somebody types, the cells are as before and events are on again.
 */
import type { ExcelDouble } from '../support/excelDouble';
import { appearance, county, failureOf, firstRun, laterRun, table } from './excelFixture';

const sheets = [table];

/** A county with a pause in which somebody leaves the cell, at the second time of asking. */
function patientCounty() {
  const pauses: number[] = [];
  const known: { excel?: ExcelDouble } = {};
  const made = county(5, 'noDelay', '', (milliseconds) => {
    pauses.push(milliseconds);
    if (pauses.length % 2 === 0) known.excel?.endEdit();
    return Promise.resolve();
  });
  known.excel = made.excel;
  return { ...made, pauses };
}

describe.each([
  ['a first run', false],
  ['a later run', true],
] as const)('%s', (_, later) => {
  async function ready() {
    const made = patientCounty();
    if (later) await made.port.apply(firstRun(5));
    await made.port.read({ sheets });
    const plan = later ? laterRun(5, 0.9) : firstRun(5);
    return { ...made, before: appearance(made.excel), run: () => made.port.apply(plan) };
  }

  it('leaves nothing where an operation fails just as somebody begins to type', async () => {
    for (let operation = 1; ; operation += 1) {
      const { excel, run, before, pauses } = await ready();
      excel.failAt(operation);
      excel.onFailure(() => excel.beginEdit());
      const failure = await run().then(
        () => null,
        (error: unknown) => error,
      );
      if (failure === null) {
        expect(operation).toBeGreaterThan(40);
        break;
      }
      expect(failure).toMatchObject({ failure: { kind: 'host' }, unrestored: [] });
      expect(appearance(excel)).toEqual(before);
      expect(excel.eventsOn()).toBe(true);
      expect(pauses.length).toBeGreaterThan(0);
    }
  });

  it('leaves nothing or is done, before whichever request somebody begins to type', async () => {
    for (let request = 1; ; request += 1) {
      const { excel, run, before } = await ready();
      let typed = false;
      excel.failAt(30);
      excel.interruptAt(request, () => {
        typed = true;
        excel.beginEdit();
      });
      const { failure, unrestored } = await failureOf(run());
      expect(['host', 'editMode']).toContain(failure.kind);
      expect(unrestored).toEqual([]);
      expect(appearance(excel)).toEqual(before);
      expect(excel.eventsOn()).toBe(true);
      if (!typed) break;
    }
  });
});

describe('an Excel that holds a request back until the cell is left', () => {
  it('is never asked twice to take a write back, before whichever request somebody begins to type', async () => {
    for (let request = 1; ; request += 1) {
      const pauses: number[] = [];
      const { excel, port } = county(5, '365', '', (milliseconds) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      });
      await port.read({ sheets });
      const before = appearance(excel);
      let typed = false;
      excel.failAt(30);
      excel.interruptAt(request, () => {
        typed = true;
        excel.beginEdit();
        setTimeout(() => excel.endEdit());
      });
      const { failure, unrestored } = await failureOf(port.apply(firstRun(5)));
      // What reads or writes first may be refused; from then on it is waited for.
      expect(failure.kind).toBe(request <= 2 ? 'editMode' : 'host');
      expect(unrestored).toEqual([]);
      expect(pauses).toEqual([]);
      if (failure.kind === 'editMode') excel.endEdit();
      expect(appearance(excel)).toEqual(before);
      expect(excel.eventsOn()).toBe(true);
      if (!typed) break;
    }
  });
});

it('tells that it takes the write back, and gives up only after minutes', async () => {
  let pauses = 0;
  let waited = 0;
  const { excel, port } = county(5, 'noDelay', '', (milliseconds) => {
    pauses += 1;
    waited += milliseconds;
    return Promise.resolve();
  });
  await port.read({ sheets });
  excel.failAt(40);
  excel.onFailure(() => excel.beginEdit());
  let told = 0;
  const onRestore = () => (told += 1);
  const { failure, unrestored } = await failureOf(port.apply(firstRun(5), { onRestore }));
  expect(told).toBe(1);
  expect(pauses).toBeGreaterThan(100);
  expect(waited).toBeGreaterThan(5 * 60_000);
  expect(failure.kind).toBe('host');
  expect(unrestored).toContain(`'${table}'!E2:F7`);
});

describe('undo', () => {
  it('tells of a cell being edited while nothing was taken back yet', async () => {
    const { excel, port, pauses } = patientCounty();
    const before = appearance(excel);
    const undo = await port.apply(firstRun(5));
    excel.beginEdit();
    expect((await failureOf(port.undo(undo))).failure).toEqual({ kind: 'editMode' });
    expect(pauses).toEqual([]);
    excel.endEdit();
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(appearance(excel)).toEqual(before);
  });

  it('can be tried again after any operation of it failed, and leaves events on', async () => {
    for (let operation = 1; ; operation += 1) {
      const { excel, port } = patientCounty();
      const before = appearance(excel);
      const undo = await port.apply(firstRun(5));
      excel.failAt(operation);
      const failed = await port.undo(undo).then(
        () => false,
        () => true,
      );
      expect(excel.eventsOn()).toBe(true);
      if (failed) expect(await port.undo(undo)).toEqual({ kept: [] });
      expect(appearance(excel)).toEqual(before);
      if (!failed) break;
    }
  });
});

describe('events', () => {
  it.each(['onChanged', 'onDeleted'])(
    'that Excel refuses (%s) take no other with them',
    async (name) => {
      const { excel, port } = county(5);
      await port.read({ sheets: 'all' });
      excel.refuse(`${name}.add`);
      const heard: (string | null)[] = [];
      port.onChange(({ address }) => heard.push(address));
      await excel.setCell(table, 2, 2, 7);
      await excel.deleteSheet('说明');
      expect(heard).toEqual(name === 'onChanged' ? [null] : ['C3']);
    },
  );
});
