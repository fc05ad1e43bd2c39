/**
 * The pane in a real browser for everybody: both languages, light, dark and forced colours, the
 * narrowest pane, a zoom of 200 %, the keyboard alone. axe looks at every page.
 */
import type { Page } from 'playwright-core';
import { sidePages, stepPages, workPages, type PageId } from '../../src/taskpane/navigation';
import { picture, seriousFaults, until } from './browser';
import { paneInBrowser } from './pane';

const pane = paneInBrowser();
const { open, words, button, press, go, outcome, freshness, runOnce, inExcel } = pane;

const pages = [...workPages, ...sidePages, ...stepPages];

/** Unfolds what a page has to unfold, so that it is looked at as well. */
const unfolded: Readonly<Record<PageId, (page: Page) => Promise<void>>> = {
  binding: async (page) => {
    await page.locator('[data-table] h3 button').first().waitFor();
    await openAll(page, 'h3 button[aria-expanded="false"]');
    await page.locator('[data-column="AT"] button[aria-expanded="false"]').click();
    await page
      .getByRole('combobox', { name: words('pane.binding.field', { letters: 'AT' }) })
      .waitFor();
  },
  findings: async (page) => {
    await page.locator('[data-rule]').first().waitFor();
    const write = words('pane.findings.remark.write');
    await page.locator('[data-rule] button').filter({ hasText: write }).first().click();
    await page.getByRole('textbox', { name: words('pane.findings.remark') }).waitFor();
  },
  results: async (page) => {
    await page.locator('[data-school]').first().waitFor();
    await openAll(page, 'main :is(h2, h3) button[aria-expanded="false"]');
    await page.locator('[data-school] button[aria-expanded="false"]').first().click();
    await page.locator('figure svg').first().waitFor();
  },
  remedy: async (page) => {
    await page.locator('main h2').first().waitFor();
    await openAll(page, 'main :is(h2, h3) button[aria-expanded="false"]');
    await page.waitForLoadState('networkidle');
    // Each part reckons by itself, and its buttons are disabled meanwhile.
    await page.evaluate(`(${untilAtRest.toString()})()`);
  },
  forms: async (page) => {
    await page.locator('[data-form]').first().waitFor();
  },
  county: async (page) => {
    // the sheet is offered where there is none yet
    await page.getByRole('button', { name: words('pane.forms.makeCountySheet') }).waitFor();
  },
  intake: async (page) => {
    await page.locator('[data-drop-zone]').waitFor();
  },
  settings: async (page) => {
    await page.locator('[data-pack]').waitFor();
    await openAll(page, 'main h2 button[aria-expanded="false"]');
    for (const relaxation of await page.getByRole('switch').all()) await relaxation.click();
  },
  help: async (page) => {
    await page.locator('[data-help]').first().waitFor();
    // One after the other: what is open is known only when it is drawn.
    const folded = page.locator('[data-help] button[aria-expanded="false"]');
    while ((await folded.count()) > 0) await folded.first().click();
  },
};

async function openAll(page: Page, folded: string): Promise<void> {
  await page.locator('main').evaluate((main, selector) => {
    for (const button of main.ownerDocument.querySelectorAll<HTMLElement>(selector)) button.click();
  }, folded);
}

/** What is wider than the pane; empty where nothing is. */
const tooWide = () => pane.page.evaluate<readonly string[]>(`(${wideParts.toString()})()`);

