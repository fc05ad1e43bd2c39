/**
 * Two runs with a person's edits between them, over the Excel double or over files: what stands
 * before and after the second run, and whose each cell is.
 */
import { assessStandard } from '../../../src/app/assessStandard';
import { createSession } from '../sessions';
import type { Session } from '../../../src/app/session';
import { understand } from '../../../src/app/understand';
import type { Assessment } from '../../../src/assessment/assessment';
import { speaker } from '../../../src/messages/speak';
import { contains, parseReference, type Area } from '../../../src/sheets/area';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import type { Fixture } from '../../workbook/contract';
import { installExcelDouble } from '../excelDouble';
import { openBook } from '../excelDouble/files';
import { bookOf } from '../excelDouble/fixtures';
import {
  cellKey,
  keyPlace,
  type BookState,
  type CellState,
  type SheetState,
} from '../excelDouble/state';
import { workbookBytes } from '../workbooks';
import { perform, type Edit } from './edits';
import { isOnPage, performOnPage, type PageEdit } from './pageEdits';

/** `excelAnew`: the second run is one of another runtime, as after a restart of Excel. */
export type HostName = 'excel' | 'excelAnew' | 'file';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;

/** A workbook in a host, with a session over it. */
export interface Opened {
  readonly session: Session;
  /** The workbook as it stands. */
  readonly book: () => Promise<BookState>;
  /** A person types into a cell. */
  readonly type: (sheet: string, row: number, column: number, value: Typed) => Promise<void>;
}

export type Typed = number | string;

export type AnyEdit = Edit | PageEdit;

export interface Edited {
  readonly host: HostName;
  /** As the person left it. */
  readonly book: BookState;
  /** Whether a cell of it is the county's or a person's, not what a run wrote. */
  readonly kept: (sheet: SheetState, key: number) => boolean;
  /** Whether a cell is a copy, made by the person, of what a run wrote. */
  readonly copied: (sheet: SheetState, key: number) => boolean;
  /** Ids of sheets of ours that were edited. */
  readonly edited: ReadonlySet<string>;
  /** A session that is opened over it. */
  readonly open: () => Promise<Opened>;
}

export interface OpenedInExcel extends Opened {
  /** Edits of a person's, of which Excel tells those who listen. */
  readonly edit: (act: (book: BookState) => void) => Promise<void>;
}

export function openedBook(book: BookState): OpenedInExcel {
  const excel = installExcelDouble(globalThis, book);
  const host = globals();
  const session = createSession(createExcelWorkbook(), words);
  return {
    session,
    book: () => Promise.resolve(book),
    type: async (...cell) => {
      Object.assign(globalThis, host);
      await excel.setCell(...cell);
    },
    edit: async (act) => {
      Object.assign(globalThis, host);
      act(book);
      for (const { name } of book.sheets) await excel.setCell(name, 5000, 200, '');
    },
  };
}

/** The Excel that is open. */
function globals(): object {
  return { Excel: Reflect.get(globalThis, 'Excel'), Office: Reflect.get(globalThis, 'Office') };
}

async function openedFile(bytes: Uint8Array): Promise<Opened> {
  const port = await openFile(bytes);
  const session = createSession(port, words);
  return {
    session,
    book: async () => (await openBook(await saved(port))).book,
    type: (...cell) => Promise.resolve(port.setCell(...cell)),
  };
}

async function saved(port: FileWorkbook): Promise<Uint8Array> {
  const file = await port.save();
  if (file.kind === 'unfaithful') throw new Error(`unfaithful: ${file.differences.join()}`);
  return file.bytes;
}

/** What a first run left, to be edited; taken as often as it is needed. */
export interface FirstRun {
  readonly host: HostName;
  readonly before: BookState;
  readonly after: BookState | Uint8Array;
  /** The same first run in an Excel of its own. */
  readonly inExcel: () => Promise<OpenedInExcel>;
}

export async function firstRun(
  host: HostName,
  fixture: Fixture,
  further: (session: Session) => Promise<void> = async () => undefined,
): Promise<FirstRun> {
  const before = bookOf(fixture);
  const run = async (session: Session) => {
    await session.recalculate({ agreed: true });
    await further(session);
  };
  const inExcel = async () => {
    const opened = openedBook(copyOf(before));
    await run(opened.session);
    return opened;
  };
  if (host !== 'file') return { host, before, inExcel, after: await (await inExcel()).book() };
  const port = await openFile(workbookBytes(fixture));
  await run(createSession(port, words));
  return { host, before, inExcel, after: await saved(port) };
}

export async function edited(first: FirstRun, edits: readonly AnyEdit[]): Promise<Edited> {
  const { host, before, after } = first;
  const file = after instanceof Uint8Array ? await openBook(after) : null;
  const book = file ? file.book : copyOf(after as BookState);
  const theirs = countysCells(book, before);
  const copies = new WeakSet<CellState>();
  const touched = performAll(edits, book, theirs, copies);
  const kept = (sheet: SheetState, key: number) => {
    const cell = sheet.cells.get(key);
    return cell !== undefined && isFilled(cell) && theirs.has(cell);
  };
  const copied = (sheet: SheetState, key: number) => {
    const cell = sheet.cells.get(key);
    return cell !== undefined && copies.has(cell);
  };
  const bytes = file ? await file.save() : null;
  const open = async (): Promise<Opened> => {
    if (bytes) return openedFile(bytes);
    if (host === 'excelAnew') return openedBook(copyOf(book));
    const opened = await first.inExcel();
    await opened.edit((same) => performAll(edits, same, new WeakSet()));
    return opened;
  };
  return { host, book, kept, copied, edited: touched, open };
}

