/**
 * office.js for browsers without Excel: the Excel double over a workbook file of the same site.
 * Bundled by webpack.config.js in place of the real one, for development and the browser tests.
 *
 * The page's address says what is open: `?workbook=county.xlsx&profile=web&language=en-US`;
 * profile `old` is an Excel with ExcelApi 1.1 only.
 */
import type { CellStyle } from 'hucre';
import { columnIndex, parseReference } from '../../src/sheets/area';
import { installExcelDouble, type ExcelDouble, type Profile } from '../support/excelDouble';
import { openBook } from '../support/excelDouble/files';
import { keyPlace } from '../support/excelDouble/state';

/** What a test in the page may do and see. */
export interface DoubleInPage {
  readonly sheetNames: () => readonly string[];
  /** Every cell that holds something: `小学!F5` → value and formula. */
  readonly contents: () => Readonly<Record<string, unknown>>;
  /** Fills of all colour rules, RRGGBB. */
  readonly coloursOfRules: () => readonly string[];
  /** `小学!F5`. */
  readonly selection: () => string | null;
  readonly activeSheet: () => string | null;
  /** Selects cells as the user does: `F4`, `C2:D9`. */
  readonly select: (sheet: string, address: string) => void;
  /** Names of the workbook with what they refer to. */
  readonly names: () => Readonly<Record<string, string>>;
  readonly edit: (sheet: string, address: string, value: number | string) => Promise<void>;
  /** The same right before the add-in's request with this number, counted from now. */
  readonly editBefore: (
    request: number,
    cell: { readonly sheet: string; readonly address: string; readonly value: number | string },
  ) => void;
  /** The file, as base64. */
  readonly save: () => Promise<string>;
  readonly setEditing: (editing: boolean) => void;
  /** Presses a ribbon button, as soon as it has a command, and waits until that has ended. */
  readonly pressRibbon: (name: string) => Promise<void>;
  /** How often the add-in asked for the pane. */
  readonly paneShown: () => number;
}

const wishes = new URLSearchParams(window.location.search);
const opened = open();

// Until the workbook is there, the page only waits for it.
Object.assign(window, {
  Office: {
    HostType: { Excel: 'Excel' },
    onReady: async (callback?: Parameters<typeof Office.onReady>[0]) => {
      await opened;
      return Office.onReady(callback);
    },
  },
});

async function open(): Promise<void> {
  const answer = await fetch(wishes.get('workbook') ?? 'county.xlsx');
  const { book, save } = await openBook(new Uint8Array(await answer.arrayBuffer()));
  const wished = wishes.get('profile') ?? '365';
  const excel = installExcelDouble(
    window,
    book,
    wished === 'old' ? 'minimum' : (wished as Profile),
  );
  const language = wishes.get('language');
  if (language !== null) Object.assign(Office.context, { displayLanguage: language });
  if (wished === 'old') {
    Object.assign(Office.context.requirements, {
      isSetSupported: (name: string, version = '1.1') => name === 'ExcelApi' && version === '1.1',
    });
  }
  let shown = 0;
  Object.assign(Office.addin, {
    showAsTaskpane: () => {
      shown += 1;
      return Promise.resolve();
    },
  });
  Object.assign(window, { excelDouble: inPage(excel, save, () => shown) });
}

function inPage(
  excel: ExcelDouble,
  save: () => Promise<Uint8Array>,
  paneShown: () => number,
): DoubleInPage {
  const { book } = excel;
  return {
    sheetNames: () => book.sheets.map(({ name }) => name),
    contents: () =>
      Object.fromEntries(
        book.sheets.flatMap(({ name, cells }) =>
          [...cells].flatMap(([key, { value, formula }]) => {
            const { row, column } = keyPlace(key);
            const place = `${name}!R${String(row + 1)}C${String(column + 1)}`;
            return value === '' && formula === null ? [] : [[place, [value, formula]]];
          }),
        ),
      ),
    coloursOfRules: () =>
      book.sheets.flatMap(({ rules }) => rules.flatMap(({ rule }) => fillOf(rule.style) ?? [])),
    selection: excel.selection,
    activeSheet: excel.activeSheet,
    select: (sheet, address) => {
      const area = parseReference(`'${sheet}'!${address}`);
      if (!area) throw new Error(`no cells: ${address}`);
      excel.select(sheet, area);
    },
    names: () => Object.fromEntries(book.names.map(({ name, formula }) => [name, formula])),
    edit: (sheet, address, value) => excel.setCell(sheet, ...placeOf(address), value),
    editBefore: (request, { sheet, address, value }) =>
      excel.interruptAt(request, () => excel.setCellNow(sheet, ...placeOf(address), value)),
    save: async () => {
      const bytes = await save();
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    },
    setEditing: (editing) => {
      if (editing) excel.beginEdit();
      else excel.endEdit();
    },
    pressRibbon: async (name) => {
      while (!excel.actions.has(name)) await new Promise((resolve) => setTimeout(resolve, 10));
      await new Promise<void>((completed) => {
        excel.actions.get(name)?.({ source: { id: name }, completed: () => completed() });
      });
    },
    paneShown,
  };
}

/** `F5` as row and column. */
function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, columnIndex(letters)];
}

/** RRGGBB of a rule's fill. */
function fillOf(style: Partial<CellStyle> | undefined): string | null {
  const colour = JSON.stringify(style?.fill ?? null).match(/[0-9A-F]{6}(?=")/i);
  return colour?.[0].toUpperCase() ?? null;
}
