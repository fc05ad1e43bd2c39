/**
 * Formulas of ours that come to something else than the run computes: told by the run that writes them
 * anew, one finding per column.
 */
import { isCellError, notCalculated, type CellValue } from '../../county/cell';
import { makeFinding, type Finding } from '../../county/finding';
import { cellAddress } from '../area';
import { placeOfCell } from '../far';
import type { LayoutInput } from '../layout/input';
import type { Zone } from '../layout/zone';
import { outputName } from '../naming';
import { sheetNamed, valueAt } from '../snapshot';
import { ownedAreas, writtenIn } from '../written';
import { agreesWith } from './liveCells';

export function formulaFindings(
  zones: readonly Zone[],
  { snapshot, assessment }: LayoutInput,
): readonly Finding[] {
  // What a host shows that computes only when it is told to may be old.
  if (snapshot.computedByHand) return [];
  const { outputs } = ownedAreas(snapshot);
  const { strange } = writtenIn(snapshot);
  return zones.flatMap(({ table, stage, columns }) =>
    columns.flatMap(({ id, header, values }): readonly Finding[] => {
      const name = outputName(table.key, stage, assessment.standard.id, id);
      const area = outputs.find((output) => output.name === name)?.area;
      const sheet = area && sheetNamed(snapshot, area.sheet);
      const grid = sheet?.grid;
      if (!area || !grid || !sheet.formulas || area.rows !== values.length) return [];
      const other = values.flatMap((value, at) => {
        const row = area.row + at;
        const isLive = sheet.formulas?.has(placeOfCell(row, area.column)) ?? false;
        const isStrange = strange.some(
          (cell) => cell.sheet === area.sheet && cell.row === row && cell.column === area.column,
        );
        const found = valueAt(grid, row, area.column);
        if (!isLive || isStrange || isWithin(found, value)) return [];
        return [{ row, found, value }];
      });
      return differingFinding(header.split('\n')[0] ?? header, area, other);
    }),
  );
}

/** A formula that stands at a row of its column, with what it shows and what the run computes. */
export interface DifferingCell {
  readonly row: number;
  readonly found: CellValue;
  readonly value: CellValue;
}

/** None where no cell differs. */
export function differingFinding(
  column: string,
  at: { readonly sheet: string; readonly column: number },
  cells: readonly DifferingCell[],
): readonly Finding[] {
  const [first] = cells;
  if (!first) return [];
  const place = { sheet: at.sheet, cell: cellAddress(first.row, at.column) };
  const params = {
    column,
    found: shownCell(first.found),
    computed: shownCell(first.value),
    cells: cells.length,
  };
  return [makeFinding('formulaDiffers', place, params)];
}

export function isWithin(found: CellValue, value: CellValue): boolean {
  // Where the file lacks a result and none can be computed here, nothing is known.
  if (isCellError(found) && found.error === notCalculated) return true;
  if (typeof found === 'number' && typeof value === 'number') return agreesWith(found, value);
  return found === value;
}

function shownCell(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
