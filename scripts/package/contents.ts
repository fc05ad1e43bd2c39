/**
 * What the archive holds, under one folder: the site, the manifest for a catalog, server
 * configurations, scripts for Windows, guides and the provinces' rule packs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageRequest } from './request';
import { iisConfiguration, nginxConfiguration } from './servers';
import { filesIn, type Files, type Site } from './site';
import { fill, say, type Language } from './words';

/** @returns contents by their path in the archive */
export function packageContents(
  project: string,
  version: string,
  site: Site,
  request: Pick<PackageRequest, 'baseUrl' | 'officeJs'>,
): Files {
  const deploy = (name: string) => readFileSync(join(project, 'deploy', name), 'utf8');
  const manifest = site.files.get('manifest.xml') ?? new Uint8Array();
  const root = `junheng-${version}`;
  const entries: (readonly [string, Uint8Array])[] = [
    ...under('site', site.files),
    ['site/web.config', forWindows(iisConfiguration(deploy('web.config'), site))],
    ['catalog/manifest.xml', manifest],
    ['server/nginx.conf', encoded(nginxConfiguration(deploy('nginx.conf'), site, request.baseUrl))],
    ...[...filesIn(join(project, 'deploy', 'windows'))].map(
      ([name, bytes]) => [`windows/${name}`, forWindows(decoded(bytes))] as const,
    ),
    ...under('docs', guides(project)),
    ...under('packs', filesIn(join(project, 'assets', 'packs'))),
    ['LICENSE', new Uint8Array(readFileSync(join(project, 'LICENSE')))],
    ['读我.txt', readMe(deploy('读我.txt'), 'zh-CN')],
    ['README.txt', readMe(deploy('README.txt'), 'en-US')],
  ];
  return new Map(entries.map(([path, bytes]) => [`${root}/${path}`, bytes]));

  function readMe(template: string, language: Language): Uint8Array {
    const params = { baseUrl: request.baseUrl.href, officeJs: request.officeJs };
    const workbench = site.pages.some(({ file }) => file === 'workbench.html');
    return forWindows(
      fill(template, {
        version,
        ...params,
        hostname: request.baseUrl.hostname,
        officeJsNote: say({ code: officeJsNote(request.officeJs), params }, language),
        workbench: workbench ? say({ code: 'written.workbench', params }, language) : '',
      }).replace(/\n{3,}/g, '\n\n'),
    );
  }
}

export function officeJsNote(officeJs: string) {
  switch (officeJs) {
    case 'public':
      return 'written.public';
    case 'cn':
      return 'written.cn';
    default:
      return 'written.own';
  }
}

/** For those who use the add-in or deploy it; the other documents are about its code. */
const guideNames: ReadonlySet<string> = new Set([
  '使用指南.md',
  '更新关系.md',
  '部署指南.md',
  'deployment.md',
]);

/** The guides and the pictures that they show. */
function guides(project: string): Files {
  const docs = [...filesIn(join(project, 'docs'))];
  return new Map(docs.filter(([name]) => guideNames.has(name) || name.startsWith('pictures/')));
}

function under(folder: string, files: Files): (readonly [string, Uint8Array])[] {
  return [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const);
}

/**
 * With a byte order mark and Windows line ends: Windows PowerShell 5.1 and Notepad of older systems
 * take Chinese text for something else otherwise.
 */
function forWindows(text: string): Uint8Array {
  return encoded(`\uFEFF${text.replace(/^\uFEFF/, '').replace(/\r?\n/g, '\r\n')}`);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
