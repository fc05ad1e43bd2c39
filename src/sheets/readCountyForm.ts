/**
 * What a standard asks of the county, with what is entered: 均衡_县级数据 as a form. A cell of the county's
 * own that a name binds is shown and not written.
 */
import type { CellPlace } from '../county/cell';
import { countyInputIds } from '../county/countyData';
import { countyInputs } from '../county/countyInputs';
import type { StandardId } from '../standards/standard';
import { cellAddress, placeArea } from './area';
import type { Binding } from './binding';
import type { CountyForm, CountyFormEntry, ScoreFormEntry } from './countyForm';
import { countySheetOf, keyText, readCountyCells, type CountyRow } from './countySheet';
import { columnsOfASheet, sheetNamed, type Snapshot } from './snapshot';

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
