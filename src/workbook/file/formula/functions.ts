/** The functions that are known here, by their English name as files have it. */
import type { Computing } from './evaluate';
import type { Arguments } from './expression';
import { conditionFunctions } from './conditionFunctions';
import { countFunctions } from './counting';
import { lookupFunctions } from './lookups';
import { mathFunctions } from './mathematics';
import { textFunctions } from './texts';
import type { Operand } from './values';

/** @param given not yet computed */
export type FormulaFunction = (given: Arguments, computing: Computing) => Operand;

export const functions: Readonly<Record<string, FormulaFunction>> = {
  ...mathFunctions,
  ...countFunctions,
  ...conditionFunctions,
  ...lookupFunctions,
  ...textFunctions,
};
