/** @jest-environment jsdom */
import '../textCoding';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { CellValue } from '../../../src/county/cell';
import { columnOf, headerRow } from '../../support/counties';
import { at } from '../../support/excelDouble/fixtures';
import { manySheets, schoolRows } from '../../support/manySheets';
import type { Fixture } from '../../workbook/contract';
import { entry, openBook, stateOf } from './openBook';
import { button, press, startPage } from './openPage';

beforeEach(startPage);
afterEach(cleanup);

const book = (...names: readonly string[]): Fixture => ({
  sheets: manySheets.filter(({ name }) => names.includes(name)),
});

const lines = () =>
  [...document.querySelectorAll<HTMLElement>('[data-table-entry]')].map(
    ({ dataset: { tableEntry, state } }) => [tableEntry, state],
  );

async function choose(table: string, word: string): Promise<void> {
  fireEvent.click(within(entry(table)).getByRole('combobox'));
  fireEvent.click(await screen.findByRole('option', { name: word }));
}

const clear = () => screen.queryByText(/各列含义明确/);

describe('the ledger', () => {
  it('says first what is counted: questions above, what is left out folded away', async () => {
    await openBook(book('小学', '初中', '青石镇小学', '小学副本', '待并入小学', '幼儿园'));
    expect(lines()).toEqual([
      ['小学', 'counted'],
      ['待并入小学', 'refused'],
      ['青石镇小学', 'refused'],
      ['初中', 'counted'],
    ]);
    expect(entry('小学').textContent).toContain('计入 · 小学 · 21 行：20 所学校、1 行未识别');
    expect(screen.getByText(/^小学：回答下面带“？”的问题之前/)).toBeTruthy();
    expect(clear()).toBeNull();
    press('不计入（2 张表）');
    expect(lines()).toContainEqual(['小学副本', 'leftOut']);
    expect(entry('小学副本').textContent).toContain('其中每所学校都已在别处计入');
  });

  it('goes to a sheet that is in sight, and only names one that is hidden', async () => {
    const { excel } = await openBook(book('初中', '待并入小学'));
    press('初中（转到该工作表）');
    await waitFor(() => expect(excel.activeSheet()).toBe('初中'));
    expect(within(entry('待并入小学')).queryByRole('button', { name: /转到/ })).toBeNull();
    expect(entry('待并入小学').textContent).toContain('［隐藏］');
  });

  it('has a switch for each table, from which the figures follow at once', async () => {
    const { session } = await openBook(book('初中', '待并入小学', '小学副本'));
    press('待并入小学：计入');
    await waitFor(() => expect(stateOf('待并入小学')).toBe('counted'));
    expect(session.state().settings.tableStates).toEqual({ 待并入小学: 'count' });
    await choose('待并入小学', '不计入');
    await waitFor(() => expect(session.state().survey?.tables).toHaveLength(2));
    press('不计入（1 张表）');
    expect(entry('待并入小学').textContent).toContain('不计入（您指定的）');
    await choose('待并入小学', '自动');
    await waitFor(() => expect(session.state().settings.tableStates).toEqual({}));
  });

  it('offers to join only tables that may hold the same schools', async () => {
    await openBook(book('小学', '初中', '小学校舍'));
    fireEvent.click(within(entry('小学校舍')).getByRole('combobox'));
    const list = within(await screen.findByRole('listbox'));
    const options = list.getAllByRole('option').map(({ textContent }) => textContent);
    expect(options).toEqual(['自动', '计入', '不计入', '上年数据', '并入“小学”']);
  });

  it('keeps the ✓ back while a question stands, and shows it when none does', async () => {
    await openBook(book('初中', '待并入小学'));
    expect(clear()).toBeNull();
    press('待并入小学：不计入');
    await waitFor(() => expect(clear()).toBeTruthy());
  });
});

