/** A custom function computed over what Excel gave it: a result, or a fault with its words. */
import type { Language } from '../standards/message';
import { faultWords } from '../messages/functionFaults';
import { FunctionFault, sheetFunctions, type SheetFunctionId } from '../assessment/sheetFunctions';

export type ComputedFunction =
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'fault'; readonly shows: FunctionFault['shows']; readonly words: string };

export function computed(
  id: SheetFunctionId,
  given: readonly unknown[],
  language: Language,
): ComputedFunction {
  const compute = sheetFunctions[id] as (...cells: readonly unknown[]) => unknown;
  try {
    return { kind: 'result', result: compute(...given) };
  } catch (error) {
    if (!(error instanceof FunctionFault)) throw error;
    const { shows, code, place } = error;
    const words = faultWords[language][code].replace('{{place}}', String(place ?? ''));
    return { kind: 'fault', shows, words };
  }
}
