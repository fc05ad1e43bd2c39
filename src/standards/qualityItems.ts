/**
 * What 优质均衡 demands beyond the seven resource indicators, as data: the government and quality
 * items, 社会认可度, vetoes and precondition, with their limits. How they are judged is the
 * assessment's matter.
 */
import {
  documentOf2017,
  educationClause,
  governmentClause,
  recognitionClause,
} from './clauses2017';
import type { Bilingual, Message } from './message';

/** The limits of the items, in the units in which counties enter them; rates in %. */
export const qualityLimits = {
  /** One 音乐 and one 美术 room for every so many classes, begun ones counted as whole. */
  classesPerRoom: 12,
  musicRoomArea: 96,
  artRoomArea: 90,
  /** Pupils of a 小学 or 初中 (完全中学: its 初中部). */
  schoolSize: 2000,
  /** Compulsory pupils of a 九年 or 十二年一贯制学校. */
  allThroughSize: 2500,
  primaryClassSize: 45,
  juniorClassSize: 50,
  /** A school with fewer pupils gets 公用经费 for so many. */
  fewPupils: 100,
  /** 元 per pupil. */
  specialFunds: 8000,
  trained: 100,
  rotation: 10,
  rotationBackbone: 20,
  certified: 100,
  zonePrimary: 100,
  zoneJunior: 95,
  quota: 50,
  migrants: 85,
  retention: 95,
  disabled: 95,
  trainingFunds: 5,
  /** Ⅲ. */
  grade: 3,
  /** Below, not at. */
  difference: 0.15,
  recognition: 85,
} as const;
export type QualityLimits = Readonly<Record<keyof typeof qualityLimits, number>>;

/** Limits under the relaxations of the 2019 规程 (rules.md section 4). */
export const relaxedLimits = {
  /** Rooms of schools built up to this year. */
  roomsBuiltUntil: 2016,
  musicRoomArea: 73,
  artRoomArea: 67,
  /** Rooms of rural schools whose largest class is below this. */
  ruralClassBelow: 30,
  primaryRuralRoomArea: 54,
  juniorRuralRoomArea: 61,
  /** Size of schools built up to this year … */
  sizeBuiltUntil: 2010,
  /** … or with a greater share of 随迁子女, in %. */
  migrantsAbove: 50,
  schoolSize: 2400,
  allThroughSize: 3000,
} as const;

export type GovernmentItemId =
  `government.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15}`;
