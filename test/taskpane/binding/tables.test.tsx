/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { columnIndex } from '../../../src/sheets/area';
import {
  columnView,
  finding,
  meaning,
  mixed,
  mixedSurvey,
  mixedView,
  primary,
  primarySurvey,
  primaryView,
  surveyOf,
} from './bindingCounty';
import { button, openPage, press, settled, startPage } from './openPage';

beforeEach(startPage);
afterEach(cleanup);

describe('a table', () => {
  it('of one stage can be given the other one', async () => {
    const session = await openPage({ survey: primarySurvey });
    const stage = screen.getByRole<HTMLSelectElement>('combobox', { name: '学段' });
    expect(stage.value).toBe('primary');
    fireEvent.change(stage, { target: { value: 'junior' } });
    expect(session.state().settings.stages).toEqual({ 小学: 'junior' });
    expect(session.verbs).toEqual(['survey', 'choose', 'survey']);
    expect(await screen.findByText('“小学”已按初中处理。')).toBeTruthy();
  });

  it('by type asks for no stage', async () => {
    await openPage({ survey: mixedSurvey });
    expect(screen.queryByRole('combobox', { name: '学段' })).toBeNull();
    expect(screen.getByText('按学段分列，自动拆分 · 10 行 · 6 列已对应')).toBeTruthy();
  });

  it('takes in the schools below it, and the focus stays with the table', async () => {
    const session = await openPage({ survey: mixedSurvey });
    expect(screen.getByText(/下方还有 3 所学校未纳入/)).toBeTruthy();
    press('转到第 12 行');
    expect(session.revealed).toEqual([{ sheet: '学校', cell: 'A12' }]);
    button('纳入').focus();
    press('纳入');
    expect(session.corrections).toEqual([
      { kind: 'rows', table: '学校', firstRow: 1, rowCount: 13 },
    ]);
    expect(await screen.findByText('已纳入 3 所学校。')).toBeTruthy();
    const grown = { ...mixed, rowCount: 13 };
    act(() => session.show({ survey: surveyOf([[grown, { ...mixedView, extension: null }]]) }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '学校' }));
  });

  it('says where its further schools stand', async () => {
    const below = { ...mixed, firstRow: 3, header: { first: 2, last: 2 } };
    const at = (firstRow: number, rowCount: number) =>
      surveyOf([[below, { ...mixedView, extension: { firstRow, rowCount } }]]);
    const session = await openPage({ survey: at(1, 12) });
    expect(screen.getByText(/上方还有 2 所学校未纳入/)).toBeTruthy();
    act(() => session.show({ survey: at(1, 13) }));
    expect(screen.getByText(/上方、下方还有 3 所学校未纳入/)).toBeTruthy();
  });

  it('says further rows as a remark where it cannot take them in', async () => {
    const below = finding(
      'rowsBelow',
      { rows: 2, first: 'A12', schools: '西山小学' },
      { sheet: '学校', cell: 'A12' },
    );
    const session = await openPage({ survey: surveyOf([[mixed, mixedView]], [below]) });
    expect(screen.queryByText(/表的命名范围之外还有 2 所学校/)).toBeNull();
    const closed = { ...mixedView, extension: null };
    act(() => session.show({ survey: surveyOf([[mixed, closed]], [below]) }));
    expect(screen.getByText(/表的命名范围之外还有 2 所学校/)).toBeTruthy();
  });

  it('counts blanks as zero in all its mostly blank columns at once', async () => {
    const session = await openPage({ survey: mixedSurvey });
    expect(screen.getByText('小学硕士研究生、小学博士研究生多为空白：空白即 0？')).toBeTruthy();
    press('空白按 0 计');
    await settled();
    expect(session.state().settings.blankIsZero).toEqual([
      '均衡_学校_小学硕士研究生',
      '均衡_学校_小学博士研究生',
    ]);
    expect(session.verbs).toEqual(['survey', 'choose', 'survey']);
    expect(screen.queryByText(/空白即 0？/)).toBeNull();
  });
});

