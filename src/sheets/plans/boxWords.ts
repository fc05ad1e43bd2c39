/** How boxes and their papers read, on the list, on the pages to lay in, and on labels. */
import type { Words } from '../../standards/message';
import type { Stage } from '../../standards/standard';
import { itemsFor, type Box, type BoxItem, type FormNumbers } from './archiveBoxes';
import { listOf, planText } from './messages';

/** 三 规模和班额. */
export function boxName(box: Box, place: number, words: Words): string {
  return planText(words, 'plans.archive.box', {
    number: numeral(place, words),
    name: boxTitle(box, words),
  });
}

/** 规模和班额. */
export function boxTitle({ id, name }: Box, words: Words): string {
  if (name) return name[words.language];
  return id.startsWith('pack.')
    ? ''
    : planText(words, `plans.box.${id as Exclude<Box['id'], `pack.${string}`>}`);
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 一 for 0, 十一 for 10; up to 99. */
export function numeral(place: number, { language }: Words): string {
  const number = place + 1;
  if (language !== 'zh-CN') return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return ten + (digits[ones] ?? '');
}

/** What the list calls a paper; empty where the school names it. */
export function itemText({ id }: BoxItem, words: Words): string {
  return isBlank(id) ? '' : planText(words, `plans.boxItem.${id}`);
}

export function isBlank(id: BoxItem['id']): id is `blank${number}` {
  return id.startsWith('blank');
}

/** 基础基212、312 and 教基2106、3112. */
export function formsText({ old, now }: FormNumbers, words: Words): string {
  return listOf(words, [
    ...(old.length === 0
      ? []
      : [planText(words, 'plans.archive.oldForms', { list: listOf(words, old) })]),
    ...(now.length === 0
      ? []
      : [planText(words, 'plans.archive.newForms', { list: listOf(words, now) })]),
  ]);
}

/**
 * 建档要求 of a box, by the numbers of its papers: 1 逐年建档；2—4 有变动的逐年更新. Without numbers where one
 * holds for all; empty where nothing is asked.
 */
export function keptLine(box: Box, stages: readonly Stage[], words: Words): string {
  if (box.kept !== null) return planText(words, `plans.kept.${box.kept}`);
  const items = itemsFor(box, stages).filter(({ id }) => !isBlank(id));
  const runs: { kept: BoxItem['kept']; first: number; last: number }[] = [];
  items.forEach(({ kept }, at) => {
    const run = runs.at(-1);
    if (run && run.kept === kept) run.last = at + 1;
    else runs.push({ kept, first: at + 1, last: at + 1 });
  });
  return runs
    .flatMap(({ kept, first, last }) => {
      if (kept === null) return [];
      const said = planText(words, `plans.kept.${kept}`);
      if (runs.length === 1) return [said];
      const numbers = first === last ? String(first) : `${first}—${last}`;
      return [planText(words, 'plans.archive.keptOf', { numbers, kept: said })];
    })
    .join(words.language === 'zh-CN' ? '；' : '; ');
}
