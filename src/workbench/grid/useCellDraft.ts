/** The text that is being typed into the active cell, until it is taken or dropped. */
import { useRef, useState } from 'react';
import type { SheetView } from '../../workbook/file';
import type { Desk } from '../desk';
import { editableText } from '../cellEntries';
import type { Selection } from './selection';

interface CellText {
  readonly text: string;
  /** Begun by typing over what was there. */
  readonly overwriting: boolean;
}

export interface CellDraft {
  /** Null while nobody is typing. */
  readonly text: string | null;
  /** As it is at this moment, also between two drawings. */
  readonly now: () => CellText | null;
  /** Begins with what the cell holds. */
  readonly begin: () => void;
  readonly write: (text: string) => void;
  readonly put: (next: CellText | null) => void;
  /** @returns false where nothing was taken, or it has to be typed again */
  readonly take: (where: 'active' | 'selected') => boolean;
  /** Takes what was typed, when the focus goes elsewhere. */
  readonly finish: () => void;
}

export function useCellDraft(sheet: SheetView, selection: Selection, desk: Desk): CellDraft {
  const [draft, show] = useState<CellText | null>(null);
  // A field that goes with its cell may still tell of its blur: what was taken then is gone here.
  const current = useRef<CellText | null>(null);
  const put = (next: CellText | null) => {
    current.current = next;
    show(next);
  };
  const take = (where: 'active' | 'selected'): boolean => {
    const taken = current.current;
    if (!taken || !desk.type(taken.text, where)) return false;
    put(null);
    return true;
  };
  return {
    text: draft?.text ?? null,
    now: () => current.current,
    begin: () => {
      if (current.current || refusesEntries(sheet, desk)) return;
      put({ text: editableText(sheet, selection.active), overwriting: false });
    },
    write: (text) => {
      const { overwriting = true } = current.current ?? {};
      if (current.current || !refusesEntries(sheet, desk)) put({ text, overwriting });
    },
    put,
    take,
    finish: () => {
      if (current.current && !take('active')) put(null);
    },
  };
}

/** A sheet that takes no entries says why. */
export function refusesEntries(sheet: SheetView, desk: Desk): boolean {
  if (sheet.locked === 'readOnlyFormat') desk.tell({ kind: 'readOnly' });
  if (sheet.locked === 'protected') {
    desk.tell({ kind: 'refused', failure: { kind: 'protectedSheet', sheet: sheet.name } });
  }
  return sheet.locked !== null;
}
