/** A part of a page under a heading that folds it. */
import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { DisclosureButton } from './DisclosureButton';

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
});

/** Fluent's Accordion would do the same and weigh 20 kB. */
export function FoldingSection({
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
        <DisclosureButton
          className={styles.header}
          appearance="subtle"
          open={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.title}>
            {title}
            {count !== undefined && count > 0 && (
              <CounterBadge count={count} overflowCount={9999} color="informative" size="small" />
            )}
          </span>
        </DisclosureButton>
      </h2>
      <div id={id} hidden={!open} className={styles.panel}>
        {open && children}
      </div>
    </section>
  );
}
