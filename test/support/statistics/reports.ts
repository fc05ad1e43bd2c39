/** Reports of single schools as the readers of exports give them: by hand, and of made counties. */
import {
  wideExportOf,
  type Figure,
  type FigureKey,
  type SchoolReport,
} from '../../../src/statistics/schoolReport';
import type { IntakeFile, IntakeWish } from '../../../src/statistics/intake';
import { pupilStages, type PupilStage } from '../../../src/standards/standard';
import { stageNames } from '../../../src/standards/standards';
import type { StatisticsCounty, StatisticsSchool } from './county';

export const noWish: IntakeWish = { county: null, year: null, parents: {}, premises: null };

type Values = Readonly<Partial<Record<FigureKey, number | string>>>;

interface ReportDraft extends Omit<Partial<SchoolReport>, 'figures' | 'usedAlone' | 'identity'> {
  readonly identity?: Partial<SchoolReport['identity']>;
  readonly figures?: Values;
  readonly usedAlone?: Values;
}

/** A row of the 小学 export of 某县, 2025, unless told otherwise. Figures stand in cells named by their keys. */
export function reportOf(draft: ReportDraft): SchoolReport {
  const {
    file = '小学.xlsx',
    sheet = '小学',
    shape = 'wide',
    figures = {},
    usedAlone = {},
  } = draft;
  const told = (values: Values, behind: string): ReadonlyMap<FigureKey, Figure> =>
    new Map(
      Object.entries(values).flatMap(([key, value]): [FigureKey, Figure][] => {
        if (value === undefined) return [];
        const form = shape === 'wide' ? null : '教基';
        return [[key as FigureKey, { value, source: { file, sheet, form, cell: key + behind } }]];
      }),
    );
  return {
    row: shape === 'wide' ? 7 : null,
    year: { first: 2025, last: 2025 },
    stages: ['primary'],
    lacks: [],
    doubts: [],
    ...draft,
    file,
    sheet,
    shape,
    identity: {
      code: '2127000001',
      name: '第一小学',
      type: '小学',
      county: '某县',
      countsAsSchool: true,
      closed: false,
      ...draft.identity,
    },
    figures: told(figures, ''),
    usedAlone: told(usedAlone, '+'),
  };
}

export function filesOf(reports: readonly SchoolReport[]): readonly IntakeFile[] {
  return [...new Map(reports.map(({ file, shape }) => [file, shape]))].map(([file, kind]) => ({
    file,
    kind,
    schools: 0,
    reason: null,
  }));
}

const stageKeys = ['students', 'teachers', 'classes', 'backbone', 'pe', 'music'] as const;
const wholeKeys = ['teachingArea', 'sportsGroundArea', 'books', 'equipmentValue'] as const;

/** The wide exports of a county: people of a stage in its file, the whole school's amounts in each. */
export function wideReportsOf({
  county,
  year,
  schools,
}: StatisticsCounty): readonly SchoolReport[] {
  return pupilStages.flatMap((stage) => {
    const rows = schools.filter(({ byStage }) => byStage[stage]);
    return rows.map((school, at) => rowOf(school, stage, { county, year, row: at + 7 }));
  });
}

function rowOf(
  school: StatisticsSchool,
  stage: PupilStage,
  { county, year, row }: { readonly county: string; readonly year: number; readonly row: number },
): SchoolReport {
  const people = school.byStage[stage];
  const entries: (readonly [FigureKey, number])[] = [
    ...(people ? stageKeys.map((key) => [`${key}@${stage}`, people[key]] as const) : []),
    ...wholeKeys.map((key) => [key, school.whole[key]] as const),
  ];
  const { code, name, type, countsAsSchool, closed } = school;
  return reportOf({
    file: `${year}年${wideExportOf(stage)}.xlsx`,
    sheet: stageNames[stage]['zh-CN'],
    row,
    year: { first: year, last: year },
    stages: [stage],
    identity: { code, name, type, county, countsAsSchool, closed },
    figures: Object.fromEntries(entries) as Values,
  });
}

/** What such a school should have in the county's table. */
export function figuresOfSchool({
  byStage,
  whole,
}: StatisticsSchool): ReadonlyMap<FigureKey, number> {
  return new Map<FigureKey, number>([
    ...pupilStages.flatMap((stage) => {
      const people = byStage[stage];
      return people
        ? stageKeys.map((key): [FigureKey, number] => [`${key}@${stage}`, people[key]])
        : [];
    }),
    ...wholeKeys.map((key): [FigureKey, number] => [key, whole[key]]),
  ]);
}
