/**
 * Headers as counties make them, each a whole layout: merged and unmerged parents, line breaks, rows
 * of units, stages above or below, groups of staff beside the full-time teachers. A column that is
 * not named in the expectation must stay unbound.
 */
import type { CellValue } from '../../../src/county/cell';
import { defaultSettings } from '../../../src/county/settings';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { columnLetters } from '../../../src/sheets/area';
import { sheet, workbook } from '../../support/grids';

interface Layout {
  readonly what: string;
  /** Header lines, titles included; cells apart by |, an empty one is null. */
  readonly header: readonly string[];
  readonly merges?: readonly string[];
  readonly sheet?: string;
  /** `A name, B students …` */
  readonly bound: string;
}

const layouts: readonly Layout[] = [
  {
    what: '教职工 beside 专任教师, degrees with 其中：女',
    header: [
      '序号|学校名称|在校学生数|教职工数||专任教师数||||学历||',
      '|||合计|其中：女|合计|其中：女|||研究生|本科|专科',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1', 'J1:L1'],
    bound: 'B name, C students, D staff, F teachers, J postgraduates, K bachelors, L associates',
  },
  {
    what: '教职工数 over 专任教师, 行政人员 and 工勤人员',
    header: [
      '学校名称|学生数|教职工数|||||',
      '||合计|专任教师|行政人员|教辅人员|工勤人员|其中：女',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:H1'],
    bound: 'A name, B students, C staff, D teachers',
  },
  {
    what: 'degrees of 教职工, not of teachers',
    header: ['学校名称|学生数|专任教师|教职工学历|||', '|||研究生|本科|专科|高中'],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1'],
    bound: 'A name, B students, C teachers',
  },
  {
    what: 'unmerged parents with units in a row of their own',
    header: [
      '学校名称|在校生数|专任教师|||教学及辅助用房|运动场地|教学仪器设备值|图书',
      '|||其中：本科|其中：专科|||||',
      '|人|人|人|人|平方米|平方米|元|册',
    ],
    bound:
      'A name, B students, C teachers, D bachelors, E associates, F teachingArea, G sportsGroundArea, H equipmentValue(1), I books',
  },
  {
    what: 'line breaks, spaces and full width',
    header: [
      '学 校\n名 称|在校\n学生数\n（人）|专任\n教师数|教学及辅助\n用房面积（㎡）|图书\n（册）',
    ],
    bound: 'A name, B students, C teachers, D teachingArea, E books',
  },
  {
    what: 'stages above',
    sheet: '学校',
    header: [
      '学校名称|小学||||初中|||',
      '|在校生数|班级数|专任教师|骨干教师|在校生数|班级数|专任教师|骨干教师',
    ],
    merges: ['A1:A2', 'B1:E1', 'F1:I1'],
    bound:
      'A name, B primary:students, C primary:classes, D primary:teachers, E primary:backbone, F junior:students, G junior:classes, H junior:teachers, I junior:backbone',
  },
  {
    what: 'stages below with a sum in front',
    sheet: '学校',
    header: ['学校名称|在校生数|||专任教师|||图书册数', '|合计|小学|初中|合计|小学|初中|'],
    merges: ['A1:A2', 'B1:D1', 'E1:G1', 'H1:H2'],
    bound:
      'A name, C primary:students, D junior:students, F primary:teachers, G junior:teachers, H books',
  },
  {
    what: 'six rows with group, stage, topic and unit',
    sheet: '学校',
    header: [
      '学校名称|义务教育学校基本情况||||||',
      '|学生||专任教师||||办学条件',
      '|小学|初中|小学|||初中|',
      '|在校生数|在校生数|合计|学历||合计|图书册数',
      '||||本科|专科||',
      '|人|人|人|人|人|人|册',
    ],
    merges: ['A1:A6', 'B1:H1', 'B2:C2', 'D2:G2', 'D3:F3', 'E4:F4'],
    bound:
      'A name, B primary:students, C junior:students, D primary:teachers, E primary:bachelors, F primary:associates, G junior:teachers, H books',
  },
  {
    what: 'titles of 职称 and their parents',
    header: [
      '学校名称|在校生数|专任教师数|专业技术职务|||||',
      '|||正高级|副高级|中级|助理级|员级|未定职级',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:I1'],
    bound: 'A name, B students, C teachers, D senior, E associateSenior, F intermediate',
  },
  {
    what: 'retired, visiting and wanted teachers beside the present ones',
    header: [
      '学校名称|在校生数|在职教师|||退休教师|||需补充教师||支教',
      '||专任教师|本科|专科|人数|本科|专科|人数|音乐|教师数',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1', 'I1:J1'],
    bound: 'A name, B students, C teachers, D bachelors, E associates',
  },
  {
    what: 'pupils of many kinds',
    header: [
      '学校名称|学生情况||||毕业生|招生|资助|',
      '|在校生数|其中：女|寄宿生|随迁子女|人数|人数|学生数|金额',
    ],
    merges: ['A1:A2', 'B1:E1', 'H1:I1'],
    bound: 'A name, B students, D boarders, E migrantPupils, F graduates',
  },
  {
    what: 'pupils by grade and in all',
    header: [
      '学校名称|班级数||||学生数|||',
      '|合计|一年级|二年级|三年级|合计|一年级|二年级|三年级',
    ],
    merges: ['A1:A2', 'B1:E1', 'F1:I1'],
    bound: 'A name, B classes, F students',
  },
  {
    what: 'classes and pupils below each grade',
    header: ['学校名称|一年级||二年级||合计|', '|班数|人数|班数|人数|班数|人数'],
    merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'],
    bound: 'A name, F classes, G students',
  },
  {
    what: 'subjects below 授课课程',
    header: [
      '学校名称|在校生数|专任教师|||||',
      '||合计|按授课课程分||||',
      '|||语文|体育与健康|艺术|音乐|美术',
    ],
    merges: ['A1:A3', 'B1:B3', 'C1:H1', 'C2:C3', 'D2:H2'],
    bound: 'A name, B students, C teachers, E pe, F arts, G music, H art',
  },
  {
    what: 'rooms and teachers of the same subjects',
    header: ['学校名称|在校生数|音体美教师|||专用教室（间）||', '||体育|音乐|美术|音乐|美术|科学'],
    merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'],
    bound: 'A name, B students, C pe, D music, E art',
  },
  {
    what: 'visiting teachers of arts and sports',
    header: [
      '学校名称|在校生数|体育、艺术专任教师|||交流轮岗、兼职、走教教师||',
      '||体育|音乐|美术|体育|音乐|美术',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'],
    bound: 'A name, B students, C pe, D music, E art, F visitingPe, G visitingMusic, H visitingArt',
  },
  {
    what: 'this year and last year side by side',
    header: ['学校名称|在校生数||专任教师数||图书册数', '|本年|上年|本年|上年|'],
    merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'],
    bound: 'A name, B students, D teachers, F books',
  },
  {
    what: 'title, unit line and date above',
    header: [
      '××县2025年义务教育优质均衡发展小学基本情况一览表||||',
      '填报单位：××县教育局|||单位：人、㎡、元|2025年9月',
      '学校名称|在校生数|专任教师数|教学仪器设备资产值|运动场地面积',
    ],
    merges: ['A1:E1'],
    bound: 'A name, B students, C teachers, D equipmentValue(1), E sportsGroundArea',
  },
  {
    what: 'the indicator above the figures that it needs',
    header: [
      '学校名称|在校生数|高于规定学历教师||骨干教师|体艺专任教师|多媒体教室',
      '||人数|每百名学生拥有数|人数|人数|间数',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1'],
    bound: 'A name, B students, C higherDegree, E backbone, F peArt, G multimediaRooms',
  },
  {
    what: 'areas with what lies in them',
    header: [
      '学校名称|在校生数|校舍建筑面积||||占地面积||',
      '||合计|教学及辅助用房|其中：室内体育用房|危房面积|合计|绿化面积|运动场地面积',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:F1', 'G1:I1'],
    bound:
      'A name, B students, C buildingArea, D teachingArea, E indoorSportsArea, G siteArea, H greenArea, I sportsGroundArea',
  },
  {
    what: 'computers and books with parts and per head',
    header: [
      '学校名称|在校生数|计算机（台）||图书（册）||教学仪器设备（万元）|',
      '||合计|其中：教学用|总数|生均|资产值|其中：当年新增',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1'],
    bound: 'A name, B students, C computers, E books, G equipmentValue(10000)',
  },
  {
    what: '校名 and 乡镇 with 机构编码',
    header: ['乡镇|校名|机构编码|办学类型|是否寄宿制|学生总数|教师数|藏书量'],
    bound: 'A township, B name, C code, D type, E boarding, F students, G teachers, H books',
  },
  {
    what: '名称 and 代码 below 学校',
    header: ['学校||在校学生|专任教师', '代码|名称|合计|合计'],
    merges: ['A1:B1'],
    bound: 'A code, B name, C students, D teachers',
  },
  {
    what: 'numbered groups',
    header: [
      '学校名称|一、学校规模||二、师资队伍||三、办学条件|',
      '|1.班级数|2.在校生数|3.专任教师数|4.本科|5.图书册数|6.计算机台数',
    ],
    merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'],
    bound: 'A name, B classes, C students, D teachers, E bachelors, F books, G computers',
  },
  {
    what: 'backbone teachers by rank',
    header: ['学校名称|在校生数|专任教师|骨干教师|||', '|||县级及以上|省级|市级|县级'],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:G1'],
    bound: 'A name, B students, C teachers',
  },
  {
    what: 'first and highest degree',
    header: ['学校名称|在校生数|专任教师数|第一学历||最高学历|', '|||本科|专科|本科|专科'],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
    bound: 'A name, B students, C teachers, F bachelors, G associates',
  },
  {
    what: 'kindergarten beside the school',
    header: ['学校名称|小学||附设幼儿班||图书册数', '|在校生数|专任教师|在园幼儿数|专任教师|'],
    merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'],
    bound: 'A name, B students, C teachers, F books',
  },
  {
    what: 'numbers of columns below, figures of staff with posts',
    header: [
      '序号|学校名称|在校生数|教师编制||实有教师|',
      '|||核定编制数|缺编数|专任教师|代课教师',
      '甲|乙|1|2|3|4|5',
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
    bound: 'B name, C students, F teachers, G substitute',
  },
  {
    what: 'unmerged groups of foreign teachers',
    header: ['学校名称|在校生数|专任教师|新招聘教师||图书册数', '||合计|人数|本科|'],
    bound: 'A name, B students, C teachers, F books',
  },
  {
    what: 'merged pupils, unmerged foreign teachers',
    header: ['学校名称|在校生数||专任教师|退休教师||图书册数', '|合计|女|合计|合计|本科|'],
    merges: ['A1:A2', 'B1:C1', 'G1:G2'],
    bound: 'A name, B students, D teachers, G books',
  },
];

function boundIn({ header, merges = [], sheet: name = '小学' }: Layout): string {
  const cells = header.map((line) => line.split('|').map((cell) => (cell === '' ? null : cell)));
  const width = Math.max(...cells.map((row) => row.length));
  const school = (title: string, amount: number): readonly CellValue[] =>
    Array.from({ length: width }, (_, column) =>
      cells.some((row) => /^(?:名称|学\s*校\s*名\s*称|校名)$/.test(row[column] ?? ''))
        ? title
        : amount + column,
    );
  const rows = [...cells, school('甲小学', 100), school('乙小学', 200)];
  const { tables, refusals } = bindWorkbook(
    workbook([sheet(name, rows, { merges })]),
    defaultSettings,
  );
  expect(refusals).toEqual([]);
  const [table] = tables;
  expect(table).toMatchObject({ firstRow: header.length, rowCount: 2 });
  return (table?.columns ?? [])
    .map(({ column, field, stage, factor, name: bound }) => {
      const money = /资产值/.test(bound) ? `(${factor})` : '';
      return `${columnLetters(column)} ${stage ? `${stage}:` : ''}${field}${money}`;
    })
    .join(', ');
}

it.each(layouts.map((layout) => [layout.what, layout] as const))('%s', (_, layout) => {
  expect(boundIn(layout)).toBe(layout.bound);
});
