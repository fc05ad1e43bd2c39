/**
 * A plan: every write of a run, as data, in order. It names cells by sheet and area, looks by role;
 * the host's adapter and the palette turn roles into colours.
 */
import type { Message } from '../standards/message';
import { cellAddress, type Area } from './area';

/** What a block of cells is; roleLooks.ts says how a role looks. */
export type Role =
  | 'title'
  | 'subtitle'
  /** A result in one sentence, running over empty cells to its right. */
  | 'statement'
  | 'header'
  | 'label'
  | 'text'
  | 'number'
  | 'note'
  /** A cell that the user fills in. */
  | 'entry'
  /** Small grey text that keys colour rules. */
  | 'status'
  | 'met'
  | 'floor'
  | 'below'
  | 'undetermined'
  | FormRole;

/** The parts of an official form: 宋体 and 黑体, black lines, no colours but grey. */
export type FormRole =
  | 'formTitle'
  /** A line above or below the form: its unit, its date, its notes. */
  | 'formLine'
  | 'formHeader'
  /** 小学, 初中 above their schools. */
  | 'formHeading'
  | 'formCell'
  | 'formText'
  | 'formNumber'
  /** Small text that runs over many words: 备注. */
  | 'formNote'
  /** A cell that misses its threshold: dark, and readable in black-and-white print. */
  | 'formBelow'
  /** A cell at 85 % of its threshold: light grey. */
  | 'formFloor';

export type Content = number | string | boolean | null;

export type Operation =
  | { readonly kind: 'addSheet'; readonly sheet: string; readonly hidden: boolean }
  /** Contents, formats, merges and colour rules of cells that an earlier run wrote. */
  | { readonly kind: 'clear'; readonly sheet: string; readonly area: Area }
  /** Text is written as text, whatever it looks like; null empties a cell. */
  | {
      readonly kind: 'write';
      readonly sheet: string;
      readonly area: Area;
      readonly values: readonly (readonly Content[])[];
      /**
       * With their =, of the shape of `values`, which then holds their results; null where none
       * stands. Names and functions as files have them.
       */
      readonly formulas?: readonly (readonly (string | null)[])[];
      /** On a table of the county's: only what an earlier 取数 left there (ownership.ts). */
      readonly renews?: Renews;
      /** Headers of columns that a table of the county's lacks: the county's from then on. */
      readonly gives?: true;
    }
  | {
      readonly kind: 'format';
      readonly sheet: string;
      readonly area: Area;
      readonly role: Role;
      readonly numberFormat?: string;
      readonly align?: 'left' | 'center' | 'right';
    }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  /** Widths in characters of the default font; hidden columns keep theirs. */
  | {
      readonly kind: 'columns';
      readonly sheet: string;
      readonly column: number;
      readonly widths: readonly number[];
      readonly hidden?: boolean;
    }
  /**
   * Lets rows be as high as their texts need. `heights` are estimates in points, from `row` on, for
   * a host that cannot measure.
   */
  | {
      readonly kind: 'fitRows';
      readonly sheet: string;
      readonly row: number;
      readonly heights: readonly number[];
    }
  /** Heights in points, from `row` on, of rows whose texts stand in merged cells: no host fits them. */
  | {
      readonly kind: 'rowHeights';
      readonly sheet: string;
      readonly row: number;
      readonly heights: readonly number[];
    }
  /** Rows and columns that stay in sight. */
  | {
      readonly kind: 'freeze';
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
    }
  /** Buttons to filter by in the first row of the area; on a sheet that is new, for one has only one filter. */
  | { readonly kind: 'filter'; readonly sheet: string; readonly area: Area }
  /**
   * Colours the area by one rule. `formula` (with its =) is written for the area's top left cell
   * and keys on a status cell, never on the value.
   */
  | {
      readonly kind: 'colourRule';
      readonly sheet: string;
      readonly area: Area;
      readonly formula: string;
      readonly role: RuleRole;
      /** Number format while the rule holds, e.g. `0.00" ✓"`. */
      readonly numberFormat?: string;
    }
  /**
   * A hint at the cells: what may stand there, offered as a list or said when a cell is chosen.
   * Another entry is warned of, never refused. For cells of ours that had no hint before.
   */
  | {
      readonly kind: 'validation';
      readonly sheet: string;
      readonly area: Area;
      readonly allow: Allowed;
      readonly prompt: { readonly title: string; readonly message: string };
    }
  /** A4 print set-up of a sheet of ours. */
  | {
      readonly kind: 'print';
      readonly sheet: string;
      readonly landscape: boolean;
      readonly area: Area;
      /** 0-based rows repeated on every page. */
      readonly repeatRows: { readonly first: number; readonly last: number } | null;
      /** 0-based columns repeated on every page; none when absent. */
      readonly repeatColumns?: { readonly first: number; readonly last: number };
      /** Pages side by side that the columns must fit on; 1 when absent. */
      readonly pagesWide?: number;
      /** Percent, in place of a fit: some readers pass over `breaks` on a sheet that is fitted. */
      readonly scale?: number;
      /** 0-based rows with which a page begins, and no others by hand; the sheet keeps its own when absent. */
      readonly breaks?: readonly number[];
      /** Between the left and the right margin; at the left one when absent. */
      readonly centred?: boolean;
      /** At the foot of every page; the sheet keeps its own when absent. */
      readonly footer?: PageFooter;
    }
  /**
   * Draws a chart of our own on a sheet of ours, from cells of that sheet; chart.ts names it. One
   * that stands there drawn from the same is left as the reader has it, another of the id replaced.
   * A host without charts (capabilities) passes over it.
   */
  | ({ readonly kind: 'chart'; readonly sheet: string } & Chart)
  /** Takes away the chart of the id, where there is one. */
  | { readonly kind: 'removeChart'; readonly sheet: string; readonly id: string }
  /** Makes a workbook name, or lets it point elsewhere. */
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'removeName'; readonly name: string };

