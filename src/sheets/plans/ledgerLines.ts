/**
 * The lines of the ledger: every problem of the assessment once, under its number and with what the user
 * wrote; what failed in an earlier run and no longer does; what the county typed, untouched. They stay
 * in the order in which they stand on the sheet; new ones come behind.
 */
import type { Words } from '../../standards/message';
import { carryRows } from '../page/carried';
import { symbolOf } from '../roleLooks';
import type { Content } from '../plan';
import { marksText, nothing, proposed, settle, type Answer, type Settled } from './answers';
import { digest } from './digest';
import { stageWord } from './entryWords';
import type { LedgerBody } from './carriedLedger';
import { isClosedWord, ledgerFields, type LedgerField } from './ledgerColumns';
import { memoryText, type LedgerMemory } from './ledgerMemory';
import { lackCells, missedText, ruledText, shownValue } from './matterWords';
import type { Matter, MatterNow, Matters } from './matters';
import { planText, type LedgerColumn } from './messages';
import type { RemedyFinder } from './remedies';
import {
  hasWords,
  inColumns,
  ledgerAnswer,
  numberIn,
  type LedgerCells,
  type StandingLine,
  type TypedLine,
} from './standingLedger';

export interface LinesMaking {
  readonly words: Words;
  readonly matters: Matters;
  readonly remedy: RemedyFinder;
  /** 佐证材料: the archive box that shows it; null where none does. */
  readonly evidence: (matter: Matter) => string | null;
  /** This year's, with what is taken over from last year's. */
  readonly standing: LedgerBody | null;
  /** The same cell in the plan of the school. */
  readonly twin: (matter: Matter, field: LedgerField) => Answer | null;
}

export interface LedgerLines {
  readonly open: readonly (readonly Content[])[];
  /** 已销号. */
  readonly closed: readonly (readonly Content[])[];
  /** Not closed: what fails, and what the county typed. */
  readonly problems: number;
  readonly schools: number;
}

/** A line with its place on the sheet, behind all that stand where it has none yet. */
interface PlacedLine {
  readonly at: number;
  readonly cells: Partial<LedgerCells>;
  readonly isProblem: boolean;
}

export function ledgerLines(making: LinesMaking): LedgerLines {
  const { matters, standing } = making;
  const carried = carryRows(
    matters.missed.map(({ keys }) => keys),
    standing?.lines ?? [],
  );
  const known = new Set(matters.missed.flatMap(({ keys }) => keys));
  const { past, copies } = restOf(carried.unmatched, known);
  const typed = [...(standing?.typed ?? []), ...copies];
  const numbers = lineNumbers(standing?.lines ?? [], typed);
  const lines = [
    ...matters.missed.map((matter, place) => {
      const line = carried.byWanted[place] ?? null;
      return missedLine(matter, line, numbers(line), making);
    }),
    ...past.map((line) => pastLine(line, matters.now(line.key), numbers(line), making)),
    ...typed.map(({ at, cells }): PlacedLine => ({
      at,
      cells: { ...cells, key: null },
      isProblem: true,
    })),
  ].sort((a, b) => a.at - b.at);
  const isClosed = ({ cells }: PlacedLine) => isClosedWord(cells.progress ?? null);
  const open = lines.filter((line) => !isClosed(line));
  const problems = open.filter(({ isProblem }) => isProblem);
  return {
    open: open.map(({ cells }) => inColumns(cells)),
    closed: lines.filter(isClosed).map(({ cells }) => inColumns(cells)),
    problems: problems.length,
    schools: schoolsNamed(problems, making.words),
  };
}

function schoolsNamed(lines: readonly PlacedLine[], words: Words): number {
  const county = planText(words, 'plans.county');
  const names = lines.map(({ cells }) => String(cells.school ?? '').trim());
  return new Set(names.filter((name) => name !== '' && name !== county)).size;
}

/**
 * Lines that no problem answers to: those of things that failed before, and copies of a line that somebody
 * made, which are the county's own. A copy in which nobody wrote is none.
 */
function restOf(
  unmatched: readonly StandingLine[],
  known: ReadonlySet<string>,
): { readonly past: readonly StandingLine[]; readonly copies: readonly TypedLine[] } {
  const seen = new Set<string>();
  const past: StandingLine[] = [];
  const copies: TypedLine[] = [];
  for (const line of unmatched) {
    if (!known.has(line.key) && !seen.has(line.key)) past.push(line);
    else if (hasWords(line) || isEdited(line)) {
      copies.push({ at: line.at, cells: { ...line.cells, marks: null } });
    }
    seen.add(line.key);
  }
  return { past, copies };
}

