/**
 * The sums below the ledger: how many schools lack what and how much of it in all, then by 乡镇 and by
 * 城乡. They stand in the columns of the list. What the stages of a school share is counted once.
 */
import type { Words } from '../../standards/message';
import { stages, type Stage } from '../../standards/standard';
import type { Content } from '../plan';
import { lackFigure, sumOfFigures, type LackUnit } from './amounts';
import { entryName, stageWord } from './entryWords';
import type { Problem } from './ledger';
import { planText, type LedgerColumn } from './messages';

type TotalRow = Readonly<Partial<Record<LedgerColumn, Content>>>;

export function totalRows(problems: readonly Problem[], words: Words): readonly TotalRow[] {
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
              { locale: planText(words, `plans.locale.${locale}`) },
              words,
            ),
          ),
        ]),
  ];
}

/** One line per entry and stage; one for both stages where schools share what they lack. */
function sums(problems: readonly Problem[], about: TotalRow, words: Words): readonly TotalRow[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { entry } = problem;
    const key = `${entry.id.slice(entry.stage.length)}|${entry.lack?.unit ?? ''}`;
    const known = groups.get(key);
    if (known) known.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()].flatMap((group): TotalRow[] => {
    const [first] = group;
    if (!first) return [];
    const unit = first.entry.lack?.unit ?? null;
    return [
      {
        ...about,
        stage: stageText(group, words),
        school: planText(words, 'plans.ledger.schools', { count: schoolsIn(group) }),
        group: planText(words, `plans.group.${first.entry.group}`),
        entry: entryName(first.entry, words),
        gap: unit && sumOf(group),
        gapUnit: unit && planText(words, `plans.unit.${unit satisfies LackUnit}`),
      },
    ];
  });
}

function schoolsIn(problems: readonly Problem[]): number {
  return new Set(problems.map(({ plan }) => plan)).size;
}

function stageText(problems: readonly Problem[], words: Words): string {
  const found = new Set<Stage>(problems.map(({ entry }) => entry.stage));
  return stages
    .filter((stage) => found.has(stage))
    .map((stage) => stageWord(words, stage))
    .join('、');
}

/** Of what a whole school lacks, the greater of its stages: it serves both. */
function sumOf(problems: readonly Problem[]): number {
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
