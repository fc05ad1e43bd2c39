/** 说明 of one warning: what was written, the way to write it, and the small editor for it. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { CommentAdd16Regular } from '@fluentui/react-icons/svg/comment-add';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { focusIsNowhere } from '../../ui/focus';
import { useWords } from '../../ui/useWords';

/** As much as a cell holds. */
const longestRemark = 32_767;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  told: { flexGrow: 1, flexBasis: '60%', minWidth: 0, whiteSpace: 'pre-wrap' },
  label: { color: tokens.colorNeutralForeground2 },
  open: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlockStart: tokens.spacingVerticalXS,
    scrollMarginBlock: '48px',
  },
  text: { width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface RemarkPartProps {
  readonly remark: string | null;
  /** What is being written; null while nobody writes. */
  readonly draft: string | null;
  /** Where the finding stands, for those who hear the button alone. */
  readonly place: string;
  readonly tabIndex: 0 | -1;
  readonly onDraft: (draft: string | null) => void;
  readonly onSave: (told: string) => void;
}

export function RemarkPart(props: RemarkPartProps) {
  const { draft } = props;
  const part = useRef<HTMLDivElement>(null);
  const wrote = useRef(false);
  const writing = draft !== null;
  useLayoutEffect(() => {
    // The editor is gone and took the focus with it.
    if (wrote.current && !writing && focusIsNowhere()) {
      part.current?.querySelector('button')?.focus({ preventScroll: true });
    }
    wrote.current = writing;
  }, [writing]);
  return (
    <div ref={part}>
      {writing ? <RemarkEditor {...props} draft={draft} /> : <WrittenRemark {...props} />}
    </div>
  );
}

function WrittenRemark({ remark, place, tabIndex, onDraft }: RemarkPartProps) {
  const styles = useStyles();
  const { text } = useWords();
  const edit = () => onDraft(remark ?? '');
  if (remark === null) {
    return (
      <Button
        className={styles.open}
        appearance="subtle"
        size="small"
        icon={<CommentAdd16Regular />}
        tabIndex={tabIndex}
        aria-label={text('pane.findings.remark.writeFor', { place })}
        onClick={edit}
      >
        {text('pane.findings.remark.write')}
      </Button>
    );
  }
  return (
    <div className={styles.line}>
      <div className={styles.told} data-remark>
        <span className={styles.label}>{text('pane.findings.remark.told')}</span>
        {remark}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Edit16Regular />}
        tabIndex={tabIndex}
        aria-label={text('pane.findings.remark.changeFor', { place })}
        onClick={edit}
      >
        {text('pane.findings.remark.change')}
      </Button>
    </div>
  );
}

interface RemarkEditorProps extends Pick<RemarkPartProps, 'remark' | 'onDraft' | 'onSave'> {
  readonly draft: string;
  /** Below the field, before the keys. */
  readonly hint?: string;
}

/** Saved empty where nothing stood, it changes nothing. */
export function RemarkEditor({ remark, draft, hint, onDraft, onSave }: RemarkEditorProps) {
  const styles = useStyles();
  const { text } = useWords();
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = editor.current?.querySelector('textarea');
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
    editor.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const save = () => {
    const told = draft.trim();
    if (told === (remark ?? '')) onDraft(null);
    else onSave(told);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that end the entry of a Chinese word are the input method's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onDraft(null);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={editor} className={styles.editor} onKeyDown={onKeyDown}>
      <Field
        label={text('pane.findings.remark')}
        hint={hint ?? text('pane.findings.remark.keys')}
        size="small"
      >
        <Textarea
          className={styles.text}
          size="small"
          resize="vertical"
          value={draft}
          maxLength={longestRemark}
          onChange={(_, { value }) => onDraft(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" onClick={save}>
          {text('pane.findings.remark.save')}
        </Button>
        <Button size="small" onClick={() => onDraft(null)}>
          {text('pane.cancel')}
        </Button>
      </div>
    </div>
  );
}
