/**
 * When something is old, in a real browser: not for what nothing is made from, also for an edit while a
 * run is under way, again when the file is opened again; and why what cannot be renewed stays old.
 */
import { picture, seriousFaults, until } from './browser';
import { asPerson, differing } from './asPerson';
import { paneInBrowser } from './pane';

const pane = paneInBrowser();
const { open, press, go, outcome, freshness, runOnce, inExcel, words, button } = pane;
const { contents, edit, beside, named, renew, adopt } = asPerson(pane);

const table = '学校基本情况';
const withAll = [
  ...['测算结果', '数据核查', '申报表', '差异分析', '调配购置方案', '一校一策'],
  ...['问题台账', '档案目录'],
];
const reasons = () => pane.page.locator('header [data-withheld] p').allInnerTexts();

/** Results and official tables stand. */
async function written(options: Readonly<Record<string, string>> = {}): Promise<void> {
  await open(options);
  await runOnce();
  await go('forms');
  await press('写入申报表');
  await outcome('tablesWritten');
  await freshness('fresh');
}

/** How many writes the workbook has seen: the version that the last one left. */
async function writes(): Promise<number> {
  const names = Object.keys(await inExcel((excel) => excel.names()));
  const versions = names.flatMap((name) => /^均衡_写入_(\d+)$/.exec(name)?.[1] ?? []);
  return Math.max(0, ...versions.map(Number));
}

/** The workbook as a file, opened in a pane of its own. */
async function reopened(): Promise<void> {
  const file = Buffer.from(await inExcel((excel) => excel.save()), 'base64');
  await pane.page.route('**/reopened.xlsx', (route) => route.fulfill({ body: file }));
  await open({ workbook: 'reopened.xlsx' });
}

it('nothing is old for 说明, prices, the standard in view, and the language', async () => {
  const { page } = pane;
  await written();
  const before = await contents();
  await edit('均衡_数据核查', await beside('均衡_数据核查', '说明', 0).then(below), '已核实');
  await go('remedy');
  await press(words('pane.remedy.purchases'));
  await page.getByRole('textbox', { name: /网络多媒体教室/ }).fill('70000');
  await page.getByLabel('评估标准').selectOption({ label: words('pane.standard.basic-2012') });
  await freshness('none');
  await page.getByLabel('评估标准').selectOption({ label: words('pane.standard.quality-2017') });
  await freshness('fresh');
  await go('settings');
  await page.getByLabel('界面语言').selectOption({ label: 'English' });
  await named('Up to date');
  await page.getByLabel('Language').first().selectOption({ label: '中文' });
  await freshness('fresh');
  // longer than an edit must rest to be looked at
  await page.waitForTimeout(1500);
  await freshness('fresh');
  expect(differing(before, await contents())).toHaveLength(1);
});

const below = (address: string) => address.replace(/\d+$/, (row) => String(Number(row) + 1));

it.each(['365', 'minimum'])(
  'an edit between the two requests of a run is old (%s)',
  async (profile) => {
    await written({ profile });
    await edit(table, 'G6', 1900);
    await freshness('stale');
    await inExcel((excel) =>
      excel.editBefore(2, { sheet: '学校基本情况', address: 'G7', value: 1500 }),
    );
    await press('更新');
    await outcome('recalculated');
    // 申报表 were written after the results, and have it
    await named('测算结果、数据核查 未更新');
    expect((await contents())[`${table}!R7C7`]).toEqual([1500, null]);
    await renew();
  },
);

it('a file that is opened again says the same', async () => {
  await written();
  await reopened();
  await freshness('fresh');
  await edit(table, 'G6', 1900);
  await named('测算结果、数据核查、申报表 未更新');
  await reopened();
  await named('测算结果、数据核查、申报表 未更新');
  await renew();
  await reopened();
  await freshness('fresh');
});

it('results of the other standard are named as a whole, and renewed with the rest', async () => {
  const { page } = pane;
  await written();
  await page.getByLabel('评估标准').selectOption({ label: words('pane.standard.basic-2012') });
  await freshness('none');
  await press('一键测算');
  await freshness('fresh');
  await edit(table, 'G6', 1900);
  await named(`${words('pane.standard.quality-2017')}、测算结果、数据核查 未更新`);
  await renew();
});

it('two clicks, and the ribbon’s button meanwhile, are one run', async () => {
  const { page } = pane;
  await written();
  const before = await contents();
  await edit(table, 'G6', 1900);
  await freshness('stale');
  const runs = await writes();
  await button('一键测算').dblclick();
  await outcome('recalculated');
  await freshness('fresh');
  const once = (await writes()) - runs;
  await edit(table, 'G6', 1962);
  await freshness('stale');
  await inExcel(async (excel) => {
    const main = document.querySelector<HTMLElement>('footer button');
    main?.click();
    await Promise.all([excel.pressRibbon('recalculate'), excel.pressRibbon('recalculate')]);
  });
  await freshness('fresh');
  await until(page, `document.querySelector('[data-outcome="recalculated"]') !== null`);
  expect((await writes()) - runs).toBe(2 * once);
  expect(differing(before, await contents())).toEqual([]);
});

it.each(['light', 'dark'] as const)(
  'says why a plan stays old, and what to do (%s)',
  async (colours) => {
    const { page } = pane;
    await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
    await written();
    await go('remedy');
    await adopt('transfers');
    await press(words('pane.remedy.write.analysis'));
    await outcome('remedyWritten');
    await press(words('pane.dismiss'));
    await press(words('pane.remedy.write.plans'));
    await outcome('remedyWritten');
    await freshness('fresh');
    await page.setViewportSize({ width: 320, height: 640 });
    // backbone teachers of a junior school
    await edit(table, 'AI25', '');
    await freshness('stale');
    await picture(page, `old-${colours}-320`);
    await press('更新');
    await outcome('recalculated');
    await picture(page, `withheld-${colours}-320`);
    expect(await reasons()).toEqual([
      '调配购置方案、一校一策、问题台账未能更新：“每百名学生拥有县级及以上骨干教师数”有 1 所学校数据不全（大桥镇初级中学），无法调配；请补全后再试。',
      '改好后再点“更新”，或在“整改”中重新制定并写入。',
    ]);
    expect(await seriousFaults(page)).toEqual([]);
    await edit(table, 'AI25', 3);
    await named(`${withAll.join('、')} 未更新`);
    expect(await reasons()).toEqual([]);
    await renew();
  },
);
