/**
 * The pages of one write, and with them 均衡_设置, which remembers what they were made from and what
 * they hold. What a person put among the cells of a page stays where it is and is told.
 */
import { isEmpty } from '../../county/cell';
import { makeFinding, type Finding } from '../../county/finding';
import { cellAddress, type Area } from '../area';
import { pageName } from '../naming';
import type { Plan } from '../plan';
import { isWrittenLost, readLooks, readWritten } from '../settingsSheet';
import { sheetNamed, valueAt, type Grid, type Snapshot } from '../snapshot';
import { sparingPlan } from '../sparing';
import { ownedAreas, writtenIn } from '../written';
import type { LayoutInput } from '../layout/input';
import { allotPages } from './allotPages';
import { writePage } from './writePage';
import type { PageDraft, PageSpot, Part } from './draft';
import { marksOfPage, placesOfYours, type PlaceOfYours } from './pageMarks';
import { recordPage, settingsPage } from './settingsPage';

/** What a person put among the cells of a page that is written. */
export interface KeptOnPage {
  readonly sheet: string;
  /** At least one, in the order of the sheet. */
  readonly places: readonly PlaceOfYours[];
}

export interface PagesWriting {
  /** What else of looks is to be remembered: of the zones of a run. */
  readonly looks?: ReadonlyMap<string, string>;
  /** Operations and preview before those of the pages. */
  readonly before?: Part;
}

export interface PagesWritten {
  readonly plan: Plan;
  /** What a person put among the cells of the pages, and is left there. */
  readonly kept: readonly Finding[];
  /** Sheets that are left to the county, others being written in their place. */
  readonly left: readonly Finding[];
}

/** Writes the pages and the settings sheet. */
export function writePages(
  pages: readonly PageDraft[],
  input: LayoutInput,
  { looks: more = new Map(), before = { operations: [], preview: [] } }: PagesWriting = {},
): PagesWritten {
  const { snapshot, settings } = input;
  const lastLooks = readLooks(snapshot);
  const looks = new Map([
    ...lastLooks,
    ...more,
    ...pages.map((page) => [page.id, lookOf(page, input)] as const),
  ]);
  const record = recordPage(input, looks, writtenAfter(pages, snapshot));
  const spots = allotPages([...pages, record], withoutUntold(pages, snapshot));
  const parts = [...pages, record].flatMap((page, at) => {
    const spot = spots[at];
    if (!spot) return [];
    // The settings sheet has no colour rules, and cannot remember its own look.
    const look = page === record ? '' : lookOf(page, input);
    const lastLook = page === record ? '' : (lastLooks.get(page.id) ?? null);
    return [writePage(page, spot, snapshot, look, lastLook)];
  });
  const plan: Plan = {
    palette: settings.palette,
    operations: [...before.operations, ...parts.flatMap(({ operations }) => operations)],
    preview: [...before.preview, ...parts.flatMap(({ preview }) => preview)],
  };
  const kept = keptOnPages([...pages, record], spots, snapshot);
  return {
    plan: sparingPlan(plan, snapshot, kept),
    kept: findingsOf(kept),
    left: untoldFindings(pages, snapshot),
  };
}

/** What a page's formats and colour rules are made from. */
function lookOf(page: PageDraft, { settings, words }: LayoutInput): string {
  return `${settings.palette}/${words.language}/${page.shape}`;
}

/** The marks of the pages that will stand. */
export function writtenAfter(
  pages: readonly PageDraft[],
  snapshot: Snapshot,
): ReadonlyMap<string, string> {
  const { pages: standing } = ownedAreas(snapshot);
  const kept = [...readWritten(snapshot)].filter(([id]) => standing.has(id));
  return new Map([...kept, ...pages.map((page) => [page.id, marksOfPage(page)] as const)]);
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
    const { grid, formulas } = standing;
    const places = placesOfYours(page, old, grid, marks.get(page.id) ?? null, formulas).filter(
      ({ row, column }) =>
        !strange.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column),
    );
    return places.length === 0 ? [] : [{ sheet, places }];
  });
}

/** What will be told of the pages, before the one is laid out on which it stands. */
export function pageFindings(pages: readonly PageDraft[], input: LayoutInput): readonly Finding[] {
  const { snapshot } = input;
  // What is recorded does not matter here: nobody is told of the values.
  const settings = settingsPage(input, {
    looks: readLooks(snapshot),
    written: readWritten(snapshot),
  });
  const all = [...pages, settings];
  const spots = allotPages(all, withoutUntold(pages, snapshot));
  return findingsOf(keptOnPages(all, spots, snapshot));
}

/** Said by the write that leaves a sheet to the county, and by no later one, so that it stands on no sheet. */
export function untoldFindings(
  pages: readonly PageDraft[],
  snapshot: Snapshot,
): readonly Finding[] {
  return untoldPages(pages, snapshot).map(({ sheet }) =>
    makeFinding('pageUntold', { sheet, cell: null }, { page: sheet }),
  );
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
function holdsOnly({ cells, isUsers, hiddenColumns }: PageDraft, old: Area, grid: Grid): boolean {
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
        !isUsers?.(row, column, 'standing', old.row + down)
      );
    });
    if (isOther) return false;
  }
  return true;
}

/** As if those pages had no sheet yet; the sheets are still in the way of their tabs. */
export function withoutUntold(pages: readonly PageDraft[], snapshot: Snapshot): Snapshot {
  const left = new Set(untoldPages(pages, snapshot).map(({ id }) => pageName(id).toLowerCase()));
  if (left.size === 0) return snapshot;
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
