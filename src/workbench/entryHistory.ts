/** Entries into cells, and the way back from each: the grid's own undo, apart from that of a run. */
import type { Area } from '../sheets/area';
import type { Entered, TypedCell, FileWorkbook, SheetView } from '../workbook/file';
import { WorkbookFailure } from '../workbook/port';
import type { DeskNotice } from './notices';

export interface EntryHistory {
  /** @returns what has to be told; null for nothing */
  readonly enter: (sheet: SheetView, entries: readonly TypedCell[]) => DeskNotice | null;
  /** Null when there is nothing to take back. */
  readonly undo: () => ChangedArea | null;
  readonly redo: () => ChangedArea | null;
}

export interface ChangedArea {
  readonly sheet: string;
  readonly area: Area;
  readonly notice: DeskNotice | null;
}

interface MadeEntry {
  readonly sheet: string;
  readonly entries: readonly TypedCell[];
  readonly entered: Entered;
}

/** Further back nobody goes; each keeps the cells of its time. */
const historyDepth = 100;

export function keepHistory(workbook: FileWorkbook): EntryHistory {
  let made: readonly MadeEntry[] = [];
  let takenBack: readonly MadeEntry[] = [];

  function enter(sheet: string, entries: readonly TypedCell[]): DeskNotice | null {
    try {
      const entered = workbook.enter(sheet, entries);
      made = [...made, { sheet, entries, entered }].slice(-historyDepth);
      const { uncalculated } = entered;
      return uncalculated.length > 0 ? { kind: 'uncalculated', places: uncalculated } : null;
    } catch (error) {
      if (!(error instanceof WorkbookFailure)) throw error;
      return { kind: 'refused', failure: error.failure };
    }
  }

  return {
    enter: (sheet, entries) => {
      if (sheet.locked === 'readOnlyFormat') return { kind: 'readOnly' };
      if (sheet.locked === 'noCells') return null;
      takenBack = [];
      return enter(sheet.name, entries);
    },
    undo: () => {
      const last = made.at(-1);
      if (!last) return null;
      made = made.slice(0, -1);
      takenBack = [...takenBack, last];
      const { kept } = workbook.takeBack(last.entered);
      const notice: DeskNotice | null = kept.length > 0 ? { kind: 'kept', places: kept } : null;
      return { sheet: last.sheet, area: entriesArea(last.entries), notice };
    },
    redo: () => {
      const last = takenBack.at(-1);
      if (!last) return null;
      takenBack = takenBack.slice(0, -1);
      const notice = enter(last.sheet, last.entries);
      return { sheet: last.sheet, area: entriesArea(last.entries), notice };
    },
  };
}

/** The rectangle around entries. */
function entriesArea(entries: readonly TypedCell[]): Area {
  const rows = entries.map(({ row }) => row);
  const columns = entries.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
}
