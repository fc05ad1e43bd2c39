/**
 * What we wrote, told from what a person put in its place by the marks of cellMarks.ts.
 *
 * Workbooks of version 0.1.0 bear no marks: below a header of ours every cell is ours there.
 */
import { isEmpty, type CellValue } from '../county/cell';
import type { Area } from './area';
import { cellMark, formulaMark, headerMarks, marksIn, statusMarks } from './cellMarks';
import { formulaIdentity, namesInSnapshot, type NameAt } from './live/formulaIdentity';
import {
  headerId,
  namedAreas,
  parseOwnName,
  statusId,
  type OwnedAreas,
  type OwnedOutput,
} from './naming';
import { foundAgain } from './foundAgain';
import { placeOfCell } from './far';
import {
  perSnapshot,
  sheetNamed,
  valueAt,
  type Grid,
  type SheetSnapshot,
  type Snapshot,
} from './snapshot';

/** Whether a cell heads a column as every version wrote it. */
export function headsOurs(value: CellValue): boolean {
  return typeof value === 'string' && ownHeader.test(value);
}

/** The standard in the second line of a header. */
const ownHeader = /\n(?:优质均衡|基本均衡|High-quality balance|Basic balance)/;

/** One symbol per indicator and the verdict's, with no marks behind them. */
const unmarkedStatus = /^[^\s\w#|]+\|[^\s\w#|]$/u;

/** A cell in a place of ours that holds something else than we wrote. */
export interface StrangeCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly output: OwnedOutput;
}

export interface WrittenPlaces {
  /** What of the places that our names mark is ours. */
  readonly owned: OwnedAreas;
  /** Within those places. */
  readonly strange: readonly StrangeCell[];
  /** Outputs whose names point over columns of which we wrote nothing. */
  readonly foreign: readonly OwnedOutput[];
  /** Pages by id that were cut from our sheets and pasted beside a school table. */
  readonly movedPages: OwnedAreas['pages'];
}

export const writtenIn: (snapshot: Snapshot) => WrittenPlaces = perSnapshot(tellApart);

/**
 * What is ours: the places of our names but for columns that are the county's all the same, and what
 * is left of ours where a name is gone or a row was moved past the end of the others.
 */
export function ownedAreas(snapshot: Snapshot): OwnedAreas {
  return writtenIn(snapshot).owned;
}

function tellApart(snapshot: Snapshot): WrittenPlaces {
  const names = namedAreas(snapshot);
  const { pages, movedPages } = apartFromTables(names.pages, snapshot);
  const named = { ...names, pages, outputs: foundAgain(names.outputs, snapshot) };
  const onPages = new Set([...named.pages.values()].map(({ sheet }) => sheet));
  const strange: StrangeCell[] = [];
  const foreign: OwnedOutput[] = [];
  for (const zone of outputZones(named.outputs)) {
    const sheet = sheetNamed(snapshot, zone.sheet);
    if (!sheet?.grid) continue;
    const { outputs } = zone;
    // Without its status column nothing tells any more what in the others is ours.
    if (!onPages.has(zone.sheet) && isUnproved(outputs, sheet.grid)) {
      foreign.push(...outputs);
      continue;
    }
    const told = cellsOfZone(outputs, sheet, sheet.grid, namesInSnapshot(snapshot));
    strange.push(...told.strange);
    foreign.push(...told.foreign);
  }
  if (foreign.length === 0) return { owned: named, strange, foreign, movedPages };
  const gone = new Set(foreign);
  const outputs = named.outputs.filter((output) => !gone.has(output));
  return { owned: { ...named, outputs }, strange, foreign, movedPages };
}

/**
 * A page makes its whole sheet ours, which a sheet with a bound table never is: a name follows the
 * cells that somebody cuts and pastes there.
 */
function apartFromTables(
  all: OwnedAreas['pages'],
  snapshot: Snapshot,
): { readonly pages: OwnedAreas['pages']; readonly movedPages: OwnedAreas['pages'] } {
  const bound = new Set(
    snapshot.names.flatMap(({ name, area }) =>
      area && parseOwnName(name)?.kind === 'input' ? [area.sheet] : [],
    ),
  );
  const strangers = new Set([...bound, ...sheetsOfOthers(all, snapshot)]);
  const moved = [...all].filter(([, { sheet }]) => strangers.has(sheet));
  if (moved.length === 0) return { pages: all, movedPages: new Map() };
  const pages = [...all].filter(([, { sheet }]) => !strangers.has(sheet));
  return { pages: new Map(pages), movedPages: new Map(moved) };
}

/** So many cells above and to the left of a page are more than a heading that somebody put there. */
const mostBefore = 20;

