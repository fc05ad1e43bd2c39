/**
 * A table without pupils, or with further columns, beside the one that has the pupils: which of its
 * rows is which school, by code, else by a name that is unique in both.
 */
import { makeFinding, type Finding } from '../../county/finding';
import { readSchoolType } from '../../county/schoolType';
import { cellAddress } from '../area';
import type { BoundColumn, BoundTable, JoinedTable } from '../binding';
import type { UnderstoodDraft } from './bindWorkbook';
import { chooseColumns } from './columnChoice';
import { nameColumn } from './tableRows';
import { contradictions, type TableSchool, type TableSchools } from './tableSchools';

interface JoinSide {
  readonly draft: UnderstoodDraft;
  readonly table: BoundTable;
  readonly schools: TableSchools;
}

interface Joining {
  readonly joined: readonly JoinedTable[];
  readonly findings: readonly Finding[];
  /** Something about it has to be answered before the stage is known. */
  readonly open: boolean;
}

/** @param targets tables with pupils that hold some of the schools */
export function joinTable(side: JoinSide, targets: readonly JoinSide[]): Joining {
  if (targets.length === 0) return { joined: [], findings: [], open: false };
  const findings: Finding[] = [];
  const { table } = side;
  const place = (row: number) => cellAddress(row, nameColumn(table));
  const matches = new Map<TableSchool, number>();
  const joined = targets.flatMap((target): readonly JoinedTable[] => {
    const columns = columnsFor(side, target);
    if (columns.length === 0) return [];
    const rowOf = new Map<number, number>();
    for (const school of side.schools.schools) {
      const found = target.schools.same(school);
      const twice = side.schools.same(school).length > 1;
      const [only] = found;
      if (!only) continue;
      matches.set(school, (matches.get(school) ?? 0) + found.length);
      if (found.length > 1 || twice) {
        const params = { school: school.name, table: target.table.key };
        findings.push(
          makeFinding('joinAmbiguous', { sheet: table.sheet, cell: place(school.row) }, params),
        );
      } else rowOf.set(only.row, school.row);
    }
    const { firstRow, rowCount } = target.table;
    const rows = Array.from(
      { length: rowCount },
      (_, index) => rowOf.get(firstRow + index) ?? null,
    );
    for (const { sheet, cell, ...params } of contradictions(target.schools, side.schools)) {
      findings.push(makeFinding('joinContradiction', { sheet, cell }, params));
    }
    return [{ table, to: target.table.key, rows, columns }];
  });
  for (const school of side.schools.schools) {
    const found = matches.get(school) ?? 0;
    const params = { school: school.name || (school.code ?? ''), table: table.key };
    if (found === 0 && joined.length > 0 && !isOutside(school.name)) {
      findings.push(
        makeFinding('joinUnknownSchool', { sheet: table.sheet, cell: place(school.row) }, params),
      );
    }
  }
  return { joined, findings, open: findings.length > 0 };
}

/** 幼儿园, 高级中学 … beside the schools of compulsory education. */
function isOutside(name: string): boolean {
  return readSchoolType(name)?.scope === 'outside' || /幼儿园|高级中学|职业|特殊教育/.test(name);
}

/** What this table has and the other lacks, understood as the other is split. */
function columnsFor(side: JoinSide, { table: target }: JoinSide): readonly BoundColumn[] {
  const own = new Map(side.table.columns.map((column) => [column.column, column]));
  const { chosen } = chooseColumns(side.draft.bound.candidates, target.mode);
  return chosen.flatMap(({ column, field, stage }): readonly BoundColumn[] => {
    const bound = own.get(column);
    const has = target.columns.some((one) => one.field === field.id && one.stage === stage);
    const identity = field.id === 'name' || field.id === 'code' || field.id === 'students';
    return bound && !has && !identity ? [{ ...bound, stage }] : [];
  });
}
