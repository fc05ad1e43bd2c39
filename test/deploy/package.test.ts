import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { contentTypes } from '../../scripts/serveSite.mjs';
import { archive } from '../../scripts/package/archive';
import { packageContents } from '../../scripts/package/contents';
import { parseBaseUrl, type BaseUrl } from '../../scripts/package/request';
import { iisConfiguration, nginxConfiguration } from '../../scripts/package/servers';
import { readSite } from '../../scripts/package/site';
import { handMadeFiles, handMadeSite, panePolicy, workbenchPolicy } from './handMadeSite';

const project = join(__dirname, '..', '..');
const template = (name: string) => readFileSync(join(project, 'deploy', name), 'utf8');
const baseUrl = parsed('https://addin.example.cn/junheng');

function parsed(address: string): BaseUrl {
  const url = parseBaseUrl(address);
  if ('code' in url) throw new Error(url.code);
  return url;
}

function packed(officeJs = 'public') {
  return packageContents(project, '1.2.3', handMadeSite(), { baseUrl, officeJs });
}

/** Text of a file of the archive, without the byte order mark. */
function textOf(name: string, contents = packed()): string {
  const bytes = contents.get(`junheng-1.2.3/${name}`);
  if (!bytes) throw new Error(`the archive holds no ${name}`);
  return strFromU8(bytes).replace(/^\uFEFF/, '');
}

describe('a built site', () => {
  it('tells the policy that each page states', () => {
    expect(handMadeSite().pages).toEqual([
      { file: 'taskpane.html', policy: panePolicy },
      { file: 'workbench.html', policy: workbenchPolicy },
    ]);
  });

  it('reads a policy whose quotes are written as entities', () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;" />`;
    const [, workbench] = readSite(handMadeFiles({ 'workbench.html': meta })).pages;
    expect(workbench?.policy).toBe("default-src 'self'");
  });

  it('tells which files never change under their name', () => {
    expect(handMadeSite().unchanging).toEqual([
      '0123456789abcdef.wasm',
      '291.0f1e2d3c.js',
      'taskpane.0a1b2c3d.js',
    ]);
  });

  it.each(['taskpane.html', 'manifest.xml'])('is refused without %s', (name) => {
    expect(() => readSite(handMadeFiles({ [name]: null }))).toThrow(name);
  });

  it('is refused when a page states no policy', () => {
    const files = handMadeFiles({ 'workbench.html': '<!doctype html>' });
    expect(() => readSite(files)).toThrow('workbench.html states no content security policy');
  });
});

describe('the configuration for nginx', () => {
  const configuration = (address = baseUrl) =>
    nginxConfiguration(template('nginx.conf'), handMadeSite(), address);

  it('sends each page the policy that the page states itself', () => {
    expect(configuration()).toContain(`"/junheng/taskpane.html" "${panePolicy}";`);
    expect(configuration()).toContain(`"/junheng/workbench.html" "${workbenchPolicy}";`);
    expect(configuration()).toContain('add_header Content-Security-Policy $junheng_policy always;');
  });

  it('keeps hashed files for good and has all others checked', () => {
    const [, pattern] =
      /"~(.+)" "public, max-age=31536000, immutable";/.exec(configuration()) ?? [];
    const kept = [...handMadeFiles().keys()].filter((name) =>
      new RegExp(pattern ?? '$^').test(`/junheng/${name}`),
    );
    expect(kept.sort()).toEqual(handMadeSite().unchanging);
    expect(configuration()).toMatch(/map \$uri \$junheng_cache \{\s+default "no-cache";/);
  });

  it('serves the address that it was made for, over https', () => {
    expect(configuration()).toMatch(/listen 443 ssl;\s+server_name addin\.example\.cn;/);
    expect(configuration()).toContain('location /junheng/ {');
    const root = configuration(parsed('https://addin.example.cn:8443'));
    expect(root).toContain('listen 8443 ssl;');
    expect(root).toContain('location / {');
    expect(root).toContain('"/taskpane.html" ');
  });

  it('names every type, has types believed, and lets Office show the pane in a frame', () => {
    for (const [ending, type] of contentTypes) {
      expect(configuration()).toContain(`${type} ${ending};`);
    }
    expect(configuration()).toContain('add_header X-Content-Type-Options nosniff always;');
    expect(configuration()).not.toMatch(/add_header X-Frame-Options/i);
  });
});

describe('the configuration for IIS', () => {
  const configuration = iisConfiguration(template('web.config'), handMadeSite());

  /** What is set for one file. */
  function locationOf(file: string): string {
    const pattern = new RegExp(
      `<location path="${file.replace(/\./g, '\\.')}">([\\s\\S]*?)</location>`,
      'g',
    );
    return [...configuration.matchAll(pattern)].map(([, inner]) => inner).join('');
  }

  it('sends each page the policy that the page states itself', () => {
    const policy = (file: string) =>
      /name="Content-Security-Policy" value="([^"]*)"/.exec(locationOf(file))?.[1];
    expect(policy('taskpane.html')).toBe(panePolicy);
    expect(policy('workbench.html')).toBe(workbenchPolicy);
  });

  it('keeps hashed files for good and has all others checked', () => {
    for (const file of handMadeSite().unchanging) {
      expect(locationOf(file)).toMatch(/UseMaxAge.+365\.00:00:00.+immutable/);
    }
    expect(configuration.match(/UseMaxAge/g)).toHaveLength(handMadeSite().unchanging.length);
    expect(configuration).toContain('<clientCache cacheControlMode="DisableCache" />');
  });

  it('takes each type away before it adds it, since a second one is an error of the server', () => {
    for (const [ending, type] of contentTypes) {
      const added = configuration.indexOf(`<mimeMap fileExtension=".${ending}" mimeType="${type}`);
      const removed = configuration.indexOf(`<remove fileExtension=".${ending}" />`);
      expect({ ending, order: removed >= 0 && removed < added }).toEqual({ ending, order: true });
    }
  });

  it('has types believed, and lets Office show the pane in a frame', () => {
    expect(configuration).toContain('<add name="X-Content-Type-Options" value="nosniff" />');
    expect(configuration).not.toContain('<add name="X-Frame-Options"');
    expect(configuration).toContain('<remove name="X-Frame-Options" />');
  });
});

