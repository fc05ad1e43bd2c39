/** Path of an installed Chrome, Chromium or Edge; null when there is none. */
export function findBrowser(
  env?: Readonly<Record<string, string | undefined>>,
  platform?: string,
): string | null;
