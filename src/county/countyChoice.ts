/**
 * Which county's schools count, where an export of the statistics system holds a whole city: by 统计三级.
 */
import { compact } from './cellEntry';
import type { FindingList } from './findingList';
import type { School } from './scope';
import type { TableReading } from './tableReading';

/** The county of a school, where another one was chosen; null where it counts. */
export function countyApart(
  { reading, row }: School,
  { county }: { readonly county: string | null },
): string | null {
  if (county === null) return null;
  const own = reading.words(row, reading.columnOf('county', null));
  return own === null || compact(own) === compact(county) ? null : own;
}

/**
 * Asks for the county where the tables name several and none was chosen.
 *
 * @returns whether it did: nothing can be said of any stage until it is answered
 */
export function askCounty(
  readings: readonly TableReading[],
  county: string | null,
  findings: FindingList,
): boolean {
  if (county !== null) return false;
  const named = new Map<string, string>();
  for (const reading of readings) {
    const column = reading.columnOf('county', null);
    if (column < 0) continue;
    for (let row = 0; row < reading.table.rows.length; row++) {
      const words = reading.isSchool(row) ? reading.words(row, column) : null;
      if (words !== null) named.set(compact(words), words);
    }
  }
  const counties = [...named.values()];
  const [first, second] = counties;
  if (first === undefined || second === undefined) return false;
  const sheet = readings.find((each) => each.columnOf('county', null) >= 0)?.table.sheet ?? '';
  findings.addForCounty('severalCounties', sheet, { counties: counties.join('、'), first });
  return true;
}
