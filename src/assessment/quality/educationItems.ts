/**
 * 教育质量 1, 2 and 9: 巩固率, 残疾儿童少年入学率, 国家义务教育质量监测.
 */
import { termList } from '../termList';
import { countyNumber } from '../../county/countyInputs';
import { countyInputTerm, type CountyInputId } from '../../county/countyInputs';
import { compareFractions, fraction, plus, times, type Fraction } from '../../county/exact';
import type { Bilingual, ParamsNamed } from '../../standards/message';
import type { Verdict } from '../assessment';
import { together } from '../together';
import { exactFigure, figureRate } from './countyFigures';
import { allBlank, noneOf } from './governmentItems';
import {
  blank,
  failingSchool,
  verdictOn,
  judgedRate,
  missingInputs,
  note,
  roundingNotes,
  valueOrBlank,
  shownRate,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import { lackNotes, type AskedColumn } from './lacks';
import { decimalNumber, rateOf, reachesPercent, exactSum, type Rate } from './rates';
import { schoolParts, type StagePart, type RetentionTerm } from './qualitySchools';
import type { QualityParameters } from './itemMessage';

const retentionTerms = [
  'graduates',
  'enteredThreeYearsAgo',
  'transferredIn',
  'died',
  'transferredOut',
] as const satisfies readonly RetentionTerm[];

type RetentionFigures = Readonly<Record<RetentionTerm, Fraction | null>>;

/** 初中三年巩固率 = (毕业生 − 转入 + 转出) ÷ (三年前初一在校生 − 死亡). */
export function judgeRetention(context: QualityContext): Judgement {
  const percent = context.limits.retention;
  const parts = schoolParts(context.schools).filter(({ part }) => part.stage === 'junior');
  const known = parts.filter(tellsRetention);
  const unknown = parts.filter((of) => !tellsRetention(of));
  const fromSchools = known.length > 0 && unknown.length === 0 && !context.incomplete.junior;
  const figures = fromSchools ? figuresOf(known) : enteredFigures(context);
  const rate = retention(figures);
  const verdict = judgedRate(rate, percent);
  const below = known.filter((of) => {
    const own = retention(figuresOf([of]));
    return own !== null && !reachesPercent(own, percent);
  });
  const number = (id: RetentionTerm) => {
    const sum = figures[id];
    return sum ? decimalNumber(sum) : blank;
  };
  return {
    value: retentionTerms.every((id) => figures[id] === null)
      ? null
      : {
          code: 'item.value.retention',
          params: {
            graduates: number('graduates'),
            entered: number('enteredThreeYearsAgo'),
            transferredIn: number('transferredIn'),
            died: number('died'),
            transferredOut: number('transferredOut'),
            rate: shownRate(rate),
          },
        },
    verdict,
    failing: (verdict === 'notMet' && fromSchools ? below : []).map((of) =>
      failingSchool({ name: of.school.name, place: of.part.place }, 'junior', {
        code: 'item.fails.retention',
        params: { rate: shownRate(retention(figuresOf([of]))), limit: percent },
      }),
    ),
    unclear: (fromSchools ? [] : parts).map(({ part }) => part.place),
    notes: [
      ...roundingNotes(term('巩固率', 'Retention'), rate, percent),
      ...(fromSchools ? [] : missingRetention(context, known.length, unknown)),
      ...(rate === null && retentionTerms.every((id) => figures[id] !== null)
        ? [note('item.note.nobody', { whole: countyInputTerm('enteredThreeYearsAgo') })]
        : []),
    ],
  };
}

function tellsRetention({ part }: StagePart): boolean {
  return retentionTerms.every((id) => part.retention[id] !== null);
}

function retention(figures: RetentionFigures): Rate | null {
  const { graduates, transferredIn, transferredOut, enteredThreeYearsAgo, died } = figures;
  if (!graduates || !transferredIn || !transferredOut || !enteredThreeYearsAgo || !died) {
    return null;
  }
  return rateOf(
    plus(plus(graduates, negative(transferredIn)), transferredOut),
    plus(enteredThreeYearsAgo, negative(died)),
  );
}

function negative(value: Fraction): Fraction {
  return times(value, fraction(-1));
}

function figuresOf(parts: readonly StagePart[]): RetentionFigures {
  const sum = (id: RetentionTerm) =>
    exactSum(parts.flatMap(({ part }) => part.retention[id] ?? []));
  return byTerm(sum);
}

function enteredFigures({ data }: QualityContext): RetentionFigures {
  return byTerm((id) => exactFigure(data, id));
}

function byTerm(of: (id: RetentionTerm) => Fraction | null): RetentionFigures {
  return {
    graduates: of('graduates'),
    transferredIn: of('transferredIn'),
    transferredOut: of('transferredOut'),
    enteredThreeYearsAgo: of('enteredThreeYearsAgo'),
    died: of('died'),
  };
}

function missingRetention(
  context: QualityContext,
  known: number,
  unknown: readonly StagePart[],
): NonNullable<Judgement['notes']> {
  const inputs = missingInputs(context, retentionTerms);
  if (inputs.length === 0) return [];
  return known === 0 ? inputs : lackNotes(context, askedRetention, unknown);
}

const askedRetention = retentionTerms.map((id): AskedColumn => ({
  column: countyInputTerm(id),
  fields: [id],
  tells: ({ part }) => part !== undefined && part.retention[id] !== null,
}));

export function judgeDisabled(context: QualityContext): Judgement {
  const { data, limits } = context;
  const enrolled = figureRate(data, 'disabledEnrolled', 'disabledChildren');
  const special = figureRate(data, 'disabledSpecial', 'disabledEnrolled');
  const nobody = countyNumber(data, 'disabledChildren') === 0;
  return {
    value: allBlank(context, ['disabledChildren', 'disabledEnrolled', 'disabledSpecial'])
      ? null
      : {
          code: 'item.value.disabled',
          params: {
            children: valueOrBlank(countyNumber(data, 'disabledChildren')),
            enrolled: valueOrBlank(countyNumber(data, 'disabledEnrolled')),
            rate: shownRate(enrolled, countyNumber(data, 'disabledChildren')),
            special: valueOrBlank(countyNumber(data, 'disabledSpecial')),
            specialRate: shownRate(special, countyNumber(data, 'disabledEnrolled')),
          },
        },
    verdict: nobody ? 'met' : judgedRate(enrolled, limits.disabled),
    notes: [
      ...(nobody
        ? []
        : missingInputs(context, ['disabledChildren', 'disabledEnrolled', 'disabledSpecial'])),
      ...noneOf(context, 'disabledChildren'),
      ...roundingNotes(term('入学率', 'Enrolment'), enrolled, limits.disabled),
    ],
  };
}

interface Subject {
  readonly id: 'chinese' | 'maths' | 'science' | 'pe' | 'arts' | 'moral';
  readonly name: Bilingual;
  readonly grade: CountyInputId;
  readonly difference: CountyInputId;
}

const testedSubjects: readonly Subject[] = [
  {
    id: 'chinese',
    name: term('语文', 'Chinese'),
    grade: 'chineseGrade',
    difference: 'chineseDifference',
  },
  {
    id: 'maths',
    name: term('数学', 'Mathematics'),
    grade: 'mathsGrade',
    difference: 'mathsDifference',
  },
  {
    id: 'science',
    name: term('科学', 'Science'),
    grade: 'scienceGrade',
    difference: 'scienceDifference',
  },
  { id: 'pe', name: term('体育', 'PE'), grade: 'peGrade', difference: 'peDifference' },
  { id: 'arts', name: term('艺术', 'Arts'), grade: 'artsGrade', difference: 'artsDifference' },
  {
    id: 'moral',
    name: term('德育', 'Moral education'),
    grade: 'moralGrade',
    difference: 'moralDifference',
  },
];

const grades = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ'];

/** Each subject at Ⅲ or above, and its 校际差异率 below 0.15: not at it. */
export function judgeMonitoring(context: QualityContext): Judgement {
  const { data, limits } = context;
  const inputs = testedSubjects.flatMap(({ grade, difference }) => [grade, difference]);
  const below = testedSubjects.filter((subject) => subjectVerdict(context, subject) === 'notMet');
  return {
    value: inputs.every((id) => data[id].kind === 'blank')
      ? null
      : {
          code: 'item.value.monitoring',
          params: Object.fromEntries(
            testedSubjects.flatMap(({ id, grade, difference }) => [
              [`${id}Grade`, shownGrade(gradeOf(context, grade))],
              [`${id}Difference`, valueOrBlank(countyNumber(data, difference))],
            ]),
            // of each subject both
          ) as ParamsNamed<QualityParameters['item.value.monitoring']>,
        },
    verdict: together(testedSubjects.map((subject) => subjectVerdict(context, subject))),
    notes: [
      ...missingInputs(context, inputs),
      ...(below.length > 0
        ? [
            note('item.note.monitoringBelow', {
              subjects: termList(below.map(({ name }) => name)),
              grade: shownGrade(limits.grade),
              difference: limits.difference,
            }),
          ]
        : []),
    ],
  };
}

function subjectVerdict(context: QualityContext, { grade, difference }: Subject): Verdict {
  const { data, limits } = context;
  const level = gradeOf(context, grade);
  const rate = exactFigure(data, difference);
  return together([
    verdictOn(level === null ? null : level >= limits.grade),
    verdictOn(rate && compareFractions(rate, fraction(limits.difference)) < 0),
  ]);
}

function gradeOf({ data }: QualityContext, id: CountyInputId): number | null {
  const entry = data[id];
  return entry.kind === 'grade' ? entry.grade : null;
}

function shownGrade(grade: number | null): string {
  return grade === null ? blank : (grades[grade - 1] ?? blank);
}
