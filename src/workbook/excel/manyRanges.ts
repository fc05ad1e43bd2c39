/**
 * Several ranges of a sheet as one object (`getRanges`), which saves most of a plan's actions. An Excel
 * that refuses it is asked for each range by itself from then on.
 */
import { isEditMode } from './failures';
import { answered, runWaiting, type Waiting } from './waiting';

/** By the `Excel` of a page: what it refuses once, it refuses. */
const refusing = new WeakSet<object>();

/** @param addresses A1, without sheet */
export function rangesTogether(
  sheet: Excel.Worksheet,
  addresses: readonly string[],
): readonly (Excel.Range | Excel.RangeAreas)[] {
  return refusing.has(Excel)
    ? addresses.map((address) => sheet.getRange(address).untrack())
    : [sheet.getRanges(addresses.join()).untrack()];
}

/**
 * After a write that Excel refused: whether it was for asking for ranges together, so that it can be
 * written another way.
 *
 * @param sheet one that stands in the workbook
 */
export async function learnsToPartRanges(sheet: string, waiting: Waiting): Promise<boolean> {
  if (refusing.has(Excel)) return false;
  try {
    await runWaiting(waiting, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.getRanges('A1,A3').untrack();
      await answered(context);
    });
    return false;
  } catch (error) {
    if (isEditMode(error) || waiting.isGivenUp) return false;
    refusing.add(Excel);
    return true;
  }
}
