#!/usr/bin/env node
/**
 * Starts the command line: from one file (scripts/bundle.mjs) and from what V8 made of it the last
 * time, so that nothing is parsed twice. A file that is older than its sources is made again first:
 * figures never come from rules that have changed since.
 */
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(project, 'out', 'cli', 'junheng.cjs');

if (changedSince(bundle) < sourcesChanged()) await makeBundle();
start();

/** @param {string} path of a file; in milliseconds, 0 where there is none */
function changedSince(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When a file that the bundle is made of or by, or the list of packages, was last changed. */
function sourcesChanged() {
  const by = ['package-lock.json', join('scripts', 'bundle.mjs')];
  let latest = Math.max(...by.map((path) => changedSince(join(project, path))));
  const folders = [join(project, 'src')];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    // It tells of files that are gone.
    latest = Math.max(latest, changedSince(folder));
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else latest = Math.max(latest, changedSince(path));
    }
  }
  return latest;
}

async function makeBundle() {
  try {
    const { bundleCommandLine } = await import('../scripts/bundle.mjs');
    await bundleCommandLine(bundle);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    process.stderr.write(
      '命令行程序还没有生成，或比源文件旧，重新生成时出错。请在项目文件夹中运行 npm ci。\n' +
        'The command line is not built yet, or older than its sources, and building it failed. ' +
        `Run npm ci in the project's folder.\n${message}\n`,
    );
    process.exit(70);
  }
}

function start() {
  const { mtimeMs, size } = statSync(bundle);
  const compiled = join(
    dirname(bundle),
    `${mtimeMs}-${size}-${process.version}-${process.arch}.compiled`,
  );
  const before = readIfThere(compiled);
  const script = new Script(`(function (require, bundleUrl) {${readFileSync(bundle, 'utf8')}\n})`, {
    filename: bundle,
    ...(before ? { cachedData: before } : {}),
  });
  if (!before || script.cachedDataRejected) {
    process.once('exit', () => keep(compiled, script.createCachedData()));
  }
  script.runInThisContext()(createRequire(bundle), pathToFileURL(bundle).href);
}

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path);
  } catch {
    // Not compiled yet by this version of Node.
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {Buffer} data
 */
function keep(path, data) {
  try {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, data);
    renameSync(draft, path);
  } catch {
    // A folder that may not be written to: the next start compiles again.
  }
}
