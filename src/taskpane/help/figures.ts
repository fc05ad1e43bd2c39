/** Numbers for people who check by hand: more digits than the forms print, without binary noise. */

export function figure(value: number | null): string {
  return value === null ? '—' : String(Number(value.toFixed(6)));
}

/** 0.85 as 85. */
export function percent(share: number): string {
  return figure(share * 100);
}
