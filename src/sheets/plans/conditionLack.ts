/**
 * 缺口 of a province's 办学条件: how much a school would have to add for one item, in people, rooms or ㎡,
 * where the item itself is reckoned per pupil, per class or as a ratio; 超出 where it has more than the
 * item allows. What is met lacks nothing.
 */
import { measure } from '../../assessment/basic/conditionMeasure';
import type { StageRow } from '../../county/county';
import { fieldOf } from '../../county/fields';
import { isUnshared } from '../../county/ownField';
import { stageEntry } from '../../county/schoolEntries';
import { isWholeSchools } from '../../county/table';
import { isOwnField } from '../../standards/ownFields';
import type { Condition, ConditionFieldId } from '../../standards/schoolConditions';
import type { Standard } from '../../standards/standard';
import type { Amount, LackUnit } from './amounts';

export interface ConditionLack extends Amount {
  /** Reckoned to what the whole school would have to get, of which the stage has its share. */
  readonly wholeSchool: boolean;
  /** 超出: so much is above what is allowed; nothing is lacking. */
  readonly over: boolean;
}

/**
 * @param threshold that of this school and stage; the item misses it
 * @returns null where no amount can be named: 是 or 否, an item that the pack leaves open
 */
export function conditionLack(
  row: StageRow,
  { quantity, direction }: Condition,
  threshold: number,
  standard: Standard,
): ConditionLack | null {
  // of parts, and against the whole county, no one amount closes the gap
  if (quantity.kind === 'parts' || quantity.kind === 'ofCounty') return null;
  if (quantity.kind === 'roomPerPupil') return null;
  const base = { standard, rows: [], incomplete: true, sums: new Map() };
  const measured = measure(row, quantity, base);
  if (measured.kind !== 'figure') return null;
  const apart = Math.abs(threshold - measured.figure.value);
  const lackOf = (amount: number, fields: readonly ConditionFieldId[], over = direction === '<=') =>
    lackOfFields(row, amount, fields, over);
  switch (quantity.kind) {
    case 'perPupil': {
      const pupils = quantity.pupils === 'students' ? row.students : sumOf(row, ['boarders']);
      return lackOf((apart * pupils) / quantity.per, quantity.fields);
    }
    case 'perClass':
      return lackOf(apart * sumOf(row, ['classes']), quantity.fields);
    case 'total':
      return lackOf(apart * quantity.inUnitsOf, quantity.fields);
    case 'ratio': {
      const to = sumOf(row, quantity.to);
      if (direction === '>=') return lackOf((apart * to) / quantity.per, quantity.fields);
      // 师生比 1:22 is pupils to teachers: more teachers bring it down
      return lackOf(to * (measured.figure.value / threshold) - to, quantity.to, false);
    }
    case 'indicator': {
      const indicator = standard.indicators.find(({ id }) => id === quantity.indicator);
      if (!indicator) return null;
      const amount = (apart * row.students) / indicator.per;
      const place = standard.indicators.indexOf(indicator);
      const shared = row.layout.plans[place]?.shared ?? false;
      return { ...ofSchool(row, amount, indicator.counted, shared), over: direction === '<=' };
    }
    case 'largestClass':
      return { amount: apart, unit: 'pupils', wholeSchool: false, over: direction === '<=' };
    case 'yesNo':
    case 'open':
      return null;
  }
}

function lackOfFields(
  row: StageRow,
  amount: number,
  fields: readonly ConditionFieldId[],
  over: boolean,
): ConditionLack | null {
  const [first] = fields;
  if (first === undefined || !Number.isFinite(amount) || amount <= 0) return null;
  if (isOfOtherUnit(first)) return null;
  const { table } = row.layout.reading;
  const shared = fields.every((id) => isWholeSchools(table, id));
  return { ...ofSchool(row, amount, unitOf(first), shared), over };
}

function ofSchool(
  row: StageRow,
  amount: number,
  unit: LackUnit,
  shared: boolean,
): Omit<ConditionLack, 'over'> {
  const { sharing } = row;
  if (!shared || sharing.kind !== 'part') return { amount, unit, wholeSchool: false };
  return { amount: (amount * sharing.total) / sharing.own, unit, wholeSchool: true };
}

function sumOf(row: StageRow, fields: readonly ConditionFieldId[]): number {
  return fields.reduce((sum, field) => {
    if (field === 'students') return sum + row.students;
    const entry = stageEntry(row, field);
    return entry.kind === 'number' ? sum + entry.value : NaN;
  }, 0);
}

/** Metres, and what a province's own field measures, are no ㎡. */
function isOfOtherUnit(id: ConditionFieldId): boolean {
  return isUnshared(id) || (isOwnField(id) && fieldOf(id).kind === 'measure');
}

/** By what the field counts. */
function unitOf(id: ConditionFieldId): LackUnit {
  if (id === 'students' || id === 'boarders') return 'pupils';
  if (id === 'books') return 'books';
  if (id === 'computers' || id === 'teachingComputers') return 'computers';
  if (/Rooms$/.test(id)) return 'rooms';
  const { kind, units } = fieldOf(id);
  if (kind === 'people') return 'people';
  if (kind === 'things') return 'things';
  return units ? 'yuan' : 'squareMetres';
}
