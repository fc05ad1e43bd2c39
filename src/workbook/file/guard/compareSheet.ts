/** One sheet against the original: its cells, and every section beside them. */
import { areaAddress, columnLetters, type Area } from '../../../sheets/area';
import { RowComparison, type ComparedSheet } from './compareRows';
import type { OurSheet } from './ours';
import type { SheetWalk } from './sheetWalk';
import { attributesOf, childOf, childrenOf, isOn, wordingOf, type Branch } from './tree';

export function compareSheet(
  ours: OurSheet,
  was: ComparedSheet,
  is: ComparedSheet,
  found: Set<string>,
): void {
  const rows = new RowComparison(ours, { was, is }, found);
  rows.run();
  const [before, after] = [rows.was, rows.is];
  const same =
    sameFaults(before.faults, after.faults) &&
    (ours.came === null ||
      (attributesOf(before.root) === attributesOf(after.root) &&
        attributesOf(before.data) === attributesOf(after.data))) &&
    sameSections(ours, before, after) &&
    sameMerges(ours, before, after) &&
    sameRules(ours, before, after) &&
    sameHints(ours, before, after) &&
    samePanes(ours, before, after) &&
    sameFilter(ours, after) &&
    samePrint(ours, before, after);
  if (!same) found.add(ours.name);
  compareColumns(ours, before, after, { was, is }, found);
}

/** A fault that came is the county's; one more is the copy's. */
export function sameFaults(was: readonly string[], is: readonly string[]): boolean {
  return [...was].sort().join('\n') === [...is].sort().join('\n');
}

/** The sections that stay as they came, in their order. */
function sameSections(ours: OurSheet, before: SheetWalk, after: SheetWalk): boolean {
  const read = new Set(['cols', 'mergeCells', 'conditionalFormatting']);
  if (ours.cells.size > 0 || ours.came === null) read.add('dimension');
  if (ours.freeze) read.add('sheetViews');
  if (ours.hints.length > 0) read.add('dataValidations');
  if (ours.filter) read.add('autoFilter');
  if (ours.print) {
    read.add('sheetPr').add('pageMargins').add('pageSetup');
    if (ours.print.centred) read.add('printOptions');
    if (ours.print.footer) read.add('headerFooter');
    if (ours.print.breaks) read.add('rowBreaks');
  }
  const words = ({ sections }: SheetWalk) =>
    sections.filter(({ local }) => !read.has(local)).map((section) => wordingOf(section));
  return sameLists(words(before), words(after));
}

function sameMerges({ merges }: OurSheet, before: SheetWalk, after: SheetWalk): boolean {
  const references = (walk: SheetWalk) =>
    childrenOf(section(walk, 'mergeCells'), 'mergeCell').map(({ attributes }) =>
      reference(attributes['ref'] ?? ''),
    );
  const present = references(after);
  const taken = new Set(merges.taken.map(areaReference));
  const expected = [
    ...references(before).filter((merge) => !taken.has(merge)),
    ...merges.added.map(areaReference),
  ];
  return sameLists(expected.sort(), present.sort());
}

function sameRules({ rules }: OurSheet, before: SheetWalk, after: SheetWalk): boolean {
  const blocks = ({ sections }: SheetWalk) =>
    sections.filter(({ local }) => local === 'conditionalFormatting');
  const [was, is] = [blocks(before), blocks(after)];
  if (was.length !== rules.came) return false;
  if (is.length !== rules.kept.length + rules.added.length) return false;
  const kept = rules.kept.every((block, index) => {
    const [came, stays] = [was[block], is[index]];
    return came !== undefined && stays !== undefined && wordingOf(came) === wordingOf(stays);
  });
  return (
    kept &&
    rules.added.every(({ area, formula }, index) => {
      const block = is[rules.kept.length + index];
      const rule = childOf(block, 'cfRule');
      return (
        reference(block?.attributes['sqref'] ?? '') === areaReference(area) &&
        childOf(rule, 'formula')?.text === formula
      );
    })
  );
}

/** Hints that came stand first; behind them ours. */
function sameHints({ hints }: OurSheet, before: SheetWalk, after: SheetWalk): boolean {
  if (hints.length === 0) return true;
  const [was, is] = [section(before, 'dataValidations'), section(after, 'dataValidations')];
  const came = was?.children ?? [];
  const present = is?.children ?? [];
  const count = new Set(['count']);
  return (
    (!was || attributesOf(was.attributes, count) === attributesOf(is?.attributes ?? {}, count)) &&
    present.length === came.length + hints.length &&
    came.every((hint, index) => wordingOf(hint) === wordingOf(present[index] ?? hint)) &&
    hints.every((area, index) => {
      const hint = present[came.length + index];
      return reference(hint?.attributes['sqref'] ?? '') === areaReference(area);
    })
  );
}

/** The rest of the view stays when panes are set. */
function samePanes({ freeze }: OurSheet, before: SheetWalk, after: SheetWalk): boolean {
  if (!freeze) return true;
  const [was, is] = [section(before, 'sheetViews'), section(after, 'sheetViews')];
  const pane = childOf(childOf(is, 'sheetView'), 'pane')?.attributes ?? {};
  const set =
    Number(pane['xSplit'] ?? 0) === freeze.columns && Number(pane['ySplit'] ?? 0) === freeze.rows;
  if (!was || !childOf(was, 'sheetView')) return set && is !== undefined;
  return set && is !== undefined && viewsWithoutPanes(was) === viewsWithoutPanes(is);
}

