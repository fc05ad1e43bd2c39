/**
 * `analyse`, `transfers`, `purchases` and `plans`: what to do about the results, computed, printed and,
 * with --out, written into a copy. That nothing can be done is an answer, too.
 */
import { assessStandard, type AssessedStandard } from '../app/assessStandard';
import {
  causesOfAll,
  planPurchases,
  planTransfers,
  type PurchaseAnswer,
  type SolveOptions,
  type TransferAnswer,
} from '../app/improving';
import { computeAnalysis, computeArchives, computePlans } from '../app/computeRemedies';
import type { ChosenPlans } from '../app/session';
import { schoolOf } from '../county/county';
import type { Message } from '../standards/message';
import { stages, type IndicatorId } from '../standards/standard';
import { cliMessage } from './cliMessage';
import { exitCode, print, sayOutput, writeCopy, type Assessing } from './writeAnswer';
import { CommandFailure } from './inputAndOutput';
import type { PlansTask, PurchasesTask, TransfersTask } from './improvingOptions';
import {
  analysisReport,
  purchasesReport,
  transfersReport,
  type PlannedPurchases,
  type PlannedTransfers,
} from './improvingReport';
import { analysisLines, purchasesLines, transfersLines } from './improvingText';
import { readPricesFile } from './pricesFile';

/** `analyse` has nothing to be told. */
type ImprovingTask = { readonly name: 'analyse' } | TransfersTask | PurchasesTask | PlansTask;

export async function runImproving(task: ImprovingTask, assessing: Assessing): Promise<0 | 1> {
  const assessed = assessStandard(
    assessing.understanding,
    assessing.understanding.settings.standard,
  );
  switch (task.name) {
    case 'transfers':
      return runTransfers(task, assessing, assessed);
    case 'purchases':
      return runPurchases(task, assessing, assessed);
    case 'plans':
    case 'archives':
      return runPlans(task, assessing, assessed);
    case 'analyse':
      return runAnalysis(assessing, assessed);
  }
}

const noPlans: ChosenPlans = { transfers: [], purchases: null };

async function runAnalysis(assessing: Assessing, assessed: AssessedStandard): Promise<0 | 1> {
  const { words } = assessing;
  const causes = causesOfAll(assessed);
  return giveAnswer(assessing, assessed, {
    report: analysisReport(assessed, causes),
    lines: analysisLines(assessed, causes, words),
    chosen: noPlans,
  });
}

async function runTransfers(
  task: TransfersTask,
  assessing: Assessing,
  assessed: AssessedStandard,
): Promise<0 | 1> {
  const { understanding, words } = assessing;
  const wish = { ...task, indicator: indicatorOf(task.indicator, assessed) };
  const planned: TransferAnswer = planTransfers(understanding, assessed, wish);
  if (planned.kind === 'refused') throw new CommandFailure(2, planned.why);
  return giveAnswer(assessing, assessed, {
    report: transfersReport(planned, words),
    lines: transfersLines(planned, assessed, words),
    chosen: { transfers: [planned], purchases: null },
  });
}

async function runPurchases(
  task: PurchasesTask,
  assessing: Assessing,
  assessed: AssessedStandard,
): Promise<0 | 1> {
  const { understanding, words } = assessing;
  const prices = await readPricesFile(task.prices);
  const { solveHere } = await import('../solver/inThisThread');
  const options = { seconds: task.seconds, ...progressIn(assessing) };
  const planned: PurchaseAnswer = await planPurchases(
    understanding,
    assessed,
    { stages: task.stages, prices },
    solveHere,
    options,
  );
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (planned.kind === 'refused') throw new CommandFailure(2, planned.why);
  return giveAnswer(assessing, assessed, {
    report: purchasesReport(planned, words),
    lines: purchasesLines(planned, assessed, words),
    chosen: { transfers: [], purchases: planned },
  });
}

/** How far the search is, for who watches it. */
function progressIn({ words }: Assessing): Pick<SolveOptions, 'onProgress'> {
  if (!process.stderr.isTTY) return {};
  return {
    onProgress: ({ cost, bound }) => {
      const params = { cost: cost === null ? '—' : Math.round(cost), bound: Math.floor(bound) };
      process.stderr.write(`\r${words.say(cliMessage('cli.purchases.progress', params))}`);
    },
  };
}

async function runPlans(
  { name, schools }: PlansTask,
  assessing: Assessing,
  assessed: AssessedStandard,
): Promise<0 | 1> {
  const { command, understanding, words } = assessing;
  refuseUnknownSchools(schools ?? [], assessed);
  const planOf = (of: typeof understanding, said: typeof words) =>
    name === 'archives'
      ? computeArchives(of, said, schools)
      : computePlans(of, said, { ...noPlans, schools }, { parts: ['plans', 'ledger', 'archive'] });
  const { preview } = planOf(understanding, words);
  const output = await writeCopy(assessing, (of, said) => ({ plan: planOf(of, said) }));
  const sheets = [...new Set(preview.map(({ sheet }) => sheet))];
  const { standard } = understanding.settings;
  if (command.json) print(JSON.stringify({ standard, sheets }, null, 1));
  else print(words.say(cliMessage('cli.plans.written', { sheets: sheets.join('、') })));
  if (output) sayOutput(output, assessing);
  return exitCode(assessed.assessment.findings);
}

interface ImprovementAnswer {
  readonly report: unknown;
  readonly lines: readonly string[];
  readonly chosen: { readonly transfers: readonly PlannedTransfers[] } & {
    readonly purchases: PlannedPurchases | null;
  };
}

async function giveAnswer(
  assessing: Assessing,
  { assessment }: AssessedStandard,
  { report, lines, chosen }: ImprovementAnswer,
): Promise<0 | 1> {
  const { command, words } = assessing;
  const output = await writeCopy(assessing, (of, said) => ({
    plan: computeAnalysis(of, said, chosen),
  }));
  print(command.json ? JSON.stringify(report, null, 1) : lines.join('\n'));
  if (output) sayOutput(output, assessing);
  else if (!command.json) print(words.say(cliMessage('cli.assess.nothingWritten')));
  return exitCode(assessment.findings);
}

/**
 * An indicator by its id or by its code in the form (L1 … L8).
 * @throws CommandFailure with the list of those there are
 */
function indicatorOf(told: string, { county }: AssessedStandard): IndicatorId {
  const { indicators } = county.standard;
  const found = indicators.find(({ id, code }) => id === told || code === told.toUpperCase());
  if (found) return found.id;
  const known = indicators.map(({ id, code }) => `${id}(${code})`).join('、');
  const said: Message = cliMessage('cli.transfers.indicator', { indicator: told, known });
  throw new CommandFailure(2, said);
}

function refuseUnknownSchools(schools: readonly string[], { county }: AssessedStandard): void {
  const known = new Set(
    stages.flatMap((stage) => county.stages[stage].rows.map((row) => schoolOf(row))),
  );
  const unknown = schools.find((school) => !known.has(school));
  if (unknown === undefined) return;
  throw new CommandFailure(2, cliMessage('cli.plans.school', { school: unknown }));
}
