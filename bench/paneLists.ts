/**
 * The pane's long lists in a real browser, over the production build: 核查 with more than ten thousand
 * findings, 结果 with two thousand schools. Times run from the deed to the frame that shows it; memory
 * is what stays after a collection.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/browser.mjs';
import { serve } from '../test/e2e/serve';
import { countyBytes } from '../test/support/counties';
import { print } from './measure';

const schools = 2000;

/** @param built the folder of a pane built with the Excel double; built anew when absent */
export async function benchPaneLists(built: string = build()): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run node scripts/ensure-browser.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'junheng-lists-'));
  writeFileSync(join(folder, 'county.xlsx'), await largeCounty());
  const site = await serve([built, folder]);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 }, locale: 'zh-CN' });
    page.setDefaultTimeout(120_000);
    await page.addInitScript({ content: pageSide });
    await page.goto(`${site.url}taskpane.html?workbook=county.xlsx&language=zh-CN`);
    await page.locator('[data-page="findings"] .fui-CounterBadge').first().waitFor();
    await page.locator('[data-page="results"]').click();
    const cdp = await page.context().newCDPSession(page);
    await measureFindings(page, cdp);
    await measureSchools(page, cdp);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** Every school has half persons, rooms and computers, and one number missing. */
function largeCounty(): Promise<Uint8Array> {
  return countyBytes({
    schools,
    entries: Array.from({ length: schools }, (_, school) => [
      [school, '计算机台数', 56.5] as const,
      [school, '网络多媒体教室数', 15.5] as const,
      [school, '图书册数', 12_000.5] as const,
      [school, '班级数', 12.5] as const,
      [school, '专任教师数', 30.5] as const,
      [school, '本科', null] as const,
    ]).flat(),
  });
}

/** Does each deed in the page and keeps how long it took. */
function stopwatch(page: Page) {
  const rows: { deed: string; runs: number; median: number; longest: number }[] = [];
  const time = async (deed: string, expressions: readonly string[]) => {
    const times: number[] = [];
    for (const expression of expressions) {
      times.push(await page.evaluate<number>(`measured(async () => { ${expression} })`));
    }
    times.sort((a, b) => a - b);
    rows.push({
      deed,
      runs: times.length,
      median: Math.round(times[Math.floor(times.length / 2)] ?? 0),
      longest: Math.round(times.at(-1) ?? 0),
    });
  };
  return { rows, time };
}

const again = (times: number, ...expressions: readonly string[]) =>
  Array.from({ length: times }, () => expressions).flat();

async function measureFindings(page: Page, cdp: CDPSession): Promise<void> {
  const { rows, time } = stopwatch(page);
  const before = await memory(cdp);

  await time('first opening, with its code', [open]);
  const total = await page.evaluate<string>(`document.querySelector('[data-steps]').innerText`);
  await time('later opening', again(5, `${leave} await frames(3); restart(); ${open}`));
  await time('search, per key', [
    ...['第', '第1', '第12', '第123', '第1234'].map((text) => `search('${text}')`),
    ...['第123', '第12', '第1', '第', ''].map((text) => `search('${text}')`),
  ]);
  await time('filter by severity', again(3, `radio(1)`, `radio(2)`, `radio(0)`));
  await time('filter by 只看未处理', again(4, `click('input[type=checkbox]')`));
  await time('filter by rule', again(3, `choose(1, 1)`, `choose(1, 0)`));
  await time('group by rule, by school', again(3, `choose(0, 1)`, `choose(0, 0)`));
  await time('fold and unfold all', again(3, `click('[data-steps] button:last-of-type')`));
  await page.evaluate(`click('[data-steps] button:last-of-type')`);
  await time('fold and unfold one', again(4, `click('[data-stop]')`));
  await time('next', again(30, `click('[data-steps] button:nth-of-type(2)')`));
  await time('next by Alt+↓', again(10, `press('ArrowDown', true)`));
  await page.evaluate(`document.querySelector('[aria-current]').focus()`);
  await time('arrow key', again(20, `press('ArrowDown', false)`));
  await time('End and Home', again(3, `press('End', false)`, `press('Home', false)`));
  await time('scroll by a page', again(30, `document.querySelector('main').scrollBy(0, 400)`));
  await page.evaluate(`document.querySelector('main').scrollTo(0, 0)`);
  await time('open 说明', [remark]);
  await time(
    'a key in 说明',
    ['甲', '甲乙', '甲乙丙'].map((text) => `write('${text}')`),
  );
  const inside = await memory(cdp);
  await page.evaluate(`${leave} frames(3)`);
  const left = await memory(cdp);
  for (let turn = 0; turn < 5; turn += 1)
    await page.evaluate(`(async () => { ${open} await frames(3); ${leave} await frames(3); })()`);
  const leftAgain = await memory(cdp);
  print(`Pane: 核查, ${total.trim()} (milliseconds)`, rows);
  print('Pane: memory (MB of JavaScript, DOM nodes, listeners)', [
    { at: 'before 核查', ...before },
    { at: 'in 核查', ...inside },
    { at: 'left', ...left },
    { at: 'left, five times more', ...leftAgain },
  ]);
}

