/**
 * `npm run package -- --base-url https://addin.example.cn/junheng`: makes one archive for a closed
 * network. Exit codes as on the command line: 0 done, 64 wrong usage, 70 a fault of ours.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { archive } from './package/archive';
import { officeJsNote, packageContents } from './package/contents';
import { parseRequest, type PackageRequest } from './package/request';
import { buildSite } from './package/site';
import { say, type SaidCode } from './package/words';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

process.exitCode = main(process.argv.slice(2));

function main(argv: readonly string[]): number {
  const parsed = parseRequest(argv);
  switch (parsed.kind) {
    case 'wrong': {
      const hint = say({ code: 'hint', params: {} }, parsed.language);
      process.stderr.write(`${say(parsed.said, parsed.language)}\n${hint}\n`);
      return 64;
    }
    case 'help':
      process.stdout.write(`${say({ code: 'help', params: {} }, parsed.language)}\n`);
      return 0;
    case 'request':
      return makePackage(parsed.request);
  }
}

/** Builds the site and writes the archive; standard output holds what came of it. */
function makePackage(request: PackageRequest): number {
  const { baseUrl, officeJs, language } = request;
  const params = { baseUrl: baseUrl.href, officeJs };
  const line = (code: SaidCode, more: Readonly<Record<string, string>> = {}) =>
    `${say({ code, params: { ...params, ...more } }, language)}\n`;
  const version = versionOfProject();
  const out = request.out ?? defaultOut(version);
  const folder = dirname(resolve(out));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(line('out.noFolder', { folder }));
    return 64;
  }

  process.stderr.write(line('building'));
  const made = attempt(() => {
    const site = buildSite(project, request);
    const files = packageContents(project, version, site, request);
    return { site, count: files.size, bytes: archive(files) };
  });
  if (made instanceof Error) {
    process.stderr.write(line('failed', { detail: made.stack ?? made.message }));
    return 70;
  }
  const unwritten = attempt(() => write(out, made.bytes));
  if (unwritten) {
    process.stderr.write(line('out.write', { out, detail: unwritten.message }));
    return 64;
  }
  const size = String(Math.ceil(made.bytes.length / 1024));
  process.stdout.write(line('written', { out, size, files: String(made.count) }));
  process.stdout.write(line('written.address'));
  process.stdout.write(line(officeJsNote(officeJs)));
  if (made.site.files.has('workbench.html')) process.stdout.write(line('written.workbench'));
  process.stdout.write(line('written.next'));
  return 0;
}

function versionOfProject(): string {
  const described: { readonly version: string } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  );
  return described.version;
}

function defaultOut(version: string): string {
  const folder = join(project, 'out');
  mkdirSync(folder, { recursive: true });
  return join(folder, `junheng-${version}.zip`);
}

/** First beside it, so that an archive that is already there is replaced whole or not at all. */
function write(out: string, bytes: Uint8Array): void {
  const draft = `${out}.part`;
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, out);
  } finally {
    rmSync(draft, { force: true });
  }
}

function attempt<Result>(job: () => Result): Result | Error {
  try {
    return job();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
