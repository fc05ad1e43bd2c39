/**
 * The production workbench in a real browser: a file goes in, is worked on in the grid and the pane,
 * and comes out as the command line would have written it. No network but the page's own files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOds } from 'hucre/ods';
import { columnIndex } from '../../src/sheets/area';
import { openFile, type FileWorkbook } from '../../src/workbook/file';
import { junheng, scratchFolder } from '../support/junheng';
import { unzipped, workbookParts, zipped } from '../support/workbooks';
import { picture, seriousFaults, until } from './browser';
import { workbenchInBrowser } from './workbenchPage';

const county = join(__dirname, '..', '..', 'assets', 'samples', 'county.xlsx');
const samples = join(__dirname, '..', 'data', 'samples');
const inputSheet = '学校基本情况';

const bench = workbenchInBrowser({ downloads: true });
const { press } = bench;

const freshness = (state: string) => bench.page.locator(`[data-freshness="${state}"]`).waitFor();
const selected = () => bench.page.locator('[data-selection]').innerText();
const notice = (kind: string) => bench.page.locator(`[data-notice="${kind}"]`);

async function open(path: string): Promise<void> {
  await bench.page.locator('[data-picker]').setInputFiles(path);
}

async function openCounty(): Promise<void> {
  await open(county);
  await bench.page.locator(`[data-grid="${inputSheet}"]`).waitFor();
  await freshness('none');
}

async function runOnce(): Promise<void> {
  await press('一键测算');
  await press('同意并写入');
  await bench.page.locator('[data-outcome="recalculated"]').waitFor();
}

async function runAgain(): Promise<void> {
  await press('一键测算');
  await freshness('fresh');
}

/** The cell at an address, as far as it is near the window. */
function cell(address: string) {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const place = `[data-row="${Number(digits) - 1}"][data-column="${columnIndex(letters)}"]`;
  return bench.page.locator(`[data-grid] ${place}`);
}

/** A workbook with a total, and with a formula that is left to Excel. @returns its path */
function withFormulas(): string {
  const values = [
    ['学校', '学生数', '图书册数'],
    ['一小', 100, 1000],
    ['二小', 200, 2000],
  ];
  const parts = workbookParts({ sheets: [{ name: '小学', values }] });
  const part = 'xl/worksheets/sheet1.xml';
  const totals =
    '<row r="4"><c r="B4"><f>SUM(B2:B3)</f><v>300</v></c>' +
    '<c r="C4"><f>FORECAST(1,C2:C3,C2:C3)</f><v>10</v></c></row></sheetData>';
  parts[part] = (parts[part] ?? '').replace('</sheetData>', totals);
  const path = join(scratchFolder(), '公式.xlsx');
  writeFileSync(path, zipped(parts));
  return path;
}

/** The county as a workbook of another format. @returns its path */
async function asOpenDocument(): Promise<string> {
  const { sheets } = await (
    await openFile(new Uint8Array(readFileSync(county)))
  ).read({ sheets: [inputSheet] });
  const rows = (sheets[0]?.grid?.values ?? []).map((cells) =>
    cells.map((value) => (typeof value === 'object' ? null : value)),
  );
  const merges = (sheets[0]?.merges ?? []).map(({ row, column, rows: count, columns }) => ({
    startRow: row,
    startCol: column,
    endRow: row + count - 1,
    endCol: column + columns - 1,
  }));
  const path = join(scratchFolder(), 'county.ods');
  writeFileSync(path, await writeOds({ sheets: [{ name: inputSheet, rows, merges }] }));
  return path;
}

/** Presses the button that hands a file out. @returns the file's name and bytes */
async function download(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [handed] = await Promise.all([bench.page.waitForEvent('download'), press('下载结果')]);
  const bytes = new Uint8Array(readFileSync(await handed.path()));
  return { name: handed.suggestedFilename(), bytes };
}

/** What the command line writes for the county with some cells entered in the file beforehand. */
async function writtenByCommandLine(
  entries: Readonly<Record<string, number>>,
): Promise<Uint8Array> {
  const workbook = await openFile(new Uint8Array(readFileSync(county)));
  for (const [address, value] of Object.entries(entries)) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    workbook.setCell(inputSheet, Number(digits) - 1, columnIndex(letters), value);
  }
  const saved = await workbook.save();
  if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
  const folder = scratchFolder();
  const [input, out] = [join(folder, 'county.xlsx'), join(folder, 'out.xlsx')];
  writeFileSync(input, saved.bytes);
  const { code, stderr } = junheng('assess', input, '--out', out);
  if (code !== 0 && code !== 1) throw new Error(stderr);
  return new Uint8Array(readFileSync(out));
}

