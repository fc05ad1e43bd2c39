/**
 * What the layers below the faces say: a code with parameters, never a sentence.
 * The faces hold the sentences, in zh-CN and en-US (src/messages).
 */
export type Language = 'zh-CN' | 'en-US';

/** A term that exists in both languages, such as an indicator's name. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A message within a message is put into words first. */
export type MessageParam = string | number | Bilingual | Message;

export interface Message<Code extends string = string> {
  readonly code: Code;
  readonly params?: Readonly<Record<string, MessageParam>>;
}

/** Names of the parameters of a code; `Parameters` names those of each code that has some. */
export type ParametersOf<Parameters, Code> = Code extends keyof Parameters
  ? Parameters[Code]
  : never;

/** A value for each name, and none beside them. */
export type ParamsNamed<Names> = { readonly [Name in Extract<Names, string>]: MessageParam };

/** What follows a code in a call: its parameters, nothing where it has none. */
export type Given<Names> = [Names] extends [never]
  ? [params?: undefined]
  : [params: ParamsNamed<Names>];

/** A message with these parameters, of each of these codes. */
export type MessageWith<Code extends string, Names> = [Names] extends [never]
  ? { readonly code: Code; readonly params?: Readonly<Record<string, never>> }
  : { readonly code: Code; readonly params: ParamsNamed<Names> };

/** A message of one of these codes, with just the parameters of that code. */
export type MessageOf<Parameters, Code extends string> = Code extends string
  ? MessageWith<Code, ParametersOf<Parameters, Code>>
  : never;

/**
 * What makes the messages of one matter, each with just the parameters of its code.
 *
 * @typeParam Parameters names of the parameters, by code
 * @typeParam Codes all codes; those without parameters need not stand in `Parameters`
 */
export const messageMaker =
  <Parameters, Codes extends string = Extract<keyof Parameters, string>>() =>
  <Code extends Codes>(
    code: Code,
    ...[params]: Given<ParametersOf<Parameters, Code>>
  ): Message<Code> =>
    params === undefined ? { code } : { code, params };

/** Puts a message into one language; handed down by a face to whatever must write text. */
export type Say = (message: Message) => string;

/** Which text of a bilingual term a reader sees. */
export type Words = {
  readonly language: Language;
  readonly say: Say;
};
