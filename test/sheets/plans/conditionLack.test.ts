/** 缺口 of a province's items, in what a school would have to add. */
import { conditionLack } from '../../../src/sheets/plans/conditionLack';
import { conditionSchema, type Condition } from '../../../src/standards/schoolConditions';
import { workbookOf, type MadeSchool } from '../forms/county';
import { plansInput } from './county';

const item = (quantity: object, direction = '>='): Condition =>
  conditionSchema.parse({
    id: 'item',
    name: '某项',
    quantity,
    direction,
    thresholds: direction === 'yes' ? [] : [{ primary: 1, junior: 1 }],
  });

function lack(made: MadeSchool, condition: Condition, threshold: number) {
  const { county, assessment } = plansInput(workbookOf([made]), { standard: 'basic-2012' });
  const [row] = county.stages.primary.rows;
  if (!row) throw new Error('the school has no 小学');
  return conditionLack(row, condition, threshold, assessment.standard);
}

it.each([
  [
    'books per pupil',
    { kind: 'perPupil', fields: ['books'] },
    '>=',
    { 图书册数: 4000 },
    20,
    { amount: 4000, unit: 'books' },
  ],
  [
    'computers per hundred',
    { kind: 'perPupil', fields: ['computers'], per: 100 },
    '>=',
    { 计算机台数: 20 },
    6,
    { amount: 4, unit: 'computers' },
  ],
  [
    'equipment in 万元',
    { kind: 'total', fields: ['equipmentValue'], inUnitsOf: 10000 },
    '>=',
    { '教学仪器设备资产值（元）': 20000 },
    3.5,
    { amount: 15000, unit: 'yuan' },
  ],
  [
    'rooms per class',
    { kind: 'perClass', fields: ['multimediaRooms'] },
    '>=',
    { 网络多媒体教室数: 4, 小学班级数: 10 },
    1,
    { amount: 6, unit: 'rooms' },
  ],
  [
    'too many pupils to a teacher: teachers are lacking',
    { kind: 'ratio', fields: ['students'], to: ['teachers'] },
    '<=',
    { 小学专任教师数: 16 },
    20,
    { amount: 4, unit: 'people' },
  ],
  [
    'too few teachers to the pupils: the same',
    { kind: 'ratio', fields: ['teachers'], to: ['students'] },
    '>=',
    { 小学专任教师数: 16 },
    0.05,
    { amount: 4, unit: 'people' },
  ],
  [
    'more pupils than a school may have: a surplus',
    { kind: 'total', fields: ['students'] },
    '<=',
    {},
    350,
    { amount: 50, unit: 'pupils', over: true },
  ],
  [
    'one of the eight indicators',
    { kind: 'indicator', indicator: 'books' },
    '>=',
    { 图书册数: 4000 },
    15,
    { amount: 2000, unit: 'books' },
  ],
])('%s', (_, quantity, direction, changes, threshold, expected) => {
  const found = lack({ primary: 400, changes }, item(quantity, direction), threshold);
  expect(found).toEqual({
    over: false,
    ...expected,
    amount: expect.closeTo(expected.amount, 8),
    wholeSchool: false,
  });
});

it('of a school of several stages it is what the whole school would have to get', () => {
  const made = { primary: 400, junior: 400, changes: { 图书册数: 8400 } };
  const found = lack(made, item({ kind: 'perPupil', fields: ['books'] }), 20);
  // 小学 has 4,000 of the 8,400 books; 4,000 more are 8,400 of the school
  expect(found).toEqual({
    amount: expect.closeTo(8400, 8),
    unit: 'books',
    wholeSchool: true,
    over: false,
  });
});

it.each([
  ['what the pack leaves open', { kind: 'open' }, '>='],
  ['what is only looked at', { kind: 'yesNo', field: 'artsEquipment' }, 'yes'],
])('%s has no amount', (_, quantity, direction) => {
  expect(lack({ primary: 400 }, item(quantity, direction), 1)).toBeNull();
});

it('an entry that is missing has no amount', () => {
  const made = { primary: 400, changes: { 图书册数: null } };
  expect(lack(made, item({ kind: 'perPupil', fields: ['books'] }), 20)).toBeNull();
});
