/**
 * The sums below the ledger: how many schools lack what and how much of it in all, then by 乡镇 and by
 * 城乡. They stand in the columns of the list. What the stages of a school share is counted once.
 */
import type { Words } from '../../standards/message';
import { stages, type Stage } from '../../standards/standard';
import type { Content } from '../plan';
import { figureText, lackFigure, sumOfFigures } from './amounts';
import type { PlanEntry } from './entries';
import { entryName, stageWord } from './entryWords';
import { categoryOfEntry, type Matter } from './matters';
import { planText, type LedgerColumn } from './messages';

import type { PlanSchool } from './planSchools';

/** One thing that one school lacks at one stage. */
interface SchoolLack {
  readonly plan: PlanSchool;
  readonly entry: PlanEntry;
}

type TotalRow = Readonly<Partial<Record<LedgerColumn, Content>>>;

export function totalRows(missed: readonly Matter[], words: Words): readonly TotalRow[] {
  const problems = missed.flatMap(({ plan, what }): SchoolLack[] =>
    plan && what.kind === 'entry' ? [{ plan, entry: what.entry }] : [],
  );
  if (problems.length === 0) return [];
  const townships = distinct(problems.map(({ plan }) => plan.township));
  const locales = distinct(problems.map(({ plan }) => plan.school.locale));
  return [
    {},
    { number: planText(words, 'plans.ledger.totals') },
    ...sums(problems, {}, words),
    ...(townships.length === 0
      ? []
      : [
          {},
          { number: planText(words, 'plans.ledger.totals.township') },
          ...townships.flatMap((township) =>
            sums(
              problems.filter(({ plan }) => plan.township === township),
              { township },
              words,
            ),
          ),
        ]),
    ...(locales.length === 0
      ? []
      : [
          {},
          { number: planText(words, 'plans.ledger.totals.locale') },
          ...locales.flatMap((locale) =>
            sums(
              problems.filter(({ plan }) => plan.school.locale === locale),
              localeCells(planText(words, `plans.locale.${locale}`)),
              words,
            ),
          ),
        ]),
  ];
}

/** One line per entry and stage; one for both stages where schools share what they lack. */
function sums(problems: readonly SchoolLack[], about: TotalRow, words: Words): readonly TotalRow[] {
  const groups = new Map<string, SchoolLack[]>();
  for (const problem of problems) {
    const { entry } = problem;
    const key = `${entry.id.slice(entry.stage.length)}|${entry.lack?.unit ?? ''}|${entry.lack?.over ?? ''}`;
    const known = groups.get(key);
    if (known) known.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap((group): TotalRow[] => {
    const [first] = group;
    if (!first) return [];
    const { lack } = first.entry;
    const sum = lack && sumOf(group);
    return [
      {
        ...about,
        stage: stageText(group, words),
        school: planText(words, 'plans.ledger.schools', { count: schoolsIn(group) }),
        problem: sumText(first.entry, sum, words),
        group: planText(words, `plans.category.${categoryOfEntry(first.entry)}`),
        gap: lack && !lack.over ? sum : null,
        surplus: lack?.over ? sum : null,
        gapUnit: lack && planText(words, `plans.unit.${lack.unit}`),
      },
    ];
  });
}

/** Under 乡镇 as well, which is printed. */
function localeCells(locale: string): TotalRow {
  return { township: locale, locale };
}

/** 生均图书册数（册）：缺口1200册. */
function sumText(entry: PlanEntry, sum: number | null, words: Words): string {
  const told = entryName(entry, words);
  if (sum === null || !entry.lack) return told;
  const amount = planText(words, `plans.amount.${entry.lack.unit}`, {
    amount: figureText(sum, entry.lack.unit),
  });
  const code = entry.lack.over ? 'plans.ledger.sum.over' : 'plans.ledger.sum';
  return planText(words, code, { entry: told, amount });
}

function schoolsIn(problems: readonly SchoolLack[]): number {
  return new Set(problems.map(({ plan }) => plan)).size;
}

function stageText(problems: readonly SchoolLack[], words: Words): string {
  const found = new Set<Stage>(problems.map(({ entry }) => entry.stage));
  return stages
    .filter((stage) => found.has(stage))
    .map((stage) => stageWord(words, stage))
    .join('、');
}

/** Of what a whole school lacks, the greater of its stages: it serves both. */
function sumOf(problems: readonly SchoolLack[]): number {
  const bySchool = new Map<unknown, { own: number; shared: number }>();
  for (const { plan, entry } of problems) {
    if (!entry.lack) continue;
    const figure = lackFigure(entry.lack);
    const known = bySchool.get(plan) ?? { own: 0, shared: 0 };
    bySchool.set(
      plan,
      entry.lack.wholeSchool
        ? { ...known, shared: Math.max(known.shared, figure) }
        : { ...known, own: known.own + figure },
    );
  }
  return sumOfFigures([...bySchool.values()].map(({ own, shared }) => own + shared));
}

function distinct<T>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values.flatMap((value) => (value === null ? [] : [value])))];
}
