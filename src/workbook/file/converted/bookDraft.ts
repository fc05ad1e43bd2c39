/** Puts sheets together from cells as they are met, and holds them to what memory holds. */
import type { Area } from '../../../sheets/area';
import { UnreadableFile } from '../unreadable';
import {
  Budget,
  type ReadBook,
  type ReadCell,
  type ReadName,
  type ReadRow,
  type ReadSheet,
} from './readBook';
import { sheetNamesFor } from './sheetNames';

export interface PlacedCell extends ReadCell {
  readonly row: number;
}

export class SheetDraft {
  visibility: ReadSheet['visibility'] = 'visible';
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  private readonly rows = new Map<number, ReadCell[]>();

  constructor(
    /** The names that it could have, the best first. */
    public names: readonly (string | null)[],
    readonly budget: Budget,
  ) {}

  /** Empty cells are none. */
  cell({ row, ...cell }: PlacedCell): void {
    if (cell.value === null && cell.formula === undefined) return;
    this.budget.cell(row, cell.column, cell.value);
    const cells = this.rows.get(row);
    if (cells) cells.push(cell);
    else this.rows.set(row, [cell]);
  }

  merge(area: Area): void {
    if (area.rows === 1 && area.columns === 1) return;
    this.budget.merge(area);
    this.merges.push(area);
  }

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  /** Rows ascending, and the cells in them. */
  filledRows(): ReadRow[] {
    return [...this.rows]
      .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.column - b.column) }))
      .sort((a, b) => a.row - b.row);
  }
}

export class BookDraft {
  readonly budget = new Budget();
  readonly sheets: SheetDraft[] = [];
  readonly names: ReadName[] = [];

  sheet(names: readonly (string | null)[]): SheetDraft {
    const sheet = new SheetDraft(names, this.budget);
    this.sheets.push(sheet);
    return sheet;
  }
}

/** @throws UnreadableFile, where there is no sheet in the end too */
export function readBookOf(read: (book: BookDraft) => void): ReadBook {
  const book = new BookDraft();
  read(book);
  if (book.sheets.length === 0) throw new UnreadableFile('damaged');
  const names = sheetNamesFor(book.sheets.map((sheet) => sheet.names));
  const shown = book.sheets.findIndex(({ visibility }) => visibility === 'visible');
  return {
    names: book.names,
    sheets: book.sheets.map((sheet, position) => ({
      name: names[position] ?? '',
      // a workbook shows one sheet at least
      visibility: shown < 0 && position === 0 ? 'visible' : sheet.visibility,
      rows: sheet.filledRows(),
      merges: sheet.merges,
      hiddenRows: sheet.hiddenRows,
      hiddenColumns: sheet.hiddenColumns,
    })),
  };
}
