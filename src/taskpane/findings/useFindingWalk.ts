/**
 * How somebody moves through the list of findings: the line that Tab comes to, the present finding, and
 * which lines are made of it.
 */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { focusIsNowhere } from '../../ui/focus';
import { rangeWith } from '../../ui/keptRange';
import { entryKey, type FindingsEntry } from './findingView';
import { useListPosition } from './useListPosition';

export interface WalkedFindings {
  readonly entries: readonly FindingsEntry[];
  /** What is being written about findings, by their places. */
  readonly drafts: ReadonlyMap<number, string>;
  /** The place of the present finding. */
  readonly present: number | null;
  /** Another number whenever the present finding is to be brought into sight. */
  readonly turn: number;
}

export interface FindingWalk {
  readonly virtual: Virtualizer<HTMLElement, Element>;
  /** From the top of the scrolled page to the list, in pixels. */
  readonly above: number;
  /** The line of the present finding, where it has one. */
  readonly presentAt: number | undefined;
  /** The line that Tab comes to. */
  readonly tabAt: number;
  /** Of the frame around the list. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** @param frame holds the list, and takes the focus of lines that are gone */
export function useFindingWalk(
  findings: WalkedFindings,
  frame: RefObject<HTMLDivElement | null>,
): FindingWalk {
  const { entries, turn } = findings;
  const { stopAt, presentAt, last, kept, stopHere } = useTabStop(findings);
  const { virtual, above, bringIntoSight } = useFindingWindow(entries, kept, frame);
  const [inside, setInside] = useState(false);
  const seen = virtual.range;
  const tabAt =
    inside || !seen || (stopAt >= seen.startIndex && stopAt <= seen.endIndex)
      ? stopAt
      : seen.startIndex;

  const focusOn = useCallback(
    (at: number) => {
      const line = lineAt(frame, at);
      const target = line?.querySelector<HTMLElement>('[data-stop]') ?? line ?? frame.current;
      target?.focus({ preventScroll: true });
    },
    [frame],
  );

  const wanted = useRef(false);
  useLayoutEffect(() => {
    // A line that had the focus may have left the list: the one in its place takes it over.
    if (!wanted.current && !(inside && focusIsNowhere())) return;
    wanted.current = false;
    focusOn(stopAt);
  });

  const shownTurn = useRef(0);
  useEffect(() => {
    if (shownTurn.current === turn || presentAt === undefined) return;
    shownTurn.current = turn;
    bringIntoSight(presentAt);
    const line = lineAt(frame, presentAt);
    if (inside && !line?.contains(document.activeElement)) focusOn(presentAt);
  }, [turn, presentAt, inside, bringIntoSight, focusOn, frame]);

  const moveTo = (at: number) => {
    if (at === stopAt) {
      focusOn(at);
      return;
    }
    wanted.current = true;
    stopHere(at);
    bringIntoSight(at);
  };
  return {
    virtual,
    above,
    presentAt,
    tabAt,
    handlers: {
      onFocus: ({ target }) => {
        const line = target.closest<HTMLElement>('[data-index]');
        setInside(true);
        if (line) stopHere(Number(line.dataset['index']));
      },
      onBlur: ({ relatedTarget, currentTarget }) => {
        const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!stays) setInside(false);
      },
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        if (event.target instanceof HTMLTextAreaElement) return;
        const to = targetOf(event.key, stopAt, last);
        if (to === null) return;
        event.preventDefault();
        moveTo(to);
      },
    },
  };
}

/** The line that Tab comes to; `turn` as it was then, for a new present finding takes its place. */
interface TabStop {
  readonly key: string | null;
  readonly index: number;
  readonly turn: number;
}

function useTabStop({ entries, drafts, present, turn }: WalkedFindings) {
  const [stop, setStop] = useState<TabStop>({ key: null, index: 0, turn: 0 });
  const places = useMemo(() => new Map(entries.map(({ key }, at) => [key, at])), [entries]);
  const presentAt = present === null ? undefined : places.get(entryKey(present));
  const last = Math.max(0, entries.length - 1);
  const stopAt =
    stop.turn !== turn && presentAt !== undefined
      ? presentAt
      : ((stop.key === null ? undefined : places.get(stop.key)) ?? Math.min(stop.index, last));
  return {
    stopAt,
    presentAt,
    last,
    /** Lines that stay made, wherever the page is scrolled to. */
    kept: [stopAt, presentAt, ...[...drafts.keys()].map((at) => places.get(entryKey(at)))],
    stopHere: (index: number) => setStop({ key: entries[index]?.key ?? null, index, turn }),
  };
}

/** What lines mostly measure, in pixels, until they have been seen. */
const usualHeights = { group: 38, finding: 106 } as const;
/** Lines made beyond either edge. */
const spareLines = 4;

function useFindingWindow(
  entries: readonly FindingsEntry[],
  kept: readonly (number | undefined)[],
  frame: RefObject<HTMLDivElement | null>,
) {
  const { above, covered } = useListPosition(frame);
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: entries.length,
    getItemKey: useCallback((at: number) => entries[at]?.key ?? at, [entries]),
    getScrollElement: () => frame.current?.closest('main') ?? null,
    estimateSize: (at) => usualHeights[entries[at]?.kind ?? 'finding'],
    overscan: spareLines,
    useFlushSync: false,
    scrollMargin: above,
    scrollPaddingStart: covered,
    rangeExtractor: (range) => rangeWith(range, kept),
  });
  const bringIntoSight = useCallback(
    (at: number) => {
      const room = (virtual.scrollRect?.height ?? 0) - covered;
      const tall = (virtual.measurementsCache[at]?.size ?? 0) > room;
      virtual.scrollToIndex(at, { align: tall ? 'start' : 'auto' });
    },
    [virtual, covered],
  );
  return { virtual, above, bringIntoSight };
}

function lineAt(frame: RefObject<HTMLElement | null>, at: number): HTMLElement | null {
  return frame.current?.querySelector<HTMLElement>(`[data-index="${String(at)}"]`) ?? null;
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
