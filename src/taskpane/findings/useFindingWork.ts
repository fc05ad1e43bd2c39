/**
 * Somebody's work through the findings: how they are narrowed and folded, which one is present, what is
 * being written about them. Kept with the session, so that coming back finds it as it was left.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../county/finding';
import type { PartProps } from '../partProps';
import type { FindingVerbs } from './FindingItem';
import { anchoredPlace, stepFrom, type Anchor, type FindingView } from './findingView';
import { keepView, keptView } from './keptView';
import { useShownFindings, type ShownFindings } from './shownFindings';

export interface FindingWork {
  readonly shown: ShownFindings;
  /** Keys of folded groups. */
  readonly closed: ReadonlySet<string>;
  /** What is being written about findings, by their places. */
  readonly drafts: ReadonlyMap<number, string>;
  /** The place of the present finding. */
  readonly present: number | null;
  /** Its index among the shown findings. */
  readonly at: number | null;
  /** Another number whenever the present finding is to be brought into sight. */
  readonly turn: number;
  /** The present finding, where a step led to it. */
  readonly steppedTo: Finding | null;
  readonly verbs: FindingVerbs;
  readonly narrow: (change: Partial<FindingView>) => void;
  /** Folds a group or unfolds it. */
  readonly fold: (key: string) => void;
  readonly allFolded: boolean;
  /** Folds all groups, or unfolds them where all are folded. */
  readonly foldAll: () => void;
  readonly canStep: (by: 1 | -1) => boolean;
  readonly step: (by: 1 | -1) => void;
}

export function useFindingWork(
  session: PartProps['session'],
  findings: readonly Finding[],
  remarks: readonly (string | null)[],
): FindingWork {
  const [kept] = useState(() => keptView(session));
  const [chosen, setChosen] = useState(kept.view);
  const [closed, setClosed] = useState(kept.closed);
  const { anchor, setAnchor, turn, present, bringUp } = usePresentFinding(kept.current, findings);
  const [stepped, setStepped] = useState(false);
  const { drafts, write } = useDrafts(findings);
  useEffect(
    () => keepView(session, { view: chosen, closed, current: anchor?.finding ?? null }),
    [session, chosen, closed, anchor],
  );
  const shown = useShownFindings(findings, remarks, chosen, closed);
  const { groups, walk } = shown;
  const at = useMemo(() => indexIn(walk, present), [walk, present]);

  const narrow = (change: Partial<FindingView>) => {
    setChosen((before) => ({ ...before, ...change }));
    setAnchor((before) => before && { ...before, before: 0 });
  };
  const fold = useCallback((key: string) => setClosed((before) => withToggledKey(before, key)), []);
  const verbs = useFindingVerbs(session, findings, walk, { bringUp, setAnchor, write, setStepped });

  const target = (by: 1 | -1) => stepFrom(at, anchor?.before ?? null, by, walk.length);
  const step = (by: 1 | -1) => {
    const index = target(by);
    const place = index === null ? undefined : walk[index];
    if (place === undefined) return;
    const around = groups.filter(({ places }) => places.includes(place)).map(({ key }) => key);
    setClosed((before) => new Set([...before].filter((key) => !around.includes(key))));
    verbs.choose(place);
    setStepped(true);
  };
  const allFolded = groups.every(({ key }) => closed.has(key));
  return {
    shown,
    closed,
    drafts,
    present,
    at,
    turn,
    steppedTo: stepped && anchor ? anchor.finding : null,
    verbs,
    narrow,
    fold,
    allFolded,
    foldAll: () => setClosed(new Set(allFolded ? [] : groups.map(({ key }) => key))),
    canStep: (by) => target(by) !== null,
    step,
  };
}

interface FindingMoves {
  /** Makes a finding the present one and brings it into sight. */
  readonly bringUp: (next: Anchor) => void;
  readonly setAnchor: (about: Anchor) => void;
  readonly write: (about: Anchor, text: string | null) => void;
  readonly setStepped: (stepped: boolean) => void;
}

/** The same verbs until other findings are shown. */
function useFindingVerbs(
  session: PartProps['session'],
  findings: readonly Finding[],
  walk: readonly number[],
  { bringUp, setAnchor, write, setStepped }: FindingMoves,
): FindingVerbs {
  return useMemo<FindingVerbs>(() => {
    const anchored = (place: number): Anchor | null => {
      const finding = findings[place];
      if (!finding) return null;
      return { finding, place, among: findings, before: indexIn(walk, place) ?? 0 };
    };
    return {
      choose: (place) => {
        const next = anchored(place);
        if (!next) return;
        bringUp(next);
        setStepped(false);
        void session.reveal(next.finding);
      },
      draft: (place, draft) => {
        const about = anchored(place);
        if (!about) return;
        setAnchor(about);
        write(about, draft);
      },
      save: (place, told) => {
        const about = anchored(place);
        if (!about) return;
        setAnchor(about);
        write(about, null);
        void session.remark([about.finding], told);
      },
      answer: ({ change }) => void session.answer(change(session.state().settings)),
    };
  }, [session, findings, walk, bringUp, setAnchor, write, setStepped]);
}

/** The finding that somebody is at, found again in every new list. */
function usePresentFinding(first: Finding | null, findings: readonly Finding[]) {
  const [anchor, setAnchor] = useState<Anchor | null>(
    first && { finding: first, place: 0, among: [], before: 0 },
  );
  const [turn, setTurn] = useState(first ? 1 : 0);
  const present = useMemo(() => anchoredPlace(anchor, findings), [anchor, findings]);
  const bringUp = useCallback((next: Anchor) => {
    setAnchor(next);
    setTurn((before) => before + 1);
  }, []);
  return { anchor, setAnchor, turn, present, bringUp };
}

/** A text about a finding that nobody has saved yet. */
interface RemarkDraft {
  readonly anchor: Anchor;
  readonly text: string;
}

function useDrafts(findings: readonly Finding[]) {
  const [written, setWritten] = useState<readonly RemarkDraft[]>([]);
  const drafts = useMemo(
    () =>
      new Map(
        written.flatMap((draft) => {
          const place = anchoredPlace(draft.anchor, findings);
          return place === null ? [] : [[place, draft.text]];
        }),
      ),
    [written, findings],
  );
  /** Null ends the writing. */
  const write = useCallback(
    (about: Anchor, text: string | null) =>
      setWritten((before) => [
        ...before.filter(({ anchor }) => anchoredPlace(anchor, findings) !== about.place),
        ...(text === null ? [] : [{ anchor: about, text }]),
      ]),
    [findings],
  );
  return { drafts, write };
}

function withToggledKey(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return after;
}

function indexIn(walk: readonly number[], place: number | null): number | null {
  const at = place === null ? -1 : walk.indexOf(place);
  return at < 0 ? null : at;
}
