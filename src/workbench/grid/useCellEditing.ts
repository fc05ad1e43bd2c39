/** What a user does with the active cell: typing, keys, the clipboard. The texts go to the desk. */
import type { KeyboardEvent } from 'react';
import type { SheetView } from '../../workbook/file';
import type { Desk } from '../desk';
import { emptyingEntries } from '../cellEntries';
import { copyCells, pasteCells } from './cellClipboard';
import { editKey, gridKey, type GridKey } from './keys';
import {
  corners,
  extendTo,
  gridExtent,
  moveSelection,
  selectArea,
  selectCell,
  type Selection,
} from './selection';
import { refusesEntries, useCellDraft, type CellDraft } from './useCellDraft';

export interface CellEditing extends Pick<CellDraft, 'begin' | 'write' | 'finish'> {
  /** The text being typed; null while nobody is typing. */
  readonly draft: string | null;
  readonly press: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly copy: (clipboard: DataTransfer) => void;
  readonly paste: (clipboard: DataTransfer) => void;
}

interface EditedSheet {
  readonly sheet: SheetView;
  readonly selection: Selection;
  readonly desk: Desk;
  /** Rows in sight at once. */
  readonly page: number;
}

export function useCellEditing(edited: EditedSheet): CellEditing {
  const { sheet, selection, desk, page } = edited;
  const draft = useCellDraft(sheet, selection, desk);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Keys of an input method are its own.
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    const typing = draft.now();
    if (typing) {
      pressWhileTyping(event, typing.overwriting, draft, edited);
      return;
    }
    const key = gridKey(event, page);
    if (!key) return;
    event.preventDefault();
    follow(key, edited, draft.begin);
  };
  return {
    draft: draft.text,
    begin: draft.begin,
    write: draft.write,
    press,
    finish: draft.finish,
    copy: (clipboard) => copyCells(sheet, selection.area, clipboard),
    paste: (clipboard) => pasteCells(sheet, selection, desk, clipboard),
  };
}

/** Does what a key of the grid says. */
function follow(key: GridKey, { sheet, selection, desk }: EditedSheet, begin: () => void): void {
  switch (key.kind) {
    case 'move':
      return desk.select(moveSelection(sheet, selection, key.move));
    case 'first': {
      const spot = { row: key.row ? selection.corner.row : 0, column: 0 };
      return desk.select(key.extend ? extendTo(sheet, selection, spot) : selectCell(sheet, spot));
    }
    case 'last': {
      const { last } = corners(sheet);
      return desk.select(key.extend ? extendTo(sheet, selection, last) : selectCell(sheet, last));
    }
    case 'all':
      return desk.select(selectArea(sheet, { row: 0, column: 0, ...gridExtent(sheet) }));
    case 'edit':
      return begin();
    case 'empty':
      return refusesEntries(sheet, desk)
        ? undefined
        : desk.enter(emptyingEntries(sheet, selection.area));
    case 'undo':
      return desk.undo();
    case 'redo':
      return desk.redo();
  }
}

function pressWhileTyping(
  event: KeyboardEvent<HTMLTextAreaElement>,
  overwriting: boolean,
  { take, put }: CellDraft,
  { sheet, selection, desk }: EditedSheet,
): void {
  const key = editKey(event, overwriting);
  if (!key) return;
  event.preventDefault();
  switch (key.kind) {
    case 'take':
      if (take(key.where) && key.move) desk.select(moveSelection(sheet, selection, key.move));
      return;
    case 'drop':
      return put(null);
    case 'newLine': {
      const { currentTarget: field } = event;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      return put({ text: field.value, overwriting: false });
    }
  }
}
