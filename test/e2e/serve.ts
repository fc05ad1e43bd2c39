/** A tiny web server on the loopback interface for the built pane and the sample workbook. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export interface Site {
  /** `http://127.0.0.1:<port>/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};

/** @param folders in the order in which a file is looked for */
export function serve(folders: readonly string[]): Promise<Site> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').replace(/\?.*$/, '')));
    const bytes = path.split(sep).includes('..') ? null : fileIn(folders, path);
    if (bytes === null) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(bytes);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('the server has no port'));
        return;
      }
      resolve({
        url: `http://127.0.0.1:${String(address.port)}/`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(() => closed());
          }),
      });
    });
  });
}

function fileIn(folders: readonly string[], path: string): Buffer | null {
  const found = folders
    .map((folder) => join(folder, path))
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  return found === undefined ? null : readFileSync(found);
}
