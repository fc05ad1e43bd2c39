/**
 * 均衡_档案目录: every item of every archive box of every school on a line of its own, to be filtered by
 * school or by what is missing; whether it is filed is the user's to say.
 */
import type { Words } from '../../standards/message';
import {
  cellIs,
  cellsById,
  placeOfColumn,
  tableBody,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import {
  carryRows,
  noKey,
  standingList,
  type CarriedPlaces,
  type StandingList,
  type StandingRow,
} from '../page/carried';
import type { IsUsers, PageDraft } from '../page/draft';
import type { Content } from '../plan';
import type { Snapshot } from '../snapshot';
import { itemsFor, type Box, type BoxItem } from './archiveBoxes';
import { boxName, isBlank, itemText } from './boxWords';
import type { PlansInput } from './input';
import { firstRow, hintedRows, listPage } from './listPage';
import { listOf, planText, type ArchiveColumn } from './messages';
import { boxesOf } from './packBoxes';
import type { PlanSchool } from './planSchools';

type Told = 'copies' | 'filed' | 'note';

const archiveColumns: readonly SheetColumn<ArchiveColumn>[] = [
  { id: 'number', width: 6, role: 'number', align: 'center' },
  { id: 'school', width: 22, role: 'label' },
  { id: 'box', width: 22, role: 'label' },
  { id: 'item', width: 40, role: 'label' },
  { id: 'forms', width: 14, role: 'text', align: 'center' },
  { id: 'newForms', width: 14, role: 'text', align: 'center' },
  { id: 'kept', width: 20, role: 'text' },
  { id: 'copies', width: 7, role: 'entry', align: 'center' },
  { id: 'filed', width: 10, role: 'entry', align: 'center' },
  { id: 'note', width: 22, role: 'entry' },
  { id: 'marks', width: 10, role: 'status', align: 'left', hidden: true },
  { id: 'key', width: 10, role: 'status', align: 'left', hidden: true },
];

const at = (id: ArchiveColumn) => placeOfColumn(archiveColumns, id);

const places: CarriedPlaces<Told> = {
  page: 'archive',
  keys: 'archive_keys',
  columns: { copies: 'archive_copies', filed: 'archive_filed', note: 'archive_note' },
  marks: null,
};

/** A line of the list as it stands; empty texts where nothing does. */
export interface ArchiveLine {
  readonly key: string;
  readonly box: string;
  readonly item: string;
  readonly copies: Content;
  readonly filed: string;
  readonly note: Content;
}

/** Columns of the version before, which had no 份数. */
const columnsBefore = archiveColumns.filter(({ id }) => id !== 'copies');
const [marksBefore, keyBefore] = [columnsBefore.length - 2, columnsBefore.length - 1];
const usersBefore: IsUsers = (row, column) =>
  columnsBefore[column]?.id === 'filed' ||
  columnsBefore[column]?.id === 'note' ||
  typeof row[keyBefore] !== 'string' ||
  (column === marksBefore && row[keyBefore] === noKey);

interface StandingArchive {
  readonly list: StandingList<Told>;
  /** In the columns of the version before; its rows here are in those of today. */
  readonly isBefore: boolean;
}

function standingArchive(snapshot: Snapshot): StandingArchive | null {
  const list = standingList(snapshot, places);
  if (!list) return null;
  const { area, keyColumn } = list;
  const isBefore =
    list.columns.copies < 0 &&
    area.column === 0 &&
    area.columns === columnsBefore.length &&
    keyColumn === keyBefore;
  if (!isBefore) return { list, isBefore };
  const ofToday = <Row extends { readonly row: readonly Content[] }>(each: Row): Row => ({
    ...each,
    row: archiveColumns.map(({ id }) => each.row[placeOfColumn(columnsBefore, id)] ?? null),
  });
  const { rows, strays } = list;
  return { list: { ...list, rows: rows.map(ofToday), strays: strays.map(ofToday) }, isBefore };
}

export function archiveLines(snapshot: Snapshot): readonly ArchiveLine[] {
  return (standingArchive(snapshot)?.list.rows ?? []).map(({ key, row, told }) => {
    const text = (id: ArchiveColumn) => String(row[at(id)] ?? '');
    const { copies, note } = told;
    return {
      key,
      box: text('box'),
      item: text('item'),
      copies,
      filed: String(told.filed ?? ''),
      note,
    };
  });
}

export function archivePage(
  { snapshot, settings, words }: Pick<PlansInput, 'snapshot' | 'settings' | 'words'>,
  schools: readonly PlanSchool[],
): PageDraft {
  const lines = archiveItems(schools, settings);
  const found = standingArchive(snapshot);
  const standing = found?.list ?? null;
  const written = (standing?.rows ?? []).filter((row) => isWritten(row));
  const carried = carryRows(
    lines.map(({ plan, box, item }) => plan.keys.map((key) => keyOf(key, box, item))),
    written,
  );
  const body = lines.map((line, place) => itemRow(line, carried.byWanted[place] ?? null, words));
  const page = listPage(
    {
      tab: planText(words, 'plans.archive.tab'),
      title: planText(words, 'plans.archive.title'),
      counts: countsText(body, schools.length, words),
      columns: archiveColumns,
      places,
      header: (id) => planText(words, `plans.archive.column.${id}`),
      blocks: [archiveList(body, words)],
      standing,
      unmatched: carried.unmatched,
      choices: 'filed',
      filtered: true,
      ...(found?.isBefore && { before: { isUsers: usersBefore } }),
      alsoUsers: (row, column) => column === at('item') && isBlankKey(row[at('key')]),
    },
    { words },
  );
  const tail = page.cells.length - firstRow - body.length;
  return { ...page, shape: `${body.length}+${tail}` };
}

/** A paper of a school, and where it lies. */
export interface ArchiveItem {
  readonly plan: PlanSchool;
  readonly box: Box;
  /** 0-based, of its box among all. */
  readonly place: number;
  readonly item: BoxItem;
  /** From 1, within the box as this school has it. */
  readonly number: number;
}

export function archiveItems(
  schools: readonly PlanSchool[],
  settings: PlansInput['settings'],
): readonly ArchiveItem[] {
  const boxes = boxesOf(settings);
  return schools.flatMap((plan) => {
    const own = plan.parts.map(({ stage }) => stage);
    return boxes.flatMap((box, place) =>
      itemsFor(box, own).map((item, at) => ({ plan, box, place, item, number: at + 1 })),
    );
  });
}

function isWritten({ key, row, told }: StandingRow<Told>): boolean {
  const own = isBlankKey(key) && row[at('item')] !== null;
  return own || Object.values(told).some((content) => content !== null);
}

function isBlankKey(key: unknown): boolean {
  return typeof key === 'string' && /\.blank\d+$/.test(key);
}

/** The item is coloured by what the user says of it; the word stands beside it. */
function archiveList(body: readonly (readonly Content[])[], words: Words): PageBlock {
  const [filed, missing] = filedWords(words);
  const area = { row: 0, rows: body.length, column: at('item'), columns: 1 };
  return {
    ...tableBody(archiveColumns, body),
    shades:
      body.length === 0
        ? []
        : [
            { area, role: 'met', formula: cellIs(at('filed'), filed) },
            { area, role: 'below', formula: cellIs(at('filed'), missing) },
          ],
    hints: [
      {
        area: { row: 0, column: at('filed'), rows: hintedRowsFor(body.length), columns: 1 },
        allow: { kind: 'list', options: filedWords(words) },
        prompt: {
          title: planText(words, 'plans.archive.column.filed'),
          message: planText(words, 'plans.archive.prompt'),
        },
      },
    ],
  };
}

export function keyOf(school: string, box: Box, item: BoxItem): string {
  return `${school}|${box.id}.${item.id}`;
}

function itemRow(
  { plan, box, place, item, number }: ArchiveItem,
  standing: StandingRow<Told> | null,
  words: Words,
): readonly Content[] {
  const { old, now } = item.forms;
  return cellsById(archiveColumns, {
    number,
    school: plan.school.name,
    box: boxName(box, place, words),
    item: isBlank(item.id) ? (standing?.row[at('item')] ?? null) : itemText(item, words),
    forms: old.length === 0 ? null : listOf(words, old),
    newForms: now.length === 0 ? null : listOf(words, now),
    kept: item.kept && planText(words, `plans.kept.${item.kept}`),
    copies: standing?.told.copies ?? null,
    filed: standing?.told.filed ?? null,
    note: standing?.told.note ?? null,
    key: keyOf(plan.keys[0] ?? '', box, item),
  });
}

function filedWords(words: Words): readonly [string, string] {
  return [planText(words, 'plans.archive.filed'), planText(words, 'plans.archive.missing')];
}

function countsText(body: readonly (readonly Content[])[], schools: number, words: Words): string {
  const [filed, missing] = filedWords(words);
  const having = (word: string) => body.filter((row) => row[at('filed')] === word).length;
  const [there, lacking] = [having(filed), having(missing)];
  // empty lines in which no paper is named are nothing that could be filed
  const items = body.filter((row) => row[at('item')] !== null).length;
  return planText(words, 'plans.archive.counts', {
    schools,
    items,
    filed: there,
    missing: lacking,
    open: Math.max(0, items - there - lacking),
  });
}

/** Room for as many schools again. */
function hintedRowsFor(rows: number): number {
  return Math.max(hintedRows, rows * 2);
}
