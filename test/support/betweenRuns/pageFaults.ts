/**
 * What must hold of a run over a workbook in which a person has edited whole sheets of ours: results,
 * official tables, analyses, plans and lists, the county's data sheet.
 */
import { cellAddress, overlaps } from '../../../src/sheets/area';
import type { Session } from '../../../src/app/session';
import {
  cellAt,
  cellKey,
  keyPlace,
  type BookState,
  type CellState,
  type SheetState,
} from '../excelDouble/state';
import { brokenNames, contents, looks, said, same, type Looks } from './faults';
import { entryCells, standingPages, type StandingPage } from './pageEdits';
import {
  figuresOf,
  freshFigures,
  copyOf,
  isFilled,
  openedBook,
  withoutOurs,
  type Edited,
  type Figures,
  type Opened,
  type Typed,
} from './runs';

/** A cell that a person types into after the run, modulo the pages and cells that there are. */
export interface LaterEntry {
  readonly page: number;
  readonly at: number;
  readonly value: Typed;
}

type Verb = 'run' | 'tables' | 'analysis' | 'plans';

const everyVerb: readonly Verb[] = ['run', 'tables', 'analysis', 'plans'];

/** @returns the addresses that the verbs told of a person's cells */
async function write(session: Session, verbs: readonly Verb[]): Promise<readonly string[]> {
  const none = { transfers: [], purchases: null };
  const told: string[] = [];
  for (const verb of verbs) {
    if (verb === 'run') await session.recalculate({ agreed: true });
    if (verb === 'tables') await session.writeTables();
    if (verb === 'analysis') await session.improve.writeAnalysis(none);
    if (verb === 'plans') {
      await session.improve.writePlans({ ...none, schools: schoolsOf(session).slice(0, 1) });
    }
    const { outcome } = session.state();
    if (!outcome || !wroteKinds.has(outcome.kind)) throw new Error(said(outcome));
    if ('kept' in outcome) told.push(...(outcome.kept ?? []));
  }
  return told;
}

/** What writes a page. */
function verbOf(id: string): Verb {
  if (id.startsWith('form_')) return 'tables';
  if (/^(?:analysis|gaps|transfers|purchases)/.test(id)) return 'analysis';
  return /^(?:plan|ledger|archive|labels)/.test(id) ? 'plans' : 'run';
}

const wroteKinds: ReadonlySet<string> = new Set(['recalculated', 'tablesWritten', 'remedyWritten']);

function schoolsOf(session: Session): readonly string[] {
  const { stages } = session.state().assessment ?? {};
  const rows = Object.values(stages ?? {}).flatMap((stage) => stage?.rows ?? []);
  return rows.flatMap(({ school }) => school ?? []);
}

/** The first run: all sheets of ours stand. */
export async function standAll(session: Session): Promise<void> {
  await session.writeCountySheet();
  await write(session, everyVerb);
}

/** The workbook of which all was made anew, and its figures; by the county's cells. */
export function freshRuns(): (given: Edited) => Promise<FreshRun> {
  const known = new Map<string, FreshRun>();
  return async (given) => {
    const bare = withoutOurs(given);
    const key = JSON.stringify(bare.sheets.map((sheet) => [sheet.name, plainCells(sheet)]));
    const found = known.get(key);
    if (found) return found;
    const { session, book } = openedBook(copyOf(bare));
    await session.recalculate({ agreed: true });
    await standAll(session);
    const made = { book: copyOf(await book()), figures: await freshFigures(bare) };
    known.set(key, made);
    return made;
  };
}

export interface FreshRun {
  readonly book: BookState;
  readonly figures: Figures | null;
}

