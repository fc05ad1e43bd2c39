/**
 * A finding in one sentence: what is there, what is expected, what to do.
 */
import type { Finding } from '../county/finding';
import type { Say } from '../standards/message';

export function findingSentence(finding: Finding, say: Say): string {
  const part = (name: string) =>
    say({ code: `finding.${finding.rule}.${name}`, params: finding.params });
  return say({
    code: 'finding.sentence',
    params: { found: part('found'), expected: part('expected'), remedy: part('remedy') },
  });
}
