/** What the county did not enter for an item of 基本均衡: blank, or something that cannot be used. */
import {
  countyInputTerm,
  isUnread,
  type CountyData,
  type CountyInputId,
} from '../../county/countyInputs';
import type { Bilingual } from '../../standards/message';
import { termList } from '../termList';
import type { BasicMessage } from './basicMessage';

/** Notes naming the inputs; none when all are there, one short one when nothing is. */
export function inputLacks(
  data: CountyData,
  ids: readonly CountyInputId[],
): readonly BasicMessage[] {
  const missing = ids.filter((id) => data[id].kind === 'blank');
  const unread = missing.filter((id) => isUnread(data[id]));
  const blanks = missing.filter((id) => !unread.includes(id));
  if (blanks.length === ids.length) return [{ code: 'basic.note.notEntered' }];
  return [
    ...(blanks.length > 0
      ? [{ code: 'basic.note.missingInputs', params: { inputs: inputList(blanks) } } as const]
      : []),
    ...(unread.length > 0
      ? [{ code: 'basic.note.unreadInputs', params: { inputs: inputList(unread) } } as const]
      : []),
  ];
}

/** How many inputs a note names. */
const namedInputs = 6;

/** `甲、乙等9项`. */
export function inputList(ids: readonly CountyInputId[]): Bilingual {
  const first = termList(ids.slice(0, namedInputs).map(countyInputTerm));
  if (ids.length <= namedInputs) return first;
  return {
    'zh-CN': `${first['zh-CN']}等${ids.length}项`,
    'en-US': `${first['en-US']} and ${ids.length - namedInputs} more`,
  };
}
