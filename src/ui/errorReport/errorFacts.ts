/**
 * What an error report says: kind, place and surroundings of an error, and nothing of the county. Sheet
 * names, schools' names and whatever a message quotes are taken out before anybody sees the text.
 */
import type { Outcome, SessionFailure, SessionState } from '../../app/session';
import { stages, type StandardId } from '../../standards/standard';
import type { PaneWords } from '../useWords';
import type { HostFacts } from './hostFacts';

export interface ErrorFacts {
  /** The kind of failure (editMode, host …) or the class of the error (TypeError). */
  readonly kind: string;
  readonly detail: string | null;
  /** Places that an interrupted write could not restore. */
  readonly unrestored: number;
  /** Function, file, line and column, innermost first. */
  readonly stack: readonly string[];
  readonly standard: StandardId;
}

export function failureFacts(
  { failure, unrestored, thrown }: Extract<Outcome, { readonly kind: 'failed' }>,
  state: SessionState,
): ErrorFacts {
  const detail = detailOf(failure);
  return {
    kind: failure.kind,
    detail: detail === null ? null : withoutData(detail, namesIn(state)),
    unrestored: unrestored.length,
    stack: callsIn(thrown?.stack ?? ''),
    standard: state.settings.standard,
  };
}

/** @param thrown whatever was thrown, usually an Error */
export function thrownFacts(thrown: unknown, state: SessionState): ErrorFacts {
  const error = thrown instanceof Error ? thrown : null;
  return {
    kind: error?.name ?? typeof thrown,
    // Programs speak English: Chinese in it can only be the county's.
    detail: error
      ? withoutData(error.message, namesIn(state)).replace(chineseText, hiddenText)
      : null,
    unrestored: 0,
    stack: callsIn(error?.stack ?? ''),
    standard: state.settings.standard,
  };
}

export interface ReportSurroundings {
  readonly version: string;
  /** Null: no Office. */
  readonly host: HostFacts | null;
  readonly agent: string;
}

/** The report as plain text, a fact to a line. */
export function reportText(
  { kind, detail, unrestored, stack, standard }: ErrorFacts,
  { version, host, agent }: ReportSurroundings,
  { text, language }: Pick<PaneWords, 'text' | 'language'>,
): string {
  const none = text('pane.error.none');
  return [
    text('pane.error.version', { version }),
    ...(host
      ? [
          text('pane.error.host', {
            host: host.host,
            platform: host.platform,
            version: host.version,
          }),
          text('pane.error.apis', {
            excel: host.excelApi ?? none,
            runtime: host.sharedRuntime ?? none,
          }),
        ]
      : [text('pane.error.noHost')]),
    text('pane.error.browser', { agent }),
    text('pane.error.language', { language }),
    text('pane.error.standard', { standard }),
    text('pane.error.kind', { kind }),
    ...(detail === null ? [] : [text('pane.error.detail', { detail })]),
    ...(unrestored === 0 ? [] : [text('pane.error.unrestored', { count: unrestored })]),
    ...(stack.length === 0 ? [] : [text('pane.error.stack'), ...stack]),
  ].join('\n');
}

function detailOf(failure: SessionFailure): string | null {
  switch (failure.kind) {
    case 'placeRefused':
    case 'host':
      return failure.detail;
    case 'unsupportedHost':
      return failure.needs;
    case 'editMode':
    case 'protectedSheet':
    case 'protectedWorkbook':
    case 'tooLarge':
    case 'hiddenSheet':
    case 'unfetched':
    case 'otherRun':
    case 'cancelled':
    case 'unanswered':
    case 'stopped':
      return null;
  }
}

/** Names that stand in the county's workbook, the longest first, so that none is left in part. */
function namesIn({ survey, assessment }: SessionState): readonly string[] {
  const names = [
    ...(survey?.tables.flatMap(({ key, sheet }) => [key, sheet]) ?? []),
    ...stages.flatMap((stage) => assessment?.stages[stage]?.rows.map(({ school }) => school) ?? []),
    ...(assessment?.excluded.map(({ school }) => school) ?? []),
  ];
  return [...new Set(names)].filter(Boolean).sort((one, other) => other.length - one.length);
}

const hiddenText = '…';
const chineseText = /[\p{Script=Han}…]+/gu;

function withoutData(message: string, names: readonly string[]): string {
  return names
    .reduce((left, name) => left.replaceAll(name, hiddenText), message)
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’|「[^」]*」|《[^》]*》/g, hiddenText)
    .replace(/[^\s,;:，；：!]+!(?=\$?[A-Z]+\$?\d)/gi, `${hiddenText}!`)
    .replace(/: [^:]*\p{Script=Han}.*$/su, `: ${hiddenText}`);
}

const callsShown = 15;

/** The lines of a stack that name a call, without the message and without the site's address. */
function callsIn(stack: string): readonly string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at |@.*:\d+:\d+$/.test(line))
    .map((line) => line.replace(/(?:[a-z-]+:\/\/)[^\s()]*\//gi, ''))
    .slice(0, callsShown);
}
