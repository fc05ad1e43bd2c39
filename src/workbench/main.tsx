/** Starts the workbench in a browser: one desk, the sheet beside the pane. */
import { createRoot } from 'react-dom/client';
import { solveInWorker } from '../solver/inWorker';
import { preferences } from '../ui/preferences';
import { languageChoice, languageOf } from '../ui/useWords';
import { createDesk } from './desk';
import { downloadFile } from '../ui/download';
import { Workbench } from './Workbench';
import { workbenchWords } from './workbenchWords';

void startWorkbench();

async function startWorkbench(): Promise<void> {
  const language = preferences().language ?? languageOf(navigator.language);
  const choice = languageChoice(await workbenchWords(language), workbenchWords);
  const place = document.getElementById('workbench');
  if (!place) throw new Error('workbench.html has no place for the workbench');
  createRoot(place).render(
    <Workbench desk={createDesk(choice.words, downloadFile, solveInWorker)} language={choice} />,
  );
}
