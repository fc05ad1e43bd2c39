/**
 * Results that a file stores for its formulas, and that its writer never computed: read as what the
 * formulas come to, or as not calculated; never as the placeholder.
 */
import { cellAddress, notCalculated, type CellValue } from '../../../src/county/cell';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import { partsOfCells, unzipped, zipped, type CellContents } from '../../support/workbooks';

const unknown = { error: notCalculated };
const onLoad = 'fullCalcOnLoad="1"';
const manual = 'calcMode="manual"';

const number = (value: number) => `<v>${value}</v>`;
const formula = (text: string, stored: number | null) =>
  `<f>${text}</f>${stored === null ? '' : `<v>${stored}</v>`}`;
const text = (formulaText: string, stored: string) =>
  `@str|<f>${formulaText.replaceAll('"', '&quot;')}</f><v>${stored}</v>`;

function bytesOf(
  sheets: Readonly<Record<string, CellContents>>,
  calculation: string,
  names: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = partsOfCells(sheets, names);
  parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
    '<calcPr calcId="191029"/>',
    `<calcPr calcId="191029" ${calculation}/>`,
  );
  return zipped(parts);
}

async function cellsOf(workbook: FileWorkbook): Promise<Readonly<Record<string, CellValue>>> {
  const { sheets } = await workbook.read({ sheets: 'all' });
  return Object.fromEntries(
    sheets.flatMap(({ name, grid }) =>
      (grid?.values ?? []).flatMap((cells, row) =>
        cells.map((value, column) => [
          `${name}!${cellAddress((grid?.row ?? 0) + row, (grid?.column ?? 0) + column)}`,
          value,
        ]),
      ),
    ),
  );
}

/** The cells of the one sheet 表, by address. */
async function read(cells: CellContents, calculation = ''): Promise<Record<string, CellValue>> {
  const found = await cellsOf(await openFile(bytesOf({ 表: cells }, calculation)));
  return Object.fromEntries(
    Object.entries(found).map(([address, value]) => [address.slice(2), value]),
  );
}

/** Three sums of A and B, and what they come to. */
const inputs = { A1: number(1), B1: number(2), A2: number(3), B2: number(4), A3: number(5) };
const sums = { C1: 3, C2: 7, C3: 5 };
const storing = (stored: (row: number) => string): CellContents => ({
  ...inputs,
  C1: stored(1),
  C2: stored(2),
  C3: stored(3),
});

