/**
 * 整改报告: the lines of 均衡_问题台账 one by one: the problem and where it comes from, what was done, before
 * and now, the evidence, and why it is not done and by when.
 */
import { printed } from '../sheets/layout/figures';
import { symbolOf } from '../sheets/roleLooks';
import { figureOfEntry, schoolEntriesOf } from './insideProblems';
import { isMissed, type PlanEntry } from '../sheets/plans/entries';
import { isUnknown } from '../sheets/plans/entryWords';
import { planText } from '../sheets/plans/messages';
import type { ReportInput } from './input';
import { reportText } from './messages';
import {
  headingOf,
  paragraphOf,
  tableOf,
  type ReportChart,
  type ReportPaper,
  type ReportPart,
} from './paper';
import { framedPaper } from './paperFrame';
import { headsOfProblem } from './reportKinds';
import type { StandingProblem } from './standingProblems';

type Progress = 'open' | 'underWay' | 'done';

/** A line with what the data say of the same thing now; null: no entry of the run is meant by it. */
interface Followed {
  readonly line: StandingProblem;
  readonly entry: PlanEntry | null;
  readonly progress: Progress;
  /** By the data of this run. */
  readonly meets: boolean;
}

export function rectificationReport(
  ledger: readonly StandingProblem[],
  input: ReportInput,
): ReportPaper {
  const { words } = input;
  const followed = follow(ledger, input);
  const parts: readonly ReportPart[] =
    followed.length === 0
      ? [paragraphOf(reportText(words, 'report.ledger.empty'))]
      : [
          ...overview(followed, input),
          ...followed.flatMap((one, at) => problemParts(one, at, input)),
        ];
  return framedPaper('rectification', null, parts, input);
}

function follow(ledger: readonly StandingProblem[], input: ReportInput): readonly Followed[] {
  const entries = new Map<string, PlanEntry>();
  for (const { plan, entries: own } of schoolEntriesOf(input)) {
    for (const entry of own) {
      for (const key of plan.keys) {
        const place = `${key}|${entry.id}`;
        if (!entries.has(place)) entries.set(place, entry);
      }
    }
  }
  return ledger.map((line) => {
    const entry = line.key === null ? null : (entries.get(line.key) ?? null);
    const meets = entry ? !isMissed(entry) && !isUnknown(entry) : isSaidMet(line);
    return { line, entry, progress: progressOf(line), meets };
  });
}

/**
 * What the county or an item lacks has no entry of a school: the ledger says how it stands, with the symbol
 * in front since it has one.
 */
function isSaidMet({ state }: StandingProblem): boolean {
  return (
    state !== null &&
    (state.startsWith(symbolOf.met) || /^(?:数据已达标|Met by the data)/.test(state))
  );
}

/** 状态 in the words of either language; a closing date closes, anything unknown is open. */
function progressOf({ progress, closed }: StandingProblem): Progress {
  if (closed !== null) return 'done';
  const word = progress ?? '';
  if (/已完成|已销号|已整改|^done$|^closed$/i.test(word)) return 'done';
  return /整改中|待销号|进行|under ?way/i.test(word) ? 'underWay' : 'open';
}

const progresses: readonly Progress[] = ['done', 'underWay', 'open'];

function overview(followed: readonly Followed[], { words }: ReportInput): readonly ReportPart[] {
  const having = (progress: Progress) => followed.filter((one) => one.progress === progress).length;
  const counts = progresses.map(having);
  const [done = 0, underWay = 0, open = 0] = counts;
  const names = progresses.map((progress) => planText(words, `plans.ledger.progress.${progress}`));
  const chart: ReportChart = {
    kind: 'chart',
    title: reportText(words, 'report.chart.progress'),
    categories: names,
    columns: { name: reportText(words, 'report.chart.rows'), values: counts },
    lines: [],
    decimals: 0,
  };
  return [
    paragraphOf(
      reportText(words, 'report.ledger.counts', {
        rows: followed.length,
        done,
        underWay,
        open,
        meets: followed.filter(({ meets }) => meets).length,
      }),
    ),
    tableOf(
      null,
      names.map((name) => [name, 1] as const),
      [counts.map((count) => ({ text: String(count) }))],
    ),
    chart,
  ];
}

function problemParts(one: Followed, at: number, input: ReportInput): readonly ReportPart[] {
  const { line } = one;
  const { words } = input;
  const told = (text: string | null, blank: 'measure' | 'evidence') =>
    text ?? reportText(words, `report.blank.${blank}`);
  const stage = line.stage !== null && line.problem?.startsWith(line.stage) ? null : line.stage;
  const about = [line.school, stage, line.problem].filter((part) => part !== null).join(' ');
  const answers = [
    problemText(one, input),
    told(line.measure, 'measure'),
    resultText(one, input),
    told(line.evidence, 'evidence'),
    reasonText(one, input),
  ];
  const stop = reportText(words, 'report.stop');
  return [
    headingOf(3, reportText(words, 'report.problem.title', { number: at + 1, about })),
    ...headsOfProblem.map((head, place) => paragraphOf(answers[place] ?? '', 'body', head + stop)),
  ];
}

function problemText({ line, entry }: Followed, { words }: ReportInput): string {
  const { problem, value, standard, gap, gapUnit, source, inWords } = line;
  const name = problem ?? reportText(words, 'report.dash');
  const standing =
    inWords || value === null || standard === null
      ? name
      : reportText(words, 'report.problem.standing', {
          name,
          value: printedAs(value, entry),
          standard,
        });
  const lacking =
    inWords || gap === null || Number.isNaN(Number(gap))
      ? ''
      : reportText(words, 'report.problem.gap', { gap: `${gap}${gapUnit ?? ''}` });
  return reportText(words, 'report.problem.from', {
    problem: standing + lacking,
    source: source ?? reportText(words, 'report.source.none'),
  });
}

/** What the county wrote, then before → now by the figures. */
function resultText({ line, entry, meets }: Followed, input: ReportInput): string {
  const { words } = input;
  const told = line.result ?? reportText(words, 'report.blank.result');
  if (entry === null) {
    if (line.key === null) return told;
    const { state } = line;
    return state === null
      ? reportText(words, 'report.result.gone') + told
      : reportText(words, 'report.result.ledger', { state }) + told;
  }
  if (isUnknown(entry) || entry.value === null) {
    return reportText(words, 'report.result.unmeasured', { told });
  }
  const now = figureOfEntry(entry, input);
  const before = line.value === null ? null : printedAs(line.value, entry);
  const change =
    before === null || before === now
      ? reportText(words, 'report.result.same', { now })
      : reportText(words, 'report.result.change', { before, now });
  const met = meets ? reportText(words, 'report.result.met') : '';
  return change + met + (line.result ?? '');
}

/** The figure of the ledger with the decimals of the entry, of a line without one with two; words as they are. */
function printedAs(value: string, entry: PlanEntry | null): string {
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  if (entry) return printed(number, entry.decimals);
  return Number.isInteger(number) ? value : printed(number, 2);
}

function reasonText({ line, progress }: Followed, { words }: ReportInput): string {
  if (progress === 'done') return reportText(words, 'report.reason.done');
  const { deadline } = line;
  const when =
    deadline === null
      ? reportText(words, 'report.reason.noDeadline')
      : reportText(words, 'report.reason', { deadline });
  return reportText(words, 'report.blank.reason') + when;
}
