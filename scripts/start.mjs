/**
 * `npm start`: the workbench in a browser, served from this machine to this machine.
 *
 *   npm start                        builds if needed, serves and opens the workbench
 *   npm start -- --no-open           prints the address only
 *   npm start -- --port 4100         at that port, else at any free one
 *   npm start -- --folder <folder>   serves a build that is there already
 *   npm start -- excel …             opens Excel with the add-in instead (excel.mjs)
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { siteListener } from './serveSite.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const project = join(scripts, '..');
const page = 'workbench.html';
/** What a build is made from. */
const sources = ['src', 'assets/icons', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

if (process.argv[2] === 'excel') startExcel(process.argv.slice(3));
else await startWorkbench();

/**
 * Its own program, with this terminal and this exit code.
 *
 * @param {readonly string[]} args
 */
function startExcel(args) {
  const excel = spawn(process.execPath, [join(scripts, 'excel.mjs'), ...args], {
    stdio: 'inherit',
  });
  // Ctrl+C reaches both; this one waits until the other has cleared up.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);
  excel.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function startWorkbench() {
  const wishes = wishesIn(process.argv.slice(2));
  if (!wishes) return;
  const folder = wishes.folder === undefined ? builtFolder() : resolve(wishes.folder);
  if (folder === null) return;
  if (!existsSync(join(folder, page))) {
    fail(`“${folder}”中没有 ${page}。`, `There is no ${page} in ${folder}.`);
    return;
  }
  const site = await serve(folder, wishes.port).catch((/** @type {Error} */ error) => error);
  if (site instanceof Error) {
    fail(
      `端口 ${wishes.port} 不能使用，请换一个端口或不指定端口。(${site.message})`,
      `Port ${wishes.port} cannot be used; choose another or none. (${site.message})`,
    );
    return;
  }
  const address = `${site.url}${page}`;
  process.stdout.write(
    `均衡测算工作台：${address}\n` +
      '数据只在本机处理，不上传。用完后在此按 Ctrl+C 结束。\n' +
      `Junheng workbench: ${address}\n` +
      'Your data stays on this machine. Press Ctrl+C here to stop.\n',
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, site.close);
  if (wishes.open) await openPage(address);
}

/**
 * To this machine alone.
 *
 * @param {string} folder
 * @param {number} port 0: any free one
 */
async function serve(folder, port) {
  const server = createServer(siteListener(folder));
  const address = await new Promise((listening, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => listening(server.address()));
  });
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {string} address */
async function openPage(address) {
  try {
    const { default: open } = await import('open');
    const browser = await open(address);
    browser.once('error', () => sayOpenByHand(address));
  } catch {
    sayOpenByHand(address);
  }
}

/** @param {string} address */
function sayOpenByHand(address) {
  process.stdout.write(
    `没能自动打开浏览器，请自行打开：${address}\nPlease open this address in a browser: ${address}\n`,
  );
}

/**
 * Null, and a word on standard error, where the options are wrong.
 *
 * @param {string[]} args
 */
function wishesIn(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        folder: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port ${values.port}`);
    return { port, folder: values.folder, open: !values['no-open'] && !process.env.CI };
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    fail(
      `用法有误：${message}\n用法：npm start [-- --no-open] [--port 4100] [--folder dist]，或 npm start -- excel`,
      `Wrong usage: ${message}`,
      64,
    );
    return null;
  }
}

/**
 * dist/ as long as it is not older than its sources; else a build of its own, so that one which was
 * made for a server stays. Null where it cannot be built.
 */
function builtFolder() {
  const newest = Math.max(...sources.map((source) => changedAt(join(project, source))));
  for (const folder of ['dist', 'out/start']) {
    const built = join(project, folder);
    if (existsSync(join(built, page)) && changedAt(join(built, page)) >= newest) return built;
  }
  process.stdout.write(
    '首次使用或程序有更新，正在生成网页，约需一分钟…\nBuilding, about a minute…\n',
  );
  const out = join(project, 'out', 'start');
  const webpack = join(project, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', '--env', `out=${out}`],
    { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status === 0) return out;
  fail(
    `生成失败，请先运行 npm ci 再试：\n${stdout}${stderr}`,
    'The build failed; run npm ci first.',
  );
  return null;
}

/**
 * The latest change of a file or of what is in a folder, in ms; 0 where there is none.
 *
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/**
 * @param {string} chinese
 * @param {string} english
 */
function fail(chinese, english, exitCode = 1) {
  process.stderr.write(`${chinese}\n${english}\n`);
  process.exitCode = exitCode;
}
