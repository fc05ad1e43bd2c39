/**
 * `npm start -- excel` on Windows and macOS: builds the add-in, serves it on https://localhost:3000
 * with a development certificate that this machine trusts, tells Excel of it, opens the sample
 * county, and takes all of that back when it ends (Ctrl+C). Elsewhere it says what to use instead.
 *
 * Nothing is reported to anybody: office-addin-dev-certs makes and trusts the certificate, and what
 * it calls for usage data (office-addin-usage-data 3) does nothing; a test holds this.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { excelWords, isExcelLanguage } from './excelWords.mjs';
import { siteListener } from './serveSite.mjs';
import { withPane } from './startWorkbook.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
/** As in manifest.xml. */
const port = 3000;

/**
 * What is done to a machine, as data.
 *
 * @typedef {{ readonly do: 'run', readonly command: string, readonly args: readonly string[] }
 *   | { readonly do: 'copy', readonly from: string, readonly to: string }
 *   | { readonly do: 'remove', readonly path: string }} Step
 */

/**
 * @typedef {object} Sideloading
 * @property {readonly Step[]} register
 * @property {readonly Step[]} unregister
 * @property {string} excel name of Excel, by which the system opens it
 */

/**
 * The machine, as far as startExcel touches it.
 *
 * @typedef {object} Machine
 * @property {string} platform
 * @property {string} home
 * @property {(line: string) => void} tell
 * @property {() => Promise<unknown>} untilInterrupted
 * @property {(officeJs: string) => BuiltSite} build
 * @property {() => Promise<import('node:https').ServerOptions>} certificate
 * @property {(
 *   folder: string,
 *   certificate: import('node:https').ServerOptions,
 * ) => Promise<{ readonly close: () => void }>} serve
 * @property {(step: Step) => void} perform
 * @property {(file: string, excel: string) => Promise<void>} open
 */

/**
 * Folder and manifest of the built add-in, its id, and the workbook to open.
 *
 * @typedef {{ folder: string, manifest: string, id: string, workbook: string }} BuiltSite
 */

/**
 * @typedef {object} ExcelOptions
 * @property {import('./excelWords.mjs').ExcelLanguage} [language]
 * @property {string | undefined} [officeJs] where office.js comes from: `public` (default), `cn` or an address
 */

/**
 * What to do on a system so that Excel knows the add-in, and to undo it; null where there is no Excel.
 *
 * @param {string} platform
 * @param {{ readonly manifest: string, readonly id: string, readonly home: string }} addIn
 * @returns {Sideloading | null}
 */
