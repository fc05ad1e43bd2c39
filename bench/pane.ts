/** Size of the pane's first load: what taskpane.html names, gzipped, without office.js. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { print } from './measure';

export async function benchPane(): Promise<void> {
  const dist = join(import.meta.dirname, '..', 'dist');
  const page = join(dist, 'taskpane.html');
  if (!existsSync(page)) {
    process.stdout.write('\nPane: run `npm run build` first.\n');
    return;
  }
  const html = readFileSync(page, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path ?? '',
  );
  const files = ['taskpane.html', ...named.filter((path) => existsSync(join(dist, path)))];
  const rows = files.map((file) => {
    const bytes = readFileSync(join(dist, file));
    return { file, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
  });
  const total = rows.reduce((sum, { gzip }) => sum + gzip, 0);
  print('Pane: first load without office.js', [...rows, { file: 'total', bytes: 0, gzip: total }]);
}
