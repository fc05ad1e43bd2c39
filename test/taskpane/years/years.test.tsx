/** @jest-environment jsdom */
/** 年度对比 on the page 结果: choosing earlier workbooks, saying their years, answering what they were. */
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { SessionState } from '../../../src/app/session';
import type { ComparedYears } from '../../../src/app/years/comparedYears';
import { compareGroups } from '../../../src/assessment/years/compareYears';
import { matchSchools } from '../../../src/assessment/years/matchSchools';
import type { YearSchool } from '../../../src/assessment/years/yearSchools';
import { completeBrowser } from '../browser';
import { assessed } from '../county';
import { openPane } from '../openPane';

beforeAll(async () => {
  await import('../../../src/taskpane/results/StageResults');
  await import('../../../src/taskpane/results/SchoolSection');
  await import('../../../src/taskpane/years/YearsSection');
});
beforeEach(() => completeBrowser());
afterEach(cleanup);

const school = (name: string, code: string | null, students: number): YearSchool => ({
  ...{ name, code },
  parts: [{ stage: 'primary', students, values: [], verdict: null }],
});

function comparedOf(last: readonly YearSchool[], now: readonly YearSchool[]): ComparedYears {
  const matched = matchSchools(last, now);
  const year = (at: number) => ({ first: at, last: at });
  const figures = (at: number, source: string) => ({
    ...{ year: year(at), source, verdict: 'met' as const },
    stages: { primary: null, junior: null },
    ...{ retention: null, largeClasses: null, hugeClasses: null },
  });
  const past = { now: year(2025), schools: last, problems: null };
  return {
    past: { ...past, years: [figures(2024, '2024.xlsx')] },
    figures: figures(2025, ''),
    ...{ matched, compared: compareGroups(matched.groups, 0), findings: [] },
  };
}

async function openYears(years: Partial<SessionState['years']>) {
  const session = await openPane({
    ...assessed,
    years: { asks: null, compared: null, carry: [], ...years },
  });
  await screen.findByRole('button', { name: /^年度对比/ });
  return session;
}

const part = () => {
  const found = document.querySelector<HTMLElement>('[data-years]');
  if (!found) throw new Error('the pane shows no comparison');
  return within(found);
};

