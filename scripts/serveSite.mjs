/**
 * Serves a built site from a folder: the same types as the sample server configurations, nothing
 * outside of the folder, nothing kept by the browser. Plain Node, for use on the own machine only.
 */
import { readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

/**
 * What each file is, by its ending. Text is UTF-8.
 *
 * @type {readonly (readonly [ending: string, type: string])[]}
 */
export const contentTypes = [
  ['html', 'text/html'],
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['txt', 'text/plain'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['wasm', 'application/wasm'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

/**
 * A listener for node's http and https servers.
 *
 * @param {string} folder absolute path of the site
 * @returns {import('node:http').RequestListener}
 */
export function siteListener(folder) {
  return (request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
      return;
    }
    response.writeHead(200, {
      'content-type': typeOf(file),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(file));
  };
}

/**
 * Path of the file that an address names; null when there is none in the folder.
 *
 * @param {string} folder
 * @param {string} address
 */
function fileOf(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return null;
  }
  const file = join(folder, path);
  if (path.includes('\0') || !file.startsWith(folder + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** @param {string} file */
function typeOf(file) {
  const ending = extname(file).slice(1).toLowerCase();
  const type = contentTypes.find(([each]) => each === ending)?.[1] ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
