/** Asks before another workbook takes the place of one with work in it. */
import { Button } from '@fluentui/react-components';
import { AlertDialog } from '../ui/AlertDialog';
import type { Desk } from './desk';
import { useWords } from '../ui/useWords';
import { workbookName } from './deskFiles';
import type { DeskState } from './deskState';
import { useWorkbenchText } from './workbenchWords';

export default function DiscardDialog({
  desk,
  state,
}: {
  readonly desk: Desk;
  readonly state: DeskState;
}) {
  const text = useWorkbenchText();
  const words = useWords();
  const file = workbookName(state.opened, words);
  const downloadFirst = async () => {
    await desk.download();
    await desk.answer(desk.state().unsaved ? 'stay' : 'open');
  };
  return (
    <AlertDialog
      open={state.waiting !== null}
      title={text('workbench.discard.title')}
      onCancel={() => void desk.answer('stay')}
      actions={
        <>
          <Button appearance="primary" onClick={() => void downloadFirst()}>
            {text('workbench.discard.download')}
          </Button>
          <Button onClick={() => void desk.answer('open')}>{text('workbench.discard.open')}</Button>
          <Button onClick={() => void desk.answer('stay')}>{text('workbench.discard.stay')}</Button>
        </>
      }
    >
      {text('workbench.discard.question', { file })}
    </AlertDialog>
  );
}
