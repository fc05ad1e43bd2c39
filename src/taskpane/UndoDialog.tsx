/** The question before an undo that cannot take everything back: what was changed since stays. */
import { QuestionDialog } from './QuestionDialog';
import type { PartProps } from './partProps';
import { useWords } from '../ui/useWords';

export default function UndoDialog({ session, state }: PartProps) {
  const { text } = useWords();
  return (
    <QuestionDialog
      session={session}
      items={state.keeps}
      keyOf={(place) => place}
      itemOf={(place) => place}
      words={{
        title: text('pane.keeps.title'),
        intro: (count) => text('pane.keeps.intro', { count }),
        list: text('pane.keeps.list'),
        agree: text('pane.keeps.agree'),
        decline: text('pane.keeps.decline'),
      }}
    />
  );
}
