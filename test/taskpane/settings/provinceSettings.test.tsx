/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import { defaultSettings, type Settings } from '../../../src/county/settings';
import { completeBrowser } from '../browser';
import { openPane } from '../openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

async function openSettings(settings: Partial<Settings> = {}, more: Partial<SessionState> = {}) {
  const state = { settings: { ...defaultSettings, ...settings }, ...more };
  const session = await openPane(state, 'zh-CN', 'settings');
  await screen.findByRole('region', { name: '省定标准' });
  await screen.findByRole('heading', { name: '附带的示例' });
  return session;
}

const button = (name: string) => screen.getByRole('button', { name });
const pack = { name: '某省办学基本标准', source: '某教〔2014〕1号', standards: {} };

/** Chooses a file, and waits until the pane tells what came of it. */
async function load(content: string | Uint8Array<ArrayBuffer>, name = 'pack.json'): Promise<void> {
  const told = () => document.querySelector('[data-pack] [aria-live]')?.textContent;
  const before = told();
  fireEvent.change(screen.getByLabelText('省定标准的规则文件'), {
    target: { files: [new File([content], name)] },
  });
  await waitFor(() => expect(told()).not.toBe(before));
}

describe('省定标准', () => {
  it('is the national standard until a pack is loaded', async () => {
    await openSettings();
    expect(screen.getByText('未加载，按国家标准测算。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '移除' })).toBeNull();
  });

  it('is read from a file, named with its source, and can be removed', async () => {
    const session = await openSettings();
    await load(JSON.stringify(pack));
    expect(session.state().settings.pack).toEqual(pack);
    expect(screen.getByText('正在使用：某省办学基本标准')).toBeTruthy();
    expect(screen.getByText('来源：某教〔2014〕1号')).toBeTruthy();
    fireEvent.click(button('移除'));
    expect(session.state().settings.pack).toBeNull();
    expect(document.activeElement).toBe(button('加载文件…'));
  });

  it('is read in the encoding of older Chinese editors, too', async () => {
    const session = await openSettings();
    // {"name":"中"} in GB 18030
    const bytes = [...'{"name":"'].map((letter) => letter.charCodeAt(0));
    await load(new Uint8Array([...bytes, 0xd6, 0xd0, 0x22, 0x7d]));
    expect(session.state().settings.pack?.name).toBe('中');
  });

  it('is refused whole with the path of every fault, and the pack in use stays', async () => {
    const session = await openSettings({ pack });
    const limit = { indicators: { books: { limit: { primary: -1 } } } };
    await load(JSON.stringify({ nam: '某省', standards: { 'basic-2012': limit } }), '某省.json');
    expect(session.verbs).not.toContain('choose');
    expect(session.state().settings.pack).toEqual(pack);
    expect(screen.getByText(/“某省.json”有误，未采用/)).toBeTruthy();
    const faults = within(screen.getByRole('list', { name: '有误之处' })).getAllByRole('listitem');
    const paths = faults.map(({ textContent }) => textContent?.split('：')[0]);
    expect(paths.sort()).toEqual([
      'nam',
      'name',
      'standards.basic-2012.indicators.books.limit.primary',
    ]);
  });

  it('says of a file that is no JSON that it is none', async () => {
    await openSettings();
    await load('省定标准');
    expect(screen.getByText(/不是有效的 JSON 文件/)).toBeTruthy();
    await load(JSON.stringify(pack));
    expect(screen.queryByText(/不是有效的 JSON 文件/)).toBeNull();
  });

  it('says that a pack is still to be checked, and what in it', async () => {
    await openSettings({ pack: { ...pack, checked: false, remarks: ['另三项由县里补充'] } });
    const inUse = document.querySelector<HTMLElement>('[data-pack] > [aria-live]');
    expect(inUse?.textContent).toContain('! 须对照本省文件核对。');
    expect(screen.getByText('另三项由县里补充')).toBeTruthy();
  });

  it('says what of it is still to be filled in', async () => {
    const heads = [
      { id: 'A1', name: '入学机会', items: [{ id: 'a', name: '随迁', points: null }] },
    ];
    await openSettings({ pack: { ...pack, scoreItems: { heads, pass: 85 } } });
    expect(screen.getByText('分值待填：随迁')).toBeTruthy();
  });

  it('goes before the choices of the pane', async () => {
    await openSettings({ pack: { ...pack, computers: 'all' } });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: '计算机台数' });
    expect([choice.value, choice.disabled]).toEqual(['all', true]);
    expect(screen.getByText('由省定标准规定')).toBeTruthy();
  });

  it('goes before funds and veto, too', async () => {
    await openSettings({
      pack: { ...pack, specialFundsPerPupil: 9000, vetoes: { tutoring: true } },
    });
    const funds = screen.getByRole<HTMLInputElement>('textbox', { name: /^特殊教育学校/ });
    expect([funds.value, funds.disabled]).toEqual(['9000', true]);
    const veto = screen.getByRole<HTMLInputElement>('switch', { name: /^校外培训/ });
    expect([veto.checked, veto.disabled]).toEqual([true, true]);
    expect(screen.getAllByText('由省定标准规定').length).toBe(2);
  });
});

