/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Improve, PlannedTransfers } from '../../../src/app/session';
import type { Language } from '../../../src/standards/message';
import { soundSchool, tableOf } from '../../county/schools';
import { completeBrowser } from '../browser';
import { openPane, withItsParts } from '../openPane';
import { remedyCounty, type RemedyCounty } from './remedyCounty';

beforeEach(() => completeBrowser());
afterEach(cleanup);

async function openRemedy(
  { state, answers }: RemedyCounty = remedyCounty(),
  changes: Partial<Improve> = {},
  language: Language = 'zh-CN',
) {
  const session = await openPane({}, language, null);
  session.answerAsked({ ...answers, ...changes });
  act(() => session.show(state));
  fireEvent.click(screen.getByRole('tab', { name: language === 'zh-CN' ? '整改' : 'Remedies' }));
  await buttonFound(language === 'zh-CN' ? '差异分析' : 'What causes the differences');
  return session;
}

// By its own words: with many fields on the page, asking for roles and names takes jsdom seconds.
const namesOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent;
const buttons = (name: string | RegExp) =>
  [...document.querySelectorAll('button')].filter((element) =>
    typeof name === 'string' ? namesOf(element) === name : name.test(namesOf(element)),
  );
function button(name: string | RegExp): HTMLButtonElement {
  const [found, ...more] = buttons(name);
  if (!found || more.length > 0) throw new Error(`not exactly one button ${String(name)}`);
  return found;
}
const buttonFound = (name: string | RegExp) => waitFor(() => button(name));
const press = (name: string | RegExp) => fireEvent.click(button(name));
const text = (of: Element | null | undefined) => (of?.textContent ?? '').replaceAll('\u00A0', ' ');
const answerOf = async (kind: string) =>
  waitFor(() => {
    const found = document.querySelector(`[data-answer="${kind}"]`);
    if (!found) throw new Error(`no answer ${kind}`);
    return found;
  });

async function planTransfers() {
  press('调配（总量不变）');
  fireEvent.click(await buttonFound('测算调配方案'));
  return answerOf('planned');
}

