/**
 * Cells in which we propose and the user decides: 解决办法, 责任单位, 完成时限, 状态 and the texts of a plan.
 * Beside each stands a mark of what we left there, so that the next run knows whether the user wrote
 * since. What a user wrote is never replaced by a proposal; a cell that was emptied gets one again.
 *
 * The same cell may stand on two sheets, in the ledger and in the plan of the school. What the user
 * changes on one comes to the other, as long as that one holds what the first held before; where both
 * were changed, each keeps its own.
 */
import type { Content } from '../plan';
import { digest } from './digest';

/** A cell as it stands. */
export interface Answer {
  readonly text: Content;
  readonly mark: Mark | null;
}

/** What we left in the cell: the user's words or a proposal of ours. */
export interface Mark {
  readonly by: 'user' | 'us';
  readonly digest: string;
}

/** What is to stand in the cell. */
export interface Settled {
  readonly text: Content;
  readonly mark: Mark | null;
}

export const nothing: Answer = { text: null, mark: null };

/**
 * @param own the cell as it stands
 * @param twin the same cell on the other sheet; null where there is none
 * @param proposal null: nothing to propose
 */
export function settle(own: Answer, twin: Answer | null, proposal: Content): Settled {
  const text = decided(own, twin ?? nothing);
  if (text !== null) return { text, mark: { by: 'user', digest: markOf(text) } };
  if (proposal === null) return { text: null, mark: null };
  return { text: proposal, mark: { by: 'us', digest: markOf(proposal) } };
}

/** What the user wrote in a cell; null where nothing, or no more than our proposal, stands. */
export function wrote(answer: Answer): Content {
  return isChanged(answer) || answer.mark?.by === 'user' ? answer.text : null;
}

/** A proposal of an earlier run that nobody touched. */
export function proposed(answer: Answer): Content {
  return wrote(answer) === null ? answer.text : null;
}

function decided(own: Answer, twin: Answer): Content {
  const words = wrote(own);
  if (isChanged(own)) return words;
  if (isChanged(twin)) {
    const held = words === null || markOf(words) === twin.mark?.digest;
    return held ? twin.text : words;
  }
  return words ?? wrote(twin);
}

function isChanged({ text, mark }: Answer): boolean {
  return text !== null && mark?.digest !== markOf(text);
}

function markOf(text: NonNullable<Content>): string {
  return digest(String(text));
}

/** Marks of the cells of one row by field, as they stand in a hidden cell: `solution=u1x2y;unit=p3z`. */
export function marksText(
  marks: readonly (readonly [field: string, mark: Mark | null])[],
): Content {
  const told = marks.flatMap(([field, mark]) =>
    mark === null ? [] : [`${field}=${mark.by === 'user' ? 'u' : 'p'}${mark.digest}`],
  );
  return told.length === 0 ? null : told.join(';');
}

export function readMarks(cell: Content): ReadonlyMap<string, Mark> {
  if (typeof cell !== 'string') return new Map();
  return new Map(
    cell.split(';').flatMap((part): (readonly [string, Mark])[] => {
      const match = /^(\w+)=([up])([0-9a-z]+)$/.exec(part);
      const [, field, by, told] = match ?? [];
      if (field === undefined || told === undefined) return [];
      return [[field, { by: by === 'u' ? 'user' : 'us', digest: told }]];
    }),
  );
}
