/**
 * The pane's language: which one is spoken, how to speak it, how to switch. Components never hold
 * sentences; they ask for codes.
 */
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { PaneCode, PaneParameters } from '../messages/zh-CN/pane';
import type { Given, Language, Words } from '../standards/message';

/** The words of pane and outputs, shared with the session, which asks for them at every run. */
export interface LanguageChoice {
  readonly words: () => Words;
  /** The pane speaks the other language as soon as its sentences are there. */
  readonly switchTo: (language: Language) => Promise<void>;
  /** All words of the language that is spoken are there; fetches them where the first ones are spoken. */
  readonly complete: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface PaneWords extends Words {
  /** A sentence of the pane's own catalog. */
  readonly text: <Code extends PaneCode>(
    code: Code,
    ...[params]: Given<PaneParameters<Code>>
  ) => string;
  readonly switchTo: LanguageChoice['switchTo'];
}

/**
 * @param first of the language to begin with: all, or the first of them
 * @param load all words of a language
 */
export function languageChoice(
  first: Words,
  load: (language: Language) => Promise<Words>,
): LanguageChoice {
  let words = first;
  let isComplete = false;
  const listeners = new Set<() => void>();
  const speak = (loaded: Words) => {
    words = loaded;
    isComplete = true;
    for (const listener of listeners) listener();
  };
  return {
    words: () => words,
    switchTo: async (language) => speak(await load(language)),
    complete: async () => {
      if (isComplete) return;
      const loaded = await load(words.language);
      // another language may have been chosen meanwhile
      if (loaded.language === words.language) speak(loaded);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** zh-CN for any Chinese, else en-US. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

const WordsContext = createContext<PaneWords | null>(null);

export function WordsProvider({
  choice,
  children,
}: {
  readonly choice: LanguageChoice;
  readonly children: ReactNode;
}) {
  const spoken = useSyncExternalStore(choice.subscribe, choice.words);
  const words = useMemo<PaneWords>(
    () => ({
      ...spoken,
      text: (code, ...[params]) => spoken.say(params ? { code, params } : { code }),
      switchTo: choice.switchTo,
    }),
    [choice, spoken],
  );
  const { language } = spoken;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.text('pane.title');
  }, [language, words]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useWords(): PaneWords {
  const words = useContext(WordsContext);
  if (!words) throw new Error('useWords outside of WordsProvider');
  return words;
}
