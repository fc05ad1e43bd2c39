/**
 * Cells so far out that the library refuses the sheet (it lays every row out whole): taken out of the
 * XML before it reads, and put back as they came into what it writes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellAddress, columnIndex } from '../../../src/sheets/area';

/** What the library takes of one sheet. */
const mostCells = 20_000_000;
const nearRows = 20_000;
const nearColumns = 1000;

export interface FarFileCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

export interface NearFile {
  readonly bytes: Uint8Array;
  /** By place of the sheet in the workbook. */
  readonly far: ReadonlyMap<number, readonly FarFileCell[]>;
}

export function withoutFar(bytes: Uint8Array): NearFile {
  const parts = unzipSync(bytes);
  const far = new Map<number, readonly FarFileCell[]>();
  const strings = sharedStrings(parts);
  sheetParts(parts).forEach((part, sheet) => {
    const source = strFromU8(parts[part] ?? new Uint8Array());
    const cells = [...source.matchAll(cellPattern)].map((match) => cellOf(match, strings));
    const spans = (of: (cell: FarFileCell) => number) =>
      1 + cells.reduce((most, cell) => Math.max(most, of(cell)), 0);
    if (spans(({ row }) => row) * spans(({ column }) => column) <= mostCells) return;
    far.set(sheet, cells.filter(isFar));
    const near = source
      .replaceAll(cellPattern, (...match: string[]) =>
        isFar(placeOf(match[1] ?? '')) ? '' : (match[0] ?? ''),
      )
      .replaceAll(/<row [^>]*r="(\d+)"[^>]*(?:\/>|>\s*<\/row>)/g, (row, digits: string) =>
        Number(digits) > nearRows ? '' : row,
      )
      .replace(/<dimension [^>]*\/>/, '');
    parts[part] = strToU8(near);
  });
  return far.size === 0 ? { bytes, far } : { bytes: zipSync(parts), far };
}

export function withFar(
  bytes: Uint8Array,
  far: ReadonlyMap<number, readonly FarFileCell[]>,
): Uint8Array {
  if (far.size === 0) return bytes;
  const parts = unzipSync(bytes);
  sheetParts(parts).forEach((part, sheet) => {
    let source = strFromU8(parts[part] ?? new Uint8Array());
    for (const { row, column, value } of far.get(sheet) ?? []) {
      const xml = cellXml(row, column, value);
      const start = source.indexOf(`<row r="${row + 1}"`);
      const end = source.indexOf('</row>', start);
      source =
        start < 0
          ? source.replace(/<\/sheetData>/, () => `<row r="${row + 1}">${xml}</row></sheetData>`)
          : source.slice(0, end) + xml + source.slice(end);
    }
    parts[part] = strToU8(source);
  });
  return zipSync(parts);
}

type Parts = Record<string, Uint8Array>;

const cellPattern = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

function sheetParts(parts: Parts): readonly string[] {
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(
    [...read('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return [...read('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(
    ([tag]) => targets.get(attribute(tag, 'r:id')) ?? '',
  );
}

function sharedStrings(parts: Parts): readonly string[] {
  const source = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  return [...source.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) => textIn(si));
}

function cellOf(
  [, address = '', attributes = '', content = '']: RegExpMatchArray,
  strings: readonly string[],
): FarFileCell {
  const stored = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
  const type = attribute(attributes, 't');
  const text = type === 's' ? (strings[Number(stored)] ?? '') : textIn(content);
  return {
    ...placeOf(address),
    value: type === 's' || type === 'inlineStr' ? text : Number(stored),
  };
}

function placeOf(address: string): Pick<FarFileCell, 'row' | 'column'> {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}

function isFar({ row, column }: Pick<FarFileCell, 'row' | 'column'>): boolean {
  return row >= nearRows || column >= nearColumns;
}

/** With the entities left as they are: they go back as they came. */
function textIn(xml: string): string {
  return [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text).join('');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function cellXml(row: number, column: number, value: string | number): string {
  const address = cellAddress(row, column);
  return typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
}