function viewsWithoutPanes(views: Branch): string {
  const bare = views.children.map((view, index) => {
    if (index > 0 || view.local !== 'sheetView') return wordingOf(view);
    const kept = view.children.filter(
      ({ local, attributes }) =>
        local !== 'pane' && !(local === 'selection' && 'pane' in attributes),
    );
    return wordingOf({ ...view, children: kept, text: '' });
  });
  return attributesOf(views.attributes) + bare.join('');
}

/** Over the lines of ours, with nothing chosen. */
function sameFilter({ filter }: OurSheet, after: SheetWalk): boolean {
  if (!filter) return true;
  const is = section(after, 'autoFilter');
  return reference(is?.attributes['ref'] ?? '') === areaReference(filter) && !is?.children.length;
}

/** A page of ours is set up as it should be; the rest of the sheet's properties stays. */
function samePrint({ print }: OurSheet, before: SheetWalk, after: SheetWalk): boolean {
  if (!print) return true;
  const properties = (walk: SheetWalk) => {
    const branch = section(walk, 'sheetPr');
    return branch ? propertiesWithoutFit(branch) : '';
  };
  const fit = childOf(section(after, 'sheetPr'), 'pageSetUpPr')?.attributes['fitToPage'];
  const page = section(after, 'pageSetup')?.attributes ?? {};
  return (
    (properties(before) || '|') === (properties(after) || '|') &&
    isOn(fit) === (print.scale === null) &&
    page['orientation'] === (print.landscape ? 'landscape' : 'portrait') &&
    (print.scale === null
      ? Number(page['fitToWidth'] ?? 1) === print.pagesWide
      : Number(page['scale'] ?? 100) === print.scale) &&
    (print.breaks === null || sameLists(breaksOf(after), print.breaks.map(String))) &&
    section(after, 'pageMargins') !== undefined &&
    (!print.footer || section(after, 'headerFooter') !== undefined)
  );
}

/** A break stands below the row whose number it bears. */
function breaksOf(walk: SheetWalk): readonly string[] {
  return childrenOf(section(walk, 'rowBreaks'), 'brk').map(
    ({ attributes }) => attributes['id'] ?? '',
  );
}

function propertiesWithoutFit(properties: Branch): string {
  const children = properties.children.flatMap((child) => {
    if (child.local !== 'pageSetUpPr') return [wordingOf(child)];
    const kept = attributesOf(child.attributes, new Set(['fitToPage']));
    return kept === '' ? [] : [kept];
  });
  return `${attributesOf(properties.attributes)}|${children.join('')}`;
}

function compareColumns(
  ours: OurSheet,
  before: SheetWalk,
  after: SheetWalk,
  sides: { readonly was: ComparedSheet; readonly is: ComparedSheet },
  found: Set<string>,
): void {
  const [was, is] = [walkedColumns(before), walkedColumns(after)];
  // Widths can only change where some range begins or ends.
  const edges = new Set([
    ...[...was, ...is].flatMap(({ first, last }) => [first, last + 1]),
    ...ours.columns.keys(),
  ]);
  for (const column of edges) {
    const [came, copied] = [columnAttributes(was, column), columnAttributes(is, column)];
    const our = ours.columns.get(column);
    const but = our ? (our.width === null ? hiddenNames : ourNames) : rangeNames;
    const words = (attributes: Branch['attributes'] | undefined, { book }: ComparedSheet) =>
      attributesOf(attributes ?? {}, but) + book.format(Number(attributes?.['style'] ?? 0));
    const same =
      words(came, sides.was) === words(copied, sides.is) &&
      (!our || isOn(copied?.['hidden']) === our.hidden) &&
      (!our || our.width === null || Number(copied?.['width']) === fileWidth(our.width));
    if (!same) found.add(columnPlace(ours.name, column));
  }
}

const rangeNames: ReadonlySet<string> = new Set(['min', 'max', 'style']);
const hiddenNames: ReadonlySet<string> = new Set([...rangeNames, 'hidden']);
const ourNames: ReadonlySet<string> = new Set([...hiddenNames, 'width', 'customWidth']);

/** The file counts the margin of a cell too: 5 of 7 pixels, in steps of 1/256. */
function fileWidth(characters: number): number {
  return Math.round((characters + 5 / 7) * 256) / 256;
}

function walkedColumns(walk: SheetWalk) {
  return childrenOf(section(walk, 'cols'), 'col').map(({ attributes }) => ({
    first: Number(attributes['min']) - 1,
    last: Number(attributes['max']) - 1,
    attributes,
  }));
}

function columnAttributes(columns: ReturnType<typeof walkedColumns>, column: number) {
  return columns.find(({ first, last }) => first <= column && column <= last)?.attributes;
}

function columnPlace(sheet: string, column: number): string {
  const letters = columnLetters(column);
  return `'${sheet.replaceAll("'", "''")}'!${letters}:${letters}`;
}

function section({ sections }: SheetWalk, local: string): Branch | undefined {
  return sections.find((branch) => branch.local === local);
}

/** `A1` for `$a$1:$A$1`. */
function reference(text: string): string {
  const [first = '', last = first] = text.replaceAll('$', '').toUpperCase().split(':');
  return first === last ? first : `${first}:${last}`;
}

function areaReference(area: Area): string {
  return reference(areaAddress(area));
}

function sameLists(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}
