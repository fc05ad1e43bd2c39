/** What `assess` prints of earlier years: as data for `--json`, and for reading. */
import type { Verdict } from '../assessment/assessment';
import { isStriking, type YearChange } from '../assessment/years/compareYears';
import { compareProblems, type ProblemFate } from '../assessment/years/compareProblems';
import type { GroupKind, MatchedSchools } from '../assessment/years/matchSchools';
import { answerAbout } from '../assessment/years/yearAnswers';
import type { CarriedPart } from '../app/years/carriedOver';
import type { ComparedYears } from '../app/years/comparedYears';
import type { YearFigures, YearProblem } from '../sheets/years/pastYears';
import { yearsText } from '../sheets/years/messages';
import type { Words } from '../standards/message';
import type { IndicatorId, Stage, Standard } from '../standards/standard';
import { yearText } from '../statistics/reportYear';
import type { CarriedReport } from './assessYears';
import { cliMessage } from './cliMessage';

/** Shares are parts of 1; null where there is nothing to compare. */
type ChangeReport = YearChange;

export interface YearsReport {
  readonly now: string;
  readonly last: string;
  readonly source: string;
  readonly schools: readonly {
    readonly kind: GroupKind;
    readonly by: 'code' | 'name' | 'answer' | null;
    readonly now: readonly string[];
    readonly last: readonly string[];
  }[];
  readonly questions: readonly {
    readonly side: 'now' | 'last';
    readonly school: string;
    readonly candidates: readonly string[];
    readonly why: string;
  }[];
  readonly changes: readonly {
    readonly stage: Stage;
    readonly now: readonly string[];
    readonly last: readonly string[];
    readonly students: ChangeReport;
    readonly indicators: Readonly<Partial<Record<IndicatorId, ChangeReport>>>;
  }[];
  /** The earliest first; this year last. */
  readonly trend: readonly {
    readonly year: string;
    readonly source: string;
    readonly verdict: Verdict;
    readonly retention: number | null;
    readonly largeClasses: number | null;
    readonly hugeClasses: number | null;
    readonly stages: Readonly<
      Record<
        Stage,
        null | {
          readonly schools: number;
          readonly met: number | null;
          readonly cvs: Readonly<Partial<Record<IndicatorId, number | null>>>;
          readonly compositeCv: number | null;
          readonly dispersionVerdict: Verdict;
        }
      >
    >;
  }[];
  /** Problems of the ledger by what became of them; null where one of the years has none. */
  readonly ledger: Readonly<Record<ProblemFate, number>> | null;
  /** What of last year's workbook could be taken over, by the keys of the workbook. */
  readonly carry: readonly {
    readonly part: CarriedPart;
    readonly items: readonly string[];
    /** Something else stands there this year. */
    readonly left: readonly string[];
    readonly taken: boolean;
  }[];
}

/** @param problems of this year's ledger; null where it has none */
export function yearsReport(
  standard: Standard,
  years: ComparedYears,
  problems: readonly YearProblem[] | null,
  carry: readonly CarriedReport[],
): YearsReport | null {
  const [last] = years.past.years;
  if (!last) return null;
  const { past, matched, compared, figures } = years;
  const names = (schools: readonly { readonly name: string }[]) => schools.map(({ name }) => name);
  const byIndicator = <T>(of: readonly T[]): Partial<Record<IndicatorId, T>> =>
    Object.fromEntries(
      standard.indicators.flatMap(({ id }, at) => {
        const one = of[at];
        return one === undefined ? [] : [[id, one]];
      }),
    );
  const stageReport = (of: YearFigures['stages'][Stage]) =>
    of && {
      schools: of.schools,
      met: of.met,
      cvs: byIndicator(of.cvs),
      compositeCv: of.composite,
      dispersionVerdict: of.verdict,
    };
  return {
    now: yearText(past.now),
    last: yearText(last.year),
    source: last.source,
    schools: matched.groups.map(({ kind, by, now, last: before }) => ({
      ...{ kind, by },
      now: names(now),
      last: names(before),
    })),
    questions: matched.questions.map(({ side, school, candidates, why }) => ({
      ...{ side, why },
      school: answerAbout(school),
      candidates: candidates.map(answerAbout),
    })),
    changes: compared.map(({ group, stage, students, indicators }) => ({
      ...{ stage, students },
      now: names(group.now),
      last: names(group.last),
      indicators: byIndicator(indicators),
    })),
    trend: [figures, ...past.years].reverse().map((of) => ({
      year: yearText(of.year),
      source: of.source,
      verdict: of.verdict,
      retention: of.retention,
      largeClasses: of.largeClasses,
      hugeClasses: of.hugeClasses,
      stages: {
        primary: stageReport(of.stages.primary),
        junior: stageReport(of.stages.junior),
      },
    })),
    ledger: ledgerCounts(past.problems, problems),
    carry: carry.map(({ part, items, left, taken }) => ({
      ...{ part, taken },
      items: items.map(({ key }) => key),
      left: left.map(({ key }) => key),
    })),
  };
}

