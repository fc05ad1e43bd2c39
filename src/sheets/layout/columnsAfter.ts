/**
 * In which column of ours a cell stands once a run has written: what is told of the cell must be what
 * the next run would tell of it, also where the run places the columns anew.
 */
import { outputName } from '../naming';
import { sheetNamed } from '../snapshot';
import { ownedAreas, type StrangeCell } from '../written';
import type { LayoutInput } from './input';
import type { PageDraft } from '../page/draft';
import type { ColumnAfter, ColumnOfOurs } from './strangeFindings';
import type { PlacedZone } from './zoneWrites';

export function columnsAfter(
  { snapshot, assessment }: LayoutInput,
  placed: readonly PlacedZone[],
  pages: readonly PageDraft[],
): ColumnAfter {
  const standard = assessment.standard.id;
  const sheetOfPage = new Map(
    [...ownedAreas(snapshot).pages].map(([id, { sheet }]) => [id, sheet] as const),
  );
  const onPages = new Map(
    pages.flatMap(({ id, names }) => names.map(({ name }) => [name, sheetOfPage.get(id)] as const)),
  );
  return (cell) => {
    for (const zone of placed) {
      const column = columnIn(zone, cell);
      if (column === null) continue;
      const { table, stage } = zone.zone;
      return { ...column, name: outputName(table.key, stage, standard, column.name) };
    }
    const { name } = cell.output;
    const stays =
      onPages.get(name) === cell.sheet || sheetNamed(snapshot, cell.sheet)?.protected === true;
    return stays ? { name, header: name } : null;
  };
}

/** The zone's column with its id as name; null where the cell stands outside the zone. */
function columnIn({ zone, place }: PlacedZone, cell: StrangeCell): ColumnOfOurs | null {
  const { sheet, firstRow, rowCount } = zone.table;
  const at = place.columns.indexOf(cell.column);
  const column = zone.columns[at];
  if (sheet !== cell.sheet || !column) return null;
  const { id, header, values } = column;
  const { row } = cell;
  const { head } = place;
  if (row >= head.row && row < head.row + head.rows) return { name: id, header };
  if (row < firstRow || row >= firstRow + rowCount) return null;
  return { name: id, header, content: values[row - firstRow] ?? null };
}
