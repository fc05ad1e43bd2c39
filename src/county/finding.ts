/**
 * Findings: what is wrong or remarkable in the entries or in how they were bound, each with its
 * place and the parameters of its message. What there is to find is in `findingCatalogue.ts`.
 */
import type { CellPlace } from './cell';
import {
  findingCatalogue,
  type FindingParams,
  type FindingRule,
  type RuleAbout,
  type Severity,
} from './findingCatalogue';

export type { FindingParams, FindingRule, RowAsked, Severity } from './findingCatalogue';

export interface FindingOf<R extends FindingRule> extends CellPlace {
  readonly severity: Severity;
  readonly rule: R;
  /** The school's name without surrounding spaces; null where no school is meant. */
  readonly school: string | null;
  /** 学校标识码 where the table has it: carries 说明 along when names change. */
  readonly schoolCode: string | null;
  readonly params: FindingParams[R];
}

export type Finding = { readonly [R in FindingRule]: FindingOf<R> }[FindingRule];

/** Where a finding about an entry stands, and whose it is. */
export interface EntryPlace extends CellPlace {
  readonly school: string | null;
  readonly schoolCode: string | null;
}

/** What is wrong or remarkable at a place; only what is about an entry has a school. */
export function makeFinding<R extends RuleAbout<'entry'>>(
  rule: R,
  place: EntryPlace,
  params: FindingParams[R],
): Finding;
export function makeFinding<R extends RuleAbout<'county' | 'binding' | 'output'>>(
  rule: R,
  place: CellPlace,
  params: FindingParams[R],
): Finding;
export function makeFinding(
  rule: FindingRule,
  { sheet, cell, ...whose }: CellPlace | EntryPlace,
  params: FindingParams[FindingRule],
): Finding {
  const { severity, level } = findingCatalogue[rule];
  const { school, schoolCode } =
    level === 'entry' && 'school' in whose ? whose : { school: null, schoolCode: null };
  // the rule and its parameters belong together by the signatures above
  return { severity, rule, sheet, cell, school, schoolCode, params } as Finding;
}

export function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}
