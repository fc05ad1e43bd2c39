/** How an entry reads: its name with stage and unit, its state with a symbol, its figures. */
import type { Words } from '../../standards/message';
import type { Stage } from '../../standards/standard';
import { stageNames } from '../../standards/standards';
import { fixedFormat, printed } from '../layout/figures';
import { symbolOf } from '../roleLooks';
import type { Content } from '../plan';
import { decimalsOf, lackText } from './amounts';
import type { ConditionLack } from './conditionLack';
import type { EntryState, PlanEntry } from './entries';
import { planText } from './messages';

export function stageWord(words: Words, stage: Stage): string {
  return stageNames[stage][words.language];
}

/** 生均体育运动场馆面积（㎡）, of the province's items so marked. */
export function entryName({ name, unit, source }: PlanEntry, words: Words): string {
  const plain = name[words.language];
  const measured =
    unit['zh-CN'] === ''
      ? plain
      : planText(words, 'plans.entry', { name: plain, unit: unit[words.language] });
  return source === 'province'
    ? planText(words, 'plans.entry.province', { entry: measured })
    : measured;
}

/** The symbols of met, floor and below begin the word, so that rules can key on them. */
export function stateText({ state, floor }: PlanEntry, words: Words): string {
  const word =
    state === 'floor' && floor !== null
      ? planText(words, 'plans.state.floorOf', { floor: Math.round(floor * 100) })
      : planText(words, `plans.state.${state}`);
  const symbol = symbolOfState(state);
  return symbol === null ? word : `${symbol} ${word}`;
}

function symbolOfState(state: EntryState): string | null {
  switch (state) {
    case 'met':
    case 'floor':
    case 'below':
      return symbolOf[state];
    case 'missing':
    case 'notBound':
    case 'open':
      return symbolOf.undetermined;
    case 'notApplicable':
    case 'unjudged':
      return null;
  }
}

/** 现状: a number, 是 or 否; a dash where there is none. */
export function valueContent({ value }: PlanEntry, words: Words): Content {
  if (typeof value === 'boolean') return planText(words, value ? 'plans.yes' : 'plans.no');
  return value ?? planText(words, 'plans.dash');
}

export function valueFormat({ decimals }: PlanEntry): string {
  return fixedFormat(decimals);
}

/** 标准: a number that is shown with ≥ or ≤; 是 for what is only looked at. */
export function askedContent({ asked, value }: PlanEntry, words: Words): Content {
  if (asked) return asked.amount;
  return planText(words, typeof value === 'boolean' ? 'plans.yes' : 'plans.dash');
}

export function askedFormat({ asked }: PlanEntry): string {
  if (!asked) return 'General';
  const sign = asked.direction === 'least' ? '≥' : '≤';
  return `"${sign}"${fixedFormat(decimalsOf(asked.amount))}`;
}

/** One of 存在的问题: what there is, what is asked for, what is lacking. */
export function problemOf(entry: PlanEntry, stages: number, words: Words): string {
  const { value, asked, lack, decimals, unit, name, stage } = entry;
  const plain = name[words.language];
  const shown =
    stages === 1
      ? plain
      : planText(words, 'plans.entry.stage', { stage: stageWord(words, stage), entry: plain });
  if (typeof value !== 'number' || !asked)
    return planText(words, 'plans.problem.no', { name: shown });
  const params = {
    name: shown,
    value: missedFigure(value, asked.amount, decimals),
    asked: String(asked.amount),
    unit: unit[words.language],
  };
  const told = planText(
    words,
    asked.direction === 'least' ? 'plans.problem' : 'plans.problem.most',
    params,
  );
  return withLack(told, lack, words);
}

/** As printed; with more decimals where those would show it at what is asked for. */
function missedFigure(value: number, asked: number, decimals: number): string {
  for (let more = decimals; more < 8; more += 1) {
    const shown = printed(value, more);
    if ((Number(shown) - asked) * (value - asked) > 0) return shown;
  }
  return String(value);
}

/** …，缺口2名 or …，超出25人. */
export function withLack(told: string, lack: ConditionLack | null, words: Words): string {
  if (!lack) return told;
  const code = lack.over ? 'plans.problem.over' : 'plans.problem.lacks';
  const amount = planText(words, `plans.amount.${lack.unit}`, { amount: lackText(lack) });
  const shown = lack.wholeSchool ? planText(words, 'plans.entry.wholeSchool', { amount }) : amount;
  return planText(words, code, { told, lack: shown });
}

/** Nobody can say whether it is met. */
export function isUnknown({ state }: Pick<PlanEntry, 'state'>): boolean {
  return state === 'missing' || state === 'notBound' || state === 'open';
}

/** 现状 as the forms print it. */
export function figureText(entry: PlanEntry, words: Words): string {
  const content = valueContent(entry, words);
  return typeof content === 'number' ? printed(content, entry.decimals) : String(content);
}

/** ≥4.5, ≤50; 是; a dash. */
export function askedText({ asked, value }: PlanEntry, words: Words): string {
  if (!asked) return planText(words, typeof value === 'boolean' ? 'plans.yes' : 'plans.dash');
  const sign = asked.direction === 'least' ? '≥' : '≤';
  return `${sign}${asked.amount.toFixed(decimalsOf(asked.amount))}`;
}

/** 缺口 or 超出 with its unit, of the whole school where stages share; empty where there is none. */
export function lackAmountText({ lack }: PlanEntry, words: Words): string {
  if (!lack) return '';
  const amount = planText(words, `plans.amount.${lack.unit}`, { amount: lackText(lack) });
  return lack.wholeSchool ? planText(words, 'plans.entry.wholeSchool', { amount }) : amount;
}
