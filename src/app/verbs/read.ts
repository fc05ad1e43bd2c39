/** Reading: as little of the workbook as shows all of it, understood anew each time. */
import type { Snapshot } from '../../sheets/snapshot';
import type { Understanding } from '../understand';
import { computing, reading } from './parts';
import type { Work } from './work';

/** @param full all sheets, not only those that held something when last read */
export async function readForVerb(work: Work, full: boolean): Promise<Understanding> {
  const understanding = await readAgain(work, full);
  const { countyFormOf, countySheetOf, openPlaces, readPackSheet, surveyOf } = await reading();
  const { binding, settings, snapshot } = understanding;
  const { survey: shown } = work.state;
  // What the last computation found stays in sight until the next one has ended.
  const found =
    shown && binding.refusals.length === 0 ? shown : { findings: binding.findings, remarks: [] };
  work.update({
    settings,
    mayBeOld: snapshot.computedByHand === true && !work.calculated,
    hasCountySheet: countySheetOf(snapshot) !== null,
    countyForm: countyFormOf(snapshot, settings.standard, binding),
    hasPackSheet: readPackSheet(snapshot) !== null,
    countyPlaces: openPlaces(snapshot, settings.standard),
    survey: surveyOf(understanding, found.findings, found.remarks),
  });
  return understanding;
}

/** Reads without showing anything of it. */
export async function readAgain(work: Work, full: boolean, shown = true): Promise<Understanding> {
  const { port, known } = work;
  if (shown) work.progress('reading', 0, true);
  work.marks.reading();
  const { knownOf, readPackSheet, stillHolds, understand } = await reading();
  const understood = (snapshot: Snapshot): Understanding => {
    // the sheet is the county's word on its province: nothing chosen before goes over it
    if (readPackSheet(snapshot)) {
      const others = Object.entries(work.choices).filter(([name]) => name !== 'pack');
      work.choices = Object.fromEntries(others);
    }
    return understand(snapshot, work.choices, work.corrections);
  };
  const remember = (understanding: Understanding): Understanding => {
    work.known = knownOf(understanding);
    return understanding;
  };
  const withPast = (understanding: Understanding): Understanding =>
    work.past ? { ...understanding, past: work.past } : understanding;
  if (known && !full) {
    const snapshot = await port.read({ sheets: known.inputSheets }, work.patience());
    const understanding = withPast(understood(snapshot));
    if (stillHolds(known, understanding)) return remember(understanding);
  }
  const snapshot = await port.read({ sheets: 'all' }, work.patience());
  return remember(withPast(understood(snapshot)));
}

/** Judges anew what is old, by all that stands in the workbook; shows that and the county's entries. */
export async function judgeAnew(work: Work): Promise<Understanding> {
  const understanding = await readAgain(work, true, false);
  const { standingOutputs } = await computing();
  const { countyFormOf } = await reading();
  const { binding, settings, snapshot } = understanding;
  const { refusals } = binding;
  work.update({ countyForm: countyFormOf(snapshot, settings.standard, binding) });
  work.marks.settle(refusals.length > 0 ? [] : standingOutputs(understanding));
  work.showMarks();
  return understanding;
}

/** Nothing can be computed: says why. */
export function refusesToCompute(work: Work, { binding: { refusals } }: Understanding): boolean {
  if (refusals.length > 0) work.update({ outcome: { kind: 'refused', refusals } });
  return refusals.length > 0;
}
