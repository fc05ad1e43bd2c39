/**
 * Starts the add-in inside Office: one session for the life of the runtime, shared by ribbon and
 * pane. Hosts that cannot run it see the page that the inline script of taskpane.html shows.
 */
import { createRoot } from 'react-dom/client';
import { createSession } from '../app/createSession';
import { associateFunctions, functionsOfHost } from '../commands/associateFunctions';
import { ribbonCommands } from '../commands/ribbonCommands';
import { firstPaneWords, paneWords } from '../messages/paneSpeech';
import { solveInWorker } from '../solver/inWorker';
import { createExcelWorkbook } from '../workbook/excel';
import { createNavigation } from './navigation';
import { Pane } from './Pane';
import { openExport } from '../ui/openExport';
import { preferences } from '../ui/preferences';
import { retryingSession } from '../ui/retryingSession';
import { languageChoice, languageOf, type LanguageChoice } from '../ui/useWords';

/** What the add-in needs at run time; the manifest asks for less, so that its button always shows. */
const neededApi = '1.9';

/** Of whoever uses this computer. */
function languageHere() {
  return preferences().language ?? languageOf(Office.context.displayLanguage || navigator.language);
}

void Office.onReady(async ({ host }) => {
  if (host !== Office.HostType.Excel) return;
  associateFunctions(functionsOfHost(), languageHere, () => import('../commands/computedFunction'));
  if (!Office.context.requirements.isSetSupported('ExcelApi', neededApi)) return;
  startPane(languageChoice(await firstPaneWords(languageHere()), paneWords));
});

function startPane(language: LanguageChoice): void {
  const session = retryingSession(
    createSession(
      createExcelWorkbook(),
      language.words,
      solveInWorker,
      openExport,
      language.complete,
    ),
  );
  if (preferences().live) session.setLive(true);
  const navigation = createNavigation();
  const commands = ribbonCommands(session, navigation.go, () => Office.addin.showAsTaskpane());
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
  const place = document.getElementById('pane');
  if (!place) throw new Error('taskpane.html has no place for the pane');
  createRoot(place).render(
    <Pane
      session={session}
      language={language}
      navigation={navigation}
      officeBackground={officeBackground}
      ribbonWorks={Office.context.requirements.isSetSupported('SharedRuntime', '1.1')}
    />,
  );
}

/** Older hosts tell no theme, whatever the typings say. */
function officeBackground(): string | null {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  return theme?.bodyBackgroundColor ?? null;
}
