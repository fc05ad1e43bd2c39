/**
 * Any verbs in any order through Microsoft's client, with a fault at any action, somebody who begins to
 * type before any request, and requests refused as too large: each verb is done, or has left nothing.
 */
import fc from 'fast-check';
import { WorkbookFailure, type Undo } from '../../src/workbook/port';
import type { ExcelDouble, Profile } from '../support/excelDouble';
import { reachThroughOfficeClient, wire } from '../support/officeClient';
import { appearance, county, firstRun, laterRun, table } from './excelFixture';

reachThroughOfficeClient();

const profiles: readonly Profile[] = ['minimum', 'noDelay', '2021', '2024', '365', 'web'];

const trouble = fc.record({
  verb: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('write', 'undo') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('read', 'foresee', 'reveal', 'selection', 'calculate'),
    },
  ),
  share: fc.integer({ min: 1, max: 99 }),
  faultAt: fc.option(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 200 }))),
  code: fc.constantFrom('GeneralException', 'InvalidOperation', 'AccessDenied', 'ItemNotFound'),
  typesAt: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 1 }),
  limit: fc.option(fc.integer({ min: 4000, max: 40_000 }), { freq: 1 }),
});

type Trouble = typeof trouble extends fc.Arbitrary<infer One> ? One : never;

const schools = 5;

/** Somebody who begins to type leaves the cell at the second pause, or soon where Excel itself waits. */
function patientCounty(profile: Profile) {
  const known: { excel?: ExcelDouble; pauses: number } = { pauses: 0 };
  const made = county(schools, profile, '', () => {
    known.pauses += 1;
    if (known.pauses % 2 === 0) known.excel?.endEdit();
    return Promise.resolve();
  });
  known.excel = made.excel;
  return made;
}

async function unlucky(profile: Profile, troubles: readonly Trouble[]): Promise<void> {
  const { excel, port } = patientCounty(profile);
  const original = appearance(excel);
  const undos: Undo[] = [];
  await port.read({ sheets: 'all' });
  for (const one of troubles) {
    const before = appearance(excel);
    const last = undos.at(-1);
    const verb = async () => {
      switch (one.verb) {
        case 'read':
          await port.read({ sheets: [table] });
          return;
        case 'write': {
          const share = one.share / 100;
          undos.push(await port.apply(last ? laterRun(schools, share) : firstRun(schools, share)));
          return;
        }
        case 'undo':
          if (!last) return;
          expect(await port.undo(last)).toEqual({ kept: [] });
          undos.pop();
          return;
        case 'foresee':
          await port.foresee(last ? [last] : []);
          return;
        case 'reveal':
          await port.reveal({ sheet: table, cell: 'B2' });
          return;
        case 'selection':
          await port.selection();
          return;
        case 'calculate':
          await port.calculate();
      }
    };
    wire().limitTo(one.limit ?? Number.POSITIVE_INFINITY);
    wire().failAt(one.faultAt ?? Number.POSITIVE_INFINITY, one.code);
    excel.interruptAt(one.typesAt ?? Number.POSITIVE_INFINITY, () => {
      excel.beginEdit();
      setTimeout(() => excel.endEdit(), 1);
    });
    const failure = await verb().then(
      () => null,
      (error: unknown) => error,
    );
    // What has not come by now comes no more.
    wire().failAt(Number.POSITIVE_INFINITY);
    wire().limitTo(Number.POSITIVE_INFINITY);
    excel.interruptAt(Number.POSITIVE_INFINITY, () => undefined);
    excel.endEdit();
    expect(excel.eventsOn()).toBe(true);
    if (failure === null) {
      if (one.verb !== 'write' && one.verb !== 'undo') expect(appearance(excel)).toEqual(before);
      continue;
    }
    if (!(failure instanceof WorkbookFailure)) throw failure;
    expect(failure.unrestored).toEqual([]);
    // An undo that failed can be tried again.
    if (one.verb === 'undo' && last) {
      expect(await port.undo(last)).toEqual({ kept: [] });
      undos.pop();
    } else expect(appearance(excel)).toEqual(before);
    await port.read({ sheets: 'all' });
  }
  while (undos.length > 0) {
    const undo = undos.pop();
    if (undo) expect(await port.undo(undo)).toEqual({ kept: [] });
  }
  expect(appearance(excel)).toEqual(original);
  expect(excel.eventsOn()).toBe(true);
}

it('leaves nothing of a verb that fails, whatever comes when', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...profiles),
      fc.array(trouble, { minLength: 1, maxLength: 5 }),
      unlucky,
    ),
    { numRuns: 40 },
  );
});
