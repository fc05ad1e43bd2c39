/**
 * 办学条件: every school of a stage against the province's items and rule (rules.md section 8).
 * Exact at the limits: exactly 20 ㎡, exactly 60 % and exactly the pass mark are met. A school of
 * which an entry is missing is undetermined, whatever its other items say.
 */
import { schoolOf, type County, type StageRow } from '../../county/county';
import { fieldPlace } from '../../county/schoolEntries';
import {
  conditionTerm,
  itemsOf,
  type Condition,
  type ConditionPart,
  type ConditionRule,
  type Conditions,
  type PartsQuantity,
} from '../../standards/schoolConditions';
import type { Stage } from '../../standards/standard';
import type { Verdict } from '../assessment';
import { roundedAsPrinted } from '../roundedAsPrinted';
import type {
  ConditionItem,
  ConditionRow,
  ConditionsOfStage,
  ConditionState,
} from './conditionsOfStage';
import { conditionLimits, limitFor, measure, type CountyBase } from './conditionMeasure';
import { constant, meetsLimit, product, quotient, sumOf, type Figure } from './figure';
import type { BasicMessage } from './basicMessage';

/** @returns null when the stage has no school or the pack no item for it */
export function assessConditions(
  county: County,
  stage: Stage,
  conditions: Conditions,
): ConditionsOfStage | null {
  const of = county.stages[stage];
  const items = itemsOf(conditions.items, stage);
  if (of.rows.length === 0 || items.length === 0) return null;
  const rule = conditions.rule;
  const { rows: schools, incomplete } = of;
  const base: CountyBase = {
    standard: county.standard,
    rows: schools,
    incomplete,
    sums: new Map(),
  };
  const rows = schools.map((row) => judgedRow(row, items, { stage, rule, base }));
  return {
    stage,
    rule,
    requirement: ruleInWords(rule, items.length),
    items: items.map((item, at) => conditionItem(item, at, stage, rows)),
    rows,
    schoolsMet: rows.filter(({ verdict }) => verdict === 'met').length,
  };
}

function ruleInWords(rule: ConditionRule, items: number): BasicMessage {
  const floor = 'floor' in rule && rule.floor !== undefined ? rule.floor * 100 : null;
  switch (rule.kind) {
    case 'atLeast':
      return floor === null
        ? { code: 'basic.requirement.atLeast', params: { count: rule.count, items } }
        : { code: 'basic.requirement.atLeastFloor', params: { count: rule.count, items, floor } };
    case 'misses':
      return floor === null
        ? { code: 'basic.requirement.misses', params: { most: rule.atMost, items } }
        : { code: 'basic.requirement.missesFloor', params: { most: rule.atMost, items, floor } };
    case 'scored':
      return rule.pass === null
        ? { code: 'basic.requirement.scoredOpen' }
        : { code: 'basic.requirement.scored', params: { pass: rule.pass } };
  }
}

function conditionItem(
  item: Condition,
  at: number,
  stage: Stage,
  rows: readonly ConditionRow[],
): ConditionItem {
  return {
    id: item.id,
    name: conditionTerm(item),
    unit: item.unit ?? null,
    decimals: item.quantity.kind === 'parts' ? 0 : item.decimals,
    direction: item.direction,
    limits:
      item.quantity.kind === 'parts'
        ? [{ when: null, threshold: item.quantity.need, worst: null }]
        : conditionLimits(item, stage),
    points: item.points ?? null,
    schoolsMet: rows.filter(({ met }) => met[at] === true).length,
    schoolsJudged: rows.filter(({ met }) => typeof met[at] === 'boolean').length,
  };
}

/** What schools of a stage are judged by. */
interface Judging {
  readonly stage: Stage;
  readonly rule: ConditionRule;
  readonly base: CountyBase;
}

