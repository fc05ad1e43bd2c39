/** How a figure comes about, with this school's numbers: (1200 + 300 − 100) ㎡ ÷ 560 人 = 2.5. */
import type { Worked } from '../../assessment/worked';
import { roundedAsPrinted } from '../../assessment/roundedAsPrinted';
import type { Indicator } from '../../standards/standard';
import { unroundedText } from '../printedFigures';
import type { PaneWords } from '../../ui/useWords';

/** Decimals beyond those that the form prints, so that a reader sees how it was rounded. */
const moreDecimals = 2;

export function workedFormula(
  worked: Worked,
  { unit, decimals }: Indicator,
  { text, language }: Pick<PaneWords, 'text' | 'language'>,
): string {
  const { share, students, per, value } = worked;
  const shown = roundedAsPrinted(value, decimals + moreDecimals).toFixed(decimals + moreDecimals);
  const params = {
    sum: workedSum(worked),
    unit: unit[language],
    students: unroundedText(students),
    equals: Number(shown) === Number(unroundedText(value)) ? '=' : '≈',
    value: shown,
  };
  return share
    ? text(`pane.worked.shared.${per}`, {
        ...params,
        own: unroundedText(share.own),
        all: unroundedText(share.all),
      })
    : text(`pane.worked.${per}`, params);
}

/** The entries as they stand, 万元 × 10000, and what a relaxation added. */
function workedSum({ terms, added }: Worked): string {
  const parts = terms.map(({ sign, entry, factor }) => ({
    sign,
    shown:
      factor === 1 ? unroundedText(entry) : `${unroundedText(entry)} × ${unroundedText(factor)}`,
  }));
  if (added > 0) parts.push({ sign: 1, shown: unroundedText(added) });
  const sum = parts.map(({ sign, shown }, at) => {
    if (at === 0) return sign === 1 ? shown : `−${shown}`;
    return `${sign === 1 ? '+' : '−'} ${shown}`;
  });
  return parts.length > 1 ? `(${sum.join(' ')})` : sum.join('');
}
