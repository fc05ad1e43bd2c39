/** Speakers that know every sentence; the pane uses its own, lighter ones (paneSpeech.ts). */
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
