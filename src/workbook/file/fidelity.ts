/**
 * Tells the guard (guard/) what of a copy is ours: all that the state has beside what came. The
 * guard compares the packages by itself; nothing that was read here is compared with itself.
 */
import { looksLikeEntry } from './cellContent';
import type { Copy } from './copyPackage';
import { nameKey } from './guard/contents';
import { differencesOf } from './guard/guard';
import type { OurCell, Ours, OurSheet } from './guard/ours';
import type { StyleBook } from './styleBook';
import type { WorkbookPart } from './workbookPart';
import { lacksResults, type SheetState, type WorkbookState } from './workbookState';
import { childrenNamed } from './xml';

/** No reader looks through more. */
const mostDifferences = 100;

/** What of a copy its bytes do not say. */
export type CopyOutline = Pick<Copy, 'names' | 'dropped'>;

/**
 * @param bytes the copy as it would be handed out
 * @returns places that differ: names of parts, `'sheet'!A1` of cells, a sheet's or a name's name;
 *   empty when the copy is faithful
 */
export function differences(
  original: WorkbookPart,
  state: WorkbookState,
  styles: StyleBook,
  copy: CopyOutline,
  bytes: Uint8Array,
): string[] {
  const found = differencesOf(original.parts, bytes, oursOf(original, state, styles, copy));
  return found.slice(0, mostDifferences);
}

function oursOf(
  original: WorkbookPart,
  state: WorkbookState,
  styles: StyleBook,
  { names, dropped }: CopyOutline,
): Ours {
  const left = new Set(names.map(({ name, scope }) => nameKey(scope, name)));
  return {
    sheets: state.sheets.map((sheet) => ourSheet(sheet, styles)),
    names: new Map(
      names.flatMap(({ name, scope, refersTo, element }) =>
        element ? [] : [[nameKey(scope, name), refersTo] as const],
      ),
    ),
    namesTaken: new Set(
      original.names
        .map(({ name, scope }) => nameKey(scope, name))
        .filter((name) => !left.has(name)),
    ),
    dropped,
    computesOnLoad: lacksResults(state),
    lookOf: (format) => ({
      fill: styles.fillColour(format),
      code: styles.numberFormatCode(format),
    }),
  };
}

function ourSheet(sheet: SheetState, styles: StyleBook): OurSheet {
  const { name, visibility, origin, edits, columns, rowHeights, rules, hints } = sheet;
  const { freeze, filter, print } = sheet;
  const came = origin?.part?.merges ?? [];
  const [wereMerged, areMerged] = [new Set(came), new Set(sheet.merges)];
  return {
    name,
    visibility,
    came: origin?.position ?? null,
    cells: edits,
    formatOf: ({ value, formula, format }: OurCell) =>
      formula === undefined && typeof value === 'string' && looksLikeEntry(value)
        ? styles.quoted(format)
        : format,
    columns,
    rowHeights,
    merges: {
      added: sheet.merges.filter((merge) => !wereMerged.has(merge)),
      taken: came.filter((merge) => !areMerged.has(merge)),
    },
    rules: {
      came: origin?.part ? childrenNamed(origin.part.root, 'conditionalFormatting').length : 0,
      kept: rules.flatMap((rule) => (rule.kind === 'came' ? [rule.block] : [])),
      added: rules.flatMap((rule) => (rule.kind === 'added' ? [rule] : [])),
    },
    hints: hints.map(({ area }) => area),
    freeze,
    filter,
    print: print && {
      landscape: print.landscape,
      pagesWide: print.pagesWide ?? 1,
      scale: print.scale ?? null,
      breaks: print.breaks ?? null,
      centred: print.centred === true,
      footer: print.footer !== undefined,
    },
  };
}
