/** What stands around the sheets: the workbook's own part, its names, relations and content types. */
import { contentTypes, findPart, relationsPartOf, type Contents } from './contents';
import type { Ours } from './ours';
import { attributesOf, childOf, documentOf, wordingOf, type Branch } from './tree';

/** Sections that are compared by what they mean. */
const comparedSections: ReadonlySet<string> = new Set(['sheets', 'definedNames', 'calcPr']);

export function sameWorkbook(ours: Ours, was: Contents, is: Contents): boolean {
  const [before, after] = [was.document.root, is.document.root];
  const others = (root: Branch) =>
    root.children
      .filter(({ local }) => !comparedSections.has(local))
      .map((section) => wordingOf(section));
  const [came, copied] = [others(before), others(after)];
  return (
    attributesOf(before.attributes) === attributesOf(after.attributes) &&
    came.length === copied.length &&
    came.every((section, index) => section === copied[index]) &&
    sameCalculation(ours, childOf(before, 'calcPr'), childOf(after, 'calcPr')) &&
    attributesOf(childOf(before, 'sheets')?.attributes ?? {}) ===
      attributesOf(childOf(after, 'sheets')?.attributes ?? {})
  );
}

/** How the workbook computes, but for a wish of ours to have it computed when it is opened. */
function sameCalculation(
  { computesOnLoad }: Ours,
  was: Branch | undefined,
  is: Branch | undefined,
): boolean {
  if (!computesOnLoad) return (was && wordingOf(was)) === (is && wordingOf(is));
  const but = new Set(['fullCalcOnLoad']);
  return (
    is?.attributes['fullCalcOnLoad'] === '1' &&
    attributesOf(was?.attributes ?? {}, but) === attributesOf(is.attributes, but)
  );
}

export function compareNames(ours: Ours, was: Contents, is: Contents, found: Set<string>): void {
  const present = new Map(is.names.map((name) => [name.key, name]));
  if (present.size !== is.names.length) found.add(is.main);
  const expected = new Set<string>();
  for (const { key, name, branch } of was.names) {
    if (ours.names.has(key) || ours.namesTaken.has(key)) continue;
    expected.add(key);
    const copied = present.get(key);
    if (!copied || wordingOf(copied.branch) !== wordingOf(branch)) found.add(name);
  }
  for (const [key, refersTo] of ours.names) {
    expected.add(key);
    if (present.get(key)?.refersTo !== refersTo) found.add(key.slice(key.indexOf('!') + 1));
  }
  for (const { key, name } of is.names) if (!expected.has(key)) found.add(name);
}

/**
 * Content types and the workbook's relations: what was listed still is but for parts that were
 * dropped, and what was not is of a part that we added.
 */
export function compareListed(
  ours: Ours,
  was: Contents,
  is: Contents,
  added: ReadonlySet<string>,
  found: Set<string>,
): void {
  const targets = new Map(
    [...was.targets, ...is.targets].map(({ id, part }) => [id, part ?? ''] as const),
  );
  const partOfEntry = ({ attributes }: Branch) =>
    attributes['PartName']?.replace(/^\//, '') ?? targets.get(attributes['Id'] ?? '') ?? '';
  for (const list of [contentTypes, relationsPartOf(was.main)]) {
    const [before, after] = [partChildren(was, list), partChildren(is, list)];
    const [came, present] = [wordings(before), wordings(after)];
    const same =
      before.every(
        (entry) => present.has(wordingOf(entry)) || ours.dropped.has(partOfEntry(entry)),
      ) && after.every((entry) => came.has(wordingOf(entry)) || added.has(partOfEntry(entry)));
    if (!same) found.add(list);
  }
}

function partChildren({ parts }: Contents, name: string): readonly Branch[] {
  const data = findPart(parts, name)?.[1];
  return (data && documentOf(data)?.root.children) ?? [];
}

function wordings(entries: readonly Branch[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => wordingOf(entry)));
}
