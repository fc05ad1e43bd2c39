/** On which sheet a page stands: the one that its name 均衡_页_<id> points to, else one with a free tab. */
import type { PageDraft, PageSpot } from './draft';
import { sheetNamed, type Snapshot } from '../snapshot';
import { ownedAreas } from '../written';

const longestTab = 31;

/** The sheet of each page, in the order of the drafts. A deleted one (#REF!) is made again. */
export function allotPages(
  drafts: readonly Pick<PageDraft, 'id' | 'tab'>[],
  snapshot: Snapshot,
): readonly PageSpot[] {
  const { pages } = ownedAreas(snapshot);
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  return drafts.map(({ id, tab }) => {
    const known = pages.get(id);
    if (known && sheetNamed(snapshot, known.sheet)) {
      return { sheet: known.sheet, added: false, old: known.area };
    }
    const sheet = freeTab(tab, taken);
    taken.add(sheet.toLowerCase());
    return { sheet, added: true, old: null };
  });
}

function freeTab(tab: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : String(number);
    const candidate = tab.slice(0, longestTab - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
