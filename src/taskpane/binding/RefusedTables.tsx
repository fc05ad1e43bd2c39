/**
 * Why nothing can be computed. Where two columns of a table claim the pupils or the schools' names,
 * its columns stand below, to be chosen from.
 */
import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Survey } from '../../app/session';
import type { Message } from '../../standards/message';
import { useWords } from '../words';
import { ColumnGroups } from './ColumnGroups';
import { refusedOwner } from './owners';
import type { BindingProps } from './parts';

const useStyles = makeStyles({
  part: {
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

/** @param refusals but those that another part of the page answers */
export function RefusedTables({
  refusals,
  survey,
  ...page
}: BindingProps & { readonly refusals: readonly Message[]; readonly survey: Survey }) {
  const styles = useStyles();
  const { say } = useWords();
  return refusals.map((refusal) => {
    const refused = refusedOwner(refusal, survey.views);
    return (
      <section key={say(refusal)} className={styles.part} data-refusal={refusal.code}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(refusal)}</MessageBarBody>
        </MessageBar>
        {refused && (
          <ColumnGroups owner={refused.owner} view={refused.view} incomplete={false} {...page} />
        )}
      </section>
    );
  });
}