describe('the examples of rule packs', () => {
  const example = (province: string) => {
    const found = document.querySelector<HTMLElement>(`[data-example="${province}"]`);
    if (!found) throw new Error(`no example of ${province}`);
    return found;
  };

  it('stand there by their provinces, to be checked, with what they leave open', async () => {
    await openSettings({ standard: 'basic-2012' });
    const yunnan = within(example('Yunnan'));
    expect(yunnan.getByText('云南省')).toBeTruthy();
    expect(yunnan.getByText('用于：基本均衡')).toBeTruthy();
    expect(yunnan.getByText('! 须对照本省文件核对。')).toBeTruthy();
    expect(yunnan.getByText('项目待填：第八项(待填)、第九项(待填)、第十项(待填)')).toBeTruthy();
    expect(
      yunnan.getByText(
        '标准值待填：规模和班额、生均占地面积、生均绿化面积、生均校舍建筑面积、生均体育场地面积',
      ),
    ).toBeTruthy();
    const guizhou = within(example('Guizhou'));
    expect(guizhou.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '待定内容补全以前，小学、初中的学校没有综合评估结论',
      '学校合格分待填',
    ]);
  });

  it('are used with one click, and named as in use until they are removed', async () => {
    const session = await openSettings({ standard: 'basic-2012' });
    fireEvent.click(button('采用：贵州省示例'));
    expect(session.state().settings.pack?.province).toBe('贵州省');
    expect(session.state().settings.pack?.conditions?.items.length).toBe(10);
    expect(screen.getByText('正在使用：贵州省义务教育学校办学基本标准2014(示例)')).toBeTruthy();
    expect(button('正在使用：贵州省示例').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('移除'));
    expect(button('采用：贵州省示例')).toBeTruthy();
  });

  it('take the place of what was refused before', async () => {
    await openSettings();
    await load('省定标准');
    fireEvent.click(button('采用：云南省示例'));
    expect(screen.queryByText(/不是有效的 JSON 文件/)).toBeNull();
  });

  it('can be copied, to be completed and loaded', async () => {
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const session = await openSettings();
    fireEvent.click(button('复制内容：云南省示例'));
    expect(await screen.findByText('已复制。')).toBeTruthy();
    await load(copied[0] ?? '');
    expect(session.state().settings.pack?.province).toBe('云南省');
  });
});

describe('规程放宽情形', () => {
  const unfold = () => fireEvent.click(button('规程放宽情形'));
  const relaxations = () => screen.getByRole('region', { name: '规程放宽情形' });
  const rooms = () => screen.getByRole('switch', { name: '音乐、美术专用教室面积放宽' });
  const basis = () => screen.getByRole('textbox', { name: /^“音乐、美术专用教室面积放宽”的依据/ });

  it('are four, all off, with the note that the province decides', async () => {
    await openSettings();
    unfold();
    const switches = within(relaxations()).getAllByRole<HTMLInputElement>('switch');
    expect(switches.map(({ checked }) => checked)).toEqual([false, false, false, false]);
    expect(screen.getByText(/现在是否仍适用，由省里决定/)).toBeTruthy();
  });

  it('count only once their basis is written', async () => {
    const session = await openSettings();
    unfold();
    fireEvent.click(rooms());
    expect(session.state().settings.relaxations).toEqual({});
    expect(screen.getByText('填写依据后才采用。')).toBeTruthy();
    fireEvent.change(basis(), { target: { value: '  ' } });
    expect(session.state().settings.relaxations).toEqual({});
    fireEvent.change(basis(), { target: { value: '某教督〔2020〕5号 ' } });
    expect(session.state().settings.relaxations).toEqual({ roomSizes: '某教督〔2020〕5号' });
    expect(screen.queryByText('填写依据后才采用。')).toBeNull();
  });

  it('end with their basis, and with the switch', async () => {
    const session = await openSettings({
      relaxations: { roomSizes: '某教督〔2020〕5号', schoolSizes: '同上' },
    });
    fireEvent.change(basis(), { target: { value: '' } });
    expect(session.state().settings.relaxations).toEqual({ schoolSizes: '同上' });
    fireEvent.change(basis(), { target: { value: '新依据' } });
    fireEvent.click(rooms());
    expect(session.state().settings.relaxations).toEqual({ schoolSizes: '同上' });
    expect(within(relaxations()).queryAllByRole('textbox').length).toBe(1);
  });

  it('stand unfolded, with their number, where some are on', async () => {
    await openSettings({ relaxations: { roomSizes: '某教督〔2020〕5号' } });
    expect(
      screen.getByRole('button', { name: /^规程放宽情形/ }).getAttribute('aria-expanded'),
    ).toBe('true');
    expect(rooms()).toBeTruthy();
    expect(screen.getByRole('button', { name: /^规程放宽情形/ }).textContent).toContain('1');
  });

  it('are not asked for in 基本均衡', async () => {
    await openSettings({ standard: 'basic-2012' });
    expect(screen.queryByRole('button', { name: /规程放宽情形/ })).toBeNull();
    expect(screen.queryAllByRole('switch').length).toBe(1);
    expect(screen.getByRole('switch', { name: '数据改动后自动测算' })).toBeTruthy();
  });
});
