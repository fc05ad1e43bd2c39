/**
 * Schools of the county that a standard leaves out of its rows: 教学点 with few pupils, owners that do not
 * count. Some items ask them all the same (rules.md section 7): what they enter there is checked, the rest is not.
 */
import type { PupilStage, Stage } from '../standards/standard';
import { classBands } from './classBands';
import type { StageRow } from './county';
import type { Exclusion } from './exclusion';
import type { FieldId } from './fields';
import { FindingList } from './findingList';
import type { StageLayout } from './indicatorAmounts';
import { isCompulsory, pupilsByType, pupilsOfOneStage, type PupilColumns } from './pupils';
import { sharingOf, type SharingChoices } from './schoolSharing';
import type { School } from './scope';

const stillAsked: ReadonlySet<Exclusion['reason']['code']> = new Set<Exclusion['reason']['code']>([
  'excluded.smallTeachingPoint',
  'excluded.teachingPoint',
  'excluded.ownership',
]);

/** What is asked of them: 班额, 持证, 培训, 公用经费, 教师培训经费. */
export const askedOfEverySchool: ReadonlySet<FieldId> = new Set<FieldId>([
  ...classBands.map(({ field }) => field),
  'largestClass',
  'teachers',
  'certifiedTeachers',
  'trainedTeachers',
  'operatingFunds',
  'operatingBudget',
  'trainingFunds',
]);

interface BeyondTable {
  readonly stages: Readonly<Record<Stage, StageLayout>>;
  readonly pupils: PupilColumns;
}

/**
 * The rows that a school would have if it were not left out for this reason.
 *
 * @param own 学段 of the row; null: the table has pupils by stage, or nobody knows
 */
export function beyondRows(
  school: School,
  reason: Exclusion['reason'],
  own: PupilStage | null,
  { stages, pupils: columns }: BeyondTable,
  choices: Omit<SharingChoices, 'findings'>,
): readonly StageRow[] {
  const findings = new FindingList();
  if (!stillAsked.has(reason.code)) return [];
  const byType = school.reading.table.mode.kind === 'byType';
  if (!byType && (own === null || own === 'senior')) return [];
  const pupils =
    byType || own === null || own === 'senior'
      ? pupilsByType(school, columns, findings)
      : pupilsOfOneStage(school, own, stages[own], findings);
  return pupils.present.filter(isCompulsory).map((part) => ({
    layout: stages[part.stage],
    row: school.row,
    students: part.students,
    sharing: sharingOf(school, part, pupils, { ...choices, findings }),
  }));
}
