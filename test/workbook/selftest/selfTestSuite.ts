/**
 * What the self-test must do over any `Excel`: find no difference, and leave the workbook as it was. Takes
 * a set-up, so that it runs over the double alone and over whatever stands before it.
 */
import { runSelfTest } from '../../../src/workbook/excel/selftest';
import { probeIds } from '../../../src/selftest/probes';
import { isDifferent, selfTestReportSchema } from '../../../src/selftest/report';
import type { ExcelDouble } from '../../support/excelDouble';
import { chosenPayloads, selfTestOptions } from './selfTestOptions';

/** All that a self-test might leave changed. */
export function stateOf({ book, eventsOn, selection }: ExcelDouble): unknown {
  return JSON.parse(
    JSON.stringify({ book, eventsOn: eventsOn(), selection: selection() }, (_, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
    ),
  ) as unknown;
}

/** @param setUp makes `Excel` and `Office` of a county's workbook in globalThis */
export function describeSelfTest(name: string, setUp: () => ExcelDouble): void {
  describe(`the self-test over ${name}`, () => {
    it('finds no difference', async () => {
      setUp();
      const report = await runSelfTest(selfTestOptions({ chosen: chosenPayloads }));
      expect(report.probes.filter(({ state }) => state === 'different')).toEqual([]);
      expect(isDifferent(report)).toBe(false);
      expect(report.probes.map(({ id }) => id)).toEqual(probeIds);
      expect(selfTestReportSchema.parse(report)).toEqual(report);
    });

    it('leaves the workbook as it was', async () => {
      const excel = setUp();
      const before = stateOf(excel);
      const report = await runSelfTest(selfTestOptions({ chosen: chosenPayloads }));
      expect(report.removed).toBe(true);
      expect(stateOf(excel)).toEqual(before);
    });
  });
}
