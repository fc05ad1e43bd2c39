/** Rows that number or measure the columns: ①②③, 甲 乙 1 2 3, L1 L2, A B C; 人 ㎡ 万元. */
import type { CellValue } from '../cell';
import { compact } from '../cellEntry';

const numberingMark =
  /^(?:[甲乙丙丁戊己庚辛壬癸]|栏次|序号|行次|列次|代码|[①-⑳㉑-㉟㊱-㊿]|[A-Za-z]{1,2}|[Ll]\d{1,3}|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3}|第?\d{1,3}[列栏])$/;
const digits = /^[([]?(\d{1,3})[)\]]?(?:[=＝][\d+\-*/×÷()（）]+)?$/;
const formula = /^\d{1,3}[=＝]/;

/** What a number may begin with; anything else need not be looked at in half width. */
const opensNumber = /^[([（［]?[\d０-９]/;

function isMark(text: string): boolean {
  if (text.length > 24) return false;
  return numberingMark.test(text) || (opensNumber.test(text) && digits.test(compact(text)));
}

/** @param namePlace where the schools' names stand: a school is no number */
export function isNumberingRow(cells: readonly CellValue[], namePlace: number): boolean {
  const heading = cells[namePlace];
  if (typeof heading === 'string' && heading.trim() !== '' && !isMark(heading.trim())) return false;
  let marks = 0;
  let numbers = 0;
  let bracketed = 0;
  let last: number | null = null;
  let steps = true;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'number' && typeof cell !== 'string') return false;
    const raw = typeof cell === 'number' ? String(cell) : cell.trim();
    if (raw === '') continue;
    if (raw.length > 24) return false;
    if (typeof cell === 'string' && numberingMark.test(raw)) {
      marks += 1;
      continue;
    }
    const shown = typeof cell === 'number' ? raw : compact(raw);
    const number = digits.exec(shown)?.[1];
    if (number === undefined) return false;
    if (typeof cell === 'string' && (shown.startsWith('(') || formula.test(shown))) bracketed += 1;
    const value = Number(number);
    if (last !== null && value !== last + 1) steps = false;
    last = value;
    numbers += 1;
  }
  if (marks + numbers < 3) return false;
  if (numbers === 0) return true;
  const name = cells[namePlace];
  if (name === null || name === undefined || name === '') return false;
  return steps && (marks > 0 || bracketed > 0 || numbers >= 4);
}

const unit =
  /^(?:人|名|位|个|所|间|册|本|台|套|处|班|年|岁|㎡|m2|m²|平方米|平米|平方|亩|万元|千元|元|%|‰|人次|[-—/]+)$/;

const longestUnit = 20;

export function isUnitRow(cells: readonly CellValue[]): boolean {
  let units = 0;
  if (cells.some((cell) => typeof cell === 'number')) return false;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'string' || cell.length > longestUnit) return false;
    const shown = compact(cell).replace(/^[([]|[)\]]$/g, '');
    if (shown === '' || shown === '单位' || shown === '计量单位') continue;
    if (!unit.test(shown)) return false;
    if (!/^[-—/]+$/.test(shown)) units += 1;
  }
  return units >= 2;
}
