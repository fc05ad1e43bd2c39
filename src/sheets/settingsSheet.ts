/**
 * 均衡_设置: the county's choices, one readable row each, on a hidden sheet that works in every
 * host. Reads them back through the schema; a value that cannot be read stays on the sheet, is
 * reported, and the default counts.
 */
import { isCellError, type CellValue } from '../county/cell';
import type { Finding } from '../county/finding';
import { defaultSettings, settingsSchema, type Settings } from '../county/settings';
import { packSchema } from '../standards/pack';
import type { Bilingual, Language } from '../standards/message';
import { stageNames, standards } from '../standards/standards';
import { stages, type Stage } from '../standards/standard';
import { cellAddress } from './area';
import { ownedAreas } from './naming';
import type { Content } from './plan';
import { sheetNamed, valueAt, type Grid, type Snapshot } from './snapshot';

export interface ReadSettings {
  readonly settings: Settings;
  /** One settingIgnored per value that cannot be read. */
  readonly problems: readonly Finding[];
}

/** A value of a choice, as the sheet shows it; read by its id or its term in either language. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly term: Bilingual;
}

/** A row of the sheet. */
export interface SettingRow {
  readonly key: string;
  readonly item: Bilingual;
  readonly value: Content;
  readonly hint: SettingHint;
}

export type SettingHint =
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  | { readonly kind: 'stage' | 'blankIsZero' | 'pack' | 'packMore' | 'looks' };

const bilingual = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, 'en-US': en });

type ChoiceKey = 'standard' | 'artsColumn' | 'computers' | 'columns' | 'palette';

const choices: {
  readonly [K in ChoiceKey]: { item: Bilingual; options: readonly Option<Settings[K]>[] };
} = {
  standard: {
    item: bilingual('评估标准', 'Standard'),
    options: standards.map(({ id, name, short }) => ({
      id,
      term: bilingual(`${short}均衡`, name['en-US']),
    })),
  },
  artsColumn: {
    item: bilingual('“艺术教师”列的含义', 'Meaning of the arts column'),
    options: [
      { id: 'auto', term: bilingual('自动识别', 'Automatic') },
      { id: 'separate', term: bilingual('单列,不含音乐、美术', 'Without music and fine art') },
      { id: 'subtotal', term: bilingual('音乐、美术之和', 'Music and fine art together') },
    ],
  },
  computers: {
    item: bilingual('计算机台数口径', 'Computers counted'),
    options: [
      { id: 'teaching', term: bilingual('教学用计算机', 'Teaching computers') },
      { id: 'all', term: bilingual('全部计算机', 'All computers') },
    ],
  },
  columns: {
    item: bilingual('计算列的位置', 'Place of the computed columns'),
    options: [
      { id: 'beside', term: bilingual('学校表右侧', 'Beside the table') },
      { id: 'sheet', term: bilingual('单独的工作表', 'On a sheet of their own') },
    ],
  },
  palette: {
    item: bilingual('颜色', 'Colours'),
    options: [
      { id: 'builtin', term: bilingual('Excel 好、差、适中', 'Excel good, bad, neutral') },
      { id: 'safe', term: bilingual('色弱及黑白打印适用', 'Colour-blind and print safe') },
    ],
  },
};

const stageOptions: readonly Option<Stage>[] = stages.map((id) => ({ id, term: stageNames[id] }));
const stagePrefix = 'stages.';
const blankIsZeroKey = 'blankIsZero';
const packKey = 'pack';
const looksKey = 'looks';
/** Excel takes 32,767 characters in a cell; a longer pack goes on in the rows pack.2, pack.3 … */
const longestCell = 30_000;

/** Column offsets within the page. */
export const settingsColumns = { item: 0, value: 1, hint: 2, key: 3 } as const;
/** Header text of the key column, by which the rows are found again. */
export const keyHeader = 'key';

