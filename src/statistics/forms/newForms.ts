/**
 * The forms since autumn 2021 (教基…). S: the cells were seen in a source or in two importers; D: they
 * were derived. Column k of a form usually stands in C + k − 1.
 */
import type { PupilStage } from '../../standards/standard';
import type { Form, FormItem } from './form';
import {
  backboneItems,
  classItems,
  column,
  degreeItems,
  headed,
  measure,
  people,
  pupilItems,
  studentWords,
  things,
  titleItems,
  totalColumn,
  totalLine,
} from './itemMakers';

const C = 2;
const D = 3;

/** Column k in C + k − 1. */
const numbered = (names: RegExp, k: number) => column(names, k, C + k - 1);
const total = numbered(totalColumn, 1);

/** @param number of the column 在校生数; 总计 is usually row 6 */
const pupilForm = (id: string, stage: PupilStage, word: string, number: number): Form => ({
  id,
  title: `${word}学生`,
  titled: new RegExp(`^(?:普通)?${word}(?:分类型|分年级|在校)?学生(?:数|情况)$`),
  first: C,
  neverEmpty: true,
  items: pupilItems(stage, numbered(headed(studentWords), number), 5),
});

/** S: 班额, C5 合计, C6 … the bands. */
const classForm = (id: string, stage: 'primary' | 'junior', word: string): Form => ({
  id,
  title: `${word}班额`,
  titled: new RegExp(`^${word}.*班额`),
  first: C,
  neverEmpty: true,
  items: classItems(stage, numbered(/(?:^|›)(?:总计|合计|计|班级?数)$/, 1), 4),
});

const owned =
  /(?<!非)学校产权.*本学年[^›]*$|本学年[^›]*(?<!非)学校产权[^›]*(?:›(?:合计|计))?$|(?:^|›)本学年[^›]*›(?:合计|计)$|(?:^|›)本学年(?:校舍)?(?:建筑)?(?:面积)?$|(?:^|›)学校产权(?:校舍)?(?:建筑)?(?:面积)?(?:›(?:合计|计))?$/;

/** D: F10 (+ I10), F17 (+ I17): column 4 本学年 (学校产权), column 7 独立使用; 共同使用 (8) is never read. */
function premises(
  id: string,
  field: FormItem['field'],
  line: RegExp,
  more: Pick<FormItem, 'code' | 'row' | 'optional'> = {},
): readonly FormItem[] {
  return [
    measure(id, field, line, numbered(owned, 4), more),
    measure(`${id}UsedAlone`, null, line, numbered(/独立使用(?:›(?:合计|计))?$/, 7), {
      ...more,
      optional: true,
    }),
  ];
}

const degreesTitled = (id: string, titled: RegExp, more: Partial<Form>): Form => ({
  id,
  title: '专任教师分课程、分学历情况',
  titled,
  first: C,
  blocks: true,
  neverEmpty: true,
  items: [],
  ...more,
});

/** Column k of 体育, 艺术, 音乐, 美术. */
const subjects = (stage: 'primary' | 'junior', numbers: readonly (number | null)[]) =>
  degreeItems(stage, total, 'separate', numbers, (index) => {
    const number = numbers[index];
    return number === null || number === undefined ? -1 : C + number - 1;
  });
const unknown = [null, null, null, null];

