/**
 * A plan whose texts Excel takes. A county's cell may hold more than that in the file; it stays as it
 * is, but what we write of it on sheets of ours has to fit.
 */
import { cutText } from '../county/cellEntry';
import type { Content, Operation, Plan } from './plan';

/** Excel's 32,767 less the apostrophe that keeps text text. */
export const longestText = 32_766;

export function fittedPlan(plan: Plan): Plan {
  if (!plan.operations.some(isTooLong)) return plan;
  return { ...plan, operations: plan.operations.map(fittedOperation) };
}

function isTooLong(operation: Operation): boolean {
  return operation.kind === 'write' && operation.values.some((row) => row.some(overflows));
}

function fittedOperation(operation: Operation): Operation {
  if (operation.kind !== 'write' || !isTooLong(operation)) return operation;
  const values = operation.values.map((row) =>
    row.map((content) => (overflows(content) ? cutText(content, longestText) : content)),
  );
  return { ...operation, values };
}

function overflows(content: Content): content is string {
  return typeof content === 'string' && content.length > longestText;
}
