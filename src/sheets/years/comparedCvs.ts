/** The CVs of a stage last year and this, and how they moved: one truth for the sheet and the report. */
import { stages, type Stage } from '../../standards/standard';
import { yearsText } from './messages';
import type { YearOfStage } from './pastYears';
import type { YearsInput } from './yearsInput';

export interface ComparedStage {
  readonly stage: Stage;
  /** Null where the year has no such stage. */
  readonly last: YearOfStage | null;
  readonly now: YearOfStage | null;
  /** The indicators, then the composite. */
  readonly cvs: readonly ComparedCv[];
  /** Whether schools are judged in either year. */
  readonly judgesSchools: boolean;
}

export interface ComparedCv {
  readonly name: string;
  /** Null where the year does not know it. */
  readonly last: number | null;
  readonly now: number | null;
  /** This year less last year; null where either is unknown. */
  readonly change: number | null;
  readonly limit: number | null;
}

/** Stages that are in one of the two years. */
export function comparedStages({
  standard,
  words,
  past,
  figures,
}: YearsInput): readonly ComparedStage[] {
  return stages.flatMap((stage) => {
    const [last, now] = [past.years[0]?.stages[stage] ?? null, figures.stages[stage]];
    if (!last && !now) return [];
    const compared = (
      name: string,
      cvOf: (of: YearOfStage) => number | null | undefined,
      limit: number | null,
    ): ComparedCv => {
      const [before, after] = [last, now].map((of) => (of && cvOf(of)) ?? null);
      const isKnown = typeof before === 'number' && typeof after === 'number';
      const change = isKnown ? after - before : null;
      return { name, last: before ?? null, now: after ?? null, change, limit };
    };
    const cvs = [
      ...standard.indicators.map(({ code, name, limit }, at) =>
        compared(`${code} ${name[words.language]}`, (of) => of.cvs[at], limit[stage]),
      ),
      compared(
        yearsText(words, 'years.compare.composite'),
        ({ composite }) => composite,
        standard.compositeLimit[stage],
      ),
    ];
    const judgesSchools = [last, now].some((of) => of !== null && of.met !== null);
    return [{ stage, last, now, cvs, judgesSchools }];
  });
}
