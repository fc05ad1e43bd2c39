/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SessionState } from '../../src/app/session';
import { defaultSettings, type Settings } from '../../src/county/settings';
import { completeBrowser } from './browser';
import { openPane } from './openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

async function openSettings(settings: Partial<Settings> = {}, more: Partial<SessionState> = {}) {
  const session = await openPane({ settings: { ...defaultSettings, ...settings }, ...more });
  fireEvent.click(screen.getByRole('button', { name: '计算口径与设置' }));
  await screen.findByRole('region', { name: '省定标准' });
  return session;
}

const button = (name: string) => screen.getByRole('button', { name });
const pack = { name: '某省办学基本标准', source: '某教〔2014〕1号', standards: {} };

/** Chooses a file, and waits until the pane tells what came of it. */
async function load(content: string | Uint8Array<ArrayBuffer>, name = 'pack.json'): Promise<void> {
  const told = () => document.querySelector('[data-pack] [aria-live]')?.textContent;
  const before = told();
  fireEvent.change(screen.getByLabelText('省定标准文件（JSON）'), {
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
    expect(screen.getByText('! 须对照本省文件核对。')).toBeTruthy();
    expect(screen.getByText('另三项由县里补充')).toBeTruthy();
  });

  it('goes before the choices of the pane', async () => {
    await openSettings({ pack: { ...pack, computers: 'all' } });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: '计算机台数' });
    expect([choice.value, choice.disabled]).toEqual(['all', true]);
    expect(screen.getByText('由省定标准规定')).toBeTruthy();
  });
});

describe('规程放宽情形', () => {
  const rooms = () => screen.getByRole('switch', { name: '音乐、美术专用教室面积放宽' });
  const basis = () => screen.getByRole('textbox', { name: /^“音乐、美术专用教室面积放宽”的依据/ });

  it('are four, all off, with the note that the province decides', async () => {
    await openSettings();
    const switches = screen.getAllByRole<HTMLInputElement>('switch');
    expect(switches.map(({ checked }) => checked)).toEqual([false, false, false, false]);
    expect(screen.getByText(/现在是否仍适用，由省里决定/)).toBeTruthy();
  });

  it('count only once their basis is written', async () => {
    const session = await openSettings();
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
    expect(screen.queryAllByRole('textbox').length).toBe(1);
  });

  it('are not asked for in 基本均衡', async () => {
    await openSettings({ standard: 'basic-2012' });
    expect(screen.queryAllByRole('switch')).toEqual([]);
  });
});
