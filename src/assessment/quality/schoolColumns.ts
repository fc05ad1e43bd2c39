/**
 * Columns of the school table that items of 优质均衡 cannot do without, each as the fields of which any one
 * tells it; the first is what a county is asked to add.
 */
import type { FieldId } from '../../county/fields';
import { askedClassSizes } from './classSizes';
import type { AskedColumn } from './lacks';
import { askedRooms } from './rooms';
import { askedLocale, askedOperatingFunds } from './smallSchools';
import { askedTrainingFunds } from './trainingFunds';

/** By id of the item. */
export const schoolColumns: Readonly<Record<string, readonly (readonly FieldId[])[]>> = {
  'government.3': fieldsOf(askedRooms),
  'government.5': fieldsOf([askedClassSizes]),
  'government.7': fieldsOf([askedOperatingFunds, askedLocale]),
  'quality.4': fieldsOf(askedTrainingFunds),
};

function fieldsOf(asked: readonly AskedColumn[]): readonly (readonly FieldId[])[] {
  return asked.map(({ fields }) => fields);
}
