/**
 * What was chosen of last year's workbook comes into this one: 均衡_县级数据 and the ledger first, then a run
 * with the choices, answers and 说明. One write to be taken back; what stands is looked up anew, and left.
 */
import type { Settings } from '../../county/settings';
import { provedLayout } from '../compute';
import type { Plan } from '../../sheets/plan';
import type { Understanding } from '../understand';
import { carriedCountyPlan, countyToCarry, hasRowsFor } from '../years/carriedCounty';
import {
  choicesToCarry,
  ledgerOfLastYear,
  remarksToCarry,
  type CarriedPart,
} from '../years/carriedOver';
import { choose } from './choose';
import { computing, reading } from './parts';
import { readAgain, readForVerb, refusesToCompute } from './read';
import { recalculate } from './recalculate';
import type { Work } from './work';
import { writePlan } from './write';

/** Only who takes lines of a ledger over needs it. */
const remedies = () => import(/* webpackChunkName: 'improving' */ '../computeRemedies');

export async function carryOver(
  work: Work,
  parts: readonly CarriedPart[],
  signal: AbortSignal,
): Promise<void> {
  const { lastYear } = work;
  const wanted = (part: CarriedPart) => parts.includes(part);
  if (!lastYear || parts.length === 0) return;
  work.update({ outcome: null });
  const understanding = await readForVerb(work, true);
  if (refusesToCompute(work, understanding)) return;
  const { hasOutputs } = await reading();
  // Nothing is offered before a run was agreed to.
  if (!hasOutputs(understanding, null)) return;
  let joined = false;
  const write = async (plan: Plan) => {
    if (plan.operations.length === 0) return;
    await writePlan(work, plan, signal, { joined });
    joined = true;
  };
  if (wanted('county')) await writeCounty(work, lastYear, understanding, write);
  const chosen = choicesToCarry(lastYear, understanding).filter(({ part }) => wanted(part));
  choose(work, Object.assign({}, ...chosen.map(({ choices }) => choices)) as Partial<Settings>);
  if (wanted('ledger')) await writeLedger(work, lastYear, write);
  if (wanted('remarks')) await takeRemarks(work, lastYear);
  await recalculate(work, true, signal, joined);
}

type Write = (plan: Plan) => Promise<void>;

/** The sheet or its rows are made where there are none. */
async function writeCounty(
  work: Work,
  last: Understanding,
  understanding: Understanding,
  write: Write,
): Promise<void> {
  const county = countyToCarry(last, understanding);
  if (county.rows.length === 0) return;
  const { computeCountySheet } = await computing();
  if (!hasRowsFor(county, understanding.snapshot)) {
    // the other standard's rows too, where last year answered them
    await write(computeCountySheet(understanding, work.words(), null).plan);
  }
  const { snapshot, settings } = await readAgain(work, true);
  const plan = carriedCountyPlan(snapshot, county, settings.palette);
  await write(provedLayout({ plan }, snapshot).plan);
}

async function writeLedger(work: Work, last: Understanding, write: Write): Promise<void> {
  const now = await readAgain(work, true);
  const { standard } = now.settings;
  const { assessStandard } = await computing();
  const matched = assessStandard(now, standard).years?.matched ?? null;
  const { body, items } = ledgerOfLastYear(last, now, standard, matched);
  if (items.length === 0) return;
  const { computeCarriedLedger } = await remedies();
  await write(computeCarriedLedger(now, work.words(), body));
}

/** The run writes them. */
async function takeRemarks(work: Work, last: Understanding): Promise<void> {
  const now = await readAgain(work, true);
  const { compute } = await computing();
  const { findings, remarks } = compute(now, work.words(), work.remarks);
  work.remarks = new Map([...remarksToCarry(last, findings, remarks).byFinding, ...work.remarks]);
}
