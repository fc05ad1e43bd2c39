/**
 * Lines of a plan's form in which some cells are the user's: what a cell asks, which answer it gets
 * from the sheet as it stands, and the two hidden cells that tell the next run where the answers are.
 */
import type { CellValue } from '../../county/cell';
import { noKey } from '../page/carried';
import type { Content } from '../plan';
import type { FormCell, FormLine } from '../forms/form';
import { marks } from '../forms/frame';
import { marksText, nothing, settle, wrote, type Answer, type Mark } from './answers';

/** Printed columns of a plan; behind them stand the keys, then the marks. */
export const planWidths = [25, 9, 9, 11, 13, 20, 10, 10] as const;
export const planColumns = planWidths.length;
/** Beside the first line: by it the key column is found, and seen to be where it was. */
export const ruler = `plan|${planColumns}`;

export interface PlanCell extends FormCell {
  readonly asks?: Asked;
}

/** A cell that the user fills in. */
export interface Asked {
  /** Letters; with the line's key it names the answer. */
  readonly field: string;
  readonly proposal: Content | KeepsProposal;
}

/** Nothing new to propose: an earlier proposal stays. */
export const keepsProposal = { keeps: true } as const;
type KeepsProposal = typeof keepsProposal;

export interface PlanLine {
  /** Letters, digits and dots; null where nothing is asked. */
  readonly key: string | null;
  readonly cells: readonly PlanCell[];
  /** First column that no cell above reaches down to; 0 when absent. */
  readonly from?: number;
  readonly least?: number;
  readonly mark?: string;
}

/** Answers of the sheet as it stands; each is given once. */
export interface Answers {
  /** Null where none stands. */
  readonly take: (key: string, field: string) => Answer | null;
  /** The same cell on another sheet. */
  readonly twin: (key: string, field: string) => Answer | null;
}

export function filled(lines: readonly PlanLine[], answers: Answers): readonly FormLine[] {
  return lines.map((line) => filledLine(line, answers));
}

/** The lines of a whole plan, with the ruler and, hidden, `look` beside the first. */
export function ruled(lines: readonly FormLine[], look: string): readonly FormLine[] {
  return lines.map((line, at) =>
    at === 0 ? { ...line, cells: [...line.cells.slice(0, -2), marks(ruler), marks(look)] } : line,
  );
}

function filledLine({ key, cells, from = 0, least, mark }: PlanLine, answers: Answers): FormLine {
  const places: string[] = [];
  const left: (readonly [string, Mark | null])[] = [];
  let column = from;
  const shown = cells.map(({ asks, ...cell }): FormCell => {
    const at = column;
    column += cell.columns ?? 1;
    if (!asks || key === null) return cell;
    const own = answers.take(key, asks.field) ?? nothing;
    const settled = settle(own, answers.twin(key, asks.field), proposalOf(asks, own));
    places.push(`${asks.field}@${at}`);
    left.push([asks.field, settled.mark]);
    return { ...cell, content: settled.text };
  });
  return {
    cells: [
      ...shown,
      marks(key === null ? noKey : [key, ...places].join('|')),
      marks(String(marksText(left) ?? noKey)),
    ],
    ...(least === undefined ? {} : { least }),
    ...(mark === undefined ? {} : { mark }),
  };
}

function proposalOf({ proposal }: Asked, own: Answer): Content {
  if (typeof proposal !== 'object' || proposal === null) return proposal;
  return wrote(own) === null ? own.text : null;
}

/** Cells that the user fills in, and rows without a key: the user's own. */
export function isUsersInPlan(row: readonly CellValue[], column: number): boolean {
  const key = row[planColumns];
  if (typeof key !== 'string') return true;
  return readKey(key)?.fields.some(([, at]) => at === column) ?? false;
}

/** `primary.teachingArea|solution@5|unit@6` as key and fields; null for a line that asks nothing. */
export function readKey(
  cell: string,
): { readonly key: string; readonly fields: readonly (readonly [string, number])[] } | null {
  const [key, ...places] = cell.split('|');
  if (key === undefined || key === noKey || cell === ruler) return null;
  return {
    key,
    fields: places.flatMap((place): (readonly [string, number])[] => {
      const [field, column] = place.split('@');
      const at = Number(column);
      return field !== undefined && Number.isInteger(at) && at >= 0 ? [[field, at]] : [];
    }),
  };
}