/** Every cell with value, text and look, and all that stands around them. */
async function meaningOf(bytes: Uint8Array) {
  const workbook: FileWorkbook = await openFile(bytes);
  const { names, sheets } = await workbook.read({ sheets: 'all' });
  const view = workbook.view();
  return {
    names,
    sheets: sheets.map((sheet, at) => {
      const shown = view.sheets[at];
      return {
        ...sheet,
        rules: workbook.colourRules(sheet.name),
        freeze: shown?.freeze,
        cells: Array.from({ length: shown?.rows ?? 0 }, (_, row) =>
          Array.from({ length: shown?.columns ?? 0 }, (__, column) => shown?.cell(row, column)),
        ),
        widths: Array.from({ length: shown?.columns ?? 0 }, (_, column) =>
          shown?.columnWidth(column),
        ),
        heights: Array.from({ length: shown?.rows ?? 0 }, (_, row) => shown?.rowHeight(row)),
      };
    }),
  };
}

describe('a workbook on the workbench', () => {
  it('is shown, assessed after consent, coloured, and handed out as the command line writes it', async () => {
    await openCounty();
    expect(await cell('B6').innerText()).toBe('云岭县第一小学');
    expect(await bench.page.locator('[data-unsaved]').count()).toBe(0);
    await press('一键测算');
    await bench.page.getByRole('alertdialog').getByText('均衡_优质_差异系数').first().waitFor();
    expect(await bench.page.locator('[data-sheet]').count()).toBe(1);
    await press('同意并写入');
    await bench.page.locator('[data-outcome="recalculated"]').waitFor();
    await freshness('fresh');
    await bench.page.locator('[data-sheet="均衡_优质_差异系数"]').waitFor();

    const { name, bytes } = await download();
    expect(name).toBe('county-均衡测算.xlsx');
    await notice('downloaded').waitFor();
    expect(await bench.page.locator('[data-unsaved]').count()).toBe(0);
    expect(unzipped(bytes)).toEqual(unzipped(await writtenByCommandLine({})));
  });

  it('shows the colours that the rules give, with their symbols', async () => {
    const { page } = bench;
    await openCounty();
    await runOnce();
    await page.locator('[data-grid]').click({ position: { x: 300, y: 300 } });
    await page.keyboard.press('Control+End');
    const colours = () =>
      page.evaluate<Record<string, string>>(`Object.fromEntries(
        [...document.querySelectorAll('[data-grid] [role="gridcell"]')]
          .map((cell) => [getComputedStyle(cell.firstElementChild).backgroundColor, cell.innerText])
      )`);
    await until(
      page,
      `[...document.querySelectorAll('[data-grid] [role="gridcell"]')].some((cell) => cell.innerText.endsWith('▲'))`,
    );
    const found = await colours();
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['rgb(198, 239, 206)', 'rgb(255, 235, 156)', 'rgb(255, 199, 206)']),
    );
    await picture(page, 'workbench-colours');
  });

  it('shows the cell that a finding points to, and leaves the focus in the pane', async () => {
    const { page } = bench;
    await openCounty();
    await page.getByRole('tab', { name: /^核查/ }).click();
    const finding = page.locator('[data-rule]').first();
    const place = /([A-Z]+\d+)/.exec(await finding.innerText())?.[1] ?? '';
    await finding.getByRole('button').first().click();
    await page.locator('[data-revealed="1"]').waitFor({ state: 'attached' });
    expect(await selected()).toBe(place);
    expect(await cell(place).isVisible()).toBe(true);
    expect(await page.locator('[data-revealed]').innerText()).toContain(`${inputSheet}!${place}`);
    expect(await page.evaluate('document.activeElement.closest("[data-grid]")')).toBeNull();
  });

  it('takes an entry by keyboard: the results go stale, a run and its undo work, the file follows', async () => {
    const { page } = bench;
    await openCounty();
    await runOnce();
    await freshness('fresh');
    await cell('G7').click();
    await page.keyboard.type('1600');
    await page.keyboard.press('Enter');
    await freshness('stale');
    expect(await cell('G7').innerText()).toBe('1600');
    expect(await selected()).toBe('G8');
    await runAgain();
    await press('撤销本次写入');
    await page.locator('[data-outcome="undone"]').waitFor();
    await freshness('stale');
    expect(await cell('G7').innerText()).toBe('1600');
    await runAgain();
    const { bytes } = await download();
    const expected = await writtenByCommandLine({ G7: 1600 });
    expect(await meaningOf(bytes)).toEqual(await meaningOf(expected));
  });

  it('takes entries back with Ctrl+Z, and the results are those of the data again', async () => {
    const { page } = bench;
    await openCounty();
    await runOnce();
    await cell('G7').click();
    await page.keyboard.press('Delete');
    await freshness('stale');
    expect(await cell('G7').innerText()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await cell('G7').innerText()).toBe('1588');
    await page.keyboard.press('Control+y');
    expect(await cell('G7').innerText()).toBe('');
  });

  it('copies and pastes cells, and takes entries in the formula bar', async () => {
    const { page } = bench;
    await openCounty();
    await cell('G6').click();
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected()).toBe('G6:G7');
    expect(await page.locator('[data-sums]').innerText()).toContain('求和：3550');
    await page.keyboard.press('Control+c');
    await cell('H6').click();
    await page.keyboard.press('Control+v');
    expect(await cell('H6').innerText()).toBe('1962');
    expect(await cell('H7').innerText()).toBe('1588');
    await cell('H8').click();
    const content = page.getByRole('textbox', { name: 'H8 的内容' });
    await content.fill('321');
    // A press on another cell takes what was typed first, into the cell that it was meant for.
    await cell('I8').click();
    expect(await cell('H8').innerText()).toBe('321');
    expect(await cell('I8').innerText()).toBe('');
    await cell('H9').dblclick();
    await page.keyboard.type('12');
    await cell('I9').click();
    expect(await cell('H9').innerText()).toBe('12');
  });

  it('brings the sample county into a new workbook, which can be assessed and handed out', async () => {
    const { page } = bench;
    await page
      .getByRole('region', { name: '均衡测算工作台' })
      .getByRole('button', { name: '用示例数据试算' })
      .click();
    await page.locator('[data-grid]').waitFor();
    await page.locator('[data-outcome="sampleAdded"]').waitFor();
    await runOnce();
    const { name, bytes } = await download();
    expect(name).toBe('示例-均衡测算.xlsx');
    const { sheets } = await (await openFile(bytes)).read({ sheets: 'all' });
    expect(sheets.map((sheet) => sheet.name)).toContain('均衡_优质_差异系数');
  });

  it('gives a total its new result, and says of a formula that it cannot compute it', async () => {
    const { page } = bench;
    await open(withFormulas());
    await page.locator('[data-grid]').waitFor();
    await cell('B2').click();
    await page.keyboard.type('150');
    await page.keyboard.press('Enter');
    expect(await cell('B4').innerText()).toBe('350');
    expect(await page.locator('[data-notice]').count()).toBe(0);
    await cell('C2').click();
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await notice('uncalculated').waitFor();
    expect(await notice('uncalculated').innerText()).toContain('小学!C4');
    expect(await cell('C4').innerText()).toBe('未计算');
    await page.keyboard.type('=B2*2');
    await page.keyboard.press('Enter');
    await notice('formula').waitFor();
    await page.keyboard.press('Escape');
    const { bytes } = await download();
    const part = unzipped(bytes)['xl/worksheets/sheet1.xml'];
    expect(part).toContain('<c r="B4"><f>SUM(B2:B3)</f><v>350</v></c>');
    expect(part).toContain('<c r="C4"><f>FORECAST(1,C2:C3,C2:C3)</f></c>');
  });
});

