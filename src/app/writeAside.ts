/**
 * Outputs in a workbook of their own, for a county's workbook that cannot hold them. Where the file
 * goes is for the face.
 */
import type { Plan } from '../sheets/plan';
import type { Snapshot } from '../sheets/snapshot';
import type { Words } from '../standards/message';
import type { WorkbookPort } from '../workbook/port';
import type { outputsOnly as outputsAlone } from './compute';
import type { Understanding } from './understand';

/** Makes one of the plans of a run, e.g. compute or computeTables. */
export type Computed = (understanding: Understanding, words: Words) => { readonly plan: Plan };

/**
 * Writes outputs into a workbook of their own, one kind after the other.
 * @param companion a workbook without sheets
 * @param alone from compute.ts, which a page fetches only when it is needed
 * @throws WorkbookFailure
 */
export async function writeAside(
  companion: WorkbookPort,
  kinds: readonly Computed[],
  alone: typeof outputsAlone,
  understanding: Understanding,
  words: Words,
): Promise<void> {
  for (const computed of kinds) {
    const beside = await companion.read({ sheets: 'all' });
    await companion.apply(alone(besideOthers(computed, beside), understanding, words));
  }
}

/** The outputs that stand in the companion already keep their sheets and names. */
function besideOthers(computed: Computed, { sheets, names }: Snapshot): Computed {
  return (understanding, words) => {
    const { snapshot } = understanding;
    return computed(
      { ...understanding, snapshot: { sheets: [...snapshot.sheets, ...sheets], names } },
      words,
    );
  };
}
