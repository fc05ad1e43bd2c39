/**
 * Renders assets/icons/*.svg to the PNG sizes that the manifest names. Run after changing a
 * drawing: `node scripts/render-icons.mjs`.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const icons = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'icons');
const sizes = [16, 32, 64, 80, 128];
/** Up to this size the drawing with fewer lines is clearer. */
const smallUpTo = 20;

const executablePath = findBrowser();
if (!executablePath) throw new Error('no browser found: set CHROME_PATH');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const size of sizes) {
    const drawing = size <= smallUpTo ? 'icon-small.svg' : 'icon.svg';
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(join(icons, drawing), 'utf8').replace(
      '<svg ',
      `<svg width="${String(size)}" height="${String(size)}" style="display:block" `,
    );
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    await page.screenshot({
      path: join(icons, `icon-${String(size)}.png`),
      omitBackground: true,
    });
    await page.close();
  }
} finally {
  await browser.close();
}
