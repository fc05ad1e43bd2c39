/**
 * 政府保障 5: no class of a 小学 above 45 pupils, none of a 初中 above 50. The 班额表 counts them;
 * without it the largest class of each school tells whether there is one.
 */
import { largeClassesIn } from '../largeClasses';
import type { Stage } from '../../standards/standard';
import type { QualityLimits } from '../../standards/qualityItems';
import {
  everySchool,
  failingSchool,
  isIncomplete,
  note,
  term,
  type Judgement,
  type QualityContext,
} from './judgement';
import { bandField } from './fromCounty';
import { lackNotes, type AskedColumn } from './lacks';
import { schoolParts, type StagePart } from './qualitySchools';

export function judgeClassSizes(context: QualityContext): Judgement {
  const looks = schoolParts(everySchool(context)).map((part) =>
    classesOfPart(part, context.limits),
  );
  const failing = looks.filter(({ large }) => large !== null && large.least > 0);
  const unknown = looks.filter(({ large }) => large === null);
  const counted = looks.every(({ large }) => large === null || large.exact);
  const of = (stage: Stage) => failing.filter(({ part }) => part.part.stage === stage);
  const classes = (stage: Stage) =>
    of(stage).reduce((sum, { large }) => sum + (large?.least ?? 0), 0);
  const limits = {
    primarySize: context.limits.primaryClassSize,
    juniorSize: context.limits.juniorClassSize,
  };
  return {
    value:
      unknown.length === looks.length
        ? null
        : counted
          ? {
              code: 'item.value.classSizes',
              params: { ...limits, primary: classes('primary'), junior: classes('junior') },
            }
          : {
              code: 'item.value.classSizesBySchool',
              params: { ...limits, primary: of('primary').length, junior: of('junior').length },
            },
    verdict:
      failing.length > 0
        ? 'notMet'
        : unknown.length > 0 || looks.length === 0 || isIncomplete(context)
          ? 'undetermined'
          : 'met',
    failing: failing.map(({ part: { school, part }, large, limit }) =>
      failingSchool(
        { name: school.name, place: part.place },
        part.stage,
        large?.exact
          ? { code: 'item.fails.classBands', params: { classes: large.least, limit } }
          : { code: 'item.fails.largestClass', params: { largest: part.largestClass ?? 0, limit } },
      ),
    ),
    unclear: unknown.map(({ part }) => part.part.place),
    notes: [
      ...lackNotes(
        context,
        [askedClassSizes],
        unknown.map(({ part }) => part),
      ),
      ...largeNotes(looks.map(({ part }) => part)),
    ],
  };
}

/** 大班额 and 超大班额, where the 班额表 of every school tells how many there are. */
function largeNotes(parts: readonly StagePart[]): NonNullable<Judgement['notes']> {
  const bands = parts.flatMap(({ part }) => (part.classBands ? [part.classBands] : []));
  if (bands.length === 0 || bands.length < parts.length) return [];
  return [note('item.note.largeClasses', largeClassesIn(bands))];
}

export const askedClassSizes: AskedColumn = {
  column: term('班额表或最大班额', 'classes by size, or largest class'),
  fields: ['largestClass', bandField],
  tells: ({ part }) => part !== undefined && (part.classBands ?? part.largestClass) !== null,
};

interface ClassesOfPart {
  readonly part: StagePart;
  readonly limit: number;
  readonly large: LargeClasses | null;
}

/** Classes above the limit; not exact where only the largest class is known. */
interface LargeClasses {
  readonly least: number;
  readonly exact: boolean;
}

function classesOfPart(part: StagePart, limits: QualityLimits): ClassesOfPart {
  const limit = part.part.stage === 'primary' ? limits.primaryClassSize : limits.juniorClassSize;
  return { part, limit, large: largeClasses(part, limit) };
}

function largeClasses(
  { part: { classBands, largestClass } }: StagePart,
  limit: number,
): LargeClasses | null {
  const inBands = classBands?.reduce(
    (sum, { from, classes }) => sum + (from > limit ? classes : 0),
    0,
  );
  if (inBands !== undefined && inBands > 0) return { least: inBands, exact: true };
  // entries that contradict each other count against the school
  if (largestClass !== null && largestClass > limit) return { least: 1, exact: false };
  const unclear = classBands?.some(
    ({ from, to, classes }) => from <= limit && to > limit && classes > 0,
  );
  if (largestClass === null && unclear) return null;
  return classBands !== null || largestClass !== null ? { least: 0, exact: true } : null;
}
