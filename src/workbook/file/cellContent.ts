/**
 * What a cell's XML says: its value as plain data, and the XML of a cell that we write. Text is
 * always written as text within the cell, never as a formula, whatever it begins with.
 */
import { notCalculated, type CellError, type CellValue } from '../../county/cell';
import { cellAddress } from '../../sheets/area';
import { childrenNamed, decodeXml, encodeXml, parseXml, type XmlElement } from './xml';

/** Excel takes no longer text in a cell. */
export const longestText = 32767;

/** The plain text of `<si>` or `<is>`: all runs, without the phonetic guide. */
export function textOfRuns(element: XmlElement): string {
  const own = childrenNamed(element, 't').map(({ text }) => text);
  const runs = childrenNamed(element, 'r').flatMap((run) =>
    childrenNamed(run, 't').map(({ text }) => text),
  );
  return unescapeText([...own, ...runs].join(''));
}

/**
 * The value of one `<c>` element.
 * @param written its content
 * @param type its t attribute
 * @param strings the shared strings
 */
export function cellValue(
  written: string,
  type: string | undefined,
  strings: readonly string[],
): CellValue {
  if (written === '') return null;
  const content = plainContent(written);
  const stored = storedText(content);
  if (type === 'inlineStr') return blankIsNull(inlineText(content));
  if (stored === null || (stored === '' && type !== 'str')) {
    return isFormula(content) ? { error: notCalculated } : null;
  }
  // An empty text that a formula gives fills its cell; one that stands there alone does not.
  if (type === 'str') {
    return isFormula(content) ? unescapeText(stored) : blankIsNull(unescapeText(stored));
  }
  const value = storedValue(stored, type, strings);
  return value === null && isFormula(content) ? { error: notCalculated } : value;
}

/** What stands in `<v>`, of any type but the text of a formula. */
export function storedValue(
  stored: string,
  type: string | undefined,
  strings: readonly string[],
): CellValue {
  switch (type) {
    case 's':
      return blankIsNull(strings[Number(stored)] ?? '');
    case 'b':
      return stored === '1' || stored === 'true';
    case 'e':
      return { error: stored };
    case 'd':
      return serialOf(stored) ?? stored;
    default: {
      // white space alone is no zero
      if (stored.trim() === '') return null;
      const number = Number(stored);
      return Number.isFinite(number) ? number : { error: stored };
    }
  }
}

/** `<c>` with a value of ours; an empty cell keeps its style. */
export function cellXml(row: number, column: number, style: number, value: CellValue): string {
  const start = `<c r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  switch (typeof value) {
    case 'number':
      return `${start}><v>${value}</v></c>`;
    case 'boolean':
      return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    case 'string':
      return `${start} t="inlineStr"><is><t xml:space="preserve">${encodeText(value)}</t></is></c>`;
    default:
      return value === null ? `${start}/>` : `${start} t="e"><v>${encodeXml(value.error)}</v></c>`;
  }
}

/** `<c>` with a formula of ours and what it comes to. */
export function formulaXml(
  row: number,
  column: number,
  style: number,
  formula: string,
  result: CellValue,
): string {
  const { type, content } = withResult(`<f>${encodeXml(formula)}</f>`, result, '');
  const place = `<c r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  return `${place}${type === null ? '' : ` t="${type}"`}>${content}</c>`;
}

/**
 * The content of a formula's cell with another result; the formula stays to the letter.
 * @returns the t attribute too, null for none
 */
export function withResult(
  content: string,
  result: CellValue,
  prefix: string,
): { readonly type: string | null; readonly content: string } {
  const formula = formulaElement(content);
  const stored = (type: string | null, text: string) => ({
    type,
    content: `${formula}<${prefix}v>${text}</${prefix}v>`,
  });
  switch (typeof result) {
    case 'number':
      return stored(null, String(result));
    case 'boolean':
      return stored('b', result ? '1' : '0');
    case 'string':
      return stored('str', encodeText(result));
    default:
      return result === null || result.error === notCalculated
        ? { type: null, content: formula }
        : stored('e', encodeXml(result.error));
  }
}

/** `<f>` as it stands in a cell's content; empty where there is none. */
export function formulaElement(content: string): string {
  const formula = /<((?:[^\s<>/:]+:)?f)(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1\s*>)/;
  return formula.exec(plainContent(content))?.[0] ?? '';
}

/**
 * A cell's content without comments and instructions, and what stands in CDATA as text: it says the
 * same.
 */
export function plainContent(content: string): string {
  if (!content.includes('<!') && !content.includes('<?')) return content;
  return content.replaceAll(
    /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>/g,
    (_, text: string | undefined) => (text === undefined ? '' : encodeXml(text)),
  );
}

/** Text that Excel would take for a number, a date or a formula if somebody typed it. */
export function looksLikeEntry(text: string): boolean {
  return /^[=+\-@'\s]/.test(text) || /^[\d.,$%￥¥]/.test(text) || /^(?:true|false|#)/i.test(text);
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Serial number of an ISO date, in the 1900 system; null when it is none. */
export function serialOf(iso: string): number | null {
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(iso) || !iso.includes('T') ? iso : `${iso}Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}

function storedText(content: string): string | null {
  const match = /<(?:[^\s<>/:]+:)?v(?:\s[^>]*)?>([^<]*)</.exec(content);
  if (match?.[1] !== undefined && !match[1].includes('&')) return match[1];
  if (/<(?:[^\s<>/:]+:)?v\s*\/>/.test(content)) return '';
  return match ? elementText(content, 'v') : null;
}

function elementText(content: string, local: string): string | null {
  const root = parseXml(`<c>${content}</c>`);
  return childrenNamed(root, local)[0]?.text ?? null;
}

function inlineText(content: string): string {
  // Nearly all are one run of text: only others are worth a parse.
  const plain = /^<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>$/.exec(content)?.[1];
  if (plain !== undefined) return unescapeText(decodeXml(plain));
  return childrenNamed(parseXml(`<c>${content}</c>`), 'is')
    .map(textOfRuns)
    .join('');
}

function isFormula(content: string): boolean {
  return /<(?:[^\s<>/:]+:)?f[\s>/]/.test(content);
}

function blankIsNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Characters that XML cannot hold stand in cells as `_x000B_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

function encodeText(text: string): string {
  return text
    .replaceAll(forbidden, (character) =>
      character === '\n' || character === '\t' ? character : escapeCharacter(character),
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Characters that XML cannot hold, and an underscore that would be read as one of their escapes. */
const forbidden = /[\p{Cc}\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}[_\p{Cc}\ufffe\uffff])/gu;

function escapeCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
