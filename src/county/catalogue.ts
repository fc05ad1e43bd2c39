/**
 * The fields themselves: canonical header first, then what else a county may call the column
 * (workbook.md, "Fields"). Adding a field is adding an entry here and its id in fields.ts (and,
 * if an indicator counts it, a quantity in standards/).
 */
import type { QuantityId } from '../standards/standard';
import type { Field, FieldId, FieldKind, IdentityFieldId } from './fields';

const titleParents = ['职务', '职称', '教师'];
const subjectParents = ['教师', '体育艺术', '体艺', '音体美', '授课', '任教'];
/** Below a grade stand the classes of that grade alone. */
const gradeWords = [
  ...Array.from('一二三四五六七八九', (number) => `${number}年级`),
  ...['初一', '初二', '初三', '高一', '高二', '高三'],
];
const visitingParents = ['走教', '交流轮岗'];

/** 万元 unless header or name says 元; kept in 元, the unit of the indicator. */
const money = { 万元: 10_000, 千元: 1_000, 元: 1 } as const;

const text = (
  id: IdentityFieldId,
  header: string,
  english: string,
  synonyms: readonly string[] = [],
  loose: readonly string[] = [],
): Field => ({ id, header, english, synonyms, loose, level: 'school', kind: 'text' });

const people = (
  id: FieldId,
  header: string,
  english: string,
  synonyms: readonly string[],
  under?: Field['under'],
): Field => ({
  id,
  header,
  english,
  synonyms,
  level: 'stage',
  kind: 'people',
  ...(under ? { under } : {}),
});

const resource = (
  id: QuantityId,
  header: string,
  english: string,
  kind: FieldKind,
  ...synonyms: readonly string[]
): Field => ({ id, header, english, synonyms, level: 'school', kind });

/** 博士研究生 with or without 学历, 毕业, 教师, 人数 behind it. */
const degree = (
  id: QuantityId,
  header: string,
  english: string,
  ...bare: readonly string[]
): Field => {
  const stems = [header, ...bare];
  const endings = [
    '',
    '学历',
    '毕业',
    '学历毕业',
    '教师数',
    '教师人数',
    '学历教师数',
    '学历教师人数',
    '毕业教师数',
    '毕业教师人数',
    '人数',
    '学历人数',
    '毕业人数',
  ];
  const synonyms = stems.flatMap((stem) => endings.map((ending) => stem + ending));
  return people(
    id,
    header,
    english,
    synonyms.filter((synonym) => synonym !== header),
  );
};

/** 正高级 with or without 职称, 职务, 教师, 人数 behind it; `loose` and `bare` stems likewise. */
const title = (
  id: QuantityId,
  header: string,
  english: string,
  stems: { readonly exact: string; readonly loose?: string; readonly bare?: readonly string[] },
): Field => {
  const endings = [
    '',
    '职称',
    '职务',
    '教师',
    '教师数',
    '教师人数',
    '职称教师数',
    '职称教师人数',
    '职务教师数',
    '职务教师人数',
    '人数',
    '职称人数',
    '职务人数',
  ];
  const { exact, loose, bare } = stems;
  const synonyms = [...new Set([header, exact])].flatMap((stem) =>
    endings.map((ending) => stem + ending),
  );
  return {
    ...people(
      id,
      header,
      english,
      synonyms.filter((synonym) => synonym !== header),
      bare && { parents: titleParents, headers: bare },
    ),
    ...(loose === undefined ? {} : { loose: endings.map((ending) => loose + ending) }),
  };
};

const subject = (
  id: QuantityId,
  stem: string,
  english: string,
  ...bare: readonly string[]
): Field =>
  people(
    id,
    `${stem}教师数`,
    english,
    [stem, ...bare].flatMap((word) => [
      `${word}教师`,
      `${word}教师人数`,
      `${word}专任教师`,
      `${word}专任教师数`,
      `${word}专任教师人数`,
    ]),
    {
      parents: subjectParents,
      headers: [stem, ...bare].flatMap((word) => [word, `${word}人数`]),
      except: ['教室', '场室', '用房', '器材'],
    },
  );

const visiting = (
  id: QuantityId,
  stem: string,
  english: string,
  ...forAll: readonly string[]
): Field =>
  people(
    id,
    `${stem}交流轮岗兼职走教教师数`,
    english,
    [
      `${stem}走教教师数`,
      `${stem}走教教师`,
      `走教${stem}教师数`,
      `走教${stem}教师`,
      `${stem}交流轮岗、兼职、走教教师数`,
      ...forAll,
    ],
    { parents: visitingParents, headers: [stem, `${stem}教师`, `${stem}教师数`] },
  );

