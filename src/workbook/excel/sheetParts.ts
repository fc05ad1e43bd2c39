/** What is asked of a sheet beside its cells: its merges and the places of its tables. Reads no cell. */
import type { Area } from '../../sheets/area';
import type { KnownTable } from './memory';
import { loadPlace, rangeArea } from './pieces';

export interface LoadedMerges {
  readonly merged: Excel.RangeAreas;
  readonly areas: Excel.RangeCollection;
}

/**
 * Once for a sheet in each read of it, of a mere survey too, though on some Excels for Windows this has
 * emptied the user's own list of things to undo: what a header or a school's name is merged over decides
 * what the cells below or beside it mean, and a figure that is taken for another's is worse than a lost
 * Ctrl+Z. The self-test asks whether this Excel does so (`mergesAndUndo`).
 *
 * @param within the cells that may lie in merges
 */
export function loadMerges(within: Excel.Range): LoadedMerges {
  const merged = within.getMergedAreasOrNullObject().untrack();
  const areas = merged.areas;
  areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return { merged, areas };
}

/** Null where they were not asked for. */
export function readMerges(loaded: LoadedMerges | null): Area[] | null {
  if (loaded === null) return null;
  return loaded.merged.isNullObject ? [] : loaded.areas.items.map(rangeArea);
}

/** The places of the tables on a sheet, to be read after the next sync. */
export function loadTables(
  sheet: Excel.Worksheet,
  name: string,
  tables: readonly KnownTable[],
): Excel.Range[] {
  return tables
    .filter((table) => table.sheet === name)
    .map((table) => loadPlace(sheet.tables.getItem(table.name).getRange().untrack()));
}
