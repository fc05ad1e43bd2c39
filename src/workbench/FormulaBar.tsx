/** Address and whole content of the active cell, above the sheet; the content can be changed here. */
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { cellAddress } from '../county/cell';
import { areaAddress } from '../sheets/area';
import type { SheetView } from '../workbook/file';
import type { Desk } from './desk';
import { cellArea, moveSelection, type Selection } from './grid/selection';
import { editableText } from './cellEntries';
import { useWorkbenchText } from './workbenchWords';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '104px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase200,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  content: { flexGrow: 1, minWidth: 0 },
});

export function FormulaBar({
  desk,
  sheet,
  selection,
  toGrid,
}: {
  readonly desk: Desk;
  readonly sheet: SheetView;
  readonly selection: Selection;
  readonly toGrid: () => void;
}) {
  const styles = useStyles();
  const text = useWorkbenchText();
  const [draft, setDraft] = useState<string | null>(null);
  const { active, area } = selection;
  const held = editableText(sheet, active);
  const whole = cellArea(sheet, active);
  const single = whole.rows === area.rows && whole.columns === area.columns;

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setDraft(null);
      toGrid();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (draft !== null && !desk.type(draft, 'active')) return;
    setDraft(null);
    desk.select(moveSelection(sheet, selection, { direction: 'down', by: 1, extend: false }));
    toGrid();
  };
  const leave = () => {
    if (draft !== null) desk.type(draft, 'active');
    setDraft(null);
  };
  return (
    <div className={styles.bar} role="group" aria-label={text('workbench.formula.bar')}>
      <output className={styles.name} aria-label={text('workbench.formula.name')} data-selection="">
        {single ? cellAddress(active.row, active.column) : areaAddress(area)}
      </output>
      <Input
        className={styles.content}
        size="small"
        value={draft ?? held}
        readOnly={sheet.locked !== null}
        aria-label={text('workbench.formula.content', {
          cell: cellAddress(active.row, active.column),
        })}
        onChange={(_, { value }) => setDraft(value)}
        onKeyDown={press}
        onBlur={leave}
      />
    </div>
  );
}