/** Every statement that a second run breaks; none: it is sound. */
export async function pageFaultsOf(
  given: Edited,
  later: readonly LaterEntry[],
  freshRun: (given: Edited) => Promise<FreshRun>,
): Promise<readonly string[]> {
  const fresh = await freshRun(given);
  const opened = await given.open();
  const { session } = opened;
  const before = looks(await opened.book());
  const verbs = verbsOver(given);
  const told = await write(session, verbs);
  const { assessment } = session.state();
  const after = copyOf(await opened.book());
  const second = looks(after);
  await write(session, verbs);
  const third = looks(await opened.book());
  return [
    ...lost(given, after),
    ...wronglyTold(given, told),
    ...stale(given, after, fresh.book, verbs),
    ...brokenNames(after).filter((name) => !name.includes('_county_data_')),
    ...same(fresh.figures, assessment && figuresOf(assessment), 'figures'),
    ...same(second, third, 'third run'),
    ...(await takenBack(opened, before, later)),
  ];
}

/** A run, and what writes the other sheets that the person edited. */
function verbsOver({ book, edited }: Edited): readonly Verb[] {
  const wanted = new Set(
    standingPages(book)
      .filter(({ sheet }) => edited.has(sheet.id))
      .map(({ id }) => verbOf(id)),
  );
  return everyVerb.filter((verb) => verb === 'run' || wanted.has(verb));
}

/** Pages that carry what a user wrote in them along with its line. */
const carrying = /^(?:findings|ledger|archive|plan|labels)/;

/** A person's cell that neither stands where it stood nor was carried along. */
function lost(given: Edited, after: BookState): readonly string[] {
  return standingPages(given.book).flatMap(({ id, sheet }) => {
    const now = after.sheets.find(({ name }) => name === sheet.name);
    const carried = carrying.test(id)
      ? after.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)))
      : [];
    return [...sheet.cells].flatMap(([key, cell]) => {
      if (!given.kept(sheet, key)) return [];
      const there = now?.cells.get(key);
      if (there?.value === cell.value && there.formula === cell.formula) return [];
      if (carried.some((text) => text.includes(String(cell.value)))) return [];
      const { row, column } = keyPlace(key);
      if (sheet.columns.get(column)?.hidden) return [];
      const found =
        there && isFilled(there)
          ? `${String(there.value).slice(0, 30)} ${there.formula ?? ''}`
          : 'nothing';
      return [
        `lost ${id}!${cellAddress(row, column)} ${String(cell.value)} ${cell.formula ?? ''} for ${found}`,
      ];
    });
  });
}

/** Told to be a person's though we wrote it. */
function wronglyTold(given: Edited, told: readonly string[]): readonly string[] {
  const theirs = new Set(
    given.book.sheets.flatMap((sheet) =>
      [...sheet.cells.keys()]
        .filter((key) => isTheirs(given, sheet, key))
        .map((key) => `${sheet.name}!${cellAddress(keyPlace(key).row, keyPlace(key).column)}`),
    ),
  );
  return told.filter((place) => !theirs.has(place)).map((place) => `wrongly kept: ${place}`);
}

function isTheirs(given: Edited, sheet: SheetState, key: number): boolean {
  return given.kept(sheet, key) || given.copied(sheet, key);
}

/** A cell in which nobody typed and that is not as in a workbook of which all was made anew. */
function stale(
  given: Edited,
  after: BookState,
  fresh: BookState,
  verbs: readonly Verb[],
): readonly string[] {
  const standing = standingPages(given.book);
  const written = new Map(standingPages(after).map((page) => [page.id, page]));
  const typedOn = standing.filter(({ sheet }) =>
    [...sheet.cells.keys()].some((key) => isTheirs(given, sheet, key)),
  );
  const skipped = skippedPages(given, typedOn, fresh);
  return standingPages(fresh).flatMap((page): readonly string[] => {
    if (skipped(page.id) || !verbs.includes(verbOf(page.id))) return [];
    const now = written.get(page.id);
    if (!now) return [`page gone: ${page.id}`];
    const was = given.book.sheets.find(({ name }) => name === now.sheet.name);
    return differing(page, now, fresh, (key) => was !== undefined && isTheirs(given, was, key));
  });
}

