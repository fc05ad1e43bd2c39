/** The self-test where Excel refuses, fails, falls silent or somebody cancels. */
import { runSelfTest, SelfTestRefused } from '../../../src/workbook/excel/selftest';
import type { SelfTestReport } from '../../../src/selftest/report';
import { selfTestDouble } from './selfTestDouble';
import { selfTestOptions } from './selfTestOptions';
import { stateOf } from './selfTestSuite';

const differing = ({ probes }: SelfTestReport) =>
  probes.filter(({ state }) => state === 'different').map(({ id }) => id);

describe('what a probe meets', () => {
  it('is told with its code, and ends no other probe', async () => {
    const excel = selfTestDouble();
    excel.refuse('freezeRows');
    const report = await runSelfTest(selfTestOptions());
    expect(differing(report)).toEqual(['freezing']);
    const freezing = report.probes.find(({ id }) => id === 'freezing');
    expect(freezing?.error).toEqual({ code: 'GeneralException', member: null });
    expect(report.removed).toBe(true);
  });

  it('leaves what was seen before it', async () => {
    const excel = selfTestDouble();
    excel.refuse('protection.unprotect');
    const report = await runSelfTest(selfTestOptions());
    const protection = report.probes.find(({ id }) => id === 'protection');
    expect(protection?.observed).toMatchObject({ during: true, refused: 'AccessDenied' });
    expect(protection?.differences).toEqual([]);
  });

  it('is another answer than expected, told with both', async () => {
    const excel = selfTestDouble();
    excel.calculateByHand(() => undefined);
    const plain = await runSelfTest(selfTestOptions());
    expect(differing(plain)).toEqual([]);
    for (const sheet of excel.book.sheets) sheet.cells.clear();
    selfTestDouble({ seenFormula: false });
    const report = await runSelfTest(selfTestOptions());
    expect(report.probes.find(({ id }) => id === 'formula')?.differences).toEqual([
      { what: 'value', expected: 5, observed: 0 },
    ]);
  });
});

describe('after a failure', () => {
  it.each(Array.from({ length: 40 }, (_, at) => 1 + 9 * at))(
    'at write %i nothing is left, and events are on',
    async (operation) => {
      const excel = selfTestDouble();
      const before = stateOf(excel);
      excel.failAt(operation);
      try {
        const report = await runSelfTest(selfTestOptions());
        expect(report.removed).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(SelfTestRefused);
      }
      expect(stateOf(excel)).toEqual(before);
    },
  );

  it.each(['suspendScreenUpdatingUntilNextSync', 'suspendApiCalculationUntilNextSync'])(
    'of %s, between off and on, events are on',
    async (call) => {
      const excel = selfTestDouble();
      excel.refuse(call);
      expect(differing(await runSelfTest(selfTestOptions()))).toContain('waitForEdit');
      expect(excel.eventsOn()).toBe(true);
    },
  );

  it('says that something is left where a sheet cannot be removed', async () => {
    const excel = selfTestDouble();
    excel.refuse('worksheet.delete');
    const report = await runSelfTest(selfTestOptions());
    expect(report.removed).toBe(false);
    expect(differing(report)).toEqual(expect.arrayContaining(['sheets', 'brokenName']));
    expect(differing(report)).not.toContain('values');
  });
});

describe('a workbook that has a sheet or a name like those of the self-test', () => {
  it('keeps it', async () => {
    const excel = selfTestDouble({
      sheets: ['均衡_自检', '均衡_自检2'],
      names: ['均衡_自检3_区域'],
    });
    const before = stateOf(excel);
    const report = await runSelfTest(selfTestOptions());
    expect(differing(report)).toEqual([]);
    expect(stateOf(excel)).toEqual(before);
  });
});

