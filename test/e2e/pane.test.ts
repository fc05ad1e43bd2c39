/**
 * The production pane, unchanged, in a real browser: the Excel double stands in for office.js and
 * holds a workbook. Needs an installed browser (scripts/ensure-browser.mjs) and no network.
 * Here: the main job from the first run to 撤销, and all that is written on the way.
 */
import { writeXlsx } from 'hucre/xlsx';
import { picture, until } from './browser';
import { paneInBrowser } from './pane';

const pane = paneInBrowser({
  'empty.xlsx': () => writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }),
});
const { open, press, button, go, outcome, freshness, runOnce, inExcel, selected } = pane;

const tablesFound = () => pane.page.locator('[data-table]').first().waitFor();

describe('the first run in an empty workbook', () => {
  it('offers made-up schools, computes them, and 撤销 takes away first the results, then the schools', async () => {
    await open({ workbook: 'empty.xlsx' });
    await press('用示例数据试算');
    await outcome('sampleAdded');
    const sheets = await inExcel((excel) => excel.sheetNames());
    expect(sheets).toHaveLength(2);
    await tablesFound();
    const sample = await inExcel((excel) => excel.contents());
    await runOnce();
    await pane.page.locator('[data-stage="primary"] li').nth(7).waitFor();
    await press('撤销本次写入');
    await outcome('undone');
    expect(await inExcel((excel) => excel.contents())).toEqual(sample);
    await press('撤销本次写入');
    await button('用示例数据试算').waitFor();
    expect(await inExcel((excel) => excel.sheetNames())).toEqual(['Sheet1']);
    expect(await inExcel((excel) => Object.keys(excel.contents()))).toEqual([]);
    expect(await inExcel((excel) => Object.keys(excel.names()))).toEqual([]);
  });

  it('takes the made-up schools away through the notice, too', async () => {
    await open({ workbook: 'empty.xlsx' });
    await press('用示例数据试算');
    await press('撤销');
    await button('用示例数据试算').waitFor();
    expect(await inExcel((excel) => excel.sheetNames())).toEqual(['Sheet1']);
    expect(await button('撤销本次写入').count()).toBe(0);
  });
});

