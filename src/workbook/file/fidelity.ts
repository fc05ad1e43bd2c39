/**
 * The guard over a copy: reads it again and compares it with the original. All that our writes did
 * not touch has to be there as it was, and all that we wrote has to read back; anything else is a
 * difference, and the copy must not be handed out. Says where the differences are, never repairs.
 */
import type { CellValue } from '../../county/cell';
import { areaAddress } from '../../sheets/area';
import { columnsOfASheet, valueAt, type Grid, type Snapshot } from '../../sheets/snapshot';
import { keptAddress } from '../beforeImage';
import { isError } from './cellContent';
import type { Copy } from './copy';
import { contentTypesPart, readParts, readPart, relationsPart, type Parts } from './package';
import { compareSheets } from './sheetFidelity';
import { snapshotOf } from './snapshotOf';
import { UnreadableFile } from './unreadable';
import { readWorkbookPart, type WorkbookPart } from './workbookPart';
import { lacksResults, stateOf, withStoredResults, type WorkbookState } from './workbookState';
import { childNamed, type XmlElement } from './xml';

/** No reader looks through more. */
const mostDifferences = 100;

/**
 * @returns places that differ: names of parts, `'sheet'!A1` of cells, a sheet's or a name's name;
 *   empty when the copy is faithful
 */
export function differences(
  original: WorkbookPart,
  state: WorkbookState,
  copy: Copy,
  bytes: Uint8Array,
): string[] {
  const found = new Set<string>();
  let reread: WorkbookPart;
  try {
    reread = readWorkbookPart(readParts(bytes));
  } catch (error) {
    if (error instanceof UnreadableFile) return [original.name];
    throw error;
  }
  compareParts(original.parts, reread.parts, copy, found);
  compareLists(original, reread, copy, found);
  compareWorkbooks(original, reread, state, found);
  compareStyles(original, reread, found);
  for (const sheet of state.sheets) {
    const { origin } = sheet;
    if (!origin?.part || !copy.rewritten.has(origin.listed.part)) continue;
    const after = reread.sheets[origin.position]?.sheet;
    if (after) compareSheets(sheet, origin.part, after, found);
    else found.add(sheet.name);
  }
  compareSnapshots(
    snapshotOf(withStoredResults(state), { sheets: 'all' }),
    snapshotOf(stateOf(reread), { sheets: 'all' }),
    found,
  );
  return [...found].slice(0, mostDifferences);
}

