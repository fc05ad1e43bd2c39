/**
 * Marks items that rest on county inputs against which an error stands: judged as entered, and said
 * so next to it (rules.md section 6a: 有未改正的逻辑错误).
 */
import type { CountyAssessment } from './countyAssessment';

/** @param items ids of the items whose inputs have an uncorrected error */
export function markErrors<A extends CountyAssessment>(county: A, items: ReadonlySet<string>): A {
  if (items.size === 0) return county;
  return {
    ...county,
    blocks: county.blocks.map((block) => ({
      ...block,
      items: block.items.map((item) =>
        items.has(item.id)
          ? { ...item, notes: [...item.notes, { code: 'item.note.uncorrected' }] }
          : item,
      ),
    })),
  };
}
