/** Engine and version of a web view, and nothing else of what it tells. */
import { webViewOf } from '../../src/selftest/webView';

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.86',
    'Edge',
    '131.0.2903.86',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; .NET4.0C; rv:11.0) like Gecko',
    'Internet Explorer',
    '11.0',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763',
    'EdgeHTML',
    '18.17763',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
    'WebKit',
    '605.1.15',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0.1 Safari/537.36', 'Chromium', '130.0.1'],
  ['王老师的电脑', 'unknown', ''],
])('%s', (agent, engine, version) => {
  expect(webViewOf(agent)).toEqual({ engine, version });
});
