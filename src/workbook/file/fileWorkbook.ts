/**
 * The port over a workbook file: everything happens in memory until save() makes the bytes of a
 * copy. The file that was opened is never changed.
 */
import { cellAddress } from '../../sheets/area';
import type { Content, Plan } from '../../sheets/plan';
import {
  WorkbookFailure,
  type ApplyOptions,
  type Change,
  type Undo,
  type UndoReport,
  type WorkbookPort,
} from '../port';
import { carryOut } from './carryOut';
import { copyOf } from './copy';
import { differences } from './fidelity';
import type { ForeignFormat } from './foreign';
import { writeParts } from './package';
import { snapshotOf } from './snapshotOf';
import { StyleBook } from './styleBook';
import { takeBack } from './takeBack';
import { asDamage, type WorkbookPart } from './workbookPart';
import { describeFormat, type WorkbookState } from './workbookState';

export interface FileWorkbook extends WorkbookPort {
  /** The bytes of a copy with all that was written; never handed out when it is not faithful. */
  readonly save: () => Promise<SavedFile>;
  /** What a user typed; text stays text. Heard by onChange. 0-based. */
  readonly setCell: (sheet: string, row: number, column: number, value: Content) => void;
  /** How a cell looks by its own format: fill as six hex digits, number format code. */
  readonly cellFormat: (
    sheet: string,
    row: number,
    column: number,
  ) => { readonly fill: string | null; readonly numberFormat: string };
  /** How many blocks of colour rules a sheet has. */
  readonly colourRules: (sheet: string) => number;
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
  const listeners = new Set<(change: Change) => void>();
  let state = start;
  /** Set while a plan is being carried out: what a user types meanwhile goes there too. */
  let draft: WorkbookState | null = null;

  const sheetNamed = (name: string, within: WorkbookState) => {
    const sheet = within.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new WorkbookFailure({ kind: 'host', detail: `no sheet ${name}` });
    return sheet;
  };

  const stage = (palette: Plan['palette']) => ({
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
      state = draft;
      return new FileUndo(before, state);
    } finally {
      draft = null;
    }
  }

  async function undo(way: Undo): Promise<UndoReport> {
    if (!(way instanceof FileUndo)) throw new TypeError('not an undo of this workbook');
    const back = takeBack(way.before, way.after, state);
    state = back.state;
    return { kept: back.kept };
  }

  function setCell(sheet: string, row: number, column: number, value: Content): void {
    const write = (within: WorkbookState): WorkbookState =>
      carryOut(
        {
          kind: 'write',
          sheet: sheetNamed(sheet, within).name,
          area: { row, column, rows: 1, columns: 1 },
          values: [[value]],
        },
        within,
        stage('builtin'),
      );
    state = write(state);
    if (draft) draft = write(draft);
    const change = { sheet, address: cellAddress(row, column) };
    for (const listener of listeners) listener(change);
  }

  async function save(): Promise<SavedFile> {
    if (foreign !== null) return { kind: 'unfaithful', differences: [foreign] };
    if (state.sheets.length === 0) throw new Error('a workbook needs a sheet');
    const copy = copyOf(workbook, state, styles);
    const bytes = writeParts(copy.parts);
    const different = differences(workbook, state, copy, bytes);
    return different.length > 0
      ? { kind: 'unfaithful', differences: different }
      : { kind: 'faithful', bytes, extension: workbook.macros ? 'xlsm' : 'xlsx' };
  }

  return {
    capabilities: { host: 'file', merges: true, reveal: false },
    read: async (request) => snapshotOf(state, request),
    apply,
    undo,
    reveal: async () => {
      // There is no view to bring the cell into; capabilities say so.
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    save,
    setCell,
    cellFormat: (sheet, row, column) =>
      describeFormat(styles, sheetNamed(sheet, state), row, column),
    colourRules: (sheet) => sheetNamed(sheet, state).rules.length,
  };
}

function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
}