describe('the pane for everybody', () => {
  const looks = (['zh-CN', 'en-US'] as const).flatMap((language) =>
    (['light', 'dark', 'forced'] as const).map((colours) => ({ language, colours })),
  );

  it.each(looks)(
    'has no serious accessibility fault and fits 270 px on any page, $language, $colours',
    async ({ language, colours }) => {
      const { page } = pane;
      const forcedColours = colours === 'forced';
      await page.emulateMedia({
        colorScheme: colours === 'light' ? 'light' : 'dark',
        forcedColors: forcedColours ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await page.setViewportSize({ width: 270, height: 900 });
      await open({ language });
      await page.locator('[data-table]').first().waitFor();
      await press(words('pane.recalculate'));
      await page.getByRole('alertdialog').waitFor();
      const faults = [
        ...(await seriousFaults(page, { forcedColours })).map((at) => `consent: ${at}`),
      ];
      expect(await tooWide()).toEqual([]);
      await press(words('pane.consent.agree'));
      await outcome('recalculated');
      await page.getByRole('alertdialog').waitFor({ state: 'detached' });
      for (const id of pages) {
        await go(id);
        await unfolded[id](page);
        faults.push(...(await seriousFaults(page, { forcedColours })).map((at) => `${id}: ${at}`));
        expect([id, await tooWide()]).toEqual([id, []]);
        await page.keyboard.press('Escape');
      }
      expect(faults).toEqual([]);
    },
  );

  it.each(['light', 'dark'] as const)('is there to be looked at, %s', async (colorScheme) => {
    const { page } = pane;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open();
    await page.locator('[data-table]').first().waitFor();
    await picture(page, `${colorScheme}-first`);
    await press('一键测算');
    await page.getByRole('alertdialog').waitFor();
    await picture(page, `${colorScheme}-consent`);
    await press('同意并写入');
    await outcome('recalculated');
    for (const id of pages) {
      await go(id);
      await unfolded[id](page);
      await page.locator('main').evaluate((main) => main.scrollTo(0, 0));
      await picture(page, `${colorScheme}-${id}`);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 320, height: 3000 });
      await picture(page, `${colorScheme}-${id}-long`);
      await page.setViewportSize({ width: 320, height: 800 });
    }
  });

  it('lets everything be reached at a zoom of 200 % of a pane of 640 by 800', async () => {
    const { page } = pane;
    await page.setViewportSize({ width: 320, height: 400 });
    await open();
    await runOnce();
    // no toast lies over so short a pane; the button at its foot offers the same
    await button(words('pane.undo')).waitFor();
    expect(await page.locator('.fui-Toast').count()).toBe(0);
    for (const id of pages) {
      await go(id);
      await unfolded[id](page);
      // An open list lies over what it belongs to until it is closed.
      await page.keyboard.press('Escape');
      expect([id, await tooWide()]).toEqual([id, []]);
      const hidden = await page.evaluate<readonly string[]>(`(${outOfReach.toString()})()`);
      expect([id, hidden]).toEqual([id, []]);
    }
  });

  it('can be worked by keyboard alone, from the question to the forms and back', async () => {
    const { page } = pane;
    await open();
    await page.locator('[data-table]').first().waitFor();
    const { keyboard } = page;
    const focused = () =>
      page.evaluate<string>(
        `(({ textContent, ariaLabel }) => ariaLabel ?? textContent ?? '')(document.activeElement)`,
      );
    const tabTo = async (wanted: string, key = 'Tab') => {
      for (let step = 0; step < 60; step += 1) {
        const at = await focused();
        if (at.startsWith(wanted)) return;
        if (at !== '撤销') {
          await keyboard.press(key);
          continue;
        }
        // The notice of a write keeps the focus until it is closed, which takes it a moment.
        await keyboard.press('Escape');
        await page
          .getByRole('button', { name: '撤销', exact: true })
          .waitFor({ state: 'detached' });
      }
      throw new Error(`${wanted} was not reached; ${await focused()} has the focus`);
    };
    const turnTo = async (from: string, to: string) => {
      await tabTo(from, 'Shift+Tab');
      // the line of steps below the tabs bears the same names
      while (!(await page.evaluate<boolean>(`document.activeElement?.role === 'tab'`))) {
        await keyboard.press('Shift+Tab');
        await tabTo(from, 'Shift+Tab');
      }
      for (let step = 0; step < 4 && !(await focused()).startsWith(to); step += 1) {
        await keyboard.press('ArrowRight');
      }
      await keyboard.press('Enter');
      await page.getByRole('main', { name: to, exact: true }).waitFor();
    };
    await tabTo('一键测算');
    await keyboard.press('Enter');
    await page.getByRole('alertdialog').waitFor();
    await tabTo('同意并写入');
    await keyboard.press('Enter');
    await outcome('recalculated');
    await freshness('fresh');
    expect(await focused()).toContain('优质均衡：不达标。');

    await turnTo('结果', '核查');
    const first = page.locator('[data-rule]').first();
    await first.waitFor();
    await tabTo('下一条');
    await keyboard.press('Enter');
    await until(page, 'window.excelDouble.selection() !== null');
    const selection = await inExcel((excel) => excel.selection());
    await tabTo('全部收起');
    await tabTo('给所列');
    await keyboard.press('Tab');
    for (let step = 0; step < 8; step += 1) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await until(page, `window.excelDouble.selection() !== ${JSON.stringify(selection)}`);

    await turnTo('核查', '申报表');
    await tabTo('写入申报表');
    await keyboard.press('Enter');
    await outcome('tablesWritten');
    await tabTo('撤销本次写入');
    await keyboard.press('Enter');
    await outcome('undone');
  });
});

/** In the page: waits until nothing has been at work for half a second. */
async function untilAtRest(): Promise<void> {
  for (let rest = 0; rest < 10; rest += 1) {
    if (document.querySelector('footer button[aria-disabled="true"]')) rest = 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** In the page: what can be scrolled sideways, and what has the focus there, whose ring may stand out. */
function wideParts(): readonly string[] {
  return [document.querySelector('main'), document.scrollingElement]
    .filter((part) => part !== null)
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(
      ({ tagName, scrollWidth, clientWidth }) =>
        `${tagName} ${String(scrollWidth - clientWidth)} px, focus ${document.activeElement?.outerHTML.slice(0, 200) ?? ''}`,
    );
}

/** In the page: controls that cannot be brought to where they can be clicked. */
function outOfReach(): readonly string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    '#pane :is(button, input, select, textarea):not([tabindex="-1"])',
  );
  return [...controls].flatMap((control) => {
    // a link past the rest shows itself when it has the focus
    const isUnseen = control.getBoundingClientRect().width === 1;
    if (isUnseen) control.focus();
    control.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = control.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    const label = control.closest('label');
    const reached = there !== null && (control.contains(there) || label?.contains(there) === true);
    if (isUnseen) control.blur(); // or it lies over the next
    return width === 0 || reached ? [] : [control.ariaLabel ?? control.textContent ?? control.id];
  });
}
