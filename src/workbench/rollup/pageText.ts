/** A sentence of the page 各县汇总. */
import type { RollupPageCode, RollupPageParameters } from '../../messages/zh-CN/rollupPage';
import type { Given, Words } from '../../standards/message';

export function pageText<Code extends RollupPageCode>(
  { say }: Words,
  code: Code,
  ...[params]: Given<RollupPageParameters<Code>>
): string {
  return say({ code, params: params ?? {} });
}
