/** What the parts of the page 列对应 have in common. */
import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type ReactNode,
} from 'react';
import type { Correction } from '../../sheets/binding/corrections';
import type { PartProps } from '../section';

export interface BindingProps extends PartProps {
  /** Corrects and, when that went well, says so to screen readers; false when it was refused. */
  readonly correct: (correction: Correction, said: string) => Promise<boolean>;
  /** Says to screen readers what has changed. */
  readonly announce: (said: string) => void;
}

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: { paddingInlineStart: 0, justifyContent: 'flex-start', textAlign: 'start' },
});

/** A part of a table's section that folds. */
export function Fold({
  title,
  open: unlessChosen,
  children,
}: {
  readonly title: string;
  /** Unfolded as long as nobody has folded or unfolded it. */
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? unlessChosen;
  const id = useId();
  return (
    <section>
      <h3 className={styles.heading}>
        <Button
          className={styles.button}
          appearance="transparent"
          size="small"
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setChosen(!open)}
        >
          {title}
        </Button>
      </h3>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}

/**
 * Keeps the focus where the work is. A correction may take away the control by which it was made,
 * or disable it while the workbook is read: the focus then waits for the control, or goes to the
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
