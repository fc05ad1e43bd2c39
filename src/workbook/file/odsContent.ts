/**
 * What the library that reads the cells of an .ods tells nothing of: its sheets' visibility, its
 * hidden rows, filtered ones among them, and the names that it defines. All from content.xml.
 */
import { nameReference } from '../../sheets/area';
import { areaOfReference } from './sheetPart';
import type { DefinedName } from './workbookPart';
import { parseAttributes, tagEnd, type Attributes } from './xml';

export interface OdsContent {
  /** In the order of the sheets. */
  readonly sheets: readonly OdsSheet[];
  readonly names: readonly DefinedName[];
}

export interface OdsSheet {
  readonly visibility: 'visible' | 'hidden';
  /** What a formula read in another workbook is kept as a sheet; no one can open it. */
  readonly ofAnotherFile: boolean;
  readonly hiddenRows: readonly OdsRows[];
}

/** Rows from one to the one before `end`, empty ones below the cells among them. */
export interface OdsRows {
  readonly start: number;
  readonly end: number;
}

/** @throws XmlFault */
export function readOdsContent(content: string): OdsContent {
  const hiddenStyles = stylesNotShown(content);
  const sheets: (OdsSheet & { hiddenRows: OdsRows[] })[] = [];
  const names: DefinedName[] = [];
  let row = 0;
  let inSheet = false;
  for (const { name, attributes } of tagsOf(content)) {
    switch (name) {
      case '/table':
        inSheet = false;
        break;
      case 'table':
        row = 0;
        inSheet = true;
        sheets.push({
          visibility: hiddenStyles.has(attributes.get('table:style-name') ?? '')
            ? 'hidden'
            : 'visible',
          ofAnotherFile: /^'\w+:.*'#\$/.test(attributes.get('table:name') ?? ''),
          hiddenRows: [],
        });
        break;
      case 'table-row': {
        const start = row;
        row += Number(attributes.get('table:number-rows-repeated') ?? 1);
        if (/^(?:collapse|filter)$/.test(attributes.get('table:visibility') ?? '')) {
          sheets.at(-1)?.hiddenRows.push({ start, end: row });
        }
        break;
      }
      default:
        names.push({
          name: attributes.get('table:name') ?? '',
          scope: inSheet ? sheets.length - 1 : null,
          refersTo: referenceOf(
            attributes.get('table:cell-range-address') ?? attributes.get('table:expression') ?? '',
          ),
          element: null,
        });
    }
  }
  return { sheets, names };
}

function* tagsOf(content: string): Generator<{ name: string; attributes: Attributes }> {
  const tags = /<!--[^]*?-->|<(\/?)table:(table|table-row|named-range|named-expression)(?=[\s/>])/g;
  for (const { 0: tag, 1: closing, 2: local, index } of content.matchAll(tags)) {
    if (local === undefined) continue;
    if (closing === '/') {
      if (local === 'table') yield { name: '/table', attributes: new Map() };
      continue;
    }
    const end = tagEnd(content, index);
    const selfClosed = content.charAt(end - 2) === '/';
    yield { name: local, attributes: parseAttributes(content, index + tag.length, end - 1) };
    if (selfClosed && local === 'table') yield { name: '/table', attributes: new Map() };
  }
}

function stylesNotShown(content: string): ReadonlySet<string> {
  const styles = content.matchAll(/<style:style\s([^>]*)>(?:(?!<\/style:style\s*>)[^])*/g);
  return new Set(
    [...styles].flatMap(([style, attributes = '']) =>
      /<style:table-properties\s[^>]*\btable:display\s*=\s*["']false["']/.test(style)
        ? [parseAttributes(attributes, 0, attributes.length).get('style:name') ?? '']
        : [],
    ),
  );
}

const sheetWord = "\\$?(?:'((?:[^']|'')+)'|([^.'#]+))";
const odsReference = new RegExp(
  `^${sheetWord}\\.(\\$?[A-Z]{1,3}\\$?\\d+)(?::(?:${sheetWord})?\\.(\\$?[A-Z]{1,3}\\$?\\d+))?$`,
);

/** `$小学.$F$4:.$F$11` as Excel writes it; what is no plain place stays as it stands. */
function referenceOf(written: string): string {
  const address = written.replace(/^of:=\[(.*)\]$/, '$1');
  const match = odsReference.exec(address);
  if (!match) return brokenReference(address);
  const [, quoted, plain = '', first = '', quotedLast, plainLast, last = first] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  const lastSheet = quotedLast?.replaceAll("''", "'") ?? plainLast ?? sheet;
  const area = areaOfReference(`${first}:${last}`);
  return area && lastSheet === sheet ? nameReference({ ...area, sheet }) : address;
}

function brokenReference(address: string): string {
  if (!address.includes('#REF!')) return address;
  const [, quoted, plain] = new RegExp(`^${sheetWord}\\.`).exec(address) ?? [];
  const sheet = quoted ?? plain?.replaceAll("'", "''");
  return sheet === undefined ? '#REF!' : `'${sheet}'!#REF!`;
}
