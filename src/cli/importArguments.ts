/** What `import` is asked for on the command line, and what is wrong with it. */
import type { Settings } from '../county/settings';
import type { Language, Message } from '../standards/message';
import { reportYearIn } from '../statistics/reportYear';
import { readAnswers, type AnswerOptions } from './answerOptions';
import { cliMessage } from './cliMessage';

export interface ImportCommand {
  /** Files and folders, as they were typed. */
  readonly inputs: readonly string[];
  /** The county's workbook, of which a copy takes the table; null: a new one. */
  readonly into: string | null;
  readonly out: string;
  readonly settings: string | null;
  /** What was said on the command line alone. */
  readonly answers: Partial<Pick<Settings, 'county' | 'year' | 'premises'>>;
  readonly parents: Settings['parents'];
  readonly json: boolean;
  readonly language: Language;
}

export const importDeclarations = {
  into: { type: 'string' },
  year: { type: 'string' },
  premises: { type: 'string' },
} as const;

/** The options of `import` as node reads them. */
export interface ImportOptions extends AnswerOptions {
  readonly into?: string | undefined;
  readonly county?: string | undefined;
  readonly year?: string | undefined;
  readonly premises?: string | undefined;
  readonly out?: string | undefined;
  readonly settings?: string | undefined;
  readonly json?: boolean | undefined;
}

const taken: readonly string[] = [
  ...Object.keys(importDeclarations),
  'county',
  'parent',
  'out',
  'settings',
  'json',
  'lang',
];
const premisesChoices = ['owned', 'ownedAndUsedAlone'] as const;

/** @returns the command, or what is wrong with it */
export function importCommandOf(
  options: ImportOptions,
  inputs: readonly string[],
  language: Language,
): ImportCommand | Message {
  const foreign = Object.keys(options).find((option) => !taken.includes(option));
  if (foreign !== undefined) {
    return cliMessage('cli.usage.notFor', { name: 'import', option: foreign });
  }
  const { out } = options;
  if (inputs.length === 0) return cliMessage('cli.usage.noExports');
  if (out === undefined) return cliMessage('cli.usage.noOut', { name: 'import' });
  if (!/\.xls[xm]$/i.test(out)) return cliMessage('cli.usage.outName', { found: out });
  const answers = readAnswers({ parent: options.parent });
  if ('code' in answers) return answers;
  const year = options.year === undefined ? null : yearTold(options.year);
  if (year === null && options.year !== undefined) {
    return cliMessage('cli.usage.year', { found: options.year });
  }
  const premises = premisesOf(options.premises);
  if (premises !== null && typeof premises === 'object') return premises;
  const county = readCountyName(options.county);
  if (county !== null && typeof county === 'object') return county;
  return {
    inputs,
    into: options.into ?? null,
    out,
    settings: options.settings ?? null,
    answers: {
      ...(county === null ? {} : { county }),
      ...(year === null ? {} : { year }),
      ...(premises === null ? {} : { premises }),
    },
    parents: answers.parents,
    json: options.json ?? false,
    language,
  };
}

/** Null where nothing is said. */
export function premisesOf(
  told: string | undefined,
): (typeof premisesChoices)[number] | null | Message {
  if (told === undefined) return null;
  const params = { option: 'premises', choices: premisesChoices.join('、'), found: told };
  return premisesChoices.find((each) => each === told) ?? cliMessage('cli.usage.choice', params);
}

/** 统计三级; null where nothing is said. */
export function readCountyName(told: string | undefined): string | null | Message {
  const name = told?.trim() ?? null;
  return name === '' ? cliMessage('cli.usage.county') : name;
}

/** 2025, 2025年, 2025/2026. */
export function yearTold(told: string): number | null {
  if (!/^(?:19|20)\d{2}(?:年|[/\-–—](?:(?:19|20)?\d{2})(?:学年)?)?$/.test(told.trim())) return null;
  return reportYearIn(told)?.first ?? null;
}
