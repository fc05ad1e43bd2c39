/**
 * A list of any length in the page that scrolls: only what is in sight is made, and what has the
 * focus. Items may differ in height and change it; each keeps its place in the whole for screen
 * readers.
 */
import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useState, type FocusEvent, type ReactNode, type RefCallback } from 'react';
import { rangeWith } from './keptRange';
import { scrolledPage } from './scrolledPage';

/** Items made beyond either edge, so that Tab and quick scrolling meet no gap. */
const spareItems = 5;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, position: 'relative' },
  item: { position: 'absolute', insetBlockStart: 0, insetInline: 0 },
});

interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** The same for an item wherever it stands. */
  readonly keyOf: (item: T) => string;
  /** Height of an item that has not been seen yet, in pixels. */
  readonly height: number;
  readonly label: string;
  readonly children: (item: T) => ReactNode;
}

export function VirtualList<T>({ items, keyOf, height, label, children }: VirtualListProps<T>) {
  const styles = useStyles();
  const [distance, watch] = useDistanceFromTop();
  const [focused, setFocused] = useState<string | null>(null);
  const kept = focused === null ? -1 : items.findIndex((item) => keyOf(item) === focused);
  const scrollMargin = distance ?? 0;
  const getItemKey = useCallback(
    (at: number) => {
      const item = items[at];
      return item === undefined ? at : keyOf(item);
    },
    [items, keyOf],
  );
  const virtual = useVirtualizer({
    // items that were placed wrongly would move the page when they are measured
    count: distance === null ? 0 : items.length,
    getItemKey,
    getScrollElement: scrolledPage,
    // else the page would jump to its top when the list appears
    initialOffset: () => scrolledPage()?.scrollTop ?? 0,
    estimateSize: () => height,
    overscan: spareItems,
    rangeExtractor: (range) => rangeWith(range, [kept]),
    scrollMargin,
    useFlushSync: false,
  });
  const onFocus = ({ target }: FocusEvent) => {
    const at = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? NaN);
    const item = items[at];
    if (item !== undefined) setFocused(keyOf(item));
  };
  const size = distance === null ? items.length * height : virtual.getTotalSize();
  return (
    <ul
      ref={watch}
      className={styles.list}
      aria-label={label}
      style={{ height: `${size}px` }}
      onFocus={onFocus}
      onBlur={() => setFocused(null)}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={String(key)}
              ref={virtual.measureElement}
              className={styles.item}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - scrollMargin}px)` }}
            >
              {children(item)}
            </li>
          )
        );
      })}
    </ul>
  );
}

/**
 * How far down the scrolled page an element begins; what stands above it may grow at any time. Null
 * until it is known.
 */
function useDistanceFromTop(): readonly [number | null, RefCallback<HTMLElement>] {
  const [distance, setDistance] = useState<number | null>(null);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const measure = () => setDistance(distanceFromTop(element));
    measure();
    const page = scrolledPage();
    const observer = new ResizeObserver(measure);
    for (const part of page?.children ?? []) observer.observe(part);
    page?.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      page?.removeEventListener('scroll', measure);
    };
  }, []);
  return [distance, watch];
}

function distanceFromTop(element: HTMLElement): number {
  const page = scrolledPage();
  if (!page) return 0;
  const top = element.getBoundingClientRect().top - page.getBoundingClientRect().top;
  return Math.round(top + page.scrollTop);
}
