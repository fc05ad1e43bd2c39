/**
 * 政府保障 9 and 12: the share of teachers with 360 hours of training, and of those with a
 * certificate. Counted over the schools where every school says it, else from the county's figures.
 */
import { termList } from '../termList';
import type { CountyInputId } from '../../county/countyInputs';
import { countyInputTerm } from '../../county/countyInputs';
import type { Bilingual } from '../../standards/message';
import type { QualityLimits } from '../../standards/qualityItems';
import { exactFigure } from './countyFigures';
import {
  blank,
  everySchool,
  failingSchool,
  isIncomplete,
  judgedRate,
  missingInputs,
  note,
  roundingNotes,
  schoolList,
  shownRate,
  term,
  type ItemRule,
  type Judgement,
  type QualityContext,
} from './judgement';
import { lackNotes, type AskedColumn } from './lacks';
import { compareFractions, type Fraction } from '../../county/exact';
import { decimalNumber, rateOf, reachesPercent, exactSum, type Rate } from './rates';
import { schoolParts, type StagePart, type SchoolPart } from './qualitySchools';

interface TeacherItem {
  /** Of a school at a stage: those who have it. */
  readonly done: 'trainedTeachers' | 'certifiedTeachers';
  /** Those of `done`, and 专任教师. */
  readonly columns: readonly [Bilingual, Bilingual];
  readonly inputs: { readonly done: CountyInputId; readonly all: CountyInputId };
  readonly limit: keyof QualityLimits;
  readonly rate: Bilingual;
  readonly value: 'item.value.training' | 'item.value.certified';
  readonly detail: 'item.fails.trained' | 'item.fails.certified';
}

export const judgeTraining: ItemRule = teacherRule({
  done: 'trainedTeachers',
  columns: [term('完成360学时培训教师数', 'teachers trained'), term('专任教师数', 'teachers')],
  inputs: { done: 'trainingDone', all: 'trainingTeachers' },
  limit: 'trained',
  rate: term('完成率', 'The rate'),
  value: 'item.value.training',
  detail: 'item.fails.trained',
});

export const judgeCertificates: ItemRule = teacherRule({
  done: 'certifiedTeachers',
  columns: [term('持证教师数', 'certified teachers'), term('专任教师数', 'teachers')],
  inputs: { done: 'certifiedCounty', all: 'teachersCounty' },
  limit: 'certified',
  rate: term('持证上岗率', 'The rate'),
  value: 'item.value.certified',
  detail: 'item.fails.certified',
});

function teacherRule(item: TeacherItem): ItemRule {
  return (context) => judgeTeachers(item, context);
}

function judgeTeachers(item: TeacherItem, context: QualityContext): Judgement {
  const percent = context.limits[item.limit];
  const told = schoolParts(everySchool(context)).map((of) => ({
    of,
    counts: countsOf(of.part, item),
  }));
  const known = told.flatMap(({ of, counts }) => (counts ? [{ of, counts }] : []));
  const unknown = told.flatMap(({ of, counts }) => (counts ? [] : [of]));
  const failing = known.flatMap(({ of, counts }) => {
    const rate = rateOf(exactSum([counts.done]), exactSum([counts.all]));
    return rate && !reachesPercent(rate, percent) ? [{ of, counts }] : [];
  });
  const fromSchools = known.length > 0 && unknown.length === 0 && !isIncomplete(context);
  const { done, all } = fromSchools
    ? {
        done: exactSum(known.map(({ counts }) => counts.done)),
        all: exactSum(known.map(({ counts }) => counts.all)),
      }
    : {
        done: exactFigure(context.data, item.inputs.done),
        all: exactFigure(context.data, item.inputs.all),
      };
  const rate = done && all && rateOf(done, all);
  // where all are demanded, one school that lacks some decides, whatever the rest says
  const decided = percent >= 100 && failing.length > 0;
  return {
    value:
      done === null && all === null
        ? null
        : {
            code: item.value,
            params: { done: number(done), all: number(all), rate: shownRate(rate) },
          },
    verdict: decided ? 'notMet' : judgedRate(rate, percent),
    failing: failing.map(({ of: { school, part }, counts }) =>
      failingSchool({ name: school.name, place: part.place }, part.stage, {
        code: item.detail,
        params: { ...counts },
      }),
    ),
    unclear: unknown.map(({ part }) => part.place),
    notes: [
      ...roundingNotes(item.rate, rate, percent),
      // the total says otherwise than the verdict: name who turned it
      ...(decided && judgedRate(rate, percent) === 'met'
        ? [
            note('item.note.schoolsBelow', {
              schools: schoolList(failing.map(({ of: { school } }) => school)),
              limit: percent,
            }),
          ]
        : []),
      ...(fromSchools
        ? differing(item, context, rate)
        : missingNotes(item, context, known.length, unknown)),
    ],
  };
}

interface Counts {
  readonly done: number;
  readonly all: number;
}

function countsOf(part: SchoolPart, { done }: TeacherItem): Counts | null {
  const count = part[done];
  return count === null || part.teachers === null ? null : { done: count, all: part.teachers };
}

function number(sum: Fraction | null): number | string {
  return sum ? decimalNumber(sum) : blank;
}

/** The county's own figures say something else than its schools add up to. */
function differing(
  { inputs }: TeacherItem,
  { data }: QualityContext,
  rate: Rate | null,
): Judgement['notes'] & object {
  const other = (
    [
      [inputs.done, rate?.part],
      [inputs.all, rate?.whole],
    ] as const
  ).filter(([id, counted]) => {
    const entered = exactFigure(data, id);
    return entered && counted && compareFractions(entered, counted) !== 0;
  });
  return other.length > 0
    ? [note('item.note.differs', { inputs: termList(other.map(([id]) => countyInputTerm(id))) })]
    : [];
}

function missingNotes(
  item: TeacherItem,
  context: QualityContext,
  known: number,
  unknown: readonly StagePart[],
): NonNullable<Judgement['notes']> {
  const { inputs, columns } = item;
  const figures = missingInputs(context, [inputs.done, inputs.all]);
  if (figures.length === 0) return [];
  if (known === 0) {
    return [
      note('item.note.missingEither', {
        column: termList(columns),
        inputs: termList([countyInputTerm(inputs.done), countyInputTerm(inputs.all)]),
      }),
    ];
  }
  const [done, all] = columns;
  const asked: readonly AskedColumn[] = [
    {
      column: done,
      fields: [item.done],
      tells: ({ part }) => part !== undefined && part[item.done] !== null,
    },
    {
      column: all,
      fields: ['teachers'],
      tells: ({ part }) => part !== undefined && part.teachers !== null,
    },
  ];
  return lackNotes(context, asked, unknown);
}
