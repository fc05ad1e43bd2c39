/** How the parts of the self-test speak: its own sentences, in the language of the pane. */
import { createContext, useContext } from 'react';
import { sayingIn } from '../../messages/saying';
import type { SelfTestCode, SelfTestParameters } from '../../messages/zh-CN/selfTest';
import type { Given, Language } from '../../standards/message';

export type SpeakSelfTest = <Code extends SelfTestCode>(
  code: Code,
  ...[params]: Given<SelfTestParameters<Code>>
) => string;

export function selfTestWordsIn(
  language: Language,
  sentences: Readonly<Record<SelfTestCode, string>>,
): SpeakSelfTest {
  const say = sayingIn(language, sentences);
  return (code, ...[params]) => say(params ? { code, params } : { code });
}

export const SelfTestWordsContext = createContext<SpeakSelfTest | null>(null);

export function useSelfTestWords(): SpeakSelfTest {
  const text = useContext(SelfTestWordsContext);
  if (!text) throw new Error('useSelfTestWords outside of the self-test');
  return text;
}
