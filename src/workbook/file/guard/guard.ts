/**
 * The second pair of eyes over a copy: reads the original and the copy with a parser that the
 * writer has no part in, and compares them cell by cell and part by part. All that is not ours has
 * to be there as it was, and all that is ours has to read back. Says where the differences are,
 * never repairs.
 */
import { zipEntries } from '../zip/unzip';
import { compareListed, compareNames, sameWorkbook } from './compareLists';
import type { ComparedSheet } from './compareRows';
import { compareSheet, sameFaults } from './compareSheet';
import {
  contentsOf,
  contentTypes,
  findPart,
  relatedPart,
  relationsPartOf,
  type Contents,
  type ZippedParts,
} from './contents';
import { Formats, sameStyles } from './formats';
import type { Ours, OurSheet } from './ours';
import { documentOf, wordingOf, type Document } from './tree';

/**
 * @param original the parts of the workbook that the copy was made from
 * @param bytes the copy
 * @returns places that differ: names of parts, `'sheet'!A1` of cells, a sheet's or a name's name;
 *   empty when the copy is faithful
 */
export function differencesOf(original: ZippedParts, bytes: Uint8Array, ours: Ours): string[] {
  const was = contentsOf(original);
  const copied = unzippedParts(bytes);
  const is = copied && contentsOf(copied);
  if (!was || !is || was.main !== is.main) return [was?.main ?? contentTypes];
  const found = new Set<string>();
  compareParts(ours, was, is, found);
  compareListed(ours, was, is, addedParts(was, is), found);
  if (!sameWorkbook(ours, was, is) || !sameFaults(was.document.faults, is.document.faults)) {
    found.add(was.main);
  }
  compareNames(ours, was, is, found);
  compareSheets(ours, was, is, found);
  return [...found];
}

function unzippedParts(bytes: Uint8Array): ZippedParts | null {
  try {
    const parts = zipEntries(bytes).map(({ name, data, isSound }) => {
      const part = data();
      return isSound(part) ? ([name, part] as const) : null;
    });
    return parts.includes(null) ? null : new Map(parts.filter((part) => part !== null));
  } catch {
    return null;
  }
}

