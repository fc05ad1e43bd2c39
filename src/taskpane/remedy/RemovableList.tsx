/** What was added to a scenario one by one, each to be taken away again. */
import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useWords } from '../../ui/useWords';
import { useRemedyStyles } from './remedyStyles';

export function RemovableList({
  items,
  label,
  onRemove,
}: {
  readonly items: readonly { readonly key: string; readonly says: string }[];
  readonly label: string;
  readonly onRemove: (key: string) => void;
}) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  if (items.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map(({ key, says }) => (
        <li key={key} className={styles.removable}>
          <span>{says}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={text('pane.remedy.remove', { what: says })}
            onClick={() => onRemove(key)}
          />
        </li>
      ))}
    </ul>
  );
}
