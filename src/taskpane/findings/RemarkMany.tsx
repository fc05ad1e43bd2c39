/** One 说明 for all warnings that the list shows and that have none yet, such as 核实无误. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CommentMultiple16Regular } from '@fluentui/react-icons/svg/comment-multiple';
import { useRef, useState } from 'react';
import type { Finding } from '../../county/finding';
import { isError } from '../../county/finding';
import { isListed } from '../../sheets/layout/listedFindings';
import { useWords } from '../../ui/useWords';
import type { FindingsEntry } from './findingView';
import { RemarkEditor } from './RemarkPart';

const useStyles = makeStyles({
  part: { paddingBlock: tokens.spacingVerticalXS, outlineStyle: 'none' },
  open: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})` },
});

interface RemarkManyProps {
  /** Those that may be answered, of what the list shows. */
  readonly findings: readonly Finding[];
  readonly onSave: (findings: readonly Finding[], told: string) => void;
}

export function RemarkMany({ findings, onSave }: RemarkManyProps) {
  const styles = useStyles();
  const { text } = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const part = useRef<HTMLDivElement>(null);
  const close = () => {
    setDraft(null);
    part.current?.focus({ preventScroll: true });
  };
  const count = findings.length;
  if (count < 2 && draft === null) return null;
  return (
    <div ref={part} className={styles.part} tabIndex={-1} data-remark-many>
      {draft === null ? (
        <Button
          className={styles.open}
          appearance="subtle"
          size="small"
          icon={<CommentMultiple16Regular />}
          onClick={() => setDraft(text('pane.findings.remark.many.usual'))}
        >
          {text('pane.findings.remark.many', { count })}
        </Button>
      ) : (
        <RemarkEditor
          remark={null}
          draft={draft}
          hint={text('pane.findings.remark.many.hint', { count })}
          onDraft={(written) => (written === null ? close() : setDraft(written))}
          onSave={(told) => {
            close();
            onSave(findings, told);
          }}
        />
      )}
    </div>
  );
}

/** The warnings that the list shows, those of folded groups not among them, without 说明 though they may have one. */
export function withoutRemark(
  entries: readonly FindingsEntry[],
  remarks: readonly (string | null)[],
): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'group') return [];
    const { finding, place } = entry;
    const isOpen = !isError(finding) && isListed(finding) && (remarks[place] ?? null) === null;
    return isOpen ? [finding] : [];
  });
}
