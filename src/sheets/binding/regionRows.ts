/**
 * The rows of a stretch of a sheet as the classifier sees them: the cells of a table's columns, a
 * name that is merged over several rows in all of them, and what a person said of a row.
 */
import { splitPlace } from '../../county/answerPlaces';
import type { CellValue } from '../../county/cell';
import { compact } from '../../county/cellEntry';
import type { FieldId } from '../../county/fields';
import { classifyRows } from '../../county/rows/classifyRows';
import type { ClassifiedRow, RowKind } from '../../county/rows/rowKind';
import { rowShape } from '../../county/rows/rowShape';
import type { Settings } from '../../county/settings';
import { tableKey } from '../naming';
import type { SheetView } from './sheetView';

export interface Columns {
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What a column is, by a name or by its header; two columns may claim the same field. */
export interface FieldColumn {
  readonly column: number;
  readonly field: FieldId;
}

/** Rows that are something by where they stand: the header of another page, by sheet row. */
export type FixedRows = ReadonlyMap<number, RowKind>;

/** Cells of a row within a table's columns. */
export function rowCells(view: SheetView, row: number, columns: Columns): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (let column = columns.firstColumn; column <= columns.lastColumn; column++) {
    cells.push(view.cell(row, column));
  }
  return cells;
}

/**
 * @param first first and last row of the stretch, 0-based on the sheet
 * @returns one entry per row from `first` to `last`
 */
export function classifyRegion(
  view: SheetView,
  columns: Columns,
  fields: readonly FieldColumn[],
  first: number,
  last: number,
  rowKinds: Settings['rowKinds'],
  fixed: FixedRows = new Map(),
): readonly ClassifiedRow[] {
  const { firstColumn, lastColumn } = columns;
  const width = lastColumn - firstColumn + 1;
  const shape = rowShape(
    width,
    fields
      .filter(({ column }) => column >= firstColumn && column <= lastColumn)
      .map(({ column, field }) => ({ place: column - firstColumn, field })),
  );
  const named = [...shape.names, ...shape.codes, ...shape.types, ...shape.owners];
  const answers = toldRows(view.name, rowKinds);
  return classifyRows(
    shape,
    {
      rows: Math.max(0, last - first + 1),
      cells: (row) => {
        const cells: CellValue[] = [];
        for (let column = firstColumn; column <= lastColumn; column++) {
          cells.push(view.cell(first + row, column));
        }
        for (const place of named) {
          if (cells[place] === null) cells[place] = view.over(first + row, firstColumn + place);
        }
        return cells;
      },
      cell: (row, place) => {
        const cell = view.cell(first + row, firstColumn + place);
        return cell === null && named.includes(place)
          ? view.over(first + row, firstColumn + place)
          : cell;
      },
      span: (row, place) => view.mergeAt(first + row, firstColumn + place)?.columns ?? 1,
    },
    {
      ...(answers || fixed.size > 0
        ? {
            told: (cells, row) =>
              fixed.get(first + row) ??
              answers?.get(`#${first + row + 1}`) ??
              identities(cells, shape.codes, shape.names)
                .map((text) => answers?.get(text))
                .find((kind) => kind !== undefined),
          }
        : {}),
    },
  );
}

/** What a row is remembered by: its code, its name, its first text. */
function identities(
  cells: readonly CellValue[],
  codes: readonly number[],
  names: readonly number[],
): readonly string[] {
  const texts = [...codes, ...names].map((place) => cells[place]);
  const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  return [...texts, first].flatMap((cell) =>
    typeof cell === 'string' || typeof cell === 'number' ? [rowText(String(cell))] : [],
  );
}

/** The text by which an answer to a row is kept. */
export function rowIdentity(
  view: SheetView,
  row: number,
  { firstColumn, lastColumn }: Columns,
  fields: readonly FieldColumn[],
): string {
  const of = (id: FieldId) =>
    fields.filter(({ field }) => field === id).map(({ column }) => column - firstColumn);
  const cells = rowCells(view, row, { firstColumn, lastColumn });
  const [text] = identities(cells, of('code'), of('name'));
  return text ?? `#${row + 1}`;
}

function rowText(text: string): string {
  return compact(text).slice(0, 60);
}

/** The answers about a sheet's rows, by text or `#row`; null where there are none. */
function toldRows(
  sheet: string,
  rowKinds: Settings['rowKinds'],
): ReadonlyMap<string, RowKind> | null {
  const entries = Object.entries(rowKinds);
  if (entries.length === 0) return null;
  const key = tableKey(sheet);
  const answers = new Map<string, RowKind>();
  for (const [told, kind] of entries) {
    const place = splitPlace(told);
    if (!place) continue;
    const { table, what } = place;
    const ofSheet =
      table === sheet || (table.startsWith(key) && /^\d*$/.test(table.slice(key.length)));
    if (ofSheet) answers.set(rowText(what), kind);
  }
  return answers.size > 0 ? answers : null;
}
