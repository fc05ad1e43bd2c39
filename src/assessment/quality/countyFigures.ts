/**
 * County inputs as the items want them: numbers, yes or no, conclusions.
 */
import { countyNumber } from '../../county/countyInputs';
import type { CountyData, CountyInputId } from '../../county/countyInputs';
import { fraction, type Fraction } from '../../county/exact';
import { rateOf, type Rate } from './rates';

export function exactFigure(data: CountyData, id: CountyInputId): Fraction | null {
  const value = countyNumber(data, id);
  return value === null ? null : fraction(value);
}

/** 是 is true. */
export function yesOrNo(data: CountyData, id: CountyInputId): boolean | null {
  const entry = data[id];
  return entry.kind === 'yesNo' ? entry.yes : null;
}

/** Null when a figure is blank or the whole is 0. */
export function figureRate(
  data: CountyData,
  part: CountyInputId,
  whole: CountyInputId,
): Rate | null {
  const [amount, of] = [exactFigure(data, part), exactFigure(data, whole)];
  return amount && of && rateOf(amount, of);
}
