/** A part of a section that folds. */
import { makeStyles } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { DisclosureButton } from './DisclosureButton';

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: { paddingInlineStart: 0, justifyContent: 'flex-start', textAlign: 'start' },
});

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
        <DisclosureButton
          className={styles.button}
          appearance="transparent"
          size="small"
          open={open}
          aria-controls={id}
          onClick={() => setChosen(!open)}
        >
          {title}
        </DisclosureButton>
      </h3>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
