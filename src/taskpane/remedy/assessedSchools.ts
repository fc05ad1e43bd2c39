/** Schools as the page's choosers and lists know them: by place, with the cell that leads to them. */
import type { SessionState } from '../../app/session';
import type { Assessment, AssessedRow } from '../../assessment/assessment';
import type { CellPlace } from '../../county/cell';
import type { SchoolPlace } from '../../improvement/scenario';
import { stages, type Stage } from '../../standards/standard';
import { placeInTable } from '../placeInTable';

/** A school of the county, whichever stages it has. */
export interface AssessedSchool {
  readonly key: string;
  readonly name: string;
  readonly at: SchoolPlace;
  readonly stages: readonly Stage[];
}

/** In the order of the tables; of two schools with one name both are there. */
export function assessedSchools({ stages: results }: Assessment): readonly AssessedSchool[] {
  const schools = new Map<string, AssessedSchool>();
  for (const stage of stages) {
    for (const { table, row, school } of results[stage]?.rows ?? []) {
      const key = `${table} ${row}`;
      const known = schools.get(key);
      schools.set(key, {
        key,
        name: school,
        at: { table, row },
        stages: [...(known?.stages ?? []), stage],
      });
    }
  }
  return [...schools.values()];
}

/** The cell with the school's name, else the first cell of its row; null where its table is gone. */
export function placeOfSchool(
  { table: key, row }: Pick<AssessedRow, 'table' | 'row'>,
  { survey }: Pick<SessionState, 'survey'>,
): CellPlace | null {
  const table = survey?.tables.find((each) => each.key === key);
  return placeInTable(table, row);
}
