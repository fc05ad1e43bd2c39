/** 差异分析 and 整改 as verbs of a session: each fetches what it needs and asks, or writes its sheets. */
import type { Plan } from '../sheets/plan';
import type { Words } from '../standards/message';
import type { AssessedStandard } from './assessStandard';
import type { Solve } from './improving';
import type { Improve } from './session';
import type { Understanding } from './understand';

/** Plans are a part of their own: whoever only assesses need not fetch them. */
const improving = () => import(/* webpackChunkName: 'improving' */ './improving');
const remedies = () => import(/* webpackChunkName: 'improving' */ './computeRemedies');

export type ImprovementQuestion<T> = (
  understanding: Understanding,
  assessed: AssessedStandard,
  signal: AbortSignal,
) => Promise<T>;

export type RemedyPlan = (understanding: Understanding, words: Words) => Promise<Plan>;

/** What the verbs need of the session. */
export interface Asking {
  /** Null where the answer could not be had. */
  readonly ask: <T>(question: ImprovementQuestion<T>) => Promise<T | null>;
  readonly write: (planOf: RemedyPlan) => Promise<void>;
  readonly solve: Solve | undefined;
}

export function improveVerbs({ ask, write, solve }: Asking): Improve {
  return {
    causes: () => ask(async (_, assessed) => (await improving()).causesOfAll(assessed)),
    transfers: (wish) =>
      ask(async (understanding, assessed) =>
        (await improving()).planTransfers(understanding, assessed, wish),
      ),
    purchases: (wish, { transfers, ...options }) =>
      ask(async (understanding, assessed, signal) => {
        if (!solve) throw new Error('this session has no solver');
        const { planPurchases } = await improving();
        return planPurchases(
          understanding,
          assessed,
          wish,
          solve,
          { ...options, signal },
          transfers,
        );
      }),
    compare: (scenarios) =>
      ask(async (understanding, assessed) => {
        const { whatIf } = await improving();
        return scenarios.map((changes) => whatIf(understanding, assessed, changes).assessment);
      }),
    writeAnalysis: (chosen) =>
      write(async (understanding, words) =>
        (await remedies()).computeAnalysis(understanding, words, chosen),
      ),
    writePlans: (request) =>
      write(async (understanding, words) =>
        (await remedies()).computePlans(understanding, words, request, {
          parts: ['plans', 'ledger', 'archive'],
        }),
      ),
    writeArchives: (schools) =>
      write(async (understanding, words) =>
        (await remedies()).computeArchives(understanding, words, schools),
      ),
  };
}