function isEdited({ memory, cells }: StandingLine): boolean {
  return memory.said !== null && memory.said !== saidOf(cells);
}

function saidOf({ school, problem }: Partial<LedgerCells>): string {
  return digest(`${school ?? ''}|${problem ?? ''}`);
}

/** Each line's own number, once; the next free one for a line without. */
function lineNumbers(
  lines: readonly StandingLine[],
  typed: readonly TypedLine[],
): (line: StandingLine | null) => number {
  const own = new Map<StandingLine, number>();
  const taken = new Set<number>();
  for (const line of lines) {
    const number = line.memory.number ?? numberIn(line);
    if (number === null || taken.has(number)) continue;
    own.set(line, number);
    taken.add(number);
  }
  let last = Math.max(0, ...taken, ...typed.map((line) => numberIn(line) ?? 0));
  return (line) => (line && own.get(line)) ?? (last += 1);
}

function missedLine(
  matter: Matter,
  line: StandingLine | null,
  number: number,
  { words, remedy, evidence, twin }: LinesMaking,
): PlacedLine {
  const { plan, stage, what, figures } = matter;
  const wasClosed = line !== null && isClosedWord(line.cells.progress);
  const isBack = wasClosed && line.memory.last === 'met';
  const own = (field: LedgerField): Answer =>
    line && !(isBack && (field === 'progress' || field === 'closedOn'))
      ? ledgerAnswer(line, field)
      : nothing;
  const remedied = what.kind === 'entry' ? remedy(what.entry) : null;
  const settled = settledFields(
    own,
    {
      solution: remedied ?? proposed(own('solution')),
      progress: planText(words, 'plans.ledger.progress.open'),
      evidence: evidence(matter),
    },
    (field) => twin(matter, field),
  );
  const history = isBack ? historyOf(line, words) : (line?.cells.history ?? null);
  const value = typeof figures.value === 'number' ? figures.value : null;
  const cells: Partial<LedgerCells> = {
    number,
    source: planText(
      words,
      what.kind === 'paper' ? 'plans.ledger.source.selfCheck' : 'plans.ledger.source.computed',
    ),
    school: matter.school ?? planText(words, 'plans.county'),
    township: plan?.township ?? null,
    stage: stage && stageWord(words, stage),
    problem: ruledText(matter, words),
    group: planText(words, `plans.category.${matter.category}`),
    state: stateOfMissed(matter, wasClosed && !isBack, history !== null, words),
    value: shownFigure(figures.value, words),
    standard: figures.asked,
    ...lackCells(matter, words),
    locale: plan?.school.locale ? planText(words, `plans.locale.${plan.school.locale}`) : null,
    history,
    ...textsOf(settled),
    key: matter.keys[0] ?? null,
  };
  const memory: LedgerMemory = {
    number,
    last: 'missed',
    old: shownValue(what, value, words),
    said: saidOf(cells),
  };
  const marks = memoryText(markedFields(settled), memory);
  return { at: line?.at ?? Infinity, cells: { ...cells, marks }, isProblem: true };
}

function stateOfMissed(matter: Matter, closed: boolean, isBack: boolean, words: Words): string {
  if (closed) return planText(words, 'plans.ledger.state.closedYetMissed');
  return isBack ? planText(words, 'plans.ledger.state.back') : missedText(matter, words);
}

function shownFigure(value: Matter['figures']['value'], words: Words): Content {
  return typeof value === 'boolean' ? planText(words, value ? 'plans.yes' : 'plans.no') : value;
}

