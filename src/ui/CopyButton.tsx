/** Puts a text on the clipboard, and says whether that went well. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState, type ReactNode } from 'react';
import { useWords } from './useWords';
import { copyText } from './copyText';

const useStyles = makeStyles({
  told: { alignSelf: 'center', fontSize: tokens.fontSizeBase200 },
});

export function CopyButton({
  content,
  label,
  children,
}: {
  readonly content: string;
  /** What the button does, where its text alone does not say it. */
  readonly label?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <Button
        size="small"
        icon={<Copy16Regular />}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => void copyText(content).then(setCopied)}
      >
        {children}
      </Button>
      <span role="status" className={styles.told}>
        {copied !== null && text(copied ? 'pane.copy.done' : 'pane.copy.refused')}
      </span>
    </>
  );
}
