/** What a user does with the active cell: typing, keys, the clipboard. The texts go to the desk. */
import { useRef, useState, type KeyboardEvent } from 'react';
import type { SheetView } from '../../workbook/file';
import { cellsOf, textOf } from '../clipboard';
import type { Desk } from '../desk';
import { editableText, emptied, pasted } from '../typing';
import { editKey, gridKey, type GridKey } from './keys';
import {
  corners,
  extendTo,
  extentOf,
  move,
  selectArea,
  selectCell,
  type Selection,
} from './selection';

export interface CellEditing {
  /** The text being typed; null while nobody is typing. */
  readonly draft: string | null;
  /** Begins with what the cell holds. */
  readonly begin: () => void;
  readonly write: (text: string) => void;
  readonly press: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** Takes what was typed, when the focus goes elsewhere. */
  readonly finish: () => void;
  readonly copy: (clipboard: DataTransfer) => void;
  readonly paste: (clipboard: DataTransfer) => void;
}

interface Draft {
  readonly text: string;
  /** Begun by typing over what was there. */
  readonly overwriting: boolean;
}

/** Between our own cells values go whole, not as they are shown. */
const ownCells = 'application/x-junheng-cells';

export function useCellEditing({
  sheet,
  selection,
  desk,
  page,
}: {
  readonly sheet: SheetView;
  readonly selection: Selection;
  readonly desk: Desk;
  /** Rows in sight at once. */
  readonly page: number;
}): CellEditing {
  const [draft, show] = useState<Draft | null>(null);
  // A field that goes with its cell may still tell of its blur: what was taken then is gone here.
  const current = useRef<Draft | null>(null);
  const put = (next: Draft | null) => {
    current.current = next;
    show(next);
  };

  const refused = (): boolean => {
    if (sheet.locked === 'readOnlyFormat') desk.tell({ kind: 'readOnly' });
    if (sheet.locked === 'protected') {
      desk.tell({ kind: 'refused', failure: { kind: 'protectedSheet', sheet: sheet.name } });
    }
    return sheet.locked !== null;
  };
  const begin = () => {
    if (current.current || refused()) return;
    put({ text: editableText(sheet, selection.active), overwriting: false });
  };
  const write = (text: string) => {
    const { overwriting = true } = current.current ?? {};
    if (current.current || !refused()) put({ text, overwriting });
  };
  const take = (where: 'active' | 'selected'): boolean => {
    const typed = current.current;
    if (!typed || !desk.type(typed.text, where)) return false;
    put(null);
    return true;
  };
  const finish = () => {
    if (current.current && !take('active')) put(null);
  };

  const go = (key: GridKey) => {
    switch (key.kind) {
      case 'move':
        return desk.select(move(sheet, selection, key.move));
      case 'first': {
        const spot = { row: key.row ? selection.corner.row : 0, column: 0 };
        return desk.select(key.extend ? extendTo(sheet, selection, spot) : selectCell(sheet, spot));
      }
      case 'last': {
        const { last } = corners(sheet);
        return desk.select(key.extend ? extendTo(sheet, selection, last) : selectCell(sheet, last));
      }
      case 'all':
        return desk.select(selectArea(sheet, { row: 0, column: 0, ...extentOf(sheet) }));
      case 'edit':
        return begin();
      case 'empty':
        return refused() ? undefined : desk.enter(emptied(sheet, selection.area));
      case 'undo':
        return desk.undo();
      case 'redo':
        return desk.redo();
    }
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Keys of an input method are its own.
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    if (!current.current) {
      const key = gridKey(event, page);
      if (!key) return;
      event.preventDefault();
      go(key);
      return;
    }
    const key = editKey(event, current.current.overwriting);
    if (!key) return;
    event.preventDefault();
    switch (key.kind) {
      case 'take':
        if (take(key.where) && key.move) desk.select(move(sheet, selection, key.move));
        return;
      case 'drop':
        return put(null);
      case 'newLine': {
        const { currentTarget: field } = event;
        field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
        return put({ text: field.value, overwriting: false });
      }
    }
  };

  const copy = (clipboard: DataTransfer) => {
    const { row, column, rows, columns } = selection.area;
    const bottom = Math.min(row + rows, Math.max(sheet.rows, row + 1));
    const right = Math.min(column + columns, Math.max(sheet.columns, column + 1));
    const cells = Array.from({ length: bottom - row }, (_, r) =>
      Array.from({ length: right - column }, (__, c) => ({ row: row + r, column: column + c })),
    );
    clipboard.setData(
      'text/plain',
      textOf(cells.map((line) => line.map((spot) => sheet.cell(spot.row, spot.column).text))),
    );
    clipboard.setData(
      ownCells,
      textOf(cells.map((line) => line.map((spot) => copiedText(sheet, spot.row, spot.column)))),
    );
  };

  const paste = (clipboard: DataTransfer) => {
    const text = clipboard.getData(ownCells) || clipboard.getData('text/plain');
    if (text === '' || refused()) return;
    const entries = pasted(sheet, selection, cellsOf(text));
    if (typeof entries === 'string') {
      desk.tell({ kind: entries });
      return;
    }
    desk.enter(entries);
  };

  return { draft: draft?.text ?? null, begin, write, press, finish, copy, paste };
}

/** A formula is copied as its result: here no formula can be entered. */
function copiedText(sheet: SheetView, row: number, column: number): string {
  const { formula, value, text } = sheet.cell(row, column);
  if (formula !== null) return typeof value === 'number' ? String(value) : text;
  return editableText(sheet, { row, column });
}
