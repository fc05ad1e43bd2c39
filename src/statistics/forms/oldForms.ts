/**
 * The forms of 学年初 up to 2020/21 (基础基…): all figures are text, row 1 prints the letters of columns and
 * column A the numbers of rows. S: cells seen; D: derived.
 */
import type { Form, FormItem } from './form';
import {
  backboneItems,
  byWords,
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

const D = 3;
const E = 4;

const firstColumn = column(totalColumn, 1, D);

const pupilForm = (
  id: string,
  stage: 'primary' | 'junior' | 'senior',
  word: string,
  usual: number,
): Form => ({
  id,
  title: `${word}学生`,
  titled: new RegExp(`^(?:普通)?${word}(?:分类型|分年级|在校)?学生(?:数|情况)$`),
  first: D,
  neverEmpty: true,
  items: pupilItems(stage, column(headed(studentWords), null, usual), 6).map((item) =>
    item.id === 'students' ? item : { ...item, optional: true as const },
  ),
});

const classForm = (id: string, stage: 'primary' | 'junior', word: string, row: number): Form => ({
  id,
  title: `${word}班额`,
  titled: new RegExp(`^${word}.*班(?:额|数)`),
  first: D,
  neverEmpty: true,
  items: classItems(stage, column(/(?:^|›)(?:总计|合计|计|班级?数)$/, null, E), row),
});

const degreeForm = (
  id: string,
  word: string,
  stage: 'primary' | 'junior',
  usual: readonly number[],
): Form => ({
  id,
  title: `${word}专任教师分课程、分学历情况`,
  titled: new RegExp(`^${word}.*专任教师.*(?:课程|学历)`),
  first: D,
  blocks: true,
  ...(stage === 'primary' ? { soleStage: stage } : {}),
  neverEmpty: true,
  items: degreeItems(
    stage,
    firstColumn,
    'postgraduates',
    [null, null, null, null],
    (index) => usual[index] ?? -1,
  ),
});

const meets = (id: string, line: RegExp, row: number): FormItem => ({
  id,
  field: null,
  stage: null,
  line,
  column: 'value',
  kind: 'yesNo',
  row,
});

export const oldForms: readonly Form[] = [
  // S: H7, in some years G7
  pupilForm('基础基312', 'primary', '小学', 7),
  // S: G7
  pupilForm('基础基313', 'junior', '初中', 6),
  // By its words alone
  pupilForm('基础基314', 'senior', '高中', -1),
  // S: E6, the bands from E7 on
  classForm('基础基212', 'primary', '小学', 5),
  // S: E7, the bands from E8 on
  classForm('基础基213', 'junior', '初中', 6),
  // S: D9–D11 小学, D18–D20 初中
  {
    id: '基础基422',
    title: '专任教师专业技术职务、年龄结构情况',
    titled: /专任教师.*(?:职务|职称)/,
    first: D,
    blocks: true,
    neverEmpty: true,
    items: [...titleItems('primary', firstColumn), ...titleItems('junior', firstColumn)],
  },
  // S: D8, D11–D13, row 8 of M, N, P, Q; which is which by the header (D)
  degreeForm('基础基423', '小学', 'primary', []),
  // S: D12–D14, row 8 of V to Y; which is which by the header (D)
  degreeForm('基础基424', '中学', 'junior', []),
  // S: D7 教职工, E7 专任教师
  {
    id: '基础基412',
    title: '教职工',
    titled: /^(?:中小学校?|基础教育学校)?教职工(?:数|情况)$/,
    first: D,
    items: [
      people('staff', 'staff', 'sole', totalLine, column(headed('教职工(?:总)?(?:人)?数?'), 1, D), {
        code: '01',
        row: 6,
      }),
      people(
        'teachers',
        'teachers',
        'sole',
        totalLine,
        column(headed('专任教师(?:人)?数?'), 2, E),
        {
          code: '01',
          row: 6,
        },
      ),
    ],
  },
  // S: 编号 n in row n + 4, D9–D14, D30, D31
  {
    id: '基础基112',
    title: '学校基本情况',
    titled: /^(?:中小学校?|学校\(机构\)|学校)(?:其他)?基本情况|办学条件达标/,
    first: D,
    single: true,
    items: [
      meets('peEquipment', /^体育(?:运动)?器[械材](?!.*场馆)/, 9),
      meets('musicEquipment', /^音乐器[械材]/, 10),
      meets('artEquipment', /^美术器[械材]/, 11),
      meets('mathsEquipment', /^数学自然实验/, 12),
      meets('scienceEquipment', /^理科实验/, 13),
      ...backboneItems(29),
    ],
  },
  // S: E10 (编号 04), E16 (编号 10), column 1
  {
    id: '基础基512',
    title: '校舍',
    titled: /校舍(?:建筑)?(?:面积)?情况/,
    first: E,
    neverEmpty: true,
    items: [
      premises('buildingArea', /^(?:总计|合计|计|校舍建筑面积(?:合计)?)$/, { code: '01', row: 6 }),
      premises('teachingArea', /^教学及(?:教学)?辅助用房(?:面积)?$/, { code: '04', row: 9 }),
      premises('indoorSportsArea', /^(?:体育馆|室内体育用房|室内体育馆)(?:面积)?$/, {
        code: '10',
        row: 15,
      }),
      premises('dormitoryArea', /^学生宿舍(?:\(公寓\))?$/, { optional: true }),
      premises('toiletArea', /^(?:学生)?(?:厕所|卫生间)$/, { optional: true }),
    ],
  },
  // S: F9, O9; D: L9 and N9, the rest by its words
  {
    id: '基础基522',
    title: '占地面积及其他办学条件',
    titled: /占地面积(?:及|和)其他办学条件/,
    first: D,
    neverEmpty: true,
    items: [
      measure('siteArea', 'siteArea', 'only', byWords('(?:学校|校园)?占地面积')),
      measure('greenArea', 'greenArea', 'only', byWords('绿化(?:用地)?面积')),
      measure(
        'sportsGroundArea',
        'sportsGroundArea',
        'only',
        column(headed('(?:运动|体育)场地?面积'), null, 5),
      ),
      things('books', 'books', 'only', byWords('(?:纸质)?图书(?:册数)?')),
      things('computers', 'computers', 'only', byWords('(?:计算机|数字终端)(?:台)?数?')),
      things(
        'teachingComputers',
        'teachingComputers',
        'only',
        byWords('教学用(?:计算机|数字终端)(?:台)?数?'),
        { optional: true },
      ),
      things('multimediaRooms', 'multimediaRooms', 'only', {
        ...byWords('网络多媒体教室数?'),
        several: true,
      }),
      measure(
        'equipmentValue',
        'equipmentValue',
        'only',
        column(headed('教学(?:、?(?:实习|科研))*仪器设备(?:资产)?(?:总)?值'), null, 14),
      ),
    ],
  },
];

function premises(
  id: 'buildingArea' | 'teachingArea' | 'indoorSportsArea' | 'dormitoryArea' | 'toiletArea',
  line: RegExp,
  more: Pick<FormItem, 'code' | 'row' | 'optional'>,
): FormItem {
  const all = column(/(?:^|›)(?:总计|合计|计|(?:校舍)?建筑面积)(?:›(?:合计|计))?$/, 1, E);
  return measure(id, id, line, all, more);
}
