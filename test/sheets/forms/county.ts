/**
 * A made-up county in the by-type layout with all its county inputs, read and assessed by the real
 * layers, for tests of the official tables.
 */
import { assess } from '../../../src/assessment/assess';
import { assessBasic } from '../../../src/assessment/basic/assessBasic';
import { assessQuality } from '../../../src/assessment/quality/assessQuality';
import type { CellValue } from '../../../src/county/cell';
import { readCountyData, type CountyCells } from '../../../src/county/countyData';
import { countyInputs, type CountyInputId } from '../../../src/county/countyInputs';
import { readCounty } from '../../../src/county/readCounty';
import type { ScoreEntry } from '../../../src/county/scoreEntry';
import { inForce, type Settings } from '../../../src/county/settings';
import { settingsSchema } from '../../../src/county/settingsSchema';
import { speaker } from '../../../src/messages/speak';
import { bindWorkbook } from '../../../src/sheets/binding/bindWorkbook';
import { readTables } from '../../../src/sheets/binding/readTables';
import type { TablesInput } from '../../../src/sheets/forms/layOutTables';
import type { Snapshot } from '../../../src/sheets/snapshot';
import { applyPack } from '../../../src/standards/applyPack';
import type { Language } from '../../../src/standards/message';
import { nationalScoreItems } from '../../../src/standards/scoreItems';
import type { StandardId } from '../../../src/standards/standard';
import { standardOf } from '../../../src/standards/standards';

export type Entries = Readonly<Record<string, CellValue>>;

/** What differs from a school that passes. */
export interface MadeSchool {
  readonly type?: string;
  readonly primary?: number;
  readonly junior?: number;
  readonly changes?: Entries;
}

const fixed = ['学校标识码', '学校名称', '办学类型', '举办者类型', '城乡类型', '乡镇'];
const staged = [
  '在校生数',
  '年级数',
  '班级数',
  '教职工数',
  '专任教师数',
  '高于规定学历教师数',
  '中级及以上专业技术职务教师数',
  '县级及以上骨干教师数',
  '体育艺术专任教师数',
];
const whole = [
  '教学及辅助用房面积',
  '室内体育用房面积',
  '运动场地面积',
  '教学仪器设备资产值（元）',
  '网络多媒体教室数',
  '图书册数',
  '计算机台数',
];

export const headers: readonly string[] = [
  ...fixed,
  ...staged.map((header) => `小学${header}`),
  ...staged.map((header) => `初中${header}`),
  '高中在校生数',
  ...whole,
];

/** A school that passes both standards comfortably, in the order of `headers`. */
export function schoolRow(at: number, made: MadeSchool = {}): readonly CellValue[] {
  const { primary = 0, junior = 0, changes = {} } = made;
  const type = made.type ?? (junior === 0 ? '小学' : primary === 0 ? '初级中学' : '九年一贯制学校');
  const senior = type === '完全中学' || type === '十二年一贯制学校' ? 300 : 0;
  const pupils = primary + 1.1 * junior + 1.32 * senior;
  const people = (of: number, share: number) => (of === 0 ? null : Math.ceil(of * share));
  const forStage = (stage: string, of: number): [string, CellValue][] => [
    [`${stage}在校生数`, of === 0 ? null : of],
    [`${stage}年级数`, of === 0 ? null : stage === '小学' ? 6 : 3],
    [`${stage}班级数`, people(of, 1 / 42)],
    [`${stage}教职工数`, people(of, 0.085)],
    [`${stage}专任教师数`, people(of, 0.08)],
    [`${stage}高于规定学历教师数`, people(of, 0.06)],
    [`${stage}中级及以上专业技术职务教师数`, people(of, 0.03)],
    [`${stage}县级及以上骨干教师数`, people(of, 0.012)],
    [`${stage}体育艺术专任教师数`, people(of, 0.011)],
  ];
  const entries: Record<string, CellValue> = {
    学校标识码: `21530${String(at).padStart(5, '0')}`,
    学校名称: `第${at + 1}${type.includes('教学点') ? '教学点' : '学校'}`,
    办学类型: type,
    举办者类型: 7,
    城乡类型: '镇区',
    乡镇: '城关镇',
    ...Object.fromEntries([...forStage('小学', primary), ...forStage('初中', junior)]),
    高中在校生数: senior === 0 ? null : senior,
    教学及辅助用房面积: pupils * 6.6,
    室内体育用房面积: pupils * 0.3,
    运动场地面积: pupils * 11,
    '教学仪器设备资产值（元）': pupils * 2800,
    网络多媒体教室数: Math.ceil(pupils * 0.026),
    图书册数: pupils * 32,
    计算机台数: Math.ceil(pupils * 0.12),
    ...changes,
  };
  return headers.map((header) => entries[header] ?? null);
}

