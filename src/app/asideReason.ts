/** Why outputs cannot stand in the county's own workbook: what a face says before it puts them aside. */
import type { SessionFailure } from './session';

/** Its parameters are those of the sentence that says it. */
export type AsideReason =
  | { readonly kind: 'differences'; readonly params: { readonly differences: string } }
  | { readonly kind: 'foreign'; readonly params: { readonly format: string } }
  | { readonly kind: 'protectedWorkbook'; readonly params: Readonly<Record<string, never>> }
  | { readonly kind: 'protectedSheet'; readonly params: { readonly sheet: string } }
  | { readonly kind: 'place'; readonly params: { readonly detail: string } };

/** Places that a reader is told, of many. */
const toldDifferences = 5;

/** @param differences as a save that would not be faithful names them */
export function unfaithfulReason(differences: readonly string[]): AsideReason {
  const [first = ''] = differences;
  if (first === 'xls' || first === 'ods') {
    return { kind: 'foreign', params: { format: `.${first}` } };
  }
  const told = differences.slice(0, toldDifferences).join('；');
  return { kind: 'differences', params: { differences: told } };
}

/** What the county may have closed to writing; null for anything else, which is a fault of ours. */
export function refusedReason(failure: SessionFailure): AsideReason | null {
  switch (failure.kind) {
    case 'protectedWorkbook':
      return { kind: 'protectedWorkbook', params: {} };
    case 'protectedSheet':
      return { kind: 'protectedSheet', params: { sheet: failure.sheet ?? '' } };
    case 'placeRefused':
      return { kind: 'place', params: { detail: failure.detail } };
    case 'editMode':
    case 'tooLarge':
    case 'hiddenSheet':
    case 'unsupportedHost':
    case 'otherRun':
    case 'cancelled':
    case 'unanswered':
    case 'stopped':
    case 'unfetched':
    case 'host':
      return null;
  }
}
