/**
 * From the own workbook to complete official tables, as somebody walks it who never saw the pane: by what
 * it shows and leads to. Clicks are counted, besides typing and the choice of files; a click on what is
 * hidden or covered fails by itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { openBook } from '../support/excelDouble/files';
import { picture } from './browser';
import { paneInBrowser } from './pane';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const exportsFolder = join(samples, '统计报表', '分校数据');

/** The sample county with headers of its own, and with a name of a column that points nowhere. */
const pane = paneInBrowser({
  'own-headers.xlsx': () =>
    changedSample((text) => {
      if (text === '学校名称') return '校名';
      return text.startsWith('教学及辅助用房面积') ? '教辅用房（㎡）' : text;
    }),
  'broken-name.xlsx': async () => {
    const { book, save } = await openSample();
    book.names.push({ name: '均衡_学校基本情况_图书册数', formula: '=#REF!' });
    return save();
  },
  'empty.xlsx': async () => {
    const { book, save } = await openSample();
    for (const sheet of book.sheets) sheet.cells.clear();
    return save();
  },
});
const { open, words, outcome, inExcel } = pane;

function openSample() {
  return openBook(new Uint8Array(readFileSync(join(samples, 'county.xlsx'))));
}

async function changedSample(change: (text: string) => string): Promise<Uint8Array> {
  const { book, save } = await openSample();
  for (const { cells } of book.sheets) {
    for (const cell of cells.values()) {
      if (typeof cell.value === 'string') Object.assign(cell, { value: change(cell.value) });
    }
  }
  return save();
}

let clicks = 0;
let byKeys = false;
async function click(what: Locator): Promise<void> {
  if (byKeys) return press(what);
  clicks += 1;
  await what.click();
}

/** By Tab alone to a button, and Enter. */
async function press(what: Locator): Promise<void> {
  const { keyboard } = pane.page;
  const enabled = what.and(pane.page.locator(':not([aria-disabled="true"])')).first();
  await enabled.waitFor();
  // null: it has the focus; else whether it comes before what has
  const isBefore = () =>
    enabled.evaluate((one) => {
      const { activeElement } = one.ownerDocument;
      if (activeElement === one) return null;
      return (
        (one.compareDocumentPosition(activeElement ?? one) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
      );
    });
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    const before = await isBefore();
    if (before === null) {
      await keyboard.press('Enter');
      return;
    }
    await keyboard.press(before ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`not reached by Tab: ${await enabled.innerText()}`);
}

/** More controls than any page has. */
const mostSteps = 400;
const named = (name: string | RegExp) => pane.page.getByRole('button', { name, exact: true });

/** What a county knows and no school table holds; typed, not clicked. */
const typed: Readonly<Record<string, string>> = {
  died: '0',
  transferredIn: '0',
  transferredOut: '0',
};

async function typeCountyData(): Promise<void> {
  const { page } = pane;
  for (;;) {
    for (const input of await page.locator('main [data-input]').all()) {
      if ((await input.inputValue()) !== '' || !(await input.isEnabled())) continue;
      if ((await input.evaluate((one) => one.tagName)) === 'SELECT') {
        await input.selectOption({ index: 1 });
      } else await input.fill(typed[(await input.getAttribute('data-input')) ?? ''] ?? '100');
    }
    // the next group, by the keys
    const folded = page.locator('main h2 button[aria-expanded="false"]');
    if ((await folded.count()) === 0) return;
    await folded.first().focus();
    await page.keyboard.press('Enter');
  }
}

async function look(name: string): Promise<void> {
  await picture(pane.page, `walk-${name}`);
}

/** From a workbook that is understood to tables that lack nothing. */
async function toTheTables(name: string): Promise<void> {
  const { page } = pane;
  await click(named(words('pane.recalculate')));
  const consent = named(words('pane.consent.agree'));
  await consent.or(page.locator('[data-outcome="recalculated"]')).first().waitFor();
  if ((await consent.count()) > 0) await click(consent);
  await outcome('recalculated');
  await look(`${name}-ran`);
  await click(page.locator('[data-step="forms"]'));
  await look(`${name}-forms`);
  await click(named(words('pane.forms.columns.add')).first());
  await click(named(words('pane.forms.columns.write')));
  await outcome('columnsAdded');
  await look(`${name}-columns`);
  const told = await page.locator('[data-outcome="columnsAdded"]').innerText();
  await fillBelow(told);
  await click(page.locator('[data-step="county"]'));
  await page.locator('main [data-input]').first().waitFor();
  await typeCountyData();
  await look(`${name}-typed`);
  await click(page.getByRole('button', { name: /^写入 \d+ 项/ }));
  await outcome('countyEntered');
  await click(named(words('pane.recalculate')));
  await outcome('recalculated');
  await click(page.locator('[data-step="forms"]'));
  await look(`${name}-forms2`);
  await click(named(words('pane.forms.write')));
  await outcome('tablesWritten');
  await look(`${name}-written`);
  expect(await page.locator('[data-complete="no"]').allInnerTexts()).toEqual([]);
}

/** Types into the new columns, down to the table's last row. */
async function fillBelow(told: string): Promise<void> {
  const [, sheet = '', from = '', row = '', to = ''] =
    /“(.+?)”.*?([A-Z]+)(\d+):([A-Z]+)\d+/.exec(told) ?? [];
  await inExcel(
    async (excel, given) => {
      const letters = (at: number): string =>
        at < 26
          ? String.fromCharCode(65 + at)
          : letters(Math.floor(at / 26) - 1) + letters(at % 26);
      const index = (name: string) =>
        [...name].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
      const rows = Object.keys(excel.contents()).flatMap((place) => {
        const [, of = '', at = ''] = /^(.*)!R(\d+)C2$/.exec(place) ?? [];
        return of === given.sheet && Number(at) > Number(given.row) ? [Number(at)] : [];
      });
      for (const at of rows) {
        for (let column = index(given.from); column <= index(given.to); column += 1) {
          await excel.edit(given.sheet, `${letters(column)}${String(at)}`, 40);
        }
      }
    },
    { sheet, from, to, row },
  );
}

beforeEach(() => {
  clicks = 0;
  byKeys = false;
});

describe('a first walk to complete official tables', () => {
  it('from the sample county', async () => {
    await open();
    await toTheTables('sample');
    expect(clicks).toBeLessThanOrEqual(12);
  });

  it('from the sample county by the keyboard alone', async () => {
    byKeys = true;
    await open();
    await toTheTables('keys');
    expect(clicks).toBe(0);
  });

  it('from a workbook with headers of its own', async () => {
    await open({ workbook: 'own-headers.xlsx' });
    await look('own');
    await toTheTables('own');
    expect(clicks).toBeLessThanOrEqual(12);
  });

  it('from one with a broken name', async () => {
    await open({ workbook: 'broken-name.xlsx' });
    await look('broken');
    await toTheTables('broken');
    expect(clicks).toBeLessThanOrEqual(12);
  });

  it('from exports of the statistics system', async () => {
    const { page } = pane;
    await open({ workbook: 'empty.xlsx' });
    await look('empty');
    await click(page.locator('header').getByRole('button', { name: words('pane.page.intake') }));
    const files = readdirSync(exportsFolder).map((file) => join(exportsFolder, file));
    await page.locator('[data-chooser="files"]').setInputFiles(files);
    await look('exports');
    await click(page.locator('[data-write]'));
    await look('exports2');
    await click(named(words('pane.consent.agree')));
    await outcome('intakeWritten');
    await look('exports3');
    await toTheTables('exports');
    expect(clicks).toBeLessThanOrEqual(12);
  });
});
