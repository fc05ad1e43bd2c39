/**
 * XML of Excel 2003 (SpreadsheetML): sheets of rows and cells that stand one behind the other unless
 * they say where. Of formulas the stored result is read; one without keeps its formula.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { columnsOfASheet, rowsOfASheet } from '../../../sheets/snapshot';
import { serialOf } from '../cellContent';
import { UnreadableFile } from '../unreadable';
import { readBookOf, type BookDraft, type PlacedCell, type SheetDraft } from './bookDraft';
import { declaredEncoding, decodedText } from './decodeText';
import { OpenSpans } from './openSpans';
import { inLetters } from './r1c1';
import type { ReadBook, ReadCell } from './readBook';
import { isLegalName } from './sheetNames';

const namespace = 'urn:schemas-microsoft-com:office:spreadsheet';

/** Deeper than this no writer goes. */
const deepest = 200;

/** @throws UnreadableFile */
export function readXml2003(bytes: Uint8Array): ReadBook {
  const text = decodedText(bytes, declaredEncoding(bytes));
  return readBookOf((book) => {
    const reading = new Reading(book);
    const parser = new SaxesParser({ xmlns: true, position: false });
    parser.on('error', (error) => damaged(error));
    parser.on('opentag', (tag) => reading.open(tag));
    parser.on('closetag', () => reading.close());
    parser.on('text', (piece) => reading.text(piece));
    parser.on('cdata', (piece) => reading.text(piece));
    // the declaration may name the encoding that the bytes had
    parser.write(text.replace(/^\ufeff?\s*/, '')).close();
  });
}

/** A sheet that is being read: where its table begins, its row is, and the next ones stand; 0-based. */
interface OpenSheet {
  readonly draft: SheetDraft;
  readonly position: number;
  readonly spans: OpenSpans;
  left: number;
  row: number;
  nextRow: number;
  nextCell: number;
  nextColumn: number;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  /** A merged cell above reaches over it. */
  readonly covered: boolean;
  readonly formula: string | undefined;
  /** Null until its data begin. */
  type: string | null;
  text: string;
}

class Reading {
  /** Names of the elements that are open, `x:` before those of Excel's own namespace. */
  private readonly path: string[] = [];
  private sheet: OpenSheet | null = null;
  private cell: OpenCell | null = null;
  private inData = 0;
  private shows = '';

  constructor(private readonly book: BookDraft) {}

  open(tag: SaxesTagNS): void {
    const parent = this.path.at(-1) ?? '';
    const word = wordOf(tag);
    this.path.push(word);
    if (this.path.length > deepest) damaged();
    if (this.inData > 0) this.inData += 1;
    const { sheet } = this;
    const step = `${parent}/${word}`;
    if (step === 'Workbook/Worksheet') this.openSheet(tag);
    else if (step === 'Names/NamedRange') this.name(tag);
    else if (step === 'Cell/Data' && this.cell) {
      this.cell.type = said(tag, 'Type') ?? 'String';
      this.inData = 1;
    } else if (!sheet) return;
    else if (step === 'Worksheet/Table') {
      sheet.left = placeSaid(tag, 'LeftCell') ?? 0;
      sheet.nextRow = placeSaid(tag, 'TopCell') ?? 0;
    } else if (step === 'Table/Column') hideColumns(sheet, tag);
    else if (step === 'Table/Row') openRow(sheet, tag);
    else if (step === 'Row/Cell') this.cell = openCell(sheet, tag);
    else if (step === 'x:WorksheetOptions/x:Visible') this.shows = '';
  }

  text(piece: string): void {
    if (this.inData > 0 && this.cell) this.cell.text += piece;
    else if (this.path.at(-1) === 'x:Visible') this.shows += piece;
  }

  close(): void {
    const name = this.path.pop();
    if (this.inData > 0) this.inData -= 1;
    const { sheet } = this;
    if (!sheet) return;
    switch (name) {
      case 'Cell':
        if (this.cell) sheet.draft.cell(finished(this.cell));
        this.cell = null;
        return;
      case 'x:Visible':
        if (/hidden/i.test(this.shows)) {
          sheet.draft.visibility = /very/i.test(this.shows) ? 'veryHidden' : 'hidden';
        }
        return;
      case 'Worksheet':
        this.sheet = null;
    }
  }

  private openSheet(tag: SaxesTagNS): void {
    const name = said(tag, 'Name') ?? '';
    const known = this.book.sheets.some(({ names }) => sameWord(names[0] ?? '', name));
    // formulas and names point to it: it cannot get another one
    if (!isLegalName(name) || known) damaged();
    const position = this.book.sheets.length;
    const draft = this.book.sheet([name]);
    const spans = new OpenSpans(this.book.budget);
    const places = { left: 0, row: 0, nextRow: 0, nextCell: 0, nextColumn: 0 };
    this.sheet = { draft, position, spans, ...places };
  }

  private name(tag: SaxesTagNS): void {
    const name = said(tag, 'Name') ?? '';
    const scope = this.sheet?.position ?? null;
    const known = this.book.names.some(
      (other) => other.scope === scope && sameWord(other.name, name),
    );
    // what Excel keeps for printing and filters is of the looks
    if (known || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || ownNames.test(name)) return;
    this.book.names.push({
      name,
      scope,
      refersTo: inLetters(said(tag, 'RefersTo') ?? '', 0, 0) ?? '#REF!',
    });
  }
}

