/** `npm start`: serves a build to this machine alone and says where, in both languages. */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../support/junheng';

const script = join(__dirname, '..', '..', 'scripts', 'start.mjs');

function answer(...args: readonly string[]) {
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

describe('npm start', () => {
  it('serves the workbench at a free port of the loopback interface, and nothing beside its folder', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'workbench.html'), '<title>工作台</title>');
    const started = spawn(process.execPath, [script, '--no-open', '--folder', folder]);
    const ended = new Promise<number | null>((resolve) => started.once('exit', resolve));
    const said = await new Promise<string>((resolve) => {
      let heard = '';
      started.stdout.on('data', (data: Buffer) => {
        heard += data.toString();
        if (heard.includes('stop.')) resolve(heard);
      });
    });
    const addresses = said.match(/http:\/\/127\.0\.0\.1:\d+\/workbench\.html/g) ?? [];
    expect(said).toContain('均衡测算工作台');
    expect(said).toContain('Junheng workbench');
    expect(new Set(addresses).size).toBe(1);
    const [address = ''] = addresses;
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('工作台');
    const outside = await fetch(new URL('/..%2fpackage.json', address));
    expect(outside.status).toBe(404);
    started.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('says what is wrong with its options', () => {
    const { status, stderr } = answer('--port', 'abc');
    expect(status).toBe(64);
    expect(stderr).toContain('用法有误');
    expect(stderr).toContain('Wrong usage');
  });

  it('says so when there is no workbench in the folder', () => {
    const { status, stderr } = answer('--no-open', '--folder', scratchFolder());
    expect(status).toBe(1);
    expect(stderr).toContain('workbench.html');
  });

  it('leaves `excel` to the program that opens Excel', () => {
    const { status, stderr } = answer('excel', '--lang', 'xx');
    expect(status).toBe(64);
    expect(stderr).toContain('--lang xx');
  });
});
