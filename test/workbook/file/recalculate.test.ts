/**
 * Entries into cells that formulas read: new results where they are certain, none where they are
 * not, and never an old one.
 */
import { columnIndex } from '../../../src/sheets/area';
import { valueAt } from '../../../src/sheets/snapshot';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import { WorkbookFailure } from '../../../src/workbook/port';
import { partsOfCells, unzipped, zipped, type CellContents } from '../../support/workbooks';

/** A workbook of sheets whose cells are given as the XML between `<c …>` and `</c>`. */
async function workbookOf(
  sheets: Readonly<Record<string, CellContents>>,
  names: Readonly<Record<string, string>> = {},
): Promise<FileWorkbook> {
  return openFile(zipped(partsOfCells(sheets, names)));
}

const number = (value: number) => `<v>${value}</v>`;
const formula = (text: string, result: number) => `<f>${text}</f><v>${result}</v>`;

const place = (address: string) => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: columnIndex(letters) };
};

function enter(
  workbook: FileWorkbook,
  sheet: string,
  entries: Readonly<Record<string, number | string | null>>,
) {
  return workbook.enter(
    sheet,
    Object.entries(entries).map(([address, value]) => ({ ...place(address), value })),
  );
}

async function read(workbook: FileWorkbook, sheet: string, address: string) {
  const { sheets } = await workbook.read({ sheets: 'all' });
  const grid = sheets.find(({ name }) => name === sheet)?.grid;
  const { row, column } = place(address);
  return grid ? valueAt(grid, row, column) : null;
}

async function saved(workbook: FileWorkbook) {
  const file = await workbook.save();
  if (file.kind !== 'faithful') throw new Error(file.differences.join());
  return { parts: unzipped(file.bytes), again: await openFile(file.bytes) };
}

const uncalculated = { error: '未计算' };