/** Pages whose contents follow from what was typed elsewhere. */
function skippedPages(
  { book }: Edited,
  typedOn: readonly StandingPage[],
  fresh: BookState,
): (id: string) => boolean {
  const county = (of: BookState) => {
    const page = standingPages(of).find(({ id }) => id === 'county_data');
    const names = of.names.filter(({ name }) => name.startsWith('均衡_页_county_data'));
    return JSON.stringify([page && plainCells(page.sheet), names]);
  };
  const countyTouched = county(book) !== county(fresh);
  const carriedTyped = typedOn.some(({ id }) => carrying.test(id));
  return (id) =>
    id === 'county_data' ||
    (id === 'findings' && typedOn.length > 0) ||
    (countyTouched && !id.startsWith('dispersion')) ||
    (carriedTyped && carrying.test(id));
}

function plainCells({ cells }: SheetState): unknown {
  return [...cells]
    .filter(([, cell]) => isFilled(cell))
    .sort(([a], [b]) => a - b)
    .map(([key, { value, formula }]) => [key, value, formula]);
}

function differing(
  page: StandingPage,
  now: StandingPage,
  fresh: BookState,
  isTheirsAt: (key: number) => boolean,
): readonly string[] {
  const entries = new Set(entryCells(page, fresh).map(({ column }) => column));
  if (page.id === 'settings') entries.add(1);
  const keys = new Set([...page.sheet.cells.keys(), ...now.sheet.cells.keys()]);
  return [...keys].flatMap((key) => {
    const { row, column } = keyPlace(key);
    if (isTheirsAt(key) || entries.has(column)) return [];
    const [wanted, found] = [page, now].map(({ sheet }) => shownAt(sheet, row, column));
    if (wanted === found) return [];
    return [`stale ${page.id}!${cellAddress(row, column)} ${String(found)} for ${String(wanted)}`];
  });
}

function shownAt(sheet: SheetState, row: number, column: number): CellState['value'] {
  return cellAt(sheet, row, column).value;
}

/** Undo gives back what stood, but for what it foresees to keep. */
async function takenBack(
  opened: Opened,
  before: Looks,
  later: readonly LaterEntry[],
): Promise<readonly string[]> {
  const { session } = opened;
  const typed = await typeLater(opened, later);
  const faults: string[] = [];
  const kept: string[] = [];
  while (session.state().canUndo) {
    await session.undo();
    const { keeps } = session.state();
    if (keeps) await session.agree();
    const { outcome } = session.state();
    if (outcome?.kind !== 'undone') return [`undo: ${said(outcome)}`];
    faults.push(...same([...(keeps ?? [])].sort(), [...outcome.kept].sort(), 'foreseen'));
    kept.push(...outcome.kept);
  }
  const book = await opened.book();
  if (typed.length === 0) {
    faults.push(...kept.map((place) => `undo kept ${place}`));
    faults.push(...same(contents(before), contents(looks(book)), 'undo'));
  }
  return [
    ...faults,
    ...typed.flatMap(({ sheet, row, column, value }) => {
      const now = book.sheets.find(({ name }) => name === sheet);
      const found = now?.cells.get(cellKey(row, column))?.value;
      return found === value ? [] : [`undo lost ${sheet}!${cellAddress(row, column)} ${value}`];
    }),
  ];
}

interface TypedLater {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Typed;
}

async function typeLater(
  opened: Opened,
  later: readonly LaterEntry[],
): Promise<readonly TypedLater[]> {
  const typed = new Map<string, TypedLater>();
  for (const { page, at, value } of later) {
    const pages = standingPages(await opened.book());
    const { sheet, area } = pages[page % pages.length] ?? {};
    if (!sheet || !area) continue;
    const place = {
      row: area.row + (Math.floor(at / area.columns) % area.rows),
      column: area.column + (at % area.columns),
    };
    const merge = sheet.merges.find((merged) =>
      overlaps(merged, { ...place, rows: 1, columns: 1 }),
    );
    const { row, column } = merge ?? place;
    await opened.type(sheet.name, row, column, value);
    typed.set(`${sheet.name}!${row},${column}`, { sheet: sheet.name, row, column, value });
  }
  return [...typed.values()];
}
