/**
 * The ledger of tables: what is counted is said first. Tables and rows that wait for an answer stand
 * at the top, then what is counted or joined, then, folded, what is left out; each with its switch.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Survey } from '../../app/session';
import type { TableEntry } from '../../sheets/binding';
import { useWords } from '../../ui/useWords';
import { GivenAnswers } from './GivenAnswers';
import { LedgerEntry } from './LedgerEntry';
import type { BindingProps } from './bindingProps';
import { Fold } from '../../ui/Fold';
import { useKeptFocus } from '../../ui/focus';
import { SchoolQuestions } from './SchoolQuestions';
import { rowFindingsOf } from './questions';

const useStyles = makeStyles({
  part: {
    paddingBlockEnd: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  open: { color: tokens.colorStatusWarningForeground1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function LedgerPart({ survey, ...page }: BindingProps & { readonly survey: Survey }) {
  const styles = useStyles();
  const { text } = useWords();
  const { heading, part } = useKeptFocus<HTMLHeadingElement>();
  const { ledger, openStages, findings } = survey;
  if (ledger.length === 0) return null;
  const asks = (entry: TableEntry) =>
    entry.state === 'refused' || rowFindingsOf(entry, findings).length > 0;
  const kept = ledger.filter(({ state }) => state !== 'leftOut');
  const shown = [...kept.filter(asks), ...kept.filter((entry) => !asks(entry))];
  const leftOut = ledger.filter(({ state }) => state === 'leftOut');
  const stages = openStages.map((stage) => text(`pane.stage.${stage}`));
  const list = (entries: readonly TableEntry[], label: string) => (
    <ul className={styles.list} aria-label={label}>
      {entries.map((entry) => (
        <LedgerEntry
          key={`${entry.sheet} ${entry.key} ${ledger.indexOf(entry)}`}
          entry={entry}
          survey={survey}
          {...page}
        />
      ))}
    </ul>
  );
  return (
    <section className={styles.part} data-ledger {...part}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {text('pane.ledger')}
      </h2>
      {stages.length > 0 && (
        <div className={styles.open}>
          {text('pane.ledger.open', { stages: stages.join(text('pane.binding.and')) })}
        </div>
      )}
      {shown.length > 0 && list(shown, text('pane.ledger'))}
      <SchoolQuestions survey={survey} {...page} />
      {leftOut.length > 0 && (
        <Fold open={false} title={text('pane.ledger.leftOut', { count: leftOut.length })}>
          {list(leftOut, text('pane.ledger.leftOut', { count: leftOut.length }))}
        </Fold>
      )}
      <GivenAnswers {...page} />
    </section>
  );
}
