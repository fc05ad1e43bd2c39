/**
 * What is old, in a real browser: an edit of each kind of input names exactly the outputs that are made
 * from it (docs/更新关系.md), and one click renews all that had been written.
 */
import { picture } from './browser';
import { paneInBrowser } from './pane';

const pane = paneInBrowser();
const { open, press, go, outcome, freshness, runOnce, inExcel } = pane;

const status = () => pane.page.locator('header [role="status"]').innerText();

/** As `contents` has a cell without a formula. */
const entered = (value: string | number) => JSON.stringify([value, null]);

/** The cell a number of columns right of the first one that holds a text, as `F4`. */
async function beside(sheet: string, text: string, columns: number): Promise<string> {
  const contents = await inExcel((excel) => excel.contents());
  const found = Object.entries(contents).find(
    ([place, cell]) => place.startsWith(`${sheet}!`) && JSON.stringify(cell) === entered(text),
  );
  const [, row = '', column = ''] = /R(\d+)C(\d+)$/.exec(found?.[0] ?? '') ?? [];
  return `${String.fromCharCode(64 + Number(column) + columns)}${row}`;
}

/** Results, the county's data and the official tables stand, and all of them are new. */
async function written(): Promise<void> {
  await open();
  await runOnce();
  await press('生成县级数据表');
  await outcome('countySheetWritten');
  await press('一键测算');
  await outcome('recalculated');
  await go('forms');
  await press('写入申报表');
  await outcome('tablesWritten');
  await freshness('fresh');
}

it('names what is made from a school’s entry, and renews all of it by one click', async () => {
  await written();
  await inExcel((excel) => excel.edit('学校基本情况', 'G6', 12));
  await freshness('stale');
  expect(await status()).toBe('测算结果、综合结论、数据核查、申报表 未更新');
  await pane.page.setViewportSize({ width: 320, height: 640 });
  await picture(pane.page, 'stale-320');
  const before = await inExcel((excel) => excel.contents());
  await press('更新');
  await outcome('recalculated');
  await freshness('fresh');
  const after = await inExcel((excel) => excel.contents());
  const changed = Object.keys(after).filter(
    (place) => JSON.stringify(after[place]) !== JSON.stringify(before[place]),
  );
  const sheets = new Set(changed.map((place) => place.slice(0, place.indexOf('!'))));
  expect(sheets).toContain('学校基本情况');
  expect([...sheets].some((sheet) => sheet.includes('表'))).toBe(true);
  expect(JSON.stringify(after['学校基本情况!R6C7'])).toBe(entered(12));
});

it('leaves the results new where only the county’s data changed', async () => {
  await written();
  const cell = await beside('均衡_县级数据', '县（市、区）名称', 2);
  await inExcel((excel, at) => excel.edit('均衡_县级数据', at, '青石县'), cell);
  await freshness('stale');
  expect(await status()).toBe('综合结论、数据核查、申报表 未更新');
  await press('更新');
  await freshness('fresh');
});

it('names the computed columns alone where they are to stand elsewhere', async () => {
  await written();
  const cell = await beside('均衡_设置', '计算列的位置', 1);
  await inExcel((excel, at) => excel.edit('均衡_设置', at, '单独的工作表'), cell);
  await freshness('stale');
  // at first all that a choice could change, after a look what this one does
  await pane.page.locator('header').getByText('测算结果 未更新', { exact: true }).waitFor();
});
