/** What was added to a scenario or chosen to be written, one by one, each to be taken away again. */
import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useWords } from '../../ui/useWords';
import { useRemedyStyles } from './remedyStyles';

export function RemovableList<Item extends { readonly key: string; readonly says: string }>({
  items,
  label,
  onRemove,
}: {
  readonly items: readonly Item[];
  readonly label: string;
  readonly onRemove: (item: Item) => void;
}) {
  const styles = useRemedyStyles();
  const { text } = useWords();
  if (items.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={styles.removable}>
          <span>{item.says}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={text('pane.remedy.remove', { what: item.says })}
            onClick={() => onRemove(item)}
          />
        </li>
      ))}
    </ul>
  );
}
