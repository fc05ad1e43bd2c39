/**
 * What a wide export leaves unsaid (workbook.md, "Stage of a table"): an empty cell is 0, unless all
 * amounts of a form are empty in that row, which then was not filled in; and pupils of 高中 stand in an
 * export of their own.
 */
import type { CellValue } from '../../county/cell';
import { readEntry } from '../../county/cellEntry';
import { classBands } from '../../county/classBands';
import type { FieldId } from '../../county/fields';
import { sisterKeys } from '../../county/sisterRows';
import type { TableColumn, WholeSchools } from '../../county/table';
import type { Binding, BoundTable } from '../binding';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';

/** People and classes, which the export gives for its own stage. */
const countedByStage: ReadonlySet<FieldId> = new Set<FieldId>([
  'students',
  'classes',
  ...classBands.map(({ field }) => field),
  'staff',
  'teachers',
  ...(['doctors', 'masters', 'postgraduates', 'bachelors', 'associates'] as const),
  ...(['senior', 'associateSenior', 'intermediate'] as const),
  'backbone',
  ...(['pe', 'music', 'art', 'arts'] as const),
  'boarders',
  'migrantPupils',
  'leftBehindPupils',
  'graduates',
]);

/** Amounts by the form that they come from: 校舍, and 占地面积及其他办学条件. */
const amountForms: readonly ReadonlySet<FieldId>[] = [
  new Set<FieldId>([
    'teachingArea',
    'indoorSportsArea',
    'gymnasiumArea',
    'buildingArea',
    'dormitoryArea',
    'toiletArea',
  ]),
  new Set<FieldId>([
    'siteArea',
    'greenArea',
    'sportsGroundArea',
    'equipmentValue',
    'multimediaRooms',
    'books',
    'computers',
    'teachingComputers',
  ]),
];

/**
 * The rows with zeros where the export means them.
 *
 * @param rows cells in the order of `columns`, one entry per row of the table
 */
export function withZeros(
  columns: readonly TableColumn[],
  rows: readonly (readonly CellValue[])[],
  { rows: classified }: Pick<BoundTable, 'rows'>,
): readonly (readonly CellValue[])[] {
  const people = columns.map(({ field }) => countedByStage.has(field));
  const forms = columns.map(({ field }) => amountForms.findIndex((form) => form.has(field)));
  return rows.map((cells, row) => {
    if (classified[row]?.kind !== 'school') return cells;
    const filled = amountForms.map((_, form) =>
      cells.some((cell, at) => forms[at] === form && cell !== null),
    );
    return cells.map((cell, at) =>
      cell === null && (people[at] || filled[forms[at] ?? -1]) ? 0 : cell,
    );
  });
}

/** Pupils of 高中 by code and by name; null where no export of 高中 is in the workbook. */
export function seniorPupils(
  snapshot: Snapshot,
  { senior }: Pick<Binding, 'senior'>,
): WholeSchools['senior'] {
  if (senior.length === 0) return null;
  const pupils = new Map<string, number | null>();
  for (const { sheet, columns, rows, firstRow } of senior) {
    const grid = sheetNamed(snapshot, sheet)?.grid;
    if (!grid) continue;
    const cellOf = (field: FieldId, row: number) => {
      const column = columns.find((each) => each.field === field)?.column;
      return column === undefined ? null : valueAt(grid, row, column);
    };
    rows.forEach(({ kind }, index) => {
      if (kind !== 'school') return;
      const row = firstRow + index;
      const entry = readEntry(cellOf('students', row), 'people');
      // an empty cell of the export is 0
      const count = entry.kind === 'number' ? entry.value : entry.kind === 'blank' ? 0 : null;
      for (const key of sisterKeys(cellOf('code', row), cellOf('name', row))) {
        pupils.set(key, count);
      }
    });
  }
  return pupils;
}
