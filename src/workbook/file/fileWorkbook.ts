/**
 * The port over a workbook file: everything happens in memory until save() makes the bytes of a
 * copy. The file that was opened is never changed.
 */
import { isCellError, notCalculated } from '../../county/cell';
import { cellAddress } from '../../sheets/area';
import type { Content, Plan } from '../../sheets/plan';
import type { Snapshot } from '../../sheets/snapshot';
import {
  WorkbookFailure,
  type ApplyOptions,
  type WorkbookChange,
  type ReadRequest,
  type Undo,
  type UndoReport,
  type WorkbookPort,
} from '../port';
import { keptAddress } from '../beforeImage';
import { carryOut, type CarryingStage } from './carryOut';
import type { ConvertedFormat } from './converted/readBook';
import { copyOf } from './copyPackage';
import { differences, type CopyOutline } from './fidelity';
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
  /**
   * What the file was that this was read from, where that is no workbook: it is saved as an .xlsx
   * with the cells that were read, without the looks that the file had. Null for a workbook.
   */
  readonly convertedFrom: ConvertedFormat | null;
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
  readonly convertedFrom: ConvertedFormat | null;
  /** The file's name or path, where it is known. */
  readonly name: string | null;
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

/** The port over a file that was opened, and what a grid does with it. */
export function fileWorkbook(source: Source): FileWorkbook {
  const open = new OpenFile(source);
  return {
    convertedFrom: source.convertedFrom,
    capabilities: { host: 'file', merges: true, reveal: false, charts: false, copies: 'kept' },
    read: async (request) => open.read(request),
    apply: (plan, options) => open.apply(plan, options),
    undo: (way) => open.undo(way),
    foresee: (ways) => open.foresee(ways),
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
    onChange: (listener) => open.onChange(listener),
    save: () => open.save(),
    setCell: (sheet, row, column, value) => {
      open.enter(sheet, [{ row, column, value }]);
    },
    enter: (sheet, entries) => open.enter(sheet, entries),
    takeBack: (entered) => open.takeEntryBack(entered),
    view: () => open.view(),
    watch: (watcher) => open.watch(watcher),
    cellFormat: (sheet, row, column) => open.cellFormat(sheet, row, column),
    colourRules: (sheet) => open.colourRules(sheet),
  };
}

function lastPart(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}

/** The states of a workbook, one after the other, and who is told of them. */
class OpenFile {
  private readonly workbook: WorkbookPart;
  private readonly foreign: ForeignFormat | null;
  private readonly name: string | null;
  private readonly styles: StyleBook;
  private readonly views: ReturnType<typeof viewMaker>;
  private readonly listeners = new Set<(change: WorkbookChange) => void>();
  private readonly watchers = new Set<() => void>();
  private state: WorkbookState;
  /** Set while a plan is being carried out: what a user types meanwhile goes there too. */
  private draft: WorkbookState | null = null;
  private shown: { readonly state: WorkbookState; readonly view: WorkbookView } | null = null;

  constructor({ workbook, state, foreign, name }: Source) {
    this.name = name;
    this.workbook = workbook;
    this.foreign = foreign;
    this.state = state;
    this.styles = asDamage(() => new StyleBook(workbook.styles.source));
    this.views = asDamage(() => viewMaker(workbook, this.styles, foreign !== null));
  }

  read(request: ReadRequest): Snapshot {
    const snapshot = snapshotOf(this.state, request);
    return this.name === null ? snapshot : { ...snapshot, file: lastPart(this.name) };
  }

  async apply(plan: Plan, options: ApplyOptions = {}): Promise<Undo> {
    if (this.draft)
      throw new WorkbookFailure({ kind: 'host', detail: 'a plan is being carried out' });
    const before = this.state;
    const work = this.stage(plan.palette);
    let rested = Date.now();
    this.draft = this.state;
    try {
      for (const [done, operation] of plan.operations.entries()) {
        refuseCancelled(options.signal);
        this.draft = carryOut(operation, this.draft, work);
        options.onProgress?.((done + 1) / plan.operations.length);
        if (Date.now() - rested > breath) {
          await new Promise((resume) => setTimeout(resume));
          rested = Date.now();
        }
      }
      refuseCancelled(options.signal);
      if (plan.operations.length === 0) options.onProgress?.(1);
      const after = this.draft;
      this.draft = null;
      this.become(after);
      return new FileUndo(before, after);
    } finally {
      this.draft = null;
    }
  }