export function workbookOf(schools: readonly MadeSchool[]): Snapshot {
  const rows = schools.map((made, at) => schoolRow(at, made));
  const title: CellValue[] = ['某县义务教育学校基本情况'];
  return {
    sheets: [
      {
        name: '学校',
        visibility: 'visible',
        protected: false,
        grid: {
          row: 0,
          column: 0,
          values: [[...title, ...new Array<null>(headers.length - 1).fill(null)], headers, ...rows],
        },
        merges: [],
        tables: [],
      },
    ],
    names: [],
  };
}

/** Sixty schools of every kind, some of which fail. */
export function sixtySchools(): readonly MadeSchool[] {
  return Array.from({ length: 60 }, (_, at): MadeSchool => {
    const size = 180 + ((at * 137) % 900);
    if (at === 7)
      return { primary: 900, changes: { 县级及以上骨干教师数: 0, 小学县级及以上骨干教师数: 8 } };
    if (at === 11) return { primary: 640, changes: { 运动场地面积: 2500 } };
    if (at === 19) return { junior: 1100, changes: { 网络多媒体教室数: 20, 运动场地面积: 8000 } };
    if (at % 12 === 5) return { type: '小学教学点', primary: at === 5 ? 34 : 52 + at };
    if (at % 10 === 3) return { primary: size, junior: Math.round(size * 0.6) };
    if (at === 28) {
      return { type: '十二年一贯制学校', primary: 600, junior: 420, changes: { 举办者类型: 10 } };
    }
    if (at % 14 === 8) return { type: '完全中学', junior: 900 };
    return at % 3 === 2 ? { junior: size + 200 } : { primary: size };
  });
}

