/**
 * Formulas of Excel 97 to 2003 as trees: an .xls keeps each as tokens in the order in which they are
 * computed, operands first. Understands what can be computed in place of a missing result
 * (formula/listedFunctions.ts), and nothing else.
 */
import type { BinaryOperator, Expression } from '../formula/expression';
import type { Coordinate } from '../formula/tokens';

/** The sheet that a token means by its number; null for one of another workbook. */
export type SheetOf = (index: number) => string | null;

/** Excel's errors by their number. */
export const errorNames: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

/** By the number of the token. */
const operators: Readonly<Record<number, BinaryOperator>> = {
  0x03: '+',
  0x04: '-',
  0x05: '*',
  0x06: '/',
  0x07: '^',
  0x08: '&',
  0x09: '<',
  0x0a: '<=',
  0x0b: '=',
  0x0c: '>=',
  0x0d: '>',
  0x0e: '<>',
};

const unarySigns: Readonly<Record<number, '+' | '-' | '%'>> = { 0x12: '+', 0x13: '-', 0x14: '%' };

const functionNames: Readonly<Record<number, string>> = {
  0: 'COUNT',
  1: 'IF',
  4: 'SUM',
  5: 'AVERAGE',
  6: 'MIN',
  7: 'MAX',
  24: 'ABS',
  25: 'INT',
  27: 'ROUND',
  29: 'INDEX',
  36: 'AND',
  37: 'OR',
  64: 'MATCH',
  102: 'VLOOKUP',
  169: 'COUNTA',
  183: 'PRODUCT',
  212: 'ROUNDUP',
  213: 'ROUNDDOWN',
  228: 'SUMPRODUCT',
  345: 'SUMIF',
  346: 'COUNTIF',
};

/** Those whose number of arguments is not in the token. */
const argumentCounts: Readonly<Record<number, number>> = {
  24: 1,
  25: 1,
  27: 2,
  212: 2,
  213: 2,
  346: 2,
};

/** @returns null for what is not understood here, shared formulas and names among it */
export function expressionOf(tokens: Uint8Array, sheetOf: SheetOf): Expression | null {
  try {
    return new TokenReader(tokens, sheetOf).expression();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The formula says itself that it has another result each time. */
export function isVolatile(tokens: Uint8Array): boolean {
  return tokens[0] === 0x19 && ((tokens[1] ?? 0) & 0x01) !== 0;
}

/** Throws RangeError for what is not understood, as a DataView does where the tokens end early. */
class TokenReader {
  private readonly view: DataView;
  private position = 0;
  /** Null is an argument that is left out. */
  private readonly operands: (Expression | null)[] = [];

  constructor(
    private readonly tokens: Uint8Array,
    private readonly sheetOf: SheetOf,
  ) {
    this.view = new DataView(tokens.buffer, tokens.byteOffset, tokens.length);
  }

  expression(): Expression | null {
    while (this.position < this.tokens.length) this.read(this.byte());
    const [whole, ...others] = this.operands;
    return others.length === 0 ? (whole ?? null) : null;
  }

  private read(token: number): void {
    const operator = operators[token];
    const sign = unarySigns[token];
    if (operator) {
      const [left, right] = [this.operands.at(-2), this.operands.at(-1)];
      if (!left || !right) throw new RangeError('an operand is missing');
      this.operands.splice(-2, 2, { kind: 'binary', operator, left, right });
    } else if (sign) {
      const of = this.operands.pop();
      if (!of) throw new RangeError('an operand is missing');
      this.operands.push({ kind: 'unary', operator: sign, of });
    } else if (token < 0x20) this.readPlain(token);
    // The same token in its three classes: reference, value, array.
    else this.readOperand((token & 0x1f) | 0x20);
  }

  private readPlain(token: number): void {
    switch (token) {
      case 0x15: // parentheses, which the order of the tokens needs no more
        return;
      case 0x16:
        this.operands.push(null);
        return;
      case 0x17:
        this.value(this.text());
        return;
      case 0x19:
        this.readAttribute(this.byte());
        return;
      case 0x1c:
        this.operands.push({ kind: 'error', error: errorNames[this.byte()] ?? '#N/A' });
        return;
      case 0x1d:
        this.value(this.byte() !== 0);
        return;
      case 0x1e:
        this.value(this.word());
        return;
      case 0x1f:
        this.value(this.view.getFloat64(this.skip(8), true));
        return;
      default:
        throw new RangeError(`token ${token}`);
    }
  }

  private readOperand(token: number): void {
    switch (token) {
      case 0x21: {
        const id = this.word();
        this.call(id, argumentCounts[id]);
        return;
      }
      case 0x22: {
        const count = this.byte() & 0x7f;
        this.call(this.word() & 0x7fff, count);
        return;
      }
      case 0x24:
        this.cell(null);
        return;
      case 0x25:
        this.area(null);
        return;
      case 0x3a:
        this.cell(this.word());
        return;
      case 0x3b:
        this.area(this.word());
        return;
      default:
        throw new RangeError(`token ${token}`);
    }
  }

  /** Hints for computing and spaces; a sum of one argument is written as a hint, too. */
  private readAttribute(kind: number): void {
    const data = this.word();
    if ((kind & 0x04) !== 0) this.skip(2 * (data + 1));
    if ((kind & 0x10) !== 0) this.call(4, 1);
  }

  private call(id: number, count: number | undefined): void {
    const name = functionNames[id];
    if (name === undefined || count === undefined || count > this.operands.length) {
      throw new RangeError(`function ${id}`);
    }
    const given = this.operands.splice(this.operands.length - count, count);
    this.operands.push({ kind: 'call', name, given });
  }

  private cell(sheet: number | null): void {
    const row = this.word();
    const column = this.word() & 0xff;
    this.reference(sheet, [row, row, column, column]);
  }

  private area(sheet: number | null): void {
    const [top, bottom, left, right] = [this.word(), this.word(), this.word(), this.word()];
    this.reference(sheet, [top, bottom, left & 0xff, right & 0xff]);
  }

  private reference(
    sheetIndex: number | null,
    [top, bottom, left, right]: readonly [number, number, number, number],
  ): void {
    const sheet = sheetIndex === null ? null : this.sheetOf(sheetIndex);
    if (sheetIndex !== null && sheet === null) {
      this.operands.push({ kind: 'outside', text: `#${sheetIndex}` });
      return;
    }
    // Where a formula was copied from does not matter: its cells stand in it as they are.
    const at = (index: number): Coordinate => ({ index, absolute: true });
    this.operands.push({
      kind: 'reference',
      reference: { sheet, top: at(top), left: at(left), bottom: at(bottom), right: at(right) },
    });
  }

  private value(value: number | string | boolean): void {
    this.operands.push({ kind: 'value', value });
  }

  private text(): string {
    const length = this.byte();
    const wide = (this.byte() & 1) !== 0;
    return Array.from({ length }, () => String.fromCharCode(wide ? this.word() : this.byte())).join(
      '',
    );
  }

  private byte(): number {
    return this.view.getUint8(this.skip(1));
  }

  private word(): number {
    return this.view.getUint16(this.skip(2), true);
  }

  /** @returns the place before */
  private skip(bytes: number): number {
    const at = this.position;
    this.position += bytes;
    return at;
  }
}
