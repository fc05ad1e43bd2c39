/** The sheet 均衡_设置 as a page; what its rows say is in settingsSheet.ts. */
import type { Stage } from '../../standards/standard';
import type { SettingHint, SettingRow } from '../settingRows';
import { keyHeader, settingsColumns, settingsGrid } from '../settingsGrid';
import type { Snapshot } from '../snapshot';
import { ownedAreas } from '../written';
import { readMade, settingRows, type Records } from '../settingsSheet';
import type { PagesInput } from '../layout/input';
import { text } from '../layout/messages';
import { marksOfPage } from './pageMarks';
import { headerLine, lineOfText, pageOf, type PageBlock } from './blocks';
import type { PageDraft } from './draft';

const headerRow = 2;
const firstRow = 3;

/**
 * The sheet with the record of what the pages hold, itself among them: its own marks leave out the
 * values, in which the record stands, but not how many rows that takes.
 */
export function recordPage(
  input: PagesInput,
  looks: ReadonlyMap<string, string>,
  pages: ReadonlyMap<string, string>,
): PageDraft {
  let written = pages;
  for (;;) {
    const draft = settingsPage(input, { looks, written });
    const marks = marksOfPage(draft);
    if (written.get('settings') === marks) return draft;
    written = new Map([...pages, ['settings', marks]]);
  }
}

/** `records`: of every page and zone of this run and of earlier ones. */
export function settingsPage(
  input: PagesInput,
  records: Pick<Records, 'looks' | 'written'>,
): PageDraft {
  const { snapshot, settings, binding, words } = input;
  const tables = binding.tables.flatMap(({ key, mode }): { key: string; stage: Stage }[] =>
    mode.kind === 'oneStage' ? [{ key, stage: mode.stage }] : [],
  );
  const made = input.made ?? readMade(snapshot);
  const rows = settingRows(settings, tables, { ...records, made }, snapshot, words.language);
  const title = text(words, 'sheet.settings.title');
  const standing = standingValues(snapshot);
  return pageOf({
    id: 'settings',
    tab: '均衡_设置',
    hidden: true,
    title,
    blocks: [
      lineOfText(title, 'title'),
      lineOfText(text(words, 'sheet.settings.intro'), 'subtitle'),
      headerLine([
        text(words, 'sheet.settings.item'),
        text(words, 'sheet.settings.value'),
        text(words, 'sheet.settings.choices'),
        keyHeader,
      ]),
      settingsBody(rows, input),
    ],
    columns: [{ width: 26 }, { width: 34 }, { width: 60 }, { width: 16, hidden: true }],
    freeze: { rows: firstRow, columns: 0 },
    repeatRows: { first: headerRow, last: headerRow },
    usersColumns: [settingsColumns.value],
    users: {
      draft: (_, column) => column === settingsColumns.value,
      standing: (_, column) => column === standing,
    },
    shape: '',
    memory: { kind: 'needless' },
  });
}

function settingsBody(rows: readonly SettingRow[], input: PagesInput): PageBlock {
  const { language } = input.words;
  // The last rows are the add-in's own record.
  const own = rows.filter(({ hint }) => hint.kind !== 'record').length;
  const body = { row: 0, rows: rows.length, columns: 1 };
  const record = { row: own, rows: rows.length - own, columns: 1 };
  const { item: items, value: values, hint: hints, key: keys } = settingsColumns;
  return {
    rows: rows.map(({ key, item, value, hint }) => [
      item[language],
      value,
      hintText(hint, input),
      key,
    ]),
    formats: [
      { area: { ...body, column: items }, role: 'label' },
      { area: { ...body, column: values, rows: own }, role: 'entry' },
      { area: { ...record, column: values }, role: 'status', align: 'left' },
      { area: { ...body, column: hints }, role: 'note' },
      { area: { ...body, column: keys }, role: 'status' },
    ],
  };
}

/** The column of the values as it stands, counted from the first of the page. */
function standingValues(snapshot: Snapshot): number {
  const sheet = settingsGrid(snapshot);
  const left = ownedAreas(snapshot).pages.get('settings')?.area.column ?? 0;
  return sheet ? sheet.valueColumn - left : settingsColumns.value;
}

function hintText(hint: SettingHint, { words }: PagesInput): string {
  switch (hint.kind) {
    case 'options':
      return text(words, 'sheet.settings.oneOf', {
        options: hint.options.map(({ term }) => term[words.language]).join(' / '),
      });
    case 'answer':
      return text(words, `sheet.settings.answer.${hint.record}`);
    case 'stage':
      return text(words, 'sheet.settings.stageHint');
    case 'county':
      return text(words, 'sheet.settings.countyHint');
    case 'year':
      return text(words, 'sheet.settings.yearHint');
    case 'blankIsZero':
      return text(words, 'sheet.settings.blankIsZeroHint');
    case 'notBound':
      return text(words, 'sheet.settings.notBoundHint');
    case 'relaxation':
      return text(words, 'sheet.settings.relaxationHint');
    case 'yearChange':
      return text(words, 'sheet.settings.yearChangeHint');
    case 'specialFunds':
      return text(words, 'sheet.settings.specialFundsHint');
    case 'pack':
      return text(words, 'sheet.settings.packHint');
    case 'packMore':
      return text(words, 'sheet.settings.packMore');
    case 'record':
      return text(words, 'sheet.settings.recordHint');
  }
}
