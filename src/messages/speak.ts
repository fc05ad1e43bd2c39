/** Speakers that know every sentence, at once: faces fetch one language (paneSpeech.ts, cliSpeech.ts). */
import type { Language, Say } from '../standards/message';
import { sentences } from './index';
import { sayingIn } from './saying';

const say: Readonly<Record<Language, Say>> = {
  'zh-CN': sayingIn('zh-CN', sentences['zh-CN']),
  'en-US': sayingIn('en-US', sentences['en-US']),
};

export function speaker(language: Language): Say {
  return say[language];
}
