/** The words of the whole page: the pane's and the workbench's own, one language at a time. */
import { useCallback } from 'react';
import { paneWords } from '../messages/paneSpeech';
import { sayingIn } from '../messages/saying';
import type { WorkbenchCode, WorkbenchParameters } from '../messages/zh-CN/workbench';
import type { Given, Language, Words } from '../standards/message';
import { useWords } from '../ui/useWords';

const workbenchSentences: Readonly<
  Record<Language, () => Promise<Readonly<Record<WorkbenchCode, string>>>>
> = {
  'zh-CN': async () =>
    (await import(/* webpackChunkName: 'workbench-zh-CN' */ '../messages/zh-CN/workbench'))
      .workbench,
  'en-US': async () =>
    (await import(/* webpackChunkName: 'workbench-en-US' */ '../messages/en-US/workbench'))
      .workbench,
};

export async function workbenchWords(language: Language): Promise<Words> {
  const [pane, sentences] = await Promise.all([
    paneWords(language),
    workbenchSentences[language](),
  ]);
  const say = sayingIn(language, sentences);
  return {
    language,
    say: (message) => (message.code in sentences ? say(message) : pane.say(message)),
  };
}

export type WorkbenchText = <Code extends WorkbenchCode>(
  code: Code,
  ...[params]: Given<WorkbenchParameters<Code>>
) => string;

/** A sentence of the workbench's own catalog. */
export function useWorkbenchText(): WorkbenchText {
  const { say } = useWords();
  return useCallback((code, ...[params]) => say({ code, params: params ?? {} }), [say]);
}