describe('整改 before there are results', () => {
  it('says what to do first, and leads there', async () => {
    await openPane({ freshness: 'none' }, 'zh-CN', 'remedy');
    await screen.findByText(/还没有测算结果/);
    await withItsParts(() => press('去列对应'));
    expect(screen.getByRole('tab', { name: '列对应' }).getAttribute('aria-selected')).toBe('true');
  });

  it('asks for a new run when the entries have changed, and asks nothing before', async () => {
    const county = remedyCounty();
    const session = await openRemedy({ ...county, state: { ...county.state, freshness: 'stale' } });
    expect(screen.getByText(/数据或口径已改动/)).toBeTruthy();
    const write = await buttonFound('写入差异分析');
    expect(write.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(write);
    expect(session.written).toEqual([]);
  });
});

describe('差异分析', () => {
  const causes = () =>
    [...document.querySelectorAll<HTMLElement>('[data-cause-school]')].map(
      ({ dataset }) => dataset['causeSchool'],
    );

  it('begins with the CV that is above its limit, in a sentence', async () => {
    await openRemedy();
    await waitFor(() => expect(causes().length).toBeGreaterThan(0));
    const sentence = text(document.querySelector('[data-cause]'));
    expect(sentence).toMatch(
      /^小学·每百名学生拥有县级及以上骨干教师数 差异系数 1\.\d{3}，超过 0\.50。主要由 城东小学\(贡献 \d+%，偏高/,
    );
  });

  it('lists the schools by what they add, with direction and both what-ifs, each leading to its row', async () => {
    const session = await openRemedy();
    await waitFor(() => expect(causes()[0]).toBe('城东小学'));
    const [first, second] = document.querySelectorAll('[data-cause-school]');
    expect(text(first)).toMatch(/▲ 偏高，贡献 \d+%/);
    expect(text(first)).toMatch(
      /学生 1000 人。不计该校，差异系数为 \d\.\d{3}；该校达到全县平均值时为 \d\.\d{3}/,
    );
    expect(text(second)).toMatch(/▼ 偏低/);
    press('转到 城东小学 所在行');
    expect(session.revealed).toEqual([{ sheet: '小学', cell: 'A3' }]);
  });

  it('turns to another CV when asked', async () => {
    await openRemedy();
    await waitFor(() => expect(causes().length).toBeGreaterThan(0));
    fireEvent.change(screen.getByRole('combobox', { name: '学段和指标' }), {
      target: { value: 'primary multimediaRooms' },
    });
    expect(text(document.querySelector('[data-cause]'))).toContain('网络多媒体教室数');
    expect(causes()[0]).toBe('石桥小学');
  });
});

describe('缺口', () => {
  it('adds up what the failing schools lack, and names them', async () => {
    await openRemedy();
    const backbone = await waitFor(() => {
      const found = document.querySelector('[data-gap="backboneTeachers"]');
      if (!found) throw new Error('no gap');
      return found;
    });
    expect(text(backbone)).toContain('还缺 10 人达标、9 人达到85%');
    expect(text(backbone)).toContain('另有 1 所学校合计超出 50 人');
    fireEvent.click(within(backbone as HTMLElement).getByRole('button'));
    expect(text(backbone)).toContain('石桥小学');
  });
});

describe('调配', () => {
  it('answers in words, from whom to whom, and what becomes of the CV', async () => {
    await openRemedy();
    const answer = await planTransfers();
    expect(text(answer)).toMatch(
      /最少调配 \d+ 人：差异系数由 1\.\d{3} 变为 0\.\d{3}，标准 0\.50。/,
    );
    expect(text(answer)).toContain('城东小学 → 石桥小学');
    expect(text(answer)).toMatch(/✓ 小学·每百名学生拥有县级及以上骨干教师数/);
  });

  it('sends what was asked for: goal, what donors keep, cap and locked schools', async () => {
    const wishes: unknown[] = [];
    const county = remedyCounty();
    await openRemedy(county, {
      transfers: (wish) => {
        wishes.push(wish);
        return county.answers.transfers?.(wish) ?? Promise.resolve(null);
      },
    });
    press('调配（总量不变）');
    fireEvent.click(await screen.findByLabelText('同时让各校达标'));
    fireEvent.change(screen.getByLabelText('调出学校至少保留'), {
      target: { value: 'floor' },
    });
    fireEvent.change(screen.getByLabelText(/最多调配/), { target: { value: '3' } });
    const box = screen.getByRole('combobox', { name: '不参与调配的学校' });
    fireEvent.click(box);
    fireEvent.change(box, { target: { value: '西关' } });
    fireEvent.click(await screen.findByRole('option', { name: '西关小学' }));
    press('测算调配方案');
    const answer = await answerOf('short');
    expect(wishes).toEqual([
      {
        stage: 'primary',
        indicator: 'backboneTeachers',
        limit: null,
        goal: 'all',
        donorFloor: 'floor',
        withinTownships: false,
        thingsMove: false,
        locked: ['西关小学'],
        cap: 3,
      },
    ]);
    expect(text(answer)).toContain('目标不能全部实现。最多可调配 3 人');
    expect(text(answer)).toContain('✕ 原因：');
    expect(text(answer)).toContain('仍未达到要求的学校：石桥小学');
  });

  it('does not ask with a cap that is no number', async () => {
    await openRemedy();
    press('调配（总量不变）');
    fireEvent.change(await screen.findByLabelText(/最多调配/), {
      target: { value: '三' },
    });
    expect(screen.getByText('请填整数，或留空。')).toBeTruthy();
    expect(button('测算调配方案').getAttribute('aria-disabled')).toBe('true');
  });

  it('offers rooms and equipment only where they may move', async () => {
    await openRemedy();
    press('调配（总量不变）');
    const indicators = async () =>
      within(await screen.findByLabelText('指标'))
        .getAllByText(/./, { selector: 'option' })
        .map((option) => option.getAttribute('value'));
    expect(await indicators()).toEqual([
      'higherDegreeTeachers',
      'backboneTeachers',
      'peArtTeachers',
    ]);
    fireEvent.click(screen.getByLabelText('允许调配设备和用房'));
    expect(await indicators()).toContain('multimediaRooms');
    expect(await indicators()).not.toContain('sportsArea');
  });

  it('puts a refusal into words', async () => {
    await openRemedy(remedyCounty([tableOf([soundSchool('城东小学')])]));
    press('调配（总量不变）');
    fireEvent.click(await buttonFound('测算调配方案'));
    expect(text(await answerOf('refused'))).toContain('只有一所学校');
  });
});

describe('购置', () => {
  it('tells cost, certainty, each school and the totals', async () => {
    await openRemedy();
    press('购置（总量增加）');
    fireEvent.click(await buttonFound('测算购置方案'));
    const answer = await answerOf('planned');
    expect(text(answer)).toMatch(/共需 \d+\.\d{2} 万元/);
    expect(text(answer)).toContain('已证明是最优方案');
    expect(document.querySelector('[data-buys="石桥小学"]')).toBeTruthy();
    expect(text(answer)).toMatch(/小学达标学校 3 → 4 所\(共 4 所\)/);
  });

  it('shows the best plan and the bound while it searches, and can be stopped', async () => {
    const session = await openRemedy(remedyCounty(), {
      purchases: (_, { onProgress }) => {
        onProgress?.({ cost: 250_000, bound: 201_000 });
        return new Promise(() => undefined);
      },
    });
    press('购置（总量增加）');
    fireEvent.click(await buttonFound('测算购置方案'));
    act(() => session.show({ activity: { kind: 'planning', done: 0, cancellable: true } }));
    expect(
      await screen.findByText('目前最省的方案 25.00 万元；已证明至少要 20.10 万元'),
    ).toBeTruthy();
    press('停止测算');
    expect(session.verbs).toContain('cancel');
  });

  it('takes an empty price for what cannot be bought, and says which school that blocks', async () => {
    await openRemedy();
    press('购置（总量增加）');
    for (const name of [/骨干教师数/, /多媒体教室数/]) {
      fireEvent.change(await screen.findByLabelText(name, { selector: 'input' }), {
        target: { value: '' },
      });
    }
    expect(screen.getAllByText('不可购置')).toHaveLength(2);
    press('测算购置方案');
    const answer = await answerOf('infeasible');
    expect(text(answer)).toContain('没有可行的方案');
    expect(text(answer)).toContain('石桥小学');
  });

  it('does not search with a price that is no number', async () => {
    await openRemedy();
    press('购置（总量增加）');
    fireEvent.change(await screen.findByLabelText(/骨干教师数/, { selector: 'input' }), {
      target: { value: '面议' },
    });
    expect(screen.getByText('请填数字，或留空。')).toBeTruthy();
    expect(button('测算购置方案').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('方案比较', () => {
  const card = async (name: string) =>
    waitFor(() => {
      const found = document.querySelector(`[data-scenario="${name}"]`);
      if (!found) throw new Error(`no card ${name}`);
      return text(found);
    });

  it('puts an adopted plan beside the present', async () => {
    await openRemedy();
    await planTransfers();
    press('采用此方案');
    press('方案比较');
    fireEvent.click(await buttonFound('比较'));
    expect(await card('现状')).toContain('差异系数达标 6/7 项');
    expect(await card('情形 1')).toContain('差异系数达标 7/7 项');
  });

  it('takes pupils by percent and as pasted, with the lines that do not count', async () => {
    const asked: unknown[] = [];
    const county = remedyCounty();
    await openRemedy(county, {
      compare: (scenarios) => {
        asked.push(scenarios);
        return county.answers.compare?.(scenarios) ?? Promise.resolve(null);
      },
    });
    press('方案比较');
    const percent = await screen.findByLabelText('小学学生数增减(%)');
    fireEvent.change(percent, { target: { value: '-10' } });
    fireEvent.blur(percent);
    fireEvent.change(screen.getByLabelText(/粘贴下学年学生数/), {
      target: { value: '石桥小学\t800\n没有小学\t5' },
    });
    expect(screen.getByText('读到 1 条。')).toBeTruthy();
    expect(screen.getByText(/第 2 行：没有学校“没有小学”。/)).toBeTruthy();
    press('比较');
    await card('情形 1');
    expect(asked).toEqual([
      [
        [
          { kind: 'pupilsBy', stage: 'primary', factor: 0.9 },
          { kind: 'pupils', at: { table: '小学', row: 2 }, stage: null, students: 800 },
        ],
      ],
    ]);
  });

  it('holds up to four scenarios', async () => {
    await openRemedy();
    press('方案比较');
    await buttonFound('比较');
    for (let more = 0; more < 3; more += 1) press('增加情形');
    expect(button('情形 4')).toBeTruthy();
    expect(buttons('增加情形')).toEqual([]);
  });
});

describe('写入', () => {
  it('writes the analysis with the plans that were adopted', async () => {
    const session = await openRemedy();
    await planTransfers();
    press('采用此方案');
    press('写入差异分析');
    const [written] = session.written;
    expect(written?.transfers.map(({ wish }: PlannedTransfers) => wish.indicator)).toEqual([
      'backboneTeachers',
    ]);
    expect(written?.purchases).toBeNull();
  });

  it('writes plans for the failing schools, or for those that were chosen', async () => {
    const session = await openRemedy();
    await buttonFound(/生成一校一策/);
    press(/生成一校一策/);
    expect(session.written[0]).toMatchObject({ schools: null });
    fireEvent.click(screen.getByLabelText('选定的学校'));
    expect(button(/生成一校一策/).getAttribute('aria-disabled')).toBe('true');
    const box = screen.getByRole('combobox', { name: '学校' });
    fireEvent.click(box);
    fireEvent.click(await screen.findByRole('option', { name: '南门小学' }));
    press(/生成一校一策/);
    expect(session.written[1]).toMatchObject({ schools: ['南门小学'] });
  });

  it('keeps an adopted plan over a run on the same figures, and gives it up on others', async () => {
    const session = await openRemedy();
    await planTransfers();
    press('采用此方案');
    act(() => session.show(remedyCounty().state));
    expect(await screen.findByText('已采用的方案')).toBeTruthy();
    const other = tableOf([soundSchool('城东小学', { backbone: 50 }), soundSchool('石桥小学')]);
    act(() => session.show(remedyCounty([other]).state));
    expect(await screen.findByText(/先前采用的方案不再适用/)).toBeTruthy();
    press('写入差异分析');
    expect(session.written[0]).toEqual({ transfers: [], purchases: null });
  });
});

describe('整改 in English', () => {
  it('has a sentence for every part', async () => {
    await openRemedy(remedyCounty(), {}, 'en-US');
    for (const name of ['Transfers (total unchanged)', 'Purchases (total grows)', 'Scenarios']) {
      press(name);
    }
    fireEvent.click(await buttonFound('Work out transfers'));
    expect(text(await answerOf('planned'))).toMatch(/have to move: CV 1\.\d{3} becomes 0\.\d{3}/);
    fireEvent.click(await buttonFound('Compare'));
    await screen.findByRole('group', { name: 'Present' });
  });
});