export const catalogue: readonly Field[] = [
  text('code', '学校标识码', 'School code', [
    '学校代码',
    '机构编码',
    '机构代码',
    '学校编码',
    '学校(机构)编码',
    '机构标识码',
    '学校(机构)标识码',
    '学校(机构)代码',
    '标识码',
  ]),
  {
    ...text('name', '学校名称', 'School name', [
      '学校',
      '单位名称',
      '学校(机构)名称',
      '机构名称',
      '校名',
    ]),
    under: { parents: ['学校', '机构', '单位'], headers: ['名称'] },
  },
  text(
    'type',
    '办学类型',
    'School type',
    ['学校类型', '学校类别', '学校办学类型', '办学类别'],
    ['类型'],
  ),
  text('stage', '学段', 'Stage'),
  text(
    'ownership',
    '举办者类型',
    'Ownership',
    ['学校举办者类型'],
    ['举办者', '办别', '办学性质', '学校性质', '公办/民办'],
  ),
  text('locale', '城乡类型', 'Locale', ['驻地城乡类型', '学校驻地城乡类型'], ['城乡']),
  text(
    'township',
    '乡镇',
    'Township',
    ['所属乡镇', '所在乡镇', '乡镇名称', '乡镇(街道)', '所属乡镇(街道)'],
    ['学区', '所属学区'],
  ),
  text('countsAsSchool', '是否计校数', 'Counts as a school', ['是否计入校数', '计校数']),
  text('boarding', '是否寄宿制', 'Boarding', [
    '寄宿制学校',
    '是否寄宿制学校',
    '是否寄宿',
    '寄宿制',
  ]),
  text('foundedYear', '建校年份', 'Year built', ['建校时间', '建成年份', '建校年', '建校年月']),
  {
    ...people('students', '在校生数', 'Pupils', [
      '学生数',
      '学生人数',
      '在校学生数',
      '在校生',
      '在校学生人数',
      '在校生人数',
      '在校学生',
      '在校生总数',
      '在校学生总数',
      '学生总数',
      '学生总人数',
      '在校学生总人数',
      '在校生总人数',
    ]),
    unconfirmed: ['人数', '总人数'],
  },
  { ...people('grades', '年级数', 'Grades', ['年级个数']), kind: 'things' },
  {
    ...people('classes', '班级数', 'Classes', [
      '班数',
      '教学班数',
      '班级总数',
      '教学班',
      '班级个数',
    ]),
    kind: 'things',
    under: { parents: [], headers: [], except: gradeWords },
  },
  {
    ...people('teachers', '专任教师数', 'Full-time teachers', [
      '专任教师',
      '专任教师总人数',
      '专任教师人数',
      '专任教师总数',
    ]),
    loose: ['教师数', '教师人数', '教师总数', '教师总人数'],
  },
  degree('doctors', '博士研究生', 'Doctorate', '博士'),
  degree('masters', '硕士研究生', 'Master’s degree', '硕士'),
  degree('bachelors', '本科', 'Bachelor’s degree', '大学本科'),
  degree('associates', '专科', 'Associate degree', '大专', '大学专科'),
  degree('postgraduates', '研究生', 'Postgraduate degree'),
  people('higherDegree', '高于规定学历教师数', 'Teachers above the required degree', [
    '高于规定学历教师',
    '高于规定学历教师人数',
    '高于规定学历专任教师数',
  ]),
  title('senior', '正高级', 'Senior title', { exact: '正高' }),
  title('associateSenior', '副高级', 'Associate senior title', { exact: '副高', loose: '高级' }),
  title('intermediate', '中级', 'Intermediate title', { exact: '一级教师', bare: ['一级'] }),
  people('midTitle', '中级及以上专业技术职务教师数', 'Teachers of intermediate title and above', [
    '中级及以上专业技术职务教师',
    '中级及以上职称教师数',
    '中级及以上专业技术职务教师人数',
    '中级及以上专业技术职务专任教师数',
    '中级及以上职称教师',
    '中级及以上职称教师人数',
    '中级及以上职称',
  ]),
  people('backbone', '县级及以上骨干教师数', 'Backbone teachers (county level and above)', [
    '骨干教师',
    '骨干教师数',
    '骨干教师人数',
    '县级及以上骨干教师',
    '县级以上骨干教师',
    '县级以上骨干教师数',
    '县级及以上骨干教师人数',
    '县级以上骨干教师人数',
    '区级及以上骨干教师',
    '区级及以上骨干教师数',
    '县(区)级及以上骨干教师',
    '县(区)级及以上骨干教师数',
    '县(市、区)级及以上骨干教师',
    '县(市、区)级及以上骨干教师数',
    '县、区级以上骨干教师',
    '县区级及以上骨干教师',
    '县区级及以上骨干教师数',
  ]),
  subject('pe', '体育', 'PE teachers', '体育与健康'),
  subject('music', '音乐', 'Music teachers'),
  subject('art', '美术', 'Fine-art teachers'),
  subject('arts', '艺术', 'Arts teachers'),
  people('peArt', '体育艺术专任教师数', 'PE and art teachers', [
    '体艺教师数',
    '体艺教师',
    '音体美教师',
    '音体美教师数',
    '音体美教师人数',
    '音体美专任教师',
    '音体美专任教师数',
    '体艺专任教师',
    '体艺专任教师数',
    '体育艺术教师',
    '体育艺术专任教师',
    '体育、艺术教师数',
    '体育、艺术专任教师',
    '体育艺术教师数',
    '体育、艺术专任教师数',
    '体育、艺术(美术、音乐)专任教师数',
  ]),
  visiting('visitingPe', '体育', 'Visiting PE teachers'),
  visiting('visitingMusic', '音乐', 'Visiting music teachers'),
  visiting('visitingArt', '美术', 'Visiting fine-art teachers'),
  visiting(
    'visitingArts',
    '艺术',
    'Visiting arts teachers',
    '走教教师数',
    '走教教师',
    '交流轮岗兼职走教教师数',
    '交流轮岗、兼职、走教教师数',
  ),
  resource(
    'teachingArea',
    '教学及辅助用房面积',
    'Teaching and auxiliary rooms',
    'measure',
    '教学及辅助用房',
    '教学及辅助用房总面积',
    '教学及教学辅助用房面积',
    '教学及教学辅助用房',
    '教辅用房',
    '教辅用房面积',
  ),
  {
    ...resource(
      'indoorSportsArea',
      '室内体育用房面积',
      'Indoor sports area',
      'measure',
      '室内体育用房',
      '风雨操场',
      '风雨操场面积',
    ),
    standIns: ['体育馆面积', '体育馆'],
  },
  resource('gymnasiumArea', '学校体育馆面积', 'Gymnasium area', 'measure', '体育馆面积', '体育馆'),
  resource(
    'sportsGroundArea',
    '运动场地面积',
    'Sports grounds',
    'measure',
    '体育场面积',
    '校内体育场面积',
    '校内运动场地面积',
    '体育运动场地面积',
    '体育场地面积',
    '运动场面积',
    '运动场地',
    '体育场',
  ),
  resource(
    'extraSportsArea',
    '校内其他体育场面积',
    'Other sports areas on campus',
    'measure',
    '校内其他专用运动场地面积',
    '校内其他体育场',
  ),
  resource(
    'leasedSportsArea',
    '校外租赁场馆面积',
    'Leased sports venues',
    'measure',
    '校外租赁体育场馆面积',
    '校外租赁场馆',
  ),
  {
    ...resource(
      'equipmentValue',
      '教学仪器设备资产值',
      'Teaching equipment value',
      'measure',
      '教学仪器设备值',
      '仪器设备值',
      '教学仪器设备总值',
      '教学仪器设备资产',
    ),
    units: money,
    defaultUnit: '万元',
  },
  resource(
    'multimediaRooms',
    '网络多媒体教室数',
    'Networked multimedia classrooms',
    'things',
    '网络多媒体教室',
    '网络多媒体教室间数',
    '多媒体教室数',
    '多媒体教室',
  ),
  resource(
    'books',
    '图书册数',
    'Books',
    'things',
    '图书',
    '纸质图书',
    '藏书量',
    '图书数',
    '纸质图书册数',
  ),
  {
    ...resource(
      'computers',
      '计算机台数',
      'Computers',
      'things',
      '计算机',
      '计算机数',
      '计算机总台数',
    ),
    loose: ['数字终端数', '数字终端'],
  },
  resource(
    'teachingComputers',
    '教学用计算机台数',
    'Teaching computers',
    'things',
    '教学用计算机',
    '教学用计算机数',
    '教学计算机台数',
  ),
];
