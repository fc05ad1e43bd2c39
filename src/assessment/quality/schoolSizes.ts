/**
 * 政府保障 4: 小学 and 初中 of at most 2,000 pupils, 一贯制学校 of at most 2,500 compulsory pupils;
 * 职业学校 without compulsory classes.
 */
import { countyNumber } from '../../county/countyInputs';
import { relaxedLimits } from '../../standards/qualityItems';
import { relaxationNames } from '../../standards/relaxations';
import { stageNames } from '../../standards/standards';
import type { Stage } from '../../standards/standard';
import {
  failingSchool,
  isIncomplete,
  verdictOn,
  missingInputs,
  note,
  schoolList,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import type { QualityMessage } from './itemMessage';
import { lackNotes } from './lacks';
import { rateOf, exactSum, type Rate } from './rates';
import { compareFractions, fraction, times } from '../../county/exact';
import { pupilsOfSchool, type QualitySchool, type SchoolPart } from './qualitySchools';
import { together } from '../together';

export function judgeSchoolSizes(context: QualityContext): Judgement {
  const { schools, data, limits } = context;
  const large = schools.flatMap((school) => unitsOf(school, context)).filter(isAboveLimit);
  const looks = large.map((unit) => ({ unit, grounds: groundsOf(unit, context) }));
  const failing = looks.filter(({ grounds }) => grounds === 'none');
  const unproven = looks.filter(({ grounds }) => grounds === 'unproven');
  const relaxed = looks.filter(({ grounds }) => grounds === 'proven');
  const vocational = countyNumber(data, 'vocationalAttached');
  const sizes =
    failing.length > 0
      ? false
      : unproven.length > 0 || schools.length === 0 || isIncomplete(context)
        ? null
        : true;
  const count = (stage: Stage | null) => large.filter((unit) => unit.stage === stage).length;
  return {
    value:
      schools.length === 0
        ? null
        : {
            code: 'item.value.schoolSizes',
            params: {
              schoolSize: limits.schoolSize,
              allThroughSize: limits.allThroughSize,
              primary: count('primary'),
              junior: count('junior'),
              allThrough: count(null),
            },
          },
    verdict: together([verdictOn(sizes), verdictOn(vocational === null ? null : vocational === 0)]),
    failing: failing.map(({ unit: { school, stage, students, limit } }) =>
      failingSchool(school, stage, {
        code: 'item.fails.schoolSize',
        params: { students, limit, kind: stage ? stageNames[stage] : allThrough },
      }),
    ),
    unclear: unproven.map(({ unit }) => unit.school.place),
    ...(vocational !== null && vocational > 0 && { countyToo: true }),
    notes: [
      ...lackNotes(context, [], []),
      ...missingInputs(context, ['vocationalAttached']),
      ...(vocational !== null && vocational > 0
        ? [note('item.note.vocational', { classes: vocational })]
        : []),
      ...relaxationNotes(
        relaxed.map(({ unit }) => unit.school),
        unproven.map(({ unit }) => unit.school),
      ),
    ],
  };
}

const allThrough = term('一贯制学校', 'all-through school');
const relaxation = relaxationNames.schoolSizes;

/** What has one limit: a 一贯制学校 as a whole, or each stage of another school. */
interface Unit {
  readonly school: QualitySchool;
  /** Null: a 一贯制学校. */
  readonly stage: Stage | null;
  readonly students: number;
  readonly limit: number;
  readonly parts: readonly SchoolPart[];
}

function unitsOf(school: QualitySchool, { limits }: QualityContext): readonly Unit[] {
  const { parts } = school;
  // one stage alone is an ordinary school of that stage
  if (school.allThrough && parts.length > 1) {
    const students = pupilsOfSchool(school);
    return [{ school, stage: null, students, limit: limits.allThroughSize, parts }];
  }
  return parts.map((part) => ({
    school,
    stage: part.stage,
    students: part.students,
    limit: limits.schoolSize,
    parts: [part],
  }));
}

function isAboveLimit({ students, limit }: Unit): boolean {
  return students > limit;
}

/** Whether a relaxation lets a school be as large as it is. */
function groundsOf(
  { school, stage, students, parts }: Unit,
  { relaxations }: QualityContext,
): 'none' | 'proven' | 'unproven' {
  const limit = stage ? relaxedLimits.schoolSize : relaxedLimits.allThroughSize;
  if (relaxations.schoolSizes === undefined || students > limit) return 'none';
  const { foundedYear } = school;
  const early = foundedYear === null ? null : foundedYear <= relaxedLimits.sizeBuiltUntil;
  const migrants = migrantRate(parts);
  const many =
    migrants &&
    compareFractions(
      times(migrants.part, fraction(100)),
      times(migrants.whole, fraction(relaxedLimits.migrantsAbove)),
    ) > 0;
  if (early === true || many === true) return 'proven';
  return early === null || many === null ? 'unproven' : 'none';
}

function migrantRate(parts: readonly SchoolPart[]): Rate | null {
  const migrants = parts.flatMap(({ migrantPupils }) => migrantPupils ?? []);
  if (migrants.length < parts.length) return null;
  return rateOf(exactSum(migrants), exactSum(parts.map(({ students }) => students)));
}

function relaxationNotes(
  used: readonly QualitySchool[],
  unproven: readonly QualitySchool[],
): readonly QualityMessage[] {
  return [
    ...(used.length > 0
      ? [note('item.note.relaxationUsed', { relaxation, schools: schoolList(used) })]
      : []),
    ...(unproven.length > 0
      ? [
          note('item.note.relaxationUnproven', {
            relaxation,
            column: term('建校年份和随迁子女数', 'year built and migrant children'),
            schools: schoolList(unproven),
          }),
        ]
      : []),
  ];
}
