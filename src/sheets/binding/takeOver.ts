/**
 * Last year's understanding for this year's sheet: what the columns of one table mean is said of the
 * columns of another that bear the same headers. Headers alone decide; the order of columns never does.
 */
import { placeTold } from '../../county/answerPlaces';
import { compact } from '../../county/cellEntry';
import type { Settings } from '../../county/settings';

/** A column of a table that is understood: the header as it stands on the sheet, and its meaning. */
export interface UnderstoodColumn {
  readonly header: string;
  /** As `fieldColumns` has it: `students`, `teachers@primary`, `equipmentValue:元`. */
  readonly answer: string;
}

/**
 * @param headers of the sheet that is not understood
 * @returns the answers for that sheet; headers that stand twice in either say nothing
 */
export function takeOver(
  understood: readonly UnderstoodColumn[],
  headers: readonly string[],
  sheet: string,
): Settings['fieldColumns'] {
  const meanings = onlyOnce(understood.map(({ header, answer }) => [compact(header), answer]));
  const here = onlyOnce(headers.map((header) => [compact(header), header]));
  return Object.fromEntries(
    [...meanings].flatMap(([header, answer]) =>
      here.has(header) ? [[placeTold(sheet, header), answer]] : [],
    ),
  );
}

function onlyOnce(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const twice = new Set<string>();
  for (const [header, said] of entries) {
    if (header === '') continue;
    if (known.has(header)) twice.add(header);
    known.set(header, said);
  }
  for (const header of twice) known.delete(header);
  return known;
}
