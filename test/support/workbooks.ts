/**
 * Workbook files for tests, put together part by part, so that a test sees the very XML that goes
 * in and comes out. Needs no spreadsheet library.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellValue } from '../../src/county/cell';
import { areaAddress, cellAddress, type Area } from '../../src/sheets/area';

/** Parts of a package by name: text or bytes. */
export type PackageParts = Readonly<Record<string, string | Uint8Array>>;

export interface SheetLayout {
  readonly name: string;
  /** From A1 on. */
  readonly values: readonly (readonly CellValue[])[];
  readonly merges?: readonly Area[];
  readonly protected?: boolean;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  readonly fill?: string;
}

export interface WorkbookLayout {
  readonly sheets: readonly SheetLayout[];
  readonly names?: Readonly<Record<string, string>>;
  readonly structureProtected?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function zipped(parts: PackageParts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  );
}

/** The parts of a plain workbook; a test adds to them or changes them. */
export function workbookParts(layout: WorkbookLayout): Record<string, string> {
  const { sheets, names = {}, structureProtected = false } = layout;
  const fills = [...new Set(sheets.flatMap(({ fill }) => (fill === undefined ? [] : [fill])))];
  const formatOf = ({ fill }: SheetLayout) => (fill === undefined ? 0 : fills.indexOf(fill) + 1);
  const list = sheets.map(
    ({ name, visibility = 'visible' }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${visibility}" r:id="rId${index + 1}"/>`,
  );
  const defined = Object.entries(names).map(
    ([name, refersTo]) => `<definedName name="${escaped(name)}">${escaped(refersTo)}</definedName>`,
  );
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/>` +
      `<workbookProtection${structureProtected ? ' lockStructure="1"' : ''}/>` +
      `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join('')}</sheets>` +
      `<definedNames>${defined.join('')}</definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map(
        (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
      ),
      ['rId100', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(fills),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        sheetXml(sheet, formatOf(sheet)),
      ]),
    ),
  };
}

export function workbookBytes(layout: WorkbookLayout): Uint8Array {
  return zipped(workbookParts(layout));
}

/**
 * The content of cells by address, as the XML between `<c …>` and `</c>`; `@str|…` gives the cell the
 * type str.
 */
export type CellContents = Readonly<Record<string, string>>;

/** The parts of a workbook whose cells are given to the letter. */
export function partsOfCells(
  sheets: Readonly<Record<string, CellContents>>,
  names: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const parts = workbookParts({
    sheets: Object.keys(sheets).map((name) => ({ name, values: [] })),
    names,
  });
  Object.values(sheets).forEach((cells, index) => {
    const rows = new Map<string, string[]>();
    for (const [address, content] of Object.entries(cells)) {
      const row = address.replace(/\D+/, '');
      const [type = '', inner = content] = content.startsWith('@')
        ? content.slice(1).split('|')
        : [];
      const attribute = type === '' ? '' : ` t="${type}"`;
      rows.set(row, [...(rows.get(row) ?? []), `<c r="${address}"${attribute}>${inner}</c>`]);
    }
    const data = [...rows].map(([row, list]) => `<row r="${row}">${list.join('')}</row>`).join('');
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    parts[part] = (parts[part] ?? '').replace('<sheetData>', `<sheetData>${data}`);
  });
  return parts;
}

/** The parts but one. */
export function without<T>(parts: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
}

/** One relations part from [id, last word of the type, target]. */
export function relationsXml(list: readonly (readonly [string, string, string])[]): string {
  const entries = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** The XML of one cell as Excel writes it, text within the cell. */
export function cellXml(row: number, column: number, value: CellValue, format = 0): string {
  const start = `<c r="${cellAddress(row, column)}"${format === 0 ? '' : ` s="${format}"`}`;
  if (value === null) return format === 0 ? '' : `${start}/>`;
  if (typeof value === 'object') return `${start} t="e"><v>${escaped(value.error)}</v></c>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetXml(sheet: SheetLayout, format: number): string {
  const { values, merges = [] } = sheet;
  const rows = values.map((line, row) => {
    const cells = line.map((value, column) => cellXml(row, column, value, format));
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('');
  return (
    `${head}<worksheet xmlns="${main}" xmlns:r="${relations}"><sheetData>${rows.join('')}</sheetData>` +
    `${sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : ''}` +
    `${merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`}` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}

function stylesXml(fills: readonly string[]): string {
  const solid = fills.map(
    (fill) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/></patternFill></fill>`,
  );
  const formats = fills.map(
    (_, index) =>
      `<xf numFmtId="0" fontId="0" fillId="${index + 2}" borderId="0" xfId="0" applyFill="1"/>`,
  );
  return (
    `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>` +
    `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid.join('')}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${fills.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return (
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${parts.join('')}</Types>`
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
