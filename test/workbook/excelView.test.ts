/** What the user looks at and does in Excel: showing cells, the selection, hearing of changes. */
import type { Profile } from '../support/excelDouble';
import { emptySheet } from '../support/excelDouble/state';
import { block, county, failureOf, firstRun, table } from './excelFixture';

describe('hearing of changes', () => {
  async function listening(profile: Profile = '365') {
    const { excel, port } = county(5, profile);
    await port.read({ sheets: 'all' });
    const heard: [string, string | null][] = [];
    port.onChange(({ sheet, address }) => heard.push([sheet, address]));
    return { excel, port, heard };
  }

  it('tells of rows and columns that come and go', async () => {
    const { excel, heard } = await listening();
    await excel.insertRows(table, 3, 2);
    await excel.deleteRows(table, 3, 2);
    await excel.insertColumns(table, 1, 1);
    await excel.deleteColumns(table, 1, 1);
    expect(heard).toEqual([
      [table, '4:5'],
      [table, '4:5'],
      [table, 'B:B'],
      [table, 'B:B'],
    ]);
  });

  it('tells of a renamed and of a deleted sheet by the name that was read', async () => {
    const { excel, port, heard } = await listening();
    await excel.renameSheet(table, '小学表');
    await excel.setCell('小学表', 2, 2, 5);
    await excel.deleteSheet('说明');
    expect(heard).toEqual([
      [table, null],
      [table, 'C3'],
      ['说明', null],
    ]);
    await port.read({ sheets: 'all' });
    await excel.setCell('小学表', 2, 2, 6);
    expect(heard.at(-1)).toEqual(['小学表', 'C3']);
  });

  it('does without renames below ExcelApi 1.17, and hears the rest', async () => {
    const { excel, heard } = await listening('2021');
    await excel.renameSheet(table, '小学表');
    await excel.setCell('小学表', 2, 2, 5);
    expect(heard).toEqual([[table, 'C3']]);
  });

  it('does not tell of sheets that it adds and takes back itself', async () => {
    const { port, heard } = await listening();
    await port.undo(await port.apply(firstRun(5)));
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).toEqual([]);
  });

  it('asks for the name of a sheet that was not read yet', async () => {
    const { excel, heard } = await listening();
    excel.book.sheets.push(emptySheet('新表'));
    await excel.setCell('新表', 0, 0, 1);
    expect(heard).toEqual([['新表', 'A1']]);
  });
});

describe('what the user looks at', () => {
  it('tells the selected cells in one round trip', async () => {
    const { excel, port } = county(5);
    excel.select('说明', block(0, 0, 1, 1));
    excel.resetCost();
    expect(await port.selection()).toEqual({ sheet: '说明', ...block(0, 0, 1, 1) });
    expect(excel.cost().syncs).toBe(1);
  });

  it('refuses to tell the selected cells while one is edited', async () => {
    const { excel, port } = county(5);
    excel.beginEdit();
    expect((await failureOf(port.selection())).failure).toEqual({ kind: 'editMode' });
  });

  it('brings a cell into view', async () => {
    const { excel, port } = county(5);
    await port.reveal({ sheet: '说明', cell: 'A1' });
    expect(excel.activeSheet()).toBe('说明');
    expect(excel.selection()).toBe('说明!A1');
  });

  it('does not show a hidden sheet against the county’s will', async () => {
    const { excel, port } = county(5);
    excel.sheet('说明').visibility = 'Hidden';
    const { failure } = await failureOf(port.reveal({ sheet: '说明', cell: 'A1' }));
    expect(failure).toEqual({ kind: 'hiddenSheet', sheet: '说明' });
    expect(excel.sheet('说明').visibility).toBe('Hidden');
  });
});
