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
import { carryRows, standingList, type CarriedPlaces, type StandingRow } from '../page/carried';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import type { Snapshot } from '../snapshot';
import { archiveBoxes, formsOf, type Box, type BoxItem } from './archiveBoxes';
import type { PlansInput } from './input';
import { firstRow, hintedRows, listPage } from './listPage';
import { listOf, planText, type ArchiveColumn } from './messages';
import type { PlanSchool } from './planSchools';

type Told = 'filed' | 'note';

const archiveColumns: readonly SheetColumn<ArchiveColumn>[] = [
  { id: 'number', width: 6, role: 'number', align: 'center' },
  { id: 'school', width: 22, role: 'label' },
  { id: 'box', width: 24, role: 'label' },
  { id: 'item', width: 38, role: 'label' },
  { id: 'forms', width: 14, role: 'text', align: 'center' },
  { id: 'newForms', width: 14, role: 'text', align: 'center' },
  { id: 'kept', width: 20, role: 'text' },
  { id: 'filed', width: 10, role: 'entry', align: 'center' },
  { id: 'note', width: 22, role: 'entry' },
  { id: 'marks', width: 10, role: 'status', align: 'left', hidden: true },
  { id: 'key', width: 10, role: 'status', align: 'left', hidden: true },
];

const at = (id: ArchiveColumn) => placeOfColumn(archiveColumns, id);

const places: CarriedPlaces<Told> = {
  page: 'archive',
  keys: 'archive_keys',
  columns: { filed: 'archive_filed', note: 'archive_note' },
  marks: null,
};

/** A line of the list as it stands; empty texts where nothing does. */
export interface ArchiveLine {
  readonly key: string;
  readonly box: string;
  readonly item: string;
  readonly filed: string;
}

export function archiveLines(snapshot: Snapshot): readonly ArchiveLine[] {
  return (standingList(snapshot, places)?.rows ?? []).map(({ key, row, told }) => {
    const text = (id: ArchiveColumn) => String(row[at(id)] ?? '');
    const filed = String(told.filed ?? '');
    return { key, box: text('box'), item: text('item'), filed };
  });
}

export function archivePage(
  { snapshot, words }: Pick<PlansInput, 'snapshot' | 'words'>,
  schools: readonly PlanSchool[],
): PageDraft {
  const lines = schools.flatMap((plan) =>
    archiveBoxes.flatMap((box) => box.items.map((item) => ({ plan, box, item }))),
  );
  const standing = standingList(snapshot, places);
  const written = (standing?.rows ?? []).filter(
    ({ told }) => told.filed !== null || told.note !== null,
  );
  const carried = carryRows(
    lines.map(({ plan, box, item }) => plan.keys.map((key) => keyOf(key, box, item))),
    written,
  );
  const perSchool = archiveBoxes.reduce((sum, { items }) => sum + items.length, 0);
  const body = lines.map((line, place) =>
    itemRow(line, (place % perSchool) + 1, carried.byWanted[place] ?? null, words),
  );
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
    },
    { words },
  );
  const tail = page.cells.length - firstRow - body.length;
  return { ...page, shape: `${body.length}+${tail}` };
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

interface Line {
  readonly plan: PlanSchool;
  readonly box: Box;
  readonly item: BoxItem;
}

function keyOf(school: string, box: Box, item: BoxItem): string {
  return `${school}|${box.id}.${item.id}`;
}

function itemRow(
  { plan, box, item }: Line,
  number: number,
  standing: StandingRow<Told> | null,
  words: Words,
): readonly Content[] {
  const { old, now } = formsOf(
    item,
    plan.parts.map(({ stage }) => stage),
  );
  return cellsById(archiveColumns, {
    number,
    school: plan.school.name,
    box: boxName(box, words),
    item: planText(words, `plans.boxItem.${item.id}`),
    forms: old.length === 0 ? null : listOf(words, old),
    newForms: now.length === 0 ? null : listOf(words, now),
    kept: item.kept && planText(words, `plans.kept.${item.kept}`),
    filed: standing?.told.filed ?? null,
    note: standing?.told.note ?? null,
    key: keyOf(plan.keys[0] ?? '', box, item),
  });
}

const boxNumbers: Readonly<Record<'zh-CN' | 'en-US', readonly string[]>> = {
  'zh-CN': ['一', '二', '三', '四', '五', '六', '七', '八', '九'],
  'en-US': ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
};

/** 三 规模和班额. */
export function boxName(box: Box, words: Words): string {
  return planText(words, 'plans.archive.box', {
    number: numeral(archiveBoxes.indexOf(box), words),
    name: planText(words, `plans.box.${box.id}`),
  });
}

/** 一 for 0. */
export function numeral(place: number, { language }: Words): string {
  return boxNumbers[language][place] ?? String(place + 1);
}

function filedWords(words: Words): readonly [string, string] {
  return [planText(words, 'plans.archive.filed'), planText(words, 'plans.archive.missing')];
}

function countsText(body: readonly (readonly Content[])[], schools: number, words: Words): string {
  const [filed, missing] = filedWords(words);
  const having = (word: string) => body.filter((row) => row[at('filed')] === word).length;
  const [there, lacking] = [having(filed), having(missing)];
  return planText(words, 'plans.archive.counts', {
    schools,
    items: body.length,
    filed: there,
    missing: lacking,
    open: body.length - there - lacking,
  });
}

/** Room for as many schools again. */
function hintedRowsFor(rows: number): number {
  return Math.max(hintedRows, rows * 2);
}
