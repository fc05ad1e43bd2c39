/** The web view by its engine and version: all that a report keeps of what a browser tells of itself. */
import type { TestedHost } from './report';

/** The first that is named counts: each later one is named by the earlier ones too. */
const engines = [
  ['Edge', /\bEdg(?:A|iOS)?\/([\d.]+)/],
  ['EdgeHTML', /\bEdge\/([\d.]+)/],
  ['Internet Explorer', /\bTrident\/.*\brv:([\d.]+)/],
  ['Firefox', /\bFirefox\/([\d.]+)/],
  ['Chromium', /\b(?:Headless)?Chrome\/([\d.]+)/],
  ['WebKit', /\bAppleWebKit\/([\d.]+)/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** @param agent navigator.userAgent */
export function webViewOf(agent: string): TestedHost['webView'] {
  for (const [engine, pattern] of engines) {
    const version = pattern.exec(agent)?.[1];
    if (version !== undefined) return { engine, version };
  }
  return { engine: 'unknown', version: '' };
}
