/** Turns the words of findings into sentences by code: `finding.<rule>.<part>`. */
import type { FindingRule } from '../county/finding';
import type { FindingWords } from './findingWords';
import type { Sentences } from './saying';

export function findingCatalog(words: Readonly<Record<FindingRule, FindingWords>>): Sentences {
  return Object.fromEntries(
    Object.entries(words).flatMap(([rule, parts]) =>
      Object.entries(parts).map(([part, sentence]) => [`finding.${rule}.${part}`, sentence]),
    ),
  );
}
