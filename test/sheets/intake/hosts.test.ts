/** 取数 into a workbook file and into Excel: written, renewed and taken back. */
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { sheetNamed } from '../../../src/sheets/snapshot';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import { openFile } from '../../../src/workbook/file';
import type { WorkbookPort } from '../../../src/workbook/port';
import { installExcelDouble } from '../../support/excelDouble';
import { bookOf } from '../../support/excelDouble/fixtures';
import { workbookBytes } from '../../support/workbooks';
import {
  cellOf,
  first,
  intakeOf,
  oneStage,
  school,
  second,
  take,
  third,
  threeSchools,
  valueOf,
  wholeSchool,
  withFigures,
} from './world';

const name = '学校数据_2025';
const own = { name: '说明', values: [['填表说明', 7]] };
const fourth = school('2153000004', '青山镇中心小学', '小学', {
  ...oneStage('primary', 655),
  ...wholeSchool,
  greenArea: 12.5,
});
const later = intakeOf([
  { ...first, identity: { ...first.identity, code: '2153000011' } },
  withFigures(second, { 'students@junior': 655, equipmentValue: 160.5 }),
  third,
  fourth,
]);

const read = (port: WorkbookPort) => port.read({ sheets: 'all' });

async function apply(port: WorkbookPort, intake = threeSchools) {
  return port.apply(take(await read(port), intake).plan);
}

describe('a workbook file', () => {
  const start = async () => openFile(workbookBytes({ sheets: [own] }));

  it('is saved faithfully, and read again as it was written', async () => {
    const workbook = await start();
    await apply(workbook);
    await apply(workbook, later);
    const saved = await workbook.save();
    expect(saved.kind).toBe('faithful');
    const again = await openFile(saved.kind === 'faithful' ? saved.bytes : new Uint8Array());
    const after = await read(again);
    expect(valueOf(after, name, '云岭县第一小学', '学校标识码')).toBe('2153000011');
    expect(valueOf(after, name, '青山镇中心小学', '绿化面积（㎡）')).toBe(12.5);
    expect(bindWorkbook(after, defaultSettings).findings).toEqual([]);
    const { changes } = take(after, later);
    expect(changes).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const workbook = await start();
    await apply(workbook);
    const once = await read(workbook);
    await apply(workbook);
    expect(await read(workbook)).toEqual(once);
  });

  it('is as it was when both are taken back', async () => {
    const workbook = await start();
    const before = await read(workbook);
    const undoFirst = await apply(workbook);
    const between = await read(workbook);
    const undoSecond = await apply(workbook, later);
    expect((await workbook.undo(undoSecond)).kept).toEqual([]);
    expect(await read(workbook)).toEqual(between);
    expect((await workbook.undo(undoFirst)).kept).toEqual([]);
    expect(await read(workbook)).toEqual(before);
  });

  it('keeps what was typed over a renewed cell when that is taken back', async () => {
    const workbook = await start();
    await apply(workbook);
    const undo = await apply(workbook, later);
    const cell = cellOf(await read(workbook), name, '河口镇初级中学', '初中在校生数');
    workbook.setCell(name, cell.row, cell.column, 700);
    expect((await workbook.undo(undo)).kept).toEqual([expect.stringContaining(name)]);
    const after = await read(workbook);
    expect(valueOf(after, name, '河口镇初级中学', '初中在校生数')).toBe(700);
    expect(valueOf(after, name, '河口镇初级中学', '教学仪器设备资产值（万元）')).toBe(152.37);
  });
});

describe('Excel', () => {
  const start = () => {
    const excel = installExcelDouble(globalThis, bookOf({ sheets: [own] }), '365');
    return { excel, port: createExcelWorkbook() };
  };

  it('changes nothing the second time', async () => {
    const { port } = start();
    await apply(port);
    const once = await read(port);
    await apply(port);
    expect(await read(port)).toEqual(once);
  });

  it('gets renewed cells, a new school and a new column, and is as it was when all is taken back', async () => {
    const { excel, port } = start();
    const undoFirst = await apply(port);
    const between = await read(port);
    const undoSecond = await apply(port, later);
    const after = await read(port);
    expect(valueOf(after, name, '河口镇初级中学', '初中在校生数')).toBe(655);
    expect(valueOf(after, name, '青山镇中心小学', '学校标识码')).toBe('2153000004');
    expect(valueOf(after, name, '青山镇中心小学', '绿化面积（㎡）')).toBe(12.5);
    expect((await port.undo(undoSecond)).kept).toEqual([]);
    const back = await read(port);
    expect(sheetNamed(back, name)).toEqual(sheetNamed(between, name));
    expect(back.sheets).toEqual(between.sheets);
    expect((await port.undo(undoFirst)).kept).toEqual([]);
    expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['说明']);
  });

  it('keeps a formula that somebody put over a figure, though it comes to what was written', async () => {
    const { excel, port } = start();
    const none = intakeOf([first, withFigures(second, { 'students@junior': 0 }), third]);
    await apply(port, none);
    const { row, column } = cellOf(await read(port), name, '河口镇初级中学', '初中在校生数');
    // the double computes nothing: every formula comes to 0
    await excel.setCell(name, row, column, '=300+340-640');
    const { plan, changes } = take(await read(port), later);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'typedOver', key: 'students@junior', old: 0, now: 655 }),
    );
    await port.apply(plan);
    expect(excel.cell(name, row, column).formula).toBe('=300+340-640');
  });

  it('refuses to write over a figure that was typed after the workbook was read', async () => {
    const { excel, port } = start();
    await apply(port);
    const { plan } = take(await read(port), later);
    const { row, column } = cellOf(await read(port), name, '河口镇初级中学', '初中在校生数');
    excel.setCellNow(name, row, column, 700);
    await expect(port.apply(plan)).rejects.toMatchObject({ failure: { kind: 'placeRefused' } });
    expect(valueOf(await read(port), name, '河口镇初级中学', '初中在校生数')).toBe(700);
    expect(valueOf(await read(port), name, '河口镇初级中学', '教学仪器设备资产值（万元）')).toBe(
      152.37,
    );
  });
});
