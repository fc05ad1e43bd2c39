/**
 * Text in columns: lines of fields with tabs, commas or semicolons between them. Which of the three
 * it is, the lines say: the one by which the most of them have the same number of fields.
 */
import { readBookOf, type BookDraft } from './bookDraft';
import { decodedText } from './decodeText';
import type { ReadBook } from './readBook';
import { nameOfFile } from './sheetNames';
import { typedText } from './typedText';
import { UnreadableFile } from '../unreadable';

type Records = readonly (readonly string[])[];

interface Parsed {
  readonly records: Records;
  /** A quotation mark that does not end, or that something stands behind. */
  readonly strayQuotes: boolean;
}

interface Shape {
  /** The number of fields that the most lines have, of those with several. */
  readonly fields: number;
  readonly lines: number;
  /** Fields with quotation marks in them: where a wrong delimiter cut a quoted text. */
  readonly quotes: number;
}

/** @throws UnreadableFile text, where no character parts its lines into columns */
export async function readDelimited(
  bytes: Uint8Array,
  file: string | undefined,
): Promise<ReadBook> {
  const { parse } = (await import('papaparse')).default;
  const text = decodedText(bytes, null)
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n');
  const parsedBy = (source: string, delimiter: string, quoteChar: string): Parsed => {
    const { data, errors } = parse<string[]>(source, { delimiter, newline: '\n', quoteChar });
    return { records: data, strayQuotes: errors.some(({ type }) => type === 'Quotes') };
  };
  const [told, chosen] = /^sep=(.)\n/.exec(text) ?? [];
  const source = told === undefined ? text : text.slice(told.length);
  const delimiter = chosen ?? delimiterOf(source, parsedBy);
  const quoted = parsedBy(source, delimiter, '"');
  if (!quoted.strayQuotes) return bookOf(quoted.records, file);
  // Quotation marks within texts, by a writer that puts none around: then every line is a row.
  const { records } = parsedBy(source, delimiter, noQuote);
  if (!isEven(records)) throw new UnreadableFile('damaged');
  return bookOf(
    records.map((fields) => fields.map(withoutQuotes)),
    file,
  );
}

function withoutQuotes(field: string): string {
  const inner = /^"([^]*)"$/.exec(field)?.[1];
  return inner === undefined ? field : inner.replaceAll('""', '"');
}

/** A character that no text has. */
const noQuote = '\0';

/** Lines that are enough to tell the delimiter. */
const enoughLines = 1000;

function delimiterOf(
  text: string,
  parsedBy: (source: string, delimiter: string, quoteChar: string) => Parsed,
): string {
  const start = text.split('\n', enoughLines).join('\n');
  const found = ['\t', ',', ';']
    .map((delimiter) => ({ delimiter, ...shapeOf(parsedBy(start, delimiter, '"').records) }))
    .reduce((best, next) => (isBetter(next, best) ? next : best));
  if (found.lines === 0) throw new UnreadableFile('text');
  return found.delimiter;
}

function isBetter(next: Shape, best: Shape): boolean {
  if (next.lines !== best.lines) return next.lines > best.lines;
  if (next.quotes !== best.quotes) return next.quotes < best.quotes;
  return next.fields > best.fields;
}

function shapeOf(records: Records): Shape {
  const lines = new Map<number, number>();
  const quotes = records.flat().filter((field) => field.includes('"')).length;
  for (const { length } of records) {
    if (length > 1) lines.set(length, (lines.get(length) ?? 0) + 1);
  }
  return [...lines].reduce<Shape>(
    (most, [fields, count]) => (count > most.lines ? { ...most, fields, lines: count } : most),
    { fields: 0, lines: 0, quotes },
  );
}

/** All lines have the same number of fields, but for titles and remarks of one. */
function isEven(records: Records): boolean {
  const { fields } = shapeOf(records);
  return records.every(({ length }) => length === fields || length === 1);
}

function bookOf(records: Records, file: string | undefined): ReadBook {
  return readBookOf((book: BookDraft) => {
    const sheet = book.sheet([nameOfFile(file)]);
    records.forEach((fields, row) =>
      fields.forEach((field, column) => sheet.cell({ row, column, ...typedText(field) })),
    );
  });
}
