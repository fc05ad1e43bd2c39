/**
 * The command line's words: turns arguments into a command, or says what is wrong with them.
 */
import { parseArgs } from 'node:util';
import type { Language, Message } from '../standards/message';
import { standardIdSchema, type StandardId } from '../standards/standard';

export type CommandName = 'assess' | 'check' | 'bind' | 'tables' | 'inputs';

export interface Command {
  readonly name: CommandName;
  readonly workbook: string;
  /** Null: that of the workbook's settings, else quality-2017. */
  readonly standard: StandardId | null;
  readonly out: string | null;
  readonly settings: string | null;
  readonly json: boolean;
  readonly language: Language;
}

export type ParsedArguments =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'sample'; readonly command: Omit<Command, 'workbook'> }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'wrong'; readonly message: Message };

const commandNames: readonly CommandName[] = ['assess', 'check', 'bind', 'tables', 'inputs'];
/** Commands that write a file: for some that is all they are for. */
const writes: Readonly<Record<CommandName, 'never' | 'optional' | 'always'>> = {
  assess: 'optional',
  check: 'never',
  bind: 'never',
  tables: 'always',
  inputs: 'always',
};
const languages: readonly Language[] = ['zh-CN', 'en-US'];

export function parseArguments(argv: readonly string[]): ParsedArguments {
  const parsed = parseOptions(argv);
  if (typeof parsed === 'string') return wrong('cli.usage.option', { detail: parsed });
  const { values, positionals } = parsed;
  const language = languages.find((each) => each === (values.lang ?? 'zh-CN'));
  if (!language) return wrong('cli.usage.language', { found: values.lang ?? '' });
  if (values.help) return { kind: 'help', language };

  const [word, workbook, ...more] = positionals;
  const name = commandNames.find((each) => each === word);
  if (!name) {
    return word === undefined
      ? wrong('cli.usage.noCommand', {})
      : wrong('cli.usage.command', { found: word });
  }
  const [surplus] = more;
  if (surplus !== undefined) return wrong('cli.usage.surplus', { found: surplus });
  const standard =
    values.standard === undefined ? null : standardIdSchema.safeParse(values.standard);
  if (standard && !standard.success) {
    return wrong('cli.usage.standard', { found: values.standard ?? '' });
  }
  if (values.out !== undefined && writes[name] === 'never') return wrong('cli.usage.out', { name });
  if (values.out === undefined && writes[name] === 'always') {
    return wrong('cli.usage.noOut', { name });
  }
  if (values.out !== undefined && !/\.xls[xm]$/i.test(values.out)) {
    return wrong('cli.usage.outName', { found: values.out });
  }
  const command = {
    name,
    standard: standard?.data ?? null,
    out: values.out ?? null,
    settings: values.settings ?? null,
    json: values.json ?? false,
    language,
  };
  if (workbook !== undefined) return { kind: 'command', command: { ...command, workbook } };
  return values.sample ? { kind: 'sample', command } : wrong('cli.usage.noWorkbook', { name });
}

/** The options and words, or node's own sentence on what it does not know. */
function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        standard: { type: 'string' },
        out: { type: 'string' },
        settings: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
        /** Take the bundled sample county when no workbook is named (npm run assess). */
        sample: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function wrong(code: string, params: Readonly<Record<string, string>>): ParsedArguments {
  return { kind: 'wrong', message: { code, params } };
}
