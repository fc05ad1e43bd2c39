/**
 * A made-up county of 60 schools in the by-type layout, with every further field and every county
 * input, that meets all there is to meet: to be spoilt in one place by each test.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from '../../src/county/cell';
import { countyInputs, type CountyInputId } from '../../src/county/countyInputs';
import { fieldOf, type FieldId } from '../../src/county/fields';
import { countySheetOf } from '../../src/sheets/countySheet';
import { openFile, type FileWorkbook } from '../../src/workbook/file';

type Entry = number | string | null;
type Entries = Partial<Record<FieldId, Entry>>;

interface Made {
  readonly type: string;
  readonly primary: number | null;
  readonly junior: number | null;
  readonly senior: number | null;
}

const kinds: readonly (Made & { readonly count: number })[] = [
  { count: 34, type: '小学', primary: 480, junior: null, senior: null },
  { count: 6, type: '小学教学点', primary: 80, junior: null, senior: null },
  { count: 12, type: '初级中学', primary: null, junior: 600, senior: null },
  { count: 6, type: '九年一贯制学校', primary: 360, junior: 240, senior: null },
  { count: 2, type: '完全中学', primary: null, junior: 450, senior: 900 },
];

const identity: readonly FieldId[] = [
  'code', 'name', 'type', 'ownership', 'locale', 'township', 'countsAsSchool', 'boarding', 'foundedYear',
]; // prettier-ignore
const staged: readonly FieldId[] = [
  'grades', 'classes', 'teachers', 'doctors', 'masters', 'bachelors', 'associates', 'senior',
  'associateSenior', 'intermediate', 'backbone', 'pe', 'music', 'art', 'arts', 'classBand40',
  'classBand45', 'classBand50', 'largestClass', 'staff', 'certifiedTeachers', 'trainedTeachers',
  'migrantPupils', 'zonePupils', 'boarders',
]; // prettier-ignore
const juniorOnly: readonly FieldId[] = [
  'graduates', 'transferredIn', 'transferredOut', 'enteredThreeYearsAgo', 'died',
]; // prettier-ignore
const whole: readonly FieldId[] = [
  'teachingArea', 'indoorSportsArea', 'sportsGroundArea', 'equipmentValue', 'multimediaRooms', 'books',
  'computers', 'musicRooms', 'artRooms', 'operatingFunds', 'operatingBudget', 'trainingFunds', 'siteArea',
  'greenArea', 'buildingArea', 'dormitoryArea', 'toiletArea',
]; // prettier-ignore

function stageEntries(pupils: number, k: number, stage: 'primary' | 'junior'): Entries {
  const classes = Math.ceil(pupils / 40);
  const teachers = Math.ceil(pupils / 11);
  return {
    grades: stage === 'primary' ? 6 : 3,
    classes,
    teachers,
    doctors: 0,
    masters: 1,
    bachelors: Math.floor(teachers * 0.8),
    associates: 1,
    senior: 0,
    associateSenior: 1,
    intermediate: Math.floor(teachers * 0.5),
    backbone: Math.ceil(pupils / 80) + (k % 2),
    pe: Math.ceil(pupils / 200),
    music: Math.ceil(pupils / 300),
    art: Math.ceil(pupils / 300),
    arts: 0,
    classBand40: classes,
    classBand45: 0,
    classBand50: 0,
    largestClass: 40,
    staff: teachers + 2,
    certifiedTeachers: teachers,
    trainedTeachers: teachers,
    migrantPupils: 10,
    zonePupils: pupils,
    boarders: 0,
  };
}

function schoolEntries(made: Made, k: number, i: number): ReadonlyMap<string, Entry> {
  const { primary, junior, senior } = made;
  const weighted = (primary ?? 0) + 1.1 * (junior ?? 0) + 1.32 * (senior ?? 0);
  const classes = Math.ceil((primary ?? 0) / 40) + Math.ceil((junior ?? 0) / 40);
  const pupils = (primary ?? 0) + (junior ?? 0);
  const row = new Map<string, Entry>();
  const put = (entries: Entries, prefix = '') => {
    for (const [id, value] of Object.entries(entries)) {
      row.set(prefix + fieldOf(id as FieldId).header, value ?? null);
    }
  };
  put({
    code: `53${String(i).padStart(8, '0')}`,
    name: `第${i + 1}${made.type === '小学' || made.type === '小学教学点' ? '小学' : '学校'}`,
    type: made.type,
    ownership: 7,
    locale: '镇区',
    township: `第${(i % 5) + 1}镇`,
    countsAsSchool: '是',
    boarding: '否',
    foundedYear: 2005,
    teachingArea: Math.ceil(weighted * 7),
    indoorSportsArea: 0,
    sportsGroundArea: Math.ceil(weighted * 12),
    equipmentValue: Math.ceil(weighted * 0.3),
    multimediaRooms: Math.ceil(weighted / 33),
    books: Math.ceil(weighted * 45),
    computers: Math.ceil(weighted / 6),
    musicRooms: Math.ceil(classes / 12),
    artRooms: Math.ceil(classes / 12),
    operatingFunds: Math.max(pupils, 100) * 0.12,
    operatingBudget: Math.max(pupils, 100) * 0.12,
    trainingFunds: Math.max(pupils, 100) * 0.007,
    siteArea: Math.ceil(weighted * 30),
    greenArea: Math.ceil(weighted * 5),
    buildingArea: Math.ceil(weighted * 9),
    dormitoryArea: 0,
    toiletArea: Math.ceil(weighted * 0.4),
  });
  row.set('小学在校生数', primary);
  row.set('初中在校生数', junior);
  row.set('高中在校生数', senior);
  if (primary !== null) put(stageEntries(primary, k, 'primary'), '小学');
  if (junior !== null) {
    put(stageEntries(junior, k, 'junior'), '初中');
    const entered = Math.round(junior / 3);
    put(
      {
        graduates: entered,
        transferredIn: 2,
        transferredOut: 2,
        enteredThreeYearsAgo: entered,
        died: 0,
      },
      '初中',
    );
  }
  return row;
}

/** [school (0-based), header, entry] of the places to spoil. */
export type Spoilt = readonly (readonly [school: number, header: string, entry: Entry])[];

