/**
 * Made-up counties with every figure that the statistics system keeps of a school, consistent as forms
 * ask: grades add up to pupils, degrees, titles and bands to their totals, parts stay below wholes. What
 * a test writes from them, wide exports or forms, is that test's or writer's matter.
 */
import fc from 'fast-check';
import type { Settings } from '../../../src/county/settings';
import type { PupilStage } from '../../../src/standards/standard';

export interface StatisticsCounty {
  readonly county: string;
  /** The autumn in which the school year begins. */
  readonly year: number;
  readonly schools: readonly StatisticsSchool[];
}

export interface StatisticsSchool {
  readonly code: string;
  readonly name: string;
  readonly type: StatisticsType;
  readonly ownership: string;
  readonly locale: string;
  readonly county: string;
  /** 是否计校数; false: a campus that belongs to `parent`. */
  readonly countsAsSchool: boolean;
  /** Code of the school to which a campus belongs; null for every other school. */
  readonly parent: string | null;
  /** 是否上年撤销. */
  readonly closed: boolean;
  readonly byStage: Readonly<Partial<Record<PupilStage, StageFigures>>>;
  readonly whole: WholeFigures;
}

/** People and classes of one stage. */
export interface StageFigures {
  readonly students: number;
  /** From 一年级, 七年级 or 高一 on. */
  readonly byGrade: readonly number[];
  /** 招生数 and 预计毕业生数: of the first and of the last grade. */
  readonly entrants: number;
  readonly leavers: number;
  /** 毕业生数 of the summer before. */
  readonly graduates: number;
  readonly girls: number;
  readonly boarders: number;
  readonly migrantPupils: number;
  readonly classes: number;
  /** ≤25, 26–30 … 61–65, ≥66: ten numbers that add up to `classes`. */
  readonly classBands: readonly number[];
  readonly teachers: number;
  /** 教职工 that can be told by stage: those of one stage alone. */
  readonly staff: number;
  readonly doctors: number;
  readonly masters: number;
  readonly bachelors: number;
  readonly associates: number;
  readonly upperSecondary: number;
  readonly belowUpperSecondary: number;
  readonly senior: number;
  readonly associateSenior: number;
  readonly intermediate: number;
  readonly assistant: number;
  readonly clerk: number;
  readonly untitled: number;
  readonly backbone: number;
  readonly pe: number;
  readonly music: number;
  readonly art: number;
}

/** What the whole school has: areas in ㎡, money in 万元. */
export interface WholeFigures {
  readonly siteArea: number;
  readonly greenArea: number;
  readonly sportsGroundArea: number;
  readonly buildingArea: number;
  readonly teachingArea: number;
  readonly indoorSportsArea: number;
  /** 非学校产权、独立使用, and 共同使用, beside the owned areas. */
  readonly teachingUsedAlone: number;
  readonly sportsUsedAlone: number;
  readonly teachingShared: number;
  readonly books: number;
  /** 数字终端: the total, and of it those of teachers and pupils. */
  readonly computers: number;
  readonly teacherTerminals: number;
  readonly pupilTerminals: number;
  readonly classrooms: number;
  readonly multimediaRooms: number;
  readonly fixedAssets: number;
  readonly equipmentValue: number;
  /** 是 or 否 of 基础基112. */
  readonly peEquipment: boolean;
  readonly musicEquipment: boolean;
  readonly artEquipment: boolean;
  readonly mathsEquipment: boolean;
  readonly scienceEquipment: boolean;
}

export type StatisticsType = keyof typeof stagesOfType;

export const stagesOfType = {
  小学: ['primary'],
  小学教学点: ['primary'],
  初级中学: ['junior'],
  九年一贯制学校: ['primary', 'junior'],
  完全中学: ['junior', 'senior'],
  十二年一贯制学校: ['primary', 'junior', 'senior'],
} as const satisfies Record<string, readonly PupilStage[]>;

export const typeNames = Object.keys(stagesOfType) as readonly StatisticsType[];

/** @param shape least and greatest number of schools, campuses among them */
export function statisticsCounties(
  shape: { readonly least?: number; readonly most?: number } = {},
): fc.Arbitrary<StatisticsCounty> {
  const { least = 1, most = 8 } = shape;
  return fc
    .record({
      year: fc.integer({ min: 2021, max: 2025 }),
      schools: fc.array(draftSchool, { minLength: least, maxLength: most }),
    })
    .map(({ year, schools }) => ({
      county: '某县',
      year,
      schools: schools.reduce<readonly StatisticsSchool[]>(
        (made, draft, index) => [...made, schoolOf(draft, index, made)],
        [],
      ),
    }));
}

