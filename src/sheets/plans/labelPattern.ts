/**
 * What the labels of archive boxes say: patterns and a first number in cells on the sheet of the lying
 * labels, where the county may change them. They are above what is printed, and a run leaves them.
 */
import type { Message, Words } from '../../standards/message';
import { pageName } from '../naming';
import type { PageDraft } from '../page/draft';
import type { FormLine } from '../forms/form';
import { contentAt } from '../page/carried';
import { ownedAreas } from '../written';
import type { Content } from '../plan';
import { sheetNamed, type Snapshot } from '../snapshot';
import type { Box } from './archiveBoxes';
import { boxTitle, numeral } from './boxWords';
import { planText } from './messages';

const entryIds = ['condition', 'other', 'start'] as const;
type EntryId = (typeof entryIds)[number];

/** As they stand; null where nothing does. */
type Entries = Readonly<Record<EntryId, Content>>;

export interface LabelPattern {
  readonly entries: Entries;
  /** Of a box, in lines. */
  readonly textOf: (school: string, box: Box) => readonly string[];
  /** What is wrong with the entries. */
  readonly said: readonly Message[];
}

const entryPage = (id: EntryId) => `archive_labels_${id}`;

export function labelPattern(snapshot: Snapshot, words: Words): LabelPattern {
  const given = readEntries(snapshot);
  const pattern = (id: 'condition' | 'other') => {
    const text = String(given[id] ?? '').trim();
    return text === '' ? planText(words, `plans.labels.default.${id}`) : text;
  };
  const typed = given.start ?? 1;
  const start = Number(typed);
  const isNumber = Number.isInteger(start) && start > 0;
  const first = isNumber ? start : 1;
  return {
    entries: { condition: pattern('condition'), other: pattern('other'), start: typed },
    textOf: (school, box) => {
      const { condition } = box;
      const lines = pattern(condition === null ? 'other' : 'condition').split(/[/／]/u);
      const told: Readonly<Record<string, string>> = {
        school,
        box: boxTitle(box, words),
        ordinal: condition === null ? '' : numeral(condition - 1, words),
        number: condition === null ? '' : String(first + condition - 1),
      };
      return lines
        .map((line) =>
          line
            .replace(/[{｛]([^}｝]*)[}｝]/gu, (whole, name: string) => {
              const known = placeholders[name.trim()];
              return known === undefined ? whole : (told[known] ?? '');
            })
            .trim(),
        )
        .filter((line) => line !== '');
    },
    said: isNumber ? [] : [{ code: 'plans.preview.labelStart', params: { found: String(typed) } }],
  };
}

/** In either language of the sheet. */
const placeholders: Readonly<Record<string, string>> = {
  学校: 'school',
  盒名: 'box',
  序: 'ordinal',
  号: 'number',
  school: 'school',
  box: 'box',
  ordinal: 'ordinal',
  number: 'number',
};

function readEntries(snapshot: Snapshot): Entries {
  const { pages } = ownedAreas(snapshot);
  const at = (id: EntryId): Content => {
    const place = pages.get(entryPage(id));
    const grid = place && sheetNamed(snapshot, place.sheet)?.grid;
    return place && grid ? contentAt(grid, place.area.row, place.area.column) : null;
  };
  return { condition: at('condition'), other: at('other'), start: at('start') };
}

/** In the columns of the lying labels: a cut line, a label, a cut line, a label, a cut line. */
const entryColumn = 3;

/** Lines above the labels, and the column in which entries stand. */
export const patternRows = entryIds.length + 2;

export function patternLines({ entries }: LabelPattern, words: Words): readonly FormLine[] {
  const blank = { content: null, role: 'formLine' } as const;
  return [
    {
      cells: [
        blank,
        { content: planText(words, 'plans.labels.pattern'), role: 'formLine', columns: 3 },
        blank,
      ],
    },
    ...entryIds.map((id): FormLine => ({
      cells: [
        blank,
        { content: planText(words, `plans.labels.pattern.${id}`), role: 'formText' },
        blank,
        { content: entries[id], role: 'entry' },
        blank,
      ],
      least: 20,
    })),
    { cells: [{ ...blank, columns: 5 }], least: 8 },
  ];
}

/** The cells in which the county writes, and their names. */
export const patternCells: Pick<PageDraft, 'users' | 'names'> = {
  users: { draft: isEntry, standing: isEntry },
  names: entryIds.map((id, at) => ({
    name: pageName(entryPage(id)),
    area: { row: at + 1, column: entryColumn, rows: 1, columns: 1 },
  })),
};

function isEntry(_: readonly unknown[], column: number, at: number): boolean {
  return column === entryColumn && at >= 1 && at <= entryIds.length;
}
