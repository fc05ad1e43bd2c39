/**
 * Whether two names may be those of one school: 城关镇红旗小学 and 红旗中心小学 may, 第一小学 and 第二小学 are
 * two. A name that is near another proves nothing: it makes a candidate, which a person confirms.
 */
import { compact } from '../../county/cellEntry';

export interface NearName {
  /** The name without spaces, in one width. */
  readonly whole: string;
  /** What tells the school from others: without places, kinds of schools and brackets. */
  readonly core: string;
  /** Numbers in it, as a name tells schools apart by them. */
  readonly numerals: string;
}

const kindWords =
  /九年一贯制|九年制|十二年一贯制|一贯制|初级|高级|完全|完小|初中部|小学部|中心校|中心|希望|小学|中学|初中|学校|教学点|分校|校区|附属|公办|民办/g;
const placeBefore = /^.{1,12}?(?:自治县|[省市县区旗乡镇]|街道)(?=.{2})/;
const ordinalDigits = '一二三四五六七八九十';

export function nearName(name: string): NearName {
  const whole = compact(name).replace(/[()（）【】[\]“”"·.-]/g, '');
  const bare = whole.replace(kindWords, '');
  let core = bare;
  for (let shorter = core.replace(placeBefore, ''); shorter !== core;) {
    core = shorter;
    shorter = core.replace(placeBefore, '');
  }
  const numerals = [...whole.replace(kindWords, '')]
    .filter((sign) => ordinalDigits.includes(sign) || /\d/.test(sign))
    .map((sign) => (/\d/.test(sign) ? (ordinalDigits[Number(sign) - 1] ?? sign) : sign))
    .join('');
  return { whole, core: core === '' ? whole : core, numerals };
}

/** One name within the other, or alike but for a sign or two. */
export function isNear(a: NearName, b: NearName): boolean {
  if (differByNumber(a, b)) return false;
  return isWithin(a, b) || editsBetween(a.core, b.core) <= mostEdits(a, b);
}

/** One name within the other: a campus, a branch, or a school that took another's name on. */
export function isWithin(a: NearName, b: NearName): boolean {
  if (differByNumber(a, b)) return false;
  const [short, long] = a.core.length <= b.core.length ? [a.core, b.core] : [b.core, a.core];
  return short.length >= 2 && long.includes(short);
}

function differByNumber(a: NearName, b: NearName): boolean {
  return a.numerals !== b.numerals && a.numerals !== '' && b.numerals !== '';
}

function mostEdits(a: NearName, b: NearName): number {
  return Math.floor(Math.max(a.core.length, b.core.length) / 3);
}

/** Signs put in, left out or changed. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