/** A form without one amount was not filled in: here every school fills in all of its forms. */
export function withFilledForms(county: StatisticsCounty): StatisticsCounty {
  const schools = county.schools.map((school) => {
    const { books, teachingArea } = school.whole;
    const whole = {
      ...school.whole,
      books: Math.max(books, 1),
      teachingArea: Math.max(teachingArea, 1),
    };
    return { ...school, whole };
  });
  return { ...county, schools };
}

/** What the user would answer where the campuses of a county belong. */
export function parentsOf({ schools }: StatisticsCounty): Settings['parents'] {
  return Object.fromEntries(
    schools.flatMap(({ code, parent }) => (parent === null ? [] : [[code, parent]])),
  );
}

/** One school by itself; `types` narrows what it may be. */
export function statisticsSchools(
  types: readonly StatisticsType[] = typeNames,
): fc.Arbitrary<StatisticsSchool> {
  const ofType = fc.constantFrom(...types);
  return fc
    .tuple(draftSchool, ofType, fc.nat({ max: 9999 }))
    .map(([draft, type, index]) => schoolOf({ ...draft, type, campus: 0 }, index, []));
}

interface DraftSchool {
  readonly type: StatisticsType;
  readonly ownership: string;
  readonly locale: string;
  /** 0: a campus, where there is a school before it to which it can belong. */
  readonly campus: number;
  readonly closed: number;
  readonly stages: Readonly<Record<PupilStage, DraftStage>>;
  readonly whole: WholeFigures;
}

interface DraftStage {
  /** Class sizes, grade by grade, for up to six grades. */
  readonly grades: readonly (readonly number[])[];
  readonly graduates: number;
  /** Shares in thousandths, each of what remains. */
  readonly shares: readonly number[];
}

const area = (most: number, least = 0) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((value) => value / 100);
const part = (whole: number, thousandths: number) => Math.floor((whole * thousandths) / 1000);
const partArea = (whole: number, thousandths: number) =>
  Math.floor((whole * thousandths) / 10) / 100;

const draftStage: fc.Arbitrary<DraftStage> = fc.record({
  grades: fc.array(fc.array(fc.integer({ min: 3, max: 72 }), { maxLength: 4 }), {
    minLength: 6,
    maxLength: 6,
  }),
  graduates: fc.nat({ max: 300 }),
  shares: fc.array(fc.nat({ max: 1000 }), { minLength: 18, maxLength: 18 }),
});

const wholeFigures: fc.Arbitrary<WholeFigures> = fc
  .record({
    siteArea: area(90_000, 400),
    buildingArea: area(40_000, 200),
    shares: fc.array(fc.nat({ max: 1000 }), { minLength: 8, maxLength: 8 }),
    alone: fc.tuple(
      fc.oneof(fc.constant(0), area(900)),
      fc.oneof(fc.constant(0), area(500)),
      area(300),
    ),
    books: fc.nat({ max: 90_000 }),
    computers: fc.nat({ max: 900 }),
    classrooms: fc.nat({ max: 120 }),
    fixedAssets: area(9_000),
    equipment: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ siteArea, buildingArea, shares, alone, computers, classrooms, fixedAssets, ...more }) => {
    const [green = 0, sports = 0, teaching = 0, indoor = 0, staff = 0, pupils = 0, rooms = 0] =
      shares;
    const teachingArea = partArea(buildingArea, teaching);
    const teacherTerminals = part(computers, staff);
    const [pe, music, art, maths, science] = more.equipment;
    return {
      siteArea,
      greenArea: partArea(siteArea / 2, green),
      sportsGroundArea: partArea(siteArea / 2, sports),
      buildingArea,
      teachingArea,
      indoorSportsArea: partArea(teachingArea, indoor),
      teachingUsedAlone: alone[0],
      sportsUsedAlone: Math.min(alone[0], alone[1]),
      teachingShared: alone[2],
      books: more.books,
      computers,
      teacherTerminals,
      pupilTerminals: part(computers - teacherTerminals, pupils),
      classrooms,
      multimediaRooms: part(classrooms, rooms),
      fixedAssets,
      equipmentValue: partArea(fixedAssets, shares[7] ?? 0),
      peEquipment: pe,
      musicEquipment: music,
      artEquipment: art,
      mathsEquipment: maths,
      scienceEquipment: science,
    };
  });

