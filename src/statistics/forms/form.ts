/**
 * What a form of the statistics system is, as data: how its sheet is recognised and where each number
 * stands. The forms themselves are newForms.ts and oldForms.ts; lines and columns are named by their
 * words (layout.ts, places.ts), addresses only decide where words do not.
 */
import type { FieldId } from '../../county/fields';
import type { PupilStage } from '../../standards/standard';

export type FormShape = 'newForms' | 'oldForms';

export interface Form {
  /** 教基3112, 基础基312. */
  readonly id: string;
  /** What it is called in short, in messages. */
  readonly title: string;
  /** Its printed title, in label words (labelText.ts). */
  readonly titled: RegExp;
  /** 0-based column in which its column 1 usually stands. */
  readonly first: number;
  /** One value per line beside its number (编号), instead of a table. */
  readonly single?: true;
  /** A line with the name of a stage begins the lines of that stage. */
  readonly blocks?: true;
  /** Stage of a form of blocks whose title names one only. */
  readonly soleStage?: PupilStage;
  /** A school fills it: left empty as a whole it says nothing. */
  readonly neverEmpty?: true;
  /** Stands in for another form in some years: nobody misses it. */
  readonly alternate?: true;
  readonly items: readonly FormItem[];
}

export interface FormItem {
  /** A field's id, or what only checks need: `grade1`. */
  readonly id: string;
  readonly field: FieldId | null;
  /** Null: of the whole school. `sole`: of the whole school, which is a stage's where it has but one. */
  readonly stage: PupilStage | 'sole' | null;
  /** `first`: the line that begins its block. `only`: the one line of figures. */
  readonly line: RegExp | 'first' | 'only';
  /** Number (编号) of the line; 0-based usual row: which of several lines with the words is meant. */
  readonly code?: string;
  readonly row?: number;
  readonly column: ColumnSpec | 'value';
  readonly kind: 'people' | 'things' | 'measure' | 'yesNo';
  /** Many years lack the line or column: nothing to be told where it is not there. */
  readonly optional?: true;
}

export interface ColumnSpec {
  /** Fits the header texts above a column, from the top, joined by ›. */
  readonly names: RegExp;
  /** Of the row 甲 乙 1 2 3; null where the years differ. */
  readonly number: number | null;
  /** 0-based column in which it usually stands. */
  readonly usual: number;
  /** Two columns with these words are parts of one number. */
  readonly several?: true;
}