function judgedRow(row: StageRow, items: readonly Condition[], judging: Judging): ConditionRow {
  const { rule } = judging;
  const judged = items.map((item) => judge(row, item, judging, item));
  const points = rule.kind === 'scored' ? earnedPoints(judged, items) : null;
  const states = judged.map(({ state }) => state);
  const verdict = verdictOnConditions(states, rule, points);
  const met = states.map(isMet);
  const isKnown = verdict !== 'undetermined' || !met.includes(null);
  return {
    row,
    school: schoolOf(row),
    place: fieldPlace(row, 'name'),
    values: judged.map(({ value }) => value),
    thresholds: judged.map(({ threshold }) => threshold),
    states,
    met,
    roundingSensitive: judged.map(({ roundingSensitive }) => roundingSensitive),
    metCount: isKnown ? met.filter((each) => each === true).length : null,
    points: points && points.least.value === points.most.value ? points.least.value : null,
    verdict,
    lack: verdict !== 'undetermined' ? null : lacksEntries(states) ? 'entries' : 'rule',
  };
}

interface Judged {
  readonly state: ConditionState;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly roundingSensitive: boolean;
  /** Share of the item's points where the rule gives partial credit. */
  readonly share: Figure | null;
}

const noFigures = { value: null, threshold: null, roundingSensitive: false, share: null };

/** @param item the item of which the part is one, for its decimals and steps */
function judge(row: StageRow, part: ConditionPart, judging: Judging, item: Condition): Judged {
  const { quantity } = part;
  if (quantity.kind === 'parts') return judgeParts(row, quantity, judging, item);
  const { stage, rule, base } = judging;
  const measured = measure(row, quantity, base);
  switch (measured.kind) {
    case 'open':
    case 'missing':
    case 'notBound':
    case 'notApplicable':
      return { ...noFigures, state: measured.kind };
    case 'yesNo': {
      const { yes } = measured;
      return { ...noFigures, state: yes ? 'met' : 'below', value: yes ? 1 : 0 };
    }
    case 'figure': {
      const { figure } = measured;
      const limit = limitFor(row, conditionLimits(part, stage));
      if (limit.kind !== 'limit') return { ...noFigures, state: limit.kind, value: figure.value };
      const { threshold, worst } = limit;
      if (threshold === null) return { ...noFigures, state: 'open', value: figure.value };
      return judgeFigure(figure, { threshold, worst }, part.direction, item, rule);
    }
  }
}

/**
 * An item of parts is met when so many of them are, whatever the others say. Its value is how many are
 * met; it is not known while the unknown ones could turn it. Where the county chooses a part, that one
 * alone counts.
 */
function judgeParts(
  row: StageRow,
  { need, parts, chosen }: PartsQuantity,
  judging: Judging,
  item: Condition,
): Judged {
  if (chosen === null) return { ...noFigures, state: 'open' };
  const asked = chosen === undefined ? parts : parts.slice(chosen - 1, chosen);
  const states = asked.map((part) => judge(row, part, judging, item).state);
  const met = states.filter((state) => isMet(state) === true).length;
  const unknown = states.filter((state) => isMet(state) === null).length;
  const said = { ...noFigures, value: met, threshold: need };
  if (met >= need) return { ...said, state: 'met' };
  if (met + unknown >= need) {
    const lack = (['notBound', 'missing', 'open'] as const).find((each) => states.includes(each));
    return { ...noFigures, state: lack ?? 'open' };
  }
  return judgeFigure(constant(met), { threshold: need, worst: null }, '>=', item, judging.rule);
}

