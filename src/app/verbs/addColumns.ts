/** Headers of columns that a table lacks are written beside it; the county fills what stands below. */
import type { WantedColumns } from '../session';
import { computing } from './parts';
import { readForVerb } from './read';
import { survey } from './survey';
import type { Work } from './work';
import { writePlan } from './write';

export async function addColumns(
  work: Work,
  wanted: WantedColumns,
  signal: AbortSignal,
): Promise<void> {
  work.update({ outcome: null });
  const understanding = await readForVerb(work, true);
  const { computeNewColumns } = await computing();
  const plan = computeNewColumns(understanding, wanted);
  if ('reason' in plan) {
    work.update({ outcome: { kind: 'columnsRefused', sheet: wanted.sheet, reason: plan.reason } });
    return;
  }
  await writePlan(work, plan, signal);
  await survey(work, signal);
  const [{ sheet, address } = { sheet: wanted.sheet, address: null }] = plan.preview;
  const place = { sheet, cell: address };
  work.update({ outcome: { kind: 'columnsAdded', place } });
  await work.port.reveal(place);
}
