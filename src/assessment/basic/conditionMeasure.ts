/**
 * What a school has of one 办学条件, as its entries say it: a value, 是 or 否, or why there is none; and
 * which of the item's thresholds is meant for it. Judges nothing.
 */
import {
  amountOf,
  exactAmount,
  type AmountPlan,
  type StageLayout,
} from '../../county/indicatorAmounts';
import type { CellValue } from '../../county/cell';
import { amountOfRow, exactAmountOf, hasIndicator, type StageRow } from '../../county/county';
import { compact, readWords } from '../../county/cellEntry';
import { compareFractions, fraction, over, plus, times, zero } from '../../county/exact';
import type { FieldId } from '../../county/fields';
import { readLocale, readYear, readYesNo } from '../../county/locale';
import { columnIn } from '../../county/schoolEntries';
import { isUnshared } from '../../county/ownField';
import { isWholeSchools } from '../../county/table';
import type {
  ConditionPart,
  ConditionFieldId,
  EntryQuantity,
  SubCondition,
} from '../../standards/schoolConditions';
import type { Standard } from '../../standards/standard';
import type { ConditionLimit } from './conditionsOfStage';
import { constant, quotient, sumOf, type Figure } from './figure';

export type Lack = 'missing' | 'notBound';

export type Measure =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  /** The school has none of those per whom the item is reckoned. */
  | { readonly kind: 'notApplicable' }
  | { readonly kind: Lack }
  | { readonly kind: 'open' };

/** The schools of the stage, for what is reckoned against the county's sum. */
export interface CountyBase {
  readonly standard: Standard;
  readonly rows: readonly StageRow[];
  /** A school was left out whose entries are not known: there is no sum. */
  readonly incomplete: boolean;
  /** Sums that were reckoned before. */
  readonly sums: Map<string, Figure | Lack>;
}

export function measure(row: StageRow, quantity: EntryQuantity, base: CountyBase): Measure {
  switch (quantity.kind) {
    case 'perPupil': {
      const pupils = figureOfFields(row, [quantity.pupils], []);
      if (quantity.pupils === 'boarders' && typeof pupils !== 'string' && pupils.value === 0) {
        return { kind: 'notApplicable' };
      }
      const amount = figureOfFields(row, quantity.fields, quantity.minus ?? []);
      return measureOfFigure(divided(amount, pupils, quantity.per));
    }
    case 'perClass': {
      const amount = figureOfFields(row, quantity.fields, quantity.minus ?? []);
      return measureOfFigure(divided(amount, figureOfFields(row, ['classes'], []), 1));
    }
    case 'total': {
      const amount = figureOfFields(row, quantity.fields, quantity.minus ?? []);
      return measureOfFigure(divided(amount, constant(quantity.inUnitsOf), 1));
    }
    case 'ratio': {
      const amount = figureOfFields(row, quantity.fields, quantity.minus ?? []);
      return measureOfFigure(divided(amount, figureOfFields(row, quantity.to, []), quantity.per));
    }
    case 'ofCounty': {
      const amount = figureOfFields(row, quantity.fields, quantity.minus ?? []);
      return measureOfFigure(divided(amount, countySum(quantity.of, base), quantity.per));
    }
    case 'roomPerPupil': {
      const entered = (field: ConditionFieldId) => figureOfFields(row, [field], []);
      const room = divided(entered(quantity.area), entered(quantity.rooms), 1);
      const pupilsPerClass = divided(entered('students'), entered('classes'), 1);
      return measureOfFigure(divided(room, pupilsPerClass, 1));
    }
    case 'indicator':
      return measureOfFigure(indicatorOf(row, quantity.indicator, base.standard));
    case 'largestClass':
      return measureOfFigure(enteredFigure(row, 'largestClass'));
    case 'yesNo':
      return yesNoOf(row, quantity.field);
    case 'open':
      return { kind: 'open' };
  }
}

export type LimitFound =
  /** A null threshold is one that the pack does not know yet. */
  | { readonly kind: 'limit'; readonly threshold: number | null; readonly worst: number | null }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: Lack };

/** The first limit that is meant for the school. */
export function limitFor(row: StageRow, limits: readonly ConditionLimit[]): LimitFound {
  for (const { when, threshold, worst } of limits) {
    const meant = when === null ? true : fits(row, when);
    if (typeof meant === 'string') return { kind: meant };
    if (!meant) continue;
    return threshold === undefined
      ? { kind: 'notApplicable' }
      : { kind: 'limit', threshold, worst };
  }
  return { kind: 'notApplicable' };
}

