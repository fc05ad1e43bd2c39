/**
 * Whose figures an assessment gives: the schools and pupils of each stage, and how many schools are
 * left out of it. A line of it stands wherever a figure of the stage is shown, so that a lost school
 * shows on paper (workbook.md, "Every row accounted for").
 */
import { stages, type Stage } from '../standards/standard';
import type { Assessment } from './assessment';

export interface StageTally {
  readonly stage: Stage;
  readonly schools: number;
  readonly students: number;
  /** Schools that would belong to the stage; each once, for however many reasons. */
  readonly leftOut: number;
}

export function tallyOf({
  stages: assessed,
  excluded,
}: Pick<Assessment, 'stages' | 'excluded'>): readonly StageTally[] {
  return stages.map((stage) => {
    const rows = assessed[stage]?.rows ?? [];
    const left = excluded.filter((exclusion) => exclusion.stages.includes(stage));
    return {
      stage,
      schools: rows.length,
      students: rows.reduce((sum, { students }) => sum + students, 0),
      leftOut: new Set(left.map(({ table, row }) => `${row}|${table}`)).size,
    };
  });
}
