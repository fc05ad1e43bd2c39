/**
 * Fields whose headers look like a text that fits none exactly: 图书总数 beside 图书册数. Only to be
 * offered to a person who is asked what a column means; nothing is bound by it.
 */
import { compact } from '../../county/cellEntry';
import { fieldOf, fields, type Field, type FieldId } from '../../county/fields';
import { readHeaderText } from './headerText';

/** At most so many are offered. */
const mostNear = 4;
/** Share of common pairs of characters (Dice) from which on two texts are alike. */
const alikeShare = 0.5;

/** What hands write in short, too short or too far from the header to be like it; at the head of the offer. */
const inShort: Readonly<Record<string, readonly FieldId[]>> = {
  编号: ['code'],
  编码: ['code'],
  代码: ['code'],
  学校: ['name'],
  校区: ['name'],
  性质: ['ownership', 'type'],
  地域: ['locale'],
  城乡分类: ['locale'],
  片区: ['township'],
  年级: ['grades'],
  班: ['classes'],
  班级: ['classes'],
  学生: ['students'],
  人数: ['students'],
  教师: ['teachers'],
  老师: ['teachers'],
  骨干: ['backbone'],
  名师: ['backbone'],
  体: ['pe'],
  音: ['music'],
  美: ['art'],
  体育: ['pe', 'indoorSportsArea', 'sportsGroundArea'],
  音乐: ['music', 'musicRooms'],
  美术: ['art', 'artRooms'],
  艺术: ['arts'],
  音体美: ['peArt'],
  体音美: ['peArt'],
  教学用房: ['teachingArea'],
  校舍: ['buildingArea', 'teachingArea'],
  操场: ['sportsGroundArea'],
  体育馆: ['indoorSportsArea', 'gymnasiumArea'],
  设备: ['equipmentValue'],
  仪器: ['equipmentValue'],
  设备值: ['equipmentValue'],
  多媒体: ['multimediaRooms'],
  班班通: ['multimediaRooms'],
  电子白板: ['multimediaRooms'],
  书: ['books'],
  藏书: ['books'],
  电脑: ['computers', 'teachingComputers'],
  微机: ['computers', 'teachingComputers'],
};

/** Fields by likeness to the leaf of these header texts, or to the leaf joined with its parent. */
export function nearFields(path: readonly string[]): readonly Field[] {
  const read = path.map((text) => readHeaderText(text).words).filter((word) => word !== '');
  // 班 says no more than a unit, and may yet head the classes
  const words = read.length > 0 ? read : path.slice(-1).map(compact);
  const key = words.slice(-2).join('\n');
  const known = found.get(key);
  if (known) return known;
  const near = search([...new Set([words.slice(-1).join(''), words.slice(-2).join('')])]);
  // as with matched headers: the limit only guards against sheets of junk
  if (found.size < 2000) found.set(key, near);
  return near;
}

const found = new Map<string, readonly Field[]>();

function search(texts: readonly string[]): readonly Field[] {
  const scores = new Map<Field, number>();
  for (const text of texts) {
    const short = Object.hasOwn(inShort, text) ? (inShort[text] ?? []) : [];
    short.forEach((id, place) => scores.set(fieldOf(id), 1 + 1 / (place + 1)));
    const pairs = pairsOf(text);
    const common = new Map<PairedTerm, number>();
    for (const pair of pairs) {
      for (const term of terms().get(pair) ?? []) common.set(term, (common.get(term) ?? 0) + 1);
    }
    for (const [{ field, pairs: size }, shared] of common) {
      const score = (2 * shared) / (pairs.size + size);
      if (score >= alikeShare && score > (scores.get(field) ?? 0)) scores.set(field, score);
    }
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostNear)
    .map(([field]) => field);
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

interface PairedTerm {
  readonly field: Field;
  readonly pairs: number;
}

let index: ReadonlyMap<string, readonly PairedTerm[]> | null = null;

/** Every header of every field by the pairs in it; made when it is first asked for. */
function terms(): ReadonlyMap<string, readonly PairedTerm[]> {
  if (index) return index;
  const made = new Map<string, PairedTerm[]>();
  for (const field of fields) {
    const headers = [field.header, ...field.synonyms, ...(field.loose ?? [])];
    for (const words of new Set(headers.map((header) => readHeaderText(header).words))) {
      const pairs = pairsOf(words);
      const term = { field, pairs: pairs.size };
      for (const pair of pairs) {
        const list = made.get(pair);
        if (list) list.push(term);
        else made.set(pair, [term]);
      }
    }
  }
  index = made;
  return made;
}
