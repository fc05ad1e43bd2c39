/** What happened beside the pane, in a sentence, until it is dismissed or something else happens. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useWords } from '../ui/useWords';
import type { Desk, DeskState } from './desk';
import { intentOf, sentenceOf } from './notices';
import { useWorkbenchText } from './words';

const useStyles = makeStyles({
  place: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
});

export function NoticeBar({ desk, state }: { readonly desk: Desk; readonly state: DeskState }) {
  const styles = useStyles();
  const words = useWords();
  const text = useWorkbenchText();
  const { notice } = state;
  return (
    <div aria-live="polite">
      {notice && (
        <div className={styles.place} data-notice={notice.kind}>
          <MessageBar intent={intentOf(notice)} layout="multiline" politeness="polite">
            <MessageBarBody>{sentenceOf(notice, words)}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  icon={<Dismiss20Regular />}
                  aria-label={text('workbench.notice.dismiss')}
                  onClick={() => desk.tell(null)}
                />
              }
            />
          </MessageBar>
        </div>
      )}
    </div>
  );
}
