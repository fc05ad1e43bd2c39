/** At which stages a school that is left out is missed: its table's, its row's, or those with pupils. */
import { stageNames } from '../standards/standards';
import { stages, type PupilStage, type Stage } from '../standards/standard';
import type { Exclusion } from './exclusion';
import type { PupilColumns } from './pupils';
import type { School } from './scope';

/**
 * @param own 学段 of the row; null: it does not say, or the table has pupils by stage
 */
export function stagesLeftOut(
  school: School,
  reason: Exclusion['reason'],
  own: PupilStage | null,
  columns: PupilColumns,
): readonly Stage[] {
  if (reason.code === 'excluded.noPupils' || reason.code === 'excluded.pupilsInvalid') {
    const { stage: named } = reason.params;
    return stages.filter((stage) => stageNames[stage]['zh-CN'] === named['zh-CN']);
  }
  if (reason.code === 'excluded.noCompulsoryStage') return [];
  if (school.reading.table.mode.kind !== 'byType') {
    return own === null ? stages : stages.filter((stage) => stage === own);
  }
  const entered = stages.filter((stage) => hasEntry(school, columns[stage]?.students ?? -1));
  if (entered.length > 0) return entered;
  return stages.filter((stage) => school.type?.stages.includes(stage));
}

/** Something other than 0 stands there: pupils, or what should have been pupils. */
function hasEntry({ reading, row }: School, column: number): boolean {
  const entry = reading.entry(row, column);
  if (entry.kind === 'number') return entry.value !== 0;
  return entry.kind !== 'blank' || entry.found !== null;
}
