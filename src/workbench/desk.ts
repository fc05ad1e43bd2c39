/**
 * The workbook on the desk: what is open, which cells are in sight and selected, what a user enters
 * beside the pane, and the way in and out as files. Knows no screen; the page shows its state.
 */
import type { Solve } from '../app/improving';
import type { Words } from '../standards/message';
import type { TypedCell } from '../workbook/file';
import { createDeskStore, type DeskState, type DeskStore } from './deskState';
import { fileInto, fileOut, type Deliver, type OfferedFile } from './deskFiles';
import { selectArea, type Selection } from './grid/selection';
import type { ChangedArea } from './entryHistory';
import type { DeskNotice } from './notices';
import { typedEntries } from './cellEntries';

export interface Desk {
  /** A new object after every change, to be used with useSyncExternalStore. */
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens a file; where something would be lost it waits for the answer. */
  readonly open: (file: OfferedFile) => Promise<void>;
  readonly answer: (answer: 'open' | 'stay') => Promise<void>;
  readonly download: () => Promise<void>;
  readonly activate: (sheet: string) => void;
  readonly showHidden: (shown: boolean) => void;
  readonly select: (selection: Selection) => void;
  /**
   * Enters a text as typed: into the active cell, or into all selected ones.
   * @returns false where it has to be typed again
   */
  readonly type: (text: string, where: 'active' | 'selected') => boolean;
  /** Enters values into cells of the sheet in sight. */
  readonly enter: (entries: readonly TypedCell[]) => void;
  /** Takes the last entry back; makes the last one that was taken back again. */
  readonly undo: () => void;
  readonly redo: () => void;
  readonly tell: (notice: DeskNotice | null) => void;
}

/**
 * @param words the reader's language at the time of an action
 * @param solve the solver of purchases
 */
export function createDesk(words: () => Words, deliver: Deliver, solve?: Solve): Desk {
  const store = createDeskStore(words, solve);
  return {
    state: store.state,
    subscribe: store.subscribe,
    ...fileVerbs(store, words, deliver),
    ...sheetVerbs(store),
    ...entryVerbs(store),
    tell: (notice) => store.update({ notice }),
  };
}

function fileVerbs(
  { state, update, replace, markSaved, isUnsaved }: DeskStore,
  words: () => Words,
  deliver: Deliver,
): Pick<Desk, 'open' | 'answer' | 'download'> {
  async function openNow(file: OfferedFile): Promise<void> {
    update({ busy: { kind: 'opening', file: file.name }, waiting: null, notice: null });
    const read = await fileInto(file);
    if (read.kind === 'notice') update({ busy: null, notice: read.notice });
    else replace(read.workbook, file.name, read.told);
  }

  return {
    open: async (file) => {
      if (state().busy) return;
      if (state().unsaved) update({ waiting: file });
      else await openNow(file);
    },
    answer: async (answer) => {
      const { waiting } = state();
      if (answer === 'open' && waiting) await openNow(waiting);
      else update({ waiting: null });
    },
    download: async () => {
      const { busy, opened } = state();
      if (busy) return;
      update({ busy: { kind: 'saving', file: opened.file ?? '' }, notice: null });
      const out = await fileOut(opened, words());
      if (out.file !== null) deliver(out.file.name, out.file.bytes);
      if (out.whole) markSaved();
      update({ busy: null, notice: out.told, unsaved: isUnsaved() });
    },
  };
}

function sheetVerbs({
  state,
  update,
  lookAgain,
  show,
  selectedOn,
}: DeskStore): Pick<Desk, 'activate' | 'showHidden' | 'select'> {
  return {
    activate: (name) => {
      const sheet = state().view.sheets.find((candidate) => candidate.name === name);
      if (sheet) show(sheet, selectedOn(sheet));
    },
    showHidden: (showsHidden) => {
      update({ showsHidden });
      lookAgain();
    },
    select: (selection) => {
      const { sheet } = state();
      if (sheet) show(sheet, selection);
    },
  };
}

function entryVerbs({
  state,
  update,
  show,
}: DeskStore): Pick<Desk, 'type' | 'enter' | 'undo' | 'redo'> {
  function enter(entries: readonly TypedCell[]): void {
    const { sheet, opened } = state();
    if (!sheet || entries.length === 0) return;
    update({ notice: opened.history.enter(sheet, entries) });
  }

  /** Tells of an entry that was taken back or made again, and goes where it stands. */
  function goTo(changed: ChangedArea | null): void {
    if (!changed) return;
    update({ notice: changed.notice });
    const sheet = state().view.sheets.find(({ name }) => name === changed.sheet);
    if (sheet) show(sheet, selectArea(sheet, changed.area));
  }

  return {
    type: (text, where) => {
      const { sheet, selection } = state();
      if (!sheet || !selection) return true;
      const entries = typedEntries(sheet, selection, text, where);
      if (entries === 'formula') update({ notice: { kind: 'formula' } });
      else enter(entries);
      return entries !== 'formula';
    },
    enter,
    undo: () => goTo(state().opened.history.undo()),
    redo: () => goTo(state().opened.history.redo()),
  };
}
