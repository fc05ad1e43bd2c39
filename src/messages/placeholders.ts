/**
 * The parameters of sentences, for the compiler: which a sentence has, and lists of sentences that have
 * just those that their codes are given.
 */
import type { ParametersOf } from '../standards/message';

/** What stands in a sentence between `{{` and `}}`. */
export type Placeholders<Sentence> = Sentence extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** Of a list: any sentence where the code is known and its parameters are those of the sentence. */
type Fitting<Code, Parameters, List> = {
  readonly [C in keyof List]: C extends Code
    ? Same<Placeholders<List[C]>, ParametersOf<Parameters, C>, string>
    : never;
};

type Same<A, B, Then> = [A, B] extends [B, A] ? Then : never;

/**
 * The sentences of codes whose parameters are declared beside the codes. A sentence that names another
 * parameter, or leaves one out, is none of them.
 */
export function sentencesOf<Code extends string, Parameters>() {
  return <const List extends Readonly<Record<Code, string>>>(
    list: List & Fitting<Code, Parameters, List>,
  ): Readonly<Record<Code, string>> => list;
}
