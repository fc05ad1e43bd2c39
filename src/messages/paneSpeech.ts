/**
 * The pane's words, one language at a time: the other is fetched when somebody switches to it. What the
 * pane says by itself comes first; the rest (findings, sheets, plans, reports) is needed once it was read.
 */
import type { Language, Words } from '../standards/message';
import { sayingIn, type Sentences } from './saying';

type Catalogs = Readonly<Record<Language, () => Promise<Sentences>>>;

const paneSentences: Catalogs = {
  'zh-CN': async () => (await import(/* webpackChunkName: 'pane-zh-CN' */ './zh-CN/pane')).pane,
  'en-US': async () => (await import(/* webpackChunkName: 'pane-en-US' */ './en-US/pane')).pane,
};

const allSentences: Catalogs = {
  'zh-CN': async () => (await import(/* webpackChunkName: 'zh-CN' */ './zh-CN')).sentences,
  'en-US': async () => (await import(/* webpackChunkName: 'en-US' */ './en-US')).sentences,
};

/** Enough to show the pane, before anything was read. */
export async function firstPaneWords(language: Language): Promise<Words> {
  return { language, say: sayingIn(language, await paneSentences[language]()) };
}

/** All that the pane and its outputs say. */
export async function paneWords(language: Language): Promise<Words> {
  return { language, say: sayingIn(language, await allSentences[language]()) };
}
