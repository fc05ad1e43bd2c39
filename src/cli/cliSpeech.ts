/** The command line's words, of one language: the other is not even read. */
import type { Language, Words } from '../standards/message';
import { sayingIn, type Sentences } from '../messages/saying';

const sentencesOf: Readonly<Record<Language, () => Promise<Sentences>>> = {
  'zh-CN': async () => {
    const { sentences } = await import('../messages/zh-CN');
    const { cli } = await import('../messages/zh-CN/cli');
    return { ...sentences, ...cli, ...(await import('../messages/zh-CN/rollup')).rollup };
  },
  'en-US': async () => {
    const { sentences } = await import('../messages/en-US');
    const { cli } = await import('../messages/en-US/cli');
    return { ...sentences, ...cli, ...(await import('../messages/en-US/rollup')).rollup };
  },
};

export async function cliWords(language: Language): Promise<Words> {
  return { language, say: sayingIn(language, await sentencesOf[language]()) };
}
