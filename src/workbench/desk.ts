/**
 * The workbook on the desk: what is open, which cells are in sight and selected, what a user enters
 * beside the pane, and the way in and out as files. Knows no screen; the page shows its state.
 */
import { createSession } from '../app/createSession';
import type { Solve } from '../app/improving';
import type { CellPlace } from '../county/cell';
import { parseReference, type SheetArea } from '../sheets/area';
import type { Words } from '../standards/message';
import { retrying, type RetryingSession } from '../ui/retryingSession';
import {
  newFile,
  type TypedCell,
  type FileWorkbook,
  type SheetView,
  type WorkbookView,
} from '../workbook/file';
import { WorkbookFailure, type WorkbookPort } from '../workbook/port';
import { deskPort } from './deskPort';
import { fileInto, fileOut, type Deliver, type OfferedFile } from './files';
import { selectArea, selectCell, wholeArea, type Selection } from './grid/selection';
import { keepHistory, type History } from './history';
import type { Notice } from './notices';
import { typedEntries } from './typing';

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
  readonly tell: (notice: Notice | null) => void;
}

export interface DeskState {
  readonly opened: Opened;
  readonly view: WorkbookView;
  /** The sheet in sight; null while there is none. */
  readonly sheet: SheetView | null;
  readonly selection: Selection | null;
  readonly showsHidden: boolean;
  /** Something has changed since the workbook was opened or downloaded. */
  readonly unsaved: boolean;
  readonly busy: { readonly kind: 'opening' | 'saving'; readonly file: string } | null;
  /** A file that waits for the user's word. */
  readonly waiting: OfferedFile | null;
  readonly notice: Notice | null;
  /** How often a cell was brought into view from elsewhere. */
  readonly revealed: number;
}

export interface Opened {
  readonly workbook: FileWorkbook;
  /** The workbook as its session has it. */
  readonly port: WorkbookPort;
  readonly session: RetryingSession;
  /** Null for a new workbook. */
  readonly file: string | null;
  /** Tells one opened workbook from the next. */
  readonly turn: number;
}

/**
 * @param words the reader's language at the time of an action
 * @param solve the solver of purchases
 */
export function createDesk(words: () => Words, deliver: Deliver, solve?: Solve): Desk {
  const listeners = new Set<() => void>();
  const selections = new Map<string, Selection>();
  let forget: () => void = () => undefined;
  let history: History;
  let saved: WorkbookView;
  let state = begun(newFile(), null, 0);

  function update(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function begun(workbook: FileWorkbook, file: string | null, turn: number): DeskState {
    const port = deskPort(workbook, { reveal, selection: selectedArea });
    const session = retrying(createSession(port, words, solve));
    forget();
    forget = workbook.watch(lookAgain);
    selections.clear();
    history = keepHistory(workbook);
    saved = workbook.view();
    const sheet = sheetInSight(saved, null, false);
    return {
      opened: { workbook, port, session, file, turn },
      view: saved,
      sheet,
      selection: sheet && selectedOn(sheet),
      showsHidden: false,
      unsaved: false,
      busy: null,
      waiting: null,
      notice: null,
      revealed: 0,
    };
  }

  /** The workbook has changed, by whomever. */
  function lookAgain(): void {
    const view = state.opened.workbook.view();
    const sheet = sheetInSight(view, state.sheet?.name ?? null, state.showsHidden);
    update({ view, sheet, selection: sheet && selectedOn(sheet), unsaved: view !== saved });
  }

  function selectedOn(sheet: SheetView): Selection {
    return selections.get(sheet.name) ?? selectCell(sheet, { row: 0, column: 0 });
  }

  function show(sheet: SheetView, selection: Selection): void {
    selections.set(sheet.name, selection);
    update({ sheet, selection });
  }

  /** Goes to sheets that can be seen, hidden ones as long as they are shown. */
  function reveal({ sheet: name, cell }: CellPlace): void {
    const sheet = seenSheets(state.view, state.showsHidden).find((seen) => seen.name === name);
    if (!sheet) throw new WorkbookFailure({ kind: 'hiddenSheet', sheet: name });
    const area = cell === null ? null : parseReference(`'${name.replaceAll("'", "''")}'!${cell}`);
    show(sheet, area ? selectArea(sheet, area) : selectedOn(sheet));
    update({ revealed: state.revealed + 1 });
  }

  function selectedArea(): SheetArea | null {
    const { sheet, selection } = state;
    return sheet && selection ? { ...wholeArea(sheet, selection.area), sheet: sheet.name } : null;
  }

  async function openNow(file: OfferedFile): Promise<void> {
    update({ busy: { kind: 'opening', file: file.name }, waiting: null, notice: null });
    const read = await fileInto(file);
    if (read.kind === 'notice') {
      update({ busy: null, notice: read.notice });
      return;
    }
    const { opened } = state;
    // Nothing of the workbook that goes may still be at work.
    opened.session.close();
    state = begun(read.workbook, file.name, opened.turn + 1);
    update({ notice: read.told });
  }

  async function download(): Promise<void> {
    const { opened } = state;
    update({ busy: { kind: 'saving', file: opened.file ?? '' }, notice: null });
    const out = await fileOut(opened, words());
    if (out.file !== null) deliver(out.file.name, out.file.bytes);
    if (out.whole) saved = opened.workbook.view();
    update({ busy: null, notice: out.told, unsaved: state.view !== saved });
  }

  function enter(entries: readonly TypedCell[]): void {
    const { sheet } = state;
    if (!sheet || entries.length === 0) return;
    update({ notice: history.enter(sheet, entries) });
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: async (file) => {
      if (state.busy) return;
      if (state.unsaved) update({ waiting: file });
      else await openNow(file);
    },
    answer: async (answer) => {
      const { waiting } = state;
      if (answer === 'open' && waiting) await openNow(waiting);
      else update({ waiting: null });
    },
    download: async () => {
      if (!state.busy) await download();
    },
    activate: (name) => {
      const sheet = state.view.sheets.find((candidate) => candidate.name === name);
      if (sheet) show(sheet, selectedOn(sheet));
    },
    showHidden: (showsHidden) => {
      update({ showsHidden });
      lookAgain();
    },
    select: (selection) => {
      if (state.sheet) show(state.sheet, selection);
    },
    type: (text, where) => {
      const { sheet, selection } = state;
      if (!sheet || !selection) return true;
      const entries = typedEntries(sheet, selection, text, where);
      if (entries === 'formula') update({ notice: { kind: 'formula' } });
      else enter(entries);
      return entries !== 'formula';
    },
    enter,
    undo: () => {
      const back = history.undo();
      if (!back) return;
      update({ notice: back.notice });
      const sheet = state.view.sheets.find(({ name }) => name === back.sheet);
      if (sheet) show(sheet, selectArea(sheet, back.area));
    },
    redo: () => {
      const again = history.redo();
      if (!again) return;
      update({ notice: again.notice });
      const sheet = state.view.sheets.find(({ name }) => name === again.sheet);
      if (sheet) show(sheet, selectArea(sheet, again.area));
    },
    tell: (notice) => update({ notice }),
  };
}

/** The sheet that was in sight, as long as it is there to be seen; else the first that is. */
function sheetInSight(
  view: WorkbookView,
  before: string | null,
  showsHidden: boolean,
): SheetView | null {
  const seen = seenSheets(view, showsHidden);
  return seen.find(({ name }) => name === before) ?? seen[0] ?? null;
}

function seenSheets({ sheets }: WorkbookView, showsHidden: boolean): readonly SheetView[] {
  return sheets.filter(({ visibility }) => showsHidden || visibility === 'visible');
}