describe('an entry into a cell that formulas read', () => {
  it('gives a total its new result, and the file keeps the formula', async () => {
    const workbook = await workbookOf({
      小学: { B2: number(100), B3: number(200), B4: formula('SUM(B2:B3)', 300) },
    });
    expect(enter(workbook, '小学', { B2: 150 }).uncalculated).toEqual([]);
    expect(await read(workbook, '小学', 'B4')).toBe(350);
    const { parts, again } = await saved(workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="B4"><f>SUM(B2:B3)</f><v>350</v></c>',
    );
    expect(parts['xl/workbook.xml']).not.toContain('fullCalcOnLoad');
    expect(await read(again, '小学', 'B4')).toBe(350);
  });

  it('reaches formulas over other formulas, other sheets and names', async () => {
    const workbook = await workbookOf(
      {
        小学: { A2: number(3), B2: number(4), C2: formula('A2+B2', 7) },
        汇总: { A1: formula('小学!C2*2', 14), A2: formula('合计+A1', 21) },
      },
      { 合计: "'小学'!$C$2" },
    );
    enter(workbook, '小学', { A2: 10 });
    expect(await read(workbook, '小学', 'C2')).toBe(14);
    expect(await read(workbook, '汇总', 'A1')).toBe(28);
    expect(await read(workbook, '汇总', 'A2')).toBe(42);
  });

  it('reaches every cell that shares a formula', async () => {
    const workbook = await workbookOf({
      小学: {
        A1: number(1),
        B1: '<f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v>',
        A2: number(2),
        B2: '<f t="shared" si="0"/><v>4</v>',
        A3: number(3),
        B3: '<f t="shared" si="0"/><v>6</v>',
      },
    });
    enter(workbook, '小学', { A1: 10, A3: 30 });
    expect(await read(workbook, '小学', 'B1')).toBe(20);
    expect(await read(workbook, '小学', 'B2')).toBe(4);
    expect(await read(workbook, '小学', 'B3')).toBe(60);
    const { parts } = await saved(workbook);
    const sheet = parts['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain('<f t="shared" ref="B1:B3" si="0">A1*2</f><v>20</v>');
    expect(sheet).toContain('<f t="shared" si="0"/><v>4</v>');
    expect(workbook.view().sheets[0]?.cell(2, 1).formula).toBe('A3*2');
  });

  it('gives texts and errors as results too', async () => {
    const workbook = await workbookOf({
      小学: {
        A1: number(1),
        B1: '@str|<f>IF(A1&gt;0,"有","无")</f><v>有</v>',
        C1: formula('10/A1', 10),
      },
    });
    enter(workbook, '小学', { A1: 0 });
    expect(await read(workbook, '小学', 'B1')).toBe('无');
    expect(await read(workbook, '小学', 'C1')).toEqual({ error: '#DIV/0!' });
    const { parts } = await saved(workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="B1" t="str"><f>IF(A1&gt;0,"有","无")</f><v>无</v></c>' +
        '<c r="C1" t="e"><f>10/A1</f><v>#DIV/0!</v></c>',
    );
  });

  it('leaves all other formulas and their stored results alone', async () => {
    const workbook = await workbookOf({
      小学: {
        A1: number(1),
        B1: formula('A1+1', 2),
        C1: formula("VLOOKUP(1,'[1]外部'!$A$1:$B$9,2,0)", 77),
      },
    });
    enter(workbook, '小学', { F9: 1 });
    expect(await read(workbook, '小学', 'B1')).toBe(2);
    // Reads another workbook only: nothing here can change it.
    expect(await read(workbook, '小学', 'C1')).toBe(77);
  });
});

describe('a formula that is not computed here', () => {
  it('has no result after the entry, and whoever opens the file is asked to compute it', async () => {
    const workbook = await workbookOf({
      小学: { A1: number(1), B1: formula('FORECAST(1,A1:A2,A1:A2)', 9), C1: formula('B1+1', 10) },
    });
    const entered = enter(workbook, '小学', { A1: 2 });
    expect([...entered.uncalculated].sort()).toEqual(["'小学'!B1", "'小学'!C1"]);
    expect(await read(workbook, '小学', 'B1')).toEqual(uncalculated);
    expect(await read(workbook, '小学', 'C1')).toEqual(uncalculated);
    const { parts, again } = await saved(workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="B1"><f>FORECAST(1,A1:A2,A1:A2)</f></c><c r="C1"><f>B1+1</f></c>',
    );
    expect(parts['xl/workbook.xml']).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(await read(again, '小学', 'B1')).toEqual(uncalculated);
  });

  it.each([
    ['does not come to the result that the file stores', formula('A1+1', 5)],
    ['has no stored result, and none can be computed', '<f>RANK(A1,A1:A1)</f>'],
    ['may read any cell', formula('INDIRECT("A1")', 1)],
    ['reads a column of a table', formula('SUM(表1[学生数])', 5)],
    ['gives several cells their values', '<f t="array" ref="B1">A1*2</f><v>2</v>'],
  ])('is not trusted when it %s', async (_, content) => {
    const workbook = await workbookOf({ 小学: { A1: number(1), B1: content } });
    enter(workbook, '小学', { A1: 2 });
    expect(await read(workbook, '小学', 'B1')).toEqual(uncalculated);
  });

  it('leaves the cells that an array filled as errors', async () => {
    const workbook = await workbookOf({
      小学: { A1: number(1), B1: '<f t="array" ref="B1:B2">A1:A2*2</f><v>2</v>', B2: number(4) },
    });
    expect(() => enter(workbook, '小学', { B2: 5 })).toThrow(WorkbookFailure);
    enter(workbook, '小学', { A1: 2 });
    expect(await read(workbook, '小学', 'B2')).toEqual({ error: '#N/A' });
    const { parts } = await saved(workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B2" t="e"><v>#N/A</v></c>');
  });

  it('has no result in a circle', async () => {
    const workbook = await workbookOf({
      小学: { A1: number(0), B1: formula('C1+A1', 0), C1: formula('B1', 0) },
    });
    enter(workbook, '小学', { A1: 2 });
    expect(await read(workbook, '小学', 'B1')).toEqual(uncalculated);
    expect(await read(workbook, '小学', 'C1')).toEqual(uncalculated);
  });
});

describe('an entry', () => {
  const cells = { A1: number(1), B1: formula('A1+1', 2), D1: formula('B1*2', 4) };

  it('over a formula takes the formula away and leaves what reads it right', async () => {
    const workbook = await workbookOf({ 小学: cells });
    enter(workbook, '小学', { B1: 50 });
    expect(await read(workbook, '小学', 'D1')).toBe(100);
    enter(workbook, '小学', { A1: 9 });
    expect(await read(workbook, '小学', 'B1')).toBe(50);
    const { parts } = await saved(workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="B1"><v>50</v></c>');
  });

  it('can be taken back with all its results, to the letter', async () => {
    const before = zipped(partsOfCells({ 小学: cells }));
    const workbook = await openFile(before);
    const first = enter(workbook, '小学', { A1: 9 });
    const second = enter(workbook, '小学', { B1: 50 });
    workbook.takeBack(second);
    expect(await read(workbook, '小学', 'D1')).toBe(20);
    workbook.takeBack(first);
    expect(await read(workbook, '小学', 'D1')).toBe(4);
    const { parts } = await saved(workbook);
    expect(parts).toEqual(unzipped(before));
  });

  it('is told to whoever listens, with every sheet that follows from it', async () => {
    const workbook = await workbookOf({
      小学: { A1: number(1) },
      汇总: { A1: formula('小学!A1+1', 2) },
    });
    const heard: string[] = [];
    workbook.onChange(({ sheet, address }) => heard.push(`${sheet}!${address ?? ''}`));
    const entered = enter(workbook, '小学', { A1: 5, A2: 6 });
    expect(heard).toEqual(['小学!A1', '小学!A2', '汇总!']);
    heard.length = 0;
    workbook.takeBack(entered);
    expect(heard).toEqual(['小学!', '汇总!']);
  });

  it('keeps a result when a run formats its cell', async () => {
    const workbook = await workbookOf({ 小学: cells });
    enter(workbook, '小学', { A1: 9 });
    await workbook.apply({
      palette: 'builtin',
      preview: [],
      operations: [
        {
          kind: 'format',
          sheet: '小学',
          area: { ...place('B1'), rows: 1, columns: 1 },
          role: 'number',
        },
      ],
    });
    expect(await read(workbook, '小学', 'B1')).toBe(10);
    const { parts } = await saved(workbook);
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<c r="B1" s="\d"><f>A1\+1<\/f><v>10<\/v><\/c>/,
    );
  });
});
