/**
 * Finds an installed Chrome, Chromium or Edge on Linux, macOS and Windows. Plain Node, so that it
 * runs before anything is built.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * Path of an installed Chrome, Chromium or Edge; null when there is none. `CHROME_PATH` comes first.
 *
 * @param {Environment} env
 * @param {string} platform
 */
export function findBrowser(env = process.env, platform = process.platform) {
  return candidates(env, platform).find((path) => path && existsSync(path)) ?? null;
}

/**
 * @param {Environment} env
 * @param {string} platform
 */
function candidates(env, platform) {
  switch (platform) {
    case 'win32':
      return [env.CHROME_PATH, ...windowsPaths(env)];
    case 'darwin':
      return [env.CHROME_PATH, ...macPaths(env)];
    default:
      return [env.CHROME_PATH, ...linuxPaths(env)];
  }
}

/** @param {Environment} env */
function windowsPaths(env) {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
    root ? [root] : [],
  );
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ];
  return programs.flatMap((program) => roots.map((root) => join(root, ...program)));
}

/** @param {Environment} env */
function macPaths(env) {
  const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    roots.map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

/** @param {Environment} env */
function linuxPaths(env) {
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
