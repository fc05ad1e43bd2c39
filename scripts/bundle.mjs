/**
 * Makes one file of the command line, so that nothing is transpiled when it starts. Runs after
 * `npm ci` (`prepare`), and again by itself when a source is newer (bin/junheng.mjs).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * How the command line becomes one file, wherever it goes. It is the body of a function of
 * `require` and `bundleUrl`, the address of the file; as deep in the project as src/cli/, from where
 * it finds the sample county.
 *
 * @type {import('esbuild').BuildOptions}
 */
export const asOneFile = {
  absWorkingDir: project,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  define: { 'import.meta.url': 'bundleUrl' },
  // Its WebAssembly lies beside it.
  external: ['highs'],
  // By `require`, which the function is given.
  supported: { 'dynamic-import': false },
  plugins: [
    {
      name: 'deflating by Node',
      setup: ({ onResolve }) => {
        const inNode = join(project, 'src', 'cli', 'deflatingInNode.ts');
        onResolve({ filter: /^\.\/deflating$/ }, () => ({ path: inNode }));
      },
    },
  ],
  logLevel: 'warning',
};

/** @param {string} bundle where the file goes; what was there is replaced at once */
export async function bundleCommandLine(bundle) {
  const folder = dirname(bundle);
  mkdirSync(folder, { recursive: true });
  const draft = `${bundle}.${process.pid}`;
  await build({
    ...asOneFile,
    entryPoints: [join(project, 'src', 'cli', 'main.ts')],
    outfile: draft,
    minify: true,
  });
  renameSync(draft, bundle);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.compiled')) rmSync(join(folder, name), { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleCommandLine(join(project, 'out', 'cli', 'junheng.cjs'));
  // Its first run keeps what V8 compiles of it.
  const out = join(tmpdir(), `junheng-${process.pid}.xlsx`);
  spawnSync(process.execPath, [
    join(project, 'bin', 'junheng.mjs'),
    'assess',
    '--sample',
    '--out',
    out,
  ]);
  rmSync(out, { force: true });
}
