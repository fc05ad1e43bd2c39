/**
 * What is computed here in place of a result that the file lacks: a list, each entry of which is
 * held against LibreOffice (test/workbook/file/listedFormulas.test.ts). Elsewhere a formula
 * is trusted only when it first comes to the file's own result, so more functions are known there.
 */
import type { Expression } from './expression';

export const listedFunctions: ReadonlySet<string> = new Set([
  'SUM',
  'ROUND',
  'AVERAGE',
  'IF',
  'COUNT',
  'COUNTA',
  'COUNTIF',
  'SUMIF',
  'SUMPRODUCT',
  'PRODUCT',
  'MAX',
  'MIN',
  'ABS',
  'INT',
  'ROUNDUP',
  'ROUNDDOWN',
  'IFERROR',
  'AND',
  'OR',
  'VLOOKUP',
  'INDEX',
  'MATCH',
]);

/** Whether all that an expression says is on the list. */
export function isListedExpression(expression: Expression): boolean {
  switch (expression.kind) {
    case 'value':
    case 'error':
    case 'reference':
    case 'name':
      return true;
    case 'outside':
      return false;
    case 'unary':
      return isListedExpression(expression.of);
    case 'binary':
      return isListedExpression(expression.left) && isListedExpression(expression.right);
    case 'call':
      return (
        listedFunctions.has(expression.name) &&
        expression.given.every((given) => given === null || isListedExpression(given))
      );
  }
}