function ledgerCounts(
  last: readonly YearProblem[] | null,
  now: readonly YearProblem[] | null,
): YearsReport['ledger'] {
  if (!last || !now) return null;
  const fates = compareProblems(last, now).map(({ fate }) => fate);
  const count = (fate: ProblemFate) => fates.filter((each) => each === fate).length;
  return { closed: count('closed'), gone: count('gone'), open: count('open'), new: count('new') };
}

/** The comparison in a few lines, then what waits for an answer. */
export function yearsLines(
  years: ComparedYears,
  percent: number,
  carry: readonly CarriedReport[],
  words: Words,
): readonly string[] {
  const [last] = years.past.years;
  if (!last) return [];
  const { past, matched, compared } = years;
  const count = (kind: GroupKind) => matched.groups.filter((group) => group.kind === kind).length;
  const changes = compared.flatMap(({ students, indicators }) => [students, ...indicators]);
  const { say } = words;
  return [
    '',
    yearsText(words, 'years.compare.source', {
      ...{ last: yearText(last.year), source: last.source, percent },
    }),
    yearsText(words, 'years.compare.counts', {
      same: count('same'),
      renamed: count('renamed'),
      merged: count('merged') + count('regrouped'),
      split: count('split'),
      new: count('new'),
      closed: count('closed'),
      open: count('open'),
    }),
    say(
      cliMessage('cli.years.changes', {
        count: changes.filter((one) => isStriking(one, percent)).length,
        percent,
        years: past.years.length + 1,
      }),
    ),
    ...questionLines(matched.questions, words),
    ...(matched.unknown.length === 0
      ? []
      : [yearsText(words, 'years.unknownAnswers', { schools: matched.unknown.join('、') })]),
    ...carryLines(carry, words),
  ];
}

function carryLines(carry: readonly CarriedReport[], words: Words): readonly string[] {
  const { say, language } = words;
  return carry.flatMap(({ part, items, left, taken }) => {
    const params = (of: CarriedReport['items']) => ({
      part,
      count: of.length,
      items: of
        .slice(0, 3)
        .map(({ shown }) => shown[language])
        .join('、'),
    });
    return [
      ...(items.length === 0
        ? []
        : [say(cliMessage(taken ? 'cli.years.carried' : 'cli.years.carry', params(items)))]),
      ...(left.length === 0 ? [] : [say(cliMessage('cli.years.carryLeft', params(left)))]),
    ];
  });
}

function questionLines(questions: MatchedSchools['questions'], words: Words): readonly string[] {
  if (questions.length === 0) return [];
  return [
    yearsText(words, 'years.compare.asked', { count: questions.length }),
    ...questions.flatMap(({ side, school, candidates, why }) => {
      const about = answerAbout(school);
      const answers = [
        ...candidates.map((one) => {
          const candidate = answerAbout(one);
          const option =
            side === 'now'
              ? `--former ${about}=${candidate}`
              : `--former ${candidate}=${candidate}、${about}`;
          return [yearsText(words, `years.answer.${side}`, { candidate: one.name }), option];
        }),
        side === 'now'
          ? [yearsText(words, 'years.answer.new'), `--former ${about}=new`]
          : [yearsText(words, 'years.answer.closed'), `--gone ${about}=closed`],
      ];
      return [
        `  ${school.name}：${yearsText(words, `years.why.${why}`)}`,
        ...answers.map((answer) => `    ${answer.join('：')}`),
      ];
    }),
  ];
}