const ownNames = /^(?:_FilterDatabase|Print_Area|Print_Titles)$/i;

function hideColumns(sheet: OpenSheet, tag: SaxesTagNS): void {
  const first = placeSaid(tag, 'Index') ?? sheet.nextColumn;
  const count = 1 + countSaid(tag, 'Span');
  sheet.draft.budget.step(count);
  sheet.nextColumn = first + count;
  if (said(tag, 'Hidden') !== '1') return;
  if (sheet.nextColumn > columnsOfASheet) throw new UnreadableFile('tooLarge');
  for (let column = first; column < sheet.nextColumn; column += 1) {
    sheet.draft.hiddenColumns.add(column);
  }
}

function openRow(sheet: OpenSheet, tag: SaxesTagNS): void {
  const row = placeSaid(tag, 'Index') ?? sheet.nextRow;
  if (row < sheet.nextRow) damaged();
  // rows like this one that follow it
  const span = countSaid(tag, 'Span');
  if (row + span >= rowsOfASheet) throw new UnreadableFile('tooLarge');
  sheet.draft.budget.step(1 + span);
  sheet.spans.upTo(row);
  if (said(tag, 'Hidden') === '1') {
    for (let hidden = row; hidden <= row + span; hidden += 1) sheet.draft.hiddenRows.add(hidden);
  }
  sheet.row = row;
  sheet.nextRow = row + span + 1;
  sheet.nextCell = sheet.left;
}

function openCell(sheet: OpenSheet, tag: SaxesTagNS): OpenCell {
  const { row, spans, draft } = sheet;
  const column = placeSaid(tag, 'Index') ?? sheet.nextCell;
  const columns = 1 + countSaid(tag, 'MergeAcross');
  const rows = 1 + countSaid(tag, 'MergeDown');
  const covered = spans.at(row, column) !== undefined || spans.room(row, column, columns) < columns;
  const merges = rows > 1 || columns > 1;
  if (column < sheet.nextCell || (covered && merges)) damaged();
  sheet.nextCell = column + columns;
  draft.merge({ row, column, rows, columns });
  if (rows > 1) spans.add({ row, column, columns, end: row + rows });
  const written = said(tag, 'Formula');
  const formula = written === undefined ? undefined : inLetters(written, row, column);
  // a formula that has no other form is not calculated either
  return {
    row,
    column,
    covered,
    formula: formula === null ? 'NA()' : formula,
    type: null,
    text: '',
  };
}

function finished({ row, column, covered, formula, type, text }: OpenCell): PlacedCell {
  if (type === null) {
    return { row, column, value: null, ...(formula === undefined ? {} : { formula }) };
  }
  const cell = { row, column, ...valueOf(type, text.replaceAll(/\r\n?/g, '\n')) };
  // two texts in one place: which of them counts, nobody can tell
  if (covered && cell.value !== null) damaged();
  return cell;
}

function valueOf(type: string, text: string): Pick<ReadCell, 'value' | 'numberFormat'> {
  const plain = text.trim();
  if (plain === '') return { value: null };
  switch (type) {
    case 'Number': {
      const number = Number(plain);
      return { value: Number.isFinite(number) ? number + 0 : { error: plain } };
    }
    case 'DateTime': {
      const serial = serialOf(plain);
      if (serial === null) return { value: text };
      const numberFormat = Number.isInteger(serial)
        ? 'yyyy\\-mm\\-dd'
        : 'yyyy\\-mm\\-dd\\ hh:mm:ss';
      return { value: serial, numberFormat };
    }
    case 'Boolean':
      return { value: plain === '1' || /^true$/i.test(plain) };
    case 'Error':
      return { value: { error: plain } };
    default:
      return { value: text, ...(/^\d+$/.test(plain) ? { numberFormat: '@' } : {}) };
  }
}

/** An attribute of Excel's; writers leave the prefix out. */
function said({ attributes }: SaxesTagNS, name: string): string | undefined {
  const found = Object.values(attributes).find(
    ({ local, uri }) => local === name && (uri === namespace || uri === ''),
  );
  return found?.value.trim();
}

/** A place that counts from 1, as one that counts from 0. */
function placeSaid(tag: SaxesTagNS, name: string): number | undefined {
  const written = said(tag, name);
  if (written === undefined) return undefined;
  if (!/^[1-9]\d{0,9}$/.test(written)) damaged();
  return Number(written) - 1;
}

function countSaid(tag: SaxesTagNS, name: string): number {
  const written = said(tag, name) ?? '0';
  if (!/^\d{1,10}$/.test(written)) damaged();
  return Number(written);
}

function wordOf({ local, uri }: SaxesTagNS): string {
  if (uri === namespace || uri === '') return local;
  return uri === 'urn:schemas-microsoft-com:office:excel' ? `x:${local}` : '';
}

function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function damaged(cause?: Error): never {
  throw new UnreadableFile('damaged', { cause });
}
