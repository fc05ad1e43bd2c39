/** Last year's understanding for this year's sheet: equal headers, and nothing else, carry it over. */
import { takeOver } from '../../../src/sheets/binding/takeOver';

const understood = [
  { header: '办学点', answer: 'name' },
  { header: '娃娃\n（人）', answer: 'students' },
  { header: '设备', answer: 'equipmentValue:元' },
];

it('headers say the same whatever their spaces, line breaks and order', () => {
  expect(takeOver(understood, ['娃娃 （人）', '设 备', '别的', '办学点'], '青石镇')).toEqual({
    '青石镇!办学点': 'name',
    '青石镇!娃娃(人)': 'students',
    '青石镇!设备': 'equipmentValue:元',
  });
});

it('the same place under another header says nothing', () => {
  expect(takeOver(understood, ['学校点', '孩子', '设备'], '青石镇')).toEqual({
    '青石镇!设备': 'equipmentValue:元',
  });
});

it('a header that stands twice, here or there, says nothing', () => {
  expect(takeOver(understood, ['办学点', '娃娃（人）', '娃娃（人）'], '青石镇')).toEqual({
    '青石镇!办学点': 'name',
  });
  const twice = [...understood, { header: '办学点', answer: 'township' }];
  expect(takeOver(twice, ['办学点', '设备'], '青石镇')).toEqual({
    '青石镇!设备': 'equipmentValue:元',
  });
});

it('a mark of the answers inside a sheet’s name is doubled', () => {
  expect(takeOver(understood, ['办学点'], '小学!新')).toEqual({ '小学!!新!办学点': 'name' });
});
