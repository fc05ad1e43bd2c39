/**
 * The words of 均衡_省定标准: its sections, columns and values. They are the province's and Chinese in any
 * language, like those of the official forms; the sheet is read back by them.
 */
import { fieldOf } from '../../county/fields';
import { basic2012 } from '../../standards/basic2012';
import {
  conditionFieldIds,
  conditionIndicatorIds,
  conditionYesNoIds,
} from '../../standards/schoolConditions';

export const packTab = '均衡_省定标准';

export const packSections = {
  about: '一、基本信息',
  items: '二、办学条件',
  rule: '三、学校的判定',
  scores: '四、政府工作评分',
  limits: '五、限值与范围',
  fields: '六、本省数据项',
  /** What may stand under 数据项; not read back. */
  glossary: '七、可填的数据项',
} as const;
export type PackSection = keyof typeof packSections;

/** 办学条件: a row per item, per part of one, and per further threshold of either. */
export const itemColumns = [
  '层级',
  '编号',
  '名称',
  '英文名称',
  '学段',
  '算法',
  '数据项',
  '减去',
  '除以',
  '每',
  '须达标数',
  '县选第几项',
  '方向',
  '城乡',
  '班级数从',
  '班级数到',
  '学生数从',
  '学生数到',
  '随迁比例超过',
  '建校年从',
  '建校年到',
  '小学标准',
  '初中标准',
  '小学最低限',
  '初中最低限',
  '单位',
  '小数位',
  '分值',
  '分档得分',
] as const;
export type ItemColumn = (typeof itemColumns)[number];

export const scoreColumns = [
  'A级编号',
  'A级指标',
  'A级英文',
  'B级编号',
  'B级指标',
  'B级英文',
  '分值',
  '佐证材料',
] as const;
export type ScoreColumn = (typeof scoreColumns)[number];

/** What may stand under 限值. */
export const limitWords = [
  '标准值',
  '差异系数',
  '综合差异系数',
  '至少达标项数',
  '未达标项底线',
  '教学点至少人数',
  '不计入的举办者',
  '计算机',
  '艺术教师列',
  '特殊教育生均公用经费',
  '校外培训治理不力一票否决',
] as const;
export const limitColumns = ['标准', '限值', '指标', '小学', '初中', '值'] as const;
export type LimitColumn = (typeof limitColumns)[number];

/** A row per field of the province's own. */
export const fieldColumns = ['表头', '其他表头', '英文名称', '种类', '范围', '单位'] as const;
export type FieldColumn = (typeof fieldColumns)[number];

/** A value that the province has and nobody knows yet. */
export const toBeFilled = '待定';

/** Words for values, both ways. */
export class Vocabulary<Id extends string> {
  private readonly ids = new Map<string, Id>();

  constructor(private readonly words: Readonly<Record<Id, string>>) {
    for (const id in words) this.ids.set(words[id], id);
  }

  word(id: Id): string {
    return this.words[id];
  }

  /** An unknown word is handed on as it is: the schema refuses it, with its place. */
  id(word: string): string {
    return this.ids.get(word) ?? word;
  }

  get all(): readonly string[] {
    return [...this.ids.keys()];
  }
}

export const stageVocabulary = new Vocabulary({
  both: '小学、初中',
  primary: '小学',
  junior: '初中',
});
export const directionVocabulary = new Vocabulary({ '>=': '≥', '<=': '≤', yes: '是' });
export const localeVocabulary = new Vocabulary({ urban: '城区', town: '镇区', rural: '乡村' });
export const yesNoVocabulary = new Vocabulary({ true: '是', false: '否' });
export const computersVocabulary = new Vocabulary({ teaching: '教学用计算机', all: '全部计算机' });
export const artsVocabulary = new Vocabulary({
  auto: '自动判断',
  separate: '艺术单列',
  subtotal: '艺术为小计',
});
export const ownKindVocabulary = new Vocabulary({
  people: '人数',
  things: '件数',
  measure: '数量',
  yesNo: '是否',
});
export const ownLevelVocabulary = new Vocabulary({
  stage: '分学段',
  school: '全校',
  length: '全校，不分摊',
});
export const standardVocabulary = new Vocabulary({
  'quality-2017': '优质均衡',
  'basic-2012': '基本均衡',
});
export const ruleVocabulary = new Vocabulary({
  atLeast: '至少达标',
  misses: '未达标不超过',
  scored: '计分',
});
export const creditVocabulary = new Vocabulary({ none: '不得分', proportional: '按比例得分' });
/** `boarders` is 生均 of the boarders. */
export const quantityVocabulary = new Vocabulary({
  perPupil: '生均',
  boarders: '寄宿生生均',
  perClass: '班均',
  total: '总量',
  ratio: '比值',
  ofCounty: '占全县',
  roomPerPupil: '每间乘班数除以学生数',
  indicator: '八项指标',
  largestClass: '最大班额',
  yesNo: '是否达标',
  open: toBeFilled,
  parts: '部分',
});

const headersOf = <
  Id extends (typeof conditionFieldIds)[number] | (typeof conditionYesNoIds)[number],
>(
  ids: readonly Id[],
) => new Vocabulary(Object.fromEntries(ids.map((id) => [id, fieldOf(id).header])));
export const fieldVocabulary = headersOf([...conditionFieldIds, ...conditionYesNoIds]);
export const indicatorVocabulary = new Vocabulary(
  Object.fromEntries(
    conditionIndicatorIds.map((id) => [
      id,
      basic2012.indicators.find((each) => each.id === id)?.name['zh-CN'] ?? id,
    ]),
  ),
);

/** Several values in one cell. */
export const listSign = '；';
