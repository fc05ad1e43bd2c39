/**
 * What a file is that is neither a zip nor a compound file: systems hand out web pages, XML and plain
 * text under the names of workbooks.
 */
import type { ConvertedFormat } from './converted/readBook';
import { partText } from './package';
import type { UnreadableKind } from './unreadable';

const enoughBytes = 8192;

export function kindOfOther(bytes: Uint8Array): UnreadableKind | ConvertedFormat {
  if (isOldSheet(bytes)) return 'excel95';
  const start = partText(bytes.slice(0, enoughBytes)).toLowerCase();
  if (/^\s*mime-version:/.test(start)) return 'webPage';
  const isPage = /^\s*<(?:!doctype html|html|meta|head|body|style|table|tr|div)[\s>]/.test(start);
  if (!isPage && /urn:schemas-microsoft-com:office:spreadsheet|progid="excel\.sheet"/.test(start)) {
    return 'xml2003';
  }
  if (isPage || /<(?:html|table|!doctype html|frameset)[\s>]/.test(start)) return 'webPage';
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:office:document|uof:)/.test(start)) return 'unsupported';
  return isLines(start) ? 'text' : 'notAWorkbook';
}

/** Excel 2 to 4 wrote one sheet with nothing around it. */
function isOldSheet([first, second, length, none]: Uint8Array): boolean {
  const begins = first === 0x09 && (second === 0x00 || second === 0x02 || second === 0x04);
  return begins && (length === 4 || length === 6) && none === 0;
}

/** Lines of fields with tabs, commas or semicolons between them, and no bytes that no text has. */
function isLines(start: string): boolean {
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(start) || /^(?:%pdf|\{\\rtf)/.test(start)) return false;
  return /[\t,;，]/.test(start);
}
