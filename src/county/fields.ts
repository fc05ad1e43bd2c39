/**
 * What a field is: what a county keeps about its schools, under which headers, in which unit.
 * The fields themselves are in catalogue.ts and furtherFields.ts; how headers are compared is the
 * sheets' matter.
 */
import type { Bilingual } from '../standards/message';
import { isOwnField, type OwnFieldId } from '../standards/ownFields';
import type { QuantityId } from '../standards/standard';
import { catalogue } from './catalogue';
import type { FurtherFieldId } from './furtherField';
import { furtherFields } from './furtherFields';
import { fieldOfOwnId } from './ownField';

export type IdentityFieldId =
  | 'code'
  | 'name'
  | 'type'
  | 'stage'
  | 'ownership'
  | 'locale'
  | 'township'
  | 'countsAsSchool'
  | 'closedLastYear'
  | 'county'
  | 'boarding'
  | 'foundedYear';

export type FieldId =
  IdentityFieldId | 'students' | 'grades' | 'classes' | QuantityId | FurtherFieldId | OwnFieldId;

/** What an entry must be: free text, whole things or people, or a measure that may have decimals. */
export type FieldKind = 'text' | 'people' | 'things' | 'measure';

export interface Field {
  readonly id: FieldId;
  /** The canonical header; also used in workbook names. */
  readonly header: string;
  readonly english: string;
  /** Headers that fit the field as exactly as the canonical one. */
  readonly synonyms: readonly string[];
  /** Wider headers: they fit, but a column with a header or synonym fits better (教师数 beside 专任教师数). */
  readonly loose?: readonly string[];
  /** Headers of a near field that stand in when the table has no column of this one. */
  readonly standIns?: readonly string[];
  /** Headers that fit only where no other column does, and only until the county was asked. */
  readonly unconfirmed?: readonly string[];
  /**
   * `school`: one column for the whole school, shared among its stages. `stage`: a column per
   * stage in a by-type table. In a one-stage table both are the row's own.
   */
  readonly level: 'school' | 'stage';
  readonly kind: FieldKind;
  /** Units that a header or name may state, with the factor to the unit that the field is kept in. */
  readonly units?: Readonly<Record<string, number>>;
  /** Unit of a column that states none. */
  readonly defaultUnit?: string;
  /** A bare header such as 体育 or 本科 fits only below a parent header with one of these words. */
  readonly under?: Under;
}

export interface Under {
  /** One of these words stands in a parent header. */
  readonly parents: readonly string[];
  /** The leaves that then mean this field. */
  readonly headers: readonly string[];
  /** Words of a parent under which the leaf means something else. */
  readonly except?: readonly string[];
}

/**
 * Words of a parent header under which a column counts somebody or something else, or says it in
 * another way than as an amount: such a column fits no field, whatever its leaf says. Of pupils and
 * teachers a parent has to say more than none of these: parentWords.ts.
 */
export const otherMatters: readonly string[] = [
  '毕业生',
  '招生',
  '兼任',
  '外聘',
  '代课',
  '临聘',
  '校长',
  '走教',
  '交流轮岗',
  '轮岗',
  '兼职',
  '支教',
  '特岗',
  '退休',
  '离休',
  '补充',
  '获奖',
  '家长',
  '骨干',
  '女',
  '少数民族',
  '上年',
  '上学年',
  '上学期',
  '去年',
  '前年',
  '上一年',
  '上一学年',
  '学前',
  '幼儿',
  '特殊教育',
  '特教',
  '中职',
  '职业学校',
  '随班就读',
  '寄宿生',
  '随迁',
  '留守',
  '危房',
  '在建',
  '新增',
  '拟建',
  '规划',
  '生均',
  '每百',
  '比例',
  '占比',
  '应配',
  '应有',
  '缺额',
  '缺口',
  '差额',
];

/** Titles of the old system (before 2015), whose grade in the new one the county has to say. */
export const oldTitles: readonly string[] = ['小学高级', '小学一级', '小教高级', '小教一级'];

/** The fields of the house, without those of a province's own. */
export const fields: readonly Field[] = [...catalogue, ...furtherFields];

const byId = new Map(fields.map((field) => [field.id, field]));

/** Of a province's own field what its id says: its headers and English are the pack's. */
export function fieldOf(id: FieldId): Field {
  if (isOwnField(id)) return fieldOfOwnId(id);
  const field = byId.get(id);
  if (!field) throw new Error(`field ${id} is not in the catalogue`);
  return field;
}

export function headerTerm(field: Field): Bilingual {
  return { 'zh-CN': field.header, 'en-US': field.english };
}

/** Fields that hold numbers; the others hold words. */
export function isNumeric(id: FieldId): boolean {
  return fieldOf(id).kind !== 'text';
}
