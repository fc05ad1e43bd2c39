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
      const [first] = other;
      if (!first) return [];
      const place = { sheet: area.sheet, cell: cellAddress(first.row, area.column) };
      const params = {
        column: header.split('\n')[0] ?? header,
        found: shownCell(first.found),
        computed: shownCell(first.value),
        cells: other.length,
      };
      return [makeFinding('formulaDiffers', place, params)];
    }),
  );
}

function isWithin(found: CellValue, value: CellValue): boolean {
  // Where the file lacks a result and none can be computed here, nothing is known.
  if (isCellError(found) && found.error === notCalculated) return true;
  if (typeof found === 'number' && typeof value === 'number') return agreesWith(found, value);
  return found === value;
}

function shownCell(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
