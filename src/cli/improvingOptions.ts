/**
 * What `transfers`, `purchases` and `plans` are asked for on the command line, and what is wrong
 * with it.
 */
import type { Message } from '../standards/message';
import { stages, type Stage } from '../standards/standard';
import { cliMessage } from './cliMessage';

export interface TransfersTask {
  readonly name: 'transfers';
  readonly stage: Stage;
  /** As it was typed: an id or a code of the standard. */
  readonly indicator: string;
  readonly limit: number | null;
  readonly goal: 'cv' | 'all';
  readonly locked: readonly string[];
  readonly donorFloor: 'threshold' | 'floor' | 'none';
  readonly withinTownships: boolean;
  readonly cap: number | null;
  readonly thingsMove: boolean;
}

export interface PurchasesTask {
  readonly name: 'purchases';
  readonly stages: readonly Stage[];
  /** Path of a file of prices. */
  readonly prices: string | null;
  readonly seconds: number;
}

export interface PlansTask {
  readonly name: 'plans' | 'archives';
  /** Null: the schools that fail; of archives: all. */
  readonly schools: readonly string[] | null;
}

/** The options of these commands as node reads them. */
export interface ImprovingOptions {
  readonly stage?: string | undefined;
  readonly indicator?: string | undefined;
  readonly limit?: string | undefined;
  readonly goal?: string | undefined;
  readonly lock?: readonly string[] | undefined;
  readonly 'donor-floor'?: string | undefined;
  readonly within?: string | undefined;
  readonly cap?: string | undefined;
  readonly 'move-things'?: boolean | undefined;
  readonly prices?: string | undefined;
  readonly 'time-limit'?: string | undefined;
  readonly schools?: string | undefined;
  readonly kind?: string | undefined;
  readonly school?: string | undefined;
}

export const optionDeclarations = {
  stage: { type: 'string' },
  indicator: { type: 'string' },
  limit: { type: 'string' },
  goal: { type: 'string' },
  lock: { type: 'string', multiple: true },
  'donor-floor': { type: 'string' },
  within: { type: 'string' },
  cap: { type: 'string' },
  'move-things': { type: 'boolean' },
  prices: { type: 'string' },
  'time-limit': { type: 'string' },
  schools: { type: 'string' },
  kind: { type: 'string' },
  school: { type: 'string' },
} as const;

/** Options that belong to one command alone; any other command refuses them. */
export const ownOptions: Readonly<Record<string, readonly (keyof ImprovingOptions)[]>> = {
  transfers: [
    'stage',
    'indicator',
    'limit',
    'goal',
    'lock',
    'donor-floor',
    'within',
    'cap',
    'move-things',
  ],
  purchases: ['stage', 'prices', 'time-limit'],
  plans: ['schools'],
  archives: ['schools'],
  report: ['kind', 'school'],
};

/** A fault in the options, to be caught where the arguments are read. */
export class WrongOption extends Error {
  constructor(readonly said: Message) {
    super(said.code);
    this.name = 'WrongOption';
  }
}

export const defaultSeconds = 10;

/** @throws WrongOption */
export function transfersTask(options: ImprovingOptions): TransfersTask {
  const stage = choiceOption('stage', options.stage, stages);
  if (stage === null) throw missingOption('transfers', '--stage primary|junior');
  if (options.indicator === undefined) throw missingOption('transfers', '--indicator <id>');
  const limit = numberOption('limit', options.limit);
  if (limit === 0) throw wrongNumber('limit', options.limit);
  const cap = numberOption('cap', options.cap);
  if (cap !== null && !Number.isInteger(cap)) throw wrongNumber('cap', options.cap);
  return {
    name: 'transfers',
    stage,
    indicator: options.indicator,
    limit,
    goal: choiceOption('goal', options.goal, ['cv', 'all']) ?? 'all',
    locked: options.lock ?? [],
    donorFloor:
      choiceOption('donor-floor', options['donor-floor'], ['threshold', 'floor', 'none']) ??
      'threshold',
    withinTownships: choiceOption('within', options.within, ['township']) !== null,
    cap,
    thingsMove: options['move-things'] ?? false,
  };
}

/** @throws WrongOption */
export function purchasesTask(options: ImprovingOptions): PurchasesTask {
  const stage = choiceOption('stage', options.stage, stages);
  return {
    name: 'purchases',
    stages: stage === null ? stages : [stage],
    prices: options.prices ?? null,
    seconds: numberOption('time-limit', options['time-limit']) ?? defaultSeconds,
  };
}

export function plansTask(name: PlansTask['name'], { schools }: ImprovingOptions): PlansTask {
  if (schools === undefined) return { name, schools: null };
  const named = schools.split(/[,，、]/).map((school) => school.trim());
  return { name, schools: named.filter((school) => school !== '') };
}

function choiceOption<T extends string>(
  option: string,
  told: string | undefined,
  among: readonly T[],
): T | null {
  if (told === undefined) return null;
  const found = among.find((each) => each === told);
  if (found !== undefined) return found;
  throw new WrongOption(
    cliMessage('cli.usage.choice', { option, found: told, choices: among.join('、') }),
  );
}

type NumberOption = 'limit' | 'cap' | 'time-limit';

/** 0 or more. */
function numberOption(option: NumberOption, told: string | undefined): number | null {
  if (told === undefined) return null;
  const number = told.trim() === '' ? NaN : Number(told);
  if (Number.isFinite(number) && number >= 0) return number;
  throw wrongNumber(option, told);
}

function wrongNumber(option: NumberOption, found = ''): WrongOption {
  return new WrongOption(cliMessage(`cli.usage.number.${option}`, { found }));
}

function missingOption(name: string, option: string): WrongOption {
  return new WrongOption(cliMessage('cli.usage.needs', { name, option }));
}
