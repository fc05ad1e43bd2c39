import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import {
  readAddIn,
  sideloading,
  startExcel,
  type Machine,
  type Step,
} from '../../scripts/excel.mjs';
import { siteListener } from '../../scripts/serveSite.mjs';
import { withPane } from '../../scripts/startWorkbook.mjs';

const project = join(__dirname, '..', '..');
const id = 'a513d9a9-6010-4f3f-bf8a-7064d5e7a214';

describe('how Excel learns of the add-in', () => {
  it('is a value of the current user in the registry of Windows', () => {
    const manifest = 'C:\\我的 文件\\out\\excel\\manifest.xml';
    const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
    expect(sideloading('win32', { manifest, id, home: 'C:\\Users\\x' })).toEqual({
      register: [
        {
          do: 'run',
          command: 'reg',
          args: ['add', key, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'],
        },
      ],
      unregister: [{ do: 'run', command: 'reg', args: ['delete', key, '/v', id, '/f'] }],
      excel: 'excel',
    });
  });

  it("is a copy of the manifest in Excel's own folder on macOS", () => {
    const copy = `/Users/x/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${id}.manifest.xml`;
    expect(sideloading('darwin', { manifest: '/p/manifest.xml', id, home: '/Users/x' })).toEqual({
      register: [{ do: 'copy', from: '/p/manifest.xml', to: copy }],
      unregister: [{ do: 'remove', path: copy }],
      excel: 'Microsoft Excel',
    });
  });

  it('does not exist elsewhere', () => {
    expect(sideloading('linux', { manifest: '', id, home: '' })).toBeNull();
  });

  it('takes id and version from the manifest', () => {
    expect(readAddIn(readFileSync(join(project, 'manifest.xml'), 'utf8'))).toEqual({
      id,
      version: expect.stringMatching(/^\d+(\.\d+){3}$/),
    });
    expect(() => readAddIn('<OfficeApp />')).toThrow('id');
  });
});

/** A machine that only writes down what is done to it. */
function recordingMachine(change: Partial<Machine> = {}) {
  const done: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    platform: 'win32',
    home: 'C:\\Users\\x',
    tell: (line) => void said.push(line),
    untilInterrupted: () => Promise.resolve(),
    build: (officeJs) => {
      done.push(`build ${officeJs}`);
      return { folder: 'site', manifest: 'manifest.xml', id, workbook: 'county.xlsx' };
    },
    certificate: () => {
      done.push('certificate');
      return Promise.resolve({});
    },
    serve: (folder) => {
      done.push(`serve ${folder}`);
      return Promise.resolve({ close: () => void done.push('close') });
    },
    perform: (step: Step) => void done.push(step.do === 'run' ? (step.args[0] ?? '') : step.do),
    open: (file, excel) => {
      done.push(`open ${file} with ${excel}`);
      return Promise.resolve();
    },
    ...change,
  };
  return { machine, done, said };
}

describe('npm start -- excel', () => {
  it('builds, serves, registers and opens, and takes it back when interrupted', async () => {
    const { machine, done } = recordingMachine();
    expect(await startExcel({}, machine)).toBe('ended');
    expect(done).toEqual([
      'build public',
      'certificate',
      'serve site',
      'add',
      'open county.xlsx with excel',
      'delete',
      'close',
    ]);
  });

  it('stays until it is interrupted', async () => {
    let interrupt: () => void = () => undefined;
    const { machine, done } = recordingMachine({
      untilInterrupted: () => new Promise<void>((resolve) => (interrupt = resolve)),
    });
    const running = startExcel({}, machine);
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toContain('open county.xlsx with excel');
    expect(done).not.toContain('delete');
    interrupt();
    await running;
    expect(done.slice(-2)).toEqual(['delete', 'close']);
  });

  it('does the same on macOS with files', async () => {
    const { machine, done } = recordingMachine({ platform: 'darwin', home: '/Users/x' });
    await startExcel({}, machine);
    expect(done.slice(3, 6)).toEqual(['copy', 'open county.xlsx with Microsoft Excel', 'remove']);
  });

  it('leaves nothing registered when Excel does not open', async () => {
    const { machine, done, said } = recordingMachine({
      open: () => Promise.reject(new Error('no Excel here')),
    });
    expect(await startExcel({}, machine)).toBe('failed');
    expect(done.slice(-2)).toEqual(['delete', 'close']);
    expect(said.at(-1)).toContain('no Excel here');
  });

  it('says which program to stop when the port is taken, and registers nothing', async () => {
    const { machine, done, said } = recordingMachine({
      serve: () => Promise.reject(Object.assign(new Error('listen'), { code: 'EADDRINUSE' })),
    });
    expect(await startExcel({ language: 'en-US' }, machine)).toBe('failed');
    expect(said.at(-1)).toContain('Port 3000');
    expect(done).not.toContain('add');
  });

  it('points to the workbench where there is no desktop Excel, and does nothing', async () => {
    const { machine, done, said } = recordingMachine({ platform: 'linux' });
    expect(await startExcel({}, machine)).toBe('workbench');
    expect(done).toEqual([]);
    expect(said).toEqual(['本系统没有桌面版 Excel，改用网页工作台：npm start']);
  });
});

