/** What was typed in the form of county data goes into 均衡_县级数据, which stays the truth. */
import type { CountyTyping } from '../../sheets/layout/countyEntries';
import { waitsForConsent } from './consent';
import { computing } from './parts';
import { readForVerb } from './read';
import { survey } from './survey';
import type { Work } from './work';
import { writePlan } from './write';

export async function enterCounty(
  work: Work,
  typed: readonly CountyTyping[],
  signal: AbortSignal,
  agreed = false,
): Promise<void> {
  work.update({ consent: null, outcome: null });
  const { computeCountyEntries, computeCountySheet } = await computing();
  let understanding = await readForVerb(work, true);
  const { entries } = work.state.countyForm;
  const isWithoutRow = ({ key }: CountyTyping) =>
    entries.some((entry) => entry.key === key && entry.place === null);
  let joined = false;
  if (typed.some(isWithoutRow)) {
    // there is no sheet yet, or it was made for the other standard and has no row for it
    const { plan: rows } = computeCountySheet(understanding, work.words());
    const goOn = (now: AbortSignal) => enterCounty(work, typed, now, true);
    if (!agreed && (await waitsForConsent(work, rows, understanding, goOn))) return;
    joined = rows.operations.length > 0;
    if (joined) await writePlan(work, rows, signal);
    understanding = await readForVerb(work, true);
  }
  const { plan, left } = computeCountyEntries(understanding, typed, work.words());
  const count = plan.operations.length;
  if (count > 0) await writePlan(work, plan, signal, { joined });
  await survey(work, signal);
  work.update({ outcome: { kind: 'countyEntered', count, left } });
}
