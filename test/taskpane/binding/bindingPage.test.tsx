/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import {
  bindingFindings,
  finding,
  mixed,
  mixedSurvey,
  mixedTeachersMissing,
  mixedView,
  primary,
  primarySurvey,
  primaryView,
  surveyOf,
} from './bindingCounty';
import { button, line, openPage, press, startPage } from './openPage';

beforeEach(startPage);
afterEach(cleanup);

describe('a workbook without a school table', () => {
  const survey = surveyOf([], [], [{ code: 'refused.noSchoolTable' }]);

  it('is welcomed with sample data', async () => {
    const session = await openPage({ survey });
    expect(screen.getByRole('heading', { name: '开始使用' })).toBeTruthy();
    press('用示例数据试算');
    expect(session.verbs).toEqual(['survey', 'addSample']);
  });

  it('says on demand what a school table must have, and reads again', async () => {
    const session = await openPage({ survey });
    expect(screen.queryByText(/一行一所学校/)).toBeNull();
    press('使用我的表');
    expect(button('使用我的表').getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('表头有“学校名称”和“在校生数”；')).toBeTruthy();
    press('重新读取');
    expect(session.verbs).toEqual(['survey', 'survey']);
  });

  it('is welcomed also when it is empty', async () => {
    await openPage({ survey: surveyOf([], [], [{ code: 'refused.emptyWorkbook' }]) });
    expect(button('用示例数据试算')).toBeTruthy();
  });
});

describe('what was understood of the workbook', () => {
  it('says how many tables there are and what to do next, without sample data', async () => {
    await openPage({ survey: primarySurvey });
    expect(screen.getByText('找到 1 个学校表：小学。核对列对应后点“一键测算”。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '用示例数据试算' })).toBeNull();
  });

  it('shows each table and, on demand, each column with its source', async () => {
    const session = await openPage({ survey: primarySurvey });
    expect(screen.getByText('小学 · 3 行 · 5 列已对应 · 3 列待核对')).toBeTruthy();
    press('其余各列（6）');
    expect(screen.getByText(/博士研究生 · 工作簿名称 小学_博士/)).toBeTruthy();
    expect(screen.getByText(/学校名称 · 表头一致/)).toBeTruthy();
    expect(screen.getByText(/教学仪器设备资产值（万元） · 表头一致/)).toBeTruthy();
    press('F · 专任教师 › 学历 › 博士（转到该列）');
    expect(session.revealed).toEqual([{ sheet: '小学', cell: 'F2:F6' }]);
  });

  it('shows what stands in a column: samples, errors, blanks', async () => {
    await openPage({ survey: primarySurvey });
    press('其余各列（6）');
    expect(screen.getByText('如 城东小学、西关小学、石桥镇九年一贯制学校附属中…')).toBeTruthy();
    expect(screen.getByText('如 512.4、96、#N/A')).toBeTruthy();
    expect(screen.getByText('如 1 · 空白 2 格')).toBeTruthy();
  });

  it('shows first the columns that somebody has to look at', async () => {
    await openPage({ survey: primarySurvey });
    const shown = [...document.querySelectorAll('[data-column]')].map((item) =>
      item.getAttribute('data-column'),
    );
    expect(shown).toEqual(['H', 'I', 'K', 'L']);
    expect(line('H').getByText(/可能是“副高级”，请核对 · 表头相近/)).toBeTruthy();
    expect(line('I').getByText(/与另一列都可对应“图书册数”，请选定一列/)).toBeTruthy();
    expect(line('L').getByText(/未采用/)).toBeTruthy();
  });

  it('folds the unused numbers away where no field is missing', async () => {
    const session = await openPage({ survey: surveyOf([[primary, primaryView]]) });
    const unused = button('未采用的数字列（1）');
    expect(unused.getAttribute('aria-expanded')).toBe('false');
    act(() => session.show({ survey: primarySurvey }));
    expect(unused.getAttribute('aria-expanded')).toBe('true');
  });

  it('says that nothing needs checking where all is clear', async () => {
    await openPage({ survey: mixedSurvey });
    expect(screen.getByText('各列含义明确，没有需要核对的列。')).toBeTruthy();
  });

  it('does not call all clear while a field is missing', async () => {
    await openPage({ survey: surveyOf([[mixed, mixedView]], [mixedTeachersMissing]) });
    expect(screen.queryByText('各列含义明确，没有需要核对的列。')).toBeNull();
  });

  it('asks once for a look at what the names of the workbook say', async () => {
    await openPage({ survey: primarySurvey });
    expect(screen.getByText('按工作簿名称对应 1 列，请核对一次。')).toBeTruthy();
  });

  it('lets a blank people column count as zero', async () => {
    const session = await openPage({ survey: primarySurvey });
    press('其余各列（6）');
    fireEvent.click(screen.getByRole('checkbox', { name: '博士研究生 空白即 0' }));
    expect(session.state().settings.blankIsZero).toEqual(['均衡_小学_博士研究生']);
    expect(session.verbs).toEqual(['survey', 'choose', 'survey']);
  });

  it('asks about blanks only where there are some', async () => {
    await openPage({ survey: primarySurvey });
    press('其余各列（6）');
    expect(line('H').queryByRole('checkbox')).toBeNull();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  });

  it('shows what else binding remarked, with the way to its place', async () => {
    const note = finding('oldTitle', { column: 'M3 小学高级' }, { sheet: '小学', cell: 'M3' });
    const session = await openPage({ survey: surveyOf([[primary, primaryView]], [note]) });
    expect(screen.getByText(/“M3 小学高级”是改革前的职称名称/)).toBeTruthy();
    press('小学!M3');
    expect(session.revealed).toEqual([note]);
  });
});

describe('every sentence of the page', () => {
  it.each(['zh-CN', 'en-US'] as const)('has all that it names, in %s', async (language) => {
    const input = { 'zh-CN': '公用经费', 'en-US': 'Operating funds' };
    const names = [
      finding('brokenName', { name: '均衡_小学_图书册数', refersTo: '' }),
      finding('nameLength', { name: '均衡_小学_中级', found: 3, expected: 12 }),
      finding('nameWidth', { name: '小学_本科' }),
      finding('outputNameLost', { name: '均衡_输出_小学_primary_sportsArea' }),
      finding('countyNameBroken', { name: '公用经费', refersTo: '', input }),
      finding('countyColumnLost', { name: '均衡_页_countyValues' }),
    ];
    const survey = surveyOf(
      [
        [primary, primaryView],
        [mixed, mixedView],
      ],
      [...bindingFindings, ...names],
    );
    await openPage({ survey }, language);
    for (const fold of document.querySelectorAll('h3 button[aria-expanded="false"]')) {
      fireEvent.click(fold);
    }
    const page = screen.getByRole('main');
    expect(page.textContent).not.toMatch(/\{\{|pane\.|undefined|NaN/);
    if (language === 'en-US') expect(page.textContent).not.toMatch(/[，。：；]/);
  });
});
