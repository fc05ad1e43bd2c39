/**
 * The choices of 均衡_设置 in words: their items, their options, and how what people type for them is
 * understood. Where they stand on the sheet is settingsSheet.ts.
 */
import { readEntry } from '../county/cellEntry';
import type { Settings } from '../county/settings';
import type { Bilingual } from '../standards/message';
import { relaxationNames, type RelaxationId } from '../standards/relaxations';
import { stageNames, standards } from '../standards/standards';
import { stages, type Stage } from '../standards/standard';
import { bilingual, comparableWord, type Option } from './options';

export type ChoiceKey =
  | 'standard'
  | 'artsColumn'
  | 'computers'
  | 'smallSchools'
  | 'planOrder'
  | 'columns'
  | 'palette'
  | 'formulas';

export const choices: {
  readonly [K in ChoiceKey]: { item: Bilingual; options: readonly Option<Settings[K]>[] };
} = {
  standard: {
    item: bilingual('评估标准', 'Standard'),
    options: standards.map(({ id, name, short }) => ({
      id,
      term: bilingual(`${short}均衡`, name['en-US']),
    })),
  },
  artsColumn: {
    item: bilingual('“艺术教师”列的含义', 'Meaning of the arts column'),
    options: [
      { id: 'auto', term: bilingual('自动识别', 'Automatic') },
      { id: 'separate', term: bilingual('单列,不含音乐、美术', 'Without music and fine art') },
      { id: 'subtotal', term: bilingual('音乐、美术之和', 'Music and fine art together') },
    ],
  },
  computers: {
    item: bilingual('计算机台数口径', 'Computers counted'),
    options: [
      { id: 'teaching', term: bilingual('教学用计算机', 'Teaching computers') },
      { id: 'all', term: bilingual('全部计算机', 'All computers') },
    ],
  },
  smallSchools: {
    item: bilingual(
      '不足100人按100人核定公用经费的学校',
      'Schools below 100 pupils funded as for 100',
    ),
    options: [
      { id: 'all', term: bilingual('所有学校', 'Every school') },
      {
        id: 'ruralOnly',
        term: bilingual('村小学和教学点', 'Village schools and teaching points'),
      },
    ],
  },
  planOrder: {
    item: bilingual('“一校一策”的次序', 'Order of the school plans'),
    options: [
      {
        id: 'facts',
        term: bilingual('先写基本情况和达标情况', 'Facts and figures first'),
      },
      {
        id: 'leading',
        term: bilingual('先写领导小组，再写问题和分工', 'Leading group first, then problems'),
      },
    ],
  },
  columns: {
    item: bilingual('计算列的位置', 'Place of the computed columns'),
    options: [
      { id: 'beside', term: bilingual('学校表右侧', 'Beside the table') },
      { id: 'sheet', term: bilingual('单独的工作表', 'On a sheet of their own') },
    ],
  },
  palette: {
    item: bilingual('颜色', 'Colours'),
    options: [
      { id: 'builtin', term: bilingual('Excel 好、差、适中', 'Excel good, bad, neutral') },
      { id: 'safe', term: bilingual('色弱及黑白打印适用', 'Colour-blind and print safe') },
    ],
  },
  formulas: {
    item: bilingual('计算列和差异系数写成', 'Computed columns and CVs written as'),
    options: [
      { id: 'values', term: bilingual('数值', 'Numbers') },
      { id: 'live', term: bilingual('公式', 'Formulas') },
    ],
  },
};

export const noYes: readonly Option<'no' | 'yes'>[] = [
  { id: 'no', term: bilingual('否', 'No') },
  { id: 'yes', term: bilingual('是', 'Yes') },
];

export const stageOptions: readonly Option<Stage>[] = stages.map((id) => ({
  id,
  term: stageNames[id],
}));
export const specialFundsItem = bilingual(
  '特殊教育学校生均公用经费标准(元)',
  'Operating funds per pupil of special schools (yuan)',
);

export const yearChangeItem = bilingual(
  '年度变动提醒的幅度(%)',
  'Change from year to year that asks for an explanation (%)',
);

export const tutoringVetoItem = bilingual(
  '校外培训治理不力列为一票否决',
  'Tutoring not brought under control is a veto',
);

export function relaxationItem(id: RelaxationId): Bilingual {
  const name = relaxationNames[id];
  return bilingual(`规程放宽情形:${name['zh-CN']}`, `Relaxation: ${name['en-US']}`);
}

export const blankIsZeroItem = bilingual('空白即 0 的列', 'Columns in which a blank is 0');

export const notBoundItem = bilingual('不作对应的列', 'Columns that mean nothing');

export const looksItem = bilingual('版式记录', 'Looks last made');

export const madeItem = bilingual('输出版本记录', 'Versions of what was written');
/** What the pages hold, as marks: by them what a person put there is told apart. */
export const writtenItem = bilingual('写入内容记录', 'Marks of what was written');

export const packItem = bilingual('省定标准', 'Provincial pack');

export function stageItem(table: string): Bilingual {
  return bilingual(`“${table}”的学段`, `Stage of “${table}”`);
}

export function isChoice(key: string): key is ChoiceKey {
  return key in choices;
}

export function isOff(told: string): boolean {
  return /^(?:否|无|不|没有|关|关闭|不启用|off|no|none|false|0|[-—/]+)$/.test(comparableWord(told));
}

/** A basis names a document; a mere 是 does not. */
export function isBasis(told: string): boolean {
  return !/^(?:是|有|开|启用|打开|on|yes|true|1|#.*)$/.test(comparableWord(told));
}

export function amountOf(told: string): number | null {
  const entry = readEntry(told, 'measure');
  return entry.kind === 'number' && entry.value > 0 ? entry.value : null;
}
