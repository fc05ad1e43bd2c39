/** The page 列对应 over a real session and the Excel in memory, as far as jsdom can show it. */
import { render, screen } from '@testing-library/react';
import { createSession } from '../../support/sessions';
import { paneWords } from '../../../src/messages/paneSpeech';
import { createNavigation } from '../../../src/taskpane/navigation';
import { Pane } from '../../../src/taskpane/Pane';
import { retryingSession, type RetryingSession } from '../../../src/ui/retryingSession';
import { languageChoice } from '../../../src/ui/useWords';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import { installExcelDouble, type ExcelDouble } from '../../support/excelDouble';
import { bookOf } from '../../support/excelDouble/fixtures';
import type { Fixture } from '../../workbook/contract';

export interface OpenedBook {
  readonly excel: ExcelDouble;
  readonly session: RetryingSession;
}

export async function openBook(fixture: Fixture): Promise<OpenedBook> {
  const excel = installExcelDouble(globalThis, bookOf(fixture));
  const words = await paneWords('zh-CN');
  const language = languageChoice(words, paneWords);
  const session = retryingSession(createSession(createExcelWorkbook(), language.words));
  // a real session works on by itself, outside of what a test sets off
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const navigation = createNavigation();
  navigation.go('binding');
  render(
    <Pane
      session={session}
      language={language}
      navigation={navigation}
      officeBackground={() => null}
    />,
  );
  await screen.findAllByRole('heading', { level: 2 });
  return { excel, session };
}

/** The ledger's line of a table. */
export function entry(table: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-table-entry="${table}"]`);
  if (!found) throw new Error(`${table} is not in the ledger`);
  return found;
}

export const stateOf = (table: string) => entry(table).dataset['state'];
