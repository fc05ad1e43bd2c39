/** The questions that a person answers: what the add-in prepares and does for each. */
import { createGuide } from '../../../src/workbook/excel/selftest';
import { guidedIds } from '../../../src/selftest/probes';
import { selfTestDouble } from './selfTestDouble';
import { stateOf } from './selfTestSuite';

const sheet = '均衡_自检';

it.each(guidedIds)('%s is prepared on a sheet that is shown, and taken away', async (id) => {
  const excel = selfTestDouble();
  excel.select('小学', { row: 0, column: 0, rows: 1, columns: 1 });
  const { book } = stateOf(excel) as { readonly book: unknown };
  const guide = createGuide(() => Promise.resolve());
  await guide.prepare(id);
  expect(excel.activeSheet()).toBe(sheet);
  expect(excel.selection()).toBe(`${sheet}!A2`);
  await guide.act(id);
  expect(await guide.end()).toBe(true);
  expect(stateOf(excel)).toMatchObject({ book });
});

it('changes the status beside the coloured cell', async () => {
  const excel = selfTestDouble();
  const guide = createGuide();
  await guide.prepare('ruleRefresh');
  expect(excel.sheet(sheet).rules).toHaveLength(2);
  expect(excel.cell(sheet, 1, 1).value).toBe('✓');
  await guide.act('ruleRefresh');
  expect(excel.cell(sheet, 1, 1).value).toBe('✕');
  await guide.end();
});

it('tells with which code a request is refused while the reader edits', async () => {
  const excel = selfTestDouble();
  const guide = createGuide(async () => excel.beginEdit());
  await guide.prepare('editMode');
  expect(await guide.act('editMode')).toEqual({ refusal: 'InvalidOperationInCellEditMode' });
  excel.endEdit();
  await guide.end();
});

it('takes the sheet of a question away before the next', async () => {
  const excel = selfTestDouble();
  const guide = createGuide();
  await guide.prepare('ctrlZ');
  await guide.prepare('mergesAndUndo');
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['小学', sheet]);
  expect(await guide.act('mergesAndUndo')).toEqual({ count: 1 });
  await guide.end();
});
