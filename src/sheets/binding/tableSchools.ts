/**
 * The schools of a table for comparing tables with each other: who they are, at which stages, and
 * what stands in the columns that two tables share.
 */
import type { CellValue } from '../../county/cell';
import { compact, readEntry } from '../../county/cellEntry';
import { fieldOf, type FieldId } from '../../county/fields';
import { schoolCode } from '../../county/schoolCode';
import { withoutDust } from '../../county/withoutDust';
import { stages, type Stage } from '../../standards/standard';
import { cellAddress } from '../area';
import type { BoundColumn, BoundTable } from '../binding';
import { stageNamed } from './headerText';
import type { SheetView } from './sheetView';
import { schoolRows } from './tableRows';

export interface TableSchool {
  /** 0-based on the sheet. */
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  /** Of those that are compulsory. */
  readonly stages: readonly Stage[];
}

export class TableSchools {
  /** How many there are. */
  readonly size: number;
  private read: SchoolIndex | null = null;

  constructor(
    readonly table: BoundTable,
    readonly view: SheetView,
  ) {
    this.size = table.rows.reduce((size, { kind }) => (kind === 'school' ? size + 1 : size), 0);
  }

  get schools(): readonly TableSchool[] {
    return this.index().schools;
  }

  /** Read when tables are compared: a county of one table needs none. */
  private index(): SchoolIndex {
    this.read ??= readSchools(this.table, this.view);
    return this.read;
  }

  /** The schools here that are the given one: by code where both have codes, else by name. */
  same({ code, name }: TableSchool): readonly TableSchool[] {
    const coded = code === null ? undefined : this.index().byCode.get(code);
    if (coded) return coded;
    const named = this.index().byName.get(name) ?? [];
    return code === null ? named : named.filter((other) => other.code === null);
  }

  /** As `same`, at one of the school's stages. */
  sameAt(school: TableSchool): readonly TableSchool[] {
    return this.same(school).filter((other) => shareStage(school.stages, other.stages));
  }
}

interface SchoolIndex {
  readonly schools: readonly TableSchool[];
  readonly byCode: ReadonlyMap<string, readonly TableSchool[]>;
  readonly byName: ReadonlyMap<string, readonly TableSchool[]>;
}

function readSchools(table: BoundTable, view: SheetView): SchoolIndex {
  const column = (id: FieldId) => table.columns.find(({ field }) => field === id)?.column;
  const [code, name] = [column('code'), column('name')];
  const byCode = new Map<string, TableSchool[]>();
  const byName = new Map<string, TableSchool[]>();
  const schools = schoolRows(table).map((row): TableSchool => {
    const school = {
      row,
      code: code === undefined ? null : schoolCode(schoolIdentity(view.over(row, code))),
      name: (name === undefined ? null : schoolIdentity(view.over(row, name))) ?? '',
      stages: stagesOfRow(table, view, row),
    };
    if (school.code !== null) enter(byCode, school.code, school);
    if (school.name !== '') enter(byName, school.name, school);
    return school;
  });
  return { schools, byCode, byName };
}

export function shareStage(a: readonly Stage[], b: readonly Stage[]): boolean {
  return a.some((stage) => b.includes(stage));
}

/** The stages that a table's rows may be of. */
export function stagesOfTable({ mode, columns }: BoundTable): readonly Stage[] {
  if (mode.kind === 'oneStage') return [mode.stage];
  if (mode.kind === 'perRow') return stages;
  const named = stages.filter((stage) =>
    columns.some((column) => column.field === 'students' && column.stage === stage),
  );
  return named.length > 0 ? named : stages;
}

