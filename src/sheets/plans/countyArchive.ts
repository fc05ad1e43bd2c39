/**
 * 均衡_县级档案: what the county and its townships keep, a list of their own. It begins with the documents
 * that 表Ⅳ and the score items name as evidence; all else the county writes into the empty lines, and a
 * run leaves it there.
 */
import type { Words } from '../../standards/message';
import { governmentItems } from '../../standards/qualityItems';
import { scoreTerm } from '../../standards/scoreItems';
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
  standingList,
  type CarriedPlaces,
  type StandingList,
  type StrayRow,
} from '../page/carried';
import type { PageDraft } from '../page/draft';
import type { Content } from '../plan';
import type { Snapshot } from '../snapshot';
import type { ArchiveLine } from './archivePage';
import type { PlansInput } from './input';
import { endKey } from './ledgerColumns';
import { hintedRows, listPage } from './listPage';
import { planText, type CountyArchiveColumn } from './messages';

export const countyArchiveId = 'archive_county';

type Told = 'kept' | 'copies' | 'filed' | 'note';

const countyPapers: readonly SheetColumn<CountyArchiveColumn>[] = [
  { id: 'number', width: 6, role: 'number', align: 'center' },
  { id: 'school', width: 16, role: 'label' },
  { id: 'basis', width: 34, role: 'label' },
  { id: 'item', width: 40, role: 'label' },
  { id: 'kept', width: 18, role: 'entry' },
  { id: 'copies', width: 7, role: 'entry', align: 'center' },
  { id: 'filed', width: 10, role: 'entry', align: 'center' },
  { id: 'note', width: 22, role: 'entry' },
  { id: 'marks', width: 10, role: 'status', align: 'left', hidden: true },
  { id: 'key', width: 10, role: 'status', align: 'left', hidden: true },
];

const at = (id: CountyArchiveColumn) => placeOfColumn(countyPapers, id);

const countyPlaces: CarriedPlaces<Told> = {
  page: countyArchiveId,
  keys: `${countyArchiveId}_keys`,
  columns: {
    kept: `${countyArchiveId}_kept`,
    copies: `${countyArchiveId}_copies`,
    filed: `${countyArchiveId}_filed`,
    note: `${countyArchiveId}_note`,
  },
  marks: null,
};

/** Items of 表Ⅳ that documents decide, and the one that asks for a system of care. */
const byDocuments = new Set(['government.1', 'government.2', 'government.10', 'government.15']);

interface Document {
  readonly id: string;
  /** The item that names it. */
  readonly basis: string;
  readonly name: string;
}

function documentsOf({
  settings,
  words,
}: Pick<PlansInput, 'settings' | 'words'>): readonly Document[] {
  const { language } = words;
  const ofTable = governmentItems.flatMap(({ id, name }): readonly Document[] => {
    if (!byDocuments.has(id)) return [];
    const number = id.slice('government.'.length);
    const basis = planText(words, 'plans.countyArchive.basis', { number, name: name[language] });
    return [
      {
        id,
        basis,
        name: planText(words, 'plans.countyArchive.evidence', { name: name[language] }),
      },
    ];
  });
  const ofScores = (settings.pack?.scoreItems?.heads ?? []).flatMap((head) =>
    head.items.flatMap((item): readonly Document[] =>
      item.evidence === undefined
        ? []
        : [{ id: `score.${item.id}`, basis: scoreTerm(item)[language], name: item.evidence }],
    ),
  );
  return [...ofTable, ...ofScores];
}

interface StandingCounty {
  readonly list: StandingList<Told>;
  /** Lines that the county wrote. */
  readonly typed: readonly StrayRow[];
}

function standingCounty(snapshot: Snapshot): StandingCounty | null {
  const list = standingList(snapshot, countyPlaces);
  if (!list) return null;
  const end = list.rows.find(({ key }) => key === endKey)?.at ?? list.area.row + list.area.rows;
  const isTyped = ({ at: row, beside }: StrayRow) =>
    beside === undefined && row > list.area.row + headerAt && row < end;
  return {
    list: {
      ...list,
      rows: list.rows.filter(({ key }) => key !== endKey),
      strays: list.strays.filter((stray) => !isTyped(stray)),
    },
    typed: list.strays.filter(isTyped),
  };
}

