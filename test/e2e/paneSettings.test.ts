/** The pane's page 设置 in a real browser: rule packs from files, and what is remembered. */
import { paneInBrowser } from './pane';

const pane = paneInBrowser();
const { open, press, go, freshness } = pane;

describe('rule packs in the pane', () => {
  it('come from a file without the network; a bad one is refused with what is wrong in it', async () => {
    const { page } = pane;
    await open();
    await freshness('none');
    await go('settings');
    const choose = (pack: unknown) =>
      page.locator('[data-pack] input[type="file"]').setInputFiles({
        name: '省定标准.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(pack)),
      });
    await choose({ name: '某省', standards: { 'basic-2012': { limits: {} } } });
    await page.getByText('standards.basic-2012.limits：').waitFor();
    await choose({ name: '某省', source: '某教〔2014〕1号' });
    await page.getByText('正在使用：某省').waitFor();
    expect(await page.getByText('有误，未采用').count()).toBe(0);
    await press('移除');
    await page.getByText('未加载，按国家标准测算。').waitFor();
  });

  it('come with the add-in as examples', async () => {
    const { page } = pane;
    await open();
    await freshness('none');
    await go('settings');
    await press('采用：云南省示例');
    await page.getByText(/^正在使用：/).waitFor();
    await page.getByRole('button', { name: '正在使用：云南省示例' }).waitFor();
  });
});

describe('what this person prefers', () => {
  it('is there again the next time: language, theme, 自动测算', async () => {
    const { page } = pane;
    await open();
    await freshness('none');
    await go('settings');
    await page.getByLabel('主题').selectOption({ label: '深色' });
    await page.getByRole('switch', { name: '数据改动后自动测算' }).click();
    await page.getByLabel('界面语言').selectOption({ label: 'English' });
    await page.getByRole('button', { name: 'Recalculate', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Recalculate', exact: true }).waitFor();
    expect(await page.evaluate('document.documentElement.style.colorScheme')).toBe('dark');
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    expect(await page.locator('[role="switch"]').last().isChecked()).toBe(true);
  });
});
