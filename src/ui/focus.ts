/** Keeps the focus where the work is, when controls come, go or are disabled. */
import { useCallback, useEffect, useRef, type FocusEvent } from 'react';

/**
 * For a part that is worked in. A correction may take away the control by which it was made, or
 * disable it while the workbook is read: the focus then waits for the control, or goes to the
 * heading of its part.
 */
export function useKeptFocus<Heading extends HTMLElement>() {
  const heading = useRef<Heading>(null);
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const { current } = last;
    if (!current || document.activeElement !== document.body) return;
    if (!current.isConnected) {
      last.current = null;
      heading.current?.focus();
    } else if (!current.matches(':disabled')) {
      current.focus();
    }
  });
  return {
    heading,
    part: {
      onFocus: ({ target }: FocusEvent<HTMLElement>) => {
        last.current = target;
      },
      onBlur: ({ target, relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
        const left = !currentTarget.contains(relatedTarget);
        if (left && target.isConnected && !target.matches(':disabled')) last.current = null;
      },
    },
  };
}

/** As the `ref` of a control that appears because somebody asked for it: it has the focus at once. */
export function focusAtOnce(control: HTMLElement | null): void {
  control?.focus();
}

/** The button that opens a form, or that stays when others go: `back` gives it the focus. */
export function useOpener(): {
  readonly opener: (button: HTMLElement | null) => void;
  readonly back: () => void;
} {
  const button = useRef<HTMLElement | null>(null);
  const opener = useCallback((element: HTMLElement | null) => {
    button.current = element;
  }, []);
  return { opener, back: () => button.current?.focus() };
}

/** Whatever had the focus is gone. */
export function focusIsNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
