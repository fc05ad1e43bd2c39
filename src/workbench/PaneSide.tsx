/** The pane beside the sheet: the one place where the workbench knows another face. */
import { useState } from 'react';
import { createNavigation } from '../taskpane/navigation';
import { Pane } from '../taskpane/Pane';
import type { LanguageChoice } from '../ui/useWords';
import type { Opened } from './deskState';

/** No Office tells a theme here: the person's choice and the system's count. */
export const noOffice = () => null;

/** A pane that broke down begins again; the page stays, for with it the workbook would go. */
const stay = () => undefined;

/** Has to be made anew for another workbook. */
export function PaneSide({
  opened,
  language,
}: {
  readonly opened: Opened;
  readonly language: LanguageChoice;
}) {
  const [navigation] = useState(createNavigation);
  return (
    <Pane
      session={opened.session}
      language={language}
      navigation={navigation}
      officeBackground={noOffice}
      reload={stay}
    />
  );
}