/** The thresholds of an item or part for a stage; made once for all schools. */
export function conditionLimits(
  { thresholds }: Pick<ConditionPart, 'thresholds'>,
  stage: 'primary' | 'junior',
): readonly ConditionLimit[] {
  const byStage = limitsOf.get(thresholds) ?? {};
  limitsOf.set(thresholds, byStage);
  return (byStage[stage] ??= thresholds.map((threshold) => ({
    when: threshold.when ?? null,
    threshold: threshold[stage],
    worst: threshold.worst?.[stage] ?? null,
  })));
}

const limitsOf = new WeakMap<
  ConditionPart['thresholds'],
  Partial<Record<'primary' | 'junior', readonly ConditionLimit[]>>
>();

function measureOfFigure(figure: Figure | Lack): Measure {
  return typeof figure === 'string' ? { kind: figure } : { kind: 'figure', figure };
}

/** The sum of the entries, each stage with its share of what the whole school has. */
function figureOfFields(
  row: StageRow,
  fields: readonly ConditionFieldId[],
  minus: readonly ConditionFieldId[],
): Figure | Lack {
  const [only] = fields;
  if (only !== undefined && fields.length === 1 && minus.length === 0) {
    return enteredFigure(row, only);
  }
  const parts: { readonly figure: Figure; readonly sign: 1 | -1 }[] = [];
  let lack: Lack | null = null;
  const add = (field: ConditionFieldId, sign: 1 | -1) => {
    const figure = enteredFigure(row, field);
    if (typeof figure !== 'string') parts.push({ figure, sign });
    // 未找到对应列 is the greater lack: it concerns every school
    else if (lack !== 'notBound') lack = figure;
  };
  for (const field of fields) add(field, 1);
  for (const field of minus) add(field, -1);
  if (lack) return lack;
  const value = parts.reduce((sum, { figure, sign }) => sum + sign * figure.value, 0);
  const left: Figure = {
    value: Math.max(value, 0),
    exact() {
      const signed = ({ figure, sign }: (typeof parts)[number]) =>
        times(figure.exact(), fraction(sign));
      return parts.reduce((sum, part) => plus(sum, signed(part)), zero);
    },
  };
  // what is left of a whole cannot be negative; binary rounding alone does not make it so
  return value < 0 && compareFractions(left.exact(), zero) < 0 ? 'missing' : left;
}

/** Of a school of which an entry is missing the county has no sum. */
function countySum(fields: readonly ConditionFieldId[], base: CountyBase): Figure | Lack {
  const key = fields.join();
  const known = base.sums.get(key);
  if (known !== undefined) return known;
  const parts = base.rows.map((row) => figureOfFields(row, fields, []));
  const lacks = parts.filter((part) => typeof part === 'string');
  const figures = parts.filter((part) => typeof part !== 'string');
  const sum: Figure | Lack = lacks.includes('notBound')
    ? 'notBound'
    : lacks.length > 0 || base.incomplete
      ? 'missing'
      : sumOf(figures);
  base.sums.set(key, sum);
  return sum;
}

function enteredFigure(row: StageRow, field: FieldId): Figure | Lack {
  if (field === 'students') return constant(row.students);
  const { layout, sharing } = row;
  const plan = entryPlan(layout, field);
  if (!plan) return 'notBound';
  const value = amountOf(layout, plan, row.row, sharing);
  if (Number.isNaN(value)) return 'missing';
  return {
    value,
    exact() {
      return exactAmount(layout, plan, row.row, sharing);
    },
  };
}

/** How the amount of one field is made; looked up once per layout. Null: no such column. */
function entryPlan(layout: StageLayout, field: FieldId): AmountPlan | null {
  const plans = entryPlans.get(layout) ?? new Map<FieldId, AmountPlan | null>();
  if (plans.size === 0) entryPlans.set(layout, plans);
  const known = plans.get(field);
  if (known !== undefined) return known;
  const { table } = layout.reading;
  const column = columnIn(layout, field);
  const plan: AmountPlan | null =
    column < 0
      ? null
      : {
          terms: [{ column, sign: 1, factor: table.columns[column]?.factor ?? 1 }],
          shared: !isUnshared(field) && isWholeSchools(table, field),
        };
  plans.set(field, plan);
  return plan;
}

