/**
 * The port over a workbook file: everything happens in memory until save() makes the bytes of a
 * copy. The file that was opened is never changed.
 */
import { isCellError, notCalculated } from '../../county/cell';
import { cellAddress } from '../../sheets/area';
import type { Content, Plan } from '../../sheets/plan';
import {
  WorkbookFailure,
  type ApplyOptions,
  type WorkbookChange,
  type Undo,
  type UndoReport,
  type WorkbookPort,
} from '../port';
import { keptAddress } from '../beforeImage';
import { carryOut } from './carryOut';
import { copyOf } from './copyPackage';
import { differences } from './fidelity';
import type { ForeignFormat } from './foreign';
import { formulasOf } from './formulasOf';
import { writeParts } from './package';
import { recalculate, withResults, type Results } from './recalculateFormulas';
import { snapshotOf } from './snapshotOf';
import { StyleBook } from './styleBook';
import { takeBack } from './takeBack';
import { viewMaker, type WorkbookView } from './view/shownSheet';
import { asDamage, type WorkbookPart } from './workbookPart';
import {
  cellKey,
  describeFormat,
  keyColumn,
  keyRow,
  type SheetState,
  type WorkbookState,
} from './workbookState';

export interface FileWorkbook extends WorkbookPort {
  /** The bytes of a copy with all that was written; never handed out when it is not faithful. */
  readonly save: () => Promise<SavedFile>;
  /**
   * What a user typed; text stays text. Formulas that depend on it get new results, or none where
   * they cannot be computed here. Heard by onChange. 0-based.
   * @throws WorkbookFailure
   */
  readonly setCell: (sheet: string, row: number, column: number, value: Content) => void;
  /** As setCell, for several cells of a sheet at once. */
  readonly enter: (sheet: string, entries: readonly TypedCell[]) => Entered;
  /** Takes an entry back, its results too; heard by onChange. */
  readonly takeBack: (entered: Entered) => UndoReport;
  /** The sheets as a grid shows them; the same object until something changes. */
  readonly view: () => WorkbookView;
  /** Calls back after every change, the port's own too. Returns the unsubscriber. */
  readonly watch: (listener: () => void) => () => void;
  /** How a cell looks by its own format: fill as six hex digits, number format code. */
  readonly cellFormat: (
    sheet: string,
    row: number,
    column: number,
  ) => { readonly fill: string | null; readonly numberFormat: string };
  /** How many blocks of colour rules a sheet has. */
  readonly colourRules: (sheet: string) => number;
}

export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly value: Content;
}

export interface Entered {
  readonly undo: Undo;
  /** Formulas, with their sheet, that depend on the entry and have no result now. */
  readonly uncalculated: readonly string[];
}

export type SavedFile =
  | {
      readonly kind: 'faithful';
      readonly bytes: Uint8Array;
      /** Excel opens a workbook with macros only under its own extension. */
      readonly extension: 'xlsx' | 'xlsm';
    }
  /**
   * A copy would lose or change something of the county's. `differences` names where: parts of the
   * package, `'sheet'!A1`, sheets, names; or the format (`xls`, `ods`) that cannot be written.
   */
  | { readonly kind: 'unfaithful'; readonly differences: readonly string[] };

/** Where the workbook comes from. */
export interface Source {
  /** The package that a copy is made around. */
  readonly workbook: WorkbookPart;
  readonly state: WorkbookState;
  /** A format that is read only; null for .xlsx. */
  readonly foreign: ForeignFormat | null;
}

/** The way back: the states before and after. */
class FileUndo implements Undo {
  readonly host = 'file';
  constructor(
    readonly before: WorkbookState,
    readonly after: WorkbookState,
  ) {}
}

/** Work that the host may have to break off lets go of the thread this often, in milliseconds. */
const breath = 40;

