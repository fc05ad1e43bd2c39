/** The rows of one figure over four years, moved along as the years go by. */
import { countyInputs, type CountyInputId } from './countyInputs';
import { growthYears } from './fourYears';

/**
 * Where an entry of an earlier workbook stands in one of so many years later: its 第三年 is the 第二年 of the
 * next. An input that is asked for once stays itself.
 *
 * @param years null: it is not known how many
 * @returns null: the year is no longer asked for, or nobody knows which it is
 */
export function yearsBack(id: CountyInputId, years: number | null): CountyInputId | null {
  const [, series = '', year = ''] = /^(\D+)([0-3])$/.exec(id) ?? [];
  if (!growthYears.every((one) => `${series}${one}` in countyInputs)) return id;
  if (years === null) return null;
  const moved = `${series}${Number(year) - years}`;
  return isInput(moved) ? moved : null;
}

function isInput(id: string): id is CountyInputId {
  return id in countyInputs;
}
