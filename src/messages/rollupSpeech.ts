/** The words of the page 各县汇总: what the sheets say, and what is said of counties and files. */
import type { Language, Words } from '../standards/message';
import { sayingIn, type Sentences } from './saying';
import type { RollupPageCode } from './zh-CN/rollupPage';

interface RollupCatalog {
  readonly sheets: Sentences;
  readonly rollup: Sentences;
  readonly page: Readonly<Record<RollupPageCode, string>>;
}

const catalogs: Readonly<Record<Language, () => Promise<RollupCatalog>>> = {
  'zh-CN': async () => {
    const [{ sentences }, { rollup }, { rollupPage }] = await Promise.all([
      import(/* webpackChunkName: 'zh-CN' */ './zh-CN'),
      import(/* webpackChunkName: 'rollup-zh-CN' */ './zh-CN/rollup'),
      import(/* webpackChunkName: 'rollup-zh-CN' */ './zh-CN/rollupPage'),
    ]);
    return { sheets: sentences, rollup, page: rollupPage };
  },
  'en-US': async () => {
    const [{ sentences }, { rollup }, { rollupPage }] = await Promise.all([
      import(/* webpackChunkName: 'en-US' */ './en-US'),
      import(/* webpackChunkName: 'rollup-en-US' */ './en-US/rollup'),
      import(/* webpackChunkName: 'rollup-en-US' */ './en-US/rollupPage'),
    ]);
    return { sheets: sentences, rollup, page: rollupPage };
  },
};

export async function rollupWords(language: Language): Promise<Words> {
  const { sheets, rollup, page } = await catalogs[language]();
  return { language, say: sayingIn(language, { ...sheets, ...rollup, ...page }) };
}
