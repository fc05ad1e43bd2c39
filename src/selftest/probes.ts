/**
 * What the self-test (自检) tries in Excel, as one table: each probe with what Excel must answer. What it
 * tries in words, and what to think of another answer, stand under its id in src/messages. Who tries is
 * workbook/excel/selftest. Never computes.
 */

/** What a probe saw: a plain value or a list of them, rows of cells one after the other. */
export type Seen = string | number | boolean | null;
export type Observed = Readonly<Record<string, Seen | readonly Seen[]>>;

/** What must be seen: just this; one of several; a number nearly so; anything, for whoever reads it. */
export type Wanted =
  | Seen
  | readonly Seen[]
  | { readonly among: readonly Seen[] }
  | { readonly near: number; readonly within: number }
  | 'told';

export type Expected = Readonly<Record<string, Wanted>>;

interface ProbeEntry {
  /** The x of ExcelApi 1.x below which the product does without, and nothing is tried. */
  readonly since: number;
  readonly expected: Expected;
  /** What Excel on the web answers instead. */
  readonly onWeb?: Expected;
  /** Tried only where the reader chose it: it moves much data. */
  readonly chosen?: true;
}

/** The least ExcelApi that the product runs on. */
const least = 9;

/** Looks like more than text to an Excel in Chinese, and must stay text. */
export const textsToKeep = [
  '小学',
  '一月',
  '二〇二六年九月',
  '三分之一',
  '百分之八十五',
  '达到85%',
  '第1小学',
  '五五',
  '甲 1-2 班',
] as const;

/** Text that begins with a sign, a digit or a letter is written behind an apostrophe. */
export const textsBehindApostrophe = [
  '0123',
  '1-2',
  '=1+1',
  '1e5',
  '✓6 ▲1',
  '（一）',
  '-',
] as const;

