/**
 * Set-up of the tests: a Chrome, Chromium or Edge must be there. Debian and Ubuntu as root get the
 * chromium package; elsewhere one line says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.mjs';

if (!findBrowser()) {
  if (mayInstall()) installChromium();
  if (!findBrowser()) {
    process.stderr.write(
      'The browser tests need Chrome, Chromium or Edge: install one, or set CHROME_PATH to it.\n',
    );
    process.exit(1);
  }
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installChromium() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // What apt prints goes to standard error, so that standard output stays the tests'.
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 2, 2];
  spawnSync('apt-get', ['update', '-q'], { env, stdio });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
    env,
    stdio,
  });
}
