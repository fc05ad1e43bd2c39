/**
 * 从统计报表取数 in the production workbench: exports go in by choosing, as a folder and by dropping, their
 * table is written into the new workbook, and 一键测算 computes over it. Nothing leaves the machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../support/junheng';
import { madeCounty, wideFile, wideFiles } from '../support/statistics/exportFiles';
import { seriousFaults } from './browser';
import { workbenchInBrowser } from './workbenchPage';

const county = madeCounty(({ schools }) => {
  const plain = schools.filter(({ closed, parent }) => !closed && parent === null);
  return (
    plain.filter(({ type }) => type === '小学').length > 1 &&
    plain.some(({ type }) => type === '九年一贯制学校') &&
    schools.some(({ closed, parent }) => !closed && parent !== null)
  );
});
const wide = wideFiles(county);
const elsewhere = county.schools.map((of) => ({ ...of, code: `9${of.code}`, county: '乙县' }));

const bench = workbenchInBrowser();
const { press } = bench;

const step = (name: string) => bench.page.locator(`[data-intake="${name}"]`).waitFor();

/** Writes, and waits until the question has faded away. */
async function agree(): Promise<void> {
  await press('同意并写入');
  await bench.page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await step('written');
}

/** The exports on disk, and beside them what is no export. @returns the folder */
function onDisk(): string {
  const folder = join(scratchFolder(), '报表');
  mkdirSync(join(folder, '高中'), { recursive: true });
  for (const { name, bytes } of wide) {
    writeFileSync(join(folder, name.includes('高中') ? '高中' : '', name), bytes);
  }
  writeFileSync(join(folder, '~$锁.xlsx'), 'x');
  writeFileSync(join(folder, '通知.docx'), 'x');
  return folder;
}

it('exports are chosen, asked about, written and computed', async () => {
  const { page } = bench;
  await page.locator('section').getByRole('button', { name: '从统计报表取数…' }).last().click();
  await step('empty');
  expect(await seriousFaults(page)).toEqual([]);
  const folder = scratchFolder();
  const city = {
    name: '乙县小学.xlsx',
    bytes: wideFile({ ...county, schools: elsewhere }, 'primary').bytes,
  };
  const paths = [...wide, city].map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  await page.locator('[data-chooser="files"]').setInputFiles(paths);
  await step('asks');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('radio', { name: county.county }).click();
  await step('found');
  const heading = page.locator('[data-summary] h3');
  const before = await heading.innerText();
  await page.locator('[data-campus] input').first().click();
  await page.locator('[role="listbox"] [role="option"]').first().click();
  await expectOther(heading, before);
  expect(await seriousFaults(page)).toEqual([]);
  await page.locator('[data-write]').click();
  await agree();
  expect(await seriousFaults(page)).toEqual([]);
  await page.locator('[data-sheet="学校数据_2025"]').waitFor();
  await page.locator('[data-sheet="取数清单"]').waitFor();
  expect(await page.locator('[data-file]').innerText()).toBe('学校数据_2025');
  await press('转到工作表 取数清单');
  await page.locator('[data-grid="取数清单"]').waitFor();
  await press('一键测算');
  await page.locator('[data-outcome="recalculated"]').waitFor();
  await page.getByRole('main', { name: '结果' }).waitFor();
  await page.locator('[data-indicator]').first().waitFor();
});

it('a folder is read through, and what is no export is counted', async () => {
  const { page } = bench;
  await page.locator('header').getByRole('button', { name: '从统计报表取数' }).click();
  await step('empty');
  await page.locator('[data-chooser="folder"]').setInputFiles(onDisk());
  await step('found');
  const told = await page.locator('[data-summary]').innerText();
  expect(told).toContain('读取文件 3 个，其中 3 个有学校取用。 另有 2 个锁定文件、非表格文件');
});

it('the made-up county is taken in from the exports that come along, and computed', async () => {
  const { page } = bench;
  await page.locator('section').getByRole('button', { name: '从统计报表取数…' }).last().click();
  await step('empty');
  await press('用示例报表试试（云岭县，数据为虚构）');
  await step('found');
  expect(await page.locator('[data-summary]').innerText()).toContain('26');
  await page.locator('[data-write]').click();
  await agree();
  await press('一键测算');
  await page.locator('[data-outcome="recalculated"]').waitFor();
  await page.locator('[data-indicator]').first().waitFor();
});

it('several files that are dropped on the page are exports, in the pane and beside it', async () => {
  const { page } = bench;
  await drop('body');
  await step('found');
  await press('全部清除，重新选择');
  await step('empty');
  await drop('[data-drop-zone]');
  await step('found');
  expect(await page.locator('[data-file]').innerText()).toBe('未打开工作簿');
});

/** Lets the exports fall on a place of the page. */
async function drop(place: string): Promise<void> {
  const { page } = bench;
  const files = wide.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await page.evaluate(`(${dropFiles.toString()})(${JSON.stringify([place, files])})`);
}

function dropFiles([place, files]: [
  string,
  readonly { readonly name: string; readonly base64: string }[],
]): void {
  const dataTransfer = new DataTransfer();
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name));
  }
  for (const kind of ['dragover', 'drop']) {
    document
      .querySelector(place)
      ?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }
}

async function expectOther(
  heading: { readonly innerText: () => Promise<string> },
  before: string,
): Promise<void> {
  for (let tries = 0; tries < 100 && (await heading.innerText()) === before; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await heading.innerText()).not.toBe(before);
}