/** The order is that of the self-test. */
export const probes = {
  requirements: {
    since: 1,
    expected: { excelApi9: true, sharedRuntime: true, associate: 'function', showPane: 'function' },
  },
  sheets: {
    since: least,
    expected: {
      missingIsNull: true,
      presentIsNull: false,
      visibility: 'Visible',
      hidden: 'Hidden',
      sameNameRefused: 'ItemAlreadyExists',
      deletedIsNull: true,
      idStays: true,
    },
  },
  names: {
    since: least,
    expected: {
      refersTo: '=均衡_自检!$A$1:$A$3',
      scope: 'Workbook',
      movedTo: '=均衡_自检!$B$2:$B$4',
      number: '=7',
      listed: 2,
      twiceRefused: true,
      twiceCode: 'told',
      deletedIsNull: true,
    },
  },
  brokenName: { since: least, expected: { listed: true, broken: true } },
  values: {
    since: least,
    expected: {
      values: [1.5, '小学', true, '', -0.25, '一\n二', '#N/A', 0.1 + 0.2, 1234567.891],
      formulas: [1.5, '小学', true, '', -0.25, '一\n二', '#N/A', 0.1 + 0.2, 1234567.891],
    },
  },
  texts: {
    since: least,
    expected: {
      kept: textsToKeep,
      behindApostrophe: textsBehindApostrophe,
      formulas: textsBehindApostrophe,
    },
  },
  nullLeavesAlone: {
    since: least,
    expected: { values: ['甲', '乙', 2], formulas: ['甲', '=2+3', '乙', 2], fill: '#DDEBF7' },
  },
  formula: { since: least, expected: { value: 5, formula: '=2+3' } },
  calculation: {
    since: least,
    expected: { mode: { among: ['Automatic', 'AutomaticExceptTables', 'Manual'] }, full: 'done' },
  },
  usedRange: {
    since: least,
    expected: {
      emptyIsNull: true,
      withValues: [2, 1, 1, 1],
      withFormats: [2, 1, 3, 2],
      within: [2, 1, 1, 1],
      besideIsNull: true,
      intersection: [3, 2, 2, 1],
    },
  },
  numberFormats: {
    since: least,
    expected: {
      formats: ['0.00" ✓"', '0"人"', '@', '0.000', 'General'],
      values: [0.5, 12, '12', 1, 1],
    },
  },
  formats: {
    since: least,
    expected: {
      fill: ['#DDEBF7', 'Solid'],
      none: 'None',
      font: ['宋体', 14, '#9C0006', true, false, 'None'],
      border: ['Continuous', '#BFBFBF', 'Thin'],
      align: ['Right', 'Center', true, 0],
      columnWidth: { near: 98.25, within: 3 },
      hiddenColumn: true,
      unfilled: 'None',
      cleared: ['None', false],
    },
  },
  hiddenRows: {
    since: least,
    expected: { some: null, all: true, none: false, rows: [false, true, false] },
  },
  merges: {
    since: 13,
    expected: {
      noneIsNull: true,
      count: 2,
      places: [0, 0, 1, 3, 2, 0, 2, 2],
      corner: ['表头', '', ''],
      hiddenEmptied: 'none',
      hiddenWritten: 'told',
      afterUnmerge: true,
    },
  },
  rules: {
    since: least,
    expected: { count: 3, different: true, overPart: 1, afterDelete: 2, afterClear: 0 },
  },
  validation: { since: least, expected: { done: true } },
  protection: {
    since: least,
    expected: { before: false, during: true, refused: 'AccessDenied', left: '', workbook: false },
  },
  charts: {
    since: least,
    expected: { names: ['均衡_图_自检'], idStays: true, deletedIsNull: true, afterDelete: 0 },
  },
  printing: { since: least, expected: { done: true } },
  freezing: { since: least, expected: { done: true } },
  filtering: {
    since: least,
    expected: { hidden: false, values: ['序号', '状态', 1, '缺', 2, '已归档'] },
  },
  tables: {
    since: least,
    expected: { listed: true, onSheet: true, place: [1, 1, 3, 2] },
  },
  listedAtOnce: {
    since: least,
    expected: { mode: true, protected: false, table: true, onSheet: true, charts: 0 },
  },
  untracked: {
    since: least,
    expected: { values: [1, 2, 3], throughAnother: [3], isNull: true },
  },
  rangesTogether: {
    since: least,
    expected: {
      areas: 2,
      fills: ['#DDEBF7', '', '#DDEBF7'],
      lines: ['Continuous', 'None', 'Continuous'],
      width: { near: 98.25, within: 3 },
    },
  },
  selection: {
    since: least,
    expected: { place: [2, 1, 2, 3], onSheet: true },
  },
  events: {
    since: least,
    expected: { heard: 'B2', silentWhileOff: true, heardAgain: 'B4', unheardOnceRemoved: true },
  },
  eventTrigger: { since: 14, expected: { trigger: 'ThisLocalAddin' } },
  sheetEvents: { since: 17, expected: { renamed: true, deleted: true } },
  failedRequest: {
    since: least,
    expected: { code: 'ItemNotFound', before: '前', after: '', usableAfter: '再' },
  },
  waitForEdit: { since: least, expected: { done: true } },
  ownFile: {
    since: least,
    expected: { beginsAs: 'PK', hasSlices: true },
  },
  payloadOf4: {
    since: least,
    chosen: true,
    expected: { written: 'none', read: 'none', equal: true },
  },
  payloadOf6: {
    since: least,
    chosen: true,
    expected: { written: 'none', read: 'none', equal: true },
    onWeb: { written: 'RequestPayloadSizeLimitExceeded', read: 'told', equal: 'told' },
  },
} as const satisfies Readonly<Record<string, ProbeEntry>>;

export type ProbeId = keyof typeof probes;

export const probeIds = Object.keys(probes) as readonly ProbeId[];

export function probeOf(id: ProbeId): ProbeEntry {
  return probes[id];
}

/** Questions that only a person can answer; 是 is what the product rests on. */
export const guidedIds = ['ruleRefresh', 'editMode', 'mergesAndUndo', 'ctrlZ'] as const;
export type GuidedId = (typeof guidedIds)[number];
