/** How the command line starts (bin/junheng.mjs), in a project of one source file. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project, scratchFolder } from '../support/junheng';

const bundleText =
  "process.stdout.write(process.argv.slice(2).join() + ' ' + bundleUrl.slice(0, 5));";
const minutes = (count: number) => new Date(Date.now() - count * 60_000);

/** @param sourceAge minutes since the source changed; the bundle was made two minutes ago */
function projectWith(sourceAge: number): string {
  const folder = scratchFolder();
  for (const part of ['bin', 'src', join('out', 'cli')]) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  copyFileSync(join(project, 'bin', 'junheng.mjs'), join(folder, 'bin', 'junheng.mjs'));
  const [source, bundle] = [join(folder, 'src', 'a.ts'), join(folder, 'out', 'cli', 'junheng.cjs')];
  writeFileSync(source, '');
  writeFileSync(bundle, bundleText);
  utimesSync(source, minutes(sourceAge), minutes(sourceAge));
  utimesSync(join(folder, 'src'), minutes(9), minutes(9));
  utimesSync(bundle, minutes(2), minutes(2));
  return folder;
}

function startIn(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'bin', 'junheng.mjs'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const compiledIn = (folder: string) =>
  readdirSync(join(folder, 'out', 'cli')).filter((name) => name.endsWith('.compiled'));

it('runs the file that was made of the sources, and keeps what was compiled of it', () => {
  const folder = projectWith(5);
  expect(startIn(folder, 'assess', '某县.xlsx')).toEqual({
    status: 0,
    stdout: 'assess,某县.xlsx file:',
    stderr: '',
  });
  const [kept] = compiledIn(folder);
  const path = join(folder, 'out', 'cli', String(kept));
  utimesSync(path, minutes(1), minutes(1));
  const before = statSync(path).mtimeMs;
  expect(startIn(folder, 'check').stdout).toBe('check file:');
  expect(compiledIn(folder)).toEqual([kept]);
  expect(statSync(path).mtimeMs).toBe(before);
});

it('compiles again where what was kept is of something else', () => {
  const folder = projectWith(5);
  startIn(folder, 'check');
  const [kept] = compiledIn(folder);
  const path = join(folder, 'out', 'cli', String(kept));
  writeFileSync(path, 'no code');
  expect(startIn(folder, 'check')).toEqual({ status: 0, stdout: 'check file:', stderr: '' });
  expect(statSync(path).size).toBeGreaterThan('no code'.length);
});

it('computes by no rules that have changed since: it says how to make it anew', () => {
  const { status, stdout, stderr } = startIn(projectWith(1), 'assess');
  expect(status).toBe(70);
  expect(stdout).toBe('');
  expect(stderr).toContain('请在项目文件夹中运行 npm ci');
  expect(stderr).toContain('Run npm ci');
});