function headers(): readonly string[] {
  const of = (ids: readonly FieldId[], prefix = '') => ids.map((id) => prefix + fieldOf(id).header);
  return [
    ...of(identity),
    '小学在校生数',
    '初中在校生数',
    '高中在校生数',
    ...of(staged, '小学'),
    ...of([...staged, ...juniorOnly], '初中'),
    ...of(whole),
  ];
}

/** Answers under which every item is met. */
const answers: Partial<Record<CountyInputId, CellValue>> = {
  countyName: '某县', population: 42.15, ruralPopulation: 20.5, townships: 5, villages: 60,
  gdpPerHead: 52000, revenuePerHead: 3000, ruralIncome: 16000, urbanIncome: 38000, specialSchools: 1,
  primaryStaff: 1900, juniorStaff: 900,
  planning: '达标', unifiedStandards: '达标', vocationalAttached: 0, primaryQuota: 720, juniorQuota: 940,
  specialFunds: 80, specialPupils: 100, teacherPay: 98000, civilServantPay: 97000, trainingDone: 2400,
  trainingTeachers: 2400, postsManaged: '达标', rotationEligible: 500, rotated: 60, rotatedBackbone: 15,
  certifiedCounty: 2400, teachersCounty: 2400, zonePrimary: 100, zoneJunior: 97, quotaTotal: 1000,
  quotaAllotted: 560, quotaRural: 300, quotaRuralFavoured: '是', leftBehindCare: '达标',
  migrantChildren: 600, migrantPublic: 560, migrantPurchased: 20,
  graduates: 3000, transferredIn: 30, transferredOut: 40, enteredThreeYearsAgo: 3050, died: 0,
  disabledChildren: 120, disabledEnrolled: 118, disabledSpecial: 60, charterAndIt: '达标',
  trainingFunds: 200, operatingBudget: 3000, digitalTeaching: '达标', moralEducation: '达标',
  curriculum: '达标', workload: '达标',
  questionnaires: 1000, questionnairesValid: 980, questionnairesSatisfied: 900, parentQuestionnaires: 600,
  parentQuestionnairesValid: 590, parentQuestionnairesSatisfied: 550, visited: 100, visitedSatisfied: 92,
  parentsVisited: 60, parentsVisitedSatisfied: 55, basicRecognised: '是', basicMaintained: '是',
  publicSent: 1000, publicReturned: 980, publicSatisfied: 900, publicParentsSent: 600,
  publicParentsReturned: 590, publicParentsSatisfied: 550, publicVisited: 100, publicVisitedSatisfied: 92,
  publicParentsVisited: 60, publicParentsVisitedSatisfied: 55,
  threeKindsChildren: 120, threeKindsEnrolled: 118, threeKindsLimit: 90, measures: '逐年增加投入',
}; // prettier-ignore