describe('a row that may be a school', () => {
  it('is shown, a click away, and answered with one click', async () => {
    const { excel, session } = await openBook(book('小学'));
    const shown = '2199999999 | 合计 | 小学 | 7 | 镇区';
    press(`${shown}（转到这一行）`);
    await waitFor(() => expect(excel.selection()).toBe('小学!B23'));
    button(`${shown}：是合计`).focus();
    press(`${shown}：是合计`);
    await waitFor(() => expect(session.state().survey?.openStages).toEqual([]));
    expect(session.state().settings.rowKinds).toEqual({ '小学!2199999999': 'total' });
    expect(entry('小学').textContent).toContain('21 行：20 所学校、1 行合计');
    expect(document.activeElement?.textContent).toBe('计入哪些表');
    expect(clear()).toBeTruthy();
  });

  it('can be asked about again: an answer is listed and taken back', async () => {
    const { session } = await openBook(book('小学'));
    press('2199999999 | 合计 | 小学 | 7 | 镇区：是说明');
    await waitFor(() => expect(session.state().survey?.openStages).toEqual([]));
    press('已作的答复（1）');
    expect(screen.getByText('“小学”的行“2199999999”：说明')).toBeTruthy();
    press('“小学”的行“2199999999”：撤回');
    await waitFor(() => expect(session.state().survey?.openStages).toEqual(['primary']));
  });
});

describe('schools', () => {
  const county = (change: (rows: CellValue[][]) => void): Fixture => {
    const values = schoolRows('小学基本情况', '小学', '小学', 6).map((row) => [...row]);
    change(values);
    return { sheets: [{ name: '小学', values }] };
  };
  const [code, name, pupils] = ['学校标识码', '学校名称', '在校生数'].map(columnOf);

  it('that stand twice are two, one, or to be added up', async () => {
    const { session } = await openBook(
      county((rows) => rows.push([...(rows[headerRow + 1] ?? [])])),
    );
    const asked = () => document.querySelectorAll('[data-school-asked="duplicateCode"]');
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(clear()).toBeNull();
    press('第1小学：只算一行');
    await waitFor(() => expect(asked()).toHaveLength(0));
    expect(session.state().settings.sameSchools).toEqual({ '2100000001': 'one' });
    expect(clear()).toBeTruthy();
  });

  it('that count as none are given to the school that they belong to', async () => {
    const { session } = await openBook(
      county((rows) =>
        rows.forEach((row, index) => {
          row.push(
            index < headerRow ? null : index === headerRow ? '是否计校数' : index === 4 ? 0 : 1,
          );
        }),
      ),
    );
    await waitFor(() =>
      expect(document.querySelectorAll('[data-school-asked="notASchool"]')).toHaveLength(1),
    );
    const box = screen.getByRole('combobox', { name: '“第3小学”并入哪所学校' });
    fireEvent.click(box);
    fireEvent.change(box, { target: { value: '第1' } });
    fireEvent.click(await screen.findByRole('option', { name: '第1小学' }));
    await waitFor(() =>
      expect(session.state().settings.parents).toEqual({ '2100000003': '第1小学' }),
    );
    await waitFor(() => expect(document.querySelector('[data-school-asked]')).toBeNull());
  });

  it('that came below the table are said, and may be none', async () => {
    const { excel, session } = await openBook(county(() => undefined));
    await session.recalculate({ agreed: true });
    const below = headerRow + 1 + 6;
    await excel.setCell('小学', below, name ?? 0, '新建路小学');
    await excel.setCell('小学', below, pupils ?? 0, 300);
    await session.survey();
    fireEvent.click(screen.getByRole('tab', { name: /列对应/ }));
    const give = await screen.findByRole('button', { name: '新建路小学：不是学校' });
    fireEvent.click(give);
    await waitFor(() =>
      expect(session.state().survey?.ledger[0]?.rows).toMatchObject({ school: 6, note: 1 }),
    );
  });

  it('whose pupils stand under 人数 wait until somebody says so', async () => {
    const { session } = await openBook(
      county((rows) => {
        (rows[headerRow] ?? [])[pupils ?? 0] = '人数';
        (rows[headerRow] ?? [])[code ?? 0] = '学校标识码';
      }),
    );
    await waitFor(() =>
      expect(document.querySelectorAll('[data-school-asked="pupilsUnconfirmed"]')).toHaveLength(1),
    );
    fireEvent.click(screen.getByText('是在校生数'));
    await waitFor(() => expect(session.state().survey?.openStages).toEqual([]));
    expect(document.querySelector('[data-school-asked]')).toBeNull();
  });
});

