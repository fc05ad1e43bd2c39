/**
 * What may be answered to a finding that asks: each answer with the word on its button and what it
 * changes in the county's choices. The same wherever the finding is shown.
 */
import { placeTold } from '../county/answerPlaces';
import type { Finding, RowAsked } from '../county/finding';
import type { Settings } from '../county/settings';
import type { PlainPaneCode } from '../messages/zh-CN/pane';

export interface AnswerChoice {
  readonly id: string;
  readonly word: PlainPaneCode;
  readonly change: (now: Settings) => Partial<Settings>;
}

type AnsweredRowKind = Settings['rowKinds'][string];
type AnsweredSameSchool = Settings['sameSchools'][string];
type AnsweredTableState = 'count' | 'whole' | 'split' | 'leaveOut' | 'lastYear';

/** Schools that stand twice. */
export const twiceRules: ReadonlySet<string> = new Set<Finding['rule']>([
  'schoolTwice',
  'duplicateCode',
]);

export function answersTo(finding: Finding): readonly AnswerChoice[] {
  switch (finding.rule) {
    case 'rowTotalWithCode':
    case 'rowLikeTotal':
    case 'rowScopeOrSchool':
    case 'rowUnnamed':
    case 'rowNotPlain':
    case 'rowUnexplained':
      return rowAnswers(finding.params);
    case 'schoolTwice':
      return twiceAnswers(finding.params.key);
    case 'duplicateCode':
      return twiceAnswers(finding.params.code);
    case 'tableRefused':
      return tableAnswers(finding.params.table, statesFor(finding.params.reason.code));
    case 'tableLeftOut':
      return tableAnswers(finding.params.table, ['count']);
    case 'wholeOrSplit':
      return wholeOrSplitAnswers(finding.params);
    default:
      return [];
  }
}

/** What helps a table that is refused for this reason; the other ways are on the page 列对应. */
function statesFor(reason: string): readonly AnsweredTableState[] {
  return countableReasons.has(reason)
    ? ['count', 'leaveOut', 'lastYear']
    : ['leaveOut', 'lastYear'];
}

/** Refused although it is understood: one word is enough to count it. */
const countableReasons: ReadonlySet<string> = new Set([
  'refused.hidden',
  'refused.earlier',
  'refused.sameSchools',
]);

export function rowAnswers({
  table,
  row,
}: Pick<RowAsked, 'table' | 'row'>): readonly AnswerChoice[] {
  return (['school', 'total', 'group', 'note'] as const).map((kind) => ({
    id: kind,
    word: `pane.ledger.row.${kind}`,
    change: (now) => rowChange(now, table, row, kind),
  }));
}

export function rowChange(
  { rowKinds }: Settings,
  table: string,
  row: string,
  kind: AnsweredRowKind,
): Partial<Settings> {
  return { rowKinds: { ...rowKinds, [placeTold(table, row)]: kind } };
}

function twiceAnswers(key: string): readonly AnswerChoice[] {
  return (['different', 'merge', 'one'] as const satisfies readonly AnsweredSameSchool[]).map(
    (same) => ({
      id: same,
      word: `pane.ledger.same.${same}`,
      change: ({ sameSchools }) => ({ sameSchools: { ...sameSchools, [key]: same } }),
    }),
  );
}

function tableAnswers(
  table: string,
  states: readonly AnsweredTableState[],
): readonly AnswerChoice[] {
  return states.map((state) => ({
    id: state,
    word: `pane.ledger.state.${state}`,
    change: ({ tableStates }) => ({ tableStates: { ...tableStates, [table]: state } }),
  }));
}

function wholeOrSplitAnswers({
  table,
  other,
}: Readonly<Record<'table' | 'other', string>>): readonly AnswerChoice[] {
  return (['whole', 'split'] as const).map((state) => ({
    id: state,
    word: `pane.ledger.state.${state}`,
    change: ({ tableStates }) => ({
      tableStates: { ...tableStates, [table]: state, [other]: state },
    }),
  }));
}
