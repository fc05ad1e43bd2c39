/** Numbers for people who check by hand: more digits than the forms print, without binary noise. */

export function checkedFigure(value: number | null): string {
  return value === null ? '—' : String(Number(value.toFixed(6)));
}

/** 0.85 as 85. */
export function checkedPercent(share: number): string {
  return checkedFigure(share * 100);
}
