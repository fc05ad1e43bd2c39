/** What the Excel adapter owes beyond the contract: round trips, limits, and nothing half-written. */
import fc from 'fast-check';
import { sheetNamed, valueAt } from '../../src/sheets/snapshot';
import {
  appearance,
  block,
  county,
  failureOf,
  firstRun,
  laterRun,
  page,
  table,
  valueIn,
} from './excelFixture';
import { createExcelWorkbook } from '../../src/workbook/excel';
import type { ExcelDouble } from '../support/excelDouble';
import { without } from '../support/excelDouble/styles';
import { putCell } from '../support/excelDouble/state';
import { planOf } from './contract';

const sheets = [table];

describe('round trips', () => {
  it.each([10, 100, 1000])(
    'a recalculation of %d schools reads once and writes once',
    async (n) => {
      const { excel, port } = county(n);
      await port.read({ sheets: 'all' });
      await port.apply(firstRun(n));
      excel.resetCost();
      await port.read({ sheets });
      await port.apply(laterRun(n, 0.7));
      expect(excel.cost().syncs).toBe(2);
    },
  );

  it('the number of operations grows with the blocks of 1,500 cells, not with the schools', async () => {
    const operations = async (n: number) => {
      const { excel, port } = county(n);
      await port.read({ sheets: 'all' });
      await port.apply(firstRun(n));
      excel.resetCost();
      await port.read({ sheets });
      await port.apply(laterRun(n, 0.7));
      return excel.cost().operations;
    };
    expect(await operations(740)).toBe(await operations(10));
    // 2,002 cells are two blocks.
    expect((await operations(1000)) - (await operations(10))).toBeLessThanOrEqual(7);
  });

  it('a first run takes one more to remember how the new places looked', async () => {
    const { excel, port } = county(100);
    await port.read({ sheets });
    excel.resetCost();
    await port.apply(firstRun(100));
    expect(excel.cost().syncs).toBe(2);
  });

  it('tell whether Excel computes only when it is told to, at no further cost', async () => {
    const { excel, port } = county(10);
    expect(await port.read({ sheets: 'all' })).not.toHaveProperty('computedByHand');
    let calculations = 0;
    excel.calculateByHand(() => (calculations += 1));
    excel.resetCost();
    expect(await port.read({ sheets })).toMatchObject({ computedByHand: true });
    expect(excel.cost().syncs).toBe(1);
    await port.apply(firstRun(10));
    expect(await port.read({ sheets })).toMatchObject({ computedByHand: true });
    expect(calculations).toBe(0);
    await port.calculate();
    expect(calculations).toBe(1);
  });

  it('finds its places again after rows and columns were inserted', async () => {
    const { excel, port } = county(10);
    await port.apply(firstRun(10));
    await port.read({ sheets });
    await excel.insertRows(table, 0, 3);
    await excel.insertColumns(table, 0, 1);
    const snapshot = await port.read({ sheets });
    const name = snapshot.names.find((one) => one.name.endsWith('_verdict'));
    expect(name?.area).toEqual({ sheet: table, ...block(5, 6, 10, 1) });
    const grid = sheetNamed(snapshot, table)?.grid;
    expect(grid && valueAt(grid, 5, 5)).toBe(0.5);
  });

  it('reads on when a name broke or a known sheet went', async () => {
    const { excel, port } = county(10);
    await port.apply(firstRun(10));
    await port.read({ sheets: [table, '说明'] });
    excel.setName('均衡_输出_小学_primary_verdict', `='${table}'!#REF!`);
    await excel.renameSheet('说明', '新说明');
    const snapshot = await port.read({ sheets: [table, '说明'] });
    expect(sheetNamed(snapshot, '说明')).toBeUndefined();
    expect(sheetNamed(snapshot, table)?.grid?.values).toHaveLength(12);
    const broken = snapshot.names.find((one) => one.name.endsWith('_verdict'));
    expect(broken?.area).toBeNull();
  });

  it('reads a sheet with more merges than Excel lists', async () => {
    const { excel, port } = county(3);
    const merges = Array.from({ length: 600 }, (_, i) => block(20 + i, 0, 1, 2));
    excel.sheet(table).merges.push(...merges);
    await excel.setCell(table, 700, 0, '注');
    const snapshot = await port.read({ sheets: 'all' });
    expect(sheetNamed(snapshot, table)?.merges).toBeNull();
    expect(sheetNamed(snapshot, table)?.grid?.values).toHaveLength(701);
  });
});