export const entered: Readonly<Partial<Record<CountyInputId, CellValue>>> = {
  countyName: '某某县',
  population: 45.67,
  ruralPopulation: 28.3,
  townships: 12,
  villages: 146,
  gdpPerHead: 52310,
  revenuePerHead: 3120,
  ruralIncome: 18240,
  urbanIncome: 41230,
  specialSchools: 1,
  planning: '达标',
  unifiedStandards: '达标：四项标准均已统一',
  vocationalAttached: 0,
  primaryQuota: 720,
  juniorQuota: 940,
  specialFunds: 120,
  specialPupils: 140,
  teacherPay: 98000,
  civilServantPay: 97500,
  trainingDone: 2400,
  trainingTeachers: 2400,
  postsManaged: '达标',
  rotationEligible: 600,
  rotated: 66,
  rotatedBackbone: 12,
  certifiedCounty: 2400,
  teachersCounty: 2400,
  zonePrimary: 100,
  zoneJunior: 97.5,
  quotaTotal: 1200,
  quotaAllotted: 640,
  quotaRural: 380,
  quotaRuralFavoured: '是',
  leftBehindCare: '达标',
  migrantChildren: 1850,
  migrantPublic: 1500,
  migrantPurchased: 150,
  graduates: 4850,
  transferredIn: 120,
  transferredOut: 160,
  enteredThreeYearsAgo: 4980,
  died: 2,
  disabledChildren: 210,
  disabledEnrolled: 204,
  disabledSpecial: 120,
  charterAndIt: '达标',
  trainingFunds: 260,
  operatingBudget: 4800,
  digitalTeaching: '达标',
  moralEducation: '达标',
  curriculum: '达标',
  workload: '不达标：个别学校作业偏多',
  questionnaires: 3000,
  questionnairesValid: 2900,
  questionnairesSatisfied: 2650,
  parentQuestionnaires: 2000,
  parentQuestionnairesValid: 1940,
  parentQuestionnairesSatisfied: 1770,
  visited: 400,
  visitedSatisfied: 362,
  parentsVisited: 250,
  parentsVisitedSatisfied: 230,
  vetoEntranceExams: '否',
  vetoSchoolChoice: '否',
  vetoKeySchools: '否',
  vetoUnfilledPosts: '否',
  vetoAccidents: '否',
  vetoFraud: '否',
  basicRecognised: '是',
  basicMaintained: '是',
  publicSent: 2000,
  publicReturned: 1900,
  publicSatisfied: 1733,
  publicVisited: 300,
  publicVisitedSatisfied: 280,
  basicVetoWeakSchools: '否',
  threeKindsChildren: 210,
  threeKindsEnrolled: 204,
  threeKindsLimit: 90,
  basicVetoAccidents: '否',
  basicVetoBreaches: '否',
};

export interface TablesOptions {
  readonly standard?: StandardId;
  readonly settings?: Partial<Settings>;
  readonly data?: Readonly<Partial<Record<CountyInputId, CellValue>>>;
  readonly scores?: readonly ScoreEntry[];
  readonly language?: Language;
}

/** What the use case hands to the layout, from a workbook on. */
export function tablesInput(snapshot: Snapshot, options: TablesOptions = {}): TablesInput {
  const { standard: id = 'quality-2017', data: cells = entered, scores = [] } = options;
  const language = options.language ?? 'zh-CN';
  const settings = inForce(settingsSchema.parse({ ...options.settings, standard: id }));
  const binding = bindWorkbook(snapshot, settings);
  const tables = readTables(snapshot, binding);
  const standard = applyPack(standardOf(id), settings.pack);
  const county = readCounty(tables, standard, settings);
  const assessment = assess(county, standard);
  const { data } = readCountyData(cellsOf(cells));
  const basis = { county, assessment, data, settings };
  const words = { language, say: speaker(language) };
  const shared = { snapshot, binding, assessment, settings, words, tables, county, data, scores };
  if (id === 'quality-2017') {
    return { ...shared, countyAssessment: assessQuality(basis), conditions: null };
  }
  const basic = assessBasic({ ...basis, scores });
  return { ...shared, countyAssessment: basic, conditions: basic.conditions };
}

function cellsOf(values: Readonly<Partial<Record<CountyInputId, CellValue>>>): CountyCells {
  const ids = Object.keys(countyInputs) as CountyInputId[];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const value = values[id];
      if (value === undefined) return [];
      const place = { sheet: '均衡_县级数据', cell: 'C4' };
      return [[id, { value, note: null, evidence: null, place }] as const];
    }),
  );
}

/** Every national item with full marks of 100 ÷ 17, rounded so that they add up to 100. */
export function allScores(share = 0.92): readonly ScoreEntry[] {
  const items = nationalScoreItems.heads.flatMap((head) =>
    head.items.map((item) => ({ head: head.name, ...item })),
  );
  return items.map(({ head, id, name }, at) => {
    const points = at < 15 ? 6 : 5;
    const place = { sheet: '均衡_县级数据', cell: `C${at + 90}` };
    const score = Math.round(points * share * 10) / 10;
    return { id, head, name, points, score, note: null, evidence: null, place };
  });
}
