/**
 * All sentences there are, by language. Each catalog is typed by its keys, so that the compiler
 * holds the two languages to the same codes.
 */
import type { Language } from '../standards/message';
import { sentences as english } from './en-US';
import { cli as cliEnglish } from './en-US/cli';
import { rollup as rollupEnglish } from './en-US/rollup';
import { rollupPage as rollupPageEnglish } from './en-US/rollupPage';
import type { Sentences } from './saying';
import { sentences as chinese } from './zh-CN';
import { cli as cliChinese } from './zh-CN/cli';
import { rollup as rollupChinese } from './zh-CN/rollup';
import { rollupPage as rollupPageChinese } from './zh-CN/rollupPage';

export const sentences: Readonly<Record<Language, Sentences>> = {
  'zh-CN': { ...chinese, ...cliChinese, ...rollupChinese, ...rollupPageChinese },
  'en-US': { ...english, ...cliEnglish, ...rollupEnglish, ...rollupPageEnglish },
};