describe('a file that cannot be worked on', () => {
  it.each([
    ['half.xlsx', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), '已损坏'],
    ['note.xlsx', () => Buffer.from('这不是工作簿'), '不是电子表格文件'],
    ['empty.xlsx', () => Buffer.alloc(0), '空文件'],
  ])('%s gets a clear word, and what is open stays', async (name, made, word) => {
    await openCounty();
    const buffer = made(readFileSync(county));
    const mimeType = 'application/octet-stream';
    await bench.page.locator('[data-picker]').setInputFiles({ name, mimeType, buffer });
    await notice('unreadable').waitFor();
    expect(await notice('unreadable').innerText()).toContain(word);
    expect(await notice('unreadable').innerText()).toContain(name);
    expect(await bench.page.locator('[data-file]').innerText()).toBe('county.xlsx');
  });

  it('of a format that is only read can be seen and assessed; the results come in a workbook of their own', async () => {
    const { page } = bench;
    await open(await asOpenDocument());
    await page.locator(`[data-grid="${inputSheet}"]`).waitFor();
    await notice('foreign').waitFor();
    await cell('G7').click();
    await page.keyboard.type('5');
    await notice('readOnly').waitFor();
    expect(await cell('G7').innerText()).toBe('1588');
    await runOnce();
    const handed = await download();
    expect(handed.name).toBe('county-均衡测算.xlsx');
    expect(await notice('aside').innerText()).toContain('.ods');
    const { sheets } = await (await openFile(handed.bytes)).read({ sheets: 'all' });
    const names = sheets.map((sheet) => sheet.name);
    expect(names).toContain('均衡_优质_差异系数');
    expect(names).not.toContain(inputSheet);
  });
});

