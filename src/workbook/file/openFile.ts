/**
 * Opens a file as a workbook, or says why it is none: tells by content, never by the file's name.
 */
import { emptyParts } from './emptyPackage';
import { fileWorkbook, type FileWorkbook, type Source } from './fileWorkbook';
import { readForeign, type ForeignFormat } from './foreign';
import { partNamed, readParts, partText, type Parts } from './package';
import { kindOfOther } from './otherKinds';
import { withTrueResults } from './storedResults';
import { UnreadableFile } from './unreadable';
import { readWorkbookPart } from './workbookPart';
import { stateOf } from './workbookState';

interface OpenOptions {
  /**
   * The file's name or path: for sheets that have none of their own (text, web pages), and for a wide
   * export of which nothing else says the stage.
   */
  readonly name?: string;
}

/**
 * @param bytes an .xlsx, .xlsm, .xls or .ods file, a web page, XML of Excel 2003 or text in columns,
 *   whatever its name says; they are copied, never changed
 * @throws UnreadableFile
 */
export async function openFile(
  bytes: Uint8Array,
  { name }: OpenOptions = {},
): Promise<FileWorkbook> {
  return fileWorkbook({ ...(await sourceOf(bytes, name)), name: name ?? null });
}

type Opened = Omit<Source, 'name'>;

async function sourceOf(bytes: Uint8Array, name: string | undefined): Promise<Opened> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  const own = bytes.slice(mistakesBefore(bytes));
  if (startsWith(own, [0xd0, 0xcf, 0x11, 0xe0])) return openCompound(own);
  if (!startsWith(own, [0x50, 0x4b])) return openOther(own, name);
  const parts = readParts(own);
  if (isOpenDocument(parts)) return openForeign(own, 'ods');
  if (partNamed(parts, 'Index/Document.iwa') !== undefined) throw new UnreadableFile('unsupported');
  const workbook = readWorkbookPart(parts);
  if (workbook.sheets.length === 0) throw new UnreadableFile('damaged');
  const state = withTrueResults(stateOf(workbook), workbook.calculation);
  return { workbook, state, foreign: null, convertedFrom: null };
}

/** A workbook without sheets, for outputs of their own; it needs one before it can be saved. */
export function newFile(): FileWorkbook {
  const workbook = readWorkbookPart(emptyParts());
  const opened = { workbook, state: stateOf(workbook), foreign: null, convertedFrom: null };
  return fileWorkbook({ ...opened, name: null });
}

async function openForeign(bytes: Uint8Array, format: ForeignFormat): Promise<Opened> {
  const state = await readForeign(bytes, format);
  const workbook = readWorkbookPart(emptyParts());
  return { workbook, state, foreign: format, convertedFrom: null };
}

/** What holds sheets without being a workbook is one of .xlsx from here on. */
async function openOther(bytes: Uint8Array, name: string | undefined): Promise<Opened> {
  const kind = kindOfOther(bytes);
  if (kind !== 'webPage' && kind !== 'xml2003' && kind !== 'text') throw new UnreadableFile(kind);
  const { readConverted } = await import('./converted/openConverted');
  const workbook = await readConverted(bytes, kind, name);
  const state = withTrueResults(stateOf(workbook), workbook.calculation);
  return { workbook, state, foreign: null, convertedFrom: kind };
}

/** An OLE compound file: an encrypted workbook or one of Excel 97. */
async function openCompound(bytes: Uint8Array): Promise<Opened> {
  if (directoryStart(bytes) >= bytes.length) throw new UnreadableFile('damaged');
  if (holdsName(bytes, 'EncryptedPackage')) throw new UnreadableFile('encrypted');
  if (!holdsName(bytes, 'Workbook') && !holdsName(bytes, 'Book')) {
    throw new UnreadableFile('notAWorkbook');
  }
  return openForeign(bytes, 'xls');
}

/** Offset of a compound file's directory: it lies behind the streams, so half a file lacks it. */
function directoryStart(bytes: Uint8Array): number {
  if (bytes.length < 512) return bytes.length;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 512);
  const sectorSize = 2 ** header.getUint16(30, true);
  return (header.getUint32(48, true) + 1) * sectorSize;
}

/** Names of streams stand in a compound file's directory as UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  // Directory entries begin at multiples of 128 bytes.
  for (let entry = 512; entry + wanted.length <= bytes.length; entry += 128) {
    if (wanted.every((byte, index) => bytes[entry + index] === byte)) return true;
  }
  return false;
}

function isOpenDocument(parts: Parts): boolean {
  const type = parts.get('mimetype');
  return (
    type !== undefined &&
    partText(type).startsWith('application/vnd.oasis.opendocument.spreadsheet')
  );
}

/** Pages that hand files out sometimes send a byte order mark or empty lines before them. */
function mistakesBefore(bytes: Uint8Array): number {
  let start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  while (bytes[start] === 0x0d || bytes[start] === 0x0a || bytes[start] === 0x20) start += 1;
  const known = [
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0],
  ];
  return known.some((letters) => startsWith(bytes.subarray(start), letters)) ? start : 0;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
