/**
 * What the pane's parts have in common: the shape of their properties, a foldable section, a list
 * that grows on demand, and the link that goes to a cell.
 */
import { Button, CounterBadge, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import type { SessionState } from '../app/session';
import type { CellPlace } from '../county/cell';
import type { RetryingSession } from '../ui/retryingSession';
import { useWords } from '../ui/useWords';

export interface PartProps {
  readonly session: RetryingSession;
  readonly state: SessionState;
}

const useStyles = makeStyles({
  section: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0 },
  header: {
    width: '100%',
    justifyContent: 'flex-start',
    minHeight: '40px',
    borderRadius: 0,
    textAlign: 'start',
  },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexWrap: 'wrap',
  },
  panel: { marginInline: tokens.spacingHorizontalM, paddingBlockEnd: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

/** Folds with a button, as the disclosure pattern has it; Fluent's Accordion would weigh 20 kB. */
export function Section({
  title,
  count,
  open: openAtFirst,
  children,
}: {
  readonly title: string;
  /** Shown beside the title when above 0. */
  readonly count?: number;
  /** Unfolded at first. */
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <Button
          className={styles.header}
          appearance="subtle"
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.title}>
            {title}
            {count !== undefined && count > 0 && (
              <CounterBadge count={count} overflowCount={9999} color="informative" size="small" />
            )}
          </span>
        </Button>
      </h2>
      <div id={id} hidden={!open} className={styles.panel}>
        {open && children}
      </div>
    </section>
  );
}

/** Shows the first of many items; the rest on demand, as many again each time. */
export function GrowingList<T>({
  items,
  step,
  label,
  children,
}: {
  readonly items: readonly T[];
  readonly step: number;
  readonly label: string;
  readonly children: (item: T, index: number) => ReactNode;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const [shown, setShown] = useState(step);
  const rest = items.length - shown;
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {items.slice(0, shown).map(children)}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setShown(shown + step)}>
          {text('pane.more', { rest })}
        </Button>
      )}
    </>
  );
}

export function PlaceLink({
  session,
  place,
  children,
  label,
}: {
  readonly session: RetryingSession;
  readonly place: CellPlace;
  readonly children: ReactNode;
  /** What the link does, where its text alone does not say it. */
  readonly label?: string;
}) {
  const styles = useStyles();
  return (
    <Link
      as="button"
      className={styles.link}
      {...(label === undefined ? {} : { 'aria-label': label, title: label })}
      onClick={() => void session.reveal(place)}
    >
      {children}
    </Link>
  );
}
