/** 错误报告: a plain text that people may copy and send themselves; the add-in sends nothing. */
import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useWords } from '../useWords';
import { CopyButton } from '../CopyButton';
import { reportText, type ErrorFacts } from './errorFacts';
import { hostFacts } from './hostFacts';
import { version } from './version';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { width: '100%', fontFamily: tokens.fontFamilyMonospace },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ErrorReportProps {
  readonly facts: ErrorFacts;
}

export default function ErrorReport({ facts }: ErrorReportProps) {
  const styles = useStyles();
  const words = useWords();
  const { text } = words;
  const surroundings = { version, host: hostFacts(), agent: navigator.userAgent };
  const report = reportText(facts, surroundings, words);
  return (
    <div className={styles.report}>
      <div className={styles.note}>{text('pane.error.intro')}</div>
      <Textarea
        className={styles.text}
        aria-label={text('pane.error.title')}
        value={report}
        readOnly
        resize="vertical"
        size="small"
        rows={8}
        onFocus={({ target }) => target.select()}
      />
      <div className={styles.buttons}>
        <CopyButton content={report}>{text('pane.error.copy')}</CopyButton>
      </div>
    </div>
  );
}
