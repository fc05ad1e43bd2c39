/** Made-up 取数 as it comes from the exports, and workbooks into which it is written. */
import { defaultSettings, type Settings } from '../../../src/county/settings';
import { speaker } from '../../../src/messages/speak';
import type { CellValue } from '../../../src/county/cell';
import type { Intake, IntakeSchool } from '../../../src/statistics/intake';
import type { FigureKey, FigureSource } from '../../../src/statistics/schoolReport';
import { layOutIntake, type IntakeLayout } from '../../../src/sheets/intake/layOutIntake';
import { proveOwnership } from '../../../src/sheets/ownership';
import { readSettings } from '../../../src/sheets/settingsSheet';
import { sheetNamed, valueAt, type Snapshot } from '../../../src/sheets/snapshot';
import type { Language } from '../../../src/standards/message';
import { applyToSnapshot } from '../../support/planOnSnapshot';
import { workbook } from '../../support/grids';

export const emptyWorkbook = workbook([]);

export type Figures = Readonly<Partial<Record<FigureKey, number | string | null>>>;

/** A school whose figures stand in its own forms, each in a cell of its own. */
export function school(
  code: string,
  name: string,
  type: string,
  figures: Figures,
  source: (key: FigureKey, at: number) => FigureSource = (_, at) => ({
    file: `${name}.xlsx`,
    sheet: '教基3112',
    form: '教基3112',
    cell: `C${at + 5}`,
  }),
): IntakeSchool {
  const entries = Object.entries(figures) as [FigureKey, number | string | null][];
  return {
    identity: { code, name, type, county: '云岭县', countsAsSchool: null, closed: false },
    figures: new Map(
      entries.map(([key, value], at) => [
        key,
        { value, sources: value === null ? [] : [source(key, at)] },
      ]),
    ),
  };
}

export const oneStage = (stage: 'primary' | 'junior', students: number): Figures => ({
  ownership: '县级教育部门',
  locale: '镇区',
  [`students@${stage}`]: students,
  [`classes@${stage}`]: Math.ceil(students / 40),
  [`teachers@${stage}`]: Math.ceil(students / 18),
  [`doctors@${stage}`]: 0,
  [`masters@${stage}`]: 2,
  [`bachelors@${stage}`]: 20,
  [`associates@${stage}`]: 3,
  [`senior@${stage}`]: 0,
  [`associateSenior@${stage}`]: 4,
  [`intermediate@${stage}`]: 12,
  [`backbone@${stage}`]: 5,
  [`pe@${stage}`]: 2,
  [`arts@${stage}`]: 2,
  [`classBand25@${stage}`]: 0,
  [`classBand66@${stage}`]: 1,
  [`boarders@${stage}`]: 0,
  [`migrantPupils@${stage}`]: 12,
});

export const wholeSchool: Figures = {
  teachingArea: 5210.5,
  indoorSportsArea: 0,
  sportsGroundArea: 8000,
  equipmentValue: 152.37,
  multimediaRooms: 30,
  books: 24000,
  computers: 210,
  teachingComputers: 180,
  siteArea: 21000,
};

export const first = school('2153000001', '云岭县第一小学', '小学', {
  ...oneStage('primary', 960),
  ...wholeSchool,
});
export const second = school('2153000002', '河口镇初级中学', '初级中学', {
  ...oneStage('junior', 640),
  ...wholeSchool,
});
export const third = school('2153000003', '龙潭乡九年一贯制学校', '九年一贯制学校', {
  ...oneStage('primary', 305),
  ...oneStage('junior', 262),
  ...wholeSchool,
  'backbone@junior': null,
});

export function intakeOf(
  schools: readonly IntakeSchool[],
  more: Partial<Omit<Intake, 'schools'>> = {},
): Intake {
  return {
    county: '云岭县',
    year: { first: 2025, last: 2026 },
    schools,
    files: schools.map(({ identity }) => ({
      file: `${identity.name}.xlsx`,
      kind: 'newForms',
      schools: 1,
      reason: null,
    })),
    left: [],
    missing: [],
    untold: [],
    conflicts: [],
    doubts: [],
    ...more,
  };
}

export const threeSchools = intakeOf([first, second, third]);

/** The same school with other figures. */
export function withFigures(of: IntakeSchool, figures: Figures): IntakeSchool {
  const known = Object.fromEntries([...of.figures].map(([key, { value }]) => [key, value]));
  const { code, name, type } = of.identity;
  return school(code ?? '', name, type ?? '', { ...known, ...figures });
}

/** A school without some of its figures. */
export function without(of: IntakeSchool, ...keys: readonly FigureKey[]): IntakeSchool {
  return { ...of, figures: new Map([...of.figures].filter(([key]) => !keys.includes(key))) };
}

export interface Taken extends IntakeLayout {
  readonly after: Snapshot;
}

/** Lays it out, proves that it touches nothing of others, and carries it out. */
export function take(
  snapshot: Snapshot,
  intake: Intake,
  { settings = {}, language = 'zh-CN' }: { settings?: Partial<Settings>; language?: Language } = {},
): Taken {
  const laid = layOutIntake({
    snapshot,
    intake,
    settings: { ...defaultSettings, ...readSettings(snapshot).settings, ...settings },
    words: { language, say: speaker(language) },
  });
  expect(proveOwnership(laid.plan, snapshot)).toEqual([]);
  return { ...laid, after: applyToSnapshot(laid.plan, snapshot) };
}

export type Line = readonly CellValue[];

export function linesOf(snapshot: Snapshot, sheet: string): readonly Line[] {
  return sheetNamed(snapshot, sheet)?.grid?.values ?? [];
}

/** The cell in the row of a school, below a header. */
export function cellOf(
  snapshot: Snapshot,
  sheet: string,
  name: string,
  header: string,
): { readonly row: number; readonly column: number; readonly value: CellValue } {
  const lines = linesOf(snapshot, sheet);
  const row = lines.findIndex((line) => line.includes(name));
  const column = lines.find((line) => line.includes(header))?.indexOf(header) ?? -1;
  const grid = sheetNamed(snapshot, sheet)?.grid;
  if (row < 0 || column < 0 || !grid) throw new Error(`no ${header} of ${name} on ${sheet}`);
  return { row, column, value: valueAt(grid, row, column) };
}

export function valueOf(snapshot: Snapshot, sheet: string, name: string, header: string) {
  return cellOf(snapshot, sheet, name, header).value;
}

/** All of a sheet as one text, rows by lines. */
export function textOf(snapshot: Snapshot, sheet: string): string {
  return linesOf(snapshot, sheet)
    .map((line) => line.filter((cell) => cell !== null).join(' | '))
    .join('\n');
}
