/** What the product costs on the wire, through Microsoft's client library: counts and bytes, exactly. */
import { readFileSync } from 'node:fs';
import { createSession } from '../../src/app/createSession';
import { assessStandard } from '../../src/app/assessStandard';
import { understand } from '../../src/app/understand';
import { inForce } from '../../src/county/settings';
import { speaker } from '../../src/messages/speak';
import { readPackText } from '../../src/standards/pack';
import { layOutPlans, schoolsInLedger } from '../../src/sheets/plans/layOutPlans';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { countyRows } from '../support/counties';
import { installExcelDouble, type Profile } from '../support/excelDouble';
import { bookOf } from '../support/excelDouble/fixtures';
import { openBook } from '../support/excelDouble/files';
import { reachThroughOfficeClient, wire } from '../support/officeClient';
import { isWriting } from '../support/officeClient/wire';
import type { BookState } from '../support/excelDouble/state';
import { planOf } from './contract';
import {
  appearance,
  block,
  county,
  failureOf,
  firstRun,
  lasting,
  laterRun,
  table,
} from './excelFixture';

reachThroughOfficeClient();

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

/** Lets what nobody awaits go out. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

async function run(book: BookState, profile: Profile = 'web') {
  const excel = installExcelDouble(globalThis, book, profile);
  const session = createSession(createExcelWorkbook(), words);
  const recalculate = async () => {
    wire().reset();
    await session.recalculate({ agreed: true });
    await settled();
    expect(session.state().outcome).toMatchObject({ kind: 'recalculated' });
    return wire().cost();
  };
  return { excel, first: await recalculate(), recalculate };
}

const schoolsBook = (schools: number) =>
  bookOf({ sheets: [{ name: '小学', values: countyRows(schools) }] });

describe('a bound recalculation', () => {
  it.each([10, 100, 1000, 5000])('of %d schools is two requests, both awaited', async (schools) => {
    const { recalculate } = await run(schoolsBook(schools));
    const cost = await recalculate();
    expect(cost).toMatchObject({ awaited: 2, unawaited: 0 });
    expect(cost.actions).toBeLessThanOrEqual(60);
    expect(cost.requestBytes).toBeLessThanOrEqual(20_000);
  });

  it('writes what has changed, in pieces that the client need not cut', async () => {
    const { excel, recalculate } = await run(schoolsBook(1000));
    const before = await recalculate();
    await excel.setCell('小学', 5, 6, 999);
    const cost = await recalculate();
    expect(cost).toMatchObject({ awaited: 2, unawaited: 0 });
    // Seven for 1,500 cells is what the client's own cutting would take.
    expect(cost.actions - before.actions).toBeLessThanOrEqual(20 + (7 * 1000 * 11) / 1500);
  });

  it('reads what is beyond 4.5 MB in as many requests as the bytes take', async () => {
    const { port } = county(3000, 'web', '县'.repeat(700));
    await port.read({ sheets: 'all' });
    wire().reset();
    await port.read({ sheets: [table] });
    const { awaited, responseBytes } = wire().cost();
    expect(awaited).toBe(Math.ceil(responseBytes / 4_500_000));
    expect(awaited).toBe(2);
  });

  it.each([
    [1, 1500],
    [2, 3000],
    [3, 4700],
    [4, 6000],
  ])(
    'writes what is beyond 4.5 MB in as many requests as the bytes take: %d',
    async (count, rows) => {
      const { excel, port } = county(rows, 'web');
      await port.read({ sheets: 'all' });
      const area = block(2, 8, rows, 3);
      const values = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: area.columns }, () => `${row}${'县'.repeat(300)}`),
      );
      wire().reset();
      await port.apply(planOf({ kind: 'write', sheet: table, area, values }));
      // What looks at places that were not ours goes before.
      const writes = wire().exchanges.filter(({ request }) => isWriting(request));
      const bytes = writes.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
      expect(bytes).toBeGreaterThan(rows * area.columns * 900);
      expect(writes.length).toBe(Math.ceil(bytes / 4_500_000));
      expect(writes.length).toBe(count);
      expect(wire().cost()).toMatchObject({ unawaited: 0 });
      expect(wire().cost().largestRequest).toBeLessThanOrEqual(4_500_000);
      expect(excel.cell(table, rows + 1, 10).value).toBe(values.at(-1)?.[2]);
    },
  );

  it('reads anew where the county has added a row', async () => {
    const { excel, recalculate } = await run(schoolsBook(10));
    await excel.setCell('小学', 14, 0, '备注：以上为全县小学');
    const cost = await recalculate();
    expect(cost.awaited).toBeGreaterThan(2);
    expect(await recalculate()).toMatchObject({ awaited: 2, unawaited: 0 });
  });
});

describe('基本均衡 by a rule of ten items', () => {
  const read = readPackText(readFileSync('assets/packs/example.json', 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { pack } = read;

  async function runs(schools: number) {
    installExcelDouble(globalThis, schoolsBook(schools), 'web');
    const session = createSession(createExcelWorkbook(), words);
    session.choose({ standard: 'basic-2012', pack });
    const cost = async () => {
      wire().reset();
      await session.recalculate({ agreed: true });
      await settled();
      expect(session.state().outcome).toMatchObject({ kind: 'recalculated' });
      return wire().cost();
    };
    const first = await cost();
    expect(session.state().county).not.toBeNull();
    return { first, later: await cost() };
  }

  it('takes no more actions for 2,000 schools than for 20, but for the cutting of blocks', async () => {
    const [few, many] = [await runs(20), await runs(2000)];
    expect(many.later.actions).toBe(few.later.actions);
    // Computed columns of both: eight indicators, ten items, count, verdict, note and status.
    const cells = 2000 * (8 + 10 + 4);
    expect(many.first.actions - few.first.actions).toBeLessThanOrEqual(20 + (7 * cells) / 1500);
  });
});

it('a first run on the sample is four requests of 250 kB', async () => {
  const { book } = await openBook(new Uint8Array(readFileSync('assets/samples/county.xlsx')));
  const { first } = await run(book);
  expect(first.awaited).toBeLessThanOrEqual(4);
  expect(first.unawaited).toBe(0);
  expect(first.requestBytes).toBeLessThanOrEqual(250_000);
});

describe('一校一策', () => {
  async function plans(schools: number) {
    const excel = installExcelDouble(globalThis, schoolsBook(schools), 'web');
    const port = createExcelWorkbook();
    const snapshot = await port.read({ sheets: 'all' });
    const understanding = understand(snapshot, {});
    const { settings, binding, tables } = understanding;
    const assessed = assessStandard(understanding, settings.standard);
    const input = {
      snapshot,
      binding,
      tables,
      county: assessed.county,
      assessment: assessed.assessment,
      countyAssessment: assessed.blocks,
      conditions: assessed.conditions,
      settings: inForce(settings),
      words: words(),
      schools: null,
      archived: null,
      remedies: [],
    };
    wire().reset();
    const failing = schoolsInLedger(input).length;
    return { excel, port, failing, ...layOutPlans(input, ['plans', 'ledger', 'archive']) };
  }

  it('of 200 schools is written on the web, sheet by sheet, and goes back with one undo', async () => {
    const { excel, port, failing, plan } = await plans(250);
    expect(failing).toBeGreaterThanOrEqual(200);
    const before = appearance(excel);
    const shares: number[] = [];
    const undo = await port.apply(plan, { onProgress: (done) => shares.push(done) });
    const cost = wire().cost();
    expect(cost.unawaited).toBe(0);
    expect(cost.largestRequest).toBeLessThanOrEqual(4_000_000);
    expect(cost.requestBytes / failing).toBeLessThanOrEqual(60_000);
    expect(shares.length).toBeGreaterThan(5);
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(appearance(excel)).toEqual(before);
  });

  it('is stopped half-way, and nothing of it stays', async () => {
    const { excel, port, plan } = await plans(90);
    const before = appearance(excel);
    const work = new AbortController();
    const { failure, unrestored } = await failureOf(
      port.apply(plan, { signal: work.signal, onProgress: () => work.abort() }),
    );
    expect(failure).toEqual({ kind: 'cancelled' });
    expect(unrestored).toEqual([]);
    expect(appearance(excel)).toEqual(before);
    expect(excel.eventsOn()).toBe(true);
  });
});

describe('a request that is refused as too large', () => {
  it('goes out again in halves, as often as it takes', async () => {
    const { excel, port } = county(5);
    await port.read({ sheets: [table] });
    await port.apply(firstRun(5));
    const written = lasting(excel);
    const other = county(5);
    await other.port.read({ sheets: [table] });
    wire().limitTo(8000);
    await other.port.apply(firstRun(5));
    expect(lasting(other.excel)).toEqual(written);
    expect(wire().exchanges.filter(({ requestBytes }) => requestBytes > 8000)).not.toHaveLength(0);
    expect(other.excel.eventsOn()).toBe(true);
  });
});

describe('an action of any verb that fails', () => {
  const verbs: Readonly<Record<string, (made: ReturnType<typeof county>) => Promise<unknown>>> = {
    'a first read': ({ port }) => port.read({ sheets: 'all' }),
    'a first run': ({ port }) => port.apply(firstRun(2)),
    'a later read': async ({ port }) => {
      await port.read({ sheets: [table] });
    },
    reveal: ({ port }) => port.reveal({ sheet: table, cell: 'B2' }),
    selection: ({ port }) => port.selection(),
    calculate: ({ port }) => port.calculate(),
  };

  it.each(Object.keys(verbs))(
    'leaves the workbook and its events as they were: %s',
    async (name) => {
      const later = name !== 'a first read';
      for (let action = 1; ; action += 1) {
        const made = county(2);
        if (later) await made.port.read({ sheets: 'all' });
        const before = appearance(made.excel);
        wire().reset();
        wire().failAt(action);
        const failed = await verbs[name]?.(made).then(
          () => false,
          () => true,
        );
        expect(made.excel.eventsOn()).toBe(true);
        // A read may find another way round; a write is done or has left nothing.
        if (failed) expect(appearance(made.excel)).toEqual(before);
        else if (wire().cost().actions < action) break;
      }
    },
  );

  it('a look at what an undo would leave alone changes nothing', async () => {
    for (let action = 1; ; action += 1) {
      const { excel, port } = county(2);
      const undo = await port.apply(firstRun(2));
      const written = appearance(excel);
      wire().failAt(action);
      const failed = await port.foresee([undo]).then(
        () => false,
        () => true,
      );
      expect(excel.eventsOn()).toBe(true);
      expect(appearance(excel)).toEqual(written);
      if (!failed) break;
      expect(await port.foresee([undo])).toEqual({ kept: [] });
    }
  });

  it('an undo can be tried again, whichever action fails', async () => {
    for (let action = 1; ; action += 1) {
      const { excel, port } = county(2);
      const before = appearance(excel);
      const undo = await port.apply(firstRun(2));
      wire().failAt(action);
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

it('no verb leaves a reference to be given back', async () => {
  const { port } = county(5);
  await port.read({ sheets: 'all' });
  const first = await port.apply(firstRun(5));
  await port.read({ sheets: [table] });
  const later = await port.apply(laterRun(5, 0.9));
  await port.foresee([first, later]);
  await port.undo(later);
  await port.reveal({ sheet: table, cell: 'A1' });
  await port.selection();
  await settled();
  expect(wire().cost().unawaited).toBe(0);
});
