/**
 * A report of an understood workbook: assessed afresh, with the plans that were chosen there made anew, so
 * that 整改措施 never tells of what no longer holds.
 */
import type { Finding } from '../county/finding';
import type { ReportInput, ReportRequest } from '../reports/input';
import { makeReport, type ReportAnswer } from '../reports/makeReport';
import { readMade } from '../sheets/settingsSheet';
import type { Words } from '../standards/message';
import { assessStandard, type AssessedStandard } from './assessStandard';
import { layoutInput, yearsInput } from './compute';
import { remediesOf } from './computeRemedies';
import { causesOfAll, type Solve } from './improving';
import { plansOf } from './renewing';
import type { ChosenPlans } from './session';
import type { Understanding } from './understand';
import { standingWish } from './wishes';

export interface ReportMaking {
  readonly words: Words;
  /** Without one, a chosen plan of purchases is said not to be made. */
  readonly solve: Solve | undefined;
  readonly signal: AbortSignal;
}

export async function computeReport(
  understanding: Understanding,
  request: ReportRequest,
  making: ReportMaking,
  assessed = assessStandard(understanding, understanding.settings.standard),
): Promise<{ readonly answer: ReportAnswer; readonly findings: readonly Finding[] }> {
  const chosen = await chosenPlans(understanding, request, making);
  const input = reportInput(understanding, assessed, making.words, chosen);
  return { answer: makeReport(request, input), findings: assessed.assessment.findings };
}

interface Chosen extends ChosenPlans {
  readonly unmade: ReportInput['unmade'];
}

const nothingChosen: Chosen = { transfers: [], purchases: null, unmade: [] };

/** Those that 一校一策 went by, else those on their own lists. */
async function chosenPlans(
  understanding: Understanding,
  { kind }: ReportRequest,
  making: ReportMaking,
): Promise<Chosen> {
  // 整改报告 tells what the ledger says
  if (kind === 'rectification') return nothingChosen;
  const { snapshot, settings } = understanding;
  const { standard } = settings;
  const wish = standingWish(readMade(snapshot), standard);
  if (!wish) return nothingChosen;
  const { refused, ...made } = await plansOf(wish, understanding, standard, making);
  const unmade = [refused.transfers, refused.purchases].flatMap((why) => why ?? []);
  return { ...made, unmade };
}

/** What a report is made from. */
export function reportInput(
  understanding: Understanding,
  assessed: AssessedStandard,
  words: Words,
  { unmade, ...chosen }: Chosen = nothingChosen,
): ReportInput {
  const { blocks, county, data, conditions, scores } = assessed;
  return {
    ...layoutInput(understanding, words, assessed),
    countyAssessment: blocks,
    tables: understanding.tables,
    county,
    data,
    conditions,
    scores,
    schools: null,
    causes: causesOfAll(assessed),
    archived: null,
    remedies: remediesOf(chosen),
    years: yearsInput(understanding, assessed, words),
    unmade,
  };
}
