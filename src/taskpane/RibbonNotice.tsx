/** Said where the host has no runtime that ribbon and pane could share. */
import { useState } from 'react';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';

export function RibbonNotice() {
  const { text } = useWords();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <Notice
      intent="warning"
      polite
      dismiss={{ label: text('pane.dismiss'), onDismiss: () => setRead(true) }}
    >
      {text('pane.noRibbon')}
    </Notice>
  );
}
