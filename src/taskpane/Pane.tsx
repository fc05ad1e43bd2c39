/**
 * The task pane: one column with the standard and the state of the results on top, the work in
 * between in its order, and 一键测算 always in reach below. Talks to the session only.
 */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useEffect, useState, useSyncExternalStore } from 'react';

import { Actions } from './Actions';
import { BindingSection } from './BindingSection';
import { ExcludedSection } from './ExcludedSection';
import { FindingsSection } from './FindingsSection';
import { OnDemand } from './OnDemand';
import { OutcomeBar } from './OutcomeBar';
import { PaneHeader } from './PaneHeader';
import type { RetryingSession } from './retrying';
import { ResultsSection } from './ResultsSection';
import { SettingsSection } from './SettingsSection';
import { StageQuestions } from './StageQuestions';
import { useTheme, type OfficeBackground } from './theme';
import { WordsProvider, type LanguageChoice } from './words';

export interface PaneProps {
  readonly session: RetryingSession;
  readonly language: LanguageChoice;
  readonly officeBackground: OfficeBackground;
}

/** Asked once per workbook, so fetched when needed; then it stays, for its closing frees the pane. */
const ConsentDialog = lazy(() => import(/* webpackChunkName: 'consent' */ './ConsentDialog'));

/** What comes after the first result is fetched with it. */
const CountySection = lazy(() => import(/* webpackChunkName: 'county' */ './CountySection'));
const FormsSection = lazy(() => import(/* webpackChunkName: 'county' */ './FormsSection'));

const useStyles = makeStyles({
  page: { height: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  column: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  work: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    paddingBottom: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
    // A list of choices is as wide as its longest one, unless told otherwise.
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & .fui-Select__select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
});

export function Pane({ session, language, officeBackground }: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(officeBackground);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [asked, setAsked] = useState(false);
  if (state.consent && !asked) setAsked(true);
  useEffect(() => {
    void session.survey();
  }, [session]);
  return (
    <FluentProvider theme={theme} className={styles.page}>
      <WordsProvider choice={language}>
        <div className={styles.column}>
          <PaneHeader session={session} state={state} />
          <main className={styles.work}>
            <OutcomeBar session={session} state={state} />
            <StageQuestions session={session} state={state} />
            <ResultsSection session={session} state={state} />
            {state.county && (
              <OnDemand>
                <CountySection session={session} state={state} county={state.county} />
              </OnDemand>
            )}
            <FindingsSection session={session} state={state} />
            <BindingSection session={session} state={state} />
            <ExcludedSection session={session} state={state} />
            {state.county && (
              <OnDemand>
                <FormsSection session={session} state={state} county={state.county} />
              </OnDemand>
            )}
            <SettingsSection session={session} state={state} />
          </main>
          <Actions session={session} state={state} />
          {asked && (
            <OnDemand>
              <ConsentDialog session={session} state={state} />
            </OnDemand>
          )}
        </div>
      </WordsProvider>
    </FluentProvider>
  );
}
