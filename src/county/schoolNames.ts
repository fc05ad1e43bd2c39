/** Schools that a message speaks of: the first by name, and how many there are in all. */
import type { Bilingual } from '../standards/message';

const mostNamesSpelt = 3;

/** 甲小学、乙小学、丙小学等 5 所; '' of none. Names that are empty are only counted. */
export function schoolNames(schools: readonly string[]): Bilingual {
  const known = schools.filter((school) => school !== '');
  const first = known.slice(0, mostNamesSpelt);
  if (first.length === 0) {
    if (schools.length === 0) return { 'zh-CN': '', 'en-US': '' };
    return { 'zh-CN': `${schools.length} 所`, 'en-US': String(schools.length) };
  }
  const more = schools.length > first.length;
  return {
    'zh-CN': `${first.join('、')}${more ? `等 ${schools.length} 所` : ''}`,
    'en-US': `${first.join(', ')}${more ? ` and others, ${schools.length} in all` : ''}`,
  };
}

/** The same in brackets behind what they are; nothing of none. */
export function inBrackets(names: Bilingual): Bilingual {
  if (names['zh-CN'] === '') return names;
  return { 'zh-CN': `（${names['zh-CN']}）`, 'en-US': ` (${names['en-US']})` };
}

/** The same of schools that are left out, behind a sentence that does not say so. */
export function leftOutInBrackets(names: Bilingual): Bilingual {
  if (names['zh-CN'] === '') return names;
  return { 'zh-CN': `（未计入：${names['zh-CN']}）`, 'en-US': ` (left out: ${names['en-US']})` };
}