/** What a row of the sheet is answered with; vetoes do not apply, grades are good, money grows. */
function answer(id: CountyInputId): CellValue {
  const given = answers[id];
  if (given !== undefined) return given;
  const { kind, section } = countyInputs[id];
  if (kind === 'yesNo') return section === 'veto' || section === 'basicVeto' ? '否' : '是';
  if (kind === 'grade') return 'Ⅳ';
  if (id.endsWith('Difference')) return 0.1;
  if (kind === 'percent') return 97;
  if (section === 'attendance') return 0;
  const year = Number(/\d$/.exec(id)?.[0] ?? NaN);
  if (id.startsWith('revenue')) return 1000 * 1.02 ** year;
  return 1000 * 1.06 ** year;
}

/** The workbook without the county's inputs. */
export async function wholeCounty(spoilt: Spoilt = []): Promise<FileWorkbook> {
  const made = kinds.flatMap(({ count, ...kind }) => Array.from({ length: count }, () => kind));
  const names = headers();
  const rows = made.map((kind, i) => {
    const entries = schoolEntries(kind, i % 4, i);
    return names.map((header) => entries.get(header) ?? null);
  });
  for (const [school, header, entry] of spoilt) {
    const at = names.indexOf(header);
    const row = rows[school];
    if (at < 0 || !row) throw new Error(`the made-up county has no ${header} of school ${school}`);
    row[at] = entry;
  }
  const bytes = await writeXlsx({
    sheets: [{ name: '学校', rows: [['某县学校基本情况'], [...names], ...rows] }],
  });
  return openFile(bytes);
}

/** Fills in 均衡_县级数据, which stands already; `changes` go before the answers that meet all. */
export async function fillCountySheet(
  workbook: FileWorkbook,
  changes: Partial<Record<CountyInputId, Entry>> = {},
): Promise<void> {
  const sheet = countySheetOf(await workbook.read({ sheets: 'all' }));
  const value = sheet?.columns.value;
  if (!sheet || value === null || value === undefined) throw new Error('no county sheet');
  const scored = sheet.rows.filter(({ key }) => key.kind === 'score');
  for (const { row, key } of sheet.rows) {
    if (key.kind === 'input') {
      const changed = changes[key.id];
      const given = changed === undefined ? answer(key.id) : changed;
      if (typeof given === 'object' && given !== null) throw new Error('no such answer');
      workbook.setCell(sheet.sheet, row, value, given);
    } else if (key.kind === 'score') {
      const points = sheet.columns.unit;
      const full = row === scored.at(-1)?.row ? 100 - 6 * (scored.length - 1) : 6;
      if (points !== null) workbook.setCell(sheet.sheet, row, points, full);
      workbook.setCell(sheet.sheet, row, value, full - 0.4);
    }
  }
}
