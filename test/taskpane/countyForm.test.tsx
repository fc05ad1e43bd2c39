/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { CountyForm } from '../../src/sheets/countyForm';
import { completeBrowser } from './browser';
import { assessed } from './county';
import { openPane, withItsParts } from './openPane';

beforeEach(() => completeBrowser());
afterEach(cleanup);

const sheet = '均衡_县级数据';
const cell = (key: string, at: string, value: string | number | null = null) => ({
  key,
  value,
  place: { sheet, cell: at },
  fixed: false,
});

const form: CountyForm = {
  sheet,
  entries: [
    { id: 'population', ...cell('population', 'D5'), note: null },
    {
      id: 'townships',
      key: 'townships',
      value: 9,
      place: { sheet: '概况', cell: 'B2' },
      fixed: true,
      note: null,
    },
    { id: 'basicVetoWeakSchools', ...cell('basicVetoWeakSchools', 'D40'), note: null },
    { id: 'pay0', ...cell('pay0', 'D50'), note: null },
    { id: 'pay1', ...cell('pay1', 'D51'), note: null },
    { id: 'pay2', ...cell('pay2', 'D52'), note: null },
    { id: 'pay3', ...cell('pay3', 'D53'), note: null },
  ],
  scores: [{ ...cell('score|A1|入学机会|15', 'D60'), name: '入学机会', points: 15 }],
};

async function opened(countyForm = form) {
  const session = await openPane({ ...assessed, countyForm });
  const step = await screen.findByRole('button', { name: /^县级数据/ });
  await withItsParts(() => fireEvent.click(step));
  return session;
}

const type = (control: HTMLElement, value: string) =>
  fireEvent.change(control, { target: { value } });
const unfold = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('县级数据 as a form', () => {
  it('offers its sheet where there is none', async () => {
    const session = await opened({ ...form, sheet: null });
    fireEvent.click(screen.getByRole('button', { name: '生成县级数据表' }));
    expect(session.verbs).toContain('writeCountySheet');
  });

  it('can be filled in before there is a sheet, which is made as it is written', async () => {
    const session = await opened({ ...form, sheet: null });
    expect(screen.getByText(/写入时生成工作表“均衡_县级数据”/)).toBeTruthy();
    type(screen.getByRole('textbox', { name: '人口总数（常住）' }), '12.5');
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '写入 1 项' }));
    });
    expect(session.typed.map(({ key, text }) => [key, text])).toEqual([['population', '12.5']]);
  });

  it('writes what was typed with what stood there, when asked', async () => {
    const session = await opened();
    expect(screen.queryByRole('button', { name: /^写入/ })).toBeNull();
    type(screen.getByRole('textbox', { name: '人口总数（常住）' }), '12.5');
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '写入 1 项' }));
      await Promise.resolve();
    });
    expect(session.typed).toEqual([
      { key: 'population', column: 'value', was: null, text: '12.5' },
    ]);
  });

  it('says at once what cannot be used, and does not write it', async () => {
    const session = await opened();
    type(screen.getByRole('textbox', { name: '人口总数（常住）' }), '约十二万');
    expect(screen.getByText('请填0或正数，只填数字，不填单位。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '写入 0 项' }));
    expect(session.typed).toEqual([]);
  });

  it('shows a cell of the county’s own, with the way to it, instead of a control', async () => {
    const session = await opened();
    expect(screen.queryByRole('textbox', { name: '乡镇数' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '概况!B2' }));
    expect(session.revealed).toEqual([{ sheet: '概况', cell: 'B2' }]);
  });

  it('offers the words of the forms where there is something to choose', async () => {
    await opened();
    unfold(/^一票否决/);
    const choice = screen.getByRole('combobox', { name: '薄弱学校改造任务未完成' });
    const options = within(choice).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['（未填）', '是', '否']);
  });

  it('has 三个增长 as a table by year, each control named whole', async () => {
    await opened();
    unfold(/^三个增长/);
    const columns = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(columns).toEqual(['三年前', '第一年', '第二年', '第三年']);
    expect(screen.getByRole('textbox', { name: '教师年平均工资（第二年）' })).toBeTruthy();
    expect(screen.getByText('教师年平均工资（元）')).toBeTruthy();
  });

  it('goes on to the next control by Enter', async () => {
    await opened();
    unfold(/^三个增长/);
    const first = screen.getByRole('textbox', { name: '教师年平均工资（第一年）' });
    fireEvent.keyDown(first, { key: 'Enter' });
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: '教师年平均工资（第二年）' }),
    );
  });

  it('keeps what is typed while another page is shown, and drops it when told to', async () => {
    await opened();
    type(screen.getByRole('textbox', { name: '人口总数（常住）' }), '12.5');
    await withItsParts(() => fireEvent.click(screen.getByRole('tab', { name: /结果/ })));
    await withItsParts(() => fireEvent.click(screen.getByRole('button', { name: /^县级数据/ })));
    const control = () =>
      screen.getByRole<HTMLInputElement>('textbox', { name: '人口总数（常住）' });
    expect(control().value).toBe('12.5');
    fireEvent.click(screen.getByRole('button', { name: '放弃输入' }));
    expect(control().value).toBe('');
  });

  it('says beside a score how many points there are', async () => {
    const session = await opened();
    unfold(/^政府工作评分/);
    type(screen.getByRole('textbox', { name: '入学机会' }), '14');
    expect(screen.getByText('满分 15')).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '写入 1 项' }));
      await Promise.resolve();
    });
    expect(session.typed).toMatchObject([{ key: 'score|A1|入学机会|15', text: '14' }]);
  });
});
