/** A question that has to be answered before anything else is done. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

export function AlertDialog({
  open,
  title,
  onCancel,
  className,
  actions,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  /** The question was left without an answer. */
  readonly onCancel: () => void;
  /** Of the surface. */
  readonly className?: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      modalType="alert"
      open={open}
      onOpenChange={(_, change) => {
        if (!change.open) onCancel();
      }}
    >
      <DialogSurface className={className}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
