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
import { plansOf } from '../app/renewing';
import type { ChosenPlans } from '../app/session';
import type { Understanding } from '../app/understand';
import { noWish, standingWish } from '../app/wishes';
import { schoolOf } from '../county/county';
import type { Plan } from '../sheets/plan';
import { readMade } from '../sheets/settingsSheet';
import type { Message, Words } from '../standards/message';
import { stages, type IndicatorId } from '../standards/standard';
import { cliMessage } from './cliMessage';
import { exitCode, print, sayOutput, writeCopy, type Assessing } from './writeAnswer';
import { CommandFailure } from './inputAndOutput';
import {
  defaultSeconds,
  type PlansTask,
  type PurchasesTask,
  type TransfersTask,
} from './improvingOptions';
import {
  analysisReport,
  purchasesReport,
  transfersReport,
  type PlannedPurchases,
  type PlannedTransfers,
} from './improvingReport';
import { analysisLines, purchasesLines, transfersLines } from './improvingText';
import { readPricesFile } from './pricesFile';
import { solverFor } from './solverFor';

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
    chosen: { transfers: [planned], purchases: await boughtAfter(planned, assessing, assessed) },
  });
}

/** The plan of purchases that stands in the workbook, after these transfers; null where none stands. */
async function boughtAfter(
  transfers: PlannedTransfers,
  assessing: Assessing,
  assessed: AssessedStandard,
): Promise<PlannedPurchases | null> {
  const { understanding } = assessing;
  const wish = standingWish(readMade(understanding.snapshot), understanding.settings.standard);
  if (assessing.out === null || !wish?.purchases) return null;
  const { solveHere } = await import('../solver/inThisThread');
  const planned = await planPurchases(
    understanding,
    assessed,
    wish.purchases,
    solveHere,
    { seconds: defaultSeconds },
    [transfers],
  );
  if (planned.kind === 'refused') throw new CommandFailure(2, planned.why);
  return planned;
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
  const { transfers, refused } = await standingPlansOf(assessing, 'transfers');
  if (refused.transfers) throw new CommandFailure(2, refused.transfers);
  const planned: PurchaseAnswer = await planPurchases(
    understanding,
    assessed,
    { stages: task.stages, prices },
    solveHere,
    options,
    transfers,
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
  const planOf =
    name === 'archives'
      ? (of: Understanding, said: Words) => computeArchives(of, said, schools)
      : await plansByStandingWish(assessing, schools);
  const { preview } = planOf(understanding, words);
  const output = await writeCopy(assessing, (of, said) => ({ plan: planOf(of, said) }));
  const sheets = [...new Set(preview.map(({ sheet }) => sheet))];
  const { standard } = understanding.settings;
  if (command.json) print(JSON.stringify({ standard, sheets }, null, 1));
  else print(words.say(cliMessage('cli.plans.written', { sheets: sheets.join('、') })));
  if (output) sayOutput(output, assessing);
  return exitCode(assessed.assessment.findings);
}

/** 一校一策 that go by the transfers and purchases which stand in the workbook. */
async function plansByStandingWish(
  assessing: Assessing,
  schools: PlansTask['schools'],
): Promise<(of: Understanding, said: Words) => Plan> {
  const { refused, ...chosen } = await standingPlansOf(assessing, 'all');
  const why = refused.transfers ?? refused.purchases;
  if (why) throw new CommandFailure(2, why);
  const request = { ...chosen, schools };
  return (of, said) => computePlans(of, said, request, { parts: ['plans', 'ledger', 'archive'] });
}

/** The plans that stand in the workbook, made anew from the figures of today. */
async function standingPlansOf(
  { understanding }: Assessing,
  which: 'transfers' | 'all',
): Promise<Awaited<ReturnType<typeof plansOf>>> {
  const { snapshot, settings } = understanding;
  const wish = standingWish(readMade(snapshot), settings.standard) ?? noWish;
  const asked = which === 'all' ? wish : { ...wish, purchases: null };
  const making = { solve: await solverFor(understanding), signal: new AbortController().signal };
  return plansOf(asked, understanding, settings.standard, making);
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
