/**
 * The rows of one school in tables whose amounts are whole schools' (wide exports of the statistics
 * system): a 一贯制学校 stands in that of 小学 and in that of 初中, with the pupils and people of each stage
 * and with the same rooms, areas and equipment in both. Their pupils say which part each stage has.
 */
import { pupilStages, type PupilStage, type Stage } from '../standards/standard';
import type { CellValue } from './cell';
import { compact, readEntry, readWords } from './cellEntry';
import { schoolCode } from './schoolCode';
import type { StagePupils } from './sharing';
import type { SchoolTable } from './table';

export interface RowPlace {
  /** Index into the county's tables. */
  readonly table: number;
  /** Index into the table's rows. */
  readonly row: number;
}

/** The pupils by which a school's resources are shared, as far as its exports tell them. */
export interface SisterPupils {
  /** Stages with pupils, the row's own among them. */
  readonly present: readonly StagePupils[];
  /** Stages that the school should have, of which no export is there. */
  readonly unseen: readonly PupilStage[];
  /** Stages whose export lists the school without saying how many pupils it has. */
  readonly untold: readonly PupilStage[];
}

export class SisterRows {
  private readonly places = new Map<string, RowPlace[]>();

  constructor(private readonly tables: readonly SchoolTable[]) {
    tables.forEach((table, index) => {
      if (!table.whole) return;
      table.kinds.forEach((kind, row) => {
        if (kind !== 'school' || table.leftOut?.has(row)) return;
        for (const key of keysOfRow(table, row)) {
          const known = this.places.get(key);
          if (known) known.push({ table: index, row });
          else this.places.set(key, [{ table: index, row }]);
        }
      });
    });
  }

  /** The school's rows in other tables: by code, by name where one of the two has no code. */
  of({ table: index, row }: RowPlace): readonly RowPlace[] {
    const table = this.tables[index];
    if (!table?.whole) return [];
    const found = keysOfRow(table, row).flatMap((key) => this.places.get(key) ?? []);
    const isFirst = (place: RowPlace, at: number) =>
      found.findIndex((one) => one.table === place.table && one.row === place.row) === at;
    const code = codeAt(table, row);
    return found.filter((place, at) => {
      const other = this.tables[place.table];
      if (!other || place.table === index || !isFirst(place, at)) return false;
      const its = codeAt(other, place.row);
      return code === null || its === null || its === code;
    });
  }

  /**
   * @param students of the row at its own stage; more than 0
   * @param expected stages of the school's type
   */
  pupilsOf(
    place: RowPlace,
    { stage, students }: { readonly stage: Stage; readonly students: number },
    expected: readonly PupilStage[],
  ): SisterPupils {
    const present: StagePupils[] = [];
    const unseen: PupilStage[] = [];
    const untold: PupilStage[] = [];
    const sisters = this.of(place);
    for (const each of pupilStages) {
      if (each === stage) {
        present.push({ stage, students });
        continue;
      }
      const pupils = each === 'senior' ? this.seniorPupils(place) : this.pupilsAt(sisters, each);
      if (pupils === 'unseen') {
        if (expected.includes(each)) unseen.push(each);
      } else if (pupils === null || (expected.includes(each) && this.hasNamesake(place, each))) {
        untold.push(each);
      } else if (pupils > 0) present.push({ stage: each, students: pupils });
    }
    return { present, unseen, untold };
  }

  /**
   * A school of its name and of another code is listed there: one code written in two ways, or two
   * schools, which nobody can tell.
   */
  private hasNamesake(place: RowPlace, stage: PupilStage): boolean {
    const table = this.tables[place.table];
    const name = table && keysOfRow(table, place.row).find((each) => each.startsWith(nameMark));
    if (!table || name === undefined || this.of(place).some((at) => this.isAt(at, stage))) {
      return false;
    }
    return (this.places.get(name) ?? []).some((other) => this.isAt(other, stage));
  }

  private isAt({ table: index }: RowPlace, stage: PupilStage): boolean {
    const table = this.tables[index];
    return table !== undefined && isOfStage(table, stage);
  }

  /** Pupils in the tables of a stage; 0 where none of them lists the school. */
  private pupilsAt(sisters: readonly RowPlace[], stage: Stage): number | null | 'unseen' {
    const tables = this.tables.filter((table) => table.whole && isOfStage(table, stage));
    if (tables.length === 0) return 'unseen';
    let sum = 0;
    for (const { table: index, row } of sisters) {
      const table = this.tables[index];
      if (!table || !isOfStage(table, stage)) continue;
      const pupils = pupilsIn(table, row);
      if (pupils === null) return null;
      sum += pupils;
    }
    return sum;
  }

  private seniorPupils({ table: index, row }: RowPlace): number | null | 'unseen' {
    const table = this.tables[index];
    const senior = table?.whole?.senior ?? null;
    if (!table || senior === null) return 'unseen';
    const key = keysOfRow(table, row).find((each) => senior.has(each));
    return key === undefined ? 0 : (senior.get(key) ?? null);
  }
}

/** By which a school is known in `WholeSchools.senior` and here: its code first, then its name. */
export function sisterKeys(code: CellValue | undefined, name: CellValue | undefined): string[] {
  const known = schoolCode(code);
  const called = readWords(name);
  return [
    ...(known === null ? [] : [`code ${known}`]),
    ...(called === null ? [] : [`${nameMark}${compact(called)}`]),
  ];
}

const nameMark = 'name ';

function keysOfRow({ columns, rows }: SchoolTable, row: number): readonly string[] {
  const cells = rows[row];
  const at = (field: 'code' | 'name') => columns.findIndex((column) => column.field === field);
  return sisterKeys(cells?.[at('code')], cells?.[at('name')]);
}

function codeAt({ columns, rows }: SchoolTable, row: number): string | null {
  return schoolCode(rows[row]?.[columns.findIndex(({ field }) => field === 'code')]);
}

function isOfStage({ mode }: SchoolTable, stage: PupilStage): boolean {
  return mode.kind === 'oneStage' && mode.stage === stage;
}

function pupilsIn({ columns, rows }: SchoolTable, row: number): number | null {
  const column = columns.findIndex(({ field }) => field === 'students');
  const entry = readEntry(rows[row]?.[column], 'people', columns[column]?.factor ?? 1);
  return entry.kind === 'number' ? entry.value : null;
}
