/**
 * Formulas on a page of ours that come to something else than the run computes, as those among computed
 * columns are told: one finding per column, in the rows that still speak of the same.
 */
import type { Finding } from '../../county/finding';
import { placeOfCell } from '../far';
import type { PagesInput } from '../layout/input';
import type { PageDraft } from '../page/draft';
import { placesOfYours } from '../page/pageMarks';
import type { Content } from '../plan';
import { readWritten } from '../settingsSheet';
import { sheetNamed, valueAt } from '../snapshot';
import { ownedAreas } from '../written';
import { differingFinding, isWithin, type DifferingCell } from './formulaFindings';

/** @param headers of the page's columns, by their place */
export function pageFormulaFindings(
  page: PageDraft,
  headers: readonly string[],
  { snapshot }: Pick<PagesInput, 'snapshot'>,
): readonly Finding[] {
  // What a host shows that computes only when it is told to may be old.
  if (snapshot.computedByHand) return [];
  const own = ownedAreas(snapshot).pages.get(page.id);
  const sheet = own && sheetNamed(snapshot, own.sheet);
  const { grid, formulas } = sheet ?? {};
  if (!own || !sheet || !grid || !formulas) return [];
  const yours = placesOfYours(
    page,
    own.area,
    grid,
    readWritten(snapshot).get(page.id) ?? null,
    sheet,
  );
  const other = new Map<number, DifferingCell[]>();
  for (const { row, column } of page.formulas ?? []) {
    const label: Content = page.cells[row]?.[0] ?? null;
    const value = page.cells[row]?.[column] ?? null;
    const found = valueAt(grid, row, column);
    const isYours = yours.some((cell) => cell.row === row && cell.column === column);
    if (isYours || !formulas.has(placeOfCell(row, column))) continue;
    if (valueAt(grid, row, 0) !== label || isWithin(found, value)) continue;
    other.set(column, [...(other.get(column) ?? []), { row, found, value }]);
  }
  return [...other].flatMap(([column, cells]) =>
    differingFinding(headers[column] ?? '', { sheet: own.sheet, column }, cells),
  );
}
