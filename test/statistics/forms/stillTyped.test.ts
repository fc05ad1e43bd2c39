/** Every field of the school table is read from a form, made of others that are, or said to be left to the county. */
import { conditionFields } from '../../../src/county/conditionFields';
import { fields } from '../../../src/county/fields';
import { newForms } from '../../../src/statistics/forms/newForms';
import { oldForms } from '../../../src/statistics/forms/oldForms';
import { stillTyped } from '../../../src/statistics/forms/stillTyped';

/** 教基1001 and 基础基111. */
const onTheCard = ['code', 'name', 'type', 'ownership', 'locale', 'countsAsSchool'];
/** Of a wide export alone: where a school's workbook lies, and that it lives, says for itself. */
const ofWideExports = ['county', 'closedLastYear'];
/** Asked for by the rules of some provinces alone: no county is told to type them after its forms were read. */
const ofProvinces = conditionFields.map(({ id }) => id);
/** Asked for by 一校一策 alone, in which they are blanks to fill where no column has them. */
const ofPlans = ['onPosts', 'specialPosts', 'supportPosts', 'borrowed', 'substitute'];
/** Made of what forms hold: stages stand in columns of their own, indicators add the rest up. */
const madeOfOthers = ['stage', 'higherDegree', 'midTitle', 'peArt'];

it.each([
  ['newForms', newForms, ['postgraduates']],
  ['oldForms', oldForms, ['doctors', 'masters', 'artsEquipment', 'scienceEquipment']],
] as const)('of %s', (shape, forms, otherwise) => {
  const read = forms.flatMap(({ items }) => items.flatMap(({ field }) => field ?? []));
  const typed = stillTyped.filter((one) => one.shape === null || one.shape === shape);
  const known = new Set<string>([
    ...read,
    ...typed.map(({ field }) => field),
    ...onTheCard,
    ...ofWideExports,
    ...ofProvinces,
    ...ofPlans,
    ...madeOfOthers,
    ...otherwise,
  ]);
  expect(fields.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});
