/** What `rollup` is asked for on the command line, and what is wrong with it. */
import { splitAnswer } from '../county/answerPlaces';
import type { Settings } from '../county/settings';
import type { Language, Message } from '../standards/message';
import type { StandardId } from '../standards/standard';
import { standardIdSchema } from '../standards/standardSchema';
import { readAnswers } from './answerOptions';
import { cliMessage } from './cliMessage';
import { premisesOf, yearTold, type ImportOptions } from './importArguments';

export interface RollupCommand {
  /** Files and folders, as they were typed. */
  readonly inputs: readonly string[];
  readonly by: 'county' | 'file';
  readonly standard: StandardId | null;
  readonly year: number | null;
  readonly out: string | null;
  readonly settings: string | null;
  /** What was said on the command line alone. */
  readonly answers: Partial<Pick<Settings, 'premises'>>;
  readonly parents: Settings['parents'];
  /** Files, as the user knows them, that are not to be counted. */
  readonly leave: readonly string[];
  /** File and what its county is called. */
  readonly names: readonly (readonly [file: string, county: string])[];
  /** What all counties together are called. */
  readonly region: string | null;
  /** Where the data set of all years and provinces lies; null: none is written. */
  readonly parquet: {
    readonly folder: string;
    readonly province: string;
    readonly year: number;
  } | null;
  readonly json: boolean;
  readonly language: Language;
}

export const rollupDeclarations = {
  by: { type: 'string' },
  leave: { type: 'string', multiple: true },
  name: { type: 'string', multiple: true },
  region: { type: 'string' },
  parquet: { type: 'string' },
  province: { type: 'string' },
} as const;

/** The options of `rollup` as node reads them. */
export interface RollupOptions extends ImportOptions {
  readonly by?: string | undefined;
  readonly leave?: readonly string[] | undefined;
  readonly name?: readonly string[] | undefined;
  readonly region?: string | undefined;
  readonly parquet?: string | undefined;
  readonly province?: string | undefined;
  readonly standard?: string | undefined;
}

const taken: readonly string[] = [
  ...Object.keys(rollupDeclarations),
  ...['standard', 'year', 'premises', 'parent', 'out', 'settings', 'json', 'lang'],
];
const groupings = ['county', 'file'] as const;

/** @returns the command, or what is wrong with it */
export function rollupCommandOf(
  options: RollupOptions,
  inputs: readonly string[],
  language: Language,
): RollupCommand | Message {
  const foreign = Object.keys(options).find((option) => !taken.includes(option));
  if (foreign !== undefined) {
    return cliMessage('cli.usage.notFor', { name: 'rollup', option: foreign });
  }
  if (inputs.length === 0) return cliMessage('cli.usage.noCounties');
  const out = outOf(options);
  if (out !== null && typeof out === 'object') return out;
  const by = groupings.find((each) => each === (options.by ?? 'county'));
  if (!by) {
    const params = { option: 'by', choices: groupings.join('、'), found: options.by ?? '' };
    return cliMessage('cli.usage.choice', params);
  }
  const standard = standardIdSchema.safeParse(options.standard);
  if (options.standard !== undefined && !standard.success) {
    return cliMessage('cli.usage.standard', { found: options.standard });
  }
  const year = options.year === undefined ? null : yearTold(options.year);
  if (year === null && options.year !== undefined) {
    return cliMessage('cli.usage.year', { found: options.year });
  }
  const parquet = parquetOf(options, year);
  if (parquet !== null && 'code' in parquet) return parquet;
  const premises = premisesOf(options.premises);
  if (premises !== null && typeof premises === 'object') return premises;
  const answers = readAnswers({ parent: options.parent });
  if ('code' in answers) return answers;
  const names: (readonly [string, string])[] = [];
  for (const told of options.name ?? []) {
    const split = splitAnswer(told);
    if (!split || split.answer.trim() === '') {
      return cliMessage('cli.usage.name', { found: told });
    }
    names.push([split.about, split.answer.trim()]);
  }
  return {
    inputs,
    by,
    standard: standard.data ?? null,
    year,
    out,
    settings: options.settings ?? null,
    answers: premises === null ? {} : { premises },
    parents: answers.parents,
    leave: options.leave ?? [],
    names,
    region: options.region?.trim() ?? null,
    parquet,
    json: options.json ?? false,
    language,
  };
}

/** A name of a folder or file in every system, and no sign by which engines part folders. */
const plainName = /^[^\\/=:*?"<>|%\p{Cc}]+$/u;

/** A data set is parted by province and year, so both have to be said. */
function parquetOf(
  { parquet: folder, province, region }: RollupOptions,
  year: number | null,
): RollupCommand['parquet'] | Message {
  if (folder === undefined) {
    return province === undefined ? null : cliMessage('cli.usage.provinceAlone');
  }
  const name = province?.trim() ?? '';
  if (name === '' || year === null) return cliMessage('cli.usage.parquet');
  const strange = [name, region?.trim() ?? name].find((told) => !plainName.test(told));
  if (strange !== undefined) return cliMessage('cli.usage.plainName', { found: strange });
  return { folder, province: name, year };
}

/** A rollup is for its workbook, for its data set, or for both. */
function outOf({ out, parquet }: RollupOptions): string | null | Message {
  if (out === undefined) {
    return parquet === undefined ? cliMessage('cli.usage.noOut', { name: 'rollup' }) : null;
  }
  return /\.xlsx$/i.test(out) ? out : cliMessage('cli.usage.outXlsx', { found: out });
}
