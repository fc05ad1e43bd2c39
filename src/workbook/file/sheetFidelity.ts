/**
 * The guard's look at one sheet that was written anew: every cell, row, column and section that no
 * write named against the original, by its XML.
 */
import { columnLetters, type Area } from '../../sheets/area';
import { keptAddress } from '../beforeImage';
import { formulaElement } from './cellContent';
import type { CellPart, ColumnPart, RowPart, SheetPart } from './sheetPart';
import { cellKey, type SheetState } from './workbookState';
import { childrenNamed, parseAttributes } from './xml';

export function compareSheets(
  sheet: SheetState,
  before: SheetPart,
  after: SheetPart,
  found: Set<string>,
): void {
  compareSections(sheet, before, after, found);
  compareRows(sheet, before, after, found);
  compareColumns(sheet, before.columns, after.columns, found);
  compareMerges(sheet, before, after, found);
  compareRules(sheet, before, after, found);
  if (sheet.hints.length > 0) compareHints(sheet, before, after, found);
}

/** Sections that are compared by what they mean, not by their XML. */
const readSections = [
  'dimension',
  'cols',
  'sheetData',
  'mergeCells',
  'conditionalFormatting',
] as const;

function compareSections(
  sheet: SheetState,
  before: SheetPart,
  after: SheetPart,
  found: Set<string>,
): void {
  const ours = new Set<string>(readSections);
  if (sheet.freeze) ours.add('sheetViews');
  if (sheet.hints.length > 0) ours.add('dataValidations');
  if (sheet.print) ours.add('sheetPr').add('pageMargins').add('pageSetup');
  if (sheet.print?.centred === true) ours.add('printOptions');
  if (sheet.print?.footer) ours.add('headerFooter');
  const sections = ({ source, root }: SheetPart) =>
    root.children
      .filter(({ local }) => !ours.has(local))
      .map(({ start, end }) => source.slice(start, end));
  const [was, is] = [sections(before), sections(after)];
  if (was.length !== is.length || was.some((section, index) => section !== is[index])) {
    found.add(sheet.name);
  }
  const open = ({ source, root }: SheetPart) => source.slice(root.start, root.openEnd);
  if (open(before) !== open(after)) found.add(sheet.name);
}

function compareRows(
  sheet: SheetState,
  before: SheetPart,
  after: SheetPart,
  found: Set<string>,
): void {
  const rows = new Map(after.rows.map((row) => [row.row, row]));
  if (rows.size !== after.rows.length) found.add(sheet.name);
  const seen = new Set<number>();
  for (const row of before.rows) {
    const copied = rows.get(row.row);
    seen.add(row.row);
    const fitted = sheet.rowHeights.has(row.row);
    if (!copied || rowAttributes(row, fitted) !== rowAttributes(copied, fitted)) {
      found.add(`'${sheet.name}'!${row.row + 1}:${row.row + 1}`);
      continue;
    }
    compareCells(sheet, row, copied, before.source, after.source, found);
  }
  for (const { row, cells } of after.rows) {
    if (seen.has(row)) continue;
    for (const { column } of cells) {
      if (!sheet.edits.has(cellKey(row, column))) found.add(keptAddress(sheet.name, row, column));
    }
  }
}

/**
 * The spans of a row are a hint for readers; they follow its cells.
 * @param fitted its height is ours
 */
function rowAttributes({ attributes }: RowPart, fitted: boolean): string {
  const ours = new Set(fitted ? ['spans', 'ht', 'customHeight'] : ['spans']);
  return [...attributes]
    .flatMap(([name, value]) => (ours.has(name) ? [] : `${name}=${value}`))
    .join(' ');
}

