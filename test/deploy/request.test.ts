import { parseBaseUrl, parseRequest } from '../../scripts/package/request';
import { fill, say, wordings, type SaidCode } from '../../scripts/package/words';

const address = 'https://addin.example.cn/junheng';

/** What the request is refused with; null when it is taken. */
function refusal(...argv: string[]): SaidCode | null {
  const parsed = parseRequest(argv);
  return parsed.kind === 'wrong' ? parsed.said.code : null;
}

describe('npm run package', () => {
  it('asks for the address of the site', () => {
    expect(refusal()).toBe('noBaseUrl');
  });

  it('takes an https address, with or without a slash at its end, and nothing more', () => {
    for (const given of [address, `${address}/`]) {
      expect(parseBaseUrl(given)).toEqual({
        href: address,
        hostname: 'addin.example.cn',
        port: 443,
        folder: '/junheng/',
      });
    }
    expect(parseBaseUrl('https://10.1.2.3:8443')).toEqual({
      href: 'https://10.1.2.3:8443',
      hostname: '10.1.2.3',
      port: 8443,
      folder: '/',
    });
  });

  it.each([
    ['addin.example.cn/junheng', 'baseUrl.unreadable'],
    ['https://', 'baseUrl.unreadable'],
    ['http://addin.example.cn', 'baseUrl.notHttps'],
    ['ftp://addin.example.cn', 'baseUrl.notHttps'],
    ['https://me:secret@addin.example.cn', 'baseUrl.account'],
    [`${address}?v=1`, 'baseUrl.surplus'],
    [`${address}#top`, 'baseUrl.surplus'],
    [`${address}?`, 'baseUrl.surplus'],
    [`${address}/taskpane.html`, 'baseUrl.page'],
    [`${address}/manifest.xml`, 'baseUrl.page'],
    ['https://addin.example.cn/a;b', 'baseUrl.path'],
    ['https://addin.example.cn//a', 'baseUrl.path'],
    ['https://addin.example.cn/$uri', 'baseUrl.path'],
  ] as const)('refuses %s', (given, code) => {
    expect(refusal('--base-url', given)).toBe(code);
  });

  it('writes Chinese names in an address as they are sent', () => {
    expect(parseBaseUrl('https://addin.example.cn/均衡')).toMatchObject({
      href: 'https://addin.example.cn/%E5%9D%87%E8%A1%A1',
    });
  });

  it.each(['public', 'cn', 'office/office.js', 'https://cdn.example.cn/office.js'])(
    'takes office.js from %s',
    (officeJs) => {
      expect(parseRequest(['--base-url', address, '--office-js', officeJs])).toMatchObject({
        kind: 'request',
        request: { officeJs },
      });
    },
  );

  it.each([
    '/office/office.js',
    '../office.js',
    'office/../../office.js',
    'office',
    'http://cdn.example.cn/office.js',
    'https://cdn.example.cn/a;b.js',
    'javascript:office.js',
  ])('refuses office.js from %s', (officeJs) => {
    expect(refusal('--base-url', address, '--office-js', officeJs)).toBe('officeJs');
  });

  it('refuses an --out that is no .zip, unknown options and unknown languages', () => {
    expect(refusal('--base-url', address, '--out', 'junheng.rar')).toBe('out');
    expect(refusal('--base-url', address, '--out', '.zip')).toBe('out');
    expect(refusal('--base-url', address, '--zip')).toBe('option');
    expect(refusal('--base-url', address, 'surplus')).toBe('option');
    expect(refusal('--base-url', address, '--lang', 'toString')).toBe('language');
  });

  it('speaks Chinese unless asked for English', () => {
    expect(parseRequest(['--help'])).toEqual({ kind: 'help', language: 'zh-CN' });
    expect(parseRequest(['--help', '--lang', 'en-US'])).toMatchObject({ language: 'en-US' });
  });

  it('asks for the same in both languages', () => {
    const asked = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    const codes = Object.keys(wordings['zh-CN']) as SaidCode[];
    for (const code of codes) {
      expect([code, asked(wordings['en-US'][code])]).toEqual([
        code,
        asked(wordings['zh-CN'][code]),
      ]);
    }
    expect(say({ code: 'out', params: { found: 'a.rar' } }, 'en-US')).toContain('"a.rar"');
    expect(() => fill('{{nothing}}', {})).toThrow('nothing');
  });
});
