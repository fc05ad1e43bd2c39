/** Renders the pane over a session of plain data. */
import { render } from '@testing-library/react';
import type { SessionState } from '../../src/app/session';
import { paneWords } from '../../src/messages/paneSpeech';
import type { Language } from '../../src/standards/message';
import { Pane } from '../../src/taskpane/Pane';
import { retrying } from '../../src/taskpane/retrying';
import { languageChoice } from '../../src/taskpane/words';
import { handMadeSession, type HandMadeSession } from './handMadeSession';

export async function openPane(
  state: Partial<SessionState> = {},
  language: Language = 'zh-CN',
): Promise<HandMadeSession> {
  const session = handMadeSession(state);
  const words = await paneWords(language);
  render(
    <Pane
      session={retrying(session)}
      language={languageChoice(words, paneWords)}
      officeBackground={() => null}
    />,
  );
  return session;
}