function compareCells(
  sheet: SheetState,
  was: RowPart,
  is: RowPart,
  sourceWas: string,
  sourceIs: string,
  found: Set<string>,
): void {
  const copies = new Map(is.cells.map((cell) => [cell.column, cell]));
  for (const cell of was.cells) {
    const edit = sheet.edits.get(cellKey(was.row, cell.column));
    const copied = copies.get(cell.column);
    copies.delete(cell.column);
    if (edit?.value !== undefined) continue;
    if (edit?.result !== undefined) {
      if (!copied || !sameFormula(cell, sourceWas, copied, sourceIs)) {
        found.add(keptAddress(sheet.name, was.row, cell.column));
      }
      continue;
    }
    // A cell of which only the format changed keeps its content to the letter.
    const same = edit
      ? copied &&
        sourceWas.slice(cell.openEnd, cell.end) === sourceIs.slice(copied.openEnd, copied.end)
      : copied &&
        sourceWas.slice(cell.start, cell.end) === sourceIs.slice(copied.start, copied.end);
    if (same !== true) found.add(keptAddress(sheet.name, was.row, cell.column));
  }
  for (const column of copies.keys()) {
    if (!sheet.edits.has(cellKey(was.row, column))) {
      found.add(keptAddress(sheet.name, was.row, column));
    }
  }
}

/** Two cells are the same but for their format and the result of their formula. */
function sameFormula(was: CellPart, sourceWas: string, is: CellPart, sourceIs: string): boolean {
  const kept = (cell: CellPart, source: string) => {
    const tag = source.slice(cell.start, cell.openEnd).replace(/\/?>$/, '');
    const nameEnd = tag.search(/\s|$/);
    const attributes = [...parseAttributes(tag, nameEnd, tag.length)]
      .flatMap(([name, value]) => (name === 's' || name === 't' ? [] : `${name}=${value}`))
      .join(' ');
    return `${attributes} ${formulaElement(source.slice(cell.openEnd, cell.end))}`;
  };
  return kept(was, sourceWas) === kept(is, sourceIs);
}

function compareColumns(
  sheet: SheetState,
  before: readonly ColumnPart[],
  after: readonly ColumnPart[],
  found: Set<string>,
): void {
  // Widths can only change where some range begins or ends.
  const edges = new Set(
    [...before, ...after].flatMap(({ first, last }) => [first, last, last + 1]),
  );
  for (const column of edges) {
    if (sheet.columns.has(column)) continue;
    if (columnAttributes(before, column) !== columnAttributes(after, column)) {
      found.add(`'${sheet.name}'!${columnLetters(column)}:${columnLetters(column)}`);
    }
  }
}

function columnAttributes(columns: readonly ColumnPart[], column: number): string {
  const part = columns.find(({ first, last }) => first <= column && column <= last);
  return [...(part?.attributes ?? [])]
    .flatMap(([name, value]) => (name === 'min' || name === 'max' ? [] : `${name}=${value}`))
    .join(' ');
}

function compareMerges(
  sheet: SheetState,
  before: SheetPart,
  after: SheetPart,
  found: Set<string>,
): void {
  const key = ({ row, column, rows, columns }: Area) => [row, column, rows, columns].join();
  const present = new Set(after.merges.map(key));
  const expected = new Set(sheet.merges);
  for (const merge of before.merges) {
    if (expected.has(merge) && !present.has(key(merge))) found.add(sheet.name);
  }
}

function compareRules(
  sheet: SheetState,
  before: SheetPart,
  after: SheetPart,
  found: Set<string>,
): void {
  const blocks = ({ source, root }: SheetPart) =>
    childrenNamed(root, 'conditionalFormatting').map(({ start, end }) => source.slice(start, end));
  const [was, is] = [blocks(before), blocks(after)];
  const present = new Set(is);
  for (const rule of sheet.rules) {
    const block = rule.kind === 'came' ? was[rule.block] : undefined;
    if (block !== undefined && !present.has(block)) found.add(sheet.name);
  }
  if (is.length !== sheet.rules.length) found.add(sheet.name);
}

/** Hints that came stand first, to the letter; behind them as many more as we gave. */
function compareHints(
  sheet: SheetState,
  before: SheetPart,
  after: SheetPart,
  found: Set<string>,
): void {
  const hints = ({ source, root }: SheetPart) =>
    childrenNamed(root, 'dataValidations').flatMap((section) =>
      childrenNamed(section, 'dataValidation').map(({ start, end }) => source.slice(start, end)),
    );
  const [was, is] = [hints(before), hints(after)];
  const kept = was.every((hint, index) => hint === is[index]);
  if (!kept || is.length !== was.length + sheet.hints.length) found.add(sheet.name);
}