const draftSchool: fc.Arbitrary<DraftSchool> = fc.record({
  type: fc.constantFrom(...typeNames),
  ownership: fc.constantFrom('县级教育部门', '县级教育部门', '地级教育部门', '民办'),
  locale: fc.constantFrom('城区', '镇区', '乡村'),
  campus: fc.nat({ max: 7 }),
  closed: fc.nat({ max: 11 }),
  stages: fc.record({ primary: draftStage, junior: draftStage, senior: draftStage }),
  whole: wholeFigures,
});

function schoolOf(
  draft: DraftSchool,
  index: number,
  before: readonly StatisticsSchool[],
): StatisticsSchool {
  const parent =
    draft.campus === 0
      ? before.find((school) => school.countsAsSchool && !school.closed)
      : undefined;
  const type = parent?.type ?? draft.type;
  const stages: readonly PupilStage[] = stagesOfType[type];
  return {
    code: String(3_127_000_000 + index),
    name: parent ? `${parent.name}第${index + 1}校区` : nameOf(type, index),
    type,
    ownership: draft.ownership,
    locale: draft.locale,
    county: '某县',
    countsAsSchool: !parent,
    parent: parent?.code ?? null,
    closed: !parent && draft.closed === 0,
    byStage: Object.fromEntries(
      stages.map((stage) => [stage, stageFigures(stage, draft.stages[stage])]),
    ),
    whole: draft.whole,
  };
}

/** No name holds another: they end in their number's characters and a word of their type. */
function nameOf(type: StatisticsType, index: number): string {
  const number = Array.from(String(index + 1), (digit) => '零一二三四五六七八九'[Number(digit)]);
  const ending = type.endsWith('学校') ? '学校' : type.startsWith('小学') ? '小学' : '中学';
  return `某县第${number.join('')}${ending}`;
}

const gradesOf: Readonly<Record<PupilStage, number>> = { primary: 6, junior: 3, senior: 3 };

function stageFigures(stage: PupilStage, draft: DraftStage): StageFigures {
  // some grades may be empty, but a stage has pupils
  const grades = draft.grades
    .slice(0, gradesOf[stage])
    .map((classes, grade) => (grade === 0 && classes.length === 0 ? [24] : classes));
  const sizes = grades.flat();
  const byGrade = grades.map((classes) => sum(classes));
  const students = sum(byGrade);
  const teachers = sizes.length * 2 + part(40, draft.shares[0] ?? 0);
  const [doctors = 0, masters = 0, bachelors = 0, associates = 0, upperSecondary = 0] = parted(
    teachers,
    draft.shares.slice(1, 6),
  );
  const [untitled = 0, clerk = 0, assistant = 0, intermediate = 0, associateSenior = 0] = parted(
    teachers,
    draft.shares.slice(6, 11),
  );
  const [pe = 0, music = 0, art = 0] = parted(teachers, draft.shares.slice(11, 14));
  return {
    students,
    byGrade,
    entrants: byGrade[0] ?? 0,
    leavers: byGrade.at(-1) ?? 0,
    graduates: draft.graduates,
    girls: part(students, 480),
    boarders: part(students, draft.shares[14] ?? 0),
    migrantPupils: part(students, draft.shares[15] ?? 0),
    classes: sizes.length,
    classBands: bandEnds.map(
      (end, band) => sizes.filter((size) => size <= end && size > (bandEnds[band - 1] ?? 0)).length,
    ),
    teachers,
    staff: teachers + part(20, draft.shares[16] ?? 0),
    doctors,
    masters,
    bachelors,
    associates,
    upperSecondary,
    belowUpperSecondary: teachers - doctors - masters - bachelors - associates - upperSecondary,
    untitled,
    clerk,
    assistant,
    intermediate,
    associateSenior,
    senior: teachers - untitled - clerk - assistant - intermediate - associateSenior,
    backbone: part(teachers, draft.shares[17] ?? 0),
    pe,
    music,
    art,
  };
}

const bandEnds = [25, 30, 35, 40, 45, 50, 55, 60, 65, Infinity];

/** Takes each share of what the ones before have left. */
function parted(whole: number, shares: readonly number[]): readonly number[] {
  const taken: number[] = [];
  for (const share of shares) taken.push(part(whole - sum(taken), share));
  return taken;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
