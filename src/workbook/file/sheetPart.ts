/**
 * A sheet's part as it came in: its sections, rows and cells, each with its place in the source.
 * Never changed; what a run writes lies over it (workbookState.ts) until the copy is made.
 */
import { columnIndex, type Area } from '../../sheets/area';
import { columnsOfASheet, rowsOfASheet } from '../../sheets/snapshot';
import { cellValue } from './cellContent';
import { cellsSourceOf, endTagStart, TagFinder, type CellsSource } from './cellTags';
import { CellStore, RowCells, type CellPart } from './rowCells';
import { UsualCells } from './usualCell';
import type { Parts } from './package';
import { readPart, relationsOf } from './package';
import { UnreadableFile } from './unreadable';
import {
  childNamed,
  childrenNamed,
  parseAttributes,
  prefixOf,
  tagEnd,
  type Attributes,
  type XmlElement,
} from './xml';

export interface SheetPart {
  readonly source: string;
  /** The worksheet element with its sections; the cells are in `rows` only. */
  readonly root: XmlElement;
  readonly prefix: string;
  readonly rows: readonly RowPart[];
  readonly columns: readonly ColumnPart[];
  readonly merges: readonly Area[];
  readonly tables: readonly Area[];
  /** Filtered ones among them; 0-based. */
  readonly hiddenRows: readonly number[];
  readonly protected: boolean;
}

export interface RowPart {
  /** 0-based. */
  readonly row: number;
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly cells: RowCells;
}

/** `<col>`: columns first to last, 0-based. */
export interface ColumnPart {
  readonly first: number;
  readonly last: number;
  readonly attributes: Attributes;
}

/** @throws UnreadableFile */
export function readSheetPart(parts: Parts, part: string, strings: readonly string[]): SheetPart {
  const data = parts.get(part);
  if (!data) throw new UnreadableFile('damaged');
  const { source, root } = readPart(data, 'sheetData');
  const prefix = prefixOf(root);
  const sheetData = childNamed(root, 'sheetData');
  const protection = childNamed(root, 'sheetProtection');
  const rows = sheetData
    ? readRows(cellsSourceOf(source, root, sheetData), sheetData, strings)
    : [];
  return {
    source,
    root,
    prefix,
    rows,
    columns: columnParts(root),
    merges: mergedAreas(root),
    tables: tablesOf(parts, part),
    hiddenRows: hiddenRowsOfPart(root, rows),
    protected: protection !== undefined && isTrue(protection.attributes.get('sheet')),
  };
}

/** xsd:boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Reads `A1` or `A1:C9`, whole columns and rows too; null when it is no such thing. */
export function areaOfReference(reference: string): Area | null {
  const [first = '', last = first] = reference.replaceAll('$', '').split(':');
  const start = cornerOf(first, 0, 0);
  const end = cornerOf(last, lastRow, lastColumn);
  if (!start || !end) return null;
  return {
    row: start.row,
    column: start.column,
    rows: end.row - start.row + 1,
    columns: end.column - start.column + 1,
  };
}

const lastRow = rowsOfASheet - 1;
const lastColumn = columnsOfASheet - 1;

function cornerOf(text: string, row: number, column: number) {
  const match = /^([A-Za-z]{0,3})(\d*)$/.exec(text);
  if (!match || text === '') return null;
  const [, letters = '', digits = ''] = match;
  return {
    row: digits === '' ? row : Number(digits) - 1,
    column: letters === '' ? column : columnIndex(letters),
  };
}

/** Marked, of no height, or not listed where rows are hidden unless they are; down to the last listed. */
function hiddenRowsOfPart(root: XmlElement, rows: readonly RowPart[]): readonly number[] {
  const format = childNamed(root, 'sheetFormatPr');
  const hidesOthers = isTrue(format?.attributes.get('zeroHeight'));
  const hidden: number[] = [];
  let next = 0;
  for (const { row, attributes } of rows) {
    for (; hidesOthers && next < row; next += 1) hidden.push(next);
    next = row + 1;
    if (isTrue(attributes.get('hidden')) || Number(attributes.get('ht') ?? 1) === 0) {
      hidden.push(row);
    }
  }
  return hidden;
}

function columnParts(root: XmlElement): ColumnPart[] {
  const columns = childNamed(root, 'cols');
  if (!columns) return [];
  return childrenNamed(columns, 'col').map(({ attributes }) => ({
    first: Number(attributes.get('min')) - 1,
    last: Number(attributes.get('max')) - 1,
    attributes,
  }));
}

