/** Reads the whole workbook, binds and checks it, and shows what stands and what is old. Writes nothing. */
import { WorkbookFailure } from '../../workbook/port';
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
      years: { asks: work.state.years.asks, compared: computed.compared },
    },
    standard,
  );
}

/** Has a host that computes only when it is told to compute all formulas, and surveys again. */
export async function calculate(work: Work, signal: AbortSignal): Promise<void> {
  work.progress('computing', 0, false);
  await work.port.calculate();
  work.calculated = true;
  await survey(work, signal);
}
