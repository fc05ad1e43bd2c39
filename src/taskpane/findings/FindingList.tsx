/**
 * The findings and their group headings as one list of which only what is in sight is made. It has
 * one stop for Tab, which the arrow keys move; what has the focus, is present or is being written
 * about stays made, wherever the page is scrolled to.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { rangeWith } from '../../ui/keptRange';
import { FindingItem, type FindingVerbs } from './FindingItem';
import { entryKey, type Entry, type FindingView } from './findingView';
import { GroupHeading } from './GroupHeading';
import { useStanding } from './standing';

/** What lines mostly measure, in pixels, until they have been seen. */
const usualHeights = { group: 38, finding: 106 } as const;
/** Lines made beyond either edge. */
const beyond = 4;

const useStyles = makeStyles({
  frame: { outlineStyle: 'none' },
  list: { position: 'relative' },
  line: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box' },
  finding: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  present: {
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface FindingListProps {
  readonly entries: readonly Entry[];
  readonly label: string;
  readonly groupBy: FindingView['groupBy'];
  readonly closed: ReadonlySet<string>;
  readonly remarks: readonly (string | null)[];
  /** What is being written about findings, by their places. */
  readonly drafts: ReadonlyMap<number, string>;
  /** The place of the present finding. */
  readonly present: number | null;
  /** Another number whenever the present finding is to be brought into sight. */
  readonly turn: number;
  readonly verbs: FindingVerbs;
  readonly onFold: (key: string) => void;
  /** In place of a list without lines. */
  readonly empty: ReactNode;
}

/** The line that Tab comes to; `turn` as it was then, for a new present finding takes its place. */
interface Stop {
  readonly key: string | null;
  readonly index: number;
  readonly turn: number;
}

export function FindingList(props: FindingListProps) {
  const { entries, label, drafts, present, turn, empty } = props;
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const { above, covered } = useStanding(frame);
  const [stop, setStop] = useState<Stop>({ key: null, index: 0, turn: 0 });
  const [inside, setInside] = useState(false);
  const places = useMemo(() => new Map(entries.map(({ key }, at) => [key, at])), [entries]);
  const presentAt = present === null ? undefined : places.get(entryKey(present));
  const last = Math.max(0, entries.length - 1);
  const stopAt =
    stop.turn !== turn && presentAt !== undefined
      ? presentAt
      : ((stop.key === null ? undefined : places.get(stop.key)) ?? Math.min(stop.index, last));

  const kept = [stopAt, presentAt, ...[...drafts.keys()].map((at) => places.get(entryKey(at)))];
  const virtual = useVirtualizer({
    count: entries.length,
    getItemKey: useCallback((at: number) => entries[at]?.key ?? at, [entries]),
    getScrollElement: () => frame.current?.closest('main') ?? null,
    estimateSize: (at) => usualHeights[entries[at]?.kind ?? 'finding'],
    overscan: beyond,
    useFlushSync: false,
    scrollMargin: above,
    scrollPaddingStart: covered,
    rangeExtractor: (range) => rangeWith(range, kept),
  });
  const seen = virtual.range;
  const tabAt =
    inside || !seen || (stopAt >= seen.startIndex && stopAt <= seen.endIndex)
      ? stopAt
      : seen.startIndex;

  const bringIntoSight = useCallback(
    (at: number) => {
      const room = (virtual.scrollRect?.height ?? 0) - covered;
      const tall = (virtual.measurementsCache[at]?.size ?? 0) > room;
      virtual.scrollToIndex(at, { align: tall ? 'start' : 'auto' });
    },
    [virtual, covered],
  );
  const focusOn = useCallback((at: number) => {
    const line = frame.current?.querySelector<HTMLElement>(`[data-index="${String(at)}"]`);
    const target = line?.querySelector<HTMLElement>('[data-stop]') ?? line ?? frame.current;
    target?.focus({ preventScroll: true });
  }, []);

  const wanted = useRef(false);
  useLayoutEffect(() => {
    // A line that had the focus may have left the list: the one in its place takes it over.
    if (!wanted.current && !(inside && isNowhere())) return;
    wanted.current = false;
    focusOn(stopAt);
  });

  const shownTurn = useRef(0);
  useEffect(() => {
    if (shownTurn.current === turn || presentAt === undefined) return;
    shownTurn.current = turn;
    bringIntoSight(presentAt);
    const line = frame.current?.querySelector(`[data-index="${String(presentAt)}"]`);
    if (inside && !line?.contains(document.activeElement)) focusOn(presentAt);
  }, [turn, presentAt, inside, bringIntoSight, focusOn]);

  const moveTo = (at: number) => {
    if (at === stopAt) {
      focusOn(at);
      return;
    }
    wanted.current = true;
    setStop({ key: entries[at]?.key ?? null, index: at, turn });
    bringIntoSight(at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof HTMLTextAreaElement) return;
    const to = targetOf(event.key, stopAt, last);
    if (to === null) return;
    event.preventDefault();
    moveTo(to);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const line = target.closest<HTMLElement>('[data-index]');
    setInside(true);
    if (!line) return;
    const index = Number(line.dataset['index']);
    setStop({ key: entries[index]?.key ?? null, index, turn });
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setInside(false);
  };

  return (
    <div
      ref={frame}
      className={styles.frame}
      tabIndex={-1}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      {entries.length === 0 ? (
        empty
      ) : (
        <div
          role="list"
          aria-label={label}
          className={styles.list}
          style={{ height: `${String(virtual.getTotalSize())}px` }}
        >
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const entry = entries[index];
            if (!entry) return null;
            const isPresent = index === presentAt;
            const tabIndex = index === tabAt ? 0 : -1;
            return (
              <div
                key={String(key)}
                ref={virtual.measureElement}
                role="listitem"
                aria-setsize={entries.length}
                aria-posinset={index + 1}
                data-index={index}
                className={mergeClasses(
                  styles.line,
                  entry.kind === 'finding' && styles.finding,
                  isPresent && styles.present,
                )}
                style={{ transform: `translateY(${String(start - above)}px)` }}
                {...lineAttributes(entry, isPresent, tabIndex, props.verbs)}
              >
                <Line {...props} entry={entry} tabIndex={tabIndex} />
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}

/** A finding's line takes the focus itself; a heading leaves that to its button. */
function lineAttributes(entry: Entry, isPresent: boolean, tabIndex: 0 | -1, verbs: FindingVerbs) {
  if (entry.kind === 'group') return { 'data-group': entry.group.key };
  const { finding, place } = entry;
  return {
    tabIndex,
    'aria-current': isPresent ? ('true' as const) : undefined,
    'data-rule': finding.rule,
    'data-severity': finding.severity,
    onKeyDown: ({ key, target, currentTarget }: KeyboardEvent) => {
      if (key === 'Enter' && target === currentTarget) verbs.choose(place);
    },
  };
}

function Line({
  entry,
  tabIndex,
  groupBy,
  closed,
  remarks,
  drafts,
  verbs,
  onFold,
}: FindingListProps & { readonly entry: Entry; readonly tabIndex: 0 | -1 }) {
  switch (entry.kind) {
    case 'group':
      return (
        <GroupHeading
          group={entry.group}
          groupBy={groupBy}
          open={!closed.has(entry.key)}
          tabIndex={tabIndex}
          onFold={onFold}
        />
      );
    case 'finding':
      return (
        <FindingItem
          finding={entry.finding}
          at={entry.place}
          remark={remarks[entry.place] ?? null}
          draft={drafts.get(entry.place) ?? null}
          tabIndex={tabIndex}
          verbs={verbs}
        />
      );
  }
}

function targetOf(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
