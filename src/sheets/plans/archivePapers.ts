/** Papers of the archive list as it stands: which are filed, and which are missing. */
import type { Bilingual } from '../../standards/message';
import { archiveLines } from './archivePage';
import { countyArchiveLines } from './countyArchive';
import type { PlansInput } from './input';

/** What a county says of a paper, in either language of the sheet. */
export const paperWords: Readonly<Record<'filed' | 'missing', Bilingual>> = {
  filed: { 'zh-CN': '已归档', 'en-US': 'Filed' },
  missing: { 'zh-CN': '缺', 'en-US': 'Missing' },
};

export interface StandingPaper {
  /** The school's key on the list; empty: the county or a township. */
  readonly owner: string;
  /** Box and item: `site.landTitle`. */
  readonly id: string;
  /** As they stand in its row. */
  readonly box: string;
  readonly name: string;
  readonly filed: 'filed' | 'missing' | null;
}

/** Each paper once. */
export function standingPapers({
  snapshot,
}: Pick<PlansInput, 'snapshot'>): readonly StandingPaper[] {
  const seen = new Set<string>();
  return [...archiveLines(snapshot), ...countyArchiveLines(snapshot)].flatMap(
    ({ key, box, item, filed }): StandingPaper[] => {
      if (seen.has(key)) return [];
      seen.add(key);
      const split = key.lastIndexOf('|');
      const [owner, id] = [key.slice(0, split), key.slice(split + 1)];
      return [{ owner, id, box, name: item, filed: filedOf(filed) }];
    },
  );
}

function filedOf(text: string): StandingPaper['filed'] {
  const plain = text.trim();
  const isWord = (of: 'filed' | 'missing') => Object.values(paperWords[of]).includes(plain);
  return isWord('missing') ? 'missing' : isWord('filed') ? 'filed' : null;
}