/** What stands in cells of a county's table before 取数 renews them; hosts pass over it. */
export interface Renews {
  /** `<表>` of its names. */
  readonly table: string;
  /** The contents of the area as they were read. */
  readonly was: readonly (readonly Content[])[];
}

export interface Chart {
  /** Letters, digits and `_`. */
  readonly id: string;
  /** In words what the chart shows: Office.js has no other text for a reader who does not see it. */
  readonly title: string;
  /** The cell at whose upper left corner it begins. */
  readonly corner: Pick<Area, 'row' | 'column'>;
  /** In points: rows are as high as their texts, and no measure for a drawing. */
  readonly size: { readonly width: number; readonly height: number };
  /** A column of labels. */
  readonly categories: Area;
  /** At least one, each from a column over the rows of the categories; an empty cell is a gap. */
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly values: Area;
  /** Columns with their values, or the limits that they are held against, as a line. */
  readonly drawn: 'columns' | 'limit';
}

/**
 * `list`: one of these words, none of which holds a comma. `cells`: one of those that stand in cells of the
 * same sheet, for lists that are too long. `number`: from `least` to `most` (null: any).
 */
export type Allowed =
  | { readonly kind: 'cells'; readonly area: Area }
  | { readonly kind: 'list'; readonly options: readonly string[] }
  | { readonly kind: 'number'; readonly least: number; readonly most: number | null };

/** Roles that a colour rule can give. */
export type RuleRole = Extract<
  Role,
  'met' | 'floor' | 'below' | 'undetermined' | 'formBelow' | 'formFloor'
>;

/** Texts in which `{page}` and `{pages}` stand for the page's number and the number of pages. */
export interface PageFooter {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface Plan {
  readonly palette: 'builtin' | 'safe';
  readonly operations: readonly Operation[];
  /** What will be written where, for the user to agree to. */
  readonly preview: readonly PreviewLine[];
  /** Cells of whole sheets of ours in which a person wrote since: they are left as they are. */
  readonly kept?: readonly KeptCell[];
}

export interface KeptCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** It holds what was to be written, as a formula: nothing to tell. */
  readonly untold?: true;
}

export interface PreviewLine {
  readonly sheet: string;
  /** A1 of the cells that will be written. */
  readonly address: string;
  readonly what: Message;
}

/** Addresses, with sheet, of what a plan leaves alone. */
export function keptPlaces({ kept = [] }: Plan): readonly string[] {
  const told = kept.filter(({ untold }) => !untold);
  return told.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`);
}
