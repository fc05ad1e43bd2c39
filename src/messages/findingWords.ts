/** A finding in words: its parts, for faces that show them apart, and the whole in one sentence. */
import type { Finding, FindingParams, FindingRule } from '../county/finding';
import type { Say } from '../standards/message';
import type { Placeholders } from './placeholders';

export interface FindingWords {
  /** The rule in a few words. */
  readonly title: string;
  /** What is there. */
  readonly found: string;
  /** What is expected. */
  readonly expected: string;
  /** What to do. */
  readonly remedy: string;
}

export function findingWords({ rule, params }: Finding, say: Say): FindingWords {
  const part = (name: keyof FindingWords) => say({ code: `finding.${rule}.${name}`, params });
  return {
    title: part('title'),
    found: part('found'),
    expected: part('expected'),
    remedy: part('remedy'),
  };
}

/** A finding in one sentence: what is there, what is expected, what to do. */
export function findingSentence(finding: Finding, say: Say): string {
  const { found, expected, remedy } = findingWords(finding, say);
  return say({ code: 'finding.sentence', params: { found, expected, remedy } });
}

type NamesIn<Params> = string extends keyof Params ? never : keyof Params;

/** Words of findings of which each names parameters of its rule only. */
type FittingWords<List> = {
  readonly [R in keyof List]: R extends FindingRule
    ? {
        readonly [Part in keyof List[R]]: [Placeholders<List[R][Part]>] extends [
          NamesIn<FindingParams[R]>,
        ]
          ? string
          : never;
      }
    : never;
};

/** The words of all findings in a language. A sentence that names what its rule has not is none of them. */
export function wordsOfFindings<const List extends Readonly<Record<FindingRule, FindingWords>>>(
  list: List & FittingWords<List>,
): Readonly<Record<FindingRule, FindingWords>> {
  return list;
}

/** A catalog of findings under the codes by which they are said: `finding.<rule>.<part>`. */
export function findingSentences(
  catalog: Readonly<Record<FindingRule, FindingWords>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(catalog).flatMap(([rule, words]) =>
      Object.entries(words).map(([part, sentence]) => [`finding.${rule}.${part}`, sentence]),
    ),
  );
}
