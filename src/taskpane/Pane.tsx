/**
 * The task pane: one column with the standard and the state of the results on top, a page for each
 * step of the work, and 一键测算 always in reach below. Talks to the session only.
 */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import {
  lazy,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { SessionState } from '../app/session';
import { Actions } from './Actions';
import { CalculationBar } from './CalculationBar';
import { NavigationContext, useNavigation, type Navigation, type PageId } from './navigation';
import { OnDemand } from '../ui/OnDemand';
import { OutcomeBar } from './OutcomeBar';
import { PageTabs } from './PageTabs';
import { PaneBoundary } from './PaneBoundary';
import { PaneHeader } from './PaneHeader';
import type { RetryingSession } from '../ui/retryingSession';
import { RibbonNotice } from './RibbonNotice';
import { runByShortcut } from './runShortcut';
import { SkipLink } from './SkipLink';
import { ResultsPage } from './results/ResultsPage';
import type { PartProps } from './partProps';
import { pagePanelId } from '../ui/scrolledPage';
import { useTheme, type OfficeBackground } from '../ui/theme';
import { useWords, WordsProvider, type LanguageChoice } from '../ui/useWords';

export interface PaneProps {
  readonly session: RetryingSession;
  readonly language: LanguageChoice;
  readonly navigation: Navigation;
  readonly officeBackground: OfficeBackground;
  /** The ribbon's buttons reach the pane: they share its runtime, where the host has one to share. */
  readonly ribbonWorks?: boolean;
  /** Starts the pane anew after a fault; reloads the page when absent. */
  readonly reload?: () => void;
}

/** Asked once per workbook, so fetched when needed; then it stays, for its closing frees the pane. */
const ConsentDialog = lazy(() => import(/* webpackChunkName: 'consent' */ './ConsentDialog'));

const UndoDialog = lazy(() => import(/* webpackChunkName: 'keeps' */ './UndoDialog'));

/** Needed from the first write on. */
const UndoToast = lazy(() => import(/* webpackChunkName: 'toast' */ './UndoToast'));

/** Shown once the workbook was read. */
const StepLine = lazy(() => import(/* webpackChunkName: 'steps' */ './StepLine'));

/** Each page but the results is fetched when somebody goes there. */
const panePages = {
  binding: lazy(() => import(/* webpackChunkName: 'binding' */ './binding/BindingPage')),
  findings: lazy(() => import(/* webpackChunkName: 'findings' */ './findings/FindingsPage')),
  results: ResultsPage,
  remedy: lazy(() => import(/* webpackChunkName: 'remedy' */ './remedy/RemedyPage')),
  forms: lazy(() => import(/* webpackChunkName: 'forms' */ './forms/FormsPage')),
  county: lazy(() => import(/* webpackChunkName: 'countyForm' */ './county/CountyPage')),
  intake: lazy(() => import(/* webpackChunkName: 'intake' */ './intake/IntakePage')),
  settings: lazy(() => import(/* webpackChunkName: 'settings' */ './settings/SettingsPage')),
  help: lazy(() => import(/* webpackChunkName: 'help' */ './help/HelpPage')),
} as const satisfies Readonly<Record<PageId, React.ComponentType<PartProps>>>;

const useStyles = makeStyles({
  page: { height: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  column: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  work: {
    display: 'flex',
    flexDirection: 'column',
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

export function Pane({
  session,
  language,
  navigation,
  officeBackground,
  ribbonWorks = true,
  reload,
}: PaneProps) {
  const styles = useStyles();
  const theme = useTheme(officeBackground);
  return (
    <FluentProvider theme={theme}>
      <WordsProvider choice={language}>
        <NavigationContext value={navigation}>
          {/* Not on the provider: what it is dressed in, its toasts and dialogs are, too. */}
          <div className={styles.page}>
            <PaneBoundary session={session} {...(reload ? { reload } : {})}>
              <PaneColumn session={session} ribbonWorks={ribbonWorks} />
            </PaneBoundary>
          </div>
        </NavigationContext>
      </WordsProvider>
    </FluentProvider>
  );
}

function PaneColumn({
  session,
  ribbonWorks,
}: {
  readonly session: RetryingSession;
  readonly ribbonWorks: boolean;
}) {
  const styles = useStyles();
  const { text } = useWords();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { chosen, go } = useNavigation();
  const [asked, setAsked] = useState(false);
  if (state.consent && !asked) setAsked(true);
  const [askedBack, setAskedBack] = useState(false);
  if (state.keeps && !askedBack) setAskedBack(true);
  const [wrote, setWrote] = useState(false);
  if (state.canUndo && !wrote) setWrote(true);
  useEffect(() => {
    void session.survey();
  }, [session]);
  const page = chosen ?? firstPage(state);
  const { outcome } = state;
  const led = useRef(outcome);
  useEffect(() => {
    // Only a new outcome leads somewhere; a page that the user chooses afterwards stays.
    if (led.current === outcome) return;
    led.current = outcome;
    const before = page === 'binding' || page === 'intake';
    if (outcome?.kind === 'recalculated' && before) go('results');
    if (outcome?.kind === 'refused') go('binding');
    if (outcome?.kind === 'countySheetWritten') go('county');
  }, [outcome, page, go]);
  // deferred: a page that is still being fetched does not hold the tab back
  const shown = useDeferredValue(page);
  const Page = panePages[shown];
  const work = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (work.current) work.current.scrollTop = 0;
  }, [shown]);
  return (
    <div className={styles.column} onKeyDown={(event) => runByShortcut(event, { session, state })}>
      <SkipLink />
      <PaneHeader session={session} state={state} />
      <PageTabs state={state} page={page} />
      <OnDemand>
        <StepLine state={state} />
      </OnDemand>
      <main
        ref={work}
        id={pagePanelId}
        className={styles.work}
        aria-label={text(`pane.page.${page}`)}
      >
        {!ribbonWorks && <RibbonNotice />}
        {state.mayBeOld && <CalculationBar session={session} state={state} />}
        <OutcomeBar session={session} state={state} page={page} />
        <OnDemand>
          <Page session={session} state={state} />
        </OnDemand>
      </main>
      <Actions session={session} state={state} />
      {wrote && (
        <OnDemand>
          <UndoToast session={session} state={state} />
        </OnDemand>
      )}
      {asked && (
        <OnDemand>
          <ConsentDialog session={session} state={state} />
        </OnDemand>
      )}
      {askedBack && (
        <OnDemand>
          <UndoDialog session={session} state={state} />
        </OnDemand>
      )}
    </div>
  );
}

/** A workbook without results begins at its tables. */
function firstPage({ survey, freshness }: SessionState): PageId {
  return survey !== null && freshness === 'none' ? 'binding' : 'results';
}
