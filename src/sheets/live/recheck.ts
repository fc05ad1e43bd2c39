/**
 * 需重算: what a run computed stands behind the marks of its row, one number of fixed length per column,
 * and a colour rule holds it against what the cell shows by now.
 */
import type { Content } from '../plan';

const before = '~';
/** Of one number: `1.23456789012345E+01`. */
const length = 20;
/** Greater than any figure: the cell holds no number. */
const none = '9.99999999999999E+99';
const mostFigure = '1E+99';

/** The numbers of a row in the columns that have formulas. */
export function runValues(
  columns: readonly {
    readonly values: readonly Content[];
    readonly formulas?: readonly unknown[];
  }[],
  row: number,
): string {
  const live = columns.filter(({ formulas }) => formulas !== undefined);
  return before + live.map(({ values }) => fixedLength(values[row] ?? null)).join('');
}

function fixedLength(value: Content): string {
  if (typeof value !== 'number' || value < 0) return none;
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const power = Number(exponent);
  if (Math.abs(power) > 98) return none;
  const sign = power < 0 ? '-' : '+';
  return `${mantissa}E${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

/**
 * Whether a cell shows something else than the run computed. @param status the cell with the numbers of its row
 */
export function recheckFormula(cell: string, status: string, place: number): string {
  const start = `FIND("${before}",${status})+${place * length + 1}`;
  const computed = `VALUE(MID(${status},${start},${length}))`;
  return `=AND(IFERROR(${computed}<${mostFigure},FALSE),${differs(cell, computed)})`;
}

/** The same against a cell that holds what the run computed. */
export function recheckBeside(cell: string, computed: string): string {
  return `=AND(ISNUMBER(${computed}),${differs(cell, computed)})`;
}

/** An error differs from any number. */
function differs(cell: string, computed: string): string {
  const same = `ABS(${cell}-${computed})<=0.000000000001+0.000000001*ABS(${computed})`;
  return `NOT(IFERROR(${same},FALSE))`;
}