/** Sheets on which a page of ours stands somewhere below or beside what others filled. */
function sheetsOfOthers(all: OwnedAreas['pages'], snapshot: Snapshot): readonly string[] {
  const corners = new Map<string, { row: number; column: number }>();
  for (const { sheet, area } of all.values()) {
    const { row, column } = corners.get(sheet) ?? area;
    corners.set(sheet, { row: Math.min(row, area.row), column: Math.min(column, area.column) });
  }
  return [...corners].flatMap(([sheet, corner]) => {
    const grid = corner.row + corner.column > 0 ? sheetNamed(snapshot, sheet)?.grid : null;
    return grid && filledBefore(grid, corner) > mostBefore ? [sheet] : [];
  });
}

function filledBefore(
  { row: first, column: left, values }: Grid,
  corner: { readonly row: number; readonly column: number },
): number {
  return values.reduce(
    (sum, cells, down) =>
      sum +
      cells.filter(
        (value, across) =>
          !isEmpty(value) && (first + down < corner.row || left + across < corner.column),
      ).length,
    0,
  );
}

/** What stands there bears no marks, and is not as version 0.1.0 left it either. */
function isUnproved(outputs: readonly OwnedOutput[], grid: Grid): boolean {
  const header = outputs.find(({ id }) => id === headerId)?.area ?? null;
  const columns = outputs.filter(({ id, area }) => id !== headerId && area.columns === 1);
  if (marksOfZone(columns, header, grid) !== null) return false;
  const status = columns.find(({ id }) => id === statusId);
  if (!status) return true;
  if (isUnmarkedStatus(status.area, header, grid)) return false;
  return columns.some(
    ({ area }) =>
      (header && headCell(header, area.column, grid)) ||
      rowsWithin(area, grid).some((row) => !isEmpty(valueAt(grid, row, area.column))),
  );
}

/** The status column of version 0.1.0: by its header, or by a row where that was taken away. */
function isUnmarkedStatus(area: Area, header: Area | null, grid: Grid): boolean {
  const head = header && headCell(header, area.column, grid);
  if (head) return isOwnHead(statusId, head.value, null);
  return rowsWithin(area, grid).some((row) => {
    const value = valueAt(grid, row, area.column);
    return typeof value === 'string' && unmarkedStatus.test(value);
  });
}

interface OneZone {
  readonly sheet: string;
  readonly outputs: readonly OwnedOutput[];
}

/** Outputs of one table, stage and standard on one sheet. */
function outputZones(outputs: readonly OwnedOutput[]): readonly OneZone[] {
  const zones = new Map<string, { sheet: string; outputs: OwnedOutput[] }>();
  for (const output of outputs) {
    const { table, stage, standard, area } = output;
    const key = JSON.stringify([area.sheet, table, stage, standard]);
    const zone = zones.get(key) ?? { sheet: area.sheet, outputs: [] };
    zone.outputs.push(output);
    zones.set(key, zone);
  }
  return [...zones.values()];
}

interface ZoneMarks {
  /** By sheet row. */
  readonly rows: ReadonlyMap<number, ReadonlySet<string>>;
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly headers: ReadonlySet<string> | null;
}

function cellsOfZone(
  outputs: readonly OwnedOutput[],
  sheet: SheetSnapshot,
  grid: Grid,
  nameAt: NameAt,
): Pick<WrittenPlaces, 'strange' | 'foreign'> {
  const header = outputs.find(({ id }) => id === headerId);
  const columns = outputs.filter(({ id, area }) => id !== headerId && area.columns === 1);
  const marks = marksOfZone(columns, header?.area ?? null, grid);
  const strange: StrangeCell[] = [];
  const foreign: OwnedOutput[] = [];
  const contentAt = zoneContents(sheet, grid, nameAt);
  const ours = rowsOfOurs(columns, marks, contentAt);
  const isFormula = (row: number, column: number) =>
    sheet.formulas?.has(placeOfCell(row, column)) ?? false;
  for (const output of columns) {
    const { id, area } = output;
    const head = header ? headCell(header.area, area.column, grid) : null;
    const headOurs =
      head === null || (!isFormula(head.row, area.column) && isOwnHead(id, head.value, marks));
    const found: StrangeCell[] = [];
    let own = 0;
    for (const row of rowsWithin(area, grid)) {
      const value = valueAt(grid, row, area.column);
      // A formula that we did not write is a person's, whatever it comes to.
      const typed = isFormula(row, area.column);
      if (isEmpty(value) && !typed) continue;
      const content = contentAt(row, area);
      const written = typed
        ? content !== null && marks !== null && id !== statusId && ours(row, cellMark(id, content))
        : marks === null
          ? headOurs
          : id === statusId
            ? marks.rows.has(row)
            : ours(row, cellMark(id, value));
      if (written) own += 1;
      else found.push({ sheet: sheet.name, row, column: area.column, value, output });
    }
    if (!headOurs && own === 0 && found.length > 0) {
      foreign.push(output);
      continue;
    }
    strange.push(...found);
    if (head && !headOurs) {
      const { row, value } = head;
      strange.push({ sheet: sheet.name, row, column: area.column, value, output });
    }
  }
  return { strange, foreign };
}

