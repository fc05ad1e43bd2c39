/** A county of hand-made schools whose questions about remedies are answered by the real reckoning. */
import { assessStandard } from '../../../src/app/assessStandard';
import { causesOfAll, planPurchases, planTransfers, whatIf } from '../../../src/app/improving';
import type { Improve, SessionState } from '../../../src/app/session';
import type { Understanding } from '../../../src/app/understand';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import type { SchoolTable } from '../../../src/county/table';
import { solveHere } from '../../../src/solver/inThisThread';
import { soundSchool, tableOf } from '../../county/schools';
import { afterRun } from '../results/schoolsOfCounty';

export const county: readonly SchoolTable[] = [
  tableOf([
    soundSchool('城东小学', { backbone: 60 }),
    soundSchool('西关小学'),
    soundSchool('石桥小学', { backbone: 0, multimediaRooms: 20 }),
    soundSchool('南门小学'),
  ]),
];

export interface RemedyCounty {
  readonly state: Partial<SessionState>;
  readonly answers: Partial<Improve>;
}

export function remedyCounty(
  tables: readonly SchoolTable[] = county,
  choices: Partial<Settings> = {},
): RemedyCounty {
  const state = afterRun(tables, choices);
  const understanding: Understanding = {
    snapshot: { sheets: [], names: [] },
    settings: { ...defaultSettings, ...choices },
    binding: {
      tables: state.survey?.tables ?? [],
      joined: [],
      senior: [],
      ledger: [],
      openStages: [],
      findings: [],
      refusals: [],
    },
    tables,
    corrections: new Map(),
  };
  const assessed = assessStandard(understanding, understanding.settings.standard);
  return {
    state,
    answers: {
      causes: () => Promise.resolve(causesOfAll(assessed)),
      transfers: (wish) => Promise.resolve(planTransfers(understanding, assessed, wish)),
      purchases: (wish, options) =>
        planPurchases(understanding, assessed, wish, solveHere, options),
      compare: (scenarios) =>
        Promise.resolve(
          scenarios.map((changes) => whatIf(understanding, assessed, changes).assessment),
        ),
    },
  };
}