describe('the workbook that opens with the pane', () => {
  const sample = new Uint8Array(readFileSync(join(project, 'assets', 'samples', 'county.xlsx')));
  const before = unzipSync(sample);
  const after = unzipSync(withPane(sample, { id, version: '0.1.0.0' }));
  const text = (name: string) => strFromU8(after[name] ?? new Uint8Array());

  it('holds every part of the sample byte for byte, but for the two lists of parts', () => {
    const changed = Object.keys(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed.sort()).toEqual(['[Content_Types].xml', '_rels/.rels']);
  });

  it('names the add-in as it is registered, through parts that Excel finds', () => {
    expect(text('_rels/.rels')).toContain('Target="xl/webextensions/taskpanes.xml"');
    expect(text('[Content_Types].xml')).toContain('/xl/webextensions/webextension1.xml');
    expect(text('xl/webextensions/_rels/taskpanes.xml.rels')).toContain('webextension1.xml');
    expect(text('xl/webextensions/taskpanes.xml')).toContain('visibility="1"');
    expect(text('xl/webextensions/webextension1.xml')).toContain(
      `<we:reference id="${id}" version="0.1.0.0" store="developer" storeType="Registry"/>`,
    );
  });
});

describe('the site on the own machine', () => {
  it('serves the files of its folder with their types, and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'junheng-site-'));
    writeFileSync(join(folder, 'taskpane.html'), '<p>均衡</p>');
    writeFileSync(join(folder, 'solver.wasm'), '');
    const server = createServer(siteListener(folder));
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const get = (path: string) => fetch(`http://127.0.0.1:${String(port)}${path}`);
    try {
      const page = await get('/taskpane.html?et=1');
      expect(await page.text()).toBe('<p>均衡</p>');
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await get('/solver.wasm')).headers.get('content-type')).toBe('application/wasm');
      const outside = ['/', '/nothing.js', '/..%2f..%2fetc%2fpasswd', '/%ff', '/a%00'];
      for (const path of outside)
        expect({ path, status: (await get(path)).status }).toEqual({ path, status: 404 });
    } finally {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the certificate tool', () => {
  const found = createRequire(__filename);
  const lib = (name: string) => dirname(found.resolve(name));
  const sources = (name: string) =>
    readdirSync(lib(name))
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(lib(name), file), 'utf8'));

  it('reports nothing to anybody: neither it nor what it calls for usage data can reach a network', () => {
    const parts = [...sources('office-addin-dev-certs'), ...sources('office-addin-usage-data')];
    expect(parts.length).toBeGreaterThan(10);
    for (const source of parts) {
      expect(source).not.toMatch(
        /require\(["'](node:)?(https?|http2|net|tls|dgram|applicationinsights|@opentelemetry\/[^"']+|axios|node-fetch)["']\)|\bfetch\(/,
      );
    }
  });

  it('has its usage data off', () => {
    const { OfficeAddinUsageData } = found('office-addin-usage-data') as {
      OfficeAddinUsageData: new (options: object) => { isUsageDataOn: () => boolean };
    };
    expect(new OfficeAddinUsageData({ usageDataLevel: 'on' }).isUsageDataOn()).toBe(false);
  });
});
