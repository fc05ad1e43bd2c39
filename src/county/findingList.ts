/**
 * Collects the findings of a county's entries and puts them into one order: by table, row and
 * column, then what concerns the county as a whole.
 */
import type { Stage } from '../standards/standard';
import { isError, makeFinding, type Finding, type FindingParams } from './finding';
import type { RuleAbout } from './findingCatalogue';
import type { TableReading } from './tableReading';
import { cellPlace } from './table';

/** Where in a table: a row and a column of it; null for the table as a whole. */
export interface TableSpot {
  readonly reading: TableReading;
  readonly row: number | null;
  /** Index into the table's columns. */
  readonly column: number | null;
}

interface Placed {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly finding: Finding;
}

const bothStages = 3;

export class FindingList {
  private readonly placed: Placed[] = [];
  /** Rows with an error, by table and row: a bit for each stage that it concerns. */
  private readonly erroneous = new Map<TableReading, Map<number, number>>();

  add<R extends RuleAbout<'entry'>>(
    rule: R,
    { reading, row, column }: TableSpot,
    params: FindingParams[R],
  ): void {
    const { table } = reading;
    const bound = column === null ? undefined : table.columns[column];
    const place = {
      ...(row === null || !bound
        ? { sheet: table.sheet, cell: null }
        : cellPlace(table, row, bound)),
      school: row === null ? null : reading.school(row) || null,
      schoolCode: row === null ? null : reading.code(row),
    };
    const finding = makeFinding(rule, place, params);
    this.placed.push({
      table: reading.index,
      row: row ?? -1,
      column: bound?.column ?? -1,
      finding,
    });
    if (isError(finding) && row !== null) {
      this.markRow(reading, row, bound?.stage ? stageBit(bound.stage) : bothStages);
    }
  }

  /** A finding about the county as a whole; `sheet` is where its schools stand. */
  addForCounty<R extends RuleAbout<'county'>>(
    rule: R,
    sheet: string,
    params: FindingParams[R],
  ): void {
    const finding = makeFinding(rule, { sheet, cell: null }, params);
    this.placed.push({ table: Number.MAX_SAFE_INTEGER, row: -1, column: -1, finding });
  }

  hasError(reading: TableReading, row: number, stage: Stage): boolean {
    return ((this.erroneous.get(reading)?.get(row) ?? 0) & stageBit(stage)) !== 0;
  }

  inOrder(): readonly Finding[] {
    return this.placed
      .sort((a, b) => a.table - b.table || a.row - b.row || a.column - b.column)
      .map(({ finding }) => finding);
  }

  private markRow(reading: TableReading, row: number, bits: number): void {
    const rows = this.erroneous.get(reading) ?? new Map<number, number>();
    rows.set(row, (rows.get(row) ?? 0) | bits);
    this.erroneous.set(reading, rows);
  }
}

function stageBit(stage: 'primary' | 'junior' | 'senior'): number {
  return stage === 'primary' ? 1 : stage === 'junior' ? 2 : 0;
}
