/**
 * A fault of 均衡_省定标准 in the words of the sheet: the section, the item and the column in place of a
 * path, and the words of the column in place of the values of a file.
 */
import { valueAtPath } from '../../standards/jsonPath';
import type { PackFault } from '../../standards/packFaults';
import type { Message } from '../../standards/message';
import {
  artsVocabulary,
  computersVocabulary,
  creditVocabulary,
  directionVocabulary,
  indicatorVocabulary,
  localeVocabulary,
  ownKindVocabulary,
  ownLevelVocabulary,
  packSections,
  quantityVocabulary,
  ruleVocabulary,
  stageVocabulary,
  type PackSection,
  type Vocabulary,
} from './packWords';

interface FaultWords {
  readonly path: string;
  readonly reason: Message;
}

/** The first that begins the path. */
const sectionOfPath: readonly (readonly [start: string, section: PackSection])[] = [
  ['conditions.items', 'items'],
  ['conditions.rule', 'rule'],
  ['conditions', 'items'],
  ['scoreItems', 'scores'],
  ['fields', 'fields'],
  ['standards', 'limits'],
  ['vetoes', 'limits'],
  ['computers', 'limits'],
  ['artsColumn', 'limits'],
  ['specialFundsPerPupil', 'limits'],
];

const columnOfKey: Readonly<Record<string, string>> = {
  id: '编号',
  name: '名称',
  english: '英文名称',
  stage: '学段',
  kind: '算法',
  fields: '数据项',
  minus: '减去',
  to: '除以',
  of: '除以',
  area: '数据项',
  rooms: '除以',
  field: '数据项',
  indicator: '数据项',
  per: '每',
  inUnitsOf: '每',
  need: '须达标数',
  chosen: '县选第几项',
  direction: '方向',
  thresholds: '标准',
  locale: '城乡',
  classesFrom: '班级数从',
  classesTo: '班级数到',
  studentsFrom: '学生数从',
  studentsTo: '学生数到',
  migrantsAbove: '随迁比例超过',
  builtFrom: '建校年从',
  builtTo: '建校年到',
  primary: '小学标准',
  junior: '初中标准',
  unit: '单位',
  decimals: '小数位',
  points: '分值',
  steps: '分档得分',
  from: '分档得分',
  share: '分档得分',
  count: '项数',
  atMost: '项数',
  floor: '未达标项底线',
  pass: '合格分',
  partialCredit: '未达标项',
  maxItems: '项目最多',
  header: '表头',
  synonyms: '其他表头',
  level: '范围',
  evidence: '佐证材料',
  checked: '已核对',
  province: '省份',
  source: '文件来源',
  computers: '计算机',
  artsColumn: '艺术教师列',
  specialFundsPerPupil: '特殊教育生均公用经费',
  tutoring: '校外培训治理不力一票否决',
};

/** By section and column; any of them may say which words a value has. */
function vocabularyOf(section: PackSection, column: string): Vocabulary<string> | null {
  const named: Readonly<Record<string, Vocabulary<string>>> = {
    'items 算法': quantityVocabulary,
    'items 学段': stageVocabulary,
    'items 方向': directionVocabulary,
    'items 城乡': localeVocabulary,
    'items 数据项': indicatorVocabulary,
    'rule 算法': ruleVocabulary,
    'rule 未达标项': creditVocabulary,
    'fields 算法': ownKindVocabulary,
    'fields 范围': ownLevelVocabulary,
    'limits 计算机': computersVocabulary,
    'limits 艺术教师列': artsVocabulary,
  };
  return named[`${section} ${column}`] ?? null;
}

/** Keys under which a field of the school table stands. */
const fieldKeys = /\.(?:fields|minus|to|of|area|rooms|field)(?:\[\d+\])?$/;

/** @param json what was read from the sheet */
export function faultInWords({ path, message }: PackFault, json: unknown): FaultWords {
  const section = sectionOfPath.find(([start]) => path.startsWith(start))?.[1] ?? 'about';
  const key = /([A-Za-z]+)(?:\[\d+\])?$/.exec(path)?.[1] ?? '';
  const column = path.includes('.worst.')
    ? key === 'primary'
      ? '小学最低限'
      : '初中最低限'
    : (columnOfKey[key] ?? key);
  const shown = section === 'fields' && column === '算法' ? '种类' : column;
  const named = [packSections[section], ...namesAlong(path, json)];
  if (!/\]$/.test(path) || fieldKeys.test(path)) {
    named.push(section === 'rule' && column === '算法' ? '判定办法' : shown);
  }
  const found = valueAt(json, path);
  if (message.code === 'pack.notAnOption') {
    if (section === 'items' && fieldKeys.test(path) && typeof found === 'string') {
      const params = { field: found };
      return { path: named.join(' › '), reason: { code: 'pack.unknownField', params } };
    }
    const words = vocabularyOf(section, column)?.all.join(' / ');
    if (words !== undefined) {
      return {
        path: named.join(' › '),
        reason: { code: message.code, params: { options: words } },
      };
    }
  }
  return { path: named.join(' › '), reason: message };
}

/** The names of the items and parts that the path leads through. */
function namesAlong(path: string, json: unknown): readonly string[] {
  const names: string[] = [];
  for (const { index } of path.matchAll(/\]/g)) {
    const part = valueAt(json, path.slice(0, index + 1));
    if (typeof part !== 'object' || part === null) continue;
    const told = 'name' in part ? part.name : 'header' in part ? part.header : null;
    if (typeof told === 'string') names.push(told);
  }
  return names;
}

function valueAt(json: unknown, path: string): unknown {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== '');
  return valueAtPath(
    json,
    parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  );
}
