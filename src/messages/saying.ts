/** Puts messages into words by a list of sentences. Owns how parameters become text. */
import i18next from 'i18next';
import type { Language, Message, MessageParam, Say } from '../standards/message';

/** Sentences by code, with `{{parameter}}` in them. */
export type Sentences = Readonly<Record<string, string>>;

/** How many sentences are remembered. */
const mostSaid = 2_000;

/**
 * @throws Error, at speaking, when a code has no sentence or a sentence names a parameter that was
 * not given: a programmer's mistake
 */
export function sayingIn(language: Language, sentences: Sentences): Say {
  const catalog = i18next.createInstance();
  void catalog.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: sentences } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (code: string) => {
      throw new Error(`no sentence for ${code}`);
    },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`message parameter ${match[1] ?? ''} is missing in: ${text}`);
    },
  });
  const said = new Map<string, string>();
  const say: Say = ({ code, params = {} }) => {
    const words = spoken(params, language, say);
    let key = code;
    for (const name in words) key += `\n${name}\n${words[name] ?? ''}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    const sentence = catalog.t(code, { replace: words });
    // Thousands of schools get the same few sentences, beside those that name them.
    if (said.size >= mostSaid) said.clear();
    said.set(key, sentence);
    return sentence;
  };
  return say;
}

function spoken(
  params: NonNullable<Message['params']>,
  language: Language,
  say: Say,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, spokenParam(value, language, say)]),
  );
}

function spokenParam(value: MessageParam, language: Language, say: Say): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(value);
  return 'code' in value ? say(value) : value[language];
}

/** A number as a person writes it: no grouping, no binary noise, no idle zeros, few decimals. */
export function plainNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  if (size < 0.001) return String(Number(value.toPrecision(3)));
  return String(Number(value.toFixed(size >= 1000 ? 2 : size >= 1 ? 3 : 4)));
}
