/** Values of a choice as our sheets show them, and how what people type for one is understood. */
import type { Bilingual } from '../standards/message';

/** Read by its id or its term in either language. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly term: Bilingual;
}

export const bilingual = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, 'en-US': en });

export function optionOf<Id extends string>(
  options: readonly Option<Id>[],
  told: string,
): Option<Id> | undefined {
  const plain = comparableWord(told);
  return options.find(({ id, term }) =>
    [id, term['zh-CN'], term['en-US']].some((word) => comparableWord(word) === plain),
  );
}

export function comparableWord(word: string): string {
  return word.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
}
