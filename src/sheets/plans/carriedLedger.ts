/**
 * Open lines of last year's ledger among those of this year's. A line that this year has too takes over what
 * the county wrote in it then, unless something is written in it by now; the others come behind all that stand.
 */
import type { Snapshot } from '../snapshot';
import { wrote } from './answers';
import { isClosedWord, ledgerFields } from './ledgerColumns';
import {
  hasWords,
  ledgerAnswer,
  standingLedger,
  type LedgerCells,
  type StandingLedger,
  type StandingLine,
  type TypedLine,
} from './standingLedger';

/** Lines of the ledger, wherever they stood. */
export type LedgerBody = Pick<StandingLedger, 'lines' | 'typed'>;

export interface CarriedLedger {
  /** Those of last year that are taken over. */
  readonly body: LedgerBody;
  /** What they say: school and problem. */
  readonly items: readonly CarriedLine[];
  /** Where this year's county has written something else already. */
  readonly left: readonly CarriedLine[];
}

export interface CarriedLine {
  readonly school: string;
  readonly problem: string;
}

/**
 * @param id of the ledger, which each standard has its own of
 * @param ownerNow by which key a school of last year is known this year
 */
export function ledgerToCarry(
  last: Snapshot,
  now: Snapshot,
  id: string,
  ownerNow: (key: string) => string,
): CarriedLedger {
  const before = standingLedger(last, id);
  const standing = standingLedger(now, id);
  const lines: StandingLine[] = [];
  const typed: TypedLine[] = [];
  const left: CarriedLine[] = [];
  for (const line of before?.lines ?? []) {
    if (isClosedWord(line.cells.progress)) continue;
    const key = keyNow(line.key, ownerNow);
    const twin = standing?.lines.find((each) => each.key === key);
    if (!twin) lines.push({ ...line, key });
    else if (!hasWords(line) || saysSame(line, twin)) continue;
    else if (hasWords(twin)) left.push(lineTold(line.cells));
    else lines.push({ ...line, key });
  }
  for (const line of before?.typed ?? []) {
    if (isClosedWord(line.cells.progress) || !isTold(line)) continue;
    const twin = standing?.typed.find((each) => isAbout(each.cells, line.cells));
    if (!twin) typed.push(line);
    else if (!saysSame(line, twin)) left.push(lineTold(line.cells));
  }
  const body = { lines, typed };
  return { body, items: [...lines, ...typed].map(({ cells }) => lineTold(cells)), left };
}

/** This year's lines with those that are taken over. */
export function withCarriedLines(standing: LedgerBody | null, carried: LedgerBody): LedgerBody {
  const own = standing ?? { lines: [], typed: [] };
  const wanted = new Map(carried.lines.map((line) => [line.key, line]));
  const filled = own.lines.map((line) => {
    const from = wanted.get(line.key);
    if (!from || hasWords(line)) return line;
    wanted.delete(line.key);
    return { ...line, cells: { ...line.cells, ...wordsIn(from) } };
  });
  const known = new Set(own.lines.map(({ key }) => key));
  const more = [...wanted.values()].filter(({ key }) => !known.has(key));
  let end = Math.max(0, ...[...own.lines, ...own.typed].map(({ at }) => at));
  const behind = <Line extends TypedLine>(line: Line): Line => ({ ...line, at: (end += 1) });
  return {
    lines: [...filled, ...more.map(behind)],
    typed: [...own.typed, ...carried.typed.map(behind)],
  };
}

/** What the user wrote, by field; our proposals are made anew. */
function wordsIn(line: StandingLine): Partial<LedgerCells> {
  return Object.fromEntries(
    ledgerFields.flatMap((field) => {
      const text = wrote(ledgerAnswer(line, field));
      return text === null ? [] : [[field, text]];
    }),
  );
}

function keyNow(key: string, ownerNow: (key: string) => string): string {
  const split = key.lastIndexOf('|');
  const owner = key.slice(0, split);
  return owner === '' ? key : `${ownerNow(owner)}${key.slice(split)}`;
}

function saysSame(a: TypedLine, b: TypedLine): boolean {
  return ledgerFields.every(
    (field) => wrote(ledgerAnswer(a, field)) === wrote(ledgerAnswer(b, field)),
  );
}

function isTold({ cells: { problem } }: TypedLine): boolean {
  return problem !== null && String(problem).trim() !== '';
}

function isAbout(a: LedgerCells, b: LedgerCells): boolean {
  const [one, other] = [lineTold(a), lineTold(b)];
  return one.school === other.school && one.problem === other.problem;
}

function lineTold({ school, problem }: LedgerCells): CarriedLine {
  return { school: String(school ?? '').trim(), problem: String(problem ?? '').trim() };
}
