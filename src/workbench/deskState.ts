/** What is open on the desk, and which cells are in sight and selected: the state, and how it changes. */
import { createSession } from '../app/createSession';
import type { Solve } from '../app/improving';
import type { CellPlace } from '../county/cell';
import { parseReference, type SheetArea } from '../sheets/area';
import type { Words } from '../standards/message';
import { openExport } from '../ui/openExport';
import { retryingSession, type RetryingSession } from '../ui/retryingSession';
import { newFile, type FileWorkbook, type SheetView, type WorkbookView } from '../workbook/file';
import { WorkbookFailure, type WorkbookPort } from '../workbook/port';
import { deskPort } from './deskPort';
import type { OfferedFile } from './deskFiles';
import { selectArea, selectCell, wholeArea, type Selection } from './grid/selection';
import { keepHistory, type EntryHistory } from './entryHistory';
import type { DeskNotice } from './notices';

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
  readonly notice: DeskNotice | null;
  /** How often a cell was brought into view from elsewhere. */
  readonly revealed: number;
}

export interface Opened {
  readonly workbook: FileWorkbook;
  /** The workbook as its session has it. */
  readonly port: WorkbookPort;
  readonly session: RetryingSession;
  /** What was entered into its cells beside the pane. */
  readonly history: EntryHistory;
  /** Null for a new workbook. */
  readonly file: string | null;
  /** Tells one opened workbook from the next. */
  readonly turn: number;
}

export interface DeskStore {
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly update: (change: Partial<DeskState>) => void;
  /** Another workbook takes the place of the one that was open. */
  readonly replace: (workbook: FileWorkbook, file: string, notice: DeskNotice | null) => void;
  /** All that the open workbook holds at this moment is kept elsewhere, too. */
  readonly markSaved: () => void;
  readonly isUnsaved: () => boolean;
  /** Reads the workbook's view again: somebody has changed it, or other sheets are to be seen. */
  readonly lookAgain: () => void;
  readonly show: (sheet: SheetView, selection: Selection) => void;
  /** What is selected on a sheet, in sight or not. */
  readonly selectedOn: (sheet: SheetView) => Selection;
}

/** Begins with a new workbook. */
export function createDeskStore(words: () => Words, solve: Solve | undefined): DeskStore {
  const listeners = new Set<() => void>();
  const selections = new Map<string, Selection>();
  let forget: () => void = () => undefined;
  let saved: WorkbookView;
  let state = begun(newFile(), null, 0);

  function update(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function begun(workbook: FileWorkbook, file: string | null, turn: number): DeskState {
    const port = deskPort(workbook, { reveal, selection: selectedArea });
    const session = retryingSession(createSession(port, words, solve, openExport));
    forget();
    forget = workbook.watch(lookAgain);
    selections.clear();
    saved = workbook.view();
    const opened = { workbook, port, session, history: keepHistory(workbook), file, turn };
    const sheet = sheetInSight(saved, null, false);
    return { ...untouchedState, opened, view: saved, sheet, selection: sheet && selectedOn(sheet) };
  }

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

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update,
    replace: (workbook, file, notice) => {
      const { opened } = state;
      // Nothing of the workbook that goes may still be at work.
      opened.session.close();
      state = begun(workbook, file, opened.turn + 1);
      update({ notice });
    },
    markSaved: () => {
      saved = state.opened.workbook.view();
    },
    isUnsaved: () => state.view !== saved,
    lookAgain,
    show,
    selectedOn,
  };
}

/** Of a workbook that was just opened. */
const untouchedState = {
  showsHidden: false,
  unsaved: false,
  busy: null,
  waiting: null,
  notice: null,
  revealed: 0,
} as const satisfies Partial<DeskState>;

/** The sheet that was in sight, as long as it is there to be seen; else the first that is. */
function sheetInSight(
  view: WorkbookView,
  before: string | null,
  showsHidden: boolean,
): SheetView | null {
  const seen = seenSheets(view, showsHidden);
  return seen.find(({ name }) => name === before) ?? seen[0] ?? null;
}

/** Those that can be gone to. */
export function seenSheets({ sheets }: WorkbookView, showsHidden: boolean): readonly SheetView[] {
  return sheets.filter(({ visibility }) => showsHidden || visibility === 'visible');
}
