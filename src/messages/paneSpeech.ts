/** The pane's words, one language at a time: the other is fetched when somebody switches to it. */
import type { Language, Words } from '../standards/message';
import { sayingIn, type Sentences } from './saying';

const sentencesOf: Readonly<Record<Language, () => Promise<Sentences>>> = {
  'zh-CN': async () => (await import(/* webpackChunkName: 'zh-CN' */ './zh-CN')).sentences,
  'en-US': async () => (await import(/* webpackChunkName: 'en-US' */ './en-US')).sentences,
};

export async function paneWords(language: Language): Promise<Words> {
  return { language, say: sayingIn(language, await sentencesOf[language]()) };
}
