/**
 * Further fields of the school table: what the items beyond the resource indicators need (rules.md
 * sections 7 and 8), all of them optional. What a field is says fields.ts.
 */
import type { Field, FieldKind } from './fields';

/** Class-size bands of the statistics forms, in their order; `to` is null where there is no end. */
export const classBands = [
  { field: 'classBand25', from: 1, to: 25 },
  { field: 'classBand30', from: 26, to: 30 },
  { field: 'classBand35', from: 31, to: 35 },
  { field: 'classBand40', from: 36, to: 40 },
  { field: 'classBand45', from: 41, to: 45 },
  { field: 'classBand50', from: 46, to: 50 },
  { field: 'classBand55', from: 51, to: 55 },
  { field: 'classBand60', from: 56, to: 60 },
  { field: 'classBand65', from: 61, to: 65 },
  { field: 'classBand66', from: 66, to: null },
] as const;

export type ClassBand = (typeof classBands)[number];

export type FurtherFieldId =
  | ClassBand['field']
  | 'largestClass'
  | 'staff'
  | 'certifiedTeachers'
  | 'trainedTeachers'
  | 'migrantPupils'
  | 'zonePupils'
  | 'boarders'
  | 'graduates'
  | 'transferredIn'
  | 'transferredOut'
  | 'enteredThreeYearsAgo'
  | 'died'
  | 'musicRooms'
  | 'artRooms'
  | 'allMusicRooms'
  | 'allArtRooms'
  | 'musicRoomAreas'
  | 'artRoomAreas'
  | 'operatingFunds'
  | 'operatingBudget'
  | 'trainingFunds'
  | 'siteArea'
  | 'greenArea'
  | 'buildingArea'
  | 'dormitoryArea'
  | 'toiletArea'
  | 'scienceEquipment'
  | 'artsEquipment';

/** 万元 unless header or name says 元; kept in 元. */
const money = { 万元: 10_000, 千元: 1_000, 元: 1 } as const;

type Spelling = Pick<Field, 'synonyms'> & Pick<Field, 'loose' | 'under'>;

const field = (
  id: FurtherFieldId,
  header: string,
  english: string,
  level: Field['level'],
  kind: FieldKind,
  { synonyms, ...more }: Spelling,
): Field => ({ id, header, english, level, kind, synonyms, ...more });

const people = (
  id: FurtherFieldId,
  header: string,
  english: string,
  synonyms: readonly string[],
  loose: readonly string[] = [],
): Field => field(id, header, english, 'stage', 'people', { synonyms, loose });

const funds = (
  id: FurtherFieldId,
  header: string,
  english: string,
  ...synonyms: readonly string[]
): Field => ({
  ...field(id, header, english, 'school', 'measure', { synonyms }),
  units: money,
  defaultUnit: '万元',
});

const area = (
  id: FurtherFieldId,
  header: string,
  english: string,
  { synonyms, ...more }: Spelling,
): Field => field(id, header, english, 'school', 'measure', { synonyms, ...more });

const bandParents = ['班额', '班级', '班数', '教学班'];

/** 26至30人班级数, as a county may write it: 26—30人, 26-30人(班), 26~30 below 班额 … */
function classBand({ field: id, from, to }: ClassBand): Field {
  const ranges = rangesOf(from, to);
  const header = `${ranges[0] ?? ''}班级数`;
  const synonyms = ranges.flatMap((range) =>
    ['', '班级数', '班数', '的班级数', '的班数', '班级', '的班级', '班额', '班', '的班'].map(
      (ending) => range + ending,
    ),
  );
  return field(id, header, `Classes of ${rangeInEnglish(from, to)}`, 'stage', 'things', {
    synonyms: synonyms.filter((synonym) => synonym !== header),
    under: { parents: bandParents, headers: ranges.map((range) => range.replaceAll('人', '')) },
  });
}

/** The canonical way first: it also stands in workbook names, which hold no dash. */
function rangesOf(from: number, to: number | null): readonly string[] {
  if (to === null) return [`${from}人及以上`, `${from}人以上`, `${from}人及其以上`];
  if (from === 1) return [`${to}人及以下`, `${to}人以下`, `${to}人及其以下`];
  return ['至', '-', '—', '——', '–', '―', '~', '到'].flatMap((dash) => [
    `${from}${dash}${to}人`,
    `${from}人${dash}${to}人`,
  ]);
}

function rangeInEnglish(from: number, to: number | null): string {
  if (to === null) return `${from} or more`;
  return from === 1 ? `${to} or fewer` : `${from}–${to}`;
}

