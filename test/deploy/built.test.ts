/** The real thing: `npm run package` over a production build. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const project = join(__dirname, '..', '..');
const baseUrl = 'https://addin.example.cn/junheng';
const folder = mkdtempSync(join(tmpdir(), 'junheng-packed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pack(...args: string[]) {
  const tsx = join(project, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, join(project, 'scripts', 'package.ts'), ...args],
    { cwd: project, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('npm run package', () => {
  it('packs a site that can be served as it is, with office.js from a copy of its own', () => {
    const out = join(folder, 'junheng.zip');
    const run = pack('--base-url', `${baseUrl}/`, '--office-js', 'office/office.js', '--out', out);
    expect(run).toMatchObject({ status: 0, stderr: '正在构建网站…\n' });
    expect(run.stdout).toContain(out);

    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const files = new Map(
      Object.entries(unzipSync(readFileSync(out))).map(([name, bytes]) => {
        expect(name.startsWith(`junheng-${version}/`)).toBe(true);
        return [name.replace(/^[^/]+\//, ''), bytes];
      }),
    );
    const text = (name: string) => strFromU8(files.get(name) ?? new Uint8Array());

    // Every file that a page names is there; office.js is the deployer's.
    const pages = [...files.keys()].filter((name) => /^site\/[^/]+\.html$/.test(name));
    expect(pages).toContain('site/taskpane.html');
    expect(text('site/taskpane.html')).toContain('<script src="office/office.js"></script>');
    for (const page of pages) {
      for (const [, named = ''] of text(page).matchAll(/(?:src|href)="([^"#]+)"/g)) {
        if (named !== 'office/office.js') expect([...files.keys()]).toContain(`site/${named}`);
      }
    }
    expect([...files.keys()].filter((name) => /office\.js$/.test(name))).toEqual([]);
    // Nor is any part of Microsoft's library in a script of ours; its licence is another.
    const scripts = [...files.keys()].filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((name) => text(name).includes('executeRichApiRequest'))).toEqual([]);

    // The servers send what the page states, and nothing leads to the public network.
    const [, policy = ''] =
      /Security-Policy" content="([^"]+)"/.exec(text('site/taskpane.html')) ?? [];
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('http');
    expect(text('server/nginx.conf')).toContain(`"/junheng/taskpane.html" "${policy}";`);
    expect(text('site/web.config')).toContain(`value="${policy}"`);

    const manifest = text('catalog/manifest.xml');
    expect(manifest).not.toContain('localhost');
    const named = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
      ([, url]) => url ?? '',
    );
    expect(named.length).toBeGreaterThan(20);
    for (const url of named) {
      expect([...files.keys()]).toContain(url.replace(baseUrl, 'site'));
    }
  }, 600_000);

  it('says what is missing and what to write, with exit code 64', () => {
    const { status, stdout, stderr } = pack();
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toBe(
      '请用 --base-url 写明网站的地址，例如：npm run package -- --base-url https://addin.example.cn/junheng\n' +
        '查看用法：npm run package -- --help\n',
    );
  });

  it('builds nothing where the archive could not be written', () => {
    const out = join(folder, 'missing', 'junheng.zip');
    const { status, stderr } = pack('--base-url', baseUrl, '--out', out, '--lang', 'en-US');
    expect({ status, stderr }).toEqual({
      status: 64,
      stderr: `There is no folder "${join(folder, 'missing')}". Make it first, or change --out.\n`,
    });
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });

  it('explains itself', () => {
    const { status, stdout } = pack('--help', '--lang', 'en-US');
    expect(status).toBe(0);
    expect(stdout).toContain('--base-url <address>');
  });
});
