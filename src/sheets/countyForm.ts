/**
 * 均衡_县级数据 as a form: its shape, and what is typed in it. The sheet stays the truth; readCountyForm.ts reads it.
 */
import { isEmpty, type CellPlace, type CellValue } from '../county/cell';
import type { CountyInputId } from '../county/countyInputs';
import type { Content } from './plan';

export interface CountyForm {
  /** The sheet 均衡_县级数据; null where there is none yet. */
  readonly sheet: string | null;
  readonly entries: readonly CountyFormEntry[];
  /** Rows of 政府工作评分, once their sheet stands; none for 优质均衡. */
  readonly scores: readonly ScoreFormEntry[];
}

export interface FormCell {
  /** By which the row is found again: what stands in the sheet's hidden column. */
  readonly key: string;
  readonly value: CellValue;
  /** Null where there is no cell for it. */
  readonly place: CellPlace | null;
  /** A cell on another sheet of the county's, or a formula: changed there, not in the form. */
  readonly fixed: boolean;
}

export interface CountyFormEntry extends FormCell {
  readonly id: CountyInputId;
  /** 备注, which holds the 简要结论 of an item that evidence decides. */
  readonly note: CellValue;
}

export interface ScoreFormEntry extends FormCell {
  readonly name: string;
  readonly points: number | null;
}

export const noCountyForm: CountyForm = { sheet: null, entries: [], scores: [] };

/** How many of them hold something. */
export function enteredIn({ entries, scores }: CountyForm): {
  readonly entered: number;
  readonly of: number;
} {
  const cells: readonly FormCell[] = [...entries, ...scores];
  return { entered: cells.filter(({ value }) => !isEmpty(value)).length, of: cells.length };
}

/** A number where the text is one and nothing else; a percent sign stays, as the county wrote it. */
export function typedContent(text: string): Content {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)
    ? Number(plain.replaceAll(',', ''))
    : text.trim();
}
