/** The parts of a finding's words, for faces that show them apart. */
import type { Finding, FindingRule } from '../county/finding';
import type { Say } from '../standards/message';

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
