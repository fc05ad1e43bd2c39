/**
 * The file of `--settings`: the county's choices, or a province's rule pack alone. Whatever is wrong
 * in it is refused with its place.
 */
import { en, zhCN } from 'zod/locales';
import type { Settings } from '../county/settings';
import { settingsSchema } from '../county/settingsSchema';
import { readPack } from '../standards/pack';
import type { Words } from '../standards/message';
import { cliMessage } from './cliMessage';
import { CommandFailure, readInput } from './inputAndOutput';

/**
 * @returns only what the file names; what it leaves out stays the workbook's
 * @throws CommandFailure with the path of the first fault
 */
export async function readSettingsFile(path: string, words: Words): Promise<Partial<Settings>> {
  const given = parseJson(new TextDecoder().decode(await readInput(path)), path);
  return isPack(given) ? { pack: packOf(given, path, words) } : settingsOf(given, path, words);
}

/** A pack bears a name; settings have none. */
function isPack(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'name' in given;
}

/** @param within the key that the pack stands under; empty where it is the file */
function packOf(given: unknown, path: string, { say }: Words, within = ''): Settings['pack'] {
  const read = readPack(given);
  if (read.ok) return read.pack;
  const [fault] = read.faults;
  const at = [within, fault?.path ?? ''].filter((part) => part !== '').join('.');
  throw invalid(path, at, fault ? say(fault.message) : '');
}

function settingsOf(given: unknown, path: string, words: Words): Partial<Settings> {
  const pack = packIn(given);
  // A fault in a pack is said as in a file that holds the pack alone.
  if (pack !== null) packOf(pack, path, words, 'pack');
  const { localeError } = words.language === 'zh-CN' ? zhCN() : en();
  const parsed = settingsSchema.safeParse(given, { error: localeError });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(path, issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  const named = new Set(Object.keys(Object(given)));
  return Object.fromEntries(Object.entries(parsed.data).filter(([key]) => named.has(key)));
}

/** What settings give as their pack, whatever it is; null for none. */
function packIn(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('pack' in given)) return null;
  return given.pack ?? null;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const said = cliMessage('cli.settings.notJson', { path, detail });
    throw new CommandFailure(2, said, { cause: error });
  }
}

function invalid(path: string, at: string, detail: string): CommandFailure {
  return new CommandFailure(2, cliMessage('cli.settings.invalid', { path, at, detail }));
}