describe('a workbook that cannot be computed yet', () => {
  it('asks for the stage of a table that does not say it', async () => {
    const refusals = [
      { code: 'refused.stageUnknown', params: { table: '学校表', sheet: '学校表' } },
    ];
    const session = await openPage({ survey: surveyOf([], [], refusals) });
    expect(screen.getByText('“学校表”是哪个学段？')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '用示例数据试算' })).toBeNull();
    press('学校表：初中');
    await settled();
    expect(session.state().settings.stages).toEqual({ 学校表: 'junior' });
    expect(session.verbs).toEqual(['survey', 'answer']);
  });

  it('lets choose among the columns that claim the pupils', async () => {
    const params = { table: '小学', sheet: '小学', first: 'D3 在校生数', second: 'E3 学生数' };
    const claims = (letters: string, header: string) =>
      columnView(letters, header, {
        confidence: 'ambiguous',
        candidates: [meaning('students')],
        samples: [63],
      });
    const columns = [claims('D', '在校生数'), claims('E', '学生数')];
    const survey = surveyOf([], [], [{ code: 'refused.ambiguousStudents', params }]);
    const session = await openPage({
      survey: { ...survey, views: [{ ...primaryView, columns }] },
    });
    expect(screen.getByText(/有多列都可能是在校生数/)).toBeTruthy();
    expect(screen.getByText('还不能测算，请先处理下面的问题。')).toBeTruthy();
    press('E · 学生数（转到该列）');
    expect(session.revealed).toEqual([{ sheet: '小学', cell: 'E3' }]);
    press('E 列是“在校生数”');
    await settled();
    expect(session.corrections).toEqual([
      { kind: 'column', table: '小学', column: columnIndex('E'), meaning: meaning('students') },
    ]);
  });
});

describe('names that went wrong', () => {
  const broken = finding('brokenName', { name: '均衡_小学_图书册数', refersTo: '=#REF!' });
  const short = finding('nameLength', { name: '均衡_小学_中级', found: 3, expected: 12 });
  const output = finding('outputNameLost', { name: '均衡_输出_小学_primary_sportsArea' });

  it('are explained and, where they are ours, mended', async () => {
    const session = await openPage({ survey: surveyOf([[primary, primaryView]], [broken]) });
    expect(screen.getByText(/名称“均衡_小学_图书册数”已失效/)).toBeTruthy();
    press('修复名称 均衡_小学_图书册数');
    expect(session.corrections).toEqual([{ kind: 'forgetName', name: '均衡_小学_图书册数' }]);
    expect(await screen.findByText(/已去掉失效的名称“均衡_小学_图书册数”/)).toBeTruthy();
  });

  it('are mended all at once, one after the other', async () => {
    const session = await openPage({
      survey: surveyOf([[primary, primaryView]], [broken, short]),
    });
    expect(screen.getByText(/有 3 行，同表其他列有 12 行/)).toBeTruthy();
    press('全部修复（2）');
    await settled();
    expect(session.corrections.map((correction) => correction.kind)).toEqual([
      'forgetName',
      'forgetName',
    ]);
  });

  it('are left to the county where they are its own', async () => {
    const input = { 'zh-CN': '公用经费', 'en-US': 'Operating funds' };
    const wide = finding('nameWidth', { name: '小学_本科' });
    const cell = finding('countyNameBroken', { name: '公用经费', refersTo: '=#REF!', input });
    await openPage({ survey: surveyOf([[primary, primaryView]], [wide, cell]) });
    expect(screen.getByText(/名称“小学_本科”包含多列/)).toBeTruthy();
    expect(screen.getByText(/名称“公用经费”应指向填有“公用经费”的一个单元格/)).toBeTruthy();
    expect(screen.getAllByText(/“名称管理器”/)).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /修复/ })).toBeNull();
  });

  it('of results mend themselves with the next run', async () => {
    await openPage({ survey: surveyOf([[primary, primaryView]], [output, output]) });
    expect(screen.getByText(/2 个结果名称已失效.*再次测算时重新写入/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /修复/ })).toBeNull();
  });
});
