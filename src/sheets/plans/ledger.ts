/**
 * 均衡_问题台账: what every school lacks, one line each, with what the user decides about it. Below the
 * list the sums, and what the user wrote beside lines that are gone.
 */
import {
  bodyFormats,
  cellBegins,
  cellIs,
  cellsById,
  placeOfColumn,
  tableBody,
  type BlockShade,
  type PageBlock,
  type SheetColumn,
} from '../page/blocks';
import {
  carryRows,
  noKey,
  standingList,
  type CarriedPlaces,
  type StandingList,
  type StandingRow,
} from '../page/carried';
import type { PageDraft, PageFormat } from '../page/draft';
import { standardWord } from '../layout/input';
import { symbolOf } from '../roleLooks';
import type { Content } from '../plan';
import type { Snapshot } from '../snapshot';
import { lackFigure } from './amounts';
import { marksText, nothing, proposed, readMarks, settle, wrote, type Answer } from './answers';
import { digest } from './digest';
import { isMissed, type PlanEntry } from './entries';
import { askedContent, entryName, stageWord, stateText, valueContent } from './entryWords';
import type { PlansInput } from './input';
import { totalRows } from './ledgerTotals';
import { hintedRows, listPage } from './listPage';
import { planText, type LedgerColumn } from './messages';
import { dateFormat } from './planEntries';
import type { PlanSchool } from './planSchools';
import type { RemedyFinder } from './remedies';

/** A line of the list: one thing that one school lacks at one stage. */
export interface Problem {
  readonly plan: PlanSchool;
  readonly entry: PlanEntry;
}

const told = ['solution', 'unit', 'deadline', 'progress'] as const;
type Told = (typeof told)[number];

export type StandingLedger = StandingList<Told>;

const ledgerColumns: readonly SheetColumn<LedgerColumn>[] = [
  { id: 'number', width: 6, role: 'number', align: 'center' },
  { id: 'stage', width: 8, role: 'text', align: 'center' },
  { id: 'school', width: 20, role: 'label' },
  { id: 'township', width: 10, role: 'text', align: 'center' },
  { id: 'locale', width: 7, role: 'text', align: 'center' },
  { id: 'group', width: 14, role: 'text', align: 'center' },
  { id: 'entry', width: 34, role: 'label' },
  { id: 'value', width: 10, role: 'number', numberFormat: '0.00' },
  { id: 'standard', width: 8, role: 'number' },
  { id: 'state', width: 12, role: 'text', align: 'center' },
  { id: 'gap', width: 10, role: 'number' },
  { id: 'gapUnit', width: 7, role: 'text', align: 'center' },
  { id: 'solution', width: 30, role: 'entry' },
  { id: 'unit', width: 13, role: 'entry' },
  { id: 'deadline', width: 12, role: 'entry', numberFormat: dateFormat },
  { id: 'progress', width: 10, role: 'entry', align: 'center' },
  { id: 'marks', width: 10, role: 'status', align: 'left', hidden: true },
  { id: 'key', width: 10, role: 'status', align: 'left', hidden: true },
];

const at = (id: LedgerColumn) => placeOfColumn(ledgerColumns, id);

/** `ledger`, and `ledger_basic` for 基本均衡: the two stand side by side. */
export function ledgerId({ assessment }: Pick<PlansInput, 'assessment'>): string {
  return standardWord(assessment.standard.id) === 'basic' ? 'ledger_basic' : 'ledger';
}

function placesOf(id: string): CarriedPlaces<Told> {
  return {
    page: id,
    keys: `${id}_keys`,
    columns: {
      solution: `${id}_solution`,
      unit: `${id}_unit`,
      deadline: `${id}_deadline`,
      progress: `${id}_progress`,
    },
    marks: `${id}_marks`,
  };
}

export function standingLedger(snapshot: Snapshot, id: string): StandingLedger | null {
  return standingList(snapshot, placesOf(id));
}

/** A cell of the ledger as it stands, by the school's keys and the entry. */
export function ledgerAnswers(
  list: StandingLedger | null,
): (keys: readonly string[], entry: string, field: string) => Answer | null {
  const rows = new Map<string, StandingRow<Told>>();
  for (const row of list?.rows ?? []) if (!rows.has(row.key)) rows.set(row.key, row);
  return (keys, entry, field) => {
    const row = keys.flatMap((key) => rows.get(`${key}|${entry}`) ?? [])[0];
    const id = told.find((each) => each === field);
    return row && id && id !== 'progress' ? answerOf(row, id) : null;
  };
}

function answerOf(row: StandingRow<Told>, field: Told): Answer {
  return { text: row.told[field], mark: readMarks(row.marks).get(field) ?? null };
}

export interface LedgerMaking {
  readonly input: PlansInput;
  readonly problems: readonly Problem[];
  readonly remedy: RemedyFinder;
  readonly standing: StandingLedger | null;
  /** The same cell in the plan of the school. */
  readonly twin: (problem: Problem, field: string) => Answer | null;
}

/** Missed entries of all schools, in the county's order. */
export function problemsOf(
  schools: readonly { readonly plan: PlanSchool; readonly entries: readonly PlanEntry[] }[],
): readonly Problem[] {
  return schools.flatMap(({ plan, entries }) =>
    entries.filter(isMissed).map((entry) => ({ plan, entry })),
  );
}

