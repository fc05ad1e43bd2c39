/** How a problem reads: which requirement, what there is, what is asked for, 缺口 or 超出, and the clause. */
import { roundedAsPrinted } from '../../assessment/roundedAsPrinted';
import type { Words } from '../../standards/message';
import { printed } from '../layout/figures';
import type { Content } from '../plan';
import { lackFigure } from './amounts';
import { problemOf, stageWord, stateText, withLack } from './entryWords';
import type { Matter, MatterNow, MatterOf } from './matters';
import { planText } from './messages';

/** Without its clause; of a school with several stages its stage is named. */
export function matterText(matter: Matter, words: Words, stages = 1): string {
  const { what, figures } = matter;
  switch (what.kind) {
    case 'entry':
      return problemOf(what.entry, stages, words);
    case 'cv':
      return cvText(what, words);
    case 'paper':
      return planText(words, 'plans.problem.paper', { box: what.paper.box, item: what.paper.name });
    case 'item': {
      const { item, detail } = what;
      const name = item.name[words.language];
      if (detail === null) {
        return item.value
          ? planText(words, 'plans.problem.item', { name, detail: words.say(item.value) })
          : planText(words, 'plans.problem.no', { name });
      }
      const shown =
        stages > 1 && matter.stage
          ? planText(words, 'plans.entry.stage', {
              stage: stageWord(words, matter.stage),
              entry: name,
            })
          : name;
      const told = planText(words, 'plans.problem.item', {
        name: shown,
        detail: words.say(detail),
      });
      return withLack(told, figures.lack, words);
    }
  }
}

/** As the ledger has it, with the requirement of an item and the clause. */
export function ruledText(matter: Matter, words: Words): string {
  const { what, clause } = matter;
  const told = matterText(matter, words);
  if (what.kind === 'item') {
    const requirement = words.say(what.item.requirement);
    return planText(words, 'plans.problem.required', { told, requirement, clause: clause ?? '' });
  }
  return clause === null ? told : planText(words, 'plans.problem.ruled', { told, clause });
}

const cvDecimals = 3;

function cvText({ stage, indicator, cv, limit }: MatterOf & { kind: 'cv' }, words: Words): string {
  return planText(words, 'plans.problem.cv', {
    stage: stageWord(words, stage),
    name: indicator ? indicator.name[words.language] : planText(words, 'plans.problem.composite'),
    value: cvShown(cv, limit),
    limit: limit.toFixed(2),
    over: overLimit(cv, limit).toFixed(cvDecimals),
  });
}

/** As the forms print it; with more decimals where those would show it within the limit. */
function cvShown(cv: number, limit: number): string {
  const shown = roundedAsPrinted(cv, cvDecimals);
  return shown > limit ? shown.toFixed(cvDecimals) : String(Number(cv.toPrecision(8)));
}

/** Rounded up in the last printed decimal, so that it is never 0. */
function overLimit(cv: number, limit: number): number {
  return Math.max(Number((roundedAsPrinted(cv, cvDecimals) - limit).toFixed(cvDecimals)), 0.001);
}

/** What stands under 缺口 or 超出, with its unit. */
export function lackCells(
  { what, figures }: Matter,
  words: Words,
): { readonly gap: Content; readonly surplus: Content; readonly gapUnit: Content } {
  if (what.kind === 'cv') {
    return { gap: null, surplus: overLimit(what.cv, what.limit), gapUnit: null };
  }
  const { lack } = figures;
  if (!lack) return { gap: null, surplus: null, gapUnit: null };
  const figure = lackFigure(lack);
  return {
    gap: lack.over ? null : figure,
    surplus: lack.over ? figure : null,
    gapUnit: planText(words, `plans.unit.${lack.unit}`),
  };
}

/** What there was, or is, in words: 4.21㎡, 0.533, 否. Null where it has no figure. */
export function shownValue(
  what: MatterOf | MatterNow['what'],
  value: number | null,
  words: Words,
): string | null {
  switch (what?.kind) {
    case undefined:
    case 'paper':
      return null;
    case 'cv':
      return roundedAsPrinted(what.cv, cvDecimals).toFixed(cvDecimals);
    case 'entry': {
      const { entry } = what;
      if (typeof entry.value === 'boolean') {
        return planText(words, entry.value ? 'plans.yes' : 'plans.no');
      }
      return entry.value === null
        ? null
        : printed(entry.value, entry.decimals) + entry.unit[words.language];
    }
    case 'item': {
      if (value !== null) return String(value);
      const isOfCounty = !('detail' in what) || what.detail === null;
      return isOfCounty && what.item.value ? words.say(what.item.value) : null;
    }
  }
}

/** 达标情况 of what fails. */
export function missedText({ what }: Matter, words: Words): string {
  return what.kind === 'entry'
    ? stateText(what.entry, words)
    : planText(words, 'plans.ledger.state.missed');
}
