/**
 * The county's facts that 表Ⅰ counts from the school tables: schools by kind, classes, pupils, staff and
 * teachers. Of all schools there are, whether a standard assesses them or not.
 */
import { stageNames } from '../standards/standards';
import { pupilStages, stages, type PupilStage, type Stage } from '../standards/standard';
import { columnFor } from './indicatorAmounts';
import { compact } from './cellEntry';
import type { FieldId } from './fields';
import { isNotCounted, readOwnership } from './schoolOwner';
import { TableReading } from './tableReading';
import { kindOfStages, kindOfType, schoolKinds, type SchoolKind } from './schoolKind';
import { readSchoolType } from './schoolType';
import type { SchoolTable } from './table';

export interface CountyFacts {
  /** Schools of each kind, each once, however many tables it stands in. */
  readonly schools: Readonly<Record<(typeof schoolKinds)[number], number>>;
  /** 特殊教育学校 that stand in the tables. */
  readonly specialSchools: number;
  readonly teachingPoints: { readonly all: number; readonly from50: number };
  /** Of the schools: those of the province and the city, of enterprises, and 民办. */
  readonly owners: {
    readonly direct: number;
    readonly enterprise: number;
    readonly private: number;
  };
  readonly stages: Readonly<Record<Stage, StageFacts>>;
}

export type FactField = 'classes' | 'students' | 'staff' | 'teachers';
export type StageFacts = Readonly<Record<FactField, Total>>;

/** Null: not bound, or nothing entered. `missing`: schools of the stage that lack the entry. */
export interface Total {
  readonly sum: number | null;
  readonly missing: number;
}

const factFields: readonly FactField[] = ['classes', 'students', 'staff', 'teachers'];
/** Pupils from which on 表Ⅰ counts a 教学点 on its own. */
const countedFrom = 50;

export function countyFacts(tables: readonly SchoolTable[]): CountyFacts {
  const schools = { primary: 0, nineYear: 0, junior: 0, fullSecondary: 0, twelveYear: 0 };
  const points = { all: 0, from50: 0 };
  const owners = { direct: 0, enterprise: 0, private: 0 };
  const draft = { primary: emptyFigures(), junior: emptyFigures() };
  const seen = new Set<string>();
  let specialSchools = 0;
  tables.forEach((table, index) => {
    const reading = new TableReading(table, index);
    for (let row = 0; row < table.rows.length; row += 1) {
      if (!reading.isSchool(row)) continue;
      const present = stagesOfRow(reading, row);
      const kind = kindOf(reading, row, present);
      for (const stage of stages) {
        if (present.includes(stage) && isCounted(reading, row, kind)) {
          addFigures(draft[stage], reading, row, stage);
        }
      }
      if (!isSchoolOfItsOwn(reading, row, kind, seen)) continue;
      if (kind === 'special') specialSchools += 1;
      if (kind === 'teachingPoint') {
        points.all += 1;
        if (pupilSum(reading, row, present) >= countedFrom) points.from50 += 1;
      }
      if (schoolKinds.some((counted) => kind === counted)) {
        const owner = ownerGroup(reading.words(row, reading.columnOf('ownership', null)));
        if (owner) owners[owner] += 1;
      }
      for (const counted of schoolKinds) if (kind === counted) schools[counted] += 1;
    }
  });
  return {
    schools,
    specialSchools,
    teachingPoints: points,
    owners,
    stages: { primary: totals(draft.primary), junior: totals(draft.junior) },
  };
}

/** Null: the county's own, or nobody knows. */
function ownerGroup(words: string | null): keyof CountyFacts['owners'] | null {
  const code = words === null ? null : readOwnership(words);
  if (code === 10) return 'private';
  if (code === 9) return 'enterprise';
  return code !== null && code <= 6 ? 'direct' : null;
}

type StageFigures = Record<FactField, { sum: number; entries: number; missing: number }>;

function emptyFigures(): StageFigures {
  const none = () => ({ sum: 0, entries: 0, missing: 0 });
  return { classes: none(), students: none(), staff: none(), teachers: none() };
}

function addFigures(draft: StageFigures, reading: TableReading, row: number, stage: Stage): void {
  for (const field of factFields) {
    const value = reading.number(row, columnFor(reading, field, stage));
    const total = draft[field];
    if (value >= 0) {
      total.sum += value;
      total.entries += 1;
    } else total.missing += 1;
  }
}

function totals(draft: StageFigures): StageFacts {
  const total = (field: FactField): Total => {
    const { sum, entries, missing } = draft[field];
    return { sum: entries === 0 ? null : sum, missing: entries === 0 ? 0 : missing };
  };
  return {
    classes: total('classes'),
    students: total('students'),
    staff: total('staff'),
    teachers: total('teachers'),
  };
}

/** Figures of 附设班 count at whichever school they are; those of 特殊教育 and of no 小学 or 初中 do not. */
function isCounted(reading: TableReading, row: number, kind: SchoolKind | null): boolean {
  if (kind === 'special') return false;
  if (kind !== 'other') return true;
  const words = reading.words(row, reading.columnOf('type', null));
  return words !== null && readSchoolType(words)?.host !== undefined;
}

/** The stages that a row has figures for: those with pupils, or the table's or row's own. */
function stagesOfRow(reading: TableReading, row: number): readonly PupilStage[] {
  const { mode } = reading.table;
  switch (mode.kind) {
    case 'byType':
      return pupilStages.filter(
        (stage) => reading.number(row, reading.columnOf('students', stage)) > 0,
      );
    case 'oneStage':
      return [mode.stage];
    case 'perRow': {
      const word = compact(reading.words(row, reading.columnOf('stage', null)) ?? '');
      const named = pupilStages.filter((stage) => word.includes(stageNames[stage]['zh-CN']));
      if (named.length > 0) return named;
      const type = readSchoolType(reading.words(row, reading.columnOf('type', null)) ?? '');
      return type?.stages.length === 1 ? type.stages : [];
    }
  }
}

function kindOf(
  reading: TableReading,
  row: number,
  present: readonly PupilStage[],
): SchoolKind | null {
  const named = kindOfType(reading.words(row, reading.columnOf('type', null)));
  return named ?? kindOfStages(present);
}

/** A school counts once: its 小学部 and 初中部 in two tables are one 九年一贯制学校. */
function isSchoolOfItsOwn(
  reading: TableReading,
  row: number,
  kind: SchoolKind | null,
  seen: Set<string>,
): boolean {
  // 教学点 are counted apart from 学校数 and carry 否
  const column = kind === 'teachingPoint' ? -1 : reading.columnOf('countsAsSchool', null);
  if (column >= 0 && isNotCounted(reading.table.rows[row]?.[column])) return false;
  if (kind !== 'nineYear' && kind !== 'twelveYear' && kind !== 'fullSecondary') return true;
  const name = reading.school(row).replace(/[(（]?(?:小学|初中|高中)(?:部|学段|段)?[)）]?$/, '');
  const key = `${kind} ${reading.code(row) ?? name}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function pupilSum(reading: TableReading, row: number, present: readonly PupilStage[]): number {
  return stages
    .filter((stage) => present.includes(stage))
    .reduce((sum, stage) => sum + reading.number(row, columnFor(reading, studentsField, stage)), 0);
}

const studentsField: FieldId = 'students';
