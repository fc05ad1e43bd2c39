/**
 * The field catalogue: what a county keeps about its schools, under which headers, in which unit.
 * Adding a field is adding an entry here (and, if an indicator counts it, a quantity in standards/).
 */
import type { Bilingual } from '../standards/message';
import { quantityIds, type QuantityId } from '../standards/standard';

export type IdentityFieldId =
  | 'code'
  | 'name'
  | 'type'
  | 'stage'
  | 'ownership'
  | 'locale'
  | 'township'
  | 'countsAsSchool'
  | 'boarding'
  | 'foundedYear';

export type FieldId = IdentityFieldId | 'students' | 'grades' | 'classes' | QuantityId;

/** What an entry must be: free text, whole things or people, or a measure that may have decimals. */
export type FieldKind = 'text' | 'people' | 'things' | 'measure';

export interface Field {
  readonly id: FieldId;
  /** The canonical header; also used in workbook names. */
  readonly header: string;
  readonly english: string;
  readonly synonyms: readonly string[];
  /**
   * `school`: one column for the whole school, shared among its stages. `stage`: a column per
   * stage in a by-type table. In a one-stage table both are the row's own.
   */
  readonly level: 'school' | 'stage';
  readonly kind: FieldKind;
  /** Units that a header or name may state, with the factor to the field's own unit (the first has 1 unless `defaultUnit` says otherwise). */
  readonly units?: Readonly<Record<string, number>>;
  /** Unit of a column that states none. */
  readonly defaultUnit?: string;
  /** A bare header such as 体育 or 本科 fits only below a parent header with one of these words. */
  readonly under?: { readonly parents: readonly string[]; readonly headers: readonly string[] };
}

const degrees = ['学历', '教师'];
const titles = ['职务', '职称', '教师'];
const peArtParents = ['教师', '体育艺术', '体艺', '音体美'];

/** 万元 unless header or name says 元; kept in 元, the unit of the indicator. */
const money = { 万元: 10_000, 元: 1 } as const;

const text = (
  id: IdentityFieldId,
  header: string,
  english: string,
  ...synonyms: readonly string[]
): Field => ({ id, header, english, synonyms, level: 'school', kind: 'text' });

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
    { parents: degrees, headers: [] },
  );
};

const title = (
  id: QuantityId,
  header: string,
  english: string,
  ...bare: readonly string[]
): Field => {
  const stems = [header, ...bare];
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
    '人数',
    '职称人数',
  ];
  return people(
    id,
    header,
    english,
    stems
      .flatMap((stem) => endings.map((ending) => stem + ending))
      .filter((synonym) => synonym !== header),
    { parents: titles, headers: [] },
  );
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
    { parents: peArtParents, headers: [stem, ...bare] },
  );

const visiting = (id: QuantityId, stem: string, english: string): Field =>
  people(id, `${stem}交流轮岗兼职走教教师数`, english, [
    `${stem}走教教师数`,
    `${stem}走教教师`,
    `走教${stem}教师数`,
    `走教${stem}教师`,
  ]);