function mergedAreas(root: XmlElement): Area[] {
  const merges = childNamed(root, 'mergeCells');
  return (merges?.children ?? []).flatMap(({ attributes }) => {
    const area = areaOfReference(attributes.get('ref') ?? '');
    return area ? [area] : [];
  });
}

function tablesOf(parts: Parts, part: string): Area[] {
  return relationsOf(parts, part).flatMap((relation) => {
    const data = relation.type === 'table' && relation.part !== null && parts.get(relation.part);
    const area = data ? areaOfReference(readPart(data).root.attributes.get('ref') ?? '') : null;
    return area ? [area] : [];
  });
}

function readRows(from: CellsSource, sheetData: XmlElement, strings: readonly string[]): RowPart[] {
  const rows: RowPart[] = [];
  const source = from.searched;
  const rowStart = new TagFinder(from, 'row', sheetData.closeStart);
  const cells = new CellReader(from, strings);
  let position = sheetData.openEnd;
  let previous = -1;
  for (;;) {
    const start = rowStart.next(position);
    if (start === null) {
      cells.store.close();
      return rows;
    }
    const name = rowStart.nameAt(start);
    const openEnd = tagEnd(source, start);
    const selfClosed = source.charCodeAt(openEnd - 2) === 0x2f;
    const closeStart = selfClosed ? openEnd : endTagStart(source, `</${name}`, openEnd);
    const end = selfClosed ? openEnd : tagEnd(source, closeStart);
    const attributes = parseAttributes(source, start + 1 + name.length, openEnd - 1);
    const row = attributes.has('r') ? Number(attributes.get('r')) - 1 : previous + 1;
    refuseOutside(row, lastRow);
    const held = cells.read(openEnd, closeStart);
    rows.push({ row, name, attributes, start, openEnd, end, cells: held });
    previous = row;
    position = end;
  }
}

/** Reads the cells of one row after the other. */
class CellReader {
  readonly store = new CellStore();
  private readonly usual: UsualCells | null;

  constructor(
    private readonly from: CellsSource,
    private readonly strings: readonly string[],
  ) {
    const plain = from.prefixes.length === 1 && from.prefixes[0] === '' && !from.cdata;
    this.usual = plain ? new UsualCells(from.source, strings, this.store) : null;
  }

  /** The cells that begin between two offsets. */
  read(first: number, to: number): RowCells {
    const { usual, store } = this;
    const before = store.values.length;
    const source = this.from.searched;
    const cellStart = new TagFinder(this.from, 'c', to);
    let position = first;
    let previous = -1;
    for (;;) {
      // the next cell stands right behind the last one, unless something odd does
      const adjoins = usual !== null && source.startsWith('<c ', position) && position < to;
      const start = adjoins ? position : cellStart.next(position);
      if (start === null) return new RowCells(store, before, store.values.length);
      const end = usual?.read(start) ?? -1;
      if (usual && end >= 0) {
        refuseOutside(usual.column, lastColumn);
        previous = usual.column;
        position = end;
        continue;
      }
      const cell = this.carefully(start, cellStart.nameAt(start), previous);
      store.add(cell);
      previous = cell.column;
      position = cell.end;
    }
  }

  /** @param previous column of the cell before it, which tells where one is that does not say so */
  private carefully(start: number, name: string, previous: number): CellPart {
    const { source, searched } = this.from;
    const openEnd = tagEnd(searched, start);
    const selfClosed = searched.charCodeAt(openEnd - 2) === 0x2f;
    const closeStart = selfClosed ? openEnd : endTagStart(searched, `</${name}`, openEnd);
    const end = selfClosed ? openEnd : tagEnd(searched, closeStart);
    const attributes = parseAttributes(searched, start + 1 + name.length, openEnd - 1);
    const reference = attributes.get('r');
    const style = attributes.get('s');
    const column =
      reference === undefined ? previous + 1 : columnIndex(reference.replace(/\d+$/, ''));
    refuseOutside(column, lastColumn);
    const content = selfClosed ? '' : source.slice(openEnd, closeStart);
    return {
      column,
      style: style === undefined ? null : Number(style),
      value: cellValue(content, attributes.get('t'), this.strings),
      start,
      openEnd,
      end,
    };
  }
}

/** A place that no sheet has: the file is broken. */
function refuseOutside(index: number, last: number): void {
  if (!Number.isInteger(index) || index < 0 || index > last) throw new UnreadableFile('damaged');
}
