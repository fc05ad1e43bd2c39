/** The Excel path on a workbook file, from the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueAt } from '../../src/sheets/snapshot';
import { openFile } from '../../src/workbook/file';
import { countyBytes } from '../support/counties';
import { withCells } from '../support/farCells';
import { excelClient, excelDouble, samples, scratchFolder } from '../support/junheng';

const input = join(samples, 'five-schools.xlsx');

async function contents(path: string) {
  const { sheets } = await (
    await openFile(new Uint8Array(readFileSync(path)))
  ).read({ sheets: 'all' });
  return sheets.map(({ name, grid }) => [name, grid?.values]);
}

describe('npm run excel-double', () => {
  it('prints what a bound recalculation came to and cost, and writes the workbook', async () => {
    const out = join(scratchFolder(), 'out.xlsx');
    const { code, stdout } = excelDouble('assess', input, '--out', out, '--runs', '2');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: { kind: 'recalculated' }, syncs: 2 });
    expect((await contents(out)).map(([name]) => name)).toContain('均衡_优质_差异系数');
  });

  it('leaves the workbook as it was after a failure in the middle and after undo', async () => {
    const before = await contents(input);
    const out = join(scratchFolder(), 'out.xlsx');
    const failed = excelDouble(
      'assess',
      input,
      '--out',
      out,
      '--fail-at',
      '200',
      '--profile',
      'web',
    );
    expect(JSON.parse(failed.stdout)).toMatchObject({
      outcome: { kind: 'failed', unrestored: [] },
    });
    expect(await contents(out)).toEqual(before);
    const undone = excelDouble('assess', input, '--out', out, '--undo');
    expect(JSON.parse(undone.stdout)).toMatchObject({ undone: { kind: 'undone', kept: [] } });
    expect(await contents(out)).toEqual(before);
  });

  it('keeps a cell in the last corner, and is as quick', async () => {
    const path = join(scratchFolder(), 'far.xlsx');
    writeFileSync(
      path,
      withCells(await countyBytes(), [['XFD1048576', '备忘 & 其他'.replace('&', '&amp;')]]),
    );
    const out = join(scratchFolder(), 'out.xlsx');
    const { code, stdout } = excelDouble('assess', path, '--out', out);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: { kind: 'recalculated' } });
    const snapshot = await (
      await openFile(new Uint8Array(readFileSync(out)))
    ).read({ sheets: 'all' });
    const grid = snapshot.sheets.find(({ name }) => name === '小学')?.grid;
    expect(grid && valueAt(grid, 1_048_575, 16_383)).toBe('备忘 & 其他');
    expect(snapshot.sheets.some(({ name }) => name === '均衡_数据核查')).toBe(true);
  });

  it('says what is wrong with its arguments and with a missing file', () => {
    expect(excelDouble('assess', input).code).toBe(64);
    expect(excelDouble('assess', join(samples, '没有.xlsx'), '--out', 'x.xlsx').code).toBe(2);
  });
});

describe('npm run excel-client', () => {
  it('does the same through the client library, and prints what went over the wire', async () => {
    const [out, through] = [1, 2].map(() => join(scratchFolder(), 'out.xlsx'));
    excelDouble('assess', input, '--out', String(out));
    const { code, stdout } = excelClient('assess', input, '--out', String(through));
    expect(code).toBe(0);
    const { outcome, ...costs } = JSON.parse(stdout) as Record<string, unknown>;
    expect(outcome).toMatchObject({ kind: 'recalculated' });
    expect(Object.keys(costs)).toEqual([
      ...['awaited', 'unawaited', 'actions', 'requestBytes', 'largestRequest', 'responseBytes'],
    ]);
    expect(Object.values(costs).every(Number.isInteger)).toBe(true);
    expect(await contents(String(through))).toEqual(await contents(String(out)));
    expect(excelClient('assess', input).code).toBe(64);
  });
});
