/** What the command line says of its own: a code with just the parameters of its sentence. */
import type { CliMessageCode, CliParameters } from '../messages/zh-CN/cli';
import type { Given, Message } from '../standards/message';

export function cliMessage<Code extends CliMessageCode>(
  code: Code,
  ...[params]: Given<CliParameters<Code>>
): Message<Code> {
  return params === undefined ? { code } : { code, params };
}
