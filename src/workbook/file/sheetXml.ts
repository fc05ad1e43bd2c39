/**
 * Writes a sheet's part: what came in stays byte for byte, and our cells, columns, merges, rules,
 * panes and print set-up are put in their places in it.
 */
import { areaAddress, type Area } from '../../sheets/area';
import { encodedAsUtf8 } from './package';
import { writeSheetData } from './rowsXml';
import { areaOfReference, type SheetPart } from './sheetPart';
import type { StyleBook } from './styleBook';
import { TextBytes } from './textBytes';
import { hintsXml, panesXml, printSections } from './sheetSetup';
import { keyColumn, keyRow, type ColumnEdit, type Rule, type SheetState } from './workbookState';
import { childNamed, childrenNamed, encodeXml, tagEnd, withPrefix, type XmlElement } from './xml';

/** Sections of a worksheet in the order that the standard wants them. */
const sectionOrder = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection ' +
  'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells ' +
  'phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup ' +
  'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts ' +
  'extLst'
).split(' ');

/**
 * A sheet of ours before anything is on it.
 * @param namespace that of the workbook: the strict form of the standard has its own
 */
export function emptySheetXml(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${encodeXml(namespace)}">` +
    '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>'
  );
}

/** New XML of a section; null takes it out. Sections that are not named stay as they are. */
export type Sections = Map<string, string | null>;

/** The sheet changed at all: its part has to be written anew. */
export function isChanged(sheet: SheetState): boolean {
  const { origin } = sheet;
  const came = sheet.rules.filter(({ kind }) => kind === 'came').length;
  return (
    origin === null ||
    sheet.edits.size > 0 ||
    sheet.columns.size > 0 ||
    sheet.rowHeights.size > 0 ||
    sheet.freeze !== null ||
    sheet.print !== null ||
    sheet.filter !== null ||
    sheet.hints.length > 0 ||
    !sameAreas(sheet.merges, origin.part?.merges ?? []) ||
    came !== sheet.rules.length ||
    came !== (origin.part ? childrenNamed(origin.part.root, 'conditionalFormatting').length : 0)
  );
}

/**
 * The bytes of the sheet's part, in UTF-8.
 * @param part what came, or an empty sheet read as if it had come
 */
export function sheetBytes(sheet: SheetState, part: SheetPart, styles: StyleBook): Uint8Array {
  const { source, root } = part;
  const sections: Sections = new Map();
  const dimension = dimensionOf(sheet, root);
  if (dimension !== null) sections.set('dimension', `<dimension ref="${dimension}"/>`);
  if (sheet.freeze) sections.set('sheetViews', panesXml(source, root, sheet.freeze));
  if (sheet.columns.size > 0) sections.set('cols', columnsXml(part, sheet.columns));
  // In its place the rows are written straight away.
  if (sheet.edits.size + sheet.rowHeights.size > 0) sections.set('sheetData', '');
  if (sheet.filter) {
    sections.set('autoFilter', `<autoFilter ref="${areaAddress(sheet.filter)}"/>`);
  }
  if (!sameAreas(sheet.merges, part.merges)) {
    const refs = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
    const merges = `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`;
    sections.set('mergeCells', refs.length === 0 ? null : merges);
  }
  if (sheet.hints.length > 0) {
    sections.set('dataValidations', hintsXml(source, root, sheet.hints));
  }
  const rules = rulesXml(sheet.rules, part, styles);
  if (sheet.print) {
    for (const [name, xml] of printSections(source, root, sheet.print)) sections.set(name, xml);
  }
  const out = new TextBytes(source.length + sheet.edits.size * bytesOfACell);
  for (const piece of assemble(part, sections, rules)) {
    if (piece === 'rows') writeSheetData(sheet, part, styles, out);
    else out.keep(piece.text, 0, piece.text.length);
  }
  return out.bytes();
}

/** About as much as a cell of ours takes. */
const bytesOfACell = 64;

type Piece = 'rows' | { readonly text: string };

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area, index) => area === b[index]);
}

/** Puts the sections together: each new one takes the place of the old or stands in its order. */
function assemble(part: SheetPart, sections: Sections, rules: RulesXml): readonly Piece[] {
  const { source, root, prefix } = part;
  const placed: { rank: number; pieces: readonly Piece[] }[] = [];
  let position = root.openEnd;
  let block = -1;
  for (const child of root.children) {
    const between = source.slice(position, child.start);
    position = child.end;
    if (child.local === 'conditionalFormatting') block += 1;
    const dropped = child.local === 'conditionalFormatting' && rules.dropped.has(block);
    const replacement = dropped ? null : sections.get(child.local);
    sections.delete(child.local);
    const own = source.slice(child.start, child.end);
    // A section that the standard does not know stays behind the one before it.
    const rank = sectionOrder.indexOf(child.local);
    placed.push({
      rank: rank < 0 ? (placed.at(-1)?.rank ?? -1) : rank,
      pieces: [
        { text: between },
        replacement === undefined ? { text: own } : pieceOf(replacement, prefix, child.local),
      ],
    });
  }
  const added = [...sections];
  if (rules.added !== '') added.push(['conditionalFormatting', rules.added]);
  for (const [name, xml] of added) {
    const rank = sectionOrder.indexOf(name);
    const before = placed.findIndex((piece) => piece.rank > rank);
    const piece = { rank, pieces: [pieceOf(xml, prefix, name)] };
    placed.splice(before < 0 ? placed.length : before, 0, piece);
  }
  const open = encodedAsUtf8(source.slice(0, root.openEnd)).replace(/\/>$/, '>');
  const tail = source.slice(position, root.closeStart);
  return [
    { text: open },
    ...placed.flatMap(({ pieces }) => pieces),
    { text: `${tail}</${root.name}>${source.slice(root.end)}` },
  ];
}

