/**
 * The pages of one write, and with them 均衡_设置, which remembers what they were made from and what
 * they hold. What a person put among the cells of a page stays where it is and is told.
 */
import type { Finding } from '../../county/finding';
import type { LayoutInput, PagesInput } from '../layout/input';
import type { Plan, PreviewLine } from '../plan';
import { readLooks, readSettings, readWritten } from '../settingsSheet';
import { sheetNamed, type Snapshot } from '../snapshot';
import { sparingPlan } from '../sparing';
import { ownedAreas } from '../written';
import { allotPages } from './allotPages';
import { contentAt } from './carried';
import type { PageDraft, PageSpot, Part } from './draft';
import { findingsOf, keptOnPages, untoldFindings, withoutLeft } from './keptOnPages';
import { marksOfPage } from './pageMarks';
import { recordPage, settingsPage } from './settingsPage';
import { unseenColumns, writePage } from './writePage';

export interface PagesWriting {
  /** What else of looks is to be remembered: of the zones of a run. */
  readonly looks?: ReadonlyMap<string, string>;
  /** Operations and preview before those of the pages. */
  readonly before?: Part;
  /** Preview behind that of the pages. */
  readonly after?: readonly PreviewLine[];
  /** Whether 均衡_设置 is written as well, and told of in the preview; told of when absent. */
  readonly record?: 'told' | 'untold' | 'none';
}

export interface PagesWritten {
  readonly plan: Plan;
  /** What a person put among the cells of the pages, and is left there. */
  readonly kept: readonly Finding[];
  /** Sheets that are left to the county, others being written in their place. */
  readonly left: readonly Finding[];
}

export interface Layout {
  readonly plan: Plan;
  /**
   * All findings of the run's standard: of the entries, then what the layout has to tell: choices
   * that cannot be read, places that are taken, columns of which a name is gone.
   */
  readonly findings: readonly Finding[];
}

/** Pages as a plan, with all that is to be told of the standard by then. */
export function layOutPages(
  pages: readonly PageDraft[],
  input: LayoutInput,
  writing?: PagesWriting,
): Layout {
  const { snapshot, binding, assessment } = input;
  const { plan, kept, left } = writePages(pages, input, writing);
  const { problems } = readSettings(snapshot);
  return {
    plan,
    findings: [...binding.findings, ...assessment.findings, ...problems, ...kept, ...left],
  };
}

/** Writes the pages and the settings sheet. */
export function writePages(
  pages: readonly PageDraft[],
  input: PagesInput,
  {
    looks: more = new Map(),
    before = { operations: [], preview: [] },
    after = [],
    record = 'told',
  }: PagesWriting = {},
): PagesWritten {
  const { snapshot, settings } = input;
  const lastLooks = readLooks(snapshot);
  const looks = new Map([...lastLooks, ...more, ...looksToRecord(pages, input)]);
  const records =
    record === 'none' ? [] : [recordPage(input, looks, writtenAfter(pages, snapshot))];
  // Without a record there are no marks that could be lost.
  const marked = record === 'none' ? [] : pages;
  const all = [...pages, ...records];
  const spots = allotPages(all, withoutLeft(pages, marked, snapshot));
  const parts = all.flatMap((page, at) => {
    const spot = spots[at];
    return spot ? [pagePart(page, spot, input, lastLooks)] : [];
  });
  const told = record === 'told' ? parts : parts.slice(0, pages.length);
  const plan: Plan = {
    palette: settings.palette,
    operations: [...before.operations, ...parts.flatMap(({ operations }) => operations)],
    preview: [...before.preview, ...told.flatMap(({ preview }) => preview), ...after],
  };
  const kept = keptOnPages(all, spots, snapshot);
  return {
    plan: sparingPlan(plan, snapshot, kept),
    kept: findingsOf(kept),
    left: untoldFindings(marked, snapshot),
  };
}

function pagePart(
  page: PageDraft,
  spot: PageSpot,
  input: PagesInput,
  lastLooks: ReadonlyMap<string, string>,
): Part {
  const { snapshot } = input;
  const look = lookOfPage(page, input);
  const { memory } = page;
  switch (memory?.kind) {
    case undefined:
      return writePage(page, spot, snapshot, look, lastLooks.get(page.id) ?? null);
    case 'none':
      return writePage(page, spot, snapshot, look, null);
    case 'needless':
      return writePage(page, spot, snapshot, '', '');
    case 'onPage': {
      const { column } = memory;
      const cells = page.cells.map((row, at) =>
        at === 0 ? row.map((content, place) => (place === column ? look : content)) : row,
      );
      const lastLook = lookOnPage(spot, column, snapshot);
      return writePage({ ...page, cells }, spot, snapshot, look, lastLook);
    }
  }
}

/** What a page's formats and colour rules are made from. */
export function lookOfPage(
  page: Pick<PageDraft, 'shape' | 'hidden' | 'hiddenColumns'>,
  { settings, words }: Pick<LayoutInput, 'settings' | 'words'>,
): string {
  // since hidden columns show no text, their pages are made anew once
  const unseen = unseenColumns(page).length > 0 ? '/unseen' : '';
  return `${settings.palette}/${words.language}/${page.shape}${unseen}`;
}

function lookOnPage({ sheet, added, old }: PageSpot, column: number, snapshot: Snapshot) {
  const grid = added || !old ? null : sheetNamed(snapshot, sheet)?.grid;
  const told = grid && old ? contentAt(grid, old.row, old.column + column) : null;
  return typeof told === 'string' ? told : null;
}

function looksToRecord(
  pages: readonly PageDraft[],
  input: PagesInput,
): readonly (readonly [string, string])[] {
  return pages.flatMap((page) =>
    page.memory ? [] : [[page.id, lookOfPage(page, input)] as const],
  );
}

/** The marks of the pages that will stand. */
function writtenAfter(
  pages: readonly PageDraft[],
  snapshot: Snapshot,
): ReadonlyMap<string, string> {
  const { pages: standing } = ownedAreas(snapshot);
  const kept = [...readWritten(snapshot)].filter(([id]) => standing.has(id));
  return new Map([...kept, ...pages.map((page) => [page.id, marksOfPage(page)] as const)]);
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
  const spots = allotPages(all, withoutLeft([], pages, snapshot));
  return findingsOf(keptOnPages(all, spots, snapshot));
}