describe('a write that fails', () => {
  /** Fails every operation of a write in turn, until one run gets through. */
  async function failEverywhere(prepare: () => Promise<Prepared>) {
    for (let operation = 1; ; operation += 1) {
      const { excel, run } = await prepare();
      const before = appearance(excel);
      excel.failAt(operation);
      const outcome = await run().then(
        () => 'done' as const,
        () => 'failed' as const,
      );
      if (outcome === 'done') return operation - 1;
      expect({ operation, ...Object(appearance(excel)) }).toEqual({ operation, ...Object(before) });
      expect(excel.eventsOn()).toBe(true);
    }
  }
  interface Prepared {
    readonly excel: ReturnType<typeof county>['excel'];
    readonly run: () => Promise<unknown>;
  }

  it('leaves nothing of a first run, whichever operation fails', async () => {
    const failures = await failEverywhere(async () => {
      const { excel, port } = county(5);
      await port.read({ sheets });
      return { excel, run: () => port.apply(firstRun(5)) };
    });
    expect(failures).toBeGreaterThan(50);
  });

  it('leaves a first run as it was when a second one fails, whichever operation fails', async () => {
    const failures = await failEverywhere(async () => {
      const { excel, port } = county(5);
      await port.apply(firstRun(5));
      await port.read({ sheets });
      return { excel, run: () => port.apply(laterRun(5, 0.9)) };
    });
    expect(failures).toBeGreaterThan(50);
  });

  it('keeps the text digits and formulas that a user wrote on a sheet of ours', async () => {
    const { excel, port } = county(5);
    await port.apply(firstRun(5));
    await excel.setCell(page, 1, 1, "'007");
    await excel.setCell(page, 0, 0, '=1+1');
    await port.read({ sheets });
    excel.failAt(20);
    await failureOf(port.apply(laterRun(5, 0.9)));
    expect(excel.cell(page, 1, 1)).toMatchObject({ value: '007', formula: null });
    expect(excel.cell(page, 0, 0).formula).toBe('=1+1');
  });

  it('says that a cell is being edited, keeps the workbook, and works after Enter', async () => {
    const { excel, port } = county(5);
    await port.read({ sheets });
    const before = appearance(excel);
    excel.beginEdit();
    const failure = await failureOf(port.apply(firstRun(5)));
    expect(failure.failure).toEqual({ kind: 'editMode' });
    expect((await failureOf(port.read({ sheets }))).failure).toEqual({ kind: 'editMode' });
    expect(appearance(excel)).toEqual(before);
    excel.endEdit();
    await port.apply(firstRun(5));
    expect(valueIn(excel, page, 1, 1)).toBe(0.5);
  });

  it('names places that could not be put back', async () => {
    const { excel, port } = county(5);
    await port.read({ sheets });
    excel.failAt(60);
    const work = failureOf(port.apply(firstRun(5)));
    // Somebody protects the sheet just when the write has failed.
    excel.onFailure(() => {
      excel.sheet(table).protected = true;
    });
    const { failure, unrestored } = await work;
    expect(failure.kind).toBe('host');
    expect(unrestored).toEqual(["'小学'!E2:F7"]);
    // The rest went back.
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([table, '说明']);
  });
});

it('events are on again even where nothing could be put back', async () => {
  const { excel, port } = county(5);
  await port.read({ sheets });
  excel.failAt(30);
  const work = failureOf(port.apply(firstRun(5)));
  excel.onFailure(() => {
    excel.book.structureProtected = true;
    for (const sheet of excel.book.sheets) sheet.protected = true;
  });
  expect((await work).unrestored).not.toEqual([]);
  expect(excel.eventsOn()).toBe(true);
});

describe('text', () => {
  it('stays text, whatever it looks like', async () => {
    const { excel, port } = county(1);
    const texts = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('12', '1,234', '1-2', '1/2', '3月1日', 'Mar 5', '9:30', '下午3:00', 'true'),
      fc.constantFrom(
        '=A1',
        '+1',
        '-x',
        '@x',
        "'a",
        '#N/A.',
        '50%',
        '￥5',
        '(3)',
        '1e5',
        ' 7 ',
        '１２',
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await port.apply(
          planOf({ kind: 'write', sheet: table, area: block(2, 8, 1, 1), values: [[text]] }),
        );
        expect(excel.cell(table, 2, 8)).toMatchObject({ value: text, formula: null });
      }),
      { numRuns: 200 },
    );
  });
});

