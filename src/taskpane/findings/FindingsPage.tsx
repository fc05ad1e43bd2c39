/**
 * 核查: the findings by school or by rule, to be narrowed, walked through and answered. A click, or
 * a step to the next one, selects the cell.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { Finding } from '../../county/finding';
import { findingWords } from '../../messages/findingWords';
import type { PartProps } from '../partProps';
import { unseen } from '../../ui/unseen';
import { useWords } from '../../ui/useWords';
import { FindingControls } from './FindingControls';
import { placeText, type FindingVerbs } from './FindingItem';
import { FindingList } from './FindingList';
import { placeOf, stepFrom, wholeView, type Anchor, type FindingView } from './findingView';
import { keepView, keptView } from './keptView';
import { useShownFindings } from './shownFindings';
import { StepBar } from './StepBar';

const useStyles = makeStyles({
  page: { flexShrink: 0, marginInline: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
  },
  heard: unseen,
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
  },
});

export default function FindingsPage({ session, state }: PartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { survey } = state;
  if (survey && survey.findings.length > 0) {
    return <Findings session={session} findings={survey.findings} remarks={survey.remarks} />;
  }
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{text('pane.findings')}</h2>
      {text(survey ? 'pane.findings.none' : 'pane.findings.notYet')}
    </div>
  );
}

interface FindingsProps {
  readonly session: PartProps['session'];
  readonly findings: readonly Finding[];
  readonly remarks: readonly (string | null)[];
}

/** A text about a finding that nobody has saved yet. */
interface Draft {
  readonly anchor: Anchor;
  readonly text: string;
}

function Findings({ session, findings, remarks }: FindingsProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [kept] = useState(() => keptView(session));
  const [chosen, setChosen] = useState(kept.view);
  const [closed, setClosed] = useState(kept.closed);
  const [anchor, setAnchor] = useState<Anchor | null>(
    kept.current && { finding: kept.current, place: 0, among: [], before: 0 },
  );
  const [turn, setTurn] = useState(kept.current ? 1 : 0);
  const [stepped, setStepped] = useState(false);
  const [written, setWritten] = useState<readonly Draft[]>([]);
  useEffect(
    () => keepView(session, { view: chosen, closed, current: anchor?.finding ?? null }),
    [session, chosen, closed, anchor],
  );

  const { counts, rules, view, groups, walk, entries } = useShownFindings(
    findings,
    remarks,
    chosen,
    closed,
  );
  const present = useMemo(() => placeOf(anchor, findings), [anchor, findings]);
  const at = useMemo(() => indexIn(walk, present), [walk, present]);
  const drafts = useMemo(
    () =>
      new Map(
        written.flatMap((draft) => {
          const place = placeOf(draft.anchor, findings);
          return place === null ? [] : [[place, draft.text]];
        }),
      ),
    [written, findings],
  );

  const narrow = (change: Partial<FindingView>) => {
    setChosen((before) => ({ ...before, ...change }));
    setAnchor((before) => before && { ...before, before: 0 });
  };
  const open = (keys: readonly string[]) =>
    setClosed((before) => new Set([...before].filter((key) => !keys.includes(key))));
  const fold = useMemo(
    () => (key: string) =>
      setClosed((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    [],
  );
  const verbs = useMemo<FindingVerbs>(() => {
    const anchored = (place: number): Anchor | null => {
      const finding = findings[place];
      if (!finding) return null;
      return { finding, place, among: findings, before: indexIn(walk, place) ?? 0 };
    };
    const without = (drafts: readonly Draft[], place: number) =>
      drafts.filter((draft) => placeOf(draft.anchor, findings) !== place);
    return {
      choose: (place) => {
        const next = anchored(place);
        if (!next) return;
        setAnchor(next);
        setTurn((before) => before + 1);
        setStepped(false);
        void session.reveal(next.finding);
      },
      draft: (place, draft) => {
        const about = anchored(place);
        if (!about) return;
        setAnchor(about);
        setWritten((before) => [
          ...without(before, place),
          ...(draft === null ? [] : [{ anchor: about, text: draft }]),
        ]);
      },
      save: (place, told) => {
        const about = anchored(place);
        if (!about) return;
        setAnchor(about);
        setWritten((before) => without(before, place));
        void session.remark(about.finding, told);
      },
      answer: ({ change }) => void session.answer(change(session.state().settings)),
    };
  }, [session, findings, walk]);

  const target = (by: 1 | -1) => stepFrom(at, anchor?.before ?? null, by, walk.length);
  const step = (by: 1 | -1) => {
    const index = target(by);
    const place = index === null ? undefined : walk[index];
    if (place === undefined) return;
    open(groups.filter((group) => group.places.includes(place)).map(({ key }) => key));
    verbs.choose(place);
    setStepped(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    // Alt with an arrow opens a list of choices, and moves by lines in a text.
    const other =
      event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement;
    if (by === null || !event.altKey || event.ctrlKey || event.metaKey || other) return;
    event.preventDefault();
    step(by);
  };
  const allFolded = groups.every(({ key }) => closed.has(key));

  return (
    <div className={styles.page} onKeyDown={onKeyDown}>
      <FindingControls counts={counts} rules={rules} view={view} onView={narrow} />
      <div role="status" className={styles.heard}>
        {stepped && anchor && <Present finding={anchor.finding} />}
      </div>
      <StepBar
        at={at}
        count={walk.length}
        canStep={(by) => target(by) !== null}
        onStep={step}
        allFolded={allFolded}
        onFoldAll={() => setClosed(new Set(allFolded ? [] : groups.map(({ key }) => key)))}
      />
      <FindingList
        entries={entries}
        label={text('pane.findings')}
        groupBy={view.groupBy}
        closed={closed}
        remarks={remarks}
        drafts={drafts}
        present={present}
        turn={turn}
        verbs={verbs}
        onFold={fold}
        empty={
          <div className={styles.empty}>
            <span role="status">{text('pane.findings.noneShown')}</span>
            <Button size="small" onClick={() => narrow({ ...wholeView, groupBy: view.groupBy })}>
              {text('pane.findings.showAll')}
            </Button>
          </div>
        }
      />
    </div>
  );
}

/** The present finding in words, for those who hear the pane and stepped without leaving the button. */
function Present({ finding }: { readonly finding: Finding }) {
  const { text, say } = useWords();
  const { title, found } = findingWords(finding, say);
  return text('pane.findings.present', {
    severity: text(`pane.findings.${finding.severity}`),
    title,
    place: placeText(finding, text),
    found,
  });
}

function indexIn(walk: readonly number[], place: number | null): number | null {
  const at = place === null ? -1 : walk.indexOf(place);
  return at < 0 ? null : at;
}
