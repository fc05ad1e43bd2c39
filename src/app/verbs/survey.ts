/** Reads the whole workbook, binds and checks it, and shows what stands and what is old. Writes nothing. */
import { WorkbookFailure } from '../../workbook/port';
import type { Computation } from '../compute';
import { carryOffer } from './carryOffer';
import { computing, reading } from './parts';
import { readForVerb } from './read';
import type { Work } from './work';

export async function survey(work: Work, signal: AbortSignal): Promise<void> {
  const understanding = await readForVerb(work, true);
  if (signal.aborted) throw new WorkbookFailure({ kind: 'cancelled' });
  if (understanding.binding.refusals.length > 0) {
    work.marks.settle([]);
    work.showMarks({ assessment: null, county: null, schools: null });
    return;
  }
  work.progress('computing', 0, false);
  const { compute, disturbedOutputs, standingOutputs } = await computing();
  const said = work.words();
  const computed = compute(understanding, said, work.remarks);
  const { plan, assessment, blocks, county } = computed;
  const { hasOutputs, schoolFacts, surveyOf } = await reading();
  const { standard } = understanding.settings;
  const stands = hasOutputs(understanding, standard);
  const carry = await carryOffer(work, understanding, computed);
  const disturbed = disturbedOutputs(plan, understanding, said.language);
  work.marks.settle(
    standingOutputs(understanding).map((one) =>
      one.standard === standard && disturbed.includes(one.output) ? { ...one, old: true } : one,
    ),
  );
  work.showMarks(
    {
      survey: surveyOf(understanding, computed.findings, computed.remarks),
      assessment: stands ? assessment : null,
      county: stands ? blocks : null,
      schools: stands ? schoolFacts(county) : null,
      years: { asks: work.state.years.asks, compared: computed.compared, carry },
    },
    standard,
  );
  if (stands) rememberRun(work, await computing(), computed);
}

/**
 * Results that are up to date are those of the run that wrote them, in an earlier session as well; what
 * a run of this session left is known better.
 */
function rememberRun(
  { lastRun, marks }: Work,
  { runFigures }: Awaited<ReturnType<typeof computing>>,
  { assessment, blocks }: Pick<Computation, 'assessment' | 'blocks'>,
): void {
  const { id } = assessment.standard;
  if (lastRun.has(id) || marks.shown(id).freshness !== 'fresh') return;
  lastRun.set(id, runFigures(assessment, blocks));
}

/** Has a host that computes only when it is told to compute all formulas, and surveys again. */
export async function calculate(work: Work, signal: AbortSignal): Promise<void> {
  work.progress('computing', 0, false);
  await work.port.calculate(work.patience());
  work.calculated = true;
  await survey(work, signal);
}