/** What stands right of the county's columns, and names of ours. */
function leftovers(excel: ExcelDouble): unknown[] {
  const known = /^(?:县|××|学校|在校|第|\d+$)/;
  const cells = [...excel.sheet(table).cells.values()].map(({ value }) => value);
  const strange = cells.filter((value) => value !== '' && !known.test(String(value)));
  const names = excel.book.names.map(({ name }) => name).filter((name) => name.startsWith('均衡_'));
  return [...strange, ...cells.filter((value) => value === '县里的字'), ...names];
}

describe('undo', () => {
  it('gives taken cells their formats and columns their widths back', async () => {
    const { excel, port } = county(5);
    const sheet = excel.sheet(table);
    sheet.columns.set(4, { width: 99, hidden: false });
    const framed = { border: { top: { style: 'double', color: { rgb: 'FF0000' } } } } as const;
    sheet.cells.set(3 * 16384 + 4, { value: '', formula: null, style: framed });
    const before = appearance(excel);
    const undo = await port.apply(firstRun(5));
    expect(appearance(excel)).not.toEqual(before);
    await port.undo(undo);
    expect(appearance(excel)).toEqual(before);
  });

  it('leaves the colour rules of the county over the new places', async () => {
    const { excel, port } = county(5);
    const rule = {
      id: 'county',
      areas: [block(0, 0, 100, 20)],
      rule: { type: 'expression' } as const,
    };
    excel.sheet(table).rules.push(rule);
    await port.undo(await port.apply(firstRun(5)));
    expect(excel.sheet(table).rules).toEqual([rule]);
  });

  it('takes a later run back to the one before, colours and all', async () => {
    const { excel, port } = county(5);
    await port.apply(firstRun(5));
    await port.read({ sheets });
    const before = appearance(excel);
    const undo = await port.apply({ ...laterRun(5, 0.9), palette: 'safe' });
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(appearance(excel)).toEqual(before);
  });

  it('finds the cells again after rows were inserted above', async () => {
    const { excel, port } = county(5);
    const undo = await port.apply(firstRun(5));
    await excel.insertRows(table, 0, 2);
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(valueIn(excel, table, 4, 4)).toBeNull();
    expect(valueIn(excel, table, 4, 2)).toBe(100);
  });

  it.each([
    ['rows within', (excel: ExcelDouble) => excel.insertRows(table, 4, 1)],
    ['rows before the first school', (excel: ExcelDouble) => excel.insertRows(table, 2, 2)],
    ['a column within', (excel: ExcelDouble) => excel.insertColumns(table, 5, 1)],
    ['columns before', (excel: ExcelDouble) => excel.insertColumns(table, 1, 2)],
  ])('takes all of it back after somebody inserted %s', async (_, insert) => {
    const { excel, port } = county(5);
    const undo = await port.apply(firstRun(5));
    await insert(excel);
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(leftovers(excel)).toEqual([]);
  });

  it.each([
    ['the first school', (excel: ExcelDouble) => excel.deleteRows(table, 2, 1)],
    ['a school in the middle', (excel: ExcelDouble) => excel.deleteRows(table, 4, 1)],
    ['one of our columns', (excel: ExcelDouble) => excel.deleteColumns(table, 5, 1)],
    ['a column before', (excel: ExcelDouble) => excel.deleteColumns(table, 1, 1)],
  ])('takes what is left back after somebody deleted %s', async (_, remove) => {
    const { excel, port } = county(5);
    const undo = await port.apply(firstRun(5));
    await remove(excel);
    expect(await port.undo(undo)).toEqual({ kept: [] });
    expect(leftovers(excel)).toEqual([]);
  });

  it('leaves a sheet of another name alone, says so, and leaves nothing there without its name', async () => {
    const { excel, port } = county(5);
    const undo = await port.apply(firstRun(5));
    await excel.renameSheet(table, '小学部');
    const { kept } = await port.undo(undo);
    expect(kept).toEqual(["'小学'!E2:F7"]);
    const names = excel.book.names.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['均衡_输出_小学_primary_verdict']));
  });

  it('leaves what was typed into an inserted row', async () => {
    const { excel, port } = county(5);
    const undo = await port.apply(firstRun(5));
    await excel.insertRows(table, 4, 1);
    await excel.setCell(table, 4, 4, '县里的字');
    await port.undo(undo);
    expect(valueIn(excel, table, 4, 4)).toBe('县里的字');
    expect(leftovers(excel)).toEqual(['县里的字']);
  });

  it('cannot be done twice', async () => {
    const { port } = county(5);
    const undo = await port.apply(firstRun(5));
    await port.undo(undo);
    await expect(port.undo(undo)).rejects.toThrow();
  });
});

