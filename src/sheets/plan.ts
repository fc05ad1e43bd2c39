/**
 * A plan: every write of a run, as data, in order. It names cells by sheet and area, looks by role;
 * the host's adapter and the palette turn roles into colours.
 */
import type { Message } from '../standards/message';
import type { Area } from './area';

/** What a block of cells is; looks.ts says how a role looks. */
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
  | 'undetermined';

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
  /** Rows and columns that stay in sight. */
  | {
      readonly kind: 'freeze';
      readonly sheet: string;
      readonly rows: number;
      readonly columns: number;
    }
  /**
   * Colours the area by one rule. `formula` (with its =) is written for the area's top left cell
   * and keys on a status cell, never on the value.
   */
  | {
      readonly kind: 'colourRule';
      readonly sheet: string;
      readonly area: Area;
      readonly formula: string;
      readonly role: 'met' | 'floor' | 'below' | 'undetermined';
      /** Number format while the rule holds, e.g. `0.00" ✓"`. */
      readonly numberFormat?: string;
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
    }
  /** Makes a workbook name, or lets it point elsewhere. */
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'removeName'; readonly name: string };

export interface Plan {
  readonly palette: 'builtin' | 'safe';
  readonly operations: readonly Operation[];
  /** What will be written where, for the user to agree to. */
  readonly preview: readonly PreviewLine[];
}

export interface PreviewLine {
  readonly sheet: string;
  /** A1 of the cells that will be written. */
  readonly address: string;
  readonly what: Message;
}
