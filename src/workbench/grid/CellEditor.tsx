/**
 * Where keys are typed: an unseen text field in the active cell, so that an input method can begin
 * there at the first key, and the seen editor as soon as there is a text.
 */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import type { ShownCell } from '../../workbook/file';
import { cellStyle } from './cellStyles';
import { lineSpacing, shownTextWidth } from './textMeasures';

export interface CellEditorProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  /** Says which cell it is and what stands there. */
  readonly label: string;
  readonly cell: ShownCell;
  /** Null while nobody is typing. */
  readonly draft: string | null;
  readonly onDraft: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onDone: () => void;
  readonly onCopy: (clipboard: DataTransfer) => void;
  readonly onPaste: (clipboard: DataTransfer) => void;
}

const useStyles = makeStyles({
  field: {
    position: 'absolute',
    top: 0,
    left: 0,
    zIndex: 4,
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    margin: 0,
    padding: '0 3px',
    border: 'none',
    outline: 'none',
    resize: 'none',
    overflow: 'hidden',
    lineHeight: lineSpacing,
  },
  unseen: { opacity: 0, caretColor: 'transparent', cursor: 'cell' },
  seen: {
    minWidth: '100%',
    minHeight: '100%',
    backgroundColor: '#ffffff',
    color: '#000000',
    boxShadow: '0 0 0 2px #0f6cbd, 0 2px 8px rgba(0, 0, 0, 0.3)',
  },
});

export function CellEditor(props: CellEditorProps) {
  const { ref, label, cell, draft, onDraft, onKeyDown, onDone, onCopy, onPaste } = props;
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement | null>(null);
  const editing = draft !== null;
  useLayoutEffect(() => {
    if (editing)
      field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [editing]);
  const { fontFamily, fontSize, fontWeight } = cellStyle(cell);
  const lines = (draft ?? '').split('\n');
  const widest = Math.max(...lines.map((line) => shownTextWidth(line, cell.look)));
  return (
    <textarea
      ref={(element) => {
        field.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className={mergeClasses(styles.field, editing ? styles.seen : styles.unseen)}
      style={{
        fontFamily,
        fontSize,
        fontWeight,
        ...(editing ? { width: widest + 16, height: `${lines.length * lineSpacing}em` } : {}),
      }}
      aria-label={label}
      data-grid-input=""
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={draft ?? ''}
      onChange={({ target }) => onDraft(target.value)}
      onKeyDown={onKeyDown}
      onBlur={onDone}
      onCopy={(event) => {
        if (editing) return;
        event.preventDefault();
        onCopy(event.clipboardData);
      }}
      onPaste={(event) => {
        if (editing) return;
        event.preventDefault();
        onPaste(event.clipboardData);
      }}
    />
  );
}