describe('a place that looks empty', () => {
  it.each([
    ['a formula that gives an empty text', { value: '', formula: '=IF(A3="","",A3)' }],
    ['a value typed since it was read', { value: 5, formula: null }],
  ])('is refused where it holds %s, before anything is written', async (_, cell) => {
    const { excel, port } = county(5);
    await port.read({ sheets });
    putCell(excel.sheet(table), 4, 5, { ...cell, style: {} });
    const before = appearance(excel);
    const { failure, unrestored } = await failureOf(port.apply(firstRun(5)));
    expect(failure).toEqual({ kind: 'placeRefused', detail: "'小学'!F5" });
    expect(unrestored).toEqual([]);
    expect(appearance(excel)).toEqual(before);
  });
});

function withoutMerges({ names, sheets: seen }: ReturnType<typeof appearance>) {
  return { names, sheets: seen.map((sheet) => without(sheet, 'merges')) };
}

describe('merged header cells', () => {
  const heading = block(0, 5, 2, 1);
  const data = block(2, 5, 5, 1);
  const tall = planOf(
    { kind: 'write', sheet: table, area: heading, values: [['综合评估'], [null]] },
    { kind: 'format', sheet: table, area: heading, role: 'header' },
    { kind: 'merge', sheet: table, area: heading },
    { kind: 'name', name: '均衡_输出_小学_primary_verdict', sheet: table, area: data },
    { kind: 'name', name: '均衡_输出_小学_primary_header', sheet: table, area: heading },
  );
  const retired = planOf({ kind: 'clear', sheet: table, area: heading });
  const remade = planOf(...retired.operations, ...tall.operations.slice(0, 3));

  it.each([
    ['retired', retired],
    ['remade', remade],
  ])('of an earlier session come back when their place was %s', async (_, plan) => {
    const { excel, port } = county(5);
    await port.apply(tall);
    const before = appearance(excel);
    const later = createExcelWorkbook();
    expect(await later.undo(await later.apply(plan))).toEqual({ kept: [] });
    const after = appearance(excel);
    if (!port.capabilities.merges && plan === retired) {
      // An Excel that tells no merges does not tell those of an earlier session either; all else is back.
      expect(withoutMerges(after)).toEqual(withoutMerges(before));
    } else {
      expect(after).toEqual(before);
    }
  });

  it('come back when a later write fails', async () => {
    const { excel, port } = county(5);
    await port.apply(tall);
    await port.read({ sheets });
    const before = appearance(excel);
    for (let operation = 1; operation < 12; operation += 1) {
      excel.failAt(operation);
      await failureOf(port.apply(remade));
      expect(appearance(excel)).toEqual(before);
    }
  });
});

describe('rows of ours', () => {
  it('are fitted by one operation, and again when the write is taken back', async () => {
    const { excel, port } = county(5);
    await port.apply(firstRun(5));
    const heights = excel.sheet(page).rowHeights;
    heights.set(0, 80).set(9, 80);
    const fit = planOf({ kind: 'fitRows', sheet: page, row: 0, heights: [29, 29] });
    const undo = await port.apply(fit);
    expect([...heights.keys()]).toEqual([9]);
    heights.set(1, 80);
    await port.undo(undo);
    expect([...heights.keys()]).toEqual([9]);
  });
});

describe('the rest of the port', () => {
  it('refuses an Excel that is too old, saying what it needs', async () => {
    const { excel, port } = county(5);
    const isSetSupported = () => false;
    Object.assign(Office.context.requirements, { isSetSupported });
    expect(port.supported()).toBe(false);
    const failure = { kind: 'unsupportedHost', needs: 'ExcelApi 1.9' };
    expect((await failureOf(port.read({ sheets: 'all' }))).failure).toEqual(failure);
    expect((await failureOf(port.apply(firstRun(5)))).failure).toEqual(failure);
    expect(excel.cost().syncs).toBe(0);
  });

  it('cannot tell merges below ExcelApi 1.13, and works all the same', async () => {
    const { port } = county(5, 'minimum');
    expect(port.capabilities.merges).toBe(false);
    expect(sheetNamed(await port.read({ sheets: 'all' }), table)?.merges).toBeNull();
  });

  it('gives Excel tables with their places', async () => {
    const { excel, port } = county(5);
    excel.sheet(table).tables.push({ name: '表1', area: block(1, 0, 6, 3) });
    await port.read({ sheets: 'all' });
    excel.resetCost();
    const snapshot = await port.read({ sheets });
    expect(sheetNamed(snapshot, table)?.tables).toEqual([block(1, 0, 6, 3)]);
    expect(excel.cost().syncs).toBe(1);
  });
});
