/** Values as texts, by number formats as Chinese Excel and WPS show them. */
import { formatValue } from 'hucre';
import { isCellError, type CellValue } from '../../../county/cell';
import type { StyleBook } from '../styleBook';

export interface ShownText {
  readonly text: string;
  /** `#RRGGBB` where the number format gives one, as in `[红色]-0`. */
  readonly colour: string | null;
}

/** @param from1904 days are counted from 1904, as some workbooks from old Macs do */
export function shownText(value: CellValue, code: string, from1904: boolean): ShownText {
  if (value === null) return uncolouredText('');
  if (isCellError(value)) return uncolouredText(value.error);
  if (typeof value === 'boolean') return uncolouredText(value ? 'TRUE' : 'FALSE');
  const section = sectionOf(code, value);
  if (typeof value === 'string')
    return section === null ? uncolouredText(value) : formatted(value, code);
  if (section === null || isGeneral(section)) return uncolouredText(generalText(value));
  const words = generalWords(section);
  if (words) return uncolouredText(`${words.before}${generalText(value)}${words.after}`);
  const text = formatValue(value, spoken(code, value), { is1904: from1904 });
  return { text, colour: colourIn(section) };
}

function uncolouredText(text: string): ShownText {
  return { text, colour: null };
}

function formatted(value: string, code: string): ShownText {
  return uncolouredText(isGeneral(code) || !code.includes('@') ? value : formatValue(value, code));
}

/**
 * A number as General shows it: up to 11 digits, with an exponent where they do not reach. A narrow
 * cell shows fewer; that is for the grid.
 */
export function generalText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = '', exponent = ''] = Number(value.toPrecision(6)).toExponential().split('e');
    const power = Number(exponent);
    return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const before = Math.max(1, Math.floor(Math.log10(size)) + 1);
  return String(Number(value.toFixed(Math.max(0, 10 - before))));
}

export function numberFormatCode(styles: StyleBook, id: number): string {
  return styles.numberFormatAt(id) ?? localCodes[id] ?? 'General';
}

/** The part of a code that a value is shown by; null where it has none. */
function sectionOf(code: string, value: number | string): string | null {
  const sections = code
    .match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g)
    ?.map((each) => each.replace(/;$/, ''));
  // The last match of a code without a final ; is empty.
  const list =
    sections && sections.at(-1) === '' && !code.endsWith(';') ? sections.slice(0, -1) : sections;
  if (!list || list.length === 0) return null;
  if (typeof value === 'string') return list.length > 3 ? (list[3] ?? null) : (list[0] ?? null);
  if (value < 0 && list.length > 1) return list[1] ?? null;
  if (value === 0 && list.length > 2) return list[2] ?? null;
  return list[0] ?? null;
}

const general = /(?:General|G\/通用格式)/i;

function isGeneral(section: string): boolean {
  return (
    section
      .replace(/\[[^\]]*\]/g, '')
      .replace(general, '')
      .trim() === '' && general.test(section)
  );
}

/** `G/通用格式"人"`: words around the plain number. */
function generalWords(section: string) {
  const bare = section.replace(/\[[^\]]*\]/g, '');
  const match = general.exec(bare);
  if (!match) return null;
  const words = (part: string) => part.replaceAll(/"([^"]*)"|\\(.)|_.|\*./g, '$1$2');
  return {
    before: words(bare.slice(0, match.index)),
    after: words(bare.slice(match.index + match[0].length)),
  };
}

/** The code without what only Excel's Chinese edition knows, so that the rest is understood. */
function spoken(code: string, value: number): string {
  const known = code
    .replaceAll(/\[DBNum\d\]/gi, '')
    .replaceAll(/\[\$([^\]-]*)-[^\]]*\]/g, (_, sign: string) => (sign === '' ? '' : `"${sign}"`))
    .replaceAll(/上午\/下午/g, 'AM/PM')
    .replaceAll(/\[(?:红色|黑色|蓝色|绿色|白色|黄色|青色|洋红|颜色\s*\d+)\]/g, '');
  // A zero that a format shows as words alone has no digit.
  const zero = value === 0 ? sectionOf(known, value) : null;
  return zero !== null && !/[0#]/.test(zero.replaceAll(/"[^"]*"|\\./g, '')) && zero.includes('?')
    ? known.replace(zero, zero.replaceAll('?', ''))
    : known;
}

function colourIn(section: string): string | null {
  const name = /\[(\p{L}+)\]/u.exec(section)?.[1]?.toLowerCase();
  return name === undefined ? null : (namedColours[name] ?? null);
}

const namedColours: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  cyan: '#00B7C3',
  green: '#008000',
  magenta: '#FF00FF',
  red: '#FF0000',
  yellow: '#B8860B',
  黑色: '#000000',
  蓝色: '#0000FF',
  绿色: '#008000',
  红色: '#FF0000',
};

/** Formats that files name by number and every language shows in its own way. */
const localCodes: Readonly<Record<number, string>> = {
  5: '"¥"#,##0;-"¥"#,##0',
  6: '"¥"#,##0;-"¥"#,##0',
  7: '"¥"#,##0.00;-"¥"#,##0.00',
  8: '"¥"#,##0.00;-"¥"#,##0.00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;-"¥"#,##0;"¥""-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;-"¥"#,##0.00;"¥""-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
