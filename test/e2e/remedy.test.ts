/**
 * The page 整改 in a real browser over the production pane and the sample county: its solver runs in a
 * worker, under the pane's own content security policy. After each test no policy may have been
 * breached and nothing been asked for beyond this machine (pane.ts).
 */
import { picture, seriousFaults, until } from './browser';
import { paneInBrowser } from './pane';

const pane = paneInBrowser();
const { words, press, go, open, runOnce, outcome, inExcel } = pane;

const section = (name: string) =>
  pane.page.locator('main h2').getByRole('button', { name, exact: true });

/** Unfolds a part where it is folded. */
async function unfold(name: string): Promise<void> {
  const heading = section(name);
  if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
}

async function openRemedy(options: Readonly<Record<string, string>> = {}): Promise<void> {
  await open(options);
  await runOnce();
  await press(words('pane.dismiss'));
  await go('remedy');
  await pane.page.locator('[data-cause-school]').first().waitFor();
}

const answer = (kind: string) => pane.page.locator(`[data-answer="${kind}"]`);

async function askTransfers(): Promise<void> {
  await unfold(words('pane.remedy.transfers'));
  await press(words('pane.remedy.transfers.ask'));
  await answer('planned').waitFor();
}

async function askPurchases(): Promise<void> {
  await unfold(words('pane.remedy.purchases'));
  await press(words('pane.remedy.purchases.ask'));
}

const tooWide = () =>
  pane.page.evaluate<number>(
    `Math.max(...[document.querySelector('main'), document.scrollingElement].map((part) => part.scrollWidth - part.clientWidth))`,
  );

describe('整改 in the pane', () => {
  it('names the schools behind the CV that is above its limit, and leads to their rows', async () => {
    const { page } = pane;
    await openRemedy();
    const sentence = page.locator('[data-cause]');
    expect(await sentence.innerText()).toContain('超过 0.45');
    const first = page.locator('[data-cause-school] button').first();
    const school = await first.innerText();
    expect(await sentence.innerText()).toContain(school);
    const before = await inExcel((excel) => excel.selection());
    await first.click();
    await until(
      page,
      `window.excelDouble.selection() !== null && window.excelDouble.selection() !== ${JSON.stringify(before)}`,
    );
    const selected = await inExcel((excel) => excel.selection());
    expect(selected).toMatch(/^学校基本情况!/);
  });

  it('plans transfers and purchases, compares a scenario, writes all of it and takes it back', async () => {
    const { page } = pane;
    await openRemedy();
    const contents = await inExcel((excel) => excel.contents());

    await askTransfers();
    expect(await answer('planned').innerText()).toContain('最少调配');
    await press(words('pane.remedy.adopt'));
    await section(words('pane.remedy.transfers')).click();

    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await askPurchases();
    await answer('planned').waitFor();
    expect(await answer('planned').innerText()).toMatch(/共需 [\d.]+ 万元/);
    expect(requested.filter((url) => url.endsWith('.wasm'))).not.toEqual([]);
    await press(words('pane.remedy.adopt'));
    await section(words('pane.remedy.purchases')).click();

    await unfold(words('pane.remedy.scenario'));
    await press(words('pane.remedy.scenario.compare'));
    const card = page.locator('[data-scenario]');
    await card.nth(1).waitFor();
    expect(await card.nth(0).innerText()).toContain('✕');
    expect(await card.nth(1).innerText()).not.toContain('✕');
    expect(await inExcel((excel) => excel.contents())).toEqual(contents);

    await press(words('pane.remedy.write.analysis'));
    await outcome('remedyWritten');
    const written = await inExcel((excel) => excel.contents());
    expect(written).not.toEqual(contents);
    expect(await inExcel((excel) => excel.sheetNames())).toEqual(
      expect.arrayContaining(['均衡_优质_差异分析', '均衡_优质_调配方案', '均衡_优质_购置方案']),
    );
    await press(words('pane.undo'));
    await outcome('undone');
    expect(await inExcel((excel) => excel.contents())).toEqual(contents);

    await press(words('pane.remedy.write.plans'));
    await outcome('remedyWritten');
    const sheets = await inExcel((excel) => excel.sheetNames());
    expect(sheets).toContain('均衡_问题台账');
    expect(sheets.some((name) => name.startsWith('一校一策'))).toBe(true);
    await press(words('pane.undo'));
    await outcome('undone');
    expect(await inExcel((excel) => excel.contents())).toEqual(contents);
  });

  it('stops the search for purchases when asked to, and searches again', async () => {
    const { page } = pane;
    await openRemedy();
    // The search begins with its WebAssembly, which this time does not come.
    await page.context().route('**/*.wasm', () => undefined, { times: 1 });
    await askPurchases();
    await press(words('pane.remedy.purchases.stop'));
    await outcome('failed');
    const bar = page.locator('[data-outcome="failed"]');
    expect(await bar.innerText()).toContain(words('pane.failure.cancelled'));
    expect(await page.locator('[data-progress]').count()).toBe(0);
    await askPurchases();
    await answer('planned').waitFor();
  });

  const looks = (['zh-CN', 'en-US'] as const).flatMap((language) =>
    (['light', 'dark', 'forced'] as const).map((colours) => ({ language, colours })),
  );

  it.each(looks)(
    'has no serious accessibility fault and fits 270 px, $language, $colours',
    async ({ language, colours }) => {
      const { page } = pane;
      const forcedColours = colours === 'forced';
      await page.emulateMedia({
        colorScheme: colours === 'light' ? 'light' : 'dark',
        forcedColors: forcedColours ? 'active' : 'none',
        reducedMotion: 'reduce',
      });
      await page.setViewportSize({ width: 270, height: 900 });
      await openRemedy({ language });
      await askTransfers();
      await press(words('pane.remedy.adopt'));
      await askPurchases();
      await page.locator('[data-buys]').first().waitFor();
      await unfold(words('pane.remedy.scenario'));
      await press(words('pane.remedy.scenario.compare'));
      await page.locator('[data-scenario]').nth(1).waitFor();
      expect(await seriousFaults(page, { forcedColours })).toEqual([]);
      expect(await tooWide()).toBe(0);
      await picture(page, `remedy-${language}-${colours}`);
    },
    180_000,
  );
});
