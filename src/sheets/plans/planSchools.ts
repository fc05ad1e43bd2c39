/**
 * The schools of a county as the plans see them: their stages with what was judged of each, and
 * how a school is known again on a later run.
 */
import type { AssessedRow } from '../../assessment/assessment';
import type { ConditionRow, ConditionsOfStage } from '../../assessment/basic/conditionsOfStage';
import type { StageRow } from '../../county/county';
import { schoolsOf, schoolsOfRows, type CountySchool } from '../../county/schoolEntries';
import { stages, type Stage } from '../../standards/standard';
import type { PlansInput } from './input';

export interface PlanSchool {
  readonly school: CountySchool;
  /** 小学 before 初中; none of a school that is no row of 表Ⅱ. */
  readonly parts: readonly SchoolPart[];
  /** 学校标识码, else the name; then the name, by which it was known while it had no code. */
  readonly keys: readonly string[];
  /** 乡镇 or 学区. */
  readonly township: string | null;
}

/** One stage of a school. */
export interface SchoolPart {
  readonly stage: Stage;
  /** Place in the stage's rows. */
  readonly at: number;
  readonly row: StageRow;
  readonly assessed: AssessedRow;
  /** 办学条件 of 基本均衡; null where the province's are not known. */
  readonly conditions: { readonly of: ConditionsOfStage; readonly row: ConditionRow } | null;
}

export function planSchools({
  county,
  assessment,
  conditions,
}: Pick<PlansInput, 'county' | 'assessment' | 'conditions'>): readonly PlanSchool[] {
  const places = new Map<StageRow, number>();
  for (const stage of stages) county.stages[stage].rows.forEach((row, at) => places.set(row, at));
  // those that only some items of 表Ⅳ and 表Ⅴ ask
  const beyond = schoolsOfRows(
    stages.flatMap((stage) => county.beyond.filter(({ layout }) => layout.stage === stage)),
  );
  return [...schoolsOf(county), ...beyond].map((school) => {
    const parts = school.rows.flatMap((row): SchoolPart[] => {
      const { stage } = row.layout;
      const at = places.get(row) ?? -1;
      const assessed = assessment.stages[stage]?.rows[at];
      const of = conditions?.[stage] ?? null;
      const judged = of?.rows[at];
      if (!assessed) return [];
      return [{ stage, at, row, assessed, conditions: of && judged ? { of, row: judged } : null }];
    });
    const { name, code } = school;
    return {
      school,
      parts,
      keys: code === null ? [name] : [...new Set([code, name])],
      township: townshipOf(school),
    };
  });
}

function townshipOf({ rows }: CountySchool): string | null {
  const [first] = rows;
  if (!first) return null;
  const { reading } = first.layout;
  return reading.words(first.row, reading.columnOf('township', null));
}
