/**
 * Makes 均衡_县级数据 when the county asks for it; from then on it is the county's. A later plan never
 * writes a value, a note or evidence, whatever stands there (countyUpdate.ts).
 */
import type { Settings } from '../../county/settings';
import type { Words } from '../../standards/message';
import { nationalScoreItems, type ScoreItems } from '../../standards/scoreItems';
import { columnPageId, countyColumns, countyPageId, countySheetOf } from '../countySheet';
import { pageName } from '../naming';
import type { Content } from '../plan';
import { keyHeader } from '../settingsGrid';
import type { Snapshot } from '../snapshot';
import { countyText } from './countyMessages';
import {
  cellsOfRow,
  columnAt,
  countyWidths,
  hintsOfRow,
  rowFormats,
  sectionsOf,
  type AskedBy,
  type Section,
} from './countyRows';
import { updateCountySheet } from './countyUpdate';
import type { Layout } from '../page/writePages';
import { allotPages } from '../page/allotPages';
import { headerLine, lineOfText, oneBlock, pageOf, type PageBlock } from '../page/blocks';
import type { PageDraft } from '../page/draft';
import { writePage } from '../page/writePage';

export interface CountySheetInput {
  readonly snapshot: Snapshot;
  /** Palette, and the score items of the province's pack. */
  readonly settings: Settings;
  readonly words: Words;
  /** Whose rows: the chosen standard's, when absent. */
  readonly asked?: AskedBy;
}

const headerRow = 2;
const firstRow = 3;

/** The score items in force: the province's, else the national heads. */
export function scoreItemsOf({ pack }: Settings): ScoreItems {
  return pack?.scoreItems ?? nationalScoreItems;
}

/**
 * The plan that makes the sheet with what the chosen standard asks for, or that brings one up to date:
 * rows for inputs that it does not have, and the score items in force. Rows of the other standard stay,
 * and count for it. Empty when there is nothing to do. To be run when the user asks for it, not with
 * every run: rows that the county deleted come back.
 */
export function layOutCountySheet(input: CountySheetInput): Layout {
  const { snapshot, settings, words } = input;
  const { palette, standard } = settings;
  const { asked = standard } = input;
  const sections = sectionsOf(scoreItemsOf(settings), asked, words);
  const standing = countySheetOf(snapshot);
  if (standing) {
    const { operations, preview } = updateCountySheet(standing, sections, words);
    return { plan: { palette, operations, preview }, findings: [] };
  }
  const draft = countyDraft(sections, words);
  const [spot] = allotPages([draft], snapshot);
  const part = spot ? writePage(draft, spot, snapshot, '', null) : { operations: [], preview: [] };
  return { plan: { palette, ...part }, findings: [] };
}

function countyDraft(sections: readonly Section[], words: Words): PageDraft {
  const title = countyText(words, 'county.title');
  return pageOf({
    id: countyPageId,
    tab: '均衡_县级数据',
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(countyText(words, 'county.intro'), 'subtitle'),
      headerLine(headerCells(words)),
      ...sections.map((section) => sectionBlock(section, words)),
    ],
    columns: countyColumns.map((column, at) => ({
      width: countyWidths[at] ?? 0,
      hidden: column === 'key',
    })),
    freeze: { rows: firstRow, columns: 2 },
    repeatRows: { first: headerRow, last: headerRow },
    shape: '',
    names: (rows) =>
      countyColumns.map((column, at) => ({
        name: pageName(columnPageId(column)),
        area: { row: firstRow, rows: rows - firstRow, column: at, columns: 1 },
      })),
  });
}

function sectionBlock({ id, rows }: Section, words: Words): PageBlock {
  const columns = { unit: columnAt('unit'), value: columnAt('value') };
  return oneBlock([
    lineOfText(countyText(words, `county.section.${id}`), 'statement'),
    ...(id === 'scores' ? [headerLine(scoreHeader(words))] : []),
    {
      rows: rows.map(cellsOfRow),
      formats: rowFormats(rows, 0),
      hints: rows.flatMap((row, at) => hintsOfRow(row, at, columns, words)),
    },
  ]);
}

function headerCells(words: Words): readonly Content[] {
  return countyColumns.map((column) =>
    column === 'key' ? keyHeader : countyText(words, `county.header.${column}`),
  );
}

function scoreHeader(words: Words): readonly Content[] {
  return [
    countyText(words, 'county.header.number'),
    countyText(words, 'county.scores.item'),
    countyText(words, 'county.scores.points'),
    countyText(words, 'county.scores.score'),
    countyText(words, 'county.header.note'),
    countyText(words, 'county.header.evidence'),
    countyText(words, 'county.scores.head'),
  ];
}
