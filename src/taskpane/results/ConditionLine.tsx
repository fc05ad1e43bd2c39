/** One 办学条件 of a school: its symbol, the school's value and what is asked, or why there is none. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ConditionItem, ConditionState } from '../../assessment/basic/conditionsOfStage';
import { roundedAsPrinted } from '../../assessment/roundedAsPrinted';
import type { SchoolStanding } from '../../assessment/schoolStanding';
import { useWords, type PaneWords } from '../../ui/useWords';
import { statusSymbols } from '../VerdictIcon';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  value: { marginInlineStart: 'auto' },
});

export interface ShownCondition {
  readonly item: ConditionItem;
  readonly state: ConditionState;
  readonly value: number | null;
  readonly threshold: number | null;
}

/** All items of a school, or those that are not known to be met. */
export function shownConditions(
  { of, row }: NonNullable<SchoolStanding['conditions']>,
  all: boolean,
): readonly ShownCondition[] {
  return of.items.flatMap((item, at): ShownCondition[] => {
    if (!all && row.met[at] === true) return [];
    const state = row.states[at] ?? 'open';
    return [{ item, state, value: row.values[at] ?? null, threshold: row.thresholds[at] ?? null }];
  });
}

export function ConditionLine(shown: ShownCondition) {
  const { item, state } = shown;
  const styles = useStyles();
  const { text, language } = useWords();
  return (
    <li data-condition={item.id}>
      <div className={styles.line}>
        <span>
          {symbolOfState(state)} {item.name[language]}
        </span>
        <span className={styles.value}>{conditionValue(shown, text)}</span>
      </div>
    </li>
  );
}

function symbolOfState(state: ConditionState): string {
  switch (state) {
    case 'met':
    case 'notApplicable':
      return statusSymbols.met;
    case 'floor':
    case 'below':
      return statusSymbols[state];
    case 'missing':
    case 'notBound':
    case 'open':
      return statusSymbols.missing;
  }
}

function conditionValue(
  { item, state, value, threshold }: ShownCondition,
  text: PaneWords['text'],
): string {
  const { direction, decimals, unit } = item;
  if (value === null)
    return state === 'met' || state === 'floor' || state === 'below'
      ? ''
      : text(`pane.condition.${state}`);
  if (direction === 'yes') return text(value === 1 ? 'pane.condition.yes' : 'pane.condition.no');
  const shown = `${roundedAsPrinted(value, decimals).toFixed(decimals)}${unit ?? ''}`;
  const sign = direction === '<=' ? '≤' : '≥';
  if (threshold !== null) return `${shown}${text('pane.condition.asked', { sign, threshold })}`;
  return state === 'open' ? `${shown} ${text('pane.condition.open')}` : shown;
}
