/**
 * The rows of 均衡_县级数据 as they are first written: what each asks for, under which heading, with
 * which hint. Knows nothing of a sheet that stands already (countyUpdate.ts).
 */
import { countyInputIds } from '../../county/countyData';
import { countyInputs, countyInputTerm, type CountyInputId } from '../../county/countyInputs';
import {
  inputOptions,
  type CountyInputKind,
  type CountyInputSection,
} from '../../county/countyInput';
import type { Words } from '../../standards/message';
import {
  scoreTerm,
  type ScoreHead,
  type ScoreItem,
  type ScoreItems,
} from '../../standards/scoreItems';
import type { StandardId } from '../../standards/standard';
import type { Area } from '../area';
import { countyColumns, keyText, type CountyColumn, type RowKey } from '../countySheet';
import type { Content } from '../plan';
import { countyText } from './countyMessages';
import type { PageFormat, PageHint } from '../page/draft';

/** A row that asks for something; without its value, note and evidence, which are the county's. */
export interface AskingRow {
  readonly key: RowKey;
  readonly number: Content;
  readonly item: string | null;
  /** 单位; 满分 in a row of scores. */
  readonly unit: string | number | null;
  readonly place: string | null;
  readonly hint: CountyInputKind | 'score';
}

export interface Section {
  readonly id: CountyInputSection | 'scores';
  readonly rows: readonly AskingRow[];
}

const sectionOrder: readonly Section['id'][] = [
  'facts',
  'government',
  'quality',
  'recognition',
  'veto',
  'precondition',
  'attendance',
  'scores',
  'growth',
  'satisfaction',
  'basicVeto',
];

/** Empty rows for score items of the county's own. */
const spareRows = 6;

/** What a standard asks for; null: both, for what is taken over from another workbook. */
export type AskedBy = StandardId | null;

/** Sections without a row are left out. */
export function sectionsOf(
  scoreItems: ScoreItems,
  asked: AskedBy,
  words: Words,
): readonly Section[] {
  const sections = sectionOrder.map((id): Section => {
    if (id !== 'scores') return { id, rows: inputSection(id, asked, words) };
    return { id, rows: asked === 'quality-2017' ? [] : scoreSection(scoreItems, words) };
  });
  return sections.filter(({ rows }) => rows.length > 0);
}

export function scoreRows({ heads }: ScoreItems, words: Words): readonly AskingRow[] {
  const items = heads.flatMap((head) => head.items.map((item) => ({ head, item })));
  return items.map(({ head, item }, at) => scoreRow(head, item, at + 1, words));
}

function scoreSection(scoreItems: ScoreItems, words: Words): readonly AskingRow[] {
  const rows = scoreRows(scoreItems, words);
  return [...rows, ...Array.from({ length: spareRows }, (_, at) => spareRow(rows.length + at + 1))];
}

/** A row that waits for a score item of the county's own. */
export function spareRow(number: Content): AskingRow {
  return { key: { kind: 'own' }, number, item: null, unit: null, place: null, hint: 'score' };
}

function scoreRow(head: ScoreHead, item: ScoreItem, number: number, words: Words): AskingRow {
  const { id, name, points } = item;
  return {
    key: { kind: 'score', id, name, points, retired: false },
    number,
    item: scoreTerm(item)[words.language],
    unit: points,
    place: scoreTerm(head)[words.language],
    hint: 'score',
  };
}

function inputSection(
  section: CountyInputSection,
  asked: AskedBy,
  words: Words,
): readonly AskingRow[] {
  return countyInputIds
    .filter((id) => {
      const { section: of, standard } = countyInputs[id];
      return of === section && (asked === null || standard === null || standard === asked);
    })
    .map((id, at) => inputRow(id, at + 1, words));
}

function inputRow(id: CountyInputId, number: number, words: Words): AskingRow {
  const { section, item, unit, kind } = countyInputs[id];
  return {
    key: { kind: 'input', id },
    number,
    item: countyInputTerm(id)[words.language],
    unit,
    place: placeText(section, item, words),
    hint: kind,
  };
}

function placeText(section: CountyInputSection, item: string | null, words: Words): string {
  const code = section === 'basicVeto' ? 'county.place.veto' : (`county.place.${section}` as const);
  return countyText(words, code, { item: item?.split('.')[1] ?? '' });
}

/** Of the columns as first laid out. */
export const countyWidths: readonly number[] = [6, 42, 9, 14, 28, 28, 18, 12];

export function columnAt(column: CountyColumn): number {
  return countyColumns.indexOf(column);
}

/** Formats of rows that stand together from `row` on, in the columns as first laid out. */
export function rowFormats(rows: readonly AskingRow[], row: number): readonly PageFormat[] {
  const block = (column: number, columns = 1): Area => ({
    row,
    rows: rows.length,
    column,
    columns,
  });
  const scores = rows.every(({ hint }) => hint === 'score');
  const written = scores ? 'entry' : 'label';
  return [
    { area: block(columnAt('number')), role: 'text', align: 'center' },
    { area: block(columnAt('item')), role: written },
    { area: block(columnAt('unit')), role: scores ? 'entry' : 'text', align: 'center' },
    { area: block(columnAt('value')), role: 'entry', align: 'right' },
    { area: block(columnAt('note'), 2), role: 'entry' },
    { area: block(columnAt('place')), role: written },
    { area: block(columnAt('key')), role: 'status', align: 'left' },
  ];
}

/** The written cells of a row, `null` where the county writes. */
export function cellsOfRow({ key, number, item, unit, place }: AskingRow): readonly Content[] {
  return [number, item, unit, null, null, null, place, keyText(key)];
}

/** Longest title of a prompt. */
const longestTitle = 32;

/** Hints at the cells of a row; texts may be anything. */
export function hintsOfRow(
  { hint, item }: AskingRow,
  row: number,
  columns: { readonly unit: number | null; readonly value: number | null },
  words: Words,
): readonly PageHint[] {
  const at = (column: number) => ({ row, column, rows: 1, columns: 1 });
  const said = (code: AskingRow['hint'] | 'points', title: string) => ({
    title: title.slice(0, longestTitle),
    message: countyText(words, `county.prompt.${code}`),
  });
  const hints: PageHint[] = [];
  const options = hint === 'score' ? undefined : inputOptions[hint];
  const { value } = columns;
  const title = item ?? countyText(words, 'county.scores.score');
  if (value !== null && options) {
    hints.push({ area: at(value), allow: { kind: 'list', options }, prompt: said(hint, title) });
  } else if (value !== null && hint !== 'text') {
    const most = hint === 'percent' || hint === 'score' ? 100 : null;
    // 85% typed into a cell is 0.85 there: less than 1 is warned of.
    const least = hint === 'percent' ? 1 : 0;
    const allow = { kind: 'number', least, most } as const;
    hints.push({ area: at(value), allow, prompt: said(hint, title) });
  }
  if (hint === 'score' && columns.unit !== null) {
    const prompt = said('points', countyText(words, 'county.scores.points'));
    hints.push({ area: at(columns.unit), allow: { kind: 'number', least: 0, most: 100 }, prompt });
  }
  return hints;
}
