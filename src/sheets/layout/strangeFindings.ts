/** What is told of places of ours that hold what a person put there: one finding per column. */
import { isCellError, type CellValue } from '../../county/cell';
import { cutText } from '../../county/entry';
import type { Finding } from '../../county/finding';
import type { StandardId } from '../../standards/standard';
import { cellAddress } from '../area';
import { sheetNamed, valueAt, type Snapshot } from '../snapshot';
import { writtenIn, type StrangeCell } from '../written';

const longestTold = 30;

export function strangeFindings(snapshot: Snapshot, standard: StandardId): readonly Finding[] {
  const { strange, foreign } = writtenIn(snapshot);
  const byColumn = new Map<string, StrangeCell[]>();
  for (const cell of strange) {
    if (cell.output.standard !== standard) continue;
    const { name } = cell.output;
    byColumn.set(name, [...(byColumn.get(name) ?? []), cell]);
  }
  return [
    ...foreign
      .filter((output) => output.standard === standard)
      .map(({ name, area }): Finding => ({
        severity: 'warning',
        rule: 'outputNameForeign',
        sheet: area.sheet,
        cell: cellAddress(area.row, area.column),
        school: null,
        schoolCode: null,
        params: { name },
      })),
    ...[...byColumn.values()].flatMap((cells): readonly Finding[] => {
      const [first] = [...cells].sort((a, b) => a.row - b.row);
      if (!first) return [];
      const { sheet, row, column, value } = first;
      return [
        {
          severity: 'warning',
          rule: 'cellOfYours',
          sheet,
          cell: cellAddress(row, column),
          school: null,
          schoolCode: null,
          params: { column: headOf(first, snapshot), found: shown(value), cells: cells.length },
        },
      ];
    }),
  ];
}

/** The first line of the column's header; its name where there is none. */
function headOf({ sheet, column, output }: StrangeCell, snapshot: Snapshot): string {
  const grid = sheetNamed(snapshot, sheet)?.grid;
  for (let row = output.area.row - 1; grid && row >= Math.max(0, output.area.row - 6); row -= 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string' && value !== '') return value.split('\n')[0] ?? value;
  }
  return output.name;
}

function shown(value: CellValue): string {
  return cutText(isCellError(value) ? value.error : String(value), longestTold);
}
