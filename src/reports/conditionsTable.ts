/** 学校办学条件达标情况表 of one school; its lines are those of the sheet (sheets/plans/derivation.ts). */
import { conditionLines } from '../sheets/plans/derivation';
import type { PlanEntry } from '../sheets/plans/entries';
import { stageWord } from '../sheets/plans/entryWords';
import type { PlanSchool } from '../sheets/plans/planSchools';
import type { ReportInput } from './input';
import { reportText } from './messages';
import { leftCell, tableOf, type ReportTable } from './paper';

export function conditionsTable(
  plan: PlanSchool,
  entries: readonly PlanEntry[],
  input: ReportInput,
): ReportTable {
  const { words } = input;
  const column = (code: 'stage' | 'indicator' | 'data' | 'met' | 'remark') =>
    reportText(words, `report.column.${code}`);
  return tableOf(
    plan.school.name,
    [
      [column('stage'), 8],
      [column('indicator'), 24],
      [column('data'), 42],
      [column('met'), 12],
      [column('remark'), 14],
    ],
    conditionLines(plan, entries, input).map(({ stage, indicator, data, met, remark }) => [
      { text: stageWord(words, stage) },
      leftCell(indicator),
      leftCell(data),
      { text: met },
      { text: remark },
    ]),
  );
}
