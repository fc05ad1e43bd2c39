/**
 * A script of its own in the built site: the custom functions by themselves, for hosts that compute them apart from the pane. No
 * page and nothing else of the add-in.
 */
import { associateFunctions, functionsOfHost } from './associateFunctions';
import * as computedFunction from './computedFunction';

// Whoever computes apart from the page has no page to load parts into.
associateFunctions(
  functionsOfHost(),
  () => (/^en\b/i.test(globalThis.navigator?.language ?? 'zh') ? 'en-US' : 'zh-CN'),
  async () => computedFunction,
);
