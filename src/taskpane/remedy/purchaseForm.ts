/** The questions of 购置 as the user answers them; they stay when the page is left. */
import { readEntry } from '../../county/cellEntry';
import { defaultPrices, type Prices } from '../../improvement/prices';
import type { PurchaseWish } from '../../improvement/purchaseProblem';
import type { IndicatorId, Stage, Standard } from '../../standards/standard';

export interface PurchaseForm {
  /** Stages that the plan leaves alone. */
  readonly without: readonly Stage[];
  /** As typed, by indicator: what is not here is the default, an empty one is not for sale. */
  readonly prices: Readonly<Partial<Record<IndicatorId, string>>>;
  readonly seconds: number;
}

export const timeLimits = [10, 30, 60, 180] as const;

export const firstPurchaseForm: PurchaseForm = { without: [], prices: {}, seconds: 30 };

export function typedPrice({ prices }: PurchaseForm, id: IndicatorId): string {
  return prices[id] ?? String(defaultPrices[id] ?? '');
}

/** Null: not for sale. Undefined: the text is no price. */
export function priceOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const entry = readEntry(typed, 'measure');
  return entry.kind === 'number' && entry.value >= 0 ? entry.value : undefined;
}

/** Null where a price cannot be read or no stage is left. */
export function purchaseWish(
  form: PurchaseForm,
  standard: Standard,
  present: readonly Stage[],
): PurchaseWish | null {
  const stages = present.filter((stage) => !form.without.includes(stage));
  if (stages.length === 0) return null;
  const prices: Record<IndicatorId, number | null> = { ...defaultPrices };
  for (const { id } of standard.indicators) {
    const price = priceOf(typedPrice(form, id));
    if (price === undefined) return null;
    prices[id] = price;
  }
  const read: Prices = prices;
  return { stages, prices: read };
}
