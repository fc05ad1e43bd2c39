/** What the workbench tells beside the pane: what happened, where, what to do. */
import type { AsideReason } from '../app/asideReason';
import type { Words } from '../standards/message';
import type { ConvertedFormat, UnreadableKind } from '../workbook/file';
import type { Failure } from '../workbook/port';
import type { WorkbenchText } from './workbenchWords';

export type DeskNotice =
  | { readonly kind: 'unreadable'; readonly file: string; readonly fault: UnreadableKind }
  /** The browser could not read the file at all. */
  | { readonly kind: 'unfetched'; readonly file: string }
  /** A format that is only read was opened. */
  | { readonly kind: 'foreign'; readonly file: string; readonly format: string }
  /** What is no workbook was read as one. */
  | { readonly kind: 'converted'; readonly file: string; readonly from: ConvertedFormat }
  | { readonly kind: 'formula' }
  | { readonly kind: 'noRoom' }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Formulas that have no result after an entry, with their sheet. */
  | { readonly kind: 'uncalculated'; readonly places: readonly string[] }
  | { readonly kind: 'kept'; readonly places: readonly string[] }
  | { readonly kind: 'downloaded'; readonly file: string }
  | { readonly kind: 'aside'; readonly file: string; readonly reason: AsideReason }
  | { readonly kind: 'nothingAside'; readonly reason: AsideReason }
  | { readonly kind: 'saveFailed'; readonly detail: string };

export function noticeIntent({ kind }: DeskNotice): 'success' | 'warning' | 'error' | 'info' {
  switch (kind) {
    case 'downloaded':
      return 'success';
    case 'foreign':
    case 'converted':
    case 'formula':
    case 'noRoom':
    case 'kept':
      return 'info';
    case 'uncalculated':
    case 'aside':
    case 'nothingAside':
    case 'readOnly':
    case 'refused':
      return 'warning';
    case 'unreadable':
    case 'unfetched':
    case 'saveFailed':
      return 'error';
  }
}

/** Places that are named, of many. */
const namedPlaces = 6;

export function noticeSentence(notice: DeskNotice, { say }: Words): string {
  const text: WorkbenchText = (code, ...[params]) => say({ code, params: params ?? {} });
  const placesIn = (places: readonly string[]) =>
    places.slice(0, namedPlaces).map(plainPlace).join(text('workbench.comma')) +
    (places.length > namedPlaces ? text('workbench.more') : '');
  switch (notice.kind) {
    case 'unreadable':
      return text(`workbench.notice.unreadable.${notice.fault}`, { file: notice.file });
    case 'unfetched':
      return text('workbench.notice.unfetched', { file: notice.file });
    case 'foreign':
      return text('workbench.notice.foreign', { file: notice.file, format: notice.format });
    case 'converted':
      return text(`workbench.notice.converted.${notice.from}`, { file: notice.file });
    case 'formula':
      return text('workbench.notice.formula');
    case 'noRoom':
      return text('workbench.notice.noRoom');
    case 'readOnly':
      return text('workbench.notice.readOnly');
    case 'refused':
      return refusal(notice.failure, text);
    case 'uncalculated':
      return text('workbench.notice.uncalculated', {
        count: notice.places.length,
        places: placesIn(notice.places),
      });
    case 'kept':
      return text('workbench.notice.kept', { places: placesIn(notice.places) });
    case 'downloaded':
      return text('workbench.notice.downloaded', { file: notice.file });
    case 'aside':
      return text('workbench.notice.aside', {
        file: notice.file,
        why: asideWords(notice.reason, say),
      });
    case 'nothingAside':
      return text('workbench.notice.nothingAside', {
        why: asideWords(notice.reason, say),
      });
    case 'saveFailed':
      return text('workbench.notice.saveFailed', { detail: notice.detail });
  }
}

function asideWords({ kind, params }: AsideReason, say: Words['say']): string {
  return say({ code: `workbench.aside.${kind}`, params });
}

/** An entry that the workbook does not take. */
function refusal(failure: Failure, text: WorkbenchText): string {
  switch (failure.kind) {
    case 'protectedSheet':
      return text('workbench.notice.protected', { sheet: failure.sheet ?? '' });
    case 'placeRefused':
      return text('workbench.notice.inTheWay', { detail: plainPlace(failure.detail) });
    case 'tooLarge':
      return text('workbench.notice.tooLong');
    case 'editMode':
    case 'protectedWorkbook':
    case 'hiddenSheet':
    case 'unsupportedHost':
    case 'otherRun':
    case 'cancelled':
    case 'unanswered':
    case 'host':
      // Nothing that an entry into a cell of a file can meet.
      throw new Error(`an entry was refused: ${failure.kind}`);
  }
}

/** `'小学'!B4` as a reader writes it. */
function plainPlace(place: string): string {
  return place.replace(
    /^'((?:[^']|'')*)'!/,
    (_, sheet: string) => `${sheet.replaceAll("''", "'")}!`,
  );
}
