/** Taking a run back after sheets, columns and rows were moved, and after it failed half way. */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { WorkbookFailure, type WorkbookPort } from '../../src/workbook/port';
import { columnOf, countyBytes, headerRow } from '../support/counties';
import { installExcelDouble } from '../support/excelDouble';
import { openBook } from '../support/excelDouble/files';
import type { BookState } from '../support/excelDouble/state';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const table = '小学';
const rooms = [table, headerRow + 1, columnOf('网络多媒体教室数')] as const;

async function opened() {
  const { book } = await openBook(await countyBytes());
  const excel = installExcelDouble(globalThis, book);
  const port = createExcelWorkbook();
  let undone = 0;
  let failing: number | null = null;
  const failsOnce: WorkbookPort = {
    ...port,
    undo: async (undo) => {
      undone += 1;
      if (undone !== failing) return port.undo(undo);
      throw new WorkbookFailure({ kind: 'editMode' });
    },
  };
  const failUndo = (number: number) => {
    failing = undone + number;
  };
  return { book, excel, failUndo, session: createSession(failsOnce, words) };
}

function contents({ sheets, names }: BookState) {
  return {
    names: names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    sheets: sheets.map(({ name, cells }) => [
      name,
      [...cells].filter(([, { value }]) => value !== '').map(([key, { value }]) => [key, value]),
    ]),
  };
}

function filled({ sheets }: BookState, sheet: string): number {
  const cells = sheets.find(({ name }) => name === sheet)?.cells.values() ?? [];
  return [...cells].filter(({ value }) => value !== '').length;
}

it.each([
  ['deleted', (excel: ReturnType<typeof installExcelDouble>) => excel.deleteColumns(table, 31, 1)],
  ['inserted', (excel: ReturnType<typeof installExcelDouble>) => excel.insertColumns(table, 31, 1)],
])('a column %s among ours leaves no header of ours behind', async (_, act) => {
  const { book, excel, session } = await opened();
  const before = filled(book, table);
  await session.recalculate({ agreed: true });
  await act(excel);
  await session.undo();
  expect(session.state()).toMatchObject({ keeps: null, outcome: { kind: 'undone', kept: [] } });
  expect(filled(book, table)).toBe(before);
});

it('a sheet of ours that was renamed stays ours, which is said before', async () => {
  const { book, excel, session } = await opened();
  await session.recalculate({ agreed: true });
  await excel.renameSheet('均衡_数据核查', '核查');
  await session.undo();
  const { keeps } = session.state();
  expect(keeps).toEqual([expect.stringMatching(/^'?核查'?!A1:/)]);
  await session.agree();
  expect(session.state().outcome).toEqual({ kind: 'undone', kept: keeps });
  expect(book.names.map(({ name }) => name)).toContain('均衡_页_findings');
});

it('an undo of several writes that fails half way goes on when it is tried again', async () => {
  const { book, excel, failUndo, session } = await opened();
  await session.recalculate({ agreed: true });
  await session.writeTables();
  const before = contents(book);
  const { value } = excel.cell(...rooms);
  await excel.setCell(...rooms, 7);
  await session.recalculate({ agreed: true });
  const run = contents(book);
  failUndo(2);
  await session.undo();
  expect(session.state()).toMatchObject({ outcome: { kind: 'failed' }, canUndo: true });
  expect(contents(book)).not.toEqual(run);
  await session.undo();
  expect(session.state().outcome).toEqual({ kind: 'undone', kept: [] });
  await excel.setCell(...rooms, value);
  expect(contents(book)).toEqual(before);
});
