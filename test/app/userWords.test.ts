/** What a person writes on the sheets, over later runs and in cells that are merged. */
import { createSession } from '../support/sessions';
import { speaker } from '../../src/messages/speak';
import { sheetNamed, valueAt } from '../../src/sheets/snapshot';
import { openFile } from '../../src/workbook/file';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const words = () => ({ language: 'zh-CN', say: speaker('zh-CN') }) as const;
const sample = join(__dirname, '..', '..', 'assets', 'samples', 'county.xlsx');
const findings = '均衡_数据核查';
const remarkColumn = 10;

async function computed() {
  const workbook = await openFile(new Uint8Array(readFileSync(sample)));
  const session = createSession(workbook, words);
  await session.recalculate({ agreed: true });
  const rowsOf = async (text: string) => {
    const grid = sheetNamed(await workbook.read({ sheets: 'all' }), findings)?.grid;
    if (!grid) throw new Error('no findings sheet');
    const rows = Array.from({ length: grid.row + grid.values.length }, (_, row) => row);
    return rows.filter((row) => valueAt(grid, row, remarkColumn) === text);
  };
  return { workbook, session, rowsOf };
}

describe('what a person writes', () => {
  it('below the list of findings stays where it is, once, however often is recalculated', async () => {
    const { workbook, session, rowsOf } = await computed();
    workbook.setCell(findings, 40, remarkColumn, '自己的备忘');
    await session.recalculate({ agreed: true });
    await session.recalculate({ agreed: true });
    expect(await rowsOf('自己的备忘')).toEqual([40]);
  });

  it('in a computed column stays and is told, and the other figures are renewed', async () => {
    const { workbook, session } = await computed();
    const { names } = await workbook.read({ sheets: 'all' });
    const verdict = names.find(({ name }) => /^均衡_输出_.*_verdict$/.test(name))?.area;
    if (!verdict) throw new Error('no verdicts');
    workbook.setCell(verdict.sheet, verdict.row, verdict.column, '待复核');
    await session.recalculate({ agreed: true });
    const grid = sheetNamed(await workbook.read({ sheets: 'all' }), verdict.sheet)?.grid;
    expect(grid && valueAt(grid, verdict.row, verdict.column)).toBe('待复核');
    const told = session.state().survey?.findings.filter(({ rule }) => rule === 'cellOfYours');
    expect(told).toEqual([
      expect.objectContaining({ params: { column: '综合评估', found: '待复核', cells: 1 } }),
    ]);
  });

  it('in a merged title goes into its first cell, as in Excel; into no other', async () => {
    const { workbook } = await computed();
    const sheet = '学校基本情况';
    workbook.setCell(sheet, 0, 0, '新的标题');
    const grid = sheetNamed(await workbook.read({ sheets: 'all' }), sheet)?.grid;
    expect(grid && valueAt(grid, 0, 0)).toBe('新的标题');
    expect(() => workbook.setCell(sheet, 0, 1, '别处')).toThrow('placeRefused');
  });
});
