/** What happened beside the pane, in a sentence, until it is dismissed or something else happens. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';
import type { Desk } from './desk';
import type { DeskState } from './deskState';
import { noticeIntent, noticeSentence } from './notices';
import { useWorkbenchText } from './workbenchWords';

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
          <Notice
            intent={noticeIntent(notice)}
            polite
            dismiss={{
              label: text('workbench.notice.dismiss'),
              onDismiss: () => desk.tell(null),
            }}
          >
            {noticeSentence(notice, words)}
          </Notice>
        </div>
      )}
    </div>
  );
}
