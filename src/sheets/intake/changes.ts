/**
 * What 取数 changed in a table that an earlier one made, and what it left as somebody typed it. Changes
 * stay on the record until another 取数 changes something, so that one over the same exports leaves the
 * workbook as it is.
 */
import type { Content } from '../plan';
import { isColumnKey, type ColumnKey } from './record';

/** Why the table was made anew. */
const remakeReasons = ['deleted', 'broken', 'otherYear'] as const;
export type RemakeReason = (typeof remakeReasons)[number];

export type IntakeChange =
  /** The exports say another value than before, and the cell held the former one. */
  | (OfFigure & { readonly kind: 'renewed'; readonly old: Content; readonly now: Content })
  /** Somebody typed over it: `old` is what stands there and stays, `now` what the exports say. */
  | (OfFigure & {
      readonly kind: 'typedOver';
      /** A1 of the table's sheet. */
      readonly cell: string;
      readonly old: Content;
      readonly now: Content;
    })
  /** These exports do not have it; the former value stays. */
  | (OfFigure & { readonly kind: 'notInExports'; readonly old: Content })
  | (OfSchool & {
      readonly kind:
        | 'schoolAdded'
        /** A campus that is now in its parent's figures: what 取数 wrote of it was emptied. */
        | 'schoolMerged';
    })
  | (OfSchool & {
      readonly kind:
        /** The exports no longer have it; its row stays. */
        | 'schoolGone'
        /** A row that the county put into the table itself: it stays as it is. */
        | 'rowByHand'
        /** Several rows of one school: nobody can tell which one is meant. */
        | 'rowsUnclear';
    })
  | { readonly kind: 'columnAdded'; readonly key: ColumnKey }
  | {
      readonly kind:
        /** The exports have a figure for which there was no free column. */
        | 'columnNotPlaced'
        /** The column of a figure was taken away. */
        | 'columnGone';
      readonly key: ColumnKey;
    }
  /** `earlier`: the key of the table before it. */
  | { readonly kind: 'tableMade'; readonly reason: RemakeReason; readonly earlier: string };

interface OfSchool {
  readonly school: string;
  readonly code: string | null;
}

interface OfFigure extends OfSchool {
  readonly key: ColumnKey;
}

const lasting = ['renewed', 'schoolAdded', 'schoolMerged', 'columnAdded', 'tableMade'] as const;
export type LastingChange = Extract<IntakeChange, { readonly kind: (typeof lasting)[number] }>;

/** What was done, unlike what is found again by every further 取数. */
export function isLasting(change: IntakeChange): change is LastingChange {
  return lasting.some((kind) => kind === change.kind);
}

const none = '-';

/** A change as the record keeps it: code, name, kind, key, old, now. */
export function cellsOfChange(change: LastingChange): readonly Content[] {
  switch (change.kind) {
    case 'renewed': {
      const { code, school, kind, key, old, now } = change;
      return [code, school, kind, key, old, now];
    }
    case 'schoolAdded':
    case 'schoolMerged':
      return [change.code, change.school, change.kind];
    case 'columnAdded':
      return [null, none, change.kind, change.key];
    case 'tableMade':
      return [null, change.earlier, change.kind, change.reason];
  }
}

/** Null for what no version of ours wrote. */
export function changeOfCells(cells: readonly Content[]): LastingChange | null {
  const [code = null, school, kind, key, old = null, now = null] = cells;
  if (typeof school !== 'string') return null;
  const of = { school, code: typeof code === 'string' ? code : null };
  switch (kind) {
    case 'renewed':
      return isColumnKey(key) ? { ...of, kind, key, old, now } : null;
    case 'schoolAdded':
    case 'schoolMerged':
      return { ...of, kind };
    case 'columnAdded':
      return isColumnKey(key) ? { kind, key } : null;
    case 'tableMade':
      return (
        remakeReasons.flatMap((reason) =>
          reason === key ? [{ kind, reason, earlier: school }] : [],
        )[0] ?? null
      );
    default:
      return null;
  }
}
