/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { columnIndex, type SheetArea } from '../../../src/sheets/area';
import type { HandMadeSession } from '../handMadeSession';
import {
  bindingFindings,
  booksAmbiguous,
  meaning,
  mixedSurvey,
  primary,
  primarySurvey,
  primaryView,
  surveyOf,
} from './bindingCounty';
import { button, isOff, line, openPage, options, press, settled, startPage } from './openPage';

beforeEach(startPage);
afterEach(cleanup);

const input = (letters: string) =>
  screen.getByLabelText(`${letters} 列的字段`, { selector: 'input' });

/** Presses a button that opens the list of fields, and waits until it is there. */
async function openList(name: string): Promise<void> {
  press(name);
  await screen.findByText('确定');
}

const type = (letters: string, query: string) =>
  fireEvent.change(input(letters), { target: { value: query } });

/** Types the field's term and takes it from the list. */
function pick(letters: string, field: string): void {
  type(letters, field);
  const option = options().find(({ textContent }) => textContent === field);
  if (!option) throw new Error(`${field} is not in the list`);
  fireEvent.click(option);
}

describe('correcting a column', () => {
  it('takes with one click what the header might mean', async () => {
    const session = await openPage({ survey: primarySurvey });
    press('K 列是“图书册数”');
    expect(session.corrections).toEqual([
      { kind: 'column', table: '小学', column: columnIndex('K'), meaning: meaning('books') },
    ]);
    expect(await screen.findByText('K 列已对应为“图书册数”。')).toBeTruthy();
    expect(document.activeElement).toBe(button('更正 K 列'));
  });

  it('keeps the column in its place, with the focus, while it is worked on', async () => {
    const session = await openPage({ survey: primarySurvey });
    await openList('更正 K 列');
    pick('K', '图书册数');
    press('确定');
    await settled();
    const settledView = {
      ...primaryView,
      columns: primaryView.columns.map((view) =>
        view.column === columnIndex('K') ? { ...view, confidence: 'named' as const } : view,
      ),
    };
    act(() => session.show({ survey: surveyOf([[primary, settledView]], bindingFindings) }));
    expect(line('K').getByText('✓')).toBeTruthy();
    expect(document.activeElement).toBe(button('更正 K 列'));
    expect(screen.getByText('小学 · 3 行 · 5 列已对应 · 2 列待核对')).toBeTruthy();
  });

  it('finds a field by what is typed, and asks for its unit', async () => {
    const session = await openPage({ survey: primarySurvey });
    await openList('指定字段：L 列');
    expect(isOff('确定')).toBe(true);
    expect(document.activeElement).toBe(input('L'));
    type('L', '公用经费预算');
    expect(options().map(({ textContent }) => textContent)).toEqual(['公用经费预算']);
    pick('L', '公用经费预算');
    fireEvent.change(screen.getByRole('combobox', { name: '单位' }), { target: { value: '元' } });
    press('确定');
    await settled();
    expect(session.corrections).toEqual([
      {
        kind: 'column',
        table: '小学',
        column: columnIndex('L'),
        meaning: meaning('operatingBudget', null, '元'),
      },
    ]);
  });

  it('leaves the unit to the header unless one is chosen', async () => {
    const session = await openPage({ survey: primarySurvey });
    await openList('指定字段：L 列');
    pick('L', '公用经费');
    press('确定');
    await settled();
    expect(session.corrections).toMatchObject([{ meaning: meaning('operatingFunds') }]);
  });

  it('offers the stages in a table by type', async () => {
    const session = await openPage({ survey: mixedSurvey });
    press('各列（6）');
    await openList('更正 E 列');
    pick('E', '初中硕士研究生');
    press('确定');
    await settled();
    expect(session.corrections).toEqual([
      {
        kind: 'column',
        table: '学校',
        column: columnIndex('E'),
        meaning: meaning('masters', 'junior'),
      },
    ]);
  });

  it('offers no field at all', async () => {
    const session = await openPage({ survey: primarySurvey });
    await openList('更正 H 列');
    pick('H', '不对应任何字段');
    press('确定');
    expect(session.corrections).toEqual([
      { kind: 'column', table: '小学', column: columnIndex('H'), meaning: null },
    ]);
    expect(await screen.findByText('H 列已设为不对应任何字段。')).toBeTruthy();
  });

  it('says so when nothing is found, and gives up without a trace', async () => {
    const session = await openPage({ survey: primarySurvey });
    await openList('更正 H 列');
    type('H', '食堂');
    expect(screen.getByText('没有含“食堂”的字段')).toBeTruthy();
    press('取消');
    expect(session.corrections).toEqual([]);
    expect(document.activeElement).toBe(button('更正 H 列'));
  });

  it('says nothing of success when the host refused', async () => {
    const session = await openPage({ survey: primarySurvey });
    jest.spyOn(session, 'correct').mockImplementation(() => {
      const failure = { kind: 'editMode' } as const;
      session.show({ outcome: { kind: 'failed', failure, unrestored: [] } });
      return Promise.resolve();
    });
    press('K 列是“图书册数”');
    await settled();
    expect(screen.getByText(/有单元格正在编辑/)).toBeTruthy();
    expect(screen.queryByText('K 列已对应为“图书册数”。')).toBeNull();
  });
});

