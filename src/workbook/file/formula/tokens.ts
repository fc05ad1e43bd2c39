/**
 * Cuts a formula into its tokens, as Excel writes it in a file (without the leading =). Tokens keep
 * their text, so that a formula can be written again with its references moved.
 */
import { columnIndex, columnLetters } from '../../../sheets/area';
import { columnsOfASheet, rowsOfASheet } from '../../../sheets/snapshot';

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** Cells or a name of another workbook. */
  | { readonly kind: 'outside'; readonly text: string }
  /** A name with its opening parenthesis. */
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: Sign };

export type Sign = (typeof operatorSigns)[number];

/** Two-letter signs first: `<=` is not `<` and `=`. */
const operatorSigns = [
  ...(['<=', '>=', '<>'] as const),
  ...(['+', '-', '*', '/', '^', '&', '=', '<', '>', '%', '(', ')', ','] as const),
];

/** Where a formula points; null for the sheet that it stands on. */
export interface Reference {
  readonly sheet: string | null;
  readonly top: Coordinate;
  readonly left: Coordinate;
  readonly bottom: Coordinate;
  readonly right: Coordinate;
}

/** 0-based; one that is not absolute moves with the formula. */
export interface Coordinate {
  readonly index: number;
  readonly absolute: boolean;
}

/** The formula says something that is not understood here: a table's column, a list in braces … */
export class NotUnderstood extends Error {
  override readonly name = 'NotUnderstood';
}

const lastRow = rowsOfASheet - 1;
const lastColumn = columnsOfASheet - 1;