function pieceOf(xml: string | null, prefix: string, name: string): Piece {
  if (name === 'sheetData') return 'rows';
  return { text: xml === null ? '' : prefixed(xml, prefix, name) };
}

/** Our sections are written without prefix; those made from what came have theirs. */
function prefixed(xml: string, prefix: string, name: string): string {
  return xml.startsWith(`<${name}`) ? withPrefix(xml, prefix) : xml;
}

function dimensionOf(sheet: SheetState, root: XmlElement): string | null {
  const reference = childNamed(root, 'dimension')?.attributes.get('ref');
  const came = reference === undefined ? null : areaOfReference(reference);
  if (sheet.origin && !came) return null;
  let {
    row: top,
    column: left,
    rows,
    columns,
  } = came ?? { row: 0, column: 0, rows: 1, columns: 1 };
  let bottom = top + rows - 1;
  let right = left + columns - 1;
  for (const [key, { value }] of sheet.edits) {
    if (value === null) continue;
    top = Math.min(top, keyRow(key));
    bottom = Math.max(bottom, keyRow(key));
    left = Math.min(left, keyColumn(key));
    right = Math.max(right, keyColumn(key));
  }
  rows = bottom - top + 1;
  columns = right - left + 1;
  const dimension = areaAddress({ row: top, column: left, rows, columns });
  return dimension === reference ? null : dimension;
}

function columnsXml(part: SheetPart, edits: ReadonlyMap<number, ColumnEdit>): string {
  const columns: { first: number; last: number; attributes: Map<string, string> }[] = [];
  for (const { first, last, attributes } of part.columns) {
    // A range is cut where a column of ours lies in it.
    let from = first;
    for (const column of [...edits.keys()].sort((a, b) => a - b)) {
      if (column < from || column > last) continue;
      if (column > from)
        columns.push({ first: from, last: column - 1, attributes: new Map(attributes) });
      columns.push({
        first: column,
        last: column,
        attributes: edited(attributes, edits.get(column)),
      });
      from = column + 1;
    }
    if (from <= last) columns.push({ first: from, last, attributes: new Map(attributes) });
  }
  for (const [column, edit] of edits) {
    if (columns.some(({ first, last }) => first <= column && column <= last)) continue;
    columns.push({ first: column, last: column, attributes: edited(new Map(), edit) });
  }
  columns.sort((a, b) => a.first - b.first);
  const written = columns.map(({ first, last, attributes }) => {
    attributes.set('min', String(first + 1)).set('max', String(last + 1));
    const list = [...attributes].map(([name, value]) => ` ${name}="${encodeXml(value)}"`);
    return `<col${list.join('')}/>`;
  });
  return `<cols>${written.join('')}</cols>`;
}

function edited(came: ReadonlyMap<string, string>, edit: ColumnEdit | undefined) {
  const attributes = new Map(came);
  if (!edit) return attributes;
  // The file counts the margin of a cell too: 5 of 7 pixels.
  if (edit.width !== null) {
    attributes.set('width', String(Math.round((edit.width + 5 / 7) * 256) / 256));
    attributes.set('customWidth', '1');
  }
  if (edit.hidden) attributes.set('hidden', '1');
  else attributes.delete('hidden');
  return attributes;
}

interface RulesXml {
  readonly added: string;
  readonly dropped: ReadonlySet<number>;
}

function rulesXml(rules: readonly Rule[], part: SheetPart, styles: StyleBook): RulesXml {
  const kept = new Set(rules.flatMap((rule) => (rule.kind === 'came' ? [rule.block] : [])));
  const blocks = childrenNamed(part.root, 'conditionalFormatting');
  const dropped = new Set([...blocks.keys()].filter((block) => !kept.has(block)));
  const lists = blocks.flatMap((block, index) =>
    dropped.has(index) ? [] : childrenNamed(block, 'cfRule'),
  );
  let priority = Math.max(
    0,
    ...lists.map(({ attributes }) => Number(attributes.get('priority') ?? 0)),
    ...extensionPriorities(part),
  );
  const added = rules.flatMap((rule) => {
    if (rule.kind === 'came') return [];
    const format = styles.colourFormat(rule.look, rule.numberFormat);
    priority += 1;
    return [
      `<conditionalFormatting sqref="${areaAddress(rule.area)}">` +
        `<cfRule type="expression" dxfId="${format}" priority="${priority}">` +
        `<formula>${encodeXml(rule.formula)}</formula></cfRule></conditionalFormatting>`,
    ];
  });
  return { added: added.join(''), dropped };
}

/** Rules of later Excel versions stand apart, but share the order with the others. */
function extensionPriorities(part: SheetPart): number[] {
  const extensions = childNamed(part.root, 'extLst');
  if (!extensions) return [];
  const xml = part.source.slice(extensions.start, extensions.end);
  const priorities: number[] = [];
  for (let tag = xml.indexOf(':cfRule '); tag >= 0; tag = xml.indexOf(':cfRule ', tag + 1)) {
    const open = xml.slice(tag, tagEnd(xml, tag));
    priorities.push(Number(/ priority="(\d+)"/.exec(open)?.[1] ?? 0));
  }
  return priorities;
}
