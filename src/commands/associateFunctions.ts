/**
 * Makes =JUNHENG.CV.P and its sisters known to Excel, where it has custom functions. They are fetched with
 * the first one that is computed, so that the pane starts as it did.
 */
import type { SheetFunctionId } from '../assessment/sheetFunctions';
import type { Language } from '../standards/message';
import type { ComputedFunction } from './computedFunction';

/** Of assets/functions, and of the functions themselves. */
export const functionIds = [
  'CV.P',
  'MEAN',
  'SHARE',
  'CONTRIBUTION',
  'GAP',
  'MET',
] as const satisfies readonly SheetFunctionId[];

/** computedFunction.ts. */
export interface FunctionComputer {
  readonly computed: (
    id: SheetFunctionId,
    given: readonly unknown[],
    language: Language,
  ) => ComputedFunction;
}

/** What Excel gives: absent in hosts without custom functions. */
export interface FunctionsOfHost {
  readonly associate: (id: string, compute: (...given: unknown[]) => Promise<unknown>) => void;
  readonly Error: new (code: never, words?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: unknown; readonly notAvailable: unknown };
}

/**
 * @param host null where there are none: nothing is done
 * @param load what computes them, with the first one
 */
export function associateFunctions(
  host: FunctionsOfHost | null,
  language: () => Language,
  load: () => Promise<FunctionComputer>,
): void {
  if (!host) return;
  for (const id of functionIds) {
    host.associate(id, async (...given) => {
      const { computed } = await load();
      const found = computed(id, given, language());
      if (found.kind === 'result') return found.result;
      const { invalidValue, notAvailable } = host.ErrorCode;
      const code = found.shows === 'value' ? invalidValue : notAvailable;
      throw new host.Error(code as never, found.words);
    });
  }
}

/** The functions of the page's host. */
export function functionsOfHost(): FunctionsOfHost | null {
  const { CustomFunctions } = globalThis as { CustomFunctions?: FunctionsOfHost };
  return CustomFunctions?.associate ? CustomFunctions : null;
}
