/** 缺口 in a sentence: 还缺 3 人达标、1 人达到85%. */
import type { Gap, Lack } from '../../improvement/gaps';
import type { Standard } from '../../standards/standard';
import { printedLack, printedShare, printedSurplus } from '../printedFigures';
import type { PaneWords } from '../../ui/useWords';

/** What the school lacks, in its stage and, where its stages share the resource, as a whole. */
export function lackSentences(
  gap: Gap,
  standard: Standard,
  words: Pick<PaneWords, 'text'>,
): readonly string[] {
  const { text } = words;
  const own = lackWords(gap, gap, standard, words);
  if (own === null) return [];
  const whole = gap.wholeSchool && lackWords(gap.wholeSchool, gap, standard, words);
  if (whole === null) return [text('pane.gap', { lack: own })];
  return [text('pane.gap.stage', { lack: own }), text('pane.gap.school', { lack: whole })];
}

/** What a met indicator has beyond its threshold; null where that is nothing. */
export function surplusSentence(gap: Gap, { text }: Pick<PaneWords, 'text'>): string | null {
  if (gap.surplus === 0) return null;
  const amount = printedSurplus(gap.surplus, gap.unit);
  if (Number(amount) === 0) return null;
  return text('pane.gap.surplus', { amount: text(`pane.amount.${gap.unit}`, { amount }) });
}

/** The part of the threshold that a missed indicator must reach; null where there is no such rule. */
export function schoolFloor({ schoolRule }: Standard): number | null {
  return schoolRule && schoolRule.floor < 1 ? schoolRule.floor : null;
}

function lackWords(
  { toThreshold, toFloor }: Lack,
  { unit }: Gap,
  standard: Standard,
  { text }: Pick<PaneWords, 'text'>,
): string | null {
  if (toThreshold === 0) return null;
  const amountOf = (amount: number) =>
    text(`pane.amount.${unit}`, { amount: printedLack(amount, unit) });
  const threshold = amountOf(toThreshold);
  const floor = schoolFloor(standard);
  return floor === null || toFloor === 0
    ? text('pane.gap.threshold', { threshold })
    : text('pane.gap.both', { threshold, floor: amountOf(toFloor), share: printedShare(floor) });
}