export function ledgerPage(making: LedgerMaking): PageDraft {
  const { input, problems, standing } = making;
  const { words } = input;
  const id = ledgerId(input);
  const carried = carryRows(
    problems.map(({ plan, entry }) => plan.keys.map((key) => `${key}|${entry.id}`)),
    standing?.rows ?? [],
  );
  const page = listPage(
    {
      tab: planText(words, id === 'ledger' ? 'plans.ledger.tab' : 'plans.ledger.tab.basic'),
      title: planText(words, 'plans.ledger.title'),
      counts: countsText(making),
      columns: ledgerColumns,
      places: placesOf(id),
      header: (column) => planText(words, `plans.ledger.column.${column}`),
      blocks: [problemList(carried.byWanted, making), totalsBlock(problems, words)],
      standing,
      unmatched: carried.unmatched.filter((row) =>
        told.some((field) => wrote(answerOf(row, field)) !== null),
      ),
      choices: 'progress',
    },
    input,
  );
  return { ...page, shape: digest(JSON.stringify(page.formats)) };
}

function problemList(
  standing: readonly (StandingRow<Told> | null)[],
  making: LedgerMaking,
): PageBlock {
  const { problems, input } = making;
  const { words } = input;
  const rows =
    problems.length === 0
      ? [
          cellsById(ledgerColumns, {
            entry: planText(words, 'plans.ledger.none'),
            key: noKey,
          }),
        ]
      : problems.map((problem, place) =>
          problemRow(problem, place, standing[place] ?? null, making),
        );
  return {
    ...tableBody(ledgerColumns, rows),
    shades: problemShades(rows.length, words),
    hints: [
      {
        area: { row: 0, column: at('progress'), rows: hintedRows, columns: 1 },
        allow: { kind: 'list', options: progressWords(words) },
        prompt: {
          title: planText(words, 'plans.ledger.column.progress'),
          message: planText(words, 'plans.ledger.prompt'),
        },
      },
    ],
  };
}

function problemRow(
  problem: Problem,
  place: number,
  standing: StandingRow<Told> | null,
  { input, remedy, twin }: LedgerMaking,
): readonly Content[] {
  const { words } = input;
  const { plan, entry } = problem;
  const { school, township, keys } = plan;
  const own = (field: Told) => (standing ? answerOf(standing, field) : nothing);
  const proposals: Readonly<Record<Told, Content>> = {
    solution: remedy(entry) ?? proposed(own('solution')),
    unit: null,
    deadline: null,
    progress: planText(words, 'plans.ledger.progress.open'),
  };
  const settled = told.map((field) => {
    const other = field === 'progress' ? null : twin(problem, field);
    return [field, settle(own(field), other, proposals[field])] as const;
  });
  const { lack } = entry;
  return cellsById(ledgerColumns, {
    number: place + 1,
    stage: stageWord(words, entry.stage),
    school: school.name,
    township,
    locale: school.locale && planText(words, `plans.locale.${school.locale}`),
    group: planText(words, `plans.group.${entry.group}`),
    entry: entryName(entry, words),
    value: valueContent(entry, words),
    standard: askedContent(entry, words),
    state: stateText(entry, words),
    gap: lack && lackFigure(lack),
    gapUnit: lack && planText(words, `plans.unit.${lack.unit}`),
    ...Object.fromEntries(settled.map(([field, { text }]) => [field, text])),
    marks: marksText(settled.map(([field, { mark }]) => [field, mark])),
    key: `${keys[0] ?? ''}|${entry.id}`,
  });
}

function countsText({ input, problems }: LedgerMaking): string {
  return planText(input.words, 'plans.ledger.counts', {
    schools: new Set(problems.map(({ plan }) => plan)).size,
    problems: problems.length,
  });
}

function progressWords(words: PlansInput['words']): readonly string[] {
  return (['open', 'underWay', 'done'] as const).map((progress) =>
    planText(words, `plans.ledger.progress.${progress}`),
  );
}

/**
 * 达标情况 by its symbol, and 序号 by what the user says of the progress. None over the column with
 * choices itself: it is never cleared, so that a rule there would be made again and again.
 */
function problemShades(rows: number, words: PlansInput['words']): readonly BlockShade[] {
  const over = (column: LedgerColumn) => ({ row: 0, rows, column: at(column), columns: 1 });
  const [, underWay = '', done = ''] = progressWords(words);
  return [
    ...(['below', 'floor'] as const).map((role): BlockShade => ({
      area: over('state'),
      role,
      formula: cellBegins(at('state'), symbolOf[role]),
    })),
    { area: over('number'), role: 'met', formula: cellIs(at('progress'), done) },
    { area: over('number'), role: 'floor', formula: cellIs(at('progress'), underWay) },
  ];
}

/** Headings of the sums run over; their lines look like the list, without the user's columns. */
function totalsBlock(problems: readonly Problem[], words: PlansInput['words']): PageBlock {
  const rows = totalRows(problems, words).map((cells) =>
    cellsById(ledgerColumns, { ...cells, key: noKey }),
  );
  const shown = ledgerColumns.slice(0, at('solution'));
  const isLine = (row: readonly Content[] | undefined) =>
    row !== undefined && row[at('entry')] !== null;
  const formats = rows.flatMap((row, place): readonly PageFormat[] => {
    const area = { row: place, rows: 1, column: 0, columns: 1 };
    if (typeof row[0] === 'string') return [{ area, role: 'statement' }];
    if (!isLine(row) || isLine(rows[place - 1])) return [];
    const rest = rows.slice(place);
    const end = rest.findIndex((each) => !isLine(each));
    return bodyFormats(shown, { row: place, rows: end < 0 ? rest.length : end });
  });
  return { rows, formats };
}
