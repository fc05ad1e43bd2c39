/**
 * 均衡_档案目录: every item of every archive box of every school on a line of its own, to be filtered by
 * school or by what is missing; whether it is filed is the user's to say.
 */
import { columnLetters } from '../area';
import {
  carryRows,
  headerKey,
  noKey,
  standingList,
  straysTaken,
  type CarriedPlaces,
  type StandingRow,
} from '../page/carried';
import { rectangle, type PageDraft } from '../page/draft';
import type { Content } from '../plan';
import type { Words } from '../../standards/message';
import { archiveBoxes, formsOf, type Box, type BoxItem } from './archiveBoxes';
import type { PlansInput } from './input';
import {
  columnAt,
  firstRow,
  headerRow,
  hintedRows,
  isRearranged,
  listFormats,
  listNames,
  listsUsers,
  rowOf,
  tailFormats,
  tailLength,
  tailRows,
  type ListColumn,
  type ListKeeping,
} from './listPage';
import { listOf, planText, type ArchiveColumn } from './messages';
import type { PlanSchool } from './planSchools';

type Told = 'filed' | 'note';

const columns: readonly ListColumn<ArchiveColumn>[] = [
  { id: 'number', width: 6, role: 'number', align: 'center' },
  { id: 'school', width: 22, role: 'label' },
  { id: 'box', width: 24, role: 'label' },
  { id: 'item', width: 38, role: 'label' },
  { id: 'forms', width: 14, role: 'text', align: 'center' },
  { id: 'newForms', width: 14, role: 'text', align: 'center' },
  { id: 'kept', width: 20, role: 'text' },
  { id: 'filed', width: 10, role: 'entry', align: 'center' },
  { id: 'note', width: 22, role: 'entry' },
  { id: 'marks', width: 10, role: 'status', align: 'left' },
  { id: 'key', width: 10, role: 'status', align: 'left' },
];

const at = (id: ArchiveColumn) => columnAt(columns, id);

const archiveId = 'archive';

const places: CarriedPlaces<Told> = {
  page: archiveId,
  keys: 'archive_keys',
  columns: { filed: 'archive_filed', note: 'archive_note' },
  marks: null,
};

export function archivePage(
  { snapshot, words }: Pick<PlansInput, 'snapshot' | 'words'>,
  schools: readonly PlanSchool[],
): PageDraft {
  const lines = schools.flatMap((plan) =>
    archiveBoxes.flatMap((box) => box.items.map((item) => ({ plan, box, item }))),
  );
  const standing = standingList(snapshot, places);
  const isChanged = standing !== null && isRearranged(standing, columns, at);
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
  const left = isChanged ? [] : carried.unmatched;
  const tailAt = firstRow + body.length;
  const rowsWith = (count: number) => tailAt + tailLength(left.length + count);
  const strays =
    standing && !isChanged ? straysTaken(standing.strays, standing.area, rowsWith) : [];
  const tail = tailRows(columns, left, strays, planText(words, 'plans.unmatched'));
  const title = planText(words, 'plans.archive.title');
  const cells = rectangle([
    rowOf(columns, { number: title, key: noKey }),
    rowOf(columns, { number: countsText(body, schools.length, words), key: noKey }),
    headerCells(words),
    ...body,
    ...tail,
  ]);
  const rows = { row: firstRow, rows: body.length };
  return {
    id: archiveId,
    tab: planText(words, 'plans.archive.tab'),
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    cells,
    formats: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, role: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, role: 'subtitle' },
      { area: { row: headerRow, column: 0, rows: 1, columns: columns.length }, role: 'header' },
      ...listFormats(columns, rows),
      ...tailFormats(columns, tailAt, tail.length),
    ],
    rules: body.length === 0 ? [] : rulesOf(rows, words),
    hints: [
      {
        area: { row: firstRow, column: at('filed'), rows: hintedRowsFor(body.length), columns: 1 },
        allow: { kind: 'list', options: filedWords(words) },
        prompt: {
          title: planText(words, 'plans.archive.column.filed'),
          message: planText(words, 'plans.archive.prompt'),
        },
      },
    ],
    widths: columns.map(({ width }) => width),
    hiddenColumns: [at('marks'), at('key')],
    freeze: { rows: firstRow, columns: at('school') + 1 },
    repeatRows: { first: headerRow, last: headerRow },
    printColumns: at('marks'),
    userColumn: null,
    isUsers: listsUsers([at('filed'), at('note')], at('key')),
    shape: `${body.length}+${tail.length}`,
    names: listNames(columns, { ...places.columns, key: places.keys }, cells.length),
  };
}

/** The archive list that stands, where its columns are no longer where they were written. */
export function archiveSetAside(snapshot: PlansInput['snapshot']): string | null {
  const standing = standingList(snapshot, places);
  return standing && isRearranged(standing, columns, at) ? standing.sheet : null;
}

export function archiveKeeping(look: string): ListKeeping {
  return { look, lookColumn: at('marks'), own: [at('filed'), at('note')], hinted: at('filed') };
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
  return rowOf(columns, {
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

function headerCells(words: Words): readonly Content[] {
  return columns.map(({ id }) => {
    if (id === 'key') return headerKey;
    return id === 'marks' ? null : planText(words, `plans.archive.column.${id}`);
  });
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

/** The item is coloured by what the user says of it; the word stands beside it. */
function rulesOf(rows: { readonly row: number; readonly rows: number }, words: Words) {
  const cell = `$${columnLetters(at('filed'))}${rows.row + 1}`;
  const [filed, missing] = filedWords(words);
  const area = { ...rows, column: at('item'), columns: 1 };
  return [
    { area, role: 'met' as const, formula: `=${cell}="${filed}"` },
    { area, role: 'below' as const, formula: `=${cell}="${missing}"` },
  ];
}
