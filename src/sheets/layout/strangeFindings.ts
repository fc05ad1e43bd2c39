/**
 * What is told of places of ours that hold what a person put there: one finding per column. A cell that
 * holds just what the run writes there is told by no later run, and by this one neither.
 */
import { isCellError, type CellValue, type CellPlace } from '../../county/cell';
import { cutText } from '../../county/cellEntry';
import { makeFinding, type Finding } from '../../county/finding';
import { withoutDust } from '../../county/withoutDust';
import type { StandardId } from '../../standards/standard';
import { cellAddress } from '../area';
import { headerId, pageName, type OwnedOutput } from '../naming';
import type { Content } from '../plan';
import type { Snapshot } from '../snapshot';
import { writtenIn, type StrangeCell, type WrittenPlaces } from '../written';

const longestTold = 30;

/** The column of ours in which a cell will stand once the run has written; null for none. */
export type ColumnAfter = (cell: StrangeCell) => ColumnOfOurs | null;

export interface ColumnOfOurs {
  /** Of the output. */
  readonly name: string;
  readonly header: string;
  /** What the run would write into the cell; undefined where that is not known. */
  readonly content?: Content;
}

export function strangeFindings(
  snapshot: Snapshot,
  standard: StandardId,
  columnAfter: ColumnAfter,
): readonly Finding[] {
  const { strange, foreign, movedPages } = writtenIn(snapshot);
  const byColumn = new Map<string, { header: string; cells: StrangeCell[] }>();
  for (const cell of strange) {
    const column = cell.output.standard === standard ? columnAfter(cell) : null;
    if (column === null || cell.value === column.content) continue;
    const { name, header } = column;
    const cells = byColumn.get(name)?.cells ?? [];
    byColumn.set(name, { header, cells: [...cells, cell] });
  }
  return [
    ...movedFindings(movedPages),
    ...foreign
      .filter((output) => output.standard === standard && !toldByHeader(output, foreign))
      .map(({ name, area }) => makeFinding('outputNameForeign', startOf(area), { name })),
    ...[...byColumn.values()].flatMap(({ header, cells }): readonly Finding[] => {
      const [first] = [...cells].sort((a, b) => a.row - b.row);
      if (!first) return [];
      const column = header.split('\n')[0] ?? header;
      const params = { column, found: shown(first.value), cells: cells.length };
      return [makeFinding('cellOfYours', startOf(first), params)];
    }),
  ];
}

/** Where nothing tells what in a zone is ours, its header speaks for all of its columns. */
function toldByHeader(output: OwnedOutput, foreign: WrittenPlaces['foreign']): boolean {
  if (output.id === headerId) return false;
  return foreign.some(
    ({ id, table, stage, standard }) =>
      id === headerId &&
      table === output.table &&
      stage === output.stage &&
      standard === output.standard,
  );
}

/** One per sheet: some pages have names over parts of theirs. */
function movedFindings(movedPages: WrittenPlaces['movedPages']): readonly Finding[] {
  const bySheet = new Map<string, Finding>();
  for (const [id, { sheet, area }] of movedPages) {
    if (bySheet.has(sheet)) continue;
    const place = startOf(area);
    bySheet.set(sheet, makeFinding('pageMoved', place, { name: pageName(id) }));
  }
  return [...bySheet.values()];
}

function startOf({ sheet, row, column }: Pick<StrangeCell, 'sheet' | 'row' | 'column'>): CellPlace {
  return { sheet, cell: cellAddress(row, column) };
}

/** As Excel shows it: 15 digits, TRUE and FALSE. */
function shown(value: CellValue): string {
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const told = typeof value === 'number' ? withoutDust(value) : value;
  return cutText(String(told), longestTold);
}