/** Parts that no write of ours is about are the same bytes; none is gone or came from nowhere. */
function compareParts(ours: Ours, was: Contents, is: Contents, found: Set<string>): void {
  const relations = relationsPartOf(was.main);
  const read = new Set([contentTypes, was.main, findPart(was.parts, relations)?.[0] ?? relations]);
  const styles = relatedPart(was, 'styles').name;
  if (styles !== null) read.add(styles);
  for (const { came } of ours.sheets.filter((sheet) => !isUntouched(sheet))) {
    const part = came === null ? null : was.sheets[came]?.target?.part;
    if (part) read.add(part);
  }
  const chain = relatedPart(was, 'calcChain').name;
  let changed = false;
  for (const [name, data] of was.parts) {
    const copied = is.parts.get(name);
    const same = copied !== undefined && sameBytes(data, copied);
    if (!same) changed = true;
    const free = copied ? read.has(name) : name === chain && ours.dropped.has(name);
    if (!same && !free) found.add(name);
  }
  const added = addedParts(was, is);
  for (const name of is.parts.keys()) {
    if (!was.parts.has(name) && !added.has(name)) found.add(name);
  }
  // A signed workbook loses its signature with any change.
  for (const name of was.parts.keys()) {
    if (changed && /^_xmlsignatures\//i.test(name)) found.add(name);
  }
}

/** Parts of new sheets, and of formats where there were none. */
function addedParts(was: Contents, is: Contents): ReadonlySet<string> {
  const sheets = is.sheets.slice(was.sheets.length).map(({ target }) => target?.part);
  const styles = relatedPart(was, 'styles').name === null ? relatedPart(is, 'styles').name : null;
  return new Set(
    [...sheets, styles].flatMap((part) => (part && !was.parts.has(part) ? [part] : [])),
  );
}

function compareSheets(ours: Ours, was: Contents, is: Contents, found: Set<string>): void {
  const came = ours.sheets.filter((sheet) => sheet.came !== null).length;
  if (was.sheets.length !== came) found.add(was.main);
  for (const lost of was.sheets.slice(is.sheets.length)) found.add(lost.name);
  for (const extra of is.sheets.slice(ours.sheets.length)) found.add(extra.name);
  const sides = sidesOf(ours, was, is, found);
  ours.sheets.forEach((sheet, position) => {
    const before = sheet.came === null ? null : was.sheets[sheet.came];
    const after = is.sheets[position];
    const same =
      before === null
        ? after?.name === sheet.name && after.visibility === sheet.visibility
        : before !== undefined &&
          after !== undefined &&
          wordingOf(before.branch) === wordingOf(after.branch) &&
          before.target?.part === after.target?.part &&
          before.target?.type === after.target?.type;
    if (!same) found.add(sheet.name);
    const [old, copied] = [before && bytesOf(was, before), after && bytesOf(is, after)];
    if (before && before.target?.type !== 'worksheet') return;
    if (!copied || (before && !old)) {
      found.add(sheet.name);
    } else if (!(old && isUntouched(sheet) && sides.alike && sameBytes(old, copied))) {
      compareSheet(sheet, sides.was(old || emptySheet), sides.is(copied), found);
    }
  });
}

function bytesOf({ parts }: Contents, { target }: Contents['sheets'][number]) {
  return target?.part ? parts.get(target.part) : undefined;
}

const emptySheet = new TextEncoder().encode(
  '<worksheet><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>',
);

/** How either side resolves what cells name by number. */
function sidesOf(ours: Ours, was: Contents, is: Contents, found: Set<string>) {
  const styles = [documentIn(was, 'styles'), documentIn(is, 'styles')] as const;
  const texts = [
    relatedPart(was, 'sharedStrings').data,
    relatedPart(is, 'sharedStrings').data,
  ] as const;
  const [stylesWere, stylesAre] = styles;
  const sameFormats =
    !stylesWere ||
    (stylesAre !== null &&
      sameStyles(stylesWere.root, stylesAre.root) &&
      sameFaults(stylesWere.faults, stylesAre.faults));
  const stylesPart = relatedPart(was, 'styles').name ?? relatedPart(is, 'styles').name ?? was.main;
  if (!sameFormats) found.add(stylesPart);
  const sameTexts =
    texts[0] === undefined || (texts[1] !== undefined && sameBytes(texts[0], texts[1]));
  const said = new Map<string, string>();
  const [formatsWere, formatsAre] = styles.map((each) => new Formats(each?.root, said));
  if (formatsAre && !looksAsWritten(ours, formatsAre)) found.add(stylesPart);
  const side = (formats: Formats | undefined, text: Uint8Array | undefined) => {
    const book = {
      // Where no formats came, an index is all that a cell can say.
      format: stylesWere ? (index: number) => formats?.wording(index) ?? '' : String,
      // The same table of texts: a place in it says all.
      shared: sameTexts ? String : sharedTexts(text),
    };
    return (bytes: Uint8Array): ComparedSheet => ({ bytes, book });
  };
  return {
    was: side(formatsWere, texts[0]),
    is: side(formatsAre, texts[1]),
    alike: sameFormats && sameTexts,
  };
}

function documentIn(contents: Contents, type: string): Document | null {
  const { data } = relatedPart(contents, type);
  return data ? documentOf(data) : null;
}

/** Each text as its runs say it, by its place. */
function sharedTexts(data: Uint8Array | undefined): (index: number) => string {
  const root = data && documentOf(data)?.root;
  const texts = root ? root.children.map((text) => wordingOf(text)) : [];
  return (index) => texts[index] ?? `#${index}`;
}

/** Formats of cells of ours have the fill and the number format that we gave them. */
function looksAsWritten(ours: Ours, formats: Formats): boolean {
  const used = new Set<number>();
  for (const { cells } of ours.sheets) {
    for (const cell of cells.values()) used.add(cell.format);
  }
  return [...used].every((index) => {
    const { fill, code } = formats.look(index);
    const expected = ours.lookOf(index);
    return fill === expected.fill && (code === null || code === expected.code);
  });
}

function isUntouched(sheet: OurSheet): boolean {
  const { came, cells, columns, rowHeights, merges, rules, hints, freeze, print, filter } = sheet;
  return (
    came !== null &&
    cells.size + columns.size + rowHeights.size + hints.length === 0 &&
    merges.added.length + merges.taken.length + rules.added.length === 0 &&
    rules.kept.length === rules.came &&
    freeze === null &&
    print === null &&
    filter === null
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
