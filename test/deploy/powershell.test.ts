import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(__dirname, '..', '..');
const script = (name: string) =>
  readFileSync(join(project, 'deploy', 'windows', `${name}-Catalog.ps1`), 'utf8');
/** Without comments, which may say anything. */
const code = (name: string) =>
  script(name)
    .replace(/<#[\s\S]*?#>/g, '')
    .replace(/^\s*#.*$/gm, '');
const both = ['Register', 'Unregister'];
const registering = code('Register');
const catalogId = /\$catalogId = '(\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\})'/;

describe('the PowerShell scripts', () => {
  it.each(both)('%s is read as UTF-8 by Windows PowerShell 5.1', (name) => {
    expect(script(name).startsWith('\uFEFF')).toBe(true);
  });

  it.each(both)(
    '%s holds no curly quotes or long dashes, which PowerShell takes for its own',
    (name) => {
      expect(script(name)).not.toMatch(/[\u2018-\u201E\u2013-\u2015]/);
    },
  );

  it.each(both)('%s stops at the first fault and allows no misspelt variable', (name) => {
    expect(code(name)).toContain('Set-StrictMode -Version 2.0');
    expect(code(name)).toContain("$ErrorActionPreference = 'Stop'");
  });

  it.each(both)('%s says everything in Chinese and in English', (name) => {
    const calls = [...code(name).matchAll(/(?:Say|Stop-Here) ("[^"]*"|\$zh)[\s`]+("[^"]*"|\$en)/g)];
    expect(calls.length).toBe((code(name).match(/^\s*(Say|Stop-Here) /gm) ?? []).length);
    for (const [, chinese = '', english = ''] of calls) {
      if (chinese === '$zh') continue;
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(english).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(both)('%s closes every bracket that it opens', (name) => {
    const bare = code(name).replace(/"[^"]*"|'[^']*'/g, '');
    for (const [open, close] of ['{}', '()', '[]'].map((pair) => [...pair])) {
      const count = (mark = '') => bare.split(mark).length - 1;
      expect(count(open)).toBe(count(close));
    }
  });

  it('touch one and the same entry of the current user, and no other', () => {
    const ids = both.map((name) => catalogId.exec(code(name))?.[1]);
    expect(ids[0]).toMatch(/^\{/);
    expect(ids[1]).toBe(ids[0]);
    for (const name of both) {
      expect(code(name)).toContain(
        'HKCU:\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs',
      );
      expect(code(name)).not.toMatch(/HKLM|HKEY_LOCAL_MACHINE/);
    }
    expect(code('Unregister').match(/Remove-Item .*/g)).toEqual([
      'Remove-Item -LiteralPath $key -Recurse',
    ]);
    expect(registering).not.toContain('Remove-Item');
  });

  it('write the values that Office reads', () => {
    const values = [...registering.matchAll(/-Name '(\w+)' -Value (\S+) -PropertyType (\w+)/g)];
    expect(values.map(([, ...value]) => value)).toEqual([
      ['Id', '$catalogId', 'String'],
      ['Url', '$folder', 'String'],
      ['Flags', '1', 'DWord'],
    ]);
  });

  it('take a network path and nothing else', () => {
    const [, pattern = ''] = /-notmatch '([^']+)'/.exec(registering) ?? [];
    const taken = (path: string) => new RegExp(pattern, 'i').test(path);
    expect(['\\\\server\\share', '\\\\10.1.2.3\\均衡 测算\\catalog'].filter(taken)).toHaveLength(2);
    expect(
      ['Z:\\share', 'C:\\junheng', '\\\\server', 'https://server/share', ''].filter(taken),
    ).toEqual([]);
  });

  it('know the manifest by its id', () => {
    const manifest = readFileSync(join(project, 'manifest.xml'), 'utf8');
    const [, id = ''] = /\$addInId = '([^']+)'/.exec(registering) ?? [];
    expect(manifest).toContain(`<Id>${id}</Id>`);
  });
});
