/**
 * What on pages of ours is not ours: cells that a person put among them, which stay and are told, and
 * whole sheets of which nobody can tell any more, which are left to the county.
 */
import { isEmpty } from '../../county/cell';
import { makeFinding, type Finding } from '../../county/finding';
import { cellAddress, type Area } from '../area';
import { pageName } from '../naming';
import { isWrittenLost, readWritten } from '../settingsSheet';
import { sheetNamed, valueAt, type Grid, type Snapshot } from '../snapshot';
import { ownedAreas, writtenIn } from '../written';
import type { PageDraft, PageSpot } from './draft';
import { placesOfYours, type PlaceOfYours } from './pageMarks';

/** What a person put among the cells of a page that is written. */
export interface KeptOnPage {
  readonly sheet: string;
  /** At least one, in the order of the sheet. */
  readonly places: readonly PlaceOfYours[];
}

/** Of each page that holds any; cells of computed columns are told by the columns. */
export function keptOnPages(
  pages: readonly PageDraft[],
  spots: readonly PageSpot[],
  snapshot: Snapshot,
): readonly KeptOnPage[] {
  const marks = readWritten(snapshot);
  const { strange } = writtenIn(snapshot);
  return pages.flatMap((page, at): readonly KeptOnPage[] => {
    const { sheet, old } = spots[at] ?? { sheet: '', old: null };
    const standing = old && sheetNamed(snapshot, sheet);
    if (!old || !standing?.grid) return [];
    const { grid } = standing;
    const places = placesOfYours(page, old, grid, marks.get(page.id) ?? null, standing).filter(
      ({ row, column }) =>
        !strange.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column),
    );
    return places.length === 0 ? [] : [{ sheet, places }];
  });
}

/** Said by the write that leaves a sheet to the county, and by no later one, so that it stands on no sheet. */
export function untoldFindings(
  pages: readonly PageDraft[],
  snapshot: Snapshot,
): readonly Finding[] {
  return untoldPages(pages, snapshot).map(({ sheet }): Finding => ({
    severity: 'warning',
    rule: 'pageUntold',
    sheet,
    cell: null,
    school: null,
    schoolCode: null,
    params: { page: sheet },
  }));
}

/**
 * Pages whose marks are lost and that hold something else than is to be written: whose it is, nobody
 * can tell, so that their sheets are left to the county.
 */
function untoldPages(
  pages: readonly PageDraft[],
  snapshot: Snapshot,
): readonly { readonly id: string; readonly sheet: string }[] {
  if (!isWrittenLost(snapshot)) return [];
  const { pages: standing } = ownedAreas(snapshot);
  return pages.flatMap((page) => {
    const own = standing.get(page.id);
    const grid = own && sheetNamed(snapshot, own.sheet)?.grid;
    return grid && !holdsOnly(page, own.area, grid) ? [{ id: page.id, sheet: own.sheet }] : [];
  });
}

/** Every filled cell is as it is to be written, but for those that the page carries along. */
function holdsOnly({ cells, users, hiddenColumns }: PageDraft, old: Area, grid: Grid): boolean {
  for (let down = 0; down < old.rows; down += 1) {
    const row = Array.from({ length: old.columns }, (_, across) =>
      valueAt(grid, old.row + down, old.column + across),
    );
    const isOther = row.some((value, column) => {
      const wanted = cells[old.row + down]?.[old.column + column] ?? null;
      return (
        !isEmpty(value) &&
        value !== wanted &&
        !hiddenColumns.includes(column) &&
        !users?.standing(row, column, old.row + down)
      );
    });
    if (isOther) return false;
  }
  return true;
}

/** As if pages that are left to the county had no sheet yet; the sheets are still in the way of their tabs. */
export function withoutLeft(
  pages: readonly PageDraft[],
  marked: readonly PageDraft[],
  snapshot: Snapshot,
): Snapshot {
  const gone = [...pages.filter(({ setAside }) => setAside), ...untoldPages(marked, snapshot)];
  if (gone.length === 0) return snapshot;
  const left = new Set(gone.map(({ id }) => pageName(id).toLowerCase()));
  const names = snapshot.names.filter(({ name }) => !left.has(name.toLowerCase()));
  return { ...snapshot, names };
}

/** One per page. */
export function findingsOf(kept: readonly KeptOnPage[]): readonly Finding[] {
  return kept.flatMap(({ sheet, places }): readonly Finding[] => {
    const cells = places.flatMap(({ row, column, untold }) =>
      untold ? [] : [cellAddress(row, column)],
    );
    const [cell] = cells;
    if (cell === undefined) return [];
    const params = { page: sheet, cells: cells.length, places: placesTold(cells) };
    return [makeFinding('pageCellOfYours', { sheet, cell }, params)];
  });
}

const mostTold = 5;

function placesTold(cells: readonly string[]): string {
  return cells.slice(0, mostTold).join(', ') + (cells.length > mostTold ? ' …' : '');
}
