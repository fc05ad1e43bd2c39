/**
 * Lists of room areas as counties write them: 96、100; 96㎡,100㎡; 96+100; 96×2 for two rooms.
 */
import type { CellValue } from './cell';
import { normalText } from './cellEntry';

const separators = /[、,;+/ ]|和|及/;
const one = /^(\d+(?:\.\d+)?)(?:m2|平方米|平米|平)?(?:[x×*](\d{1,2})(?:间)?)?$/i;
const noRoomWords = /^(?:0|0m2|无|没有)$/i;

/** @returns in ㎡; empty for 无 or 0; null when the cell is blank or no such list */
export function readAreas(cell: CellValue | undefined): readonly number[] | null {
  if (typeof cell === 'number') return cell > 0 ? [cell] : cell === 0 ? [] : null;
  if (typeof cell !== 'string') return null;
  const words = normalText(cell).replace(/[。.;]$/, '');
  if (noRoomWords.test(words)) return [];
  const areas: number[] = [];
  for (const word of words.split(separators).filter((part) => part !== '')) {
    const match = one.exec(word);
    const area = Number(match?.[1]);
    if (!match || !(area > 0)) return null;
    for (let room = 0; room < Number(match[2] ?? 1); room++) areas.push(area);
  }
  return areas.length === 0 ? null : areas;
}
