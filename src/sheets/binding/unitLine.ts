/**
 * 单位：人、平方米、万元 above a table: the unit of money columns that state none themselves. Finds what
 * such lines say and what they leave open; which column it concerns is asked one column at a time.
 */
import type { Field } from '../../county/fields';
import { isTotalRow } from '../../county/totals';
import type { Candidate } from './columnChoice';
import { readHeaderText } from './headerText';
import { unitInHeader } from './matching';
import type { SheetView } from './sheetView';

/** What the lines above a table say of units. */
export interface UnitLine {
  /** As it stands, for the reader to recognise. */
  readonly text: string;
  /** 万元, 元 …, each once; more than one leaves open which column is in which. */
  readonly money: readonly string[];
  /** 亩, 公顷: areas are kept in 平方米. */
  readonly foreignArea: boolean;
  /** It stands above another table of the sheet, and may or may not be meant for this one. */
  readonly elsewhere: boolean;
}

/** A unit, or what keeps a column from having one. */
type UnitAbove =
  | { readonly kind: 'none' }
  | { readonly kind: 'stated'; readonly unit: string }
  | { readonly kind: 'unclear'; readonly line: string };

/** @param top first row of the table's header, or of its schools where it has none */
export function readUnitLine(view: SheetView, top: number): UnitLine | null {
  let row = top - 1;
  for (; row >= view.firstRow && top - row <= mostTitleRows; row--) {
    if (isAmounts(view, row)) break;
    const found = unitsOfRow(view, row);
    if (found) return { ...found, elsewhere: false };
  }
  // one line at the head of a sheet may be meant for all of its tables
  for (; row >= view.firstRow; row--) {
    const found = unitsOfRow(view, row);
    if (found) return { ...found, elsewhere: true };
  }
  return null;
}

/**
 * What the line means for a column.
 *
 * @param path the column's header texts; a unit in them goes before the line
 */
function unitAbove(line: UnitLine | null, field: Field, path: readonly string[]): UnitAbove {
  if (line === null || field.kind !== 'measure') return { kind: 'none' };
  if (unitInHeader(path, field) !== null) return { kind: 'none' };
  if (path.some((text) => readHeaderText(text).units.length > 0)) return { kind: 'none' };
  const { units } = field;
  if (!units) {
    return line.foreignArea && !line.elsewhere
      ? { kind: 'unclear', line: line.text }
      : { kind: 'none' };
  }
  const [unit, ...others] = line.money;
  if (unit === undefined) return { kind: 'none' };
  if (others.length > 0 || units[unit] === undefined) return { kind: 'unclear', line: line.text };
  if (!line.elsewhere) return { kind: 'stated', unit };
  return unit === field.defaultUnit ? { kind: 'none' } : { kind: 'unclear', line: line.text };
}

/** Whether a chosen column cannot be used before the county says its unit; a name of ours says it. */
export function lacksUnit(
  { unit, field, source }: Candidate,
  line: UnitLine | null,
  path: readonly string[],
): boolean {
  if (unit !== null || unitAbove(line, field, path).kind !== 'unclear') return false;
  return field.units !== undefined || source !== 'own';
}

/** The unit that header or line state, and what a name of ours has to tell its column from. */
export function unitSaid(
  line: UnitLine | null,
  field: Field,
  path: readonly string[],
): { readonly unit: string | null; readonly said: string | null } {
  const inHeader = unitInHeader(path, field);
  if (inHeader !== null) return { unit: inHeader, said: inHeader };
  const above = unitAbove(line, field, path);
  switch (above.kind) {
    case 'none':
      return { unit: null, said: null };
    case 'stated':
      return { unit: above.unit, said: above.unit };
    case 'unclear':
      return { unit: null, said: above.line };
  }
}

const mostTitleRows = 8;

/** A row of figures: schools or totals of another table. */
function isAmounts(view: SheetView, row: number): boolean {
  const cells: unknown[] = [];
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const cell = view.cell(row, column);
    if (typeof cell === 'number') return true;
    if (typeof cell === 'string') cells.push(cell);
  }
  const texts = cells.filter((cell) => typeof cell === 'string');
  return isTotalRow(texts) || texts.filter((text) => /^\s*\d[\d,.]*\s*$/.test(text)).length > 1;
}

type Found = Pick<UnitLine, 'text' | 'money' | 'foreignArea'>;

/** The statements of one row, taken together; null where it makes none about money or 亩. */
function unitsOfRow(view: SheetView, row: number): Found | null {
  const money = new Set<string>();
  let foreignArea = false;
  let text = '';
  let awaited: string | null = null;
  for (let column = view.firstColumn; column <= view.lastColumn; column++) {
    const cell = view.cell(row, column);
    if (typeof cell !== 'string') continue;
    // 单位： in one cell, 元 in the next
    const whole: string = awaited === null ? cell : `${awaited}${cell}`;
    awaited = unitLeft.test(unitLineText(whole)) ? whole : null;
    const tokens = unitTokens(unitLineText(whole));
    const told = tokens.filter((token) => moneyUnit.test(token));
    const foreign = tokens.some((token) => /^(?:亩|公顷)$/.test(token));
    if (told.length === 0 && !foreign) continue;
    told.forEach((unit) => money.add(unit));
    foreignArea ||= foreign;
    text = text === '' ? whole.trim() : `${text} ${whole.trim()}`;
  }
  return text === '' ? null : { text, money: [...money], foreignArea };
}

function unitLineText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/单\s*位/g, '单位')
    .replace(/([百千万亿])\s*元/g, '$1元');
}

const unitLead =
  /(?:^|[\s(【,;。:])(?:(?:计量|金额|货币|数据|资金|面积)\s*)?单位\s*:?\s*([^()【】]*)/g;
const unitLeft = /(?:^|[\s(【,;。:])(?:(?:计量|金额|货币|数据|资金|面积)\s*)?单位\s*:?\s*$/;
const inBrackets = /[(【]([^()【】]*)[)】]/g;
const moneyUnit = /^[十百千万亿]*元$/;
const unitOnLine =
  /^(?:m2|平方米|平米|平方|亩|公顷|[十百千万亿]*元|人|名|位|间|册|本|台|套|个|所|班|幢|张|把|%|人次|处|块|件|年|岁)$/;
const kindInFront = /^(?:金额|资金|经费|设备|资产|价值|面积|人数|人员|图书|数量):?/;

/** The unit words that a cell states: behind 单位, or alone in a bracket. */
function unitTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const [, told = ''] of text.matchAll(unitLead)) {
    const words = split(told);
    if (words[0] !== undefined && unitOnLine.test(words[0])) tokens.push(...words);
  }
  for (const [, inside = ''] of text.matchAll(inBrackets)) {
    const words = split(inside);
    if (words.length > 0 && words.every((word) => unitOnLine.test(word))) tokens.push(...words);
  }
  return tokens.filter((token) => unitOnLine.test(token));
}

function split(text: string): readonly string[] {
  return text
    .split(/[、,/;和及与或\s]+/)
    .map((word) => word.replace(kindInFront, '').replace(/[。.]$/, ''))
    .filter((word) => word !== '');
}
