/** What is counted and what is not, in words: the rows of a table, the schools of a stage. */
import { grouped } from '../standards/grouped';
import { tallyOf, type StageTally } from '../assessment/tally';
import type { Assessment } from '../assessment/assessment';
import type { RowCounts } from '../county/rows/rowKind';
import { messageMaker, type Message, type Words } from '../standards/message';
import type { Stage } from '../standards/standard';
import { stageNames } from '../standards/standards';
import type { Binding, TableState } from './binding';

/** Sentences of the ledger with parameters, by code: their names. */
export type LedgerParameters = {
  'ledger.line': 'mark' | 'sheet' | 'hidden' | 'stage' | 'state' | 'rows' | 'reason';
  'ledger.because': 'reason';
  'ledger.state.joined': 'to';
  'ledger.rows': 'all' | 'list' | 'hidden';
  'ledger.rows.hidden': 'count';
  'ledger.tally': 'stage' | 'schools' | 'students' | 'leftOut' | 'open';
  'ledger.tally.leftOut': 'count';
  'ledger.tally.all': 'list';
} & Record<`ledger.rows.${CountedRowKind}`, 'count'>;

export type LedgerCode =
  | keyof LedgerParameters
  | 'ledger.hiddenSheet'
  | `ledger.stage.${'primary' | 'junior' | 'senior' | 'byType' | 'byRow' | 'unknown'}`
  | `ledger.state.${'counted' | 'leftOut' | 'refused'}`
  | 'ledger.rows.and'
  | 'ledger.tally.open'
  | 'ledger.tally.all.and';

export const ledgerMessage = messageMaker<LedgerParameters, LedgerCode>();

/** What became of a table; a joined one names what it was joined to. */
export function tableStateMessage(state: TableState, joinedTo: string | null): Message {
  return state === 'joined'
    ? ledgerMessage('ledger.state.joined', { to: joinedTo ?? '' })
    : ledgerMessage(`ledger.state.${state}`);
}

const countedRowKinds = [
  'school',
  'total',
  'group',
  'numbering',
  'note',
  'blank',
  'unexplained',
] as const;

type CountedRowKind = (typeof countedRowKinds)[number];

/** 26 行：20 所学校、3 行合计、2 行分组、1 行未识别，含 3 行隐藏 */
export function rowsText(rows: RowCounts, say: Words['say']): string {
  const all = countedRowKinds.reduce((sum, kind) => sum + rows[kind], 0);
  const parts = countedRowKinds
    .filter((kind) => rows[kind] > 0)
    .map((kind) => say(ledgerMessage(`ledger.rows.${kind}`, { count: rows[kind] })));
  const hidden =
    rows.hidden > 0 ? say(ledgerMessage('ledger.rows.hidden', { count: rows.hidden })) : '';
  const list = parts.join(say(ledgerMessage('ledger.rows.and')));
  return say(ledgerMessage('ledger.rows', { all, list, hidden }));
}

/** Whose figures those of a stage are: 小学 20 所 5,548 人；未计入 3 所 */
export function tallyLine(
  { stage, schools, students, leftOut }: StageTally,
  openStages: readonly Stage[],
  { say, language }: Words,
): string {
  return say(
    ledgerMessage('ledger.tally', {
      stage: stageNames[stage][language],
      schools,
      students: grouped(students),
      leftOut: leftOut > 0 ? say(ledgerMessage('ledger.tally.leftOut', { count: leftOut })) : '',
      open: openStages.includes(stage) ? say(ledgerMessage('ledger.tally.open')) : '',
    }),
  );
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
  const list = lines.join(words.say(ledgerMessage('ledger.tally.all.and')));
  return words.say(ledgerMessage('ledger.tally.all', { list }));
}
