/** The steps from the own workbook to the signed tables, and how far each is. */
import type { SessionState } from '../app/session';
import { isError } from '../county/finding';
import { enteredIn } from '../sheets/countyForm';
import { hasOpenQuestions } from './binding/questions';
import type { PageId } from './navigation';

export type StepId = 'binding' | 'findings' | 'county' | 'forms';

export type StepStanding =
  /** Nothing is left to do. */
  | { readonly kind: 'done' }
  /** So many things wait for an answer. */
  | { readonly kind: 'open'; readonly count: number }
  | { readonly kind: 'asks' }
  | { readonly kind: 'part'; readonly entered: number; readonly of: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'old' };

export interface WorkStep {
  readonly id: StepId;
  readonly standing: StepStanding;
  readonly page: PageId;
}

/** In the order of the work; empty before the workbook was read. */
export function workSteps(state: SessionState): readonly WorkStep[] {
  const { survey } = state;
  if (!survey) return [];
  const step = (id: StepId, standing: StepStanding): WorkStep => ({ id, standing, page: id });
  return [
    step('binding', bindingStanding(survey)),
    step('findings', findingsStanding(survey)),
    step('county', countyStanding(state)),
    step('forms', formsStanding(state)),
  ];
}

/** What to do next; null where all is done. */
export function nextStep(steps: readonly WorkStep[]): WorkStep | null {
  return steps.find(({ standing }) => standing.kind !== 'done') ?? null;
}

type ReadSurvey = NonNullable<SessionState['survey']>;

function bindingStanding(survey: ReadSurvey): StepStanding {
  if (survey.tables.length === 0) return { kind: 'none' };
  return survey.refusals.length > 0 || hasOpenQuestions(survey)
    ? { kind: 'asks' }
    : { kind: 'done' };
}

/** Errors have to be mended, warnings answered by a 说明. */
function findingsStanding({ findings, remarks }: ReadSurvey): StepStanding {
  const open = findings.filter((finding, at) => isError(finding) || (remarks[at] ?? '') === '');
  return open.length === 0 ? { kind: 'done' } : { kind: 'open', count: open.length };
}

function countyStanding({ countyForm }: SessionState): StepStanding {
  const { entered, of } = enteredIn(countyForm);
  return entered < of ? { kind: 'part', entered, of } : { kind: 'done' };
}

function formsStanding({ outputs, old, settings }: SessionState): StepStanding {
  if (!outputs.includes('tables')) return { kind: 'none' };
  const isOld = old.some(
    ({ standard, output }) => standard === settings.standard && output === 'tables',
  );
  return isOld ? { kind: 'old' } : { kind: 'done' };
}
