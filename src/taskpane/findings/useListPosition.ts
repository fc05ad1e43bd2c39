/**
 * Where a list stands on the page that scrolls: how far down it begins, and how much of the page the
 * bar that stays in sight covers. What stands above may grow at any time.
 */
import { useEffect, useState, type RefObject } from 'react';

export interface ListPosition {
  /** From the top of the scrolled page to the list, in pixels. */
  readonly above: number;
  /** Height of the bar just before the list. */
  readonly covered: number;
}

export function useListPosition(list: RefObject<HTMLElement | null>): ListPosition {
  const [standing, setStanding] = useState<ListPosition>({ above: 0, covered: 0 });
  useEffect(() => {
    const element = list.current;
    const page = element?.closest('main');
    if (!element || !page) return;
    const observer = new ResizeObserver(() => {
      const top = element.getBoundingClientRect().top - page.getBoundingClientRect().top;
      const above = Math.round(top + page.scrollTop);
      const bar = element.previousElementSibling;
      const covered = bar instanceof HTMLElement ? bar.offsetHeight : 0;
      setStanding((before) =>
        before.above === above && before.covered === covered ? before : { above, covered },
      );
    });
    for (const part of partsAbove(element, page)) observer.observe(part);
    return () => observer.disconnect();
  }, [list]);
  return standing;
}

/** All that stands before an element inside the page. */
function partsAbove(element: Element, page: Element): readonly Element[] {
  const parts: Element[] = [];
  for (let inner: Element | null = element; inner && inner !== page; inner = inner.parentElement) {
    let before = inner.previousElementSibling;
    for (; before; before = before.previousElementSibling) parts.push(before);
  }
  return parts;
}
