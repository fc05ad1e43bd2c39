/** The answer of 调配 in words: how many at least, from whom to whom, and what comes of it. */
import { Button } from '@fluentui/react-components';
import type { TransferAnswer } from '../../app/improving';
import type { PlannedTransfers } from '../../app/session';
import type { Assessment } from '../../assessment/assessment';
import { printedCv, printedLack, printedLimit } from '../printedFigures';
import { GrowingList } from '../../ui/GrowingList';
import { useWords, type PaneWords } from '../../ui/useWords';
import type { PlanChoice } from './chosenPlans';
import { Effects } from './Effects';
import { useRemedyStyles } from './remedyStyles';

/** Moves shown at first. */
const transfersAtOnce = 12;

export function TransferAnswerView({
  answer,
  before,
  choosing,
}: {
  readonly answer: TransferAnswer;
  readonly before: Assessment;
  readonly choosing: PlanChoice;
}) {
  const styles = useRemedyStyles();
  const words = useWords();
  const { text, say } = words;
  if (answer.kind === 'refused') {
    return (
      <div className={styles.answer} data-answer="refused">
        {say(answer.why)}
      </div>
    );
  }
  const { moves, indicator, unmet, leftAlone, after } = answer;
  const { obstacle } = answer.plan;
  const separator = text('pane.cv.driver.and');
  return (
    <div className={styles.answer} data-answer={obstacle === null ? 'planned' : 'short'}>
      <div className={styles.strong}>{headline(answer, before, words)}</div>
      {obstacle !== null && <div>✕ {text(`pane.remedy.transfers.obstacle.${obstacle}`)}</div>}
      {moves.length > 0 && (
        <GrowingList
          items={moves}
          step={transfersAtOnce}
          label={text('pane.remedy.transfers.moves')}
        >
          {({ from, to, fromRow, toRow, amount }) => (
            <li key={`${fromRow} ${toRow}`} className={styles.pair}>
              <span>{text('pane.remedy.transfers.move', { from, to })}</span>
              <span className={styles.figure}>
                {text(`pane.amount.${indicator.counted}`, {
                  amount: printedLack(amount, indicator.counted),
                })}
              </span>
            </li>
          )}
        </GrowingList>
      )}
      {moves.length > 0 && <Effects before={before} after={after} />}
      {unmet.length > 0 && (
        <div>▲ {text('pane.remedy.transfers.unmet', { schools: unmet.join(separator) })}</div>
      )}
      {leftAlone.length > 0 && (
        <div className={styles.note}>
          {text('pane.remedy.transfers.leftAlone', { schools: leftAlone.join(separator) })}
        </div>
      )}
      {moves.length > 0 && <ChooseTransfers plan={answer} choosing={choosing} />}
    </div>
  );
}

function ChooseTransfers({
  plan,
  choosing,
}: {
  readonly plan: PlannedTransfers;
  readonly choosing: PlanChoice;
}) {
  const { text } = useWords();
  const chosen = choosing.plans.transfers.includes(plan);
  return (
    <div>
      <Button
        appearance="primary"
        disabledFocusable={chosen}
        onClick={() => choosing.chooseTransfers(plan)}
      >
        {text(chosen ? 'pane.remedy.adopted' : 'pane.remedy.adopt')}
      </Button>
    </div>
  );
}

/** 最少调配 7 人，差异系数由 0.612 降到 0.498（标准 0.50）。 */
function headline(
  { plan, total, indicator, limit }: PlannedTransfers,
  { standard }: Assessment,
  { text }: PaneWords,
): string {
  const cvOf = (cv: number | null) =>
    cv === null ? text('pane.cv.none') : printedCv(cv, standard).text;
  const params = {
    amount: text(`pane.amount.${indicator.counted}`, {
      amount: printedLack(total, indicator.counted),
    }),
    before: cvOf(plan.before.cv),
    after: cvOf(plan.after.cv),
    limit: printedLimit(limit),
  };
  if (plan.obstacle !== null) {
    return total === 0
      ? text('pane.remedy.transfers.impossible', params)
      : text('pane.remedy.transfers.short', params);
  }
  return total === 0
    ? text('pane.remedy.transfers.needless', params)
    : text('pane.remedy.transfers.least', params);
}
