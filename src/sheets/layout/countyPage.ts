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
  type Section,
} from './countyRows';
import { updateCountySheet } from './countyUpdate';
import type { Layout } from './layOut';
import { allotPages } from '../page/allotPages';
import { rectangle, type PageDraft, type PageFormat } from '../page/draft';
import { writePage } from '../page/writePage';

export interface CountySheetInput {
  readonly snapshot: Snapshot;
  /** Palette, and the score items of the province's pack. */
  readonly settings: Settings;
  readonly words: Words;
}

/** Columns that a reader sees. */
const shown = countyColumns.length - 1;
const headerRow = 2;
const firstRow = 3;

/** The score items in force: the province's, else the national heads. */
export function scoreItemsOf({ pack }: Settings): ScoreItems {
  return pack?.scoreItems ?? nationalScoreItems;
}

/**
 * The plan that makes the sheet, or that brings one up to date: rows for inputs that it does not
 * have, and the score items in force. Empty when there is nothing to do. To be run when the user
 * asks for it, not with every run: rows that the county deleted come back.
 */
export function layOutCountySheet(input: CountySheetInput): Layout {
  const { snapshot, settings, words } = input;
  const { palette } = settings;
  const sections = sectionsOf(scoreItemsOf(settings), words);
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
  const rows: (readonly Content[])[] = [
    [title],
    [countyText(words, 'county.intro')],
    headerCells(words),
  ];
  const formats: PageFormat[] = [
    { area: { row: 0, column: 0, rows: 1, columns: 1 }, role: 'title' },
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, role: 'subtitle' },
    { area: { row: headerRow, column: 0, rows: 1, columns: countyColumns.length }, role: 'header' },
  ];
  const hints = [];
  for (const section of sections) {
    formats.push({ area: { row: rows.length, column: 0, rows: 1, columns: 1 }, role: 'statement' });
    rows.push([countyText(words, `county.section.${section.id}`)]);
    if (section.id === 'scores') {
      formats.push({
        area: { row: rows.length, column: 0, rows: 1, columns: shown },
        role: 'header',
      });
      rows.push(scoreHeader(words));
    }
    formats.push(...rowFormats(section.rows, rows.length));
    for (const row of section.rows) {
      const columns = { unit: columnAt('unit'), value: columnAt('value') };
      hints.push(...hintsOfRow(row, rows.length, columns, words));
      rows.push(cellsOfRow(row));
    }
  }
  const cells = rectangle(rows);
  const body = { row: firstRow, rows: cells.length - firstRow, columns: 1 };
  return {
    id: countyPageId,
    tab: '均衡_县级数据',
    hidden: false,
    what: { code: 'sheet.preview.page', params: { page: title } },
    cells,
    formats,
    rules: [],
    hints,
    widths: countyWidths,
    hiddenColumns: [columnAt('key')],
    freeze: { rows: firstRow, columns: 2 },
    repeatRows: { first: headerRow, last: headerRow },
    userColumn: null,
    shape: '',
    names: countyColumns.map((column) => ({
      name: pageName(columnPageId(column)),
      area: { ...body, column: columnAt(column) },
    })),
  };
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
