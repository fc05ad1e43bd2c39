/** The Excel path on a workbook file, from the command line. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../src/workbook/file';
import { project, samples, scratchFolder } from '../support/junheng';

const input = join(samples, 'five-schools.xlsx');

function excelDouble(...args: readonly string[]) {
  const tsx = join(project, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const command = join(project, 'test', 'support', 'excel-double.ts');
  return spawnSync(process.execPath, [tsx, command, ...args], { encoding: 'utf8', cwd: project });
}

async function contents(path: string) {
  const { sheets } = await (
    await openFile(new Uint8Array(readFileSync(path)))
  ).read({ sheets: 'all' });
  return sheets.map(({ name, grid }) => [name, grid?.values]);
}

describe('npm run excel-double', () => {
  it('prints what a bound recalculation came to and cost, and writes the workbook', async () => {
    const out = join(scratchFolder(), 'out.xlsx');
    const { status, stdout } = excelDouble('assess', input, '--out', out, '--runs', '2');
    expect(status).toBe(0);
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

  it('says what is wrong with its arguments and with a missing file', () => {
    expect(excelDouble('assess', input).status).toBe(64);
    expect(excelDouble('assess', join(samples, '没有.xlsx'), '--out', 'x.xlsx').status).toBe(2);
  });
});