describe('the way in', () => {
  it('is also a drop anywhere on the page', async () => {
    const { page } = bench;
    const bytes = [...readFileSync(county)];
    const transfer = await page.evaluateHandle((list) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(list)], '云岭.xlsx'));
      return data;
    }, bytes);
    await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await page.getByText('松开鼠标').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await page.locator(`[data-grid="${inputSheet}"]`).waitFor();
    expect(await page.locator('[data-file]').innerText()).toBe('云岭.xlsx');
  });

  it('asks before work that was not downloaded is lost', async () => {
    const { page } = bench;
    await openCounty();
    await cell('G7').click();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.locator('[data-unsaved]').waitFor();
    await open(join(samples, 'county-staged.xlsx'));
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await question.getByRole('button', { name: '取消' }).click();
    expect(await page.locator('[data-file]').innerText()).toBe('county.xlsx');
    let asked = '';
    page.once('dialog', (dialog) => {
      asked = dialog.type();
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toBe('beforeunload');
  });
});

describe('the page', () => {
  it.each(['light', 'dark'] as const)(
    'has no serious accessibility fault, %s',
    async (colorScheme) => {
      const { page } = bench;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await until(page, `document.documentElement.style.colorScheme === '${colorScheme}'`);
      expect(await seriousFaults(page)).toEqual([]);
      await picture(page, `workbench-start-${colorScheme}`);
      await openCounty();
      await picture(page, `workbench-before-${colorScheme}`);
      await runOnce();
      expect(await seriousFaults(page)).toEqual([]);
      await picture(page, `workbench-after-${colorScheme}`);
    },
  );

  it('can be worked by keyboard alone, from the file to the cell and out of the grid', async () => {
    const { page } = bench;
    await openCounty();
    const focused = () => page.evaluate<string>('document.activeElement?.textContent ?? ""');
    const inGrid = () =>
      page.evaluate<boolean>('document.activeElement?.closest("[data-grid]") !== null');
    await page.locator('body').press('Tab');
    for (let step = 0; step < 12 && !(await inGrid()); step += 1) await page.keyboard.press('Tab');
    expect(await inGrid()).toBe(true);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    expect(await selected()).toBe('A2');
    await page.keyboard.press('Tab');
    expect(await inGrid()).toBe(false);
    for (let step = 0; step < 40 && !(await focused()).startsWith('一键测算'); step += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toContain('一键测算');
  });

  it('fits into 1000 pixels, and goes under the sheet where there are fewer', async () => {
    const { page } = bench;
    await openCounty();
    const wide = () =>
      page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    for (const width of [1000, 700]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await wide()).toBeLessThanOrEqual(0);
    }
    await page.getByRole('button', { name: '一键测算' }).scrollIntoViewIfNeeded();
    expect(await page.getByRole('button', { name: '一键测算' }).isVisible()).toBe(true);
  });
});

describe('the build', () => {
  it('lets the workbench load from its own site only', async () => {
    const html = await (await fetch(`${bench.url}workbench.html`)).text();
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    const sources = policy.split(';').flatMap((directive) => directive.trim().split(' ').slice(1));
    const own = ["'self'", "'unsafe-inline'", "'wasm-unsafe-eval'", 'data:'];
    expect(sources.filter((source) => !own.includes(source))).toEqual([]);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/);
    expect(html).not.toContain('office.js');
  });
});