const entryPlans = new WeakMap<StageLayout, Map<FieldId, AmountPlan | null>>();

/** Nothing can be reckoned per none. */
function divided(amount: Figure | Lack, by: Figure | Lack, per: number): Figure | Lack {
  if (typeof amount === 'string' || typeof by === 'string') {
    return amount === 'notBound' || by === 'notBound' ? 'notBound' : 'missing';
  }
  if (!(by.value > 0)) return 'missing';
  return quotient(amount, by, per);
}

function indicatorOf(row: StageRow, id: string, { indicators }: Standard): Figure | Lack {
  const place = indicators.findIndex((indicator) => indicator.id === id);
  const per = indicators[place]?.per;
  if (per === undefined || !hasIndicator(row, place)) return 'notBound';
  const amount = amountOfRow(row, place);
  // an amount that is missing has no exact form either
  const exact = Number.isNaN(amount) ? null : exactAmountOf(row, place);
  if (!exact) return 'missing';
  return divided({ value: amount, exact: () => exact }, constant(row.students), per);
}

const metWords = /^(?:已?达标|达到|符合|合格|配齐|齐全)$/;
const notMetWords = /^(?:不达标|未达标|未达到|不符合|不合格|未配齐|不齐全)$/;

/** 是 / 否 as everywhere, 达标 / 不达标 and the like. */
function yesNoOf({ layout, row }: StageRow, field: FieldId): Measure {
  const column = columnIn(layout, field);
  if (column < 0) return { kind: 'notBound' };
  const yes = readYesNo(layout.reading.table.rows[row]?.[column]);
  if (yes !== null) return { kind: 'yesNo', yes };
  const word = compact(layout.reading.words(row, column) ?? '');
  if (metWords.test(word)) return { kind: 'yesNo', yes: true };
  return notMetWords.test(word) ? { kind: 'yesNo', yes: false } : { kind: 'missing' };
}

/** All parts that are named must hold; one that does not settles it whatever the others say. */
function fits(row: StageRow, when: SubCondition): boolean | Lack {
  const parts: (boolean | Lack)[] = [];
  const { locale } = when;
  if (locale) {
    const found = fieldRead(row, 'locale', (cell) => readLocale(readWords(cell)));
    parts.push(typeof found === 'object' ? locale.includes(found.is) : found);
  }
  if (when.classesFrom !== undefined || when.classesTo !== undefined) {
    const found = enteredFigure(row, 'classes');
    const { classesFrom, classesTo } = when;
    parts.push(typeof found === 'object' ? isBetween(found.value, classesFrom, classesTo) : found);
  }
  if (when.studentsFrom !== undefined || when.studentsTo !== undefined) {
    parts.push(isBetween(row.students, when.studentsFrom, when.studentsTo));
  }
  if (when.migrantsAbove !== undefined) {
    const found = enteredFigure(row, 'migrantPupils');
    parts.push(
      typeof found === 'object' ? isShareAbove(found, row.students, when.migrantsAbove) : found,
    );
  }
  if (when.builtFrom !== undefined || when.builtTo !== undefined) {
    const found = fieldRead(row, 'foundedYear', readYear);
    parts.push(
      typeof found === 'object' ? isBetween(found.is, when.builtFrom, when.builtTo) : found,
    );
  }
  if (parts.includes(false)) return false;
  if (parts.includes('notBound')) return 'notBound';
  return parts.includes('missing') ? 'missing' : true;
}

/** @param percent of the whole; exactly so many are not above */
function isShareAbove(part: Figure, whole: number, percent: number): boolean {
  const limit = over(times(fraction(whole), fraction(percent)), fraction(100));
  return compareFractions(part.exact(), limit) > 0;
}

function isBetween(value: number, from: number | undefined, to: number | undefined): boolean {
  return value >= (from ?? -Infinity) && value <= (to ?? Infinity);
}

function fieldRead<T>(
  { layout, row }: StageRow,
  field: FieldId,
  reader: (cell: CellValue | undefined) => T | null,
): { readonly is: T } | Lack {
  const column = columnIn(layout, field);
  if (column < 0) return 'notBound';
  const is = reader(layout.reading.table.rows[row]?.[column]);
  return is === null ? 'missing' : { is };
}
