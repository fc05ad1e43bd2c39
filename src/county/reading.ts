/**
 * A table's cells read as numbers and words, and the odd entries among them. Knows nothing of
 * stages, scope or standards. Plain numbers are taken from the cells as they stand: copies of
 * large tables would cost more than all that is computed from them.
 */
import type { PupilStage } from '../standards/standard';
import { isPlainNumber, readEntry, readWords, type Entry } from './entry';
import { fieldOf, isNumeric, type FieldId } from './fields';
import type { SchoolTable, TableColumn } from './table';
import { isNoteRow, isTotalRow } from './totals';

/** A cell of a numeric column that is neither a number nor simply empty. */
export interface OddEntry {
  readonly row: number;
  readonly column: number;
  readonly entry: Exclude<Entry, { kind: 'number' }>;
}

export class TableReading {
  readonly oddEntries: readonly OddEntry[];
  private readonly columns: readonly ColumnReading[];
  private readonly nameColumn: number;
  private readonly codeColumn: number;

  constructor(
    readonly table: SchoolTable,
    /** Place among the county's tables. */
    readonly index: number,
  ) {
    this.columns = table.columns.map(({ field, blankIsZero }) => ({
      numeric: isNumeric(field),
      blank: blankIsZero ? 0 : NaN,
      filled: false,
      shown: null,
    }));
    this.oddEntries = this.readOddCells();
    this.nameColumn = this.columnOf('name', null);
    this.codeColumn = this.columnOf('code', null);
  }

  /** Index of the column that holds a field, of a stage in a by-type table; −1 when not bound. */
  columnOf(field: FieldId, stage: PupilStage | null): number {
    return this.table.columns.findIndex(
      (column) => column.field === field && column.stage === stage,
    );
  }

  /** The number in a cell; NaN where there is none or the column is not bound (−1). */
  number(row: number, column: number): number {
    const cell = this.table.rows[row]?.[column];
    if (isPlainNumber(cell)) return cell;
    const reading = this.columns[column];
    if (!reading) return NaN;
    return cell === null ? reading.blank : (reading.shown?.[row] ?? reading.blank);
  }

  /** Some row has a number there; a column without any says nothing. */
  isFilled(column: number): boolean {
    return this.columns[column]?.filled ?? false;
  }

  header(column: number): string {
    return this.table.columns[column]?.header ?? '';
  }

  words(row: number, column: number): string | null {
    return column < 0 ? null : readWords(this.table.rows[row]?.[column]);
  }

  /** The school's name without surrounding spaces; its code where it has no name. */
  school(row: number): string {
    return this.words(row, this.nameColumn) ?? this.code(row) ?? '';
  }

  code(row: number): string | null {
    return this.words(row, this.codeColumn);
  }

  entry(row: number, column: number): Entry {
    const bound = this.table.columns[column];
    return bound ? readColumnEntry(this.table, bound, row, column) : { kind: 'blank', found: null };
  }

  /** Empty rows, totals and notes are no schools. */
  isSchool(row: number): boolean {
    const cells = this.table.rows[row] ?? [];
    const named = this.nameColumn >= 0 && typeof cells[this.nameColumn] === 'string';
    if (!named && !cells.some((cell) => cell !== null && cell !== undefined && cell !== '')) {
      return false;
    }
    return !isTotalRow(cells) && !isNoteRow(cells);
  }

  /** Keeps the numbers that other cells show, and what shows none, row by row. */
  private readOddCells(): readonly OddEntry[] {
    const { columns, table } = this;
    const odd: OddEntry[] = [];
    for (let row = 0; row < table.rows.length; row++) {
      const cells = table.rows[row] ?? [];
      for (let column = 0; column < columns.length; column++) {
        const reading = columns[column];
        const cell = cells[column];
        if (!reading?.numeric || cell === null || cell === undefined) continue;
        if (isPlainNumber(cell)) {
          reading.filled = true;
          continue;
        }
        const entry = this.entry(row, column);
        reading.shown ??= new Float64Array(table.rows.length).fill(reading.blank);
        if (entry.kind === 'number') {
          reading.filled = true;
          reading.shown[row] = entry.value;
        } else if (entry.kind !== 'blank') {
          reading.shown[row] = NaN;
          odd.push({ row, column, entry });
        } else if (entry.found !== null) {
          odd.push({ row, column, entry });
        }
      }
    }
    return odd;
  }
}

interface ColumnReading {
  readonly numeric: boolean;
  /** What an empty cell counts as. */
  readonly blank: number;
  filled: boolean;
  /** Numbers of the cells that are not plain numbers; null as long as there is none. */
  shown: Float64Array | null;
}

function readColumnEntry(
  table: SchoolTable,
  column: TableColumn,
  row: number,
  index: number,
): Entry {
  const { kind } = fieldOf(column.field);
  if (kind === 'text') return { kind: 'blank', found: null };
  return readEntry(table.rows[row]?.[index], kind, column.factor);
}
