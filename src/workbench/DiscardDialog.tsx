/** Asks before another workbook takes the place of one with work in it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Desk, DeskState } from './desk';
import { useWorkbenchText } from './words';

export default function DiscardDialog({
  desk,
  state,
}: {
  readonly desk: Desk;
  readonly state: DeskState;
}) {
  const text = useWorkbenchText();
  const file = state.opened.file ?? text('workbench.sampleName');
  const downloadFirst = async () => {
    await desk.download();
    await desk.answer(desk.state().unsaved ? 'stay' : 'open');
  };
  return (
    <Dialog
      modalType="alert"
      open={state.waiting !== null}
      onOpenChange={(_, { open }) => {
        if (!open) void desk.answer('stay');
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text('workbench.discard.title')}</DialogTitle>
          <DialogContent>{text('workbench.discard.question', { file })}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void downloadFirst()}>
              {text('workbench.discard.download')}
            </Button>
            <Button onClick={() => void desk.answer('open')}>
              {text('workbench.discard.open')}
            </Button>
            <Button onClick={() => void desk.answer('stay')}>
              {text('workbench.discard.stay')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
