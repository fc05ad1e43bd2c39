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

/** Puts a message into one language; handed down by a face to whatever must write text. */
export type Say = (message: Message) => string;

/** Which text of a bilingual term a reader sees. */
export type Words = {
  readonly language: Language;
  readonly say: Say;
};
