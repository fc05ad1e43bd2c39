/**
 * Whatever a person does on our own sheets between two runs, over both adapters: what was typed stays
 * or is carried along, all else is as if made anew, a third run changes nothing, and undo gives back
 * what stood or foresees what it keeps. `JUNHENG_EDITS=500 npx jest test/app/betweenRunsOnPages.test.ts`
 * tries as many edited workbooks per host and county, from other seeds.
 */
import fc from 'fast-check';
import { fixtures } from '../support/betweenRuns/counties';
import { anyPageEdit, correction, laterEntry } from '../support/betweenRuns/drawnOnPages';
import { freshRuns, pageFaultsOf, standAll } from '../support/betweenRuns/pageFaults';
import { edited, firstRun, type HostName } from '../support/betweenRuns/runs';

const wished = Number(process.env.JUNHENG_EDITS ?? 0);
const patient = 120_000 + wished * 20_000;

const hosts: readonly HostName[] = ['excelAnew', 'file'];
const all = hosts.flatMap((host) =>
  Object.entries(fixtures).map(([name, fixture]) => ({ host, name, fixture })),
);
/** Every host once; all pairs where there is time. */
const cases = wished > 0 ? all : all.filter((_, at) => at % 4 === 0);

describe('a second run over a workbook in which a person has edited our sheets', () => {
  it.each(cases)(
    'is sound ($host, $name)',
    async ({ host, fixture }) => {
      const fresh = freshRuns();
      const first = await firstRun(host, fixture, standAll);
      await fc.assert(
        fc.asyncProperty(
          fc.array(correction, { maxLength: 1 }),
          fc.array(anyPageEdit, { minLength: 1, maxLength: 4 }),
          fc.oneof(fc.constant([]), fc.array(laterEntry, { minLength: 1, maxLength: 3 })),
          async (corrections, edits, later) => {
            const given = await edited(first, [...corrections, ...edits]);
            expect(await pageFaultsOf(given, later, fresh)).toEqual([]);
          },
        ),
        { numRuns: wished || 1, ...(wished > 0 ? {} : { seed: 20_261_130 }) },
      );
    },
    patient,
  );
});
