/**
 * Which school rows count, before their pupils are looked at (rules.md section 6).
 */
import type { Standard } from '../standards/standard';
import type { Exclusion } from './exclusion';
import type { FindingList } from './findingList';
import { readYesNo } from './locale';
import { isNotCounted, isRural, readOwnership } from './schoolOwner';
import type { TableReading } from './tableReading';
import { readSchoolType, type SchoolType } from './schoolType';

/** What a row says about its school, apart from numbers. */
export interface School {
  readonly reading: TableReading;
  readonly row: number;
  /** Null: not bound, empty or unknown. */
  readonly type: SchoolType | null;
  /** 办学类型 as the row has it. */
  readonly typeWords: string;
  readonly rural: boolean;
}

/** Columns of a table that scope looks at; −1 when not bound. */
export interface ScopeColumns {
  readonly type: number;
  readonly ownership: number;
  readonly locale: number;
  readonly countsAsSchool: number;
}

export function scopeColumns(reading: TableReading): ScopeColumns {
  return {
    type: reading.columnOf('type', null),
    ownership: reading.columnOf('ownership', null),
    locale: reading.columnOf('locale', null),
    countsAsSchool: reading.columnOf('countsAsSchool', null),
  };
}

export function readSchool(reading: TableReading, row: number, columns: ScopeColumns): School {
  const typeWords = reading.words(row, columns.type);
  return {
    reading,
    row,
    type: typeWords === null ? null : readSchoolType(typeWords),
    typeWords: typeWords ?? '',
    rural: isRural(reading.words(row, columns.locale)),
  };
}

/**
 * Whether a word that nobody knows stands for the owner, where schools of some owners do not count:
 * nobody can say then whether this one does. An empty cell is taken as an owner that counts.
 */
export function isOwnerOpen(
  { reading, row }: School,
  { ownership }: ScopeColumns,
  { scope }: Standard,
): boolean {
  if (ownership < 0 || scope.ownershipOut.length === 0) return false;
  const words = reading.words(row, ownership) ?? '';
  return words.trim() !== '' && readOwnership(words) === null;
}

/** 停办 or 撤销 stands in the row, or 是否上年撤销 says yes. */
export function isClosed({ reading, row }: School): boolean {
  if (reading.table.closed?.has(row)) return true;
  const column = reading.columnOf('closedLastYear', null);
  return column >= 0 && readYesNo(reading.table.rows[row]?.[column]) === true;
}

/**
 * Why a school does not count; null when it does.
 *
 * @param students of its compulsory stages; NaN when not known
 * @param compulsory the same, 0 where they may be those of 高中
 */
export function scopeReason(
  school: School,
  students: number,
  columns: ScopeColumns,
  { scope }: Standard,
  findings: FindingList,
  compulsory = students,
): Exclusion['reason'] | null {
  const { reading, row, type } = school;
  if (
    type?.scope !== 'teachingPoint' &&
    columns.countsAsSchool >= 0 &&
    isNotCounted(reading.table.rows[row]?.[columns.countsAsSchool])
  ) {
    findings.add('notASchool', { reading, row, column: columns.countsAsSchool }, {});
    return { code: 'excluded.notCounted', params: {} };
  }
  // 附设班 of a 高级中学 or 中职 are a row of their own
  if (type?.scope === 'outside' && !(type.host !== undefined && compulsory > 0)) {
    return { code: 'excluded.type', params: { type: school.typeWords } };
  }
  if (columns.ownership >= 0) {
    const words = reading.words(row, columns.ownership) ?? '';
    const code = readOwnership(words);
    if (code === null) {
      findings.add(
        'ownershipUnknown',
        { reading, row, column: columns.ownership },
        { found: words },
      );
    } else if (scope.ownershipOut.includes(code)) {
      return { code: 'excluded.ownership', params: { ownership: words } };
    }
  }
  if (type?.scope === 'teachingPoint') {
    const from = scope.teachingPointFrom;
    if (from === null) return { code: 'excluded.teachingPoint', params: {} };
    if (students < from) return { code: 'excluded.smallTeachingPoint', params: { students, from } };
  }
  if (columns.type >= 0 && type === null) {
    findings.add(
      'typeUnknown',
      { reading, row, column: columns.type },
      { found: school.typeWords },
    );
  }
  return null;
}
