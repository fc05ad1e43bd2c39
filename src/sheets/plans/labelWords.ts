/**
 * Lines of a label: Chinese text is broken between words, and never inside a place or a school's own name
 * unless that alone is longer than a line.
 */

/** Words of which names of schools and boxes are made up, the longer before the shorter. */
const knownWords = new RegExp(
  [
    '第[一二三四五六七八九十百零\\d]+',
    '[（(][^）)]*[）)]',
    ...[
      '十二年',
      '一贯制',
      '寄宿制',
      '外国语',
      '教学点',
      '幼儿园',
      '中心校',
      '音体美',
      '小学部',
      '初中部',
    ],
    ...[
      '九年',
      '中心',
      '完全',
      '初级',
      '高级',
      '职业',
      '特殊',
      '实验',
      '民族',
      '希望',
      '附属',
      '师范',
      '大学',
    ],
    ...[
      '小学',
      '中学',
      '学校',
      '初中',
      '高中',
      '完小',
      '村小',
      '分校',
      '校区',
      '教育',
      '义务',
      '均衡',
      '发展',
    ],
    ...[
      '办学',
      '条件',
      '规模',
      '班额',
      '生均',
      '占地',
      '绿化',
      '校舍',
      '建筑',
      '体育',
      '场地',
      '面积',
      '仪器',
    ],
    ...[
      '器材',
      '自查',
      '材料',
      '政策',
      '措施',
      '图书',
      '计算机',
      '教师',
      '学历',
      '宿舍',
      '厕所',
      '每百名',
      '学生',
    ],
  ].join('|'),
  'u',
);

/** 城关镇, 新华街道: up to the word that ends a place. */
const placeEndings = /.+?(?:街道|社区|自治县|自治州|镇|乡|村|县|市|区|州)|.+/gu;

/** 城关镇, 中心, 小学. */
export function labelWordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let rest = text;
  const take = (unknown: string) => {
    // a lone character belongs to the word before it: 规模和
    if ([...unknown].length === 1 && words.length > 0) {
      words.push((words.pop() ?? '') + unknown);
    } else {
      words.push(...(unknown.match(placeEndings) ?? []));
    }
  };
  while (rest !== '') {
    const found = knownWords.exec(rest);
    const from = found?.index ?? rest.length;
    if (from > 0) take(rest.slice(0, from));
    if (found) words.push(found[0]);
    rest = found ? rest.slice(from + found[0].length) : '';
  }
  return words;
}

/** Lines of at most so many characters, as few as greedy filling gives; a longer word is cut in equal parts. */
export function brokenAtWords(text: string, most: number): readonly string[] {
  // other scripts are broken between words by whoever prints them
  if (!/\p{Script=Han}/u.test(text) || lengthOf(text) <= most) return text === '' ? [] : [text];
  const lines: string[] = [];
  for (const word of labelWordsOf(text)) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(last) + lengthOf(word) <= most) {
      lines[lines.length - 1] = last + word;
    } else {
      lines.push(...cut(word, most));
    }
  }
  return lines;
}

export function longestWord(text: string): number {
  return Math.max(0, ...labelWordsOf(text).map(lengthOf));
}

function lengthOf(text: string): number {
  return [...text].length;
}

function cut(word: string, most: number): readonly string[] {
  const characters = [...word];
  const parts = Math.ceil(characters.length / most);
  const size = Math.ceil(characters.length / parts);
  return Array.from({ length: parts }, (_, at) =>
    characters.slice(at * size, (at + 1) * size).join(''),
  );
}
