/**
 * Columns that a person pointed out on a sheet whose headers are the county's own: `<sheet>!<header>`
 * or `<sheet>!$F`, to a field and its stage. The header cell is read as if the field's own header
 * stood in it, so that everything after goes its usual way; the sheet itself is not touched.
 */
import type { CellValue } from '../../county/cell';
import { splitPlace } from '../../county/answerPlaces';
import { compact } from '../../county/cellEntry';
import { fieldOf, fields, type Field } from '../../county/fields';
import { isOwnField, ownFieldMeaning } from '../../standards/ownFields';
import type { Settings } from '../../county/settings';
import type { PupilStage } from '../../standards/standard';
import { columnIndex } from '../area';
import { stageWords, tableKey } from '../naming';
import { isNumberText } from './headerRows';
import type { SheetView } from './sheetView';

/** What a column holds: `students@primary`, `equipmentValue:元`. */
export interface ToldField {
  readonly field: Field;
  readonly stage: PupilStage | null;
  readonly unit: string | null;
}

/** @returns null where the words name no field */
export function readToldField(told: string): ToldField | null {
  const match = /^([A-Za-z]+|own:[^@:]+|[^@:]+)(?:@(primary|junior|senior))?(?::(.+))?$/.exec(
    told.trim(),
  );
  const word = match?.[1];
  if (word === undefined) return null;
  const field = toldField(word);
  if (!field) return null;
  const unit = match?.[3] ?? null;
  if (unit !== null && field.units?.[unit] === undefined) return null;
  return { field, stage: (match?.[2] as PupilStage | undefined) ?? null, unit };
}

function toldField(word: string): Field | undefined {
  if (isOwnField(word)) return ownFieldMeaning(word) ? fieldOf(word) : undefined;
  return fields.find(({ id, header }) => id === word || header === word);
}

/** As the settings keep it. */
export function toldAnswer({ field, stage, unit }: ToldField): string {
  return `${field.id}${stage === null ? '' : `@${stage}`}${unit === null ? '' : `:${unit}`}`;
}

/** The sheet with the headers that were told; itself where nothing was. */
export function withToldColumns(
  view: SheetView,
  fieldColumns: Settings['fieldColumns'],
): SheetView {
  const told = Object.entries(fieldColumns).flatMap(([place, answer]) => {
    const at = splitPlace(place);
    const field = readToldField(answer);
    const here = at !== null && (at.table === view.name || at.table === tableKey(view.name));
    return here && field ? [{ what: at.what, field }] : [];
  });
  if (told.length === 0) return view;
  const cells = new Map<string, string>();
  let headerRow: number | null = null;
  for (const { what, field } of told) {
    if (what.startsWith('$')) continue;
    const place = headerCell(view, what);
    if (!place) continue;
    cells.set(cellPlaceKey(place.row, place.column), headerText(field));
    headerRow = Math.max(headerRow ?? 0, place.row);
  }
  // columns of numbers tell the row of the headers; in a column of words every row looks like one
  const byLetter = told
    .filter(({ what }) => /^\$[A-Za-z]{1,3}$/.test(what))
    .sort((a, b) => Number(isWords(a.field)) - Number(isWords(b.field)));
  for (const { what, field } of byLetter) {
    const column = columnIndex(what.slice(1));
    const row = headerRow ?? (isWords(field) ? rowOverNumbers(view) : headerRowOver(view, column));
    if (row !== null) {
      cells.set(cellPlaceKey(row, column), headerText(field));
      headerRow = Math.max(headerRow ?? 0, row);
    }
  }
  if (cells.size === 0) return view;
  const cell = (row: number, column: number): CellValue =>
    cells.get(cellPlaceKey(row, column)) ?? view.cell(row, column);
  return { ...view, cell };
}

function headerText({ field, stage, unit }: ToldField): string {
  const word = field.level === 'stage' && stage !== null ? stageWords[stage] : '';
  return `${word}${field.header}${unit === null ? '' : `（${unit}）`}`;
}

function cellPlaceKey(row: number, column: number): string {
  return `${row}:${column}`;
}

/** The first cell that says just this; the headers of a sheet stand at its top. */
export function headerCell(
  view: SheetView,
  text: string,
): { readonly row: number; readonly column: number } | null {
  const wanted = compact(text);
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      const cell = view.cell(row, column);
      if (typeof cell === 'string' && compact(cell) === wanted) return { row, column };
    }
  }
  return null;
}

function isWords({ field }: ToldField): boolean {
  return field.kind === 'text';
}

/** The row above the first that holds two numbers. */
function rowOverNumbers(view: SheetView): number | null {
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    let numbers = 0;
    for (let column = view.firstColumn; column <= view.lastColumn; column++) {
      const cell = view.cell(row, column);
      if (cell !== null && isNumberText(cell)) numbers += 1;
    }
    if (numbers >= 2) return row > view.firstRow ? row - 1 : null;
  }
  return null;
}

/** The lowest text above the first number of a column. */
export function headerRowOver(view: SheetView, column: number): number | null {
  let text: number | null = null;
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    const cell = view.cell(row, column);
    if (cell === null) continue;
    if (typeof cell === 'string' && !isNumberText(cell)) {
      if (text !== null && row > text + 1) return text;
      text = row;
    } else return text ?? (row > view.firstRow ? row - 1 : null);
  }
  return text;
}
