/**
 * What Office.js refuses, as failures of the port. Never decides what to do about them.
 */
import { WorkbookFailure, type Failure } from '../port';

/** The `code` of an Office.js error, else null. */
export function hostCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

export function isTooLarge(error: unknown): boolean {
  const code = hostCode(error);
  return code === 'ResponsePayloadSizeLimitExceeded' || code === 'RequestPayloadSizeLimitExceeded';
}

/** A cell is being edited; Excel refuses every request as a whole until that ends. */
export function isEditMode(error: unknown): boolean {
  return error instanceof WorkbookFailure
    ? error.failure.kind === 'editMode'
    : hostCode(error) === 'InvalidOperationInCellEditMode';
}

export function isOtherRun(error: unknown): boolean {
  return error instanceof WorkbookFailure && error.failure.kind === 'otherRun';
}

/** Failures that another way of reading cannot help. */
export function isFinal(error: unknown): boolean {
  return error instanceof WorkbookFailure || isEditMode(error);
}

/**
 * @param lockedSheet the protected sheet among those written to, where there is one
 * @param unrestored places that could not be put back
 */
export function failureOf(
  error: unknown,
  lockedSheet: string | null = null,
  unrestored: readonly string[] = [],
): WorkbookFailure {
  if (error instanceof WorkbookFailure) {
    return unrestored.length === 0
      ? error
      : new WorkbookFailure(error.failure, unrestored, { cause: error });
  }
  return new WorkbookFailure(failureKind(error, lockedSheet), unrestored, { cause: error });
}

function failureKind(error: unknown, lockedSheet: string | null): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  switch (hostCode(error)) {
    case 'InvalidOperationInCellEditMode':
      return { kind: 'editMode' };
    case 'AccessDenied':
      return { kind: 'protectedSheet', sheet: lockedSheet };
    case 'MergedRangeConflict':
    case 'InsertDeleteConflict':
    case 'PivotTableRangeConflict':
    case 'FilteredRangeConflict':
      return { kind: 'placeRefused', detail };
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RequestPayloadSizeLimitExceeded':
    case 'OperationCellsExceedLimit':
    case 'RangeExceedsLimit':
      return { kind: 'tooLarge' };
    case 'ApiNotFound':
      return { kind: 'unsupportedHost', needs: 'ExcelApi 1.9' };
    default:
      return { kind: 'host', detail };
  }
}
