/** A list of purchases by school and by indicator. */
import type { Buy } from '../../app/improving';
import type { Assessment } from '../../assessment/assessment';
import type { Indicator, Standard } from '../../standards/standard';

export interface SchoolBuys {
  readonly school: string;
  readonly key: string;
  readonly buys: readonly Buy[];
  /** 元. */
  readonly cost: number;
}

/** The dearest school first; what a school buys for either of its stages stands together. */
export function buysBySchool(
  buys: readonly Buy[],
  { stages }: Pick<Assessment, 'stages'>,
): readonly SchoolBuys[] {
  const schools = new Map<string, Buy[]>();
  for (const buy of buys) {
    const row = stages[buy.stage]?.rows[buy.row];
    const key = row ? `${row.table} ${row.row}` : buy.school;
    schools.set(key, [...(schools.get(key) ?? []), buy]);
  }
  return [...schools]
    .map(([key, own]) => ({ key, school: own[0]?.school ?? '', buys: own, cost: buysCost(own) }))
    .sort((a, b) => b.cost - a.cost);
}

export interface IndicatorBuys {
  readonly indicator: Indicator;
  readonly amount: number;
  readonly cost: number;
  readonly schools: number;
}

/** In the standard's order; without those of which nothing is bought. */
export function buysByIndicator(
  buys: readonly Buy[],
  { indicators }: Standard,
): readonly IndicatorBuys[] {
  return indicators.flatMap((indicator): readonly IndicatorBuys[] => {
    const own = buys.filter((buy) => buy.indicator === indicator.id);
    if (own.length === 0) return [];
    const amount = own.reduce((sum, buy) => sum + buy.amount, 0);
    const schools = new Set(own.map(({ school }) => school)).size;
    return [{ indicator, amount, cost: buysCost(own), schools }];
  });
}

function buysCost(buys: readonly Buy[]): number {
  return buys.reduce((sum, { cost }) => sum + cost, 0);
}
