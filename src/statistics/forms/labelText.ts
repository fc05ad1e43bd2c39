/** Labels as forms print them, made comparable: 其中:, #, numbering, units, widths and breaks aside. */
import { isCellError, type CellValue } from '../../county/cell';

const breaks = /_x000d_|_x000a_/gi;
const unitInBrackets =
  /\((?:单位:)?(?:平方米|平米|㎡|m2|m²|册|万册|台|套|间|个|人|班|名|万元|千元|元|所|数量)\)/gi;
const lead = /^(?:#|其中[:：]?|[-—–·.*]|\d{1,2}[.、]|\(\d{1,2}\)|[一二三四五六七八九十]{1,2}、)+/;

/** @returns the words; '' for what is no text */
export function labelText(cell: CellValue): string {
  return typeof cell === 'string' ? labelOf(cell) : '';
}

const known = new Map<string, string>();

function labelOf(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = plainText(text).replace(unitInBrackets, '').replace(lead, '').replace(/:$/, '');
  // forms repeat some hundred labels; the limit only guards against columns of junk
  if (known.size < 5000) known.set(text, words);
  return words;
}

/** Half width, without spaces and breaks; brackets, # and units stay. */
export function plainText(text: string): string {
  return text
    .replace(breaks, '')
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\uFEFF]+/g, '')
    .replace(/[—–―~～至](?=\d)/g, '-');
}

/** Any cell as comparable text, numbers too; '' when empty or an error. */
export function shownText(cell: CellValue): string {
  if (cell === null || isCellError(cell)) return '';
  return plainText(String(cell));
}

/** A label that states 元 or 千元: how many 万元 one of its units is, as a divisor. */
export function perTenThousand(text: string): number {
  const unit = /\((?:单位:)?(万元|千元|元)\)/.exec(plainText(text))?.[1];
  return unit === '元' ? 10_000 : unit === '千元' ? 10 : 1;
}
