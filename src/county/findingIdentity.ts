/**
 * What makes two findings the same: all of it where two sources or two runs are compared; rule, school
 * and field where a 说明 has to survive moved rows and corrected figures. The keys of 说明 stand in the
 * counties' workbooks: what they are made of never changes.
 */
import type { MessageParam } from '../standards/message';
import type { Finding } from './finding';

/** What makes two findings the same. */
export function findingIdentity({
  severity,
  rule,
  sheet,
  cell,
  school,
  schoolCode,
  params,
}: Finding): string {
  return JSON.stringify([severity, rule, sheet, cell, school, schoolCode, params]);
}

/** The finding of an identity. */
export function findingOfIdentity(identity: string): Finding {
  const [severity, rule, sheet, cell, school, schoolCode, params] = JSON.parse(
    identity,
  ) as readonly unknown[];
  return { severity, rule, sheet, cell, school, schoolCode, params } as Finding;
}

/** Params that say which field is meant; the others hold what was found and may change. */
const subjects = [
  'column',
  'part',
  'whole',
  'field',
  'indicator',
  'stage',
  'table',
  'name',
  'setting',
  'other',
  'code',
];

/** Rule, school (code, else name) and field. */
export function remarkKey({ rule, school, schoolCode, sheet, params }: Finding): string {
  const named: Readonly<Record<string, MessageParam | undefined>> = params;
  const field = subjects.flatMap((name) => {
    const value = named[name];
    if (value === undefined) return [];
    if (typeof value !== 'object') return [String(value)];
    return ['code' in value ? value.code : value['zh-CN']];
  });
  return [rule, schoolCode ?? school ?? sheet, ...field].join('|');
}

/**
 * One key per finding: rule, school (code, else name) and field, so that a remark survives moved
 * rows and corrected figures. The same key on two sheets is told apart by the sheet.
 */
export function remarkKeys(findings: readonly Finding[]): readonly string[] {
  const bases = findings.map(remarkKey);
  const onSheets = findings.map(({ sheet }, at) => `${bases[at] ?? ''}@${sheet}`);
  const counts = (keys: readonly string[]) => {
    const found = new Map<string, number>();
    for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
    return found;
  };
  const perBase = counts(bases);
  const seen = new Map<string, number>();
  return findings.map((_, at) => {
    const base = bases[at] ?? '';
    if (perBase.get(base) === 1) return base;
    const key = onSheets[at] ?? '';
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key}#${before + 1}`;
  });
}

/** A key as it is where no other sheet has the same. */
export function withoutSheet(key: string): string {
  return key.replace(/@[^@|]*$/, '');
}

/**
 * Finds a finding in the list though its cell has moved or its figures have changed: the same one,
 * else the only one of the same rule, school and field; null where there is none or no only one.
 */
export function findingFinder(listed: readonly Finding[]): (finding: Finding) => number | null {
  const same = new Map(listed.map((finding, at) => [findingIdentity(finding), at]));
  const alike = new Map<string, number | null>();
  for (const [at, finding] of listed.entries()) {
    const key = remarkKey(finding);
    alike.set(key, alike.has(key) ? null : at);
  }
  return (finding) => same.get(findingIdentity(finding)) ?? alike.get(remarkKey(finding)) ?? null;
}
