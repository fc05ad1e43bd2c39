/**
 * Writes into 均衡_县级数据 what the county typed in the form: only into its own entry cells, and only
 * where what the form showed still stands there.
 */
import type { CellPlace, CellValue } from '../../county/cell';
import type { Words } from '../../standards/message';
import { cellAddress, placeArea } from '../area';
import { countySheetOf } from '../countySheet';
import { typedContent, type CountyForm } from '../countyForm';
import type { Operation, Plan, PreviewLine } from '../plan';
import type { Snapshot } from '../snapshot';
import { countyText } from './countyMessages';

/** What was typed for one row of the form. */
export interface CountyTyping {
  readonly key: string;
  readonly column: 'value' | 'note';
  /** What the form showed; the sheet must still hold it. */
  readonly was: CellValue;
  /** Empty: the cell is emptied. */
  readonly text: string;
}

export interface CountyEntriesPlan extends Pick<Plan, 'operations' | 'preview'> {
  /** Cells that hold something else by now, with sheet, and rows that are gone; left alone. */
  readonly left: readonly string[];
}

/** @param form as the sheet stands by now */
export function layOutCountyEntries(
  snapshot: Snapshot,
  form: CountyForm,
  typed: readonly CountyTyping[],
  words: Words,
): CountyEntriesPlan {
  const operations: Operation[] = [];
  const preview: PreviewLine[] = [];
  const left: string[] = [];
  const page = countyText(words, 'county.title');
  for (const { key, column, was, text } of typed) {
    const cell = formCell(form, key, column, snapshot);
    const area = cell && placeArea(cell.place);
    if (!area) left.push(key);
    else if (cell.value !== was) left.push(`${area.sheet}!${cell.place.cell ?? ''}`);
    else {
      const { sheet } = area;
      operations.push({ kind: 'write', sheet, area, values: [[typedContent(text)]] });
      const what = { code: 'sheet.preview.page', params: { page } } as const;
      preview.push({ sheet, address: cell.place.cell ?? '', what });
    }
  }
  return { operations, preview, left };
}

interface StandingCell {
  readonly value: CellValue;
  readonly place: CellPlace;
}

/** A cell of the form as it stands; null where it is gone or not to be written. */
function formCell(
  { entries, scores }: CountyForm,
  key: string,
  column: CountyTyping['column'],
  snapshot: Snapshot,
): StandingCell | null {
  const entry = entries.find((one) => one.key === key);
  const shown = entry ?? scores.find((one) => one.key === key);
  if (!shown?.place || shown.fixed) return null;
  if (column === 'value') return { value: shown.value, place: shown.place };
  const sheet = countySheetOf(snapshot);
  const at = placeArea(shown.place);
  if (!entry || !sheet || !at || sheet.columns.note === null) return null;
  return {
    value: entry.note,
    place: { sheet: sheet.sheet, cell: cellAddress(at.row, sheet.columns.note) },
  };
}
