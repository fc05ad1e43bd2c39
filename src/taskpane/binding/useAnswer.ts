/** Gives an answer, from which the figures follow at once, and says so to those who hear the pane. */
import type { AnswerChoice } from '../findingAnswers';
import { useWords } from '../../ui/useWords';
import type { BindingProps } from './bindingProps';

export function useAnswer({ session, announce }: Pick<BindingProps, 'session' | 'announce'>) {
  const { text } = useWords();
  return async ({ change, word }: AnswerChoice, about: string): Promise<void> => {
    await session.answer(change(session.state().settings));
    announce(text('pane.ledger.answerTo', { about, answer: text(word) }));
  };
}
