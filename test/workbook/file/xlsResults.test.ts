/**
 * Formulas of old workbooks whose stored results nobody computed. formulas.xls was made by LibreOffice
 * 7.4.7.2 from the workbook of listedFormulas.test.ts, with the results that it computed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCellError, notCalculated, type CellValue } from '../../../src/county/cell';
import { openFile } from '../../../src/workbook/file';
import { bookOf } from '../../../src/workbook/file/xls/book';
import { extentsOf, streamOf } from '../../../src/workbook/file/xls/compound';
import { formulasOfXls } from '../../../src/workbook/file/xls/formulaRecords';
import {
  chartRecords,
  compoundFile,
  record,
  words,
  xlsBytes,
  type XlsFormulaCell,
  type XlsSheet,
} from '../../support/xls';

const unknown = { error: notCalculated };
const made = new Uint8Array(readFileSync(join(__dirname, 'data', 'formulas.xls')));

async function valuesOf(bytes: Uint8Array): Promise<readonly (readonly CellValue[])[]> {
  const { sheets } = await (await openFile(bytes)).read({ sheets: 'all' });
  return sheets.flatMap(({ grid }) => grid?.values ?? []);
}

/** A1+B1, SUM(A1:B1) and RANK(A1), which is not computed here, of the row. */
const hexWord = (value: number) => `${value.toString(16).padStart(2, '0')}00`;
const cell = (row: number, column: number) => `44${hexWord(row)}${hexWord(column)}`;
const plus = (row: number) => `${cell(row, 0)}${cell(row, 1)}03`;
const sum = (row: number) => `25${hexWord(row)}${hexWord(row)}00000100191000` + '00';
const rank = (row: number) => `${cell(row, 0)}22${'01'}d800`;

const formula = (
  tokens: string,
  stored: XlsFormulaCell['stored'],
  flags: number,
): XlsFormulaCell => ({ tokens, stored, flags });

const emptyText = '0300000000' + '00ffff';
const truth = '0100010000' + '00ffff';
const noValue = '02002a0000' + '00ffff';

function sheetOf(
  of: (row: number) => XlsFormulaCell,
  records: readonly Uint8Array[] = [],
): XlsSheet {
  return {
    name: 'a',
    records,
    rows: [
      [1, 2, of(0)],
      [3, 4, of(1)],
      [5, 6, of(2)],
    ],
  };
}

const third = async (sheet: XlsSheet) =>
  (await valuesOf(xlsBytes([sheet]))).map(([, , value]) => value);

describe('formulas that an .xls marks to be computed on loading', () => {
  it.each<readonly [string, XlsFormulaCell['stored'], number]>([
    ['4, as one writer has it', 4, 2],
    ['0, as others have it', 0, 3],
    ['0, always to be computed', 0, 1],
    ['an empty text', emptyText, 2],
    ['a truth value', truth, 2],
    ['an error', noValue, 2],
  ])('are computed where their results are all %s', async (_, stored, flags) => {
    expect(await third(sheetOf((row) => formula(plus(row), stored, flags)))).toEqual([3, 7, 11]);
    expect(await third(sheetOf((row) => formula(sum(row), stored, flags)))).toEqual([3, 7, 11]);
  });

  it('are not calculated where they cannot be computed here', async () => {
    const found = await third(sheetOf((row) => formula(rank(row), 4, 2)));
    expect(found).toEqual([unknown, unknown, unknown]);
  });

  it('keep results that are their own', async () => {
    const found = await third(sheetOf((row) => formula(rank(row), row + 1, 3)));
    expect(found).toEqual([1, 2, 3]);
  });

  it('read cells of other sheets, computed ones among them', async () => {
    const other: XlsSheet = {
      name: 'b',
      rows: [
        [formula('5a000000000200', 0, 2), formula(`3b00000000020000000000${'19100000'}`, 0, 2)],
      ],
    };
    const values = await valuesOf(xlsBytes([sheetOf((row) => formula(plus(row), 0, 2)), other]));
    expect(values.at(-1)).toEqual([3, 9]);
  });

  it.each<readonly [string, Partial<XlsSheet>]>([
    ['before', { records: [chartRecords()] }],
    ['behind', { after: [chartRecords()] }],
  ])('stand on a sheet with a chart %s them, whose values are its own', async (_, chart) => {
    const sheet = { ...sheetOf((row) => formula(plus(row), 0, 2)), ...chart };
    expect(await valuesOf(xlsBytes([sheet, sheetOf((row) => formula(plus(row), 0, 2))]))).toEqual([
      ...[
        [1, 2, 3],
        [3, 4, 7],
        [5, 6, 11],
      ],
      ...[
        [1, 2, 3],
        [3, 4, 7],
        [5, 6, 11],
      ],
    ]);
  });
});

describe('formulas that are not marked', () => {
  it('keep whatever is stored', async () => {
    expect(await third(sheetOf((row) => formula(plus(row), 4, 0)))).toEqual([4, 4, 4]);
  });

  it('and that have another result each time are Excel’s own, though always to be computed', async () => {
    const found = await third(sheetOf((row) => formula(`19010000${plus(row)}`, 4, 1)));
    expect(found).toEqual([4, 4, 4]);
  });

  it.each<readonly [string, Uint8Array]>([
    ['computed by hand', record(0x0d, words(0))],
    ['saved before it was computed', record(0x5e, words(0))],
  ])('are computed in a sheet that was %s', async (_, setting) => {
    const sheet = (stored: number) => sheetOf((row) => formula(plus(row), stored, 0), [setting]);
    expect(await third(sheet(4))).toEqual([3, 7, 11]);
  });
});

describe('an .xls of LibreOffice', () => {
  it('has results that the formulas come to here, each of them', async () => {
    const stream = streamOf(made, extentsOf(made, 'Workbook') ?? []);
    const formulas = formulasOfXls(bookOf(stream)).flat();
    const understood = formulas.filter(({ expression }) => expression !== null);
    expect(understood.length).toBeGreaterThan(85);
    expect(understood.filter(({ asks }) => asks !== null)).toEqual([]);
    const stored = await valuesOf(made);
    const computed = await valuesOf(marked(made));
    for (const { row, column, expression } of formulas) {
      const [was, is] = [stored[row]?.[column], computed[row]?.[column]];
      if (expression === null) expect(is).toEqual(unknown);
      else if (typeof was === 'number') expect(is).toBeCloseTo(was, 9);
      // LibreOffice writes a typed #DIV/0! as the formula #N/A: which error it is may differ.
      else if (isCellError(is ?? null)) expect(isCellError(was ?? null)).toBe(true);
      else expect(is).toBe(was ?? '');
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'cut short after %i tenths is refused as damaged, if at all',
    async (tenths) => {
      const error: unknown = await openFile(made.slice(0, (made.length * tenths) / 10)).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error !== null) expect(error).toMatchObject({ name: 'UnreadableFile', kind: 'damaged' });
    },
  );
});

/** The file with every result a placeholder. */
function marked(bytes: Uint8Array): Uint8Array {
  const stream = streamOf(bytes, extentsOf(bytes, 'Workbook') ?? []);
  const view = new DataView(stream.buffer);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x06) continue;
    view.setFloat64(at + 4 + 6, 4, true);
    view.setUint16(at + 4 + 14, 2, true);
  }
  return compoundFile(stream);
}
