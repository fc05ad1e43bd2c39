/** The report of the self-test: to be read, copied, and saved as a file. */
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SelfTestReport } from '../../selftest/report';
import { CopyButton } from '../../ui/CopyButton';
import { downloadFile } from '../../ui/download';
import { reportFileName, reportWords } from './reportInWords';
import { useSelfTestWords } from './selfTestWords';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { margin: 0 },
  text: { width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function ReportPart({ report }: { readonly report: SelfTestReport }) {
  const styles = useStyles();
  const text = useSelfTestWords();
  const [saved, setSaved] = useState<string | null>(null);
  const data = `${JSON.stringify(report, null, 2)}\n`;
  const words = reportWords(report, text);
  const save = () => {
    const file = reportFileName(report);
    downloadFile(file, new TextEncoder().encode(data), 'application/json');
    setSaved(file);
  };
  return (
    <section className={styles.part}>
      <h4 className={styles.title}>{text('selfTest.report')}</h4>
      <p className={styles.line}>{text('selfTest.report.intro')}</p>
      <Textarea
        className={styles.text}
        aria-label={text('selfTest.report')}
        value={words}
        readOnly
        resize="vertical"
        size="small"
        rows={8}
        onFocus={({ target }) => target.select()}
      />
      <div className={styles.buttons}>
        <CopyButton content={words}>{text('selfTest.report.copy')}</CopyButton>
        <CopyButton content={data}>{text('selfTest.report.copyData')}</CopyButton>
        <Button size="small" onClick={save}>
          {text('selfTest.report.save')}
        </Button>
      </div>
      <div role="status">{saved !== null && text('selfTest.report.saved', { file: saved })}</div>
    </section>
  );
}