describe('placeholders in a workbook that asks for a full calculation on loading', () => {
  it.each<readonly [string, (row: number) => string]>([
    ['all 0', (row) => formula(`A${row}+B${row}`, 0)],
    ['all 1', (row) => formula(`SUM(A${row}:B${row})`, 1)],
    ['all an empty text', (row) => text(`SUM(A${row}:B${row})`, '')],
    ['all the same text', (row) => text(`A${row}+B${row}`, 'TBD')],
    ['all the same error', (row) => `@e|<f>A${row}+B${row}</f><v>#VALUE!</v>`],
    ['none', (row) => formula(`A${row}+B${row}`, null)],
    ['none, in an empty element', (row) => `<f>A${row}+B${row}</f><v></v>`],
    [
      '0 under a formula that cells share',
      (row) =>
        row === 1
          ? '<f t="shared" ref="C1:C3" si="0">A1+B1</f><v>0</v>'
          : '<f t="shared" si="0"/><v>0</v>',
    ],
  ])('%s: the formulas are computed', async (_, stored) => {
    expect(await read(storing(stored), onLoad)).toMatchObject(sums);
  });

  it('one alone is enough where it can be computed', async () => {
    const cells = { ...inputs, C1: formula('A1+B1', 0) };
    expect(await read(cells, onLoad)).toMatchObject({ C1: 3 });
  });

  it.each<readonly [string, (row: number) => string]>([
    ['all 0', (row) => formula(`RANK(A${row},A1:A3)`, 0)],
    ['all an empty text', (row) => text(`TEXT(A${row},"0")`, '')],
    ['some empty, the others alike', (row) => text(`TEXT(A${row},"0")`, row === 1 ? '' : '0')],
    ['0 of another workbook', (row) => formula(`[1]小学!A${row}`, 0)],
    ['0 of a formula that cannot be read', (row) => formula(`SUM(表1[@[甲]:[乙]])+${row}`, 0)],
  ])('%s that cannot be computed here are not calculated', async (_, stored) => {
    expect(await read(storing(stored), onLoad)).toMatchObject({
      C1: unknown,
      C2: unknown,
      C3: unknown,
    });
  });

  it('what reads a formula without a result has none either', async () => {
    const cells = {
      ...storing((row) => formula(`RANK(A${row},A1:A3)`, 0)),
      D1: formula('SUM(C1:C3)', 0),
      D2: formula('IF(A1=1,B1,C1)', 0),
    };
    expect(await read(cells, onLoad)).toMatchObject({ D1: unknown, D2: 2 });
  });

  it('one wrong result puts all others in doubt that cannot be computed', async () => {
    const cells = {
      ...inputs,
      C1: formula('A1+B1', 3),
      C2: formula('A2+B2', 0),
      C3: formula('RANK(A1,A1:A3)', 3),
    };
    expect(await read(cells, onLoad)).toMatchObject({ C1: 3, C2: 7, C3: unknown });
  });

  it('all alike, some truly so: those that cannot be computed are in doubt', async () => {
    const cells = {
      A1: formula('Z1+0', 0),
      A2: formula('Z2+0', 0),
      A3: formula('[1]表!A1', 0),
    };
    expect(await read(cells, onLoad)).toEqual({ A1: 0, A2: 0, A3: unknown });
  });

  it('a part that is computed does not vouch for a part that is all alike', async () => {
    const cells = {
      ...storing((row) => formula(`A${row}+B${row}`, [0, 3, 7, 5][row] ?? 0)),
      D1: formula('[1]表!A1', 0),
      D2: formula('[1]表!A2', 0),
      D3: formula('[1]表!A3', 0),
    };
    expect(await read(cells, onLoad)).toMatchObject({ ...sums, D1: unknown, D3: unknown });
  });

  it('a circle is not calculated, and neither is what hangs on it', async () => {
    const cells = {
      A1: formula('B1+1', 0),
      B1: formula('A1+1', 0),
      C1: formula('A1*2', 0),
      D1: formula('D1+1', 0),
      E1: formula('2*3', 0),
    };
    expect(await read(cells, onLoad)).toEqual({
      A1: unknown,
      B1: unknown,
      C1: unknown,
      D1: unknown,
      E1: 6,
    });
  });

  it('formulas read each other over sheets and names, whatever their order', async () => {
    const workbook = await openFile(
      bytesOf(
        {
          汇总: { A1: formula('合计*2', 0), A2: formula("'学校 基本'!C2", 0) },
          '学校 基本': {
            A1: number(1),
            B1: number(2),
            C1: formula('SUM(C2:C3)', 0),
            C2: formula('A1+B1', 0),
            C3: formula('C2*10', 0),
          },
        },
        onLoad,
        { 合计: "'学校 基本'!$C$1" },
      ),
    );
    expect(await cellsOf(workbook)).toMatchObject({
      '汇总!A1': 66,
      '汇总!A2': 3,
      '学校 基本!C1': 33,
      '学校 基本!C2': 3,
      '学校 基本!C3': 30,
    });
  });

  it('a chain of formulas may be as long as a sheet', async () => {
    const rows = 12_000;
    const cells: Record<string, string> = { A1: number(1) };
    for (let row = 2; row <= rows; row += 1) cells[`A${row}`] = formula(`A${row - 1}+1`, 0);
    // The last first: each is read before it is computed.
    cells.B1 = formula(`A${rows}`, 0);
    expect(await read(cells, onLoad)).toMatchObject({ B1: rows, [`A${rows}`]: rows });
  });

  it('a formula that is an error now is one', async () => {
    expect(await read({ A1: formula('1/B1', 0) }, onLoad)).toEqual({ A1: { error: '#DIV/0!' } });
  });

  it('numbers as shown are not what formulas reckon with here', async () => {
    const cells = storing((row) => formula(`A${row}+B${row}`, 0));
    expect(await read(cells, `${onLoad} fullPrecision="0"`)).toMatchObject({ C1: unknown });
  });

  it('what an array gives its cells is in doubt with the others', async () => {
    const cells = {
      A1: number(1),
      A2: number(2),
      B1: '<f t="array" ref="B1:B2">A1:A2*2</f><v>0</v>',
      B2: number(0),
      C1: formula('A1+A2', 0),
    };
    expect(await read(cells, onLoad)).toMatchObject({ B1: unknown, B2: unknown, C1: 3 });
  });
});

