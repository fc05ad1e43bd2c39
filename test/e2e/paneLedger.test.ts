/** The ledger of tables in a real browser: twelve sheets as counties have them, told and answered. */
import { manySheetsBytes } from '../support/manySheets';
import { picture, seriousFaults } from './browser';
import { paneInBrowser } from './pane';

const pane = paneInBrowser({ 'many.xlsx': () => Promise.resolve(manySheetsBytes()) });
const { press, go, runOnce, outcome, inExcel, selected } = pane;

const entry = (table: string) => pane.page.locator(`[data-table-entry="${table}"]`);
const stateOf = (table: string, state: string) =>
  pane.page.locator(`[data-table-entry="${table}"][data-state="${state}"]`).waitFor();
const lines = () =>
  pane.page
    .locator('[data-table-entry]')
    .evaluateAll((found) =>
      found.map((line) => `${line.dataset['tableEntry'] ?? ''} ${line.dataset['state'] ?? ''}`),
    );

async function openMany(): Promise<void> {
  await pane.open({ workbook: 'many.xlsx' });
  await pane.page.locator('[data-ledger]').waitFor();
}

describe('twelve sheets', () => {
  it('are told: what counts, what is asked, what is left out, each with its reason', async () => {
    const { page } = pane;
    await openMany();
    expect(await lines()).toEqual([
      '小学 counted',
      '石桥镇小学 refused',
      '待并入小学 refused',
      '青石镇小学 refused',
      '初中 counted',
      '小学校舍 joined',
    ]);
    await page.getByText('各列含义明确').waitFor({ state: 'detached' });
    await press('不计入（2 张表）');
    await stateOf('小学副本', 'leftOut');
    await entry('小学副本').getByText('其中每所学校都已在别处计入').waitFor();
    await entry('石桥镇小学').getByText('该名称已失效').waitFor();
    await press('石桥镇小学（转到该工作表）');
    await selected('石桥镇小学!A1');
  });

  it('answered one by one, change the result, and ask no more in the next run', async () => {
    const { page } = pane;
    await openMany();
    await runOnce();
    const schools = async () => {
      await go('results');
      return page.locator('[data-stage="primary"]').first().innerText();
    };
    const before = await schools();
    // twenty schools, and each figure is marked as not certain
    expect(before).toContain('/20 所');
    expect(before).toContain('? 0.');
    await go('binding');
    await press('2199999999 | 合计 | 小学 | 7 | 镇区：是合计');
    await press('待并入小学：不计入');
    await inExcel((excel) => excel.select('青石镇小学', 'C3'));
    await press('取所选列：在校生数');
    await entry('青石镇小学').getByText('C 列 娃娃').waitFor();
    await press('按所指的列识别');
    await stateOf('青石镇小学', 'counted');
    const column = entry('石桥镇小学').locator('[data-column="B"]');
    await column.getByRole('button', { name: '指定字段：B 列' }).click();
    await column.getByRole('combobox').fill('在校生');
    await page.getByRole('option', { name: '在校生数' }).first().click();
    await press('确定');
    await stateOf('石桥镇小学', 'counted');
    await page.getByText('之前，结果为“数据不全”').waitFor({ state: 'detached' });
    await press('一键测算');
    await outcome('recalculated');
    // the schools of two more sheets are there now, with the figures that they have
    expect(await schools()).toContain('有数据的学校 20/30 所');
    const names = Object.values(await inExcel((excel) => excel.names()));
    expect(names).toContain("='青石镇小学'!$C$2:$C$7");
    await press('撤销本次写入');
    await outcome('undone');
  });

  it('leave the column in sight whose field is being chosen', async () => {
    const { page } = pane;
    await page.setViewportSize({ width: 320, height: 480 });
    await openMany();
    const column = entry('石桥镇小学').locator('[data-column="B"]');
    await column.getByRole('button', { name: '指定字段：B 列' }).click();
    const list = await page.getByRole('listbox').boundingBox();
    const header = await column.getByText('人头', { exact: true }).boundingBox();
    const box = await column.getByRole('combobox').boundingBox();
    expect(header && header.y).toBeGreaterThanOrEqual(0);
    expect(header && list && header.y + header.height <= list.y).toBe(true);
    expect(box && list && box.y + box.height <= list.y + 1).toBe(true);
    expect(list && list.y + list.height).toBeLessThanOrEqual(480);
  });

  it.each(['light', 'dark'] as const)('are to be looked at, %s', async (colorScheme) => {
    const { page } = pane;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 1400 });
    await openMany();
    await press('不计入（2 张表）');
    await picture(page, `${colorScheme}-ledger`);
    expect(await seriousFaults(page)).toEqual([]);
    await entry('小学').getByRole('combobox').click();
    await page.getByRole('option', { name: '上年数据' }).waitFor();
    await picture(page, `${colorScheme}-ledger-switch`);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });
});
