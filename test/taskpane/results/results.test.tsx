/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import type { Language } from '../../../src/standards/message';
import { completeBrowser } from '../browser';
import { assessed } from '../county';
import { openPane } from '../openPane';

beforeAll(async () => {
  await import('../../../src/taskpane/results/StageResults');
  await import('../../../src/taskpane/results/SchoolSection');
});
beforeEach(() => {
  completeBrowser();
  // what places a tooltip replaces it
  const value = window.ResizeObserver;
  Object.defineProperty(window, 'ResizeObserver', { configurable: true, writable: true, value });
});
afterEach(cleanup);

async function openResults(state: Partial<SessionState> = assessed, language?: Language) {
  const session = await openPane(state, language, 'results');
  await screen.findByRole('region', { name: language === 'en-US' ? 'Primary' : '小学' });
  return session;
}

const region = (name: string) => within(screen.getByRole('region', { name }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** What a number says of itself once it is clicked. */
async function explanation(of: HTMLElement): Promise<readonly string[]> {
  fireEvent.click(of);
  return (await screen.findByRole('tooltip')).textContent.split('\n');
}

describe('the results', () => {
  it('name the state of the results in words', async () => {
    const session = await openResults();
    expect(screen.getByText('已是最新')).toBeTruthy();
    act(() => session.show({ freshness: 'stale' }));
    expect(screen.getByText('数据已改动，需重新测算')).toBeTruthy();
  });

  it('show each CV against its limit in words and symbols', async () => {
    await openResults();
    expect(button(/^小学 .+ 差异系数 ✕ 0\.612，超过 0\.50$/)).toBeTruthy();
    expect(screen.getAllByText('✓ 0.200，不超过 0.50').length).toBe(3);
    expect(region('小学').getByText('未找到对应列')).toBeTruthy();
    expect(screen.getByText('数据不全：有数据的学校 2/3 所')).toBeTruthy();
  });

  it('tell of a CV the unrounded value and how it comes about', async () => {
    await openResults();
    expect(await explanation(button(/^小学 .+ 差异系数 ✕ 0\.612，超过 0\.50$/))).toEqual([
      '未舍入的数值：0.6123456',
      '标准差 1 ÷ 全县平均值 5(㎡)',
    ]);
    const composite = await explanation(button('小学 综合差异系数 0.310'));
    expect(composite).toEqual(['未舍入的数值：0.31', '各项差异系数的平均值']);
  });

  it('show the explanation of a number to who comes to it with the keyboard', async () => {
    await openResults();
    const number = button(/^小学 .+ 差异系数 ✕ 0\.612，超过 0\.50$/);
    fireEvent.focus(number);
    const described = number.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('未舍入的数值：0.6123456');
  });

  it('name the schools that pull a CV up', async () => {
    await openResults();
    expect(
      screen.getByText(
        '主要由 石桥小学(贡献 31%，偏高，学生 63 人)、城东小学(贡献 24%，偏低，学生 1820 人) 造成。',
      ),
    ).toBeTruthy();
  });

  it('mark a verdict that rounding would turn', async () => {
    await openResults();
    expect(screen.getByText('✕ 0.500，超过 0.50')).toBeTruthy();
    expect(screen.getByText('四舍五入后会改变结论，按未舍入的数值判定')).toBeTruthy();
  });

  it('give a stage its verdict and the number of schools that pass', async () => {
    await openResults();
    const primary = region('小学');
    expect(primary.getByRole('heading').textContent).toBe('小学不达标');
    expect(primary.getByText('达标学校 1/3 所，数据不全 1 所')).toBeTruthy();
  });

  it('say so where a stage has no school', async () => {
    await openResults();
    expect(region('初中').getByText('没有学校。')).toBeTruthy();
  });

  it('lead from a stage to its schools', async () => {
    await openResults();
    await screen.findByRole('list', { name: '未达标学校' });
    fireEvent.click(button('查看各校：小学'));
    expect(document.activeElement).toBe(button('学校'));
  });

  it('keep the charts folded until somebody asks for them', async () => {
    await openResults();
    expect(document.querySelector('[data-charts]')).toBeNull();
    fireEvent.click(button('图表'));
    await waitFor(() => expect(document.querySelector('[data-charts="primary"]')).toBeTruthy());
  });

  it('list the schools that were left out with the reason', async () => {
    await openResults();
    fireEvent.click(button(/^未计入的学校/));
    expect(screen.getByText('石桥教学点').textContent).toContain('23');
  });

  it('are asked for where there are none', async () => {
    await openPane({}, 'zh-CN', 'results');
    expect(screen.getByText('点“一键测算”，结果显示在这里，并写入工作簿。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '学校' })).toBeNull();
  });

  it('speak English too', async () => {
    await openResults(assessed, 'en-US');
    expect(button(/^Primary .+ CV ✕ 0\.612, above 0\.50$/)).toBeTruthy();
    expect(await screen.findByRole('list', { name: 'Schools that fail' })).toBeTruthy();
  });
});