export type EducationItemId = `quality.${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;
export type VetoItemId = `veto.${1 | 2 | 3 | 4 | 5 | 6 | 7}`;
export type QualityItemId =
  GovernmentItemId | EducationItemId | 'recognition' | VetoItemId | 'precondition';

export type RequirementCode = `requirement.${QualityItemId}` | 'requirement.government.6.rural';
export type RequirementMessage = Message<RequirementCode>;

/** The limits that a demand names. */
export interface RequirementParameters {
  'requirement.government.3': 'classesPerRoom' | 'musicRoomArea' | 'artRoomArea';
  'requirement.government.4': 'schoolSize' | 'allThroughSize';
  'requirement.government.5': 'primaryClassSize' | 'juniorClassSize';
  'requirement.government.6': 'fewPupils';
  'requirement.government.6.rural': 'fewPupils';
  'requirement.government.7': 'specialFunds';
  'requirement.government.9': 'trained';
  'requirement.government.11': 'rotation' | 'rotationBackbone';
  'requirement.government.12': 'certified';
  'requirement.government.13': 'zonePrimary' | 'zoneJunior';
  'requirement.government.14': 'quota';
  'requirement.government.15': 'migrants';
  'requirement.quality.1': 'retention';
  'requirement.quality.2': 'disabled';
  'requirement.quality.4': 'trainingFunds';
  'requirement.quality.9': 'difference';
  'requirement.recognition': 'recognition';
}

export interface QualityItem {
  readonly id: QualityItemId;
  /** 名称 of the form. */
  readonly name: Bilingual;
  readonly clause: string;
}

/** The demand of an item, with the limits in it. */
export function requirementOf(id: QualityItemId, limits: QualityLimits): RequirementMessage {
  return { code: `requirement.${id}`, params: limits };
}

const government = (place: string) => `${governmentClause} (${place})`;
const education = (place: string) => `${educationClause} (${place})`;

function qualityItem(
  id: QualityItemId,
  chinese: string,
  english: string,
  clause: string,
): QualityItem {
  return { id, name: { 'zh-CN': chinese, 'en-US': english }, clause };
}

/** 表Ⅳ 政府保障程度. */
export const governmentItems: readonly QualityItem[] = [
  qualityItem('government.1', '学校规划布局', 'School network', government('一')),
  qualityItem('government.2', '城乡办学标准统一', 'Unified standards', government('二')),
  qualityItem('government.3', '音乐、美术专用教室', 'Music and art rooms', government('三')),
  qualityItem('government.4', '学校规模', 'School size', government('四')),
  qualityItem('government.5', '班额', 'Class size', government('五')),
  qualityItem(
    'government.6',
    '不足100人学校公用经费',
    'Operating funds of the smallest schools',
    government('六'),
  ),
  qualityItem(
    'government.7',
    '特殊教育学校生均公用经费',
    'Operating funds per pupil of special schools',
    government('七'),
  ),
  qualityItem('government.8', '教师平均工资', 'Average teacher pay', government('八')),
  qualityItem(
    'government.9',
    '教师5年360学时培训完成率',
    'Teachers with 360 hours of training in 5 years',
    government('九'),
  ),
  qualityItem(
    'government.10',
    '教职工编制和岗位统筹',
    'Posts managed by the county',
    government('十'),
  ),
  qualityItem('government.11', '教师交流轮岗', 'Rotation of teachers', government('十一')),
  qualityItem('government.12', '专任教师持证上岗率', 'Certified teachers', government('十二')),
  qualityItem(
    'government.13',
    '就近划片入学比例',
    'Pupils admitted from the zone',
    government('十三'),
  ),
  qualityItem(
    'government.14',
    '优质高中招生名额分配',
    'Places of good senior schools allotted',
    government('十四'),
  ),
  qualityItem(
    'government.15',
    '留守儿童关爱和随迁子女就学',
    'Left-behind and migrant children',
    government('十五'),
  ),
];

/** 表Ⅴ 教育质量. */
export const educationItems: readonly QualityItem[] = [
  qualityItem(
    'quality.1',
    '初中三年巩固率',
    'Three-year retention in junior secondary',
    education('一'),
  ),
  qualityItem('quality.2', '残疾儿童少年入学率', 'Enrolment of disabled children', education('二')),
  qualityItem(
    'quality.3',
    '学校章程与信息化管理',
    'Charters and digital management',
    education('三'),
  ),
  qualityItem('quality.4', '教师培训经费', 'Teacher training funds', education('四')),
  qualityItem('quality.5', '信息化手段组织教学', 'Teaching with digital means', education('五')),
  qualityItem(
    'quality.6',
    '德育工作和校园文化',
    'Moral education and school culture',
    education('六'),
  ),
  qualityItem('quality.7', '课程开齐开足', 'The full curriculum', education('七')),
  qualityItem('quality.8', '无过重课业负担', 'No excessive workload', education('八')),
  qualityItem(
    'quality.9',
    '国家义务教育质量监测',
    'National monitoring of quality',
    education('九'),
  ),
];

/** 表Ⅵ. */
export const recognitionItem = qualityItem(
  'recognition',
  '社会认可度',
  'Public recognition',
  recognitionClause,
);

const vetoClause = `${documentOf2017} (一票否决)`;

export const vetoItems: readonly QualityItem[] = [
  qualityItem('veto.1', '以考试方式招生', 'Admission by examination', vetoClause),
  qualityItem('veto.2', '违规择校行为', 'Irregular choice of school', vetoClause),
  qualityItem('veto.3', '重点学校或重点班', 'Key schools or classes', vetoClause),
  qualityItem('veto.4', '“有编不补”或长期聘用编外教师', 'Posts left unfilled', vetoClause),
  qualityItem(
    'veto.5',
    '重大安全责任事故和严重违纪违规事件',
    'Grave accidents or breaches',
    vetoClause,
  ),
  qualityItem('veto.6', '弄虚作假行为', 'Fraud', vetoClause),
];

/** Counts only where the province lists it. */
export const tutoringVeto = qualityItem(
  'veto.7',
  '校外培训治理不力',
  'Tutoring not brought under control',
  '省定一票否决事项',
);

export const preconditionItem = qualityItem(
  'precondition',
  '义务教育基本均衡认定和监测',
  'Basic balance recognised and kept',
  `${documentOf2017} (前置条件)`,
);
