/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ribbonVerbs } from '../../src/commands/ribbonCommands';
import { completeBrowser } from './browser';

const folder = join(__dirname, '..', '..', 'src', 'taskpane');
const script = readFileSync(join(folder, 'oldHost.js'), 'utf8');

/** Office as the script sees it: which host it is in and which ExcelApi it has. */
function office(host: string | null, api: number, readyAfter = 0) {
  return {
    onReady: (ready: (info: { host: string | null }) => void) => {
      if (readyAfter === 0) ready({ host });
      else setTimeout(() => ready({ host }), readyAfter);
    },
    context: {
      requirements: {
        isSetSupported: (_: string, version: string) => Number(version.split('.')[1]) <= api,
      },
    },
  };
}

/** Runs the script in its page; returns the texts that show. */
function shown(globals: { readonly Office?: unknown; readonly Promise?: unknown }): string[] {
  completeBrowser();
  document.body.innerHTML = readFileSync(join(folder, 'taskpane.html'), 'utf8')
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<\/body>[\s\S]*$/, '');
  const page = { Promise, ...globals };
  const run = new Function('document', 'window', 'Office', 'Promise', script);
  run(document, window, 'Office' in page ? page.Office : undefined, page.Promise);
  return explained();
}

function explained(): string[] {
  const explanation = document.getElementById('explanation');
  if (explanation?.hidden !== false) return [];
  return [...explanation.querySelectorAll<HTMLElement>(':scope > div:not([hidden])')].map(
    ({ id }) => id,
  );
}

describe('the script before the bundle', () => {
  it('says nothing where the pane can run', () => {
    expect(shown({ Office: office('Excel', 9) })).toEqual([]);
  });

  it('asks for a newer Office below ExcelApi 1.9 and in old web views', () => {
    expect(shown({ Office: office('Excel', 8) })).toEqual(['old-host']);
    expect(shown({ Office: office('Excel', 20), Promise: undefined })).toEqual(['old-host']);
  });

  it('tells which ExcelApi there is where it is too old, and nothing where none is told', () => {
    shown({ Office: office('Excel', 8) });
    const found = document.getElementById('found-api');
    expect(found?.hidden).toBe(false);
    expect([...(found?.querySelectorAll('p') ?? [])].map((line) => line.textContent)).toEqual([
      '本机 Excel 提供 ExcelApi 1.8，本加载项需要 1.9。',
      'This Excel has ExcelApi 1.8; the add-in needs 1.9.',
    ]);
    shown({ Office: office('Excel', 0) });
    expect(document.getElementById('found-api')?.hidden).toBe(true);
  });

  it('says so where Office is there and never answers, until it does', () => {
    jest.useFakeTimers();
    expect(shown({ Office: office('Excel', 20, 45_000) })).toEqual([]);
    jest.advanceTimersByTime(19_999);
    expect(explained()).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(explained()).toEqual(['silent-office']);
    jest.advanceTimersByTime(30_000);
    expect(explained()).toEqual([]);
    jest.useRealTimers();
  });

  it('says nothing where Office takes its time', () => {
    jest.useFakeTimers();
    shown({ Office: office('Excel', 20, 5000) });
    jest.advanceTimersByTime(60_000);
    expect(explained()).toEqual([]);
    jest.useRealTimers();
  });

  it('says so outside of Excel and without office.js', () => {
    expect(shown({ Office: office(null, 20) })).toEqual(['no-excel']);
    expect(shown({})).toEqual(['no-office']);
  });

  it.each(ribbonVerbs)('ends the ribbon command %s of a host without shared runtime', (verb) => {
    shown({ Office: office('Excel', 1), Promise: undefined });
    let completed = 0;
    const command: unknown = Reflect.get(window, verb);
    if (typeof command === 'function') command({ completed: () => (completed += 1) });
    expect(completed).toBe(1);
  });

  it('keeps to ES5', () => {
    const code = script.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^']*'/g, "''");
    expect(code).not.toMatch(/=>|`|\b(const|let|class|async|await|import|of)\b|\?\.|\.\.\./);
  });
});
