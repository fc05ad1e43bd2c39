/**
 * A sheet of ours as it is to be written: contents, looks, print set-up, and which of its cells are the
 * user's. Blocks make one (blocks.ts); writePage.ts writes it.
 */
import type { CellValue } from '../../county/cell';
import type { Message } from '../../standards/message';
import type { Area } from '../area';
import type { Chart, Content, Operation, PageFooter, PreviewLine, Role, RuleRole } from '../plan';

export interface PageDraft {
  /** Of the name 均衡_页_<id>: letters, digits and `_`. */
  readonly id: string;
  /** Title of the sheet's tab; gets a number when a county's sheet bears it already. */
  readonly tab: string;
  readonly hidden: boolean;
  readonly what: Message;
  /** In the preview besides. */
  readonly said?: readonly Message[];
  /** Contents from A1 on; rows are of one length. */
  readonly cells: readonly (readonly Content[])[];
  /** In cells of the page, 0-based, whose contents are their results; none when absent. */
  readonly formulas?: readonly PageFormula[];
  readonly formats: readonly PageFormat[];
  readonly rules: readonly PageRule[];
  /** Given with the sheet, once: they are the user's from then on. */
  readonly hints?: readonly PageHint[];
  readonly widths: readonly number[];
  /** Columns that only the add-in reads. */
  readonly hiddenColumns: readonly number[];
  /** Header and lines that the reader may filter by; given with the sheet, once: the filter is theirs from then on. */
  readonly filter?: Area;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  /** 1 when absent. */
  readonly pagesWide?: number;
  /** Percent at which it is printed, in place of a fit to pages. */
  readonly scale?: number;
  /** 0-based rows with which a printed page begins. */
  readonly breaks?: readonly number[];
  /** The first row that is printed; the first of all when absent. */
  readonly printFrom?: number;
  /** Columns from A on that are printed; all when absent. */
  readonly printColumns?: number;
  /** Beside the cells, so that they are neither in the page's area nor in print. */
  readonly charts?: readonly PageChart[];
  /** Columns in which the user writes: one whose contents stay is not written anew. */
  readonly usersColumns?: readonly number[];
  /** The one of them with choices, which clearing would take away. */
  readonly choicesColumn?: number;
  /** Whose cells are whose; all are ours when absent. */
  readonly users?: UsersCells;
  /** What formats and rules depend on besides the area, the palette and the language. */
  readonly shape: string;
  /** Where it is remembered what they were made from: on 均衡_设置, when absent. */
  readonly memory?: PageMemory;
  /** Its columns are others than those that stand: widths, panes and hints are made anew. */
  readonly newColumns?: boolean;
  /** Its old sheet was rearranged by hand: it is left to the county, and another one is made. */
  readonly setAside?: boolean;
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** At the foot of every printed page; that of its form, where it is one. */
  readonly footer?: PageFooter;
  /** Of a page that is printed as an official form. */
  readonly form?: FormSetup;
}

/**
 * Cells in which a user writes, and rows that a user put in: what stands there is carried along by the
 * page itself.
 */
export interface UsersCells {
  /** On the page as it is going to be written. */
  readonly draft: IsUsers;
  /** On the sheet as it stands, where columns may be elsewhere than they are going to. */
  readonly standing: IsUsers;
  /** On the sheet under all that an earlier run wrote; as `standing`, when absent. */
  readonly below?: IsUsers;
}

/** `column` counts from the page's first; `at`: the row of the sheet. */
export type IsUsers = (row: readonly CellValue[], column: number, at: number) => boolean;

export type PageMemory =
  /** In the first row of the page, in a column that only the add-in reads. */
  | { readonly kind: 'onPage'; readonly column: number }
  /** Nobody remembers: formats and rules are made in every run. */
  | { readonly kind: 'none' }
  /** They depend on nothing. */
  | { readonly kind: 'needless' };

export interface FormSetup {
  readonly merges: readonly Area[];
  /** In points, of every row: texts in merged cells are not fitted by any host. */
  readonly heights: readonly number[];
  readonly landscape: boolean;
  /** Columns from A on that are printed; those behind them are the add-in's own. */
  readonly printColumns: number;
  readonly footer: PageFooter;
}

export interface PageFormula {
  readonly row: number;
  readonly column: number;
  /** With its =. */
  readonly formula: string;
}

export interface PageFormat {
  readonly area: Area;
  readonly role: Role;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
}

export interface PageRule {
  readonly area: Area;
  readonly formula: string;
  readonly role: RuleRole;
  readonly numberFormat?: string;
}

/** `null`: the page has nothing to draw it from, by now. */
export interface PageChart {
  readonly id: string;
  readonly drawn: Omit<Chart, 'id'> | null;
}

export type PageHint = Pick<
  Extract<Operation, { readonly kind: 'validation' }>,
  'area' | 'allow' | 'prompt'
>;

/** Where a page stands or will stand. */
export interface PageSpot {
  readonly sheet: string;
  readonly added: boolean;
  /** The cells that an earlier run wrote. */
  readonly old: Area | null;
}

/** A part of a plan. */
export interface Part {
  readonly operations: readonly Operation[];
  readonly preview: readonly PreviewLine[];
}

/** Rows of one length, short ones filled with empty cells. */
export function rectangle(rows: readonly (readonly Content[])[]): readonly (readonly Content[])[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<null>(columns - row.length).fill(null)]);
}
