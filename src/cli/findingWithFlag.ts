/** A finding on the command line: its sentence, and the flag that answers it; the pane has buttons instead. */
import type { Finding } from '../county/finding';
import { findingSentence } from '../messages/findingWords';
import type { Words } from '../standards/message';

export function findingWithFlag(finding: Finding, { say }: Pick<Words, 'say'>): string {
  const sentence = findingSentence(finding, say);
  const flag = flagFor(finding);
  return flag === null
    ? sentence
    : `${sentence} ${say({ code: flag, params: { ...finding.params } })}`;
}

/** The sentence about the flag; null where none answers the finding. */
function flagFor({ rule, params }: Finding): string | null {
  if ('shown' in params) return 'cli.answer.row';
  if (rule === 'tableRefused') return 'cli.answer.table';
  if (rule === 'schoolTwice') return 'cli.answer.same';
  return null;
}
