/**
 * Whatever a person does in Excel between two runs, over both adapters: what stands in the workbook
 * that we did not write stays, the figures are those of a workbook in which nothing of ours ever
 * stood, nothing of ours is doubled or left behind, undo takes the second run back, and a third one
 * changes nothing. `JUNHENG_EDITS=2000 npx jest test/app/betweenRuns.test.ts` tries as many edited
 * workbooks per host and county, from other seeds.
 */
import fc from 'fast-check';
import { fixtures } from '../support/betweenRuns/counties';
import { anyEdit } from '../support/betweenRuns/drawn';
import { faultsOf } from '../support/betweenRuns/faults';
import { edited, firstRun, type HostName } from '../support/betweenRuns/runs';

const wished = Number(process.env.JUNHENG_EDITS ?? 0);
const patient = 60_000 + wished * 10_000;

const hosts: readonly HostName[] = ['excel', 'excelAnew', 'file'];
const all = hosts.flatMap((host) =>
  Object.entries(fixtures).map(([name, fixture]) => ({ host, name, fixture })),
);
/** Every host and every county once; all pairs where there is time. */
const cases = wished > 0 ? all : all.filter((_, at) => at % (hosts.length + 1) === 0);

describe('a second run over a workbook that a person has edited', () => {
  it.each(cases)(
    'is sound ($host, $name)',
    async ({ host, fixture }) => {
      const first = await firstRun(host, fixture);
      await fc.assert(
        fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 5 }), async (edits) => {
          expect(await faultsOf(await edited(first, edits))).toEqual([]);
        }),
        { numRuns: wished || 1, ...(wished > 0 ? {} : { seed: 20_261_130 }) },
      );
    },
    patient,
  );
});