function judgeFigure(
  figure: Figure,
  { threshold, worst }: { readonly threshold: number; readonly worst: number | null },
  direction: Condition['direction'],
  { decimals, steps }: Condition,
  rule: ConditionRule,
): Judged {
  const { value } = figure;
  const rising = direction !== '<=';
  const met = meetsLimit(figure, constant(threshold), rising);
  // only a value within the printed decimals of its limit can be turned by them
  const isNear = Math.abs(value - threshold) <= 10 ** -decimals;
  const shown = isNear
    ? meetsLimit(constant(roundedAsPrinted(value, decimals)), constant(threshold), rising)
    : met;
  const last = met ? null : worst === null ? floorOf(threshold, rule, rising) : constant(worst);
  const state = met ? 'met' : last && meetsLimit(figure, last, rising) ? 'floor' : 'below';
  const reached =
    met || (worst !== null && state === 'below')
      ? null
      : shareOfThreshold(figure, threshold, rising);
  return {
    state,
    value,
    threshold,
    roundingSensitive: met !== shown,
    share: reached && creditOf(reached, steps, rule),
  };
}

/** The share of the points that a miss earns; null for none. */
function creditOf(reached: Figure, steps: Condition['steps'], rule: ConditionRule): Figure | null {
  if (steps) {
    const step = steps.find(({ from }) => meetsLimit(reached, constant(from), true));
    return step ? constant(step.share) : null;
  }
  return rule.kind === 'scored' && rule.partialCredit === 'proportional' ? reached : null;
}

/** The floor of a miss: a share of a least value, the reciprocal of a greatest one. */
function floorOf(threshold: number, rule: ConditionRule, rising: boolean): Figure | null {
  const floor = 'floor' in rule ? rule.floor : undefined;
  if (floor === undefined) return null;
  const limit = constant(threshold);
  return rising ? product(limit, constant(floor)) : quotient(limit, constant(floor));
}

/** A share of the standard, for a share of the points. Only for what is missed. */
function shareOfThreshold(figure: Figure, threshold: number, rising: boolean): Figure {
  const limit = constant(threshold);
  return rising ? quotient(figure, limit) : quotient(limit, figure);
}

function isMet(state: ConditionState): boolean | null {
  switch (state) {
    case 'met':
    case 'notApplicable':
      return true;
    case 'floor':
    case 'below':
      return false;
    case 'missing':
    case 'notBound':
    case 'open':
      return null;
  }
}

interface Points {
  /** Without and with all points of the items that are not known. */
  readonly least: Figure;
  readonly most: Figure;
}

function earnedPoints(judged: readonly Judged[], items: readonly Condition[]): Points {
  const earned: Figure[] = [];
  const unknown: Figure[] = [];
  judged.forEach(({ state, share }, at) => {
    const points = constant(items[at]?.points ?? 0);
    const met = isMet(state);
    if (met === null) unknown.push(points);
    else if (met) earned.push(points);
    else if (share) earned.push(product(points, share));
  });
  return { least: sumOf(earned), most: sumOf([...earned, ...unknown]) };
}

/**
 * A missing entry leaves the school undetermined (rules.md section 6a). An item that the pack leaves
 * open does so only as long as it could turn the count: its floor is as little known as its standard,
 * and 备注 says that it is open.
 */
function verdictOnConditions(
  states: readonly ConditionState[],
  rule: ConditionRule,
  points: Points | null,
): Verdict {
  if (lacksEntries(states)) return 'undetermined';
  if (rule.kind === 'scored') {
    if (rule.pass === null || !points) return 'undetermined';
    const pass = constant(rule.pass);
    if (meetsLimit(points.least, pass, true)) return 'met';
    return meetsLimit(points.most, pass, true) ? 'undetermined' : 'notMet';
  }
  if (rule.floor !== undefined && states.includes('below')) return 'notMet';
  const wanted = rule.kind === 'atLeast' ? rule.count : states.length - rule.atMost;
  const met = states.filter((state) => state === 'met' || state === 'notApplicable').length;
  const open = states.filter((state) => state === 'open').length;
  if (met + open < wanted) return 'notMet';
  return met >= wanted ? 'met' : 'undetermined';
}

function lacksEntries(states: readonly ConditionState[]): boolean {
  return states.includes('missing') || states.includes('notBound');
}
