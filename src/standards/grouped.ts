/**
 * With thousands apart and at most two decimals: 1,234.5. Whole numbers without what a platform has for
 * it, which takes longer to start than a small county takes to assess.
 */
export function grouped(amount: number): string {
  if (!Number.isSafeInteger(amount)) {
    return amount.toLocaleString('en-US', { maximumFractionDigits: 2 });
  }
  return String(amount).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
