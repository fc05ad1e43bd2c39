/** Columns that the official tables need are added to a school table, as headers for the county to fill. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession as sessionOver } from '../../src/app/createSession';
import { speaker } from '../../src/messages/speak';
import { parseReference } from '../../src/sheets/area';
import { columnsToAdd } from '../../src/taskpane/forms/columnsToAdd';
import { solveHere } from '../../src/solver/inThisThread';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { installExcelDouble } from '../support/excelDouble';
import { openBook } from '../support/excelDouble/files';
import { keyPlace } from '../support/excelDouble/state';

const sample = join(__dirname, '..', '..', 'assets', 'samples', 'county.xlsx');
const sheet = '学校基本情况';

async function opened() {
  const { book } = await openBook(new Uint8Array(readFileSync(sample)));
  const excel = installExcelDouble(globalThis, book);
  const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
  const session = sessionOver(createExcelWorkbook(), words, solveHere);
  const state = () => session.state();
  const item = (id: string) =>
    state()
      .county?.blocks.flatMap(({ items }) => items)
      .find((one) => one.id === id);
  /** Everything on the county's sheet, by row and column. */
  const cells = () =>
    new Map(
      [...(book.sheets.find(({ name }) => name === sheet)?.cells ?? [])].flatMap(
        ([key, { value }]) => {
          const { row, column } = keyPlace(key);
          return value === '' ? [] : [[`${String(row)} ${String(column)}`, value] as const];
        },
      ),
    );
  const wanted = () => {
    const [first] = columnsToAdd(state());
    if (!first) throw new Error('nothing is wanted');
    const { table, columns } = first;
    return { table: table.key, sheet: table.sheet, columns };
  };
  return { excel, session, state, item, cells, wanted };
}

describe('columns that the official tables need', () => {
  it('are offered for the items that no column tells, and for none that is known', async () => {
    const { session, wanted, state } = await opened();
    await session.survey();
    expect(columnsToAdd(state())).toEqual([]);
    await session.recalculate({ agreed: true });
    expect(wanted().columns.map(({ field, stage }) => [field, stage])).toEqual([
      ['musicRooms', null],
      ['artRooms', null],
      ['largestClass', 'primary'],
      ['largestClass', 'junior'],
      ['operatingFunds', null],
      ['trainingFunds', null],
      ['operatingBudget', null],
    ]);
  });

  it('stand right of the table before any run, and are bound', async () => {
    const { session, state, cells, wanted } = await opened();
    await session.recalculate({ agreed: true });
    const given = wanted();
    await session.undo();
    const before = cells();
    const last = Math.max(...(state().survey?.tables.map(({ lastColumn }) => lastColumn) ?? []));
    await session.addColumns(given);
    const { outcome, survey } = state();
    const place = outcome?.kind === 'columnsAdded' ? outcome.place : null;
    const area = parseReference(`x!${place?.cell ?? ''}`);
    expect(area).toMatchObject({ column: last + 1, rows: 1, columns: given.columns.length });
    for (const [at, value] of before) expect([at, cells().get(at)]).toEqual([at, value]);
    expect(cells().size - before.size).toBe(given.columns.length);
    const [table] = survey?.tables ?? [];
    const bound = table?.columns.filter(({ column }) => column > last);
    expect(bound?.map(({ field, stage }) => [field, stage])).toEqual(
      given.columns.map(({ field, stage }) => [field, stage]),
    );
  });

  it('make the computed columns move right, and settle their items once they are filled', async () => {
    const { excel, session, state, item, cells, wanted } = await opened();
    await session.recalculate({ agreed: true });
    await session.writeCountySheet();
    const zoneHead = () =>
      [...cells()].find(([, value]) => String(value).includes('优质均衡'))?.[0];
    const before = zoneHead();
    const given = wanted();
    await session.addColumns(given);
    expect(zoneHead()).toBeUndefined();
    expect(state().old.length).toBeGreaterThan(0);
    const [table] = state().survey?.tables ?? [];
    if (!table) throw new Error('no table');
    for (let row = table.firstRow; row < table.firstRow + table.rowCount; row += 1) {
      given.columns.forEach((_, at) => {
        const column = table.lastColumn - given.columns.length + 1 + at;
        excel.setCellNow(sheet, row, column, at === 4 ? 100 : 40);
      });
    }
    await session.recalculate({ agreed: true });
    expect(columnOf(zoneHead())).toBe(columnOf(before) + given.columns.length);
    expect(columnsToAdd(state())).toEqual([]);
    expect(['government.3', 'government.5', 'quality.4'].map((id) => item(id)?.verdict)).toEqual([
      'met',
      'met',
      'met',
    ]);
  });

  it('are taken back with the computed columns that made room', async () => {
    const { session, cells, wanted } = await opened();
    await session.recalculate({ agreed: true });
    const before = cells();
    await session.addColumns(wanted());
    await session.undo();
    expect(cells()).toEqual(before);
  });

  it('are not written where something stands, and say why', async () => {
    const { excel, session, state, cells, wanted } = await opened();
    await session.recalculate({ agreed: true });
    const given = wanted();
    await session.undo();
    const [table] = state().survey?.tables ?? [];
    excel.setCellNow(sheet, (table?.firstRow ?? 0) + 3, (table?.lastColumn ?? 0) + 3, '待核');
    const before = cells();
    await session.addColumns(given);
    expect(state().outcome).toEqual({ kind: 'columnsRefused', sheet, reason: 'values' });
    expect(cells()).toEqual(before);
  });

  it('leave alone what a person wrote among the computed columns', async () => {
    const { excel, session, state, cells, wanted } = await opened();
    await session.recalculate({ agreed: true });
    const [table] = state().survey?.tables ?? [];
    excel.setCellNow(sheet, (table?.firstRow ?? 0) + 2, (table?.lastColumn ?? 0) + 2, '我的备注');
    const before = cells();
    await session.addColumns(wanted());
    expect(state().outcome).toEqual({ kind: 'columnsRefused', sheet, reason: 'values' });
    expect(cells()).toEqual(before);
  });
});

function columnOf(key: string | undefined): number {
  return Number(key?.split(' ')[1]);
}
