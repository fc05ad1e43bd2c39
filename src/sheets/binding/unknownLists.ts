/**
 * Rows of schools that no known header heads: on a sheet whose headers are the county's own, or
 * below a block under another header. They are no table that could be counted, but a county without
 * them may be the wrong county, so that each such list stands in the ledger.
 */
import type { CellValue } from '../../county/cell';
import { readSchoolType } from '../../county/schoolType';
import type { PupilStage } from '../../standards/standard';
import { isSchoolName, type TableBlock } from './tableBlocks';
import { isNumberText } from './headerRows';
import { stageNamed } from './headerText';
import type { SheetView } from './sheetView';

export interface UnknownList {
  readonly sheet: string;
  /** It stands beside or below what we wrote on a sheet of ours. */
  readonly onOurSheet?: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The column in which the schools' names stand. */
  readonly nameColumn: number;
  readonly schools: readonly { readonly row: number; readonly name: string }[];
  /** Texts right above the list, by column: what could be its headers. */
  readonly headers: ReadonlyMap<number, string>;
  readonly stage: PupilStage | 'several' | null;
}

/** A list has at least so many schools. */
const leastSchools = 2;
/** Beside the name stand at least so many numbers. */
const leastNumbers = 2;
/** Empty or other rows between two schools of one list. */
const widestGap = 3;

/** @param taken rows of the sheet that belong to a table */
export function unknownLists(
  view: SheetView,
  blocks: readonly TableBlock[],
  taken: (row: number) => boolean,
): readonly UnknownList[] {
  const lists: UnknownList[] = [];
  let open: { column: number; schools: { row: number; name: string }[] } | null = null;
  const close = () => {
    if (open && open.schools.length >= leastSchools) lists.push(unknownListOf(view, open));
    open = null;
  };
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    if (taken(row) || blocks.some(({ header }) => row >= header.first && row <= header.last)) {
      close();
      continue;
    }
    const found = schoolIn(view, row);
    const last = open?.schools[open.schools.length - 1];
    if (open && last && row - last.row > widestGap) close();
    if (!found) continue;
    if (!open || open.column !== found.column) {
      close();
      open = { column: found.column, schools: [] };
    }
    open.schools.push({ row, name: found.name });
  }
  close();
  return lists;
}

function schoolIn(
  view: SheetView,
  row: number,
): { readonly column: number; readonly name: string } | null {
  let name: { column: number; name: string } | null = null;
  let numbers = 0;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const cell = view.cell(row, column);
    if (name === null) {
      if (typeof cell === 'string' && isListedSchool(cell)) name = { column, name: cell.trim() };
    } else if (isAmount(cell)) numbers += 1;
  }
  return name && numbers >= leastNumbers ? name : null;
}

/** A school's name of compulsory education; a type (小学) alone is none. */
function isListedSchool(text: string): boolean {
  if (text.length > 40 || !isSchoolName(text)) return false;
  const type = readSchoolType(text);
  return type?.scope !== 'outside' && !/幼儿园|高级中学|高中|职业|特殊教育|大学|学院$/.test(text);
}

function isAmount(cell: CellValue): boolean {
  return cell !== null && isNumberText(cell);
}

function unknownListOf(
  view: SheetView,
  { column, schools }: { column: number; schools: { row: number; name: string }[] },
): UnknownList {
  const firstRow = schools[0]?.row ?? 0;
  const headers = new Map<number, string>();
  for (let at = view.firstColumn; at <= view.lastColumn; at++) {
    for (let up = 1; up <= 3; up++) {
      const cell = view.cell(firstRow - up, at);
      if (typeof cell !== 'string') continue;
      headers.set(at, cell.trim());
      break;
    }
  }
  return {
    sheet: view.name,
    firstRow,
    lastRow: schools[schools.length - 1]?.row ?? firstRow,
    nameColumn: column,
    schools,
    headers,
    stage: stageNamed(view.name) ?? stageAbove(view, firstRow),
  };
}

function stageAbove(view: SheetView, firstRow: number): PupilStage | 'several' | null {
  for (let row = firstRow - 1; row >= Math.max(view.firstRow, firstRow - 5); row--) {
    const cell = view.cell(row, view.firstColumn);
    const stage = typeof cell === 'string' ? stageNamed(cell) : null;
    if (stage !== null) return stage;
  }
  return null;
}
