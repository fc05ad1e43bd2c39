/**
 * What ledger and archive list have in common: a table of rows with keys, some columns of which the user
 * fills in, and below it what the user wrote beside rows that are gone.
 */
import {
  emptyLine,
  headerLine,
  oneBlock,
  pageOf,
  placeOfColumn,
  rowsOfRole,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import {
  headerKey,
  noKey,
  straysTaken,
  tailLength,
  type CarriedPlaces,
  type StandingList,
  type StandingRow,
} from '../page/carried';
import type { IsUsers, PageDraft } from '../page/draft';
import { formText } from '../forms/messages';
import type { Area } from '../area';
import { pageName } from '../naming';
import type { Content } from '../plan';
import type { PlansInput } from './input';
import { planText } from './messages';

/** Columns that every list has: `marks` and `key` are the add-in's own, and the last. */
type SharedColumn = 'number' | 'school' | 'marks' | 'key';

export interface ListMaking<Id extends string, Told extends Id> {
  readonly tab: string;
  readonly title: string;
  /** Under the title. */
  readonly counts: string;
  readonly columns: readonly SheetColumn<Id | SharedColumn>[];
  readonly places: CarriedPlaces<Told>;
  readonly header: (id: Exclude<Id, 'marks' | 'key'>) => string;
  /** The list, and what stands below it. */
  readonly blocks: readonly PageBlock[];
  readonly standing: StandingList<Told> | null;
  /** Rows of the sheet that no line answers to. */
  readonly unmatched: readonly StandingRow<Told>[];
  /** The user's column that has choices. */
  readonly choices: Told;
  /** Further cells in which the user writes. */
  readonly alsoUsers?: IsUsers;
  /** Page ids of names over further columns. */
  readonly alsoNamed?: Readonly<Partial<Record<string, string>>>;
  /** The list may be filtered by its columns. */
  readonly filtered?: boolean;
  /** The first column that is not printed; `marks` when absent. */
  readonly printUntil?: Id;
  /**
   * The standing list has the columns of the version before, and is renewed in place: whose cells are
   * whose on it.
   */
  readonly before?: { readonly isUsers: IsUsers };
}

const headerRow = 2;
/** Of the first line. */
export const firstRow = 3;

/** How far down a list may grow with its choices: a hint is given with the sheet, once. */
export const hintedRows = 20_000;

export function listPage<Id extends string, Told extends Id>(
  list: ListMaking<Id, Told>,
  { words }: Pick<PlansInput, 'words'>,
): PageDraft {
  const { tab, title, counts, columns, places, blocks, standing, before } = list;
  const at = (id: Id | SharedColumn) => placeOfColumn(columns, id);
  const isAside = standing !== null && !before && isRearranged(standing, columns, at);
  // A sheet whose columns were changed stays as it is, with what is left on it.
  const keeps = isAside ? null : standing;
  const left = keeps ? list.unmatched : [];
  const tailAt = firstRow + blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  const rowsWith = (count: number) => tailAt + tailLength(left.length + count);
  const strays = keeps ? straysTaken(keeps.strays, keeps.area, rowsWith) : [];
  const tail = tailBlock(columns, [...left.map(withoutNumber), ...strays], words);
  const own = Object.keys(places.columns).map((id) => at(id as Told));
  const isUsers: IsUsers = (row, column, place) =>
    own.includes(column) ||
    typeof row[at('key')] !== 'string' ||
    list.alsoUsers?.(row, column, place) === true;
  return pageOf({
    id: places.page,
    tab,
    title,
    blocks: [
      rowsOfRole([ourRow(columns, title)], 'title'),
      rowsOfRole([ourRow(columns, counts)], 'subtitle'),
      headerLine(columns.map(({ id }) => listHeader(id, list))),
      ...blocks,
      tail,
    ],
    columns,
    freeze: { rows: firstRow, columns: at('school') + 1 },
    repeatRows: { first: headerRow, last: headerRow },
    printColumns: at(list.printUntil ?? 'marks'),
    ...(before && { newColumns: true }),
    ...(list.filtered && { filter: filterArea(columns) }),
    footer: { left: title, center: formText(words, 'form.footer.page'), right: '' },
    usersColumns: own,
    choicesColumn: at(list.choices),
    memory: { kind: 'onPage', column: at('marks') },
    users: { draft: isUsers, standing: before?.isUsers ?? isUsers },
    names: (rows) => listNames(columns, list, rows),
    setAside: isAside,
    said: isAside ? [{ code: 'plans.preview.setAside', params: { sheet: standing.sheet } }] : [],
  });
}

/**
 * With the lines that later schools will have: nothing makes a filter longer. The hidden columns are in it,
 * since who sorts by a button would else leave the keys behind.
 */
function filterArea({ length }: readonly SheetColumn[]): Area {
  return { row: headerRow, rows: hintedRows, column: 0, columns: length };
}

function listHeader<Id extends string, Told extends Id>(
  id: Id | SharedColumn,
  { header }: ListMaking<Id, Told>,
): Content {
  if (id === 'key') return headerKey;
  return id === 'marks' ? null : header(id as Exclude<Id, 'marks' | 'key'>);
}

/** A row of ours in which nobody is asked to write. */
function ourRow<Id extends string>(
  columns: readonly SheetColumn<Id>[],
  first: string | null,
): readonly Content[] {
  return columns.map(({ id }, column) => (id === 'key' ? noKey : column === 0 ? first : null));
}

/** What no line answers to any more, and rows that are not ours; nothing where there is none of it. */
function tailBlock<Id extends string>(
  columns: readonly SheetColumn<Id>[],
  kept: readonly { readonly row: readonly Content[] }[],
  words: PlansInput['words'],
): PageBlock {
  if (kept.length === 0) return { rows: [], formats: [] };
  return oneBlock([
    { ...emptyLine, rows: [ourRow(columns, null)] },
    rowsOfRole([ourRow(columns, planText(words, 'plans.unmatched'))], 'statement'),
    tableBody(
      columns,
      kept.map(({ row }) => row),
    ),
  ]);
}

function withoutNumber({ row }: { readonly row: readonly Content[] }) {
  return { row: row.map((content, column) => (column === 0 ? null : content)) };
}

/** Names over columns of the page from the header on, by their page ids. */
function listNames<Id extends string, Told extends Id>(
  columns: readonly SheetColumn<Id | SharedColumn>[],
  { places: { columns: told, marks, keys }, alsoNamed }: ListMaking<Id, Told>,
  rows: number,
): PageDraft['names'] {
  const ids: Readonly<Partial<Record<string, string | null>>> = {
    ...alsoNamed,
    ...told,
    marks,
    key: keys,
  };
  const place = { row: headerRow, rows: rows - headerRow, columns: 1 };
  return columns.flatMap(({ id }, column) => {
    const page = ids[id] ?? null;
    return page === null ? [] : [{ name: pageName(page), area: { ...place, column } }];
  });
}

/** Somebody put columns in, or took some out. */
function isRearranged<Told extends string>(
  { area, keyColumn, columns: standing }: StandingList<Told>,
  columns: readonly SheetColumn[],
  placeOf: (told: Told) => number,
): boolean {
  const told = Object.entries(standing) as [Told, number][];
  return (
    area.column !== 0 ||
    area.columns !== columns.length ||
    keyColumn !== columns.length - 1 ||
    told.some(([id, column]) => column !== placeOf(id))
  );
}
