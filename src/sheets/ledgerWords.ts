/** What is counted and what is not, in words: the rows of a table, the schools of a stage. */
import { tallyOf, type StageTally } from '../assessment/tally';
import type { Assessment } from '../assessment/assessment';
import type { RowCounts } from '../county/rows/rowKind';
import type { Words } from '../standards/message';
import type { Stage } from '../standards/standard';
import { stageNames } from '../standards/standards';
import type { Binding } from './binding';

/** 26 行：20 所学校、3 行合计、2 行分组、1 行未识别，含 3 行隐藏 */
export function rowsText(rows: RowCounts, say: Words['say']): string {
  const kinds = ['school', 'total', 'group', 'numbering', 'note', 'blank', 'unexplained'] as const;
  const all = kinds.reduce((sum, kind) => sum + rows[kind], 0);
  const parts = kinds
    .filter((kind) => rows[kind] > 0)
    .map((kind) => say({ code: `ledger.rows.${kind}`, params: { count: rows[kind] } }));
  const hidden =
    rows.hidden > 0 ? say({ code: 'ledger.rows.hidden', params: { count: rows.hidden } }) : '';
  const list = parts.join(say({ code: 'ledger.rows.and' }));
  return say({ code: 'ledger.rows', params: { all, list, hidden } });
}

/** Whose figures those of a stage are: 小学 20 所 5,548 人；未计入 3 所 */
export function tallyLine(
  { stage, schools, students, leftOut }: StageTally,
  openStages: readonly Stage[],
  { say, language }: Words,
): string {
  return say({
    code: 'ledger.tally',
    params: {
      stage: stageNames[stage][language],
      schools,
      students: students.toLocaleString('en-US'),
      leftOut: leftOut > 0 ? say({ code: 'ledger.tally.leftOut', params: { count: leftOut } }) : '',
      open: openStages.includes(stage) ? say({ code: 'ledger.tally.open' }) : '',
    },
  });
}

/** The line of one stage. */
export function stageTally(
  stage: Stage,
  assessment: Pick<Assessment, 'stages' | 'excluded'>,
  { openStages }: Pick<Binding, 'openStages'>,
  words: Words,
): string {
  return tallyOf(assessment)
    .filter((tally) => tally.stage === stage)
    .map((tally) => tallyLine(tally, openStages, words))
    .join('');
}

/** All stages in one sentence, for where there is one line for it. */
export function tallySentence(
  assessment: Pick<Assessment, 'stages' | 'excluded'>,
  { openStages }: Pick<Binding, 'openStages'>,
  words: Words,
): string {
  const lines = tallyOf(assessment).map((tally) => tallyLine(tally, openStages, words));
  const list = lines.join(words.say({ code: 'ledger.tally.all.and' }));
  return words.say({ code: 'ledger.tally.all', params: { list } });
}
