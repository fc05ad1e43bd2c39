/** The readable answers of `analyse`, `transfers` and `purchases`. */
import type { AssessedStandard } from '../app/assessStandard';
import type { Causes } from '../app/improving';
import type { Assessment } from '../assessment/assessment';
import { explainedCv, joined } from '../sheets/analysis/causeWords';
import { shownAmount } from '../sheets/analysis/planWords';
import { grouped } from '../standards/grouped';
import { purchaseSummary } from '../sheets/analysis/purchasesPage';
import { summary } from '../sheets/analysis/transfersPage';
import type { Words } from '../standards/message';
import { stages } from '../standards/standard';
import { cliMessage } from './cliMessage';
import { obstacleOf, type PlannedPurchases, type PlannedTransfers } from './improvingReport';

/** A sentence for each CV above its limit, stage by stage. */
export function analysisLines(
  { assessment }: AssessedStandard,
  causes: Causes,
  words: Words,
): readonly string[] {
  const { standard } = assessment;
  const heading = words.say(cliMessage('cli.analyse.heading', { standard: standard.name }));
  const lines = stages.flatMap((stage): readonly string[] => {
    const params = { stage: words.say(cliMessage(`cli.stage.${stage}`)) };
    if (!assessment.stages[stage]) return [words.say(cliMessage('cli.assess.noStage', params))];
    const above = standard.indicators.flatMap((indicator): readonly string[] => {
      const of = causes[stage]?.[indicator.id] ?? [];
      const explained = explainedCv(stage, indicator, assessment, of, words);
      const { isAbove, standing, causes: mainly, whatIf } = explained;
      return isAbove ? [joined([standing, mainly, whatIf], words)] : [];
    });
    return above.length > 0 ? above : [words.say(cliMessage('cli.analyse.allWithin', params))];
  });
  return [heading, ...lines];
}

export function transfersLines(
  answer: PlannedTransfers,
  assessed: AssessedStandard,
  words: Words,
): readonly string[] {
  const { moves, indicator, leftAlone } = answer;
  const obstacle = obstacleOf(answer);
  return [
    ...summary(answer, { assessment: assessed.assessment, words }),
    ...(obstacle ? [words.say(obstacle)] : []),
    ...(leftAlone.length > 0
      ? [words.say({ code: 'plan.transfers.leftAlone', params: { schools: leftAlone.join('、') } })]
      : []),
    ...moves.map(
      ({ from, to, amount }) =>
        `  ${from} → ${to}  ${shownAmount(amount, indicator.counted, words)}`,
    ),
  ];
}

export function purchasesLines(
  answer: PlannedPurchases,
  { assessment }: AssessedStandard,
  words: Words,
): readonly string[] {
  const { buys, blocking, moreThanAsked, status, wish, after } = answer;
  const names = new Map(assessment.standard.indicators.map((each) => [each.id, each]));
  const isShort = status !== 'infeasible' && !passesAll(after, wish.stages);
  return [
    ...purchaseSummary(answer, words),
    ...(blocking ? [words.say(blocking)] : []),
    ...(moreThanAsked && buys.length > 0
      ? [words.say({ code: 'plan.purchases.moreThanAsked' })]
      : []),
    ...(isShort ? [words.say({ code: 'plan.purchases.notPassing' })] : []),
    ...buys.map(({ school, stage, indicator, amount, counted, cost, shared }) => {
      const of = words.say({
        code: shared ? 'plan.purchases.shared' : `cli.stage.${stage}`,
      });
      const name = names.get(indicator)?.name[words.language] ?? indicator;
      const what = shownAmount(amount, counted, words);
      const params = { school, of, name, amount: what, cost: grouped(cost) };
      return `  ${words.say(cliMessage('cli.purchases.line', params))}`;
    }),
  ];
}

/** Every CV and every school of these stages. */
export function passesAll(
  { stages: assessed }: Assessment,
  asked: PlannedPurchases['wish']['stages'],
): boolean {
  return asked.every((stage) => {
    const of = assessed[stage];
    if (!of) return true;
    const schools = of.rows.every(({ verdict }) => verdict === null || verdict === 'met');
    return schools && of.dispersionVerdict === 'met';
  });
}
