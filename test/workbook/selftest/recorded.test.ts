/** Reports that were sent in: each is an Excel that the double can be, as far as it says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSelfTestReport, type SelfTestReport } from '../../../src/selftest/report';
import { runSelfTest } from '../../../src/workbook/excel/selftest';
import { reportedHost } from '../../support/excelDouble/traits';
import { selfTestDouble } from './selfTestDouble';
import { chosenPayloads, selfTestOptions } from './selfTestOptions';

const folder = join(__dirname, '..', '..', 'data', 'selfTests');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

const recorded = (file: string) => parseSelfTestReport(readFileSync(join(folder, file), 'utf8'));

const statesOf = ({ probes }: SelfTestReport, without: readonly string[]) =>
  probes.flatMap(({ id, state }) => (without.includes(id) ? [] : [`${id}: ${state}`]));

describe.each(files)('%s', (file) => {
  it('is an Excel in which the self-test finds what it found there', async () => {
    const report = recorded(file);
    const { traits, notImitated } = reportedHost(report);
    selfTestDouble({ profile: traits });
    const chosen = chosenPayloads.filter((id) =>
      report.probes.some((probe) => probe.id === id && probe.state !== 'skipped'),
    );
    const again = await runSelfTest(selfTestOptions({ chosen }));
    expect(again.host.sets).toEqual({
      ...report.host.sets,
      ExcelApiOnline: null,
      ExcelApiDesktop: null,
    });
    expect(again.host.platform).toBe(report.host.platform);
    expect(statesOf(again, notImitated)).toEqual(statesOf(report, notImitated));
  });
});

describe('the Excel of a report', () => {
  const [file = ''] = files;

  function changed(id: string, change: Partial<SelfTestReport['probes'][number]>): SelfTestReport {
    const report = recorded(file);
    const probes = report.probes.map((probe) =>
      probe.id === id ? { ...probe, state: 'different' as const, ...change } : probe,
    );
    return { ...report, probes };
  }

  it('refuses what failed there', async () => {
    const error = { code: 'GeneralException', member: null };
    const { traits, notImitated } = reportedHost(changed('charts', { error }));
    expect(notImitated).toEqual([]);
    selfTestDouble({ profile: traits });
    const again = await runSelfTest(selfTestOptions());
    expect(again.probes.filter(({ state }) => state === 'different')).toMatchObject([
      { id: 'charts', error },
    ]);
  });

  it('says what of it the double cannot be', () => {
    expect(reportedHost(changed('texts', {})).notImitated).toEqual(['texts']);
    expect(reportedHost(changed('ownFile', {}))).toMatchObject({
      traits: { handsOutFile: false },
      notImitated: [],
    });
  });

  it('takes as much at once as was taken there', () => {
    const refused = { written: 'RequestPayloadSizeLimitExceeded' };
    const limit = (report: SelfTestReport) => reportedHost(report).traits.payloadLimit;
    expect(limit(changed('payloadOf4', { observed: refused }))).toBe(4_000_000);
    expect(limit(changed('payloadOf6', { observed: refused }))).toBe(5 * 1024 * 1024);
    expect(limit(changed('payloadOf6', { observed: { written: 'none' } }))).toBe(Infinity);
  });
});