describe('results that stand', () => {
  it('of formulas unknown here, where the workbook asks but nothing speaks against them', async () => {
    const cells = storing((row) => formula(`RANK(A${row},A1:A3)`, 4 - row));
    expect(await read(cells, onLoad)).toMatchObject({ C1: 3, C2: 2, C3: 1 });
  });

  it('a missing one is computed from them', async () => {
    const cells = {
      ...storing((row) => formula(`RANK(A${row},A1:A3)`, 4 - row)),
      D1: formula('SUM(C1:C3)', null),
      D2: formula('RANK(A1,A1:A3)', null),
      D3: formula('D2+1', null),
      E1: formula('A1+B1', null),
    };
    const found = { C1: 3, D1: 6, D2: unknown, D3: unknown, E1: 3 };
    expect(await read(cells, onLoad)).toMatchObject(found);
    expect(await read(cells)).toMatchObject(found);
  });

  it('all 0, and truly so', async () => {
    const cells = {
      A1: formula('B1+0', 0),
      A2: formula('B2+0', 0),
      A3: text('IF(B3="","",B3)', ''),
    };
    expect(await read(cells, onLoad)).toMatchObject({ A1: 0, A2: 0, A3: '' });
  });

  it('of a workbook that does not ask, whatever they are', async () => {
    const cells = {
      ...inputs,
      C1: formula('A1+B1', 0),
      C2: formula('A2+B2', 0),
      C3: formula('A3+B3', 0),
    };
    expect(await read(cells)).toMatchObject({ C1: 0, C2: 0, C3: 0 });
  });

  it('that differ in the noise of binary fractions', async () => {
    const cells = {
      A1: number(0.1),
      A2: number(0.2),
      A3: formula('A1+A2', 0.3),
      B1: formula('RANK(A1,A1:A2)', 2),
    };
    expect(await read(cells, onLoad)).toMatchObject({ A3: 0.3, B1: 2 });
  });
});

describe('a workbook that is computed by hand', () => {
  it.each([manual, 'calcCompleted="0"'])('%s: an old result is computed', async (calculation) => {
    const cells = { ...inputs, C1: formula('A1+B1', 3), C2: formula('A2+B2', 6) };
    expect(await read(cells, calculation)).toMatchObject({ C1: 3, C2: 7 });
  });

  it('results that are all alike prove nothing: saving it again would not change them', async () => {
    const cells = storing((row) => formula(`[1]表!A${row}`, 0));
    expect(await read(cells, manual)).toMatchObject({ C1: 0, C2: 0, C3: 0 });
  });
});

describe('the copy of such a workbook', () => {
  const cells = storing((row) => formula(`A${row}+B${row}`, 0));

  it('keeps formulas and stored results as they came', async () => {
    const bytes = bytesOf({ 表: cells }, onLoad);
    const workbook = await openFile(bytes);
    const saved = await workbook.save();
    if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(unzipped(saved.bytes)[sheet]).toBe(unzipped(bytes)[sheet]);
  });

  it('shows what was computed, and an entry is reckoned on with it', async () => {
    const workbook = await openFile(bytesOf({ 表: { ...cells, D1: formula('C1*2', 0) } }, onLoad));
    expect(workbook.view().sheets[0]?.cell(0, 2)).toMatchObject({ value: 3, formula: 'A1+B1' });
    workbook.setCell('表', 0, 0, 11);
    expect(await cellsOf(workbook)).toMatchObject({ '表!C1': 13, '表!D1': 26, '表!C2': 7 });
    const saved = await workbook.save();
    if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
    expect(await cellsOf(await openFile(saved.bytes))).toMatchObject({ '表!C1': 13, '表!C2': 7 });
  });
});