/** Reads the county's choices from the workbook; the defaults where there is no sheet of ours. */
export function readSettings(snapshot: Snapshot): ReadSettings {
  const sheet = settingsGrid(snapshot);
  if (!sheet) return { settings: defaultSettings, problems: [] };
  const problems: Finding[] = [];
  const found: Record<string, unknown> = {};
  const stageOf: Record<string, Stage> = {};
  for (const { key, value, row } of entriesOf(sheet)) {
    const told = asText(value);
    if (told === '') continue;
    const ignored = (item: Bilingual) => problems.push(problem(sheet, row, item, told));
    if (isChoice(key)) {
      const { item, options } = choices[key];
      const option = optionOf(options, told);
      if (option) found[key] = option.id;
      else ignored(item);
    } else if (key.startsWith(stagePrefix)) {
      const table = key.slice(stagePrefix.length);
      const option = optionOf(stageOptions, told);
      if (option) stageOf[table] = option.id;
      else ignored(stageItem(table));
    } else if (key === blankIsZeroKey) {
      found[key] = told.split(/[\s;；,，、]+/).filter((name) => name !== '');
    } else if (key === packKey) {
      const pack = packOf(packText(sheet));
      if (pack) found[key] = pack;
      else ignored(packItem);
    }
  }
  const parsed = settingsSchema.safeParse({ ...found, stages: stageOf });
  return { settings: parsed.success ? parsed.data : defaultSettings, problems };
}

/** The looks of each page and zone when its formats and colour rules were last made, by id. */
export function readLooks(snapshot: Snapshot): ReadonlyMap<string, string> {
  const sheet = settingsGrid(snapshot);
  const told = sheet ? asText(valueOf(sheet, looksKey)) : '';
  return new Map(
    told.split(';').flatMap((part): (readonly [string, string])[] => {
      const at = part.indexOf('=');
      return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
    }),
  );
}

/**
 * The rows of the sheet. A cell that already says the same, or that the user filled with something
 * unreadable while nothing else was chosen, stays as it is.
 *
 * @param tables keys of the tables with one stage, with their stage: it is remembered, so that the
 * table is understood when its sheet is renamed
 */
export function settingRows(
  settings: Settings,
  tables: readonly { readonly key: string; readonly stage: Stage }[],
  looks: ReadonlyMap<string, string>,
  snapshot: Snapshot,
  language: Language,
): readonly SettingRow[] {
  const sheet = settingsGrid(snapshot);
  const now = readSettings(snapshot).settings;
  const choice = <K extends ChoiceKey>(key: K): SettingRow => {
    const { item, options } = choices[key];
    const chosen = options.find(({ id }) => id === settings[key]);
    const standing = sheet ? valueOf(sheet, key) : null;
    const kept = now[key] === settings[key] && asText(standing) !== '';
    const value = kept ? plainContent(standing) : (chosen?.term[language] ?? settings[key]);
    return { key, item, value, hint: { kind: 'options', options } };
  };
  const stageByTable = new Map(Object.entries(settings.stages));
  for (const { key, stage } of tables) stageByTable.set(key, stage);
  return [
    choice('standard'),
    ...[...stageByTable].sort(byKey).map(([table, stage]): SettingRow => {
      const key = stagePrefix + table;
      const standing = sheet ? valueOf(sheet, key) : null;
      const kept = optionOf(stageOptions, asText(standing))?.id === stage;
      const value = kept ? plainContent(standing) : stageNames[stage][language];
      return { key, item: stageItem(table), value, hint: { kind: 'stage' } };
    }),
    {
      key: blankIsZeroKey,
      item: bilingual('空白即 0 的列', 'Columns in which a blank is 0'),
      value: settings.blankIsZero.length === 0 ? null : settings.blankIsZero.join(';'),
      hint: { kind: 'blankIsZero' },
    },
    choice('artsColumn'),
    choice('computers'),
    choice('columns'),
    choice('palette'),
    ...packRows(settings, sheet),
    {
      key: looksKey,
      item: bilingual('版式记录', 'Looks last made'),
      value:
        [...looks]
          .sort(byKey)
          .map(([id, look]) => `${id}=${look}`)
          .join(';') || null,
      hint: { kind: 'looks' },
    },
  ];
}

