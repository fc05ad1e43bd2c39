/**
 * The made-up county 云岭县 as the statistics system would hand it out, in each of its shapes: the figures are
 * those of the sample that was typed by hand (src/sheets/sample). 特殊教育学校 are in no such export.
 */
import { sampleRows, type SampleRow } from '../../../src/sheets/sample/figures';
import { sampleSchools, type SampleSchool } from '../../../src/sheets/sample/schools';
import { pupilStages, type PupilStage } from '../../../src/standards/standard';
import { stageNames } from '../../../src/standards/standards';
import {
  stagesOfType,
  typeNames,
  type StageFigures,
  type StatisticsCounty,
  type StatisticsSchool,
  type StatisticsType,
  type WholeFigures,
} from './county';
import { exportBytes, snapshotSheet } from './exportBytes';
import { plainStyle, writeForms } from './formsWriter';
import { wideSheet } from './wideWriter';

/** Folders of assets/samples/统计报表, one for each shape. */
export const sampleFolders = { wide: '分校数据', newForms: '新表', oldForms: '旧表' } as const;

/** @returns bytes by path below assets/samples/统计报表 */
export async function sampleExports(): Promise<ReadonlyMap<string, Uint8Array>> {
  const county = sampleCounty();
  const files = new Map<string, Uint8Array>();
  for (const stage of pupilStages) {
    const path = `${sampleFolders.wide}/${county.year}年分校数据_${stageNames[stage]['zh-CN']}.xlsx`;
    files.set(path, await exportBytes({ sheets: [sampleWideSheet(county, stage)] }));
  }
  for (const shape of ['newForms', 'oldForms'] as const) {
    const year = shape === 'newForms' ? county.year : 2020;
    for (const { whole, ...school } of county.schools) {
      // the old forms ask for 教学用计算机, those of teachers among them
      const pupilTerminals = shape === 'oldForms' ? whole.computers : whole.pupilTerminals;
      const told = { ...school, whole: { ...whole, pupilTerminals } };
      const { file } = writeForms(told, { ...plainStyle, shape, year });
      files.set(`${sampleFolders[shape]}/${file.name}`, await exportBytes(file));
    }
  }
  return files;
}

export function sampleWideSheet(county: StatisticsCounty, stage: PupilStage) {
  const sheet = stageNames[stage]['zh-CN'];
  return snapshotSheet(wideSheet(county, stage, { blankZeros: true, sheet }));
}

export function sampleCounty(): StatisticsCounty {
  const rows = sampleRows(sampleSchools);
  return {
    county: '云岭县',
    year: 2026,
    schools: sampleSchools.flatMap((school, at): readonly StatisticsSchool[] => {
      const type = typeNames.find((name) => name === school.type);
      const row = rows[at];
      return type && row ? [schoolOf(school, type, row)] : [];
    }),
  };
}

function schoolOf(
  { name, ownership, locale, pupils }: SampleSchool,
  type: StatisticsType,
  row: SampleRow,
): StatisticsSchool {
  const stages: readonly PupilStage[] = stagesOfType[type];
  const peopleOf = (stage: PupilStage) => {
    const students = pupils[stage] ?? 0;
    if (stage === 'senior') return stageFigures(stage, students, seniorStaff(students), locale);
    return stageFigures(stage, students, row.slice(stage === 'primary' ? 9 : 24), locale);
  };
  return {
    code: String(row[0]),
    name,
    type,
    ownership: ownership === 10 ? '民办' : '县级教育部门',
    locale,
    county: '云岭县',
    countsAsSchool: true,
    parent: null,
    closed: false,
    byStage: Object.fromEntries(stages.map((stage) => [stage, peopleOf(stage)])),
    whole: wholeFigures(row.slice(39)),
  };
}

/** 高中 is not assessed: the hand-made table has its pupils alone. */
function seniorStaff(students: number): SampleRow {
  const teachers = Math.ceil(students / 12);
  const bachelors = teachers - Math.floor(teachers / 10);
  return [
    3, Math.ceil(students / 50), teachers, 0, teachers - bachelors, bachelors, 0,
    0, Math.floor(teachers / 4), Math.floor(teachers / 3), 0, 3, 1, 1, 0,
  ]; // prettier-ignore
}

/** The last class size of each band. */
const bandEnds = [25, 30, 35, 40, 45, 50, 55, 60, 65, Infinity];

/** @param row grades, classes, teachers, degrees, titles, 骨干教师, 体育, 音乐, 美术 as the sample lists them */
function stageFigures(
  stage: PupilStage,
  students: number,
  row: SampleRow,
  locale: SampleSchool['locale'],
): StageFigures {
  const at = (index: number) => Number(row[index] ?? 0);
  const [grades, classes, teachers] = [at(0), at(1), at(2)];
  const [doctors, masters, bachelors, associates] = [at(3), at(4), at(5), at(6)];
  const [senior, associateSenior, intermediate] = [at(7), at(8), at(9)];
  const byGrade = evenly(students, grades);
  const sizes = evenly(students, classes);
  const inBand = (end: number, before = 0) =>
    sizes.filter((size) => size > before && size <= end).length;
  const untitled = teachers - senior - associateSenior - intermediate;
  const assistant = Math.floor(untitled * 0.8);
  return {
    students,
    byGrade,
    entrants: byGrade[0] ?? 0,
    leavers: byGrade.at(-1) ?? 0,
    graduates: byGrade.at(-1) ?? 0,
    girls: Math.floor(students * 0.47),
    boarders: stage === 'primary' || locale === '城区' ? 0 : Math.floor(students * 0.4),
    migrantPupils: locale === '城区' ? Math.floor(students * 0.12) : 0,
    classes,
    classBands: bandEnds.map((end, band) => inBand(end, bandEnds[band - 1])),
    teachers,
    staff: teachers + 2,
    doctors,
    masters,
    bachelors,
    associates,
    upperSecondary: teachers - doctors - masters - bachelors - associates,
    belowUpperSecondary: 0,
    senior,
    associateSenior,
    intermediate,
    assistant,
    clerk: 0,
    untitled: untitled - assistant,
    backbone: at(10),
    pe: at(11),
    music: at(12),
    art: at(13),
  };
}

/** Parts that differ by one at most, the larger ones first. */
function evenly(whole: number, parts: number): readonly number[] {
  const least = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_, at) => least + (at < whole - least * parts ? 1 : 0));
}

/** @param row the columns of 办学条件 */
function wholeFigures(row: SampleRow): WholeFigures {
  const at = (index: number) => Number(row[index] ?? 0);
  const [teachingArea, sportsGroundArea, equipmentValue] = [at(0), at(2), at(3)];
  const [multimediaRooms, computers] = [at(4), at(6)];
  const teacherTerminals = Math.floor(computers * 0.3);
  return {
    siteArea: sportsGroundArea * 3,
    greenArea: sportsGroundArea,
    sportsGroundArea,
    buildingArea: teachingArea * 2,
    teachingArea,
    indoorSportsArea: at(1),
    teachingUsedAlone: 0,
    sportsUsedAlone: 0,
    teachingShared: 0,
    books: at(5),
    computers,
    teacherTerminals,
    pupilTerminals: computers - teacherTerminals,
    classrooms: multimediaRooms + 2,
    multimediaRooms,
    fixedAssets: Math.round(equipmentValue * 400) / 100,
    equipmentValue,
    peEquipment: true,
    musicEquipment: true,
    artEquipment: true,
    mathsEquipment: true,
    scienceEquipment: true,
  };
}
