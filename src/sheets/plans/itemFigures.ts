/**
 * What a school has instead of what an item of 表Ⅳ or 表Ⅴ asks for, as figures: 现状, 标准, 缺口 or 超出.
 * Of a school that no longer fails, the figure of the field by which the item is judged.
 */
import { schoolEntryOf, stageEntry, type CountySchool } from '../../county/schoolEntries';
import type { FieldId } from '../../county/fields';
import type { DetailCode } from '../../assessment/quality/itemMessage';
import type { Message } from '../../standards/message';
import type { Stage } from '../../standards/standard';
import { sumOfFigures } from './amounts';
import type { ConditionLack } from './conditionLack';
import type { LackUnit } from './amounts';

export interface MatterFigures {
  readonly value: number | boolean | null;
  readonly asked: number | null;
  readonly lack: ConditionLack | null;
}

export const noMatterFigures: MatterFigures = { value: null, asked: null, lack: null };

type Reckoning = (of: (name: string) => number) => {
  readonly value: number;
  readonly asked?: number;
  readonly lack?: number;
  readonly unit?: LackUnit;
  readonly over?: true;
};

const reckonings: Readonly<Record<DetailCode, Reckoning | null>> = {
  'item.fails.largestClass': (of) => above(of('largest'), of('limit'), 'pupils'),
  'item.fails.schoolSize': (of) => above(of('students'), of('limit'), 'pupils'),
  'item.fails.classBands': (of) => above(of('classes'), 0, 'things'),
  'item.fails.rooms': (of) => ({
    value: of('music') + of('art'),
    asked: 2 * of('need'),
    lack: Math.max(0, of('need') - of('music')) + Math.max(0, of('need') - of('art')),
    unit: 'rooms',
  }),
  'item.fails.smallSchool': (of) => below(of('funds'), of('need'), 'yuan'),
  'item.fails.trained': (of) => below(of('done'), of('all'), 'people'),
  'item.fails.certified': (of) => below(of('done'), of('all'), 'people'),
  'item.fails.zone': (of) => ({ value: of('zonePupils') }),
  'item.fails.retention': (of) => ({ value: of('rate'), asked: of('limit') }),
  'item.fails.trainingFunds': (of) => ({ value: of('rate'), asked: of('limit') }),
  // told by the school's own entries
  'item.fails.resources': null,
  'item.fails.resourcesFloor': null,
};

function above(value: number, asked: number, unit: LackUnit): ReturnType<Reckoning> {
  return { value, asked, lack: value - asked, unit, over: true };
}

function below(value: number, asked: number, unit: LackUnit): ReturnType<Reckoning> {
  return { value, asked, lack: asked - value, unit };
}

/** Nulls where the detail has no such figure. */
export function figuresOfDetail({ code, params = {} }: Message): MatterFigures {
  const reckon = code in reckonings ? reckonings[code as DetailCode] : null;
  if (!reckon) return noMatterFigures;
  const { value, asked, lack, unit, over = false } = reckon((name) => Number(params[name]));
  const known = (figure: number | undefined) =>
    figure === undefined || Number.isNaN(figure) ? null : figure;
  const amount = known(lack);
  return {
    value: known(value),
    asked: known(asked),
    lack:
      amount === null || unit === undefined || amount <= 0
        ? null
        : { amount, unit, over, wholeSchool: false },
  };
}

/** Of items that look at schools: the fields whose sum the details name as what there is. */
const fieldsOfItems: Readonly<Partial<Record<string, readonly FieldId[]>>> = {
  'government.5': ['largestClass'],
  'government.6': ['operatingFunds'],
  'government.9': ['trainedTeachers'],
  'government.12': ['certifiedTeachers'],
};

/** Null where the school's table does not say it. */
export function itemValueNow(
  item: string,
  school: CountySchool,
  stage: Stage | null,
): number | null {
  const row = school.rows.find(({ layout }) => layout.stage === stage);
  if (item === 'government.4') return row ? row.students : school.students;
  const fields = fieldsOfItems[item];
  if (!fields) return null;
  const entries = fields.map((field) =>
    row ? stageEntry(row, field) : schoolEntryOf(school, field),
  );
  const numbers = entries.flatMap((entry) => (entry.kind === 'number' ? [entry.value] : []));
  return numbers.length === entries.length ? sumOfFigures(numbers) : null;
}
