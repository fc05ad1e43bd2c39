/** How tests run the self-test: without the pauses that a person would not notice. */
import type { SelfTestOptions } from '../../../src/workbook/excel/selftest';

export const chosenPayloads = ['payloadOf4', 'payloadOf6'] as const;

export function selfTestOptions(changes: Partial<SelfTestOptions> = {}): SelfTestOptions {
  return {
    version: '0.1.0',
    agent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.86',
    chosen: [],
    signal: new AbortController().signal,
    onProgress: () => undefined,
    pause: () => new Promise((resolve) => setTimeout(resolve, 1)),
    ...changes,
  };
}
