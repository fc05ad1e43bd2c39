/**
 * Schools on sheets that the add-in fills: pasted beside or below what it wrote there, or on a sheet
 * over which somebody drew a name of ours. They are not counted, since such a sheet is written anew,
 * and they are not passed over in silence either.
 */
import type { SheetArea } from '../area';
import { sheetNamed, type Grid, type Snapshot } from '../snapshot';
import { ownedAreas } from '../written';
import { viewSheet } from './sheetView';
import { unknownLists, type UnknownList } from './unknownLists';

export function listsOnOurSheets(snapshot: Snapshot): readonly UnknownList[] {
  const { pages } = ownedAreas(snapshot);
  const bySheet = new Map<string, SheetArea[]>();
  for (const { sheet, area } of pages.values()) {
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), area]);
  }
  return [...bySheet].flatMap(([name, ours]) => {
    const sheet = sheetNamed(snapshot, name);
    if (!sheet?.grid || !reachesFurther(sheet.grid, ours)) return [];
    const view = viewSheet(sheet, sheet.grid, ours);
    return unknownLists(view, [], () => false).map((list) => ({ ...list, onOurSheet: true }));
  });
}

/** The sheet holds more than the largest of the places that we wrote. */
function reachesFurther({ row, column, values }: Grid, ours: readonly SheetArea[]): boolean {
  const [place] = [...ours].sort((a, b) => b.rows * b.columns - a.rows * a.columns);
  if (!place) return false;
  const columns = values[0]?.length ?? 0;
  return (
    row < place.row ||
    column < place.column ||
    row + values.length > place.row + place.rows ||
    column + columns > place.column + place.columns
  );
}