describe('the self-test is refused', () => {
  it.each([
    ['protectedWorkbook', 'a protected structure', { structureProtected: true }],
    ['editMode', 'a cell being edited', { editing: true }],
  ] as const)('as %s by %s', async (why, _, given) => {
    selfTestDouble({ ...given, profile: 'noDelay' });
    await expect(runSelfTest(selfTestOptions())).rejects.toMatchObject({ why });
  });
});

describe('cancelled', () => {
  it('ends at once, tells what it has and leaves nothing', async () => {
    const excel = selfTestDouble();
    const before = stateOf(excel);
    const cancel = new AbortController();
    const report = await runSelfTest(
      selfTestOptions({
        signal: cancel.signal,
        onProgress: (done) => {
          if (done === 3) cancel.abort();
        },
      }),
    );
    const states = report.probes.map(({ state }) => state);
    expect(states.slice(0, 3)).toEqual(['same', 'same', 'same']);
    expect(new Set(states.slice(3))).toEqual(new Set(['cancelled']));
    expect(stateOf(excel)).toEqual(before);
  });

  it('in the middle of a probe, too', async () => {
    const excel = selfTestDouble();
    const before = stateOf(excel);
    const cancel = new AbortController();
    excel.interruptAt(40, () => cancel.abort());
    const report = await runSelfTest(selfTestOptions({ signal: cancel.signal }));
    expect(report.probes.some(({ state }) => state === 'cancelled')).toBe(true);
    expect(report.removed).toBe(true);
    expect(stateOf(excel)).toEqual(before);
  });
});

describe('an Excel that answers nothing', () => {
  it('for a while costs the probe, not the others', async () => {
    const excel = selfTestDouble();
    const before = stateOf(excel);
    // A cell is edited: Excel waits, and so does the request.
    excel.interruptAt(30, () => {
      excel.beginEdit();
      setTimeout(() => excel.endEdit(), 600);
    });
    const report = await runSelfTest(selfTestOptions({ patience: 400 }));
    expect(report.probes.filter(({ error }) => error?.code === 'NoAnswer')).toHaveLength(1);
    expect(
      report.probes.filter(({ state }) => state !== 'same' && state !== 'skipped').length,
    ).toBe(1);
    expect(stateOf(excel)).toEqual(before);
  });

  it('for good is told, and what is left is said', async () => {
    const excel = selfTestDouble();
    excel.interruptAt(30, () => excel.beginEdit());
    const report = await runSelfTest(selfTestOptions({ patience: 400 }));
    expect(report.probes.some(({ error }) => error?.code === 'NoAnswer')).toBe(true);
    expect(report.probes.at(-1)?.state).toBe('cancelled');
    expect(report.removed).toBe(false);
    excel.endEdit();
  });

  it('from the first is refused, and can be cancelled', async () => {
    selfTestDouble({ editing: true });
    await expect(runSelfTest(selfTestOptions({ patience: 50 }))).rejects.toMatchObject({
      why: 'silent',
    });
    const cancel = new AbortController();
    const waiting = runSelfTest(selfTestOptions({ signal: cancel.signal }));
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ why: 'cancelled' });
  });
});

describe('progress', () => {
  it('tells each probe before it is tried', async () => {
    selfTestDouble();
    const told: string[] = [];
    const report = await runSelfTest(
      selfTestOptions({ onProgress: (done, total, id) => told.push(`${done}/${total} ${id}`) }),
    );
    const total = report.probes.length;
    expect(told).toEqual(report.probes.map(({ id }, at) => `${at}/${total} ${id}`));
  });
});

describe('the report', () => {
  it('holds nothing of the workbook', async () => {
    const excel = selfTestDouble();
    excel.refuse('names.add');
    excel.refuse('charts.add');
    const report = JSON.stringify(await runSelfTest(selfTestOptions()));
    for (const own of ['云岭', '863', '学校名称', '坏了', 'Windows', 'Mozilla']) {
      expect(report).not.toContain(own);
    }
    // the name of the county's sheet is a word of the probes too: only alone it may stand there
    expect(report).not.toContain('小学!');
  });
});
