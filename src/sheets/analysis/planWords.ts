/** Amounts and money of plans, as people read them. */
import type { Words } from '../../standards/message';
import { grouped } from '../../standards/grouped';
import type { AmountUnit } from '../../standards/standard';
import { analysisText } from './messages';

export const amountFormat = 'General';

export function unitWord(unit: AmountUnit, words: Words): string {
  return analysisText(words, `gaps.unit.${unit}`);
}

/** 1,234.5 ㎡, 12 人. */
export function shownAmount(amount: number, unit: AmountUnit, words: Words): string {
  return `${grouped(amount)} ${unitWord(unit, words)}`;
}
