/**
 * 办学条件: every school of a stage against the province's items and rule (rules.md section 8).
 * Exact at the limits: exactly 20 ㎡, exactly 60 % and exactly the pass mark are met. A school of
 * which an entry is missing is undetermined, whatever its other items say.
 */
import { schoolOf, type County, type CountyStage, type StageRow } from '../../county/county';
import {
  compareFractions,
  fraction,
  over,
  plus,
  times,
  zero,
  type Fraction,
} from '../../county/exact';
import { isDoubtful } from '../exactly';
import { fieldPlace } from '../../county/schoolEntries';
import {
  conditionTerm,
  itemsOf,
  type Condition,
  type ConditionRule,
  type Conditions,
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
import { limitFor, conditionLimits, measure, type Figure, type Measure } from './conditionMeasure';
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
  const rows = of.rows.map((row) => judgedRow(row, of, items, rule, county));
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
    decimals: item.decimals,
    direction: item.direction,
    limits: conditionLimits(item, stage),
    points: item.points ?? null,
    schoolsMet: rows.filter(({ met }) => met[at] === true).length,
    schoolsJudged: rows.filter(({ met }) => typeof met[at] === 'boolean').length,
  };
}

function judgedRow(
  row: StageRow,
  { stage }: CountyStage,
  items: readonly Condition[],
  rule: ConditionRule,
  { standard }: County,
): ConditionRow {
  const judged = items.map((item) =>
    judge(row, item, measure(row, item.quantity, standard), stage, rule),
  );
  const points = rule.kind === 'scored' ? earnedPoints(judged, items, rule) : null;
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

function judge(
  row: StageRow,
  item: Condition,
  measured: Measure,
  stage: Stage,
  rule: ConditionRule,
): Judged {
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
      const limit = limitFor(row, conditionLimits(item, stage));
      if (limit.kind !== 'limit') return { ...noFigures, state: limit.kind, value: figure.value };
      const { threshold, worst } = limit;
      if (threshold === null) return { ...noFigures, state: 'open', value: figure.value };
      return judgeFigure(figure, threshold, worst, item, rule);
    }
  }
}

function judgeFigure(
  figure: Figure,
  threshold: number,
  worst: number | null,
  { direction, decimals }: Condition,
  rule: ConditionRule,
): Judged {
  const { value } = figure;
  const rising = direction !== '<=';
  const met = meetsLimit(figure, constant(threshold), rising);
  const shown = meetsLimit(
    constant(roundedAsPrinted(value, decimals)),
    constant(threshold),
    rising,
  );
  const last = worst === null ? floorOf(threshold, rule, rising) : constant(worst);
  const state = met ? 'met' : last && meetsLimit(figure, last, rising) ? 'floor' : 'below';
  return {
    state,
    value,
    threshold,
    roundingSensitive: met !== shown,
    share:
      met || (worst !== null && state === 'below')
        ? null
        : shareOfThreshold(figure, threshold, rising),
  };
}

/** The floor of a miss: a share of a least value, the reciprocal of a greatest one. */
function floorOf(threshold: number, rule: ConditionRule, rising: boolean): Figure | null {
  const floor = 'floor' in rule ? rule.floor : undefined;
  if (floor === undefined) return null;
  return rising
    ? {
        value: threshold * floor,
        exact: () => times(fraction(threshold), fraction(floor)),
      }
    : {
        value: threshold / floor,
        exact: () => over(fraction(threshold), fraction(floor)),
      };
}

/** A share of the standard, for a share of the points. Only for what is missed. */
function shareOfThreshold(figure: Figure, threshold: number, rising: boolean): Figure {
  const limit = constant(threshold);
  const [part, whole] = rising ? [figure, limit] : [limit, figure];
  return {
    value: part.value / whole.value,
    exact: () => over(part.exact(), whole.exact()),
  };
}

function meetsLimit(figure: Figure, limit: Figure, rising: boolean): boolean {
  if (!isDoubtful(figure.value, limit.value)) {
    return rising ? figure.value > limit.value : figure.value < limit.value;
  }
  const order = compareFractions(figure.exact(), limit.exact());
  return rising ? order >= 0 : order <= 0;
}

function constant(value: number): Figure {
  return { value, exact: () => fraction(value) };
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

function earnedPoints(
  judged: readonly Judged[],
  items: readonly Condition[],
  { partialCredit }: Extract<ConditionRule, { kind: 'scored' }>,
): Points {
  const earned: Figure[] = [];
  const unknown: Figure[] = [];
  judged.forEach(({ state, share }, at) => {
    const points = constant(items[at]?.points ?? 0);
    const met = isMet(state);
    if (met === null) unknown.push(points);
    else if (met) earned.push(points);
    else if (share && partialCredit === 'proportional') earned.push(product(points, share));
  });
  return { least: figureSum(earned), most: figureSum([...earned, ...unknown]) };
}

function product(a: Figure, b: Figure): Figure {
  return { value: a.value * b.value, exact: () => times(a.exact(), b.exact()) };
}

function figureSum(figures: readonly Figure[]): Figure {
  return {
    value: figures.reduce((total, { value }) => total + value, 0),
    exact: () => figures.reduce<Fraction>((total, { exact }) => plus(total, exact()), zero),
  };
}

/**
 * A missing entry leaves the school undetermined (rules.md section 6a). An item that the pack
 * leaves open does so only as long as it could turn the verdict.
 */
function verdictOnConditions(
  states: readonly ConditionState[],
  rule: ConditionRule,
  points: Points | null,
): Verdict {
  const count = (...wanted: readonly ConditionState[]) =>
    states.filter((state) => wanted.includes(state)).length;
  if (lacksEntries(states)) return 'undetermined';
  if (rule.kind === 'scored') {
    if (rule.pass === null || !points) return 'undetermined';
    const pass = constant(rule.pass);
    if (meetsLimit(points.least, pass, true)) return 'met';
    return meetsLimit(points.most, pass, true) ? 'undetermined' : 'notMet';
  }
  if (rule.floor !== undefined && count('below') > 0) return 'notMet';
  const wanted = rule.kind === 'atLeast' ? rule.count : states.length - rule.atMost;
  const met = count('met', 'notApplicable');
  const open = count('open');
  if (met + open < wanted) return 'notMet';
  // an open item could still turn out below the floor
  return met >= wanted && (open === 0 || rule.floor === undefined) ? 'met' : 'undetermined';
}

function lacksEntries(states: readonly ConditionState[]): boolean {
  return states.includes('missing') || states.includes('notBound');
}