describe('the archive', () => {
  it('is the same bytes whenever and in whatever order its files come', () => {
    const files = [...packed()];
    const one = Buffer.from(archive(new Map(files)));
    const other = Buffer.from(archive(new Map(files.reverse())));
    expect(one.equals(other)).toBe(true);
    expect(Object.keys(unzipSync(one))).toEqual(Object.keys(unzipSync(one)).sort());
  });

  it('carries the same date for every file', () => {
    const bytes = Buffer.from(archive(packed()));
    const dates = new Set<number>();
    for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
      dates.add(bytes.readUInt32LE(at + 10));
    }
    // 1 January 1980, midnight, in the fields of DOS.
    expect([...dates]).toEqual([0x00210000]);
  });

  it('holds the site, the manifest, configurations, scripts, guides, packs and the licence', () => {
    const names = [...packed().keys()].map((name) => name.replace('junheng-1.2.3/', ''));
    for (const name of handMadeFiles().keys()) expect(names).toContain(`site/${name}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'site/web.config',
        'server/nginx.conf',
        'catalog/manifest.xml',
        'windows/Register-Catalog.ps1',
        'windows/Unregister-Catalog.ps1',
        'docs/部署指南.md',
        'docs/deployment.md',
        'docs/使用指南.md',
        'packs/README.md',
        'packs/yunnan.json',
        'LICENSE',
        '读我.txt',
        'README.txt',
      ]),
    );
  });

  it('holds documents for users and deployers alone', () => {
    const names = [...packed().keys()].flatMap(
      (name) => /\/docs\/([^/]+\.md)$/.exec(name)?.[1] ?? [],
    );
    expect(names.sort()).toEqual(
      ['使用指南.md', '更新关系.md', '部署指南.md', 'deployment.md'].sort(),
    );
  });

  it('holds the same manifest for the catalog as the site serves', () => {
    expect(textOf('catalog/manifest.xml')).toBe(textOf('site/manifest.xml'));
  });

  it('gives Windows what it reads well: a byte order mark and its own line ends', () => {
    for (const name of ['读我.txt', 'README.txt', 'windows/Register-Catalog.ps1']) {
      const bytes = packed().get(`junheng-1.2.3/${name}`);
      const text = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
      expect({ name, mark: text.startsWith('\uFEFF') }).toEqual({ name, mark: true });
      expect(text.slice(1)).not.toContain('\uFEFF');
      expect(text).not.toMatch(/[^\r]\n/);
    }
  });

  it.each(['读我.txt', 'README.txt'])(
    '%s says where the site is and what office.js needs',
    (name) => {
      expect(textOf(name)).toContain('https://addin.example.cn/junheng/taskpane.html');
      expect(textOf(name)).toContain('https://addin.example.cn/junheng/workbench.html');
      expect(textOf(name)).toContain('appsforoffice.microsoft.com');
      expect(textOf(name, packed('cn'))).toContain('appsforoffice.cdn.partner.office365.cn');
      const own = textOf(name, packed('office/office.js'));
      expect(own).toContain('office/office.js');
      expect(own).not.toContain('appsforoffice');
    },
  );

  it('does not speak of a workbench that the site does not have', () => {
    const site = readSite(handMadeFiles({ 'workbench.html': null }));
    const contents = packageContents(project, '1.2.3', site, { baseUrl, officeJs: 'public' });
    expect(textOf('读我.txt', contents)).not.toContain('workbench.html');
  });

  it('leaves no blank of a template unfilled', () => {
    for (const [name, bytes] of packed()) {
      if (/(\.(txt|conf|config|ps1))$/.test(name)) {
        expect({ name, blank: /\{\{\w+\}\}/.exec(strFromU8(bytes)) }).toEqual({
          name,
          blank: null,
        });
      }
    }
  });
});
