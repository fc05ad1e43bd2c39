/** Shows the first of many items; the rest on demand, as many again each time. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWords } from './useWords';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

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