/** Rooms of the size that the standard asks for. A header that states no size stands in. */
function sizedRooms(id: FurtherFieldId, subject: string, size: number, english: string): Field {
  const stems = [`${subject}专用教室`, `${subject}教室`];
  const sizes = ['㎡', '平方米', '平米'].flatMap((unit) => [
    `${size}${unit}及以上`,
    `${size}${unit}以上`,
    `≥${size}${unit}`,
    `不小于${size}${unit}`,
    `不低于${size}${unit}`,
  ]);
  const synonyms = stems.flatMap((stem) =>
    sizes.flatMap((least) => [
      `${stem}(${least})`,
      `${stem}间数(${least})`,
      `${stem}数(${least})`,
      `${stem}(${least})间数`,
      `${stem}${least}`,
      `${stem}${least}间数`,
      `${least}${stem}`,
      `${least}${stem}数`,
      `${least}${stem}间数`,
      `${least}的${stem}数`,
      `${least}的${stem}间数`,
    ]),
  );
  const header = `${size}平方米及以上${subject}专用教室间数`;
  return field(id, header, `${english} rooms of ${size} ㎡ or more`, 'school', 'things', {
    synonyms: synonyms.filter((synonym) => synonym !== header),
    loose: [`${subject}专用教室间数`, `${subject}专用教室数`, `${subject}专用教室`],
  });
}

/** Rooms of any size. Where no column names the size, the one there is means the sized rooms. */
function allRooms(id: FurtherFieldId, subject: string, english: string): Field {
  return field(id, `${subject}专用教室总间数`, `${english} rooms in all`, 'school', 'things', {
    synonyms: [`${subject}专用教室总数`, `${subject}教室总间数`, `${subject}教室总数`],
    loose: [
      `${subject}专用教室间数`,
      `${subject}专用教室数`,
      `${subject}专用教室`,
      `${subject}教室间数`,
      `${subject}教室数`,
      `${subject}教室`,
    ],
  });
}

/** A list such as 96、100: the area of each room. */
function roomAreas(id: FurtherFieldId, subject: string, english: string): Field {
  return field(id, `${subject}专用教室面积`, `Areas of ${english} rooms`, 'school', 'text', {
    synonyms: [
      `${subject}教室面积`,
      `各${subject}专用教室面积`,
      `每间${subject}专用教室面积`,
      `${subject}专用教室各间面积`,
      `${subject}专用教室每间面积`,
    ],
  });
}

const wordsField = (
  id: FurtherFieldId,
  header: string,
  english: string,
  ...synonyms: readonly string[]
): Field => field(id, header, english, 'school', 'text', { synonyms });