async function measureSchools(page: Page, cdp: CDPSession): Promise<void> {
  const { rows, time } = stopwatch(page);
  await page.evaluate(
    `click('footer button'); until(() => document.querySelector('[role=alertdialog] button'))`,
  );
  await time('一键测算, from the consent to the results', [
    `click('[role=alertdialog] button'); await until(() => document.querySelector('[data-freshness=fresh]') && document.querySelector('main [data-school]'));`,
  ]);
  await page.evaluate(`frames(30)`);
  await time('opening 结果', again(5, `${away} await frames(3); restart(); ${schoolsShown}`));
  const before = await memory(cdp);
  await page.evaluate(`document.querySelector('main [data-school]').scrollIntoView()`);
  await time('search, per key', [
    ...['第', '第1', '第12', '第123'].map((text) => `search('${text}')`),
    ...['第12', '第1', '第', ''].map((text) => `search('${text}')`),
  ]);
  await time('only failing, all', again(4, `click('main input[type=checkbox]')`));
  await time('sort', again(2, ...[1, 2, 3, 0].map((at) => `choose(0, ${String(at)})`)));
  await time('unfold and fold a school', again(5, unfold, unfold));
  await time('scroll by a page', again(30, `document.querySelector('main').scrollBy(0, 400)`));
  const inside = await memory(cdp);
  await page.evaluate(`(async () => { ${away} await frames(3); })()`);
  const left = await memory(cdp);
  for (let turn = 0; turn < 5; turn += 1)
    await page.evaluate(
      `(async () => { ${schoolsShown} await frames(3); ${away} await frames(3); })()`,
    );
  const leftAgain = await memory(cdp);
  print(`Pane: 结果, ${String(schools)} schools (milliseconds)`, rows);
  print('Pane: memory (MB of JavaScript, DOM nodes, listeners)', [
    { at: 'on opening 结果', ...before },
    { at: 'in 结果, worked with', ...inside },
    { at: 'left', ...left },
    { at: 'left, five times more', ...leftAgain },
  ]);
}

async function memory(cdp: CDPSession) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { megabytes: Math.round(usedSize / 1e5) / 10, nodes, listeners: jsEventListeners };
}

const open = `click('[data-page="findings"]'); await until(() => document.querySelector('main [data-rule]'));`;
const leave = `click('[data-page="results"]');`;
const away = `click('[data-page="forms"]');`;
const schoolsShown = `${leave} await until(() => document.querySelector('main [data-school]'));`;
const unfold = `click('[data-school] button[aria-expanded]')`;
const remark = `[...document.querySelectorAll('[data-severity="warning"] button')].at(-1).click()`;

/** What the page does and measures by itself, so that the way to the browser is not counted. */
const pageSide = `
  let start = 0;
  function restart() { start = performance.now(); }
  function frame() { return new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(); port2.postMessage(0); })); }
  async function frames(count) { for (let at = 0; at < count; at += 1) await frame(); }
  async function until(holds) { while (!holds()) await frame(); }
  async function measured(deed) { await frames(3); restart(); await deed(); await frame(); return performance.now() - start; }
  function click(selector) { document.querySelector(selector).click(); }
  function radio(at) { document.querySelectorAll('[role=radio]')[at].click(); }
  function enter(field, kind, value) {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, value);
    field.dispatchEvent(new Event(kind === HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  }
  function search(text) { enter(document.querySelector('[type=search]'), HTMLInputElement, text); }
  function write(text) { enter(document.querySelector('main textarea'), HTMLTextAreaElement, text); }
  function choose(which, option) {
    const select = document.querySelectorAll('main select')[which];
    enter(select, HTMLSelectElement, select.options[option].value);
  }
  function press(key, altKey) {
    const at = document.activeElement === document.body ? document.querySelector('[data-steps]') : document.activeElement;
    at.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true, cancelable: true }));
  }
  Object.assign(window, { restart, frames, until, measured, click, radio, search, write, choose, press });
`;

function build(): string {
  const project = join(import.meta.dirname, '..');
  const out = join(project, 'out', 'bench-lists');
  const webpack = join(project, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const env = ['double', 'officeJs=office.js', `out=${out}`].flatMap((each) => ['--env', each]);
  const { status, stdout } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', ...env],
    { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(stdout);
  return out;
}
