/** Reads a formula into a tree, with Excel's order of operations. */
import { NotUnderstood, tokensOf, type Reference, type Sign, type Token } from './tokens';

export type Expression =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  /** Something of another workbook. */
  | { readonly kind: 'outside'; readonly text: string }
  /** An argument that is left out is null. */
  | { readonly kind: 'call'; readonly name: string; readonly given: Arguments }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** What stands between the parentheses of a call; null where nothing stands. */
export type Arguments = readonly (Expression | null)[];

/** From the loosest to the tightest; all of one line are taken from left to right. */
const binaryOperators = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
] as const satisfies readonly (readonly Sign[])[];

export type BinaryOperator = (typeof binaryOperators)[number][number];

/**
 * @param formula without its =
 * @throws NotUnderstood
 */
export function parseFormula(formula: string): Expression {
  const reader = new Reader(tokensOf(formula));
  const expression = reader.binary(0);
  reader.expectEnd();
  return expression;
}

/** All references and names in an expression. */
export function* leaves(
  expression: Expression,
): Generator<Extract<Expression, { kind: 'reference' | 'name' }>> {
  switch (expression.kind) {
    case 'reference':
    case 'name':
      yield expression;
      return;
    case 'call':
      for (const given of expression.given) if (given) yield* leaves(given);
      return;
    case 'unary':
      yield* leaves(expression.of);
      return;
    case 'binary':
      yield* leaves(expression.left);
      yield* leaves(expression.right);
      return;
    case 'value':
    case 'error':
    case 'outside':
      return;
  }
}

class Reader {
  private position = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  binary(level: number): Expression {
    const operators: readonly Sign[] | undefined = binaryOperators[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (;;) {
      const operator = this.takeBinary(level);
      if (!operator) return left;
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
  }

  expectEnd(): void {
    if (this.position < this.tokens.length) throw new NotUnderstood('more than one expression');
  }

  /** A minus binds tighter than a power: -2^2 is 4. */
  private unary(): Expression {
    if (this.take('-')) return { kind: 'unary', operator: '-', of: this.unary() };
    if (this.take('+')) return { kind: 'unary', operator: '+', of: this.unary() };
    let of = this.primary();
    while (this.take('%')) of = { kind: 'unary', operator: '%', of };
    return of;
  }

  private primary(): Expression {
    const token = this.tokens[this.position];
    this.position += 1;
    switch (token?.kind) {
      case 'number':
      case 'text':
        return { kind: 'value', value: token.value };
      case 'error':
        return { kind: 'error', error: token.value };
      case 'reference':
      case 'outside':
        return token;
      case 'call':
        return { kind: 'call', name: token.name, given: this.given() };
      case 'name': {
        const word = token.name.toUpperCase();
        if (word === 'TRUE' || word === 'FALSE') return { kind: 'value', value: word === 'TRUE' };
        return token;
      }
      case 'sign':
        if (token.sign === '(') {
          const inner = this.binary(0);
          this.expect(')');
          return inner;
        }
    }
    throw new NotUnderstood('an operand is missing');
  }

  private given(): (Expression | null)[] {
    if (this.take(')')) return [];
    const given: (Expression | null)[] = [];
    for (;;) {
      const empty = this.isNext(',') || this.isNext(')');
      given.push(empty ? null : this.binary(0));
      if (this.take(')')) return given;
      this.expect(',');
    }
  }

  private takeBinary(level: number): BinaryOperator | null {
    const found = binaryOperators[level]?.find((sign) => this.isNext(sign)) ?? null;
    if (found) this.position += 1;
    return found;
  }

  private take(sign: Sign): boolean {
    const found = this.isNext(sign);
    if (found) this.position += 1;
    return found;
  }

  private expect(sign: Sign): void {
    if (!this.take(sign)) throw new NotUnderstood(`${sign} is missing`);
  }

  private isNext(sign: Sign): boolean {
    const token = this.tokens[this.position];
    return token?.kind === 'sign' && token.sign === sign;
  }
}
