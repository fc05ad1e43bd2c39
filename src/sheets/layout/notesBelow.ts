/**
 * What a user wrote below everything of ours on 均衡_数据核查: it stays where it is as long as the list
 * does not grow over it; then it is kept at the end, under 未匹配.
 */
import { tailLength, rowsReached } from '../page/carried';
import type { Remark } from './remarks';

/** Key of a row that a user wrote, in the hidden column of keys, once it is kept among ours. */
export const noteKey = '*';

/**
 * The rows to be kept under 未匹配, in the order in which they stand.
 *
 * @param unmatched 说明 that no finding answers to
 * @param rows all rows of the sheet with a key, a remark or a note
 * @param afterList the row below the list that is written now
 * @param oldEnd the row below all that an earlier run wrote
 * @param more how many lines are written under 未匹配 besides
 */
export function notesBelow(
  unmatched: readonly Remark[],
  rows: readonly Remark[],
  { afterList, oldEnd, more }: { afterList: number; oldEnd: number; more: number },
): readonly Remark[] {
  const isBelow = ({ key, at }: Remark) => key === '' && at >= oldEnd;
  const ours = new Set(unmatched.filter((remark) => !isBelow(remark)));
  for (const row of rows) {
    if (row.key === noteKey && row.row.some((content) => content !== null)) ours.add(row);
  }
  // It has a key from then on, so that what does not stand in 说明 is found again as well.
  const below = rows.filter(isBelow).map((row) => ({ ...row, key: noteKey }));
  const kept = rowsReached([...ours], below, (taken) => afterList + tailLength(taken + more));
  return [...kept].sort((a, b) => a.at - b.at);
}