/** What failed before: its own words stay, with what has become of it. */
function pastLine(
  line: StandingLine,
  now: MatterNow,
  number: number,
  { words }: LinesMaking,
): PlacedLine {
  const { cells: stood, memory } = line;
  const isMet = now.state === 'met';
  const own = (field: LedgerField) => ledgerAnswer(line, field);
  const old = memory.old ?? (memory.number === null ? oldFigure(stood) : null);
  const shown = shownValue(now.what, now.what?.kind === 'item' ? now.what.value : null, words);
  const result =
    old !== null && shown !== null
      ? planText(words, 'plans.ledger.result.values', { old, now: shown })
      : planText(words, 'plans.ledger.result');
  const settled = settledFields(
    own,
    {
      solution: proposed(own('solution')),
      progress: isMet
        ? planText(words, 'plans.ledger.progress.waiting')
        : (proposed(own('progress')) ?? planText(words, 'plans.ledger.progress.open')),
      result: isMet ? result : proposed(own('result')),
      evidence: proposed(own('evidence')),
    },
    () => null,
  );
  const isDone = isClosedWord(stood.progress);
  const cells: Partial<LedgerCells> = {
    ...stood,
    number,
    source: stood.source ?? planText(words, 'plans.ledger.source.computed'),
    problem: memory.number === null ? oldProblem(stood, words) : stood.problem,
    group: memory.number === null ? planText(words, 'plans.category.resources') : stood.group,
    state: stateOfPast(now, isDone, words),
    value: valueNow(now, words),
    gap: null,
    surplus: null,
    gapUnit: null,
    ...textsOf(settled),
    key: line.key,
  };
  const marks = memoryText(markedFields(settled), {
    number,
    last: isMet ? 'met' : (memory.last ?? 'missed'),
    old,
    said: saidOf(cells),
  });
  return { at: line.at, cells: { ...cells, marks }, isProblem: false };
}

function valueNow({ what }: MatterNow, words: Words): Content {
  switch (what?.kind) {
    case 'entry':
      return shownFigure(what.entry.value, words);
    case 'cv':
      return what.cv;
    case 'item':
      return what.value;
    case 'paper':
    case undefined:
      return null;
  }
}

function stateOfPast({ state }: MatterNow, isClosed: boolean, words: Words): string {
  const symbol = state === 'met' ? symbolOf.met : symbolOf.undetermined;
  const code = state === 'met' && isClosed ? 'closed' : state;
  return `${symbol} ${planText(words, `plans.ledger.state.${code}`)}`;
}

/** Lines of the version before have the indicator alone, and its figures beside it. */
function oldProblem({ problem, value, standard, gap, gapUnit }: LedgerCells, words: Words): string {
  const name = String(problem ?? '');
  if (typeof value !== 'number' || typeof standard !== 'number') {
    return planText(words, 'plans.problem.no', { name });
  }
  const params = { name, value: plainFigure(value), asked: String(standard), unit: '' };
  const told = planText(words, 'plans.problem', params);
  if (typeof gap !== 'number') return told;
  const lack = `${gap}${typeof gapUnit === 'string' ? gapUnit : ''}`;
  return planText(words, 'plans.problem.lacks', { told, lack });
}

function oldFigure({ value }: LedgerCells): string | null {
  return typeof value === 'number' ? plainFigure(value) : null;
}

function plainFigure(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** What was said when the line was closed, behind what was said before. */
function historyOf({ cells }: StandingLine, words: Words): string {
  const date = dateText(cells.closedOn);
  const told =
    date === null
      ? planText(words, 'plans.ledger.history.undated')
      : planText(words, 'plans.ledger.history', { date });
  return typeof cells.history === 'string' ? `${cells.history}\n${told}` : told;
}

/** Days since 1899-12-30, as hosts keep dates, of this century and the next. */
const dates = { first: 36_526, last: 109_574, epoch: Date.UTC(1899, 11, 30) };

function dateText(date: Content): string | null {
  if (typeof date !== 'number' || date < dates.first || date > dates.last) {
    return date === null ? null : String(date);
  }
  return new Date(dates.epoch + Math.floor(date) * 86_400_000).toISOString().slice(0, 10);
}

type SettledFields = readonly (readonly [LedgerField, Settled])[];

function settledFields(
  own: (field: LedgerField) => Answer,
  proposals: Partial<Record<LedgerField, Content>>,
  twin: (field: LedgerField) => Answer | null,
): SettledFields {
  return ledgerFields.map((field) => {
    const settled = settle(own(field), twin(field), proposals[field] ?? null);
    return [field, settled] as const;
  });
}

function textsOf(settled: SettledFields): Partial<Record<LedgerColumn, Content>> {
  return Object.fromEntries(settled.map(([field, { text }]) => [field, text]));
}

function markedFields(settled: SettledFields): Content {
  return marksText(settled.map(([field, { mark }]) => [field, mark]));
}