/** What of a cell is marked: a formula in place of what it comes to; null where its text is not known. */
type ZoneContents = (row: number, column: Area) => CellValue;

function zoneContents(
  { name: sheet, formulas, formulaTexts }: SheetSnapshot,
  grid: Grid,
  nameAt: NameAt,
): ZoneContents {
  return (row, { row: first, column }) => {
    const place = placeOfCell(row, column);
    if (!formulas?.has(place)) return valueAt(grid, row, column);
    const formula = formulaTexts?.get(place);
    if (formula === undefined) return null;
    const home = { sheet, row, column, down: row - first };
    return formulaMark(formulaIdentity(formula, home, nameAt));
  };
}

/** Null where the zone bears no marks at all. */
function marksOfZone(
  columns: readonly OwnedOutput[],
  header: Area | null,
  grid: Grid,
): ZoneMarks | null {
  const [first] = columns;
  const status = columns.find(({ id }) => id === statusId)?.area;
  // The name of the column may be gone, and the column still be there.
  const places = status
    ? [status.column]
    : Array.from({ length: header?.columns ?? 0 }, (_, at) => (header?.column ?? 0) + at);
  if (!first) return null;
  for (const column of places) {
    const rows = new Map<number, ReadonlySet<string>>();
    const rowsOf = new Map<string, number[]>();
    for (const row of rowsWithin(status ?? first.area, grid)) {
      const found = marksIn(valueAt(grid, row, column), statusMarks);
      if (!found) continue;
      rows.set(row, found);
      for (const mark of found) noteRow(rowsOf, mark, row);
    }
    const headers = header ? marksIn(valueAt(grid, header.row, column), headerMarks) : null;
    if (rows.size > 0 || headers) return { rows, rowsOf, headers };
  }
  return null;
}

function noteRow(rowsOf: Map<string, number[]>, mark: string, row: number): void {
  const rows = rowsOf.get(mark);
  if (rows) rows.push(row);
  else rowsOf.set(mark, [row]);
}

/**
 * Whether a cell bears a mark of its row. A row that is another's from end to end was sorted without
 * the status beside it.
 */
function rowsOfOurs(
  columns: readonly OwnedOutput[],
  marks: ZoneMarks | null,
  contentAt: ZoneContents,
): (row: number, mark: string) => boolean {
  const sorted = new Map<number, boolean>();
  const wasSorted = (row: number): boolean => {
    const known = sorted.get(row);
    if (known !== undefined) return known;
    const found = columns
      .filter(({ id, area }) => id !== statusId && row >= area.row && row < area.row + area.rows)
      .map(({ id, area }) => ({ id, value: contentAt(row, area) }))
      .filter(({ value }) => !isEmpty(value))
      .map(({ id, value }) => cellMark(id, value));
    const answer = found.length > 1 && standsElsewhere(found, marks);
    sorted.set(row, answer);
    return answer;
  };
  return (row, mark) => (marks?.rows.get(row)?.has(mark) ?? false) || wasSorted(row);
}

/** More rows alike than these are not looked through. */
const mostAlike = 200;

/** All marks of a row are those of one other. */
function standsElsewhere(found: readonly string[], marks: ZoneMarks | null): boolean {
  const [rarest = []] = found
    .map((mark) => marks?.rowsOf.get(mark) ?? [])
    .sort((a, b) => a.length - b.length);
  return rarest
    .slice(0, mostAlike)
    .some((row) => found.every((mark) => marks?.rows.get(row)?.has(mark)));
}

/** The header cell of a column: its first filled one, merged over the rows of the header. */
function headCell(
  header: Area,
  column: number,
  grid: Grid,
): { readonly row: number; readonly value: CellValue } | null {
  for (let row = header.row; row < header.row + header.rows; row += 1) {
    const value = valueAt(grid, row, column);
    if (!isEmpty(value)) return { row, value };
  }
  return null;
}

function isOwnHead(id: string, value: CellValue, marks: ZoneMarks | null): boolean {
  if (typeof value !== 'string') return false;
  if (!marks?.headers) return ownHeader.test(value);
  return id === statusId ? headerMarks.test(value) : marks.headers.has(cellMark(id, value));
}

function rowsWithin({ row, rows }: Area, grid: Grid): readonly number[] {
  const first = Math.max(row, grid.row);
  const last = Math.min(row + rows, grid.row + grid.values.length);
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
}