/** Parts that no write names are the same bytes; none is gone and none came from nowhere. */
function compareParts(before: Parts, after: Parts, copy: Copy, found: Set<string>): void {
  for (const [name, data] of before) {
    // A signed workbook loses its signature with any change.
    if (/^_xmlsignatures\//i.test(name) && copy.rewritten.size > 0) found.add(name);
    if (copy.dropped.has(name) || copy.rewritten.has(name)) continue;
    const copied = after.get(name);
    if (!copied || !sameBytes(data, copied)) found.add(name);
  }
  for (const name of after.keys()) {
    if (!before.has(name) && !copy.added.has(name)) found.add(name);
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Content types and the workbook's relations: what was listed still is, but for dropped parts. */
function compareLists(
  { parts, name, relations }: WorkbookPart,
  reread: WorkbookPart,
  copy: Copy,
  found: Set<string>,
): void {
  const droppedIds = new Set(
    relations.flatMap(({ id, part }) => (part !== null && copy.dropped.has(part) ? [id] : [])),
  );
  for (const list of [contentTypesPart, relationsPart(name)]) {
    const before = parts.get(list);
    const after = reread.parts.get(list);
    if (!before || !after || !copy.rewritten.has(list)) continue;
    const listed = new Set(slices(readPart(after)));
    const gone = readPart(before);
    for (const child of gone.root.children) {
      const part = (child.attributes.get('PartName') ?? '').replace(/^\//, '');
      const expected = !copy.dropped.has(part) && !droppedIds.has(child.attributes.get('Id') ?? '');
      if (expected && !listed.has(gone.source.slice(child.start, child.end))) found.add(list);
    }
  }
}

/** workbook.xml: sheets and names that came are as they were, except names that a plan changed. */
function compareWorkbooks(
  original: WorkbookPart,
  reread: WorkbookPart,
  state: WorkbookState,
  found: Set<string>,
): void {
  const { name, source, root } = original;
  const ours = new Set(['sheets', 'definedNames', ...(lacksResults(state) ? ['calcPr'] : [])]);
  const others = (workbook: WorkbookPart) => slices(workbook, ({ local }) => !ours.has(local));
  if (!startsWith(others(reread), others(original), true)) found.add(name);
  if (!sameCalculation(childNamed(root, 'calcPr'), childNamed(reread.root, 'calcPr'))) {
    found.add(name);
  }
  if (source.slice(root.start, root.openEnd) !== openOf(reread)) found.add(name);
  if (!startsWith(section(reread, 'sheets'), section(original, 'sheets'), false)) found.add(name);
  const kept = new Set(state.names.map(({ element }) => element));
  const written = new Set(section(reread, 'definedNames'));
  for (const defined of original.names) {
    const { element } = defined;
    if (!element || !kept.has(element)) continue;
    const { print } = (defined.scope === null ? undefined : state.sheets[defined.scope]) ?? {};
    if (print && printName(defined.name)) continue;
    if (!written.has(source.slice(element.start, element.end))) found.add(defined.name);
  }
  const expected = new Map(state.names.map((entry) => [nameKey(entry), entry.refersTo]));
  const present = new Map(reread.names.map((entry) => [nameKey(entry), entry.refersTo]));
  for (const { name: defined, scope, refersTo } of state.names) {
    if (printName(defined)) continue;
    if (present.get(nameKey({ name: defined, scope })) !== refersTo) found.add(defined);
  }
  for (const entry of reread.names) {
    if (!printName(entry.name) && !expected.has(nameKey(entry))) found.add(entry.name);
  }
}

/** How the workbook computes, but for a wish of ours to have it computed when it is opened. */
function sameCalculation(was: XmlElement | undefined, is: XmlElement | undefined): boolean {
  if (!was) return !is || is.attributes.size === 1;
  return is !== undefined && sameAttributes(was, is, 'fullCalcOnLoad');
}

/** Print areas and titles may be ours: they are not in the list of names that a state has. */
function printName(name: string): boolean {
  return /^_xlnm\.Print_/i.test(name);
}

function nameKey({ name, scope }: { readonly name: string; readonly scope: number | null }) {
  return `${scope ?? ''}!${name.toLowerCase()}`;
}

/** Formats are told by their place in a list: those that came have to stand where they stood. */
function compareStyles(original: WorkbookPart, reread: WorkbookPart, found: Set<string>): void {
  const { part } = original.styles;
  if (part === null || original.styles.source === reread.styles.source) return;
  const before = original.parts.get(part);
  const after = reread.parts.get(part);
  if (!before || !after) {
    found.add(part);
    return;
  }
  const was = readPart(before);
  const is = readPart(after);
  if (openOf(was) !== openOf(is)) found.add(part);
  for (const child of was.root.children) {
    const copied = childNamed(is.root, child.local);
    const same =
      copied !== undefined &&
      sameAttributes(child, copied, 'count') &&
      startsWith(slicesOf(is.source, copied), slicesOf(was.source, child), !lists.has(child.local));
    if (!same) found.add(part);
  }
}

/** Lists of styles.xml that we add to. */
const lists: ReadonlySet<string> = new Set([
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellXfs',
  'dxfs',
]);

/** What the copy says, read afresh, against what it should say. */
function compareSnapshots(expected: Snapshot, present: Snapshot, found: Set<string>): void {
  expected.sheets.forEach((sheet, position) => {
    const copied = present.sheets[position];
    if (
      copied?.name !== sheet.name ||
      copied.visibility !== sheet.visibility ||
      copied.protected !== sheet.protected ||
      addresses(copied.merges) !== addresses(sheet.merges)
    ) {
      found.add(sheet.name);
    }
    const [was, is] = [sheet.grid, copied?.grid];
    if (!was || !is) return;
    if (was.row !== is.row || was.column !== is.column || was.values.length !== is.values.length) {
      found.add(sheet.name);
      return;
    }
    was.values.forEach((line, row) => {
      line.forEach((value, column) => {
        if (!sameValue(value, is.values[row]?.[column] ?? null)) {
          found.add(keptAddress(sheet.name, was.row + row, was.column + column));
        }
      });
    });
    compareFar(sheet.name, was, is, found);
  });
  if (present.sheets.length !== expected.sheets.length) found.add('workbook');
}

/** Both ways: a far cell that is missing and one that was not there. */
function compareFar(sheet: string, was: Grid, is: Grid, found: Set<string>): void {
  const places = new Set([...(was.far?.cells.keys() ?? []), ...(is.far?.cells.keys() ?? [])]);
  for (const place of places) {
    const [row, column] = [Math.floor(place / columnsOfASheet), place % columnsOfASheet];
    if (!sameValue(valueAt(was, row, column), valueAt(is, row, column))) {
      found.add(keptAddress(sheet, row, column));
    }
  }
}

function addresses(areas: Snapshot['sheets'][number]['merges']): string {
  return (areas ?? []).map(areaAddress).sort().join(' ');
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}

interface Document {
  readonly source: string;
  readonly root: XmlElement;
}

function openOf({ source, root }: Document): string {
  return source.slice(root.start, root.openEnd);
}

function slices({ source, root }: Document, which: (child: XmlElement) => boolean = () => true) {
  return root.children.filter(which).map(({ start, end }) => source.slice(start, end));
}

function slicesOf(source: string, { children }: XmlElement): string[] {
  return children.map(({ start, end }) => source.slice(start, end));
}

function section(document: Document, local: string): string[] {
  const element = childNamed(document.root, local);
  return element ? slicesOf(document.source, element) : [];
}

function startsWith(list: readonly string[], start: readonly string[], whole: boolean): boolean {
  return (
    (whole ? list.length === start.length : list.length >= start.length) &&
    start.every((entry, index) => entry === list[index])
  );
}

function sameAttributes(a: XmlElement, b: XmlElement, but: string): boolean {
  const written = (element: XmlElement) =>
    [...element.attributes].flatMap(([name, value]) => (name === but ? [] : [`${name}=${value}`]));
  return written(a).join(' ') === written(b).join(' ');
}
