/**
 * A table's cells read as numbers and words, and the odd entries among them. Knows nothing of
 * stages, scope or standards. All numbers are read once, into one block row by row: every check
 * and every amount asks for them again.
 */
import type { PupilStage } from '../standards/standard';
import { isPlainNumber, readEntry, readWords, type CellEntry } from './cellEntry';
import { fieldOf, isNumeric, type FieldId } from './fields';
import { isCode } from './schoolCode';
import type { SchoolTable, TableColumn } from './table';

/** A cell of a numeric column that is neither a number nor simply empty. */
export interface OddEntry {
  readonly row: number;
  readonly column: number;
  readonly entry: Exclude<CellEntry, { kind: 'number' }>;
}

export class TableReading {
  readonly oddEntries: readonly OddEntry[];
  /** Row by row over all columns; NaN where there is no number. */
  private readonly numbers: Float64Array;
  /** By column: some row has a number there. */
  private readonly filled: boolean[];
  private readonly nameColumn: number;
  private readonly codeColumn: number;

  constructor(
    readonly table: SchoolTable,
    /** Place among the county's tables. */
    readonly index: number,
  ) {
    this.numbers = new Float64Array(table.rows.length * table.columns.length);
    this.filled = table.columns.map(() => false);
    this.nameColumn = this.columnOf('name', null);
    this.codeColumn = this.columnOf('code', null);
    this.oddEntries = this.readCells();
  }

  /** Index of the column that holds a field, of a stage in a by-type table; −1 when not bound. */
  columnOf(field: FieldId, stage: PupilStage | null): number {
    return this.table.columns.findIndex(
      (column) => column.field === field && column.stage === stage,
    );
  }

  /** The number in a cell; NaN where there is none or the column is not bound (−1). */
  number(row: number, column: number): number {
    if (column < 0) return NaN;
    return this.numbers[row * this.table.columns.length + column] ?? NaN;
  }

  /** Some row has a number there; a column without any says nothing. */
  isFilled(column: number): boolean {
    return this.filled[column] ?? false;
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

  /** As it stands there; null also where only a stroke or zeros stand for one. */
  code(row: number): string | null {
    const words = this.words(row, this.codeColumn);
    return words !== null && isCode(words) ? words : null;
  }

  entry(row: number, column: number): CellEntry {
    const bound = this.table.columns[column];
    return bound ? readColumnEntry(this.table, bound, row, column) : { kind: 'blank', found: null };
  }

  /** As the classifier of rows has it. */
  isSchool(row: number): boolean {
    return this.table.kinds[row] === 'school';
  }

  /**
   * Goes once through all cells: fills `numbers` and `filled`.
   * @returns what shows no number and is not simply empty, row by row
   */
  private readCells(): readonly OddEntry[] {
    const { table, numbers, filled } = this;
    const kinds = table.columns.map(({ field, blankIsZero }) => ({
      numeric: isNumeric(field),
      blank: blankIsZero ? 0 : NaN,
    }));
    const odd: OddEntry[] = [];
    let at = 0;
    for (let row = 0; row < table.rows.length; row++) {
      const cells = table.rows[row] ?? [];
      for (let column = 0; column < kinds.length; column++, at++) {
        const kind = kinds[column];
        const cell = cells[column];
        if (!kind?.numeric) {
          numbers[at] = NaN;
        } else if (isPlainNumber(cell)) {
          numbers[at] = cell;
          filled[column] = true;
        } else if (cell === null || cell === undefined) {
          numbers[at] = kind.blank;
        } else {
          const entry = this.entry(row, column);
          const isNumber = entry.kind === 'number';
          numbers[at] = isNumber ? entry.value : entry.kind === 'blank' ? kind.blank : NaN;
          if (isNumber) filled[column] = true;
          else if (entry.kind !== 'blank' || entry.found !== null) odd.push({ row, column, entry });
        }
      }
    }
    return odd;
  }
}

function readColumnEntry(
  table: SchoolTable,
  column: TableColumn,
  row: number,
  index: number,
): CellEntry {
  const { kind } = fieldOf(column.field);
  if (kind === 'text') return { kind: 'blank', found: null };
  return readEntry(table.rows[row]?.[index], kind, column.factor);
}