describe('headers of the county’s own', () => {
  const take = async (
    field: string,
    address: string,
    excel: Awaited<ReturnType<typeof openBook>>['excel'],
  ) => {
    excel.select('青石镇小学', at(address));
    press(`取所选列：${field}`);
    const column = address.replace(/\d.*$/, '');
    await screen.findByText(new RegExp(`^${column} 列`));
  };

  it('are pointed at: names and pupils, then likely fields with one click', async () => {
    const { excel, session } = await openBook(book('青石镇小学'));
    expect(button('按所指的列识别').getAttribute('aria-disabled')).toBe('true');
    await take('在校生数', 'C4', excel);
    press('按所指的列识别');
    await waitFor(() => expect(session.state().survey?.tables).toHaveLength(1));
    await waitFor(() => expect(stateOf('青石镇小学')).toBe('counted'));
    press('E 列是“县级及以上骨干教师数”');
    await waitFor(() =>
      expect(session.state().survey?.tables[0]?.columns.map(({ field }) => field)).toContain(
        'backbone',
      ),
    );
  });

  it('are not taken from another sheet, nor one column for two fields', async () => {
    const { excel } = await openBook(book('青石镇小学', '填表说明'));
    excel.select('填表说明', at('A1'));
    press('取所选列：在校生数');
    expect(await screen.findByText(/选中的是“填表说明”/)).toBeTruthy();
    await take('在校生数', 'C2:C5', excel);
    excel.select('青石镇小学', at('C3'));
    press('取所选列：学校名称');
    expect(await screen.findByText(/C 列已取为“在校生数”/)).toBeTruthy();
  });

  it('that no list of schools stands under are pointed at from the start', async () => {
    const values = [
      ['点', '娃娃'],
      ['东', 120],
      ['西', 130],
      ['南', 90],
    ];
    const { excel, session } = await openBook({ sheets: [{ name: '村小', values }] });
    press('使用我的表');
    excel.select('村小', at('A2'));
    press('取所选列：学校名称');
    await screen.findByText(/^A 列/);
    excel.select('村小', at('B2'));
    press('取所选列：在校生数');
    await screen.findByText(/^B 列/);
    press('按所指的列识别');
    await waitFor(() => expect(session.state().survey?.ledger[0]).toMatchObject({ sheet: '村小' }));
    expect(session.state().settings.fieldColumns).toEqual({
      '村小!点': 'name',
      '村小!娃娃': 'students',
    });
  });

  it('are last year’s, where another sheet bears the same ones', async () => {
    const values = manySheets.find(({ name }) => name === '青石镇小学')?.values ?? [];
    const { session } = await openBook({
      sheets: [
        { name: '2024年乡镇小学', values },
        { name: '青石镇小学', values },
      ],
      names: {
        去年_学校名称: "'2024年乡镇小学'!$B$2:$B$7",
        去年_在校生数: "'2024年乡镇小学'!$C$2:$C$7",
      },
    });
    await choose('2024年乡镇小学', '上年数据');
    fireEvent.click(
      await screen.findByRole('button', { name: '按“2024年乡镇小学”的理解（2 列表头相同）' }),
    );
    await waitFor(() => expect(stateOf('青石镇小学')).toBe('counted'));
    expect(session.state().survey?.tables.map(({ sheet }) => sheet)).toEqual(['青石镇小学']);
  });
});