describe('a field without a column', () => {
  const rows = { sheet: '小学', row: 4, column: columnIndex('L'), rows: 1, columns: 1 };
  const pick = async (session: HandMadeSession, area: SheetArea | null) => {
    session.select(area);
    press('采用所选列');
    await settled();
  };

  it('is listed with what it hinders', async () => {
    await openPage({ survey: primarySurvey });
    expect(button('未找到对应列（2）')).toBeTruthy();
    const list = within(screen.getByRole('list', { name: '“小学”未找到的列' }));
    expect(list.getByText(/专任教师数/)).toBeTruthy();
    expect(list.getByText('无法计算：每百名学生拥有骨干教师数')).toBeTruthy();
    expect(list.getByText('有多列都可对应：I3 图书（册）；K3 纸质图书')).toBeTruthy();
  });

  it('gets the column that is selected on the sheet', async () => {
    const session = await openPage({ survey: primarySurvey });
    press('在表上选“专任教师数”的列');
    expect(screen.getByText(/请在工作表“小学”上点选“专任教师数”所在的列/)).toBeTruthy();
    await pick(session, rows);
    expect(session.corrections).toEqual([
      { kind: 'column', table: '小学', column: columnIndex('L'), meaning: meaning('teachers') },
    ]);
    expect(screen.getByText('L 列已对应为“专任教师数”。')).toBeTruthy();
  });

  it('says what is wrong with the selection and waits for another', async () => {
    const session = await openPage({ survey: primarySurvey });
    press('在表上选“专任教师数”的列');
    await pick(session, { ...rows, sheet: '初中' });
    expect(screen.getByText(/现在选中的是“初中”L5，不在工作表“小学”上/)).toBeTruthy();
    await pick(session, { ...rows, column: columnIndex('Z') });
    expect(screen.getByText(/选中的 Z5 不在这张表内。请在 A–L 列之间选。/)).toBeTruthy();
    await pick(session, null);
    expect(screen.getByText(/没有取到所选单元格/)).toBeTruthy();
    expect(session.corrections).toEqual([]);
    await pick(session, rows);
    expect(session.corrections).toHaveLength(1);
  });

  it('hands the focus to the list when it has found its column, then to the table', async () => {
    const session = await openPage({ survey: primarySurvey });
    press('在表上选“专任教师数”的列');
    await pick(session, rows);
    expect(document.activeElement).toBe(button('在表上选“专任教师数”的列'));
    act(() => session.show({ survey: surveyOf([[primary, primaryView]], [booksAmbiguous]) }));
    expect(document.activeElement).toBe(screen.getByRole('list', { name: '“小学”未找到的列' }));
    act(() => session.show({ survey: surveyOf([[primary, primaryView]]) }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: '小学' }));
  });
});
