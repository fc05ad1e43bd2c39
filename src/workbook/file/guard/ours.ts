/**
 * What a copy may and must have beside what came: the guard takes it from the plan that was carried
 * out, never from the copy. Everything that is not named here is the county's.
 */
import type { CellValue } from '../../../county/cell';
import type { Area } from '../../../sheets/area';

export interface Ours {
  /** In the order of the copy. */
  readonly sheets: readonly OurSheet[];
  /** Names that we added or changed, by `nameKey`: what they refer to. */
  readonly names: ReadonlyMap<string, string>;
  /** Names that came and that we took away, by `nameKey`. */
  readonly namesTaken: ReadonlySet<string>;
  /** Parts that whoever opens the file makes again. */
  readonly dropped: ReadonlySet<string>;
  /** Whoever opens the file is asked to compute all formulas. */
  readonly computesOnLoad: boolean;
  /** How a format of ours looks: six hex digits, and a code. */
  readonly lookOf: (format: number) => { readonly fill: string | null; readonly code: string };
}

export interface OurSheet {
  readonly name: string;
  readonly visibility: string;
  /** Position in the list of sheets that came; null for one that we added. */
  readonly came: number | null;
  /** By row × 16384 + column. */
  readonly cells: ReadonlyMap<number, OurCell>;
  /** The index of the format that a cell of ours has. */
  readonly formatOf: (cell: OurCell) => number;
  readonly columns: ReadonlyMap<
    number,
    { readonly width: number | null; readonly hidden: boolean }
  >;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly merges: { readonly added: readonly Area[]; readonly taken: readonly Area[] };
  readonly rules: {
    /** Blocks that came. */
    readonly came: number;
    /** Positions of those that stay. */
    readonly kept: readonly number[];
    readonly added: readonly { readonly area: Area; readonly formula: string }[];
  };
  /** Areas of our hints. */
  readonly hints: readonly Area[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly filter: Area | null;
  readonly print: {
    readonly landscape: boolean;
    readonly pagesWide: number;
    /** Percent; null: fitted to pages. */
    readonly scale: number | null;
    /** 0-based rows with which a page begins; null: those that came. */
    readonly breaks: readonly number[] | null;
    readonly centred: boolean;
    readonly footer: boolean;
  } | null;
}

export interface OurCell {
  /** Absent: the content that came stays. */
  readonly value?: CellValue;
  /** Without its =; the value is what it comes to. */
  readonly formula?: string;
  /** Only without a value: a new result of the formula that came. */
  readonly result?: CellValue;
  readonly format: number;
}
