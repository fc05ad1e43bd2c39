/** The pane beside the sheet: the one place where the workbench knows another face. */
import { useEffect, useState } from 'react';
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
  intakeAsked,
}: {
  readonly opened: Opened;
  readonly language: LanguageChoice;
  /** How often 从统计报表取数 was asked for beside the pane. */
  readonly intakeAsked: number;
}) {
  const [navigation] = useState(createNavigation);
  const [askedBefore] = useState(intakeAsked);
  useEffect(() => {
    if (intakeAsked > askedBefore) navigation.go('intake');
  }, [navigation, intakeAsked, askedBefore]);
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
