/**
 * Computed columns and CVs as formulas: what they come to, by an evaluator that knows nothing of how they
 * were made, what of them is known as ours, and what happens once the county wants numbers again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compute } from '../../../src/app/compute';
import { understand } from '../../../src/app/understand';
import type { Settings } from '../../../src/county/settings';
import { speaker } from '../../../src/messages/speak';
import type { Operation } from '../../../src/sheets/plan';
import { sheetNamed, valueAt } from '../../../src/sheets/snapshot';
import { openFile, type FileWorkbook } from '../../../src/workbook/file';
import { samples } from '../../support/junheng';

const words = { language: 'zh-CN', say: speaker('zh-CN') } as const;
const told = ['cellOfYours', 'pageCellOfYours', 'formulaDiffers'];

async function ran(workbook: FileWorkbook, choices: Partial<Settings> = {}) {
  const snapshot = await workbook.read({ sheets: 'all' });
  const { plan, findings } = compute(understand(snapshot, choices), words);
  await workbook.apply(plan);
  const formulas = plan.operations.flatMap(formulasIn);
  return { plan, formulas, told: findings.filter(({ rule }) => told.includes(rule)) };
}

interface PlannedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly result: unknown;
}

function formulasIn(operation: Operation): readonly PlannedFormula[] {
  if (operation.kind !== 'write') return [];
  const { sheet, area, values, formulas = [] } = operation;
  return formulas.flatMap((cells, r) =>
    cells.flatMap((formula, c) =>
      formula === null
        ? []
        : [
            {
              ...{ sheet, formula, row: area.row + r, column: area.column + c },
              result: values[r]?.[c],
            },
          ],
    ),
  );
}

async function opened(name: string): Promise<FileWorkbook> {
  return openFile(new Uint8Array(readFileSync(join(samples, `${name}.xlsx`))));
}

async function reopened(workbook: FileWorkbook): Promise<FileWorkbook> {
  const saved = await workbook.save();
  if (saved.kind !== 'faithful') throw new Error(saved.differences.join());
  return openFile(saved.bytes);
}

async function valueOf(workbook: FileWorkbook, { sheet, row, column }: PlannedFormula) {
  const snapshot = await workbook.read({ sheets: 'all' });
  const grid = sheetNamed(snapshot, sheet)?.grid;
  return grid ? valueAt(grid, row, column) : null;
}

const counties = [
  ['county-mixed', 'quality-2017'],
  ['county-staged', 'basic-2012'],
  ['five-schools', 'basic-2012'],
] as const;

describe.each(counties)('%s with live formulas', (name, standard) => {
  it.each(['beside', 'sheet'] as const)(
    'follows an entry to what the next run computes, and knows its formulas again (%s)',
    async (columns) => {
      const workbook = await opened(name);
      const first = await ran(workbook, { formulas: 'live', columns, standard });
      expect(first.formulas.length).toBeGreaterThan(4);
      // Typing has the evaluator compute every formula that depends on the cell from its text alone.
      const copy = await reopened(workbook);
      const { tables } = understand(await copy.read({ sheets: 'all' }), {});
      const [table] = tables;
      const at = table?.columns.findIndex(({ field }) => field === 'students') ?? -1;
      const row = table?.kinds.indexOf('school') ?? -1;
      const column = table?.columns[at]?.column ?? -1;
      const pupils = Number(table?.rows[row]?.[at] ?? 0);
      copy.setCell(table?.sheet ?? '', (table?.firstRow ?? 0) + row, column, pupils + 7);
      const shown = await Promise.all(first.formulas.map((cell) => valueOf(copy, cell)));
      const second = await ran(copy);
      expect(second.told).toEqual([]);
      expect(second.formulas).toHaveLength(first.formulas.length);
      let changed = 0;
      second.formulas.forEach(({ formula, result }, place) => {
        expect(formula).toBe(first.formulas[place]?.formula);
        expect(shown[place]).toBeCloseTo(Number(result), 8);
        if (result !== first.formulas[place]?.result) changed += 1;
      });
      expect(changed).toBeGreaterThan(2);
    },
  );

  it('leaves the same workbook by a second run', async () => {
    const workbook = await opened(name);
    await ran(workbook, { formulas: 'live', standard });
    const copy = await reopened(workbook);
    const before = await copy.read({ sheets: 'all' });
    const again = await ran(copy);
    expect(again.told).toEqual([]);
    expect(await copy.read({ sheets: 'all' })).toEqual(before);
  });

  it('holds numbers again once it is chosen so', async () => {
    const workbook = await opened(name);
    const first = await ran(workbook, { formulas: 'live', standard });
    const copy = await reopened(workbook);
    const numbers = await ran(copy, { formulas: 'values' });
    expect([numbers.formulas, numbers.told]).toEqual([[], []]);
    const snapshot = await copy.read({ sheets: 'all' });
    expect(snapshot.sheets.flatMap(({ formulas }) => [...(formulas ?? [])])).toEqual([]);
    for (const cell of first.formulas.slice(0, 20)) {
      expect(await valueOf(copy, cell)).toBe(cell.result);
    }
  });
});

describe('what a formula cannot follow', () => {
  it('is nothing where all entries are plain numbers: every figure is a formula without a constant', async () => {
    const workbook = await opened('county-mixed');
    const { plan, formulas } = await ran(workbook, { formulas: 'live' });
    expect(formulas.filter(({ formula }) => formula.includes('N("'))).toEqual([]);
    const texts = plan.operations.flatMap((one) =>
      one.kind === 'write' ? one.values.flat().map(String) : [],
    );
    expect(texts.filter((text) => text.includes('含常数'))).toEqual([]);
    const { assessment } = compute(understand(await workbook.read({ sheets: 'all' }), {}), words);
    const figures = Object.values(assessment.stages).flatMap(
      (stage) =>
        stage?.rows.flatMap(({ indicators }) =>
          Object.values(indicators).filter(({ value }) => value !== null),
        ) ?? [],
    );
    const computed = formulas.filter(({ sheet }) => !sheet.startsWith('均衡_'));
    expect(computed).toHaveLength(figures.length);
  });

  it('stands as a constant that names its cell, in the school’s figures and in the CV', async () => {
    const workbook = await opened('county-staged');
    const { tables } = understand(await workbook.read({ sheets: 'all' }), {});
    const [table] = tables;
    const students = table?.columns.find(({ field }) => field === 'students')?.column ?? -1;
    const books = table?.columns.find(({ field }) => field === 'multimediaRooms')?.column ?? -1;
    const { sheet = '', firstRow = -1 } = table ?? {};
    workbook.setCell(sheet, firstRow, students, '138人');
    const { formulas, plan } = await ran(workbook, { formulas: 'live' });
    const constants = formulas.filter(({ formula }) => formula.includes('(138+N("'));
    const own = constants.filter(({ row, sheet: of }) => of === sheet && row === firstRow);
    expect(own).toHaveLength(7);
    expect(constants.some(({ sheet: of }) => of.endsWith('差异系数'))).toBe(true);
    expect(JSON.stringify(plan.operations)).toContain('含常数，不随原单元格变动');
    // All else is followed: another entry of the same school, and the CV over all of them.
    const copy = await reopened(workbook);
    copy.setCell(sheet, firstRow, books, 9);
    const shown = await Promise.all(formulas.map((cell) => valueOf(copy, cell)));
    const second = await ran(copy);
    expect(second.told).toEqual([]);
    second.formulas.forEach(({ result }, at) => {
      expect(shown[at]).toBeCloseTo(Number(result), 8);
    });
  });
});

describe('a formula among the computed columns', () => {
  const live = async () => {
    const workbook = await opened('county-staged');
    const first = await ran(workbook, { formulas: 'live' });
    const [cell] = first.formulas;
    if (!cell) throw new Error('no formula');
    return { workbook, cell };
  };

  /** As a person's own would be written, past all checks of ownership. */
  async function typeFormula(workbook: FileWorkbook, cell: PlannedFormula, formula: string) {
    const { sheet, row, column } = cell;
    const area = { row, column, rows: 1, columns: 1 };
    const write: Operation = { kind: 'write', sheet, area, values: [[1]], formulas: [[formula]] };
    await workbook.apply({ palette: 'builtin', operations: [write], preview: [] });
  }

  it('stays the county’s where it says something else than ours', async () => {
    const { workbook, cell } = await live();
    await typeFormula(workbook, cell, `${cell.formula}+1`);
    const { told: found, formulas } = await ran(workbook);
    expect(found.map(({ rule }) => rule)).toEqual(['cellOfYours']);
    expect(formulas).not.toContainEqual(
      expect.objectContaining({ sheet: cell.sheet, row: cell.row, column: cell.column }),
    );
    expect(await valueOf(workbook, cell)).toBe(1);
  });

  it('is told where it is ours and comes to something else than the run, which renews it', async () => {
    const { workbook, cell } = await live();
    await typeFormula(workbook, cell, cell.formula);
    const { told: found } = await ran(workbook);
    expect(found).toMatchObject([{ rule: 'formulaDiffers', params: { found: '1', cells: 1 } }]);
    expect(await valueOf(workbook, cell)).toBe(cell.result);
    expect((await ran(workbook)).told).toEqual([]);
  });
});

describe('a formula of the CVs', () => {
  it('is told where it comes to something else than the run, which renews it', async () => {
    const workbook = await opened('county-staged');
    const first = await ran(workbook, { formulas: 'live' });
    const cells = first.formulas.filter(({ sheet }) => sheet.endsWith('差异系数'));
    const [, , cell] = cells;
    if (!cell) throw new Error('no formula on the sheet of the CVs');
    const { sheet, row, column, formula } = cell;
    const area = { row, column, rows: 1, columns: 1 };
    const old: Operation = { kind: 'write', sheet, area, values: [[1]], formulas: [[formula]] };
    await workbook.apply({ palette: 'builtin', operations: [old], preview: [] });
    const { told: found } = await ran(workbook);
    expect(found).toMatchObject([
      { rule: 'formulaDiffers', sheet, params: { column: '差异系数CV', found: '1', cells: 1 } },
    ]);
    expect(await valueOf(workbook, cell)).toBe(cell.result);
    expect((await ran(workbook)).told).toEqual([]);
  });
});
