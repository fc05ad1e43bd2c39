/**
 * The ledger as it stands: lines of ours with what the user wrote in them, and lines that the county
 * typed. Lines of the version before are read into the columns of today.
 */
import { readMarks, wrote, type Answer } from './answers';
import { contentAt, standingList, type StandingList, type StrayRow } from '../page/carried';
import { ownedAreas } from '../written';
import type { Content } from '../plan';
import { sheetNamed, type Snapshot } from '../snapshot';
import {
  columnPage,
  columnsBeforeCount,
  endKey,
  isClosedWord,
  keyBefore,
  ledgerColumns,
  ledgerFields,
  ledgerId,
  ledgerPlaces,
  placeBefore,
  placeInLedger,
  type LedgerField,
} from './ledgerColumns';
import { readMemory, type LedgerMemory } from './ledgerMemory';
import type { PlansInput } from './input';
import type { LedgerColumn } from './messages';

/** By column; null where nothing stands. */
export type LedgerCells = Readonly<Record<LedgerColumn, Content>>;

export interface StandingLine {
  /** 0-based row of the sheet. */
  readonly at: number;
  readonly key: string;
  readonly cells: LedgerCells;
  readonly memory: LedgerMemory;
}

/** Typed by the county; never touched by a run. */
export type TypedLine = Pick<StandingLine, 'at' | 'cells'>;

export interface StandingLedger {
  readonly list: StandingList<LedgerField>;
  /** In the columns of the version before. */
  readonly isBefore: boolean;
  readonly lines: readonly StandingLine[];
  readonly typed: readonly TypedLine[];
}

export function standingLedger(snapshot: Snapshot, id: string): StandingLedger | null {
  const found = standingList(snapshot, ledgerPlaces(id));
  const grid = found && sheetNamed(snapshot, found.sheet)?.grid;
  if (!found || !grid) return null;
  const places = placesOnSheet(snapshot, id, found);
  const isBefore = places === null;
  const columnOf = (column: LedgerColumn) => places?.get(column) ?? placeBefore(column);
  const cellsAt = (at: number): LedgerCells =>
    Object.fromEntries(
      ledgerColumns.map(({ id: column }) => {
        const place = columnOf(column);
        return [column, contentAt(grid, at, place < 0 ? -1 : place)];
      }),
    ) as Record<LedgerColumn, Content>;
  const end = found.rows.find(({ key }) => key === endKey)?.at ?? found.area.row + found.area.rows;
  const isTyped = ({ at, beside }: StrayRow) =>
    beside === undefined && at > found.area.row + headerAt && at < end;
  const strays = found.strays.filter((stray) => !isTyped(stray));
  return {
    list: {
      ...found,
      rows: found.rows.filter(({ key }) => key !== endKey),
      strays: isBefore ? strays.map(({ at, row }) => ({ at, row: fromBefore(row) })) : strays,
    },
    isBefore,
    lines: found.rows
      .filter(({ key }) => key !== endKey)
      .map(({ at, key, marks }) => ({ at, key, cells: cellsAt(at), memory: readMemory(marks) })),
    typed: found.strays.filter(isTyped).map(({ at }) => ({ at, cells: cellsAt(at) })),
  };
}

/** Below the title and what is counted. */
const headerAt = 2;

/** 0-based columns of the sheet; null for a list of the version before. */
function placesOnSheet(
  snapshot: Snapshot,
  id: string,
  { sheet, area, keyColumn }: StandingList<LedgerField>,
): ReadonlyMap<LedgerColumn, number> | null {
  const { pages } = ownedAreas(snapshot);
  const isBefore =
    !pages.has(columnPage(id, 'problem')) &&
    area.column === 0 &&
    area.columns === columnsBeforeCount &&
    keyColumn === keyBefore;
  if (isBefore) return null;
  return new Map(
    ledgerColumns.map(({ id: column }) => {
      const place = pages.get(columnPage(id, column));
      return [column, place?.sheet === sheet ? place.area.column : -1];
    }),
  );
}

function fromBefore(row: readonly Content[]): readonly Content[] {
  return ledgerColumns.map(({ id }) => row[placeBefore(id)] ?? null);
}

/** What stands in a user's cell of a line. */
export function ledgerAnswer({ cells }: Pick<StandingLine, 'cells'>, field: LedgerField): Answer {
  return { text: cells[field], mark: readMarks(cells.marks).get(field) ?? null };
}

export function hasWords(line: Pick<StandingLine, 'cells'>): boolean {
  return ledgerFields.some((field) => wrote(ledgerAnswer(line, field)) !== null);
}

/** A cell of the ledger as it stands, by the school's keys and the entry. */
export function ledgerAnswers(
  ledger: StandingLedger | null,
): (keys: readonly string[], entry: string, field: string) => Answer | null {
  const lines = new Map<string, StandingLine>();
  for (const line of ledger?.lines ?? []) if (!lines.has(line.key)) lines.set(line.key, line);
  const shared = ['solution', 'unit', 'deadline'] as const;
  return (keys, entry, field) => {
    const line = keys.flatMap((key) => lines.get(`${key}|${entry}`) ?? [])[0];
    const id = shared.find((each) => each === field);
    return line && id ? ledgerAnswer(line, id) : null;
  };
}

/** Lines of the county's own about a school that are not yet 已销号, in their order. */
export function typedAbout(ledger: StandingLedger | null, school: string): readonly TypedLine[] {
  return (ledger?.typed ?? []).filter(
    ({ cells }) => String(cells.school ?? '').trim() === school && !isClosedWord(cells.progress),
  );
}

/** A line of the standing ledger, for those who tell of it. */
export interface LedgerEntry {
  readonly cells: LedgerCells;
  /** Typed by the county. */
  readonly isTyped: boolean;
  readonly isClosed: boolean;
}

/**
 * All lines of the ledger of the standard, those that the county typed among them, as they stand on the
 * sheet; null where there is no ledger.
 */
export function ledgerEntries(
  input: Pick<PlansInput, 'snapshot' | 'assessment'>,
): readonly LedgerEntry[] | null {
  const ledger = standingLedger(input.snapshot, ledgerId(input));
  if (!ledger) return null;
  const entry =
    (isTyped: boolean) =>
    ({ at, cells }: TypedLine) => ({
      at,
      entry: { cells, isTyped, isClosed: isClosedWord(cells.progress) },
    });
  return [...ledger.lines.map(entry(false)), ...ledger.typed.map(entry(true))]
    .sort((a, b) => a.at - b.at)
    .map((each) => each.entry);
}

/** The number in a cell of 序号. */
export function numberIn({ cells }: Pick<StandingLine, 'cells'>): number | null {
  const { number } = cells;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : null;
}

/** Cells in the order of the sheet. */
export function inColumns(cells: Partial<LedgerCells>): readonly Content[] {
  const row = new Array<Content>(ledgerColumns.length).fill(null);
  for (const { id } of ledgerColumns) row[placeInLedger(id)] = cells[id] ?? null;
  return row;
}
