/** The pane's page 列对应 in a real browser: what was understood wrongly is put right. */
import { paneInBrowser } from './pane';

const pane = paneInBrowser();
const { open, press, go, outcome, freshness, runOnce, inExcel, selected } = pane;

const sheet = '学校基本情况';
const multimedia = '每百名学生拥有网络多媒体教室数';
const teachingArea = '生均教学及辅助用房面积';

/** CV and verdict of an indicator as the pane has them for 小学. */
async function cvOf(indicator: string): Promise<string> {
  await go('results');
  const line = pane.page.locator('[data-stage="primary"] li').filter({ hasText: indicator });
  return line.innerText();
}

/** The sheet says 网络多媒体教室数 of the books, and names two columns in words of its own. */
async function openMislabelled(): Promise<void> {
  await open();
  await inExcel(async (excel) => {
    await excel.edit('学校基本情况', 'AN4', '校舍（㎡）');
    await excel.edit('学校基本情况', 'AR4', '信息终端间数');
    await excel.edit('学校基本情况', 'AS4', '网络多媒体教室数（间）');
  });
  await press('重新读取');
  await pane.page.getByRole('list', { name: `“${sheet}”未找到的列` }).waitFor();
}

describe('columns that were understood wrongly', () => {
  it('are corrected by choosing the field and by selecting on the sheet; the results follow', async () => {
    const { page } = pane;
    await open();
    await runOnce();
    const right = [await cvOf(multimedia), await cvOf(teachingArea)];

    await openMislabelled();
    await runOnce();
    expect(await cvOf(teachingArea)).toContain('未找到对应列');
    expect(await cvOf(multimedia)).not.toBe(right[0]);

    await go('binding');
    await press('在表上选“教学及辅助用房面积”的列');
    await inExcel((excel) => excel.select('学校基本情况', 'B6'));
    await inExcel((excel) => excel.select('学校基本情况', 'AN7'));
    await press('采用所选列');
    await page.getByText('AN 列已对应为“教学及辅助用房面积').first().waitFor();
    await freshness('stale');

    // Nothing is missing any more, so what no field takes is folded away.
    await page.getByRole('button', { name: /^未采用的数字列（/, expanded: false }).click();
    const column = page.locator('[data-column="AR"]');
    await column.getByRole('button', { name: /AR 列$/ }).click();
    const box = column.getByRole('combobox', { name: 'AR 列的字段' });
    await box.fill('多媒体');
    await page.getByRole('option', { name: '网络多媒体教室数' }).first().click();
    await press('确定');
    await page.getByText('AR 列已对应为“网络多媒体教室数').first().waitFor();

    await press('一键测算');
    await freshness('fresh');
    expect([await cvOf(multimedia), await cvOf(teachingArea)]).toEqual(right);
    const names = Object.entries(await inExcel((excel) => excel.names()));
    const column27 = (letters: string) => `$${letters}$6:$${letters}$32`;
    for (const [field, letters] of [
      ['网络多媒体教室数', 'AR'],
      ['教学及辅助用房面积', 'AN'],
    ] as const) {
      const of = names.filter(([name]) => name.includes(field));
      expect(of.some(([, place]) => place.includes(column27(letters)))).toBe(true);
      expect(of.some(([, place]) => place.includes('$AS$'))).toBe(false);
    }
  });

  it('are taken back with 撤销, names and all', async () => {
    await openMislabelled();
    const before = await inExcel((excel) => [excel.contents(), excel.names()]);
    await press('在表上选“教学及辅助用房面积”的列');
    await inExcel((excel) => excel.select('学校基本情况', 'AN4'));
    await press('采用所选列');
    await pane.page.getByText('AN 列已对应为“教学及辅助用房面积').first().waitFor();
    await runOnce();
    await press('撤销本次写入');
    await outcome('undone');
    expect(await inExcel((excel) => [excel.contents(), excel.names()])).toEqual(before);
  });

  it('are not taken from another sheet or from several columns at once', async () => {
    await openMislabelled();
    await press('在表上选“教学及辅助用房面积”的列');
    await inExcel((excel) => excel.select('学校基本情况', 'AM6:AN7'));
    await press('采用所选列');
    await pane.page.getByText('共 2 列。请只选一列。').waitFor();
    await press('取消');
  });

  it('are a click away on the sheet', async () => {
    await open();
    await pane.page.getByRole('button', { name: /^(各列|其余各列)（/ }).click();
    await pane.page
      .locator('[data-column="AT"]')
      .getByRole('button', { name: /转到该列/ })
      .click();
    await selected(`${sheet}!AT3:AT32`);
  });
});
