/** Reads a file that is no workbook but holds sheets, and makes the package of an .xlsx of it. */
import type { WorkbookPart } from '../workbookPart';
import { asPackage } from './asPackage';
import type { ConvertedFormat, ReadBook } from './readBook';

/**
 * @param file its name, for sheets that have none
 * @throws UnreadableFile
 */
export async function readConverted(
  bytes: Uint8Array,
  format: ConvertedFormat,
  file: string | undefined,
): Promise<WorkbookPart> {
  return asPackage(await readBook(bytes, format, file));
}

async function readBook(
  bytes: Uint8Array,
  format: ConvertedFormat,
  file: string | undefined,
): Promise<ReadBook> {
  // each with the library that it needs, which the other formats do not
  switch (format) {
    case 'webPage':
      return (await import('./webPage')).readWebPage(bytes, file);
    case 'xml2003':
      return (await import('./xml2003')).readXml2003(bytes);
    case 'text':
      return (await import('./delimited')).readDelimited(bytes, file);
  }
}