/** In order of trust where two tell the same number. */
export const newForms: readonly Form[] = [
  // S: I6; I10 boarders, I11 migrants. The columns beside it by their words
  pupilForm('教基3112', 'primary', '小学', 7),
  // S: E6
  pupilForm('教基3115', 'junior', '初中', 3),
  // S: E6
  pupilForm('教基3118', 'senior', '高中', 3),
  classForm('教基2106', 'primary', '小学'),
  classForm('教基2107', 'junior', '初中'),
  // S: blocks of 9 rows, 正高级, 副高级, 中级 in C8–C10 (the fourth row of a block on)
  {
    id: '教基4153',
    title: '专任教师分年龄、职务情况',
    titled: /专任教师分.*(?:职务|职称)/,
    first: C,
    blocks: true,
    neverEmpty: true,
    items: [...titleItems('primary', total), ...titleItems('junior', total)],
  },
  degreesTitled('教基4155', /专任教师分课程/, {
    items: [...subjects('primary', unknown), ...subjects('junior', unknown)],
  }),
  // 初中 of 2021; in later years a form of 高中
  degreesTitled('教基4156', /^(?:普通)?中学专任教师分课程/, {
    alternate: true,
    items: subjects('junior', unknown),
  }),
  // S: D6 专任教师; C6 教职工
  {
    id: '教基4149',
    title: '教职工',
    titled: /^(?:中小学校?|基础教育学校)?教职工(?:数|情况)$/,
    first: C,
    items: [
      people('staff', 'staff', 'sole', totalLine, numbered(headed('教职工(?:总)?(?:人)?数?'), 1), {
        code: '01',
        row: 5,
      }),
      people('teachers', 'teachers', 'sole', totalLine, numbered(headed('专任教师(?:人)?数?'), 2), {
        code: '01',
        row: 5,
      }),
    ],
  },
  // S: D12, D13 (编号 8, 9)
  {
    id: '教基1102续',
    title: '学校（机构）基本情况（续）',
    titled: /^学校\(机构\)基本情况\(续\)/,
    first: D,
    single: true,
    items: backboneItems(11),
  },
  // D: rows 10 and 17; the total and the lines of 宿舍 and 厕所 by their words
  {
    id: '教基5170',
    title: '校舍',
    titled: /校舍(?:建筑)?(?:面积)?情况/,
    first: C,
    neverEmpty: true,
    items: [
      ...premises('buildingArea', 'buildingArea', /^(?:总计|合计|计|校舍建筑面积(?:合计)?)$/, {
        code: '01',
      }),
      ...premises('teachingArea', 'teachingArea', /^教学及(?:教学)?辅助用房(?:面积)?$/, { row: 9 }),
      ...premises('indoorSportsArea', 'indoorSportsArea', /^室内体育(?:用房|馆|场馆)(?:面积)?$/, {
        row: 16,
      }),
      ...premises('dormitoryArea', 'dormitoryArea', /^学生宿舍(?:\(公寓\))?$/, { optional: true }),
      ...premises('toiletArea', 'toiletArea', /^(?:学生)?(?:厕所|卫生间)$/, { optional: true }),
    ],
  },
  // S: D7, D12, D17, D19; D: D5, D6, D13–D16, D18
  {
    id: '教基5176',
    title: '占地面积及其他办学条件',
    titled: /占地面积(?:及|和)其他办学条件/,
    first: D,
    single: true,
    neverEmpty: true,
    items: [
      measure('siteArea', 'siteArea', /^(?:学校|校园)?占地面积$/, 'value', { row: 4 }),
      measure('greenArea', 'greenArea', /^绿化(?:用地)?面积$/, 'value', { row: 5 }),
      measure('sportsGroundArea', 'sportsGroundArea', /^运动场地?面积$/, 'value', { row: 6 }),
      things('books', 'books', /^(?:纸质)?图书(?:册数)?$/, 'value', { row: 11 }),
      things('computers', 'computers', /^数字终端(?:总)?数?$/, 'value', { row: 12 }),
      things('teacherTerminals', null, /^教师终端数?$/, 'value', { row: 13, optional: true }),
      things('pupilTerminals', null, /^学生终端数?$/, 'value', { row: 14, optional: true }),
      things('classrooms', null, /^教室数?$/, 'value', { row: 15, optional: true }),
      things('multimediaRooms', 'multimediaRooms', /^网络多媒体教室数?$/, 'value', { row: 16 }),
      measure('fixedAssets', null, /^固定资产(?:总值|值|总额)$/, 'value', {
        row: 17,
        optional: true,
      }),
      measure(
        'equipmentValue',
        'equipmentValue',
        /^教学(?:、?(?:实习|科研))*仪器设备(?:资产)?(?:总)?值$/,
        'value',
        { row: 18 },
      ),
    ],
  },
];

/** Years in which column numbers are known: the form's title tells them apart. */
export const newEditions: readonly Form[] = [
  // S cells L, N, O, P; D their order
  degreesTitled('教基4155', /^小学专任教师分课程/, {
    soleStage: 'primary',
    items: subjects('primary', [10, 12, 13, 14]),
  }),
  // S column 17; D 18 to 20
  degreesTitled('教基4155', /^义务教育(?:阶段)?(?:学校)?专任教师分课程/, {
    items: [...subjects('primary', [17, 18, 19, 20]), ...subjects('junior', [17, 18, 19, 20])],
  }),
  // S cells U to X
  degreesTitled('教基4156', /^(?:普通)?中学专任教师分课程/, {
    alternate: true,
    items: subjects('junior', [19, 20, 21, 22]),
  }),
];