export const furtherFields: readonly Field[] = [
  ...classBands.map(classBand),
  people('largestClass', '最大班额', 'Largest class', [
    '最大班额人数',
    '最大班额数',
    '最大班级人数',
    '最大班人数',
    '最大班学生数',
  ]),
  people('staff', '教职工数', 'Staff', ['教职工', '教职工总数', '教职工人数', '教职工总人数']),
  people('certifiedTeachers', '持证教师数', 'Certified teachers', [
    '持证教师',
    '持证教师人数',
    '持证专任教师数',
    '持证专任教师',
    '持证上岗教师数',
    '持证上岗教师人数',
    '持证上岗人数',
    '专任教师持证人数',
    '专任教师持证上岗人数',
    '持教师资格证人数',
    '持有教师资格证人数',
    '持有教师资格证教师数',
    '持有教师资格证的专任教师数',
  ]),
  people(
    'trainedTeachers',
    '完成360学时培训教师数',
    'Teachers with 360 hours of training',
    [
      '完成360学时培训教师人数',
      '完成360学时培训人数',
      '360学时培训完成人数',
      '360学时培训完成教师数',
      '360学时培训教师数',
      '完成5年360学时培训教师数',
      '完成五年360学时培训教师数',
      '5年360学时培训完成人数',
      '五年360学时培训完成人数',
      '教师5年360学时培训完成人数',
      '教师五年360学时培训完成人数',
    ],
    ['完成培训教师数', '培训完成人数'],
  ),
  people('migrantPupils', '随迁子女数', 'Pupils of migrant families', [
    '随迁子女',
    '随迁子女人数',
    '随迁子女学生数',
    '随迁子女在校生数',
    '进城务工人员随迁子女',
    '进城务工人员随迁子女数',
    '外来务工人员随迁子女',
    '外来务工人员随迁子女数',
  ]),
  people('zonePupils', '就近划片入学学生数', 'Pupils enrolled in zone', [
    '就近划片入学学生',
    '就近划片入学人数',
    '就近划片入学学生人数',
    '划片入学学生数',
    '划片入学人数',
    '就近入学学生数',
    '就近入学人数',
  ]),
  people('boarders', '寄宿生数', 'Boarders', [
    '寄宿生',
    '寄宿生人数',
    '寄宿学生数',
    '寄宿学生人数',
    '住校生数',
    '住宿生数',
  ]),
  people(
    'graduates',
    '毕业生数',
    'Graduates',
    ['毕业生', '毕业生人数'],
    ['毕业班学生数', '毕业班学生'],
  ),
  people('transferredIn', '三年转入学生数', 'Transferred in over three years', [
    '三年转入',
    '三年转入数',
    '三年转入人数',
    '三年转入学生人数',
    '三年内转入学生数',
    '三年内转入人数',
    '近三年转入学生数',
  ]),
  people('transferredOut', '三年转出学生数', 'Transferred out over three years', [
    '三年转出',
    '三年转出数',
    '三年转出人数',
    '三年转出学生人数',
    '三年内转出学生数',
    '三年内转出人数',
    '近三年转出学生数',
  ]),
  people('enteredThreeYearsAgo', '三年前初一在校生数', 'First-year pupils three years ago', [
    '三年前初一学生数',
    '三年前初一人数',
    '三年前七年级在校生数',
    '三年前七年级学生数',
    '三年前入学学生数',
    '三年前入学人数',
    '三年前入学',
  ]),
  people('died', '三年死亡学生数', 'Deaths over three years', [
    '三年死亡',
    '三年死亡数',
    '三年死亡人数',
    '三年死亡学生人数',
    '三年内死亡学生数',
    '三年内死亡人数',
    '近三年死亡学生数',
  ]),
  sizedRooms('musicRooms', '音乐', 96, 'Music'),
  sizedRooms('artRooms', '美术', 90, 'Fine-art'),
  allRooms('allMusicRooms', '音乐', 'Music'),
  allRooms('allArtRooms', '美术', 'Fine-art'),
  roomAreas('musicRoomAreas', '音乐', 'music'),
  roomAreas('artRoomAreas', '美术', 'fine-art'),
  funds(
    'operatingFunds',
    '公用经费',
    'Operating funds',
    '公用经费总额',
    '公用经费合计',
    '公用经费拨款',
    '公用经费核定额',
    '公用经费拨付额',
    '核定公用经费',
    '核拨公用经费',
    '拨付公用经费',
    '实拨公用经费',
  ),
  funds(
    'operatingBudget',
    '公用经费预算',
    'Operating budget',
    '公用经费预算总额',
    '公用经费预算额',
    '公用经费年度预算',
    '年度公用经费预算',
    '年度公用经费预算总额',
    '学校公用经费预算总额',
  ),
  funds(
    'trainingFunds',
    '教师培训经费',
    'Teacher training funds',
    '教师培训经费支出',
    '教师培训费',
    '培训经费',
  ),
  area('siteArea', '占地面积', 'Site area', {
    synonyms: ['学校占地面积', '校园占地面积', '学校占地', '校园面积', '校园用地面积', '校园用地'],
    // the ground that a building or a field takes is not the school's
    under: {
      parents: [],
      headers: [],
      except: ['运动', '体育', '绿化', '绿地', '食堂', '宿舍', '厕所'],
    },
  }),
  area('greenArea', '绿化面积', 'Green area', {
    synonyms: ['绿化用地面积', '绿化用地', '绿地面积', '校园绿化面积', '学校绿化面积'],
  }),
  area('buildingArea', '校舍建筑面积', 'Building area', {
    synonyms: ['校舍面积', '校舍总面积', '校舍建筑总面积', '学校校舍建筑面积'],
  }),
  area('dormitoryArea', '学生宿舍面积', 'Dormitory area', {
    synonyms: ['学生宿舍建筑面积', '学生宿舍用房面积', '宿舍面积', '宿舍建筑面积'],
    loose: ['学生宿舍'],
  }),
  area('toiletArea', '厕所面积', 'Toilet area', {
    synonyms: ['学生厕所面积', '厕所建筑面积', '卫生间面积'],
    loose: ['厕所', '学生厕所'],
  }),
  wordsField(
    'scienceEquipment',
    '理科实验仪器达标情况',
    'Science equipment',
    '理科实验仪器',
    '理科实验仪器达标',
    '理科实验仪器是否达标',
    '数学科学(理科)实验仪器',
    '数学科学(理科)实验仪器达标',
    '数学科学(理科)实验仪器是否达标',
    '数学科学(理科)实验仪器达标情况',
    '数学、科学(理科)实验仪器',
    '数学科学实验仪器',
    '数学科学理科实验仪器',
  ),
  wordsField(
    'artsEquipment',
    '音体美器材达标情况',
    'Music, PE and art equipment',
    '音体美器材',
    '音体美器材达标',
    '音体美器材是否达标',
    '音乐体育美术器材',
    '音乐、体育、美术器材',
    '体音美器材',
    '体音美器材达标情况',
  ),
];