export function fileWorkbook({ workbook, state: start, foreign }: Source): FileWorkbook {
  const styles = asDamage(() => new StyleBook(workbook.styles.source));
  const listeners = new Set<(change: WorkbookChange) => void>();
  let state = start;
  /** Set while a plan is being carried out: what a user types meanwhile goes there too. */
  let draft: WorkbookState | null = null;
  const views = asDamage(() => viewMaker(workbook, styles, foreign !== null));
  const watchers = new Set<() => void>();
  let shown: { readonly state: WorkbookState; readonly view: WorkbookView } | null = null;

  function become(next: WorkbookState): void {
    if (next === state) return;
    state = next;
    for (const watcher of watchers) watcher();
  }

  const sheetNamed = (name: string, within: WorkbookState) => {
    const sheet = within.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new WorkbookFailure({ kind: 'host', detail: `no sheet ${name}` });
    return sheet;
  };

  const stage = (palette: Plan['palette'], typed = false) => ({
    typed,
    styles,
    palette,
    structureProtected: workbook.structureProtected,
    drafts: new WeakMap(),
  });

  async function apply(plan: Plan, options: ApplyOptions = {}): Promise<Undo> {
    if (draft) throw new WorkbookFailure({ kind: 'host', detail: 'a plan is being carried out' });
    const before = state;
    const work = stage(plan.palette);
    let rested = Date.now();
    draft = state;
    try {
      for (const [done, operation] of plan.operations.entries()) {
        refuseCancelled(options.signal);
        draft = carryOut(operation, draft, work);
        options.onProgress?.((done + 1) / plan.operations.length);
        if (Date.now() - rested > breath) {
          await new Promise((resume) => setTimeout(resume));
          rested = Date.now();
        }
      }
      refuseCancelled(options.signal);
      if (plan.operations.length === 0) options.onProgress?.(1);
      const after = draft;
      draft = null;
      become(after);
      return new FileUndo(before, after);
    } finally {
      draft = null;
    }
  }

  async function undo(way: Undo): Promise<UndoReport> {
    if (!(way instanceof FileUndo)) throw new TypeError('not an undo of this workbook');
    const back = takeBack(way.before, way.after, state);
    become(back.state);
    return { kept: back.kept };
  }

  async function foresee(ways: readonly Undo[]): Promise<UndoReport> {
    let now = state;
    const kept: string[] = [];
    for (const way of [...ways].reverse()) {
      if (!(way instanceof FileUndo)) throw new TypeError('not an undo of this workbook');
      const back = takeBack(way.before, way.after, now);
      now = back.state;
      kept.push(...back.kept);
    }
    return { kept };
  }

  function enter(name: string, entries: readonly TypedCell[]): Entered {
    const before = state;
    const { name: sheet } = sheetNamed(name, before);
    const work = stage('builtin', true);
    const write = (within: WorkbookState): WorkbookState =>
      entries.reduce(
        (written, { row, column, value }) =>
          carryOut(
            {
              kind: 'write',
              sheet,
              area: { row, column, rows: 1, columns: 1 },
              values: [[value]],
            },
            written,
            work,
          ),
        within,
      );
    refuseSpilled(sheetNamed(sheet, before), entries);
    const written = write(before);
    const results = recalculate(
      before,
      written,
      entries.map(({ row, column }) => ({ sheet, row, column })),
    );
    // A plan that is being carried out goes on over what was typed meanwhile.
    if (draft) draft = withResults(write(draft), results);
    become(withResults(written, results));
    for (const { row, column } of entries) tell({ sheet, address: cellAddress(row, column) });
    for (const other of results.keys()) if (other !== sheet) tell({ sheet: other, address: null });
    return { undo: new FileUndo(before, state), uncalculated: uncalculatedOf(results) };
  }

  function takeEntryBack({ undo: way }: Entered): UndoReport {
    if (!(way instanceof FileUndo)) throw new TypeError('not an entry of this workbook');
    const back = takeBack(way.before, way.after, state);
    become(back.state);
    for (const [position, { name }] of way.after.sheets.entries()) {
      if (way.before.sheets[position] !== way.after.sheets[position]) {
        tell({ sheet: name, address: null });
      }
    }
    return { kept: back.kept };
  }

  function tell(change: WorkbookChange): void {
    for (const listener of listeners) listener(change);
  }

  async function save(): Promise<SavedFile> {
    if (foreign !== null) return { kind: 'unfaithful', differences: [foreign] };
    if (state.sheets.length === 0) throw new Error('a workbook needs a sheet');
    const copy = copyOf(workbook, state, styles);
    const bytes = writeParts(copy.parts);
    const different = differences(workbook, state, styles, copy, bytes);
    return different.length > 0
      ? { kind: 'unfaithful', differences: different }
      : { kind: 'faithful', bytes, extension: workbook.macros ? 'xlsm' : 'xlsx' };
  }

  return {
    capabilities: { host: 'file', merges: true, reveal: false, charts: false, copies: 'kept' },
    read: async (request) => snapshotOf(state, request),
    apply,
    undo,
    foresee,
    reveal: async () => {
      // There is no view to bring the cell into; capabilities say so.
    },
    selection: async () => null,
    openCopy: async () => {
      // The file that was opened stays as it is.
    },
    calculate: async () => {
      // What a file lacks was computed when it was opened.
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save,
    setCell: (sheet, row, column, value) => {
      enter(sheet, [{ row, column, value }]);
    },
    enter,
    takeBack: takeEntryBack,
    view: () => {
      if (shown?.state !== state) shown = { state, view: views.view(state) };
      return shown.view;
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    cellFormat: (sheet, row, column) =>
      describeFormat(styles, sheetNamed(sheet, state), row, column),
    colourRules: (sheet) => sheetNamed(sheet, state).rules.length,
  };
}

/** Part of an array takes no entry. */
function refuseSpilled(sheet: SheetState, entries: readonly TypedCell[]): void {
  const part = sheet.origin?.part;
  if (!part) return;
  const formulas = formulasOf(part);
  for (const { row, column } of entries) {
    const formula = formulas.get(cellKey(row, column));
    const overwritten = sheet.edits.get(cellKey(row, column))?.value !== undefined;
    if (formula && formula.kind !== 'own' && !overwritten) {
      const detail = `'${sheet.name}'!${cellAddress(row, column)}`;
      throw new WorkbookFailure({ kind: 'placeRefused', detail });
    }
  }
}

function uncalculatedOf(results: Results): readonly string[] {
  return [...results].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([key, value]) =>
      isCellError(value) && value.error === notCalculated
        ? [keptAddress(sheet, keyRow(key), keyColumn(key))]
        : [],
    ),
  );
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
}
