/** What each request of a verb asks of Excel beside its cells, as it goes over the wire. */
import { reachThroughOfficeClient, wire } from '../support/officeClient';
import { actionTypes } from '../support/officeClient/wire';
import { emptySheet } from '../support/excelDouble/state';
import { county, failureOf, firstRun, table } from './excelFixture';

reachThroughOfficeClient();

const largest = 8000;

/** The switches of Excel's that each request touches, in their order; of requests that it took. */
function switches(): readonly (readonly string[])[] {
  const taken = wire().exchanges.filter(({ requestBytes }) => requestBytes <= largest);
  return taken.map(({ request: { Actions: actions } }) =>
    actions.flatMap(({ ActionType: type, Name: name, ArgumentInfo: info }) => {
      if (type === actionTypes.set && name === 'EnableEvents')
        return [info?.Arguments?.[0] === true ? 'events on' : 'events off'];
      return name.startsWith('Suspend') ? [name.replace('UntilNextSync', '')] : [];
    }),
  );
}

/** Requests that write, of which each but the first and the last switches nothing but the calculation. */
function demandSwitched(all: ReturnType<typeof switches>): void {
  const writing = all.filter((one) => one.length > 0);
  expect(writing.length).toBeGreaterThan(3);
  const calculation = 'SuspendApiCalculation';
  expect(writing[0]).toEqual(['events off', 'SuspendScreenUpdating', calculation]);
  expect(writing.at(-1)).toEqual([calculation, 'events on']);
  for (const between of writing.slice(1, -1)) expect(between).toEqual([calculation]);
}

it('a write and its undo have events off from first to last, and no formula computed in between', async () => {
  const { port } = county(5);
  await port.read({ sheets: [table] });
  wire().limitTo(largest);
  wire().reset();
  const undo = await port.apply(firstRun(5));
  demandSwitched(switches());
  wire().reset();
  await port.undo(undo);
  const undone = switches().filter((one) => one.length > 0);
  expect(undone[0]).toContain('events off');
  expect(undone.at(-1)).toContain('events on');
  for (const each of undone) expect(each).toContain('SuspendApiCalculation');
});

it('another look at a sheet that holds nothing is one request', async () => {
  const { excel, port } = county(5);
  excel.book.sheets.push(emptySheet('空白'));
  await port.read({ sheets: 'all' });
  wire().reset();
  const { sheets } = await port.read({ sheets: ['空白'] });
  expect(sheets.map(({ name }) => name)).toEqual([table, '说明', '空白']);
  expect(wire().cost()).toMatchObject({ awaited: 1, unawaited: 0 });
});

it('events are on again after a write that was cancelled half-way, even where nothing can be read to put it back', async () => {
  const { excel, port } = county(5);
  await port.read({ sheets: [table] });
  wire().limitTo(largest);
  const work = new AbortController();
  const onProgress = () => {
    excel.refuse('load');
    work.abort();
  };
  const { failure, unrestored } = await failureOf(
    port.apply(firstRun(5), { signal: work.signal, onProgress }),
  );
  expect(failure).toEqual({ kind: 'cancelled' });
  expect(unrestored).not.toEqual([]);
  expect(excel.eventsOn()).toBe(true);
});