describe('年度对比', () => {
  it('gives the chosen workbooks to the session', async () => {
    const session = await openYears({});
    fireEvent.click(screen.getByRole('button', { name: /^年度对比/ }));
    const input = document.querySelector<HTMLInputElement>('[data-chooser="years"]');
    const file = new File(['x'], '2024.xlsx');
    if (!input) throw new Error('nothing to choose with');
    fireEvent.change(input, { target: { files: [file] } });
    expect(session.given.map(({ name }) => name)).toEqual(['2024.xlsx']);
    expect(session.verbs).toContain('compareYears');
  });

  it('asks for years that nothing tells, and goes on once all are said', async () => {
    const session = await openYears({
      asks: { kind: 'whichYear', sources: [{ source: '旧.xlsx', year: null }], now: null },
    });
    const go = part().getByRole('button', { name: '对比' });
    fireEvent.change(part().getByLabelText('旧.xlsx 的年份'), { target: { value: '2024' } });
    fireEvent.click(go);
    expect(session.verbs.filter((verb) => verb.startsWith('tellYears'))).toEqual([]);
    fireEvent.change(part().getByLabelText('本工作簿的年份'), { target: { value: '2025' } });
    fireEvent.click(go);
    expect(session.verbs).toContain('tellYears {"years":{"旧.xlsx":2024},"now":2025}');
  });

  it('lists schools that changed, with how much', async () => {
    await openYears({
      compared: comparedOf(
        [school('红旗小学', '1', 100), school('青山小学', '2', 200), school('光明小学', '3', 50)],
        [school('红旗小学', '1', 150), school('实验小学', '2', 205), school('大桥小学', '4', 60)],
      ),
    });
    const items = part()
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(items).toEqual([
      '红旗小学小学 在校生：100 → 150（+50.0%）',
      '实验小学更名，上年为青山小学',
      '大桥小学新增学校',
      '光明小学上年有，今年没有',
    ]);
  });

  it('asks what a school was, and keeps the answer among the choices', async () => {
    const session = await openYears({
      compared: comparedOf([school('柏树中学', '8', 90)], [school('柏树初级中学', null, 90)]),
    });
    fireEvent.click(part().getByRole('button', { name: '是上年的 柏树中学（8）' }));
    expect(session.state().settings.formerSchools).toEqual({ 柏树初级中学: '8' });
    expect(session.verbs).toContain('answer');
  });

  it('lets a school of last year be merged into one that stands', async () => {
    const session = await openYears({
      compared: comparedOf(
        [school('红旗小学', '1', 90), school('红旗小学东校区', '2', 30)],
        [school('红旗小学', '1', 118)],
      ),
    });
    fireEvent.click(part().getByRole('button', { name: '并入 红旗小学（1）' }));
    expect(session.state().settings.formerSchools).toEqual({ '1': '1、2' });
  });

  it('lists what can be taken over of last year, and takes what is chosen', async () => {
    const item = (words: string) => ({ key: words, shown: { 'zh-CN': words, 'en-US': words } });
    const session = await openYears({
      compared: comparedOf([school('红旗小学', '1', 90)], [school('红旗小学', '1', 90)]),
      carry: [
        { part: 'settings', items: [item('配色：色觉友好')], left: [] },
        { part: 'pack', items: [], left: [] },
        { part: 'county', items: [item('乡镇数')], left: [item('县名')] },
        { part: 'ledger', items: [], left: [item('红旗小学：体育馆')] },
      ],
    });
    const go = part().getByRole('button', { name: '沿用所选' });
    fireEvent.click(go);
    expect(session.verbs.filter((verb) => verb.startsWith('carry'))).toEqual([]);
    const boxes = part().getAllByRole('checkbox');
    expect(boxes).toHaveLength(2);
    fireEvent.click(part().getByRole('checkbox', { name: '县级数据（1 项）' }));
    fireEvent.click(part().getByRole('button', { name: '看是哪些：县级数据' }));
    expect(part().getByText('乡镇数')).toBeTruthy();
    expect(part().getByText('问题台账中未销号的：没有可沿用的')).toBeTruthy();
    fireEvent.click(go);
    expect(session.verbs).toContain('carry county');
  });

  it('draws the years beside each other, with the same as a table', async () => {
    const base = comparedOf([school('红旗小学', '1', 90)], [school('红旗小学', '1', 90)]);
    const of = (cv: number, verdict: 'met' | 'notMet') => ({
      primary: {
        ...{ schools: 3, met: 1, students: 900, composite: cv / 2, verdict },
        cvs: assessed.assessment?.standard.indicators.map((_, at) => (at === 0 ? cv : 0.1)) ?? [],
      },
      junior: null,
    });
    const [last] = base.past.years;
    if (!last) throw new Error('no year');
    const years = [{ ...last, stages: of(0.6, 'notMet'), retention: 94, largeClasses: 7 }];
    await openYears({
      compared: {
        ...base,
        past: { ...base.past, years },
        figures: { ...base.figures, stages: of(0.3, 'met'), retention: 96.5, largeClasses: 4 },
      },
    });
    const shown = part()
      .getAllByRole('figure')
      .map((figure) => [...figure.querySelectorAll('svg text')].map((each) => each.textContent));
    expect(shown).toEqual([
      ['2024', '✕ 0.600', '2025', '✓ 0.300'],
      ['2024', '94.0', '2025', '96.5'],
      ['2024', '7', '2025', '4'],
    ]);
    const [figure] = part().getAllByRole('figure');
    if (!figure) throw new Error('no chart');
    fireEvent.click(within(figure).getByRole('button'));
    const row = within(figure).getByRole('rowheader', { name: '2024' }).closest('tr');
    expect(row?.textContent).toContain('0.600');
    expect(row?.textContent).toContain('0.300');
  });
});
