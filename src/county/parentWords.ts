/**
 * What a parent header must say for a people column below it to count. People are counted in many
 * ways (退休, 获奖, 支教, 需补充 …), so it is not enough that a parent says nothing wrong: it has to
 * consist of words that mean the field's own people, or of words that say nothing about people.
 * Columns without a parent are not its matter.
 */
import { compact } from './cellEntry';
import { fieldOf, otherMatters, type FieldId } from './fields';

/** Which words a parent of a field may consist of, besides those that say nothing. */
type Topic = 'pupils' | 'teachers' | 'degrees' | 'titles' | 'subjects' | 'backbone' | 'staff';

const topics: Partial<Readonly<Record<FieldId, Topic>>> = {
  students: 'pupils',
  teachers: 'teachers',
  doctors: 'degrees',
  masters: 'degrees',
  bachelors: 'degrees',
  associates: 'degrees',
  postgraduates: 'degrees',
  higherDegree: 'degrees',
  senior: 'titles',
  associateSenior: 'titles',
  intermediate: 'titles',
  midTitle: 'titles',
  backbone: 'backbone',
  pe: 'subjects',
  music: 'subjects',
  art: 'subjects',
  arts: 'subjects',
  peArt: 'subjects',
  staff: 'staff',
};

/** Group titles, forms, years and small words: they leave open who is counted. */
const neutral = [
  ...['基本', '情况', '信息', '数据', '资料', '概况', '现状', '条件', '规模', '事业', '均衡'],
  ...['学校', '本校', '全校', '各校', '校际', '校', '办学', '教育', '教学', '义务', '阶段', '学段'],
  ...['小学', '初中', '高中', '中学', '中小学', '普通', '部', '师生', '人力', '资源', '配置'],
  ...['发展', '优质', '指标', '基础', '主要', '总体', '整体', '其中', '统计', '汇总', '一览', '表'],
  ...['人数', '数量', '总数', '总计', '合计', '小计', '数', '计', '总', '共', '人', '名', '个'],
  ...[
    '本学年',
    '本学期',
    '本年度',
    '本年',
    '当年',
    '学年',
    '年度',
    '年',
    '现有',
    '实有',
    '现',
    '本',
  ],
  ...['构成', '结构', '组成', '分布', '分类', '类别', '按', '分', '各', '及', '和', '与', '的'],
  ...['在职', '在岗', '在册', '队伍', '教基\\d*', '基础基\\d*', '填报', '报表'],
  '(?:19|20)\\d\\d',
];
const pupilWords = [
  ...['在校学生', '在校生', '学生', '在校', '生', '学籍', '学位'],
  ...['教学班', '班级', '班额', '班', '年级'],
];
const teacherWords = [
  ...[
    '专任',
    '任课',
    '教师',
    '师资',
    '学历',
    '学位',
    '最高',
    '层次',
    '职称',
    '职务',
    '职级',
    '等级',
  ],
  ...['专业技术', '专业', '技术', '岗位', '授课', '课程', '学科', '科目', '任教', '担任'],
];
const subjectWords = ['体育', '健康', '音乐', '美术', '艺术', '体艺', '音体美', '体音美', '音美'];
/** All who work at a school: right above 教师, and above nothing that does not say 教师 itself. */
const staffWords = ['教职工', '教职员工', '教职员', '职工', '人员', '编制'];

const meant: Readonly<Record<Topic, readonly string[]>> = {
  pupils: pupilWords,
  teachers: teacherWords,
  degrees: [...teacherWords, '高于规定', '规定'],
  titles: [...teacherWords, '中级及以上', '中级以上', '高中级', '中高级'],
  subjects: [...teacherWords, ...subjectWords],
  backbone: [
    ...teacherWords,
    ...subjectWords,
    '骨干',
    '县级及以上',
    '县级以上',
    '区级及以上',
    '区级以上',
  ],
  staff: [...teacherWords, ...staffWords],
};

/**
 * Whether these parents, top first, leave a column what its leaf says.
 *
 * @param leaf what stands below them, in the words of readHeaderText
 * @param exact whether the leaf is the field's header or a synonym, and not a wider term
 */
export function parentsAllow(
  id: FieldId,
  parents: readonly string[],
  leaf: string,
  exact: boolean,
): boolean {
  const own = fieldOf(id).under;
  const accepted = own?.parents ?? [];
  const foreign = [...otherMatters, ...(own?.except ?? [])].filter(
    (word) => !accepted.includes(word) && !allowedFor(id, word),
  );
  if (parents.some((parent) => foreign.some((word) => parent.includes(word)))) return false;
  const topic = topics[id];
  if (topic === undefined) return true;
  return parents.every((parent, level) => {
    const saysTeacher =
      parents.slice(level + 1).some((text) => text.includes('教师')) ||
      (leaf.includes('教师') && exact);
    return consists(parent, topic, topic !== 'pupils' && saysTeacher);
  });
}

/** Words that turn other fields into something else, and are what these fields count. */
function allowedFor(id: FieldId, word: string): boolean {
  if (id === 'backbone') return word === '骨干';
  return id.startsWith('visiting') && ['兼职', '轮岗'].includes(word);
}

const consistingParents = new Map<string, boolean>();

/** Whether a parent consists of the topic's words and neutral ones, and is not all about others. */
function consists(parent: string, topic: Topic, underStaff: boolean): boolean {
  const key = `${topic}${underStaff ? '+' : ''}:${parent}`;
  const before = consistingParents.get(key);
  if (before !== undefined) return before;
  const answer = judge(parent, topic, underStaff);
  // a workbook has some hundred parents; the limit only guards against sheets of junk
  if (consistingParents.size < 2000) consistingParents.set(key, answer);
  return answer;
}

const longestParent = 40;
const sheetTitle = /(?:表|台账|一览|汇总|统计|情况)$/;
const placeStart = /^(?:[某×xX]+|\p{Script=Han}{1,7}?)(?:省|市|州|盟|县|区|旗|镇|乡)/u;

function judge(parent: string, topic: Topic, underStaff: boolean): boolean {
  const words = compact(parent)
    .replace(/^[(]?[一二三四五六七八九十]+[)、.]/, '')
    .replace(/[^\p{L}\p{N}×]/gu, '');
  if (words.length > longestParent) return false;
  const own = underStaff ? [...meant[topic], ...staffWords] : meant[topic];
  const others = topic === 'pupils' ? teacherWords : pupilWords;
  const texts = [words, ...(sheetTitle.test(words) ? [words.replace(placeStart, '')] : [])];
  return texts.some(
    (text) =>
      wordsPattern([...neutral, ...own]).test(text) ||
      // 学生、教师情况 is about both; 教师情况 is not about pupils
      (wordsPattern([...neutral, ...own, ...others]).test(text) && mentions(text, own)),
  );
}

function mentions(text: string, own: readonly string[]): boolean {
  return own.some((word) => word.length > 1 && text.includes(word));
}

const patterns = new Map<string, RegExp>();

function wordsPattern(words: readonly string[]): RegExp {
  const key = words.join('|');
  const pattern = patterns.get(key) ?? new RegExp(`^(?:${key})*$`, 'u');
  patterns.set(key, pattern);
  return pattern;
}