const packItem = bilingual('省定标准', 'Provincial pack');

function packRows(settings: Settings, sheet: SettingsGrid | null): readonly SettingRow[] {
  const standing = sheet ? packText(sheet) : '';
  const same = JSON.stringify(packOf(standing)) === JSON.stringify(settings.pack);
  const json = settings.pack === null ? '' : JSON.stringify(settings.pack);
  const told = same && standing !== '' ? standing : json;
  const parts = Math.max(1, Math.ceil(told.length / longestCell));
  return Array.from({ length: parts }, (_, at) => ({
    key: at === 0 ? packKey : `${packKey}.${at + 1}`,
    item: packItem,
    value: told.slice(at * longestCell, (at + 1) * longestCell) || null,
    hint: { kind: at === 0 ? 'pack' : 'packMore' },
  }));
}

function packOf(told: string): Settings['pack'] {
  try {
    const parsed = packSchema.safeParse(JSON.parse(told));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function packText(sheet: SettingsGrid): string {
  let told = asText(valueOf(sheet, packKey));
  for (let part = 2; ; part += 1) {
    const more = asText(valueOf(sheet, `${packKey}.${part}`));
    if (more === '') return told;
    told += more;
  }
}

function stageItem(table: string): Bilingual {
  return bilingual(`“${table}”的学段`, `Stage of “${table}”`);
}

function isChoice(key: string): key is ChoiceKey {
  return key in choices;
}

function optionOf<Id extends string>(
  options: readonly Option<Id>[],
  told: string,
): Option<Id> | undefined {
  const plain = folded(told);
  return options.find(({ id, term }) =>
    [id, term['zh-CN'], term['en-US']].some((word) => folded(word) === plain),
  );
}

function folded(word: string): string {
  return word.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  if (a[0] === b[0]) return 0;
  return a[0] < b[0] ? -1 : 1;
}

interface SettingsGrid {
  readonly sheet: string;
  readonly grid: Grid;
  readonly keyColumn: number;
  readonly valueColumn: number;
  readonly headerRow: number;
}

interface Entry {
  readonly key: string;
  readonly value: CellValue;
  readonly row: number;
}

/** Our settings sheet, its key column found by its header. */
function settingsGrid(snapshot: Snapshot): SettingsGrid | null {
  const page = ownedAreas(snapshot).pages.get('settings');
  const grid = page ? sheetNamed(snapshot, page.sheet)?.grid : null;
  if (!page || !grid) return null;
  for (const [down, cells] of grid.values.entries()) {
    const across = cells.indexOf(keyHeader);
    const keyColumn = grid.column + across;
    const valueColumn = keyColumn - settingsColumns.key + settingsColumns.value;
    if (across >= 0 && valueColumn >= 0) {
      return { sheet: page.sheet, grid, keyColumn, valueColumn, headerRow: grid.row + down };
    }
  }
  return null;
}

function entriesOf({ grid, keyColumn, valueColumn, headerRow }: SettingsGrid): readonly Entry[] {
  const entries: Entry[] = [];
  for (let row = headerRow + 1; row < grid.row + grid.values.length; row += 1) {
    const key = valueAt(grid, row, keyColumn);
    if (typeof key === 'string') entries.push({ key, value: valueAt(grid, row, valueColumn), row });
  }
  return entries;
}

function valueOf(sheet: SettingsGrid, key: string): CellValue {
  return entriesOf(sheet).find((entry) => entry.key === key)?.value ?? null;
}

function asText(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value).trim();
}

function plainContent(value: CellValue): Content {
  return isCellError(value) ? value.error : value;
}

function problem(
  { sheet, valueColumn }: SettingsGrid,
  row: number,
  setting: Bilingual,
  found: string,
): Finding {
  return {
    severity: 'warning',
    rule: 'settingIgnored',
    sheet,
    cell: cellAddress(row, valueColumn),
    school: null,
    schoolCode: null,
    params: { setting, found: found.slice(0, 60) },
  };
}
