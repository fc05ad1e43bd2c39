/**
 * What a standard asks of the county, with what is entered: 均衡_县级数据 as a form. The sheet stays the
 * truth; a cell of the county's own that a name binds is shown and not written.
 */
import { isEmpty, type CellPlace, type CellValue } from '../county/cell';
import { countyInputIds } from '../county/countyData';
import { countyInputs, type CountyInputId } from '../county/countyInputs';
import type { StandardId } from '../standards/standard';
import { cellAddress, placeArea } from './area';
import type { Binding } from './binding';
import { countySheetOf, keyText, readCountyCells, type CountyRow } from './countySheet';
import type { Content } from './plan';
import { columnsOfASheet, sheetNamed, type Snapshot } from './snapshot';

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

export function countyFormOf(
  snapshot: Snapshot,
  standard: StandardId,
  binding: Binding,
): CountyForm {
  const sheet = countySheetOf(snapshot);
  const cells = readCountyCells(snapshot, binding);
  const entries = countyInputIds
    .filter((id) => {
      const { standard: asks } = countyInputs[id];
      return asks === null || asks === standard;
    })
    .map((id): CountyFormEntry => {
      const cell = cells[id];
      const place = cell?.place.cell ? cell.place : null;
      return {
        id,
        key: id,
        value: cell?.value ?? null,
        note: cell?.note ?? null,
        place,
        fixed: place !== null && (place.sheet !== sheet?.sheet || hasFormula(place, snapshot)),
      };
    });
  const rows = standard === 'basic-2012' ? (sheet?.rows ?? []) : [];
  const scores = rows.flatMap((row): readonly ScoreFormEntry[] => {
    const { key, cells: shown } = row;
    if (key.kind !== 'score' || key.retired) return [];
    const place = valuePlace(sheet, row);
    const fixed = place !== null && hasFormula(place, snapshot);
    const { name, points } = key;
    return [{ key: keyText(key), name, points, value: shown.value, place, fixed }];
  });
  return { sheet: sheet?.sheet ?? null, entries, scores };
}

function hasFormula(place: CellPlace, snapshot: Snapshot): boolean {
  const area = placeArea(place);
  const formulas = sheetNamed(snapshot, place.sheet)?.formulas;
  return area !== null && formulas?.has(area.row * columnsOfASheet + area.column) === true;
}

function valuePlace(sheet: ReturnType<typeof countySheetOf>, { row }: CountyRow): CellPlace | null {
  const column = sheet?.columns.value ?? null;
  return sheet === null || column === null
    ? null
    : { sheet: sheet.sheet, cell: cellAddress(row, column) };
}

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
