/**
 * Rows of a table that are no schools: totals, averages and notes. They are recognised by their
 * words in any column and never counted, never listed.
 */
import type { CellValue } from './cell';
import { compact } from './cellEntry';

const totalName =
  /^[([【]?\p{Script=Han}{0,8}?(?:合计|总计|小计|共计|总和|平均|平均值|平均数|均值|汇总)[)\]】]?(?:[(:].*)?$/u;
const wholeCounty = /^(?:全[县市区旗州盟]|计)(?:[(:].*)?$/;

/** 合计, 总计, 小计, 平均, 全县 … stands in one of the row's text cells. */
export function isTotalRow(cells: readonly (CellValue | undefined)[]): boolean {
  for (const cell of cells) {
    // the longest total words are short; a long text is a name or a note
    if (typeof cell !== 'string' || cell.length > 24) continue;
    if (!mayBeTotal.test(cell)) continue;
    const word = compact(cell);
    if (totalName.test(word) || wholeCounty.test(word)) return true;
  }
  return false;
}

/** Cheap test before the careful one. */
const mayBeTotal = /[计均汇总全和]/;

const noteStart =
  /^(?:注|备注|附注|说明|填表说明|填报说明|填表人|填报人|制表人|制表|审核人|复核人|负责人|单位负责人|学校负责人|统计负责人|填报单位|填表单位|填表日期|填报日期|联系电话|数据来源|资料来源|备 ?注)\s*\d*\s*(?:[:：.、]|$)/;
const footnote = /^(?:※|\*|注[\d①-⑨一二三])/;

/** A note under a table: 注：, 说明：, 填表人 …, or a lone sentence. */
export function isNoteRow(cells: readonly (CellValue | undefined)[]): boolean {
  const at = cells.findIndex(isFilled);
  const cell = cells[at];
  if (typeof cell !== 'string') return false;
  const first = cell.trim();
  if (first === '') return false;
  if (noteStart.test(first) || footnote.test(first)) return true;
  return (
    (first.length > 25 || /[。;；,，]/.test(first)) &&
    !cells.some((other, place) => place > at && isFilled(other))
  );
}

export function isFilled(cell: CellValue | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}
