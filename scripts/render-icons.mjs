/**
 * Renders assets/icons/*.svg to the PNG sizes that the manifest names: the add-in's own icon and
 * one for each button of the ribbon. Run after changing a drawing: `node scripts/render-icons.mjs`.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const icons = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'icons');
const buttonSizes = [16, 32, 80];
/** Name of each drawing, and its sizes in pixels. */
const drawings = {
  icon: [16, 32, 64, 80, 128],
  binding: buttonSizes,
  findings: buttonSizes,
  recalculate: buttonSizes,
  forms: buttonSizes,
  undo: buttonSizes,
  pane: buttonSizes,
};
/** Up to this size the drawing with fewer lines, `<name>-small.svg`, is clearer. */
const smallUpTo = 20;

const executablePath = findBrowser();
if (!executablePath) throw new Error('no browser found: set CHROME_PATH');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const [name, sizes] of Object.entries(drawings)) {
    for (const size of sizes) await render(name, size);
  }
} finally {
  await browser.close();
}

/**
 * @param {string} name
 * @param {number} size in pixels
 */
async function render(name, size) {
  const drawing = size <= smallUpTo ? `${name}-small.svg` : `${name}.svg`;
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(icons, drawing), 'utf8').replace(
    '<svg ',
    `<svg width="${String(size)}" height="${String(size)}" style="display:block" `,
  );
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  await page.screenshot({
    path: join(icons, `${name}-${String(size)}.png`),
    omitBackground: true,
  });
  await page.close();
}
