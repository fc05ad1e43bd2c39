/** What is said of files and counties when counties are put side by side. */
import type { Given, Message, ParametersOf } from '../../standards/message';
import type { RuleVersion } from './input';

/** Names of the parameters of each message. */
export interface RollupParameters {
  /** The user named it with --leave. */
  'rollup.left.told': never;
  /** The counted schools are none. */
  'rollup.left.noSchools': never;
  'rollup.left.otherYear': 'year' | 'wished';
  'rollup.left.otherRules': 'own' | 'common';
  /** Several files of one county, with other figures. */
  'rollup.left.sameCounty': 'county' | 'others';
  /** The same schools as another file's, under another name. */
  'rollup.left.sameSchools': 'county' | 'others' | 'count';
  /** Word for word what another file has. */
  'rollup.left.copy': 'other';
  /** Rows of exports that name no county, where there are several. */
  'rollup.left.noCounty': 'rows';
  /** --by file, and the file holds several. */
  'rollup.left.severalCounties': 'counties';
  /** Exports of several years, and no year was chosen for them. */
  'rollup.left.severalYears': 'years';
  /** A sheet of an export that was not taken. */
  'rollup.left.sheet': 'sheet' | 'reason';
  'rollup.note.noYear': never;
  'rollup.note.sharedSchools': 'count' | 'county' | 'schools';
  'rollup.note.leftRows': 'count' | 'rows' | 'reason';
  'rollup.note.relaxations': 'names';
  'rollup.rules.national': 'code';
  'rollup.rules.pack': 'pack' | 'code';
}

export type RollupMessageCode = keyof RollupParameters;

export function rollupMessage<Code extends RollupMessageCode>(
  code: Code,
  ...[params]: Given<ParametersOf<RollupParameters, Code>>
): Message<Code> {
  return params === undefined ? { code } : { code, params };
}

/** A rule version as a person tells it from another. */
export function rulesMessage({ code, pack }: RuleVersion): Message {
  return pack === null
    ? rollupMessage('rollup.rules.national', { code })
    : rollupMessage('rollup.rules.pack', { pack, code });
}
