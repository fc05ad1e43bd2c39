/** Terms in one line, in both languages. */
import type { Bilingual } from '../standards/message';

export function termList(terms: readonly Bilingual[]): Bilingual {
  return {
    'zh-CN': terms.map((term) => term['zh-CN']).join('、'),
    'en-US': terms.map((term) => term['en-US']).join('; '),
  };
}
