/** 一键测算: computes, writes the results, and renews all else that was written before and is old. */
import type { RunFigures } from '../../assessment/runChanges';
import { keptPlaces } from '../../sheets/plan';
import type { Computation } from '../compute';
import type { Understanding } from '../understand';
import { carryOffer } from './carryOffer';
import { waitsForConsent } from './consent';
import { computing, reading, renewing } from './parts';
import { judgeAnew, readForVerb, refusesToCompute } from './read';
import type { Work } from './work';
import { writePlan } from './write';

/** @param joined taken back with the write before it */
export async function recalculate(
  work: Work,
  agreed: boolean,
  signal: AbortSignal,
  joined = false,
): Promise<void> {
  work.update({ consent: null, outcome: null });
  const understanding = await readForVerb(work, false);
  if (refusesToCompute(work, understanding)) return;
  work.progress('computing', 0, true);
  const { compute } = await computing();
  const computed = compute(understanding, work.words(), work.remarks);
  const { plan, findings } = computed;
  const goOn = (now: AbortSignal) => recalculate(work, true, now);
  if (!agreed && (await waitsForConsent(work, plan, understanding, goOn))) {
    const { surveyOf } = await reading();
    work.update({ survey: surveyOf(understanding, findings, computed.remarks) });
    return;
  }
  const { seamless } = await writePlan(work, plan, signal, { joined });
  await showResults(work, understanding, computed);
  const figures = await compareWithLastRun(work, computed);
  work.lastRun.set(figures.standard, figures);
  const kept = await renew(work, signal, seamless);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const { dispersionSheetOf } = await computing();
  const dispersion = dispersionSheetOf(plan, computed.assessment.standard);
  work.update({ outcome: { kind: 'recalculated', errors, warnings, dispersion, kept } });
}

/** @returns what the run came to, for the next one to be compared with */
async function compareWithLastRun(
  work: Work,
  { assessment, blocks }: Pick<Computation, 'assessment' | 'blocks'>,
): Promise<RunFigures> {
  const { changesBetween, runFigures } = await computing();
  const before = work.lastRun.get(assessment.standard.id);
  const after = runFigures(assessment, blocks);
  work.update({ changes: before ? changesBetween(before, after) : null });
  return after;
}

/** As a run, but without question and message; edits under way are left to their end. */
export async function keepUpToDate(work: Work, signal: AbortSignal): Promise<void> {
  const understanding = await readForVerb(work, false);
  const { hasOutputs } = await reading();
  if (understanding.binding.refusals.length > 0 || !hasOutputs(understanding, null)) return;
  const { changesNothing, compute } = await computing();
  const computed = compute(understanding, work.words(), work.remarks);
  const stands = changesNothing(computed.plan, understanding.snapshot);
  const { seamless } = stands ? { seamless: true } : await writePlan(work, computed.plan, signal);
  await showResults(work, understanding, computed);
  // compared with the last run that somebody asked for
  await compareWithLastRun(work, computed);
  if (!seamless) await judgeAnew(work);
}

/**
 * Writes anew all else that was written before and is old, as part of the write before it.
 *
 * @returns cells of a person's that were left alone
 */
async function renew(
  work: Work,
  signal: AbortSignal,
  seamless: boolean,
): Promise<readonly string[]> {
  if (seamless && work.state.old.length === 0) return [];
  const { renewAll } = await renewing();
  const kept: string[] = [];
  const withheld = await renewAll({
    look: () => judgeAnew(work),
    write: async (plan) => {
      await writePlan(work, plan, signal, { joined: true });
      kept.push(...keptPlaces(plan));
    },
    planning: () => work.progress('planning', 0, true),
    making: { words: work.words(), solve: work.solve, signal },
  });
  work.marks.withheld(withheld);
  work.showMarks();
  return kept;
}

/** What a run has written is what the pane shows. */
async function showResults(
  work: Work,
  understanding: Understanding,
  computed: Computation,
): Promise<void> {
  const { schoolFacts, surveyOf, writtenSurvey } = await reading();
  const { standingAfter } = await computing();
  work.marks.settle(standingAfter(understanding, computed.plan));
  const { assessment, blocks, county, findings } = computed;
  const survey = surveyOf(understanding, findings, computed.remarks);
  const carry = await carryOffer(work, understanding, computed);
  work.corrections = new Map();
  work.remarks = new Map();
  work.past = undefined;
  work.showMarks(
    {
      assessment,
      county: blocks,
      schools: schoolFacts(county),
      survey: writtenSurvey(survey),
      years: { asks: null, compared: computed.compared, carry },
    },
    understanding.settings.standard,
  );
}
