/**
 * From a county and prices to the purchase problem: what each school lacks, in whole units exactly as
 * the entries were typed, and which purchase raises which row. What a school with several stages buys
 * for all of them is one purchase, of which each stage has its share.
 */
import type { Assessment } from '../assessment/assessment';
import { amountOfRow, resourceKey, schoolOf, type County, type StageRow } from '../county/county';
import type { Given, Message, ParametersOf } from '../standards/message';
import type { AmountUnit, IndicatorId, Stage } from '../standards/standard';
import { gapOf } from './gaps';
import type { Prices } from './prices';
import type { PurchaseItem, PurchaseLack, PurchaseProblem, PurchaseRow } from './purchases';

export interface PurchaseWish {
  readonly stages: readonly Stage[];
  readonly prices: Prices;
}

/** Refusals with parameters, by code: their names. */
export interface PurchaseRefusalParameters {
  'purchases.notBound': 'indicator';
  'purchases.incomplete': 'count' | 'schools';
}

export type PurchaseRefusal = Message<
  'purchases.noSchools' | 'purchases.notBound' | 'purchases.incomplete'
>;

/** Where a purchase goes: the row that it is made for, or the first of a school's rows. */
export interface PurchasePlace {
  readonly stage: Stage;
  /** Place in the stage's rows. */
  readonly row: number;
  readonly school: string;
  readonly indicator: IndicatorId;
  readonly counted: AmountUnit;
  /** All stages of the school have their share of it. */
  readonly shared: boolean;
}

export type PurchaseSetUp =
  | {
      readonly kind: 'ready';
      readonly problem: PurchaseProblem;
      /** By item. */
      readonly places: readonly PurchasePlace[];
      /** By row of the problem. */
      readonly rows: readonly { readonly stage: Stage; readonly row: number }[];
      /**
       * The standard judges the mean of the CVs: each within that limit is more than it asks, so that
       * the plan passes but need not be the cheapest.
       */
      readonly moreThanAsked: boolean;
    }
  | { readonly kind: 'refused'; readonly why: PurchaseRefusal };

/** In what each is bought: its size in the amount's own unit, and whether it comes whole. */
const units: Readonly<Record<AmountUnit, { readonly size: number; readonly whole: boolean }>> = {
  people: { size: 1, whole: true },
  rooms: { size: 1, whole: true },
  computers: { size: 1, whole: true },
  books: { size: 1, whole: true },
  squareMetres: { size: 1, whole: false },
  // 万元
  yuan: { size: 10_000, whole: false },
};

/** Areas and money come to rest this much inside of a limit, so that rounding cannot cross it. */
const inside = 1 - 1e-7;

export function purchaseProblem(
  county: County,
  assessment: Assessment,
  wish: PurchaseWish,
): PurchaseSetUp {
  const { standard } = county;
  const stages = wish.stages.filter((stage) => county.stages[stage].rows.length > 0);
  if (stages.length === 0) return purchaseRefused('purchases.noSchools');
  for (const stage of stages) {
    const unbound = standard.indicators.filter(
      ({ id }) => (assessment.stages[stage]?.indicators[id] ?? null) === null,
    );
    const [first] = unbound;
    if (first) return purchaseRefused('purchases.notBound', { indicator: first.name });
    const lacking = incompleteSchools(county, stage);
    if (lacking.length > 0) {
      const schools = lacking.slice(0, 3).join('、');
      return purchaseRefused('purchases.incomplete', { count: lacking.length, schools });
    }
  }
  const draft = new PurchaseDraft(county, wish);
  for (const stage of stages) draft.addStage(stage);
  return draft.finish();
}

function purchaseRefused<Code extends PurchaseRefusal['code']>(
  code: Code,
  ...[params]: Given<ParametersOf<PurchaseRefusalParameters, Code>>
): PurchaseSetUp {
  return { kind: 'refused', why: { code, params: params ?? {} } };
}

function incompleteSchools({ standard, stages }: County, stage: Stage): readonly string[] {
  const { rows, amounts, incomplete } = stages[stage];
  const names = rows
    .filter((_, at) => standard.indicators.some((__, place) => Number.isNaN(amounts[place]?.[at])))
    .map(schoolOf);
  return names.length === 0 && incomplete ? ['—'] : names;
}

