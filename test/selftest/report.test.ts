/** What a report may hold, and what makes it one that differs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDifferent, parseSelfTestReport, type SelfTestReport } from '../../src/selftest/report';

const text = readFileSync(join(__dirname, '..', 'data', 'selfTests', 'double-2021.json'), 'utf8');
const report = parseSelfTestReport(text);

it('is read as it was written', () => {
  expect(`${JSON.stringify(report, null, 2)}\n`).toBe(text);
});

it.each([
  ['no JSON', 'x'],
  ['something else', '{}'],
  ['a file name beside it', JSON.stringify({ ...report, file: '云岭县.xlsx' })],
  ['a sentence as the code of an error', withError('No sheet 小学 is there.')],
  ['another form of it', JSON.stringify({ ...report, revision: 2 })],
])('%s is no report', (_, json) => {
  expect(() => parseSelfTestReport(json)).toThrow();
});

function withError(code: string): string {
  const [first, ...others] = report.probes;
  const failed = { ...first, state: 'different', error: { code, member: null } };
  return JSON.stringify({ ...report, probes: [failed, ...others] });
}

it.each<[string, Partial<SelfTestReport>]>([
  ['something was left in the workbook', { removed: false }],
  ['somebody saw otherwise', { guided: [{ id: 'ctrlZ', answer: 'no', observed: {} }] }],
])('differs where %s', (_, change) => {
  expect(isDifferent(report)).toBe(false);
  expect(isDifferent({ ...report, ...change })).toBe(true);
});

it('does not differ where nobody could tell', () => {
  const guided = [{ id: 'ctrlZ', answer: 'unsure' as const, observed: {} }];
  expect(isDifferent({ ...report, guided })).toBe(false);
});
