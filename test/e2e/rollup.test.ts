/**
 * 各县汇总 in the production workbench: counties come in by choosing, stand side by side with the figures of
 * the command line, and go out as its workbook. Nothing leaves the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RollupReport } from '../../src/cli/rollupReport';
import { openFile } from '../../src/workbook/file';
import { junheng, scratchFolder } from '../support/junheng';
import { regionCounties, regionCountyBytes } from '../support/region';
import { seriousFaults } from './browser';
import { workbenchInBrowser } from './workbenchPage';

const bench = workbenchInBrowser({ downloads: true });
const { press } = bench;

const counties = regionCounties(3, 12);

/** The counties of a city, one of them twice with other figures, and a file that is none. */
function onDisk() {
  const folder = scratchFolder();
  const [first] = counties;
  if (!first) throw new Error('no county');
  const put = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const own = counties.map((county) => put(`${county.name}.xlsx`, regionCountyBytes(county)));
  const other = put(
    `${first.name}旧.xlsx`,
    regionCountyBytes({ ...first, spread: first.spread + 0.2 }),
  );
  return { own, other, damaged: put('坏.xlsx', 'no workbook'), first: first.name };
}

const rolled = () => bench.page.locator('[data-rollup="done"]').waitFor();
const sheetsOf = async (path: string) =>
  (await (await openFile(new Uint8Array(readFileSync(path)))).read({ sheets: 'all' })).sheets.map(
    ({ name, grid }) => ({ name, values: grid?.values }),
  );

it('counties stand side by side as on the command line, and are downloaded as its workbook', async () => {
  const { page } = bench;
  const { own, other, damaged, first } = onDisk();
  await page.getByRole('button', { name: '各县汇总…' }).last().click();
  await page.locator('[data-rollup="empty"]').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.locator('[data-chooser="counties"]').setInputFiles([...own, other, damaged]);
  await rolled();
  const left = page.locator('[data-left]');
  expect(await left.locator('li').allInnerTexts()).toHaveLength(3);
  expect(await page.locator('table[data-stage="primary"] tbody tr').count()).toBe(2);

  // Which of the two is meant is the user's to say; then the county is there.
  await press(`不要此文件：${first}旧.xlsx`);
  await page.locator('table[data-stage="primary"] tbody tr').nth(2).waitFor();
  const out = join(scratchFolder(), '汇总.xlsx');
  const { stdout } = junheng(
    ...['rollup', ...own, other, damaged, '--leave', `${first}旧.xlsx`, '--out', out, '--json'],
  );
  const report = JSON.parse(stdout) as RollupReport;
  for (const stage of ['primary', 'junior'] as const) {
    const rows = page.locator(`table[data-stage="${stage}"] tbody tr`);
    const shown = await Promise.all(
      (await rows.all()).map(async (row) => [
        await row.locator('th').innerText(),
        ...(await row.locator('td').allInnerTexts()),
      ]),
    );
    expect(shown.map(([county]) => county)).toEqual(report.counties.map(({ county }) => county));
    report.counties.forEach(({ stages, checkCode }, at) => {
      const figures = stages[stage]?.indicators ?? {};
      const cvs = Object.values(figures).map((figure) => figure?.cv ?? null);
      const cells = shown[at] ?? [];
      cvs.forEach((cv, place) => {
        expect(Number.parseFloat(cells[place + 2] ?? '')).toBeCloseTo(cv ?? NaN, 3);
      });
      expect(cells.at(-1)).toBe(checkCode);
    });
  }
  expect(await seriousFaults(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await press('下载汇总表');
  const saved = join(scratchFolder(), 'page.xlsx');
  await (await download).saveAs(saved);
  expect(await sheetsOf(saved)).toEqual(await sheetsOf(out));
  await press('在此打开汇总表');
  await page.locator('[data-grid="均衡_优质_各县对照"]').waitFor();
});

it('files without a county are told, and the sheet comes back', async () => {
  const { page } = bench;
  const { damaged } = onDisk();
  await page.getByRole('button', { name: '各县汇总…' }).last().click();
  await page.locator('[data-chooser="counties"]').setInputFiles([damaged]);
  await rolled();
  expect(await page.locator('[data-left] li').count()).toBe(1);
  expect(await page.getByRole('button', { name: '下载汇总表' }).count()).toBe(0);
  await press('返回');
  await page.locator('[data-rollup]').waitFor({ state: 'detached' });
  await page.getByText('打开学校数据工作簿，开始测算').waitFor();
});