function performAll(
  edits: readonly AnyEdit[],
  book: BookState,
  theirs: WeakSet<CellState>,
  copies = new WeakSet<CellState>(),
): ReadonlySet<string> {
  const touched = new Set<string>();
  const [table] = book.sheets;
  const hand = {
    book,
    table: table?.id ?? '',
    typed: (cell: CellState) => void theirs.add(cell),
    isTheirs: (cell: CellState) => theirs.has(cell),
    copied: (cell: CellState) => void copies.add(cell),
    touches: ({ id }: SheetState) => void touched.add(id),
  };
  for (const edit of edits) {
    if (isOnPage(edit)) performOnPage(edit, hand);
    else perform(edit, hand);
  }
  return touched;
}

/** Those that stand as they stood before anything was written. */
function countysCells(book: BookState, before: BookState): WeakSet<CellState> {
  const theirs = new WeakSet<CellState>();
  for (const sheet of book.sheets) {
    const was = before.sheets.find(({ name }) => name === sheet.name);
    for (const [key, cell] of sheet.cells) {
      const old = was?.cells.get(key);
      if (old && old.value === cell.value && old.formula === cell.formula) theirs.add(cell);
    }
  }
  return theirs;
}

export function isFilled({ value, formula }: CellState): boolean {
  return value !== '' || formula !== null;
}

/** Sheets that a name of ours makes ours. */
export function pagesOf({ names }: BookState): ReadonlySet<string> {
  const places = names
    .filter(({ name }) => name.startsWith('均衡_页_'))
    .map(({ formula }) => parseReference(formula)?.sheet);
  return new Set(places.filter((sheet) => sheet !== undefined));
}

/** The workbook as the person left it, had no run ever written into it. */
export function withoutOurs({ book, kept }: Edited): BookState {
  const pages = pagesOf(book);
  const bare = copyOf(book);
  bare.names = bare.names.filter(({ name }) => !/^均衡_(?:输出|页|写入)_/.test(name));
  bare.sheets = bare.sheets.filter(({ name }) => !pages.has(name));
  for (const sheet of bare.sheets) {
    const original = book.sheets.find(({ name }) => name === sheet.name);
    for (const key of [...sheet.cells.keys()]) {
      if (original && !kept(original, key)) sheet.cells.delete(key);
    }
    sheet.merges = sheet.merges.filter((merge) => {
      const corner = sheet.cells.get(cellKey(merge.row, merge.column));
      return corner !== undefined && isFilled(corner);
    });
  }
  return bare;
}

/** What is computed of a workbook in which nothing of ours stands; null where it is refused. */
export async function freshFigures(book: BookState): Promise<Figures | null> {
  const held = globals();
  installExcelDouble(globalThis, copyOf(book));
  const snapshot = await createExcelWorkbook().read({ sheets: 'all' });
  Object.assign(globalThis, held);
  const understanding = understand(snapshot, {});
  if (understanding.binding.refusals.length > 0) return null;
  return figuresOf(assessStandard(understanding, understanding.settings.standard).assessment);
}

export type Figures = Readonly<Record<string, unknown>>;

export function figuresOf({ stages, excluded }: Assessment): Figures {
  const plain: unknown = JSON.parse(
    JSON.stringify({
      excluded: excluded.length,
      ...Object.fromEntries(
        Object.entries(stages).map(([stage, one]) => [
          stage,
          one && {
            ...one,
            rows: one.rows.map(
              ({ table, row, school, code, students, indicators, met, verdict, hasErrors }) => ({
                table,
                row,
                school,
                code,
                students,
                indicators,
                met,
                verdict,
                hasErrors,
              }),
            ),
          },
        ]),
      ),
    }),
  );
  return plain as Figures;
}

export function copyOf(book: BookState): BookState {
  return {
    ...book,
    names: book.names.map((name) => ({ ...name })),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(sheet.cells),
      merges: [...sheet.merges],
      tables: sheet.tables.map((table) => ({ ...table })),
      rules: sheet.rules.map((rule) => ({ ...rule, areas: [...rule.areas] })),
      validations: sheet.validations.map((one) => ({ ...one })),
      columns: new Map(sheet.columns),
      rowHeights: new Map(sheet.rowHeights),
      hiddenRows: new Set(sheet.hiddenRows),
      charts: sheet.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((series) => ({ ...series })),
      })),
    })),
  };
}

/** Cells beside the county's that stand in no place that a name of ours marks: left behind by a run. */
export function leftBehind({ book, kept }: Edited, after: BookState): readonly string[] {
  // Nothing proves any more what was ours beside a status column that was deleted.
  const unproved = ({ name, formula }: BookState['names'][number]) =>
    /^均衡_输出_.*_status$/.test(name) && !parseReference(formula);
  if (book.names.some(unproved)) return [];
  const pages = pagesOf(after);
  const outputs = after.names
    .filter(({ name }) => name.startsWith('均衡_输出_'))
    .map(({ formula }) => parseReference(formula));
  return after.sheets.flatMap((sheet) => {
    if (pages.has(sheet.name)) return [];
    const was = book.sheets.find(({ name }) => name === sheet.name);
    const here: readonly Area[] = outputs
      .filter((area) => area?.sheet === sheet.name)
      .map((a) => a as Area);
    return [...sheet.cells].flatMap(([key, cell]) => {
      if (!isFilled(cell) || (was && kept(was, key))) return [];
      const place = { ...keyPlace(key), rows: 1, columns: 1 };
      return here.some((area) => contains(area, place))
        ? []
        : [`${sheet.name}!${place.row},${place.column} ${String(cell.value).slice(0, 20)}`];
    });
  });
}