/** Below the title and what is counted. */
const headerAt = 2;

/** The lines as they stand, those that the county wrote by their words; a line without a paper is none. */
export function countyArchiveLines(snapshot: Snapshot): readonly ArchiveLine[] {
  const standing = standingCounty(snapshot);
  if (!standing) return [];
  const line = (key: string, row: readonly Content[]): ArchiveLine => {
    const text = (id: CountyArchiveColumn) => String(row[at(id)] ?? '').trim();
    return {
      key,
      box: text('school'),
      item: text('item'),
      copies: row[at('copies')] ?? null,
      filed: text('filed'),
      note: row[at('note')] ?? null,
    };
  };
  const typed = standing.typed.flatMap(({ row }) => {
    const told = line('', row);
    if (told.item === '') return [];
    const id = `${told.box}.${told.item}`.replaceAll('|', '｜');
    return [{ ...told, key: `|county.own.${id}` }];
  });
  return [...standing.list.rows.map(({ key, row }) => line(key, row)), ...typed];
}

/** Empty lines in which the county writes. */
const roomToWrite = 10;

export function countyArchivePage(
  input: Pick<PlansInput, 'snapshot' | 'settings' | 'words'>,
): PageDraft {
  const { snapshot, words } = input;
  const found = standingCounty(snapshot);
  const standing = found?.list ?? null;
  const documents = documentsOf(input);
  const keyOf = ({ id }: Document) => `|county.${id}`;
  const written = (standing?.rows ?? []).filter(({ told }) =>
    Object.values(told).some((content) => content !== null),
  );
  const carried = carryRows(
    documents.map((document) => [keyOf(document)]),
    written,
  );
  const ours = documents.map((document, place) => {
    const told = carried.byWanted[place]?.told;
    return cellsById(countyPapers, {
      number: place + 1,
      school: planText(words, 'plans.county'),
      basis: document.basis,
      item: document.name,
      kept: told?.kept ?? null,
      copies: told?.copies ?? null,
      filed: told?.filed ?? null,
      note: told?.note ?? null,
      key: keyOf(document),
    });
  });
  const typed = (found?.typed ?? []).map(({ row }) => row);
  const page = listPage(
    {
      tab: planText(words, 'plans.countyArchive.tab'),
      title: planText(words, 'plans.countyArchive.title'),
      counts: planText(words, 'plans.countyArchive.intro'),
      columns: countyPapers,
      places: countyPlaces,
      header: (id) => planText(words, `plans.countyArchive.column.${id}`),
      blocks: [countyList([...ours, ...typed], words), endLine(words)],
      standing,
      unmatched: carried.unmatched,
      choices: 'filed',
    },
    { words },
  );
  return { ...page, shape: `${ours.length}+${typed.length}+${page.cells.length}` };
}

function countyList(rows: readonly (readonly Content[])[], words: Words): PageBlock {
  const room = new Array<readonly Content[]>(roomToWrite).fill(cellsById(countyPapers, {}));
  const all = [...rows, ...room];
  const options = [
    planText(words, 'plans.archive.filed'),
    planText(words, 'plans.archive.missing'),
  ];
  const area = { row: 0, rows: all.length, column: at('item'), columns: 1 };
  return {
    ...tableBody(countyPapers, all),
    shades: options.map((word, place) => ({
      area,
      role: place === 0 ? 'met' : 'below',
      formula: cellIs(at('filed'), word),
    })),
    hints: [
      {
        area: { row: 0, column: at('filed'), rows: hintedRows, columns: 1 },
        allow: { kind: 'list', options },
        prompt: {
          title: planText(words, 'plans.archive.column.filed'),
          message: planText(words, 'plans.archive.prompt'),
        },
      },
    ],
  };
}

function endLine(words: Words): PageBlock {
  return {
    rows: [
      cellsById(countyPapers, { number: planText(words, 'plans.countyArchive.end'), key: endKey }),
    ],
    formats: [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, role: 'subtitle' }],
  };
}
