/**
 * The command line's words: turns arguments into a command, or says what is wrong with them.
 */
import { parseArgs } from 'node:util';
import type { CliMessageCode, CliParameters } from '../messages/zh-CN/cli';
import type { Given, Language, Message } from '../standards/message';
import { readAnswers, type Answers } from './answerOptions';
import type { StandardId } from '../standards/standard';
import { standardIdSchema } from '../standards/standardSchema';
import { cliMessage } from './cliMessage';
import {
  importCommandOf,
  importDeclarations,
  readCountyName,
  type ImportCommand,
} from './importArguments';
import { rollupCommandOf, rollupDeclarations, type RollupCommand } from './rollupArguments';
import {
  optionDeclarations,
  ownOptions,
  plansTask,
  purchasesTask,
  transfersTask,
  WrongOption,
  type ImprovingOptions,
  type PlansTask,
  type PurchasesTask,
  type TransfersTask,
} from './improvingOptions';
import { reportTask, type ReportTask } from './reportOptions';
import {
  yearsDeclarations,
  yearsOptions,
  yearsWishOf,
  type YearsOptions,
  type YearsWish,
} from './yearsArguments';

export type CommandName = Task['name'];

/** What is to be done. */
export type Task =
  | { readonly name: 'assess'; readonly years: YearsWish }
  | { readonly name: 'check' | 'bind' | 'tables' | 'inputs' | 'province' }
  | { readonly name: 'analyse' }
  | TransfersTask
  | PurchasesTask
  | PlansTask
  | ReportTask;

interface Common {
  readonly task: Task;
  /** Null: that of the workbook's settings, else quality-2017. */
  readonly standard: StandardId | null;
  readonly out: string | null;
  readonly settings: string | null;
  /** What the county says of tables, columns, rows and schools; goes before the settings. */
  readonly answers: Answers;
  /** 统计三级 of the schools that count; null: that of the settings. */
  readonly county: string | null;
  /** Computed columns and CVs as formulas; else as the settings say. */
  readonly formulas: boolean;
  readonly json: boolean;
  readonly language: Language;
}

export interface Command extends Common {
  readonly workbook: string;
}

export type ParsedArguments =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'sample'; readonly command: Common }
  | { readonly kind: 'import'; readonly command: ImportCommand }
  | { readonly kind: 'rollup'; readonly command: RollupCommand }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'wrong'; readonly message: Message };

/** Commands, and which of them write a file: for some that is all they are for. */
const writes: Readonly<Record<CommandName, 'never' | 'optional' | 'always'>> = {
  assess: 'optional',
  check: 'never',
  bind: 'never',
  tables: 'always',
  inputs: 'always',
  province: 'optional',
  analyse: 'optional',
  transfers: 'optional',
  purchases: 'optional',
  plans: 'always',
  archives: 'always',
  report: 'always',
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
  if (word === 'import') {
    const command = importCommandOf(values, positionals.slice(1), language);
    return 'code' in command ? { kind: 'wrong', message: command } : { kind: 'import', command };
  }
  if (word === 'rollup') {
    const command = rollupCommandOf(values, positionals.slice(1), language);
    return 'code' in command ? { kind: 'wrong', message: command } : { kind: 'rollup', command };
  }
  const name = word !== undefined && isCommand(word) ? word : null;
  if (name === null) {
    return word === undefined
      ? wrong('cli.usage.noCommand')
      : wrong('cli.usage.command', { found: word });
  }
  const [surplus] = more;
  if (surplus !== undefined) return wrong('cli.usage.surplus', { found: surplus });
  const task = taskOf(name, values);
  if ('code' in task) return { kind: 'wrong', message: task };
  const standard =
    values.standard === undefined ? null : standardIdSchema.safeParse(values.standard);
  if (standard && !standard.success) {
    return wrong('cli.usage.standard', { found: values.standard ?? '' });
  }
  if (values.out !== undefined && writes[name] === 'never') return wrong('cli.usage.out', { name });
  if (values.out === undefined && writes[name] === 'always') {
    return wrong(name === 'report' ? 'cli.usage.noWord' : 'cli.usage.noOut', { name });
  }
  const outName = name === 'report' ? /\.docx$/i : /\.xls[xm]$/i;
  if (values.out !== undefined && !outName.test(values.out)) {
    const code = name === 'report' ? 'cli.usage.outWord' : 'cli.usage.outName';
    return wrong(code, { found: values.out });
  }
  if (values.formulas && name !== 'assess') {
    return wrong('cli.usage.notFor', { name, option: 'formulas' });
  }
  const answers = readAnswers(values);
  if ('code' in answers) return { kind: 'wrong', message: answers };
  const county = readCountyName(values.county);
  if (county !== null && typeof county === 'object') return { kind: 'wrong', message: county };
  const command: Common = {
    task,
    standard: standard?.data ?? null,
    out: values.out ?? null,
    settings: values.settings ?? null,
    answers,
    county,
    formulas: values.formulas ?? false,
    json: values.json ?? false,
    language,
  };
  if (workbook !== undefined) return { kind: 'command', command: { ...command, workbook } };
  return values.sample ? { kind: 'sample', command } : wrong('cli.usage.noWorkbook', { name });
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(writes, word);
}

/** What the command is to do, or what is wrong with its options. */
function taskOf(name: CommandName, options: ImprovingOptions & YearsOptions): Task | Message {
  const own: readonly string[] = name === 'assess' ? yearsOptions : (ownOptions[name] ?? []);
  const foreign = Object.keys({
    ...optionDeclarations,
    ...importDeclarations,
    ...rollupDeclarations,
    ...yearsDeclarations,
  }).find((option) => option in options && !own.includes(option));
  if (foreign !== undefined) {
    return cliMessage('cli.usage.notFor', { name, option: foreign });
  }
  try {
    switch (name) {
      case 'assess': {
        const years = yearsWishOf(options);
        return 'code' in years ? years : { name, years };
      }
      case 'transfers':
        return transfersTask(options);
      case 'purchases':
        return purchasesTask(options);
      case 'plans':
      case 'archives':
        return plansTask(name, options);
      case 'report':
        return reportTask(options);
      default:
        return { name };
    }
  } catch (error) {
    if (error instanceof WrongOption) return error.said;
    throw error;
  }
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
        table: { type: 'string', multiple: true },
        column: { type: 'string', multiple: true },
        row: { type: 'string', multiple: true },
        parent: { type: 'string', multiple: true },
        same: { type: 'string', multiple: true },
        former: { type: 'string', multiple: true },
        gone: { type: 'string', multiple: true },
        county: { type: 'string' },
        formulas: { type: 'boolean' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
        /** Take the bundled sample county when no workbook is named (npm run assess). */
        sample: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        ...optionDeclarations,
        ...importDeclarations,
        ...rollupDeclarations,
        ...yearsDeclarations,
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function wrong<Code extends CliMessageCode>(
  code: Code,
  ...params: Given<CliParameters<Code>>
): ParsedArguments {
  return { kind: 'wrong', message: cliMessage(code, ...params) };
}
