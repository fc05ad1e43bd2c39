/**
 * Hand-made school tables for tests: each school an object of cells by field; in a by-type table
 * stage fields are written `primary.students`. Fields that no school names are not bound.
 */
import type { Assessment } from '../../src/assessment/assessment';
import { assess } from '../../src/assessment/assess';
import type { CellValue } from '../../src/county/cell';
import type { County } from '../../src/county/county';
import type { FieldId } from '../../src/county/fields';
import type { Finding, FindingRule } from '../../src/county/finding';
import { readCounty } from '../../src/county/readCounty';
import { defaultSettings, type Settings } from '../../src/county/settings';
import type { SchoolTable, StageMode, TableColumn } from '../../src/county/table';
import { standardOf } from '../../src/standards/standards';
import { kindsOf } from '../support/rowKinds';
import type { PupilStage, StandardId } from '../../src/standards/standard';

export type Cells = Readonly<Record<string, CellValue>>;

export const primaryTable: StageMode = { kind: 'oneStage', stage: 'primary' };
export const juniorTable: StageMode = { kind: 'oneStage', stage: 'junior' };
export const byType: StageMode = { kind: 'byType' };

/** A table on the sheet of its key, schools from row 3 on, columns from A on. */
export function tableOf(
  schools: readonly Cells[],
  mode: StageMode = primaryTable,
  options: { readonly key?: string; readonly blankIsZero?: readonly string[] } = {},
): SchoolTable {
  const keys = [...new Set(schools.flatMap((school) => Object.keys(school)))];
  const columns = keys.map((key, column) => columnOf(key, column, options.blankIsZero ?? []));
  const rows = schools.map((school) => keys.map((key) => school[key] ?? null));
  return {
    key: options.key ?? '小学',
    sheet: options.key ?? '小学',
    mode,
    columns,
    firstRow: 2,
    rows,
    kinds: kindsOf(columns, rows),
  };
}

function columnOf(key: string, column: number, blankIsZero: readonly string[]): TableColumn {
  const [stage, field] = key.includes('.') ? key.split('.') : [null, key];
  const id = field as FieldId;
  return {
    field: id,
    stage: stage as PupilStage | null,
    column,
    header: key,
    name: `均衡_${key}`,
    factor: id === 'equipmentValue' ? 10_000 : 1,
    blankIsZero: blankIsZero.includes(key),
  };
}

/** A primary school of 1,000 pupils exactly at the thresholds of 优质均衡, and complete for both standards. */
export function soundSchool(name: string, changes: Cells = {}): Cells {
  return {
    name,
    type: '小学',
    ownership: 7,
    students: 1000,
    classes: 24,
    teachers: 60,
    doctors: 0,
    masters: 2,
    bachelors: 30,
    associates: 10,
    senior: 0,
    associateSenior: 8,
    intermediate: 24,
    backbone: 10,
    pe: 4,
    music: 3,
    art: 2,
    arts: 0,
    teachingArea: 4500,
    indoorSportsArea: 0,
    sportsGroundArea: 7500,
    equipmentValue: 200,
    multimediaRooms: 23,
    books: 18430,
    computers: 75,
    ...changes,
  };
}

/** A by-type school: 小学 with 1,000 pupils unless changed; 初中 cells blank. */
export function wholeSchool(name: string, changes: Cells = {}): Cells {
  return {
    name,
    type: '小学',
    'primary.students': 1000,
    'junior.students': null,
    'senior.students': null,
    ...people('primary', 10),
    ...people('junior', null),
    teachingArea: 5000,
    indoorSportsArea: 100,
    sportsGroundArea: 8000,
    equipmentValue: 250,
    multimediaRooms: 24,
    books: 23226,
    computers: 120,
    ...changes,
  };
}

/** Teachers of a stage for a by-type school; `backbone` of them are backbone teachers. */
export function people(stage: 'primary' | 'junior', backbone: number | null): Cells {
  const some = (value: number) => (backbone === null ? null : value);
  return {
    [`${stage}.teachers`]: some(60),
    [`${stage}.classes`]: some(25),
    [`${stage}.higherDegree`]: some(50),
    [`${stage}.midTitle`]: some(30),
    [`${stage}.backbone`]: backbone,
    [`${stage}.peArt`]: some(9),
  };
}

/** The school in a table that does not have the column. */
export function without(school: Cells, key: string): Cells {
  return Object.fromEntries(Object.entries(school).filter(([name]) => name !== key));
}

export function read(
  tables: readonly SchoolTable[],
  standard: StandardId = 'quality-2017',
  settings: Partial<Settings> = {},
): County {
  return readCounty(tables, standardOf(standard), { ...defaultSettings, ...settings });
}

export function assessed(
  tables: readonly SchoolTable[],
  standard: StandardId = 'quality-2017',
  settings: Partial<Settings> = {},
): Assessment {
  return assess(read(tables, standard, settings), standardOf(standard));
}

export function findingsOf(
  { findings }: { readonly findings: readonly Finding[] },
  rule: FindingRule,
): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

/** `error blank 小学!E3` for each finding but those about stages without schools. */
export function briefly({
  findings,
}: {
  readonly findings: readonly Finding[];
}): readonly string[] {
  return findings
    .filter(({ rule }) => rule !== 'emptyStage' && rule !== 'oneSchool')
    .map(({ severity, rule, sheet, cell }) => `${severity} ${rule} ${sheet}!${cell ?? ''}`);
}

/** The A1 address of a school's cell in a table made by `tableOf`. */
export function addressOf(table: SchoolTable, school: number, key: string): string {
  const column = table.columns.findIndex(({ header }) => header === key);
  const letters =
    column < 26
      ? String.fromCharCode(65 + column)
      : String.fromCharCode(64 + Math.floor(column / 26)) + String.fromCharCode(65 + (column % 26));
  if (column < 0) throw new Error(`the table has no ${key}`);
  return `${letters}${table.firstRow + school + 1}`;
}