const sheetPart = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_\\][\p{L}\p{N}_.\\]*))!`;
const corner = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const notInAWord = String.raw`(?![\p{L}\p{N}_.(\[])`;
const patterns = {
  space: /[ \n\r\t]+/uy,
  text: /"((?:[^"]|"")*)"/uy,
  error: /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/uy,
  cells: new RegExp(`(?:${sheetPart})?${corner}(?::${corner})?${notInAWord}`, 'uy'),
  columns: new RegExp(
    `(?:${sheetPart})?(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${notInAWord}`,
    'uy',
  ),
  rows: new RegExp(`(?:${sheetPart})?(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})${notInAWord}`, 'uy'),
  outside:
    /(?:'(?:[^']|'')*\[(?:[^']|'')*'|\[\d+\][\p{L}\p{N}_.]*)!(?:\$?[\p{L}\d_][$\p{L}\p{N}_.:]*)/uy,
  number: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy,
  call: /([\p{L}_][\p{L}\p{N}_.]*)\(/uy,
  name: /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy,
};

interface Cut {
  readonly token: Token | null;
  readonly text: string;
}

/** @throws NotUnderstood */
export function tokensOf(formula: string): readonly Token[] {
  return [...cuts(formula)].flatMap(({ token }) => (token ? [token] : []));
}

/**
 * The formula as it reads when its cell is copied so many rows and columns further.
 * @throws NotUnderstood
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return [...cuts(formula)]
    .map(({ token, text }) =>
      token?.kind === 'reference' ? movedText(text, token.reference, rows, columns) : text,
    )
    .join('');
}

/** The reference as the formula means it when it stands so many rows and columns further. */
export function movedReference(reference: Reference, rows: number, columns: number): Reference {
  const move = ({ index, absolute }: Coordinate, by: number) => ({
    index: absolute ? index : index + by,
    absolute,
  });
  return {
    sheet: reference.sheet,
    top: move(reference.top, rows),
    left: move(reference.left, columns),
    bottom: move(reference.bottom, rows),
    right: move(reference.right, columns),
  };
}

function* cuts(formula: string): Generator<Cut> {
  let position = 0;
  while (position < formula.length) {
    const cut = cutAt(formula, position);
    position += cut.text.length;
    yield cut;
  }
}

function cutAt(formula: string, position: number): Cut {
  const find = (pattern: RegExp) => {
    pattern.lastIndex = position;
    return pattern.exec(formula);
  };
  const space = find(patterns.space);
  if (space) return { token: null, text: space[0] };
  const text = find(patterns.text);
  if (text) return cutOf(text, { kind: 'text', value: (text[1] ?? '').replaceAll('""', '"') });
  const error = find(patterns.error);
  if (error) return cutOf(error, { kind: 'error', value: error[0] });
  const outside = find(patterns.outside);
  if (outside) return cutOf(outside, { kind: 'outside', text: outside[0] });
  for (const [pattern, reference] of referenceReaders) {
    const match = find(pattern);
    if (match) return cutOf(match, { kind: 'reference', reference: reference(match) });
  }
  const number = find(patterns.number);
  if (number) return cutOf(number, { kind: 'number', value: Number(number[0]) });
  const call = find(patterns.call);
  if (call) return cutOf(call, { kind: 'call', name: functionName(call[1] ?? '') });
  const name = find(patterns.name);
  if (name) return cutOf(name, { kind: 'name', name: name[0] });
  const sign = operatorSigns.find((candidate) => formula.startsWith(candidate, position));
  if (sign) return { token: { kind: 'sign', sign }, text: sign };
  throw new NotUnderstood(`${formula} at ${position}`);
}

function cutOf(match: RegExpExecArray, token: Token): Cut {
  return { token, text: match[0] };
}

/** Newer functions have a prefix in files. */
function functionName(name: string): string {
  return name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
}

type ReferenceReader = (match: RegExpExecArray) => Reference;

const referenceReaders: readonly (readonly [RegExp, ReferenceReader])[] = [
  [
    patterns.cells,
    ([, quoted, plain, c1 = '', letters1 = '', r1 = '', digits1 = '', c2, letters2, r2, digits2]) =>
      area(sheetOfReference(quoted, plain), [
        rowCoordinate(r1, digits1),
        column(c1, letters1),
        rowCoordinate(r2 ?? r1, digits2 ?? digits1),
        column(c2 ?? c1, letters2 ?? letters1),
      ]),
  ],
  [
    patterns.columns,
    ([, quoted, plain, c1 = '', letters1 = '', c2 = '', letters2 = '']) =>
      area(sheetOfReference(quoted, plain), [
        { index: 0, absolute: true },
        column(c1, letters1),
        { index: lastRow, absolute: true },
        column(c2, letters2),
      ]),
  ],
  [
    patterns.rows,
    ([, quoted, plain, r1 = '', digits1 = '', r2 = '', digits2 = '']) =>
      area(sheetOfReference(quoted, plain), [
        rowCoordinate(r1, digits1),
        { index: 0, absolute: true },
        rowCoordinate(r2, digits2),
        { index: lastColumn, absolute: true },
      ]),
  ],
];

function sheetOfReference(quoted: string | undefined, plain: string | undefined): string | null {
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  // 小学:初中 is a stack of sheets.
  if (sheet !== null && /[[\]:]/.test(sheet)) throw new NotUnderstood(sheet);
  return sheet;
}

function rowCoordinate(dollar: string, digits: string): Coordinate {
  return { index: Number(digits) - 1, absolute: dollar === '$' };
}

function column(dollar: string, letters: string): Coordinate {
  return { index: columnIndex(letters), absolute: dollar === '$' };
}

function area(
  sheet: string | null,
  [r1, c1, r2, c2]: readonly [Coordinate, Coordinate, Coordinate, Coordinate],
): Reference {
  const [top, bottom] = r1.index <= r2.index ? [r1, r2] : [r2, r1];
  const [left, right] = c1.index <= c2.index ? [c1, c2] : [c2, c1];
  return { sheet, top, left, bottom, right };
}

function movedText(text: string, reference: Reference, rows: number, columns: number): string {
  const { top, left, bottom, right } = movedReference(reference, rows, columns);
  const outside =
    top.index < 0 || left.index < 0 || bottom.index > lastRow || right.index > lastColumn;
  const prefix = text.slice(0, text.lastIndexOf('!') + 1);
  if (outside) return `${prefix}#REF!`;
  const wholeColumns =
    top.index === 0 && bottom.index === lastRow && !/\d/.test(text.slice(prefix.length));
  const wholeRows =
    left.index === 0 && right.index === lastColumn && !/[A-Z]/i.test(text.slice(prefix.length));
  const letters = ({ index, absolute }: Coordinate) =>
    `${absolute ? '$' : ''}${columnLetters(index)}`;
  const digits = ({ index, absolute }: Coordinate) => `${absolute ? '$' : ''}${index + 1}`;
  if (wholeColumns) return `${prefix}${letters(left)}:${letters(right)}`;
  if (wholeRows) return `${prefix}${digits(top)}:${digits(bottom)}`;
  const first = letters(left) + digits(top);
  return text.includes(':', prefix.length)
    ? `${prefix}${first}:${letters(right)}${digits(bottom)}`
    : prefix + first;
}
