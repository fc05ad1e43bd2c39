/** How the parts of the page 帮助 speak: its own sentences, in the language of the pane. */
import { createContext, useContext } from 'react';
import { sayingIn } from '../../messages/saying';
import type { HelpCode, HelpParameters } from '../../messages/zh-CN/explanations';
import type { Given, Language } from '../../standards/message';

export type Explain = <Code extends HelpCode>(
  code: Code,
  ...[params]: Given<HelpParameters<Code>>
) => string;

export function explainingIn(
  language: Language,
  explanations: Readonly<Record<HelpCode, string>>,
): Explain {
  const say = sayingIn(language, explanations);
  return (code, ...[params]) => say(params ? { code, params } : { code });
}

export const ExplainContext = createContext<Explain | null>(null);

export function useExplain(): Explain {
  const explain = useContext(ExplainContext);
  if (!explain) throw new Error('useExplain outside of the page 帮助');
  return explain;
}
