/**
 * 缺口 of a province's 办学条件: how much a school would have to add for one item, in people, rooms or ㎡,
 * where the item itself is reckoned per pupil, per class or as a ratio. What is met lacks nothing.
 */
import { measure } from '../../assessment/basic/conditionMeasure';
import type { StageRow } from '../../county/county';
import { fieldOf } from '../../county/fields';
import { stageEntry } from '../../county/schoolEntries';
import { isWholeSchools } from '../../county/table';
import type { Condition, ConditionFieldId } from '../../standards/schoolConditions';
import type { Standard } from '../../standards/standard';
import type { Amount, LackUnit } from './amounts';

export interface ConditionLack extends Amount {
  /** Reckoned to what the whole school would have to get, of which the stage has its share. */
  readonly wholeSchool: boolean;
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
  const measured = measure(row, quantity, standard);
  if (measured.kind !== 'figure') return null;
  const apart = Math.abs(threshold - measured.figure.value);
  switch (quantity.kind) {
    case 'perPupil': {
      const pupils = quantity.pupils === 'students' ? row.students : sumOf(row, ['boarders']);
      return lackOf(row, (apart * pupils) / quantity.per, quantity.fields);
    }
    case 'perClass':
      return lackOf(row, apart * sumOf(row, ['classes']), quantity.fields);
    case 'total':
      return lackOf(row, apart * quantity.inUnitsOf, quantity.fields);
    case 'ratio': {
      const to = sumOf(row, quantity.to);
      if (direction === '>=') return lackOf(row, apart * to, quantity.fields);
      // 师生比 1:22 is pupils to teachers: more teachers bring it down
      return lackOf(row, to * (measured.figure.value / threshold) - to, quantity.to);
    }
    case 'indicator': {
      const indicator = standard.indicators.find(({ id }) => id === quantity.indicator);
      if (!indicator) return null;
      const amount = (apart * row.students) / indicator.per;
      const place = standard.indicators.indexOf(indicator);
      const shared = row.layout.plans[place]?.shared ?? false;
      return ofSchool(row, amount, indicator.counted, shared);
    }
    case 'largestClass':
      return { amount: apart, unit: 'people', wholeSchool: false };
    case 'yesNo':
    case 'open':
      return null;
  }
}

function lackOf(
  row: StageRow,
  amount: number,
  fields: readonly ConditionFieldId[],
): ConditionLack | null {
  const [first] = fields;
  if (first === undefined || !Number.isFinite(amount) || amount <= 0) return null;
  const { table } = row.layout.reading;
  const shared = fields.every((id) => isWholeSchools(table, id));
  return ofSchool(row, amount, unitOf(first), shared);
}

function ofSchool(row: StageRow, amount: number, unit: LackUnit, shared: boolean): ConditionLack {
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

/** By what the field counts. */
function unitOf(id: ConditionFieldId): LackUnit {
  if (id === 'books') return 'books';
  if (id === 'computers' || id === 'teachingComputers') return 'computers';
  if (/Rooms$/.test(id)) return 'rooms';
  const { kind, units } = fieldOf(id);
  if (kind === 'people') return 'people';
  if (kind === 'things') return 'things';
  return units ? 'yuan' : 'squareMetres';
}
