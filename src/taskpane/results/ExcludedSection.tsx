/** School rows that the standard leaves out, each with its reason. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { PartProps } from '../partProps';
import { GrowingList } from '../../ui/GrowingList';
import { FoldingSection } from '../../ui/FoldingSection';
import { useWords } from '../../ui/useWords';

const useStyles = makeStyles({
  school: { paddingBlock: tokens.spacingVerticalXS },
  reason: { color: tokens.colorNeutralForeground2 },
});

export function ExcludedSection({ state }: PartProps) {
  const styles = useStyles();
  const { text, say } = useWords();
  const excluded = state.assessment?.excluded ?? [];
  if (excluded.length === 0) return null;
  return (
    <FoldingSection open={false} title={text('pane.excluded')} count={excluded.length}>
      <GrowingList items={excluded} step={50} label={text('pane.excluded')}>
        {({ school, reason, table, row }) => (
          <li key={`${table} ${String(row)} ${reason.code}`} className={styles.school}>
            {school} <span className={styles.reason}>{say(reason)}</span>
          </li>
        )}
      </GrowingList>
    </FoldingSection>
  );
}