function stagesOfRow(table: BoundTable, view: SheetView, row: number): readonly Stage[] {
  const all = stagesOfTable(table);
  if (table.mode.kind === 'perRow') {
    const column = table.columns.find(({ field }) => field === 'stage')?.column;
    const cell = column === undefined ? null : view.over(row, column);
    const named = typeof cell === 'string' ? stageNamed(cell) : null;
    if (named === 'senior') return [];
    return named === 'primary' || named === 'junior' ? [named] : all;
  }
  if (table.mode.kind === 'oneStage') return all;
  const present = all.filter((stage) =>
    table.columns.some(
      (column) =>
        column.field === 'students' &&
        column.stage === stage &&
        ![null, 0].includes(amountInCell(view, row, column)),
    ),
  );
  return present.length > 0 ? present : all;
}

function enter(map: Map<string, TableSchool[]>, key: string, school: TableSchool): void {
  const known = map.get(key);
  if (known) known.push(school);
  else map.set(key, [school]);
}

function schoolIdentity(cell: CellValue): string | null {
  if (typeof cell !== 'string' && typeof cell !== 'number') return null;
  const text = compact(String(cell)).replace(/^[*※☆★#]+|[*※☆★#]+$/g, '');
  return text === '' ? null : text;
}

/** What a cell amounts to in the field's own unit; null where it holds no number. */
export function amountInCell(view: SheetView, row: number, { column, field, factor }: BoundColumn) {
  const { kind } = fieldOf(field);
  if (kind === 'text') return null;
  const entry = readEntry(view.cell(row, column), kind, factor);
  return entry.kind === 'number' ? withoutDust(entry.value * factor) : null;
}

/** `小学!F5（400）`: an amount and where it stands. */
export function placedAmount(
  sheet: string,
  row: number,
  { column }: BoundColumn,
  amount: number,
): string {
  return `${sheet}!${cellAddress(row, column)}（${amount}）`;
}

/** Two cells that say different things about one school. */
export interface Contradiction {
  readonly school: string;
  readonly field: string;
  readonly first: string;
  readonly second: string;
  /** Cell of the second. */
  readonly sheet: string;
  readonly cell: string;
}

/** Columns of two tables that mean the same; whole-school amounts only where both split alike. */
export function sharedColumns(
  a: BoundTable,
  b: BoundTable,
): readonly { readonly a: BoundColumn; readonly b: BoundColumn }[] {
  const alike = a.mode.kind === 'byType' ? b.mode.kind === 'byType' : b.mode.kind !== 'byType';
  return a.columns.flatMap((one) => {
    const { kind, level } = fieldOf(one.field);
    if (kind === 'text' || (level === 'school' && !alike)) return [];
    const other = b.columns.find(
      ({ field, stage }) =>
        field === one.field && (level === 'school' || sameStage(a, one.stage, b, stage)),
    );
    return other ? [{ a: one, b: other }] : [];
  });
}

function sameStage(
  a: BoundTable,
  stageA: BoundColumn['stage'],
  b: BoundTable,
  stageB: BoundColumn['stage'],
): boolean {
  const of = ({ mode }: BoundTable, stage: BoundColumn['stage']) =>
    stage ?? (mode.kind === 'oneStage' ? mode.stage : null);
  const [one, other] = [of(a, stageA), of(b, stageB)];
  return one === other || one === null || other === null;
}

/** @returns where the tables say different things about the same schools */
export function contradictions(
  counted: TableSchools,
  other: TableSchools,
  most = 3,
): readonly Contradiction[] {
  const shared = sharedColumns(counted.table, other.table);
  const found: Contradiction[] = [];
  for (const school of other.schools) {
    const [same, ...more] = counted.sameAt(school);
    if (!same || more.length > 0 || other.same(school).length > 1) continue;
    for (const { a, b } of shared) {
      const first = amountInCell(counted.view, same.row, a);
      const second = amountInCell(other.view, school.row, b);
      if (first === null || second === null || first === second) continue;
      found.push({
        school: school.name,
        field: a.header,
        first: placedAmount(counted.table.sheet, same.row, a, first),
        second: placedAmount(other.table.sheet, school.row, b, second),
        sheet: other.table.sheet,
        cell: cellAddress(school.row, b.column),
      });
      if (found.length >= most) return found;
    }
  }
  return found;
}
