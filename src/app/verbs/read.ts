/** Reading: as little of the workbook as shows all of it, understood anew each time. */
import type { Understanding } from '../understand';
import { computing, reading } from './parts';
import type { Work } from './work';

/** @param full all sheets, not only those that held something when last read */
export async function readForVerb(work: Work, full: boolean): Promise<Understanding> {
  const understanding = await readAgain(work, full);
  const { countySheetOf, openPlaces, surveyOf } = await reading();
  const { binding, settings, snapshot } = understanding;
  const { survey: shown } = work.state;
  // What the last computation found stays in sight until the next one has ended.
  const found =
    shown && binding.refusals.length === 0 ? shown : { findings: binding.findings, remarks: [] };
  work.update({
    settings,
    mayBeOld: snapshot.computedByHand === true && !work.calculated,
    hasCountySheet: countySheetOf(snapshot) !== null,
    countyPlaces: openPlaces(snapshot, settings.standard),
    survey: surveyOf(understanding, found.findings, found.remarks),
  });
  return understanding;
}

/** Reads without showing anything of it. */
export async function readAgain(work: Work, full: boolean, shown = true): Promise<Understanding> {
  const { port, known } = work;
  if (shown) work.progress('reading', 0, false);
  work.marks.reading();
  const { knownOf, stillHolds, understand } = await reading();
  const remember = (understanding: Understanding): Understanding => {
    work.known = knownOf(understanding);
    return understanding;
  };
  const withPast = (understanding: Understanding): Understanding =>
    work.past ? { ...understanding, past: work.past } : understanding;
  if (known && !full) {
    const snapshot = await port.read({ sheets: known.inputSheets });
    const understanding = withPast(understand(snapshot, work.choices, work.corrections));
    if (stillHolds(known, understanding)) return remember(understanding);
  }
  const snapshot = await port.read({ sheets: 'all' });
  return remember(withPast(understand(snapshot, work.choices, work.corrections)));
}

/** Judges anew what is old, by all that stands in the workbook; shows nothing else. */
export async function judgeAnew(work: Work): Promise<Understanding> {
  const understanding = await readAgain(work, true, false);
  const { standingOutputs } = await computing();
  const { refusals } = understanding.binding;
  work.marks.settle(refusals.length > 0 ? [] : standingOutputs(understanding));
  work.showMarks();
  return understanding;
}

/** Nothing can be computed: says why. */
export function refusesToCompute(work: Work, { binding: { refusals } }: Understanding): boolean {
  if (refusals.length > 0) work.update({ outcome: { kind: 'refused', refusals } });
  return refusals.length > 0;
}
