/**
 * 政府保障 13: 就近划片入学 of the public day schools of 城区 and 镇区, 小学 100 %, 初中 95 %. Counted over
 * those schools where each says it, else the county's own rates.
 */
import { termList } from '../termList';
import type { CellPlace } from '../../county/cell';
import { countyInputTerm, type CountyInputId } from '../../county/countyInputs';
import { compareFractions, fraction, type Fraction } from '../../county/exact';
import { stageNames } from '../../standards/standards';
import type { Stage } from '../../standards/standard';
import type { Verdict } from '../assessment';
import type { FailingSchool } from '../countyAssessment';
import { together } from '../together';
import { exactFigure } from './countyFigures';
import {
  blank,
  failingSchool,
  nothingMark,
  note,
  roundingNotes,
  schoolList,
  shownRate,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import type { QualityMessage } from './itemMessage';
import { lackNotes, type AskedColumn } from './lacks';
import { rateOf, reachesPercent, exactSum, type Rate } from './rates';
import { schoolParts, type StagePart } from './qualitySchools';

export function judgeZoneAdmission(context: QualityContext): Judgement {
  const { limits } = context;
  const primary = judgeStage(context, 'primary', 'zonePrimary', limits.zonePrimary);
  const junior = judgeStage(context, 'junior', 'zoneJunior', limits.zoneJunior);
  const countyToo = [primary, junior].some(
    ({ verdict, failing }) => verdict === 'notMet' && failing.length === 0,
  );
  return {
    value:
      primary.shown === null && junior.shown === null
        ? null
        : {
            code: 'item.value.zone',
            params: { primary: primary.shown ?? `${blank}%`, junior: junior.shown ?? `${blank}%` },
          },
    verdict: together([primary.verdict, junior.verdict]),
    failing: [...primary.failing, ...junior.failing],
    unclear: [primary, junior].flatMap(({ unclear }) => unclear),
    ...(countyToo && { countyToo }),
    notes: [...primary.notes, ...junior.notes],
  };
}

interface StageJudgement {
  /** Null when nothing is entered. */
  readonly shown: string | null;
  readonly verdict: Verdict;
  readonly failing: readonly FailingSchool[];
  readonly unclear: readonly CellPlace[];
  readonly notes: readonly QualityMessage[];
}

function judgeStage(
  context: QualityContext,
  stage: Stage,
  input: CountyInputId,
  percent: number,
): StageJudgement {
  const parts = schoolParts(context.schools).filter(({ part }) => part.stage === stage);
  // a school that may be one of these counts until it is said that it is not
  const asked = parts.filter(({ school }) => isPublicDaySchool(school) !== false);
  const known = asked.flatMap((of) => zoneOf(of) ?? []);
  const unknown = asked.filter((of) => zoneOf(of) === null);
  const complete = unknown.length === 0 && !context.incomplete[stage];
  if (complete && known.length > 0) return fromSchools(known, stage, percent);
  const rate = percentEntered(exactFigure(context.data, input));
  if (rate) {
    return {
      shown: `${shownRate(rate)}%`,
      verdict: reachesPercent(rate, percent) ? 'met' : 'notMet',
      failing: [],
      unclear: asked.map(({ part }) => part.place),
      notes: roundingNotes(stageNames[stage], rate, percent),
    };
  }
  if (complete && asked.length === 0 && context.schools.length > 0) {
    return { shown: nothingMark, verdict: 'met', failing: [], unclear: [], notes: [] };
  }
  return {
    shown: null,
    verdict: 'undetermined',
    failing: [],
    unclear: asked.map(({ part }) => part.place),
    notes:
      known.length > 0
        ? lackNotes(context, askedZone, unknown)
        : [
            note('item.note.missingEither', {
              column: termList(askedZone.map(({ column }) => column)),
              inputs: countyInputTerm(input),
            }),
          ],
  };
}

const askedZone: readonly AskedColumn[] = [
  {
    column: term('就近划片入学学生数', 'pupils admitted from the zone'),
    fields: ['zonePupils'],
    tells: ({ part }) => part !== undefined && part.zonePupils !== null,
  },
  {
    column: term('城乡类型', 'locale'),
    fields: ['locale'],
    tells: ({ school }) => school.locale !== null,
  },
];

/** Null: 城乡类型 is not said. Without a word on 寄宿制 a school is a day school. */
function isPublicDaySchool({ isPublic, locale, boarding }: StagePart['school']): boolean | null {
  if (!isPublic || boarding === true) return false;
  return locale === null ? null : locale !== 'rural';
}

interface AdmissionZone {
  readonly of: StagePart;
  readonly zonePupils: number;
}

function zoneOf(of: StagePart): AdmissionZone | null {
  const { zonePupils } = of.part;
  return zonePupils === null || of.school.locale === null ? null : { of, zonePupils };
}

function fromSchools(
  known: readonly AdmissionZone[],
  stage: Stage,
  percent: number,
): StageJudgement {
  const rate = rateOf(
    exactSum(known.map(({ zonePupils }) => zonePupils)),
    exactSum(known.map(({ of }) => of.part.students)),
  );
  const met = rate !== null && reachesPercent(rate, percent);
  const below = known.filter(({ of: { part }, zonePupils }) => {
    const own = rateOf(fraction(zonePupils), fraction(part.students));
    return own !== null && !reachesPercent(own, percent);
  });
  const unsaid = known.filter(({ of }) => of.school.boarding === null);
  return {
    shown: `${shownRate(rate)}%`,
    verdict: met ? 'met' : 'notMet',
    failing: (met ? [] : below).map(({ of: { school, part }, zonePupils }) =>
      failingSchool({ name: school.name, place: part.place }, stage, {
        code: 'item.fails.zone',
        params: { zonePupils, students: part.students },
      }),
    ),
    unclear: [],
    notes: [
      ...roundingNotes(stageNames[stage], rate, percent),
      ...(met || unsaid.length === 0
        ? []
        : [
            note('item.note.boardingUnknown', {
              schools: schoolList(unsaid.map(({ of }) => of.school)),
            }),
          ]),
    ],
  };
}

function percentEntered(percent: Fraction | null): Rate | null {
  return percent && compareFractions(percent, fraction(0)) >= 0
    ? { part: percent, whole: fraction(100) }
    : null;
}