class PurchaseDraft {
  private readonly items: PurchaseItem[] = [];
  private readonly places: PurchasePlace[] = [];
  private readonly rows: PurchaseRow[] = [];
  private readonly origins: { readonly stage: Stage; readonly row: number }[] = [];
  /** Purchases that the stages of a school share, by school and indicator. */
  private readonly shared = new Map<string, number>();

  constructor(
    private readonly county: County,
    private readonly wish: PurchaseWish,
  ) {}

  addStage(stage: Stage): void {
    const { standard, stages } = this.county;
    const mayMiss = standard.indicators.length - (standard.schoolRule?.atLeast ?? 0);
    stages[stage].rows.forEach((of, row) => {
      const at = this.origins.push({ stage, row }) - 1;
      this.rows.push({
        students: of.students,
        amounts: standard.indicators.map((_, place) => amountOfRow(of, place)),
        mayMiss,
        lacks: standard.indicators.map((_, place) => this.lackOf(of, at, place)),
      });
    });
  }

  finish(): PurchaseSetUp {
    const { standard, stages } = this.county;
    const spreads = this.wish.stages.flatMap((stage) => {
      const rows = this.origins.flatMap((origin, at) => (origin.stage === stage ? [at] : []));
      if (rows.length === 0 || stages[stage].rows.length < 2) return [];
      return standard.indicators.flatMap(({ limit, counted }, indicator) => {
        const most = limit[stage] ?? standard.compositeLimit[stage];
        const room = units[counted].whole ? 1 : inside;
        return most === null ? [] : [{ indicator, rows, limit: most * room }];
      });
    });
    return {
      kind: 'ready',
      problem: { rows: this.rows, items: this.items, spreads },
      places: this.places,
      rows: this.origins,
      moreThanAsked: standard.indicators.every(({ limit }) => limit.primary === null),
    };
  }

  private lackOf(of: StageRow, at: number, place: number): PurchaseLack | null {
    const indicator = this.county.standard.indicators[place];
    if (!indicator) return null;
    const item = this.itemOf(of, at, place);
    const gap = gapOf(of, place, this.county.standard);
    const asked = gap && (this.isShared(of, place) ? gap.wholeSchool : gap);
    if (!asked || asked.toThreshold === 0) return null;
    const { size } = units[indicator.counted];
    return {
      item,
      toThreshold: asked.toThreshold / size,
      toFloor: asked.toFloor / size,
    };
  }

  /** The purchase for this row; null where the indicator is not for sale. */
  private itemOf(of: StageRow, row: number, place: number): number | null {
    const indicator = this.county.standard.indicators[place];
    const price = indicator ? this.wish.prices[indicator.id] : null;
    const origin = this.origins[row];
    if (!indicator || price === null || !origin) return null;
    const isShared = this.isShared(of, place);
    const share = isShared && of.sharing.kind === 'part' ? of.sharing.own / of.sharing.total : 1;
    const key = `${place} ${resourceKey(of)}`;
    const known = isShared ? this.shared.get(key) : undefined;
    const item = known === undefined ? undefined : this.items[known];
    if (known !== undefined && item) {
      this.items[known] = { ...item, effects: [...item.effects, { row, share }] };
      return known;
    }
    const { size, whole } = units[indicator.counted];
    const made =
      this.items.push({
        indicator: place,
        effects: [{ row, share }],
        unit: size,
        whole,
        price: price * size,
      }) - 1;
    this.places.push({
      ...origin,
      school: schoolOf(of),
      indicator: indicator.id,
      counted: indicator.counted,
      shared: isShared,
    });
    if (isShared) this.shared.set(key, made);
    return made;
  }

  private isShared({ layout, sharing }: StageRow, place: number): boolean {
    return layout.plans[place]?.shared === true && sharing.kind === 'part';
  }
}

/** Sizes to which areas (㎡) and money (万元) are rounded: as the forms print them, and ever finer. */
export const roundings = [1e-2, 1e-4, 1e-6] as const;

/** What is counted whole is bought whole; areas and money are rounded up to a multiple of `size`. */
export function roundedUp(
  of: number,
  counted: AmountUnit,
  size: (typeof roundings)[number],
): number {
  if (units[counted].whole) return Math.round(of);
  const steps = Math.round(1 / size);
  return Math.ceil(of * steps - 1e-9 * Math.max(1, of)) / steps;
}
