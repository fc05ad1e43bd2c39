/** The width of an element in pixels, so that a drawing in it keeps its letters' size. */
import { useCallback, useState, type RefCallback } from 'react';

/** @param first until the browser has measured */
export function useWidth(first: number): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(first);
  const measured = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(now);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measured, width];
}
