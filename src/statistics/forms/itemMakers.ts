/** Words of lines and columns that several forms share, and items made alike. */
import { classBands } from '../../county/classBands';
import type { PupilStage } from '../../standards/standard';
import type { ColumnSpec, FormItem } from './form';

const sum = '(?:›(?:合计|总计|小计|计))?$';

/** Fits the words at the end of a header path, with 合计 below them or not. */
export const headed = (words: string): RegExp => new RegExp(`(?:^|›)(?:${words})${sum}`);

export const totalLine = /^(?:总计|合计|总数|计)$/;
/** A bare 合计 with nothing but the whole form above it: 艺术 › 计 is another. */
export const totalColumn = /^(?:(?:专任教师|教职工)数?›)?(?:总计|合计|计|专任教师数?)$/;

export const column = (
  names: RegExp,
  number: number | null,
  usual: number,
  more: Pick<ColumnSpec, 'several'> = {},
): ColumnSpec => ({ names, number, usual, ...more });

/** Found by its words alone: the years differ in where it stands. */
export const byWords = (words: string): ColumnSpec => column(headed(words), null, -1);

export const people = (
  id: FormItem['id'],
  field: FormItem['field'],
  stage: FormItem['stage'],
  line: FormItem['line'],
  at: FormItem['column'],
  more: Pick<FormItem, 'code' | 'row' | 'optional'> = {},
): FormItem => ({ id, field, stage, line, column: at, kind: 'people', ...more });

export const measure = (
  id: FormItem['id'],
  field: FormItem['field'],
  line: FormItem['line'],
  at: FormItem['column'],
  more: Pick<FormItem, 'code' | 'row' | 'optional'> = {},
): FormItem => ({ id, field, stage: null, line, column: at, kind: 'measure', ...more });

export const things = (
  id: FormItem['id'],
  field: FormItem['field'],
  line: FormItem['line'],
  at: FormItem['column'],
  more: Pick<FormItem, 'code' | 'row' | 'optional'> = {},
): FormItem => ({ ...measure(id, field, line, at, more), kind: 'things' });

const grades: Readonly<Record<PupilStage, readonly string[]>> = {
  primary: ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'],
  junior: ['一年级|七年级|初一', '二年级|八年级|初二', '三年级|九年级|初三'],
  senior: ['一年级|高一', '二年级|高二', '三年级|高三'],
};

/**
 * Pupils of a stage with what hangs on them. The columns beside 在校生数 are found by their words alone.
 *
 * @param students the column 在校生数
 * @param row 0-based usual row of 总计
 */
export function pupilItems(
  stage: PupilStage,
  students: ColumnSpec,
  row: number,
): readonly FormItem[] {
  const total = { code: '01', row };
  const all = people('students', 'students', stage, totalLine, students, total);
  // of 高中 nothing but its pupils is asked for: they take their share of the school
  if (stage === 'senior') return [all];
  const beside = (id: string, words: string): FormItem => ({
    ...people(id, null, stage, totalLine, byWords(words), total),
    optional: true,
  });
  return [
    all,
    people('boarders', 'boarders', stage, /^(?:寄宿|住校)(?:学)?生(?:数)?$/, students),
    people('migrantPupils', 'migrantPupils', stage, /^随迁子女(?:数)?$/, students),
    {
      ...people('leftBehindPupils', 'leftBehindPupils', stage, leftBehind, students),
      // not in the forms of every year
      optional: true,
    },
    people('graduates', 'graduates', stage, totalLine, byWords('毕业生(?:人)?数?'), total),
    beside('entrants', '招生(?:人)?数?'),
    ...grades[stage].map((words, index) => beside(`grade${index + 1}`, words)),
    // of four grades: 六年级 to 九年级, or 一年级 to 四年级
    ...(stage === 'junior' ? [beside('furtherGrade', '四年级|六年级')] : []),
    beside('leavers', '预计毕业生?(?:人)?数?'),
  ];
}

const leftBehind = /^(?:农村)?留守儿童(?:数)?$/;

export const studentWords = '在校(?:学)?生(?:人)?数?';