export function sideloading(platform, { manifest, id, home }) {
  switch (platform) {
    case 'win32': {
      const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
      return {
        register: [command('reg', 'add', key, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f')],
        unregister: [command('reg', 'delete', key, '/v', id, '/f')],
        excel: 'excel',
      };
    }
    case 'darwin': {
      const folder = posix.join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
      const copy = posix.join(folder, `${id}.manifest.xml`);
      return {
        register: [{ do: 'copy', from: manifest, to: copy }],
        unregister: [{ do: 'remove', path: copy }],
        excel: 'Microsoft Excel',
      };
    }
    default:
      return null;
  }
}

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Step}
 */
function command(name, ...args) {
  return { do: 'run', command: name, args };
}

/**
 * The tests have one of their own.
 *
 * @type {Machine}
 */
export const thisMachine = {
  platform: process.platform,
  home: homedir(),
  tell: (line) => process.stdout.write(`${line}\n`),
  untilInterrupted,
  build: buildSite,
  certificate: async () => {
    const { default: certificates } = await import('office-addin-dev-certs');
    return certificates.getHttpsServerOptions();
  },
  serve,
  perform,
  open: async (file, excel) => {
    const { default: open } = await import('open');
    await open(file, { app: { name: excel } });
  },
};

/**
 * Runs until it is interrupted. Says in a sentence what went wrong, and leaves nothing registered
 * whatever happened.
 *
 * @param {ExcelOptions} options
 * @returns {Promise<'ended' | 'workbench' | 'failed'>} `workbench` at once where there is no desktop
 *   Excel (a sentence has been said); `failed` when it could not start (a sentence has been said,
 *   nothing is left registered)
 */
export async function startExcel(options = {}, machine = thisMachine) {
  const { language = 'zh-CN', officeJs = 'public' } = options;
  /** @type {Say} */
  const say = (code, params = {}) => machine.tell(excelWords(language, code, params));
  if (sideloading(machine.platform, { id: '', manifest: '', home: '' }) === null) {
    say('noExcel');
    return 'workbench';
  }
  try {
    await run(machine, officeJs, say);
    return 'ended';
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    say(taken ? 'portTaken' : 'failed', { detail });
    return 'failed';
  }
}

/** @typedef {(code: import('./excelWords.mjs').ExcelWording, params?: Record<string, string>) => void} Say */

/**
 * @param {Machine} machine
 * @param {string} officeJs
 * @param {Say} say
 */
async function run(machine, officeJs, say) {
  say('building');
  const { folder, workbook, ...addIn } = machine.build(officeJs);
  const steps = sideloading(machine.platform, { ...addIn, home: machine.home });
  if (!steps) throw new Error(`no desktop Excel on ${machine.platform}`);
  say('certificate');
  const site = await machine.serve(folder, await machine.certificate());
  // From here on an interruption must take back what was done.
  const interrupted = machine.untilInterrupted();
  try {
    for (const step of steps.register) machine.perform(step);
    try {
      say('opening', { workbook });
      await machine.open(workbook, steps.excel);
      say(machine.platform === 'win32' ? 'windows' : 'mac');
      await interrupted;
    } finally {
      for (const step of steps.unregister) machine.perform(step);
      say('ended');
    }
  } finally {
    site.close();
  }
}

/**
 * Builds into out/excel and puts the sample county with the pane beside it, once.
 *
 * @param {string} officeJs
 * @returns {BuiltSite}
 */
function buildSite(officeJs) {
  const folder = join(project, 'out', 'excel');
  const webpack = join(project, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const settings = [`out=${folder}`, `officeJs=${officeJs}`];
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', ...settings.flatMap((setting) => ['--env', setting])],
    { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`the add-in does not build:\n${stdout}\n${stderr}`);
  const manifest = join(folder, 'manifest.xml');
  const addIn = readAddIn(readFileSync(manifest, 'utf8'));
  const workbook = join(project, 'out', `均衡测算示例-${addIn.version}.xlsx`);
  // One that is there may hold somebody's work.
  if (!existsSync(workbook)) {
    const sample = readFileSync(join(project, 'assets', 'samples', 'county.xlsx'));
    writeFileSync(workbook, withPane(sample, addIn));
  }
  return { folder, manifest, id: addIn.id, workbook };
}

/**
 * @param {string} manifest
 * @throws when the manifest has no id or version
 */
export function readAddIn(manifest) {
  const [, id] = /<Id>([^<]+)<\/Id>/.exec(manifest) ?? [];
  const [, version] = /<Version>([^<]+)<\/Version>/.exec(manifest) ?? [];
  if (!id || !version) throw new Error('manifest.xml has no id or version');
  return { id, version };
}

/**
 * @type {Machine['serve']}
 * @throws EADDRINUSE when something else has the port
 */
function serve(folder, certificate) {
  const server = createServer(certificate, siteListener(folder));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      resolve({
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

/** @param {Step} step */
function perform(step) {
  switch (step.do) {
    case 'run': {
      const { status, stderr, error } = spawnSync(step.command, step.args, { encoding: 'utf8' });
      if (error) throw error;
      if (status !== 0) throw new Error(`${step.command} ${step.args.join(' ')}: ${stderr}`);
      return;
    }
    case 'copy':
      mkdirSync(dirname(step.to), { recursive: true });
      copyFileSync(step.from, step.to);
      return;
    case 'remove':
      rmSync(step.path, { force: true });
  }
}

/** Until Ctrl+C, a closed terminal window or a polite end. */
function untilInterrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void startFrom(process.argv.slice(2)).then((result) => {
    process.exitCode = { ended: 0, workbench: 0, wrong: 64, failed: 70 }[result];
  });
}

/** @param {string[]} args */
async function startFrom(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { 'office-js': { type: 'string' }, lang: { type: 'string', default: 'zh-CN' } },
    });
    if (!isExcelLanguage(values.lang)) throw new TypeError(`--lang ${values.lang}`);
    return await startExcel({ language: values.lang, officeJs: values['office-js'] });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${excelWords('zh-CN', 'option', { detail: error.message })}\n`);
    return 'wrong';
  }
}
