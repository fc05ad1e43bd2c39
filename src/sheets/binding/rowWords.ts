/**
 * Rows of a table that are no schools, by the words of the whole row: totals, notes, and lines that
 * head the schools of one stage.
 */
import { isCellError, type CellValue } from '../../county/cell';
import { isNoteRow, isTotalRow } from '../../county/totals';
import type { PupilStage } from '../../standards/standard';
import { stageNamed } from './headerText';
import type { SheetView } from './sheetView';

/** Cells of a row within a table's columns. */
export function rowCells(
  view: SheetView,
  row: number,
  columns: { readonly firstColumn: number; readonly lastColumn: number },
): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (let column = columns.firstColumn; column <= columns.lastColumn; column++) {
    cells.push(view.cell(row, column));
  }
  return cells;
}

/** @param names places of the school's name among the cells */
export function isNoSchool(cells: readonly CellValue[], names: readonly number[]): boolean {
  return totalCell(cells, names) !== null || isNoteRow(cells) || sectionStage(cells) !== null;
}

/**
 * The place of 合计, 总计 … in a row of totals. The word may stand in any column, but behind a
 * school's name it is a remark (含分校合计) and the row a school.
 */
export function totalCell(cells: readonly CellValue[], names: readonly number[]): number | null {
  if (!isTotalRow(cells)) return null;
  const name = names.find((place) => isName(cells[place]));
  const place = cells.findIndex((cell) => isTotalRow([cell]));
  return name === undefined || place <= name ? place : null;
}

function isName(cell: CellValue | undefined): boolean {
  return cell !== null && cell !== undefined && !isCellError(cell);
}

const sectionLine =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）、.．]+)?\s*(?:普通|公办|民办)?(小学|初中|初级中学|高中|高级中学)(?:教育)?(?:阶段|学段|部分|部|段|组|学校)?[:：]?$/;

/** The stage of a line such as 一、小学 between the schools of two stages. */
export function sectionStage(cells: readonly CellValue[]): PupilStage | null {
  let line: string | null = null;
  for (const cell of cells) {
    if (cell === null) continue;
    if (typeof cell !== 'string' || line !== null) return null;
    line = cell.trim();
  }
  if (line === null || line.length > 16 || !sectionLine.test(line)) return null;
  const stage = stageNamed(line);
  return stage === 'several' ? null : stage;
}

/** The stage of 小学合计. */
export function totalStage(cells: readonly CellValue[]): PupilStage | null {
  for (const cell of cells) {
    if (typeof cell !== 'string' || !/[计总]/.test(cell)) continue;
    const stage = stageNamed(cell);
    if (stage !== null && stage !== 'several') return stage;
  }
  return null;
}
