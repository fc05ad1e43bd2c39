/** Ctrl+Enter (on a Mac Command too) is 一键测算, wherever the focus is in the pane. */
import type { KeyboardEvent } from 'react';
import type { PartProps } from './partProps';

export function runByShortcut(
  event: KeyboardEvent<HTMLElement>,
  { session, state }: PartProps,
): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
  event.preventDefault();
  if (state.activity === null) void session.recalculate({ agreed: false });
}
