/** @jest-environment jsdom */
import { act, cleanup, screen } from '@testing-library/react';
import { type SheetArea } from '../../../src/sheets/area';
import type { HandMadeSession } from '../handMadeSession';
import { openPane } from '../openPane';
import {
  bindingFindings,
  finding,
  mixed,
  mixedView,
  primary,
  primarySurvey,
  primaryView,
  surveyOf,
} from './bindingCounty';
import { button, isOff, openPage, press, settled, startPage } from './openPage';

beforeEach(startPage);
afterEach(cleanup);

describe('a table shown by hand', () => {
  const header = { sheet: '小学', row: 1, column: 0, rows: 2, columns: 12 };
  const schools = { sheet: '小学', row: 3, column: 0, rows: 40, columns: 12 };
  const take = async (session: HandMadeSession, area: SheetArea | null, name: string) => {
    session.select(area);
    press(name);
    await settled();
  };
  const noTable = surveyOf([], [], [{ code: 'refused.noSchoolTable' }]);

  it('takes the header, then the schools, and shows what it took', async () => {
    const session = await openPage({ survey: noTable });
    press('使用我的表');
    press('手工指定表头行和学校行');
    expect(isOff('取为学校行')).toBe(true);
    await take(session, header, '取为表头行');
    expect(screen.getByText('小学!2–3 行（共 2 行）')).toBeTruthy();
    expect(isOff('按此识别')).toBe(true);
    await take(session, schools, '取为学校行');
    expect(screen.getByText('小学!4–43 行（共 40 行）')).toBeTruthy();
    press('按此识别');
    await settled();
    expect(session.corrections).toEqual([
      { kind: 'block', sheet: '小学', header: { first: 1, last: 2 }, firstRow: 3, rowCount: 40 },
    ]);
    expect(screen.getByText(/所选表头中没有认出/)).toBeTruthy();
  });

  it('says what is wrong with a selection and lets each step be taken again', async () => {
    const session = await openPage({ survey: primarySurvey });
    press('手工指定表头行和学校行');
    await take(session, { ...header, rows: 300 }, '取为表头行');
    expect(screen.getByText(/选中了 300 行。表头一般是 1–6 行/)).toBeTruthy();
    await take(session, header, '取为表头行');
    expect(screen.queryByText(/选中了 300 行/)).toBeNull();
    await take(session, { ...schools, sheet: '初中' }, '取为学校行');
    expect(screen.getByText(/不在工作表“小学”上/)).toBeTruthy();
    await take(session, schools, '取为学校行');
    await take(session, { ...header, rows: 3 }, '重取表头行');
    expect(screen.getByText('小学!2–4 行（共 3 行）')).toBeTruthy();
    expect(isOff('按此识别')).toBe(true);
    await take(session, { ...schools, row: 4 }, '取为学校行');
    await take(session, { ...schools, row: 5 }, '重取学校行');
    expect(screen.getByText('小学!6–45 行（共 40 行）')).toBeTruthy();
  });

  it('begins anew when the table is found', async () => {
    const session = await openPage({ survey: primarySurvey });
    press('手工指定表头行和学校行');
    await take(session, header, '取为表头行');
    await take(session, { ...schools, rows: 3 }, '取为学校行');
    press('按此识别');
    await settled();
    expect(screen.getByText('已按所选行识别“小学”，请核对列对应。')).toBeTruthy();
    expect(isOff('取为学校行')).toBe(true);
    expect(document.activeElement).toBe(button('取为表头行'));
  });
});

describe('while the workbook is busy', () => {
  const activity = { kind: 'reading', done: 0, cancellable: false } as const;
  const everything = surveyOf(
    [
      [primary, primaryView],
      [mixed, mixedView],
    ],
    [...bindingFindings, finding('brokenName', { name: '均衡_小学_图书册数', refersTo: '' })],
  );

  it('nothing can be changed, and the focus stays where it is', async () => {
    const session = await openPage({ survey: everything });
    const stage = screen.getByRole('combobox', { name: '学段' });
    stage.focus();
    act(() => session.show({ activity }));
    for (const name of ['更正 H 列', '在表上选“专任教师数”的列', '纳入', '空白按 0 计']) {
      expect(isOff(name)).toBe(true);
    }
    for (const name of ['修复名称 均衡_小学_图书册数', '重新读取', 'K 列是“图书册数”']) {
      expect(isOff(name)).toBe(true);
    }
    expect(stage).toHaveProperty('disabled', true);
    // a browser takes the focus from a control that is disabled
    const lost = jest.spyOn(document, 'activeElement', 'get').mockReturnValue(document.body);
    const focus = jest.spyOn(stage, 'focus');
    act(() => session.show({ activity: null }));
    lost.mockRestore();
    expect(focus).toHaveBeenCalled();
  });

  it('says that it is being read, and offers to read what is unread', async () => {
    const session = await openPane({ activity }, 'zh-CN', 'binding');
    expect(await screen.findByText('正在读取工作簿…')).toBeTruthy();
    act(() => session.show({ activity: null }));
    press('重新读取');
    expect(session.verbs).toEqual(['survey', 'survey']);
  });
});
