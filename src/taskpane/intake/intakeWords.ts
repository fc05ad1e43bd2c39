/** How the parts of the page 从统计报表取数 speak: its own sentences, in the language of the pane. */
import { createContext, useContext } from 'react';
import { sayingIn } from '../../messages/saying';
import type { IntakePageCode, IntakePageParameters } from '../../messages/zh-CN/pane/intake';
import type { Given, Language, Say } from '../../standards/message';

export interface IntakeWords {
  readonly language: Language;
  /** A sentence of the page. */
  readonly text: <Code extends IntakePageCode>(
    code: Code,
    ...[params]: Given<IntakePageParameters<Code>>
  ) => string;
  /** A message of what was read or laid out. */
  readonly say: Say;
}

export function intakeWordsIn(
  language: Language,
  sentences: Readonly<Record<IntakePageCode, string>>,
): IntakeWords['text'] {
  const say = sayingIn(language, sentences);
  return (code, ...[params]) => say(params ? { code, params } : { code });
}

export const IntakeWordsContext = createContext<IntakeWords | null>(null);

export function useIntakeWords(): IntakeWords {
  const words = useContext(IntakeWordsContext);
  if (!words) throw new Error('useIntakeWords outside of the page 从统计报表取数');
  return words;
}
