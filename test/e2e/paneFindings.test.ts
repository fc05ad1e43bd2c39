/** The pane's page 核查 in a real browser: narrowing, walking through, going to the cell, 说明. */
import { countyBytes } from '../support/counties';
import { paneInBrowser } from './pane';

const pane = paneInBrowser({
  'spoilt.xlsx': () =>
    countyBytes({
      schools: 12,
      entries: [
        [0, '计算机台数', 56.5],
        [1, '班级数', 12.5],
        [2, '本科', null],
        [3, '专任教师数', 10],
        [4, '在校生数', 4000],
      ],
    }),
});
const { press, button, go, outcome, runOnce, inExcel, selected } = pane;

async function openFindings(): Promise<void> {
  await pane.open({ workbook: 'spoilt.xlsx' });
  await go('findings');
  await shown().first().waitFor();
}

const shown = () => pane.page.locator('[data-rule]');
const groups = () => pane.page.locator('[data-group]');

describe('findings', () => {
  it('are narrowed by severity, rule and words, and grouped by school or rule', async () => {
    const { page } = pane;
    await openFindings();
    expect(await groups().first().innerText()).toContain('第3小学');
    await page.getByRole('radio', { name: '错误' }).click();
    await page.locator('[data-severity="warning"]').first().waitFor({ state: 'detached' });
    const errors = await shown().count();
    expect(errors).toBeGreaterThan(0);
    await page.getByText(`共 ${String(errors)} 条`, { exact: true }).waitFor();
    await page.getByRole('tab', { name: new RegExp(`^核查\\s*${String(errors)}$`) }).waitFor();

    await page.getByLabel('分组').selectOption({ label: '按规则分组' });
    await groups().filter({ hasText: '未填' }).waitFor();
    await page.getByRole('radio', { name: '全部' }).click();
    await page.getByLabel('规则', { exact: true }).selectOption({ label: '应为整数（2）' });
    await page.getByText('共 2 条', { exact: true }).waitFor();
    const search = page.getByRole('searchbox', { name: '搜索学校或工作表' });
    await search.fill('第1小学');
    await page.getByText('共 1 条', { exact: true }).waitFor();
    await search.fill('没有这所学校');
    await page.getByText('没有符合条件的问题。').waitFor();
    await press('清除筛选');
    await page.getByText(/^共 1\d 条$/).waitFor();
  });

  it('lead to their cells: by a click, by the arrows above the list, by Alt and an arrow', async () => {
    const { page } = pane;
    await openFindings();
    const places = await shown()
      .getByRole('button', { name: /^小学![A-Z]+\d+$/ })
      .allInnerTexts();
    const [first = '', second = ''] = places;
    await button(second).first().click();
    await selected(second);
    await page.getByText(/^第 2 条，共 \d+ 条$/).waitFor();
    await press('上一条（Alt+↑）');
    await selected(first);
    await press('下一条（Alt+↓）');
    await selected(second);
    await page.keyboard.press('Alt+ArrowUp');
    await selected(first);
    await page.getByText(/^第 1 条，共 \d+ 条$/).waitFor();
  });

  it('keep their 说明: on the page, on 均衡_数据核查, and after another run', async () => {
    const { page } = pane;
    await openFindings();
    await runOnce();
    await go('findings');
    await page.getByRole('radio', { name: '提醒' }).click();
    await press('写说明，小学!AB3');
    await page.getByRole('textbox', { name: '说明' }).fill('半台为报废待核销');
    await press('保存');
    const remark = page.locator('[data-remark]');
    await remark.getByText('半台为报废待核销').waitFor();
    const kept = () =>
      inExcel(({ contents }) =>
        Object.entries(contents()).some(
          ([at, cell]) =>
            at.startsWith('均衡_数据核查!') && JSON.stringify(cell).includes('半台为报废待核销'),
        ),
      );
    expect(await kept()).toBe(true);

    await inExcel((excel) => excel.edit('小学', 'F5', 520));
    await press('一键测算');
    await page.locator('[data-freshness="fresh"]').waitFor();
    await outcome('recalculated');
    expect(await kept()).toBe(true);
    await remark.getByText('半台为报废待核销').waitFor();
    await page.getByLabel('只看未处理').click();
    await remark.waitFor({ state: 'detached' });
  });
});
