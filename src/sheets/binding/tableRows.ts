/**
 * The rows of a bound table and those around it: which schools its names leave out, and what has to
 * be said of rows: totals that are none, rows that nobody can explain.
 */
import { makeFinding, type Finding } from '../../county/finding';
import type { RowQuestionRule } from '../../county/findingCatalogue';
import type { ClassifiedRow, RowQuestion } from '../../county/rows/rowKind';
import { cellAddress } from '../area';
import type { BoundTable } from '../binding';
import type { TableDraft } from './bindTable';
import { rowIdentity } from './regionRows';
import type { SheetView } from './sheetView';

/** First and last row of a table, with the schools of its region that its names leave out. */
export function takenIn(
  {
    firstRow,
    rowCount,
    region: { first: offset },
  }: Pick<TableDraft, 'firstRow' | 'rowCount' | 'region'>,
  region: readonly ClassifiedRow[],
): { readonly first: number; readonly last: number } {
  let first = firstRow;
  let last = firstRow + rowCount - 1;
  region.forEach(({ kind }, index) => {
    if (kind !== 'school') return;
    first = Math.min(first, offset + index);
    last = Math.max(last, offset + index);
  });
  return { first, last };
}

/** What there is to say of a table's rows and of those around it. */
export function rowFindings(
  view: SheetView,
  table: BoundTable,
  draft: TableDraft,
  region: readonly ClassifiedRow[],
): readonly Finding[] {
  return [
    ...schoolsOutside(view, table, draft, region),
    ...boundTotals(view, table, draft),
    ...differences(view, table, draft, region),
    ...unexplained(view, table, draft, region),
  ];
}

/** Schools that the table's names do not cover: taken in by ours, asked about by the county's. */
function schoolsOutside(
  view: SheetView,
  table: BoundTable,
  { byNames, firstRow, rowCount, region: { first: offset } }: TableDraft,
  region: readonly ClassifiedRow[],
): readonly Finding[] {
  if (byNames === null) return [];
  const outside = region.flatMap(({ kind }, index) => {
    const row = offset + index;
    return kind === 'school' && (row < firstRow || row >= firstRow + rowCount) ? [row] : [];
  });
  const [first] = outside;
  if (first === undefined) return [];
  const column = nameColumn(table);
  const cell = cellAddress(first, column);
  const schools = outside
    .slice(0, mostSchoolsNamed)
    .map((row) => String(view.cell(row, column) ?? cellAddress(row, column)));
  const params = {
    rows: outside.length,
    first: cell,
    schools: schools.join('、') + (outside.length > mostSchoolsNamed ? ' …' : ''),
  };
  return [
    byNames === 'own'
      ? makeFinding('rowsTakenIn', { sheet: view.name, cell }, params)
      : makeFinding('rowsBelow', { sheet: view.name, cell }, params),
  ];
}

/** How many schools are named in a sentence. */
const mostSchoolsNamed = 5;

/** Totals at the end of the rows that names cover. */
function boundTotals(
  view: SheetView,
  { rows, firstRow, firstColumn }: BoundTable,
  { byNames }: TableDraft,
): readonly Finding[] {
  if (byNames === null) return [];
  const findings: Finding[] = [];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (!row || row.kind === 'school' || row.kind === 'unexplained') break;
    if (row.kind !== 'total') continue;
    const at = firstColumn + row.place;
    const found = String(view.cell(firstRow + index, at) ?? '').trim();
    const cell = cellAddress(firstRow + index, at);
    findings.push(makeFinding('totalRowBound', { sheet: view.name, cell }, { found }));
  }
  return findings;
}

function differences(
  view: SheetView,
  { firstColumn, columns }: BoundTable,
  { region: { first: offset } }: TableDraft,
  region: readonly ClassifiedRow[],
): readonly Finding[] {
  return region.flatMap(({ place, difference }, index): readonly Finding[] => {
    if (!difference) return [];
    const row = offset + index;
    const column = firstColumn + difference.place;
    const header = columns.find((one) => one.column === column)?.header ?? '';
    const params = {
      found: String(view.cell(row, firstColumn + place) ?? '').trim(),
      column: header,
      total: difference.found,
      sum: difference.expected,
    };
    return [
      makeFinding('totalDiffers', { sheet: view.name, cell: cellAddress(row, column) }, params),
    ];
  });
}

const questions: Readonly<Record<RowQuestion, RowQuestionRule>> = {
  totalWithCode: 'rowTotalWithCode',
  likeTotal: 'rowLikeTotal',
  scopeOrSchool: 'rowScopeOrSchool',
  unnamed: 'rowUnnamed',
  notPlain: 'rowNotPlain',
  words: 'rowUnexplained',
};

function unexplained(
  view: SheetView,
  table: BoundTable,
  { region: { first: offset } }: TableDraft,
  region: readonly ClassifiedRow[],
): readonly Finding[] {
  return region.flatMap(({ kind, place, question }, index): readonly Finding[] => {
    if (kind !== 'unexplained' || question === null) return [];
    const row = offset + index;
    const cell = cellAddress(row, table.firstColumn + place);
    const fields = table.columns.map(({ column, field }) => ({ column, field }));
    const params = {
      row: rowIdentity(view, row, table, fields),
      shown: shownRow(view, row, table),
      table: table.key,
    };
    return [makeFinding(questions[question], { sheet: view.name, cell }, params)];
  });
}

/** The first few cells of a row, as a reader sees them. */
function shownRow(view: SheetView, row: number, { firstColumn, lastColumn }: BoundTable): string {
  const cells: string[] = [];
  for (let column = firstColumn; column <= lastColumn && cells.length < shownCells; column++) {
    const cell = view.cell(row, column);
    if (cell === null) continue;
    cells.push(typeof cell === 'object' ? cell.error : String(cell).trim().slice(0, 20));
  }
  return cells.join(' | ');
}

const shownCells = 5;

/** The rows of a table that are schools, 0-based on the sheet. */
export function schoolRows({ rows, firstRow }: BoundTable): readonly number[] {
  return rows.flatMap(({ kind }, index) => (kind === 'school' ? [firstRow + index] : []));
}

export function nameColumn({ columns, firstColumn }: BoundTable): number {
  const of = (id: 'name' | 'code') => columns.find(({ field }) => field === id)?.column;
  return of('name') ?? of('code') ?? firstColumn;
}
