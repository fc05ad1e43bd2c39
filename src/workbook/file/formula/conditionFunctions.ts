/** IF and what goes with it. */
import { isCellError } from '../../../county/cell';
import type { Computing } from './evaluate';
import type { Arguments, Expression } from './expression';
import type { FormulaFunction } from './functions';
import { expectCount, operandOf, givenScalar } from './given';
import { FormulaError, isScalar, toTruth, type Operand, type Scalar } from './values';

export const conditionFunctions: Readonly<Record<string, FormulaFunction>> = {
  IF: (given, computing) => {
    expectCount(given, 2, 3);
    if (toTruth(givenScalar(given[0], computing))) return branchOperand(given[1], computing);
    return given.length === 3 ? branchOperand(given[2], computing) : false;
  },
  IFS: (given, computing) => {
    for (let at = 0; at + 1 < given.length; at += 2) {
      if (toTruth(givenScalar(given[at], computing)))
        return branchOperand(given[at + 1], computing);
    }
    throw new FormulaError('#N/A');
  },
  IFERROR: (given, computing) => {
    expectCount(given, 2, 2);
    return instead(given, computing, () => true);
  },
  IFNA: (given, computing) => {
    expectCount(given, 2, 2);
    return instead(given, computing, (error) => error === '#N/A');
  },
  AND: (given, computing) => truths(given, computing).every(Boolean),
  OR: (given, computing) => truths(given, computing).some(Boolean),
  NOT: (given, computing) => {
    expectCount(given, 1, 1);
    return !toTruth(givenScalar(given[0], computing));
  },
  TRUE: () => true,
  FALSE: () => false,
  NA: () => {
    throw new FormulaError('#N/A');
  },
  ISBLANK: informationFunction((value) => value === null),
  ISNUMBER: informationFunction((value) => typeof value === 'number'),
  ISTEXT: informationFunction((value) => typeof value === 'string'),
  ISNONTEXT: informationFunction((value) => typeof value !== 'string'),
  ISLOGICAL: informationFunction((value) => typeof value === 'boolean'),
  ISERROR: informationFunction(isCellError),
  ISERR: informationFunction((value) => isCellError(value) && value.error !== '#N/A'),
  ISNA: informationFunction((value) => isCellError(value) && value.error === '#N/A'),
  N: (given, computing) => {
    expectCount(given, 1, 1);
    const value = givenScalar(given[0], computing);
    return typeof value === 'number' ? value : value === true ? 1 : 0;
  },
};

/** An argument that is left empty is 0. */
function branchOperand(given: Expression | null | undefined, computing: Computing): Operand {
  return given ? (givenScalar(given, computing) ?? 0) : 0;
}

function instead(
  given: Arguments,
  computing: Computing,
  replaces: (error: string) => boolean,
): Scalar {
  try {
    return givenScalar(given[0], computing) ?? 0;
  } catch (error) {
    if (error instanceof FormulaError && replaces(error.error)) {
      return givenScalar(given[1], computing) ?? 0;
    }
    throw error;
  }
}

/** Texts and empty cells of an area do not count; without any truth value there is an error. */
function truths(given: Arguments, computing: Computing): readonly boolean[] {
  const all = given.flatMap((each) => {
    const operand = operandOf(each, computing);
    if (isScalar(operand)) return operand === null ? [] : [toTruth(operand)];
    return computing
      .rows(operand)
      .flat()
      .flatMap((value) => (value === null || typeof value === 'string' ? [] : [toTruth(value)]));
  });
  if (all.length === 0) throw new FormulaError('#VALUE!');
  return all;
}

function informationFunction(is: (value: Scalar) => boolean): FormulaFunction {
  return (given, computing) => {
    expectCount(given, 1, 1);
    try {
      return is(givenScalar(given[0], computing));
    } catch (error) {
      if (error instanceof FormulaError) return is({ error: error.error });
      throw error;
    }
  };
}