  async undo(way: Undo): Promise<UndoReport> {
    if (!(way instanceof FileUndo)) throw new TypeError('not an undo of this workbook');
    const back = takeBack(way.before, way.after, this.state);
    this.become(back.state);
    return { kept: back.kept };
  }

  async foresee(ways: readonly Undo[]): Promise<UndoReport> {
    let now = this.state;
    const kept: string[] = [];
    for (const way of [...ways].reverse()) {
      if (!(way instanceof FileUndo)) throw new TypeError('not an undo of this workbook');
      const back = takeBack(way.before, way.after, now);
      now = back.state;
      kept.push(...back.kept);
    }
    return { kept };
  }

  enter(name: string, entries: readonly TypedCell[]): Entered {
    const before = this.state;
    const { name: sheet } = this.sheetNamed(name, before);
    const work = this.stage('builtin', true);
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
    refuseSpilled(this.sheetNamed(sheet, before), entries);
    const written = write(before);
    const results = recalculate(
      before,
      written,
      entries.map(({ row, column }) => ({ sheet, row, column })),
    );
    // A plan that is being carried out goes on over what was typed meanwhile.
    if (this.draft) this.draft = withResults(write(this.draft), results);
    this.become(withResults(written, results));
    for (const { row, column } of entries) this.tell({ sheet, address: cellAddress(row, column) });
    for (const other of results.keys())
      if (other !== sheet) this.tell({ sheet: other, address: null });
    return { undo: new FileUndo(before, this.state), uncalculated: uncalculatedOf(results) };
  }

  takeEntryBack({ undo: way }: Entered): UndoReport {
    if (!(way instanceof FileUndo)) throw new TypeError('not an entry of this workbook');
    const back = takeBack(way.before, way.after, this.state);
    this.become(back.state);
    for (const [position, { name }] of way.after.sheets.entries()) {
      if (way.before.sheets[position] !== way.after.sheets[position]) {
        this.tell({ sheet: name, address: null });
      }
    }
    return { kept: back.kept };
  }

  async save(): Promise<SavedFile> {
    if (this.foreign !== null) return { kind: 'unfaithful', differences: [this.foreign] };
    if (this.state.sheets.length === 0) throw new Error('a workbook needs a sheet');
    const { bytes, made } = this.copy();
    const different = differences(this.workbook, this.state, this.styles, made, bytes);
    return different.length > 0
      ? { kind: 'unfaithful', differences: different }
      : { kind: 'faithful', bytes, extension: this.workbook.macros ? 'xlsm' : 'xlsx' };
  }

  /** Its parts are forgotten: the guard reads them from the bytes, and both are as large as the sheets. */
  private copy(): { readonly bytes: Uint8Array; readonly made: CopyOutline } {
    const { parts, names, dropped } = copyOf(this.workbook, this.state, this.styles);
    return { bytes: writeParts(parts), made: { names, dropped } };
  }

  onChange(listener: (change: WorkbookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  view(): WorkbookView {
    if (this.shown?.state !== this.state) {
      this.shown = { state: this.state, view: this.views.view(this.state) };
    }
    return this.shown.view;
  }

  cellFormat(sheet: string, row: number, column: number): ReturnType<FileWorkbook['cellFormat']> {
    return describeFormat(this.styles, this.sheetNamed(sheet, this.state), row, column);
  }

  colourRules(sheet: string): number {
    return this.sheetNamed(sheet, this.state).rules.length;
  }

  private become(next: WorkbookState): void {
    if (next === this.state) return;
    this.state = next;
    for (const watcher of this.watchers) watcher();
  }

  private sheetNamed(name: string, within: WorkbookState): SheetState {
    const sheet = within.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new WorkbookFailure({ kind: 'host', detail: `no sheet ${name}` });
    return sheet;
  }

  private stage(palette: Plan['palette'], typed = false): CarryingStage {
    return {
      typed,
      styles: this.styles,
      palette,
      structureProtected: this.workbook.structureProtected,
      drafts: new WeakMap(),
    };
  }

  private tell(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change);
  }
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
