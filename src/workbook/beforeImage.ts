/**
 * What an adapter says about cells that it leaves alone when it takes a write back.
 */
import { cellAddress } from '../sheets/area';

/** `'学校 表'!E4`, as UndoReport.kept has it. */
export function keptAddress(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress(row, column)}`;
}
