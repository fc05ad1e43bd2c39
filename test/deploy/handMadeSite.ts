/** A small site as webpack would build it, for tests that need no build. */
import { readSite, type Site } from '../../scripts/package/site';

export const panePolicy = `default-src 'self'; script-src 'self' https://office.example 'sha256-abc+/='`;
export const workbenchPolicy = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'`;

const page = (policy: string) =>
  `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}" />`;

export function handMadeFiles(change: Readonly<Record<string, string | null>> = {}) {
  const contents: Readonly<Record<string, string | null>> = {
    'taskpane.html': page(panePolicy),
    'workbench.html': page(workbenchPolicy),
    'taskpane.0a1b2c3d.js': 'pane',
    '291.0f1e2d3c.js': 'chunk',
    '0123456789abcdef.wasm': 'solver',
    'icons/icon-32.png': 'icon',
    'manifest.xml': '<OfficeApp><Id>a513d9a9-6010-4f3f-bf8a-7064d5e7a214</Id></OfficeApp>',
    ...change,
  };
  return new Map(
    Object.entries(contents).flatMap(([name, text]) =>
      text === null ? [] : [[name, new TextEncoder().encode(text)] as const],
    ),
  );
}

export const handMadeSite = (): Site => readSite(handMadeFiles());
