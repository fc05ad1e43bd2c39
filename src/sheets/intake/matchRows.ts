/** Which row of the standing table is which school of the exports: by code, else by name. */
import type { Intake, IntakeSchool } from '../../statistics/intake';
import type { IntakeChange } from './changes';
import { findByIdentity, type SchoolRecord, type TableRecord } from './record';
import { identityInRow, type StandingTable } from './standingTable';

export interface RecordedRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly record: SchoolRecord;
}

export interface MatchedRow extends RecordedRow {
  readonly school: IntakeSchool;
}

export interface MatchedRows {
  readonly matched: readonly MatchedRow[];
  /** Schools of the record whose rows stay as they are. */
  readonly untouched: readonly SchoolRecord[];
  /** Rows of campuses whose figures are in those of their parents. */
  readonly merged: readonly RecordedRow[];
  /** Schools of the exports that have no row. */
  readonly added: readonly IntakeSchool[];
  readonly changes: readonly IntakeChange[];
}

interface RowOfTable {
  readonly row: number;
  readonly record: SchoolRecord | null;
  readonly school: IntakeSchool | null;
}

export function matchRows(
  { schools, merged: campuses = [] }: Pick<Intake, 'schools' | 'merged'>,
  { schools: records }: TableRecord,
  table: StandingTable,
): MatchedRows {
  const rows = rowsOfTable(schools, records, table);
  const matched: MatchedRow[] = [];
  const untouched: SchoolRecord[] = [];
  const merged: RecordedRow[] = [];
  const findCampus = findByIdentity(campuses);
  const changes: IntakeChange[] = [];
  const known = new Set(rows.flatMap(({ school }) => school ?? []));
  const several = unclear(rows);
  const findByName = findByIdentity(
    schools.map((school) => ({ code: null, name: school.identity.name, school })),
  );
  for (const { row, record, school } of rows) {
    const identity = school?.identity ?? record;
    if (!identity) continue;
    const { name, code } = identity;
    const told = (kind: 'rowsUnclear' | 'rowByHand' | 'schoolGone' | 'schoolMerged') =>
      changes.push({ kind, school: name, code });
    if ((record && several.has(record)) || (school && several.has(school))) {
      if (record) untouched.push(record);
      told('rowsUnclear');
      // The school whose name the row bears is not lost, and not to be added beside it.
      const other = findByName(null, identityInRow(table, row).name)?.school;
      if (other && !known.has(other)) {
        known.add(other);
        const { name: bears, code: of } = other.identity;
        changes.push({ kind: 'rowsUnclear', school: bears, code: of });
      }
    } else if (record && school) {
      matched.push({ row, record, school });
    } else if (record && findCampus(record.code, record.name)) {
      merged.push({ row, record });
      told('schoolMerged');
    } else if (record) {
      untouched.push(record);
      told('schoolGone');
    } else {
      told('rowByHand');
    }
  }
  return {
    matched,
    untouched: [...new Set(untouched)],
    merged,
    added: schools.filter((school) => !known.has(school)),
    changes: eachOnce(changes),
  };
}

function rowsOfTable(
  schools: readonly IntakeSchool[],
  records: readonly SchoolRecord[],
  table: StandingTable,
): readonly RowOfTable[] {
  const findRecord = findByIdentity(records);
  const told = schools.map((school) => ({ ...school.identity, school }));
  const find = findByIdentity(told);
  return Array.from({ length: table.rowCount }, (_, at): RowOfTable => {
    const row = table.firstRow + at;
    const { code, name } = identityInRow(table, row);
    const record = findRecord(code, name);
    const found = (record && find(record.code, record.name)) ?? find(code, name);
    return { row, record, school: found?.school ?? null };
  });
}

/** Records and schools that several rows claim. */
function unclear(rows: readonly RowOfTable[]): ReadonlySet<SchoolRecord | IntakeSchool> {
  const seen = new Set<SchoolRecord | IntakeSchool>();
  const several = new Set<SchoolRecord | IntakeSchool>();
  for (const { record, school } of rows) {
    for (const one of [record, school]) {
      if (one === null) continue;
      if (seen.has(one)) several.add(one);
      seen.add(one);
    }
  }
  return several;
}

/** Rows of one school are told once. */
function eachOnce(changes: readonly IntakeChange[]): readonly IntakeChange[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const text = JSON.stringify(change);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
