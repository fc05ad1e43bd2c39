/** Renders the pane over a session of plain data. */
import { act, configure, render } from '@testing-library/react';
import type { SessionState } from '../../src/app/session';
import { paneWords } from '../../src/messages/paneSpeech';
import type { Language } from '../../src/standards/message';
import { createNavigation, type PageId } from '../../src/taskpane/navigation';
import { Pane } from '../../src/taskpane/Pane';
import { retryingSession } from '../../src/ui/retryingSession';
import { languageChoice } from '../../src/ui/useWords';
import { handMadeSession, type HandMadeSession } from './handMadeSession';

/** Pages are fetched when somebody goes there; a busy machine takes its time. */
configure({ asyncUtilTimeout: 120_000 });

export async function openPane(
  state: Partial<SessionState> = {},
  language: Language = 'zh-CN',
  page: PageId | null = null,
  ribbonWorks = true,
): Promise<HandMadeSession> {
  const session = handMadeSession(state);
  const words = await paneWords(language);
  const navigation = createNavigation();
  if (page) navigation.go(page);
  await withItsParts(() =>
    render(
      <Pane
        session={retryingSession(session)}
        language={languageChoice(words, paneWords)}
        navigation={navigation}
        officeBackground={() => null}
        ribbonWorks={ribbonWorks}
      />,
    ),
  );
  return session;
}

/** Does something that leads to a page, or to another part of the pane that is fetched first. */
export function withItsParts(does: () => void): Promise<void> {
  return act(async () => {
    does();
    await new Promise((fetched) => setTimeout(fetched));
  });
}
