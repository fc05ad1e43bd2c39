/** Words for every way in which a host can refuse, and whether trying again makes sense. */
import type { SessionFailure } from '../app/session';
import type { PaneMessage } from '../messages/zh-CN/pane';

type FailureCode = Extract<PaneMessage['code'], `pane.failure.${string}` | 'pane.loadFailed'>;

export function failureMessage(
  failure: SessionFailure,
  restored: boolean,
): PaneMessage<FailureCode> {
  switch (failure.kind) {
    case 'editMode':
      return { code: 'pane.failure.editMode' };
    case 'protectedSheet':
      return failure.sheet === null
        ? { code: 'pane.failure.protectedSomeSheet' }
        : { code: 'pane.failure.protectedSheet', params: { sheet: failure.sheet } };
    case 'protectedWorkbook':
      return { code: 'pane.failure.protectedWorkbook' };
    case 'placeRefused':
      return { code: 'pane.failure.placeRefused', params: { detail: failure.detail } };
    case 'tooLarge':
      return { code: 'pane.failure.tooLarge' };
    case 'hiddenSheet':
      return { code: 'pane.failure.hiddenSheet', params: { sheet: failure.sheet } };
    case 'unsupportedHost':
      return { code: 'pane.failure.unsupportedHost', params: { needs: failure.needs } };
    case 'unfetched':
      return { code: 'pane.loadFailed' };
    case 'otherRun': {
      const sheets = quoted(failure.sheets);
      if (failure.verb === 'undo') return { code: 'pane.failure.otherRunUndo', params: { sheets } };
      return {
        code: restored ? 'pane.failure.otherRun' : 'pane.failure.otherRunUnrestored',
        params: { sheets },
      };
    }
    case 'cancelled':
      return { code: 'pane.failure.cancelled' };
    case 'stopped':
      return {
        code:
          failure.after === 'write'
            ? 'pane.failure.stoppedAfterWrite'
            : 'pane.failure.stoppedAfterUndo',
      };
    case 'unanswered': {
      if (failure.verb === 'calculate') return { code: 'pane.failure.unansweredCalculate' };
      const params = { sheets: quoted(failure.sheets) };
      return failure.verb === 'write'
        ? { code: 'pane.failure.unansweredWrite', params }
        : { code: 'pane.failure.unansweredUndo', params };
    }
    case 'host':
      return {
        code: restored ? 'pane.failure.host' : 'pane.failure.hostUnrestored',
        params: { detail: failure.detail },
      };
  }
}

/** Names of sheets in a sentence; of many the first. */
function quoted(sheets: readonly string[]): string {
  const told = sheets.slice(0, mostSheets).map((sheet) => `“${sheet}”`);
  return told.join(' ') + (sheets.length > mostSheets ? ' …' : '');
}

const mostSheets = 8;

export function canRetry({ kind }: SessionFailure): boolean {
  return kind !== 'unsupportedHost' && kind !== 'tooLarge' && kind !== 'stopped';
}
