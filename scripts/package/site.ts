/**
 * The built site: made by webpack into a folder of its own, then read back. What the servers must
 * know of it (pages with their policies, files that never change) is taken from what was built, so
 * that a server's configuration cannot drift from the pages.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { PackageRequest } from './request';

/** Contents by path, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface Site {
  readonly files: Files;
  readonly pages: readonly Page[];
  /** Files whose name holds a hash of their contents. */
  readonly unchanging: readonly string[];
}

export interface Page {
  readonly file: string;
  /** The content security policy that the page itself states. */
  readonly policy: string;
}

/** @throws what webpack said, when the site does not build */
export function buildSite(
  project: string,
  { baseUrl, officeJs }: Pick<PackageRequest, 'baseUrl' | 'officeJs'>,
): Site {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-package-'));
  try {
    const settings = [`officeJs=${officeJs}`, `baseUrl=${baseUrl.href}`, `out=${folder}`];
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      [
        join(project, 'node_modules', 'webpack', 'bin', 'webpack.js'),
        ...['--mode', 'production'],
        ...settings.flatMap((setting) => ['--env', setting]),
      ],
      { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
    );
    if (error) throw error;
    if (status !== 0) throw new Error(`the site does not build:\n${stdout}\n${stderr}`);
    return readSite(filesIn(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws when the pane or a page's policy is missing: such a site must not be deployed */
export function readSite(files: Files): Site {
  if (!files.has('taskpane.html')) throw new Error('the site has no taskpane.html');
  if (!files.has('manifest.xml')) throw new Error('the site has no manifest.xml');
  const names = [...files.keys()].sort();
  return {
    files,
    pages: names
      .filter((name) => name.endsWith('.html'))
      .map((file) => ({ file, policy: policyOf(file, files) })),
    unchanging: names.filter((name) => hashedName.test(name)),
  };
}

/** As webpack names them: `taskpane.1a2b3c4d.js`; also a regular expression of nginx. */
export const hashedName = /(^|[./])[0-9a-f]{8,}\.(js|css|wasm)$/;

export function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return new Map(
    names.map((name) => [
      name.split(sep).join('/'),
      new Uint8Array(readFileSync(join(folder, name))),
    ]),
  );
}

function policyOf(file: string, files: Files): string {
  const html = new TextDecoder().decode(files.get(file));
  const written = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(html);
  if (!written?.[1]) throw new Error(`${file} states no content security policy`);
  return written[1].replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
