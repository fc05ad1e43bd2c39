/** What of last year's workbook can be taken over, as long as it is at hand and compared with. */
import type { Computation } from '../compute';
import type { Understanding } from '../understand';
import type { CarriedOffer } from '../years/carriedOver';
import { computing } from './parts';
import type { Work } from './work';

export async function carryOffer(
  { lastYear }: Work,
  understanding: Understanding,
  { findings, remarks, assessment, compared }: Computation,
): Promise<readonly CarriedOffer[]> {
  if (!lastYear || !compared) return [];
  const { carriedOffers } = await computing();
  const { id: standard } = assessment.standard;
  const { matched } = compared;
  return carriedOffers(lastYear, understanding, { findings, remarks, standard, matched });
}
