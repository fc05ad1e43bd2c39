/**
 * The same made-up counties as somebody would type them by hand: one sheet, a row per school, columns
 * by stage. What is taken in from exports is held against it.
 */
import type { CellValue } from '../../../src/county/cell';
import type { SheetSnapshot } from '../../../src/sheets/snapshot';
import type { PupilStage } from '../../../src/standards/standard';
import type { StatisticsCounty, StatisticsSchool, StageFigures } from './county';

const stageWord = { primary: '小学', junior: '初中', senior: '高中' } as const;
const people = [
  ['班级数', 'classes'],
  ['专任教师数', 'teachers'],
  ['博士研究生', 'doctors'],
  ['硕士研究生', 'masters'],
  ['本科', 'bachelors'],
  ['专科', 'associates'],
  ['正高级', 'senior'],
  ['副高级', 'associateSenior'],
  ['中级', 'intermediate'],
  ['骨干教师数', 'backbone'],
  ['体育教师数', 'pe'],
  ['音乐教师数', 'music'],
  ['美术教师数', 'art'],
] as const satisfies readonly (readonly [string, keyof StageFigures])[];
const resources = [
  ['教学及辅助用房面积', 'teachingArea'],
  ['室内体育用房面积', 'indoorSportsArea'],
  ['运动场地面积', 'sportsGroundArea'],
  ['教学仪器设备资产值（万元）', 'equipmentValue'],
  ['网络多媒体教室数', 'multimediaRooms'],
  ['图书册数', 'books'],
  ['计算机台数', 'computers'],
] as const satisfies readonly (readonly [string, keyof StatisticsSchool['whole']])[];

/** Closed schools are not typed; campuses are added to their parent by hand. */
export function typedSheet({ schools }: StatisticsCounty): SheetSnapshot {
  const own = schools.filter(({ closed, parent }) => !closed && parent === null);
  const all = (['primary', 'junior', 'senior'] as const).map(
    (stage) => `${stageWord[stage]}在校生数`,
  );
  const staged = (['primary', 'junior'] as const).flatMap((stage) =>
    people.map(([header]) => `${stageWord[stage]}${header}`),
  );
  const header = [
    ...['学校标识码', '学校名称', '办学类型', '举办者类型', '城乡类型'],
    ...all,
    ...staged,
    ...resources.map(([words]) => words),
  ];
  const rows = own.map((school): readonly CellValue[] => {
    const parts = [school, ...schools.filter(({ parent }) => parent === school.code)];
    const sum = (stage: PupilStage, key: (typeof people)[number][1] | 'students'): CellValue =>
      school.byStage[stage]
        ? parts.reduce((total, part) => total + (part.byStage[stage]?.[key] ?? 0), 0)
        : null;
    const held = (key: (typeof resources)[number][1]) =>
      Number(parts.reduce((total, { whole }) => total + whole[key], 0).toPrecision(15));
    return [
      ...[school.code, school.name, school.type, school.ownership, school.locale],
      ...(['primary', 'junior', 'senior'] as const).map((stage) => sum(stage, 'students')),
      ...(['primary', 'junior'] as const).flatMap((stage) =>
        people.map(([, key]) => sum(stage, key)),
      ),
      ...resources.map(([, key]) => held(key)),
    ];
  });
  return {
    name: '学校',
    visibility: 'visible',
    protected: false,
    grid: { row: 0, column: 0, values: [header, ...rows] },
    merges: [],
    tables: [],
  };
}