describe('the main job in the pane', () => {
  it('asks before the first write, then computes, colours and reports; a later run just runs', async () => {
    const { page } = pane;
    await open();
    await tablesFound();
    await freshness('none');
    const before = await inExcel((excel) => excel.sheetNames());
    await press('一键测算');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('均衡_优质_差异系数').first().waitFor();
    expect(await inExcel((excel) => excel.sheetNames())).toEqual(before);
    await press('同意并写入');
    await outcome('recalculated');
    await freshness('fresh');
    await dialog.waitFor({ state: 'detached' });

    await page.locator('[data-school]').first().waitFor();
    for (const stage of ['primary', 'junior']) {
      await page.locator(`[data-stage="${stage}"] li`).nth(7).waitFor();
    }
    const sheets = await inExcel((excel) => excel.sheetNames());
    expect(sheets).toEqual(expect.arrayContaining(['均衡_优质_差异系数', '均衡_数据核查']));
    const colours = await inExcel((excel) => excel.coloursOfRules());
    expect(colours).toEqual(expect.arrayContaining(['C6EFCE', 'FFEB9C', 'FFC7CE']));
    await go('findings');
    await page.locator('[data-rule]').first().waitFor();

    // the line of the run stands on 结果 alone
    expect(await page.getByRole('button', { name: '关闭提示' }).count()).toBe(0);
    await go('results');
    await press('关闭提示');
    await page.locator('[data-outcome]').waitFor({ state: 'detached' });
    await press('一键测算');
    await outcome('recalculated');
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it('writes nothing where the question is answered with no', async () => {
    await open();
    await tablesFound();
    const before = await inExcel((excel) => excel.contents());
    await press('一键测算');
    await press('暂不写入');
    await pane.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await freshness('none');
    expect(await inExcel((excel) => excel.contents())).toEqual(before);
  });

  it('leads to the row of a school and to the cells that a figure comes from', async () => {
    const { page } = pane;
    await open();
    await runOnce();
    const school = page.locator('[data-school]').first();
    const name = (await school.getAttribute('data-school')) ?? '';
    await school.getByRole('button', { name: `转到 ${name} 所在行` }).click();
    await until(page, '/^学校基本情况!B\\d+$/.test(window.excelDouble.selection())');
    await school.getByRole('button', { name: `${name}：各项指标与算法` }).click();
    const entry = school.getByRole('button', { name: /，转到 学校基本情况!/ }).first();
    const label = (await entry.getAttribute('aria-label')) ?? '';
    await entry.click();
    await selected(label.slice(label.indexOf('转到 ') + 3));
  });

  it('marks the results stale when somebody edits an input, and fresh again after a run', async () => {
    await open();
    await runOnce();
    await inExcel((excel) => excel.edit('学校基本情况', 'G6', 12));
    await freshness('stale');
    await press('一键测算');
    await freshness('fresh');
  });

  it('computes by itself after an edit while 自动测算 is on', async () => {
    await open();
    await runOnce();
    await go('settings');
    await pane.page.getByRole('switch', { name: '数据改动后自动测算' }).click();
    const results = () =>
      inExcel(({ contents }) =>
        JSON.stringify(Object.entries(contents()).filter(([at]) => at.startsWith('均衡_'))),
      );
    const before = await results();
    await inExcel((excel) => excel.edit('学校基本情况', 'G6', 1200));
    await freshness('stale');
    await freshness('fresh');
    expect(await results()).not.toBe(before);
  });

  it('takes the write back as a whole', async () => {
    await open();
    await tablesFound();
    const before = await inExcel((excel) => [excel.contents(), excel.names()]);
    await runOnce();
    expect(await inExcel((excel) => [excel.contents(), excel.names()])).not.toEqual(before);
    await press('撤销本次写入');
    await outcome('undone');
    await freshness('none');
    expect(await inExcel((excel) => [excel.contents(), excel.names()])).toEqual(before);
    expect(await button('撤销本次写入').count()).toBe(0);
  });

  it('asks for Enter while a cell is being edited, keeps the work and tries again', async () => {
    await open();
    await runOnce();
    await inExcel((excel) => excel.setEditing(true));
    await press('一键测算');
    await pane.page.getByText('请先按回车结束单元格编辑').waitFor();
    await inExcel((excel) => excel.setEditing(false));
    await press('重试');
    await outcome('recalculated');
  });
});

describe('the county as a whole in the pane', () => {
  it('makes the county data sheet on request, writes exactly the tables that it names, and leads to them', async () => {
    const { page } = pane;
    await open();
    await runOnce();
    await page.locator('[data-county]').waitFor();
    await press('生成县级数据表');
    await outcome('countySheetWritten');
    expect(await inExcel((excel) => excel.sheetNames())).toContain('均衡_县级数据');
    await button('生成县级数据表').waitFor({ state: 'detached' });

    await go('forms');
    const forms = page.getByRole('list', { name: '将写入的申报表' }).locator('[data-form]');
    await forms.first().waitFor();
    const named = await forms.evaluateAll((lines) =>
      lines.map((line) => line.getAttribute('data-form')),
    );
    const before = await inExcel((excel) => excel.sheetNames());
    await press('写入申报表');
    await outcome('tablesWritten');
    const after = await inExcel((excel) => excel.sheetNames());
    const added = after.filter((sheet) => !before.includes(sheet));
    expect(added.length).toBeGreaterThan(0);
    expect([...added].sort()).toEqual([...named].sort());
    const last = added.at(-1) ?? '';
    await press(`转到工作表 ${last}`);
    await until(page, `window.excelDouble.activeSheet() === ${JSON.stringify(last)}`);
  });

  it('goes from a school that fails an item to its cell', async () => {
    const { page } = pane;
    await open();
    await runOnce();
    await page.locator('[data-block="resources"] h3 button').click();
    const school = page.locator('[data-block="resources"] [data-failing] button').first();
    const label = (await school.getAttribute('aria-label')) ?? '';
    await school.click();
    await selected(label.slice(label.indexOf('：') + 1));
  });
});

describe('一键测算 and its neighbours on the ribbon', () => {
  it('opens the pane with the question first, later does the job by itself', async () => {
    await open();
    await inExcel((excel) => excel.pressRibbon('recalculate'));
    await pane.page.getByRole('alertdialog').waitFor();
    expect(await inExcel((excel) => excel.paneShown())).toBe(1);
    await press('同意并写入');
    await outcome('recalculated');
    await inExcel((excel) => excel.edit('学校基本情况', 'G6', 15));
    await freshness('stale');
    await inExcel((excel) => excel.pressRibbon('recalculate'));
    await freshness('fresh');
    expect(await inExcel((excel) => excel.paneShown())).toBe(1);
  });

  it('leads the pane to 列对应, 核查 and 申报表', async () => {
    await open();
    const pages = { showFindings: '核查', showForms: '申报表', showBinding: '列对应' } as const;
    for (const [verb, name] of Object.entries(pages)) {
      await inExcel((excel, pressed) => excel.pressRibbon(pressed), verb);
      await pane.page.getByRole('main', { name, exact: true }).waitFor();
      await pane.page.getByRole('tab', { name, selected: true }).waitFor();
    }
    expect(await inExcel((excel) => excel.paneShown())).toBe(3);
  });

  it('takes the last write back', async () => {
    await open();
    await tablesFound();
    const before = await inExcel((excel) => excel.contents());
    await runOnce();
    await inExcel((excel) => excel.pressRibbon('undo'));
    await outcome('undone');
    expect(await inExcel((excel) => excel.contents())).toEqual(before);
  });
});

describe('hosts that cannot run the pane', () => {
  it('tell what to do where Excel has only ExcelApi 1.1', async () => {
    await open({ profile: 'old' });
    await pane.page.getByText('此版本的 Office 不能运行本加载项').waitFor();
    expect(await pane.page.locator('#pane').innerText()).toBe('');
    await picture(pane.page, 'old-host');
  });

  it('tell what to do in a web view without today’s JavaScript', async () => {
    await pane.page.addInitScript(() => {
      Reflect.deleteProperty(Promise, 'allSettled');
    });
    await open();
    await pane.page.getByText('此版本的 Office 不能运行本加载项').waitFor();
  });
});
