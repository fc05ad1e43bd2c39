/** The answer of 购置 in words: what it costs, how sure that is, and what each school gets. */
import { Button } from '@fluentui/react-components';
import type { Buy, PurchaseAnswer } from '../../app/improving';
import type { PlannedPurchases } from '../../app/session';
import type { Assessment } from '../../assessment/assessment';
import { printedLack } from '../printedFigures';
import { GrowingList } from '../../ui/GrowingList';
import { useWords, type PaneWords } from '../../ui/useWords';
import type { PlanChoice } from './chosenPlans';
import { Effects } from './Effects';
import { buysByIndicator, buysBySchool, type SchoolBuys } from './purchaseTotals';
import { useRemedyStyles } from './remedyStyles';

/** Schools shown at first. */
const buysAtOnce = 8;

export function PurchaseAnswerView({
  answer,
  before,
  choosing,
}: {
  readonly answer: PurchaseAnswer;
  readonly before: Assessment;
  readonly choosing: PlanChoice;
}) {
  const styles = useRemedyStyles();
  const { text, say } = useWords();
  if (answer.kind === 'refused') {
    return (
      <div className={styles.answer} data-answer="refused">
        {say(answer.why)}
      </div>
    );
  }
  if (answer.status === 'infeasible') {
    return (
      <div className={styles.answer} data-answer="infeasible">
        <div className={styles.strong}>✕ {text('pane.remedy.purchases.infeasible')}</div>
        {answer.blocking && <div>{say(answer.blocking)}</div>}
      </div>
    );
  }
  if (answer.buys.length === 0) {
    return (
      <div className={styles.answer} data-answer="needless">
        ✓ {text('pane.remedy.purchases.needless')}
      </div>
    );
  }
  return <Planned plan={answer} before={before} choosing={choosing} />;
}

function Planned({
  plan,
  before,
  choosing,
}: {
  readonly plan: PlannedPurchases;
  readonly before: Assessment;
  readonly choosing: PlanChoice;
}) {
  const styles = useRemedyStyles();
  const words = useWords();
  const { text, language } = words;
  const { buys, after, cost, moreThanAsked, transfers } = plan;
  const chosen = choosing.plans.purchases === plan;
  return (
    <div className={styles.answer} data-answer="planned" data-status={plan.status}>
      <div className={styles.strong}>
        {text('pane.remedy.purchases.cost', { cost: printedLack(cost, 'yuan') })}
      </div>
      <div>{certainty(plan, words)}</div>
      {transfers.length > 0 && (
        <div className={styles.note}>{text('pane.remedy.adopted.both')}</div>
      )}
      {moreThanAsked && (
        <div className={styles.note}>{text('pane.remedy.purchases.moreThanAsked')}</div>
      )}
      <h3 className={styles.heading}>{text('pane.remedy.purchases.byIndicator')}</h3>
      <ul className={styles.list} aria-label={text('pane.remedy.purchases.byIndicator')}>
        {buysByIndicator(buys, after.standard).map((each) => (
          <li key={each.indicator.id} className={styles.item}>
            <div>{each.indicator.name[language]}</div>
            <div className={styles.note}>
              {text('pane.remedy.purchases.total', {
                amount: text(`pane.amount.${each.indicator.counted}`, {
                  amount: printedLack(each.amount, each.indicator.counted),
                }),
                schools: each.schools,
                cost: printedLack(each.cost, 'yuan'),
              })}
            </div>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{text('pane.remedy.purchases.bySchool')}</h3>
      <GrowingList
        items={buysBySchool(buys, before)}
        step={buysAtOnce}
        label={text('pane.remedy.purchases.bySchool')}
      >
        {(school) => <SchoolBuysItem key={school.key} of={school} after={after} />}
      </GrowingList>
      <Effects before={before} after={after} />
      <div>
        <Button
          appearance="primary"
          disabledFocusable={chosen}
          onClick={() => choosing.choosePurchases(plan)}
        >
          {text(chosen ? 'pane.remedy.adopted' : 'pane.remedy.adopt')}
        </Button>
      </div>
    </div>
  );
}

function SchoolBuysItem({
  of: { school, buys, cost },
  after: { standard },
}: {
  readonly of: SchoolBuys;
  readonly after: Assessment;
}) {
  const styles = useRemedyStyles();
  const words = useWords();
  const { text, language } = words;
  const nameOf = ({ indicator }: Buy) =>
    standard.indicators.find(({ id }) => id === indicator)?.name[language] ?? indicator;
  return (
    <li className={styles.item} data-buys={school}>
      <div className={styles.pair}>
        <span>{school}</span>
        <span className={styles.figure}>
          {text('pane.amount.yuan', { amount: printedLack(cost, 'yuan') })}
        </span>
      </div>
      {buys.map((buy) => (
        <div key={`${buy.stage} ${buy.indicator}`} className={styles.note}>
          {text(buy.shared ? 'pane.remedy.purchases.buyShared' : 'pane.remedy.purchases.buy', {
            stage: text(`pane.stage.${buy.stage}`),
            indicator: nameOf(buy),
            amount: text(`pane.amount.${buy.counted}`, {
              amount: printedLack(buy.amount, buy.counted),
            }),
          })}
        </div>
      ))}
    </li>
  );
}

/** 最优, or how far from it at most. */
function certainty(
  { status, cost, bound, moreThanAsked }: PlannedPurchases,
  { text }: PaneWords,
): string {
  if (status === 'optimal') return `✓ ${text('pane.remedy.purchases.optimal')}`;
  if (moreThanAsked || cost === 0) return text('pane.remedy.purchases.passes');
  const share = Math.max(0.01, Math.ceil(10_000 * (1 - bound / cost)) / 100);
  return text('pane.remedy.purchases.near', { share });
}
