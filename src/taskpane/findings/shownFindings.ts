/** What a view shows of the findings, made anew only for what has changed. */
import { useMemo } from 'react';
import type { Finding } from '../../county/finding';
import {
  countByRule,
  countFindings,
  findingsEntries,
  groupFindings,
  searchTexts,
  shownPlaces,
  type FindingsEntry,
  type FindingCounts,
  type FindingGroup,
  type FindingView,
  type RuleCount,
} from './findingView';

export interface ShownFindings {
  readonly counts: FindingCounts;
  readonly rules: readonly RuleCount[];
  /** As chosen; without a rule that no finding speaks of any more. */
  readonly view: FindingView;
  readonly groups: readonly FindingGroup[];
  /** The places of the shown findings in the order of the list, folded ones too. */
  readonly walk: readonly number[];
  readonly entries: readonly FindingsEntry[];
}

/** @param closed keys of folded groups */
export function useShownFindings(
  findings: readonly Finding[],
  remarks: readonly (string | null)[],
  chosen: FindingView,
  closed: ReadonlySet<string>,
): ShownFindings {
  const counts = useMemo(() => countFindings(findings, remarks), [findings, remarks]);
  const rules = useMemo(() => countByRule(findings), [findings]);
  const view = useMemo(
    () => (rules.some(({ rule }) => rule === chosen.rule) ? chosen : { ...chosen, rule: null }),
    [rules, chosen],
  );
  const searching = view.search !== '';
  const texts = useMemo(() => (searching ? searchTexts(findings) : []), [searching, findings]);
  const places = useMemo(
    () => shownPlaces(findings, remarks, view, texts),
    [findings, remarks, view, texts],
  );
  const groups = useMemo(
    () => groupFindings(findings, places, view.groupBy),
    [findings, places, view.groupBy],
  );
  const walk = useMemo(() => groups.flatMap((group) => group.places), [groups]);
  const entries = useMemo(
    () => findingsEntries(findings, groups, closed),
    [findings, groups, closed],
  );
  return { counts, rules, view, groups, walk, entries };
}