export const fields: readonly Field[] = [
  text('code', '学校标识码', 'School code', '学校代码', '机构标识码', '学校(机构)标识码'),
  text('name', '学校名称', 'School name', '学校', '单位名称', '学校(机构)名称'),
  text('type', '办学类型', 'School type', '学校类型', '学校类别', '类型'),
  text('stage', '学段', 'Stage'),
  text('ownership', '举办者类型', 'Ownership', '举办者', '办别', '办学性质', '公办/民办'),
  text('locale', '城乡类型', 'Locale', '驻地城乡类型', '城乡'),
  text('township', '乡镇', 'Township', '所属乡镇', '学区', '所属学区'),
  text('countsAsSchool', '是否计校数', 'Counts as a school'),
  text('boarding', '是否寄宿制', 'Boarding', '寄宿制学校'),
  text('foundedYear', '建校年份', 'Year built', '建校时间', '建成年份'),
  people('students', '在校生数', 'Pupils', [
    '学生数',
    '学生人数',
    '在校学生数',
    '在校生',
    '在校学生人数',
    '在校生人数',
  ]),
  { ...people('grades', '年级数', 'Grades', []), kind: 'things' },
  { ...people('classes', '班级数', 'Classes', ['班数', '教学班数', '班级总数']), kind: 'things' },
  people('teachers', '专任教师数', 'Full-time teachers', [
    '专任教师',
    '专任教师总人数',
    '专任教师人数',
    '专任教师总数',
    '教师数',
  ]),
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
  title('senior', '正高级', 'Senior title', '正高'),
  title('associateSenior', '副高级', 'Associate senior title', '副高', '高级'),
  title('intermediate', '中级', 'Intermediate title', '一级教师', '一级'),
  people('midTitle', '中级及以上专业技术职务教师数', 'Teachers of intermediate title and above', [
    '中级及以上专业技术职务教师',
    '中级及以上职称教师数',
    '中级及以上专业技术职务教师人数',
    '中级及以上专业技术职务专任教师数',
  ]),
  people('backbone', '县级及以上骨干教师数', 'Backbone teachers (county level and above)', [
    '骨干教师',
    '骨干教师数',
    '骨干教师人数',
    '县级及以上骨干教师',
    '县级以上骨干教师',
    '县级以上骨干教师数',
    '县级及以上骨干教师人数',
    '区级及以上骨干教师',
    '区级及以上骨干教师数',
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
    '体育艺术教师数',
    '体育、艺术专任教师数',
    '体育、艺术(美术、音乐)专任教师数',
  ]),
  visiting('visitingPe', '体育', 'Visiting PE teachers'),
  visiting('visitingMusic', '音乐', 'Visiting music teachers'),
  visiting('visitingArt', '美术', 'Visiting fine-art teachers'),
  {
    ...visiting('visitingArts', '艺术', 'Visiting arts teachers'),
    synonyms: [
      '艺术走教教师数',
      '艺术走教教师',
      '走教艺术教师数',
      '走教教师数',
      '走教教师',
      '交流轮岗兼职走教教师数',
    ],
  },
  resource(
    'teachingArea',
    '教学及辅助用房面积',
    'Teaching and auxiliary rooms',
    'measure',
    '教学及辅助用房',
    '教学及辅助用房总面积',
    '教辅用房面积',
  ),
  resource(
    'indoorSportsArea',
    '室内体育用房面积',
    'Indoor sports area',
    'measure',
    '室内体育用房',
    '风雨操场',
    '风雨操场面积',
  ),
  resource('gymnasiumArea', '学校体育馆面积', 'Gymnasium area', 'measure', '体育馆面积', '体育馆'),
  resource(
    'sportsGroundArea',
    '运动场地面积',
    'Sports grounds',
    'measure',
    '体育场面积',
    '校内体育场面积',
    '运动场面积',
    '运动场地',
  ),
  resource(
    'extraSportsArea',
    '校内其他体育场面积',
    'Other sports areas on campus',
    'measure',
    '校内其他专用运动场地面积',
  ),
  resource(
    'leasedSportsArea',
    '校外租赁场馆面积',
    'Leased sports venues',
    'measure',
    '校外租赁体育场馆面积',
  ),
  {
    ...resource(
      'equipmentValue',
      '教学仪器设备资产值',
      'Teaching equipment value',
      'measure',
      '教学仪器设备值',
      '仪器设备值',
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
  resource('books', '图书册数', 'Books', 'things', '图书', '纸质图书', '藏书量'),
  resource('computers', '计算机台数', 'Computers', 'things', '计算机', '数字终端数', '计算机数'),
  resource(
    'teachingComputers',
    '教学用计算机台数',
    'Teaching computers',
    'things',
    '教学用计算机',
    '教学用计算机数',
  ),
];

const byId = new Map(fields.map((field) => [field.id, field]));

export function fieldOf(id: FieldId): Field {
  const field = byId.get(id);
  if (!field) throw new Error(`field ${id} is not in the catalogue`);
  return field;
}

export function headerTerm(field: Field): Bilingual {
  return { 'zh-CN': field.header, 'en-US': field.english };
}

const quantities: ReadonlySet<string> = new Set(quantityIds);

/** Fields that hold numbers: all but those that identify a school. */
export function isNumeric(id: FieldId): boolean {
  return quantities.has(id) || id === 'students' || id === 'grades' || id === 'classes';
}
