/** What went wrong, as an outcome that a face can put into words. */
import { WorkbookFailure } from '../workbook/port';
import type { Outcome, Standing } from './session';

/** The name that a bundler gives to a part that could not be fetched. */
function isUnfetched({ name }: Error): boolean {
  return name === 'ChunkLoadError';
}

/** @param standing what had gone through before it went wrong */
export function failureOutcome(error: unknown, standing: Standing | null = null): Outcome {
  if (error instanceof WorkbookFailure) {
    if (error.failure.kind === 'cancelled' && standing !== null)
      return { kind: 'failed', failure: { kind: 'stopped', after: standing }, unrestored: [] };
    return { kind: 'failed', failure: error.failure, unrestored: error.unrestored };
  }
  const thrown = error instanceof Error ? error : new Error(String(error));
  const failure = isUnfetched(thrown)
    ? ({ kind: 'unfetched' } as const)
    : ({ kind: 'host', detail: thrown.message } as const);
  return { kind: 'failed', failure, unrestored: [], thrown };
}
