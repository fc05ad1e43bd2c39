/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import type { CountyAssessment } from '../../../src/assessment/countyAssessment';
import { defaultSettings } from '../../../src/county/settings';
import { completeBrowser } from '../browser';
import { assessed } from '../county';
import { county, metCounty } from '../countyAssessment';
import { openPane } from '../openPane';

beforeAll(async () => {
  await import('../../../src/taskpane/results/StageResults');
  await import('../../../src/taskpane/results/SchoolSection');
  await import('../../../src/taskpane/results/CountySection');
});
beforeEach(() => completeBrowser());
afterEach(cleanup);

const judged: Partial<SessionState> = {
  ...assessed,
  county,
  settings: { ...defaultSettings, standard: 'basic-2012' },
};

async function openCounty(more: Partial<SessionState> = {}) {
  const session = await openPane({ ...judged, ...more });
  await screen.findByRole('button', { name: '综合结论' });
  return session;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

function block(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-block="${id}"]`);
  if (!found) throw new Error(`the pane shows no block ${id}`);
  return found;
}

function unfold(id: string): HTMLElement {
  fireEvent.click(within(block(id)).getAllByRole('button')[0] ?? block(id));
  return block(id);
}

describe('综合结论', () => {
  it('is not there before something is computed', async () => {
    await openPane();
    expect(screen.queryByRole('button', { name: '综合结论' })).toBeNull();
    expect(screen.queryByRole('button', { name: '申报表' })).toBeNull();
  });

  it('says the verdict of the county and how much stands against it', async () => {
    await openCounty();
    expect(screen.getByText('基本均衡：不达标。')).toBeTruthy();
    expect(screen.getByText('不达标 2 项，数据不全 6 项')).toBeTruthy();
  });

  it('gives every block its state in words, 数据不全 never as 达标', async () => {
    await openCounty();
    const states = ['dispersion', 'conditions', 'government', 'recognition', 'vetoes'].map(
      (id) => within(block(id)).getAllByRole('button')[0]?.textContent,
    );
    expect(states).toEqual([
      '校际差异达标',
      '办学条件不达标',
      '政府工作数据不全',
      '公众满意度不达标',
      '一票否决数据不全',
    ]);
  });

  it('names in a folded block what fails and what is missing, many of them shortly', async () => {
    await openCounty();
    expect(within(block('conditions')).getByText('✕ 不达标：小学办学条件')).toBeTruthy();
    expect(
      within(block('vetoes')).getByText(
        '? 数据不全：残疾儿童少年入学率不达标、三个增长未实现、重大安全责任事故、严重违纪违规事件等 5 项',
      ),
    ).toBeTruthy();
    expect(block('dispersion').textContent).toBe('校际差异达标');
  });

  it('shows in an unfolded block each item with requirement, value and source', async () => {
    await openCounty();
    const recognition = unfold('recognition');
    expect(within(recognition).getByText('要求：公众满意度不低于85%')).toBeTruthy();
    expect(
      within(recognition).getByText('现状：问卷综合满意度84.9%，实地走访满意度90.0%'),
    ).toBeTruthy();
    expect(within(recognition).getByText('依据：教督〔2012〕3号')).toBeTruthy();
    const vetoes = within(unfold('vetoes')).getAllByRole('listitem');
    expect(vetoes.map(({ dataset }) => dataset['verdict'])).toEqual([
      'met',
      ...Array.from({ length: 5 }, () => 'undetermined'),
    ]);
    expect(vetoes[0]?.textContent).toContain('1. 薄弱学校改造未完成✓ 达标');
    expect(vetoes[1]?.textContent).toContain('? 数据不全');
    expect(vetoes[1]?.textContent).toContain('现状：未填或无法计算');
  });

  it('goes from a failing school to its cell', async () => {
    const session = await openCounty();
    const conditions = unfold('conditions');
    expect(within(conditions).getByText(/10项中6项达标，未达标：班额/)).toBeTruthy();
    fireEvent.click(button('转到 石桥小学（小学）：小学!B6'));
    expect(session.revealed).toEqual([{ sheet: '小学', cell: 'B6' }]);
  });

  it('leads from an item without data to the cell where the county enters it', async () => {
    const place = { sheet: '均衡_县级数据', cell: 'D40' };
    const session = await openCounty({
      hasCountySheet: true,
      countyPlaces: new Map([
        ['veto.1', { ...place, cell: 'D39' }],
        ['veto.2', place],
      ]),
    });
    const vetoes = within(unfold('vetoes'));
    expect(vetoes.getAllByText('去填写').length).toBe(1);
    fireEvent.click(button('去填写 残疾儿童少年入学率不达标：均衡_县级数据!D40'));
    expect(session.revealed).toEqual([place]);
  });

  it('offers the county data sheet until it is there, and says what it is for', async () => {
    const session = await openCounty();
    expect(screen.getByText(/要填在县级数据表中，才能得出综合结论/)).toBeTruthy();
    fireEvent.click(button('生成县级数据表'));
    expect(session.verbs).toContain('writeCountySheet');
    act(() => session.show({ hasCountySheet: true }));
    expect(screen.queryByRole('button', { name: '生成县级数据表' })).toBeNull();
  });

  it('names the relaxations in use', async () => {
    await openCounty({ county: { ...county, relaxations: ['roomSizes', 'schoolSizes'] } });
    expect(
      screen.getByText('采用规程放宽情形：音乐、美术专用教室面积放宽、学校规模放宽。'),
    ).toBeTruthy();
  });

  const verdicts: readonly (readonly [CountyAssessment, string])[] = [
    [metCounty, '基本均衡：各项均达标。'],
    [{ ...county, verdict: 'undetermined' }, '基本均衡：数据不全，暂不能判定。'],
  ];
  it.each(verdicts)('has words for every verdict (%#)', async (result, sentence) => {
    await openCounty({ county: result });
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('leads the message after a run', async () => {
    await openCounty({
      outcome: { kind: 'recalculated', errors: 0, warnings: 0, dispersion: null },
    });
    const bar = document.querySelector<HTMLElement>('[data-outcome]');
    expect(bar?.textContent).toContain('基本均衡：不达标。');
  });

  it('speaks English too', async () => {
    await openPane(judged, 'en-US');
    expect(await screen.findByText('Basic balanced: not met.')).toBeTruthy();
    unfold('conditions');
    expect(button('Go to 石桥小学 (Primary): 小学!B6')).toBeTruthy();
  });
});
