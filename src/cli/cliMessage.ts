/** What the command line says of its own: a code with just the parameters of its sentence. */
import type { CliMessageCode, CliParameters } from '../messages/zh-CN/cli';
import { messageMaker } from '../standards/message';

export const cliMessage = messageMaker<
  { readonly [Code in CliMessageCode]: CliParameters<Code> },
  CliMessageCode
>();
