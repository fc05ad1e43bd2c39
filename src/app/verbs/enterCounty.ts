/** What was typed in the form of county data goes into 均衡_县级数据, which stays the truth. */
import type { CountyTyping } from '../../sheets/layout/countyEntries';
import { computing } from './parts';
import { readForVerb } from './read';
import { survey } from './survey';
import type { Work } from './work';
import { writePlan } from './write';

export async function enterCounty(
  work: Work,
  typed: readonly CountyTyping[],
  signal: AbortSignal,
): Promise<void> {
  work.update({ outcome: null });
  const { computeCountyEntries, computeCountySheet } = await computing();
  let understanding = await readForVerb(work, true);
  const { entries } = work.state.countyForm;
  const isWithoutRow = ({ key }: CountyTyping) =>
    entries.some((entry) => entry.key === key && entry.place === null);
  if (typed.some(isWithoutRow)) {
    // a sheet made for the other standard has no row for it yet
    const { plan: rows } = computeCountySheet(understanding, work.words());
    if (rows.operations.length > 0) await writePlan(work, rows, signal);
    understanding = await readForVerb(work, true);
  }
  const { plan, left } = computeCountyEntries(understanding, typed, work.words());
  const count = plan.operations.length;
  if (count > 0) await writePlan(work, plan, signal);
  await survey(work, signal);
  work.update({ outcome: { kind: 'countyEntered', count, left } });
}