/** @param row 0-based usual row of 合计; the bands follow it */
export function classItems(stage: PupilStage, at: ColumnSpec, row: number): readonly FormItem[] {
  const item = (
    id: string,
    field: FormItem['field'],
    line: RegExp,
    more: Pick<FormItem, 'row'>,
  ): FormItem => ({ id, field, stage, line, column: at, kind: 'things', ...more });
  return [
    item('classes', 'classes', /^(?:班数)?(?:总计|合计|计)$|^班级?数$/, { row }),
    ...classBands.map(({ field, from, to }, index) =>
      item(field, field, bandLine(from, to), { row: row + 1 + index }),
    ),
  ];
}

function bandLine(from: number, to: number | null): RegExp {
  if (to === null) return new RegExp(`^(?:${from}人?(?:及其?)?以上|[≥>=]+${from}人?)(?:班|的班)?$`);
  if (from === 1) return new RegExp(`^(?:${to}人?(?:及其?)?以下|[≤<=]+${to}人?)(?:班|的班)?$`);
  return new RegExp(`^${from}人?-${to}人?(?:班|的班)?$`);
}

/** 正高级 … 未定职级 in the block of a stage, with its total. */
export function titleItems(stage: PupilStage, at: ColumnSpec): readonly FormItem[] {
  const title = (id: string, field: FormItem['field'], words: string): FormItem =>
    people(id, field, stage, new RegExp(`^(?:${words})(?:职称|职务)?$`), at);
  const beside = (id: string, words: string): FormItem => ({
    ...title(id, null, words),
    optional: true,
  });
  return [
    people('teachers', 'teachers', stage, 'first', at),
    title('senior', 'senior', '正高级?'),
    title('associateSenior', 'associateSenior', '副高级?'),
    title('intermediate', 'intermediate', '中级'),
    beside('assistant', '助理级?'),
    beside('clerk', '员级'),
    beside('untitled', '未定职级|未定职务|未评职称|未评级'),
  ];
}

/**
 * 骨干教师 of 小学 and 初中, in two lines of a form of single values.
 *
 * @param row 0-based usual row of 小学; 初中 follows it
 */
export function backboneItems(row: number): readonly FormItem[] {
  return [
    people('backbone', 'backbone', 'primary', /骨干教师.*小学|小学.*骨干教师/, 'value', { row }),
    people('backbone', 'backbone', 'junior', /骨干教师.*初中|初中.*骨干教师/, 'value', {
      row: row + 1,
    }),
  ];
}

const degreeLine = (words: string): RegExp => new RegExp(`^(?:${words})(?:学历)?(?:毕业)?$`);

/** Degrees in the lines and subjects in the columns of the block of a stage. */
export function degreeItems(
  stage: PupilStage,
  at: ColumnSpec,
  degrees: 'separate' | 'postgraduates',
  subjects: readonly (number | null)[],
  usual: (index: number) => number,
): readonly FormItem[] {
  const degree = (
    id: 'doctors' | 'masters' | 'postgraduates' | 'bachelors' | 'associates',
    words: string,
  ) => people(id, id, stage, degreeLine(words), at);
  const subject = (id: 'pe' | 'arts' | 'music' | 'art', words: string, index: number): FormItem =>
    people(id, id, stage, 'first', column(headed(words), subjects[index] ?? null, usual(index)));
  return [
    people('teachers', 'teachers', stage, 'first', at),
    ...(degrees === 'separate'
      ? [degree('doctors', '博士研究生|博士'), degree('masters', '硕士研究生|硕士')]
      : [degree('postgraduates', '研究生')]),
    degree('bachelors', '本科|大学本科'),
    degree('associates', '专科|大学专科|大专'),
    people('upperSecondary', null, stage, degreeLine('高中阶段'), at, { optional: true }),
    people('belowUpperSecondary', null, stage, /^高中(?:阶段)?(?:毕业)?以下/, at, {
      optional: true,
    }),
    subject('pe', '体育|体育与健康', 0),
    subject('arts', '艺术', 1),
    subject('music', '音乐', 2),
    subject('art', '美术', 3),
  ];
}
